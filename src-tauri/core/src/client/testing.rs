//! Clients for the unit tests of the nouns.

use super::{ClientProfile, Gender, NewClient, RelationshipStage, create, profile};
use crate::id::ClientId;
use crate::money::Fen;
use crate::tier::TierView;
use crate::vault::{Op, OpenVault};

/// A client to be made, of whom only the name is known.
pub(crate) struct AClient(pub NewClient);

pub(crate) fn a_client(name: &str) -> AClient {
    AClient(NewClient {
        name: name.into(),
        gender: Gender::Unstated,
        phone: String::new(),
        assets: None,
        employer: String::new(),
        occupation: String::new(),
        is_prospect: false,
        stage: RelationshipStage::Stranger,
        birthday: None,
        introducer: None,
        notes: String::new(),
    })
}

impl AClient {
    pub fn assets(mut self, assets: Fen) -> Self {
        self.0.assets = Some(assets);
        self
    }
    pub fn phone(mut self, phone: &str) -> Self {
        self.0.phone = phone.into();
        self
    }
    pub fn notes(mut self, notes: &str) -> Self {
        self.0.notes = notes.into();
        self
    }
    pub fn create(self, vault: &mut OpenVault) -> ClientId {
        vault.write(Op::CreateClient, |w| create(w, self.0)).unwrap().value
    }
}

pub(crate) fn tier_of(vault: &OpenVault, client: &ClientId) -> TierView {
    super::store::facts(vault.conn(), client).unwrap().tier_view(vault.conn()).unwrap()
}

#[allow(dead_code, reason = "the profile needs the occasions of the other branch")]
pub(crate) fn profile_of(vault: &OpenVault, client: &ClientId) -> ClientProfile {
    profile(vault, client).unwrap()
}
