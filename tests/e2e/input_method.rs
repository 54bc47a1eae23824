//! A person types Chinese. A real input method composes in the fields of the window and its keys are its own; what was typed
//! a moment before the desk is locked or the window closed is there again, whole, and at nobody else.

use zhike_tests::window::input_method::InputMethod;
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::{client, desk};
use zhike_tests::window::target::{Target, button, dialog, field, part, radio};
use zhike_tests::window::{Keys, Place, Window};

const SPELT: &str = "nihao";
const COMPOSED: &str = "你好";
const OWNER: (&str, &str) = ("cgd", "陈国栋");
const ANOTHER: (&str, &str) = ("ljy", "林静仪");

fn form() -> Target {
    part("记一笔接触")
}

fn said() -> Target {
    field("说了什么").within(form())
}

/// Waits until a field holds `words`.
async fn holds(window: &Window, field: Target, words: &str) {
    window.until(&format!("{field} to hold “{words}”"), async || window.value_of(field.clone()).await == words).await;
}

/// Opens the client and the form of a contact with them.
async fn open_form(window: &Window, (query, name): (&str, &str)) {
    client::open(window, query, name).await;
    window.click(button("记一笔").loosely().within(client::page_of(name))).await;
    window.see(form()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_composed_is_left_alone_and_what_is_typed_is_never_lost() {
    let place = Place::with_input_method("input_method");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    let typist = place.input_method();
    typist.focus();

    open_form(&window, OWNER).await;
    window.click(radio("礼仪专送").loosely().within(form())).await;
    window.click(said()).await;
    typist.turn_on();
    compose_in_a_form(&window, typist).await;
    compose_in_the_palette(&window, typist).await;

    // Typed and locked in one breath: sooner than any pause in typing.
    window.click(said()).await;
    typist.press(&["n", "i", "h", "a", "o", "space", "ctrl+l"]);
    typist.turn_off();
    vault::unlock(&window).await;
    open_form(&window, OWNER).await;
    let locked = format!("{COMPOSED}{COMPOSED}");
    holds(&window, said(), &locked).await;
    // The method with the words.
    let chosen = "return document.querySelector('form input[type=radio]:checked')?.value";
    assert_eq!(window.ask(chosen, vec![]).await, "gift");

    // Escape closes and keeps; at another client nothing of it stands.
    window.press(Keys::escape()).await;
    window.see_no(form()).await;
    open_form(&window, ANOTHER).await;
    holds(&window, said(), "").await;
    window.press(Keys::escape()).await;

    // Closed as soon as the last word stands there.
    open_form(&window, OWNER).await;
    window.click(said()).await;
    typist.turn_on();
    typist.press(&["End", "n", "i", "h", "a", "o", "space"]);
    let closed = format!("{locked}{COMPOSED}");
    holds(&window, said(), &closed).await;
    window.close_by_its_frame(&place).await;
    typist.turn_off();
    let window = Window::open(&place).await;
    vault::unlock(&window).await;
    open_form(&window, OWNER).await;
    holds(&window, said(), &closed).await;
    window.picture("kept").await;

    discard_and_undo(&window, &closed).await;
    window.close().await;
    place.assert_real_data_untouched();
}

/// Arrows, Tab, Escape, Enter and Ctrl+Enter while a word is composed in the field of a form.
async fn compose_in_a_form(window: &Window, typist: &InputMethod) {
    typist.spell(SPELT);
    holds(window, said(), COMPOSED).await;
    window.picture("composing").await;
    // The method drops the word. The form stays, and so does the focus.
    typist.press(&["Down", "Up", "Escape"]);
    holds(window, said(), "").await;
    // A key that the method does not want is none of the form's either, while it composes.
    typist.spell(SPELT);
    holds(window, said(), COMPOSED).await;
    typist.press(&["ctrl+Return", "Escape"]);
    holds(window, said(), "").await;
    // Enter takes the letters as they were spelt, and nothing is saved.
    typist.spell(SPELT);
    typist.press(&["Return"]);
    holds(window, said(), SPELT).await;
    typist.press(&["ctrl+a", "BackSpace"]);
    typist.spell(SPELT);
    typist.press(&["space"]);
    holds(window, said(), COMPOSED).await;
    assert!(window.shows(&form()).await, "the form is still open");
}

/// The keys of a list that follows the typing: of the components we use, not of our own.
async fn compose_in_the_palette(window: &Window, typist: &InputMethod) {
    window.press(Keys::ctrl('k')).await;
    let search = || field("").loosely().within(dialog("").loosely());
    window.see(search()).await;
    typist.spell(SPELT);
    holds(window, search(), COMPOSED).await;
    typist.press(&["Down", "Escape"]);
    holds(window, search(), "").await;
    typist.spell(SPELT);
    typist.press(&["Return"]);
    holds(window, search(), SPELT).await;
    window.press(Keys::escape()).await;
    window.see_no(dialog("").loosely()).await;
    desk::see_page(window, "客户").await;
}

/// Discarding is an act with a name, and is taken back.
async fn discard_and_undo(window: &Window, words: &str) {
    window.click(button("丢弃").within(form())).await;
    window.see_no(form()).await;
    window.click(button("撤销").loosely().within(part("提示"))).await;
    open_form(window, OWNER).await;
    holds(window, said(), words).await;
}
