//! Texts with fields: `{称呼}，给{kin}的资料带来了`.
//!
//! A field stands in braces, full-width ones too, under its Chinese or its English name, whatever case. A brace that is meant
//! as itself is doubled: `{{` and `}}`. A use of texts knows its fields; any other is refused when the text is saved, told
//! with its name and place, and so is a brace that is alone. What is filled in is never parsed again: a client called
//! `{称呼}` is printed as that.

use crate::error::{Error, Invalid, Result, Typed};
use std::fmt;

/// A field, by its names in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Field {
    pub zh: &'static str,
    pub en: &'static str,
}

/// A text taken apart.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Template(Vec<Part>);

#[derive(Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    Field(Field),
}

/// Fields a text needs and nothing is known for, each once, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Missing(pub Vec<Field>);

// Words of a text are the adviser's.
impl fmt::Debug for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Template(…)")
    }
}

impl Template {
    /// Takes apart the text of `input`, which may use the `known` fields: `UnknownField` for any other, `LooseBrace` for a
    /// brace without its fellow, or a field within a field.
    pub fn parse(input: &'static str, text: &str, known: &[Field]) -> Result<Self> {
        let loose = |at: usize| Error::invalid(input, Invalid::LooseBrace { at: place(at) });
        let (mut parts, mut words) = (Vec::new(), String::new());
        let mut rest = text.chars().enumerate().peekable();
        while let Some((at, c)) = rest.next() {
            if !opens(c) && !closes(c) {
                words.push(c);
                continue;
            }
            let doubles = if opens(c) { opens } else { closes };
            if rest.next_if(|(_, next)| doubles(*next)).is_some() {
                words.push(c);
                continue;
            }
            if closes(c) {
                return Err(loose(at));
            }
            let mut name = String::new();
            loop {
                match rest.next() {
                    None => return Err(loose(at)),
                    Some((nested, c)) if opens(c) => return Err(loose(nested)),
                    Some((_, c)) if closes(c) => break,
                    Some((_, c)) => name.push(c),
                }
            }
            let name = name.trim();
            let Some(field) = known.iter().find(|field| field.is_called(name)) else {
                let why = Invalid::UnknownField { name: Typed(name.to_owned()), at: place(at) };
                return Err(Error::invalid(input, why));
            };
            if !words.is_empty() {
                parts.push(Part::Words(std::mem::take(&mut words)));
            }
            parts.push(Part::Field(*field));
        }
        if !words.is_empty() {
            parts.push(Part::Words(words));
        }
        Ok(Self(parts))
    }

    /// Whether it uses a field.
    pub fn uses(&self, field: Field) -> bool {
        self.0.contains(&Part::Field(field))
    }

    /// The text for one person. Tells what is missing of them, rather than leave a hole.
    pub fn fill(&self, value: impl Fn(Field) -> Option<String>) -> Result<String, Missing> {
        let (mut filled, mut missing) = (String::new(), Vec::new());
        for part in &self.0 {
            match part {
                Part::Words(words) => filled.push_str(words),
                Part::Field(field) => match value(*field) {
                    Some(value) => filled.push_str(&value),
                    None if missing.contains(field) => {}
                    None => missing.push(*field),
                },
            }
        }
        if missing.is_empty() { Ok(filled) } else { Err(Missing(missing)) }
    }
}

impl Field {
    fn is_called(self, name: &str) -> bool {
        self.zh == name || self.en.eq_ignore_ascii_case(name)
    }
}

const fn opens(c: char) -> bool {
    matches!(c, '{' | '｛')
}

const fn closes(c: char) -> bool {
    matches!(c, '}' | '｝')
}

