//! placeholder
use super::LineKind;
/// x
pub fn suggest_kind(_text: &str) -> Option<LineKind> {
    None
}
