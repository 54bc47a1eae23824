//! Fluent builders of a book, over the public API of the core: every row goes through the verb a person would use.
//!
//! ```ignore
//! let mut book = a_book();
//! let wang = a_client("王小明")
//!     .worth_wan(320)
//!     .born_lunar(8, 15)
//!     .visited("季度回顾")
//!     .promised("发基金报告", "2026-12-11")
//!     .in_book(&mut book);
//! ```

use chrono::NaiveDate;
use std::sync::Arc;
use std::time::Duration;
use zhike_core::client::{self, ClientEdit, Gender, NewClient, RelationshipStage};
use zhike_core::clock::{Clock, FixedClock};
use zhike_core::id::{ClientId, VisitId, VisitLineId};
use zhike_core::ledger::{self, AddLedgerEntry, LedgerKind};
use zhike_core::money::Fen;
use zhike_core::occasion::{CalendarKind, LeapPolicy, OccasionDate};
use zhike_core::touch::{self, LogTouch, Method};
use zhike_core::vault::{self, KdfCost, Op, OpenVault, Password, Write};
use zhike_core::visit::{self, AddVisitLine, LineKind, VisitEdit};

/// The local day every book opens on, a Wednesday, at noon.
pub const TODAY: &str = "2026-12-09";

/// The password of every book.
pub const PASSWORD: &str = "松烟入墨远山含黛-2026";

/// A real vault in a folder of its own, which goes with it, and a clock that stands until it is moved.
#[derive(Debug)]
pub struct Book {
    /// The open vault.
    pub vault: OpenVault,
    clock: Arc<FixedClock>,
    folder: tempfile::TempDir,
}

/// An empty book, open, on [`TODAY`].
pub fn a_book() -> Book {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::noon(day(TODAY)));
    let dir = folder.path().join("vault");
    let (vault, _recovery_key) =
        vault::create(&dir, &Password::new(PASSWORD), KdfCost::minimum(), clock.clone()).unwrap();
    Book { vault, clock, folder }
}

/// A day written `2026-12-09`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Book {
    /// Lets time pass.
    pub fn hours_pass(&self, hours: u64) {
        self.clock.advance(Duration::from_secs(hours * 3600));
    }

    /// The adviser's local day.
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// Writes, and returns what the verb returned.
    pub fn write<T>(&mut self, op: Op, verb: impl FnOnce(&mut Write<'_>) -> zhike_core::Result<T>) -> T {
        self.vault.write(op, verb).unwrap().value
    }

    /// Locks the vault and opens it again with its password.
    pub fn reopened(self) -> Self {
        let Self { vault, clock, folder } = self;
        drop(vault);
        let vault = vault::unlock(&folder.path().join("vault"), &Password::new(PASSWORD), clock.clone()).unwrap();
        Self { vault, clock, folder }
    }
}

/// A client to be put in a book.
#[derive(Debug, Clone)]
pub struct ClientBuilder {
    new: NewClient,
    edits: Vec<ClientEdit>,
    story: Vec<Chapter>,
}

/// A client put in a book.
#[derive(Debug, Clone)]
pub struct AClient {
    /// The client.
    pub id: ClientId,
    /// The visits made, oldest first.
    pub visits: Vec<VisitId>,
}

#[derive(Debug, Clone)]
enum Chapter {
    Touched(Method, String),
    /// A visit of an hour: matter, lines, judgement.
    Visited(String, Vec<(LineKind, String, Option<NaiveDate>)>, String),
    Owed(LedgerKind, String, Option<NaiveDate>),
}

/// A client of that name of whom nothing else is known.
pub fn a_client(name: &str) -> ClientBuilder {
    ClientBuilder {
        new: NewClient {
            name: name.into(),
            gender: Gender::Unstated,
            phones: vec![],
            assets: None,
            employer: String::new(),
            occupation: String::new(),
            is_prospect: false,
            stage: RelationshipStage::Acquaintance,
            birthday: None,
            introducer: None,
            notes: String::new(),
        },
        edits: Vec::new(),
        story: Vec::new(),
    }
}

impl ClientBuilder {
    /// Assets of so many 万 yuan.
    #[must_use]
    pub fn worth_wan(mut self, wan: i64) -> Self {
        self.new.assets = Some(Fen::from_wan(wan));
        self
    }

    /// A lunar birthday of a year not known.
    #[must_use]
    pub fn born_lunar(self, month: u8, day: u8) -> Self {
        self.born(CalendarKind::Lunar, None, month, day)
    }

    /// A solar birthday.
    #[must_use]
    pub fn born_on(self, year: u16, month: u8, day: u8) -> Self {
        self.born(CalendarKind::Solar, Some(year), month, day)
    }

    fn born(mut self, calendar: CalendarKind, year: Option<u16>, month: u8, day: u8) -> Self {
        let leap_policy = LeapPolicy::Regular;
        self.new.birthday = Some(OccasionDate { calendar, year, month, day, leap: false, leap_policy });
        self
    }

