//! Needs: a visit prepared from the next questions, notes taken at the table by the keyboard alone, a map that changes, an
//! offer that becomes a promise, and the question put to the whole book.

use crate::readers;
use zhike_tests::window::audit::{self, Rules};
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::visit::{self, Copy};
use zhike_tests::window::pages::{client, desk, need, settings};
use zhike_tests::window::target::{button, cell, heading, part, radio, text};
use zhike_tests::window::{Keys, Place, Window};

const CLIENT: &str = "林静仪";
const NOTES: [(&str, char, char); 4] = [
    ("可可想去荷兰读建筑，费用两年约八十万", '2', 'q'),
    ("院里换届以后，她想有人还记得她带过的项目", '4', 'w'),
    ("周末一个人吃饭，常常随便对付", '1', 'e'),
    ("想把母亲的老照片整理成一本书", '5', 'q'),
];
const PROPOSED: &str = "她怕老了没人管，又不肯去养老院";

#[tokio::test(flavor = "multi_thread")]
async fn what_she_really_wants_from_the_next_question_to_a_promise() {
    let place = Place::new("needs");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    settings::choose_export_folder(&window, &place.exports()).await;

    client::open(&window, "ljy", CLIENT).await;
    need::show(&window, CLIENT).await;
    window.picture("1-map").await;
    let before = shown_on_map(&window).await;

    visit::plan(&window, CLIENT, "设计院院长办公室", "可可留学与母亲养老的安排").await;
    window.see(heading("今天想知道").loosely()).await;
    window.picture("2-prepared").await;
    visit::begin(&window).await;
    window.click(visit::entry()).await;
    for (words, level, depth) in NOTES {
        need::take_down(&window, words, level, depth).await;
    }
    need::take_down_as_proposed(&window, PROPOSED, "像是在说").await;
    window.picture("3-taken-down").await;
    visit::finish(&window, CLIENT).await;
    for copy in [Copy::Client, Copy::Internal] {
        visit::export(&window, copy).await;
        window.picture(&format!("4-{}", if copy == Copy::Client { "client" } else { "internal" })).await;
        let ending = |form: &str| readers::file_ending(&place.exports(), &format!("（{}）.{form}", copy.word()));
        readers::draw_pdf(&ending("pdf"), &place.pictures().join(format!("5-{}.png", copy.word())));
        for said in [readers::pdf_text(&ending("pdf")), readers::docx_text(&ending("docx"))] {
            for inner in NOTES.iter().map(|note| note.0).chain([PROPOSED, "自我实现", "深藏"]) {
                assert_eq!(said.contains(inner), copy == Copy::Internal, "{inner} in the {} copy: {said}", copy.word());
            }
        }
    }

    client::open(&window, "ljy", CLIENT).await;
    need::show(&window, CLIENT).await;
    assert_ne!(shown_on_map(&window).await, before, "the map has changed");
    an_offer_becomes_a_promise(&window).await;

    client::open(&window, "ljy", CLIENT).await;
    need::brief(&window, CLIENT).await;
    window.see(text("简报 PDF 已存到").loosely()).await;
    let brief = readers::file_of(&place.exports(), "客户简报");
    let said = readers::pdf_text(&brief);
    assert!(said.contains(CLIENT) && said.contains("自我实现"), "{said}");
    readers::draw_pdf(&brief, &place.pictures().join("7-brief.png"));

    // Which high-tier clients have an open safety need nobody has met?
    need::book(&window).await;
    window.see(text("高端客户里，安全需求没人在满足的").loosely()).await;
    window.see(need::client_behind(CLIENT)).await;
    window.picture("8-book").await;
    window.close().await;
    place.assert_real_data_untouched();
}

/// The needs of a client in every way they can be looked at, each photographed and checked with axe.
#[tokio::test(flavor = "multi_thread")]
async fn every_way_to_look_at_needs_is_sound() {
    let place = Place::new("needs-views");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    client::open(&window, "wxy", "王秀英").await;
    need::show(&window, "王秀英").await;
    let mut findings = Vec::new();
    let mut look = async |name: &str, theme: &str| {
        window.settled().await;
        window.picture(&format!("{name}-{theme}")).await;
        let found = audit::look_at(&window, Rules::All).await;
        findings.extend(found.into_iter().map(|finding| format!("{name}-{theme}: {finding}")));
    };
    for theme in ["light", "dark"] {
        desk::run(&window, &format!("theme {theme}")).await;
        window.click(radio("图")).await;
        look("1-map", theme).await;
        // An empty cell asks its question.
        need::open_cell(&window, "selfActualisation", "hidden").await;
        look("2-question", theme).await;
        window.press(Keys::escape()).await;
        window.click(radio("列表")).await;
        look("3-list", theme).await;
        window.click(radio("一家人")).await;
        look("4-household", theme).await;
        window.click(radio("图")).await;
        window.click(button("可以怎样帮").loosely()).await;
        window.see(part("可以怎样帮")).await;
        look("5-offers", theme).await;
        window.press(Keys::enter()).await;
        window.see(button("定下").loosely()).await;
        look("6-accept", theme).await;
        window.press(Keys::escape()).await;
        window.press(Keys::escape()).await;
        window.click(need::entry()).await;
        window.write("老伴的降压药常常忘了吃").await;
        window.press(Keys::enter()).await;
        window.see(need::pad()).await;
        look("7-pad", theme).await;
        // What is closed is kept: the next look begins with nothing written.
        window.press(Keys::escape()).await;
        window.click(button("丢弃")).await;
    }
    window.close().await;
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
    place.assert_real_data_untouched();
}

/// What the cells of the map say, one after the other.
async fn shown_on_map(window: &Window) -> Vec<String> {
    window.names(&cell("").loosely().within(need::map_of(CLIENT))).await
}

/// The first open note: what can be offered, the first of it accepted as it is proposed.
async fn an_offer_becomes_a_promise(window: &Window) {
    window.click(button("可以怎样帮").loosely()).await;
    window.see(part("可以怎样帮")).await;
    window.picture("6-offers").await;
    window.press(Keys::enter()).await;
    window.see(button("定下").loosely()).await;
    window.press(Keys::ctrl_enter()).await;
    window.see_no(button("定下").loosely()).await;
    window.see(text("在办").loosely()).await;
    desk::go(window, "承诺").await;
    window.see(text(CLIENT)).await;
}
