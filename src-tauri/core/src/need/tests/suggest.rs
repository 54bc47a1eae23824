//! What a line seems to be.

use super::*;

/// Labelled by hand before the lexicon was written: text, level, depth, theme.
#[test]
fn most_lines_are_read_as_a_person_would_read_them() {
    let (mut levels, mut depths, mut themes, mut all) = (0, 0, 0, 0);
    for case in include_str!("../../text/lexicon-cases.tsv").lines().skip(1) {
        let [text, level, depth, theme] = case.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let read = crate::need::suggest::read(text).unwrap();
        all += 1;
        levels += i32::from(read.as_ref().is_some_and(|read| read.level.word() == level));
        depths += i32::from(read.as_ref().is_some_and(|read| read.depth.word() == depth));
        themes += i32::from(read.as_ref().and_then(|read| read.theme).map_or("-", NeedTheme::word) == theme);
    }
    let percent = |right: i32| right * 100 / all;
    assert!(all >= 150);
    assert!(
        percent(levels) >= 80 && percent(depths) >= 75 && percent(themes) >= 80,
        "{levels} {depths} {themes} of {all}"
    );
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
