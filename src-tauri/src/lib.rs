//! The shell of 知客: turns windows and IPC into calls of the core. It holds no rule and no SQL.
//!
//! [`session`] keeps the vault locked or open, [`commands`] are one to five lines each, [`bindings`] is their one
//! list, [`jobs`] are long work with progress and cancel, [`lock`], [`backup`] and [`day`] watch in the
//! background, [`leaving`] keeps what is typed before the window goes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod admission;
pub mod appearance;
pub mod attachment;
mod backup;
pub mod bindings;
pub mod commands;
mod day;
pub mod error;
pub mod export;
pub mod jobs;
pub mod leaving;
#[cfg(target_os = "linux")]
mod linux;
mod lock;
mod place;
pub mod session;
mod setup;
mod typeface;
mod window;

use appearance::AppearanceFile;
use attachment::Arrivals;
use backup::ChosenBackup;
use jobs::Jobs;
use leaving::Leaving;
use session::Session;
use setup::Setup;
use std::sync::Arc;
use tauri::Manager;
use zhike_core::clock::SystemClock;
use zhike_documents::Typesetter;

/// Runs the app until its window closes.
///
/// # Panics
/// When the window cannot be made at all (no display, no web view): there is nobody to tell but the terminal.
#[allow(clippy::expect_used, reason = "without a window there is nothing to run")]
pub fn run() {
    tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_target(false).init();
    #[cfg(target_os = "linux")]
    linux::prepare_web_view();
    let elsewhere = place::vault_argument(std::env::args_os());
    let commands = bindings::builder();
    let handler = commands.invoke_handler();
    tauri::Builder::default()
        .plugin(place::single_instance(elsewhere.as_deref()))
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .register_uri_scheme_protocol(typeface::SCHEME, |_, request| typeface::serve(&request))
        .invoke_handler(move |invoke| admission::guard(invoke, &handler))
        .on_window_event(leaving::on_window_event)
        .setup(move |app| {
            commands.mount_events(app);
            let dir = match elsewhere {
                Some(dir) => dir,
                None => app.path().app_data_dir()?.join("vault"),
            };
            let documents = app.path().document_dir().unwrap_or_else(|_| dir.clone());
            let appearance = AppearanceFile::read(&dir);
            let zoom = appearance.view().zoom;
            app.manage(appearance);
            app.manage(Session::new(dir, documents.join("知客"), Arc::new(SystemClock)));
            app.manage(Setup::default());
            app.manage(Jobs::default());
            app.manage(Leaving::default());
            app.manage(Arrivals::default());
            app.manage(ChosenBackup::default());
            app.manage(Arc::new(Typesetter::default()));
            window::open(app, zoom)?;
            lock::watch(app.handle().clone());
            backup::watch(app.handle().clone());
            day::watch(app.handle().clone());
            #[cfg(target_os = "linux")]
            linux::lock_before_sleep(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the window of 知客 could not be made")
        .run(|app, event| {
            if matches!(event, tauri::RunEvent::Exit) {
                lock::close(app);
            }
        });
}

#[cfg(test)]
mod tests {
    use crate::bindings;
    use specta_typescript::Typescript;

    /// One that the capability forgets is refused by the window, and only there.
    #[test]
    fn the_window_may_ask_for_every_command() {
        let capability = include_str!("../capabilities/main.json");
        let granted = |command: &&&str| capability.contains(&format!("\"allow-{}\"", command.replace('_', "-")));
        let refused: Vec<_> = bindings::COMMANDS.iter().filter(|command| !granted(command)).collect();
        assert!(refused.is_empty(), "not in capabilities/main.json: {refused:?}");
    }

    /// Run with `ZHIKE_WRITE_BINDINGS=1` to write the file instead of comparing.
    #[test]
    fn bindings_are_those_of_the_ui() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/api/bindings.gen.ts");
        let fresh = tempfile::NamedTempFile::new().unwrap();
        bindings::builder().export(Typescript::default(), fresh.path()).unwrap();
        let fresh = std::fs::read_to_string(fresh.path()).unwrap();
        if std::env::var_os("ZHIKE_WRITE_BINDINGS").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &fresh).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(fresh == kept, "bindings.gen.ts is stale: make bindings");
    }
}
