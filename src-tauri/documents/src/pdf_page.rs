//! A page of a PDF that somebody else made, as a picture for the screen. It is only looked at: scripts, links and forms
//! in it do nothing here. Whoever made it may have meant it to break the one who reads it: pages, pictures and time are
//! bounded.

use crate::fonts;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::FontQuery;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::Object;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;
use zeroize::Zeroizing;

/// Width of a page on the screen, in pixels.
const WIDTH: f32 = 1200.0;
/// The tallest a page may become; a longer one is drawn smaller.
const TALLEST: f32 = 4000.0;

/// The pages that are drawn, from the first.
const MOST_PAGES: u32 = 1000;
/// The largest picture in it that is unfolded, in pixels: a sheet of A3 scanned at 600 dpi is 70 million.
const MOST_PIXELS: u64 = 72_000_000;
/// How long drawing a page may take.
const LONGEST: Duration = Duration::from_secs(20);
/// Room for forms within forms within forms; it is only taken as it is used.
const STACK: usize = 64 << 20;

/// Why a page is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDrawn {
    /// The file is damaged or needs a password, there is no such page, or it has no size.
    Broken,
    /// It would take too much: a page too far in, a picture too large, or more time than anybody waits.
    TooMuch,
}

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

/// Draws page `number`, counted from 0.
///
/// # Errors
/// [`NotDrawn`].
pub fn pdf_page(pdf: Zeroizing<Vec<u8>>, number: u32) -> Result<PdfPage, NotDrawn> {
    drawn_within(LONGEST, pdf, number)
}

/// A page that takes longer is left to itself: nothing can stop it from outside. While one is, no other is begun.
fn drawn_within(longest: Duration, pdf: Zeroizing<Vec<u8>>, number: u32) -> Result<PdfPage, NotDrawn> {
    static LEFT_ALONE: AtomicUsize = AtomicUsize::new(0);
    if number >= MOST_PAGES || LEFT_ALONE.load(Ordering::Acquire) > 0 {
        return Err(NotDrawn::TooMuch);
    }
    let (done, page) = channel();
    // Told by whichever comes first, the end of the drawing or the end of the waiting.
    let told = Arc::new(AtomicBool::new(false));
    let drawing = thread::Builder::new().name("pdf page".to_owned()).stack_size(STACK).spawn({
        let told = told.clone();
        move || {
            let drawn = catch_unwind(AssertUnwindSafe(|| drawn(pdf, number))).unwrap_or(Err(NotDrawn::Broken));
            let _ = done.send(drawn);
            if told.swap(true, Ordering::AcqRel) {
                LEFT_ALONE.fetch_sub(1, Ordering::AcqRel);
            }
        }
    });
    if drawing.is_err() {
        return Err(NotDrawn::TooMuch);
    }
    page.recv_timeout(longest).unwrap_or_else(|_| {
        LEFT_ALONE.fetch_add(1, Ordering::AcqRel);
        if !told.swap(true, Ordering::AcqRel) {
            return Err(NotDrawn::TooMuch);
        }
        LEFT_ALONE.fetch_sub(1, Ordering::AcqRel);
        page.try_recv().unwrap_or(Err(NotDrawn::Broken))
    })
}

fn drawn(pdf: Zeroizing<Vec<u8>>, number: u32) -> Result<PdfPage, NotDrawn> {
    let pdf = Pdf::new(Arc::new(pdf)).map_err(|_| NotDrawn::Broken)?;
    if pdf.objects().into_iter().any(|object| pixels(&object) > MOST_PIXELS) {
        return Err(NotDrawn::TooMuch);
    }
    draw(&pdf, number).ok_or(NotDrawn::Broken)
}

/// How many pixels an object says it has, when it is a picture.
fn pixels(object: &Object<'_>) -> u64 {
    let Object::Stream(stream) = object else { return 0 };
    let side = |name: &str| stream.dict().get::<u32>(name).map_or(0, u64::from);
    side("Width") * side("Height")
}

