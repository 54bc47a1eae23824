use super::*;
use crate::export::{self, ExportAudience, ExportDocument, ExportFormat, ExportSubject, NewExport};
use crate::id::ClientId;
use crate::need::tests::a_need;
use crate::need::{self, NeedDepth, NeedLevel};
use crate::question::{self, PutQuestion, QuestionOutcome};
use crate::touch::{self, LogTouch, Method, PlanTouch};
use crate::visit::testing::{Book, TODAY, book, refused};
use chrono::NaiveDate;

fn kinds(book: &Book, client: &ClientId, kinds: &[TimelineKind]) -> Vec<TimelineKind> {
    let request = ListTimeline { client: client.clone(), kinds: kinds.to_vec(), offset: 0, limit: MOST };
    let window = list(&book.vault, &request).unwrap();
    assert_eq!(window.total as usize, window.entries.len());
    window.entries.iter().map(|entry| kind_of(&entry.what)).collect()
}

fn kind_of(item: &TimelineItem) -> TimelineKind {
    match item {
        TimelineItem::Visit(_) => TimelineKind::Visit,
        TimelineItem::Touch(_) => TimelineKind::Touch,
        TimelineItem::PlannedTouch(_) => TimelineKind::PlannedTouch,
        TimelineItem::Ledger(_) => TimelineKind::Ledger,
        TimelineItem::Need(_) => TimelineKind::Need,
        TimelineItem::Question(_) => TimelineKind::Question,
        TimelineItem::Export(_) => TimelineKind::Export,
        TimelineItem::Attachment(_) => TimelineKind::Attachment,
        TimelineItem::Holding(_) => TimelineKind::Holding,
    }
}

fn gift(book: &mut Book, client: &ClientId, day: &str) {
    let on: NaiveDate = day.parse().unwrap();
    let log = LogTouch {
        client: client.clone(),
        method: Method::Gift,
        channel: None,
        happened_at: Some(book.vault.clock().instant(on.into())),
        text: "茶".into(),
    };
    book.write(|w| touch::log(w, log)).unwrap();
}

#[test]
fn all_that_was_done_known_asked_and_planned_stands_on_it() {
    let mut book = book();
    let client = book.client("王小明");
    gift(&mut book, &client, "2024-02-03");
    book.write(|w| need::add(w, a_need(&client, NeedLevel::Safety, NeedDepth::Deep, "怕养老钱不够"))).unwrap();
    let key = question::list(&book.vault).unwrap()[0].key.clone();
    let put = |outcome| PutQuestion { client: client.clone(), visit: None, question: key.clone(), outcome };
    book.write(|w| question::put(w, put(QuestionOutcome::Asked))).unwrap();
    let today: NaiveDate = TODAY.parse().unwrap();
    let plan = PlanTouch {
        client: client.clone(),
        method: Method::Letter,
        channel: None,
        planned_on: today + chrono::TimeDelta::days(5),
        text: String::new(),
    };
    let planned = book.write(|w| touch::plan(w, plan)).unwrap();
    let all = kinds(&book, &client, &[]);
    assert_eq!((all.len(), all[0], all[3]), (4, TimelineKind::PlannedTouch, TimelineKind::Touch));
    assert_eq!(kinds(&book, &client, &[TimelineKind::Need]), [TimelineKind::Need]);
    assert_eq!(kinds(&book, &client, &[TimelineKind::Touch, TimelineKind::Question]).len(), 2);
    assert!(kinds(&book, &client, &[TimelineKind::Export]).is_empty());

    // Made, a planned touch is told once, by its touch; passed over, a question is not told.
    book.write(|w| touch::complete(w, &planned)).unwrap();
    book.write(|w| question::put(w, put(QuestionOutcome::Passed))).unwrap();
    let all = kinds(&book, &client, &[]);
    assert_eq!(all.iter().filter(|kind| **kind == TimelineKind::Touch).count(), 2);
    assert_eq!(all.iter().filter(|kind| **kind == TimelineKind::Question).count(), 1);
    assert!(!all.contains(&TimelineKind::PlannedTouch));
    let of_another = book.client("李芳");
    assert!(kinds(&book, &of_another, &[]).is_empty());
}

