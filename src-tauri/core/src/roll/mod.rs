//! The roll: what the list filters and orders by, a few bytes per client, in memory.
//!
//! Why: at 100,000 clients SQLite needs 5 to 50 ms to count a filter, to sort a broad search or to skip to row 90,000;
//! here each is one pass over an array. The roll is read from `client_list`, a narrow table the triggers keep, and
//! afterwards only the rows whose version is newer than the last one read. A rollback takes the versions back with it,
//! and nothing reads the roll inside a write, so it never holds what was not committed. It lies in a slot of the vault;
//! [`Roll::of`] hands it out as the book stands for whoever asks.

mod doc_set;
mod facets;

pub(crate) use doc_set::DocSet;
pub(crate) use facets::Facets;

use crate::facts::{RelationshipStage, Standing, Tier};
use crate::vault::OpenVault;
use crate::wire::word;
use crate::{Error, Result};
use chrono::{NaiveDate, TimeDelta};
use rusqlite::{Connection, Row};
use std::cmp::Ordering;
use std::sync::Arc;

word! {
    /// What the list is ordered by.
    pub enum ClientOrder {
        /// Pinyin of the name.
        Name = "name",
        /// Assets, largest first; unknown last.
        Assets = "assets",
        /// Longest without contact first; never contacted first of all, who has died last.
        LastTouch = "lastTouch",
        /// Last changed first.
        Updated = "updated",
    }
}

/// Reads the roll ahead, right after unlocking, so that the list of a large book stands at once when it is first gone to.
pub fn read_ahead(vault: &OpenVault) -> Result<()> {
    Roll::ordered_by(vault, ClientOrder::Name).map(drop)
}

/// The number of a client in the full-text index.
pub(crate) type Doc = u32;

/// More changed rows than this are not put in place one by one; the order is made anew.
const MOST_IN_PLACE: usize = 500;

/// What the list knows of a client.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The first bytes of `sort_key`, which decide most comparisons.
    sort_head: u128,
    sort_key: Box<str>,
    pub tier: Tier,
    pub stage: RelationshipStage,
    pub trashed: bool,
    pub standing: Standing,
    pub assets: Option<i64>,
    /// Letters the name may begin with, bit 0: a.
    pub letters: u32,
    /// Days since 1970.
    pub risk_expires_day: Option<i32>,
    pub opened_day: Option<i32>,
    pub facets: Facets,
    /// Milliseconds since 1970, as the next.
    pub last_touch_ms: Option<i64>,
    pub last_visit_ms: Option<i64>,
    updated_ms: i64,
}

/// All clients, and the orders asked for so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Roll {
    /// The version read last; `None` before the first reading.
    version: Option<i64>,
    /// By number; the numbers are dense.
    lines: Vec<Option<Line>>,
    /// By number, whether in the trash; `None`: nobody. What every list asks of everybody lies close together: looking at
    /// 100,000 lines in the order of names for it takes milliseconds.
    trashed: Vec<Option<bool>>,
    /// One for each [`ClientOrder`], made when first asked for.
    orders: [Option<Vec<Doc>>; ClientOrder::ALL.len()],
}

impl Roll {
    /// The roll of the book as `vault` sees it.
    pub fn of(vault: &OpenVault) -> Result<Arc<Self>> {
        vault.cached(|roll| Self::refresh(roll, vault.conn()))
    }

    /// The same, in an order: [`Roll::ordered`] reads it.
    pub fn ordered_by(vault: &OpenVault, order: ClientOrder) -> Result<Arc<Self>> {
        vault.cached(|roll| {
            Self::refresh(roll, vault.conn())?;
            if roll.orders.get(place(order)).is_some_and(Option::is_none) {
                Arc::make_mut(roll).make_order(order);
            }
            Ok(())
        })
    }

    /// Reads what changed since the last time; a roll that somebody still looks at is copied for it.
    fn refresh(roll: &mut Arc<Self>, conn: &Connection) -> Result<()> {
        let (version, removed_at): (i64, i64) = conn
            .prepare_cached("SELECT version, removed_at FROM client_list_clock")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if roll.version == Some(version) {
            return Ok(());
        }
        let roll = Arc::make_mut(roll);
        match roll.version {
            Some(known) if known < version && known >= removed_at => roll.read_changed(conn, known)?,
            _ => roll.read_all(conn)?,
        }
        roll.version = Some(version);
        Ok(())
    }

