//! A check: asked for, told on the way, kept.

use super::home::not_kept;
use super::pictures::LIVE;
use super::{Desk, cases, lock, merchant};
use crate::address::{Address, AddressError};
use crate::case::CaseFolder;
use crate::check::{Case, Ended, Eyesight, Request, check_until};
use crate::failure::Failure;
use crate::wire::{CheckRequest, Checked, Progress};
use doorbell_capture::Watch;
use doorbell_engine::geometry::{Device, PerDevice};
use doorbell_engine::report::sentence;
use doorbell_engine::snapshot::Shot;
use doorbell_engine::text::{Language, Texts};
use doorbell_history::NewCheck;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Who is told how a check goes on.
pub type Tell = dyn Fn(Progress) + Send + Sync;

impl Desk {
    /// Checks a merchant, keeps the case and puts it into the history. What is seen until a cancellation is kept too.
    pub async fn check(&self, request: CheckRequest, tell: &Tell) -> Result<Checked, Failure> {
        // A check's state is large: it is kept off the stack.
        self.gate.check(Box::pin(self.check_now(request, tell))).await
    }

    /// Ends the running check; it comes back with what it has.
    pub async fn cancel(&self) -> Result<(), Failure> {
        self.gate.cancel();
        Ok(())
    }

    async fn check_now(&self, request: CheckRequest, tell: &Tell) -> Result<Checked, Failure> {
        let address = self.address(&request.address).await?;
        let settings = self.capture_settings(&request.devices, request.budgets);
        let request = Request { address, eyesight: Eyesight::Browser, settings };
        self.pictures.begin();
        let teller = Teller { desk: self, tell, steps: Mutex::default() };
        let ended = check_until(&request, &teller, self.gate.cancelled()).await?;
        let case = match ended {
            Ended::Whole(case) | Ended::Stopped(case) => case,
            Ended::Nothing => return Err(Failure::new("cancelled", "")),
        };
        Ok(self.keep(case))
    }

    /// What the person typed; a page file is served from this machine, and so are the built-in merchants.
    async fn address(&self, typed: &str) -> Result<Address, Failure> {
        if let Some(name) = merchant::built_in_by_name(typed.trim()) {
            return Ok(Address::parse(&self.shops().await?.address(name))?);
        }
        match Address::parse(typed) {
            Ok(address) => Ok(address),
            Err(AddressError::Missing) => Err(AddressError::Missing.into()),
            Err(error) => match page_file(typed) {
                Some(path) => self.page_files.serve(&path).await,
                None => Err(error.into()),
            },
        }
    }

    /// Keeps the case on disk and in the history. A check that was done is never lost: where the disk or the history cannot be
    /// written it is there all the same, and says so.
    pub(super) fn keep(&self, case: Case) -> Checked {
        let (name, folder) = free_folder(&self.place.data, &case);
        let case = Arc::new(case);
        let id = match folder.save(&case, self.language()) {
            Ok(()) => {
                let row = self.row(&case, name);
                self.in_history(|history| history.add(&row)).unwrap_or_else(|failure| {
                    let why = not_kept("check-not-in-history", &failure);
                    self.loose.folder(folder.path().to_owned(), Some(why))
                })
            }
            Err(error) => self.loose.unsaved(Arc::clone(&case), not_kept("check-not-kept", &error.into())),
        };
        self.checked(id, &case)
    }

    /// What is typed to check an address again: built-in merchants and page files have another one at each start.
    pub(super) fn again(&self, url: &str) -> String {
        let base = self.demonstration.get().map(crate::demonstration::Demonstration::base);
        let file = self.page_files.path(url).map(|path| path.display().to_string());
        file.or_else(|| merchant::built_in(url, base.as_deref())).unwrap_or_else(|| url.to_owned())
    }

    fn row(&self, case: &Case, folder: String) -> NewCheck {
        let report = case.report();
        let said = sentence(&report);
        let document = doorbell_engine::report::json::document(&report, &self.texts());
        let base = self.demonstration.get().map(crate::demonstration::Demonstration::base);
        let file = self.page_files.path(&document.url);
        let file = file.and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        NewCheck {
            merchant: file.unwrap_or_else(|| merchant::merchant(&document.url, base.as_deref())),
            url: self.again(&document.url),
            title: document.title,
            recorded_at: document.recorded_at,
            score: document.rating.score,
            grade: document.rating.grade.map(|grade| grade.letter().to_owned()),
            judged_share: document.rating.judged_share,
            sentence: [Language::ZhHans, Language::En].map(|language| Texts::new(language).say(&said)),
            folder,
        }
    }
}

/// A page file that is there: an absolute path, or a `file:` address.
fn page_file(typed: &str) -> Option<PathBuf> {
    let typed = typed.trim();
    let path = match url::Url::parse(typed) {
        Ok(url) if url.scheme() == "file" => url.to_file_path().ok()?,
        _ => PathBuf::from(typed),
    };
    (path.is_absolute() && path.is_file()).then_some(path)
}

/// A folder of cases that is free, named by time and host so that a person finds it.
fn free_folder(data: &Path, case: &Case) -> (String, CaseFolder) {
    let digits: String = case.trail.recorded_at.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    let url = url::Url::parse(&case.trail.start).ok();
    let host = url.as_ref().and_then(url::Url::host_str).unwrap_or("page");
    let safe = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
    let host: String = host.chars().take(60).map(safe).collect();
    let name = format!("{digits}-{}", host.trim_matches('.'));
    let names = std::iter::once(name.clone()).chain((2..).map(|count| format!("{name}-{count}")));
    let free = names.map(|name| (cases(data).join(&name), name)).find(|(path, _)| !path.exists());
    let (path, name) = free.unwrap_or_else(|| (cases(data).join(&name), name));
    (name, CaseFolder::at(path))
}

/// Tells the window what happens.
struct Teller<'a> {
    desk: &'a Desk,
    tell: &'a Tell,
    steps: Mutex<PerDevice<usize>>,
}

impl Watch for Teller<'_> {
    fn saw(&self, event: doorbell_capture::Progress) {
        use doorbell_capture::Progress as Event;
        let device = match &event {
            Event::Opening(device, _) | Event::Loaded(device) | Event::Settled(device) | Event::Recorded(device) => {
                Some(*device)
            }
            Event::Pictured(device)
            | Event::Pressed(device, _)
            | Event::LookingCloser(device, _)
            | Event::ReadingAhead(device, _) => Some(*device),
            Event::Starting | Event::Started(_) | Event::Done => None,
        };
        (self.tell)(Progress::Says { message: crate::progress::message(&event), device });
        if let Event::Pressed(device, words) = event {
            (self.tell)(Progress::Pressed { device, words: doorbell_engine::report::clean(&words, 120) });
        }
    }

    fn pictured(&self, device: Device, shot: &Shot, picture: &[u8]) {
        self.desk.pictures.show(&shot.file, picture);
        let step = {
            let mut steps = lock(&self.steps);
            let own = match device {
                Device::Phone => &mut steps.phone,
                Device::Desktop => &mut steps.desktop,
            };
            let step = own.map_or(0, |last| last + 1);
            *own = Some(step);
            step
        };
        let first_tile = shot.height.min(super::pictures::tile_height(shot.scale));
        (self.tell)(Progress::Picture {
            device,
            step,
            picture: self.desk.pictures_address(LIVE, &shot.file, 0),
            width: shot.width,
            height: first_tile,
        });
    }
}
