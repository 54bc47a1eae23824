//! The one table: a row for each thing measured, a column for each size of the book, the limit beside it.

use std::fmt::Write as _;

/// What a figure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds.
    Ms,
    /// Mebibytes.
    MiB,
    /// Times something else.
    Times,
}

impl Unit {
    fn tell(self, figure: f64) -> String {
        match self {
            Self::Ms if figure < 10.0 => format!("{figure:.2} ms"),
            Self::Ms => format!("{figure:.0} ms"),
            Self::MiB => format!("{figure:.0} MiB"),
            Self::Times => format!("{figure:.2} ×"),
        }
    }
}

/// What a figure may be at most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Limit {
    /// DESIGN §10 sets none: reported to be seen.
    None,
    /// So much, in the unit of the row.
    AtMost(f64),
    /// So many times what something else took in the same run.
    Times {
        /// How many times.
        factor: f64,
        /// What else.
        of: &'static str,
        /// What that took, in the unit of the row.
        took: f64,
    },
}

impl Limit {
    fn most(self) -> Option<f64> {
        match self {
            Self::None => None,
            Self::AtMost(most) => Some(most),
            Self::Times { factor, took, .. } => Some(factor * took),
        }
    }

    fn tell(self, unit: Unit) -> String {
        match self {
            Self::None => "none set".to_owned(),
            Self::AtMost(most) => unit.tell(most),
            Self::Times { factor, of, took } => {
                format!("{} = {factor} × {of} ({})", unit.tell(factor * took), unit.tell(took))
            }
        }
    }
}

/// One measured figure.
#[derive(Debug, Clone, Copy)]
struct Figure {
    clients: u32,
    value: f64,
    limit: Limit,
}

impl Figure {
    fn is_over(&self) -> bool {
        // A figure that is no number is not within anything.
        self.limit.most().is_some_and(|most| self.value.is_nan() || self.value > most)
    }
}

#[derive(Debug)]
struct Row {
    what: &'static str,
    unit: Unit,
    figures: Vec<Figure>,
}

/// The rows measured so far, in the order they were first put.
#[derive(Debug, Default)]
pub struct Table(Vec<Row>);

impl Table {
    /// Puts the figure of a book of `clients`. It is told at once too: a whole run takes minutes.
    pub fn put(&mut self, what: &'static str, clients: u32, unit: Unit, value: f64, limit: Limit) {
        eprintln!("  {what}: {} (limit {})", unit.tell(value), limit.tell(unit));
        let at = self.0.iter().position(|row| row.what == what).unwrap_or_else(|| {
            self.0.push(Row { what, unit, figures: Vec::new() });
            self.0.len() - 1
        });
        self.0[at].figures.push(Figure { clients, value, limit });
    }

    /// Whether every figure is within its limit.
    pub fn is_within(&self) -> bool {
        !self.0.iter().flat_map(|row| &row.figures).any(Figure::is_over)
    }

    /// The table as text, a column for each of `sizes`. The limit told is that of the largest book; a `!` marks a
    /// figure over the limit of its own book.
    pub fn tell(&self, sizes: &[u32]) -> String {
        let mut cells = vec![
            std::iter::once(String::new())
                .chain(sizes.iter().map(|size| format!("{} clients", grouped(*size))))
                .chain(["limit".to_owned(), "verdict".to_owned()])
                .collect::<Vec<_>>(),
        ];
        for row in &self.0 {
            let mut line = vec![row.what.to_owned()];
            for size in sizes {
                let figure = row.figures.iter().find(|figure| figure.clients == *size);
                line.push(figure.map_or_else(String::new, |figure| {
                    format!("{}{}", row.unit.tell(figure.value), if figure.is_over() { " !" } else { "" })
                }));
            }
            let limit = row.figures.iter().max_by_key(|figure| figure.clients).map_or(Limit::None, |last| last.limit);
            line.push(limit.tell(row.unit));
            line.push(verdict(row, limit).to_owned());
            cells.push(line);
        }
        aligned(&cells)
    }
}

fn verdict(row: &Row, limit: Limit) -> &'static str {
    match (limit, row.figures.iter().any(Figure::is_over)) {
        (Limit::None, _) => "reported",
        (_, true) => "OVER",
        (_, false) => "within",
    }
}

/// `100000` as `100,000`.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut told = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            told.push(',');
        }
        told.push(digit);
    }
    told
}

/// Columns as wide as their widest cell: the first and the last two to the left, figures to the right.
fn aligned(cells: &[Vec<String>]) -> String {
    let columns = cells.first().map_or(0, Vec::len);
    let width = |column: usize| cells.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for line in cells {
        let mut told = String::new();
        for (column, cell) in line.iter().enumerate() {
            let wide = width(column);
            let is_figure = column > 0 && column + 2 < columns;
            // Writing to a string cannot fail.
            let _ = if is_figure { write!(told, "{cell:>wide$}  ") } else { write!(told, "{cell:<wide$}  ") };
        }
        text.push_str(told.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_judged_by_the_limit_of_its_own_book() {
        let mut table = Table::default();
        let thrice = |took| Limit::Times { factor: 3.0, of: "bare", took };
        table.put("saved", 1_000, Unit::Ms, 0.85, thrice(0.3));
        table.put("saved", 100_000, Unit::Ms, 0.95, thrice(0.3));
        table.put("seen", 1_000, Unit::Times, 0.5, Limit::None);
        assert!(!table.is_within());
        let told = table.tell(&[1_000, 100_000]);
        let lines: Vec<&str> = told.lines().collect();
        assert!(lines[0].contains("1,000 clients  100,000 clients"), "{told}");
        assert!(lines[1].contains("0.85 ms  ") && lines[1].contains("0.95 ms !"), "{told}");
        assert!(lines[1].ends_with("0.90 ms = 3 × bare (0.30 ms)  OVER"), "{told}");
        assert!(lines[2].ends_with("none set                      reported"), "{told}");
    }

    #[test]
    fn what_could_not_be_measured_is_not_within() {
        let mut table = Table::default();
        table.put("saved", 1_000, Unit::Ms, f64::NAN, Limit::AtMost(1.0));
        assert!(!table.is_within());
    }
}
