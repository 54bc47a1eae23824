//! Logging, correcting and removing a touch.

use super::*;
use crate::client::MessageChannel;
use crate::id::ClientId;
use crate::visit::testing::{Book, book, refused};
use chrono::TimeDelta;

fn a_touch(client: &ClientId, method: Method) -> LogTouch {
    LogTouch { client: client.clone(), method, channel: None, happened_at: None, text: String::new() }
}

/// When the last touch happened, as the store has it; what the list of clients makes of it is the client's to test.
fn last_touch(book: &Book, client: &ClientId) -> Option<String> {
    let touches = store::last_without_visit(book.vault.conn(), client, 1).unwrap();
    touches.first().map(|touch| touch.happened_at.to_rfc3339())
}

#[test]
fn a_touch_is_logged_corrected_and_removed() {
    let mut book = book();
    let client = book.client("王小明");
    let early = book.vault.clock().now() - TimeDelta::days(3);
    let first = LogTouch { happened_at: Some(early), ..a_touch(&client, Method::Gift) };
    book.write(|w| log(w, first)).unwrap();
    assert_eq!(last_touch(&book, &client).as_deref(), Some("2026-12-06T04:00:00+00:00"));
    let message = LogTouch { channel: Some(MessageChannel::Wechat), ..a_touch(&client, Method::Message) };
    let id = book.write(|w| log(w, message)).unwrap();
    assert_eq!(last_touch(&book, &client).as_deref(), Some("2026-12-09T04:00:00+00:00"));

    let correction = EditTouch {
        id: id.clone(),
        method: Method::Letter,
        channel: None,
        happened_at: early - TimeDelta::days(1),
        text: "寄了贺卡".into(),
    };
    book.write(|w| edit(w, correction)).unwrap();
    assert_eq!(last_touch(&book, &client).as_deref(), Some("2026-12-06T04:00:00+00:00"), "moved before the first");
    let touches = store::last_without_visit(book.vault.conn(), &client, 5).unwrap();
    assert_eq!((touches[1].method, touches[1].text.as_str()), (Method::Letter, "寄了贺卡"));

    book.write(|w| remove(w, &id)).unwrap();
    assert_eq!(refused(book.write(|w| remove(w, &id))), "no touch");
    book.write(|w| remove(w, &touches[0].id)).unwrap();
    assert_eq!(last_touch(&book, &client), None);
}

#[test]
fn what_cannot_have_happened_is_refused() {
    let mut book = book();
    let client = book.client("王小明");
    let in_minutes = |book: &Book, minutes| LogTouch {
        happened_at: Some(book.vault.clock().now() + TimeDelta::minutes(minutes)),
        ..a_touch(&client, Method::Extra)
    };
    let (skewed, ahead) = (in_minutes(&book, 5), in_minutes(&book, 6));
    book.write(|w| log(w, skewed)).unwrap();
    assert_eq!(refused(book.write(|w| log(w, ahead))), "happenedAt: InFuture");
    let with_channel = LogTouch { channel: Some(MessageChannel::Phone), ..a_touch(&client, Method::Gift) };
    assert_eq!(refused(book.write(|w| log(w, with_channel))), "channel: WrongState");
    let long = LogTouch { text: "长".repeat(20_001), ..a_touch(&client, Method::Gift) };
    assert_eq!(refused(book.write(|w| log(w, long))), "text: TooLong");
    book.trash(&client);
    assert_eq!(refused(book.write(|w| log(w, a_touch(&client, Method::Gift)))), "client: WrongState");
}

#[test]
fn the_touch_of_a_visit_follows_the_visit_only() {
    let mut book = book();
    let client = book.client("王小明");
    let visit = book.under_way(&client);
    book.finish(&visit);
    let id: crate::id::TouchId =
        book.vault.conn().query_row("SELECT id FROM touch WHERE visit_id = ?1", [&visit], |row| row.get(0)).unwrap();
    assert_eq!(refused(book.write(|w| remove(w, &id))), "visit: WrongState");
}

#[test]
fn the_last_touches_are_those_made_whatever_else_is_planned_or_leaves() {
    let mut book = book();
    let client = book.client("王小明");
    book.write(|w| log(w, a_touch(&client, Method::Gift))).unwrap();
    book.hours_pass(1);
    let visit = book.under_way(&client);
    book.line(&visit, crate::visit::LineKind::Topic, "养老安排", None);
    book.finish(&visit);
    for day in 10..30 {
        book.planned(&client, &format!("2026-12-{day}T10:00"));
    }
    let told: Vec<_> =
        last(&book.vault, &client, 4).unwrap().into_iter().map(|touch| (touch.method, touch.text)).collect();
    assert_eq!(told, [(Method::Visit, "养老安排".to_owned()), (Method::Gift, String::new())]);
    assert_eq!(last(&book.vault, &client, 1).unwrap()[0].visit, Some(visit));
}
