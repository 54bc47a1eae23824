//! The form of the story files. Days count from today: `…InDays` may be negative, `…Ago` is backwards.

use crate::adviser::Adviser;
use crate::client::{Gender, MessageChannel, RelationshipStage, RiskGrade};
use crate::consent::ConsentPurpose;
use crate::contact_person::ContactPersonKind;
use crate::facts::ProductRisk;
use crate::holding::HoldingKind;
use crate::ledger::{Closing, LedgerKind};
use crate::need::{NeedConfidence, NeedDepth, NeedEvidence, NeedLevel, NeedSourceKind, NeedState};
use crate::occasion::{CalendarKind, LeapPolicy, OccasionKind};
use crate::phone::PhoneKind;
use crate::tier::Tier;
use crate::touch::Method;
use crate::visit::{Fabe, LineKind};
use crate::{Error, Result};
use chrono::NaiveTime;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The whole story.
pub(super) struct Story {
    pub adviser: Adviser,
    pub clients: Vec<Client>,
    pub households: Vec<Household>,
    pub touches: Vec<Touch>,
    pub visits: Vec<Visit>,
    pub entries: Vec<Entry>,
    pub needs: Vec<NeedNote>,
}

/// Reads the story files.
pub(super) fn told() -> Result<Story> {
    fn read<T: for<'de> Deserialize<'de>>(json: &str) -> Result<T> {
        serde_json::from_str(json).map_err(|_| Error::Internal("a story file"))
    }
    Ok(Story {
        adviser: read(include_str!("adviser.json"))?,
        clients: read(include_str!("clients.json"))?,
        households: read(include_str!("households.json"))?,
        touches: read(include_str!("touches.json"))?,
        visits: read(include_str!("visits.json"))?,
        entries: read(include_str!("ledger.json"))?,
        needs: read(include_str!("needs.json"))?,
    })
}

/// How the files name a client.
pub(super) type Key = String;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Client {
    pub key: Key,
    pub name: String,
    pub gender: Gender,
    /// How many days ago the account was opened or the person first met.
    pub known_days: u32,
    pub assets_wan: Option<i64>,
    pub stage: RelationshipStage,
    #[serde(default)]
    pub prospect: bool,
    pub employer: String,
    pub occupation: String,
    pub introducer: Option<Key>,
    /// The first is the primary one.
    pub phones: Vec<(PhoneKind, String)>,
    /// Grade, and in how many days it expires.
    pub risk: Option<(RiskGrade, i64)>,
    /// Text fields by the name [`crate::client::ClientEdit`] gives them.
    pub about: BTreeMap<String, String>,
    #[serde(rename = "override")]
    pub tier_override: Option<(Tier, String)>,
    pub tags: Vec<String>,
    pub holdings: Vec<Holding>,
    pub people: Vec<Person>,
    pub days: Vec<Day>,
    /// Purpose, whether granted, evidence; decided on the day the client was first entered.
    pub consents: Vec<(ConsentPurpose, bool, String)>,
}

/// Kind, name, 万 yuan; risk level, and in how many days it matures.
#[derive(Deserialize)]
pub(super) struct Holding(
    pub HoldingKind,
    pub String,
    pub i64,
    #[serde(default)] pub Option<ProductRisk>,
    #[serde(default)] pub Option<i64>,
);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Person {
    pub kind: ContactPersonKind,
    pub name: String,
    pub relation: String,
    pub gender: Gender,
    pub phone: String,
    pub notes: String,
    pub linked: Option<Key>,
    #[serde(default)]
    pub days: Vec<Day>,
}

