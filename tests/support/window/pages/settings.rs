//! 设置: the letterhead, and the folder of exports.

use super::super::target::{field, link};
use super::super::{Keys, Window};
use super::desk;
use serde_json::json;
use std::path::Path;

/// What stands at the head of a summary.
pub struct Letterhead<'a> {
    pub name: &'a str,
    pub firm: &'a str,
    pub licence: &'a str,
}

/// Types the letterhead; leaving a field saves it.
pub async fn write_letterhead(window: &Window, letterhead: &Letterhead<'_>) {
    desk::go(window, "设置").await;
    window.click(link("顾问与抬头")).await;
    for (label, value) in [("姓名", letterhead.name), ("机构", letterhead.firm), ("执业编号", letterhead.licence)]
    {
        window.fill(field(label), value).await;
        window.press(Keys::enter()).await;
    }
}

/// Sets the folder of exports. The system's folder chooser is outside of the page and cannot be driven; what it would
/// answer is handed to the command the page calls with it.
pub async fn choose_export_folder(window: &Window, folder: &Path) {
    window.command("change_setting", json!({ "edit": { "field": "exportFolder", "value": folder } })).await;
}
