//! The first page of the day.

use crate::error::AppError;
use crate::session::Session;
use chrono::NaiveDate;
use tauri::State;
use zhike_core::occasion::{self, DayView};
use zhike_core::today::{self as day_page, TodayView};

/// The page of today.
#[tauri::command]
#[specta::specta]
pub async fn today(session: State<'_, Session>) -> Result<TodayView, AppError> {
    session.read(day_page::view).await
}

/// A day told in both calendars; `None` is today.
#[tauri::command]
#[specta::specta]
pub async fn day(session: State<'_, Session>, on: Option<NaiveDate>) -> Result<DayView, AppError> {
    session.read(move |vault| occasion::day(on.unwrap_or_else(|| vault.clock().today()))).await
}
