//! Searching what is about to be printed.

use super::inner::Inner;
use super::names::NameBook;
use super::own::Own;
use crate::Result;
use crate::export::{DocumentPart, DocumentPlace, Finding, Found, NamedBy, ProductPart};
use crate::id::{ClientId, VisitId};
use crate::text::fold::Folded;
use crate::vault::OpenVault;
use crate::visit::{Fabe, LineKind};
use crate::wire::personal;
use crate::wording;
use sha2::{Digest, Sha256};
use std::ops::Range;

personal! {
    /// A text as it will be printed, and where.
    pub struct Printed { pub at: DocumentPlace, pub text: String }
    /// What the gate found in a document.
    pub struct GateReport {
        /// In the order of the document.
        pub findings: Vec<Finding>,
        /// Of the text and the findings together, lower-case hex: who lets them pass says which they are.
        pub digest: String,
    }
}

/// What must not be in a text that this client will read, in its order.
pub fn check(vault: &OpenVault, client: &ClientId, printed: &[Printed]) -> Result<Vec<Finding>> {
    let own = Own::read(vault.conn(), client)?;
    let inner = Inner::read(vault.conn(), client)?;
    let names = NameBook::of(vault)?;
    let rules = wording::Rules::read(vault.conn())?;
    let mut findings = Vec::new();
    for one in printed {
        let text = Folded::of(&one.text);
        let mut found: Vec<(Range<usize>, Found)> = Vec::new();
        let named = names.named(&text, &own);
        for run in names.addressed(&text, &own) {
            if !named.iter().any(|named| overlap(&named.run, &run)) {
                found.push((run, Found::OtherClient { by: NamedBy::Address }));
            }
        }
        // Whose gain is told may be told by name.
        let people: Vec<Range<usize>> = named.iter().map(|one| one.run.clone()).collect();
        for hit in wording::find(&text, &rules, &people, |one| own.is_addressed(&one.surname)) {
            found.push((hit.run, Found::Wording { rule: hit.rule }));
        }
        found.extend(named.into_iter().map(|one| (one.run, Found::OtherClient { by: one.by })));
        for (run, field) in inner.said(&text, one.at.part) {
            found.push((run, Found::Inner { field }));
        }
        found.sort_by_key(|(run, _)| (run.start, run.end));
        findings.extend(found.into_iter().map(|(run, what)| Finding {
            at: one.at.clone(),
            found: what,
            words: text.original(run).to_owned(),
        }));
    }
    Ok(findings)
}

/// The same of one line at the table ([`line`]), in a visit.
pub fn check_line(vault: &OpenVault, visit: &VisitId, printed: &[Printed]) -> Result<Vec<Finding>> {
    if printed.is_empty() {
        return Ok(Vec::new());
    }
    check(vault, &crate::visit::client_of(vault, visit)?, printed)
}

/// A line at the table as the client copy would print it; nothing of one that stays internal.
pub fn line(kind: LineKind, text: String, fabe: Option<Fabe>) -> Vec<Printed> {
    let part = match kind {
        LineKind::Note | LineKind::Need => return Vec::new(),
        LineKind::Topic => DocumentPart::Topics,
        LineKind::Product => DocumentPart::Products,
        LineKind::Promise => DocumentPart::Promises,
        LineKind::Request => DocumentPart::Requests,
    };
    let mut printed = vec![Printed { at: DocumentPlace::of(part), text }];
    if let Some(fabe) = fabe.filter(|_| kind == LineKind::Product) {
        let parts = [
            (ProductPart::Feature, fabe.feature),
            (ProductPart::Advantage, fabe.advantage),
            (ProductPart::Benefit, fabe.benefit),
            (ProductPart::Evidence, fabe.evidence),
        ];
        printed.extend(parts.map(|(of, text)| Printed {
            at: DocumentPlace { product_part: Some(of), ..DocumentPlace::of(part) },
            text,
        }));
    }
    printed
}

/// The report of a document: its findings, bound to its text.
pub fn report(printed: &[Printed], findings: Vec<Finding>) -> GateReport {
    let mut digest = Sha256::new();
    for text in printed.iter().map(|one| &one.text).chain(findings.iter().map(|one| &one.words)) {
        // Lengths keep two texts apart from one that is both.
        digest.update((text.len() as u64).to_le_bytes());
        digest.update(text);
    }
    let digest = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    GateReport { findings, digest }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
