//! What a touch is on the wire.

use crate::client::MessageChannel;
use crate::id::{ClientId, TouchId, VisitId};
use crate::wire::{personal, word};
use chrono::{DateTime, Utc};

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
personal! {
    /// A touch.
    pub struct TouchView { pub id: TouchId, pub method: Method, pub channel: Option<MessageChannel>, pub happened_at: DateTime<Utc>, pub text: String, pub visit: Option<VisitId> }
    /// A touch to log; `happened_at` `None` is now. `channel` goes with a message only.
    pub struct LogTouch { pub client: ClientId, pub method: Method, pub channel: Option<MessageChannel>, pub happened_at: Option<DateTime<Utc>>, pub text: String }
    /// A correction.
    pub struct EditTouch { pub id: TouchId, pub method: Method, pub channel: Option<MessageChannel>, pub happened_at: DateTime<Utc>, pub text: String }
}
