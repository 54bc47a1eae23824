//! What a touch is on the wire.

use crate::facts::{ClientRef, MessageChannel};
use crate::id::{ClientId, PlannedTouchId, TouchId, VisitId};
use crate::wire::{personal, word};
use chrono::{DateTime, NaiveDate, Utc};

word! {
    /// The five methods (服务方式).
    pub enum Method {
        /// 亲自拜访
        Visit = "visit",
        /// 书信
        Letter = "letter",
        /// 通讯
        Message = "message",
        /// 礼仪专送
        Gift = "gift",
        /// 附加值
        Extra = "extra",
    }
}
word! {
    /// Where a planned touch stands.
    pub enum PlannedTouchState { Planned = "planned", Done = "done", Dropped = "dropped" }
}
personal! {
    /// A touch.
    pub struct TouchView { pub id: TouchId, pub method: Method, pub channel: Option<MessageChannel>, pub happened_at: DateTime<Utc>, pub text: String, pub visit: Option<VisitId> }
    /// A touch to log; `happened_at` `None` is now. `channel` goes with a message only.
    pub struct LogTouch { pub client: ClientId, pub method: Method, pub channel: Option<MessageChannel>, pub happened_at: Option<DateTime<Utc>>, pub text: String }
    /// A correction.
    pub struct EditTouch { pub id: TouchId, pub method: Method, pub channel: Option<MessageChannel>, pub happened_at: DateTime<Utc>, pub text: String }
    /// A touch that is meant to happen.
    pub struct PlannedTouchView {
        pub id: PlannedTouchId, pub client: ClientRef, pub method: Method, pub channel: Option<MessageChannel>, pub planned_on: NaiveDate,
        pub text: String, pub state: PlannedTouchState,
        /// Still planned, and its day is past.
        pub overdue: bool,
    }
    /// A touch to plan, today or later.
    pub struct PlanTouch { pub client: ClientId, pub method: Method, pub channel: Option<MessageChannel>, pub planned_on: NaiveDate, pub text: String }
}
