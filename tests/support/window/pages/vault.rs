//! First run, unlocking, locking.

use super::super::Window;
use super::super::target::{button, field, heading, part, radio, text};

/// A password the strength meter takes.
pub const PASSWORD: &str = "teapot-harbour-lantern-42";

/// The book to begin with.
#[derive(Debug, Clone, Copy)]
pub enum Book {
    /// An empty one.
    Empty,
    /// The demo clients.
    Demo,
}

/// Makes the vault as a new adviser does: password, recovery key typed back, the choice of a book. Answers the groups
/// of the recovery key.
pub async fn first_run(window: &Window, book: Book) -> Vec<String> {
    window.see(heading("欢迎使用知客")).await;
    window.click(button("建立保险库")).await;
    choose_password(window).await;
    let groups = type_key_back(window).await;
    begin(window, book).await;
    groups
}

/// The step of the password.
pub async fn choose_password(window: &Window) {
    window.see(heading("设一个密码")).await;
    window.fill(field("密码"), PASSWORD).await;
    window.fill(field("再输一遍"), PASSWORD).await;
    window.click(button("建立保险库")).await;
}

/// The steps of the recovery key: read it, and type it back.
pub async fn type_key_back(window: &Window) -> Vec<String> {
    window.see(heading("这是您的恢复密钥")).await;
    let shown = window.text_of(part("恢复密钥")).await;
    // Each group stands under its number.
    let groups: Vec<String> =
        shown.split_whitespace().filter(|word| word.chars().count() == 4).map(str::to_owned).collect();
    assert_eq!(
        groups.len(),
        9,
        "a recovery key of nine groups of four: {} words shown",
        shown.split_whitespace().count()
    );
    window.click(button("我已经收好")).await;
    window.see(heading("照着输一遍")).await;
    window.fill(field("恢复密钥"), &groups.join(" ")).await;
    window.click(button("确认")).await;
    groups
}

/// The step of the book.
pub async fn begin(window: &Window, book: Book) {
    window.see(heading("从哪里开始")).await;
    let choice = match book {
        Book::Empty => "一本空的",
        Book::Demo => "一本示范的",
    };
    window.click(radio(choice).loosely()).await;
    window.click(button("开始使用")).await;
    window.see(heading("今日")).await;
}

/// Types a password on the unlock screen and opens.
pub async fn try_unlock(window: &Window, password: &str) {
    window.see(heading("欢迎回来")).await;
    window.fill(field("密码"), password).await;
    window.click(button("解锁")).await;
}

/// Opens the vault with its password.
pub async fn unlock(window: &Window) {
    try_unlock(window, PASSWORD).await;
    window.see(part("主导航")).await;
}

/// Locks by its key and waits for the unlock screen.
pub async fn lock(window: &Window) {
    window.press(super::super::Keys::ctrl('l')).await;
    window.see(heading("欢迎回来")).await;
}

/// The message of a wrong password.
pub fn wrong_password() -> super::super::target::Target {
    text("密码不对。请看看大小写和输入法，再试一次。")
}
