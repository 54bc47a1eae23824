//! What a file is, by its first bytes.

use crate::text::plain_text;
use crate::wire::word;

word! {
    /// What people call it.
    pub enum AttachmentKind {
        Picture = "picture", Pdf = "pdf", Text = "text", Document = "document", Sheet = "sheet", Slides = "slides",
        Sound = "sound", Film = "film", Archive = "archive", Program = "program", Other = "other",
    }
}
word! {
    /// The form of a file.
    pub enum AttachmentFormat {
        Jpeg = "jpeg", Png = "png", Gif = "gif", Webp = "webp", Bmp = "bmp", Tiff = "tiff", Heic = "heic",
        Pdf = "pdf", Text = "text", Docx = "docx", Xlsx = "xlsx", Pptx = "pptx",
        /// Word, Excel or PowerPoint of before 2007: which, only the whole file tells.
        OldOffice = "oldOffice",
        Sound = "sound", Film = "film", Zip = "zip", Archive = "archive", Program = "program", Other = "other",
    }
}

/// How much of a file is looked at.
pub(super) const HEAD: usize = 64 * 1024;

impl AttachmentFormat {
    /// The form of a file that begins with `head`; `whole` when that is all of it.
    pub fn of(head: &[u8], whole: bool) -> Self {
        let starts = |with: &[u8]| head.starts_with(with);
        let at = |offset: usize, with: &[u8]| head.get(offset..).is_some_and(|rest| rest.starts_with(with));
        match () {
            () if starts(&[0xFF, 0xD8, 0xFF]) => Self::Jpeg,
            () if starts(b"\x89PNG\r\n\x1A\n") => Self::Png,
            () if starts(b"GIF87a") || starts(b"GIF89a") => Self::Gif,
            () if starts(b"RIFF") && at(8, b"WEBP") => Self::Webp,
            () if starts(b"BM") && at(6, &[0; 4]) => Self::Bmp,
            () if starts(b"II*\0") || starts(b"MM\0*") => Self::Tiff,
            () if at(4, b"ftyp") => match head.get(8..12) {
                Some(b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1" | b"avif") => Self::Heic,
                Some(b"M4A " | b"M4B ") => Self::Sound,
                _ => Self::Film,
            },
            // Some programs put bytes before the mark; readers look for it in the first thousand.
            () if head.get(..head.len().min(1024)).is_some_and(|start| holds(start, b"%PDF-")) => Self::Pdf,
            () if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") => zipped(head),
            () if starts(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) => Self::OldOffice,
            () if starts(b"Rar!") || starts(b"7z\xBC\xAF\x27\x1C") || starts(&[0x1F, 0x8B]) || at(257, b"ustar") => {
                Self::Archive
            }
            () if starts(b"MZ") || starts(b"\x7FELF") || starts(b"#!") => Self::Program,
            () if [[0xCF, 0xFA, 0xED, 0xFE], [0xCE, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE]]
                .iter()
                .any(|mark| starts(mark)) =>
            {
                Self::Program
            }
            () if starts(b"ID3") || starts(b"OggS") || starts(b"fLaC") || starts(b"#!AMR") => Self::Sound,
            () if starts(&[0xFF, 0xFB]) || starts(&[0xFF, 0xF3]) || (starts(b"RIFF") && at(8, b"WAVE")) => Self::Sound,
            () if starts(&[0x1A, 0x45, 0xDF, 0xA3]) || (starts(b"RIFF") && at(8, b"AVI ")) => Self::Film,
            () if plain_text::is_text(head, whole) => Self::Text,
            () => Self::Other,
        }
    }

    /// What people call it.
    pub const fn kind(self) -> AttachmentKind {
        match self {
            Self::Jpeg | Self::Png | Self::Gif | Self::Webp | Self::Bmp | Self::Tiff | Self::Heic => {
                AttachmentKind::Picture
            }
            Self::Pdf => AttachmentKind::Pdf,
            Self::Text => AttachmentKind::Text,
            Self::Docx | Self::OldOffice => AttachmentKind::Document,
            Self::Xlsx => AttachmentKind::Sheet,
            Self::Pptx => AttachmentKind::Slides,
            Self::Sound => AttachmentKind::Sound,
            Self::Film => AttachmentKind::Film,
            Self::Zip | Self::Archive => AttachmentKind::Archive,
            Self::Program => AttachmentKind::Program,
            Self::Other => AttachmentKind::Other,
        }
    }

    /// Whether a camera may have written into it where and when it was taken, and by whom.
    pub const fn is_photograph(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Tiff | Self::Heic)
    }

