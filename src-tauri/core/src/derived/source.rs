//! The one table: whose text is searched, what stands on a timeline, and where it lies.
//!
//! A new noun adds a [`Source`] here, and is found by the search and stands on the timeline from then on; what is in the
//! book already is read when the digest of this table changes. SQL expressions speak of the row as `{r}`.

/// Whose a row is.
#[derive(Clone, Copy)]
pub(super) enum Owner {
    /// The client that a column names.
    Client(&'static str),
    /// The client of the visit that a column names.
    Visit(&'static str),
    /// Its own: it is found by itself, beside the clients. The column holds its name.
    Itself(&'static str),
}

/// What of a row is read.
pub(super) struct Source {
    /// The word for it in `entry.noun`.
    pub noun: &'static str,
    pub table: &'static str,
    /// What names the row, and how a row is found by that (`?1`).
    pub key: &'static str,
    pub seek: &'static str,
    pub owner: Owner,
    /// The texts that are searched.
    pub text: &'static [&'static str],
    /// A telephone number among them.
    pub phone: Option<&'static str>,
    /// When it stands on the timeline, in milliseconds since 1970; NULL when it does not stand there.
    pub at: Option<&'static str>,
    /// The columns of the row that `owner`, `text`, `phone` and `at` read.
    pub columns: &'static [&'static str],
    /// Whether `at` reads wall times or days, so that it is another instant in another time zone.
    pub by_wall: bool,
}

/// An instant as the book stores it, in milliseconds. Exact, unlike SQLite's own seconds as a float.
macro_rules! ms {
    ($column:literal) => {
        concat!("CAST(round(unixepoch({r}.", $column, ", 'subsec') * 1000) AS INTEGER)")
    };
}

pub(super) const SOURCES: &[Source] = &[
    Source {
        noun: "phone",
        table: "phone",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &[],
        phone: Some("number"),
        at: None,
        columns: &["client_id", "number"],
        by_wall: false,
    },
    Source {
        noun: "tag",
        table: "client_tag",
        key: "({r}.client_id || '/' || {r}.tag_id)",
        seek: "{r}.client_id = substr(?1, 1, instr(?1, '/') - 1) AND {r}.tag_id = substr(?1, instr(?1, '/') + 1)",
        owner: Owner::Client("client_id"),
        text: &["(SELECT name FROM tag WHERE tag.id = {r}.tag_id)"],
        phone: None,
        at: None,
        columns: &["client_id", "tag_id"],
        by_wall: false,
    },
    Source {
        noun: "contactPerson",
        table: "contact_person",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &["{r}.name", "{r}.relation", "{r}.notes"],
        phone: Some("phone"),
        at: None,
        columns: &["client_id", "name", "relation", "phone", "notes"],
        by_wall: false,
    },
    Source {
        noun: "holding",
        table: "holding",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &["{r}.name", "{r}.code"],
        phone: None,
        // It stands on the day it matures.
        at: Some("wall_ms({r}.matures_on)"),
        columns: &["client_id", "name", "code", "matures_on"],
        by_wall: true,
    },
    Source {
        noun: "household",
        table: "household",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Itself("name"),
        text: &[],
        phone: None,
        at: None,
        columns: &["name"],
        by_wall: false,
    },
    Source {
        noun: "segment",
        table: "segment",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Itself("name"),
        text: &[],
        phone: None,
        at: None,
        columns: &["name"],
        by_wall: false,
    },
    Source {
        noun: "audience",
        table: "audience",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Itself("name"),
        text: &[],
        phone: None,
        at: None,
        columns: &["name"],
        by_wall: false,
    },
    Source {
        noun: "visit",
        table: "visit",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &["{r}.place", "{r}.aim", "{r}.matter", "{r}.client_message", "{r}.judgement", "{r}.next_meeting"],
        phone: None,
        at: Some(concat!("coalesce(", ms!("started_at"), ", wall_ms({r}.planned_at))")),
        columns: &[
            "client_id",
            "place",
            "aim",
            "matter",
            "client_message",
            "judgement",
            "next_meeting",
            "started_at",
            "planned_at",
        ],
        by_wall: true,
    },
    Source {
        noun: "visitLine",
        table: "visit_line",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Visit("visit_id"),
        text: &["{r}.text", "{r}.code", "{r}.feature", "{r}.advantage", "{r}.benefit", "{r}.evidence"],
        phone: None,
        at: None,
        columns: &["visit_id", "text", "code", "feature", "advantage", "benefit", "evidence"],
        by_wall: false,
    },
    Source {
        noun: "ledger",
        table: "ledger_entry",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &["{r}.text", "{r}.outcome"],
        phone: None,
        at: Some("day_ms({r}.made_on, {r}.created_at)"),
        columns: &["client_id", "text", "outcome", "made_on", "created_at"],
        by_wall: true,
    },
    Source {
        noun: "touch",
        table: "touch",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &["{r}.text"],
        phone: None,
        // The touch of a visit is told by the visit.
        at: Some(concat!("CASE WHEN {r}.visit_id IS NULL THEN ", ms!("happened_at"), " END")),
        columns: &["client_id", "text", "visit_id", "happened_at"],
        by_wall: false,
    },
    Source {
        noun: "plannedTouch",
        table: "planned_touch",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &["{r}.text"],
        phone: None,
        // Made, it is told by its touch.
        at: Some("CASE {r}.state WHEN 'planned' THEN wall_ms({r}.planned_on) END"),
        columns: &["client_id", "text", "state", "planned_on"],
        by_wall: true,
    },
    Source {
        noun: "need",
        table: "need",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &["{r}.text"],
        phone: None,
        at: Some("day_ms({r}.noted_on, {r}.created_at)"),
        columns: &["client_id", "level", "depth", "state", "noted_on", "text", "created_at"],
        by_wall: true,
    },
    Source {
        noun: "question",
        table: "question_put",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &[],
        phone: None,
        at: Some("CASE WHEN {r}.outcome IN ('asked', 'answered') THEN day_ms({r}.put_on, {r}.updated_at) END"),
        columns: &["client_id", "outcome", "put_on", "updated_at"],
        by_wall: true,
    },
    Source {
        noun: "export",
        table: "export",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &["{r}.file_name"],
        phone: None,
        // What left of the same thing on the same day is one entry: the first of it stands for all.
        at: Some(concat!(
            "CASE WHEN NOT EXISTS (SELECT 1 FROM export o WHERE o.subject_kind = {r}.subject_kind
               AND o.subject_id = {r}.subject_id AND o.client_id IS {r}.client_id
               AND (o.exported_at, o.id) < ({r}.exported_at, {r}.id)
               AND local_day(o.exported_at) = local_day({r}.exported_at)) THEN ",
            ms!("exported_at"),
            " END"
        )),
        columns: &["client_id", "file_name", "exported_at", "subject_kind", "subject_id", "id"],
        by_wall: true,
    },
    Source {
        noun: "attachment",
        table: "attachment",
        key: "{r}.id",
        seek: "{r}.id = ?1",
        owner: Owner::Client("client_id"),
        text: &["{r}.name", "{r}.note"],
        phone: None,
        at: Some(ms!("added_at")),
        columns: &["client_id", "name", "note", "added_at"],
        by_wall: false,
    },
];

