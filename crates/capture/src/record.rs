//! One check of one address: both devices at the same time, then the closer looks, into one trail.

use crate::boundary::Boundary;
use crate::browser::Browser;
use crate::cdp::CdpError;
use crate::codes;
use crate::collect::CollectError;
use crate::error::CaptureError;
use crate::http::Scout;
use crate::open;
use crate::pump;
use crate::settings::{Bounds, Progress, Settings, Watch};
use crate::settle;
use crate::shot;
use crate::state::{self, Raw};
use crate::tab::{Tab, TabError};
use crate::walk::{Walked, Walker};
use doorbell_engine::colour::Colour;
use doorbell_engine::geometry::Device;
use doorbell_engine::search::EntranceKind;
use doorbell_engine::snapshot::{NodeId, SCHEMA, Snapshot};
use doorbell_engine::trail::{Fault, LookRequest, Recorder, Trail};
use doorbell_engine::walk::Next;
use futures_util::future;
use std::collections::BTreeMap;
use std::sync::Arc;
use url::Url;

/// A page that moves on while its state is recorded is recorded anew, so often in all.
const TRIES: usize = 3;

/// A trail and its pictures.
#[derive(Clone, Debug)]
pub struct Recording {
    /// What was seen.
    pub trail: Trail,
    /// Pictures by the file names the trail gives them ([`doorbell_engine::snapshot::Shot::file`]).
    pub album: BTreeMap<String, Vec<u8>>,
}

/// Asked for each state that was recorded: which of its nodes are worth a closer look.
pub type Ask<'a> = dyn Fn(&Trail) -> Vec<LookRequest> + Send + Sync + 'a;

/// Whoever decides where a walk goes.
pub trait Guide: Send + Sync {
    /// Asked for each state that was recorded: what to look at more closely, what to read, and what to press next.
    fn advise(&self, trail: &Trail, device: Device) -> Advice;

    /// Asked for each page that was read: the kinds of way to a person on it.
    fn kinds_on(&self, page: Snapshot) -> Vec<EntranceKind>;
}

/// What to do with a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// Nodes worth a closer look.
    pub looks: Vec<LookRequest>,
    /// Addresses to be read by plain HTTP before anything is pressed.
    pub scout: Vec<String>,
    /// What to press next.
    pub next: Next,
}

/// One page on one device.
pub(crate) struct Visit {
    pub(crate) tab: Tab,
    pub(crate) snapshot: Option<Snapshot>,
    /// Sessions of the snapshot's frames, as [`crate::collect::node_id`] numbers them.
    pub(crate) targets: Vec<Arc<str>>,
    /// Colour and opacity of each text run, for those that are looked at in pixels.
    pub(crate) colours: BTreeMap<NodeId, (Colour, f64)>,
    pub(crate) fault: Option<Fault>,
}

impl Browser {
    /// Records the page at `url`. Whatever is wrong with the page is in the trail; only an unusable browser is an error.
    /// Dropping the future ends everything that was begun.
    pub async fn record(
        &self,
        url: &Url,
        settings: &Settings,
        ask: &Ask<'_>,
        watch: &dyn Watch,
    ) -> Result<Recording, CaptureError> {
        self.walk(url, settings, &Looking(ask), watch).await
    }

    /// Records the page at `url` and what the guide has pressed from there.
    pub async fn walk(
        &self,
        url: &Url,
        settings: &Settings,
        guide: &dyn Guide,
        watch: &dyn Watch,
    ) -> Result<Recording, CaptureError> {
        let bounds = Bounds::of(settings);
        let addresses = match url.domain() {
            Some(name) => pump::addresses_of(name).await,
            None => Vec::new(),
        };
        let boundary = Arc::new(Boundary::around(url, &addresses).with(settings.manners.clone()));
        let mut devices = settings.devices.clone();
        devices.sort_unstable();
        devices.dedup();
        let scout = devices.first().filter(|_| settings.walk.scout && settings.walk.max_steps > 0);
        let manners = settings.manners.as_ref();
        let scout = scout.and_then(|device| Scout::new(url, *device, &settings.language, manners, bounds.walk));
        let scene = Scene { browser: self, url, settings, boundary: &boundary, bounds, guide, scout, watch };
        let walks = devices.iter().map(|&device| Walker::walk(&scene, device, self.empty_trail(url, settings)));
        let walks = future::try_join_all(walks).await?;
        let mut recording = Recording { trail: self.empty_trail(url, settings), album: BTreeMap::new() };
        for Walked { trail, album } in walks {
            recording.trail.append(trail);
            recording.album.extend(album);
        }
        watch.saw(Progress::Done);
        Ok(recording)
    }

    fn empty_trail(&self, url: &Url, settings: &Settings) -> Trail {
        let recorder = Recorder {
            program: concat!("doorbell ", env!("CARGO_PKG_VERSION")).into(),
            browser: Some(self.version.product.clone()),
            language: settings.language.clone(),
            unsandboxed: self.unsandboxed,
        };
        Trail {
            schema: SCHEMA,
            start: url.as_str().to_owned(),
            recorded_at: now(),
            recorder,
            snapshots: Vec::new(),
            steps: Vec::new(),
            looks: Vec::new(),
            walked: None,
            scouted: Vec::new(),
        }
    }
}

