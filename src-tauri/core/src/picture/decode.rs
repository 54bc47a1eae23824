//! A picture out of its file.

use super::{MOST_BYTES, Unreadable};
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// A picture whose header was read.
pub(super) struct Header<D> {
    decoder: D,
    /// Its form.
    pub(super) format: ImageFormat,
    /// How it is to be turned to stand upright.
    pub(super) orientation: Orientation,
}

/// A picture as it lies in its file, not yet turned.
pub(super) struct Decoded {
    pub(super) image: DynamicImage,
    /// What its colours mean.
    pub(super) colours: Option<Vec<u8>>,
}

/// Reads the header. Nothing is decoded.
pub(super) fn header(bytes: &[u8]) -> Result<Header<impl ImageDecoder + '_>, Unreadable> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Unreadable::Unknown)?;
    let format = reader.format().ok_or(Unreadable::Unknown)?;
    let mut limits = Limits::default();
    // What decoders take on the way is bounded too, and more than the picture itself.
    limits.max_alloc = Some(2 * MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let orientation = decoder.orientation().map_err(unreadable)?;
    Ok(Header { decoder, format, orientation })
}

impl<D: ImageDecoder> Header<D> {
    /// Decodes it, unless the header says that it is too large.
    pub(super) fn decode(mut self) -> Result<Decoded, Unreadable> {
        if self.decoder.total_bytes() > MOST_BYTES {
            return Err(Unreadable::TooLarge);
        }
        // A profile for printing inks says nothing of what was made of them here.
        let inks = self.decoder.original_color_type() == ExtendedColorType::Cmyk8;
        let colours = self.decoder.icc_profile().unwrap_or_default().filter(|_| !inks);
        Ok(Decoded { image: DynamicImage::from_decoder(self.decoder).map_err(unreadable)?, colours })
    }
}

fn unreadable(error: image::ImageError) -> Unreadable {
    match error {
        image::ImageError::Limits(_) => Unreadable::TooLarge,
        _ => Unreadable::Unknown,
    }
}
