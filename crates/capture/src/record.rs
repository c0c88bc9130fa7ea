//! One check of one address: both devices at the same time, then the closer looks, into one trail.

use crate::boundary::Boundary;
use crate::browser::Browser;
use crate::cdp::CdpError;
use crate::codes;
use crate::collect::CollectError;
use crate::error::CaptureError;
use crate::look;
use crate::open;
use crate::pump;
use crate::settings::{Bounds, Progress, Settings, Watch};
use crate::shot;
use crate::state;
use crate::tab::{Tab, TabError};
use doorbell_engine::colour::Colour;
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::{NodeId, SCHEMA, Shot, Snapshot};
use doorbell_engine::trail::{Action, Fault, LookRequest, Recorder, Step, Trail};
use futures_util::future;
use std::collections::BTreeMap;
use std::sync::Arc;
use url::Url;

/// A trail and its pictures.
#[derive(Clone, Debug)]
pub struct Recording {
    /// What was seen.
    pub trail: Trail,
    /// Pictures by the file names the trail gives them ([`doorbell_engine::snapshot::Shot::file`]).
    pub album: BTreeMap<String, Vec<u8>>,
}

/// Asked once everything is recorded: which nodes are worth a closer look.
pub type Ask<'a> = dyn Fn(&Trail) -> Vec<LookRequest> + Send + Sync + 'a;

/// One page on one device.
pub(crate) struct Visit {
    pub(crate) tab: Tab,
    snapshot: Option<Snapshot>,
    /// Sessions of the snapshot's frames, as [`crate::collect::node_id`] numbers them.
    pub(crate) targets: Vec<Arc<str>>,
    /// Colour and opacity of each text run, for those that are looked at in pixels.
    pub(crate) colours: BTreeMap<NodeId, (Colour, f64)>,
    fault: Option<Fault>,
    picture: Option<Vec<u8>>,
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
        let bounds = Bounds::within(settings.timeout);
        let addresses = match url.domain() {
            Some(name) => pump::addresses_of(name).await,
            None => Vec::new(),
        };
        let boundary = Arc::new(Boundary::around(url, &addresses));
        let mut devices = settings.devices.clone();
        devices.sort_unstable();
        devices.dedup();
        let visits = devices.iter().map(|&device| visit(self, device, url, settings, &boundary, &bounds, watch));
        let visits = future::try_join_all(visits).await?;
        let (mut recording, open) = gather(self, url, settings, visits);
        if settings.looks {
            let requests = ask(&recording.trail);
            recording.trail.looks = look::closer(&open, &requests, bounds.end, watch).await?;
        }
        watch.saw(Progress::Done);
        Ok(recording)
    }
}

async fn visit(
    browser: &Browser,
    device: Device,
    url: &Url,
    settings: &Settings,
    boundary: &Arc<Boundary>,
    bounds: &Bounds,
    watch: &dyn Watch,
) -> Result<Visit, CaptureError> {
    watch.saw(Progress::Opening(device, url.as_str().to_owned()));
    let tab = Tab::open(browser, device, &settings.language, boundary, bounds.end).await?;
    let opening = open::open(&tab, url, bounds, watch).await?;
    let mut visit = Visit {
        tab,
        snapshot: None,
        targets: Vec::new(),
        colours: BTreeMap::new(),
        fault: opening.fault,
        picture: None,
    };
    if opening.shows {
        record_state(&mut visit, bounds).await?;
        watch.saw(Progress::Recorded(device));
    }
    if let Some(mut snapshot) = visit.snapshot.take() {
        let picture = async { if settings.pictures { picture(&visit.tab, &snapshot, bounds).await } else { None } };
        let (codes, picture) = tokio::join!(codes::read(&visit.tab, &snapshot, bounds.picture), picture);
        codes::write(&mut snapshot, codes);
        (snapshot.shot, visit.picture) = picture.unzip();
        visit.snapshot = Some(snapshot);
        if settings.pictures {
            watch.saw(Progress::Pictured(device));
        }
    }
    Ok(visit)
}

async fn record_state(visit: &mut Visit, bounds: &Bounds) -> Result<(), CaptureError> {
    let raw = match state::record(&visit.tab, bounds.snapshot).await {
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

async fn picture(tab: &Tab, snapshot: &Snapshot, bounds: &Bounds) -> Option<(Shot, Vec<u8>)> {
    let file = format!("{}-0.webp", tab.device.id());
    shot::take(tab, snapshot.viewport.as_ref()?, file, bounds.picture).await
}

/// Puts the visits into one trail; those that can be looked at more closely come back with the number of their snapshot.
fn gather(browser: &Browser, url: &Url, settings: &Settings, visits: Vec<Visit>) -> (Recording, Vec<(usize, Visit)>) {
    let recorder = Recorder {
        program: concat!("doorbell ", env!("CARGO_PKG_VERSION")).into(),
        browser: Some(browser.version.product.clone()),
        language: settings.language.clone(),
        unsandboxed: browser.unsandboxed,
    };
    let mut trail = Trail {
        schema: SCHEMA,
        start: url.as_str().to_owned(),
        recorded_at: now(),
        recorder,
        snapshots: Vec::new(),
        steps: Vec::new(),
        looks: Vec::new(),
        walked: None,
    };
    let mut album = BTreeMap::new();
    let mut open = Vec::new();
    for mut visit in visits {
        let to = visit.snapshot.is_some().then_some(trail.snapshots.len());
        trail.steps.push(Step {
            device: visit.tab.device,
            action: Action::Open { url: url.as_str().to_owned() },
            change: None,
            to,
            fault: visit.fault.clone(),
            incidents: visit.tab.facts().incidents.clone(),
        });
        let (Some(snapshot), Some(index)) = (visit.snapshot.take(), to) else { continue };
        if let (Some(shot), Some(picture)) = (&snapshot.shot, visit.picture.take()) {
            album.insert(shot.file.clone(), picture);
        }
        trail.snapshots.push(snapshot);
        open.push((index, visit));
    }
    (Recording { trail, album }, open)
}

/// The time in UTC, to the second.
fn now() -> String {
    let now = jiff::Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now).to_string()
}
