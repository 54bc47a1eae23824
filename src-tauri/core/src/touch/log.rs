//! Logging a touch, and what is asked of every touch.

use super::{LogTouch, Method, store};
use crate::error::{Error, Invalid, Result};
use crate::facts::{MessageChannel, must_be_in_book};
use crate::id::TouchId;
use crate::stored::plausible;
use crate::text::entry;
use crate::vault::Write;
use chrono::{DateTime, TimeDelta, Utc};

/// How far ahead of this machine's clock another clock may be.
const SKEW: TimeDelta = TimeDelta::minutes(5);

/// Logs a touch. One in the future is refused.
pub fn log(write: &mut Write<'_>, request: LogTouch) -> Result<TouchId> {
    must_be_in_book(write.conn(), &request.client)?;
    let happened_at = request.happened_at.unwrap_or(write.now());
    check(write, request.method, request.channel, happened_at)?;
    let text = entry::long("text", &request.text)?;
    store::insert(
        write,
        &store::New {
            client: &request.client,
            visit: None,
            method: request.method,
            channel: request.channel,
            happened_at,
            text: &text,
        },
    )
}

/// What is asked of every touch: it has happened, and only a message has a channel.
pub(super) fn check(
    write: &Write<'_>,
    method: Method,
    channel: Option<MessageChannel>,
    happened_at: DateTime<Utc>,
) -> Result<()> {
    check_channel(method, channel)?;
    if happened_at > write.now() + SKEW {
        return Err(Error::invalid("happenedAt", Invalid::InFuture));
    }
    if !plausible(happened_at.date_naive()) {
        return Err(Error::invalid("happenedAt", Invalid::OutOfRange));
    }
    Ok(())
}

/// Only a message has a channel.
pub(super) fn check_channel(method: Method, channel: Option<MessageChannel>) -> Result<()> {
    if method == Method::Message || channel.is_none() {
        Ok(())
    } else {
        Err(Error::invalid("channel", Invalid::WrongState))
    }
}
