//! Attachments: a contract dropped on a client's page, looked at, found on the timeline and by its name, copied out,
//! removed and brought back; a photograph pasted, that leaves without what the camera wrote.

use serde_json::json;
use zhike_tests::window::audit::{self, Rules};
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::{attachment, client, settings};
use zhike_tests::window::target::{button, part, tab, text};
use zhike_tests::window::{Keys, Place, Window, disk};

const CLIENT: &str = "林静仪";
const CONTRACT: &str = "委托合同 2026.pdf";

#[tokio::test(flavor = "multi_thread")]
async fn a_contract_is_attached_found_and_copied_out() {
    let place = Place::new("attachments");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    settings::choose_export_folder(&window, &place.exports()).await;

    client::open(&window, "ljy", CLIENT).await;
    window.press(Keys::one('7')).await;
    window.see(text("还没有附件").loosely()).await;
    window.picture("1-empty").await;
    attachment::drop_file(&window, CONTRACT, &contract()).await;
    window.see(button(CONTRACT).loosely()).await;
    window.click(button(CONTRACT).loosely()).await;
    window.see(text("第 1 / 1 页")).await;
    window.until("the page to be drawn", async || window.ask(DRAWN, vec![]).await == json!(true)).await;
    window.picture("2-contract").await;
    let found = audit::look_at(&window, Rules::All).await;
    assert!(found.is_empty(), "{found:?}");
    window.click(button("另存副本")).await;
    window.see(text("已另存为").loosely()).await;
    assert_eq!(std::fs::read(place.exports().join(CONTRACT)).unwrap(), contract());

    window.click(tab("往来").loosely()).await;
    window.see(text(CONTRACT).loosely()).await;
    window.picture("3-timeline").await;
    client::search(&window, "委托合同", &[CLIENT]).await;

    client::open(&window, "ljy", CLIENT).await;
    window.press(Keys::one('7')).await;
    attachment::paste_file(&window, "照片.png", &photograph()).await;
    window.click(button("照片.png").loosely()).await;
    window.until("the picture to be drawn", async || window.ask(DRAWN, vec![]).await == json!(true)).await;
    window.click(button("另存副本")).await;
    window.see(text("已另存为").loosely()).await;
    let copy = std::fs::read(place.exports().join("照片.png")).unwrap();
    assert!(holds(&photograph(), b"GPS canary") && !holds(&copy, b"GPS canary"));

    window.click(button("删除 照片.png")).await;
    window.see_no(button("照片.png").loosely()).await;
    window.press(Keys::ctrl('z')).await;
    window.see(button("照片.png").loosely()).await;
    window.see(part("附件列表")).await;
    window.picture("4-two").await;
    let found = disk::holding(&place.vault(), &["GPS canary", CONTRACT, "MediaBox"]);
    assert!(found.is_empty(), "plain text in the vault: {found:?}");
    window.close().await;
}

/// Whether the picture that is shown has its pixels.
const DRAWN: &str = "const shown = document.querySelector('figure img');
    return shown !== null && shown.complete && shown.naturalWidth > 0;";

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|at| at == part)
}

/// One page with a heading, as short as a paper can be.
pub fn contract() -> Vec<u8> {
    let stream = "BT /F 40 Tf 60 700 Td (CONTRACT) Tj ET";
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>".to_owned(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
        format!("<</Length {}>>stream\n{stream}\nendstream", stream.len()),
    ];
    let mut pdf = "%PDF-1.4\n".to_owned();
    for (object, number) in objects.iter().zip(1..) {
        pdf += &format!("{number} 0 obj{object}endobj\n");
    }
    (pdf + "trailer<</Root 1 0 R/Size 6>>\n%%EOF").into_bytes()
}

/// A small picture, with a note of where it was made.
fn photograph() -> Vec<u8> {
    const FRONT: &[u8] =
        b"\x89PNG\x0D\x0A\x1A\x0A\x00\x00\x00\x0DIHDR\x00\x00\x00\x08\x00\x00\x00\x08\x08\x02\x00\x00\x00Km)\xDC";
    const NOTE: &[u8] = b"\x00\x00\x00\x12tEXtComment\x00GPS canary\x99q\x9E9";
    const REST: &[u8] =
        b"\x00\x00\x00\x11IDATx\xDAc8Qa\x83\x151\x0C-\x09\x00A\xF3_\x01)*)\xAD\x00\x00\x00\x00IEND\xAEB`\x82";
    [FRONT, NOTE, REST].concat()
}
