//! The words of the map, and what a cell says.

use crate::wire::{wire, word};
use chrono::NaiveDate;

word! {
    /// Maslow's five levels, from the ground up.
    pub enum NeedLevel { Physiological = "physiological", Safety = "safety", Belonging = "belonging", Esteem = "esteem", SelfActualisation = "selfActualisation" }
}
word! {
    /// How deep it lies in the iceberg.
    pub enum NeedDepth {
        /// 显性: said out loud; product, price, gain.
        Stated = "stated",
        /// 隐藏: in how one deals with people; relationship, upkeep, dealings.
        Hidden = "hidden",
        /// 深藏: in the heart; feeling, experience, trust.
        Deep = "deep",
    }
}
word! {
    /// How sure the adviser is.
    pub enum NeedConfidence { Low = "low", Medium = "medium", High = "high" }
}
word! {
    /// Where a note stands.
    pub enum NeedState { Open = "open", BeingMet = "beingMet", Met = "met", Outdated = "outdated" }
}
word! {
    /// What a cell of the map says at a glance; the first that holds, in this order.
    pub enum CellStanding {
        /// Open with high confidence for 30 days or more: 要紧.
        Pressing = "pressing",
        /// Something is being done: 在办.
        BeingMet = "beingMet",
        /// An open note of the last 180 days: 新.
        Fresh = "fresh",
        /// Open notes, all older: 旧.
        Stale = "stale",
        /// All met: 已满足.
        Met = "met",
        /// Nothing noted, but asked in the last 90 days: 问过.
        Asked = "asked",
        /// Nothing known, or nothing that still holds: the next question to ask.
        Empty = "empty",
    }
}

wire! {
    /// One cell of the map. `notes` are those not outdated; `newest_on` is the day of the newest of them.
    pub struct NeedCell {
        pub level: NeedLevel, pub depth: NeedDepth,
        pub notes: u32, pub open: u32, pub being_met: u32, pub met: u32, pub outdated: u32,
        pub newest_on: Option<NaiveDate>, pub asked_on: Option<NaiveDate>, pub standing: CellStanding,
    }
}
