//! Brings the document fonts, pinned by SHA-256, from the npm package `ui/` depends on into `OUT_DIR`, from where the
//! crate embeds them. They come from npm rather than from the repository because they are 10.5 MB each.

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where the package lies, seen from the root of the workspace.
const PACKAGE: &str = "ui/node_modules/@expo-google-fonts/noto-sans-sc";

/// File in the package, name in `OUT_DIR`, SHA-256. Version 0.4.3 of the package.
const FILES: [(&str, &str, &str); 3] = [
    (
        "400Regular/NotoSansSC_400Regular.ttf",
        "regular.ttf",
        "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    ),
    ("700Bold/NotoSansSC_700Bold.ttf", "bold.ttf", "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96"),
    ("LICENSE_FONT", "LICENSE_FONT", "1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9"),
];

fn main() -> Result<(), String> {
    let root = folder("CARGO_MANIFEST_DIR")?.join("../..");
    let out = folder("OUT_DIR")?;
    println!("cargo::rerun-if-changed=build.rs");
    for (file, name, sha256) in FILES {
        let source = root.join(PACKAGE).join(file);
        println!("cargo::rerun-if-changed={}", source.display());
        bring(&source, &out.join(name), sha256)?;
    }
    Ok(())
}

/// Copies `source` to `target` if its content is the pinned one.
fn bring(source: &Path, target: &Path, sha256: &str) -> Result<(), String> {
    let bytes = fs::read(source).map_err(|error| {
        format!(
            "the document font {} cannot be read ({error}): run `make run`, or `npm install` in ui/, which brings it",
            source.display()
        )
    })?;
    let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    if found != sha256 {
        return Err(format!(
            "the document font {} is not the pinned one (SHA-256 {found}, wanted {sha256}): run `npm install` in ui/",
            source.display()
        ));
    }
    fs::write(target, bytes).map_err(|error| format!("{} cannot be written: {error}", target.display()))
}

fn folder(variable: &str) -> Result<PathBuf, String> {
    env::var_os(variable).map(PathBuf::from).ok_or_else(|| format!("cargo did not set {variable}"))
}
