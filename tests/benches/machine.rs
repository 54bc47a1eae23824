//! The machine a run was taken on, so that figures are not compared across machines by mistake.

/// One line: cores, model, memory, graphics, what else was running, and how this was built.
pub fn line() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown CPU".to_owned());
    let memory_kib: f64 = field("/proc/meminfo", "MemTotal")
        .and_then(|total| total.split_whitespace().next()?.parse().ok())
        .unwrap_or(f64::NAN);
    let graphics = if has_graphics() { "graphics device" } else { "no graphics device" };
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("?");
    let build = if cfg!(debug_assertions) { "DEBUG BUILD: the figures mean nothing" } else { "release build" };
    format!(
        "{cores} cores, {model}, {:.1} GiB, {graphics}, load {load} at the start, {build}",
        memory_kib / 1_048_576.0
    )
}

/// Whether there is a graphics device; without one the app turns off WebKit's DMA-BUF renderer.
pub fn has_graphics() -> bool {
    std::path::Path::new("/dev/dri").exists()
}

fn field(file: &str, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
