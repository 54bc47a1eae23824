//! Whatever is done with needs, undone and done again.

use super::line::{change, need_line, says};
use super::*;
use crate::need_map::CELLS;

/// One thing an adviser does with needs; what cannot be done is refused and leaves nothing.
#[derive(Debug, Clone)]
enum Act {
    Note(usize),
    Edit(usize, usize),
    Move(usize, usize),
    Remove(usize),
    Line(usize),
    MarkLine(usize, usize),
    RemoveLine(usize),
    Promise(usize),
    Plan(usize),
    DropTouch(usize),
    DropPromise(usize),
    Ask(usize),
    Begin,
    Finish,
}

fn act() -> impl Strategy<Value = Act> {
    let n = || 0..6usize;
    prop_oneof![
        (0..CELLS).prop_map(Act::Note),
        (n(), 0..CELLS).prop_map(|(at, cell)| Act::Edit(at, cell)),
        (n(), 0..4usize).prop_map(|(at, state)| Act::Move(at, state)),
        n().prop_map(Act::Remove),
        (0..CELLS).prop_map(Act::Line),
        (n(), 0..6usize).prop_map(|(at, kind)| Act::MarkLine(at, kind)),
        n().prop_map(Act::RemoveLine),
        n().prop_map(Act::Promise),
        n().prop_map(Act::Plan),
        n().prop_map(Act::DropTouch),
        n().prop_map(Act::DropPromise),
        n().prop_map(Act::Ask),
        Just(Act::Begin),
        Just(Act::Finish),
    ]
}

fn nth<T: From<String>>(book: &Book, sql: &str, at: usize) -> Option<T> {
    let mut query = book.vault.conn().prepare(sql).unwrap();
    let ids: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    ids.get(at % ids.len().max(1)).cloned().map(T::from)
}

fn cell_at(place: usize) -> (NeedLevel, NeedDepth) {
    (NeedLevel::ALL[place / 3], NeedDepth::ALL[place % 3])
}