    /// Every client, trash included, in no order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().flatten()
    }

    /// Whether it holds for each client by number; for nobody where there is none.
    pub fn each(&self, mut holds: impl FnMut(&Line) -> bool) -> impl Iterator<Item = bool> {
        self.lines.iter().map(move |line| line.as_ref().is_some_and(&mut holds))
    }

    /// Who is in the trash or out of it, by number.
    pub fn lying(&self, trashed: bool) -> impl Iterator<Item = bool> {
        self.trashed.iter().map(move |is_in| *is_in == Some(trashed))
    }

    /// One more than the highest number.
    pub fn docs(&self) -> usize {
        self.lines.len()
    }

    pub fn line(&self, doc: Doc) -> Option<&Line> {
        self.lines.get(doc as usize)?.as_ref()
    }

    /// Whether a client is in the trash; `None` for a number nobody has.
    pub fn is_trashed(&self, doc: Doc) -> Option<bool> {
        self.trashed.get(doc as usize).copied().flatten()
    }

    fn make_order(&mut self, order: ClientOrder) {
        let lines = &self.lines;
        if let Some(slot) = self.orders.get_mut(place(order)) {
            let mut docs: Vec<Doc> = (0..).zip(lines).filter(|(_, line)| line.is_some()).map(|(doc, _)| doc).collect();
            docs.sort_unstable_by(|a, b| compare(lines, order, *a, *b));
            *slot = Some(docs);
        }
    }

    /// All clients in an order asked for, trash included.
    pub fn ordered(&self, order: ClientOrder) -> &[Doc] {
        self.orders.get(place(order)).and_then(Option::as_deref).unwrap_or_default()
    }

    fn read_all(&mut self, conn: &Connection) -> Result<()> {
        self.lines.clear();
        self.trashed.clear();
        self.orders = Default::default();
        self.read(conn, &format!("{COLUMNS} ORDER BY doc"), 0)?;
        Ok(())
    }

    fn read_changed(&mut self, conn: &Connection, known: i64) -> Result<()> {
        // The lines are overwritten while reading, so the old places must be found before: by removing the numbers.
        let mut changed: Vec<Doc> = conn
            .prepare_cached("SELECT doc FROM client_list WHERE version > ?1")?
            .query_map([known], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        self.read(conn, &format!("{COLUMNS} WHERE version > ?1"), known)?;
        if changed.len() > MOST_IN_PLACE {
            self.orders = Default::default();
            return Ok(());
        }
        changed.sort_unstable();
        for (order, docs) in ClientOrder::ALL.iter().zip(&mut self.orders) {
            let Some(docs) = docs else { continue };
            docs.retain(|doc| changed.binary_search(doc).is_err());
            for &doc in &changed {
                let place = docs.partition_point(|other| compare(&self.lines, *order, *other, doc) == Ordering::Less);
                docs.insert(place, doc);
            }
        }
        Ok(())
    }

    fn read(&mut self, conn: &Connection, sql: &str, known: i64) -> Result<()> {
        let mut query = conn.prepare_cached(sql)?;
        let mut rows = if sql.contains("?1") { query.query([known])? } else { query.query([])? };
        while let Some(row) = rows.next()? {
            let (doc, line) = read_line(row)?;
            let at = doc as usize;
            if self.lines.len() <= at {
                self.lines.resize_with(at + 1, || None);
                self.trashed.resize(at + 1, None);
            }
            if let Some(trashed) = self.trashed.get_mut(at) {
                *trashed = Some(line.trashed);
            }
            if let Some(slot) = self.lines.get_mut(at) {
                *slot = Some(line);
            }
        }
        Ok(())
    }
}

const COLUMNS: &str =
    "SELECT doc, sort_key, tier, stage, trashed, assets_fen, letters, risk_expires_day, last_touch_ms,
    last_visit_ms, updated_ms, opened_day, facets, deceased, quiet_day FROM client_list";

fn read_line(row: &Row<'_>) -> Result<(Doc, Line)> {
    let sort_key = row.get_ref(1)?.as_str().map_err(|_| Error::Internal("sort key"))?;
    let mut head = [0; 16];
    for (to, from) in head.iter_mut().zip(sort_key.bytes()) {
        *to = from;
    }
    let quiet_day: Option<i64> = row.get(14)?;
    let quiet_until = quiet_day.and_then(|day| NaiveDate::default().checked_add_signed(TimeDelta::days(day)));
    let line = Line {
        standing: Standing { deceased: row.get(13)?, quiet_until },
        sort_head: u128::from_be_bytes(head),
        sort_key: sort_key.into(),
        tier: row.get(2)?,
        stage: row.get(3)?,
        trashed: row.get(4)?,
        assets: row.get(5)?,
        letters: row.get(6)?,
        risk_expires_day: row.get(7)?,
        last_touch_ms: row.get(8)?,
        last_visit_ms: row.get(9)?,
        updated_ms: row.get(10)?,
        opened_day: row.get(11)?,
        facets: Facets::of_bits(row.get(12)?),
    };
    Ok((row.get(0)?, line))
}

fn place(order: ClientOrder) -> usize {
    ClientOrder::ALL.iter().position(|other| *other == order).unwrap_or_default()
}

/// The order of two clients: as asked for, then by name, then as they came.
fn compare(lines: &[Option<Line>], order: ClientOrder, a: Doc, b: Doc) -> Ordering {
    let line = |doc: Doc| lines.get(doc as usize).and_then(Option::as_ref);
    let (Some(one), Some(two)) = (line(a), line(b)) else { return a.cmp(&b) };
    let first = match order {
        ClientOrder::Name => Ordering::Equal,
        // `None` is less than any amount, so unknown comes last.
        ClientOrder::Assets => two.assets.cmp(&one.assets),
        // Whom to call on next: nobody who has died.
        ClientOrder::LastTouch => {
            let has_died = |line: &Line| !line.standing.is_living();
            has_died(one).cmp(&has_died(two)).then(one.last_touch_ms.cmp(&two.last_touch_ms))
        }
        ClientOrder::Updated => two.updated_ms.cmp(&one.updated_ms),
    };
    first
        .then_with(|| one.sort_head.cmp(&two.sort_head))
        .then_with(|| one.sort_key.cmp(&two.sort_key))
        .then_with(|| a.cmp(&b))
}
