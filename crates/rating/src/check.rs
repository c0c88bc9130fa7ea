//! Checks one merchant.

use crate::address::Address;
use crate::failure::Failure;
use doorbell_capture::{Advice, Browser, Guide, Progress, Recording, Settings, Watch};
use doorbell_engine::correction::{Corrected, Override};
use doorbell_engine::find::{closer_look, find};
use doorbell_engine::geometry::{Device, PerDevice};
use doorbell_engine::moved::Moved;
use doorbell_engine::rating::Rating;
use doorbell_engine::report::{Album, Report};
use doorbell_engine::rubric::Rubric;
use doorbell_engine::score::rate_by;
use doorbell_engine::search::{EntranceKind, Search};
use doorbell_engine::snapshot::{Shot, Snapshot};
use doorbell_engine::trail::{Budget, Trail, Walked};
use doorbell_engine::walk::{self, Bounds, next_step};
use std::sync::{Mutex, PoisonError};

/// What to check, and how.
pub struct Request {
    /// The page.
    pub address: Address,
    /// With which eyes.
    pub eyesight: Eyesight,
    /// Devices, time, language and the like.
    pub settings: Settings,
}

/// What to look with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyesight {
    /// A real browser.
    Browser,
    /// Plain HTTP: what needs eyes is "cannot tell".
    Http,
}

/// One merchant, recorded, searched and rated.
#[derive(Clone)]
pub struct Case {
    /// What was seen.
    pub trail: Trail,
    /// Its pictures.
    pub album: Album,
    /// What was found.
    pub search: Search,
    /// What it is worth.
    pub rating: Rating,
    /// By which rubric.
    pub rubric: Rubric,
    /// What a person judges otherwise.
    pub corrected: Option<Corrected>,
    /// What moved the score since it was recorded.
    pub moved: Option<Moved>,
}

impl Case {
    /// Finds, judges and scores what was recorded.
    pub fn of(trail: Trail, album: Album) -> Self {
        Self::by(Rubric::built_in(), trail, album)
    }

    /// The same by any rubric.
    pub fn by(rubric: &Rubric, trail: Trail, album: Album) -> Self {
        let search = find(&trail);
        let rating = rate_by(&trail, &search, rubric);
        Self { trail, album, search, rating, rubric: rubric.clone(), corrected: None, moved: None }
    }

    /// The same judged by another rubric; what was said of the other rating goes.
    #[must_use]
    pub fn judged_by(self, rubric: &Rubric) -> Self {
        let rating = rate_by(&self.trail, &self.search, rubric);
        Self { rating, rubric: rubric.clone(), corrected: None, moved: None, ..self }
    }

    /// The same with what a person judges otherwise, instead of what was judged so before.
    #[must_use]
    pub fn corrected_by(self, overrides: &[Override]) -> Self {
        let corrected = Corrected::of((&self.trail, &self.search), &self.rating, overrides, &self.rubric);
        Self { corrected, ..self }
    }

    /// What a person judges otherwise.
    pub fn overrides(&self) -> &[Override] {
        self.corrected.as_ref().map_or(&[], |corrected| &corrected.overrides)
    }

    /// The rating that counts: a person's, where one looked.
    pub fn standing(&self) -> &Rating {
        self.corrected.as_ref().map_or(&self.rating, |corrected| &corrected.rating)
    }

    /// What reports are written from.
    pub fn report(&self) -> Report<'_> {
        Report {
            trail: &self.trail,
            search: &self.search,
            rating: &self.rating,
            rubric: &self.rubric,
            corrected: self.corrected.as_ref(),
            moved: self.moved.as_ref(),
            compared: None,
        }
    }
}

/// Opens the page, records it and rates it. Whatever is wrong with the page is part of the case; only what keeps Doorbell
/// itself from working is a [`Failure`]. Dropping the future cancels the check and ends the browser.
pub async fn check(request: &Request, watch: &dyn Watch) -> Result<Case, Failure> {
    let recording = match request.eyesight {
        Eyesight::Browser => with_browser(request, watch, &|_, _| ()).await?,
        Eyesight::Http => with_http(request).await,
    };
    Ok(Case::of(recording.trail, recording.album))
}

/// How a check ended.
pub enum Ended {
    /// All was done.
    Whole(Case),
    /// It was stopped: this is what had been seen by then.
    Stopped(Case),
    /// It was stopped before anything had been seen.
    Nothing,
}

