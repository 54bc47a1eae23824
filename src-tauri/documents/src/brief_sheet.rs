//! The client brief as its template is given it: who, what to mind, what to ask, on one page.
//!
//! Here texts get short enough to be measured; how much of them the page holds, the template decides.

use crate::amount::amount;
use crate::inputs::{document_date, language, map, text_in};
use crate::labels::client_brief::{Words, words};
use crate::labels::{client, labels, ledger, need, occasion};
use crate::outline::{line, need_map, shortened};
use crate::{Language, dates, fonts};
use chrono::NaiveDate;
use typst::foundations::{Array, Dict, IntoValue, Value, array, dict};
use zhike_core::brief::ClientBrief;
use zhike_core::export::{DocumentPart, DocumentPlace};
use zhike_core::gate::Printed;
use zhike_core::ledger::LedgerEntryView;
use zhike_core::need::NeedState;
use zhike_core::occasion::OccasionView;

/// More characters than any text gets lines for.
const TEXT_CHARACTERS: usize = 160;
/// Names, places of work, relations: one line at most.
const NAME_CHARACTERS: usize = 60;
/// More rows than a list gets.
const ROWS: usize = 12;
/// A narrow column holds so many characters even if all are as wide as a W.
const UNBROKEN: usize = 14;

/// A brief in words, measured for its page: what its template is given.
pub struct BriefOutline(Dict);

impl std::fmt::Debug for BriefOutline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BriefOutline(…)")
    }
}

/// The outline of a brief.
pub fn client_brief(brief: &ClientBrief, language: Language) -> BriefOutline {
    BriefOutline(BriefSheet { brief, language }.inputs())
}

impl BriefOutline {
    /// The inputs of the template.
    pub(crate) fn inputs(&self) -> Dict {
        self.0.clone()
    }

    /// The texts that will be printed. A brief is internal as a whole.
    pub fn printed(&self) -> Vec<Printed> {
        let mut texts = Vec::new();
        for (_, value) in &self.0 {
            strings(value, &mut texts);
        }
        texts.into_iter().map(|text| Printed { at: DocumentPlace::of(DocumentPart::Internal), text }).collect()
    }
}

/// Every string in a value.
fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Str(text) => found.push(text.to_string()),
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Dict(values) => values.iter().for_each(|(_, value)| strings(value, found)),
        _ => {}
    }
}

/// What the sheet says.
struct BriefSheet<'a> {
    brief: &'a ClientBrief,
    language: Language,
}

