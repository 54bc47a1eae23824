//! A window of the list.

use super::{ClientWindow, FindInList, ListClients, store};
use crate::audience;
use crate::error::{Error, Invalid, Result};
use crate::roll::{ClientOrder, Doc, DocSet, Roll};
use crate::search::{self, Foremost};
use crate::vault::OpenVault;
use rusqlite::{Connection, DropBehavior, Transaction};

/// The longest window.
const MOST_ROWS: u32 = 500;

/// A window of the list. Searches when `query` is not empty; one of nothing but punctuation finds nobody.
pub fn list(vault: &OpenVault, request: ListClients) -> Result<ClientWindow> {
    if request.limit > MOST_ROWS {
        return Err(Error::invalid("limit", Invalid::OutOfRange));
    }
    let conn = vault.conn();
    // All of it in one reading: SQLite would take its locks and let go of them again for every row shown.
    let _reading = reading(conn)?;
    let roll = Roll::ordered_by(vault, request.order)?;

    let found = audience::matching(vault, &roll, &request.query, &request.condition, request.trashed)?;
    let foremost = search::foremost(conn, &roll, &request.query, &found.terms)?;
    let in_order = in_order(&roll, request.order, &found.clients, foremost.as_ref());
    let shown: Vec<Doc> = in_order.skip(request.offset as usize).take(request.limit as usize).collect();
    let rows = store::rows(vault, &shown)?
        .into_iter()
        .zip(shown)
        .map(|(mut row, doc)| {
            row.found_in = search::found_in(conn, doc, &row.id, &row.name, &found.terms, &found.hits)?;
            Ok(row)
        })
        .collect::<Result<_>>()?;
    Ok(ClientWindow { total: found.clients.count(), offset: request.offset, rows })
}

/// Who was found, in an order; whom the query names stands before whom a text speaks of.
fn in_order<'a>(
    roll: &'a Roll,
    order: ClientOrder,
    found: &'a DocSet,
    foremost: Option<&'a Foremost>,
) -> impl Iterator<Item = Doc> + 'a {
    let places = if foremost.is_some() { 0..=2 } else { 0..=0 };
    places.flat_map(move |place| {
        let here = move |doc: &Doc| found.has(*doc) && foremost.is_none_or(|foremost| foremost.place(*doc) == place);
        roll.ordered(order).iter().copied().filter(here)
    })
}

/// The row a client has in a list, counted from 0; `None` when the list leaves the client out.
pub fn find_in_list(vault: &OpenVault, request: &FindInList) -> Result<Option<u32>> {
    let conn = vault.conn();
    let _reading = reading(conn)?;
    let roll = Roll::ordered_by(vault, request.order)?;
    let Some(wanted) = store::doc_of(conn, &request.client)? else { return Ok(None) };
    let found = audience::matching(vault, &roll, &request.query, &request.condition, request.trashed)?;
    if !found.clients.has(wanted) {
        return Ok(None);
    }
    let foremost = search::foremost(conn, &roll, &request.query, &found.terms)?;
    let row =
        in_order(&roll, request.order, &found.clients, foremost.as_ref()).take_while(|doc| *doc != wanted).count();
    Ok(u32::try_from(row).ok())
}

