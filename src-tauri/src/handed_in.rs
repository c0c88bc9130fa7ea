//! Files that the desktop asks to open: a double click on a case, "open with", a second start.

use doorbell_rating::desk::Desk;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::{AppHandle, Emitter, Manager, Url};

/// Tells the page that a file lies there; it fetches it itself, so that one that comes before the page is ready is not lost.
const EVENT: &str = "handed-in";

/// The file that a start names: its first argument that is no option. A relative one is meant from where it was started.
pub(crate) fn named(arguments: impl IntoIterator<Item = String>, folder: &Path) -> Option<PathBuf> {
    let first = arguments.into_iter().skip(1).find(|argument| !argument.is_empty() && !argument.starts_with('-'))?;
    let by_address =
        Url::parse(&first).ok().filter(|url| url.scheme() == "file").and_then(|url| url.to_file_path().ok());
    Some(by_address.unwrap_or_else(|| folder.join(first)))
}

/// Hands a file to the window that is open.
pub(crate) fn lay_down(app: &AppHandle, file: PathBuf) {
    if let Some(desk) = app.try_state::<Arc<Desk>>() {
        desk.hand_in(file);
        // A window that is gone opens nothing.
        let _ = app.emit(EVENT, ());
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_start_names_a_file_by_path_from_its_folder_or_by_address() {
        let named = |argument: &str| {
            let arguments = ["doorbell-window", "--flag", argument].map(str::to_owned);
            named(arguments, Path::new("/home/lin")).map(|file| file.display().to_string())
        };
        assert_eq!(named("案卷 1.doorbell").as_deref(), Some("/home/lin/案卷 1.doorbell"));
        assert_eq!(named("/tmp/x.doorbell").as_deref(), Some("/tmp/x.doorbell"));
        assert_eq!(named("file:///tmp/a%20b.doorbell").as_deref(), Some("/tmp/a b.doorbell"));
        assert_eq!(named(""), None);
    }
}
