//! The empty Tauri window the app is compared with: same Tauri, same size, same web view, one page of plain text and a
//! field that draws fifty rows when it is typed into. No command, no plugin, no vault.

use tauri::WebviewWindowBuilder;

#[allow(clippy::expect_used, reason = "without a window there is nothing to compare with")]
fn main() {
    tauri::Builder::default()
        .setup(|app| {
            // WebKitGTK lets no ephemeral context be driven by WebDriver: under a driver it is an ordinary one, as the
            // app's is.
            let driven = std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|set| set == "true");
            for described in &app.config().app.windows {
                WebviewWindowBuilder::from_config(app, described)?.incognito(!driven).build()?;
            }
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("the empty window could not be made");
}
