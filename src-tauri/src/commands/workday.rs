//! Working days and trading days.

use crate::error::AppError;
use crate::session::{Session, off_thread};
use std::io::Read;
use std::path::Path;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use zhike_core::vault::{Op, Written};
use zhike_core::workday::{self, MOST_BYTES, WorkdayView};

/// Both calendars, with where they end.
#[tauri::command]
#[specta::specta]
pub async fn workdays(session: State<'_, Session>) -> Result<WorkdayView, AppError> {
    session.read(workday::view).await
}

/// Lets the person choose a table and takes in its years, which are returned; none when they chose no table.
#[tauri::command]
#[specta::specta]
pub async fn import_workdays(app: AppHandle, session: State<'_, Session>) -> Result<Written<Vec<u16>>, AppError> {
    let session = session.inner().clone();
    off_thread(move || {
        let chosen = app.dialog().file().add_filter("CSV", &["csv", "txt"]).blocking_pick_file();
        let table = chosen.and_then(|path| path.into_path().ok()).map(|path| read_table(&path)).transpose()?;
        session.writing(|vault| {
            vault.write(Op::ImportWorkdays, |w| {
                table.as_deref().map(|table| workday::import(w, table)).transpose().map(Option::unwrap_or_default)
            })
        })
    })
    .await
}

/// Takes out what was imported of a year.
#[tauri::command]
#[specta::specta]
pub async fn remove_workdays(session: State<'_, Session>, year: u16) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveWorkdays, move |w| workday::remove(w, year)).await
}

/// The bytes of a table, one more than fits of one too long.
fn read_table(path: &Path) -> zhike_core::Result<Vec<u8>> {
    let mut table = Vec::new();
    std::fs::File::open(path)?.take(MOST_BYTES as u64 + 1).read_to_end(&mut table)?;
    Ok(table)
}
