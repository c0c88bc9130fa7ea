//! Walks the documents in reading order and writes down what stands there.

mod frames;
mod layers;
mod place;
mod things;
mod words;

use crate::collect::Scene;
use crate::collect::answer::{Doc, TEXT};
use crate::collect::answer::{ELEMENT, Ready};
use crate::collect::area::Area;
use crate::collect::elements;
use crate::collect::page::{self, Page};
use crate::collect::paint::{Fill, Painted};
use crate::collect::reach::{Limit, Limits};
use crate::collect::structured::Around;
use crate::collect::style::{Display, Image, Overflow, Position, Style};
use doorbell_engine::colour::Colour;
use doorbell_engine::snapshot::{ControlId, Eyes, FormId, Frame, NodeId, Snapshot};
use layers::{Layers, owners};
use place::{Place, content_start, is_root, node_of, window};
use std::collections::HashMap;
use things::{UNSEEN, picture_fill};

/// Documents within documents.
const MAX_DEPTH: usize = 12;
const MAX_FRAMES: usize = 200;
/// The largest factor by which anything is enlarged.
const MAX_SCALE: f64 = 10_000.0;
/// Runs of text that is not rendered.
const MAX_UNRENDERED: usize = 20_000;
/// Below this, opacity and alpha leave nothing to read.
const TRANSPARENT: f64 = 0.05;
/// Fonts below this cannot be seen at all. CSS px.
const NO_FONT: f64 = 1.0;

/// Assembles the snapshot; the first target is the page's own and always there.
pub(crate) fn snapshot(scene: &Scene<'_>, targets: &[Option<Ready<'_>>]) -> Snapshot {
    let viewport = scene.viewport;
    let area = Area { left: 0.0, top: 0.0, right: viewport.width, bottom: viewport.height };
    let mut walker = Walker {
        targets,
        owners: owners(scene),
        layers: Layers::new(scene, targets),
        page: Page::new(area),
        page_scale: viewport.page_scale,
        unrendered: 0,
    };
    if let Some(doc) = targets.first().and_then(Option::as_ref).and_then(|ready| ready.document(0)) {
        walker.top(&doc, scene.url, area);
    }
    walker.page.finish();
    let page = walker.page;
    let mut response = scene.response.clone();
    response.charset = response.charset.or(page.charset);
    Snapshot {
        device: scene.device,
        eyes: Eyes::Browser,
        url: scene.url.to_owned(),
        title: page.title,
        lang: page.lang,
        response,
        viewport: Some(viewport),
        viewport_meta: page.viewport_meta,
        refresh: page.refresh,
        frames: page.frames,
        blocks: page.blocks,
        runs: page.runs,
        controls: page.controls,
        pictures: page.pictures,
        forms: page.forms,
        scripts: page.scripts,
        announcements: page.announcements,
        hosts: scene.hosts.clone(),
        shot: None,
    }
}

/// What an element hands down to what is in it.
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is handed down by itself, none excludes another")]
struct Level {
    /// Last node of the element.
    end: usize,
    slot: usize,
    control: Option<ControlId>,
    /// The control that ends with this element.
    closes: Option<ControlId>,
    form: Option<FormId>,
    label: Option<usize>,
    limits: Limits,
    opacity: f64,
    scale: f64,
    zoom: f64,
    pinned: bool,
    /// Is or stands in a fixed box: recorded where the document was scrolled to.
    fixed: bool,
    /// Stays in place in the page's own window, not only in a frame's or scroller's.
    still: bool,
    repainted: bool,
    /// Place in document order of the nearest element that is painted as a whole, apart from its surroundings.
    group: u32,
    /// Its background shows through the letters only, whose own colour is mostly transparent.
    clipped_to_text: bool,
    in_svg: bool,
    /// A `::after` that is read when the element ends.
    after: Option<usize>,
    /// The things it says something of to machines.
    around: Around,
}

/// An element that is being read.
struct Here<'h, 'r> {
    doc: &'h Doc<'r>,
    place: &'h Place,
    node: usize,
    tag: &'r str,
    id: NodeId,
    layout: Option<usize>,
    style: Option<&'r Style>,
    area: Area,
    limit: Limit,
    order: u32,
}

struct Walker<'w> {
    targets: &'w [Option<Ready<'w>>],
    owners: HashMap<(usize, u32), usize>,
    layers: Layers,
    page: Page,
    page_scale: f64,
    unrendered: usize,
}

