//! From a visit summary to its outline. Here, and only here, it is decided what each copy says.

use super::{Block, Fact, Letterhead, NeedPoint, Outline, Point, Section, Signature, line, lines, need_map, shortened};
use crate::labels::{Labels, client, labels, ledger, need};
use crate::{Language, dates};
use zhike_core::adviser::Adviser;
use zhike_core::export::{DocumentPart, ProductPart};
use zhike_core::facts::ProductTerms;
use zhike_core::visit::{SummaryCopy, SummaryNeed, SummaryProduct, SummaryPromise, VisitSummary};

/// The longest name in a place with no room.
const SIGNATURE_CHARACTERS: usize = 40;

/// The outline of a summary. A client copy gets no internal section, even if its data should hold something internal; an
/// internal one has neither the client's signature nor the notice meant for clients.
pub fn visit_summary(summary: &VisitSummary, language: Language) -> Outline {
    let words = labels(language);
    let mut sections = shared_sections(summary, language);
    let for_client = summary.copy == SummaryCopy::Client;
    let mark = match summary.copy {
        SummaryCopy::Client => None,
        SummaryCopy::Internal => {
            sections.extend(internal_sections(summary, language));
            Some(words.internal_mark)
        }
    };
    Outline {
        language,
        letterhead: letterhead(&summary.adviser, words),
        title: words.title,
        mark,
        facts: facts(summary, language),
        sections,
        notice: for_client.then(|| notice(&summary.adviser, words)),
        signatures: if for_client { signatures(summary, words) } else { Vec::new() },
        dated: summary.held_on,
        footer: footer(summary, words),
    }
}

fn letterhead(adviser: &Adviser, words: &Labels) -> Letterhead {
    Letterhead {
        firm: line(&adviser.firm),
        department: line(&adviser.department),
        adviser: name_and_title(adviser),
        contacts: given([
            (DocumentPart::Letterhead, words.licence, &adviser.licence_number),
            (DocumentPart::Letterhead, words.phone, &adviser.phone),
            (DocumentPart::Letterhead, words.email, &adviser.email),
            (DocumentPart::Letterhead, words.address, &adviser.address),
        ]),
    }
}

fn facts(summary: &VisitSummary, language: Language) -> Vec<Fact> {
    let words = labels(language);
    given([
        (DocumentPart::Client, words.number, &summary.number),
        (DocumentPart::Client, words.client, &summary.client_name),
        (DocumentPart::Client, words.date, &dates::day_and_weekday(summary.held_on, language)),
        (DocumentPart::Client, words.time, &dates::span(summary.began, summary.ended, language)),
        (DocumentPart::Place, words.place, &summary.place),
        (DocumentPart::Matter, words.matter, &summary.matter),
    ])
}

/// The sections both copies have, in the order of reading; what is empty is left out.
fn shared_sections(summary: &VisitSummary, language: Language) -> Vec<Section> {
    let words = labels(language);
    let candidates = [
        (DocumentPart::Topics, words.topics, points(&summary.topics)),
        (
            DocumentPart::Products,
            words.products,
            summary.products.iter().filter_map(|shown| product(shown, words, language)).collect(),
        ),
        (DocumentPart::Promises, words.promises, dated(&summary.promises, summary.copy, language)),
        (DocumentPart::Requests, words.requests, dated(&summary.requests, summary.copy, language)),
        (DocumentPart::ClientMessage, words.client_message, paragraphs(&summary.client_message)),
        (DocumentPart::NextMeeting, words.next_meeting, paragraphs(&summary.next_meeting)),
    ];
    present(candidates, false)
}

fn internal_sections(summary: &VisitSummary, language: Language) -> Vec<Section> {
    let words = labels(language);
    let facts: Vec<Fact> = summary
        .internal_facts
        .iter()
        .map(|fact| Fact {
            part: DocumentPart::Internal,
            product_part: None,
            label: client::fact(fact.label, language),
            value: client::fact_value(fact.label, &fact.value, language).unwrap_or_else(|| line(&fact.value)),
        })
        .filter(|fact| !fact.value.is_empty())
        .collect();
    let candidates = [
        (DocumentPart::Internal, words.aim, paragraphs(&summary.aim)),
        (DocumentPart::Internal, words.facts, if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }),
        (DocumentPart::Internal, words.needs, needs(&summary.needs, language)),
        (
            DocumentPart::Internal,
            words.need_map,
            if summary.map.is_empty() { Vec::new() } else { vec![Block::Map(need_map(&summary.map, language))] },
        ),
        (DocumentPart::Internal, words.notes, points(&summary.notes)),
        (DocumentPart::Internal, words.judgement, paragraphs(&summary.judgement)),
    ];
    present(candidates, true)
}

