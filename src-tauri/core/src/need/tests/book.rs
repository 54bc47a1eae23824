//! The figures of the book and the lists behind them.

use super::*;
use crate::audience::{Clause, Condition};
use crate::need_map::CELLS;

fn behind(book: &Book, tiers: Vec<Tier>, ages: Vec<AgeBand>, need: NeedFilter) -> u32 {
    // An empty list does not narrow the figures.
    let mut clauses = vec![Clause::Need(need)];
    clauses.extend((!tiers.is_empty()).then_some(Clause::Tier(tiers)));
    clauses.extend((!ages.is_empty()).then_some(Clause::AgeBand(ages)));
    let request = crate::client::ListClients {
        query: String::new(),
        condition: Condition::all(clauses),
        trashed: false,
        order: crate::client::ClientOrder::Name,
        offset: 0,
        limit: 10,
    };
    list_clients(&book.vault, request).unwrap().total
}

/// A way a client may be: tier, year of birth, and notes as (cell, state, days ago).
type Drawn = (usize, Option<i32>, Vec<(usize, usize, i64)>);

fn drawn() -> impl Strategy<Value = Drawn> {
    (0..4usize, prop::option::of(1940..2015i32), prop::collection::vec((0..CELLS, 0..4usize, 0..400i64), 0..6))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_figure_is_as_long_as_the_list_behind_it(people in prop::collection::vec(drawn(), 1..7)) {
        let mut book = book();
        for (at, (tier, born, notes)) in people.iter().enumerate() {
            let client = book.client(&format!("客户{at}"));
            book.set_client(&client, "tier", Tier::ALL[*tier].word());
            if let Some(year) = born {
                let sql = "INSERT INTO occasion (id, client_id, kind, calendar, year, month, day, created_at, updated_at)
                           VALUES (?1, ?1, 'birthday', 'solar', ?2, 1, 1, '', '')";
                book.write(|w| Ok(w.conn().execute(sql, rusqlite::params![client, year])?)).unwrap();
            }
            for (cell, state, days_ago) in notes {
                let (level, depth) = (NeedLevel::ALL[cell / 3], NeedDepth::ALL[cell % 3]);
                let id = noted(&mut book, &client, level, depth, *days_ago);
                become_(&mut book, &id, NeedState::ALL[*state]);
            }
            if at == 5 {
                book.trash(&client);
            }
        }
        let figures = crate::need::book(&book.vault).unwrap();
        prop_assert_eq!(figures.tiers.iter().map(|segment| segment.clients).sum::<u32>(), figures.all.clients);
        prop_assert_eq!(figures.ages.iter().map(|segment| segment.clients).sum::<u32>(), figures.all.clients);
        for (place, theme) in NeedTheme::ALL.iter().enumerate() {
            let filter = NeedFilter { levels: vec![], depths: vec![], measure: NeedMeasure::Known, theme: Some(*theme) };
            prop_assert_eq!(behind(&book, vec![], vec![], filter), figures.all.themes[place]);
        }
        for segment in std::iter::once(&figures.all).chain(&figures.tiers).chain(&figures.ages) {
            let (tiers, ages) = (segment.tier.into_iter().collect::<Vec<_>>(), segment.age.into_iter().collect::<Vec<_>>());
            for counted in &segment.figures {
                let filter = |levels: Vec<NeedLevel>, depths: Vec<NeedDepth>| NeedFilter {
                    levels, depths, measure: counted.measure, theme: None,
                };
                let behind = |filter| behind(&book, tiers.clone(), ages.clone(), filter);
                prop_assert_eq!(behind(filter(vec![], vec![])), counted.any);
                for (level, figure) in NeedLevel::ALL.iter().zip(&counted.levels) {
                    prop_assert_eq!(behind(filter(vec![*level], vec![])), *figure);
                }
                for (depth, figure) in NeedDepth::ALL.iter().zip(&counted.depths) {
                    prop_assert_eq!(behind(filter(vec![], vec![*depth])), *figure);
                }
                for (at, figure) in counted.cells.iter().enumerate() {
                    let cell = filter(vec![NeedLevel::ALL[at / 3]], vec![NeedDepth::ALL[at % 3]]);
                    prop_assert_eq!(behind(cell), *figure);
                }
            }
        }
    }
}
