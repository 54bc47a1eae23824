//! The main job: first run, a client typed in, a visit prepared and recorded, both summaries handed over.

use crate::readers;
use std::path::{Path, PathBuf};
use zhike_tests::window::pages::client::{self, NewClient};
use zhike_tests::window::pages::settings::{self, Letterhead};
use zhike_tests::window::pages::vault::{self, Book};
use zhike_tests::window::pages::visit::{self, Copy, Mark};
use zhike_tests::window::target::{tab, text, titled};
use zhike_tests::window::{Place, Window};

const NAME: &str = "䶮丽";
const TOPIC: &str = "女儿明年出国，学费分两次换汇";
const NOTE: &str = "她说上一位顾问总在催，听到收益就皱眉";
const PROMISE: &str = "下周三前发三家银行的换汇费用对照";
const REQUEST: &str = "问一下外币账户要哪些材料";
const PRODUCT: &str = "三年期国债";
const FABE: [&str; 4] = ["国家信用，按年付息", "不用看行情", "学费那一笔放得住", "发行公告第六号"];
const JUDGEMENT: &str = "担心被催，先给时间再谈产品";
const CLIENT_NOTES: &str = "慈善晚宴上认识，怕生";

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_from_first_run_to_both_summaries() {
    let place = Place::new("main_job");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Empty).await;
    window.picture("1-today-empty").await;

    settings::choose_export_folder(&window, &place.exports()).await;
    let letterhead = Letterhead { name: "顾知远", firm: "云州证券东城营业部", licence: "S0000000000001" };
    settings::write_letterhead(&window, &letterhead).await;
    let new = NewClient {
        name: NAME,
        phone: "138 0013 8000",
        assets: "320",
        lunar_birthday: ("1974", "八月", "十五"),
        notes: CLIENT_NOTES,
    };
    client::create(&window, &new).await;
    window.see(text("320万").within(client::page_of(NAME))).await;
    window.see(text("八月十五").within(client::page_of(NAME))).await;
    window.picture("2-client").await;

    visit::plan(&window, NAME, "滨江茶舍二楼", "出国费用的安排").await;
    window.picture("3-prepared").await;
    visit::begin(&window).await;
    visit::note(&window, NOTE).await;
    visit::marked(&window, Mark::Topic, TOPIC).await;
    visit::product(&window, PRODUCT, FABE).await;
    visit::marked(&window, Mark::Promise, PROMISE).await;
    visit::marked(&window, Mark::Request, REQUEST).await;
    window.picture("4-captured").await;
    visit::finish(&window, NAME).await;
    visit::judge(&window, JUDGEMENT).await;
    window.picture("5-summary").await;
    visit::export(&window, Copy::Client).await;
    visit::export(&window, Copy::Internal).await;
    window.picture("6-exported").await;

    let exports = place.exports();
    for copy in [Copy::Client, Copy::Internal] {
        let (pdf, docx) = (exported(&exports, copy, "pdf"), exported(&exports, copy, "docx"));
        readers::draw_pdf(&pdf, &place.pictures().join(format!("7-{}.png", copy.word())));
        for said in [readers::pdf_text(&pdf), readers::docx_text(&docx)] {
            for expected in
                [NAME, letterhead.name, letterhead.firm, letterhead.licence, TOPIC, PROMISE, REQUEST, PRODUCT]
                    .into_iter()
                    .chain(FABE)
            {
                assert!(said.contains(expected), "{expected} is missing from the {} copy: {said}", copy.word());
            }
            for inner in [NOTE, JUDGEMENT, CLIENT_NOTES, "高端"] {
                let told = said.contains(inner);
                match copy {
                    Copy::Client => assert!(!told, "the client copy tells “{inner}”: {said}"),
                    // The notes of the profile belong to neither copy.
                    Copy::Internal => {
                        assert!(told || inner == CLIENT_NOTES, "the internal copy lacks “{inner}”: {said}")
                    }
                }
            }
        }
    }

    // The timeline keeps what left the machine, by the very checksum coreutils finds.
    client::open(&window, "yl", NAME).await;
    window.click(tab("往来").loosely()).await;
    for copy in [Copy::Client, Copy::Internal] {
        for form in ["pdf", "docx"] {
            let sha256 = readers::sha256(&exported(&exports, copy, form));
            window.see(titled(&sha256).within(client::page_of(NAME))).await;
        }
    }
    window.picture("8-timeline").await;
    window.close().await;
    place.assert_real_data_untouched();
}

/// The file of one copy in one form.
fn exported(folder: &Path, copy: Copy, form: &str) -> PathBuf {
    readers::file_ending(folder, &format!("（{}）.{form}", copy.word()))
}

/// The main job on the demo book; also what `make run` plays where there is no display.
#[tokio::test(flavor = "multi_thread")]
async fn the_demo_book_from_today_to_both_summaries() {
    const CLIENT: &str = "林静仪";
    let place = Place::new("main_job_demo");
    let window = Window::open(&place).await;
    vault::first_run(&window, Book::Demo).await;
    window.picture("1-today").await;
    settings::choose_export_folder(&window, &place.exports()).await;
    client::open(&window, "ljy", CLIENT).await;
    window.picture("2-client").await;
    visit::plan(&window, CLIENT, "设计院院长办公室", "可可留学与母亲养老的安排").await;
    window.picture("3-prepared").await;
    visit::begin(&window).await;
    visit::marked(&window, Mark::Topic, TOPIC).await;
    visit::note(&window, NOTE).await;
    visit::product(&window, PRODUCT, FABE).await;
    visit::marked(&window, Mark::Promise, PROMISE).await;
    visit::marked(&window, Mark::Request, REQUEST).await;
    window.picture("4-captured").await;
    visit::finish(&window, CLIENT).await;
    visit::export(&window, Copy::Client).await;
    window.picture("5-summary").await;
    visit::export(&window, Copy::Internal).await;
    window.picture("6-exported").await;
    for copy in [Copy::Client, Copy::Internal] {
        for form in ["pdf", "docx"] {
            let file = exported(&place.exports(), copy, form);
            std::fs::copy(&file, place.pictures().join(file.file_name().unwrap())).unwrap();
        }
        let pdf = exported(&place.exports(), copy, "pdf");
        let said = readers::pdf_text(&pdf);
        assert!(said.contains(CLIENT) && said.contains(PROMISE), "{said}");
        assert_eq!(said.contains(NOTE), copy == Copy::Internal, "only the internal copy tells the note: {said}");
        readers::draw_pdf(&pdf, &place.pictures().join(format!("7-{}.png", copy.word())));
    }
    window.close().await;
    place.assert_real_data_untouched();
}
