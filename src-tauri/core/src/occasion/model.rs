//! What an occasion is on the wire: the date and its rule, the observance, the rows of a profile and of the days ahead.

use crate::facts::ClientRef;
use crate::id::{ClientId, ContactPersonId, OccasionId};
use crate::wire::{personal, wire, word};
use chrono::NaiveDate;

word! {
    /// What kind of day.
    pub enum OccasionKind { Birthday = "birthday", Wedding = "wedding", AccountOpening = "accountOpening", Memorial = "memorial", Other = "other" }
}
word! {
    /// The calendar a day is told in.
    pub enum CalendarKind { Solar = "solar", Lunar = "lunar" }
}
word! {
    /// In which month a day of a leap month is observed in a year.
    pub enum LeapPolicy {
        /// In the leap month where the year has one, else the regular.
        Leap = "leap",
        /// In the regular month always.
        Regular = "regular",
        /// In both where the year has both.
        Both = "both",
    }
}
word! {
    /// How a day is kept now.
    pub enum Keeping {
        /// It is looked forward to, and greeted on if it is one for greetings.
        Kept = "kept",
        /// The household is in mourning on the day: nothing is proposed, nobody is congratulated.
        Quiet = "quiet",
        /// Whose day it was has died. It stays on record and is proposed nowhere.
        Ended = "ended",
    }
}
wire! {
    /// A day that returns. For a lunar day `year` is the lunar year.
    pub struct OccasionDate {
        pub calendar: CalendarKind,
        pub year: Option<u16>,
        pub month: u8,
        pub day: u8,
        pub leap: bool,
        pub leap_policy: LeapPolicy,
    }
    /// One observance.
    pub struct Observance {
        pub on: NaiveDate,
        /// Days from today; 0 is today.
        pub days_ahead: u32,
        /// 周岁 or years completed on that day; `None` without a year.
        pub years: Option<u16>,
        /// 虚岁, for birthdays with a year.
        pub nominal_age: Option<u16>,
        /// 本命年, for birthdays with a year.
        pub zodiac_year: bool,
        /// A round birthday or anniversary (整十; by 虚岁 for lunar birthdays).
        pub round: bool,
    }
    /// What a birthday comes to, for whoever is typing it.
    pub struct BirthdayView {
        /// The solar days it falls on in the year that is now: one; of a lunar day also none or two.
        pub this_year: Vec<NaiveDate>,
        /// The solar day of birth; `None` without a year.
        pub born_on: Option<NaiveDate>,
        /// The lunar day of birth in Chinese, when it was told as a solar one; `None` without a year.
        pub lunar_text: Option<String>,
        /// Zodiac animal 0 = 鼠 … 11 = 猪; `None` without a year.
        pub zodiac: Option<u8>,
        /// The other birth it may be: the year is that of the identity card, which counts in solar years.
        pub by_card: Option<BirthByCard>,
    }
    /// A lunar birth in the year of an identity card.
    pub struct BirthByCard {
        /// The lunar year.
        pub year: u16,
        pub born_on: NaiveDate,
        pub zodiac: u8,
    }
    /// How old somebody is today.
    pub struct AgeView {
        /// 周岁.
        pub full: u16,
        /// 虚岁.
        pub nominal: u16,
        /// Zodiac animal 0 = 鼠 … 11 = 猪.
        pub zodiac: u8,
    }
    /// A day of the calendar told both ways; texts in Chinese, e.g. 农历十月十三, 小雪.
    pub struct DayView {
        pub on: NaiveDate,
        pub lunar_year: u16,
        pub lunar_month: u8,
        pub leap: bool,
        pub lunar_day: u8,
        /// 十月十三
        pub lunar_text: String,
        /// 丙午
        pub year_name: String,
        /// The solar term that begins on this day.
        pub solar_term: Option<String>,
        /// The next solar term and its day.
        pub next_term: String,
        pub next_term_on: NaiveDate,
        /// Traditional or public festival on this day.
        pub festival: Option<String>,
    }
}
personal! {
    /// An occasion on a profile.
    pub struct OccasionView {
        pub id: OccasionId,
        /// At whom it was entered: of the family, another of the household it may be.
        pub client: ClientId,
        pub contact_person: Option<ContactPersonId>,
        /// Whose day: the contact person's name, else ''.
        pub person_name: String,
        pub kind: OccasionKind,
        pub title: String,
        pub date: OccasionDate,
        /// The date in Chinese: 农历闰四月初三, 8月15日.
        pub date_text: String,
        /// Of a person who has died without years, age and the like.
        pub next: Observance,
        pub keeping: Keeping,
        pub notes: String,
    }
    /// An occasion to add (`id` is `None`) or change.
    pub struct SaveOccasion {
        pub id: Option<OccasionId>, pub client: ClientId, pub contact_person: Option<ContactPersonId>, pub kind: OccasionKind,
        pub title: String, pub date: OccasionDate, pub notes: String,
    }
    /// An occasion ahead, over the whole book.
    pub struct OccasionAhead {
        pub client: ClientRef,
        pub occasion: OccasionView,
    }
}
