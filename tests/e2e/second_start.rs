//! Starting the app twice: with a desktop bus the second start brings the first window forward and ends; without one it
//! says that the vault is in use. Either way the vault is open once.

use std::process::Command;
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::target::{heading, part};
use zhike_tests::window::{Place, Window, binary, processes};

#[tokio::test(flavor = "multi_thread")]
async fn the_second_start_leaves_the_vault_to_the_first() {
    let place = Place::new("second_start");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Empty).await;
    let first = window.process();
    let second = Command::new(binary())
        .arg("--vault")
        .arg(place.vault())
        .env_clear()
        .envs(place.environment())
        .output()
        .expect("the second start");
    assert!(second.status.success(), "the second start ends well: {second:?}");
    assert!(processes::is_running(first), "the first goes on");
    window.see(part("主导航")).await;
    window.close().await;
    place.assert_real_data_untouched();
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_bus_the_second_start_says_that_the_vault_is_in_use() {
    let place = Place::without_bus("second_start_no_bus");
    let first = Window::open(&place).await;
    vault::first_run(&first, Book::Empty).await;
    let owner = first.process();

    let second = Window::open(&place).await;
    // Before a password is asked for.
    second.see(heading("知客已经打开了")).await;
    second.picture("in-use").await;
    assert!(processes::has_open(owner, "book.db"), "the first has the book");
    first.see(heading("今日")).await;
    place.assert_real_data_untouched();
}
