//! 客户: the list, the sheet of a new client, the page of one.

use super::super::target::{Target, button, check, field, heading, part, radio, row};
use super::super::{Keys, Window};
use super::desk;
use serde_json::json;

/// What is typed of a new client.
pub struct NewClient<'a> {
    pub name: &'a str,
    pub phone: &'a str,
    /// In 万.
    pub assets: &'a str,
    /// Year, month and day as the lunar calendar names them: ("1974", "八月", "十五").
    pub lunar_birthday: (&'a str, &'a str, &'a str),
    pub notes: &'a str,
}

/// The region of one client's page.
pub fn page_of(name: &str) -> Target {
    part(format!("客户 {name}"))
}

/// The list of clients.
pub fn list() -> Target {
    part("客户列表")
}

/// Types a new client and saves.
pub async fn create(window: &Window, client: &NewClient<'_>) {
    desk::go(window, "客户").await;
    window.see(heading("客户")).await;
    window.press(Keys::one('n')).await;
    window.see(heading("新客户")).await;
    window.fill(field("姓名"), client.name).await;
    window.fill(field("电话"), client.phone).await;
    window.fill(field("资产"), client.assets).await;
    window.click(check("知道生日")).await;
    let (year, month, day) = client.lunar_birthday;
    window.click(radio("农历")).await;
    window.fill(field("年"), year).await;
    select(window, "月", month).await;
    select(window, "日", day).await;
    window.fill(field("备注"), client.notes).await;
    window.press(Keys::ctrl_enter()).await;
    window.see(heading(client.name)).await;
}

/// Chooses from a drop-down: its button is named by its value and its label.
async fn select(window: &Window, label: &str, option: &str) {
    window.click(button(label).with_its_value()).await;
    window.click(row(option)).await;
    window.see_no(row(option)).await;
}

/// Searches the list and waits until exactly `names` are found.
pub async fn search(window: &Window, query: &str, names: &[&str]) {
    window.fill(field("查找客户"), query).await;
    window
        .until(&format!("the list to hold {names:?} for “{query}”"), async || {
            let found = window.count(&row("").loosely().within(list())).await;
            let mut all = found == names.len();
            for name in names {
                all &= window.shows(&row(*name).loosely().within(list())).await;
            }
            all
        })
        .await;
}

/// Opens the page of the client found by `query`.
pub async fn open(window: &Window, query: &str, name: &str) {
    desk::go(window, "客户").await;
    window.fill(field("查找客户"), query).await;
    window.click(row(name).loosely().within(list())).await;
    window.see(heading(name).within(page_of(name))).await;
}

/// Waits until the core keeps `words` as a draft.
pub async fn draft_kept(window: &Window, words: &str) {
    window
        .until("the draft to be kept", async || {
            let drafts = window.command("list_drafts", json!({ "prefix": "client/" })).await;
            drafts.to_string().contains(words)
        })
        .await;
}

/// Clears the search.
pub async fn clear_search(window: &Window) {
    window.fill(field("查找客户"), "").await;
}
