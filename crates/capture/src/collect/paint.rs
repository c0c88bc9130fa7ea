//! What is painted behind a text and what is painted over it.

use super::area::Area;
use super::reach::Ports;
use doorbell_engine::colour::Colour;
use doorbell_engine::snapshot::{Backdrop, Cover, NodeId};

/// From this alpha on, what lies below can no longer be read.
const OPAQUE: f64 = 0.9;
/// Bands of the finest level, CSS px; each further level is four times as coarse.
const BAND: f64 = 64.0;
const LEVELS: usize = 9;
const BANDS: usize = 4096;
/// Bounds against pages built to be slow: boxes looked at for one text, and boxes that stay in place.
const CANDIDATES: usize = 4096;
const PINNED: usize = 48;

/// What fills a box.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fill {
    /// One colour; its alpha already holds the opacity of all ancestors.
    Flat(Colour),
    /// A picture or gradient.
    Picture {
        /// Whether nothing shows through it.
        opaque: bool,
        /// Whether it is painted among the text (`<img>`, `<video>` …) and not with the backgrounds below all text.
        among_text: bool,
    },
}

/// A box that paints something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Painted {
    pub(crate) area: Area,
    pub(crate) fill: Fill,
    /// Layer, higher is nearer to the eye.
    pub(crate) layer: u32,
    /// Place in document order.
    pub(crate) order: u32,
    /// The nearest ancestor that is painted as a whole.
    pub(crate) group: u32,
    pub(crate) scroller: u32,
    pub(crate) pinned: bool,
    pub(crate) node: NodeId,
}

impl Painted {
    fn hides(&self) -> bool {
        match self.fill {
            Fill::Flat(colour) => colour.alpha() >= OPAQUE,
            Fill::Picture { opaque, .. } => opaque,
        }
    }

    /// Whether it is painted after the thing. Layers decide, but within one group the browser gives layers also to boxes
    /// that are painted with the rest: there all backgrounds come first, then pictures and text as they stand.
    fn is_over(&self, spot: &Spot) -> bool {
        if self.group != spot.group {
            return self.layer > spot.layer;
        }
        matches!(self.fill, Fill::Picture { among_text: true, .. })
            && self.layer >= spot.layer
            && self.order > spot.family.1
    }
}

/// A thing to be looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    pub(crate) area: Area,
    pub(crate) layer: u32,
    pub(crate) group: u32,
    pub(crate) scroller: u32,
    pub(crate) pinned: bool,
    /// Places in document order of the thing and what is in it.
    pub(crate) family: (u32, u32),
}

/// Everything painted on the page, findable by place.
pub(crate) struct Canvas {
    boxes: Vec<Painted>,
    levels: Vec<Vec<Vec<u32>>>,
    pinned: Vec<u32>,
    ports: Ports,
    window: Area,
    scroll_down: f64,
    ground: Colour,
}

impl Canvas {
    /// `ground` is what the page itself is painted with; `scroll_down` how far it can be scrolled.
    pub(crate) fn new(boxes: Vec<Painted>, ports: Ports, scroll_down: f64, ground: Colour) -> Self {
        let window = ports.visible(0);
        let mut canvas =
            Self { boxes, levels: vec![Vec::new(); LEVELS], pinned: Vec::new(), ports, window, scroll_down, ground };
        for index in 0..canvas.boxes.len() as u32 {
            canvas.file(index);
        }
        let size = |index: &u32| canvas.boxes[*index as usize].area.and(&canvas.window).size();
        let mut pinned = std::mem::take(&mut canvas.pinned);
        pinned.sort_by(|a, b| size(b).total_cmp(&size(a)));
        pinned.truncate(PINNED);
        canvas.pinned = pinned;
        canvas
    }

    fn file(&mut self, index: u32) {
        let painted = &self.boxes[index as usize];
        if painted.pinned {
            self.pinned.push(index);
            return;
        }
        let mut level = 0;
        while level + 1 < LEVELS && band_height(level) < painted.area.height() {
            level += 1;
        }
        let (first, last) = bands(&painted.area, level);
        let filed = &mut self.levels[level];
        if filed.len() <= last {
            filed.resize_with(last + 1, Vec::new);
        }
        filed[first..=last].iter_mut().for_each(|band| band.push(index));
    }

    /// The boxes that meet the area in the eyes of something in `scroller`, nearest to the eye first.
    fn meeting(&self, area: &Area, accept: impl Fn(&Painted) -> bool) -> Vec<u32> {
        let mut hits = Vec::new();
        for (level, filed) in self.levels.iter().enumerate().filter(|(_, filed)| !filed.is_empty()) {
            let (first, last) = bands(area, level);
            let near = filed.get(first.min(filed.len())..filed.len().min(last + 1)).unwrap_or_default();
            let candidates = near.iter().flatten().take(CANDIDATES);
            hits.extend(candidates.filter(|index| {
                let painted = &self.boxes[**index as usize];
                !painted.area.and(area).is_empty() && accept(painted)
            }));
        }
        hits.sort_unstable_by_key(|index: &u32| std::cmp::Reverse(self.depth(*index)));
        hits.dedup();
        hits
    }