impl<'w> Walker<'w> {
    fn top(&mut self, doc: &Doc<'w>, url: &str, area: Area) {
        doc.string(doc.raw.title).unwrap_or_default().trim().clone_into(&mut self.page.title);
        self.page.charset = doc.string(doc.raw.encoding_name).filter(|name| !name.is_empty()).map(str::to_owned);
        let root = doc.root();
        let lang = root.and_then(|root| doc.attribute(root, "lang").or_else(|| doc.attribute(root, "xml:lang")));
        self.page.lang =
            lang.filter(|lang| !lang.trim().is_empty()).map(|lang| elements::cut(lang.trim(), 35).to_owned());
        self.page.frames.push(Frame { url: url.to_owned(), parent: None, rect: None, title: None, read: true });
        let place = Place {
            target: 0,
            frame: 0,
            origin: (0.0, 0.0),
            scale: 1.0,
            scrolled: (doc.raw.scroll_offset_x, doc.raw.scroll_offset_y),
            depth: 0,
        };
        let window = window(doc, area, 1.0);
        self.page.scroll_down = window.scroll_down();
        let level = Level {
            end: usize::MAX,
            slot: 0,
            control: None,
            closes: None,
            form: None,
            label: None,
            limits: Limits::page(&window),
            opacity: 1.0,
            scale: 1.0,
            zoom: 1.0,
            pinned: false,
            fixed: false,
            still: false,
            repainted: false,
            group: 0,
            clipped_to_text: false,
            in_svg: false,
            after: None,
            around: Around::default(),
        };
        self.document(doc, &place, &level);
    }

    fn document(&mut self, doc: &Doc<'w>, place: &Place, level: &Level) {
        self.canvas(doc, place, level);
        let root = page::block(node_of(place, doc, 0), place.frame, "html");
        let slot = self.page.open(None, root);
        let mut stack = vec![Level { slot, ..*level }];
        let mut node = 0;
        while node < doc.len() {
            while stack.len() > 1 && stack.last().is_some_and(|level| level.end < node) {
                self.leave(doc, place, &mut stack);
            }
            let Some(level) = stack.last_mut() else { break };
            let mut next = node + 1;
            match doc.kind(node) {
                TEXT => {
                    let level = *level;
                    self.text_node(doc, place, node, &level);
                }
                ELEMENT if is_after(doc, node) => level.after = Some(node),
                ELEMENT => {
                    let level = *level;
                    match self.element(doc, place, node, &level) {
                        Some(inner) => stack.push(inner),
                        None => next = doc.end(node) + 1,
                    }
                }
                _ => {}
            }
            node = next;
        }
        while stack.len() > 1 {
            self.leave(doc, place, &mut stack);
        }
    }

    fn leave(&mut self, doc: &Doc<'w>, place: &Place, stack: &mut Vec<Level>) {
        let Some(level) = stack.pop() else { return };
        if let Some(inner) = level.after.and_then(|after| self.element(doc, place, after, &level)) {
            debug_assert!(inner.closes.is_none(), "generated text is no control");
        }
        if let Some(control) = level.closes {
            self.page.close_control(control);
        }
    }

    /// What the root paints fills the whole window of its document.
    fn canvas(&mut self, doc: &Doc<'w>, place: &Place, level: &Level) {
        let html = doc.root();
        let body = html.and_then(|html| doc.body(html));
        let styles = [html, body].into_iter().flatten().filter_map(|node| doc.style_of(node));
        let mut painting = styles.filter(|style| style.background.rgba[3] > 0 || style.image != Image::None);
        let Some(style) = painting.next() else { return };
        let layer = doc.layouts(0).next().map_or(0, |layout| doc.layer(layout));
        let mut painted = Painted {
            area: Area::ALL,
            fill: Fill::Flat(style.background),
            layer: self.layers.of(place.target, layer),
            order: self.page.next_order(),
            group: level.group,
            scroller: level.limits.flow().scroller,
            pinned: false,
            node: node_of(place, doc, 0),
        };
        if place.depth > 0 {
            painted.area = level.limits.flow().reach();
        } else if style.image == Image::None {
            self.page.ground = style.background.over(Colour::WHITE, 1.0);
            return;
        }
        if !matches!(style.image, Image::None) {
            painted.fill = Fill::Picture { opaque: false, among_text: false };
        }
        self.page.paint(painted);
    }

    /// Reads an element; `None` if nothing in it is to be read.
    fn element(&mut self, doc: &Doc<'w>, place: &Place, node: usize, level: &Level) -> Option<Level> {
        let tag = doc.tag(node);
        let layout = doc.layouts(node).next();
        if self.is_aside(doc, place, node, tag) {
            if tag == "meta" {
                self.announce(doc, place, node, level.around, UNSEEN);
            }
            return None;
        }
        if tag == "br" {
            self.page.line_break(level.slot);
            return None;
        }
        let style = layout.map(|layout| doc.style(layout));
        let fixed = level.fixed || style.is_some_and(|style| style.position == Position::Fixed);
        let area = layout.map_or(Area { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 }, |layout| {
            place.area(doc.bounds(layout), fixed)
        });
        let mut inner = Level { end: doc.end(node), closes: None, after: None, fixed, ..*level };
        let mut limit = *level.limits.flow();
        if let Some(style) = style {
            limit = self.enter(doc, place, node, style, &area, &mut inner);
        }
        let order = self.page.next_order();
        if style.is_some_and(is_painted_apart) {
            inner.group = order;
        }
        let here = Here { doc, place, node, tag, id: node_of(place, doc, node), layout, style, area, limit, order };
        self.block(&here, &mut inner);
        self.paint(&here, &inner);
        self.meaning(&here, &mut inner);
        if doc.raw.nodes.pseudo_type.has(node) {
            self.generated(&here, &inner);
            return None;
        }
        if matches!(tag, "iframe" | "frame" | "object" | "embed") {
            return self.frame(&here, &inner).then_some(inner).filter(|_| tag == "object");
        }
        Some(inner)
    }