/// The same, until `stop` comes: then the browser is ended, and what had been recorded is judged.
pub async fn check_until(
    request: &Request,
    watch: &dyn Watch,
    stop: impl Future<Output = ()>,
) -> Result<Ended, Failure> {
    let kept = Kept { watch, states: Mutex::new(PerDevice::from_fn(|_| None)), album: Mutex::default() };
    let recording = async {
        match request.eyesight {
            Eyesight::Browser => with_browser(request, &kept, &|trail, device| kept.state(trail, device)).await,
            Eyesight::Http => Ok(with_http(request).await),
        }
    };
    let whole = tokio::select! {
        biased;
        () = stop => None,
        recording = recording => Some(recording?),
    };
    Ok(match whole {
        Some(Recording { trail, album }) => Ended::Whole(Case::of(trail, album)),
        None => kept.case(request.settings.walk.max_steps).map_or(Ended::Nothing, Ended::Stopped),
    })
}

/// What was recorded so far, for a check that is stopped.
struct Kept<'a> {
    watch: &'a dyn Watch,
    states: Mutex<PerDevice<Trail>>,
    album: Mutex<Album>,
}

impl Kept<'_> {
    fn state(&self, trail: &Trail, device: Device) {
        let mut states = self.states.lock().unwrap_or_else(PoisonError::into_inner);
        match device {
            Device::Phone => states.phone = Some(trail.clone()),
            Device::Desktop => states.desktop = Some(trail.clone()),
        }
    }

    /// One trail of all that was seen. Whoever stops a walk has used up its time: what is left is told as not looked at.
    fn case(self, max_steps: u32) -> Option<Case> {
        let states = self.states.into_inner().unwrap_or_else(PoisonError::into_inner);
        let spent = PerDevice::from_fn(|device| states.get(device).map(|_| Budget::Seconds));
        let mut trails = [states.phone, states.desktop].into_iter().flatten();
        let mut trail = trails.next()?;
        trails.for_each(|other| trail.append(other));
        trail.walked = (max_steps > 0).then_some(Walked { max_steps, spent });
        Some(Case::of(trail, self.album.into_inner().unwrap_or_else(PoisonError::into_inner)))
    }
}

impl Watch for Kept<'_> {
    fn saw(&self, event: Progress) {
        self.watch.saw(event);
    }

    fn pictured(&self, device: Device, shot: &Shot, picture: &[u8]) {
        let mut album = self.album.lock().unwrap_or_else(PoisonError::into_inner);
        album.insert(shot.file.clone(), picture.to_vec());
        self.watch.pictured(device, shot, picture);
    }
}

async fn with_http(request: &Request) -> Recording {
    let trail = doorbell_capture::http::record(request.address.url(), &request.settings).await;
    Recording { trail, album: Album::new() }
}

/// Who wants each device's trail whenever something was added to it.
type Seen<'a> = dyn Fn(&Trail, Device) + Send + Sync + 'a;

/// Records with a browser; `seen` gets each device's trail whenever a state was added.
async fn with_browser(request: &Request, watch: &dyn Watch, seen: &Seen<'_>) -> Result<Recording, Failure> {
    let browser = Browser::launch(&request.settings, watch).await?;
    let recording = walk(&browser, request, watch, seen).await;
    browser.close();
    recording
}

async fn walk(browser: &Browser, request: &Request, watch: &dyn Watch, seen: &Seen<'_>) -> Result<Recording, Failure> {
    let walk = request.settings.walk;
    let bounds = Bounds { max_steps: walk.max_steps, pages: walk.pages, presses: walk.presses };
    let engine = Engine { bounds, scout: walk.scout, seen };
    Ok(browser.walk(request.address.url(), &request.settings, &engine, watch).await?)
}

/// Records with a browser that is there already, among others that use it.
pub(crate) async fn check_in(browser: &Browser, request: &Request) -> Result<Recording, Failure> {
    walk(browser, request, &(), &|_, _| ()).await
}

/// Records without a browser.
pub(crate) async fn check_without(request: &Request) -> Recording {
    with_http(request).await
}

/// The engine as the guide of a walk.
struct Engine<'a> {
    bounds: Bounds,
    scout: bool,
    seen: &'a Seen<'a>,
}

impl Guide for Engine<'_> {
    fn advise(&self, trail: &Trail, device: Device) -> Advice {
        (self.seen)(trail, device);
        let search = find(trail);
        let next = next_step(trail, &search, device, &self.bounds);
        let scout = if self.scout { walk::scout(trail, &search, device, &self.bounds) } else { Vec::new() };
        Advice { looks: closer_look(trail, &search), scout, next }
    }

    fn kinds_on(&self, page: Snapshot) -> Vec<EntranceKind> {
        walk::kinds_on(page)
    }
}
