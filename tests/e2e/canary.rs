//! A planted name is nowhere on the disk in plain text: while the vault is open, after locking, after a kill.

use zhike_tests::window::pages::client::{self, NewClient};
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::target::{button, field};
use zhike_tests::window::{Place, Window, disk};

const NAME: &str = "槛外孤鸿";
const PHONE: &str = "13912345678";
const NOTE: &str = "canary-绿绮台-琴";
const TYPED: &str = "canary-未竟之语";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_typed_is_on_the_disk_in_plain_text() {
    let place = Place::new("canary");
    let window = Window::open(&place).await;
    let recovery_key = vault::first_run(&window, Book::Empty).await;
    let new =
        NewClient { name: NAME, phone: PHONE, assets: "88", lunar_birthday: ("1969", "腊月", "廿九"), notes: NOTE };
    client::create(&window, &new).await;
    // A draft, which is kept within a second of the last key.
    window.click(button("职业").loosely().within(client::page_of(NAME))).await;
    window.write(TYPED).await;
    assert_eq!(window.value_of(field("职业")).await, TYPED);
    client::draft_kept(&window, TYPED).await;

    let key = recovery_key.join("-");
    let secrets = [NAME, PHONE, NOTE, TYPED, vault::PASSWORD, key.as_str(), recovery_key[0].as_str()];
    let nowhere = |when: &str| {
        assert!(disk::entries(&place.vault()).len() > 2, "the vault is where it is looked for");
        let found = disk::holding(place.root(), &secrets);
        assert!(found.is_empty(), "plain text on the disk {when}: {found:?}");
    };
    nowhere("while open");
    vault::lock(&window).await;
    nowhere("after locking");
    vault::unlock(&window).await;
    client::open(&window, "jwgh", NAME).await;
    window.kill().await;
    nowhere("after a kill");
    place.assert_real_data_untouched();
}
