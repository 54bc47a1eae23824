//! The dead and the mourning.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::mourning::{self, Departed, EndedWith, MarkDeceased, QuietHousehold};
use zhike_core::vault::{Op, Written};

/// Marks somebody as deceased.
#[tauri::command]
#[specta::specta]
pub async fn mark_deceased(session: State<'_, Session>, request: MarkDeceased) -> Result<Written<EndedWith>, AppError> {
    session.write(Op::MarkDeceased, move |w| mourning::mark(w, request)).await
}

/// Takes a mark of death back.
#[tauri::command]
#[specta::specta]
pub async fn unmark_deceased(session: State<'_, Session>, who: Departed) -> Result<Written<()>, AppError> {
    session.write(Op::UnmarkDeceased, move |w| mourning::unmark(w, &who)).await
}

/// Keeps a household quiet up to a day, or ends that.
#[tauri::command]
#[specta::specta]
pub async fn quiet_household(session: State<'_, Session>, request: QuietHousehold) -> Result<Written<()>, AppError> {
    session.write(Op::QuietHousehold, move |w| mourning::quiet(w, &request)).await
}
