//! A real input method, and the keys of a person who types with it: ibus with its pinyin engine on the display and the bus
//! of a place, and keys that come from the X server, as a keyboard's do. (Those of the driver come from within WebKit.)

use super::frame::TITLE;
use super::place::{Environment, Process};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long it may take to be ready.
const READY_WITHIN: Duration = Duration::from_secs(20);
/// Between two keys: a fast typist's.
const BETWEEN_KEYS_MS: &str = "30";
/// The engine that composes, and the one that hands every key on.
const PINYIN: &str = "libpinyin";
const NONE: &str = "xkb:us::eng";

/// A running ibus. The apps of its place compose with it.
pub struct InputMethod {
    environment: Environment,
    _daemon: Process,
}

impl InputMethod {
    /// Starts it, turned off.
    pub(super) fn start(environment: Environment) -> Self {
        let daemon = Command::new("ibus-daemon")
            .args(["--panel", "disable", "--cache", "none", "--config", "/usr/libexec/ibus-memconf"])
            .env_clear()
            .envs(environment.clone())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("ibus-daemon (Debian package ibus)");
        let started = Self { environment, _daemon: Process(daemon) };
        started.choose(PINYIN);
        started.choose(NONE);
        started
    }

    /// Composes from now on.
    pub fn turn_on(&self) {
        self.choose(PINYIN);
    }

    /// Hands every key on from now on.
    pub fn turn_off(&self) {
        self.choose(NONE);
    }

    fn choose(&self, engine: &str) {
        let deadline = Instant::now() + READY_WITHIN;
        loop {
            self.run("ibus", &["engine", engine]);
            if self.run("ibus", &["engine"]).trim() == engine {
                return;
            }
            assert!(
                Instant::now() < deadline,
                "ibus does not take the engine {engine} (Debian package ibus-libpinyin)"
            );
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Gives the window of the app the keyboard.
    pub fn focus(&self) {
        let found = self.run("xdotool", &["search", "--onlyvisible", "--name", TITLE]);
        let window = found.split_whitespace().next().expect("the window is on the display");
        self.run("xdotool", &["windowfocus", "--sync", window]);
    }

    /// Presses keys one after another, each named as X names it: `n`, `Return`, `ctrl+l`.
    pub fn press(&self, keys: &[&str]) {
        self.run("xdotool", &[&["key", "--delay", BETWEEN_KEYS_MS], keys].concat());
    }

    /// Presses the letters of a word.
    pub fn spell(&self, letters: &str) {
        let keys: Vec<String> = letters.chars().map(String::from).collect();
        self.press(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    }

    fn run(&self, program: &str, arguments: &[&str]) -> String {
        let output = Command::new(program)
            .args(arguments)
            .env_clear()
            .envs(self.environment.clone())
            .output()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}