fn perform(book: &mut Book, client: &ClientId, act: Act) {
    let note = |book: &Book, at| {
        nth::<String>(book, "SELECT id FROM need ORDER BY id", at).map(|id| NeedId::from(id.as_str()))
    };
    let line = |book: &Book, at| {
        nth::<String>(book, "SELECT id FROM visit_line ORDER BY id", at).map(|id| VisitLineId::from(id.as_str()))
    };
    let visit = |book: &Book| {
        nth::<String>(book, "SELECT id FROM visit WHERE state = 'underWay'", 0).map(|id| VisitId::from(id.as_str()))
    };
    let offered = |need: &NeedId, step| crate::offer::AcceptOffer {
        need: need.clone(),
        rule: String::new(),
        with: None,
        text: "一件答应的事".into(),
        step,
    };
    // Whether it was done or refused is not what is looked at here.
    let _: crate::Result<()> = match act {
        Act::Note(place) => {
            let (level, depth) = cell_at(place);
            book.write(|w| add(w, a_need(client, level, depth, "母亲的体检"))).map(drop)
        }
        Act::Edit(at, place) => note(book, at).map_or(Ok(()), |id| {
            let (level, _) = cell_at(place);
            book.write(|w| edit(w, &id, NeedEdit::Level(level)))?;
            book.write(|w| edit(w, &id, NeedEdit::Text(format!("改过 {place}"))))?;
            book.write(|w| edit(w, &id, NeedEdit::NotedOn(day("2026-11-01"))))
        }),
        Act::Move(at, state) => note(book, at).map_or(Ok(()), |id| {
            let request = ChangeNeedState { id, state: NeedState::ALL[state], reason: "后来".into() };
            book.write(|w| change_state(w, request))
        }),
        Act::Remove(at) => note(book, at).map_or(Ok(()), |id| book.write(|w| remove(w, &id))),
        Act::Line(place) => visit(book).map_or(Ok(()), |visit| {
            let (level, depth) = cell_at(place);
            book.write(|w| visit::add_line(w, need_line(&visit, "一句话", Some(says(level, depth))))).map(drop)
        }),
        Act::MarkLine(at, kind) => line(book, at).map_or(Ok(()), |id| {
            let need = Some(says(NeedLevel::Esteem, NeedDepth::Deep));
            book.write(|w| visit::edit_line(w, change(&id, LineKind::ALL[kind], "改过的话", need)))
        }),
        Act::RemoveLine(at) => line(book, at).map_or(Ok(()), |id| book.write(|w| visit::remove_line(w, &id))),
        Act::Promise(at) => note(book, at).map_or(Ok(()), |id| {
            let step = crate::offer::OfferStep::Promise { due_on: None };
            book.write(|w| crate::offer::accept(w, offered(&id, step))).map(drop)
        }),
        Act::Plan(at) => note(book, at).map_or(Ok(()), |id| {
            let on = book.vault.clock().today();
            let step = crate::offer::OfferStep::Touch { method: crate::touch::Method::Letter, channel: None, on };
            book.write(|w| crate::offer::accept(w, offered(&id, step))).map(drop)
        }),
        Act::DropTouch(at) => {
            let found = nth::<String>(book, "SELECT id FROM planned_touch ORDER BY id", at);
            found.map_or(Ok(()), |id| book.write(|w| crate::touch::drop_planned(w, &id.as_str().into())))
        }
        Act::DropPromise(at) => {
            let found = nth::<String>(book, "SELECT id FROM ledger_entry ORDER BY id", at);
            found.map_or(Ok(()), |id| book.write(|w| ledger::remove(w, &id.as_str().into())))
        }
        Act::Ask(at) => {
            let asked = crate::question::AskNext {
                client: client.clone(),
                visit: None,
                spin: None,
                level: None,
                depth: None,
                most: 6,
            };
            let question = crate::question::next(&book.vault, asked).unwrap().remove(at).key;
            let outcome = crate::question::QuestionOutcome::ALL[1 + at % 3];
            let request =
                crate::question::PutQuestion { client: client.clone(), visit: visit(book), question, outcome };
            book.write(|w| crate::question::put(w, request))
        }
        Act::Begin => book.write(|w| visit::start_unplanned(w, client)).map(drop),
        Act::Finish => visit(book).map_or(Ok(()), |id| book.write(|w| visit::finish(w, &id))),
    };
}

/// Everything the acts may touch, and what triggers derive from it, but for when a row was last changed.
fn picture(book: &Book) -> Vec<String> {
    let mut rows = crate::client::testing::derived(&book.vault);
    for table in [
        "need",
        "need_state",
        "need_step",
        "question_put",
        "planned_touch",
        "ledger_entry",
        "visit",
        "visit_line",
        "touch",
    ] {
        let mut statement = book.vault.conn().prepare(&format!("SELECT * FROM {table} ORDER BY id")).unwrap();
        let columns = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            rows.push(format!("{table} {:?}", (0..columns).map(|at| row.get_ref(at).unwrap()).collect::<Vec<_>>()));
        }
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_done_with_needs_is_undone_and_done_again(acts in prop::collection::vec(act(), 1..24)) {
        let mut book = book();
        let client = book.client("林静仪");
        let steps = book.vault.history(100).unwrap().len();
        let start = picture(&book);
        for act in acts {
            perform(&mut book, &client, act);
            // A note that is being met is served, or was said to be by hand; a line that is a need has its note.
            let stray: u32 = book.vault.conn().query_row(
                "SELECT count(*) FROM need n WHERE visit_line_id IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM visit_line l WHERE l.id = n.visit_line_id AND l.kind = 'note' AND l.text = n.text)",
                [], |row| row.get(0),
            ).unwrap();
            prop_assert_eq!(stray, 0);
        }
        let end = picture(&book);
        let done = book.vault.history(1_000).unwrap().len() - steps;
        for _ in 0..done {
            book.vault.undo().unwrap();
        }
        prop_assert_eq!(picture(&book), start);
        for _ in 0..done {
            book.vault.redo().unwrap();
        }
        prop_assert_eq!(picture(&book), end);
    }
}
