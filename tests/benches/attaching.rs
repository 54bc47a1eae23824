//! A large attachment in and out again: how long it takes, and how much memory more than before it needs at its peak.

use crate::book::Book;
use crate::table::{Limit, Table, Unit};
use crate::timing::time;
use std::io::Write;
use zhike_core::attachment::{self, AttachmentOwner};
use zhike_core::vault::Op;

const MEBIBYTES: usize = 200;

/// The rows of a large attachment.
pub fn measure(book: &Book, table: &mut Table) {
    let mut vault = book.open();
    let path = book.beside().join("large.bin");
    let mut file = std::fs::File::create(&path).unwrap();
    (0..MEBIBYTES).for_each(|at| file.write_all(&vec![at as u8; 1 << 20]).unwrap());
    drop(file);
    forget_the_peak();
    let before = kib("VmRSS:");
    let mut id = None;
    let came = time(|| {
        let taken = attachment::take_file(&vault.blobs(), &path, &mut |_, _| Ok(())).unwrap();
        let owner = AttachmentOwner::Client(book.well_known().clone());
        id = Some(vault.write(Op::AddAttachment, |w| attachment::add(w, &owner, &taken)).unwrap().value.id);
    });
    let went = time(|| {
        let copy = attachment::copy_out(&vault, &id.unwrap(), false).unwrap();
        copy.write(&mut std::io::sink(), &mut |_, _| Ok(())).unwrap();
    });
    let more = (kib("VmHWM:") - before).max(0.0) / 1024.0;
    table.put("an attachment of 200 MiB, taken in", book.clients, Unit::Ms, came, Limit::None);
    table.put("an attachment of 200 MiB, copied out", book.clients, Unit::Ms, went, Limit::None);
    table.put("memory for both", book.clients, Unit::MiB, more, Limit::AtMost(64.0));
    vault.undo().unwrap();
}

/// The peak counts anew from here on.
fn forget_the_peak() {
    // Where the kernel does not let it, the figure is too high, never too low.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

fn kib(field: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(f64::NAN)
}
