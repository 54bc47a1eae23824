//! Every screen, photographed at 1280 × 800 in light and dark, Chinese and English, each checked with axe and for text
//! that is cut off. The pictures are in `target/e2e/screens-zh/` and `screens-en/`.
//!
//! The screens before the book is open change their look in place, by the buttons at their foot; the desk is walked once
//! in each theme, by keys and addresses, which are the same in both languages.

use crate::attachments;
use serde_json::{Value, json};
use zhike_tests::window::audit::{self, Rules};
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::{attachment, desk, settings, visit};
use zhike_tests::window::target::{button, field, heading, part};
use zhike_tests::window::{Keys, Place, Window};

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_sound_in_chinese() {
    every_screen(Place::new("screens-zh"), Language::Chinese).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_sound_in_english() {
    every_screen(Place::new("screens-en"), Language::English).await;
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    Chinese,
    English,
}

async fn every_screen(place: Place, language: Language) {
    let window = Window::open(&place).await;
    let mut album = Album { window: &window, language, findings: Vec::new() };

    window.see(heading("欢迎使用知客")).await;
    album.before_the_book("01-welcome").await;
    window.click(button("建立保险库")).await;
    window.see(heading("设一个密码")).await;
    window.fill(field("密码"), "teapot").await;
    album.before_the_book("02-password").await;
    vault::choose_password(&window).await;
    window.see(heading("这是您的恢复密钥")).await;
    album.before_the_book("03-recovery-key").await;
    vault::type_key_back(&window).await;
    window.see(heading("从哪里开始")).await;
    album.before_the_book("04-book").await;
    vault::begin(&window, Book::Demo).await;

    settings::choose_export_folder(&window, &place.exports()).await;
    let book = Shown::of(&window).await;
    hand_over(&window, &book.held).await;
    window.visit_page(&format!("/client/{}", book.client)).await;
    window.press(Keys::one('7')).await;
    window.see(part("附件列表")).await;
    attachment::drop_file(&window, CONTRACT, &attachments::contract()).await;
    window.see(button(CONTRACT).loosely()).await;
    window.visit_page(&format!("/visit/{}/prepare", book.begun)).await;
    visit::begin(&window).await;
    window.visit_page("/today").await;
    if language == Language::English {
        desk::run(&window, "language english").await;
    }
    album.desk(&book, "light").await;
    desk::run(&window, "theme dark").await;
    album.desk(&book, "dark").await;
    desk::run(&window, "theme light").await;
    if language == Language::English {
        desk::run(&window, "language chinese").await;
    }

    vault::lock(&window).await;
    album.before_the_book("05-unlock").await;
    window.click(button("忘记密码，用恢复密钥")).await;
    album.before_the_book("06-recover").await;
    window.click(button("返回")).await;
    window.click(button("从备份恢复")).await;
    album.before_the_book("07-restore").await;

    let Album { findings, .. } = album;
    window.close().await;
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
    place.assert_real_data_untouched();
}

/// What of the demo book the screens are of.
struct Shown {
    client: String,
    /// A visit that is begun, one still planned, one made, and one made whose client copy the gate holds.
    begun: String,
    planned: String,
    done: String,
    held: String,
}

impl Shown {
    async fn of(window: &Window) -> Self {
        let request = json!({ "query": "陈国栋", "condition": { "kind": "all", "of": [] }, "trashed": false,
            "order": "name", "offset": 0, "limit": 1 });
        let clients = window.command("list_clients", json!({ "request": request })).await;
        let planned = visits(window, "planned").await;
        let done = visits(window, "done").await;
        Self {
            client: id(&clients["rows"][0]),
            begun: id(&planned[0]),
            planned: id(&planned[1]),
            done: id(&done[0]),
            held: id(&done[1]),
        }
    }
}

/// Writes a line that names another client and a guarantee into a visit, and lets its client copy go all the same.
async fn hand_over(window: &Window, visit: &str) {
    let line = json!({ "visit": visit, "kind": "topic", "text": "沈岚今年赚了 8%，这只稳赚不赔",
        "dueOn": null, "fabe": null, "need": null });
    window.command("add_visit_line", json!({ "request": line })).await;
    let export = |pass: Value| json!({ "visit": visit, "copy": "client", "format": "pdf", "letPass": pass });
    let held = window.command("export_summary", export(Value::Null)).await;
    let left = window.command("export_summary", export(held["report"]["digest"].clone())).await;
    assert_eq!(left["state"], json!("left"), "{left}");
}

async fn visits(window: &Window, state: &str) -> Value {
    let request = json!({ "client": null, "from": null, "to": null, "states": [state], "limit": 10 });
    window.command("list_visits", json!({ "request": request })).await
}

fn id(row: &Value) -> String {
    row["id"].as_str().unwrap_or_else(|| panic!("a row with an id: {row}")).to_owned()
}

/// Takes the pictures and keeps what is wrong with each screen, so that one run tells everything.
struct Album<'a> {
    window: &'a Window,
    language: Language,
    findings: Vec<String>,
}

