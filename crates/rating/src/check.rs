//! Checks one merchant.

use crate::address::Address;
use crate::failure::Failure;
use doorbell_capture::{Advice, Browser, Guide, Recording, Settings, Watch};
use doorbell_engine::find::{closer_look, find};
use doorbell_engine::geometry::Device;
use doorbell_engine::rating::Rating;
use doorbell_engine::report::{Album, Report};
use doorbell_engine::score::rate;
use doorbell_engine::search::{EntranceKind, Search};
use doorbell_engine::snapshot::Snapshot;
use doorbell_engine::trail::Trail;
use doorbell_engine::walk::{self, Bounds, next_step};

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
pub struct Case {
    /// What was seen.
    pub trail: Trail,
    /// Its pictures.
    pub album: Album,
    /// What was found.
    pub search: Search,
    /// What it is worth.
    pub rating: Rating,
}

impl Case {
    /// Finds, judges and scores what was recorded.
    pub fn of(trail: Trail, album: Album) -> Self {
        let search = find(&trail);
        let rating = rate(&trail, &search);
        Self { trail, album, search, rating }
    }

    /// What reports are written from.
    pub fn report(&self) -> Report<'_> {
        Report { trail: &self.trail, search: &self.search, rating: &self.rating }
    }
}

/// Opens the page, records it and rates it. Whatever is wrong with the page is part of the case; only what keeps Doorbell
/// itself from working is a [`Failure`]. Dropping the future cancels the check and ends the browser.
pub async fn check(request: &Request, watch: &dyn Watch) -> Result<Case, Failure> {
    let recording = match request.eyesight {
        Eyesight::Browser => with_browser(request, watch).await?,
        Eyesight::Http => {
            let Settings { language, devices, timeout, .. } = &request.settings;
            let trail = doorbell_capture::http::record(request.address.url(), language, devices, *timeout).await;
            Recording { trail, album: Album::new() }
        }
    };
    Ok(Case::of(recording.trail, recording.album))
}

async fn with_browser(request: &Request, watch: &dyn Watch) -> Result<Recording, Failure> {
    let browser = Browser::launch(&request.settings, watch).await?;
    let walk = request.settings.walk;
    let bounds = Bounds { max_steps: walk.max_steps, pages: walk.pages, presses: walk.presses };
    let engine = Engine { bounds, scout: walk.scout };
    let recording = browser.walk(request.address.url(), &request.settings, &engine, watch).await;
    browser.close();
    Ok(recording?)
}

/// The engine as the guide of a walk.
struct Engine {
    bounds: Bounds,
    scout: bool,
}

impl Guide for Engine {
    fn advise(&self, trail: &Trail, device: Device) -> Advice {
        let search = find(trail);
        let next = next_step(trail, &search, device, &self.bounds);
        let scout = if self.scout { walk::scout(trail, &search, device, &self.bounds) } else { Vec::new() };
        Advice { looks: closer_look(trail, &search), scout, next }
    }

    fn kinds_on(&self, page: Snapshot) -> Vec<EntranceKind> {
        walk::kinds_on(page)
    }
}
