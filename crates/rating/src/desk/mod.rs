//! The window's use cases, without a window: everything here can be called and tested without a display.
//!
//! One method of [`Desk`] for each entry of [`crate::commands!`]; they are async because the window awaits them, whether or
//! not they wait.
#![allow(clippy::unused_async, reason = "every command has the same shape, so that its adapter is made from the list")]

mod case_file;
mod check;
mod compare;
mod export;
mod film;
mod gate;
mod history;
mod home;
mod merchant;
mod method;
mod overrides;
mod page_file;
mod pictures;
mod ratings;
mod settings;
mod view;

pub use check::Tell;
pub use pictures::Served;
pub use ratings::TellRating;

use crate::demonstration;
use crate::failure::Failure;
use crate::wire::{About, Demonstration};
use doorbell_engine::message::Message;
use doorbell_engine::rubric;
use doorbell_engine::text::{Language, Texts};
use doorbell_history::{History, HistoryError, Opened};
use gate::Gate;
use home::LooseChecks;
use page_file::PageFiles;
use pictures::Pictures;
use ratings::{Elsewhere, Lists, Running};
use settings::Shelf;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::OnceCell;

/// Opens an address in the person's own browser, or says why not.
type Outside = Box<dyn Fn(&str) -> Result<(), String> + Send + Sync>;

/// Where the desk stands.
pub struct Place {
    /// The folder everything is kept in.
    pub data: PathBuf,
    /// The system's language.
    pub language: Language,
    /// Where the window asks for pictures, e.g. `shot://localhost`.
    pub pictures: String,
    /// Opens an address in the person's own browser.
    pub outside: Outside,
}

/// Everything the window can do.
pub struct Desk {
    place: Place,
    settings: Shelf,
    /// Opened once; while it cannot be used, checks go on without it.
    history: Mutex<Result<History, HistoryError>>,
    /// Checks that are not in the history.
    loose: LooseChecks,
    /// Packed cases that were taken apart, for as long as the program runs.
    opened: Mutex<Vec<tempfile::TempDir>>,
    notices: Vec<Message>,
    /// The file the desktop asked to open, until the window takes it.
    handed_in: Mutex<Option<PathBuf>>,
    gate: Gate,
    pictures: Pictures,
    demonstration: OnceCell<demonstration::Demonstration>,
    page_files: PageFiles,
    /// Ratings that lie outside of the data folder.
    elsewhere: Elsewhere,
    lists: Lists,
    running: Running,
}

impl Desk {
    /// Opens the data folder, and forgets for good what was deleted before the last end.
    pub fn open(place: Place) -> Self {
        let mut notices = Vec::new();
        let (settings, unreadable) = Shelf::open(place.data.join("settings.json"));
        notices.extend(unreadable);
        let history = History::open(&place.data.join("history.sqlite"));
        let history = history.map(|Opened { history, set_aside }| {
            notices.extend(
                set_aside.map(|path| Message::new("notice-history-set-aside").with("path", path.display().to_string())),
            );
            // What cannot be removed now is tried again at the next start.
            let _ = history.purge(|folder| forget(&place.data, folder));
            history
        });
        notices.extend(history.as_ref().err().map(|error| Failure::from(error).message));
        Self {
            settings,
            history: Mutex::new(history),
            loose: LooseChecks::default(),
            opened: Mutex::default(),
            notices,
            handed_in: Mutex::default(),
            gate: Gate::default(),
            pictures: Pictures::default(),
            demonstration: OnceCell::new(),
            page_files: PageFiles::default(),
            elsewhere: Elsewhere::open(&place.data),
            lists: Lists::default(),
            running: Running::default(),
            place,
        }
    }

    /// The language to speak.
    fn language(&self) -> Language {
        self.settings.get().language.unwrap_or(self.place.language)
    }

    fn texts(&self) -> Texts {
        Texts::new(self.language())
    }

    /// What the window tells of itself.
    pub async fn about(&self) -> Result<About, Failure> {
        let chosen = self.settings.get().browser.map(PathBuf::from);
        let browser = chosen.or_else(doorbell_capture::installed);
        Ok(About {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            rubric: rubric::VERSION.to_owned(),
            browser: browser.map(|path| path.display().to_string()),
            data_folder: self.place.data.display().to_string(),
            system_language: self.place.language,
            notices: self.notices.clone(),
            license: env!("CARGO_PKG_LICENSE").to_owned(),
            home: home(),
        })
    }

    /// The built-in merchants, opened once.
    async fn shops(&self) -> Result<&demonstration::Demonstration, Failure> {
        let open = demonstration::Demonstration::open;
        let served = self.demonstration.get_or_try_init(open).await;
        served.map_err(|error| Failure::new("unexpected", &error.to_string()))
    }

    /// The built-in merchants, and what is typed to check them.
    pub async fn demonstrations(&self) -> Result<Vec<Demonstration>, Failure> {
        let row = |name: &str| Demonstration {
            name: name.to_owned(),
            address: format!("{}{name}", merchant::SHOPS),
            title: Message::new(format!("demonstration-{name}")),
        };
        Ok(demonstration::MERCHANTS.into_iter().map(row).collect())
    }

    /// Lays a file on the desk that the desktop asked to open: by a double click, or by a second start. The last one counts.
    pub fn hand_in(&self, path: PathBuf) {
        *lock(&self.handed_in) = Some(path);
    }

    /// The file the desktop asked to open. It is handed over once.
    pub async fn handed_in(&self) -> Result<Option<String>, Failure> {
        Ok(lock(&self.handed_in).take().map(|path| path.display().to_string()))
    }

    /// Opens an address of the web in the person's own browser.
    pub async fn open_outside(&self, url: String) -> Result<(), Failure> {
        let refused = || Failure::new("not-outside", &url);
        let safe = url::Url::parse(&url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let safe = safe.filter(|url| url.host().is_some()).ok_or_else(refused)?;
        (self.place.outside)(safe.as_str()).map_err(|_| refused())
    }

    /// Ends what is running, and waits until its browser is gone. Nothing can be begun afterwards.
    pub async fn close(&self) {
        self.gate.close().await;
    }
}

/// Removes a deleted check's case. Only what lies in the folder of cases can be meant.
fn forget(data: &Path, folder: &str) -> bool {
    let name = Path::new(folder);
    if name.file_name().is_none_or(|own| own != name.as_os_str()) {
        return true;
    }
    match std::fs::remove_dir_all(cases(data).join(name)) {
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        Ok(()) => true,
    }
}

/// Where people find those who make Doorbell, if the package says.
fn home() -> Option<String> {
    [env!("CARGO_PKG_REPOSITORY")].into_iter().find(|home| !home.is_empty()).map(str::to_owned)
}

/// The folder of the cases.
fn cases(data: &Path) -> PathBuf {
    data.join("cases")
}

/// A lock that a panic elsewhere does not take away.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
