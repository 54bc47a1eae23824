//! What a display shows, read from its framebuffer: the judge of when something is painted that neither the app nor
//! the empty window can flatter, and that costs them nothing.

use std::collections::HashMap;
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use zhike_tests::window::Place;

/// Every eighth line is looked at: a look takes well under a millisecond, and no word is lower than that.
const LINE_STEP: u64 = 8;
/// How still a picture must be to be taken for the finished one, and for how long. A caret may blink in it.
const STILL: Duration = Duration::from_millis(1_500);
/// Share of the pixels beyond the background that must be as in the finished picture. A caret is the rest.
const ALIKE: f64 = 0.97;

/// Pixels of the lines looked at.
type Look = Vec<u32>;

/// A display.
pub struct Screen(PathBuf);

/// A finished picture, and which of its pixels are more than background.
pub struct Picture {
    look: Look,
    drawn: Vec<usize>,
}

impl Picture {
    fn of(look: Look) -> Self {
        let mut count: HashMap<u32, usize> = HashMap::new();
        for pixel in &look {
            *count.entry(*pixel).or_default() += 1;
        }
        let background = count.into_iter().max_by_key(|(_, count)| *count).map(|(pixel, _)| pixel);
        let drawn = (0..look.len()).filter(|at| Some(look[*at]) != background).collect();
        Self { look, drawn }
    }

    /// How many pixels there are to tell it from an empty window.
    pub fn drawn(&self) -> usize {
        self.drawn.len()
    }

    fn is(&self, look: &Look) -> bool {
        let same = |at: &&usize| look.get(**at) == Some(&self.look[**at]);
        let alike = self.drawn.iter().filter(same).count() as f64 >= ALIKE * self.drawn.len() as f64;
        alike && still(look, &self.look)
    }
}

/// Whether hardly a pixel differs.
fn still(one: &Look, other: &Look) -> bool {
    let differing = one.iter().zip(other).filter(|(a, b)| a != b).count();
    one.len() == other.len() && differing * 1_000 <= one.len()
}

impl Screen {
    /// The display of a place.
    pub fn of(place: &Place) -> Self {
        Self(place.framebuffer())
    }

    /// Waits until the screen stands still and is not `before`, and answers what it shows then.
    pub fn settled(&self, before: &Picture) -> Picture {
        let mut last = self.look();
        let mut since = Instant::now();
        while since.elapsed() < STILL || before.is(&last) {
            std::thread::sleep(Duration::from_millis(50));
            let now = self.look();
            if !still(&now, &last) {
                since = Instant::now();
                last = now;
            }
        }
        Picture::of(last)
    }

    /// What it shows at this moment.
    pub fn now(&self) -> Picture {
        Picture::of(self.look())
    }

    /// Waits until it shows `picture`, looking every other millisecond.
    ///
    /// # Panics
    /// When it does not within a minute.
    pub fn wait_for(&self, picture: &Picture) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !picture.is(&self.look()) {
            assert!(Instant::now() < deadline, "the screen never showed what it showed before");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// The file is an `xwd` dump: a header of big-endian words, the colours, the lines.
    fn look(&self) -> Look {
        let file = File::open(&self.0).unwrap();
        let mut header = [0; 100];
        file.read_exact_at(&mut header, 0).unwrap();
        let word = |at: usize| u32::from_be_bytes(header[at * 4..at * 4 + 4].try_into().unwrap());
        let (header_bytes, width, height) = (u64::from(word(0)), word(4), u64::from(word(5)));
        let (line_bytes, colours) = (u64::from(word(12)), u64::from(word(19)));
        let start = header_bytes + colours * 12;
        let mut line = vec![0; width as usize * 4];
        let mut look = Look::new();
        for at in (0..height).step_by(LINE_STEP as usize) {
            file.read_exact_at(&mut line, start + at * line_bytes).unwrap();
            look.extend(line.chunks_exact(4).map(|pixel| u32::from_ne_bytes(pixel.try_into().unwrap()) & 0x00FF_FFFF));
        }
        look
    }
}
