//! Locked means locked: every command of the registry, asked of the real app while its vault is locked.

use serde_json::{Value, json};
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::{Place, Window};

/// The one list of commands, as the shell and its build read it.
const REGISTRY: &str = include_str!("../../src-tauri/src/commands/registry.rs");

/// What the screens before the vault is open may ask. `src-tauri/src/gate.rs` decides; here it is said once more, so
/// that a command let through by mistake is noticed.
const BEFORE_OPEN: [&str; 14] = [
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

fn commands() -> Vec<&'static str> {
    let names = REGISTRY.split("::").skip(1);
    names.filter_map(|rest| rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn while_locked_every_command_of_the_book_answers_locked() {
    const ASK: &str = "const [names, done] = arguments;
        const ask = (name) => window.__TAURI_INTERNALS__.invoke(name, {}).then(() => [name, 'answered'], (error) => [name, error.code]);
        Promise.all(names.map(ask)).then(done);";
    let place = Place::new("locked");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    vault::lock(&window).await;

    let names: Vec<_> = commands().into_iter().filter(|name| !BEFORE_OPEN.contains(name)).collect();
    assert!(names.len() > 70, "the registry was read: {}", names.len());
    let answers = window.ask_later(ASK, vec![json!(names)]).await;
    let answers = answers.as_array().expect("a list");
    assert_eq!(answers.len(), names.len());
    let wrong: Vec<&Value> = answers.iter().filter(|answer| answer[1] != "locked").collect();
    assert!(wrong.is_empty(), "answered otherwise: {wrong:?}");

    window.close().await;
    place.assert_real_data_untouched();
}
