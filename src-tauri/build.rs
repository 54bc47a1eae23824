//! Names every command to Tauri, so that none is open to a window that was not granted it.

macro_rules! for_each_command {
    ($($noun:ident :: $command:ident),+ $(,)?) => { const COMMANDS: &[&str] = &[$(stringify!($command)),+]; };
}
include!("src/commands/registry.rs");

fn main() {
    println!("cargo:rerun-if-changed=src/commands/registry.rs");
    // The UI is embedded when the crate is compiled; cargo does not see that by itself.
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let built = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest));
    assert!(built.is_ok(), "tauri-build: {:#}", built.err().map(|e| e.to_string()).unwrap_or_default());
}