impl Source {
    /// An expression of this table, about the row `row`.
    fn of(expression: &str, row: &str) -> String {
        expression.replace("{r}", row)
    }

    pub fn key_of(&self, row: &str) -> String {
        Self::of(self.key, row)
    }

    fn is_searched(&self) -> bool {
        !self.text.is_empty() || self.phone.is_some() || matches!(self.owner, Owner::Itself(_))
    }

    pub fn at_of(&self, row: &str) -> String {
        self.at.map_or_else(|| "NULL".to_owned(), |at| Self::of(at, row))
    }

    /// The table and condition that tell the number (`o.doc`) of whose `row` is.
    fn owner_of(&self, row: &str) -> String {
        match self.owner {
            Owner::Client(column) => format!("client_list o WHERE o.client_id = {row}.{column}"),
            Owner::Visit(column) => {
                format!("client_list o WHERE o.client_id = (SELECT client_id FROM visit WHERE id = {row}.{column})")
            }
            Owner::Itself(_) => {
                format!("search_owner o WHERE o.kind = '{}' AND o.key = {}", self.noun, self.key_of(row))
            }
        }
    }

    /// What goes into the columns of the index.
    fn indexed_of(&self, row: &str) -> String {
        let name = match self.owner {
            Owner::Itself(name) => ["words", "pinyin", "initials", "given"]
                .map(|reading| format!("search_{reading}({row}.{name})"))
                .join(", "),
            _ => "'', '', '', ''".to_owned(),
        };
        let phone = self.phone.map_or_else(|| "''".to_owned(), |phone| format!("search_phone({row}.{phone})"));
        let texts: Vec<String> = self.text.iter().map(|text| Self::of(text, row)).collect();
        let text = match texts.as_slice() {
            [] => "''".to_owned(),
            [one] => format!("search_words({one})"),
            several => format!("search_words(concat_ws(char(10), {}))", several.join(", ")),
        };
        format!("{name}, {phone}, {text}")
    }

    /// Statements that enter the row `new`.
    fn enter(&self) -> String {
        let mut sql = String::new();
        if matches!(self.owner, Owner::Itself(_)) {
            sql += &format!(
                "INSERT INTO search_owner (doc, kind, key)
                 SELECT 1 + coalesce(max(doc), {FIRST_OWNER}), '{}', {} FROM search_owner;\n",
                self.noun,
                self.key_of("new")
            );
        }
        sql += &format!(
            "INSERT INTO entry (id, doc, noun, key, at_ms)
             SELECT 1 + coalesce((SELECT max(id) FROM entry WHERE id BETWEEN o.doc << 20 AND (o.doc << 20) + 1048575), o.doc << 20),
               o.doc, '{}', {}, {} FROM {};\n",
            self.noun,
            self.key_of("new"),
            self.at_of("new"),
            self.owner_of("new")
        );
        if self.is_searched() {
            sql += &format!(
                "INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
                 SELECT id, {} FROM entry WHERE noun = '{}' AND key = {};\n",
                self.indexed_of("new"),
                self.noun,
                self.key_of("new")
            );
        }
        sql
    }

