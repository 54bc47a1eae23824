//! The page of preparation.

use super::{Preparation, VisitView, store};
use crate::Result;
use crate::id::VisitId;
use crate::ledger::{self, ListLedger};
use crate::need;
use crate::need_map;
use crate::occasion::OccasionView;
use crate::question;
use crate::touch;
use crate::vault::OpenVault;

/// How many finished visits are shown.
const LAST_VISITS: u32 = 3;
/// How many touches are shown.
const LAST_TOUCHES: u32 = 5;
/// How many days ahead occasions are shown.
const DAYS_AHEAD: u32 = 60;

/// The page of preparation: who, what we know, last visits, what is open, days ahead. Only this client's data.
pub fn preparation(vault: &OpenVault, id: &VisitId) -> Result<Preparation> {
    let visit = store::view(vault.conn(), id)?;
    let client = visit.client.id.clone();
    Ok(Preparation {
        client: crate::client::profile(vault, &client)?,
        last_visits: last_visits(vault, &visit)?,
        open: ledger::list(
            vault,
            ListLedger { client: Some(client.clone()), open_only: true, due_by: None, limit: u32::MAX },
        )?,
        ahead: soon(crate::occasion::kept_of_client(vault, &client)?),
        touches: touch::store::last_without_visit(vault.conn(), &client, LAST_TOUCHES)?,
        cells: need_map::cells_of(vault.conn(), &client, vault.clock().today())?,
        needs: need::live(vault, &client)?,
        questions: question::for_visit(vault, &client, id)?,
        visit,
    })
}

/// The last finished visits of the same client, newest first, with their lines.
fn last_visits(vault: &OpenVault, but: &VisitView) -> Result<Vec<VisitView>> {
    store::last_finished(vault.conn(), &but.client.id, Some(&but.id), LAST_VISITS)?
        .iter()
        .map(|id| store::view(vault.conn(), id))
        .collect()
}

fn soon(mut occasions: Vec<OccasionView>) -> Vec<OccasionView> {
    occasions.retain(|occasion| occasion.next.days_ahead <= DAYS_AHEAD);
    occasions.sort_by_key(|occasion| occasion.next.days_ahead);
    occasions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occasion::{CalendarKind, LeapPolicy, Observance, OccasionDate, OccasionKind};
    use crate::visit::LineKind;
    use crate::visit::testing::book;

    #[test]
    fn the_last_three_finished_visits_of_this_client_come_newest_first() {
        let mut book = book();
        let (client, other) = (book.client("王小明"), book.client("李芳"));
        let mut finished = Vec::new();
        for n in 0..4 {
            let id = book.under_way(&client);
            book.line(&id, LineKind::Topic, &format!("第{n}次"), None);
            book.hours_pass(1);
            book.finish(&id);
            finished.push(id);
        }
        let theirs = book.under_way(&other);
        book.finish(&theirs);
        let cancelled = book.planned(&client, "2026-12-10T09:00");
        book.write(|w| crate::visit::cancel(w, &cancelled)).unwrap();
        let next = book.planned(&client, "2026-12-10T10:00");

        let visit = store::view(book.vault.conn(), &next).unwrap();
        let last = last_visits(&book.vault, &visit).unwrap();
        finished.reverse();
        assert_eq!(last.iter().map(|visit| &visit.id).collect::<Vec<_>>(), finished[..3].iter().collect::<Vec<_>>());
        assert_eq!(last[0].lines[0].text, "第3次");
    }

    #[test]
    fn only_days_of_the_next_sixty_are_ahead() {
        let on = |days_ahead: u32| OccasionView {
            id: "o".into(),
            client: "c".into(),
            contact_person: None,
            person_name: String::new(),
            kind: OccasionKind::Birthday,
            title: String::new(),
            date: OccasionDate {
                calendar: CalendarKind::Solar,
                year: None,
                month: 1,
                day: 1,
                leap: false,
                leap_policy: LeapPolicy::Regular,
            },
            date_text: String::new(),
            keeping: crate::occasion::Keeping::Kept,
            next: Observance {
                on: "2027-01-01".parse().unwrap(),
                days_ahead,
                years: None,
                nominal_age: None,
                zodiac_year: false,
                round: false,
            },
            notes: String::new(),
        };
        let days: Vec<u32> = soon(vec![on(61), on(60), on(0)]).iter().map(|o| o.next.days_ahead).collect();
        assert_eq!(days, [0, 60]);
    }
}