#[test]
fn the_outline_tells_how_much_of_each_kind_and_where_each_year_begins() {
    let mut book = book();
    let client = book.client("王小明");
    // The last minute of a year and the first of the next, by the adviser's clock (UTC+8).
    for day in ["2023-12-31", "2024-01-01", "2024-06-01", "2026-01-01"] {
        gift(&mut book, &client, day);
    }
    book.write(|w| need::add(w, a_need(&client, NeedLevel::Safety, NeedDepth::Deep, "怕养老钱不够"))).unwrap();
    let told =
        |kinds: Vec<TimelineKind>| outline(&book.vault, &OutlineTimeline { client: client.clone(), kinds }).unwrap();
    let years = |outline: &TimelineOutline| {
        outline.years.iter().map(|year| (year.year, year.offset, year.entries)).collect::<Vec<_>>()
    };
    let of = |outline: &TimelineOutline, kind| outline.counts.iter().find(|count| count.kind == kind).unwrap().entries;
    let all = told(vec![]);
    assert_eq!(years(&all), [(2026, 0, 2), (2024, 2, 2), (2023, 4, 1)]);
    assert_eq!((of(&all, TimelineKind::Touch), of(&all, TimelineKind::Need), of(&all, TimelineKind::Visit)), (4, 1, 0));
    let gifts = told(vec![TimelineKind::Touch]);
    assert_eq!(years(&gifts), [(2026, 0, 1), (2024, 1, 2), (2023, 3, 1)]);
    assert_eq!(of(&gifts, TimelineKind::Need), 1, "the counts are those of all");
}

#[test]
fn a_window_too_long_is_refused_and_one_beyond_the_end_is_empty() {
    let mut book = book();
    let client = book.client("王小明");
    gift(&mut book, &client, "2024-01-01");
    let ask = |offset, limit| list(&book.vault, &ListTimeline { client: client.clone(), kinds: vec![], offset, limit });
    assert_eq!(refused(ask(0, MOST + 1)), "limit: OutOfRange");
    let beyond = ask(7, 10).unwrap();
    assert_eq!((beyond.total, beyond.entries.len()), (1, 0));
}

#[test]
fn what_leaves_of_one_thing_on_one_day_stands_there_once() {
    let mut book = book();
    let client = book.client("王小明");
    let visit = book.under_way(&client);
    book.finish(&visit);
    let folder = tempfile::tempdir().unwrap();
    let leaves = |book: &mut Book, subject: ExportSubject, audience, format| {
        let new = NewExport {
            document: ExportDocument::VisitSummary,
            audience,
            subject,
            client: Some(client.clone()),
            format,
            findings: Vec::new(),
        };
        export::to_file(&mut book.vault, new, folder.path(), "纪要", |to| Ok(to.write_all(b"abc")?)).unwrap();
    };
    for audience in [ExportAudience::Client, ExportAudience::Internal] {
        for format in [ExportFormat::Pdf, ExportFormat::Docx] {
            leaves(&mut book, ExportSubject::visit(&visit), audience, format);
        }
    }
    leaves(&mut book, ExportSubject::client(&client), ExportAudience::Internal, ExportFormat::Pdf);
    // Past the midnight of the adviser, while it is the same day in UTC.
    book.hours_pass(13);
    leaves(&mut book, ExportSubject::visit(&visit), ExportAudience::Client, ExportFormat::Pdf);

    let request = ListTimeline { client: client.clone(), kinds: vec![TimelineKind::Export], offset: 0, limit: MOST };
    let window = list(&book.vault, &request).unwrap();
    let told: Vec<_> = window
        .entries
        .iter()
        .map(|entry| match &entry.what {
            TimelineItem::Export(together) => together.documents.len(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!((window.total, told), (3, vec![1, 1, 4]));
    let outlined = outline(&book.vault, &OutlineTimeline { client, kinds: vec![] }).unwrap();
    let exports = outlined.counts.iter().find(|count| count.kind == TimelineKind::Export).unwrap();
    assert_eq!(exports.entries, 3, "as many as stand there");
}
