//! A page of a PDF that somebody else made, as a picture for the screen. It is only looked at: scripts, links and forms
//! in it do nothing here.

use crate::fonts;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::FontQuery;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Width of a page on the screen, in pixels.
const WIDTH: f32 = 1200.0;
/// The tallest a page may become; a longer one is drawn smaller.
const TALLEST: f32 = 4000.0;

/// A drawn page.
pub struct PdfPage {
    /// As PNG.
    pub png: Zeroizing<Vec<u8>>,
    /// How many pages there are.
    pub pages: u32,
}

impl std::fmt::Debug for PdfPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PdfPage(…)")
    }
}

/// Draws page `number`, counted from 0. `None` when the file is damaged or needs a password, when there is no such page,
/// or when its pages have no size.
pub fn pdf_page(pdf: Zeroizing<Vec<u8>>, number: u32) -> Option<PdfPage> {
    // Whoever made the file may have meant it to break the one who reads it.
    catch_unwind(AssertUnwindSafe(|| drawn(pdf, number))).ok().flatten()
}

fn drawn(pdf: Zeroizing<Vec<u8>>, number: u32) -> Option<PdfPage> {
    let pdf = Pdf::new(Arc::new(pdf)).ok()?;
    let pages = pdf.pages();
    let page = pages.get(usize::try_from(number).ok()?)?;
    let (width, height) = page.render_dimensions();
    if !(width >= 1.0 && height >= 1.0) {
        return None;
    }
    let scale = (WIDTH / width).min(TALLEST / height);
    let look = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..Default::default() };
    let pixels = render(page, &RenderCache::new(), &settings(), &look);
    Some(PdfPage { png: Zeroizing::new(pixels.into_png().ok()?), pages: u32::try_from(pages.len()).ok()? })
}

/// Papers of Chinese banks often leave their fonts to the reader: then ours stands in.
fn settings() -> InterpreterSettings {
    let font_resolver: hayro::hayro_interpret::FontResolverFn = Arc::new(|query| match query {
        FontQuery::Standard(font) => Some(font.get_font_data()),
        FontQuery::Fallback(font) if font.character_collection.is_some() => {
            let ours = if font.is_bold { fonts::bold_font() } else { fonts::regular_font() };
            Some((Arc::new(ours), 0))
        }
        FontQuery::Fallback(font) => Some(font.pick_standard_font().get_font_data()),
    });
    InterpreterSettings { font_resolver, ..Default::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Typesetter};

    fn paper() -> Zeroizing<Vec<u8>> {
        let groups: Vec<_> = (0..8).map(|group| Zeroizing::new(format!("ABCD{group}"))).collect();
        let day = "2026-11-28".parse().unwrap();
        Zeroizing::new(
            Typesetter::default().recovery_sheet_pdf(&groups, day, "知客", Language::Chinese).unwrap().to_vec(),
        )
    }

    #[test]
    fn a_page_is_drawn_as_wide_as_the_screen_wants_it() {
        let page = pdf_page(paper(), 0).unwrap();
        assert_eq!(page.pages, 1);
        let size = |at: usize| u32::from_be_bytes(page.png[at..at + 4].try_into().unwrap());
        assert!((1199..=1200).contains(&size(16)) && (1690..=1700).contains(&size(20)), "{} × {}", size(16), size(20));
        // A blank page of this size is a few kilobytes.
        assert!(page.png.len() > 20_000, "{}", page.png.len());
    }

    #[test]
    fn what_is_no_whole_paper_is_told_and_breaks_nothing() {
        assert!(pdf_page(paper(), 1).is_none());
        for bytes in [&b"%PDF-1.7 and then nothing"[..], b"", &paper()[..300]] {
            assert!(pdf_page(Zeroizing::new(bytes.to_vec()), 0).is_none());
        }
    }

    /// As the forms of banks do: a Chinese font by name only, text in GBK.
    #[test]
    fn a_font_left_to_the_reader_is_ours() {
        let page = |text: &str| {
            let stream = format!("BT /F 40 Tf 20 40 Td <{text}> Tj ET");
            let objects = [
                "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
                "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>".to_owned(),
                "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>".to_owned(),
                format!("<</Length {}>>stream\n{stream}\nendstream", stream.len()),
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6>>>>".to_owned(),
            ];
            let mut pdf = "%PDF-1.4\n".to_owned();
            for (object, number) in objects.iter().zip(1..) {
                pdf += &format!("{number} 0 obj{object}endobj\n");
            }
            pdf += "trailer<</Root 1 0 R/Size 7>>\n%%EOF";
            pdf_page(Zeroizing::new(pdf.into_bytes()), 0).unwrap().png
        };
        // 合同 in GBK, and nothing.
        assert!(page("BACFCDAC").len() > page("").len() + 500);
    }
}
