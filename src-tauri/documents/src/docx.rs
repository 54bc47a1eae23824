//! A document as a Word file, for the adviser to edit. The same outline as the PDF, in Word's own means: styles,
//! tables, header and footer with fields for the page numbers.

mod package;

use crate::labels::labels;
use crate::outline::{Block, Fact, Letterhead, MapCell, NeedMap, NeedPoint, Outline, Point, Section, Signature};
use crate::{Error, Result};
use docx_rs::{
    AlignmentType, BorderType, Docx, Footer, LineSpacing, LineSpacingType, NumPages, PageMargin, PageNum, Paragraph,
    ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Run, RunFonts, Shading, SpecialIndentType, Style,
    StyleType, Tab, TabValueType, Table, TableBorder, TableBorderPosition, TableBorders, TableCell, TableCellBorder,
    TableCellBorderPosition, TableCellBorders, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};
use std::io::Cursor;
use zhike_core::need::CellStanding;

/// A document as DOCX. The same outline gives the same bytes.
///
/// # Errors
/// [`Error::Packing`] when the archive cannot be written to memory.
pub fn docx(outline: &Outline) -> Result<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    let mut parts = Page::default().render(outline).build();
    parts.doc_props.core = package::properties(outline).into_bytes();
    parts.font_table = package::faces(FACE).into_bytes();
    parts.styles = package::styles(&parts.styles);
    parts.pack(&mut bytes).map_err(|_| Error::Packing)?;
    Ok(bytes.into_inner())
}

/// The face of every script, the East-Asian one above all: a Word file does not carry its fonts, so it names one that
/// machines with Word have, close to the PDF's in weight and width, as Word in China calls it. See [`package::faces`] for
/// what it is called elsewhere.
const FACE: &str = "微软雅黑";

const INDIGO: &str = "25537A";
const CINNABAR: &str = "C8412B";
const INK: &str = "1E2732";
const FAINT: &str = "66707C";
const HAIRLINE: &str = "D5D9DE";
const WATER: &str = "4F8A8B";

// Measures in twentieths of a point; A4 with the margins of the PDF. Sizes of type are in half points.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_418;
const WIDTH: usize = 9_070;
const LABELS: usize = 1_500;
const CELLS: usize = 2_400;

/// Builds paragraphs with ids of its own: docx-rs would count them through the whole life of the thread, and the same
/// document would come out differently the second time.
#[derive(Default)]
struct Page {
    paragraphs: u32,
}

impl Page {
    fn render(mut self, outline: &Outline) -> Docx {
        let mut docx = styled(Docx::new()).page_size(PAGE.0, PAGE.1).page_margin(
            PageMargin::new().top(1_247).bottom(1_418).left(MARGIN).right(MARGIN).header(620).footer(620).gutter(0),
        );
        docx = self.letterhead(docx, &outline.letterhead);
        docx = docx.add_paragraph(self.title(outline));
        docx = docx.add_table(self.facts(&outline.facts));
        for section in &outline.sections {
            docx = self.section(docx, section);
        }
        if !outline.signatures.is_empty() {
            docx = docx.add_paragraph(self.paragraph().line_spacing(LineSpacing::new().before(600)).keep_next(true));
            docx = docx.add_table(self.signatures(&outline.signatures));
        }
        if let Some(notice) = &outline.notice {
            docx = self.notice(docx, notice);
        }
        let footer = self.footer(outline);
        docx.footer(footer)
    }

    fn paragraph(&mut self) -> Paragraph {
        self.paragraphs += 1;
        Paragraph::new().id(format!("{:08X}", self.paragraphs))
    }

    fn text(&mut self, text: &str) -> Paragraph {
        self.paragraph().add_run(Run::new().add_text(text))
    }