/// A reading of the book as it stands now, until dropped; `None` inside a transaction, which is one.
fn reading(conn: &Connection) -> Result<Option<Transaction<'_>>> {
    if !conn.is_autocommit() {
        return Ok(None);
    }
    let mut reading = conn.unchecked_transaction()?;
    reading.set_drop_behavior(DropBehavior::Commit);
    Ok(Some(reading))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audience::{Clause, Condition, ContactBy, Since, TagMatch};
    use crate::client::testing::{a_client, names, rows};
    use crate::client::{ClientEdit, ClientRow, RelationshipStage, edit, restore, trash};
    use crate::contact_person::{self, ContactPersonKind, SaveContactPerson};
    use crate::id::ClientId;
    use crate::money::Fen;
    use crate::tag::{self, TagClients};
    use crate::tier::Tier;
    use crate::vault::Op;
    use crate::vault::testing::empty_book;
    use proptest::prelude::*;

    fn only(vault: &OpenVault, query: &str) -> ClientRow {
        let mut window = rows(vault, query, |_| {});
        assert_eq!(window.rows.len(), 1, "{query}");
        window.rows.remove(0)
    }

    fn touch(vault: &mut OpenVault, client: &ClientId, method: &str, at: &str, text: &str) {
        vault
            .write(Op::LogTouch, |w| {
                w.conn().execute(
                    "INSERT INTO touch (id, client_id, method, happened_at, text, created_at, updated_at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?4, ?4)",
                    rusqlite::params![crate::id::TouchId::new(), client, method, at, text],
                )?;
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn a_name_is_found_in_every_way_it_is_typed() {
        let mut vault = empty_book("2026-11-21");
        a_client("王小明").phone("138 0013 5678").create(&mut vault);
        a_client("曾涛").create(&mut vault);
        a_client("𬱖䶮").create(&mut vault);
        a_client("John Smith").create(&mut vault);
        a_client("李😀").create(&mut vault);
        for (query, wanted) in [
            ("王", "王小明"),
            ("小明", "王小明"),
            ("王小明", "王小明"),
            ("wang", "王小明"),
            ("WangX", "王小明"),
            ("wang xiao ming", "王小明"),
            ("wxm", "王小明"),
            ("wx", "王小明"),
            ("xiaoming", "王小明"),
            ("ming", "王小明"),
            ("王xm", "王小明"),
            ("王x", "王小明"),
            ("王m", "王小明"),
            ("w", "王小明"),
            ("5678", "王小明"),
            ("678", "王小明"),
            ("13800135678", "王小明"),
            ("+86 138-0013", "王小明"),
            ("５６７８", "王小明"),
            ("zengtao", "曾涛"),
            ("zengt", "曾涛"),
            ("zt", "曾涛"),
            ("cengtao", "曾涛"),
            ("𬱖", "𬱖䶮"),
            ("䶮", "𬱖䶮"),
            ("𬱖䶮", "𬱖䶮"),
            ("smith", "John Smith"),
            ("john sm", "John Smith"),
            ("js", "John Smith"),
            ("😀", "李😀"),
        ] {
            let row = only(&vault, query);
            assert_eq!(row.name, wanted, "{query}");
            let by_number = query.chars().any(|c| c.is_numeric());
            assert_eq!(row.found_in.is_some(), by_number, "{query}");
        }
        assert_eq!(only(&vault, "5678").found_in.unwrap(), "138 0013 \u{2068}5678\u{2069}");
        for nobody in ["明小", "xyz", "99", "9999", "\"", "*", "AND", "name:王 OR 李", "'; --"] {
            assert_eq!(rows(&vault, nobody, |_| {}).total, 0, "{nobody}");
        }
    }

    #[test]
    fn texts_of_a_client_are_found_and_shown() {
        let mut vault = empty_book("2026-11-21");
        let id = a_client("王小明").notes("女儿在伦敦读书，喜欢GOLF").create(&mut vault);
        a_client("李雷").create(&mut vault);
        vault.write(Op::EditClient, |w| edit(w, &id, ClientEdit::Employer("晨光科技".into()))).unwrap();
        let person = SaveContactPerson {
            id: None,
            client: id.clone(),
            kind: ContactPersonKind::Family,
            name: "赵敏".into(),
            relation: "妻子".into(),
            gender: crate::client::Gender::Female,
            phone: "139 2222 4321".into(),
            notes: "开茶馆".into(),
            linked_client: None,
        };
        vault.write(Op::SaveContactPerson, |w| contact_person::save(w, person)).unwrap();
        let tags = TagClients { clients: vec![id.clone()], add: vec!["马拉松".into()], remove: vec![] };
        vault.write(Op::TagClients, |w| tag::tag_clients(w, tags)).unwrap();
        touch(&mut vault, &id, "message", "2026-11-01T02:00:00.000Z", "送了安溪铁观音");
        for (query, shown) in [
            ("伦敦", "女儿在\u{2068}伦敦\u{2069}读书，喜欢GOLF"),
            ("gol", "女儿在伦敦读书，喜欢\u{2068}GOL\u{2069}F"),
            ("晨光", "\u{2068}晨光\u{2069}科技"),
            ("赵敏", "\u{2068}赵敏\u{2069}"),
            ("茶馆", "开\u{2068}茶馆\u{2069}"),
            ("4321", "139 2222 \u{2068}4321\u{2069}"),
            ("马拉松", "\u{2068}马拉松\u{2069}"),
            ("铁观音", "送了安溪\u{2068}铁观音\u{2069}"),
            ("王 铁观音", "送了安溪\u{2068}铁观音\u{2069}"),
        ] {
            assert_eq!(only(&vault, query).found_in.as_deref(), Some(shown), "{query}");
        }
        assert_eq!(rows(&vault, "伦敦读书喜欢 马拉松", |_| {}).total, 1);
        assert_eq!(rows(&vault, "科技女儿", |_| {}).total, 0, "no phrase reaches from one field to the next");
        let tags = TagClients { clients: vec![id.clone()], add: vec![], remove: vec!["马拉松".into()] };
        vault.write(Op::TagClients, |w| tag::tag_clients(w, tags)).unwrap();
        vault.write(Op::EditClient, |w| edit(w, &id, ClientEdit::Notes("搬到杭州".into()))).unwrap();
        assert_eq!(rows(&vault, "马拉松", |_| {}).total + rows(&vault, "伦敦", |_| {}).total, 0);
        assert_eq!(only(&vault, "杭州").name, "王小明");
        vault.write(Op::EditClient, |w| edit(w, &id, ClientEdit::Name("单小明".into()))).unwrap();
        assert_eq!(only(&vault, "shanx").name, "单小明");
        assert_eq!(rows(&vault, "wxm", |_| {}).total, 0);
    }

    #[test]
    fn the_row_of_a_client_is_that_of_the_window() {
        let mut vault = empty_book("2026-11-21");
        let ids: Vec<ClientId> =
            ["赵一", "安二", "王三", "王四"].iter().map(|name| a_client(name).create(&mut vault)).collect();
        vault.write(Op::TrashClients, |w| trash(w, &ids[2..3])).unwrap();
        for query in ["", "w", "王", "zhao"] {
            let shown = rows(&vault, query, |_| {}).rows;
            for id in &ids {
                let request = FindInList {
                    client: id.clone(),
                    query: query.into(),
                    condition: Condition::All(vec![]),
                    trashed: false,
                    order: ClientOrder::Name,
                };
                let row = find_in_list(&vault, &request).unwrap();
                assert_eq!(row.map(|row| row as usize), shown.iter().position(|row| row.id == *id), "{query}");
            }
        }
    }

    #[test]
    fn orders_and_windows() {
        let mut vault = empty_book("2026-11-21");
        let zhao = a_client("赵一").assets(Fen::from_wan(1)).create(&mut vault);
        let an = a_client("安二").create(&mut vault);
        let wang = a_client("王三").assets(Fen::from_wan(9)).create(&mut vault);
        touch(&mut vault, &an, "message", "2026-11-20T02:00:00.000Z", "");
        touch(&mut vault, &zhao, "message", "2026-10-20T02:00:00.000Z", "");
        let by = |vault: &OpenVault, order| names(vault, "", |r| r.order = order);
        assert_eq!(by(&vault, ClientOrder::Name), ["安二", "王三", "赵一"]);
        assert_eq!(by(&vault, ClientOrder::Assets), ["王三", "赵一", "安二"]);
        assert_eq!(by(&vault, ClientOrder::LastTouch), ["王三", "赵一", "安二"]);
        touch(&mut vault, &wang, "message", "2026-11-21T02:00:00.000Z", "");
        assert_eq!(by(&vault, ClientOrder::LastTouch), ["赵一", "安二", "王三"], "the order follows a change");
        vault.conn().execute("DELETE FROM touch WHERE client_id = ?1", [&wang]).unwrap();
        assert_eq!(by(&vault, ClientOrder::LastTouch), ["王三", "赵一", "安二"]);
        let window = rows(&vault, "", |r| (r.offset, r.limit) = (1, 1));
        assert_eq!((window.total, window.rows.len(), window.rows[0].name.as_str()), (3, 1, "王三"));
        assert!(rows(&vault, "", |r| r.offset = 9).rows.is_empty());
        let row = only(&vault, "an");
        assert_eq!((row.last_touch_on, row.days_since_touch), ("2026-11-20".parse().ok(), Some(1)));
    }

    #[test]
    fn conditions_narrow() {
        let unmet = |by, since| Condition::from(Clause::Contact { by, since }).not();
        let mut vault = empty_book("2026-11-21");
        let wang = a_client("王一").assets(Fen::from_wan(400)).create(&mut vault);
        let li = a_client("李二").create(&mut vault);
        let day = |text: &str| text.parse().ok();
        for change in [ClientEdit::Stage(RelationshipStage::Friend), ClientEdit::RiskExpiresOn(day("2026-12-21"))] {
            vault.write(Op::EditClient, |w| edit(w, &wang, change)).unwrap();
        }
        vault.write(Op::EditClient, |w| edit(w, &li, ClientEdit::RiskExpiresOn(day("2026-12-22")))).unwrap();
        // 30 days before, at the last and the first minute of the local day (UTC+8).
        touch(&mut vault, &wang, "visit", "2026-10-22T15:59:00.000Z", "");
        touch(&mut vault, &li, "message", "2026-10-21T16:00:00.000Z", "");
        assert_eq!(names(&vault, "", |r| r.condition = Clause::Tier(vec![Tier::High]).into()), ["王一"]);
        assert_eq!(
            names(&vault, "", |r| r.condition = Clause::Stage(vec![RelationshipStage::Friend]).into()),
            ["王一"]
        );
        assert_eq!(names(&vault, "", |r| r.condition = Clause::RiskExpires { within: Some(30) }.into()), ["王一"]);
        assert_eq!(names(&vault, "", |r| r.condition = unmet(ContactBy::Visit, Since::ThisYear)), ["李二"]);
        assert_eq!(names(&vault, "", |r| r.condition = unmet(ContactBy::Touch, Since::Days(30))).len(), 2);
        assert_eq!(names(&vault, "", |r| r.condition = unmet(ContactBy::Touch, Since::Days(31))).len(), 0);
        assert_eq!(names(&vault, "", |r| r.condition = unmet(ContactBy::Touch, Since::Days(u32::MAX))).len(), 0);
        assert_eq!(names(&vault, "李", |r| r.condition = Clause::Tier(vec![Tier::High]).into()).len(), 0);
        let tags = TagClients { clients: vec![li.clone()], add: vec!["茶".into()], remove: vec![] };
        vault.write(Op::TagClients, |w| tag::tag_clients(w, tags)).unwrap();
        let tag = tag::list(&vault).unwrap().remove(0).id;
        assert_eq!(
            names(&vault, "", |r| r.condition = Clause::Tags { how: TagMatch::Any, tags: vec![tag] }.into()),
            ["李二"]
        );
        vault.write(Op::TrashClients, |w| trash(w, std::slice::from_ref(&li))).unwrap();
        vault.write(Op::RestoreClients, |w| restore(w, std::slice::from_ref(&li))).unwrap();
        vault.conn().execute("DELETE FROM client WHERE id = ?1", [&li]).unwrap();
        assert_eq!(names(&vault, "", |_| {}), ["王一"], "who is gone is gone from the roll");
        assert_eq!(names(&vault, "茶", |_| {}).len(), 0);
        let left: u32 = vault.conn().query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap();
        assert_eq!(left, 1, "of the texts only 王一's touch");
    }

    #[test]
    fn whom_the_query_names_stands_before_whom_a_note_speaks_of() {
        let mut vault = empty_book("2026-11-28");
        a_client("安宁").notes("曾涛介绍的，zt").assets(Fen::from_wan(900)).create(&mut vault);
        a_client("曾涛涛").create(&mut vault);
        let zeng = a_client("曾涛").create(&mut vault);
        a_client("赵同").notes("曾涛的同学").create(&mut vault);
        let found = |query: &str, order| names(&vault, query, |r| r.order = order);
        assert_eq!(found("曾涛", ClientOrder::Name), ["曾涛", "曾涛涛", "安宁", "赵同"]);
        assert_eq!(found("曾涛", ClientOrder::Assets), ["曾涛", "曾涛涛", "安宁", "赵同"]);
        assert_eq!(found("zengtao", ClientOrder::Name)[..2], ["曾涛", "曾涛涛"]);
        assert_eq!(found("zt", ClientOrder::Name), ["曾涛", "赵同", "曾涛涛", "安宁"]);
        assert_eq!(found("曾t", ClientOrder::Name)[0], "曾涛");
        let request = FindInList {
            client: zeng,
            query: "zt".into(),
            condition: Condition::EVERYBODY,
            trashed: false,
            order: ClientOrder::Assets,
        };
        assert_eq!(find_in_list(&vault, &request).unwrap(), Some(0));
        let window = rows(&vault, "曾涛", |r| (r.offset, r.limit) = (1, 2));
        assert_eq!(window.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["曾涛涛", "安宁"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn everybody_is_found_by_name_pinyin_and_initials(name in "[\u{4e00}-\u{9fa5}]{2,4}") {
            let mut vault = empty_book("2026-11-21");
            a_client("某").create(&mut vault);
            a_client(&name).create(&mut vault);
            let reading = crate::text::reading::of(&name);
            let found = names(&vault, &name, |_| {});
            prop_assert!(found.contains(&name));
            for typed in reading.whole.iter().chain(&reading.initials) {
                let found = names(&vault, typed, |_| {});
                prop_assert!(found.contains(&name), "{}", typed);
            }
        }
    }
}
