//! What the Linux desktop needs of us: software rendering where there is no graphics device, input methods that
//! compose in place, and word before the machine sleeps.

use crate::lock::{LockReason, lock_now};
use std::path::Path;
use tauri::{AppHandle, WebviewWindow};
use webkit2gtk::{InputMethodContextExt, WebViewExt};

/// Without a graphics device WebKit's DMA-BUF renderer doubles the latency of painting (measured: halved by turning
/// it off); with one it is the fast way. To be called before anything else runs.
pub fn choose_renderer() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_none() && !Path::new("/dev/dri").exists() {
        #[allow(unsafe_code, reason = "first statement of the program: no other thread can be reading the environment")]
        // SAFETY: see the reason above.
        unsafe {
            std::env::set_var(SWITCH, "1");
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

/// Locks when the machine is about to sleep. Without a system bus the watch in [`crate::lock`] locks on waking.
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
    for signal in manager.receive_signal("PrepareForSleep")? {
        if signal.body().deserialize::<bool>()? {
            about_to_sleep();
        }
    }
    Ok(())
}
