//! Consents (PIPL): what the client agreed to or refused, when, and on what evidence.

use crate::Result;
use crate::id::{ClientId, ConsentId};
use crate::vault::Write;
use crate::wire::{personal, word};
use chrono::NaiveDate;

word! {
    /// What is consented to.
    pub enum ConsentPurpose {
        /// Keeping the record at all.
        KeepRecord = "keepRecord",
        /// Sensitive personal data.
        Sensitive = "sensitive",
        Phone = "phone", Sms = "sms", Email = "email", Wechat = "wechat",
        /// Passing data on.
        Share = "share",
    }
}
personal! {
    /// One purpose and what was decided.
    pub struct ConsentView { pub id: ConsentId, pub purpose: ConsentPurpose, pub granted: bool, pub decided_on: NaiveDate, pub evidence: String }
    /// A decision to record; replaces the one of the same purpose.
    pub struct RecordConsent { pub client: ClientId, pub purpose: ConsentPurpose, pub granted: bool, pub decided_on: NaiveDate, pub evidence: String }
}

/// Records a decision. A day in the future is refused.
pub fn record(_write: &mut Write<'_>, _request: RecordConsent) -> Result<ConsentId> {
    todo!()
}
