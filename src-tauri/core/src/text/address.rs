//! Forms of address: a surname with a title (王总, 李女士), or after 老 and 小 (老王). Whom they mean only the context tells.

use super::han::is_han;
use std::ops::Range;

/// A form of address in a folded text.
pub(crate) struct Address {
    pub surname: String,
    pub run: Range<usize>,
}

/// Titles that follow a surname and mark somebody one deals with. Of an occupation (医生, 老师) too many are meant who are
/// nobody's client.
const TITLES: &[&str] =
    &["董事长", "总经理", "老板", "先生", "女士", "太太", "小姐", "阿姨", "叔叔", "董", "总", "姐", "哥", "姨", "叔"];
/// What titles of one character begin, so that no title ends there: 总额, 总体, 哥哥.
const GO_ON: &[(char, &str)] = &[
    ('总', "额量体数值计共是结部会行店监裁局署价和要归之算得收资务产校工代统理督队"),
    ('董', "事秘"),
    ('姐', "妹夫姐"),
    ('哥', "哥儿们俩伦"),
    ('姨', "妈父夫娘婆"),
    ('叔', "公侄伯父"),
];
/// What stands before somebody who is spoken of.
const BEFORE: &str = "过和跟与给找请问见帮让由被把替向对为约陪如像叫说是了的到从户友事导有因连等及或者、,，。.:：;；!！?？(（\"“”'《》·—-…/ \n老";
/// The commonest surnames; a rare one is no surname to whoever reads a line without its context.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向常汤康施洪葛温庄柳柴符聂章鲁梅樊凌毕殷倪管涂卓裴喻岳翟申冉左齐兰俞关路尤骆倪牛华";
const COMPOUND: &[&str] = &[
    "欧阳", "上官", "司马", "司徒", "诸葛", "尉迟", "令狐", "夏侯", "皇甫", "慕容", "宇文", "东方", "南宫", "端木",
    "公孙",
];

/// The forms of address of a folded text.
pub(crate) fn addresses(text: &[char]) -> Vec<Address> {
    let mut found: Vec<Address> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match address_at(text, at) {
            Some(address) => {
                at = address.run.end;
                found.push(address);
            }
            None => at += 1,
        }
    }
    found
}

fn address_at(text: &[char], at: usize) -> Option<Address> {
    let before = at.checked_sub(1).map(|i| text[i]);
    let opens = before.is_none_or(|c| BEFORE.contains(c) || !is_han(c));
    if !opens {
        return None;
    }
    let rest = &text[at..];
    let surname = surname_at(rest)?;
    let title = TITLES.iter().find(|title| starts(&rest[surname..], title))?.chars().count();
    let end = surname + title;
    let goes_on = title == 1 && title_goes_on(text, at + end);
    // 10万总额, 单位：万
    let counts = before.is_some_and(|c| c.is_ascii_digit());
    (!goes_on && !counts).then(|| Address { surname: rest[..surname].iter().collect(), run: at..at + end })
}

/// 王老师: of too many said who are nobody's client, so apart from the rest.
pub(crate) fn teachers(text: &[char]) -> Vec<Address> {
    (0..text.len())
        .filter_map(|at| {
            let opens = at.checked_sub(1).is_none_or(|before| BEFORE.contains(text[before]) || !is_han(text[before]));
            let surname = surname_at(&text[at..]).filter(|_| opens)?;
            let end = at + surname + 2;
            starts(&text[at + surname..], "老师")
                .then(|| Address { surname: text[at..at + surname].iter().collect(), run: at..end })
        })
        .collect()
}

/// Whether a title of one character that ends here is the beginning of another word.
pub(crate) fn title_goes_on(text: &[char], end: usize) -> bool {
    let (Some(last), Some(next)) = (end.checked_sub(1).and_then(|last| text.get(last)), text.get(end)) else {
        return false;
    };
    GO_ON.iter().any(|(title, after)| title == last && after.contains(*next))
}

/// Whether a name may end before this, behind 老 or 小.
pub(crate) fn familiar_ends(text: &[char], end: usize) -> bool {
    const ENDS: &str = "说的也是在有和跟与家都就那给对让又还常去来想要、,，。.:：;；!！?？)）\"“”' \n";
    text.get(end).is_none_or(|c| ENDS.contains(*c))
}

/// 老王, 小李: only where a name ends behind it.
pub(crate) fn familiar(text: &[char]) -> Vec<Address> {
    text.windows(2)
        .enumerate()
        .filter(|(at, pair)| {
            let before = at.checked_sub(1).map(|i| text[i]);
            matches!(pair[0], '老' | '小')
                && SURNAMES.contains(pair[1])
                && before.is_none_or(|c| BEFORE.contains(c) || !is_han(c))
                && familiar_ends(text, at + 2)
                // 老马识途的老马 and the like are rare; 小高, 老白 are names, these are words.
                && !matches!((pair[0], pair[1]), ('老' | '小', '龙' | '牛' | '马' | '金' | '方' | '关' | '路' | '石' | '万' | '白' | '华'))
        })
        .map(|(at, pair)| Address { surname: pair[1].to_string(), run: at..at + 2 })
        .collect()
}

/// How many characters of surname a text begins with.
pub(crate) fn surname_at(text: &[char]) -> Option<usize> {
    if COMPOUND.iter().any(|surname| starts(text, surname)) {
        return Some(2);
    }
    text.first().filter(|c| SURNAMES.contains(**c)).map(|_| 1)
}

pub(crate) fn starts(text: &[char], words: &str) -> bool {
    let mut here = text.iter();
    words.chars().all(|c| here.next() == Some(&c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    fn told(text: &str) -> Vec<String> {
        let chars: Vec<char> = folded(text).chars().collect();
        let mut found = addresses(&chars);
        found.extend(familiar(&chars));
        found.into_iter().map(|one| chars[one.run].iter().collect()).collect()
    }

    #[test]
    fn a_surname_with_a_title_is_a_form_of_address() {
        for (text, found) in [
            ("老客户张总说赚了", &["张总"][..]),
            ("和李女士、欧阳先生一起", &["李女士", "欧阳先生"]),
            ("约王总见面，也问问老李的意思", &["王总", "老李"]),
            ("張總推荐", &["张总"]),
        ] {
            assert_eq!(told(text), found, "{text}");
        }
    }

    #[test]
    fn a_word_that_only_looks_like_one_is_none() {
        for text in [
            "30万总额",
            "资金总额",
            "高总额贷款",
            "金总量",
            "周总结",
            "何总是",
            "小高层",
            "老牛拉车",
            "陈列总览",
            "小李子园",
            "黄金总值",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
