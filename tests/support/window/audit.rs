//! Looking at a screen: axe for accessibility, and text that is cut off.

use super::session::Window;
use serde_json::{Value, json};
use std::path::Path;

/// What is looked for besides text that is cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// Everything axe knows.
    All,
    /// Contrast alone: what another theme changes on a screen that was looked at already.
    Contrast,
}

/// What axe finds serious or critical on the screen shown, and the text that is cut off by its box.
pub async fn look_at(window: &Window, rules: Rules) -> Vec<String> {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).expect("axe-core (npm ci in ui/)");
    let found =
        window.ask_later(&format!("{axe}\n;{}", include_str!("audit.js")), vec![json!(rules == Rules::Contrast)]).await;
    found.as_array().expect("a list").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
