//! Independent readers of what was exported: poppler for PDF, a plain look into the archive for Word, coreutils for
//! checksums.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file of `folder` whose name ends so.
pub fn file_ending(folder: &Path, ending: &str) -> PathBuf {
    only_file(folder, |name| name.ends_with(ending), ending)
}

/// The file of `folder` whose name holds this.
pub fn file_of(folder: &Path, part: &str) -> PathBuf {
    only_file(folder, |name| name.contains(part), part)
}

fn only_file(folder: &Path, fits: impl Fn(&str) -> bool, what: &str) -> PathBuf {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(&fits))
        .collect();
    assert_eq!(files.len(), 1, "one file “{what}” in {}: {files:?}", folder.display());
    files.remove(0)
}

/// The text of a PDF as poppler extracts it, without the breaks of lines, which fall anywhere in Chinese.
pub fn pdf_text(path: &Path) -> String {
    let out = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(path).arg("-").output().expect("pdftotext");
    assert!(out.status.success(), "pdftotext {}: {}", path.display(), String::from_utf8_lossy(&out.stderr));
    unbroken(&String::from_utf8(out.stdout).expect("UTF-8"))
}

/// The text of a Word document: what its body shows.
pub fn docx_text(path: &Path) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).expect("a Word document is an archive");
    let mut text = String::new();
    let parts: Vec<String> = archive.file_names().filter(|name| is_text_part(name)).map(str::to_owned).collect();
    assert!(parts.iter().any(|part| part == "word/document.xml"), "the archive has no document: {parts:?}");
    for part in parts {
        let mut xml = String::new();
        archive.by_name(&part).unwrap().read_to_string(&mut xml).unwrap();
        let mut in_tag = false;
        text.extend(xml.chars().filter(|character| match character {
            '<' => {
                in_tag = true;
                false
            }
            '>' => {
                in_tag = false;
                false
            }
            _ => !in_tag,
        }));
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    unbroken(&entities.iter().fold(text, |text, (entity, sign)| text.replace(entity, sign)))
}

fn is_text_part(name: &str) -> bool {
    name == "word/document.xml"
        || name.starts_with("word/header")
        || name.starts_with("word/footer")
        || name.starts_with("docProps/")
}

fn unbroken(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The SHA-256 of a file, by coreutils.
pub fn sha256(path: &Path) -> String {
    let out = Command::new("sha256sum").arg(path).output().expect("sha256sum");
    assert!(out.status.success());
    String::from_utf8(out.stdout).unwrap().trim_start_matches('\\').split_whitespace().next().unwrap().to_owned()
}

/// The first page of a PDF as a picture, for people to look at.
pub fn draw_pdf(path: &Path, to: &Path) {
    let status = Command::new("pdftoppm")
        .args(["-png", "-r", "110", "-singlefile"])
        .arg(path)
        .arg(to.with_extension(""))
        .status()
        .expect("pdftoppm");
    assert!(status.success(), "pdftoppm {}", path.display());
}
