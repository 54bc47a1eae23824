//! Photographs for the tests: two by two coloured fields, lying as a camera leaves them, with all it writes besides.

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, Rgb, RgbImage};

const FIELDS: [Rgb<u8>; 4] = [Rgb([220, 30, 30]), Rgb([30, 200, 30]), Rgb([30, 30, 220]), Rgb([240, 240, 240])];

/// What identifies a camera, its place and its owner in the photographs made here.
pub(crate) const TRACES: [&[u8]; 5] =
    [b"Exif", b"GPS", b"MakerNote canary", b"http://ns.adobe.com/xap", b"owner canary"];

/// A photograph that stands upright at 48 by 32 and lies in the file as `orientation` says.
pub(crate) fn photograph(orientation: u8) -> Vec<u8> {
    let upright = RgbImage::from_fn(48, 32, |x, y| FIELDS[usize::from(x >= 24) + 2 * usize::from(y >= 16)]);
    let upright = DynamicImage::ImageRgb8(upright);
    // The turn that the reader will make, undone.
    let lying = match orientation {
        2 => upright.fliph(),
        3 => upright.rotate180(),
        4 => upright.flipv(),
        5 => upright.rotate90().fliph(),
        6 => upright.rotate270(),
        7 => upright.rotate270().fliph(),
        8 => upright.rotate90(),
        _ => upright,
    };
    let mut plain = Vec::new();
    lying.write_with_encoder(JpegEncoder::new_with_quality(&mut plain, 95)).unwrap();
    let mut photo = plain[..2].to_vec();
    segment(&mut photo, 0xE1, &exif(orientation));
    segment(&mut photo, 0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>owner canary</x:xmpmeta>");
    segment(&mut photo, 0xED, b"Photoshop 3.0\0owner canary");
    segment(&mut photo, 0xFE, b"owner canary");
    photo.extend_from_slice(&plain[2..]);
    // What some phones put behind: another picture, with all of that once more.
    photo.extend_from_slice(b"\xFF\xD8 owner canary Exif GPS\xFF\xD9");
    photo
}

/// The colours of the four fields, from the upper left on.
pub(crate) fn corners(bytes: &[u8]) -> [usize; 4] {
    let image = image::load_from_memory(bytes).unwrap().into_rgb8();
    let (width, height) = image.dimensions();
    let at = |x: u32, y: u32| {
        let seen = image.get_pixel(width * x / 4, height * y / 4);
        let far = |field: &Rgb<u8>| (0..3).map(|c| i32::from(field.0[c]).abs_diff(i32::from(seen.0[c]))).sum::<u32>();
        (0..4).min_by_key(|&field| far(&FIELDS[field])).unwrap()
    };
    [at(1, 1), at(3, 1), at(1, 3), at(3, 3)]
}

pub(crate) const fn upright_corners() -> [usize; 4] {
    [0, 1, 2, 3]
}

fn segment(to: &mut Vec<u8>, marker: u8, content: &[u8]) {
    to.extend_from_slice(&[0xFF, marker]);
    to.extend_from_slice(&u16::try_from(content.len() + 2).unwrap().to_be_bytes());
    to.extend_from_slice(content);
}

/// Orientation, a maker's note, and a folder of places.
pub(crate) fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x03".to_vec();
    let mut entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        exif.extend_from_slice(&tag.to_be_bytes());
        exif.extend_from_slice(&kind.to_be_bytes());
        exif.extend_from_slice(&count.to_be_bytes());
        exif.extend_from_slice(&value);
    };
    entry(0x0112, 3, 1, [0, orientation, 0, 0]);
    entry(0x8825, 4, 1, [0, 0, 0, 0x40]);
    entry(0x927C, 7, 16, [0, 0, 0, 0x40]);
    exif.extend_from_slice(b"\0\0\0\0 MakerNote canary GPS 31.2304 121.4737");
    exif
}

/// The checksum of a chunk of PNG.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}
