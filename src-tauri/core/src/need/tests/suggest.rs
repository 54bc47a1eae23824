//! What a line seems to be.

use super::*;

/// Labelled by hand: text, level, depth, theme. Of levels and depths something is always proposed, of themes only what is
/// plain.
#[test]
fn most_lines_are_read_as_a_person_would_read_them() {
    let (mut levels, mut depths, mut all) = (0, 0, 0);
    let (mut proposed, mut right) = (0, 0);
    for case in include_str!("../../text/lexicon-cases.tsv").lines().skip(1) {
        let [text, level, depth, theme] = case.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let read = crate::need::suggest::read(text).unwrap();
        all += 1;
        levels += i32::from(read.as_ref().is_some_and(|read| read.level.word() == level));
        depths += i32::from(read.as_ref().is_some_and(|read| read.depth.word() == depth));
        if let Some(told) = read.and_then(|read| read.theme) {
            proposed += 1;
            right += i32::from(told.word() == theme);
        }
    }
    let percent = |right: i32, all: i32| right * 100 / all;
    assert!(all >= 150);
    assert!(
        percent(levels, all) >= 80 && percent(depths, all) >= 75 && percent(right, proposed) >= 95,
        "{levels} {depths} of {all}, {right} of {proposed}"
    );
    assert!(percent(proposed, all) >= 50, "{proposed} of {all}");
}

#[test]
fn what_was_said_aloud_is_stated() {
    let depth = |text: &str| crate::need::suggest::read(text).unwrap().unwrap().depth;
    for text in ["她说想给孩子换个好学校", "他问保单放在哪里", "提到家里的账一直是妻子在管", "退休后想多走走"]
    {
        assert_eq!(depth(text), NeedDepth::Stated, "{text}");
    }
    assert_eq!(depth("邻居每周帮着照看孩子"), NeedDepth::Hidden);
    assert_eq!(depth("她说最怕老了没人管"), NeedDepth::Deep, "of the heart, said or not");
}

#[test]
fn a_suggestion_names_the_person_the_line_speaks_of() {
    let mut book = book();
    let client = book.client("林静仪");
    let daughter = AboutId::from(book.relative(&client, "周可可", "女儿"));
    book.relative(&client, "吴桂芳", "母亲");
    let of = |text: &str| crate::need::suggest(&book.vault, &client, text).unwrap().and_then(|read| read.about);
    assert_eq!(of("可可想去荷兰读建筑，费用两年约 80 万"), Some(daughter.clone()));
    assert_eq!(of("女儿明年高考"), Some(daughter));
    assert_eq!(of("女儿和母亲都要她操心"), None, "which of the two is not said");
    assert!(crate::need::suggest(&book.vault, &client, "……").unwrap().is_none());
}
