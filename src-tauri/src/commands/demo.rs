//! The demo book.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::demo;
use zhike_core::vault::{Op, Written};

/// Fills an empty book with the demo clients.
#[tauri::command]
#[specta::specta]
pub async fn fill_demo_book(session: State<'_, Session>) -> Result<Written<()>, AppError> {
    session.write(Op::FillDemoBook, demo::fill).await
}