    fn letterhead(&mut self, docx: Docx, head: &Letterhead) -> Docx {
        let mut left = TableCell::new().width(WIDTH / 2, WidthType::Dxa);
        left = left.add_paragraph(
            self.paragraph().style("Quiet").add_run(Run::new().add_text(&head.firm).bold().size(26).color(INK)),
        );
        if !head.department.is_empty() {
            left = left.add_paragraph(self.text(&head.department).style("Quiet").size(19));
        }
        let mut right = TableCell::new().width(WIDTH / 2, WidthType::Dxa).add_paragraph(
            self.paragraph()
                .style("Quiet")
                .align(AlignmentType::Right)
                .add_run(Run::new().add_text(&head.adviser).bold().size(19).color(INK)),
        );
        for contact in &head.contacts {
            right = right.add_paragraph(
                self.paragraph()
                    .style("Quiet")
                    .align(AlignmentType::Right)
                    .add_run(Run::new().add_text(contact.label).add_text("  "))
                    .add_run(Run::new().add_text(&contact.value).color(INK)),
            );
        }
        let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom).val(BorderType::Single).size(8).color(INDIGO);
        docx.add_table(bare(vec![TableRow::new(vec![left, right])], vec![WIDTH / 2, WIDTH / 2]))
            .add_paragraph(bordered(self.paragraph().size(8), rule))
    }

    fn title(&mut self, outline: &Outline) -> Paragraph {
        let title = self.paragraph().style("Title").add_run(Run::new().add_text(outline.title));
        match outline.mark {
            None => title,
            Some(mark) => title
                .add_tab(Tab::new().val(TabValueType::Right).pos(WIDTH))
                .add_run(Run::new().add_tab().add_text(mark).bold().size(22).color(CINNABAR)),
        }
    }

    fn facts(&mut self, facts: &[Fact]) -> Table {
        let rows = facts
            .iter()
            .map(|fact| {
                TableRow::new(vec![
                    TableCell::new().width(LABELS, WidthType::Dxa).add_paragraph(self.text(fact.label).style("Label")),
                    TableCell::new()
                        .width(WIDTH - LABELS, WidthType::Dxa)
                        .add_paragraph(self.text(&fact.value).style("Cell")),
                ])
            })
            .collect();
        bare(rows, vec![LABELS, WIDTH - LABELS])
    }

    fn section(&mut self, mut docx: Docx, section: &Section) -> Docx {
        let heading = Run::new().add_text(section.heading);
        let heading = if section.internal { heading.color(CINNABAR) } else { heading };
        let rule =
            ParagraphBorder::new(ParagraphBorderPosition::Top).val(BorderType::Single).size(4).space(6).color(INDIGO);
        docx = docx.add_paragraph(bordered(self.paragraph().style("Heading1").keep_next(true).add_run(heading), rule));
        for block in &section.blocks {
            docx = match block {
                Block::Paragraph(text) => docx.add_paragraph(self.text(text)),
                Block::Points(points) => points.iter().fold(docx, |docx, point| docx.add_paragraph(self.point(point))),
                Block::Product { name, parts } => {
                    let named = if name.is_empty() {
                        docx
                    } else {
                        docx.add_paragraph(self.text(name).style("Heading2").keep_next(true))
                    };
                    if parts.is_empty() { named } else { named.add_table(self.product(parts)) }
                }
                Block::Facts(facts) => docx.add_table(self.facts(facts)),
                Block::Needs(needs) => docx.add_table(self.needs(needs)),
                Block::Map(map) => docx.add_table(self.map(map)),
            };
        }
        docx
    }

    fn point(&mut self, point: &Point) -> Paragraph {
        let mut words = Run::new().add_text("·").add_tab();
        for (index, line) in point.lines.iter().enumerate() {
            if index > 0 {
                words = words.add_break(docx_rs::BreakType::TextWrapping);
            }
            words = words.add_text(line);
        }
        let paragraph = self.paragraph().style("Point").add_run(words);
        if point.aside.is_empty() {
            return paragraph;
        }
        paragraph.add_run(Run::new().add_text(format!("  {}", point.aside.join(" · "))).size(18).color(FAINT))
    }

    fn product(&mut self, parts: &[Fact]) -> Table {
        let rows = parts
            .iter()
            .map(|part| {
                TableRow::new(vec![
                    TableCell::new().width(LABELS, WidthType::Dxa).add_paragraph(self.text(part.label).style("Label")),
                    TableCell::new()
                        .width(WIDTH - LABELS, WidthType::Dxa)
                        .add_paragraph(self.text(&part.value).style("Cell")),
                ])
                .cant_split()
            })
            .collect();
        bare(rows, vec![LABELS, WIDTH - LABELS]).set_borders(hairlines())
    }

    fn needs(&mut self, needs: &[NeedPoint]) -> Table {
        let rows = needs
            .iter()
            .map(|need| {
                let mut said = TableCell::new().width(WIDTH - CELLS, WidthType::Dxa);
                for line in &need.lines {
                    said = said.add_paragraph(self.text(line).style("Cell"));
                }
                said = said.add_paragraph(self.text(&need.aside.join(" · ")).style("Label"));
                let cell = TableCell::new().width(CELLS, WidthType::Dxa);
                TableRow::new(vec![cell.add_paragraph(self.text(&need.cell).style("Label")), said]).cant_split()
            })
            .collect();
        bare(rows, vec![CELLS, WIDTH - CELLS]).set_borders(hairlines())
    }

    /// Levels down, depths across, the waterline dotted between what is said and what is not.
    fn map(&mut self, map: &NeedMap) -> Table {
        let columns = map.columns.len().max(1);
        let width = (WIDTH - LABELS) / columns;
        let mut head = vec![
            TableCell::new().width(LABELS, WidthType::Dxa).add_paragraph(self.text("").style("Label").keep_next(true)),
        ];
        for (index, column) in map.columns.iter().enumerate() {
            let words = format!("{} · {}", column.depth, column.whereabouts);
            let cell = TableCell::new().width(width, WidthType::Dxa);
            let words = self.text(&words).style("Label").align(AlignmentType::Center).keep_next(true);
            head.push(at_waterline(cell.add_paragraph(words), index));
        }
        let mut rows = vec![TableRow::new(head).cant_split()];
        for (index, row) in map.rows.iter().enumerate() {
            // All rows but the last hold on to the next: the map stays on one page.
            let held = index + 1 < map.rows.len();
            let mut cells = vec![
                TableCell::new().width(LABELS, WidthType::Dxa).vertical_align(VAlignType::Center).add_paragraph(
                    self.paragraph()
                        .style("Cell")
                        .keep_next(held)
                        .add_run(Run::new().add_text(row.level).bold().size(18)),
                ),
            ];
            for (index, cell) in row.cells.iter().enumerate() {
                let words = self.map_cell(cell).keep_next(held);
                let (fill, _) = colours(cell.standing);
                let cell = TableCell::new()
                    .width(width, WidthType::Dxa)
                    .vertical_align(VAlignType::Center)
                    .shading(Shading::new().fill(fill))
                    .add_paragraph(words);
                cells.push(at_waterline(cell, index));
            }
            rows.push(TableRow::new(cells).cant_split());
        }
        let mut grid = vec![width; columns + 1];
        grid[0] = LABELS;
        let inside =
            TableBorder::new(TableBorderPosition::InsideV).border_type(BorderType::Single).size(4).color(HAIRLINE);
        bare(rows, grid).set_borders(hairlines().set(inside))
    }

    fn map_cell(&mut self, cell: &MapCell) -> Paragraph {
        let (_, colour) = colours(cell.standing);
        let run = Run::new().add_text(cell.words()).size(18).color(colour);
        let run = if cell.standing == CellStanding::Pressing { run.bold() } else { run };
        self.paragraph().style("Cell").align(AlignmentType::Center).add_run(run)
    }

    fn signatures(&mut self, signatures: &[Signature]) -> Table {
        let width = WIDTH / signatures.len().max(1);
        let cells = signatures
            .iter()
            .map(|place| {
                let rule = ParagraphBorder::new(ParagraphBorderPosition::Top)
                    .val(BorderType::Single)
                    .size(5)
                    .space(4)
                    .color(INK);
                let mut cell = TableCell::new().width(width, WidthType::Dxa);
                let role = bordered(self.text(place.role).style("Quiet"), rule);
                // The right indent keeps the three lines apart.
                cell = cell.add_paragraph(role.indent(None, None, Some(300), None));
                if !place.name.is_empty() {
                    cell = cell.add_paragraph(self.text(&place.name).style("Cell"));
                }
                cell
            })
            .collect();
        bare(vec![TableRow::new(cells).cant_split()], vec![width; signatures.len()])
    }

    fn notice(&mut self, mut docx: Docx, notice: &Section) -> Docx {
        let heading = self.paragraph().style("Quiet").line_spacing(LineSpacing::new().before(360)).keep_next(true);
        docx = docx.add_paragraph(heading.add_run(Run::new().add_text(notice.heading).bold()));
        for block in &notice.blocks {
            if let Block::Paragraph(text) = block {
                docx = docx.add_paragraph(self.text(text).style("Quiet"));
            }
        }
        docx
    }

    fn footer(&mut self, outline: &Outline) -> Footer {
        let (before, between, after) = labels(outline.language).page_of;
        let mut line = self
            .paragraph()
            .style("Quiet")
            .add_tab(Tab::new().val(TabValueType::Center).pos(WIDTH / 2))
            .add_tab(Tab::new().val(TabValueType::Right).pos(WIDTH))
            .add_run(Run::new().add_text(&outline.footer).add_tab());
        if let Some(mark) = outline.mark {
            line = line.add_run(Run::new().add_text(mark).bold().color(CINNABAR));
        }
        let line = line
            .add_run(Run::new().add_tab().add_text(before))
            .add_page_num(PageNum::new())
            .add_run(Run::new().add_text(between))
            .add_num_pages(NumPages::new())
            .add_run(Run::new().add_text(after));
        let rule =
            ParagraphBorder::new(ParagraphBorderPosition::Top).val(BorderType::Single).size(4).space(6).color(INDIGO);
        Footer::new().add_paragraph(bordered(line, rule))
    }
}

