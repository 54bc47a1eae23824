//! No network: what strace saw of every process of the app, through a whole journey and without a driver at all.

use std::process::Command;
use std::time::{Duration, Instant};
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::visit::{self, Copy, Mark};
use zhike_tests::window::pages::{client, desk, settings};
use zhike_tests::window::target::heading;
use zhike_tests::window::{Place, Window, binary, processes, wire};

/// A visit of the demo book from preparing to both files, traced. Under a driver WebKit listens on one loopback port for
/// its automation; beyond that port nothing may be of the internet.
#[tokio::test(flavor = "multi_thread")]
async fn a_whole_visit_opens_no_internet_socket() {
    let place = Place::new("network");
    let log = place.root().join("strace.log");
    let window = Window::open_traced(&place, &log).await;
    vault::first_run(&window, Book::Demo).await;
    settings::choose_export_folder(&window, &place.exports()).await;
    client::open(&window, "cgd", "陈国栋").await;
    visit::plan(&window, "陈国栋", "栋梁厂会议室", "闲置资金").await;
    visit::begin(&window).await;
    visit::marked(&window, Mark::Promise, "周五前发三家费用对照").await;
    visit::finish(&window, "陈国栋").await;
    visit::export(&window, Copy::Client).await;
    for place in ["拜访", "承诺", "设置", "今日"] {
        desk::go(&window, place).await;
    }
    vault::lock(&window).await;
    let port = window.automation_port();
    let strace = processes::parent(window.process());
    window.kill().await;
    wait_for("strace to write its last line", || (!processes::is_running(strace)).then_some(())).await;

    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.contains("AF_UNIX"), "strace saw the sockets of the app");
    assert!(log.contains(&format!("htons({port})")), "strace saw the automation too, so it would see any other");
    assert_eq!(wire::beyond_automation(&log, port), Vec::<&str>::new());
    place.assert_real_data_untouched();
}

/// The app as people run it: no driver, no automation. Unlocked by keys sent to the display, then ended.
#[tokio::test(flavor = "multi_thread")]
async fn without_a_driver_there_is_no_internet_socket_at_all() {
    let place = Place::new("network-undriven");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    window.see(heading("今日")).await;
    window.close().await;

    let log = place.root().join("strace.log");
    let mut traced = Command::new("strace")
        .args(wire::strace_arguments(&log))
        .arg(binary())
        .arg("--vault")
        .arg(place.vault())
        .env_clear()
        .envs(place.environment())
        .spawn()
        .expect("strace");
    let app = wait_for("the app", || processes::app_process(&binary(), &place.vault())).await;
    let keys = |arguments: &[&str]| {
        let out =
            Command::new("xdotool").args(arguments).env_clear().envs(place.environment()).output().expect("xdotool");
        out.status.success()
    };
    wait_for("its window", || keys(&["search", "--onlyvisible", "--name", "知客", "windowfocus"]).then_some(())).await;
    // The field has the focus when the screen is there; what is typed before that goes nowhere, so it is typed again.
    wait_for("the vault to open", || {
        keys(&["key", "ctrl+a"]);
        keys(&["type", vault::PASSWORD]);
        keys(&["key", "Return"]);
        let until = Instant::now() + Duration::from_secs(5);
        while Instant::now() < until {
            if processes::has_open(app, "book.db") {
                return Some(());
            }
            std::thread::yield_now();
        }
        None
    })
    .await;
    for one in processes::family(app) {
        processes::kill(one);
    }
    traced.wait().expect("strace ends with the app");

    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.contains("AF_UNIX"), "strace saw the sockets of the app");
    assert_eq!(wire::internet_calls(&log), Vec::<&str>::new());
}

async fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
