//! What a person waits for in the real window: the list, each keystroke, the page of a client, all from the act to the
//! frame that shows the outcome, IPC included; and the memory of all processes after every screen was visited. The
//! empty window is driven the same way in the same run.

use crate::book::{self, Book};
use crate::table::{Limit, Table, Unit};
use crate::timing::Samples;
use crate::typing::{TYPED, keystrokes};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::time::Duration;
use zhike_core::id::ClientId;
use zhike_tests::window::target::part;
use zhike_tests::window::{Keys, Place, Window, built, pages, processes};

/// Steps in one script: it must end before the driver gives up on it, after 30 s.
const STEPS: usize = 40;
/// How often the list is gone to.
const LISTS: usize = 20;
const LIST_ROW: &str = "[role=listbox] [role=option]";
/// What is known of a client, and what is next.
const FACT: &str = "[role=tabpanel] dd";
const NEXT: &str = "aside li";
const TIMELINE_ROW: &str = "[role=tabpanel] li[aria-posinset]";
const SEARCH: &str = "input[type=search]";

/// The rows of the window.
pub fn measure(book: &Book, table: &mut Table) {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let empty = empty_window(book).await;
        let place = Place::without_bus("bench");
        book.copy_to(&place.vault());
        let window = Window::open(&place).await;
        pages::vault::try_unlock(&window, book::PASSWORD).await;
        window.see(part("主导航")).await;
        window.settled().await;

        let mut put = |what, unit, value, limit| table.put(what, book.clients, unit, value, limit);
        let within_100 = Limit::AtMost(100.0);
        let list = json!({ "hash": "/client", "shown": [{ "of": LIST_ROW, "rows": 10 }] });
        let first = steps(&window, vec![list.clone()]).await;
        put("list painted, first after unlocking", Unit::Ms, first.median(), within_100);
        let mut again = Vec::new();
        for _ in 0..LISTS {
            steps(&window, vec![today()]).await;
            again.push(steps(&window, vec![list.clone()]).await.median());
        }
        let again: Samples = again.into_iter().collect();
        put("list painted, later", Unit::Ms, again.median(), within_100);

        let typed = type_all(&window).await;
        let limit = Limit::Times { factor: 1.5, of: "50 rows in the empty window", took: empty.rows.median() };
        put("search keystroke painted, median", Unit::Ms, typed.median(), limit);
        let limit = Limit::Times { factor: 1.5, of: "50 rows in the empty window", took: empty.rows.p99() };
        put("search keystroke painted, p99", Unit::Ms, typed.p99(), limit);

        let (pages, timelines) = open_all(&window, book).await;
        put("client page of 1,000 entries, painted", Unit::Ms, pages.median(), Limit::AtMost(50.0));
        put("its timeline, painted", Unit::Ms, timelines.median(), Limit::AtMost(50.0));

        put("IPC round trip", Unit::Ms, answers(&window, &[("appearance", json!({}))]).await.median(), Limit::None);
        let list = [("list_clients", list_request("", 100))];
        put("list window over IPC", Unit::Ms, answers(&window, &list).await.median(), Limit::AtMost(100.0));
        let map = [("need_map", json!({ "client": book.well_known(), "on": null }))];
        let map = answers(&window, &map).await.median();
        put("need map of 500 notes over IPC", Unit::Ms, map, Limit::AtMost(50.0));
        let data = answers(&window, &page_requests(book)).await.median();
        put("client page data over IPC", Unit::Ms, data, Limit::AtMost(50.0));

        visit_everything(&window, book).await;
        let limit = Limit::Times { factor: 1.3, of: "empty window", took: empty.memory };
        put("memory after every screen (PSS)", Unit::MiB, memory(&window).await, limit);
        window.close().await;
    });
}

/// What the empty window takes.
struct Empty {
    rows: Samples,
    memory: f64,
}

async fn empty_window(book: &Book) -> Empty {
    let place = Place::without_bus("bench");
    let window = Window::open_program(&place, built("empty-window")).await;
    let keystrokes: Vec<Value> = (0..100)
        .map(|turn| {
            let typed = format!("{} {turn}", book.clients);
            json!({ "field": "input", "typed": typed, "shown": [{ "of": "#rows .row", "rows": 50, "holding": typed }] })
        })
        .collect();
    let rows = steps(&window, keystrokes).await;
    let memory = memory(&window).await;
    window.close().await;
    Empty { rows, memory }
}

/// Takes steps; every one must come to its end.
async fn steps(window: &Window, steps: Vec<Value>) -> Samples {
    let mut took = Vec::new();
    for some in steps.chunks(STEPS) {
        let answer = window.ask_later(include_str!("painted.js"), vec![json!(some)]).await;
        for (step, time) in some.iter().zip(answer.as_array().unwrap()) {
            took.push(time.as_f64().unwrap_or_else(|| panic!("not shown within five seconds: {step}")));
        }
    }
    took.into_iter().collect()
}

/// The page everything is gone to from.
fn today() -> Value {
    json!({ "hash": "/today", "shown": [{ "of": "a[aria-current=page][href$='/today']", "rows": 1 }] })
}

