//! Changing the letterhead.

use super::{Adviser, store};
use crate::Result;
use crate::text::entry;
use crate::vault::Write;

/// Replaces the adviser's data. Texts at most 200 characters, the notice 20,000.
pub fn edit(write: &mut Write<'_>, to: Adviser) -> Result<()> {
    let checked = Adviser {
        name: entry::short("name", &to.name)?,
        firm: entry::short("firm", &to.firm)?,
        department: entry::short("department", &to.department)?,
        title: entry::short("title", &to.title)?,
        licence_number: entry::short("licenceNumber", &to.licence_number)?,
        phone: entry::short("phone", &to.phone)?,
        email: entry::short("email", &to.email)?,
        address: entry::short("address", &to.address)?,
        risk_notice: entry::long("riskNotice", &to.risk_notice)?,
        signature_line: entry::short("signatureLine", &to.signature_line)?,
    };
    store::write(write, &checked)
}

#[cfg(test)]
mod tests {
    use crate::adviser::{Adviser, edit, view};
    use crate::error::{Error, Invalid};
    use crate::vault::Op;
    use crate::vault::testing::empty_book;

    #[test]
    fn the_letterhead_is_kept() {
        let mut vault = empty_book("2026-11-21");
        let mut adviser = view(&vault).unwrap();
        assert_eq!(adviser.name, "");
        adviser = Adviser { name: "陈远".into(), risk_notice: "市场有风险\n投资需谨慎".into(), ..adviser };
        vault.write(Op::EditAdviser, |w| edit(w, adviser.clone())).unwrap();
        assert!(view(&vault).unwrap() == adviser);
        let long = Adviser { firm: "长".repeat(201), ..adviser };
        let refused = vault.write(Op::EditAdviser, |w| edit(w, long)).unwrap_err();
        assert!(matches!(refused, Error::Invalid { field: "firm", why: Invalid::TooLong { max: 200 } }));
    }
}
