//! What leaves for a client passes the gate: the very text of all forms is searched, and what is let pass is on record.

use zhike_core::demo;
use zhike_core::export::{self, ExportDocument, ExportFormat, ExportSubject, Found, ListExports, NewExport};
use zhike_core::gate;
use zhike_core::id::VisitId;
use zhike_core::vault::{Op, OpenVault};
use zhike_core::visit::{self, LineKind, ListVisits, SummaryCopy, VisitState};
use zhike_documents::{Language, Outline, Typesetter, docx, markdown, missing_glyphs, plain_text, visit_summary};
use zhike_tests::builders::{a_book, a_client};

fn client_copy(vault: &OpenVault, visit: &VisitId, language: Language) -> Outline {
    visit_summary(&visit::summary(vault, visit, SummaryCopy::Client).unwrap(), language)
}

/// A client copy with another client's name, that client's gain and a guarantee in one line is caught whatever its form:
/// all forms print the outline that was searched.
#[test]
fn a_client_copy_that_names_another_client_is_caught_before_it_goes() {
    let mut book = a_book();
    a_client("沈曼").in_book(&mut book);
    let line = "老客户沈曼赚了 8%，这只基金稳赚不赔";
    let lin = a_client("林静仪").visited("年末回顾").line(LineKind::Topic, line).in_book(&mut book);
    let visit = &lin.visits[0];

    let outline = client_copy(&book.vault, visit, Language::Chinese);
    let printed = outline.printed();
    let findings = gate::check(&book.vault, &lin.id, &printed).unwrap();
    let rules: Vec<&str> = findings
        .iter()
        .map(|one| match &one.found {
            Found::OtherClient { .. } => "another",
            Found::Wording { rule } => rule,
            Found::Inner { .. } | Found::Glyph { .. } => "other",
        })
        .collect();
    assert_eq!(rules, ["clientProfit", "another", "gain"]);
    assert!(findings.iter().all(|one| one.at.entry == Some(0)));

    let bare = |text: &str| text.replace(['\\', '\n'], "");
    assert!(bare(&markdown(&outline)).contains(line));
    assert!(plain_text(&outline).contains(line));
    let packed = docx(&outline).unwrap();
    let mut word = zip::ZipArchive::new(std::io::Cursor::new(packed)).unwrap();
    let document = std::io::read_to_string(word.by_name("word/document.xml").unwrap()).unwrap();
    assert!(document.contains(line));
    let pdf = Typesetter::default().pdf(&outline).unwrap();

    // The adviser lets it go: file, record and what was let pass come together.
    let report = gate::report(&printed, findings.clone());
    assert_eq!(report.digest.len(), 64);
    let folder = tempfile::tempdir().unwrap();
    let new = NewExport {
        document: ExportDocument::VisitSummary,
        audience: SummaryCopy::Client.into(),
        subject: ExportSubject::visit(visit),
        client: Some(lin.id.clone()),
        format: ExportFormat::Pdf,
        findings: report.findings,
    };
    export::to_file(&mut book.vault, new, folder.path(), "纪要.pdf", |to| Ok(to.write_all(&pdf)?)).unwrap();
    let request = ListExports { client: Some(lin.id), from: None, to: None, limit: 10 };
    let kept = export::list(&book.vault, request).unwrap().remove(0).export;
    assert_eq!(kept.findings, findings);
    assert!(folder.path().join(kept.file_name).exists());
}

/// In both languages: what every copy says, such as the risk notice, must not hold any of them.
#[test]
fn the_demo_book_has_nothing_to_hide_from_its_clients() {
    let mut book = a_book();
    book.write(Op::FillDemoBook, demo::fill);
    let finished = ListVisits { client: None, from: None, to: None, states: vec![VisitState::Done], limit: 100 };
    let visits = visit::list(&book.vault, finished).unwrap();
    assert!(visits.len() >= 10);
    let mut found = Vec::new();
    let copies = visits.iter().flat_map(|row| [Language::Chinese, Language::English].map(|language| (row, language)));
    for (row, language) in copies {
        let printed = client_copy(&book.vault, &row.id, language).printed();
        for one in
            gate::check(&book.vault, &row.client.id, &printed).unwrap().into_iter().chain(missing_glyphs(&printed))
        {
            found.push(format!("{}: {:?} {:?} {}", row.client.name, one.at, one.found, one.words));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
