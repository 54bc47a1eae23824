//! 拜访: planning, preparing, capturing, the summary.

use super::super::target::{Target, button, field, heading, menu_item, part, radio, row, text};
use super::super::{Keys, Window};
use super::client::page_of;
use serde_json::json;

/// What a line is marked as.
#[derive(Debug, Clone, Copy)]
pub enum Mark {
    Topic,
    Promise,
    Request,
}

/// Plans a visit from the client's page, whatever is planned already, for the day and time proposed, and waits for the
/// preparation.
pub async fn plan(window: &Window, name: &str, place: &str, matter: &str) {
    window.click(button("更多").within(page_of(name))).await;
    window.click(menu_item("另约一次拜访")).await;
    window.see(heading("约拜访")).await;
    window.fill(field("地点"), place).await;
    window.fill(field("事由"), matter).await;
    window.press(Keys::ctrl_enter()).await;
    window.see(heading(format!("准备拜访{name}"))).await;
}

/// Begins the visit that is prepared.
pub async fn begin(window: &Window) {
    window.click(button("开始拜访").loosely()).await;
    window.see(part("记下的")).await;
}

/// Waits for the preparation of a visit.
pub async fn see_prepared(window: &Window, name: &str) {
    window.see(heading(format!("准备拜访{name}"))).await;
}

/// Where the next line is written.
pub fn entry() -> Target {
    field("记一句")
}

/// Takes down a plain line.
pub async fn note(window: &Window, words: &str) {
    window.click(entry()).await;
    window.write(words).await;
    window.press(Keys::enter()).await;
    taken(window, "随记", words).await;
}

/// Takes down a marked line. The day a promise speaks of is proposed and goes with it.
pub async fn marked(window: &Window, mark: Mark, words: &str) {
    let (key, kind) = match mark {
        Mark::Topic => ('t', "话题"),
        Mark::Promise => ('p', "承诺"),
        Mark::Request => ('r', "请托"),
    };
    window.click(entry()).await;
    window.press(Keys::ctrl(key)).await;
    window.write(words).await;
    window.press(Keys::enter()).await;
    taken(window, kind, words).await;
}

/// Takes down a product the FABE way.
pub async fn product(window: &Window, name: &str, fabe: [&str; 4]) {
    window.click(entry()).await;
    window.press(Keys::ctrl('f')).await;
    window.write(name).await;
    for (label, words) in ["特点", "优势", "益处", "佐证"].into_iter().zip(fabe) {
        window.fill(field(label), words).await;
    }
    window.press(Keys::enter()).await;
    taken(window, "产品", name).await;
}

async fn taken(window: &Window, kind: &str, words: &str) {
    window.see(part(format!("{kind}：{words}"))).await;
}

/// Ends the visit and waits for the summary.
pub async fn finish(window: &Window, name: &str) {
    window.press(Keys::ctrl_enter()).await;
    window.see(heading(format!("{name} · 拜访纪要"))).await;
}

/// Which copy is shown and exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    Client,
    Internal,
}

impl Copy {
    /// Its word on the screen and in file names.
    pub fn word(self) -> &'static str {
        match self {
            Self::Client => "客户版",
            Self::Internal => "内部版",
        }
    }
}

/// Exports a copy as PDF and as Word.
pub async fn export(window: &Window, copy: Copy) {
    window.click(radio(copy.word())).await;
    window.see(text(format!("导出{}", copy.word()))).await;
    for format in ["PDF", "Word"] {
        window.click(button(format!("导出为 {format}"))).await;
        window.see(text(format!("{format} 已存好"))).await;
    }
}

/// The step in which the gate holds a copy back.
pub fn held() -> Target {
    part("交出之前")
}

/// Opens what was handed over from the page of visits, narrowed to one client.
pub async fn sent_to(window: &Window, name: &str) {
    window.click(button("交出的文件")).await;
    let offered = || row(name).loosely().within(part("建议"));
    window.fill(field("哪位客户").loosely(), name).await;
    window.click(offered()).await;
    window.see_no(offered()).await;
}

/// Waits until a line has the focus.
pub async fn led_to(window: &Window, line: &str) {
    let focused = "return document.activeElement.getAttribute('aria-label')";
    window.until(&format!("the focus on “{line}”"), async || window.ask(focused, vec![]).await == json!(line)).await;
}

/// Rewords the line that has the focus.
pub async fn reword_focused(window: &Window, words: &str) {
    window.press(Keys::one('e')).await;
    window.see(field("改这一句")).await;
    window.press(Keys::ctrl('a')).await;
    window.write(words).await;
    window.press(Keys::enter()).await;
    window.see_no(field("改这一句")).await;
}

/// Writes the judgement into the internal copy.
pub async fn judge(window: &Window, words: &str) {
    window.click(radio(Copy::Internal.word())).await;
    window.click(button("内部判断").loosely()).await;
    window.write(words).await;
    window.press(Keys::ctrl_enter()).await;
    window.see(text(words)).await;
    window.see_no(field("内部判断")).await;
}