    /// Scripts, metadata, and what is not for reading.
    fn is_aside(&mut self, doc: &Doc<'w>, place: &Place, node: usize, tag: &str) -> bool {
        match tag {
            "script" => {
                let text = (node + 1..=doc.end(node))
                    .find(|inner| doc.kind(*inner) == TEXT)
                    .map_or("", |text| doc.value(text));
                let script = elements::script(&doc.element(node), doc.base(), text);
                self.page.scripts.extend(script.filter(|_| self.page.scripts.len() < 2_000));
                true
            }
            "meta" => {
                // What a frame says of itself is not said of the page.
                if place.depth == 0 {
                    self.page.read_meta(&doc.element(node));
                }
                true
            }
            // Frames are read where they stand, and scripts in the head count.
            "iframe" | "object" | "head" => false,
            "noscript" => true,
            _ => elements::is_never_read(tag),
        }
    }

    /// Brings an element's own style to what it hands down; gives the limit of its own box.
    fn enter(
        &mut self,
        doc: &Doc<'w>,
        place: &Place,
        node: usize,
        style: &Style,
        area: &Area,
        inner: &mut Level,
    ) -> Limit {
        inner.opacity *= style.opacity;
        // Bounded, so that no page makes the figures infinite.
        inner.scale = (inner.scale * style.transform).min(MAX_SCALE);
        inner.zoom = (inner.zoom * style.zoom).min(MAX_SCALE);
        inner.repainted |= style.repainted || style.clipped_to_text;
        inner.clipped_to_text |= style.clipped_to_text;
        let pinned = matches!(style.position, Position::Fixed | Position::Sticky);
        inner.pinned |= pinned;
        let unclipped;
        let style = if is_root(doc, node) {
            unclipped = Style { overflow_x: Overflow::Visible, overflow_y: Overflow::Visible, ..style.clone() };
            &unclipped
        } else {
            style
        };
        let start = || content_start(doc, place, node, inner.fixed);
        let (own, limits) = inner.limits.enter(style, area, inner.scale * inner.zoom, &mut self.page.ports, start);
        inner.limits = limits;
        inner.still |= pinned && place.depth == 0 && own.scroller == 0;
        own
    }

    fn block(&mut self, here: &Here<'_, 'w>, inner: &mut Level) {
        let is_block = match here.style {
            Some(style) => style.display == Display::Block && !here.doc.raw.nodes.pseudo_type.has(here.node),
            None => elements::is_block(here.tag) && !here.doc.is_rendered(here.node),
        };
        if !is_block {
            return;
        }
        let element = here.doc.element(here.node);
        let mut block = page::block(here.id, here.place.frame, here.tag);
        block.role = elements::value(&element, "role");
        block.names = elements::names(&element);
        block.lang = self.page.own_lang(inner.slot, &element);
        block.rect = here.layout.map(|_| here.area.rect());
        block.pinned = inner.pinned;
        if Some(here.node) == here.doc.root() {
            self.page.refine(inner.slot, block);
        } else {
            inner.slot = self.page.open(Some(inner.slot), block);
        }
    }

    fn paint(&mut self, here: &Here<'_, 'w>, inner: &Level) {
        let (Some(style), Some(layout)) = (here.style, here.layout) else { return };
        if !style.visible || inner.opacity < TRANSPARENT {
            return;
        }
        let area = here.limit.painted(&here.area);
        let painted = Painted {
            area,
            fill: Fill::Picture { opaque: false, among_text: false },
            layer: self.layers.of(here.place.target, here.doc.layer(layout)),
            order: here.order,
            group: inner.group,
            scroller: here.limit.scroller,
            pinned: inner.still,
            node: here.id,
        };
        let opaque = inner.opacity >= 0.9;
        let [r, g, b, a] = style.background.rgba;
        let alpha = (f64::from(a) * inner.opacity).round() as u8;
        if alpha > 0 {
            self.page.paint(Painted { fill: Fill::Flat(Colour { rgba: [r, g, b, alpha] }), ..painted });
        }
        if let Image::Gradient { opaque: full } | Image::Picture { opaque: full } = style.image {
            self.page.paint(Painted { fill: Fill::Picture { opaque: full && opaque, among_text: false }, ..painted });
        }
        if let Some(full) = picture_fill(here) {
            self.page.paint(Painted { fill: Fill::Picture { opaque: full && opaque, among_text: true }, ..painted });
        }
    }
}

fn is_after(doc: &Doc<'_>, node: usize) -> bool {
    doc.raw.nodes.pseudo_type.get(node).and_then(|kind| doc.string(kind)) == Some("after")
}

/// Whether an element and all in it is painted as a whole, out of the order of the text around it.
fn is_painted_apart(style: &Style) -> bool {
    style.position != Position::Static || style.holds_fixed || style.repainted || style.opacity < 1.0
}
