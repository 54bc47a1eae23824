//! The visit summary from the open book to the bytes of the file, fonts loaded and one made before, as on every export
//! but the first of a day.

use crate::book::Book;
use crate::table::{Limit, Table, Unit};
use crate::timing::{Samples, time};
use std::hint::black_box;
use zhike_core::export::{DocumentPart, DocumentPlace};
use zhike_core::gate::{self, Printed};
use zhike_core::visit::{self, SummaryCopy};
use zhike_documents::{Language, Typesetter, docx, visit_summary};

const SUMMARIES: usize = 50;

/// Characters of a client copy of two pages.
const TWO_PAGES: usize = 2_000;

/// The rows of the gate, of PDF and of Word.
pub fn measure(book: &Book, table: &mut Table) {
    let vault = book.open();
    let typesetter = Typesetter::default();
    let summary = || visit::summary(&vault, &book.visit, SummaryCopy::Internal).unwrap();
    let pdf = Samples::warm(SUMMARIES, || typesetter.pdf(&visit_summary(&summary(), Language::Chinese)).unwrap());
    let docx = Samples::warm(SUMMARIES, || docx(&visit_summary(&summary(), Language::Chinese)).unwrap());
    table.put("visit summary, PDF", book.clients, Unit::Ms, pdf.median(), Limit::AtMost(30.0));
    table.put("visit summary, DOCX", book.clients, Unit::Ms, docx.median(), Limit::AtMost(30.0));

    let printed = two_pages();
    let look = || black_box(gate::check(&vault, book.well_known(), &printed).unwrap());
    table.put("gate, the first look after unlocking", book.clients, Unit::Ms, time(look), Limit::None);
    let looks = Samples::warm(SUMMARIES, look);
    table.put("gate, two pages", book.clients, Unit::Ms, looks.median(), Limit::AtMost(30.0));
}

/// Lines as advisers write them, as many as two pages hold.
fn two_pages() -> Vec<Printed> {
    const LINES: [&str; 5] = [
        "回顾今年的持仓：债券基金占六成，与风险等级相符；到期的存单不再续作，用钱的日子倒着排。",
        "女儿打算去荷兰读建筑，两年费用约 80 万元；希望本金稳妥，说明了净值会波动，不承诺收益。",
        "问了赵先生介绍的体检中心，母亲一个人去不放心，周三下午可以上门接送，价钱也合适。",
        "把提前支取的规则写成一页纸，和三年来每季的派息放在一起，方便她给丈夫看。",
        "最好提前看看产品说明，尤其是费用和赎回那两节，不明白的地方下次一起看。",
    ];
    let mut characters = 0;
    LINES
        .iter()
        .cycle()
        .enumerate()
        .take_while(|(_, line)| {
            characters += line.chars().count();
            characters <= TWO_PAGES
        })
        .map(|(at, line)| Printed { at: DocumentPlace::entry(DocumentPart::Topics, at), text: (*line).to_owned() })
        .collect()
}
