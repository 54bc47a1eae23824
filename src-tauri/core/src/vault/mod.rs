//! The vault: one encrypted store per adviser. Key hierarchy, open and lock, the one write path with its journal,
//! checks, backups. Nothing above this module touches a key or opens a connection.

mod noun;
mod op;
mod schema;
#[cfg(test)]
pub(crate) mod testing;
mod write;

pub use noun::Noun;
pub use op::Op;
pub use write::{Write, Written};

use crate::clock::Clock;
use rusqlite::Connection;
use std::cell::RefCell;
use std::sync::Arc;

/// An unlocked vault. Dropping it locks: the connection closes and the keys are zeroized.
pub struct OpenVault {
    pub(crate) conn: Connection,
    pub(crate) clock: Arc<dyn Clock>,
    /// The list of clients in memory; empty until first asked for.
    pub(crate) roll: RefCell<crate::client::Roll>,
}

impl std::fmt::Debug for OpenVault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OpenVault(…)")
    }
}

impl OpenVault {
    /// The connection, for the stores of the nouns. To read only: writing goes through [`OpenVault::write`].
    pub(crate) fn conn(&self) -> &Connection {
        &self.conn
    }

    /// The clock all of this vault's times come from.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }
}
