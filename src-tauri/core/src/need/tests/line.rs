//! A line of a visit and the note it is.

use super::*;

pub(super) fn need_line(visit: &VisitId, text: &str, need: Option<LineNeed>) -> AddVisitLine {
    AddVisitLine {
        visit: visit.clone(),
        kind: LineKind::Need,
        text: text.into(),
        due_on: None,
        fabe: None,
        terms: None,
        need,
    }
}

pub(super) fn says(level: NeedLevel, depth: NeedDepth) -> LineNeed {
    LineNeed {
        level,
        depth,
        evidence: NeedEvidence::Said,
        confidence: NeedConfidence::High,
        about: None,
        question: String::new(),
    }
}

pub(super) fn change(id: &VisitLineId, kind: LineKind, text: &str, need: Option<LineNeed>) -> EditVisitLine {
    EditVisitLine { id: id.clone(), kind, text: text.into(), due_on: None, fabe: None, terms: None, need }
}

#[test]
fn a_line_of_a_visit_and_its_note_say_the_same() {
    let mut book = book();
    let client = book.client("林静仪");
    let visit = book.under_way(&client);
    assert_eq!(refused(book.write(|w| visit::add_line(w, need_line(&visit, "x", None)))), "need: Empty");
    let request = need_line(&visit, "人不在身边", Some(says(NeedLevel::Safety, NeedDepth::Deep)));
    let line = book.write(|w| visit::add_line(w, request)).unwrap();
    let shown = |book: &Book| visit::view(&book.vault, &visit).unwrap().lines.remove(0);
    let mark = shown(&book).need.unwrap();
    assert_eq!((shown(&book).kind, mark.level, mark.depth), (LineKind::Need, NeedLevel::Safety, NeedDepth::Deep));

    book.write(|w| visit::edit_line(w, change(&line, LineKind::Need, "人不在她身边", None))).unwrap();
    assert_eq!(note(&book.vault, &mark.id).unwrap().text, "人不在她身边");
    book.write(|w| edit(w, &mark.id, NeedEdit::Text("怕人不在她身边".into()))).unwrap();
    assert_eq!(shown(&book).text, "怕人不在她身边");
    let deeper = Some(says(NeedLevel::Belonging, NeedDepth::Hidden));
    book.write(|w| visit::edit_line(w, change(&line, LineKind::Need, "怕", deeper))).unwrap();
    assert_eq!(note(&book.vault, &mark.id).unwrap().level, NeedLevel::Belonging);

    book.write(|w| visit::edit_line(w, change(&line, LineKind::Topic, "怕", None))).unwrap();
    assert_eq!(shown(&book).kind, LineKind::Topic);
    assert!(map(&book.vault, &client, None).unwrap().notes.is_empty(), "an open note goes with its mark");
    book.vault.undo().unwrap();
    assert_eq!(shown(&book).need.unwrap().id, mark.id);

    become_(&mut book, &mark.id, NeedState::BeingMet);
    book.write(|w| visit::remove_line(w, &line)).unwrap();
    let left = note(&book.vault, &mark.id).unwrap();
    assert_eq!((left.text.as_str(), left.visit), ("怕", Some(visit)), "what something is done about stays");
}

#[test]
fn a_plain_line_becomes_a_need_and_its_note_removed_makes_it_plain_again() {
    let mut book = book();
    let client = book.client("林静仪");
    let visit = book.under_way(&client);
    let line = book.line(&visit, LineKind::Note, "想请人到单位讲一次", None);
    let marked = Some(says(NeedLevel::Esteem, NeedDepth::Hidden));
    book.write(|w| visit::edit_line(w, change(&line, LineKind::Need, "想请人到单位讲一次", marked))).unwrap();
    let notes = map(&book.vault, &client, None).unwrap().notes;
    assert_eq!((notes.len(), notes[0].visit.as_ref()), (1, Some(&visit)));
    book.write(|w| remove(w, &notes[0].id)).unwrap();
    assert_eq!(visit::view(&book.vault, &visit).unwrap().lines[0].kind, LineKind::Note);
}
