//! Consents (PIPL): what the client agreed to or refused, when, and on what evidence.
//!
//! Decisions are appended and none is ever overwritten. In force is the last one of a purpose: by its day, and of the same
//! day the one recorded last. One recorded later of an earlier day is history only.

mod record;
mod store;

pub use record::record;
pub(crate) use store::{IN_FORCE, of_client};

use crate::Result;
use crate::facts::MessageChannel;
use crate::id::{ClientId, ConsentId};
use crate::vault::OpenVault;
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
    pub struct ConsentView {
        pub purpose: ConsentPurpose,
        pub in_force: ConsentDecision,
        /// What was decided before, newest first.
        pub earlier: Vec<ConsentDecision>,
    }
    /// One decision.
    pub struct ConsentDecision { pub id: ConsentId, pub granted: bool, pub decided_on: NaiveDate, pub evidence: String }
    /// A decision to record.
    pub struct RecordConsent { pub client: ClientId, pub purpose: ConsentPurpose, pub granted: bool, pub decided_on: NaiveDate, pub evidence: String }
}

/// The channels the client refused, by which nobody should be written or called.
pub fn refused_channels(vault: &OpenVault, client: &ClientId) -> Result<Vec<MessageChannel>> {
    let refused = of_client(vault.conn(), client)?.into_iter().filter(|consent| !consent.in_force.granted);
    Ok(refused.filter_map(|consent| consent.purpose.channel()).collect())
}

impl ConsentPurpose {
    /// The channel a purpose is about.
    const fn channel(self) -> Option<MessageChannel> {
        match self {
            Self::Phone => Some(MessageChannel::Phone),
            Self::Sms => Some(MessageChannel::Sms),
            Self::Email => Some(MessageChannel::Email),
            Self::Wechat => Some(MessageChannel::Wechat),
            Self::KeepRecord | Self::Sensitive | Self::Share => None,
        }
    }
}