/// Lines are as high as in the PDF, whatever face stands in: left to itself, that of Word in China is half as high again,
/// and an ordinary visit takes a page more.
fn styled(docx: Docx) -> Docx {
    let fonts = RunFonts::new().ascii(FACE).hi_ansi(FACE).cs(FACE).east_asia(FACE);
    let lines = |line| LineSpacing::new().line_rule(LineSpacingType::Exact).line(line);
    let style = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal");
    docx.default_fonts(fonts)
        .default_size(21)
        .add_style(
            Style::new("Normal", StyleType::Paragraph).name("Normal").color(INK).line_spacing(lines(336).after(60)),
        )
        .add_style(style("Title", "Title").size(42).bold().line_spacing(lines(600).before(160).after(120)))
        .add_style(
            style("Heading1", "heading 1")
                .size(22)
                .bold()
                .outline_lvl(0)
                .line_spacing(lines(336).before(200).after(40)),
        )
        .add_style(
            style("Heading2", "heading 2").size(21).bold().outline_lvl(1).line_spacing(lines(336).before(80).after(40)),
        )
        .add_style(
            style("Point", "Point")
                .indent(Some(220), Some(SpecialIndentType::Hanging(220)), None, None)
                .line_spacing(lines(336).after(60)),
        )
        .add_style(style("Cell", "Cell").line_spacing(lines(320).after(0)))
        // As high as a cell, so that a label and what it names share a line.
        .add_style(style("Label", "Label").size(17).color(FAINT).line_spacing(lines(320).after(0)))
        .add_style(style("Quiet", "Quiet").size(16).color(FAINT).line_spacing(lines(240).after(0)))
}

