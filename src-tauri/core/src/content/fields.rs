//! An entry as its fields by name: `level`, `fit.tiers`, `text.zh`.

use super::Content;
use crate::{Error, Result};
use serde_json::{Map, Value};

/// Values by the names of their fields.
pub(super) type Fields = Map<String, Value>;

/// The languages of a text, as its fields are named.
pub(super) const LANGUAGES: [&str; 2] = ["zh", "en"];

/// The fields of an entry; a group and a text are taken apart.
pub(super) fn of<T: Content>(content: &T) -> Result<Fields> {
    let Ok(Value::Object(whole)) = serde_json::to_value(content) else {
        return Err(Error::Internal("content as fields"));
    };
    let mut fields = Fields::new();
    for (name, value) in whole {
        match value {
            Value::Object(parts) if is_apart::<T>(&name) => {
                fields.extend(parts.into_iter().map(|(part, value)| (format!("{name}.{part}"), value)));
            }
            value => {
                fields.insert(name, value);
            }
        }
    }
    Ok(fields)
}

/// The entry its fields make; `None` when one is missing, or says what this version does not know.
pub(super) fn read<T: Content>(fields: &Fields) -> Option<T> {
    let mut whole = Fields::new();
    for (name, value) in fields {
        match name.split_once('.') {
            None => {
                whole.insert(name.clone(), value.clone());
            }
            Some((group, part)) => {
                let group = whole.entry(group).or_insert_with(|| Value::Object(Fields::new()));
                group.as_object_mut()?.insert(part.to_owned(), value.clone());
            }
        }
    }
    serde_json::from_value(Value::Object(whole)).ok()
}

/// The names of the fields of a text.
pub(super) fn languages_of(text: &str) -> [String; 2] {
    LANGUAGES.map(|language| format!("{text}.{language}"))
}

/// Whether any of the fields is a text in some language.
pub(super) fn say_something<T: Content>(fields: &Fields) -> bool {
    T::TEXTS.iter().any(|text| languages_of(text).iter().any(|name| fields.contains_key(name)))
}

/// Lets the language of a text that was not given say what the other says.
pub(super) fn fill_in_languages<T: Content>(fields: &mut Fields) {
    for text in T::TEXTS {
        let [zh, en] = languages_of(text);
        for (given, missing) in [(&zh, &en), (&en, &zh)] {
            if let (Some(words), false) = (fields.get(given).cloned(), fields.contains_key(missing)) {
                fields.insert(missing.clone(), words);
            }
        }
    }
}

fn is_apart<T: Content>(name: &str) -> bool {
    T::TEXTS.contains(&name) || T::GROUPS.contains(&name)
}
