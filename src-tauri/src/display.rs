//! Without a display there is no window: then that is said, in both languages, before anything panics.

use doorbell_engine::text::{Language, Texts};
use std::io::Write;

/// Whether a window can be shown.
#[cfg(target_os = "linux")]
pub(crate) fn is_there() -> bool {
    gtk::init().is_ok()
}

/// Whether a window can be shown.
#[cfg(not(target_os = "linux"))]
pub(crate) fn is_there() -> bool {
    true
}

/// Says what is missing and what to do.
pub(crate) fn complain() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let words = [texts.get("window-no-display"), texts.get("window-no-display-hint")];
        // Where nobody reads standard error there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "{}\n→ {}", words[0], words[1]);
    }
}
