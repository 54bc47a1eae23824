//! The frame around every page: rail, palette, keys.

use super::super::target::{dialog, heading, link, part, row};
use super::super::{Keys, Window};

/// Goes to a place by the rail: 今日, 客户, 拜访, 承诺, 设置.
pub async fn go(window: &Window, place: &str) {
    window.click(link(place).within(part("主导航"))).await;
}

/// Runs the one thing the palette finds for `words`. Its English words find it in either language.
pub async fn run(window: &Window, words: &str) {
    window.press(Keys::ctrl('k')).await;
    window.see(dialog("").loosely()).await;
    window.write(words).await;
    let found = || row("").loosely().within(dialog("").loosely());
    window.until(&format!("one thing found for “{words}”"), async || window.count(&found()).await == 1).await;
    window.press(Keys::enter()).await;
    window.see_no(dialog("").loosely()).await;
}

/// The title of a page.
pub async fn see_page(window: &Window, title: &str) {
    window.see(heading(title)).await;
}
