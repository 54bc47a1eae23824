//! The SQL functions that what is derived calls. Without them no table with a trigger can be written.
//!
//! Those of texts are deterministic; those of time ask the adviser's clock. None touches anything, hence `INNOCUOUS`: a
//! schema that is not trusted may call no others.

use crate::Result;
use crate::clock::Clock;
use crate::text::{matter, reading, theme, words};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use std::sync::Arc;

/// Raised when a function comes to say something else of the same text: then all that is derived is made anew.
pub(super) const VERSION: u32 = 3;

const INNOCUOUS: FunctionFlags = FunctionFlags::SQLITE_UTF8.union(FunctionFlags::SQLITE_INNOCUOUS);

/// Registers the functions of texts on a connection.
pub(crate) fn register(conn: &Connection) -> Result<()> {
    let of_text = INNOCUOUS | FunctionFlags::SQLITE_DETERMINISTIC;
    let text = |name: &str, of: fn(&str) -> String| {
        conn.create_scalar_function(name, 1, of_text, move |ctx| Ok(ctx.get_raw(0).as_str_or_null()?.map(of)))
    };
    text("search_words", words::indexed)?;
    text("search_pinyin", |name| {
        let mut whole = reading::of(name).whole;
        // As it is written too: an exact name is told by it from one that goes on.
        whole.push(words::whole(name));
        whole.join(" ")
    })?;
    text("search_initials", |name| reading::of(name).initials.join(" "))?;
    text("search_given", |name| reading::of(name).later.join(" "))?;
    text("search_phone", words::phone_tokens)?;
    text("name_sort_key", reading::sort_key)?;
    conn.create_scalar_function("text_themes", 1, of_text, |ctx| {
        Ok(ctx.get_raw(0).as_str_or_null()?.map(|text| i64::from(theme::bits_of(text))))
    })?;
    // What a client offers others, of what is known of them and of their hobbies.
    conn.create_scalar_function("text_matters", 2, of_text, |ctx| {
        let text = |at| ctx.get_raw(at).as_str_or_null().map(Option::unwrap_or_default);
        Ok(matter::bits_of(text(0)?, text(1)?).cast_signed())
    })?;
    conn.create_scalar_function("name_letters", 1, of_text, |ctx| {
        Ok(ctx.get_raw(0).as_str_or_null()?.map(|name| i64::from(reading::of(name).first_letters())))
    })?;
    Ok(())
}

/// Registers the functions of time on a connection that writes, by the clock given.
pub(crate) fn register_times(conn: &Connection, clock: &Arc<dyn Clock>) -> Result<()> {
    // The instant, in milliseconds, of a wall time to the minute, or of the noon of a day.
    let wall = Arc::clone(clock);
    conn.create_scalar_function("wall_ms", 1, INNOCUOUS, move |ctx| {
        Ok(words_of(ctx, 0)?.and_then(wall_time).map(|at| wall.instant(at).timestamp_millis()))
    })?;
    // The instant of something of a day that was entered at an instant: then, if that was the same day, else at noon.
    let day = Arc::clone(clock);
    conn.create_scalar_function("day_ms", 2, INNOCUOUS, move |ctx| {
        let Some(on) = words_of(ctx, 0)?.and_then(wall_time) else { return Ok(None) };
        let entered = words_of(ctx, 1)?.and_then(|text| DateTime::parse_from_rfc3339(text).ok());
        Ok(Some(match entered {
            Some(at) if day.local(at.to_utc()).date() == on.date() => at.timestamp_millis(),
            _ => day.instant(on).timestamp_millis(),
        }))
    })?;
    // The local day of an instant.
    let local = Arc::clone(clock);
    conn.create_scalar_function("local_day", 1, INNOCUOUS, move |ctx| {
        let at = words_of(ctx, 0)?.and_then(|text| DateTime::parse_from_rfc3339(text).ok());
        Ok(at.map(|at| local.local(at.to_utc()).date().to_string()))
    })?;
    Ok(())
}

fn words_of<'c>(ctx: &'c Context<'_>, at: usize) -> rusqlite::Result<Option<&'c str>> {
    Ok(ctx.get_raw(at).as_str_or_null()?)
}

fn wall_time(text: &str) -> Option<NaiveDateTime> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .ok()
        .or_else(|| text.parse::<NaiveDate>().ok().map(|day| day.and_time(noon)))
}
