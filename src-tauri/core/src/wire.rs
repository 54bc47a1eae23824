//! How types that cross the border to the UI are declared: camelCase on the wire, and no personal value in `Debug`.

/// Declares types without personal values: enums, figures, ids.
macro_rules! wire {
    ($($item:item)*) => { $(
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
        #[serde(rename_all = "camelCase")]
        #[allow(missing_docs, reason = "fields and values named in PRODUCT's words; the type says the rest")]
        $item
    )* };
}

/// Declares structs that carry personal values: their `Debug` shows the name of the type only.
macro_rules! personal {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })*) => { $(
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
        #[serde(rename_all = "camelCase")]
        #[allow(missing_docs, reason = "fields named in PRODUCT's words; the type says the rest")]
        pub struct $name { $($body)* }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )* };
}

/// Declares an enum of unit variants stored as text in camelCase, the same word in SQL, on the wire and in locale keys.
macro_rules! word {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, specta::Type)]
        #[allow(missing_docs, reason = "values named in PRODUCT's words; the type says the rest")]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $text)] $variant),+ }
        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The word in storage and on the wire.
            pub const fn word(self) -> &'static str { match self { $(Self::$variant => $text),+ } }
            /// The value of a stored word.
            pub fn from_word(word: &str) -> Option<Self> { match word { $($text => Some(Self::$variant),)+ _ => None } }
        }
        impl crate::wire::Word for $name {
            fn of_word(word: &str) -> Option<Self> { Self::from_word(word) }
        }
        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.word().into()) }
        }
        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                Self::from_word(value.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
            }
        }
    };
}

/// What every enum of words can do, for lists of them.
pub(crate) trait Word: Sized + Copy {
    /// The value of a stored word.
    fn of_word(word: &str) -> Option<Self>;
}

pub(crate) use {personal, wire, word};