impl BriefSheet<'_> {
    fn inputs(&self) -> Dict {
        let brief = self.brief;
        let words = words(self.language);
        let name = shortened(&line(&brief.name), NAME_CHARACTERS);
        let adviser = shortened(&line(&brief.adviser.name), NAME_CHARACTERS);
        let made_on = dates::day(brief.made_on, self.language);
        let title = [words.title, &name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        dict! {
            "language" => language(self.language),
            "date" => document_date(brief.made_on),
            "author" => if adviser.is_empty() { array![] } else { array![adviser.as_str()] },
            "font" => fonts::FAMILY,
            "document-title" => title,
            "title" => words.title,
            "mark" => labels(self.language).internal_mark,
            "name" => if name.is_empty() { words.unknown.into_value() } else { short(&name, NAME_CHARACTERS) },
            "work" => short(&joined(&[&brief.employer, &brief.occupation]), NAME_CHARACTERS),
            "facts" => self.facts(words),
            "sections" => array![
                section(words.mind, "mind", self.to_mind(words), words.nothing_known),
                section(words.people, "people", self.people(words), words.no_people),
                section(words.days, "days", self.days(), words.no_days),
                section(words.open, "open", self.open(), words.nothing_open),
                self.last_visit(words),
            ],
            "notes" => words.notes,
            "map" => dict! { "heading" => words.map, "map" => map(&need_map(&brief.map, self.language)) },
            "needs" => section(words.needs, "needs", self.needs(), words.no_needs),
            "questions" => section(words.questions, "questions", self.questions(), words.no_questions),
            "more" => array![words.more.0, words.more.1],
            "footer" => array![format!("{}{made_on}", words.made_on), words.keep, adviser],
        }
    }

    /// The strip under the name: label, value and a smaller note.
    fn facts(&self, words: &Words) -> Array {
        let brief = self.brief;
        let (years, nominal) = match &brief.age {
            _ if brief.standing.deceased => {
                let day = brief.deceased_on.map(|day| dates::day(day, self.language)).unwrap_or_default();
                (words.deceased.to_owned(), day)
            }
            Some(age) => (client::years(age, self.language), client::nominal_age(age, self.language)),
            None => Default::default(),
        };
        let assets = brief.assets.map(|assets| amount(assets.fen(), self.language)).unwrap_or_default();
        let grade = brief.risk_grade.map(|grade| client::grade(grade, self.language).to_owned()).unwrap_or_default();
        let expires = brief.risk_expires_on.map(|day| self.expiry(day, words)).unwrap_or_default();
        let overdue = brief.risk_expires_on.is_some_and(|day| day < brief.made_on);
        let facts = [
            (words.tier, client::tier(brief.tier, self.language).to_owned(), String::new(), false),
            (words.stage, client::stage(brief.stage, self.language).to_owned(), String::new(), false),
            (words.age, years, nominal, false),
            (words.assets, assets, String::new(), false),
            (words.risk_grade, grade, expires, overdue),
            (words.preferred_time, shortened(&line(&brief.preferred_time), NAME_CHARACTERS), String::new(), false),
        ];
        facts
            .into_iter()
            .map(|(label, value, note, alarm)| {
                let value = if value.is_empty() { words.unknown.into_value() } else { short(&value, NAME_CHARACTERS) };
                dict! { "label" => label, "value" => value, "note" => note, "alarm" => alarm }.into_value()
            })
            .collect()
    }

    fn expiry(&self, day: NaiveDate, words: &Words) -> String {
        let date = match self.language {
            Language::Chinese => day.to_string(),
            Language::English => dates::short_day(day, NaiveDate::MIN, self.language),
        };
        if day < self.brief.made_on { format!("{date} {}", words.expired) } else { format!("{}{date}", words.until) }
    }

    fn to_mind(&self, words: &Words) -> List {
        let brief = self.brief;
        let quiet = brief.standing.quiet_until.filter(|_| brief.standing.is_quiet(brief.made_on));
        let quiet = quiet.map(|day| dates::day(day, self.language)).unwrap_or_default();
        let rows = [
            (words.quiet_until, &quiet, true),
            (words.taboo, &brief.taboo, true),
            (words.topics, &brief.topics, false),
            (words.hobbies, &brief.hobbies, false),
            (words.food, &brief.food, false),
            (words.drink, &brief.drink, false),
            (words.gifts, &brief.gifts, false),
        ]
        .into_iter()
        .map(|(label, value, alarm)| Row { label: label.to_owned(), text: line(value), alarm, ..Row::default() })
        .filter(|row| !row.text.is_empty());
        List::of(rows, 0)
    }

    fn people(&self, words: &Words) -> List {
        let rows = self.brief.people.iter().map(|person| Row {
            label: line(&person.relation),
            lead: if person.deceased {
                format!("{}{}", line(&person.name), words.deceased_mark)
            } else {
                line(&person.name)
            },
            text: line(&person.notes),
            ..Row::default()
        });
        List::of(rows, 0)
    }

    fn days(&self) -> List {
        List::of(self.brief.days.iter().map(|day| self.day(day)), 0)
    }

    fn day(&self, occasion: &OccasionView) -> Row {
        let title = line(&occasion.title);
        let kind = if title.is_empty() { occasion::kind(occasion.kind, self.language).to_owned() } else { title };
        let person = shortened(&line(&occasion.person_name), NAME_CHARACTERS);
        let on = occasion.next.on;
        let ahead = occasion::ahead(occasion.next.days_ahead, self.language);
        let mut note = vec![ahead, dates::short_weekday(on, self.language).to_owned()];
        note.extend(occasion::lunar_day(occasion, self.language));
        note.extend(occasion::observance(occasion.kind, &occasion.next, self.language));
        Row {
            label: dates::day_of_year(on, self.language),
            text: match (person.is_empty(), self.language) {
                (true, _) => kind,
                (false, Language::Chinese) => format!("{person}的{kind}"),
                (false, Language::English) => format!("{person}: {kind}"),
            },
            note: note_of(note),
            ..Row::default()
        }
    }

    fn open(&self) -> List {
        List::of(self.brief.open.iter().map(|entry| self.entry(entry)), self.brief.open_left)
    }

    fn entry(&self, entry: &LedgerEntryView) -> Row {
        let due = entry.due_on.map(|day| match self.language {
            Language::Chinese => format!("{}前", dates::short_day(day, self.brief.made_on, self.language)),
            Language::English => format!("by {}", dates::short_day(day, self.brief.made_on, self.language)),
        });
        let overdue = entry.overdue.then(|| ledger::overdue(self.language).to_owned());
        Row {
            label: ledger::kind(entry.kind, self.language).to_owned(),
            text: line(&entry.text),
            note: note_of(due.into_iter().chain(overdue)),
            alarm: entry.overdue,
            ..Row::default()
        }
    }

    fn last_visit(&self, words: &Words) -> Dict {
        let lines = self.brief.last_visit_lines.iter().map(|said| Row { text: line(said), ..Row::default() });
        let list = List::of(lines.filter(|row| !row.text.is_empty()), 0);
        let Some(day) = self.brief.last_visit_on else {
            return section(words.last_visit, "last", list, words.no_visit);
        };
        let mut section = section(words.last_visit, "last", list, "");
        section.insert("aside".into(), dates::day(day, self.language).into_value());
        section
    }

    fn needs(&self) -> List {
        let rows = self.brief.needs.iter().map(|noted| {
            // What is in hand comes first, so that it is seen even where the note is cut.
            let in_hand = matches!(noted.state, NeedState::BeingMet).then(|| need::state(noted.state, self.language));
            let evidence = need::evidence(noted.evidence, self.language);
            let day = dates::short_day(noted.noted_on, self.brief.made_on, self.language);
            let note = in_hand.into_iter().chain([evidence]).map(str::to_owned).chain([day]);
            Row {
                label: need::cell(noted.level, noted.depth, self.language),
                text: line(&noted.text),
                note: note_of(note),
                ..Row::default()
            }
        });
        List::of(rows, self.brief.needs_left)
    }

    fn questions(&self) -> List {
        let rows = self.brief.questions.iter().map(|question| Row {
            label: need::cell(question.level, question.depth, self.language),
            text: line(self.language.choose(&question.text.zh, &question.text.en)),
            ..Row::default()
        });
        List::of(rows, 0)
    }
}