    fn depth(&self, index: u32) -> (u32, u32, u32) {
        let painted = &self.boxes[index as usize];
        (painted.layer, painted.order, index)
    }

    /// What shows of a box for something in `scroller`: the ports of scrollers between them cut it.
    fn shown(&self, painted: &Painted, scroller: u32) -> Area {
        let (mut area, mut port) = (painted.area, painted.scroller);
        while port != scroller && port != 0 {
            area = area.and(&self.ports.visible(port));
            port = self.ports.parent(port);
        }
        area
    }

    /// Where the spot is while it shows in its scroller's port.
    fn home(&self, spot: &Spot) -> Area {
        if spot.scroller == 0 {
            return spot.area;
        }
        let port = self.ports.visible(spot.scroller);
        let shift = |start: f64, end: f64, low: f64, high: f64| {
            if start < low || end - start > high - low {
                low - start
            } else if end > high {
                high - end
            } else {
                0.0
            }
        };
        let dx = shift(spot.area.left, spot.area.right, port.left, port.right);
        let dy = shift(spot.area.top, spot.area.bottom, port.top, port.bottom);
        spot.area.moved(dx, dy)
    }

    /// Boxes that meet the spot, each with what shows of it relative to the spot's own place.
    fn around(&self, spot: &Spot, accept: impl Fn(&Painted) -> bool + Copy) -> Vec<(u32, Area)> {
        let home = self.home(spot);
        let (dx, dy) = (spot.area.left - home.left, spot.area.top - home.top);
        let same = |painted: &Painted| spot.scroller == 0 || painted.scroller == spot.scroller;
        let mut hits = self.meeting(&spot.area, |painted| same(painted) && accept(painted));
        if spot.scroller != 0 {
            hits.extend(self.meeting(&home, |painted| !same(painted) && accept(painted)));
            hits.sort_unstable_by_key(|index| std::cmp::Reverse(self.depth(*index)));
        }
        let place = |index: u32| {
            let painted = &self.boxes[index as usize];
            let shown = self.shown(painted, spot.scroller);
            (index, if same(painted) { shown } else { shown.moved(dx, dy) })
        };
        hits.into_iter().map(place).filter(|(_, area)| !area.and(&spot.area).is_empty()).collect()
    }

    /// What is behind a text.
    pub(crate) fn backdrop(&self, text: &Spot) -> Backdrop {
        // The box of a line is taller than its glyphs and often than the coloured box they stand in: look at the middle.
        let area = &text.area;
        let (x, y) = (area.width().min(8.0) * 0.25, area.height() * 0.25);
        let core = Area { left: area.left + x, top: area.top + y, right: area.right - x, bottom: area.bottom - y };
        let spot = Spot { area: core, ..*text };
        let mut layers: Vec<Colour> = Vec::new();
        let below = |painted: &Painted| !painted.is_over(text);
        let mut boxes = self.around(&spot, below);
        self.add_pinned_below(&spot, &mut boxes);
        for (index, shown) in boxes {
            let share = core.share_in(&shown);
            if share < 0.02 {
                continue;
            }
            match self.boxes[index as usize].fill {
                Fill::Picture { .. } => return Backdrop::Picture,
                Fill::Flat(colour) if share < 0.98 => {
                    if layers.last() != Some(&colour) {
                        return Backdrop::Picture;
                    }
                }
                Fill::Flat(colour) => {
                    layers.push(colour);
                    if colour.alpha() >= 1.0 {
                        break;
                    }
                }
            }
        }
        Backdrop::Flat(layers.iter().rev().fold(self.ground, |below, colour| colour.over(below, 1.0)))
    }

    /// Boxes that stay in place are behind a text that stays in place too, and behind any text if they fill the window.
    fn add_pinned_below(&self, spot: &Spot, boxes: &mut Vec<(u32, Area)>) {
        let before = boxes.len();
        for index in &self.pinned {
            let painted = &self.boxes[*index as usize];
            let fills = painted.area.height() >= 0.9 * self.window.height();
            if painted.is_over(spot) || !(spot.pinned || fills) {
                continue;
            }
            let area = if spot.pinned {
                painted.area
            } else {
                Area { top: Area::ALL.top, bottom: Area::ALL.bottom, ..painted.area }
            };
            if !area.and(&spot.area).is_empty() {
                boxes.push((*index, area));
            }
        }
        if boxes.len() > before {
            boxes.sort_by_key(|(index, _)| std::cmp::Reverse(self.depth(*index)));
        }
    }