/// A day that returns: exactly one of `in_days`, `month_day` and `opening` is given.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Day {
    pub kind: OccasionKind,
    pub calendar: CalendarKind,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub notes: String,
    /// Observed in so many days.
    pub in_days: Option<u32>,
    pub month_day: Option<(u8, u8)>,
    /// The day the account was opened.
    #[serde(default)]
    pub opening: bool,
    /// The year it began, where the story needs that very year.
    pub year: Option<u16>,
    /// Else what is reached in the year of the observance: 虚岁 for a lunar birthday, completed years for the rest.
    pub age: Option<u16>,
    #[serde(default)]
    pub leap: bool,
    pub policy: Option<LeapPolicy>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Household {
    pub name: String,
    /// The first is the head.
    pub members: Vec<Key>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Touch {
    pub client: Key,
    pub days_ago: i64,
    #[serde(deserialize_with = "hour_and_minute")]
    pub at: NaiveTime,
    pub method: Method,
    pub channel: Option<MessageChannel>,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Visit {
    pub client: Key,
    pub in_days: i64,
    #[serde(deserialize_with = "hour_and_minute")]
    pub at: NaiveTime,
    pub minutes: u16,
    pub place: String,
    #[serde(default)]
    pub aim: String,
    pub matter: String,
    /// Still to come.
    #[serde(default)]
    pub planned: bool,
    #[serde(default)]
    pub cancelled: bool,
    #[serde(default)]
    pub lines: Vec<Line>,
    #[serde(default)]
    pub client_message: String,
    #[serde(default)]
    pub judgement: String,
    #[serde(default)]
    pub next_meeting: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Line {
    pub kind: LineKind,
    pub text: String,
    pub fabe: Option<Fabe>,
    pub due_in_days: Option<i64>,
    pub closed: Option<Closed>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Entry {
    pub client: Key,
    pub kind: LedgerKind,
    pub text: String,
    pub made_in_days: i64,
    pub due_in_days: Option<i64>,
    pub closed: Option<Closed>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Closed {
    pub in_days: i64,
    #[serde(default = "done")]
    pub closing: Closing,
    pub outcome: String,
}

/// A note of what a client wants.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NeedNote {
    pub client: Key,
    pub in_days: i64,
    #[serde(deserialize_with = "hour_and_minute")]
    pub at: NaiveTime,
    pub level: NeedLevel,
    pub depth: NeedDepth,
    pub text: String,
    pub evidence: NeedEvidence,
    pub confidence: NeedConfidence,
    /// Of a visit or touch: the one of that client on that day.
    pub source: NeedSourceKind,
    #[serde(default)]
    pub source_name: String,
    /// The name of one of the client's people.
    pub about: Option<String>,
    #[serde(default)]
    pub states: Vec<NeedStateChange>,
    /// The text of a promise or request that serves it, once it is being met.
    pub promise: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NeedStateChange {
    pub in_days: i64,
    pub state: NeedState,
    pub reason: String,
}

const fn done() -> Closing {
    Closing::Done
}

fn hour_and_minute<'de, D: serde::Deserializer<'de>>(from: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(from)?;
    NaiveTime::parse_from_str(&text, "%H:%M").map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_files_hold_together() {
        let story = told().unwrap();
        assert_eq!(story.clients.len(), 24);
        let keys: BTreeSet<&str> = story.clients.iter().map(|client| client.key.as_str()).collect();
        assert_eq!(keys.len(), 24, "a key stands for one client");
        let named = story
            .clients
            .iter()
            .flat_map(|client| client.introducer.iter().chain(client.people.iter().filter_map(|p| p.linked.as_ref())))
            .chain(story.households.iter().flat_map(|household| &household.members))
            .chain(story.touches.iter().map(|touch| &touch.client))
            .chain(story.visits.iter().map(|visit| &visit.client))
            .chain(story.entries.iter().map(|entry| &entry.client))
            .chain(story.needs.iter().map(|note| &note.client));
        for key in named {
            assert!(keys.contains(key.as_str()), "{key} is no client");
        }
    }

    #[test]
    fn nothing_happens_before_the_client_was_known_nor_in_the_future() {
        let story = told().unwrap();
        let known = |key: &str| i64::from(story.clients.iter().find(|client| client.key == key).unwrap().known_days);
        for touch in &story.touches {
            assert!((1..=known(&touch.client)).contains(&touch.days_ago), "{}", touch.text);
        }
        for visit in story.visits.iter().filter(|visit| !visit.planned) {
            assert!((-known(&visit.client) + 1..0).contains(&visit.in_days), "{}", visit.matter);
            for line in &visit.lines {
                assert!(line.closed.iter().all(|closed| (visit.in_days..0).contains(&closed.in_days)), "{}", line.text);
            }
        }
        for entry in &story.entries {
            assert!((-known(&entry.client)..0).contains(&entry.made_in_days), "{}", entry.text);
            assert!(
                entry.closed.iter().all(|closed| (entry.made_in_days..0).contains(&closed.in_days)),
                "{}",
                entry.text
            );
        }
    }

    #[test]
    fn phone_numbers_are_of_nobody() {
        let story = told().unwrap();
        let of_people = story.clients.iter().flat_map(|client| client.people.iter().map(|person| &person.phone));
        let of_clients = story.clients.iter().flat_map(|client| client.phones.iter().map(|phone| &phone.1));
        for number in of_clients.chain(of_people).filter(|number| !number.is_empty()) {
            assert!(number.contains("0000"), "{number}");
        }
    }
}
