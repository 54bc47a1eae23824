//! Where the vault is: `--vault DIR`, else the app's data folder. One instance of the app per vault.

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Wry};

/// The name the first instance goes by; also the identifier in `tauri.conf.json`.
const IDENTIFIER: &str = "app.zhike.desk";

/// The vault folder named by `--vault DIR` or `--vault=DIR` among `args`, if any.
pub fn vault_argument(args: impl IntoIterator<Item = OsString>) -> Option<PathBuf> {
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        if arg == "--vault" {
            return args.next().map(PathBuf::from);
        }
        if let Some(dir) = arg.to_str().and_then(|arg| arg.strip_prefix("--vault=")) {
            return Some(PathBuf::from(dir));
        }
    }
    None
}

/// Brings the window of the first instance forward when the app is started again over the same vault.
///
/// Where the system has no bus the second start opens a window that says the vault is in use: its lock file decides.
pub fn single_instance(elsewhere: Option<&Path>) -> TauriPlugin<Wry> {
    let name = match elsewhere {
        None => IDENTIFIER.to_owned(),
        Some(dir) => {
            let mut hasher = DefaultHasher::new();
            std::path::absolute(dir).unwrap_or_else(|_| dir.to_owned()).hash(&mut hasher);
            format!("{IDENTIFIER}.vault{:016x}", hasher.finish())
        }
    };
    tauri_plugin_single_instance::Builder::new().dbus_id(name).callback(|app, _, _| come_forward(app)).build()
}

fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // The window manager may refuse; the first window is still there.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

#[cfg(test)]
mod tests {
    use super::vault_argument;
    use std::path::PathBuf;

    #[test]
    fn both_forms_name_the_folder() {
        let args = |line: &str| line.split(' ').map(Into::into).collect::<Vec<_>>();
        assert_eq!(vault_argument(args("zhike --vault /tmp/a")), Some(PathBuf::from("/tmp/a")));
        assert_eq!(vault_argument(args("zhike --vault=/tmp/a")), Some(PathBuf::from("/tmp/a")));
        assert_eq!(vault_argument(args("zhike")), None);
        assert_eq!(vault_argument(args("zhike --vault")), None);
    }
}
