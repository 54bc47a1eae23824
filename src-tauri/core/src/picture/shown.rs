//! A picture for the screen.

use super::{Unreadable, decode, guarded};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageFormat};
use std::io::Cursor;
use zeroize::Zeroizing;

/// The longest side on the screen.
const LONGEST: u32 = 1600;
const QUALITY: u8 = 88;

/// A picture for the screen: small enough, upright, nothing in it but the picture.
pub struct Shown {
    /// Its bytes.
    pub bytes: Zeroizing<Vec<u8>>,
    /// Their media type: `image/jpeg`, or `image/png` when it lets something through.
    pub media_type: &'static str,
    /// Width and height of the picture itself, upright.
    pub size: (u32, u32),
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shown(…)")
    }
}

/// Makes a picture ready for the screen. Of a moving one, its first frame.
///
/// # Errors
/// What [`Unreadable`] tells.
pub fn shown(bytes: &[u8]) -> Result<Shown, Unreadable> {
    guarded(|| made(bytes))
}

fn made(bytes: &[u8]) -> Result<Shown, Unreadable> {
    let header = decode::header(bytes)?;
    let orientation = header.orientation;
    let image = header.decode()?.image;
    let (width, height) = (image.width(), image.height());
    let small = if width.max(height) > LONGEST { image.thumbnail(LONGEST, LONGEST) } else { image };
    let mut upright = small;
    upright.apply_orientation(orientation);
    let size = if lies_down(orientation) { (height, width) } else { (width, height) };
    let mut shown = Vec::new();
    let media_type = if upright.color().has_alpha() {
        let plain = DynamicImage::ImageRgba8(upright.into_rgba8());
        plain.write_to(&mut Cursor::new(&mut shown), ImageFormat::Png).map_err(|_| Unreadable::Unknown)?;
        "image/png"
    } else {
        let plain = DynamicImage::ImageRgb8(upright.into_rgb8());
        let encoder = JpegEncoder::new_with_quality(&mut shown, QUALITY);
        plain.write_with_encoder(encoder).map_err(|_| Unreadable::Unknown)?;
        "image/jpeg"
    };
    Ok(Shown { bytes: Zeroizing::new(shown), media_type, size })
}

/// Whether width and height change places.
fn lies_down(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::testing::{corners, photograph, upright_corners};

    #[test]
    fn each_of_the_eight_orientations_is_shown_upright() {
        for orientation in 1..=8 {
            let made = shown(&photograph(orientation)).unwrap();
            assert_eq!((made.size, made.media_type), ((48, 32), "image/jpeg"), "{orientation}");
            assert_eq!(corners(&made.bytes), upright_corners(), "{orientation}");
            assert!(!made.bytes.windows(4).any(|at| at == b"Exif"));
        }
    }

    #[test]
    fn a_large_one_is_made_smaller_and_its_size_is_told() {
        let mut bytes = Vec::new();
        let wide = DynamicImage::new_rgba8(3200, 100);
        wide.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        let made = shown(&bytes).unwrap();
        assert_eq!((made.size, made.media_type), ((3200, 100), "image/png"));
        assert_eq!(image::load_from_memory(&made.bytes).unwrap().width(), LONGEST);
    }

    /// A picture whose header claims 30,000 by 20,000 is refused before it is decoded: its few bytes could not be.
    #[test]
    fn a_picture_bomb_is_refused_from_its_header() {
        let mut photo = photograph(1);
        let frame = photo.windows(2).position(|at| at == [0xFF, 0xC0]).unwrap();
        photo[frame + 5..frame + 9].copy_from_slice(&[0x4E, 0x20, 0x75, 0x30]);
        assert_eq!(shown(&photo).unwrap_err(), Unreadable::TooLarge);
        let mut png = Vec::new();
        DynamicImage::new_rgb8(8, 8).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).unwrap();
        png[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x4E, 0x20]);
        let crc = crate::picture::testing::crc32(&png[12..29]);
        png[29..33].copy_from_slice(&crc.to_be_bytes());
        assert_eq!(shown(&png).unwrap_err(), Unreadable::TooLarge);
    }

    #[test]
    fn a_broken_one_is_told_and_breaks_nothing() {
        let photo = photograph(6);
        for bytes in [&photo[..4], &photo[..60], b"no picture at all", &[]] {
            assert_eq!(shown(bytes).unwrap_err(), Unreadable::Unknown);
        }
    }
}
