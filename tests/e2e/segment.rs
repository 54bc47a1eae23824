//! A segment built by somebody who was only told whom to find: "clients whose child sits the exam next summer, high tier,
//! not met this year". It is saved, whoever is in it tagged in one step, and that undone.

use serde_json::json;
use zhike_tests::window::audit::{self, Rules};
use zhike_tests::window::pages::client::NewClient;
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::{client, desk};
use zhike_tests::window::target::{button, part, row, text};
use zhike_tests::window::{Keys, Place, Window};

#[tokio::test(flavor = "multi_thread")]
async fn whom_an_adviser_was_told_of_is_found_kept_tagged_and_left_as_before() {
    let place = Place::new("segment");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    somebody_to_find(&window).await;

    // Each word as it was heard; the first that is found is taken.
    for words in ["高考", "高端", "没见"] {
        window.press(Keys::one('f')).await;
        window.settled().await;
        window.write(words).await;
        window.settled().await;
        window.picture(&format!("1-menu-{words}")).await;
        window.press(Keys::enter()).await;
        window.settled().await;
        window.press(Keys::escape()).await;
        window.settled().await;
    }
    only_an_ning(&window).await;
    window.picture("2-found").await;
    let findings = audit::look_at(&window, Rules::All).await;
    assert!(findings.is_empty(), "{findings:?}");

    window.click(button("存为分组")).await;
    window.settled().await;
    window.write("明年高考的高端客户").await;
    window.press(Keys::enter()).await;
    window.see(button("明年高考的高端客户").loosely()).await;

    window.press(Keys::ctrl('a')).await;
    window.see(text("已选 1 位").loosely()).await;
    window.picture("3-chosen").await;
    window.click(button("标签").loosely().within(part("已选的客户"))).await;
    window.write("高考季").await;
    window.press(Keys::enter()).await;
    window.see(text("已给 1 位加上标签“高考季”").loosely()).await;
    window.picture("4-tagged").await;
    assert_eq!(tags(&window).await, ["高考季"]);

    window.press(Keys::ctrl('z')).await;
    window.until("the tag to be gone", async || tags(&window).await.is_empty()).await;
    only_an_ning(&window).await;

    // Found again by name, from anywhere.
    desk::go(&window, "今日").await;
    window.press(Keys::ctrl('k')).await;
    window.write("高考的高端").await;
    window.see(row("明年高考的高端客户").loosely()).await;
    window.picture("5-palette").await;
    window.press(Keys::enter()).await;
    only_an_ning(&window).await;
    window.close().await;
    place.assert_real_data_untouched();
}

/// A client of the highest tier whom nobody met, and what was heard of the child.
async fn somebody_to_find(window: &Window) {
    let an_ning = NewClient {
        name: "安宁",
        phone: "13800009921",
        assets: "400",
        lunar_birthday: ("1980", "八月", "十五"),
        notes: "讲座上认识的",
    };
    client::create(window, &an_ning).await;
    let need = json!({ "client": found(window).await, "level": "safety", "depth": "stated",
        "text": "儿子明年夏天高考，志愿还没有想好", "evidence": "said", "confidence": "high", "notedOn": null,
        "source": { "kind": "profile" }, "about": null, "occasion": null, "question": "", "promises": [] });
    window.command("add_need", json!({ "request": need })).await;
}

async fn found(window: &Window) -> serde_json::Value {
    let request = json!({ "query": "安宁", "condition": { "kind": "all", "of": [] }, "trashed": false,
        "order": "name", "offset": 0, "limit": 1 });
    window.command("list_clients", json!({ "request": request })).await["rows"][0]["id"].clone()
}

async fn tags(window: &Window) -> Vec<String> {
    let profile = window.command("client_profile", json!({ "id": found(window).await })).await;
    let tags = profile["tags"].as_array().expect("tags");
    tags.iter().map(|tag| tag["name"].as_str().expect("a name").to_owned()).collect()
}

/// Waits until the list holds 安宁 alone.
async fn only_an_ning(window: &Window) {
    window
        .until("the list to hold 安宁 alone", async || {
            window.count(&row("").loosely().within(client::list())).await == 1
                && window.shows(&row("安宁").loosely().within(client::list())).await
        })
        .await;
}
