//! Han characters that are one for whoever reads: traditional and simplified forms, and radicals, which look like the
//! character they belong to and are another code.
//!
//! The tables in `han_tables/` are taken whole from those who keep them: traditional to simplified and the forms of Hong
//! Kong from OpenCC 1.4.2 (Apache 2.0), radicals from the Unicode Character Database 15.0 (Unicode licence).

use std::collections::HashMap;
use std::sync::LazyLock;

const SIMPLIFIED: &str = include_str!("han_tables/TSCharacters.txt");
const HONG_KONG: &str = include_str!("han_tables/HKVariantsRev.txt");
const RADICALS: &str = include_str!("han_tables/EquivalentUnifiedIdeograph.txt");

/// Second simplified forms that stand in identity documents (锺, 馀); with the plane of rare characters, the only second
/// forms that are no words of their own as well.
const SECOND: &str = "锺馀渖钜谘讬迳镟缐麹";

/// The block that nearly every text is of lies in an array; a look-up by hash would cost an import a tenth.
const FIRST: u32 = 0x4e00;
const LAST: u32 = 0x9fff;

struct Simplified {
    common: Vec<char>,
    rare: HashMap<char, char>,
}

static TABLE: LazyLock<Simplified> = LazyLock::new(|| {
    let mut of: HashMap<char, char> = HashMap::new();
    for (traditional, forms) in rows(SIMPLIFIED) {
        let Some(first) = forms.first() else { continue };
        if *first != traditional {
            of.insert(traditional, *first);
        }
        for second in forms.iter().skip(1) {
            if *second != traditional && (!(FIRST..=LAST).contains(&u32::from(*second)) || SECOND.contains(*second)) {
                of.entry(*second).or_insert(*first);
            }
        }
    }
    for (variant, forms) in rows(HONG_KONG) {
        let form = forms.first().and_then(|form| of.get(form)).copied();
        if let Some(form) = form.filter(|form| *form != variant) {
            of.entry(variant).or_insert(form);
        }
    }
    let end = |mut c: char| {
        // Two steps at most: of one character the table gives a form that it simplifies once more.
        for _ in 0..2 {
            c = of.get(&c).copied().unwrap_or(c);
        }
        c
    };
    Simplified {
        common: (FIRST..=LAST).filter_map(char::from_u32).map(end).collect(),
        rare: of.keys().filter(|c| !(FIRST..=LAST).contains(&u32::from(**c))).map(|c| (*c, end(*c))).collect(),
    }
});

static UNIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let code = |text: &str| u32::from_str_radix(text.trim(), 16).ok();
    let mut of = HashMap::new();
    for line in RADICALS.lines() {
        let told = line.split('#').next().unwrap_or_default();
        let Some((radicals, ideograph)) = told.split_once(';') else { continue };
        let (first, last) = radicals.split_once("..").unwrap_or((radicals, radicals));
        let (Some(first), Some(last), Some(ideograph)) =
            (code(first), code(last), code(ideograph).and_then(char::from_u32))
        else {
            continue;
        };
        of.extend((first..=last).filter_map(char::from_u32).map(|radical| (radical, ideograph)));
    }
    of
});

/// The rows of a table of OpenCC: a character and its forms. Rows of phrases are not for characters.
fn rows(table: &'static str) -> impl Iterator<Item = (char, Vec<char>)> {
    let only = |text: &str| {
        let mut chars = text.chars();
        chars.next().filter(|_| chars.next().is_none())
    };
    table.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        let (from, forms) = line.split_once('\t')?;
        Some((only(from)?, forms.split(' ').filter_map(only).collect()))
    })
}

/// The simplified form of a character; any other is itself.
pub(crate) fn simplified(c: char) -> char {
    let code = u32::from(c);
    if code < FIRST && !('\u{3400}'..='\u{4dbf}').contains(&c) {
        return c;
    }
    match TABLE.common.get((code as usize).wrapping_sub(FIRST as usize)) {
        Some(form) => *form,
        None => TABLE.rare.get(&c).copied().unwrap_or(c),
    }
}

/// The character a radical or a stroke looks like; any other is itself.
pub(crate) fn unified(c: char) -> char {
    if matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{31c0}'..='\u{31e3}') {
        UNIFIED.get(&c).copied().unwrap_or(c)
    } else {
        c
    }
}

/// Whether a character stands for a word by itself.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' | '〇')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_character_are_one() {
        for (form, other) in [
            ('陳', '陈'),
            ('國', '国'),
            ('衞', '卫'),
            ('衛', '卫'),
            ('爲', '为'),
            ('為', '为'),
            ('鍾', '锺'),
            ('鐘', '钟'),
            ('嶽', '岳'),
            ('薴', '苧'),
            ('啓', '啟'),
            ('裡', '裏'),
        ] {
            assert_eq!(simplified(form), simplified(other), "{form}");
        }
        for (one, other) in [('喆', '哲'), ('甯', '宁'), ('堃', '坤'), ('欣', '忻'), ('仇', '酬')] {
            assert_ne!(simplified(one), simplified(other), "{one} and {other} are two names");
        }
    }

    #[test]
    fn what_is_simplified_stays() {
        let all = TABLE.common.iter().chain(TABLE.rare.values());
        assert!(all.clone().count() > 20_000);
        for c in all {
            assert_eq!(simplified(*c), *c, "{c}");
        }
        for c in "曾单仇解盖区尉翟员欧阳吕张国荣马江门钱乾于后里余范姜叶丑云冲准凌几凶卜只台向咨回困团".chars()
        {
            assert_eq!(simplified(c), if c == '乾' { '干' } else { c }, "simplified text is left alone");
        }
    }

    #[test]
    fn radicals_are_the_characters_they_look_like() {
        for (radical, c) in
            [('⻢', '马'), ('⻩', '黄'), ('⻓', '长'), ('⻄', '西'), ('⼭', '山'), ('⿓', '龍'), ('⺩', '王')]
        {
            assert_eq!(unified(radical), c, "{radical}");
        }
        assert_eq!(unified('王'), '王');
    }
}
