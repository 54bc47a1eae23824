//! What the Linux desktop needs of us: software rendering where there is no graphics device, a bound on what the web view
//! leaves lying about in memory, input methods that compose in place, and word before the machine sleeps.

use crate::lock::{LockReason, lock_now};
use std::path::Path;
use tauri::{AppHandle, WebviewWindow};
use webkit2gtk::{InputMethodContextExt, WebViewExt};

/// Sets up the web view by the environment its processes read, unless that says so itself. To be called before anything
/// else runs.
///
/// Without a graphics device WebKit's DMA-BUF renderer doubles the latency of painting (measured: halved by turning it
/// off); with one it is the fast way.
///
/// JavaScript is told of a small machine: it collects what is no longer used by the memory there is, and on a large one
/// let it grow to two or three times as much (measured after visiting every screen: 820 to 990 MiB, 320 to 530 so).
pub fn prepare_web_view() {
    if !Path::new("/dev/dri").exists() {
        set_unless_set("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    }
    set_unless_set("JSC_forceRAMSize", "536870912");
}

fn set_unless_set(name: &str, value: &str) {
    if std::env::var_os(name).is_none() {
        #[allow(unsafe_code, reason = "first statement of the program: no other thread can be reading the environment")]
        // SAFETY: see the reason above.
        unsafe {
            std::env::set_var(name, value);
        }
    }
}

/// Lets input methods show what is being composed in the field itself; wry turns that off.
pub fn compose_in_place(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(context) = webview.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

/// Locks when the machine is about to sleep, which waits for it: what is typed is kept first. Without a system bus the watch
/// in [`crate::lock`] locks on waking.
pub fn lock_before_sleep(app: AppHandle) {
    std::thread::spawn(move || {
        let heard = listen(|| lock_now(&app, LockReason::Watch));
        if let Err(error) = heard {
            tracing::info!(%error, "no word of sleep from the system bus");
        }
    });
}

fn listen(mut about_to_sleep: impl FnMut()) -> zbus::Result<()> {
    let bus = zbus::blocking::Connection::system()?;
    let manager = zbus::blocking::Proxy::new(
        &bus,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
    )?;
    let signals = manager.receive_signal("PrepareForSleep")?;
    let mut delay = delay_sleep(&manager);
    for signal in signals {
        let falls_asleep = signal.body().deserialize::<bool>()?;
        if falls_asleep {
            about_to_sleep();
        }
        // Let go of when all is done; taken again on waking.
        delay = if falls_asleep { None } else { delay_sleep(&manager) };
    }
    drop(delay);
    Ok(())
}

/// Has sleep wait, for a few seconds at most, until the answer is dropped. Where it cannot be had, sleep does not wait.
fn delay_sleep(manager: &zbus::blocking::Proxy<'_>) -> Option<zbus::zvariant::OwnedFd> {
    manager.call("Inhibit", &("sleep", "知客", "lock the book", "delay")).ok()
}
