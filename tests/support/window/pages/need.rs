//! 需求: the map and its notes on a client's page, the pad, offers, and the page over the whole book.

use super::super::target::{Target, button, field, heading, part, row, tab, text};
use super::super::{Keys, Window};
use super::client;
use serde_json::json;

/// Opens the needs of the client whose page is open.
pub async fn show(window: &Window, name: &str) {
    window.click(tab("需求").loosely().within(client::page_of(name))).await;
    window.see(map_of(name)).await;
}

/// The map of a client.
pub fn map_of(name: &str) -> Target {
    part(format!("{name}的需求地图：五个层次，三种深度"))
}

/// Opens a cell of the map by the keyboard. The driver does not click what is drawn.
pub async fn open_cell(window: &Window, level: &str, depth: &str) {
    const FOCUS: &str = "const at = document.querySelector(`[role=gridcell][data-cell*='${arguments[0]}'][data-cell*='${arguments[1]}']`);
        at.focus(); return document.activeElement === at;";
    assert_eq!(window.ask(FOCUS, vec![json!(level), json!(depth)]).await, json!(true), "the cell takes the focus");
    window.press(Keys::enter()).await;
}

/// The pad, where it has the keys.
pub fn pad() -> Target {
    part("选层次与深度：1 到 5 选层次，Q W E 选深度，S O I 选依据，加减号改信心，回车记下")
}

/// Takes a need down at the client's table, by the keyboard alone: the words, then one key each for level and depth.
pub async fn take_down(window: &Window, words: &str, level: char, depth: char) {
    window.write(words).await;
    window.press(Keys::ctrl('d')).await;
    window.see(pad()).await;
    window.press(Keys::one(level)).await;
    window.press(Keys::one(depth)).await;
    window.press(Keys::enter()).await;
    window.see(part(format!("需求：{words}"))).await;
    window.see_no(pad()).await;
}

/// Takes a need down as it is proposed: the words, Ctrl+D, Enter.
pub async fn take_down_as_proposed(window: &Window, words: &str, proposed: &str) {
    window.write(words).await;
    window.press(Keys::ctrl('d')).await;
    window.see(pad()).await;
    window.see(text(proposed)).await;
    window.press(Keys::enter()).await;
    window.see(part(format!("需求：{words}"))).await;
}

/// Goes to the page over the book.
pub async fn book(window: &Window) {
    super::desk::go(window, "需求").await;
    window.see(heading("需求")).await;
}

/// The clients behind the figure that is open.
pub fn behind() -> Target {
    part("这些客户")
}

/// A client behind the figure that is open.
pub fn client_behind(name: &str) -> Target {
    row(name).loosely().within(behind())
}

/// Writes the brief of the client whose page is open.
pub async fn brief(window: &Window, name: &str) {
    window.click(button("简报").loosely().within(client::page_of(name))).await;
}

/// Where a note is typed on the profile.
pub fn entry() -> Target {
    field("记一条需求")
}
