//! Where one test lives: a home of its own under a temporary folder, a display and a desktop bus of its own.

use super::disk;
use super::input_method::InputMethod;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The size of the virtual display, and of the window the app opens.
pub const WIDTH: u32 = 1280;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 800;

/// The whole environment of a program.
pub(super) type Environment = Vec<(OsString, OsString)>;

/// A home, a display and a bus for one test. All of it is gone when it is dropped; the person's own data folder is
/// compared with what it was before.
pub struct Place {
    name: &'static str,
    root: tempfile::TempDir,
    display: Display,
    bus: Option<Process>,
    input_method: Option<InputMethod>,
    real_data: Vec<disk::Entry>,
}

impl Place {
    /// A place with a display and a desktop bus. `name` names the folder of its pictures.
    pub fn new(name: &'static str) -> Self {
        let mut place = Self::without_bus(name);
        place.bus = Some(start_bus(&place.root.path().join("bus")));
        place
    }

    /// A place where a person types with an input method. It is turned off at first.
    pub fn with_input_method(name: &'static str) -> Self {
        let mut place = Self::new(name);
        place.input_method = Some(InputMethod::start(place.environment()));
        place
    }

    /// A place without a desktop bus, as on a machine where nobody started one.
    pub fn without_bus(name: &'static str) -> Self {
        let root = tempfile::Builder::new().prefix("zhike-e2e-").tempdir().expect("a temporary folder");
        for folder in ["home", "vault", "exports", "tmp", "run"] {
            std::fs::create_dir(root.path().join(folder)).expect("a folder in the temporary folder");
        }
        // The runtime folder of a session must be private, or GLib warns.
        set_private(&root.path().join("run"));
        let display = Display::start(root.path());
        Self { name, root, display, bus: None, input_method: None, real_data: disk::entries(&real_data_folder()) }
    }

    /// The folder everything of this test is under.
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// The picture of the display as it is at any moment, in the format of `xwd`.
    pub fn framebuffer(&self) -> PathBuf {
        self.root.path().join("Xvfb_screen0")
    }

    /// The display, as X names it.
    pub(super) fn display(&self) -> &str {
        &self.display.name
    }

    /// The folder given to `--vault`.
    pub fn vault(&self) -> PathBuf {
        self.root.path().join("vault")
    }

    /// A folder to export into.
    pub fn exports(&self) -> PathBuf {
        self.root.path().join("exports")
    }

    /// Where pictures of this test are kept: `target/e2e/NAME/`, or under `ZHIKE_E2E_OUT`.
    pub fn pictures(&self) -> PathBuf {
        let folder = output_folder().join(self.name);
        std::fs::create_dir_all(&folder).expect("the folder of the pictures");
        folder
    }

    /// The whole environment of the app: nothing of the caller's but the path.
    pub fn environment(&self) -> Environment {
        let home = self.root.path().join("home");
        let mut env: Environment = vec![
            ("PATH".into(), std::env::var_os("PATH").unwrap_or_default()),
            ("LANG".into(), "C.UTF-8".into()),
            ("TZ".into(), "Asia/Shanghai".into()),
            ("HOME".into(), home.clone().into()),
            ("XDG_DATA_HOME".into(), home.join(".local/share").into()),
            ("XDG_CONFIG_HOME".into(), home.join(".config").into()),
            ("XDG_CACHE_HOME".into(), home.join(".cache").into()),
            ("XDG_STATE_HOME".into(), home.join(".local/state").into()),
            ("XDG_RUNTIME_DIR".into(), self.root.path().join("run").into()),
            ("TMPDIR".into(), self.root.path().join("tmp").into()),
            ("DISPLAY".into(), self.display.name.clone().into()),
            ("GDK_BACKEND".into(), "x11".into()),
            ("LIBGL_ALWAYS_SOFTWARE".into(), "1".into()),
            ("NO_AT_BRIDGE".into(), "1".into()),
            ("GSETTINGS_BACKEND".into(), "memory".into()),
        ];
        let bus = match self.bus {
            Some(_) => format!("unix:path={}", self.root.path().join("bus").display()),
            // An address nobody listens at: an unset one makes libraries start a bus of their own.
            None => "unix:path=/nonexistent".into(),
        };
        env.push(("DBUS_SESSION_BUS_ADDRESS".into(), bus.into()));
        if self.input_method.is_some() {
            env.push(("GTK_IM_MODULE".into(), "ibus".into()));
            // The driver's keys do not wait for one another: the method hands each on before the next.
            env.push(("IBUS_ENABLE_SYNC_MODE".into(), "1".into()));
        }
        env
    }

    /// The input method of a place that has one.
    pub fn input_method(&self) -> &InputMethod {
        self.input_method.as_ref().expect("a place with an input method")
    }

    /// Says whether the person's own data folder is what it was when the place was made.
    ///
    /// # Panics
    /// When something in it was added, removed or changed.
    pub fn assert_real_data_untouched(&self) {
        let now = disk::entries(&real_data_folder());
        assert_eq!(self.real_data, now, "the test touched the person's own data folder");
    }
}

/// Where pictures and logs of the run go.
pub fn output_folder() -> PathBuf {
    std::env::var_os("ZHIKE_E2E_OUT")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/e2e"), PathBuf::from)
}

/// Where the app would keep the data of the person who runs the tests.
fn real_data_folder() -> PathBuf {
    let data = std::env::var_os("XDG_DATA_HOME").map_or_else(
        || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".local/share"),
        PathBuf::from,
    );
    data.join("app.zhike.desk")
}

#[cfg(unix)]
fn set_private(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).expect("a private folder");
}

#[cfg(not(unix))]
fn set_private(_: &Path) {}

/// A process that ends with its owner.
pub struct Process(pub Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A virtual display.
struct Display {
    name: String,
    _server: Process,
}

impl Display {
    /// Keeps its picture in a file of `folder`, where it can be looked at without being a client of the display.
    fn start(folder: &Path) -> Self {
        let mut server = Command::new("Xvfb")
            .arg("-fbdir")
            .arg(folder)
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &format!("{WIDTH}x{HEIGHT}x24")])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb (Debian package xvfb)");
        // It writes the number it chose once it accepts connections.
        let number = first_line(&mut server);
        Self { name: format!(":{number}"), _server: Process(server) }
    }
}

fn start_bus(socket: &Path) -> Process {
    let mut daemon = Command::new("dbus-daemon")
        .args(["--session", "--nofork", "--print-address=1"])
        .arg(format!("--address=unix:path={}", socket.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("dbus-daemon (Debian package dbus)");
    first_line(&mut daemon);
    Process(daemon)
}

fn first_line(process: &mut Child) -> String {
    let mut line = String::new();
    let out = process.stdout.take().expect("its output is piped");
    BufReader::new(out).read_line(&mut line).expect("a line of its output");
    assert!(!line.trim().is_empty(), "a process of the test place ended before it was ready");
    line.trim().to_owned()
}
