//! Changing one field in place.

use super::{ClientEdit, store};
use crate::error::{Error, Invalid, Result};
use crate::facts::{must_be_in_book, must_exist};
use crate::id::ClientId;
use crate::money;
use crate::stored::{Day, plausible};
use crate::text::{entry, reading};
use crate::tier;
use crate::vault::Write;
use chrono::NaiveDate;
use rusqlite::ToSql;
use unicode_normalization::UnicodeNormalization;

/// Changes one field. The rules of each are those of [`ClientEdit`].
pub fn edit(write: &mut Write<'_>, id: &ClientId, edit: ClientEdit) -> Result<()> {
    must_be_in_book(write.conn(), id)?;
    let short =
        |field: &'static str, column: &'static str, text: &str| set(write, id, column, &entry::short(field, text)?);
    match edit {
        ClientEdit::Name(name) => {
            let name = entry::name("name", &name)?;
            store::rename(write, id, &name, &reading::sort_key(&name))
        }
        ClientEdit::Gender(gender) => set(write, id, "gender", &gender),
        ClientEdit::Wechat(text) => short("wechat", "wechat", &text),
        ClientEdit::Email(text) => short("email", "email", &text),
        ClientEdit::Address(text) => short("address", "address", &text),
        ClientEdit::Employer(text) => short("employer", "employer", &text),
        ClientEdit::Occupation(text) => short("occupation", "occupation", &text),
        ClientEdit::IdTail(tail) => set(write, id, "id_tail", &id_tail(&tail)?),
        ClientEdit::OpenedOn(day) => {
            if day.is_some_and(|day| day > write.today()) {
                return Err(Error::invalid("openedOn", Invalid::InFuture));
            }
            set(write, id, "opened_on", &possible("openedOn", day)?)
        }
        ClientEdit::Assets(assets) => {
            set(write, id, "assets_fen", &money::not_negative("assets", assets)?)?;
            tier::update_tier_of(write, id)
        }
        ClientEdit::Stage(stage) => set(write, id, "stage", &stage),
        ClientEdit::RiskGrade(grade) => set(write, id, "risk_grade", &grade),
        ClientEdit::RiskExpiresOn(day) => set(write, id, "risk_expires_on", &possible("riskExpiresOn", day)?),
        ClientEdit::InvestingStyle(text) => short("investingStyle", "investing_style", &text),
        ClientEdit::AdviceFrequency(text) => short("adviceFrequency", "advice_frequency", &text),
        ClientEdit::PreferredChannel(channel) => set(write, id, "preferred_channel", &channel),
        ClientEdit::PreferredTime(text) => short("preferredTime", "preferred_time", &text),
        ClientEdit::Topics(text) => short("topics", "topics", &text),
        ClientEdit::Taboo(text) => short("taboo", "taboo", &text),
        ClientEdit::Food(text) => short("food", "food", &text),
        ClientEdit::Drink(text) => short("drink", "drink", &text),
        ClientEdit::Gifts(text) => short("gifts", "gifts", &text),
        ClientEdit::Hobbies(text) => short("hobbies", "hobbies", &text),
        ClientEdit::Skills(text) => short("skills", "skills", &text),
        ClientEdit::Resources(text) => short("resources", "resources", &text),
        ClientEdit::Source(text) => short("source", "source", &text),
        ClientEdit::Introducer(introducer) => {
            if let Some(introducer) = &introducer {
                if introducer == id {
                    return Err(Error::invalid("introducer", Invalid::WrongState));
                }
                must_exist(write.conn(), introducer)?;
            }
            set(write, id, "introducer_id", &introducer)
        }
        ClientEdit::IsProspect(yes) => set(write, id, "is_prospect", &yes),
        ClientEdit::IsMinor(yes) => set(write, id, "is_minor", &yes),
        ClientEdit::Notes(text) => set(write, id, "notes", &entry::long("notes", &text)?),
    }
}

fn set(write: &Write<'_>, id: &ClientId, column: &'static str, value: &dyn ToSql) -> Result<()> {
    store::set(write, id, column, value)
}

/// The last four characters of an identity document: digits, the last may be X; or ''.
fn id_tail(text: &str) -> Result<String> {
    let tail = text.trim().nfkc().collect::<String>().to_uppercase();
    let fits = match tail.as_bytes() {
        [] => true,
        [first @ .., last] => {
            first.len() == 3 && first.iter().all(u8::is_ascii_digit) && (last.is_ascii_digit() || *last == b'X')
        }
    };
    if fits { Ok(tail) } else { Err(Error::invalid("idTail", Invalid::Malformed)) }
}

