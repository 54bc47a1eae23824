//! Adding and changing a holding.

use super::{SaveHolding, store};
use crate::Result;
use crate::facts;
use crate::id::HoldingId;
use crate::money;
use crate::text::entry;
use crate::vault::Write;

/// Adds or changes a holding. The name may be '', the kind says enough; the amount is not negative; the terms are those of
/// [`ProductTerms`]: `code` `Malformed` or `TooLong`, `maturesOn` `OutOfRange`. A day of maturity may lie in the past.
pub fn save(write: &mut Write<'_>, mut request: SaveHolding) -> Result<HoldingId> {
    facts::must_be_in_book(write.conn(), &request.client)?;
    request.name = entry::short("name", &request.name)?;
    request.amount = money::not_negative("amount", request.amount)?;
    request.terms = request.terms.checked()?;
    let id = match request.id.take() {
        Some(id) => {
            store::update(write, &id, &request)?;
            id
        }
        None => {
            let id = HoldingId::new();
            store::insert(write, &id, &request)?;
            id
        }
    };
    facts::mark_updated(write, &request.client)?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audience::Clause;
    use crate::client::testing::{a_client, names};
    use crate::client::{self, ClientEdit, RiskGrade};
    use crate::error::{Error, Invalid};
    use crate::facts::{ProductRisk, ProductTerms, Unsuited};
    use crate::holding::{self, HoldingKind, of_client, remove};
    use crate::id::ClientId;
    use crate::money::Fen;
    use crate::timeline::{self, ListTimeline};
    use crate::vault::testing::empty_book;
    use crate::vault::{Op, OpenVault};

    #[test]
    fn a_holding_is_added_changed_and_removed() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        let mut request = SaveHolding {
            id: None,
            client: client.clone(),
            kind: HoldingKind::Fund,
            name: "沪深300".into(),
            amount: None,
            terms: ProductTerms::default(),
        };
        let id = vault.write(Op::SaveHolding, |w| save(w, request.clone())).unwrap().value;
        request.id = Some(id.clone());
        request.amount = Some(Fen::from_wan(12));
        vault.write(Op::SaveHolding, |w| save(w, request.clone())).unwrap();
        let held = of_client(vault.conn(), &client).unwrap();
        assert_eq!((held.len(), held[0].amount), (1, Some(Fen::from_wan(12))));

        request.amount = Fen::new(-1);
        let refused = vault.write(Op::SaveHolding, |w| save(w, request)).unwrap_err();
        assert!(matches!(refused, Error::Invalid { field: "amount", why: Invalid::OutOfRange }));

        vault.write(Op::RemoveHolding, |w| remove(w, &id)).unwrap();
        assert!(of_client(vault.conn(), &client).unwrap().is_empty());
        assert!(vault.write(Op::RemoveHolding, |w| remove(w, &id)).is_err());
    }

    fn held(name: &str, terms: ProductTerms) -> impl FnOnce(ClientId) -> SaveHolding {
        let name = name.to_owned();
        move |client| SaveHolding { id: None, client, kind: HoldingKind::Fund, name, amount: None, terms }
    }

    #[test]
    fn a_product_is_held_against_the_grade_found_by_its_code_and_stands_on_its_day() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        let grade = |vault: &mut OpenVault, grade, expires: &str| {
            for change in [ClientEdit::RiskGrade(grade), ClientEdit::RiskExpiresOn(Some(expires.parse().unwrap()))] {
                vault.write(Op::EditClient, |w| client::edit(w, &client, change)).unwrap();
            }
        };
        let terms = |risk, matures_on: Option<&str>| ProductTerms {
            code: " ０07194".into(),
            risk,
            matures_on: matures_on.map(|day| day.parse().unwrap()),
        };
        for (name, terms) in [
            ("短债", terms(Some(ProductRisk::R1), Some("2026-11-20"))),
            ("私募", terms(Some(ProductRisk::R5), Some("2026-12-05"))),
            ("存单", terms(None, Some("2026-12-06"))),
            ("股票", terms(Some(ProductRisk::R4), None)),
        ] {
            let request = held(name, terms)(client.clone());
            vault.write(Op::SaveHolding, |w| save(w, request)).unwrap();
        }
        let unsuited = |vault: &OpenVault| -> Vec<_> {
            let profile = client::profile(vault, &client).unwrap();
            (profile.holdings.iter().map(|held| held.unsuited).chain([profile.grade_fault])).collect()
        };
        assert_eq!(unsuited(&vault), [None, None, None, None, Some(Unsuited::NoGrade)]);
        grade(&mut vault, Some(RiskGrade::C4), "2026-11-21");
        assert_eq!(unsuited(&vault), [None, Some(Unsuited::AboveGrade), None, None, None]);
        grade(&mut vault, Some(RiskGrade::C1Lowest), "2026-11-20");
        let lowest = Some(Unsuited::AboveLowest);
        assert_eq!(unsuited(&vault), [None, lowest, None, lowest, Some(Unsuited::GradeExpired)]);

        let asked = |vault: &OpenVault, risk| holding::check(vault, &client, risk).unwrap();
        assert_eq!(asked(&vault, None), [Unsuited::GradeExpired], "said before a level is known");
        assert_eq!(asked(&vault, Some(ProductRisk::R2)), [Unsuited::GradeExpired, Unsuited::AboveLowest]);

        // On Today, on the timeline, in the search and as a condition.
        let seen = crate::today::view(&vault).unwrap().maturities;
        assert_eq!(
            seen.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
            ["短债", "私募"],
            "a week back, two ahead"
        );
        let request = ListTimeline { client: client.clone(), kinds: vec![], offset: 0, limit: 10 };
        let days: Vec<_> = timeline::list(&vault, &request).unwrap().entries;
        assert_eq!(days.len(), 3, "each on the day it matures");
        assert_eq!(names(&vault, "007194", |_| {}), ["王小明"]);
        assert_eq!(names(&vault, "存单", |_| {}), ["王小明"]);
        for (clause, holds) in [
            (Clause::Matures { within: 13 }, false),
            (Clause::Matures { within: 14 }, true),
            (Clause::HoldsAboveGrade, true),
            (Clause::Risk(vec![RiskGrade::C1Lowest]), true),
            (Clause::Risk(vec![RiskGrade::C1]), false),
        ] {
            let told = serde_json::to_string(&clause).unwrap();
            assert_eq!(names(&vault, "", |list| list.condition = clause.into()).len() == 1, holds, "{told}");
        }
    }

    #[test]
    fn terms_that_cannot_be_are_refused_and_nothing_is_lost() {
        let mut vault = empty_book("2026-11-21");
        let client = a_client("王小明").create(&mut vault);
        for (terms, field, rule) in [
            (ProductTerms { code: "货基一号".into(), ..ProductTerms::default() }, "code", Invalid::Malformed),
            (
                ProductTerms { matures_on: "2999-01-01".parse().ok(), ..ProductTerms::default() },
                "maturesOn",
                Invalid::OutOfRange,
            ),
        ] {
            let request = held("基金", terms)(client.clone());
            let refused = vault.write(Op::SaveHolding, |w| save(w, request)).unwrap_err();
            assert!(matches!(refused, Error::Invalid { field: f, ref why } if f == field && *why == rule), "{field}");
        }
    }
}
