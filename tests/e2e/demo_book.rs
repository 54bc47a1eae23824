//! The demo book: today, search, editing with undo, a touch in two keystrokes, lock and unlock, and what survives a kill.

use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::{client, desk};
use zhike_tests::window::target::{button, field, heading, link, part, tab, text};
use zhike_tests::window::{Keys, Place, Window};

const DRAFT: &str = "他女儿下月从荷兰回来，先别提换工作的事";

#[tokio::test(flavor = "multi_thread")]
async fn the_book_is_found_edited_locked_and_outlives_a_kill() {
    let place = Place::new("demo_book");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;

    // Today has people on it, and reasons in words.
    window.see(heading("今天的行程").loosely()).await;
    window.see(heading("十四天内的日子").loosely()).await;
    window.see(text("八十寿辰")).await;
    window.picture("1-today").await;

    // Found by characters, pinyin, initials and the end of a phone number.
    desk::go(&window, "客户").await;
    for query in ["陈国栋", "chenguodong", "cgd", "0101"] {
        client::search(&window, query, &["陈国栋"]).await;
    }
    client::search(&window, "林静", &["林静仪"]).await;
    window.picture("2-found").await;

    edit_and_undo(&window).await;
    log_touch(&window).await;
    lock_and_unlock(&window).await;

    // Typed and not saved: killed before anything else is pressed.
    client::open(&window, "cgd", "陈国栋").await;
    window.click(button("备注").loosely().within(client::page_of("陈国栋"))).await;
    window.press(Keys::ctrl('a')).await;
    window.write(DRAFT).await;
    client::draft_kept(&window, DRAFT).await;
    window.picture("5-typed").await;
    window.kill().await;

    let window = Window::open(&place).await;
    vault::unlock(&window).await;
    client::open(&window, "cgd", "陈国栋").await;
    window.see(text("这是上次没来得及保存的内容")).await;
    let draft = window.value_of(field("备注")).await;
    assert_eq!(draft, DRAFT, "the draft is what was typed before the kill");
    window.picture("6-draft").await;
    window.close().await;
    place.assert_real_data_untouched();
}

/// Edits a field in place, undoes it by the key, and does it again.
async fn edit_and_undo(window: &Window) {
    let page = || client::page_of("陈国栋");
    client::open(window, "cgd", "陈国栋").await;
    window.click(button("职业 厂长").within(page())).await;
    window.press(Keys::ctrl('a')).await;
    window.write("董事长").await;
    window.press(Keys::enter()).await;
    window.see(button("职业 董事长").within(page())).await;
    window.see(text("已保存客户资料")).await;
    window.press(Keys::ctrl('z')).await;
    window.see(button("职业 厂长").within(page())).await;
    window.press(Keys::ctrl('y')).await;
    window.see(button("职业 董事长").within(page())).await;
    window.picture("3-edited").await;
}

/// A touch: its key, the figure of the method, Enter.
async fn log_touch(window: &Window) {
    client::open(window, "ljy", "林静仪").await;
    window.click(tab("往来").loosely()).await;
    window.press(Keys::one('l')).await;
    window.see(part("记一笔接触")).await;
    window.press(Keys::one('2')).await;
    window.press(Keys::enter()).await;
    window.see_no(part("记一笔接触")).await;
    window.see(text("已记下接触")).await;
    window.see(text("今天联系过").within(client::list())).await;
}

async fn lock_and_unlock(window: &Window) {
    vault::lock(window).await;
    let shown = window.text().await;
    assert!(!shown.contains("林静仪"), "the unlock screen tells of the book: {shown}");
    vault::try_unlock(window, "not-the-password-of-it").await;
    window.see(vault::wrong_password()).await;
    window.picture("4-wrong-password").await;
    vault::unlock(window).await;
    desk::go(window, "今日").await;
    window.see(link("今日").within(part("主导航"))).await;
}
