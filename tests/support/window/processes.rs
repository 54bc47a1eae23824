//! The processes of the app, found in `/proc`.

use std::path::{Path, PathBuf};

/// The process running `binary` on `vault`, if there is one.
pub fn app_process(binary: &Path, vault: &Path) -> Option<u32> {
    let binary = binary.canonicalize().ok()?;
    let vault = vault.as_os_str().as_encoded_bytes();
    std::fs::read_dir("/proc").ok()?.flatten().find_map(|entry| {
        let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
        let runs = std::fs::read_link(entry.path().join("exe")).ok()? == binary;
        let command = std::fs::read(entry.path().join("cmdline")).ok()?;
        (runs && command.split(|byte| *byte == 0).any(|argument| argument == vault)).then_some(pid)
    })
}

/// A process and all its descendants.
pub fn family(of: u32) -> Vec<u32> {
    let mut family = vec![of];
    let mut at = 0;
    while at < family.len() {
        family.extend(children(family[at]));
        at += 1;
    }
    family
}

fn children(of: u32) -> Vec<u32> {
    let tasks = PathBuf::from(format!("/proc/{of}/task"));
    let Ok(listing) = std::fs::read_dir(tasks) else { return Vec::new() };
    listing
        .flatten()
        .filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|line| line.split_whitespace().filter_map(|pid| pid.parse().ok()).collect::<Vec<u32>>())
        .collect()
}

/// The process that started another.
pub fn parent(of: u32) -> u32 {
    let status = std::fs::read_to_string(format!("/proc/{of}/status")).expect("a running process");
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:")).expect("its parent");
    line.trim().parse().expect("a process id")
}

/// Whether a process is there and not merely waiting to be reaped.
pub fn is_running(pid: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{pid}/stat"))
        .is_ok_and(|stat| stat.rsplit(')').next().is_some_and(|rest| !rest.trim_start().starts_with(['Z', 'X'])))
}

/// Ends a process as a power cut does: nothing of it runs any more.
pub fn kill(pid: u32) {
    let status = std::process::Command::new("kill").args(["-9", &pid.to_string()]).status().expect("kill");
    assert!(status.success(), "process {pid} could not be killed");
}

/// Whether a process has a file of that name open.
pub fn has_open(pid: u32, name: &str) -> bool {
    let Ok(open) = std::fs::read_dir(format!("/proc/{pid}/fd")) else { return false };
    open.flatten()
        .filter_map(|entry| std::fs::read_link(entry.path()).ok())
        .any(|file| file.file_name().is_some_and(|file| file == name))
}