fn draw(pdf: &Pdf, number: u32) -> Option<PdfPage> {
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

    /// However busy the machine is.
    fn page(pdf: Zeroizing<Vec<u8>>, number: u32) -> Result<PdfPage, NotDrawn> {
        drawn_within(Duration::from_secs(600), pdf, number)
    }

    fn paper() -> Zeroizing<Vec<u8>> {
        let groups: Vec<_> = (0..8).map(|group| Zeroizing::new(format!("ABCD{group}"))).collect();
        let day = "2026-11-28".parse().unwrap();
        Zeroizing::new(
            Typesetter::default().recovery_sheet_pdf(&groups, day, "知客", Language::Chinese).unwrap().to_vec(),
        )
    }

    #[test]
    fn a_page_is_drawn_as_wide_as_the_screen_wants_it() {
        let page = page(paper(), 0).unwrap();
        assert_eq!(page.pages, 1);
        let size = |at: usize| u32::from_be_bytes(page.png[at..at + 4].try_into().unwrap());
        assert!((1199..=1200).contains(&size(16)) && (1690..=1700).contains(&size(20)), "{} × {}", size(16), size(20));
        // A blank page of this size is a few kilobytes.
        assert!(page.png.len() > 20_000, "{}", page.png.len());
    }

    #[test]
    fn what_is_no_whole_paper_is_told_and_breaks_nothing() {
        assert_eq!(page(paper(), 1).unwrap_err(), NotDrawn::Broken);
        for bytes in [&b"%PDF-1.7 and then nothing"[..], b"", &paper()[..300]] {
            assert_eq!(page(Zeroizing::new(bytes.to_vec()), 0).unwrap_err(), NotDrawn::Broken);
        }
    }

    /// A PDF of these objects, numbered from 1: the first is the catalog.
    fn of_objects(objects: &[String]) -> Zeroizing<Vec<u8>> {
        let mut pdf = "%PDF-1.4\n".to_owned();
        for (object, number) in objects.iter().zip(1..) {
            pdf += &format!("{number} 0 obj{object}endobj\n");
        }
        pdf += &format!("trailer<</Root 1 0 R/Size {}>>\n%%EOF", objects.len() + 1);
        Zeroizing::new(pdf.into_bytes())
    }

    fn stream(about: &str, content: &str) -> String {
        format!("<<{about}/Length {}>>stream\n{content}\nendstream", content.len())
    }

    /// A page of 200 × 100 with these resources, that draws `content`; more objects follow from the fifth.
    fn one_page(resources: &str, content: &str, more: &[String]) -> Zeroizing<Vec<u8>> {
        let mut objects = vec![
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(),
            format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<<{resources}>>/Contents 4 0 R>>"),
            stream("", content),
        ];
        objects.extend_from_slice(more);
        of_objects(&objects)
    }

    #[test]
    fn a_picture_that_unfolds_beyond_measure_is_not_unfolded() {
        let bomb = |side: u32| {
            let about = format!(
                "/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace/DeviceGray/BitsPerComponent 8"
            );
            one_page("/XObject<</I 5 0 R>>", "q 200 0 0 100 0 0 cm /I Do Q", &[stream(&about, "x")])
        };
        assert_eq!(page(bomb(60_000), 0).unwrap_err(), NotDrawn::TooMuch);
        assert!(page(bomb(100), 0).is_ok());
        assert_eq!(page(paper(), MOST_PAGES).unwrap_err(), NotDrawn::TooMuch);
    }

    /// Each form draws the next ten times: a billion marks out of a page of text.
    #[test]
    fn a_page_that_never_ends_is_not_waited_for_and_no_other_is_begun_beside_it() {
        let form = |next: Option<u32>| {
            let next = next.map_or_else(String::new, |next| format!("/XObject<</N {next} 0 R>>"));
            let content = if next.is_empty() { "0 0 9 9 re f".to_owned() } else { "/N Do ".repeat(10) };
            stream(&format!("/Type/XObject/Subtype/Form/BBox[0 0 200 100]/Resources<<{next}>>"), &content)
        };
        let forms: Vec<String> = (5..14).map(|at| form((at < 13).then_some(at + 1))).collect();
        let endless = one_page("/XObject<</N 5 0 R>>", "/N Do", &forms);
        assert_eq!(drawn_within(Duration::from_millis(50), endless, 0).unwrap_err(), NotDrawn::TooMuch);
        assert_eq!(page(paper(), 0).unwrap_err(), NotDrawn::TooMuch);
    }

    /// As the forms of banks do: a Chinese font by name only, text in GBK.
    #[test]
    fn a_font_left_to_the_reader_is_ours() {
        let drawn = |text: &str| {
            let fonts = [
                "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>".to_owned(),
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6>>>>".to_owned(),
            ];
            let pdf = one_page("/Font<</F 5 0 R>>", &format!("BT /F 40 Tf 20 40 Td <{text}> Tj ET"), &fonts);
            page(pdf, 0).unwrap().png
        };
        // 合同 in GBK, and nothing.
        assert!(drawn("BACFCDAC").len() > drawn("").len() + 500);
    }
}
