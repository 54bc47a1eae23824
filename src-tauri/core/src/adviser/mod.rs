//! The adviser: letterhead, risk notice and signature of every document.

mod edit;
mod store;

pub use edit::edit;

use crate::Result;
use crate::vault::OpenVault;
use crate::wire::personal;

personal! {
    /// The adviser's own data. '' where not given; `risk_notice` '' means the standard notice.
    pub struct Adviser {
        pub name: String, pub firm: String, pub department: String, pub title: String, pub licence_number: String,
        pub phone: String, pub email: String, pub address: String, pub risk_notice: String, pub signature_line: String,
    }
}

/// The adviser's data.
pub fn view(vault: &OpenVault) -> Result<Adviser> {
    store::read(vault.conn())
}