/// Walks nowhere.
struct Looking<'a>(&'a Ask<'a>);

impl Guide for Looking<'_> {
    fn advise(&self, trail: &Trail, _: Device) -> Advice {
        Advice { looks: (self.0)(trail), scout: Vec::new(), next: Next::Done }
    }

    fn kinds_on(&self, _: Snapshot) -> Vec<EntranceKind> {
        Vec::new()
    }
}

/// What everything on both devices shares.
pub(crate) struct Scene<'a> {
    pub(crate) browser: &'a Browser,
    pub(crate) url: &'a Url,
    pub(crate) settings: &'a Settings,
    pub(crate) boundary: &'a Arc<Boundary>,
    pub(crate) bounds: Bounds,
    pub(crate) guide: &'a dyn Guide,
    /// Reads pages for both devices; `None` where nothing is to be read.
    pub(crate) scout: Option<Scout>,
    pub(crate) watch: &'a dyn Watch,
}

/// Opens an address in a tab and records its state.
pub(crate) async fn visit(scene: &Scene<'_>, tab: Tab, url: &Url, bounds: &Bounds) -> Result<Visit, CaptureError> {
    scene.watch.saw(Progress::Opening(tab.device, url.as_str().to_owned()));
    let opening = open::open(&tab, url, bounds, scene.watch).await?;
    let mut visit = Visit { tab, snapshot: None, targets: Vec::new(), colours: BTreeMap::new(), fault: opening.fault };
    if opening.shows {
        record_state(&mut visit, bounds).await?;
        scene.watch.saw(Progress::Recorded(visit.tab.device));
    }
    Ok(visit)
}

/// Takes the picture of a recorded state and reads its codes.
pub(crate) async fn picture(
    scene: &Scene<'_>,
    visit: &mut Visit,
    file: String,
    bounds: &Bounds,
) -> Option<(String, Vec<u8>)> {
    let mut snapshot = visit.snapshot.take()?;
    let taking = async {
        let viewport = snapshot.viewport.as_ref().filter(|_| scene.settings.pictures)?;
        shot::take(&visit.tab, viewport, file, bounds.picture).await
    };
    let (codes, taken) = tokio::join!(codes::read(&visit.tab, &snapshot, bounds.picture), taking);
    codes::write(&mut snapshot, codes);
    let (shot, picture) = taken.unzip();
    snapshot.shot = shot;
    if scene.settings.pictures {
        scene.watch.saw(Progress::Pictured(visit.tab.device));
    }
    if let (Some(shot), Some(picture)) = (&snapshot.shot, &picture) {
        scene.watch.pictured(visit.tab.device, shot, picture);
    }
    let named = snapshot.shot.as_ref().map(|shot| shot.file.clone()).zip(picture);
    visit.snapshot = Some(snapshot);
    named
}

/// Records the state a visit shows.
pub(crate) async fn record_state(visit: &mut Visit, bounds: &Bounds) -> Result<(), CaptureError> {
    let raw = match at_rest(&visit.tab, bounds).await {
        Ok(raw) => raw,
        Err(TabError::Cdp(CdpError::Gone)) => return Err(CaptureError::BrowserGone),
        Err(e) => {
            visit.fault.get_or_insert(unseen(&e));
            return Ok(());
        }
    };
    let (snapshot, targets) =
        raw.assemble(&visit.tab).map_err(|CollectError::Unreadable(e)| CaptureError::UnknownBrowser(e.to_string()))?;
    let fault = if raw.cut { Some(Fault::TooLarge) } else { is_empty(&snapshot).then_some(Fault::Empty) };
    // A page too large to load in time is told as what it is.
    let slow = visit.fault.take().filter(|fault| !(raw.cut && *fault == Fault::Slow));
    visit.fault = slow.or(fault);
    visit.colours = colours(&snapshot);
    (visit.snapshot, visit.targets) = (Some(snapshot), targets);
    Ok(())
}

/// Records the state the tab shows. A page that went on to another document meanwhile is waited for again.
async fn at_rest(tab: &Tab, bounds: &Bounds) -> Result<Raw, TabError> {
    for _ in 1..TRIES {
        match state::record(tab, bounds.snapshot).await {
            Err(TabError::Cdp(CdpError::Refused(..))) => {}
            ended => return ended,
        }
        settle::settle(tab, bounds, || ()).await?;
    }
    state::record(tab, bounds.snapshot).await
}

/// Why the page's state could not be recorded.
fn unseen(error: &TabError) -> Fault {
    match error {
        TabError::Crashed => Fault::Crashed,
        TabError::Cdp(CdpError::TooLong(_)) => Fault::TooLarge,
        TabError::Cdp(_) => Fault::Unresponsive,
    }
}

fn is_empty(snapshot: &Snapshot) -> bool {
    snapshot.pictures.is_empty() && snapshot.runs.iter().all(|run| run.text.trim().is_empty())
}

fn colours(snapshot: &Snapshot) -> BTreeMap<NodeId, (Colour, f64)> {
    let styled =
        snapshot.runs.iter().filter_map(|run| run.style.map(|style| (run.node, (style.colour, style.opacity))));
    styled.collect()
}

/// The time in UTC, to the second.
fn now() -> String {
    let now = jiff::Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now).to_string()
}
