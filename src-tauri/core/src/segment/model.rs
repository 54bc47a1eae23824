//! What a segment is on the wire.

use crate::audience::{Condition, Trouble};
use crate::id::SegmentId;
use crate::wire::personal;
use chrono::{DateTime, Utc};

personal! {
    /// A saved segment, counted now.
    pub struct SegmentView {
        pub id: SegmentId, pub name: String, pub condition: Condition,
        pub clients: u32,
        /// The first trouble of its condition.
        pub trouble: Option<Trouble>,
        /// The names of the segments whose condition names this one.
        pub part_of: Vec<String>,
        pub created_at: DateTime<Utc>, pub updated_at: DateTime<Utc>,
    }
    /// A segment to add (`id` is `None`) or change.
    pub struct SaveSegment { pub id: Option<SegmentId>, pub name: String, pub condition: Condition }
}
