//! Whom and what a step was about, read out of the changes it made and kept with it in the journal: "undone" tells it, and
//! so does the history. Names and words as they were when it was done.

use super::changeset::{Change, Changed, Sections};
use crate::Result;
use crate::error::Error;
use crate::noun::{Called, Noun, Telling, Whose};
use crate::wire::personal;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeSet, HashMap};

/// The most names, and the most words, that are kept of a step.
const MOST: usize = 3;
/// The longest of them, in characters.
const LONGEST: usize = 40;

personal! {
    /// Whom and what a step was about.
    #[derive(Default)]
    pub struct StepAbout {
        /// How many clients.
        pub clients: u32,
        /// The first of them, at most three.
        pub names: Vec<String>,
        /// How many things of them, or of nobody, as far as they are called anything. None when clients came or went whole.
        pub things: u32,
        /// What the first of them are called: a promise by its text, a phone by its number. At most three.
        pub what: Vec<String>,
        /// The fields of clients that were changed.
        pub fields: Vec<String>,
    }
}

impl StepAbout {
    /// As the journal keeps it.
    pub(super) fn stored(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|_| Error::Internal("what a step was about, as text"))
    }
}

impl FromSql for StepAbout {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map_err(FromSqlError::other)
    }
}

/// What a step that has just been taken was about.
pub(super) fn of(conn: &Connection, changes: &Sections<'_>) -> Result<StepAbout> {
    let mut clients = BTreeSet::new();
    let mut whole = false;
    let mut fields = BTreeSet::new();
    let mut columns = Columns { conn, places: HashMap::new() };
    for telling in Noun::TELLINGS {
        for change in changes.of_table(telling.table) {
            if let Some(client) = columns.client(telling, &change)? {
                clients.insert(client);
            }
            if telling.table == "client" {
                whole |= change.changed != Changed::Updated;
                if change.changed == Changed::Updated {
                    fields.extend(columns.updated("client", &change)?);
                }
            }
        }
    }
    let mut about = StepAbout {
        clients: u32::try_from(clients.len()).unwrap_or(u32::MAX),
        fields: fields.iter().filter_map(|column| field(column)).collect(),
        ..StepAbout::default()
    };
    for client in clients.iter().take(MOST) {
        about.names.extend(lookup(conn, "client", "name", client)?.map(|name| short(&name)));
    }
    if whole {
        return Ok(about);
    }
    // The first table that has something to say says it: the others came along with it.
    for telling in Noun::TELLINGS {
        let mut called = Vec::new();
        // Beside a row that came or went, others are changed for its sake only.
        let turned = |change: &Change<'_>| change.changed != Changed::Updated;
        let any_turned = changes.of_table(telling.table).any(|change| turned(&change));
        for change in changes.of_table(telling.table).filter(|change| turned(change) || !any_turned) {
            let Some(word) = columns.called(telling, &change)?.map(|word| short(&word)) else { continue };
            if !word.is_empty() && !called.contains(&word) {
                about.things += 1;
                if called.len() < MOST {
                    called.push(word);
                }
            }
        }
        if !called.is_empty() {
            about.what = called;
            break;
        }
    }
    Ok(about)
}

/// The name of a field of a client on the wire; `None` for a column that follows from others.
fn field(column: &str) -> Option<String> {
    if ["updated_at", "sort_key", "tier", "trashed_at", "household_id"].contains(&column) {
        return None;
    }
    let column = column.trim_end_matches("_fen").trim_end_matches("_id");
    let mut camel = String::new();
    for word in column.split('_') {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if !camel.is_empty() => camel.extend(first.to_uppercase()),
            Some(first) => camel.push(first),
            None => {}
        }
        camel.extend(letters);
    }
    Some(camel)
}

/// The first line, as far as it is shown.
fn short(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// Where the columns of tables stand, asked once a step.
struct Columns<'c> {
    conn: &'c Connection,
    places: HashMap<&'static str, Vec<String>>,
}

impl Columns<'_> {
    fn of(&mut self, table: &'static str) -> Result<&[String]> {
        if !self.places.contains_key(table) {
            let mut query = self.conn.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
            let names = query.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            self.places.insert(table, names);
        }
        Ok(self.places.get(table).map(Vec::as_slice).unwrap_or_default())
    }

    /// The text in a column of a changed row: as the change tells it, else as the row stands now.
    fn text(&mut self, table: &'static str, change: &Change<'_>, column: &str) -> Result<Option<String>> {
        let names = self.of(table)?;
        let place = names.iter().position(|name| name == column);
        if let Some(text) = place.and_then(|place| change.text(place)) {
            return Ok(Some(text.to_owned()));
        }
        match (change.changed, change.text(0)) {
            (Changed::Updated, Some(id)) => lookup(self.conn, table, column, id),
            _ => Ok(None),
        }
    }

    fn client(&mut self, telling: &Telling, change: &Change<'_>) -> Result<Option<String>> {
        match telling.whose {
            Whose::Itself => self.text(telling.table, change, "id"),
            Whose::Client => self.text(telling.table, change, "client_id"),
            Whose::Of(column, parent) => match self.text(telling.table, change, column)? {
                Some(id) => lookup(self.conn, parent, "client_id", &id),
                None => Ok(None),
            },
            Whose::Nobody => Ok(None),
        }
    }

    fn called(&mut self, telling: &Telling, change: &Change<'_>) -> Result<Option<String>> {
        match telling.called {
            Called::By(column) => self.text(telling.table, change, column),
            Called::As(column, other, name) => match self.text(telling.table, change, column)? {
                Some(id) => lookup(self.conn, other, name, &id),
                None => Ok(None),
            },
            Called::Nothing => Ok(None),
        }
    }

    fn updated(&mut self, table: &'static str, change: &Change<'_>) -> Result<Vec<String>> {
        let names = self.of(table)?;
        Ok((0..names.len()).filter(|place| change.is_updated(*place)).map(|place| names[place].clone()).collect())
    }
}

/// The text in a column of the row `id` of a table, both names of the code; `None` when it is gone.
fn lookup(conn: &Connection, table: &str, column: &str, id: &str) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {column} FROM {table} WHERE id = ?1"))?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten())
}

#[cfg(test)]
mod tests;