    /// Whether a name that ends like `name` claims another form. One without an ending, or with an unknown one, claims
    /// nothing.
    pub fn is_belied_by(self, name: &str) -> bool {
        let Some((_, ending)) = name.rsplit_once('.') else { return false };
        let claimed: &[Self] = match ending.to_lowercase().as_str() {
            "jpg" | "jpeg" | "jpe" | "jfif" => &[Self::Jpeg],
            "png" => &[Self::Png],
            "gif" => &[Self::Gif],
            "webp" => &[Self::Webp],
            "bmp" => &[Self::Bmp],
            "tif" | "tiff" => &[Self::Tiff],
            "heic" | "heif" | "avif" => &[Self::Heic],
            "pdf" => &[Self::Pdf],
            // Programs of our time write the new form under the old ending; 97 wrote text and web pages too.
            "doc" | "wps" => &[Self::OldOffice, Self::Docx, Self::Text],
            "xls" | "et" => &[Self::OldOffice, Self::Xlsx, Self::Text],
            "ppt" | "dps" => &[Self::OldOffice, Self::Pptx],
            // With a password they lie in the old container.
            "docx" => &[Self::Docx, Self::OldOffice],
            "xlsx" => &[Self::Xlsx, Self::OldOffice],
            "pptx" => &[Self::Pptx, Self::OldOffice],
            "txt" | "csv" | "md" | "html" | "htm" | "xml" | "json" | "eml" | "vcf" | "ics" | "svg" => &[Self::Text],
            "zip" => &[Self::Zip, Self::Docx, Self::Xlsx, Self::Pptx],
            "exe" | "dll" | "msi" => &[Self::Program, Self::OldOffice],
            "mp3" | "m4a" | "wav" | "amr" | "flac" => &[Self::Sound, Self::Film],
            "mp4" | "mov" | "avi" | "mkv" => &[Self::Film],
            _ => return false,
        };
        !claimed.contains(&self)
    }
}

/// A container of Office, by the names of the parts at its beginning; else a plain one.
fn zipped(head: &[u8]) -> AttachmentFormat {
    match () {
        () if holds(head, b"word/") => AttachmentFormat::Docx,
        () if holds(head, b"xl/") => AttachmentFormat::Xlsx,
        () if holds(head, b"ppt/") => AttachmentFormat::Pptx,
        () => AttachmentFormat::Zip,
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|at| at == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_says_what_it_is() {
        for (head, format) in [
            (&b"\xFF\xD8\xFF\xE0..JFIF"[..], AttachmentFormat::Jpeg),
            (b"\x89PNG\r\n\x1A\n", AttachmentFormat::Png),
            (b"RIFF\x01\x02\x03\x04WEBPVP8 ", AttachmentFormat::Webp),
            (b"RIFF\x01\x02\x03\x04WAVEfmt ", AttachmentFormat::Sound),
            (b"\0\0\0\x18ftypheic", AttachmentFormat::Heic),
            (b"\0\0\0\x18ftypisom", AttachmentFormat::Film),
            (b"\n\n%PDF-1.7", AttachmentFormat::Pdf),
            (b"PK\x03\x04....[Content_Types].xml....PK\x03\x04....word/document.xml", AttachmentFormat::Docx),
            (b"PK\x03\x04....xl/workbook.xml", AttachmentFormat::Xlsx),
            (b"PK\x03\x04....photo.jpg", AttachmentFormat::Zip),
            (b"MZ\x90\0", AttachmentFormat::Program),
            (b"#!/bin/sh\nrm -rf /", AttachmentFormat::Program),
            ("合同编号 2026-001\n".as_bytes(), AttachmentFormat::Text),
            (b"<html><script>alert(1)</script>", AttachmentFormat::Text),
            (b"\x01\x02\x03\0\x04", AttachmentFormat::Other),
        ] {
            assert_eq!(AttachmentFormat::of(head, true), format, "{format:?}");
        }
    }

    #[test]
    fn an_ending_that_lies_is_seen_and_an_unknown_one_claims_nothing() {
        assert!(AttachmentFormat::Program.is_belied_by("合同.pdf"));
        assert!(AttachmentFormat::Pdf.is_belied_by("photo.JPG"));
        assert!(!AttachmentFormat::Jpeg.is_belied_by("photo.JPEG"));
        assert!(!AttachmentFormat::Program.is_belied_by("合同"));
        assert!(!AttachmentFormat::Other.is_belied_by("data.bin"));
        assert!(!AttachmentFormat::Text.is_belied_by("对账单.xls"), "banks send tables as text under this ending");
    }
}
