//! What else conditions ask of everybody, packed into bits: to ask the wide rows of 100,000 clients would take a tenth of a
//! second.

use crate::facts::{Gender, MessageChannel, RiskGrade};

/// Small facts of a client, as the triggers pack them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Facets(u16);

impl Facets {
    /// As stored in `client_list.facets`.
    pub const fn of_bits(bits: u16) -> Self {
        Self(bits)
    }

    pub fn gender(self) -> Gender {
        match self.0 & 3 {
            1 => Gender::Female,
            2 => Gender::Male,
            _ => Gender::Unstated,
        }
    }
    pub fn risk_grade(self) -> Option<RiskGrade> {
        usize::from(self.0 >> 2 & 7).checked_sub(1).and_then(|at| RiskGrade::ALL.get(at)).copied()
    }
    pub fn channel(self) -> Option<MessageChannel> {
        usize::from(self.0 >> 5 & 7).checked_sub(1).and_then(|at| MessageChannel::ALL.get(at)).copied()
    }
    pub const fn is_prospect(self) -> bool {
        self.0 & 1 << 8 != 0
    }
    pub const fn is_minor(self) -> bool {
        self.0 & 1 << 9 != 0
    }
    pub const fn is_introduced(self) -> bool {
        self.0 & 1 << 10 != 0
    }
    pub const fn is_in_household(self) -> bool {
        self.0 & 1 << 11 != 0
    }
}
