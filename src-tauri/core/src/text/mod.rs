//! Text as people write it: taken into the book ([`entry`]), read aloud ([`reading`]), found again ([`words`]), compared
//! ([`fold`]), whom it speaks of ([`address`]), and what it is about ([`theme`]).
//!
//! One normaliser serves text and query: what [`words`] makes of a text when it is indexed is what it makes of a query
//! when it is typed. The triggers that keep the full-text index call it through the SQL functions registered here.

pub(crate) mod address;
pub(crate) mod entry;
pub(crate) mod fold;
pub(crate) mod lexicon;
pub(crate) mod phone_number;
pub(crate) mod reading;
mod surname;
pub mod theme;
pub(crate) mod words;

use crate::Result;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// Registers the SQL functions the triggers of the book call. Without them no table with a trigger can be written.
///
/// They are deterministic and touch nothing, hence `INNOCUOUS`: a schema that is not trusted may call no others.
pub(crate) fn register(conn: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    let text = |name: &str, of: fn(&str) -> String| {
        conn.create_scalar_function(name, 1, flags, move |ctx| Ok(ctx.get_raw(0).as_str_or_null()?.map(of)))
    };
    text("search_words", words::indexed)?;
    text("search_pinyin", |name| reading::of(name).whole.join(" "))?;
    text("search_initials", |name| reading::of(name).initials.join(" "))?;
    text("search_given", |name| reading::of(name).later.join(" "))?;
    text("search_phone", |number| words::phone_tokens(&phone_number::digits(number)))?;
    text("name_sort_key", reading::sort_key)?;
    conn.create_scalar_function("text_themes", 1, flags, |ctx| {
        Ok(ctx.get_raw(0).as_str_or_null()?.map(|text| i64::from(theme::bits_of(text))))
    })?;
    conn.create_scalar_function("name_letters", 1, flags, |ctx| {
        Ok(ctx.get_raw(0).as_str_or_null()?.map(|name| i64::from(reading::of(name).first_letters())))
    })?;
    Ok(())
}
