//! A segment built by somebody who was only told whom to find: "clients whose child sits the exam next summer, middle tier,
//! not met this year"; saved, all of it tagged in one step, and that undone.

use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::{client, desk};
use zhike_tests::window::target::{button, row};
use zhike_tests::window::{Keys, Place, Window};

#[tokio::test(flavor = "multi_thread")]
async fn a_segment_is_built_saved_tagged_and_undone() {
    let place = Place::new("segment");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    desk::go(&window, "客户").await;
    window.see(row("陈国栋").loosely().within(client::list())).await;
    for words in ["高考", "高端", "没见"] {
        window.press(Keys::one('f')).await;
        window.settled().await;
        window.write(words).await;
        window.settled().await;
        window.picture(&format!("menu-{words}")).await;
        window.press(Keys::enter()).await;
        window.settled().await;
        window.press(Keys::escape()).await;
        window.settled().await;
        window.picture(&format!("chip-{words}")).await;
    }
    window.press(Keys::ctrl('a')).await;
    window.settled().await;
    window.picture("all").await;
    println!("{}", window.text().await);
    window.click(button("存为分组")).await;
    window.settled().await;
    window.picture("save").await;
    window.close().await;
    place.assert_real_data_untouched();
}
