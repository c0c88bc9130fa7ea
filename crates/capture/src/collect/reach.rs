//! How far one can see and scroll: the limits that ancestors put on a box.

use super::area::Area;
use super::style::{Cut, Display, Overflow, Position, Style};
use doorbell_engine::snapshot::Unseen;

/// Share of a line that must show for the line to be read.
const READABLE: f64 = 0.5;
/// A thing of which a square of this side shows can be found, however large the rest is. CSS px.
const FINDABLE: f64 = 16.0;

/// What limits one box.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    /// Cut by overflow, `clip` and `clip-path`, up to the innermost scroller.
    cut: Area,
    /// Where one can scroll to within the innermost scroller.
    reach: Area,
    /// The innermost scroller, an index into [`Ports`]; 0 is the page's window.
    pub(crate) scroller: u32,
    /// Why nothing in here is seen wherever one scrolls.
    gone: Option<Unseen>,
}

/// The limits for boxes of each kind of position: CSS clips by the containing block, not by the parent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    flow: Limit,
    positioned: Limit,
    fixed: Limit,
}

/// The visible part of every scroller, and the scroller it stands in.
pub(crate) struct Ports(Vec<(Area, u32)>);

impl Ports {
    /// With the page's window as number 0.
    pub(crate) fn new(window: Area) -> Self {
        Self(vec![(window, 0)])
    }

    pub(crate) fn visible(&self, port: u32) -> Area {
        self.0.get(port as usize).map_or(Area::ALL, |(area, _)| *area)
    }

    pub(crate) fn parent(&self, port: u32) -> u32 {
        self.0.get(port as usize).map_or(0, |(_, parent)| *parent)
    }

    fn add(&mut self, visible: Area, parent: u32) -> u32 {
        self.0.push((visible, parent));
        self.0.len() as u32 - 1
    }
}

/// A document's window: where it is, how far its content goes, and whether it scrolls.
pub(crate) struct Window {
    /// Its place on the page.
    pub(crate) area: Area,
    /// The content's extent, at scroll position 0.
    pub(crate) content: Area,
    /// Whether the root's overflow lets one scroll sideways and downwards.
    pub(crate) scrolls: (bool, bool),
}

impl Window {
    fn reach(&self) -> Area {
        let (x, y) = self.scrolls;
        let whole = self.content.or(&self.area);
        Area {
            left: if x { whole.left } else { self.area.left },
            right: if x { whole.right } else { self.area.right },
            top: if y { whole.top } else { self.area.top },
            bottom: if y { whole.bottom } else { self.area.bottom },
        }
    }

    /// How far the top document can be scrolled down.
    pub(crate) fn scroll_down(&self) -> f64 {
        (self.reach().bottom - self.area.bottom).max(0.0)
    }
}

impl Limits {
    /// The limits in the top document.
    pub(crate) fn page(window: &Window) -> Self {
        let flow = Limit { cut: Area::ALL, reach: window.reach(), scroller: 0, gone: None };
        Self { flow, positioned: flow, fixed: Limit { reach: window.area, ..flow } }
    }

    /// The limits in a frame whose element has the limit `owner`.
    pub(crate) fn frame(owner: &Limit, window: &Window, ports: &mut Ports) -> Self {
        let visible = window.area.and(&owner.cut).and(&owner.reach);
        let gone = owner.gone.or_else(|| owner.unseen_box(&window.area));
        let flow = Limit { cut: Area::ALL, reach: window.reach(), scroller: ports.add(visible, owner.scroller), gone };
        // What is fixed in a frame stays in the frame's window, and with it moves like the frame's element.
        Self { flow, positioned: flow, fixed: Limit { reach: window.area, scroller: owner.scroller, ..flow } }
    }

    /// The limit of an element's own box and the limits of what is in it. `start` tells where a scroller's content starts.
    pub(crate) fn enter(
        &self,
        style: &Style,
        bounds: &Area,
        scale: f64,
        ports: &mut Ports,
        start: impl FnOnce() -> (f64, f64),
    ) -> (Limit, Self) {
        let mut inner = *self;
        if let Some(shown) = shown_part(style, bounds, scale) {
            // Unlike overflow, these cut everything inside, wherever its containing block is.
            for limit in [&mut inner.flow, &mut inner.positioned, &mut inner.fixed] {
                limit.cut = limit.cut.and(&shown);
            }
        }
        let own = match style.position {
            Position::Absolute => inner.positioned,
            Position::Fixed => inner.fixed,
            _ => inner.flow,
        };
        inner.flow = own.inside(style, bounds, ports, start);
        if style.position != Position::Static || style.holds_fixed {
            inner.positioned = inner.flow;
        }
        if style.holds_fixed {
            inner.fixed = inner.flow;
        }
        (own, inner)
    }

    /// The limit of text and of boxes that are not positioned.
    pub(crate) fn flow(&self) -> &Limit {
        &self.flow
    }
}

fn shown_part(style: &Style, bounds: &Area, scale: f64) -> Option<Area> {
    let outer = matches!(style.position, Position::Absolute | Position::Fixed);
    let clip = style.clip.as_ref().filter(|_| outer);
    let cuts = [clip, style.clip_path.as_ref()].into_iter().flatten();
    cuts.map(|cut: &Cut| cut.of(*bounds, scale)).reduce(|a, b| a.and(&b))
}

