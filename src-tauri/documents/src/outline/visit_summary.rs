//! From a visit summary to its outline. Here, and only here, it is decided what each copy says.

use super::{Block, Fact, Letterhead, NeedPoint, Outline, Point, Section, Signature, line, lines, need_map, shortened};
use crate::labels::{Labels, client, labels, ledger, need};
use crate::{Language, dates};
use zhike_core::adviser::Adviser;
use zhike_core::visit::{SummaryCopy, SummaryNeed, SummaryProduct, SummaryPromise, VisitSummary};

/// The longest name in a place with no room.
const SIGNATURE_CHARACTERS: usize = 40;

/// The outline of a summary. A client copy gets no internal section, even if its data should hold something internal.
pub(crate) fn outline(summary: &VisitSummary, language: Language) -> Outline {
    let words = labels(language);
    let mut sections = shared_sections(summary, language);
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
        notice: notice(&summary.adviser, words),
        signatures: signatures(summary, words),
        footer: footer(summary, words),
    }
}

fn letterhead(adviser: &Adviser, words: &Labels) -> Letterhead {
    Letterhead {
        firm: line(&adviser.firm),
        department: line(&adviser.department),
        adviser: name_and_title(adviser),
        contacts: given([
            (words.licence, &adviser.licence_number),
            (words.phone, &adviser.phone),
            (words.email, &adviser.email),
            (words.address, &adviser.address),
        ]),
    }
}

fn facts(summary: &VisitSummary, language: Language) -> Vec<Fact> {
    let words = labels(language);
    given([
        (words.number, &summary.number),
        (words.client, &summary.client_name),
        (words.date, &dates::day_and_weekday(summary.held_on, language)),
        (words.time, &dates::span(summary.began, summary.ended, language)),
        (words.place, &summary.place),
        (words.matter, &summary.matter),
    ])
}

/// The sections both copies have, in the order of reading; what is empty is left out.
fn shared_sections(summary: &VisitSummary, language: Language) -> Vec<Section> {
    let words = labels(language);
    let candidates = [
        (words.topics, points(&summary.topics)),
        (words.products, summary.products.iter().filter_map(|shown| product(shown, words)).collect()),
        (words.promises, dated(&summary.promises, summary.copy, language)),
        (words.requests, dated(&summary.requests, summary.copy, language)),
        (words.client_message, paragraphs(&summary.client_message)),
        (words.next_meeting, paragraphs(&summary.next_meeting)),
    ];
    present(candidates, false)
}

fn internal_sections(summary: &VisitSummary, language: Language) -> Vec<Section> {
    let words = labels(language);
    let facts: Vec<Fact> = summary
        .internal_facts
        .iter()
        .map(|fact| Fact {
            label: client::fact(fact.label, language),
            value: client::fact_value(fact.label, &fact.value, language).unwrap_or_else(|| line(&fact.value)),
        })
        .filter(|fact| !fact.value.is_empty())
        .collect();
    let candidates = [
        (words.aim, paragraphs(&summary.aim)),
        (words.facts, if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }),
        (words.needs, needs(&summary.needs, language)),
        (
            words.need_map,
            if summary.map.is_empty() { Vec::new() } else { vec![Block::Map(need_map(&summary.map, language))] },
        ),
        (words.notes, points(&summary.notes)),
        (words.judgement, paragraphs(&summary.judgement)),
    ];
    present(candidates, true)
}

fn present(candidates: impl IntoIterator<Item = (&'static str, Vec<Block>)>, internal: bool) -> Vec<Section> {
    candidates
        .into_iter()
        .filter(|(_, blocks)| !blocks.is_empty())
        .map(|(heading, blocks)| Section { heading, internal, blocks })
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
fn product(shown: &SummaryProduct, words: &Labels) -> Option<Block> {
    let name = line(&shown.name);
    let parts = given([
        (words.feature, &shown.fabe.feature),
        (words.advantage, &shown.fabe.advantage),
        (words.benefit, &shown.fabe.benefit),
        (words.evidence, &shown.fabe.evidence),
    ]);
    (!name.is_empty() || !parts.is_empty()).then_some(Block::Product { name, parts })
}

fn notice(adviser: &Adviser, words: &Labels) -> Section {
    let own = paragraphs(&adviser.risk_notice);
    let blocks = if own.is_empty() {
        words.standard_notice.iter().map(|text| Block::Paragraph((*text).to_owned())).collect()
    } else {
        own
    };
    Section { heading: words.risk_notice, internal: false, blocks }
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
fn given<const N: usize>(candidates: [(&'static str, &String); N]) -> Vec<Fact> {
    candidates
        .into_iter()
        .map(|(label, value)| Fact { label, value: line(value) })
        .filter(|fact| !fact.value.is_empty())
        .collect()
}
