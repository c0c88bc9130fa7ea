//! The close button of a window, on a display that has no window manager to draw one: what a manager sends when it is pressed.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window};
use x11rb::rust_connection::RustConnection;

/// Presses the close button of the one window that is shown.
pub(crate) fn press_close(display: &str) {
    let (x, screen) = x11rb::connect(Some(display)).expect("the display answers");
    let root = x.setup().roots[screen].root;
    let [protocols, delete] = ["WM_PROTOCOLS", "WM_DELETE_WINDOW"].map(|name| atom(&x, name));
    let children = x.query_tree(root).unwrap().reply().unwrap().children;
    let closable = |window: &&Window| is_shown(&x, **window) && atoms(&x, **window, protocols).contains(&delete);
    let shown: Vec<Window> = children.iter().filter(closable).copied().collect();
    let [window] = shown.as_slice() else { panic!("{} windows are shown, not one", shown.len()) };
    let message = ClientMessageEvent::new(32, *window, protocols, [delete, 0, 0, 0, 0]);
    x.send_event(false, *window, EventMask::NO_EVENT, message).unwrap().check().unwrap();
}

fn atom(x: &RustConnection, name: &str) -> u32 {
    x.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
}

fn is_shown(x: &RustConnection, window: Window) -> bool {
    // One that is gone by now is not shown.
    x.get_window_attributes(window).unwrap().reply().is_ok_and(|known| known.map_state == MapState::VIEWABLE)
}

fn atoms(x: &RustConnection, window: Window, property: u32) -> Vec<u32> {
    let held = x.get_property(false, window, property, AtomEnum::ATOM, 0, 64).unwrap().reply();
    held.ok().and_then(|held| held.value32().map(Iterator::collect)).unwrap_or_default()
}
