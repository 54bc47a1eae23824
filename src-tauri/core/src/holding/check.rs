//! What is not in order between a client and a product that is only spoken of, as while it is written down.

use crate::Result;
use crate::facts::{self, ProductRisk, Unsuited};
use crate::id::ClientId;
use crate::vault::OpenVault;

/// What is not in order today between the grade of a client and a product of this level (`None`: not known).
pub fn check(vault: &OpenVault, client: &ClientId, risk: Option<ProductRisk>) -> Result<Vec<Unsuited>> {
    Ok(facts::grade_of(vault.conn(), client)?.unsuited(risk, vault.clock().today()))
}
