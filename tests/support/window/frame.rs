//! What the frame around a window does, for a display that has no window manager: asking the window to close.

use super::place::Place;
use x11rb::CURRENT_TIME;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// The title of the app's window.
pub const TITLE: &str = "知客";

/// Asks the window of the app to close, as the button in its frame does.
pub fn ask_to_close(place: &Place) {
    let (display, screen) = x11rb::connect(Some(place.display())).expect("the display of the place");
    let root = display.setup().roots[screen].root;
    let protocols = atom(&display, b"WM_PROTOCOLS");
    let shown = windows(&display, root).into_iter().find(|window| title(&display, *window).as_deref() == Some(TITLE));
    let window = shown.expect("the window of the app stands on the display");
    let close = [atom(&display, b"WM_DELETE_WINDOW"), CURRENT_TIME, 0, 0, 0];
    let asked = ClientMessageEvent::new(32, window, protocols, close);
    display.send_event(false, window, EventMask::NO_EVENT, asked).expect("it can be asked");
    // The server drops what it has not read of one that is gone.
    display.sync().expect("it is asked");
}

fn atom(display: &RustConnection, name: &[u8]) -> u32 {
    display.intern_atom(false, name).expect("a request").reply().expect("an atom").atom
}

/// The windows that stand on the display.
fn windows(display: &RustConnection, root: Window) -> Vec<Window> {
    let all = display.query_tree(root).expect("a request").reply().expect("the windows").children;
    let is_shown = |window: &Window| {
        let attributes = display.get_window_attributes(*window).expect("a request").reply();
        attributes.is_ok_and(|found| found.map_state == MapState::VIEWABLE)
    };
    all.into_iter().filter(is_shown).collect()
}

/// The title of a window. (An input method has windows without one.)
fn title(display: &RustConnection, window: Window) -> Option<String> {
    let name = atom(display, b"_NET_WM_NAME");
    let told = display.get_property(false, window, name, AtomEnum::ANY, 0, 64).expect("a request").reply();
    String::from_utf8(told.ok()?.value).ok()
}
