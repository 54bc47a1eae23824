//! Looking at a screen: axe for accessibility, and text that is cut off.

use super::session::Window;
use serde_json::Value;
use std::path::Path;

/// What axe finds serious or critical on the screen shown, and the text that is cut off by its box.
pub async fn look_at(window: &Window) -> Vec<String> {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).expect("axe-core (npm ci in ui/)");
    let found = window.ask_later(&format!("{axe}\n;{}", include_str!("audit.js")), vec![]).await;
    found.as_array().expect("a list").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
