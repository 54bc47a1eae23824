//! Consents (PIPL): what the client agreed to or refused, when, and on what evidence.

mod record;
mod store;

pub use record::record;
pub(crate) use store::of_client;

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
    pub struct ConsentView { pub id: ConsentId, pub purpose: ConsentPurpose, pub granted: bool, pub decided_on: NaiveDate, pub evidence: String }
    /// A decision to record; replaces the one of the same purpose.
    pub struct RecordConsent { pub client: ClientId, pub purpose: ConsentPurpose, pub granted: bool, pub decided_on: NaiveDate, pub evidence: String }
}

/// The channels the client refused, by which nobody should be written or called.
pub fn refused_channels(vault: &OpenVault, client: &ClientId) -> Result<Vec<MessageChannel>> {
    let refused = of_client(vault.conn(), client)?.into_iter().filter(|consent| !consent.granted);
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
