//! The one list of commands and events that cross IPC. A test writes `ui/src/api/bindings.gen.ts` afresh and compares.

use crate::leaving::KeepDrafts;
use tauri_specta::{Builder, collect_events};

/// Says that the vault was locked without the person asking for it.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, specta::Type, tauri_specta::Event)]
pub struct VaultLocked;

/// Says that the adviser's day has become another.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, specta::Type, tauri_specta::Event)]
pub struct DayTurned;

macro_rules! for_each_command {
    ($($noun:ident :: $command:ident),+ $(,)?) => {
        /// The name of every command.
        pub const COMMANDS: &[&str] = &[$(stringify!($command)),+];

        /// Commands and events of the app, typed.
        pub fn builder() -> Builder<tauri::Wry> {
            Builder::new()
                .disable_serde_phases()
                .commands(tauri_specta::collect_commands![$(crate::commands::$noun::$command),+])
                .events(collect_events![VaultLocked, KeepDrafts, DayTurned])
        }
    };
}
include!("commands/registry.rs");
