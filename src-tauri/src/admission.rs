//! Admission to the commands: while the vault is not open, only what the first screens need passes. Behind it
//! [`crate::session::Session`] refuses once more, by its type; admission makes the refusal the same for every command.

use crate::error::AppError;
use crate::session::Session;
use tauri::Manager;
use tauri::ipc::Invoke;

/// The commands of the screens before the vault is open.
const BEFORE_OPEN: &[&str] = &[
    "vault_state",
    "password_strength",
    "create_vault",
    "unlock",
    "recover",
    "choose_backup",
    "list_backups",
    "restore_backup",
    "appearance",
    "change_appearance",
    "choose_export_folder",
    "cancel_job",
    "note_input",
    "lock",
];

/// Whether `command` may run.
fn admits(command: &str, open: bool) -> bool {
    open || BEFORE_OPEN.contains(&command)
}

/// Lets a call through to `handler`, or answers `Locked`.
pub fn guard(invoke: Invoke, handler: impl Fn(Invoke) -> bool) -> bool {
    let open = invoke.message.webview_ref().state::<Session>().is_open();
    if admits(invoke.message.command(), open) {
        return handler(invoke);
    }
    invoke.resolver.reject(AppError::Locked);
    true
}

#[cfg(test)]
mod tests {
    use super::{BEFORE_OPEN, admits};
    use crate::bindings::COMMANDS;

    #[test]
    fn locked_means_every_command_of_the_book_is_refused() {
        let refused: Vec<_> = COMMANDS.iter().filter(|command| !admits(command, false)).collect();
        assert_eq!(refused.len(), COMMANDS.len() - BEFORE_OPEN.len());
        assert!(COMMANDS.iter().all(|command| admits(command, true)));
    }

    #[test]
    fn what_may_run_before_is_a_command() {
        assert!(BEFORE_OPEN.iter().all(|command| COMMANDS.contains(command)));
    }
}