fn possible(field: &'static str, day: Option<NaiveDate>) -> Result<Option<Day>> {
    match day {
        Some(day) if !plausible(day) => Err(Error::invalid(field, Invalid::OutOfRange)),
        day => Ok(day.map(Day)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::testing::{a_client, tier_of};
    use crate::client::{Gender, MessageChannel, RelationshipStage, RiskGrade};
    use crate::money::Fen;
    use crate::tier::Tier;
    use crate::vault::testing::empty_book;
    use crate::vault::{Op, OpenVault};

    fn stored(vault: &OpenVault, id: &ClientId, column: &str) -> String {
        let sql = format!("SELECT coalesce(CAST({column} AS TEXT), '-') FROM client WHERE id = ?1");
        vault.conn().query_row(&sql, [id], |row| row.get(0)).unwrap()
    }

    #[test]
    fn every_field_is_kept() {
        let mut vault = empty_book("2026-11-21");
        let id = a_client("王小明").create(&mut vault);
        let friend = a_client("李雷").create(&mut vault);
        let day: NaiveDate = "2026-11-21".parse().unwrap();
        let text = || " 文本 ".to_owned();
        for (change, column, wanted) in [
            (ClientEdit::Name(" 曾涛 ".into()), "name || sort_key", "曾涛zeng 曾 tao 涛"),
            (ClientEdit::Gender(Gender::Male), "gender", "male"),
            (ClientEdit::Wechat(text()), "wechat", "文本"),
            (ClientEdit::Email(text()), "email", "文本"),
            (ClientEdit::Address(text()), "address", "文本"),
            (ClientEdit::Employer(text()), "employer", "文本"),
            (ClientEdit::Occupation(text()), "occupation", "文本"),
            (ClientEdit::IdTail("１２３x".into()), "id_tail", "123X"),
            (ClientEdit::OpenedOn(Some(day)), "opened_on", "2026-11-21"),
            (ClientEdit::Assets(Some(Fen::from_wan(60))), "assets_fen", "60000000"),
            (ClientEdit::Stage(RelationshipStage::Friend), "stage", "friend"),
            (ClientEdit::RiskGrade(Some(RiskGrade::C3)), "risk_grade", "C3"),
            (ClientEdit::RiskExpiresOn(Some(day.succ_opt().unwrap())), "risk_expires_on", "2026-11-22"),
            (ClientEdit::InvestingStyle(text()), "investing_style", "文本"),
            (ClientEdit::AdviceFrequency(text()), "advice_frequency", "文本"),
            (ClientEdit::PreferredChannel(Some(MessageChannel::Wechat)), "preferred_channel", "wechat"),
            (ClientEdit::PreferredTime(text()), "preferred_time", "文本"),
            (ClientEdit::Topics(text()), "topics", "文本"),
            (ClientEdit::Taboo(text()), "taboo", "文本"),
            (ClientEdit::Food(text()), "food", "文本"),
            (ClientEdit::Drink(text()), "drink", "文本"),
            (ClientEdit::Gifts(text()), "gifts", "文本"),
            (ClientEdit::Hobbies(text()), "hobbies", "文本"),
            (ClientEdit::Skills(text()), "skills", "文本"),
            (ClientEdit::Resources(text()), "resources", "文本"),
            (ClientEdit::Source(text()), "source", "文本"),
            (ClientEdit::Introducer(Some(friend.clone())), "introducer_id", friend.as_str()),
            (ClientEdit::IsProspect(true), "is_prospect", "1"),
            (ClientEdit::IsMinor(true), "is_minor", "1"),
            (ClientEdit::Notes("一\n二".into()), "notes", "一\n二"),
            (ClientEdit::OpenedOn(None), "opened_on", "-"),
            (ClientEdit::IdTail(String::new()), "id_tail", ""),
        ] {
            vault.write(Op::EditClient, |w| edit(w, &id, change)).unwrap();
            assert_eq!(stored(&vault, &id, column), wanted, "{column}");
        }
        assert_eq!(tier_of(&vault, &id).in_force, Tier::UpperMiddle);
    }

    #[test]
    fn what_is_not_taken() {
        let mut vault = empty_book("2026-11-21");
        let id = a_client("王小明").create(&mut vault);
        let day = |text: &str| Some(text.parse().unwrap());
        for (change, field, rule) in [
            (ClientEdit::Name("  ".into()), "name", Invalid::Empty),
            (ClientEdit::Hobbies("长".repeat(201)), "hobbies", Invalid::TooLong { max: 200 }),
            (ClientEdit::Notes("长".repeat(20_001)), "notes", Invalid::TooLong { max: 20_000 }),
            (ClientEdit::IdTail("12345".into()), "idTail", Invalid::Malformed),
            (ClientEdit::IdTail("X123".into()), "idTail", Invalid::Malformed),
            (ClientEdit::OpenedOn(day("2026-11-22")), "openedOn", Invalid::InFuture),
            (ClientEdit::OpenedOn(day("0026-11-22")), "openedOn", Invalid::OutOfRange),
            (ClientEdit::RiskExpiresOn(day("2999-01-01")), "riskExpiresOn", Invalid::OutOfRange),
            (ClientEdit::Assets(Fen::new(-1)), "assets", Invalid::OutOfRange),
            (ClientEdit::Introducer(Some(id.clone())), "introducer", Invalid::WrongState),
        ] {
            let refused = vault.write(Op::EditClient, |w| edit(w, &id, change)).unwrap_err();
            assert!(
                matches!(refused, Error::Invalid { field: f, ref why } if f == field && *why == rule),
                "{field}: {refused}"
            );
        }
        let nobody = ClientId::new();
        assert!(matches!(
            vault.write(Op::EditClient, |w| edit(w, &nobody, ClientEdit::IsMinor(true))),
            Err(Error::NotFound { .. })
        ));
    }
}
