//! How a name is read: pinyin without tones, the surname as surnames are read, all readings of what has several.

use super::surname;
use super::words::{self, Unit};
use pinyin::{ToPinyin, ToPinyinMulti};

/// How many ways of reading one name are told at most; the likeliest is always among them.
const MOST_WAYS: usize = 24;
/// Parts of a name beyond this are not read: no query is as long.
const MOST_PARTS: usize = 24;

/// A name as it may be typed in Latin letters.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The whole name in one word: `wangxiaoming`.
    pub whole: Vec<String>,
    /// The initials of the whole name: `wxm`.
    pub initials: Vec<String>,
    /// What is left when the first parts are dropped: `xiaoming`, `ming`, and initials of two and more: `xm`.
    pub later: Vec<String>,
}

impl Reading {
    /// The letters a name may begin with, bit 0 for `a`.
    pub fn first_letters(&self) -> u32 {
        self.initials
            .iter()
            .filter_map(|word| word.bytes().next())
            .filter(u8::is_ascii_lowercase)
            .fold(0, |set, byte| set | 1 << (byte - b'a'))
    }
}

/// One syllable's worth of a name, or one word in letters.
struct Part {
    /// Simplified, so that both forms of a name sort together.
    text: String,
    /// As it was written: 乾 is not read as 干.
    spoken: char,
    /// The likeliest first; never empty.
    readings: Vec<String>,
}

/// The ways a name is read, likeliest first.
pub(crate) fn of(name: &str) -> Reading {
    let mut parts = parts(name);
    parts.truncate(MOST_PARTS);
    let mut reading = Reading::default();
    for way in ways(&parts) {
        for start in 0..way.len() {
            let rest = way.get(start..).unwrap_or_default();
            let whole = rest.concat();
            let initials: String = rest.iter().filter_map(|syllable| syllable.chars().next()).collect();
            if start == 0 {
                add(&mut reading.whole, whole);
                // The surname in full and the rest by its initials, as input methods take it: wangxm, ouyangwh.
                for surname in 1..way.len().min(3) {
                    let rest = way.get(surname..).unwrap_or_default();
                    let rest: String = rest.iter().filter_map(|syllable| syllable.chars().next()).collect();
                    add(&mut reading.whole, way.get(..surname).unwrap_or_default().concat() + &rest);
                }
                add(&mut reading.initials, initials);
            } else {
                add(&mut reading.later, whole);
                if rest.len() > 1 {
                    add(&mut reading.later, initials);
                }
            }
        }
    }
    reading
}

/// What a name sorts by: each syllable and then its character, so that 王 stays together and apart from 汪, and names
/// in letters fall among the pinyin.
pub(crate) fn sort_key(name: &str) -> String {
    let mut key = String::new();
    for part in parts(name) {
        if !key.is_empty() {
            key.push(' ');
        }
        let reading = part.readings.first().map_or("", String::as_str);
        key.push_str(reading);
        if part.text != reading {
            key.push(' ');
            key.push_str(&part.text);
        }
    }
    // A name of signs only sorts by itself, behind all letters.
    if key.is_empty() { name.to_owned() } else { key }
}

fn add(words: &mut Vec<String>, word: String) {
    if !words.contains(&word) {
        words.push(word);
    }
}

fn parts(name: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut in_word = false;
    for unit in words::units(name) {
        match unit.unit {
            Unit::Sign(c) => {
                parts.push(Part { text: c.to_string(), spoken: unit.spoken, readings: readings_of(c, unit.spoken) });
                in_word = false;
            }
            Unit::Letter(c) => {
                match parts.last_mut().filter(|_| in_word) {
                    Some(part) => {
                        part.text.push(c);
                        part.readings = vec![part.text.clone()];
                    }
                    None => parts.push(Part { text: c.to_string(), spoken: c, readings: vec![c.to_string()] }),
                }
                in_word = true;
            }
            Unit::Joint | Unit::Gap | Unit::Break => in_word = false,
        }
    }
    read_surname(&mut parts);
    parts
}

/// Puts the surname's own readings before those of its characters.
fn read_surname(parts: &mut [Part]) {
    let written: Vec<(char, char)> =
        parts.iter().take(2).filter_map(|part| Some((part.spoken, part.text.chars().next()?))).collect();
    if let [(_, first), (_, second)] = written.as_slice()
        && let Some(reading) = surname::compound(*first, *second)
    {
        for (part, syllable) in parts.iter_mut().zip(reading) {
            prefer(part, &[syllable]);
        }
        return;
    }
    let Some((spoken, simplified)) = written.first() else { return };
    if let (Some(part), Some(readings)) =
        (parts.first_mut(), surname::single(*spoken).or_else(|| surname::single(*simplified)))
    {
        prefer(part, &readings);
    }
}

