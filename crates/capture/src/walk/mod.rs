//! Walks one device: presses what the guide asks for, as a customer would, and records what came of it. Decides nothing.

mod press;
mod scouting;

use crate::error::CaptureError;
use crate::http::Scout;
use crate::look;
use crate::record::{self, Scene, Visit};
use crate::settings::{Bounds, Progress};
use crate::tab::Tab;
use doorbell_engine::geometry::{Device, PerDevice};
use doorbell_engine::snapshot::{NodeId, Snapshot};
use doorbell_engine::trail::{self, Action, Budget, Change, Fault, Incident, Press, Step, Trail};
use doorbell_engine::walk::{Next, Told, change, same_state};
use press::{Point, Target};
use std::collections::BTreeMap;
use tokio::time::Instant;
use url::Url;

/// What one device's walk gave.
pub(crate) struct Walked {
    pub(crate) trail: Trail,
    pub(crate) album: BTreeMap<String, Vec<u8>>,
}

/// A walk on one device.
pub(crate) struct Walker<'a> {
    scene: &'a Scene<'a>,
    device: Device,
    trail: Trail,
    album: BTreeMap<String, Vec<u8>>,
    /// The tab the customer looks at, with the state it shows.
    visit: Visit,
    /// Which snapshot of the trail that state is; `None` where it is none of them.
    at: Option<usize>,
    /// Whether the state was reached again, so that its nodes have other numbers than the trail's.
    anew: bool,
    /// Bytes of the tabs that are closed.
    bytes: u64,
    /// Whether a page was not opened because its host forbids it.
    forbidden: bool,
}

/// What came of a press.
struct Outcome {
    /// The state before it, as it stood in the tab.
    before: Snapshot,
    told: Told,
    /// Whether the thing could be pressed at all.
    pressed: bool,
    incidents: Vec<Incident>,
    /// Whether it stands in a frame of another process.
    in_frame: bool,
}

impl<'a> Walker<'a> {
    /// Opens the page and walks from it.
    pub(crate) async fn walk(scene: &'a Scene<'a>, device: Device, trail: Trail) -> Result<Walked, CaptureError> {
        let Scene { browser, url, settings, boundary, bounds, .. } = scene;
        let tab = Tab::open(browser, device, &settings.language, boundary, bounds.end).await?;
        let visit = record::visit(scene, tab, url, bounds).await?;
        let mut walker = Self {
            scene,
            device,
            trail,
            album: BTreeMap::new(),
            visit,
            at: None,
            anew: false,
            bytes: 0,
            forbidden: false,
        };
        let action = Action::Open { url: url.as_str().to_owned() };
        let incidents = walker.visit.tab.facts().incidents.clone();
        walker.keep(action, None, incidents, bounds).await;
        let spent = walker.go_on().await?;
        let Self { mut trail, album, forbidden, .. } = walker;
        let spent = spent.or(forbidden.then_some(Budget::Leave));
        if settings.walk.max_steps > 0 {
            let spent = PerDevice::from_fn(|own| spent.filter(|_| own == device));
            trail.walked = Some(trail::Walked { max_steps: settings.walk.max_steps, spent });
        }
        Ok(Walked { trail, album })
    }

    /// Does what the guide asks for until there is nothing left, or something is used up.
    async fn go_on(&mut self) -> Result<Option<Budget>, CaptureError> {
        loop {
            if self.trail.snapshots.is_empty() {
                return Ok(None);
            }
            let action = match self.advised().await? {
                Next::Do(action) if self.scene.settings.walk.max_steps > 0 => action,
                Next::Spent(budget) => return Ok(Some(budget)),
                Next::Do(_) | Next::Done => return Ok(None),
            };
            if Instant::now() >= self.scene.bounds.walk {
                return Ok(Some(Budget::Seconds));
            }
            if self.loaded() > self.scene.settings.walk.bytes {
                return Ok(Some(Budget::Bytes));
            }
            self.act(action).await?;
        }
    }

    /// Bytes loaded so far, those that both devices share included.
    fn loaded(&self) -> u64 {
        let scouted = self.scene.scout.as_ref().map_or(0, Scout::bytes);
        self.bytes + self.visit.tab.facts().bytes + scouted
    }