fn present(
    candidates: impl IntoIterator<Item = (DocumentPart, &'static str, Vec<Block>)>,
    internal: bool,
) -> Vec<Section> {
    candidates
        .into_iter()
        .filter(|(.., blocks)| !blocks.is_empty())
        .map(|(part, heading, blocks)| Section { part, heading, internal, blocks })
        .collect()
}

fn points(texts: &[String]) -> Vec<Block> {
    let points: Vec<Point> = texts.iter().filter_map(|text| point(text, Vec::new())).collect();
    if points.is_empty() { Vec::new() } else { vec![Block::Points(points)] }
}

fn dated(entries: &[SummaryPromise], copy: SummaryCopy, language: Language) -> Vec<Block> {
    let points: Vec<Point> = entries
        .iter()
        .filter_map(|entry| {
            let due = entry.due_on.map(|day| dates::due(day, language));
            let state = ledger::state(entry.state, copy, language).map(str::to_owned);
            point(&entry.text, due.into_iter().chain(state).collect())
        })
        .collect();
    if points.is_empty() { Vec::new() } else { vec![Block::Points(points)] }
}

fn needs(noted: &[SummaryNeed], language: Language) -> Vec<Block> {
    let needs: Vec<NeedPoint> = noted
        .iter()
        .map(|noted| NeedPoint {
            cell: need::cell(noted.level, noted.depth, language),
            lines: lines(&noted.text),
            aside: vec![
                need::evidence(noted.evidence, language),
                need::confidence(noted.confidence, language),
                need::state(noted.state, language),
            ],
        })
        .filter(|need| !need.lines.is_empty())
        .collect();
    if needs.is_empty() { Vec::new() } else { vec![Block::Needs(needs)] }
}

fn point(text: &str, aside: Vec<String>) -> Option<Point> {
    let lines = lines(text);
    (!lines.is_empty()).then_some(Point { lines, aside })
}

fn paragraphs(text: &str) -> Vec<Block> {
    lines(text).into_iter().map(Block::Paragraph).collect()
}

/// A product with the parts that were filled in; `None` when nothing was.
fn product(shown: &SummaryProduct, words: &Labels, language: Language) -> Option<Block> {
    let (open, close) = words.copy_brackets;
    let terms = terms(&shown.terms, words, language);
    let name = [line(&shown.name), if terms.is_empty() { terms } else { format!("{open}{terms}{close}") }].concat();
    let said = [
        (ProductPart::Feature, words.feature, &shown.fabe.feature),
        (ProductPart::Advantage, words.advantage, &shown.fabe.advantage),
        (ProductPart::Benefit, words.benefit, &shown.fabe.benefit),
        (ProductPart::Evidence, words.evidence, &shown.fabe.evidence),
    ];
    let parts: Vec<Fact> = said
        .into_iter()
        .map(|(of, label, value)| Fact {
            part: DocumentPart::Products,
            product_part: Some(of),
            label,
            value: line(value),
        })
        .filter(|fact| !fact.value.is_empty())
        .collect();
    (!name.is_empty() || !parts.is_empty()).then_some(Block::Product { name, parts })
}

/// What a product carries besides its name: 007194 · R3 · 到期 2027年1月1日.
fn terms(terms: &ProductTerms, words: &Labels, language: Language) -> String {
    let risk = terms.risk.map(|risk| risk.word().to_owned());
    let matures = terms.matures_on.map(|day| format!("{}{}", words.matures, dates::day(day, language)));
    let parts = [Some(line(&terms.code)), risk, matures];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn notice(adviser: &Adviser, words: &Labels) -> Section {
    let own = paragraphs(&adviser.risk_notice);
    let blocks = if own.is_empty() {
        words.standard_notice.iter().map(|text| Block::Paragraph((*text).to_owned())).collect()
    } else {
        own
    };
    Section { part: DocumentPart::Notice, heading: words.risk_notice, internal: false, blocks }
}

fn signatures(summary: &VisitSummary, words: &Labels) -> Vec<Signature> {
    let own_line = line(&summary.adviser.signature_line);
    let adviser = if own_line.is_empty() { name_and_title(&summary.adviser) } else { own_line };
    [(words.adviser_signs, adviser), (words.client_signs, line(&summary.client_name)), (words.signed_on, String::new())]
        .map(|(role, name)| Signature { role, name: shortened(&name, SIGNATURE_CHARACTERS) })
        .into()
}

fn footer(summary: &VisitSummary, words: &Labels) -> String {
    let number = shortened(&line(&summary.number), SIGNATURE_CHARACTERS);
    let title = words.title_of(summary.copy);
    if number.is_empty() { title } else { format!("{number} · {title}") }
}

fn name_and_title(adviser: &Adviser) -> String {
    [line(&adviser.name), line(&adviser.title)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The facts that have a value.
fn given<const N: usize>(candidates: [(DocumentPart, &'static str, &String); N]) -> Vec<Fact> {
    candidates
        .into_iter()
        .map(|(part, label, value)| Fact { part, product_part: None, label, value: line(value) })
        .filter(|fact| !fact.value.is_empty())
        .collect()
}
