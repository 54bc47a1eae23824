//! The one window. Its web view is incognito: it keeps nothing on disk, neither storage nor cache.

use crate::appearance::Zoom;
use tauri::{App, AppHandle, Manager, WebviewWindowBuilder};

/// What the tests set, as for every Tauri app, to drive the window through WebDriver.
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// Opens the window described in `tauri.conf.json`.
pub fn open(app: &App, zoom: Zoom) -> tauri::Result<()> {
    // WebKitGTK lets no ephemeral context be driven by WebDriver, so a window under test is an ordinary one.
    let driven = std::env::var(AUTOMATION).is_ok_and(|set| set == "true");
    for described in &app.config().app.windows {
        let window = WebviewWindowBuilder::from_config(app, described)?.incognito(!driven).build()?;
        #[cfg(target_os = "linux")]
        crate::linux::compose_in_place(&window)?;
        window.set_zoom(zoom.factor())?;
    }
    Ok(())
}

/// Draws everything in the windows larger or smaller.
pub fn zoom(app: &AppHandle, to: Zoom) {
    for window in app.webview_windows().into_values() {
        if let Err(error) = window.set_zoom(to.factor()) {
            tracing::warn!(?error, "the window could not be zoomed");
        }
    }
}