    /// Looks at what the guide wants of the state that is shown.
    async fn look_closer(&mut self, requests: &[trail::LookRequest]) -> Result<(), CaptureError> {
        let Some(at) = self.at.filter(|_| self.scene.settings.looks && !self.anew) else { return Ok(()) };
        let known = |node| self.trail.look(at, node).is_some();
        let new: Vec<trail::LookRequest> = requests.iter().filter(|request| !known(request.node)).copied().collect();
        let looks = look::closer((at, &self.visit), &new, self.scene.bounds.end, self.scene.watch).await?;
        self.trail.looks.extend(looks);
        Ok(())
    }

    /// Does one thing and records what came of it.
    async fn act(&mut self, action: Action) -> Result<(), CaptureError> {
        let Some(press) = action.press().cloned() else { return Ok(()) };
        self.scene.watch.saw(Progress::Pressed(self.device, press.words.clone()));
        let bounds = self.scene.bounds.of_press();
        let mut outcome = None;
        if self.at == Some(press.from) {
            outcome = self.press(&press, &bounds).await?;
        }
        // Looking closer may have moved things, or the customer has gone elsewhere since: begin again.
        if !outcome.as_ref().is_some_and(|outcome| outcome.pressed) && self.return_to(press.from).await? {
            outcome = self.press(&press, &self.scene.bounds.of_press()).await?;
        }
        let bounds = self.scene.bounds.of_press();
        let Some(outcome) = outcome else {
            let step = self.step(action, None);
            self.trail.steps.push(step);
            self.at = None;
            return Ok(());
        };
        self.record_change(action, &press, outcome, &bounds).await
    }

    fn step(&self, action: Action, change: Option<Change>) -> Step {
        Step { device: self.device, action, change, to: None, fault: None, incidents: Vec::new() }
    }

    async fn record_change(
        &mut self,
        action: Action,
        press: &Press,
        outcome: Outcome,
        bounds: &Bounds,
    ) -> Result<(), CaptureError> {
        let Outcome { before, told, incidents, pressed, .. } = outcome;
        self.forbidden |= self.visit.fault == Some(Fault::RobotsForbidden);
        let Some(after) = &self.visit.snapshot else {
            let mut step = self.step(action, Some(change_without_a_page(told)));
            (step.fault, step.incidents) = (self.visit.fault.clone(), incidents);
            self.trail.steps.push(step);
            self.at = None;
            return Ok(());
        };
        let control = press.control.filter(|_| pressed);
        let control = control.and_then(|control| self.control_now(&before, press.from, control));
        let change = if pressed { change(&before, control, after, told) } else { Change::Nothing };
        let known = self.trail.snapshots.iter().position(|known| same_state(known, after));
        let stays = matches!(change, Change::Nothing | Change::Anchor);
        if let Some(known) = known.or(Some(press.from).filter(|_| stays)) {
            let mut step = self.step(action, Some(change));
            step.to = (!stays).then_some(known);
            step.incidents = incidents;
            self.trail.steps.push(step);
            self.anew = self.anew || told.document || told.tab || known != press.from;
            self.at = Some(known);
            return Ok(());
        }
        self.keep(action, Some(change), incidents, bounds).await;
        Ok(())
    }

    /// Puts the state that is shown on the trail.
    async fn keep(&mut self, action: Action, change: Option<Change>, incidents: Vec<Incident>, bounds: &Bounds) {
        let index = self.trail.snapshots.len();
        let file = format!("{}-{index}.jpg", self.device.id());
        let picture = record::picture(self.scene, &mut self.visit, file, bounds).await;
        self.album.extend(picture);
        let to = self.visit.snapshot.is_some().then_some(index);
        let fault = self.visit.fault.clone();
        self.trail.steps.push(Step { device: self.device, action, change, to, fault, incidents });
        self.trail.snapshots.extend(self.visit.snapshot.clone());
        (self.at, self.anew) = (to, false);
    }

    /// Opens the page anew and does again what leads to a snapshot. `false`: that did not work.
    async fn return_to(&mut self, snapshot: usize) -> Result<bool, CaptureError> {
        let path: Vec<Press> =
            self.trail.path(snapshot).into_iter().filter_map(|step| step.action.press().cloned()).collect();
        let bounds = self.scene.bounds.of_press();
        self.open(self.scene.url, &bounds).await?;
        (self.at, self.anew) = (Some(0), true);
        for (index, press) in path.iter().enumerate() {
            self.at = Some(press.from);
            let Some(outcome) = self.press(press, &self.scene.bounds.of_press()).await? else { return Ok(false) };
            if !outcome.pressed || self.visit.snapshot.is_none() {
                return Ok(false);
            }
            self.anew = true;
            self.at = Some(path.get(index + 1).map_or(snapshot, |next| next.from));
        }
        Ok(self.visit.snapshot.is_some())
    }

