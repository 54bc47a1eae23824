//! The empty Tauri window the app is compared with: same Tauri, same size, same web view, one page of plain text and a
//! field that draws fifty rows when it is typed into. No command, no plugin, no vault.

#[allow(clippy::expect_used, reason = "without a window there is nothing to compare with")]
fn main() {
    tauri::Builder::default().run(tauri::generate_context!()).expect("the empty window could not be made");
}
