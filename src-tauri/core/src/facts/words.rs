//! The words a client is told by.

use crate::id::ClientId;
use crate::wire::{personal, word};

word! {
    /// From the highest: 高端 ≥ 300万, 中高端 50–300万, 中低端 5–50万, 低端 < 5万 (yuan, editable).
    pub enum Tier {
        High = "high", UpperMiddle = "upperMiddle", LowerMiddle = "lowerMiddle", Low = "low",
        /// The assets are not known and no tier was set by hand: none of the four.
        Unknown = "unknown",
    }
}

word! {
    /// Gender, as far as stated.
    pub enum Gender { Female = "female", Male = "male", Unstated = "unstated" }
}
word! {
    /// How near the client is (关系阶段).
    pub enum RelationshipStage { Stranger = "stranger", Acquaintance = "acquaintance", Friend = "friend", Partner = "partner" }
}
word! {
    /// Suitability grade of the client, from the most cautious.
    pub enum RiskGrade {
        /// C1 最低类别: the least able to bear a loss.
        C1Lowest = "C1Lowest",
        C1 = "C1", C2 = "C2", C3 = "C3", C4 = "C4", C5 = "C5",
    }
}
word! {
    /// Risk level of a product or service, from the lowest.
    pub enum ProductRisk { R1 = "R1", R2 = "R2", R3 = "R3", R4 = "R4", R5 = "R5" }
}
word! {
    /// The way a message travels.
    pub enum MessageChannel { Phone = "phone", Sms = "sms", Email = "email", Wechat = "wechat" }
}
personal! {
    /// A client as named elsewhere.
    pub struct ClientRef {
        pub id: ClientId,
        pub name: String,
        pub tier: Tier,
    }
}
