//! An occasion (重要日子): a day that returns, solar or lunar, with or without a year.
//!
//! Lunar policy: a day of a leap month is observed by its [`LeapPolicy`]; the 30th falls on the 29th in a month of
//! 29 days (三十 → 廿九); a solar 29 February falls on 28 February in a common year. In the year it began a day is
//! observed on that very day only, and never before. The calendar is that of `tyme4rs`.
//!
//! Which days are still greeted on when somebody has died is said in [`keeping`], and [`Keeping`] tells it.

mod age;
mod ahead;
mod birthday;
mod calendar;
mod check;
mod day;
mod festival;
mod keeping;
mod model;
mod observance;
mod of_book;
mod of_client;
mod preview;
mod remove;
mod save;
mod store;
#[cfg(test)]
mod testing;
mod wording;

pub use ahead::ahead;
pub(crate) use ahead::{count_ahead, first_ahead};
pub use birthday::birthday;
pub(crate) use birthday::may_be_one_day;
pub use day::day;
pub(crate) use festival::festival_in;
pub use model::*;
pub(crate) use of_book::{PersonOf, each_ahead, each_person, is_aged, is_born_within, own_birthdays};
pub(crate) use of_client::{age_of_client, born, kept_of_client, of_client};
pub use preview::preview;
pub use remove::remove;
pub use save::save;
pub(crate) use store::birthdays;
