//! Money: whole fen in storage and on the wire; 万 and 亿 are matters of the screen, and of what is typed ([`read`]).

mod read;

pub use read::{MoneyFault, MoneyUnit, ReadMoney, TypedMoney, read};

/// An amount in fen (1/100 yuan). Bounded to ±9,000,000,000,000,000 fen, below 2^53, so that it survives JavaScript.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, specta::Type,
)]
#[serde(transparent)]
pub struct Fen(#[specta(type = i32)] i64);

impl Fen {
    /// The largest magnitude accepted: 90 trillion yuan.
    pub const MAX: i64 = 9_000_000_000_000_000;

    /// An amount of `fen`; `None` beyond [`Fen::MAX`] either way.
    pub const fn new(fen: i64) -> Option<Self> {
        if fen >= -Self::MAX && fen <= Self::MAX { Some(Self(fen)) } else { None }
    }

    /// An amount of whole 万 yuan. Saturates at the bounds.
    pub const fn from_wan(wan: i64) -> Self {
        let fen = wan.saturating_mul(1_000_000);
        Self(if fen > Self::MAX {
            Self::MAX
        } else if fen < -Self::MAX {
            -Self::MAX
        } else {
            fen
        })
    }

    /// The amount in fen.
    pub const fn fen(self) -> i64 {
        self.0
    }
}

/// An amount that can be held: not negative.
pub(crate) fn not_negative(field: &'static str, amount: Option<Fen>) -> crate::Result<Option<Fen>> {
    match amount {
        Some(Fen(fen)) if fen < 0 => Err(crate::Error::invalid(field, crate::error::Invalid::OutOfRange)),
        other => Ok(other),
    }
}

impl rusqlite::ToSql for Fen {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}
impl rusqlite::types::FromSql for Fen {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Self::new(value.as_i64()?).ok_or(rusqlite::types::FromSqlError::OutOfRange(0))
    }
}
