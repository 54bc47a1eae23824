//! Where clauses and sentences end, so that a negation reaches as far as it is meant to.

/// Words with which another thought begins without a sign.
const TURNS: &[&str] = &[
    "但", "却", "可是", "然而", "不过", "而是", "而且", "并且", "所以", "因此", "反正", "照样", "依然", "仍然",
    " but ", " yet ",
];

/// Whether a sentence ends at this character.
pub(super) fn ends_sentence(text: &[char], at: usize) -> bool {
    match text[at] {
        '。' | '！' | '!' | '？' | '?' | '；' | ';' | '\n' => true,
        // A full stop, unless it stands in a number or an abbreviation.
        '.' => text.get(at + 1).is_none_or(|c| c.is_whitespace()) && !ends_number_sign(text, at),
        _ => false,
    }
}

/// Whether a clause ends at this character.
pub(super) fn ends_clause(text: &[char], at: usize) -> bool {
    ends_sentence(text, at) || matches!(text[at], '，' | ',' | '：' | ':' | '—' | '…') || turns(text, at)
}

/// "no." before a figure.
fn ends_number_sign(text: &[char], at: usize) -> bool {
    at >= 2 && text[at - 2..at] == ['n', 'o'] && text.get(at + 2).is_some_and(char::is_ascii_digit)
}

fn turns(text: &[char], at: usize) -> bool {
    TURNS.iter().any(|word| {
        let len = word.chars().count();
        text.get(at..at + len).is_some_and(|here| here.iter().copied().eq(word.chars()))
    })
}

/// The clause before a place, from its beginning.
pub(super) fn before(text: &[char], at: usize) -> &[char] {
    let mut start = (0..at).rev().find(|place| ends_clause(text, *place)).map_or(0, |place| place + 1);
    // The rest of a word of two characters with which the clause turned.
    if start > 0 && turns(text, start - 1) && !matches!(text[start - 1], '但' | '却') {
        start = (start + 1).min(at);
    }
    &text[start..at]
}

/// The rest of the sentence after a place, its sign included.
pub(super) fn after(text: &[char], at: usize) -> &[char] {
    let end = (at..text.len()).find(|place| ends_sentence(text, *place)).map_or(text.len(), |place| place + 1);
    &text[at..end]
}

/// The sentence around a place.
pub(super) fn sentence(text: &[char], at: usize) -> &[char] {
    let start = (0..at).rev().find(|place| ends_sentence(text, *place)).map_or(0, |place| place + 1);
    let end = (at..text.len()).find(|place| ends_sentence(text, *place)).map_or(text.len(), |place| place + 1);
    &text[start..end]
}
