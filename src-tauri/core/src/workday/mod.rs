//! Two calendars: working days (工作日) and trading days (交易日), which differ. A weekend that is worked is a working day, and
//! the market is closed on it.
//!
//! Both are dated data, by year: what the notice of a year says of its days. Some years ship with the app
//! (`shipped.csv`); a file imported into the book replaces the years it tells, and removing it brings back what is shipped.
//! A notice may speak of the last days of the year before (the bridge to New Year's Day): it is kept with its own year.
//! Beyond the years that follow each other without a gap nothing is counted: the answer is that it is not known.

mod count;
mod import;
mod notice;
mod store;

pub(crate) use count::{Calendar, Counted, Workdays};
pub use import::{import, remove};
pub use notice::MOST_BYTES;

use crate::Result;
use crate::vault::OpenVault;
use crate::wire::wire;
use chrono::NaiveDate;

wire! {
    /// Both calendars, as the settings show them.
    pub struct WorkdayView {
        /// The last day up to which they are known from today on; `None` when today itself is not.
        pub known_until: Option<NaiveDate>,
        /// The newest year first.
        pub years: Vec<WorkdayYear>,
    }
    /// The notice of one year, in figures.
    pub struct WorkdayYear {
        pub year: u16,
        /// Free days from Monday to Friday.
        pub free: u16,
        /// Weekends that are worked.
        pub worked: u16,
        /// Days on which the market alone is closed.
        pub closed: u16,
        /// When it was imported; `None` as shipped.
        pub imported_on: Option<NaiveDate>,
        /// Whether the app ships this year, so that removing the import brings it back.
        pub is_shipped: bool,
        /// The working days of the year, and the trading days.
        pub working_days: u16, pub trading_days: u16,
    }
}

/// Both calendars in force.
pub(crate) fn in_force(vault: &OpenVault) -> Result<Workdays> {
    let mut notices = notice::shipped()?;
    notices.extend(store::all(vault.conn())?.into_iter().map(|kept| (kept.year, kept.notice)));
    Ok(Workdays::new(notices))
}

/// What the settings show of them.
pub fn view(vault: &OpenVault) -> Result<WorkdayView> {
    let shipped = notice::shipped()?;
    let imported = store::all(vault.conn())?;
    let workdays = in_force(vault)?;
    let years = workdays.years().rev().map(|(year, notice)| WorkdayYear {
        year,
        free: notice.count(notice::Kind::Holiday),
        worked: notice.count(notice::Kind::Worked),
        closed: notice.count(notice::Kind::Closed),
        imported_on: imported.iter().find(|kept| kept.year == year).map(|kept| kept.imported_on),
        is_shipped: shipped.contains_key(&year),
        working_days: workdays.open_in(year, Calendar::Working),
        trading_days: workdays.open_in(year, Calendar::Trading),
    });
    Ok(WorkdayView { years: years.collect(), known_until: workdays.known_until(vault.clock().today()) })
}

#[cfg(test)]
mod tests;