impl Album<'_> {
    /// The word on the screen in the language of the album.
    fn word(&self, chinese: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::Chinese => chinese,
            Language::English => english,
        }
    }

    async fn take(&mut self, name: &str, theme: &str) {
        self.window.settled().await;
        self.window.picture(&format!("{name}-{theme}")).await;
        let rules = if theme == "light" { Rules::All } else { Rules::Contrast };
        let found = audit::look_at(self.window, rules).await;
        self.findings.extend(found.into_iter().map(|finding| format!("{name}-{theme}: {finding}")));
    }

    /// A screen before the book is open, in both themes; it ends as it began.
    async fn before_the_book(&mut self, name: &str) {
        let window = self.window;
        let english = self.language == Language::English;
        if english {
            window.click(button("English")).await;
        }
        self.take(name, "light").await;
        window.click(button(if english { "Dark" } else { "深色" })).await;
        self.take(name, "dark").await;
        window.click(button(if english { "Light" } else { "浅色" })).await;
        if english {
            window.click(button("中文")).await;
        }
    }

    /// Every screen of the open book in the look of now.
    async fn desk(&mut self, book: &Shown, theme: &str) {
        let window = self.window;
        for (name, address) in [
            ("10-today", "/today".to_owned()),
            ("11-clients", "/client".to_owned()),
            ("20-visits", "/visit".to_owned()),
            ("21-plan", format!("/visit/new?client={}", book.client)),
            ("22-prepare", format!("/visit/{}/prepare", book.planned)),
            ("23-capture", format!("/visit/{}/capture", book.begun)),
            ("24-summary", format!("/visit/{}", book.done)),
            ("25-needs-of-the-book", "/need".to_owned()),
            ("30-ledger", "/ledger".to_owned()),
            ("40-settings-adviser", "/settings/adviser".to_owned()),
            ("41-settings-tier", "/settings/tier".to_owned()),
            ("42-settings-appearance", "/settings/appearance".to_owned()),
            ("43-settings-security", "/settings/security".to_owned()),
            ("44-settings-backup", "/settings/backup".to_owned()),
            ("45-settings-history", "/settings/history".to_owned()),
            ("47-settings-question", "/settings/question".to_owned()),
            ("48-settings-offer", "/settings/offer".to_owned()),
            ("46-settings-about", "/settings/about".to_owned()),
        ] {
            window.visit_page(&address).await;
            self.take(name, theme).await;
        }
        window.visit_page(&format!("/client/{}", book.client)).await;
        for (name, keys) in [
            ("12-client", vec![Keys::one('1')]),
            ("19-needs", vec![Keys::one('2')]),
            ("13-timeline", vec![Keys::one('3')]),
            ("14-family", vec![Keys::one('4')]),
            ("15-assets", vec![Keys::one('5')]),
            ("16-promises", vec![Keys::one('6')]),
            ("16-attachments", vec![Keys::one('7')]),
            ("17-touch", vec![Keys::one('1'), Keys::one('l')]),
            ("18-new-client", vec![Keys::escape(), Keys::one('n')]),
            ("50-palette", vec![Keys::escape(), Keys::ctrl('k')]),
            ("51-keys", vec![Keys::escape(), Keys::one('?')]),
        ] {
            for key in keys {
                window.press(key).await;
                window.settled().await;
            }
            self.take(name, theme).await;
        }
        window.press(Keys::escape()).await;
        self.filtered(book, theme).await;
        self.narrowed(theme).await;
        self.leaving(book, theme).await;
    }

    /// The timeline of a client, one kind of it.
    async fn filtered(&mut self, book: &Shown, theme: &str) {
        let window = self.window;
        window.visit_page(&format!("/client/{}", book.client)).await;
        window.press(Keys::one('3')).await;
        let visits = self.word("拜访", "Visits");
        let kinds = self.word("看哪几类", "Kinds to show");
        window.click(button(visits).loosely().within(part(kinds))).await;
        self.take("13-timeline-filtered", theme).await;
        window.click(button(visits).loosely().within(part(kinds))).await;
    }

    /// The list under conditions, and what is done to many at once.
    async fn narrowed(&mut self, theme: &str) {
        let window = self.window;
        window.visit_page("/client").await;
        window.press(Keys::one('f')).await;
        window.settled().await;
        window.write(self.word("高端", "high")).await;
        window.settled().await;
        window.press(Keys::enter()).await;
        window.settled().await;
        window.press(Keys::escape()).await;
        window.settled().await;
        window.press(Keys::one('f')).await;
        self.take("60-conditions", theme).await;
        window.press(Keys::escape()).await;
        window.settled().await;
        window.press(Keys::ctrl('a')).await;
        self.take("61-selected", theme).await;
        window.press(Keys::escape()).await;
        window.press(Keys::one('g')).await;
        self.take("62-segments", theme).await;
        window.press(Keys::escape()).await;
        window.click(button(self.word("清除条件", "Clear conditions"))).await;
    }

    /// What the gate holds, and what left.
    async fn leaving(&mut self, book: &Shown, theme: &str) {
        let window = self.window;
        window.visit_page(&format!("/visit/{}", book.held)).await;
        window.click(button(self.word("导出为 PDF", "Export as PDF"))).await;
        window.see(part(self.word("交出之前", "Before it goes"))).await;
        self.take("63-held", theme).await;
        window.visit_page("/visit").await;
        window.click(button(self.word("交出的文件", "Handed over"))).await;
        window.settled().await;
        self.take("64-handed-over", theme).await;
        window.visit_page("/settings/question").await;
        window.press(Keys::one('j')).await;
        window.press(Keys::one('e')).await;
        self.take("65-question-form", theme).await;
        window.press(Keys::escape()).await;
    }
}

const CONTRACT: &str = "委托合同 2026.pdf";
