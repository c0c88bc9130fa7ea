//! Which pieces of a page to show: geometry only.

use crate::geometry::{Device, Rect};
use crate::report::html::Sheet;
use crate::search::EntranceKind;
use crate::snapshot::Snapshot;

/// Entrances that are framed and listed beside the pictures.
pub(in crate::report::html) const FRAMES: usize = 12;
/// States of a page that are shown, and strips of each.
const STATES: usize = 5;
const STRIPS: usize = 3;
/// White around a framed place, CSS px.
const MARGIN: f64 = 60.0;

/// A piece of a page.
pub(super) struct View {
    /// Index of the snapshot.
    pub(super) snapshot: usize,
    /// The piece, in CSS px of the page.
    pub(super) area: Rect,
    /// Whether it is the first screen, not a strip around something.
    pub(super) whole: bool,
    /// Presses from the page that was asked for.
    pub(super) steps: u32,
    /// Full screens scrolled.
    pub(super) screens: u32,
    /// What is framed on it.
    pub(super) frames: Vec<Frame>,
}

/// A framed entrance.
#[derive(Clone)]
pub(in crate::report::html) struct Frame {
    pub(in crate::report::html) number: usize,
    pub(in crate::report::html) kind: EntranceKind,
    pub(in crate::report::html) person: bool,
    pub(in crate::report::html) rect: Rect,
    snapshot: usize,
    steps: u32,
    screens: u32,
}

impl Frame {
    /// Whether all of it is on this piece.
    pub(in crate::report::html) fn is_on(&self, (snapshot, area): &Piece) -> bool {
        let Rect { x, y, .. } = self.rect;
        self.snapshot == *snapshot && area.contains(x, y) && area.contains(self.rect.right(), self.rect.bottom())
    }
}

/// A piece of the page of a snapshot.
pub(in crate::report::html) type Piece = (usize, Rect);

/// The pieces to show of one device, nearest first. What is framed on one of the pieces `shown` elsewhere is not shown again.
pub(super) fn of(sheet: &Sheet<'_>, device: Device, shown: &[Piece]) -> Vec<View> {
    let mut frames = frames(sheet, device);
    frames.retain(|frame| !shown.iter().any(|piece| frame.is_on(piece)));
    let states = sheet.report.trail.on(device).filter(|(_, page)| has_picture(sheet, page)).take(STATES);
    let first = sheet.report.trail.on(device).next().map(|(index, _)| index);
    states
        .flat_map(|(index, page)| {
            let own = frames.iter().filter(|frame| frame.snapshot == index).cloned().collect();
            of_page(index, page, Some(index) == first, own)
        })
        .collect()
}

/// Whether there is a picture of a page that can be put into the file.
pub(in crate::report::html) fn has_picture(sheet: &Sheet<'_>, page: &Snapshot) -> bool {
    let bytes = |file: &str| sheet.album.get(file).and_then(|bytes| super::mime(bytes));
    page.shot.as_ref().is_some_and(|shot| shot.width > 0.0 && shot.height > 0.0 && bytes(&shot.file).is_some())
}

/// The best sighting of each of the first entrances, where it is seen and has a box.
pub(in crate::report::html) fn frames(sheet: &Sheet<'_>, device: Device) -> Vec<Frame> {
    let entrances = sheet.outline.entrances.iter().take(FRAMES).enumerate();
    let frames = entrances.filter_map(|(index, entrance)| {
        let sighting = entrance.best_on(device).filter(|sighting| sighting.visible())?;
        Some(Frame {
            number: index + 1,
            kind: entrance.kind,
            person: entrance.human(),
            rect: sighting.rect.filter(|rect| rect.area() > 0.0)?,
            snapshot: sighting.snapshot,
            steps: sighting.steps,
            screens: sighting.screens_down.unwrap_or(0),
        })
    });
    frames.collect()
}

fn of_page(index: usize, page: &Snapshot, first: bool, frames: Vec<Frame>) -> Vec<View> {
    let Some(shot) = &page.shot else {
        return Vec::new();
    };
    let sheet = Rect::new(0.0, 0.0, shot.width, shot.height);
    let screen = page.viewport.map_or(page.device.screen().1, |viewport| viewport.height).clamp(100.0, 4000.0);
    let top = Rect::new(0.0, 0.0, shot.width, screen.min(shot.height));
    let (near, far): (Vec<Frame>, Vec<Frame>) = frames.into_iter().partition(|frame| first && frame.screens == 0);
    let mut views = Vec::new();
    if first {
        views.push(View { snapshot: index, area: top, whole: true, steps: 0, screens: 0, frames: near });
    }
    let strips = together(far, screen / 2.0).into_iter().filter_map(|frames| strip(index, &sheet, screen, frames));
    views.extend(strips.take(STRIPS));
    views
}

/// Frames that fit into one strip, from top to bottom.
fn together(mut frames: Vec<Frame>, height: f64) -> Vec<Vec<Frame>> {
    frames.sort_by(|a, b| a.rect.y.total_cmp(&b.rect.y));
    let mut strips: Vec<Vec<Frame>> = Vec::new();
    for frame in frames {
        match strips.last_mut() {
            Some(strip) if frame.rect.bottom() - strip[0].rect.y <= height => strip.push(frame),
            _ => strips.push(vec![frame]),
        }
    }
    strips
}

/// The strip around these frames; `None` where the picture ends above them.
fn strip(index: usize, sheet: &Rect, screen: f64, frames: Vec<Frame>) -> Option<View> {
    let first = frames.first()?;
    let (steps, screens) = (first.steps, first.screens);
    let around = frames.iter().skip(1).fold(first.rect, |all, frame| all.union(&frame.rect)).intersection(sheet)?;
    let height = (around.height + 2.0 * MARGIN).max(screen * 0.28).min(screen).min(sheet.height);
    let y = (around.y + around.height / 2.0 - height / 2.0).clamp(0.0, sheet.height - height);
    // A desktop page shrunk to a sheet of paper is hard to read: where it is enough, only a part of its width is shown.
    let narrow = sheet.width * 0.6;
    let cut = sheet.width > 600.0 && around.width + 2.0 * MARGIN <= narrow;
    let width = if cut { narrow } else { sheet.width };
    let x = (around.x + around.width / 2.0 - width / 2.0).clamp(0.0, sheet.width - width);
    Some(View { snapshot: index, area: Rect::new(x, y, width, height), whole: false, steps, screens, frames })
}
