//! The gate: a line that names another client, her gain and a guarantee is marked at the table, marked in the preview, and
//! held before the client copy is written; mended, it goes with no step between; let go by name, that is on record.

use crate::readers;
use zhike_tests::window::audit::{self, Rules};
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::visit::{self, Mark};
use zhike_tests::window::pages::{client, desk, settings};
use zhike_tests::window::target::{button, field, part, text};
use zhike_tests::window::{Keys, Place, Window};

const CLIENT: &str = "林静仪";
/// Another client of the demo book, her gain, and a guarantee.
const TOPIC: &str = "沈岚今年赚了 8%，这只稳赚不赔";
const REASONS: [&str; 3] = ["沈岚：是另一位客户", "沈岚今年赚了 8%：拿别人的盈亏作例子", "稳赚不赔：承诺或保证收益"];
const MENDED: &str = "这一类产品近三年的涨跌，最坏的一年是多少";
const CLOSING: &str = "谢谢您，我们是业内最佳的团队。";

#[tokio::test(flavor = "multi_thread")]
async fn what_the_client_must_not_read_is_held_mended_or_let_go_by_name() {
    let place = Place::new("gate");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    settings::choose_export_folder(&window, &place.exports()).await;
    client::open(&window, "ljy", CLIENT).await;
    visit::plan(&window, CLIENT, "设计院院长办公室", "可可留学的费用").await;
    visit::begin(&window).await;

    // At the table: while it is written, and where it stands.
    window.click(visit::entry()).await;
    window.press(Keys::ctrl('t')).await;
    window.write(TOPIC).await;
    window.see(text(REASONS[0])).await;
    window.settled().await;
    window.picture("1-writing").await;
    window.press(Keys::enter()).await;
    let line = format!("话题：{TOPIC}");
    for reason in REASONS {
        window.see(text(reason).within(part(&line))).await;
    }
    visit::marked(&window, Mark::Request, "问一下外币账户要哪些材料").await;
    window.settled().await;
    window.picture("2-table").await;
    visit::finish(&window, CLIENT).await;

    // In the preview: told, marked in the page, and the way to the line.
    let document = || part("客户版预览");
    window.see(part("查到的").within(document())).await;
    window.settled().await;
    window.picture("3-preview").await;
    window.click(button("本次话题 · 第 1 条").within(document())).await;
    visit::led_to(&window, &line).await;
    window.settled().await;
    window.picture("4-led-to-line").await;

    // Before the file is written: held, and back to the line.
    window.click(button("导出为 PDF")).await;
    window.see(visit::held()).await;
    window.settled().await;
    window.picture("5-held").await;
    in_english_and_dark(&window, "5-held").await;
    let files = || std::fs::read_dir(place.exports()).unwrap().count();
    assert_eq!(files(), 0, "nothing is written while it is held");
    window.click(button("回去改").within(visit::held())).await;
    window.see_no(visit::held()).await;
    visit::led_to(&window, &line).await;

    // Mended, it goes with no step between.
    visit::reword_focused(&window, MENDED).await;
    window.see(part(format!("话题：{MENDED}"))).await;
    window.see(text("逐字查过").loosely()).await;
    window.settled().await;
    window.picture("6-mended").await;
    window.click(button("导出为 PDF")).await;
    window.see(text("PDF 已存好")).await;
    window.settled().await;
    window.picture("7-gone").await;
    let mended = readers::pdf_text(&readers::file_ending(&place.exports(), "（客户版）.pdf"));
    assert!(mended.contains(MENDED), "{mended}");
    for held in ["沈岚", "8%", "稳赚"] {
        assert!(!mended.contains(held), "“{held}” went out: {mended}");
    }

    // Again, in the closing words; this time the adviser lets it go by name.
    window.click(button("写给客户的结语").loosely()).await;
    window.write(CLOSING).await;
    window.press(Keys::ctrl_enter()).await;
    window.see(part("查到的").within(document())).await;
    window.click(button("导出为 Word")).await;
    window.see(visit::held()).await;
    window.settled().await;
    window.click(button("结语").within(visit::held())).await;
    window.see(field("写给客户的结语")).await;
    window.settled().await;
    window.picture("8-led-to-closing").await;
    window.press(Keys::escape()).await;
    window.click(button("我看过了，仍然交出").within(visit::held())).await;
    window.see(text("Word 已存好")).await;
    window.settled().await;
    window.picture("9-let-go").await;
    let passed = readers::docx_text(&readers::file_ending(&place.exports(), "（客户版）.docx"));
    assert!(passed.contains(CLOSING) && !passed.contains("沈岚"), "{passed}");

    // Found again by client and day, with what was let pass.
    desk::go(&window, "拜访").await;
    visit::sent_to(&window, CLIENT).await;
    window.click(button("看过 1 处后交出")).await;
    window.see(text("业内最佳").within(part("查到的"))).await;
    window.settled().await;
    window.picture("10-sent").await;
    in_english_and_dark(&window, "10-sent").await;
    window.close().await;
    place.assert_real_data_untouched();
}

/// The same screen in the other language and the other theme, and back.
async fn in_english_and_dark(window: &Window, name: &str) {
    desk::run(window, "language english").await;
    desk::run(window, "theme dark").await;
    window.settled().await;
    window.picture(&format!("{name}-en-dark")).await;
    let found = audit::look_at(window, Rules::All).await;
    assert!(found.is_empty(), "{name}: {found:?}");
    desk::run(window, "theme light").await;
    window.settled().await;
    window.picture(&format!("{name}-en")).await;
    desk::run(window, "language chinese").await;
}
