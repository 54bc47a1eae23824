//! Kept means kept, in the window: a day that was moved leaves its trace, a promise is closed with the day it was done, an
//! earlier consent stays in sight, and what is undone is told with whom and what.

use serde_json::json;
use zhike_tests::window::audit::{self, Rules};
use zhike_tests::window::pages::client::{self, NewClient};
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::target::{button, menu_item, part, text};
use zhike_tests::window::{Keys, Place, Window};

const PROMISE: &str = "发年终的资产报告";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_moved_closed_decided_and_undone_stays_in_sight() {
    let place = Place::new("kept");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    let an_ning = NewClient {
        name: "安宁",
        phone: "13800009921",
        assets: "400",
        lunar_birthday: ("1980", "八月", "十五"),
        notes: "讲座上认识的",
    };
    client::create(&window, &an_ning).await;
    let client = set_out(&window).await;

    window.visit_page(&format!("/client/{client}")).await;
    window.press(Keys::one('6')).await;
    window.see(text("原定").loosely()).await;
    window.click(button("其他办法")).await;
    window.click(menu_item("写下结果再办结")).await;
    window.see(part("哪天办好的")).await;
    sound(&window, "1-closing").await;
    window.click(button("办好了").loosely().within(part("怎样办结"))).await;
    window.see(text("已兑现").loosely()).await;
    sound(&window, "2-closed").await;
    window.press(Keys::ctrl('z')).await;
    window.see(text(format!("已撤销：已办结 · 安宁 · {PROMISE}"))).await;
    window.picture("3-undone").await;

    window.press(Keys::one('1')).await;
    window.click(button("此前 1 次")).await;
    window.see(text("开户时签的授权书").loosely()).await;
    sound(&window, "4-consents").await;

    window.visit_page("/settings/history").await;
    window.see(text(format!("安宁 · {PROMISE}")).loosely()).await;
    sound(&window, "5-history").await;

    window.visit_page("/ledger").await;
    window.see(text("原定").loosely()).await;
    window.see(text("按实际办好的日子").loosely()).await;
    sound(&window, "6-ledger").await;
    window.close().await;
    place.assert_real_data_untouched();
}

/// A promise for today that was put off, and a consent that was given and then refused.
async fn set_out(window: &Window) -> String {
    let request = json!({ "query": "安宁", "condition": { "kind": "all", "of": [] }, "trashed": false,
        "order": "name", "offset": 0, "limit": 1 });
    let found = window.command("list_clients", json!({ "request": request })).await;
    let client = found["rows"][0]["id"].as_str().unwrap().to_owned();
    let today = window.command("day", json!({ "on": null })).await["on"].clone();
    let promise = json!({ "client": client, "kind": "promise", "text": PROMISE, "dueOn": today });
    let id = window.command("add_ledger_entry", json!({ "request": promise })).await["value"].clone();
    let put_off = json!({ "id": id, "text": PROMISE, "dueOn": "2098-12-31" });
    window.command("edit_ledger_entry", json!({ "request": put_off })).await;
    for (granted, on, evidence) in
        [(true, json!("2026-01-05"), "开户时签的授权书"), (false, today.clone(), "电话里说不要再打来")]
    {
        let decision = json!({ "client": client, "purpose": "phone", "granted": granted, "decidedOn": on,
            "evidence": evidence });
        window.command("record_consent", json!({ "request": decision })).await;
    }
    client
}

/// Photographs the screen, which has no fault of its own.
async fn sound(window: &Window, name: &str) {
    window.settled().await;
    window.picture(name).await;
    let findings = audit::look_at(window, Rules::All).await;
    assert!(findings.is_empty(), "{name}: {findings:?}");
}