/// A row of a list. What is not given is ''.
#[derive(Default)]
struct Row {
    label: String,
    /// Set in bold before the text.
    lead: String,
    text: String,
    /// Smaller, beside or under the text.
    note: String,
    /// What must not be overlooked: a taboo, a promise past its day.
    alarm: bool,
}

/// Rows, and how many more there are.
struct List {
    rows: Array,
    left: usize,
}

impl List {
    /// As many rows as a page could hold; `left` more were left out before.
    fn of(rows: impl Iterator<Item = Row>, left: u32) -> Self {
        let mut all = rows.map(Row::into_dict);
        let rows: Array = all.by_ref().take(ROWS).collect();
        let left = all.count().saturating_add(usize::try_from(left).unwrap_or(usize::MAX));
        Self { rows, left }
    }
}

impl Row {
    fn into_dict(self) -> Value {
        dict! {
            "label" => short(&self.label, NAME_CHARACTERS),
            "lead" => short(&self.lead, NAME_CHARACTERS),
            "text" => short(&self.text, TEXT_CHARACTERS),
            "note" => short(&self.note, TEXT_CHARACTERS),
            "alarm" => self.alarm,
        }
        .into_value()
    }
}

fn section(heading: &str, kind: &str, list: List, empty: &str) -> Dict {
    dict! {
        "heading" => heading,
        "aside" => "",
        "kind" => kind,
        "rows" => list.rows,
        "left" => i64::try_from(list.left).unwrap_or(i64::MAX),
        "empty" => empty,
    }
}

/// A note of several parts, none of which is broken over two lines.
fn note_of(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().map(|part| part.replace(' ', "\u{a0}")).collect::<Vec<_>>().join(" · ")
}

fn short(text: &str, characters: usize) -> Value {
    text_in(UNBROKEN, &shortened(text, characters))
}

fn joined(parts: &[&String]) -> String {
    parts.iter().map(|part| line(part)).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