fn prefer(part: &mut Part, readings: &[&str]) {
    let mut preferred: Vec<String> = readings.iter().map(|&reading| reading.to_owned()).collect();
    for other in std::mem::take(&mut part.readings) {
        // A character without pinyin reads as itself; once a reading is known that is no reading any more.
        if other != part.text {
            add(&mut preferred, other);
        }
    }
    part.readings = preferred;
}

fn readings_of(c: char, spoken: char) -> Vec<String> {
    let mut readings = Vec::new();
    // A rare form the readings do not know is read as its simplified one.
    let read = if spoken.to_pinyin().is_some() { spoken } else { c };
    if let Some(likeliest) = read.to_pinyin() {
        typed(&mut readings, likeliest.plain());
    }
    for other in read.to_pinyin_multi().into_iter().flatten() {
        typed(&mut readings, other.plain());
    }
    if readings.is_empty() {
        readings.push(c.to_string());
    }
    readings
}

/// A syllable as keyboards have it: ü is typed v, written yu in passports, and u by those who know neither.
fn typed(readings: &mut Vec<String>, syllable: &str) {
    if syllable.contains('ü') {
        for u in ["v", "yu", "u"] {
            add(readings, syllable.replace('ü', u));
        }
    } else if syllable.is_ascii() && !syllable.is_empty() {
        add(readings, syllable.to_owned());
    }
}

/// The combinations of readings, likeliest first, at most [`MOST_WAYS`].
fn ways(parts: &[Part]) -> Vec<Vec<&str>> {
    if parts.is_empty() {
        return Vec::new();
    }
    let mut ways: Vec<Vec<&str>> = vec![Vec::new()];
    for part in parts {
        let room = (MOST_WAYS / ways.len()).max(1);
        ways = part
            .readings
            .iter()
            .take(room)
            .flat_map(|reading| {
                ways.iter().map(move |way| {
                    let mut way = way.clone();
                    way.push(reading.as_str());
                    way
                })
            })
            .collect();
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surnames_are_read_as_surnames() {
        for (name, whole) in [
            ("曾涛", "zengtao"),
            ("单雄信", "shanxiongxin"),
            ("仇英", "qiuying"),
            ("解晓东", "xiexiaodong"),
            ("查良镛", "zhaliangyong"),
            ("尉迟恭", "yuchigong"),
            ("万俟卨", "moqixie"),
            ("区楚良", "ouchuliang"),
            ("盖叫天", "gejiaotian"),
            ("朴树", "piaoshu"),
            ("任贤齐", "renxianqi"),
            ("华罗庚", "hualuogeng"),
            ("翟天临", "zhaitianlin"),
            ("柏杨", "baiyang"),
            ("缪斯", "miaosi"),
            ("纪晓岚", "jixiaolan"),
            ("乐嘉", "yuejia"),
            ("欧阳修", "ouyangxiu"),
            ("诸葛亮", "zhugeliang"),
            ("长孙无忌", "zhangsunwuji"),
            ("王小明", "wangxiaoming"),
        ] {
            assert_eq!(of(name).whole.first().map(String::as_str), Some(whole), "{name}");
        }
    }

    #[test]
    fn other_readings_are_found_too() {
        assert!(of("覃辉").whole.contains(&"qinhui".to_owned()));
        assert!(of("覃辉").whole.contains(&"tanhui".to_owned()));
        assert!(of("宓一").whole.contains(&"fuyi".to_owned()));
        assert!(of("王长乐").whole.contains(&"wangzhangle".to_owned()));
        assert!(of("吕布").whole.contains(&"lvbu".to_owned()));
        assert!(of("吕布").whole.contains(&"lyubu".to_owned()));
    }

    #[test]
    fn parts_of_the_name_are_found() {
        let reading = of("王小明");
        assert!(reading.initials.contains(&"wxm".to_owned()));
        assert!(reading.later.contains(&"xiaoming".to_owned()));
        assert!(reading.later.contains(&"ming".to_owned()));
        assert!(reading.later.contains(&"xm".to_owned()));
        assert!(of("欧阳文慧").whole.contains(&"ouyangwh".to_owned()));
        assert!(of("王小明").whole.contains(&"wangxm".to_owned()));
        assert_eq!(of("John  Smith").whole, ["johnsmith", "johns"]);
        assert_eq!(of("John Smith").initials, ["js"]);
    }

    #[test]
    fn one_surname_stays_together_and_letters_fall_among_pinyin() {
        let mut names = ["汪明", "王小明", "Wang Lee", "王安", "Anna", "安然", "曾涛", "赵云", "🙂", "挖"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["安然", "Anna", "挖", "Wang Lee", "汪明", "王安", "王小明", "曾涛", "赵云", "🙂"]);
    }

    #[test]
    fn a_name_with_many_readings_stays_small() {
        let reading = of(&"行长和重".repeat(50));
        assert!(reading.whole.len() <= 3 * MOST_WAYS);
    }
}
