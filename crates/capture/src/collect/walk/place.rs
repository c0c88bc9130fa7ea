//! Where documents are and how far they reach.

use crate::collect::answer::{Doc, ELEMENT};
use crate::collect::area::Area;
use crate::collect::node_id;
use crate::collect::reach::Window;
use crate::collect::style::{Overflow, Position, Style};
use doorbell_engine::snapshot::{FrameId, NodeId};

/// Where a document is.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) target: usize,
    pub(super) frame: FrameId,
    /// The document's top left corner on the page.
    pub(super) origin: (f64, f64),
    /// Transforms of the frame's element and its ancestors.
    pub(super) scale: f64,
    /// How far the document was scrolled when it was recorded: fixed boxes were moved with it.
    pub(super) scrolled: (f64, f64),
    pub(super) depth: usize,
}

impl Place {
    pub(super) fn area(&self, bounds: [f64; 4], fixed: bool) -> Area {
        let [x, y, width, height] = bounds;
        let (dx, dy) = if fixed { self.scrolled } else { (0.0, 0.0) };
        let (left, top) = (self.origin.0 + (x - dx) * self.scale, self.origin.1 + (y - dy) * self.scale);
        Area { left, top, right: left + width * self.scale, bottom: top + height * self.scale }
    }
}

pub(super) fn node_of(place: &Place, doc: &Doc<'_>, node: usize) -> NodeId {
    node_id(place.target.checked_sub(1), doc.backend(node))
}

/// The root's overflow, or the body's if the root has none, is that of the document's window.
pub(super) fn is_root(doc: &Doc<'_>, node: usize) -> bool {
    match doc.tag(node) {
        "html" => true,
        "body" => doc.parent(node).and_then(|html| doc.style_of(html)).is_some_and(is_unclipped),
        _ => false,
    }
}

pub(super) fn is_unclipped(style: &Style) -> bool {
    (style.overflow_x, style.overflow_y) == (Overflow::Visible, Overflow::Visible)
}

pub(super) fn window(doc: &Doc<'_>, area: Area, scale: f64) -> Window {
    let html = doc.root();
    let body = html.and_then(|html| doc.body(html));
    let own = |node: Option<usize>| node.and_then(|node| doc.style_of(node));
    let style = own(html).filter(|style| !is_unclipped(style)).or_else(|| own(body));
    let scrolls = style
        .map_or((true, true), |style| (style.overflow_x != Overflow::Hidden, style.overflow_y != Overflow::Hidden));
    let (width, height) = (doc.raw.content_width * scale, doc.raw.content_height * scale);
    let mut content = Area { left: area.left, top: area.top, right: area.left + width, bottom: area.top + height };
    if html.and_then(|html| doc.attribute(html, "dir")).is_some_and(|dir| dir.eq_ignore_ascii_case("rtl")) {
        content = content.moved(area.width() - width, 0.0);
    }
    Window { area, content, scrolls }
}

/// The left and upper end of a scroller's content as it was recorded: less than the box's own if it was scrolled.
pub(super) fn content_start(doc: &Doc<'_>, place: &Place, node: usize, fixed: bool) -> (f64, f64) {
    let mut start = (f64::INFINITY, f64::INFINITY);
    let mut child = node + 1;
    while child <= doc.end(node) {
        let in_flow = |layout: &usize| !matches!(doc.style(*layout).position, Position::Absolute | Position::Fixed);
        if let Some(layout) = doc.layouts(child).next().filter(in_flow).filter(|_| doc.kind(child) == ELEMENT) {
            let area = place.area(doc.bounds(layout), fixed);
            start = (start.0.min(area.left), start.1.min(area.top));
        }
        child = doc.end(child) + 1;
    }
    start
}