    /// What covers a thing wherever it is scrolled to.
    pub(crate) fn cover(&self, spot: &Spot) -> Option<Cover> {
        if spot.area.is_empty() {
            return None;
        }
        let over = |painted: &Painted| {
            painted.is_over(spot) && painted.hides() && !(spot.family.0..=spot.family.1).contains(&painted.order)
        };
        let pinned: Vec<(u32, Area)> =
            self.pinned.iter().map(|index| (*index, self.boxes[*index as usize].area)).collect();
        let pinned = pinned.into_iter().filter(|(index, _)| over(&self.boxes[*index as usize]));
        let (mut still, mut moving): (Vec<_>, Vec<_>) =
            if spot.pinned { (pinned.collect(), Vec::new()) } else { (self.around(spot, over), pinned.collect()) };
        if spot.scroller != 0 {
            let outside = |(index, _): &(u32, Area)| self.boxes[*index as usize].scroller != spot.scroller;
            moving.extend(still.iter().copied().filter(outside));
            still.retain(|hit| !outside(hit));
        }
        let still = share(&spot.area, &still);
        let moving = self.least_share(spot, &moving);
        let most = [still, moving].into_iter().flatten().max_by(|a, b| a.0.total_cmp(&b.0));
        let (share, by) = most.filter(|(share, _)| *share > 0.0)?;
        Some(Cover { by: self.boxes[by as usize].node, share: (share * 100.0).round() / 100.0 })
    }

    /// The share covered at the best place the thing can be scrolled to under boxes that do not scroll with it.
    fn least_share(&self, spot: &Spot, boxes: &[(u32, Area)]) -> Option<(f64, u32)> {
        let area = &spot.area;
        let height = area.height();
        let beside = |(_, over): &&(u32, Area)| over.left < area.right && over.right > area.left;
        let boxes: Vec<(u32, Area)> = boxes.iter().filter(beside).copied().collect();
        if boxes.is_empty() {
            return None;
        }
        let (low, high) = self.scroll_range(spot);
        let whole = boxes.iter().find(|(_, over)| {
            over.left <= area.left && over.right >= area.right && over.top <= low && over.bottom >= high + height
        });
        if let Some((index, _)) = whole {
            return Some((1.0, *index));
        }
        let edges = boxes.iter().flat_map(|(_, over)| [over.bottom, over.top - height]);
        let mut best: Option<(f64, u32)> = None;
        for top in [high, low].into_iter().chain(edges).map(|top| top.clamp(low, high)) {
            let covered = share(&area.moved(0.0, top - area.top), &boxes)?;
            if best.is_none_or(|(least, _)| covered.0 < least) {
                best = Some(covered);
            }
        }
        best
    }

    /// The lowest and highest place in the window the thing's upper edge can be brought to.
    fn scroll_range(&self, spot: &Spot) -> (f64, f64) {
        let (area, height) = (&spot.area, spot.area.height());
        let (mut low, mut high) = (area.top - self.scroll_down, area.top);
        if spot.scroller != 0 {
            let port = self.ports.visible(spot.scroller);
            low = low.min(port.top);
            high = high.max(port.bottom - height).min((port.bottom - height).max(port.top));
            low = low.max(port.top.min(high));
        }
        let room = (self.window.bottom - height).max(self.window.top);
        let (low, high) = (low.max(self.window.top), high.min(room));
        if low <= high { (low, high) } else { (high, high) }
    }
}

/// The share of an area that the boxes cover, by a grid of points, and the topmost box; `None` if nothing is covered and
/// there is nothing to compare with.
fn share(area: &Area, boxes: &[(u32, Area)]) -> Option<(f64, u32)> {
    const ACROSS: u32 = 7;
    const DOWN: u32 = 3;
    let (first, _) = boxes.first()?;
    let mut covered = 0;
    let mut by = *first;
    let mut found = usize::MAX;
    for point in 0..ACROSS * DOWN {
        let x = area.left + area.width() * (f64::from(point % ACROSS) + 0.5) / f64::from(ACROSS);
        let y = area.top + area.height() * (f64::from(point / ACROSS) + 0.5) / f64::from(DOWN);
        if let Some(at) = boxes.iter().position(|(_, over)| over.contains(x, y)) {
            covered += 1;
            if at < found {
                (found, by) = (at, boxes[at].0);
            }
        }
    }
    Some((f64::from(covered) / f64::from(ACROSS * DOWN), by))
}

fn band_height(level: usize) -> f64 {
    BAND * f64::from(4_u32.pow(level as u32))
}

/// The first and the last band an area meets on a level. A cast from float saturates, so infinite edges are fine.
fn bands(area: &Area, level: usize) -> (usize, usize) {
    let band = |y: f64| ((y / band_height(level)).max(0.0) as usize).min(BANDS - 1);
    (band(area.top), band(area.bottom))
}
