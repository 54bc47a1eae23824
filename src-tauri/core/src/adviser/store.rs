//! The SQL of the adviser's one row.

use super::Adviser;
use crate::Result;
use crate::vault::Write;
use rusqlite::{Connection, params};

pub(super) fn read(conn: &Connection) -> Result<Adviser> {
    let mut query = conn.prepare_cached(
        "SELECT name, firm, department, title, licence_number, phone, email, address, risk_notice, signature_line
         FROM adviser WHERE id = 1",
    )?;
    Ok(query.query_row([], |row| {
        Ok(Adviser {
            name: row.get(0)?,
            firm: row.get(1)?,
            department: row.get(2)?,
            title: row.get(3)?,
            licence_number: row.get(4)?,
            phone: row.get(5)?,
            email: row.get(6)?,
            address: row.get(7)?,
            risk_notice: row.get(8)?,
            signature_line: row.get(9)?,
        })
    })?)
}

pub(super) fn write(write: &Write<'_>, to: &Adviser) -> Result<()> {
    write
        .conn()
        .prepare_cached(
            "UPDATE adviser SET name = ?1, firm = ?2, department = ?3, title = ?4, licence_number = ?5, phone = ?6,
               email = ?7, address = ?8, risk_notice = ?9, signature_line = ?10 WHERE id = 1",
        )?
        .execute(params![
            to.name,
            to.firm,
            to.department,
            to.title,
            to.licence_number,
            to.phone,
            to.email,
            to.address,
            to.risk_notice,
            to.signature_line
        ])?;
    Ok(())
}