/// The ground and the ink of a cell of the map. In grey the words tell them apart.
const fn colours(standing: CellStanding) -> (&'static str, &'static str) {
    match standing {
        CellStanding::Pressing => ("FBE7E2", CINNABAR),
        CellStanding::BeingMet => ("F7EDD9", "7E5A1A"),
        CellStanding::Fresh => ("E4ECF4", INDIGO),
        CellStanding::Stale | CellStanding::Met => ("F1F1EE", "4A5561"),
        CellStanding::Asked => ("FFFFFF", "2F6A6B"),
        CellStanding::Empty => ("FFFFFF", FAINT),
    }
}

/// The cell with the waterline, where it lies beside it: at the right of the first column and the left of the second, for
/// programs differ in whose border they draw. Its other borders stay those of the table: a cell that is given one border
/// by itself gets black ones all around.
fn at_waterline(cell: TableCell, column: usize) -> TableCell {
    let side = match column {
        0 => TableCellBorderPosition::Right,
        1 => TableCellBorderPosition::Left,
        _ => return cell,
    };
    let line = TableCellBorder::new(side).border_type(BorderType::Dotted).size(12).color(WATER);
    cell.set_borders(TableCellBorders::with_empty().set(line))
}

fn hairlines() -> TableBorders {
    let rule = |position| TableBorder::new(position).border_type(BorderType::Single).size(4).color(HAIRLINE);
    [TableBorderPosition::Top, TableBorderPosition::InsideH, TableBorderPosition::Bottom]
        .into_iter()
        .fold(TableBorders::with_empty(), |borders, position| borders.set(rule(position)))
}

/// A table of fixed columns without lines.
fn bare(rows: Vec<TableRow>, grid: Vec<usize>) -> Table {
    Table::without_borders(rows)
        .set_grid(grid)
        .layout(TableLayoutType::Fixed)
        .width(WIDTH, WidthType::Dxa)
        .margins(TableCellMargins::new().margin(40, 60, 40, 0))
}

fn bordered(mut paragraph: Paragraph, border: ParagraphBorder) -> Paragraph {
    paragraph.property = paragraph.property.set_borders(ParagraphBorders::with_empty().set(border));
    paragraph
}
