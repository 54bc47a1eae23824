//! placeholder
use super::DueReading;
use chrono::NaiveDate;
/// x
pub fn read_due(_text: &str, _today: NaiveDate) -> Option<DueReading> {
    None
}
