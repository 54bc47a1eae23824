//! Suitability (适当性): how the risk level of a product stands against the grade of a client. It says what is so and gives
//! no advice.
//!
//! After the 证券期货投资者适当性管理办法 and the guidance of the trade to it: a client of grade C1 … C5 is matched with
//! products up to the level of the same number; nothing above the grade is brought to a client unasked. Within C1 the
//! lowest category (最低类别) is told apart, for it may have nothing above R1 even when it asks for it. A grade holds on
//! its last day and no longer.

use super::{ProductRisk, RiskGrade};
use crate::error::{Error, Invalid, Result};
use crate::id::ClientId;
use crate::stored::{Day, plausible};
use crate::vault::Noun;
use crate::wire::{personal, word};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};
use unicode_normalization::UnicodeNormalization;

word! {
    /// What is not in order between a client's risk grade and a product.
    pub enum Unsuited {
        /// The client has no grade.
        NoGrade = "noGrade",
        /// The grade has expired.
        GradeExpired = "gradeExpired",
        /// The product is above what the grade is matched with.
        AboveGrade = "aboveGrade",
        /// The product is above R1, and the client of the lowest category.
        AboveLowest = "aboveLowest",
    }
}
personal! {
    /// What a product carries besides its name: the code, the risk level, the day it matures. Each may be unknown.
    #[derive(Default)]
    pub struct ProductTerms { pub code: String, pub risk: Option<ProductRisk>, pub matures_on: Option<NaiveDate> }
}

/// The grade of a client and its last day.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Grade {
    pub grade: Option<RiskGrade>,
    pub expires_on: Option<NaiveDate>,
}

impl RiskGrade {
    /// The highest level a grade is matched with.
    const fn reaches(self) -> ProductRisk {
        match self {
            Self::C1Lowest | Self::C1 => ProductRisk::R1,
            Self::C2 => ProductRisk::R2,
            Self::C3 => ProductRisk::R3,
            Self::C4 => ProductRisk::R4,
            Self::C5 => ProductRisk::R5,
        }
    }
}

impl Grade {
    /// Reads grade and last day from two columns.
    pub fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self { grade: row.get(from)?, expires_on: row.get::<_, Option<Day>>(from + 1)?.map(|day| day.0) })
    }

    /// What is not in order with the grade itself on a day.
    pub fn fault(self, on: NaiveDate) -> Option<Unsuited> {
        match self.grade {
            None => Some(Unsuited::NoGrade),
            Some(_) if self.expires_on.is_some_and(|last| last < on) => Some(Unsuited::GradeExpired),
            Some(_) => None,
        }
    }

    /// Whether a level is above the grade, expired or not; of an unknown level or grade nothing is said.
    pub fn above(self, risk: Option<ProductRisk>) -> Option<Unsuited> {
        let (grade, risk) = (self.grade?, risk?);
        (risk > grade.reaches()).then_some(match grade {
            RiskGrade::C1Lowest => Unsuited::AboveLowest,
            _ => Unsuited::AboveGrade,
        })
    }

    /// All that is not in order between this client and a product on a day.
    pub fn unsuited(self, risk: Option<ProductRisk>, on: NaiveDate) -> Vec<Unsuited> {
        self.fault(on).into_iter().chain(self.above(risk)).collect()
    }
}

/// The grade of a client; of nobody: `NotFound`.
pub(crate) fn grade_of(conn: &Connection, id: &ClientId) -> Result<Grade> {
    conn.prepare_cached("SELECT risk_grade, risk_expires_on FROM client WHERE id = ?1")?
        .query_row([id], |row| Grade::read(row, 0))
        .optional()?
        .ok_or(Error::NotFound { kind: Noun::Client })
}

/// The longest code, in characters.
const LONGEST_CODE: usize = 32;

impl ProductTerms {
    /// As it goes into the book: the code in upper case without blanks (`code`: `Malformed` unless letters, digits, dots
    /// and dashes; `TooLong`), the maturity a day that can be meant (`maturesOn`: `OutOfRange`).
    pub(crate) fn checked(self) -> Result<Self> {
        let code: String = self.code.nfkc().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
        if code.chars().count() > LONGEST_CODE {
            return Err(Error::invalid("code", Invalid::TooLong { max: LONGEST_CODE as u32 }));
        }
        if !code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')) {
            return Err(Error::invalid("code", Invalid::Malformed));
        }
        if self.matures_on.is_some_and(|day| !plausible(day)) {
            return Err(Error::invalid("maturesOn", Invalid::OutOfRange));
        }
        Ok(Self { code, ..self })
    }

    /// Reads code, risk and maturity from three columns.
    pub(crate) fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            code: row.get(from)?,
            risk: row.get(from + 1)?,
            matures_on: row.get::<_, Option<Day>>(from + 2)?.map(|day| day.0),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Every grade against every level, spelled out: the table of the rules and not the code once more.
    #[test]
    fn a_grade_is_matched_with_levels_up_to_its_own() {
        let table = [
            (RiskGrade::C1Lowest, "·!!!!"),
            (RiskGrade::C1, "·xxxx"),
            (RiskGrade::C2, "··xxx"),
            (RiskGrade::C3, "···xx"),
            (RiskGrade::C4, "····x"),
            (RiskGrade::C5, "·····"),
        ];
        assert_eq!(table.map(|(grade, _)| grade), RiskGrade::ALL);
        for (grade, row) in table {
            let grade = Grade { grade: Some(grade), expires_on: Some(day("2026-12-09")) };
            let told: String = ProductRisk::ALL
                .iter()
                .map(|risk| match grade.unsuited(Some(*risk), day("2026-12-09"))[..] {
                    [] => '·',
                    [Unsuited::AboveGrade] => 'x',
                    [Unsuited::AboveLowest] => '!',
                    _ => '?',
                })
                .collect();
            assert_eq!(told, row, "{:?}", grade.grade);
        }
    }

    #[test]
    fn a_grade_that_is_missing_or_over_is_said_and_the_level_still_looked_at() {
        let c2 = Grade { grade: Some(RiskGrade::C2), expires_on: Some(day("2026-12-08")) };
        assert_eq!(c2.unsuited(None, day("2026-12-08")), [], "it holds on its last day");
        assert_eq!(c2.unsuited(None, day("2026-12-09")), [Unsuited::GradeExpired]);
        assert_eq!(
            c2.unsuited(Some(ProductRisk::R3), day("2026-12-09")),
            [Unsuited::GradeExpired, Unsuited::AboveGrade]
        );
        assert_eq!(Grade::default().unsuited(Some(ProductRisk::R5), day("2026-12-09")), [Unsuited::NoGrade]);
    }

    #[test]
    fn a_code_is_folded_or_refused() {
        let code = |code: &str| ProductTerms { code: code.into(), ..ProductTerms::default() }.checked();
        for (typed, kept) in [(" ００7194 ", "007194"), ("sz.159915", "SZ.159915"), ("AB-12_3", "AB-12_3"), ("", "")]
        {
            assert_eq!(code(typed).unwrap().code, kept);
        }
        let refused = |typed: &str| match code(typed) {
            Err(Error::Invalid { field: "code", why }) => why,
            _ => panic!("{typed}"),
        };
        assert_eq!(refused("货币A"), Invalid::Malformed);
        assert_eq!(refused(&"1".repeat(33)), Invalid::TooLong { max: 32 });
        let far = ProductTerms { matures_on: Some(day("2999-01-01")), ..ProductTerms::default() };
        assert!(matches!(far.checked(), Err(Error::Invalid { field: "maturesOn", why: Invalid::OutOfRange })));
    }
}
