//! WebKitWebDriver, on a port of its own.

use super::place::{Place, Process};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long the driver may take to listen.
const READY_WITHIN: Duration = Duration::from_secs(20);

/// A running driver.
pub struct Driver {
    pub address: SocketAddr,
    _process: Process,
}

impl Driver {
    /// Starts a driver in `place`; the app it starts inherits the environment.
    pub async fn start(place: &Place) -> Self {
        let address = free_address();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={}", address.port()))
            .arg("--host=local")
            .env_clear()
            .envs(place.environment())
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(app_log(place))
            .spawn()
            .expect("WebKitWebDriver (Debian package webkit2gtk-driver)");
        let deadline = Instant::now() + READY_WITHIN;
        while TcpStream::connect(address).is_err() {
            assert!(Instant::now() < deadline, "WebKitWebDriver does not listen on {address}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Self { address, _process: Process(process) }
    }
}

/// What the app says on its terminal, kept beside the pictures of the test.
fn app_log(place: &Place) -> std::fs::File {
    std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(place.pictures().join("app.log"))
        .expect("the log of the app")
}

fn free_address() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its address")
}