    /// Opens an address in a tab beside the one that is open, which is closed.
    async fn open(&mut self, url: &Url, bounds: &Bounds) -> Result<(), CaptureError> {
        let Scene { browser, settings, boundary, .. } = self.scene;
        let tab = self.visit.tab.beside(browser, &settings.language, boundary, bounds.load).await?;
        self.bytes += self.visit.tab.facts().bytes;
        self.visit = record::visit(self.scene, tab, url, bounds).await?;
        Ok(())
    }

    /// Presses something of the state that is shown and waits until what comes of it rests. `None`: the thing is not there.
    async fn press(&mut self, press: &Press, bounds: &Bounds) -> Result<Option<Outcome>, CaptureError> {
        let outcome = self.press_once(press, bounds).await?;
        // On a busy machine the browser learns late where a frame of another process stands, and the press is lost. Who sees
        // nothing happen presses once more.
        let nothing = |outcome: &Outcome| {
            let same = self.visit.snapshot.as_ref().is_some_and(|after| same_state(&outcome.before, after));
            outcome.in_frame && outcome.told == Told::default() && same
        };
        if outcome.as_ref().is_some_and(nothing) { self.press_once(press, bounds).await } else { Ok(outcome) }
    }

    async fn press_once(&mut self, press: &Press, bounds: &Bounds) -> Result<Option<Outcome>, CaptureError> {
        let Some(before) = self.visit.snapshot.clone() else { return Ok(None) };
        let Some(target) = self.target_now(&before, press) else { return Ok(None) };
        self.visit.tab.begin();
        let Some(point) = Point::of(&self.visit, &before, target, bounds.load).await else {
            let (told, incidents) = (Told::default(), Vec::new());
            return Ok(Some(Outcome { before, told, pressed: false, incidents, in_frame: false }));
        };
        point.press(&self.visit.tab, bounds.load).await;
        point.rest(&self.visit.tab, bounds.load).await;
        let opening = crate::open::after_press(&self.visit.tab, bounds, self.scene.watch).await?;
        let (document, incidents, window) = {
            let facts = self.visit.tab.facts();
            (facts.documents > 1, facts.incidents.clone(), window_of(&facts.incidents))
        };
        let incidents: Vec<Incident> =
            incidents.into_iter().filter(|incident| !matches!(incident, Incident::PopUp { .. })).collect();
        let dialog = incidents.iter().any(|incident| matches!(incident, Incident::Dialog { .. }));
        let told = Told { document, tab: window.is_some(), dialog };
        if let Some(url) = window {
            self.open(&url, bounds).await?;
        } else {
            (self.visit.snapshot, self.visit.fault) = (None, opening.fault);
            if opening.shows {
                record::record_state(&mut self.visit, bounds).await?;
            }
        }
        Ok(Some(Outcome { before, told, pressed: true, incidents, in_frame: point.is_in_frame() }))
    }

    /// The number a control of the trail has in the state that is shown.
    fn control_now(&self, shown: &Snapshot, from: usize, control: u32) -> Option<u32> {
        if !self.anew {
            return Some(control);
        }
        doorbell_engine::walk::again(self.trail.snapshots.get(from)?, control, shown)
    }

    /// What is to be pressed, in the state that is shown.
    fn target_now(&self, shown: &Snapshot, press: &Press) -> Option<Target> {
        let node = |node| self.node_now(shown, press.from, node);
        let over = press.over.and_then(node);
        let Some(control) = press.control else { return Some(Target { node: node(press.node)?, control: None, over }) };
        let control = self.control_now(shown, press.from, control)?;
        Some(Target { node: shown.control(control)?.node, control: Some(control), over })
    }

    fn node_now(&self, shown: &Snapshot, from: usize, node: NodeId) -> Option<NodeId> {
        if !self.anew {
            return Some(node);
        }
        doorbell_engine::walk::node_again(self.trail.snapshots.get(from)?, node, shown)
    }
}

/// The address of the window a press opened.
fn window_of(incidents: &[Incident]) -> Option<Url> {
    let opened = incidents.iter().find_map(|incident| match incident {
        Incident::PopUp { url } => Url::parse(url).ok(),
        _ => None,
    });
    opened.filter(|url| matches!(url.scheme(), "http" | "https"))
}

fn change_without_a_page(told: Told) -> Change {
    match (told.tab, told.document) {
        (true, _) => Change::NewTab,
        (false, true) => Change::Navigation,
        (false, false) => Change::Nothing,
    }
}
