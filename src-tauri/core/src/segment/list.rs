//! The segments there are, each counted.

use super::{SegmentView, store};
use crate::Result;
use crate::audience::{self, segments_named};
use crate::roll::Roll;
use crate::vault::OpenVault;

/// All segments by name.
pub fn list(vault: &OpenVault) -> Result<Vec<SegmentView>> {
    let saved = store::all(vault.conn())?;
    let roll = Roll::of(vault)?;
    saved
        .iter()
        .map(|segment| {
            let resolved = audience::resolve(vault, &roll, &segment.condition, false)?;
            let names_it = |other: &&store::Saved| segments_named(&other.condition).contains(&segment.id);
            Ok(SegmentView {
                id: segment.id.clone(),
                name: segment.name.clone(),
                condition: segment.condition.clone(),
                clients: resolved.clients.count(),
                trouble: resolved.trouble(),
                part_of: saved.iter().filter(names_it).map(|other| other.name.clone()).collect(),
                created_at: segment.created_at,
                updated_at: segment.updated_at,
            })
        })
        .collect()
}