    /// Statements that take out the row `old`.
    fn leave(&self) -> String {
        let (noun, key) = (self.noun, self.key_of("old"));
        let mut sql = format!("DELETE FROM entry WHERE noun = '{noun}' AND key = {key};\n");
        if matches!(self.owner, Owner::Itself(_)) {
            sql += &format!("DELETE FROM search_owner WHERE kind = '{noun}' AND key = {key};\n");
        }
        sql
    }

    /// The triggers that keep `entry` and the index true to the table.
    pub fn triggers(&self) -> String {
        let (table, columns) = (self.table, self.columns.join(", "));
        format!(
            "CREATE TRIGGER {table}_entered AFTER INSERT ON {table} BEGIN\n{}END;
             CREATE TRIGGER {table}_entered_anew AFTER UPDATE OF {columns} ON {table} BEGIN\n{}{}END;
             CREATE TRIGGER {table}_left AFTER DELETE ON {table} BEGIN\n{}END;\n",
            self.enter(),
            self.leave(),
            self.enter(),
            self.leave()
        )
    }

    /// A statement that says the rows of a client (or of a visit) again, whose owner came into the book after them, as
    /// undo may bring it: `parent` is the table of the owner, its new row `new`.
    pub fn say_again(&self, parent: &str) -> Option<String> {
        let (column, whose) = match (self.owner, parent) {
            (Owner::Client(column), "client") | (Owner::Visit(column), "visit") => (column, "= new.id"),
            (Owner::Visit(column), "client") => (column, "IN (SELECT id FROM visit WHERE client_id = new.id)"),
            _ => return None,
        };
        Some(format!("UPDATE {} SET {column} = {column} WHERE {column} {whose};\n", self.table))
    }

    /// Enters the rows of the table from `?1` to `?2` (row ids) at once, in a book without its triggers. A table without
    /// row ids is entered whole, and the bounds are not looked at.
    pub fn enter_all(&self, has_rowid: bool) -> [String; 3] {
        let range = if has_rowid { "r.rowid BETWEEN ?1 AND ?2" } else { "?1 <= ?2" };
        let (noun, table, key) = (self.noun, self.table, self.key_of("r"));
        let owner = match self.owner {
            Owner::Itself(_) => format!(
                "INSERT INTO search_owner (doc, kind, key)
                 SELECT (SELECT coalesce(max(doc), {FIRST_OWNER}) FROM search_owner) + row_number() OVER (ORDER BY {key}),
                   '{noun}', {key} FROM {table} r WHERE {range}"
            ),
            _ => "SELECT 1 WHERE ?1 > ?2 AND 0".to_owned(),
        };
        let from = match self.owner {
            Owner::Client(column) => format!("{table} r JOIN client_list o ON o.client_id = r.{column}"),
            Owner::Visit(column) => {
                format!("{table} r JOIN visit v ON v.id = r.{column} JOIN client_list o ON o.client_id = v.client_id")
            }
            Owner::Itself(_) => format!("{table} r JOIN search_owner o ON o.kind = '{noun}' AND o.key = {key}"),
        };
        let entries = format!(
            "INSERT INTO entry (id, doc, noun, key, at_ms)
             SELECT coalesce((SELECT max(id) FROM entry WHERE id BETWEEN o.doc << 20 AND (o.doc << 20) + 1048575), o.doc << 20)
                 + row_number() OVER (PARTITION BY o.doc ORDER BY {key}),
               o.doc, '{noun}', {key}, {} FROM {from} WHERE {range}",
            self.at_of("r")
        );
        let index = if self.is_searched() {
            format!(
                "INSERT INTO client_search (rowid, name, pinyin, initials, given, phone, text)
                 SELECT e.id, {} FROM {table} r JOIN entry e ON e.noun = '{noun}' AND e.key = {key}
                 WHERE {range} ORDER BY e.id",
                self.indexed_of("r")
            )
        } else {
            "SELECT 1 WHERE ?1 > ?2 AND 0".to_owned()
        };
        [owner, entries, index]
    }
}

/// The statement that reads what is searched of the row an entry names (`?1`: its key): its name if it has one of its own,
/// its number, its texts. `None` for a noun that is not searched.
pub(crate) fn texts_of(noun: &str) -> Option<String> {
    let source = SOURCES.iter().find(|source| source.noun == noun && source.is_searched())?;
    let mut columns: Vec<String> = Vec::new();
    if let Owner::Itself(name) = source.owner {
        columns.push(format!("r.{name}"));
    }
    columns.extend(source.phone.map(|phone| format!("r.{phone}")));
    columns.extend(source.text.iter().map(|text| Source::of(text, "r")));
    Some(format!("SELECT {} FROM {} r WHERE {}", columns.join(", "), source.table, Source::of(source.seek, "r")))
}

/// Below this are the numbers of clients, which lie close together; above it those of other owners of texts.
pub(crate) const FIRST_OWNER: i64 = 1 << 30;