/// A place in a text as people count: the first character is 1.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SALUTATION: Field = Field { zh: "称呼", en: "salutation" };
    const KIN: Field = Field { zh: "家人", en: "kin" };
    const KNOWN: &[Field] = &[SALUTATION, KIN];

    fn told(text: &str) -> String {
        let value = |field| Some(if field == KIN { "您母亲" } else { "王女士" }.to_owned());
        match Template::parse("text", text, KNOWN) {
            Ok(template) => template.fill(value).unwrap(),
            Err(Error::Invalid { field: "text", why: Invalid::UnknownField { name: Typed(name), at } }) => {
                format!("no {name} at {at}")
            }
            Err(Error::Invalid { field: "text", why: Invalid::LooseBrace { at } }) => format!("loose at {at}"),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_field_is_filled_by_either_name_and_a_doubled_brace_is_a_brace() {
        for (text, expected) in [
            ("", ""),
            ("没有字段。", "没有字段。"),
            ("{称呼}，{kin}好吗？", "王女士，您母亲好吗？"),
            ("{salutation}{家人}", "王女士您母亲"),
            ("｛称呼｝ { KIN }", "王女士 您母亲"),
            ("{{称呼}}", "{称呼}"),
            ("{{{称呼}}}", "{王女士}"),
            ("｛｛按原样｝｝", "｛按原样｝"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_field_is_refused_with_its_name_and_place() {
        for (text, why) in [
            ("您好，{名字}", "no 名字 at 4"),
            ("{}", "no  at 1"),
            ("{{}}{ kinn }", "no kinn at 5"),
            ("您好{称呼", "loose at 3"),
            ("您好}", "loose at 3"),
            ("{称呼}}", "loose at 5"),
            ("{称{kin}呼}", "loose at 3"),
            ("{", "loose at 1"),
        ] {
            assert_eq!(told(text), why, "{text}");
        }
    }

    #[test]
    fn what_is_missing_of_a_person_is_told_and_a_value_is_no_text_with_fields() {
        let template = Template::parse("text", "{kin}{称呼}{kin}", KNOWN).unwrap();
        assert_eq!(template.fill(|_| None), Err(Missing(vec![KIN, SALUTATION])));
        let only_kin = |field| (field == KIN).then(|| "她".to_owned());
        assert_eq!(template.fill(only_kin), Err(Missing(vec![SALUTATION])));
        let odd = |_| Some("{称呼}}}{".to_owned());
        assert_eq!(template.fill(odd).unwrap(), "{称呼}}}{".repeat(3));
        assert!(template.uses(KIN) && !Template::parse("text", "{{kin}}", KNOWN).unwrap().uses(KIN));
    }

    #[test]
    fn neither_the_text_nor_what_was_typed_for_a_field_is_in_debug() {
        let template = Template::parse("text", "陈国栋{kin}", KNOWN).unwrap();
        let refused = Template::parse("text", "{陈国栋}", KNOWN).unwrap_err();
        let told = format!("{template:?} {refused:?} {refused}");
        assert!(!told.contains("陈国栋"), "{told}");
    }

    /// Every brace doubled.
    fn escaped(words: &str) -> String {
        words.chars().flat_map(|c| std::iter::repeat_n(c, if opens(c) || closes(c) { 2 } else { 1 })).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        /// Braces are likely, so that every way through is taken; whatever it says, the place lies in the text.
        #[test]
        fn any_text_is_read_or_refused(text in "([{}｛｝]|称呼|kin| |\\PC){0,24}") {
            match Template::parse("text", &text, KNOWN) {
                Ok(template) => {
                    let filled = template.fill(|_| Some(String::new())).unwrap();
                    prop_assert!(filled.chars().count() <= text.chars().count());
                }
                Err(Error::Invalid { why: Invalid::UnknownField { at, .. } | Invalid::LooseBrace { at }, .. }) => {
                    let length = u32::try_from(text.chars().count()).unwrap();
                    prop_assert!((1..=length).contains(&at));
                }
                Err(other) => prop_assert!(false, "{other}"),
            }
        }

        #[test]
        fn words_come_back_as_they_were_and_values_as_they_are(
            before in "([{}｛｝]|\\PC){0,12}", after in "([{}｛｝]|\\PC){0,12}", value in "([{}｛｝]|称呼|\\PC){0,12}"
        ) {
            let text = format!("{}{{称呼}}{}", escaped(&before), escaped(&after));
            let template = Template::parse("text", &text, KNOWN).unwrap();
            prop_assert_eq!(template.fill(|_| Some(value.clone())).unwrap(), format!("{before}{value}{after}"));
        }
    }
}
