//! The app starts, from nothing to its first screen: also the proof of an installed package (`make bundle`).

use zhike_tests::window::target::{button, heading};
use zhike_tests::window::{Place, Window};

#[tokio::test(flavor = "multi_thread")]
async fn the_app_starts_to_its_first_screen() {
    let place = Place::new("first_screen");
    let window = Window::open(&place).await;
    window.see(heading("欢迎使用知客")).await;
    window.see(button("建立保险库")).await;
    window.picture("1-welcome").await;
    window.close().await;
    place.assert_real_data_untouched();
}
