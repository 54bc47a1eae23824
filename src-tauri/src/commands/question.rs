//! The bank of questions, and what to ask a client next.

use crate::error::AppError;
use crate::session::Session;
use tauri::State;
use zhike_core::content::{ContentEntry, SaveContent};
use zhike_core::question::{self, AskNext, NextQuestion, PutQuestion, Question};
use zhike_core::vault::{Op, Written};

/// What to ask a client next.
#[tauri::command]
#[specta::specta]
pub async fn next_questions(session: State<'_, Session>, request: AskNext) -> Result<Vec<NextQuestion>, AppError> {
    session.read(move |vault| question::next(vault, request)).await
}

/// Records what became of a question.
#[tauri::command]
#[specta::specta]
pub async fn put_question(session: State<'_, Session>, request: PutQuestion) -> Result<Written<()>, AppError> {
    session.write(Op::PutQuestion, move |w| question::put(w, request)).await
}

/// The whole bank.
#[tauri::command]
#[specta::specta]
pub async fn list_questions(session: State<'_, Session>) -> Result<Vec<ContentEntry<Question>>, AppError> {
    session.read(question::list).await
}

/// Adds a question or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_question(
    session: State<'_, Session>,
    request: SaveContent<Question>,
) -> Result<Written<String>, AppError> {
    session.write(Op::SaveQuestion, move |w| question::save(w, request)).await
}

/// Puts a question away, or takes it back.
#[tauri::command]
#[specta::specta]
pub async fn put_away_question(
    session: State<'_, Session>,
    key: String,
    is_put_away: bool,
) -> Result<Written<()>, AppError> {
    session.write(Op::PutAwayQuestion, move |w| question::put_away(w, &key, is_put_away)).await
}

/// Gives a shipped question back its shipped form.
#[tauri::command]
#[specta::specta]
pub async fn restore_question(session: State<'_, Session>, key: String) -> Result<Written<()>, AppError> {
    session.write(Op::RestoreQuestion, move |w| question::restore(w, &key)).await
}

/// Removes an own question.
#[tauri::command]
#[specta::specta]
pub async fn remove_question(session: State<'_, Session>, key: String) -> Result<Written<()>, AppError> {
    session.write(Op::RemoveQuestion, move |w| question::remove(w, &key)).await
}

/// Whether the text of a question can be saved, asked while it is typed.
#[tauri::command]
#[specta::specta]
pub async fn check_question_text(session: State<'_, Session>, text: String) -> Result<(), AppError> {
    session.read(move |_| question::check_text(&text)).await
}