/// Opens the pages of the well-known clients, each for the first time, so that nothing is drawn from what the page
/// remembers; then the timeline of each. The first one, which also loads code, is not counted.
async fn open_all(window: &Window, book: &Book) -> (Samples, Samples) {
    let (mut pages, mut timelines) = (Vec::new(), Vec::new());
    for client in &book.known {
        let total = entries(window, client).await;
        steps(window, vec![today()]).await;
        let page = json!({
            "hash": format!("/client/{client}"),
            "shown": [{ "of": FACT, "rows": 5 }, { "of": NEXT, "rows": 3 }],
        });
        pages.push(steps(window, vec![page]).await.median());
        let timeline = json!({ "key": "3", "shown": [{ "of": TIMELINE_ROW, "total": total }] });
        timelines.push(steps(window, vec![timeline]).await.median());
    }
    (pages.into_iter().skip(1).collect(), timelines.into_iter().skip(1).collect())
}

/// Types everything, keystroke by keystroke. A query typed before is left out, for the page remembers its answer; so is
/// one that leaves the same number found, for nothing on the screen would tell that it was answered.
async fn type_all(window: &Window) -> Samples {
    let mut before = total(window, "").await;
    let mut acts = Vec::new();
    let mut typed_before = HashSet::new();
    for query in TYPED.iter().flat_map(|typed| keystrokes(typed)) {
        if !typed_before.insert(query) {
            continue;
        }
        let total = total(window, query).await;
        if total != before {
            acts.push(json!({ "field": SEARCH, "typed": query, "shown": [{ "of": LIST_ROW, "total": total }] }));
            before = total;
        }
    }
    window.visit_page("/client").await;
    steps(window, acts).await
}

/// How many entries the timeline of a client has.
async fn entries(window: &Window, client: &ClientId) -> u64 {
    let request = json!({ "client": client, "kinds": [], "offset": 0, "limit": 1 });
    window.command("list_timeline", json!({ "request": request })).await["total"].as_u64().unwrap()
}

async fn total(window: &Window, query: &str) -> u64 {
    window.command("list_clients", list_request(query, 1)).await["total"].as_u64().unwrap()
}

fn list_request(query: &str, limit: u32) -> Value {
    let everybody = json!({ "kind": "all", "of": [] });
    json!({ "request": { "query": query, "condition": everybody, "trashed": false, "order": "name", "offset": 0,
        "limit": limit } })
}

/// What the page of a client asks for.
fn page_requests(book: &Book) -> [(&'static str, Value); 4] {
    let client = book.well_known();
    let timeline = json!({ "client": client, "kinds": [], "offset": 0, "limit": 100 });
    let visits = json!({ "client": client, "from": null, "to": null, "states": ["planned"], "limit": 5 });
    let owed = json!({ "client": client, "openOnly": true, "dueBy": null, "limit": 6 });
    [
        ("client_profile", json!({ "id": client })),
        ("list_timeline", json!({ "request": timeline })),
        ("list_visits", json!({ "request": visits })),
        ("list_ledger", json!({ "request": owed })),
    ]
}

/// Asks for all of `requests` at once, again and again: from asking until the last answer is there as the page sees it.
async fn answers(window: &Window, requests: &[(&str, Value)]) -> Samples {
    const ASK: &str = "const [requests, done] = arguments; const took = [];
        (async () => {
            for (let turn = 0; turn < 30; turn += 1) {
                const began = performance.now();
                // The clock of the page counts whole milliseconds; the mean of several does not.
                for (let time = 0; time < 5; time += 1)
                    await Promise.all(requests.map(([name, given]) => window.__TAURI_INTERNALS__.invoke(name, given)));
                took.push((performance.now() - began) / 5);
            }
            done(took);
        })().catch((error) => done(JSON.stringify(error)));";
    let answer = window.ask_later(ASK, vec![json!(requests)]).await;
    answer.as_array().unwrap_or_else(|| panic!("a command failed: {answer}")).iter().filter_map(Value::as_f64).collect()
}

/// Every screen of the open book, every tab of a client, every section of the settings, and the list to its end.
async fn visit_everything(window: &Window, book: &Book) {
    let (client, visit) = (book.well_known(), &book.visit);
    let mut screens: Vec<String> =
        ["/today", "/client", "/visit", "/visit/new", "/need", "/ledger"].into_iter().map(str::to_owned).collect();
    screens.extend([format!("/client/{client}"), format!("/visit/{visit}"), format!("/visit/{visit}/prepare")]);
    let sections = ["adviser", "tier", "appearance", "security", "backup", "history", "about"];
    screens.extend(sections.map(|section| format!("/settings/{section}")));
    for screen in screens {
        window.visit_page(&screen).await;
        for tab in '1'..='6' {
            // Keys of the tabs of a client; nothing elsewhere.
            window.press(Keys::one(tab)).await;
            window.settled().await;
        }
        for share in [0.25, 0.5, 0.75, 1.0, 0.0] {
            window.ask(SCROLL, vec![json!(share)]).await;
            window.settled().await;
        }
    }
}

const SCROLL: &str = "for (const one of document.querySelectorAll('*'))
    if (one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== 'visible')
        one.scrollTop = arguments[0] * one.scrollHeight;";

/// The proportional share of memory of all processes of a window, in MiB, after they came to rest.
async fn memory(window: &Window) -> f64 {
    tokio::time::sleep(Duration::from_secs(3)).await;
    let family = processes::family(window.process());
    let shares = family.into_iter().filter_map(|pid| Some((name(pid), share_kib(pid)? / 1_024.0)));
    shares.inspect(|(name, mib)| eprintln!("  {name}: {mib:.0} MiB")).map(|(_, mib)| mib).sum()
}

fn name(pid: u32) -> String {
    std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default().trim().to_owned()
}

fn share_kib(pid: u32) -> Option<f64> {
    let rollup = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    let share = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    share.trim().strip_suffix(" kB")?.parse().ok()
}
