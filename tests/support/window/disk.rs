//! What lies on the disk: listing a folder, and looking for plain text in everything under it.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A file as it was at one time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Where it is.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was last written.
    pub written: Option<SystemTime>,
}

/// Every file under `folder`, in order; none when there is no such folder.
pub fn entries(folder: &Path) -> Vec<Entry> {
    let mut found = Vec::new();
    walk(folder, &mut |path, about| {
        found.push(Entry { path: path.to_owned(), bytes: about.len(), written: about.modified().ok() });
    });
    found.sort();
    found
}

/// The files under `folder` that hold one of `needles`, in UTF-8 or in either UTF-16, and what each holds.
pub fn holding(folder: &Path, needles: &[&str]) -> Vec<(PathBuf, String)> {
    let encoded: Vec<(String, Vec<u8>)> = needles
        .iter()
        .flat_map(|needle| {
            let wide = |bytes: fn(u16) -> [u8; 2]| needle.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
            [needle.as_bytes().to_vec(), wide(u16::to_le_bytes), wide(u16::to_be_bytes)]
                .map(|form| ((*needle).to_owned(), form))
        })
        .collect();
    let mut found = Vec::new();
    walk(folder, &mut |path, _| {
        // A file that vanished between listing and reading holds nothing any more.
        let Ok(bytes) = std::fs::read(path) else { return };
        for (needle, form) in &encoded {
            if bytes.windows(form.len()).any(|window| window == form) {
                found.push((path.to_owned(), needle.clone()));
            }
        }
    });
    found.dedup();
    found
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path, &std::fs::Metadata)) {
    let Ok(listing) = std::fs::read_dir(folder) else { return };
    for entry in listing.flatten() {
        let path = entry.path();
        // Not followed: a link may lead out of the folder, and a socket or pipe cannot be read.
        let Ok(about) = path.symlink_metadata() else { continue };
        if about.is_dir() {
            walk(&path, visit);
        } else if about.is_file() {
            visit(&path, &about);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{entries, holding};

    #[test]
    fn plain_text_is_found_in_every_encoding_and_depth() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        std::fs::create_dir_all(&deep).unwrap();
        std::fs::write(deep.join("utf8"), "xx䶮丽yy").unwrap();
        let wide: Vec<u8> = "x䶮丽".encode_utf16().flat_map(u16::to_le_bytes).collect();
        std::fs::write(deep.join("utf16"), wide).unwrap();
        std::fs::write(deep.join("none"), "other").unwrap();
        assert_eq!(entries(folder.path()).len(), 3);
        let names: Vec<_> = holding(folder.path(), &["䶮丽"])
            .into_iter()
            .map(|(path, _)| path.file_name().unwrap().to_owned())
            .collect();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(!names.contains(&"none".into()));
    }
}
