//! A segment from the first condition to the tag: who is in it, saved, tagged in one step, undone.

use zhike_core::audience::{
    self, Clause, Condition, ContactBy, Exam, Selection, Since, Summer, TagMatch, ViewAudience,
};
use zhike_core::client::{self, BulkChange, ChangeClients, Gender};
use zhike_core::contact_person::{self, ContactPersonKind, SaveContactPerson};
use zhike_core::occasion::{self, CalendarKind, LeapPolicy, OccasionDate, OccasionKind, SaveOccasion};
use zhike_core::segment::{self, SaveSegment};
use zhike_core::tag;
use zhike_core::tier::Tier;
use zhike_core::vault::Op;
use zhike_tests::builders::{AClient, Book, a_book, a_client};

fn has_a_child(book: &mut Book, of: &AClient, relation: &str, (year, month, day): (u16, u8, u8)) {
    let person = SaveContactPerson {
        id: None,
        client: of.id.clone(),
        kind: ContactPersonKind::Family,
        name: "可可".into(),
        relation: relation.into(),
        gender: Gender::Unstated,
        phone: String::new(),
        notes: String::new(),
        linked_client: None,
    };
    let child = book.write(Op::SaveContactPerson, |w| contact_person::save(w, person));
    let date = OccasionDate {
        calendar: CalendarKind::Solar,
        year: Some(year),
        month,
        day,
        leap: false,
        leap_policy: LeapPolicy::Regular,
    };
    let birthday = SaveOccasion {
        id: None,
        client: of.id.clone(),
        contact_person: Some(child),
        kind: OccasionKind::Birthday,
        title: String::new(),
        date,
        notes: String::new(),
    };
    book.write(Op::SaveOccasion, |w| occasion::save(w, birthday));
}

/// The names a condition holds for, the first by name.
fn names(book: &Book, condition: &Condition) -> Vec<String> {
    let request = ViewAudience { query: String::new(), condition: condition.clone(), sample: 10 };
    audience::view(&book.vault, request).unwrap().sample.into_iter().map(|client| client.name).collect()
}

#[test]
fn clients_whose_child_sits_the_exam_are_tagged_in_one_step() {
    let mut book = a_book();
    let an = a_client("安宁").worth_wan(400).in_book(&mut book);
    let bai = a_client("白露").worth_wan(400).visited("季度回顾").in_book(&mut book);
    let chen = a_client("陈实").worth_wan(30).in_book(&mut book);
    let ding = a_client("丁一").worth_wan(400).in_book(&mut book);
    for client in [&an, &bai, &chen] {
        has_a_child(&mut book, client, "女儿", (2009, 3, 1));
    }
    has_a_child(&mut book, &ding, "儿子", (2012, 3, 1));

    let condition = Condition::All(vec![
        Clause::ChildExam { exam: Exam::Gaokao, summer: Summer::Coming, mentions: true }.into(),
        Clause::Tier(vec![Tier::High]).into(),
        Condition::from(Clause::Contact { by: ContactBy::Visit, since: Since::ThisYear }).not(),
    ]);
    assert_eq!(names(&book, &condition), ["安宁"]);
    let saved = SaveSegment { id: None, name: "明年高考的高端客户".into(), condition };
    let id = book.write(Op::SaveSegment, |w| segment::save(w, saved));
    assert_eq!(segment::list(&book.vault).unwrap()[0].clients, 1);

    let selection =
        Selection::Matching { query: String::new(), condition: Clause::Segment(id).into(), except: Vec::new() };
    let change = BulkChange::Tags { add: vec!["高考季".into()], remove: vec![] };
    let done = client::change_many(&mut book.vault, ChangeClients { selection, change }).unwrap();
    assert_eq!((done.value.changed, done.value.already, done.op), (1, 0, Some(Op::TagClients)));
    let tag = tag::list(&book.vault).unwrap().remove(0).id;
    let tagged = Condition::from(Clause::Tags { how: TagMatch::Any, tags: vec![tag] });
    assert_eq!(names(&book, &tagged), ["安宁"]);

    book.vault.undo().unwrap();
    assert!(tag::list(&book.vault).unwrap().is_empty());
    assert!(names(&book, &tagged.not()).is_empty(), "a tag that is gone is nobody's, and never everybody's");
    assert_eq!(segment::list(&book.vault).unwrap()[0].clients, 1, "the segment stays");
}