impl Limit {
    /// The limit of the content of a box with this style and these bounds.
    fn inside(self, style: &Style, bounds: &Area, ports: &mut Ports, start: impl FnOnce() -> (f64, f64)) -> Self {
        let (x, y) = (style.overflow_x, style.overflow_y);
        if style.display != Display::Block || (x, y) == (Overflow::Visible, Overflow::Visible) {
            return self;
        }
        if x != Overflow::Scroll && y != Overflow::Scroll {
            return Self { cut: self.cut.and(&axes(bounds, x, y)), ..self };
        }
        let visible = bounds.and(&self.cut).and(&self.reach);
        let gone = self.gone.or_else(|| self.unseen_box(bounds).filter(|_| visible.is_empty()));
        let (left, top) = start();
        let mut cut = axes(&visible, x, y);
        if x == Overflow::Scroll {
            cut.left = left.min(bounds.left);
        }
        if y == Overflow::Scroll {
            cut.top = top.min(bounds.top);
        }
        Self { cut, reach: Area::ALL, scroller: ports.add(visible, self.scroller), gone }
    }

    /// Where one can scroll to.
    pub(crate) fn reach(&self) -> Area {
        self.reach
    }

    /// The part of a box that is painted, short of what scrollers cut.
    pub(crate) fn painted(&self, bounds: &Area) -> Area {
        if self.gone.is_some() {
            return Area { right: bounds.left, bottom: bounds.top, ..*bounds };
        }
        bounds.and(&self.cut).and(&self.reach)
    }

    /// Why a line of text is not read, wherever one scrolls.
    pub(crate) fn unseen_line(&self, line: &Area) -> Option<Unseen> {
        self.unseen(line, |shown| line.share_in(shown) >= READABLE)
    }

    /// Why a box is not found, wherever one scrolls.
    pub(crate) fn unseen_box(&self, bounds: &Area) -> Option<Unseen> {
        self.unseen(bounds, |shown| {
            let part = bounds.and(shown);
            bounds.share_in(shown) >= READABLE || part.width().min(part.height()) >= FINDABLE
        })
    }

    fn unseen(&self, area: &Area, shows: impl Fn(&Area) -> bool) -> Option<Unseen> {
        if self.gone.is_some() {
            self.gone
        } else if area.is_empty() {
            Some(Unseen::NoSize)
        } else if !shows(&self.cut) {
            Some(Unseen::Clipped)
        } else if !shows(&self.reach) {
            Some(Unseen::OffPage)
        } else if shows(&self.cut.and(&self.reach)) {
            None
        } else {
            Some(Unseen::Clipped)
        }
    }
}

/// The bounds on the axes that are hidden, everything on the others.
fn axes(bounds: &Area, x: Overflow, y: Overflow) -> Area {
    let mut area = Area::ALL;
    if x == Overflow::Hidden {
        (area.left, area.right) = (bounds.left, bounds.right);
    }
    if y == Overflow::Hidden {
        (area.top, area.bottom) = (bounds.top, bounds.bottom);
    }
    area
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(left: f64, top: f64, width: f64, height: f64) -> Area {
        Area { left, top, right: left + width, bottom: top + height }
    }

    fn page() -> (Limits, Ports) {
        let window = Window {
            area: area(0.0, 0.0, 360.0, 800.0),
            content: area(0.0, 0.0, 360.0, 3000.0),
            scrolls: (true, true),
        };
        (Limits::page(&window), Ports::new(window.area))
    }

    #[test]
    fn what_scrolling_reaches_is_seen_and_the_rest_is_not() {
        let (limits, _) = page();
        assert_eq!(limits.flow().unseen_line(&area(10.0, 2900.0, 100.0, 20.0)), None);
        assert_eq!(limits.flow().unseen_line(&area(-9999.0, 10.0, 100.0, 20.0)), Some(Unseen::OffPage));
        assert_eq!(limits.flow().unseen_line(&area(10.0, 3100.0, 100.0, 20.0)), Some(Unseen::OffPage));
    }

    #[test]
    fn an_absolute_box_escapes_the_overflow_of_a_static_parent() {
        let (limits, mut ports) = page();
        let hidden = Style { overflow_x: Overflow::Hidden, overflow_y: Overflow::Hidden, ..Style::default() };
        let (_, inside) = limits.enter(&hidden, &area(0.0, 0.0, 360.0, 10.0), 1.0, &mut ports, || (0.0, 0.0));
        let below = area(0.0, 50.0, 100.0, 20.0);
        assert_eq!(inside.flow().unseen_line(&below), Some(Unseen::Clipped));
        let absolute = Style { position: Position::Absolute, ..Style::default() };
        let (own, _) = inside.enter(&absolute, &below, 1.0, &mut ports, || (0.0, 0.0));
        assert_eq!(own.unseen_line(&below), None);
    }

    #[test]
    fn an_inner_scroller_reaches_below_its_fold_but_not_above_its_start() {
        let (limits, mut ports) = page();
        let scroller = Style { overflow_x: Overflow::Hidden, overflow_y: Overflow::Scroll, ..Style::default() };
        let (_, inside) = limits.enter(&scroller, &area(0.0, 100.0, 360.0, 50.0), 1.0, &mut ports, || (0.0, 100.0));
        assert_eq!(inside.flow().unseen_line(&area(0.0, 5000.0, 100.0, 20.0)), None);
        assert_eq!(inside.flow().unseen_line(&area(0.0, 20.0, 100.0, 20.0)), Some(Unseen::Clipped));
        assert_eq!(inside.flow().unseen_line(&area(-9000.0, 110.0, 100.0, 20.0)), Some(Unseen::Clipped));
    }
}