    /// A mobile number.
    #[must_use]
    pub fn called_on(mut self, phone: &str) -> Self {
        self.new.phones.push(phone.into());
        self
    }

    /// Introduced by another client.
    #[must_use]
    pub fn introduced_by(mut self, introducer: &AClient) -> Self {
        self.new.introducer = Some(introducer.id.clone());
        self
    }

    /// Something noted of them.
    #[must_use]
    pub fn noted(mut self, notes: &str) -> Self {
        self.new.notes = notes.into();
        self
    }

    /// Any field edited in place.
    #[must_use]
    pub fn with(mut self, edit: ClientEdit) -> Self {
        self.edits.push(edit);
        self
    }

    /// A touch, now.
    #[must_use]
    pub fn touched(mut self, method: Method, text: &str) -> Self {
        self.story.push(Chapter::Touched(method, text.into()));
        self
    }

    /// A visit of an hour, finished. Lines that follow are taken down in it.
    #[must_use]
    pub fn visited(mut self, matter: &str) -> Self {
        self.story.push(Chapter::Visited(matter.into(), Vec::new(), String::new()));
        self
    }

    /// What the adviser thinks of the last visit, for the internal copy.
    #[must_use]
    pub fn judged(mut self, text: &str) -> Self {
        match self.story.last_mut() {
            Some(Chapter::Visited(_, _, judgement)) => *judgement = text.into(),
            _ => panic!("a judgement needs a visit before it"),
        }
        self
    }

    /// A line of the last visit.
    #[must_use]
    pub fn line(mut self, kind: LineKind, text: &str) -> Self {
        match self.story.last_mut() {
            Some(Chapter::Visited(_, lines, _)) => lines.push((kind, text.into(), None)),
            _ => panic!("a line needs a visit before it"),
        }
        self
    }

    /// A promise: made in the visit just told, else by itself.
    #[must_use]
    pub fn promised(self, text: &str, due_on: &str) -> Self {
        self.owed(LineKind::Promise, LedgerKind::Promise, text, Some(day(due_on)))
    }

    /// A request: made in the visit just told, else by itself.
    #[must_use]
    pub fn asked(self, text: &str) -> Self {
        self.owed(LineKind::Request, LedgerKind::Request, text, None)
    }

    fn owed(mut self, line: LineKind, kind: LedgerKind, text: &str, due_on: Option<NaiveDate>) -> Self {
        match self.story.last_mut() {
            Some(Chapter::Visited(_, lines, _)) => lines.push((line, text.into(), due_on)),
            _ => self.story.push(Chapter::Owed(kind, text.into(), due_on)),
        }
        self
    }

    /// Puts the client in the book, and lives through what was told.
    pub fn in_book(self, book: &mut Book) -> AClient {
        let Self { new, edits, story } = self;
        let id = book.write(Op::CreateClient, |w| client::create(w, new));
        for edit in edits {
            book.write(Op::EditClient, |w| client::edit(w, &id, edit));
        }
        let mut made = AClient { id, visits: Vec::new() };
        for chapter in story {
            made.live(chapter, book);
        }
        made
    }
}

impl AClient {
    fn live(&mut self, chapter: Chapter, book: &mut Book) {
        let client = self.id.clone();
        match chapter {
            Chapter::Touched(method, text) => {
                let request = LogTouch { client, method, channel: None, happened_at: None, text };
                book.write(Op::LogTouch, |w| touch::log(w, request));
            }
            Chapter::Owed(kind, text, due_on) => {
                let request = AddLedgerEntry { client, kind, text, due_on };
                book.write(Op::AddLedgerEntry, |w| ledger::add(w, request));
            }
            Chapter::Visited(matter, lines, judgement) => {
                let visit = book.write(Op::StartVisit, |w| visit::start_unplanned(w, &client));
                book.write(Op::EditVisit, |w| visit::edit(w, &visit, VisitEdit::Matter(matter)));
                book.write(Op::EditVisit, |w| visit::edit(w, &visit, VisitEdit::Judgement(judgement)));
                for (kind, text, due_on) in lines {
                    take_down(book, &visit, kind, &text, due_on);
                }
                book.hours_pass(1);
                book.write(Op::FinishVisit, |w| visit::finish(w, &visit));
                self.visits.push(visit);
            }
        }
    }
}

/// Takes down a line.
pub fn take_down(
    book: &mut Book,
    visit: &VisitId,
    kind: LineKind,
    text: &str,
    due_on: Option<NaiveDate>,
) -> VisitLineId {
    let request =
        AddVisitLine { visit: visit.clone(), kind, text: text.into(), due_on, fabe: None, terms: None, need: None };
    book.write(Op::AddVisitLine, |w| visit::add_line(w, request))
}
