//! The words for days to remember.

use crate::Language;
use zhike_core::occasion::{CalendarKind, Observance, OccasionKind, OccasionView};

/// What kind of day: 生日.
pub(crate) const fn kind(kind: OccasionKind, language: Language) -> &'static str {
    match kind {
        OccasionKind::Birthday => language.choose("生日", "Birthday"),
        OccasionKind::Wedding => language.choose("结婚纪念日", "Wedding anniversary"),
        OccasionKind::AccountOpening => language.choose("开户日", "Account opened"),
        OccasionKind::Memorial => language.choose("忌辰", "Memorial day"),
        OccasionKind::Other => language.choose("其他日子", "Other day"),
    }
}

/// How far ahead: 14 天后.
pub(crate) fn ahead(days: u32, language: Language) -> String {
    match (days, language) {
        (0, _) => language.choose("今天", "today").to_owned(),
        (1, _) => language.choose("明天", "tomorrow").to_owned(),
        (_, Language::Chinese) => format!("{days} 天后"),
        (_, Language::English) => format!("in {days} days"),
    }
}

/// The lunar day, 农历闰四月初三, in English by the numbers of month and day, as on the screen; `None` for a solar one, which the day of the observance tells already.
pub(crate) fn lunar_day(occasion: &OccasionView, language: Language) -> Option<String> {
    let date = &occasion.date;
    match (date.calendar, language) {
        (CalendarKind::Solar, _) => None,
        (CalendarKind::Lunar, Language::Chinese) => Some(occasion.date_text.clone()),
        (CalendarKind::Lunar, Language::English) => {
            let leap = if date.leap { " (leap month)" } else { "" };
            Some(format!("lunar {}/{}{leap}", date.month, date.day))
        }
    }
}

/// What the day marks: 52 周岁, 虚岁 53, 整寿, 本命年.
pub(crate) fn observance(kind: OccasionKind, next: &Observance, language: Language) -> Vec<String> {
    let birthday = matches!(kind, OccasionKind::Birthday);
    let years = next.years.map(|years| match (language, birthday) {
        (Language::Chinese, true) => format!("{years} 周岁"),
        (Language::Chinese, false) => format!("{years} 周年"),
        (Language::English, true) => format!("turns {years}"),
        (Language::English, false) => format!("{years} years"),
    });
    let nominal = next.nominal_age.map(|age| match language {
        Language::Chinese => format!("虚岁 {age}"),
        Language::English => format!("nominal {age}"),
    });
    let round = next.round.then(|| {
        if birthday { language.choose("整寿", "round birthday") } else { language.choose("整十", "round") }.to_owned()
    });
    let zodiac = next.zodiac_year.then(|| language.choose("本命年", "zodiac year").to_owned());
    [years, nominal, round, zodiac].into_iter().flatten().collect()
}
