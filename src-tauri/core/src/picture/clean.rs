//! A picture as it leaves: the same picture, upright, and nothing else.
//!
//! One that stands upright keeps its very pixels: only the parts of the file that make the picture are taken along, and
//! what is not known to be one of them stays behind. One that lies is decoded, turned and written anew.

use super::{Unreadable, decode, guarded};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageEncoder, ImageFormat};

/// Of a photograph written anew.
const QUALITY: u8 = 95;

/// The picture without what was written besides: Exif, places, notes of the maker, XMP, comments, a smaller picture of
/// itself. For JPEG, PNG and WebP.
///
/// # Errors
/// `Unknown` also for another form: nobody here knows what in it is picture and what is not.
pub fn clean(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    guarded(|| made(bytes))
}

fn made(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let header = decode::header(bytes)?;
    let (format, orientation) = (header.format, header.orientation);
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP) {
        return Err(Unreadable::Unknown);
    }
    if orientation != Orientation::NoTransforms {
        let decoded = header.decode()?;
        let mut upright = decoded.image;
        upright.apply_orientation(orientation);
        return written(&upright, decoded.colours, format);
    }
    match format {
        ImageFormat::Jpeg => jpeg(bytes),
        ImageFormat::Png => png(bytes),
        _ => webp(bytes),
    }
    .ok_or(Unreadable::Unknown)
}

fn written(image: &DynamicImage, colours: Option<Vec<u8>>, format: ImageFormat) -> Result<Vec<u8>, Unreadable> {
    fn encode(image: &DynamicImage, mut encoder: impl ImageEncoder, colours: Option<Vec<u8>>) -> Option<()> {
        if let Some(colours) = colours {
            // An encoder that cannot say what the colours mean leaves it open.
            let _ = encoder.set_icc_profile(colours);
        }
        image.write_with_encoder(encoder).ok()
    }
    let mut to = Vec::new();
    let done = match format {
        ImageFormat::Jpeg => encode(image, JpegEncoder::new_with_quality(&mut to, QUALITY), colours),
        ImageFormat::Png => encode(image, PngEncoder::new(&mut to), colours),
        _ => encode(image, WebPEncoder::new_lossless(&mut to), colours),
    };
    done.map(|()| to).ok_or(Unreadable::Unknown)
}

/// The segments that make the picture, up to its end. What follows it (other pictures, of phones) stays behind.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    const SOI: u8 = 0xD8;
    const EOI: u8 = 0xD9;
    const SOS: u8 = 0xDA;
    let mut clean = bytes.strip_prefix(&[0xFF, SOI]).map(|_| vec![0xFF, SOI])?;
    let mut rest = &bytes[2..];
    loop {
        // A marker may be preceded by any number of 0xFF.
        rest = rest.strip_prefix(&[0xFF])?;
        while let Some(fewer) = rest.strip_prefix(&[0xFF]) {
            rest = fewer;
        }
        let (&marker, after) = rest.split_first()?;
        if marker == EOI {
            clean.extend_from_slice(&[0xFF, EOI]);
            return Some(clean);
        }
        let length = usize::from(u16::from_be_bytes([*after.first()?, *after.get(1)?]));
        let content = after.get(2..length)?;
        rest = after.get(length..)?;
        match marker {
            // JFIF, without the small picture it may hold.
            0xE0 if content.starts_with(b"JFIF\0") => {
                clean.extend_from_slice(&[0xFF, 0xE0, 0, 16]);
                clean.extend_from_slice(content.get(..12)?);
                clean.extend_from_slice(&[0, 0]);
            }
            // What the colours mean: a profile, and how Adobe stores them.
            0xE2 if content.starts_with(b"ICC_PROFILE\0") => part(&mut clean, marker, content),
            0xEE if content.starts_with(b"Adobe") => part(&mut clean, marker, content),
            0xE0..=0xEF | 0xFE => {}
            SOS => {
                part(&mut clean, marker, content);
                let scan = rest.windows(2).position(|at| at[0] == 0xFF && !matches!(at[1], 0 | 0xD0..=0xD7 | 0xFF))?;
                clean.extend_from_slice(&rest[..scan]);
                rest = &rest[scan..];
            }
            _ => part(&mut clean, marker, content),
        }
    }
}

fn part(to: &mut Vec<u8>, marker: u8, content: &[u8]) {
    // It was read from a field of the same width.
    let length = (content.len() + 2) as u16;
    to.extend_from_slice(&[0xFF, marker]);
    to.extend_from_slice(&length.to_be_bytes());
    to.extend_from_slice(content);
}

/// The chunks that make the picture, moving ones included.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8; 4]; 18] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD", b"pHYs",
        b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
    ];
    let mut clean = bytes.get(..8)?.to_vec();
    let mut rest = &bytes[8..];
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
        let kind: &[u8; 4] = rest.get(4..8)?.try_into().ok()?;
        let (chunk, after) = rest.split_at_checked(length.checked_add(12)?)?;
        if KEPT.contains(&kind) {
            clean.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some(clean);
        }
        rest = after;
    }
}

