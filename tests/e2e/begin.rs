//! Ways to the table: from Today by a press on a row that is not the selected one, from the client to the visit that is
//! planned already, from the list of visits through the preparation; and the one table there is.

use serde_json::json;
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::{client, desk, visit};
use zhike_tests::window::target::{button, heading, part, row, text};
use zhike_tests::window::{Place, Window};

/// Both are visited today in the demo book; the earlier one is the selected row.
const FIRST: &str = "林静仪";
const SECOND: &str = "曾涛";

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_is_prepared_and_begun_from_wherever_it_stands() {
    let place = Place::new("begin");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;

    // The press selects the row; nothing may move from under the hand before the release.
    let of_second = || row(format!("拜访{SECOND}")).loosely();
    window.see(of_second()).await;
    window.picture("1-today").await;
    window.click_slowly(button("准备").within(of_second())).await;
    visit::see_prepared(&window, SECOND).await;

    // From the client to the visit that is planned, not to planning another.
    client::open(&window, "ljy", FIRST).await;
    window.click(button("准备拜访").loosely()).await;
    visit::see_prepared(&window, FIRST).await;

    // From the list through the preparation to the table, and no way back by itself.
    desk::go(&window, "拜访").await;
    desk::see_page(&window, "拜访").await;
    window.click(button("准备").within(part(FIRST).loosely())).await;
    visit::see_prepared(&window, FIRST).await;
    visit::begin(&window).await;
    window.settled().await;
    assert_eq!(hash(&window).await.rsplit('/').next(), Some("capture"), "it stays at the table");
    visit::note(&window, "先说母亲复诊的事").await;
    window.picture("2-table").await;

    // There is one table: the other visit leads to it.
    window.visit_page("/visit").await;
    window.click(button("开始拜访").within(part(SECOND).loosely())).await;
    window.see(text(FIRST).within(part("提示").loosely())).await;
    window.picture("3-one-table").await;

    // Held today, it stands on Today as made, and beside the client as the last contact.
    window.visit_page("/visit").await;
    window.click(button("接着记").within(part(FIRST).loosely())).await;
    window.see(visit::entry()).await;
    visit::finish(&window, FIRST).await;
    window.see(heading("下次见面")).await;
    window.picture("4-summary").await;
    client::open(&window, "ljy", FIRST).await;
    window.see(text("今天 · 亲自拜访").within(part("接下来与最近"))).await;
    window.picture("5-client").await;

    // One whose day went by stands on Today, and is written up from there.
    let coming = json!({ "client": null, "from": null, "to": null, "states": ["planned"], "limit": 1 });
    let next = window.command("list_visits", json!({ "request": coming })).await;
    let missed = json!({ "client": next[0]["client"]["id"], "plannedAt": "2026-01-05T10:00:00", "minutes": 60,
        "place": "楼下咖啡馆", "aim": "", "matter": "新年问候" });
    window.command("plan_visit", json!({ "request": missed })).await;
    desk::go(&window, "今日").await;
    window.see(text("约过的日子已过")).await;
    window.see(button("改期").within(row(format!("拜访{SECOND}")).loosely())).await;
    window.picture("6-missed").await;
    window.click_slowly(button("补记")).await;
    window.see(part("记下的")).await;
    window.close().await;
    place.assert_real_data_untouched();
}

async fn hash(window: &Window) -> String {
    window.ask("return location.hash", vec![json!(null)]).await.as_str().unwrap_or_default().to_owned()
}