/// The chunks that make the picture; its header no longer says that there are others.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEPT: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
    const EXIF_AND_XMP: u8 = 0x08 | 0x04;
    let whole = usize::try_from(u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?)).ok()?;
    let mut rest = bytes.get(12..whole.checked_add(8)?.min(bytes.len()))?;
    let mut clean = b"RIFF\0\0\0\0WEBP".to_vec();
    while !rest.is_empty() {
        let kind: &[u8; 4] = rest.get(..4)?.try_into().ok()?;
        let length = u32::from_le_bytes(rest.get(4..8)?.try_into().ok()?) as usize;
        let content = rest.get(8..length.checked_add(8)?)?;
        if KEPT.contains(&kind) {
            clean.extend_from_slice(&rest[..8]);
            let at = clean.len();
            clean.extend_from_slice(content);
            if kind == b"VP8X" {
                *clean.get_mut(at)? &= !EXIF_AND_XMP;
            }
            if length % 2 == 1 {
                clean.push(0);
            }
        }
        rest = rest.get(8 + length + length % 2..).unwrap_or_default();
    }
    let length = u32::try_from(clean.len() - 8).ok()?;
    clean[4..8].copy_from_slice(&length.to_le_bytes());
    Some(clean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::testing::{TRACES, corners, crc32, exif, photograph, upright_corners};
    use std::io::Cursor;

    fn has_traces(bytes: &[u8]) -> bool {
        TRACES.iter().any(|trace| bytes.windows(trace.len()).any(|at| at == *trace))
    }

    #[test]
    fn each_of_the_eight_orientations_leaves_upright_without_a_trace() {
        for orientation in 1..=8 {
            let photo = photograph(orientation);
            assert!(has_traces(&photo));
            let made = clean(&photo).unwrap();
            assert!(!has_traces(&made), "{orientation}");
            assert_eq!(corners(&made), upright_corners(), "{orientation}");
            let image = image::load_from_memory(&made).unwrap();
            assert_eq!((image.width(), image.height()), (48, 32), "{orientation}");
        }
    }

    #[test]
    fn one_that_stands_upright_keeps_its_pixels() {
        let photo = photograph(1);
        let made = clean(&photo).unwrap();
        let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().into_rgb8();
        assert_eq!(pixels(&made), pixels(&photo));
        assert_eq!(clean(&made).unwrap(), made, "there is nothing left to take out");
    }

    fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let named = [kind, content].concat();
        [&u32::try_from(content.len()).unwrap().to_be_bytes(), &*named, &crc32(&named).to_be_bytes()].concat()
    }

    #[test]
    fn png_loses_its_texts_and_what_follows() {
        let mut plain = Vec::new();
        DynamicImage::new_rgba8(5, 3).write_to(&mut Cursor::new(&mut plain), ImageFormat::Png).unwrap();
        let mut png = plain.clone();
        png.splice(33..33, [chunk(b"tEXt", b"Author\0owner canary"), chunk(b"eXIf", &exif(1)[6..])].concat());
        png.extend_from_slice(b"owner canary");
        assert!(has_traces(&png));
        assert_eq!(clean(&png).unwrap(), plain);
    }

    #[test]
    fn webp_loses_exif_and_says_so_in_its_header() {
        let mut plain = Vec::new();
        DynamicImage::new_rgb8(5, 3).write_to(&mut Cursor::new(&mut plain), ImageFormat::WebP).unwrap();
        let picture = &plain[12..];
        let mut webp = b"RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\x0C\0\0\0\x04\0\0\x02\0\0".to_vec();
        webp.extend_from_slice(picture);
        for (kind, content) in [(b"EXIF", &exif(1)[6..]), (b"XMP ", b"<x>owner canary</x>")] {
            webp.extend_from_slice(kind);
            webp.extend_from_slice(&u32::try_from(content.len()).unwrap().to_le_bytes());
            webp.extend_from_slice(content);
            webp.extend_from_slice(&[0; 1][..content.len() % 2]);
        }
        let length = u32::try_from(webp.len() - 8).unwrap();
        webp[4..8].copy_from_slice(&length.to_le_bytes());
        let made = clean(&webp).unwrap();
        assert!(has_traces(&webp) && !has_traces(&made));
        assert_eq!(image::load_from_memory(&made).unwrap().width(), 5);
    }

    #[test]
    fn what_is_cut_short_or_of_another_form_is_refused_whole() {
        let photo = photograph(1);
        for length in [2, 20, photo.len() / 2] {
            assert!(clean(&photo[..length]).is_err(), "{length}");
        }
        let mut gif = Vec::new();
        DynamicImage::new_rgba8(5, 3).write_to(&mut Cursor::new(&mut gif), ImageFormat::Gif).unwrap();
        assert_eq!(clean(&gif), Err(Unreadable::Unknown));
    }
}
