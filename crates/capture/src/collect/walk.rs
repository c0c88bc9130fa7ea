//! Walks the documents in reading order and writes down what stands there.

use super::answer::{Doc, ELEMENT, Ready, TEXT};
use super::area::Area;
use super::elements::{self, Element};
use super::lines::{self, Line};
use super::page::{self, Page};
use super::paint::{Fill, Painted, Spot};
use super::reach::{Limit, Limits, Window};
use super::style::{Display, Image, Overflow, Position, Style};
use super::{Scene, control, node_id};
use doorbell_engine::colour::Colour;
use doorbell_engine::snapshot::{
    Attributes, Backdrop, Control, ControlId, Eyes, Form, FormId, Frame, FrameId, NodeId, Picture, PictureKind, Sight,
    Snapshot, TextRun, TextSource, TextStyle, Unseen,
};
use std::collections::HashMap;

/// Documents within documents.
const MAX_DEPTH: usize = 12;
const MAX_FRAMES: usize = 200;
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
        frames: page.frames,
        blocks: page.blocks,
        runs: page.runs,
        controls: page.controls,
        pictures: page.pictures,
        forms: page.forms,
        scripts: page.scripts,
        hosts: scene.hosts.clone(),
        shot: None,
    }
}

/// For each target and frame element in it: the target of the frame. Target 0 is the page, 1 the first remote frame.
fn owners(scene: &Scene<'_>) -> HashMap<(usize, u32), usize> {
    let remote = scene.remote.iter().enumerate();
    remote.map(|(index, frame)| ((frame.parent.map_or(0, |parent| parent + 1), frame.owner), index + 1)).collect()
}

/// Layers of all targets in one order: a remote frame's come right after the layer of its element.
struct Layers {
    base: Vec<u32>,
    /// For each target: layer of a frame's element in it, and how many layers the frame has.
    inserted: Vec<Vec<(u32, u32)>>,
}

impl Layers {
    fn new(scene: &Scene<'_>, targets: &[Option<Ready<'_>>]) -> Self {
        let count = targets.len();
        let mut layers = Self { base: vec![0; count], inserted: vec![Vec::new(); count] };
        let mut totals: Vec<u32> = targets.iter().map(|target| target.as_ref().map_or(0, Ready::layers)).collect();
        let owner = |frame: usize| {
            let remote = scene.remote.get(frame - 1)?;
            let parent = remote.parent.map_or(0, |parent| parent + 1);
            let layer = targets.get(parent)?.as_ref()?.layer_of(remote.owner)?;
            (parent < frame).then_some((parent, layer))
        };
        for frame in (1..count).rev() {
            if let Some((parent, layer)) = owner(frame) {
                totals[parent] = totals[parent].saturating_add(totals[frame]);
                layers.inserted[parent].push((layer, totals[frame]));
            }
        }
        for frame in 1..count {
            if let Some((parent, layer)) = owner(frame) {
                layers.base[frame] = layers.of(parent, layer).saturating_add(1);
            }
        }
        layers
    }

    fn of(&self, target: usize, layer: u32) -> u32 {
        let before = self.inserted[target].iter().filter(|(owner, _)| *owner < layer).map(|(_, total)| *total);
        before.fold(self.base[target].saturating_add(layer), u32::saturating_add)
    }
}

/// Where a document is.
#[derive(Clone, Copy)]
struct Place {
    target: usize,
    frame: FrameId,
    /// The document's top left corner on the page.
    origin: (f64, f64),
    /// Transforms of the frame's element and its ancestors.
    scale: f64,
    /// How far the document was scrolled when it was recorded: fixed boxes were moved with it.
    scrolled: (f64, f64),
    depth: usize,
}

impl Place {
    fn area(&self, bounds: [f64; 4], fixed: bool) -> Area {
        let [x, y, width, height] = bounds;
        let (dx, dy) = if fixed { self.scrolled } else { (0.0, 0.0) };
        let (left, top) = (self.origin.0 + (x - dx) * self.scale, self.origin.1 + (y - dy) * self.scale);
        Area { left, top, right: left + width * self.scale, bottom: top + height * self.scale }
    }
}

/// What an element hands down to what is in it.
#[derive(Clone, Copy)]
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
    /// Its background shows through the letters only, whose own colour is mostly transparent.
    clipped_to_text: bool,
    in_svg: bool,
    /// A `::after` that is read when the element ends.
    after: Option<usize>,
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
        self.page.title = doc.string(doc.raw.title).unwrap_or_default().trim().to_owned();
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
            clipped_to_text: false,
            in_svg: false,
            after: None,
        };
        self.document(doc, &place, level, None);
    }

    fn document(&mut self, doc: &Doc<'w>, place: &Place, level: Level, owner: Option<usize>) {
        self.canvas(doc, place, &level);
        let root = page::block(node_of(place, doc, 0), place.frame, "html");
        let slot = self.page.open(owner, root);
        let mut stack = vec![Level { slot, ..level }];
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
            painted.fill = Fill::Picture { opaque: false };
        }
        self.page.paint(painted);
    }

    /// Reads an element; `None` if nothing in it is to be read.
    fn element(&mut self, doc: &Doc<'w>, place: &Place, node: usize, level: &Level) -> Option<Level> {
        let tag = doc.tag(node);
        let layout = doc.layouts(node).next();
        if self.is_aside(doc, node, tag) {
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
    fn is_aside(&mut self, doc: &Doc<'w>, node: usize, tag: &str) -> bool {
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
                if doc.attribute(node, "name").is_some_and(|name| name.trim().eq_ignore_ascii_case("viewport")) {
                    self.page.viewport_meta =
                        elements::value(&doc.element(node), "content").or(self.page.viewport_meta.take());
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
        inner.scale *= style.transform;
        inner.zoom *= style.zoom;
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
            fill: Fill::Picture { opaque: false },
            layer: self.layers.of(here.place.target, here.doc.layer(layout)),
            order: here.order,
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
        let opaque = match style.image {
            Image::Gradient { opaque: full } | Image::Picture { opaque: full } => Some(full && opaque),
            Image::None => picture_fill(here).map(|full| full && opaque),
        };
        if let Some(opaque) = opaque {
            self.page.paint(Painted { fill: Fill::Picture { opaque }, ..painted });
        }
    }

    /// What the element is to a customer: form, control, picture.
    fn meaning(&mut self, here: &Here<'_, 'w>, inner: &mut Level) {
        let (doc, node) = (here.doc, here.node);
        if here.tag == "form" {
            let element = doc.element(node);
            let form = Form {
                node: here.id,
                block: self.page.block(inner.slot),
                action: elements::value(&element, "action").map(|action| elements::resolve(doc.base(), &action)),
                method: doc
                    .attribute(node, "method")
                    .map_or_else(|| "get".to_owned(), |m| elements::cut(&m.to_ascii_lowercase(), 10).to_owned()),
                names: elements::form_names(&element),
                role: elements::value(&element, "role"),
            };
            self.page.forms.push(form);
            inner.form = Some(self.page.forms.len() as FormId - 1);
        }
        if here.tag == "label" {
            inner.label = Some(node);
        }
        self.control(here, inner);
        self.picture(here, inner);
        inner.in_svg |= here.tag == "svg";
        self.field_text(here, inner);
    }

    fn control(&mut self, here: &Here<'_, 'w>, inner: &mut Level) {
        let screen = self.page.ports.visible(0).size();
        let Some(kind) = control::kind(here.doc, here.node, inner.control.is_some(), &here.area, screen) else {
            return;
        };
        let block = self.page.block(inner.slot);
        let mut made = control::control(here.doc, here.node, kind, inner.label);
        made.node = here.id;
        made.block = block;
        made.form = inner.form;
        made.pinned = inner.pinned;
        let mut spot = None;
        if let (Some(layout), Some(style)) = (here.layout, here.style) {
            let layer = self.layers.of(here.place.target, here.doc.layer(layout));
            made.rect = Some(here.area.rect());
            made.paint_order = Some(layer);
            made.sight = self.sight(style, inner, here.limit.unseen_box(&here.area));
            spot = Some(Spot {
                area: here.limit.painted(&here.area),
                layer,
                scroller: here.limit.scroller,
                pinned: inner.still,
                family: (here.order, here.order),
            });
        }
        if here.tag == "area" {
            spot = self.map_area(here, inner, &mut made);
        }
        let control = self.page.add_control(made, spot);
        inner.control = Some(control);
        inner.closes = Some(control);
    }

    /// The place of an `<area>` on the picture that uses its map.
    fn map_area(&self, here: &Here<'_, 'w>, inner: &Level, made: &mut Control) -> Option<Spot> {
        let (image, area) = control::area(here.doc, here.node)?;
        let layout = here.doc.layouts(image).next()?;
        let whole = here.place.area(here.doc.bounds(layout), inner.fixed);
        let scale = here.place.scale * inner.scale * inner.zoom;
        let place = |x: f64, y: f64| (whole.left + x * scale, whole.top + y * scale);
        let (left, top) = place(area.left, area.top);
        let (right, bottom) = place(area.right, area.bottom);
        let area = Area { left, top, right, bottom }.and(&whole);
        let layer = self.layers.of(here.place.target, here.doc.layer(layout));
        made.rect = Some(area.rect());
        made.paint_order = Some(layer);
        made.sight = self.sight(here.doc.style(layout), inner, here.limit.unseen_box(&area));
        let family = (here.order, here.order);
        Some(Spot {
            area: here.limit.painted(&area),
            layer,
            scroller: here.limit.scroller,
            pinned: inner.still,
            family,
        })
    }

    fn sight(&self, style: &Style, inner: &Level, place: Option<Unseen>) -> Sight {
        if !style.visible {
            Sight::Unseen(Unseen::Invisible)
        } else if inner.opacity < TRANSPARENT {
            Sight::Unseen(Unseen::Transparent)
        } else {
            place.map_or(Sight::Seen, Sight::Unseen)
        }
    }

    fn picture(&mut self, here: &Here<'_, 'w>, inner: &Level) {
        let (doc, node) = (here.doc, here.node);
        let textless = || {
            (node..=doc.end(node))
                .take(500)
                .all(|inner| doc.kind(inner) != TEXT || elements::is_blank(doc.value(inner)))
        };
        let background = here.style.is_some_and(|style| matches!(style.image, Image::Picture { .. }));
        let kind = match here.tag {
            _ if inner.in_svg => return,
            "img" => PictureKind::Image,
            "input" if doc.attribute(node, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("image")) => {
                PictureKind::Image
            }
            "svg" => PictureKind::Svg,
            "canvas" | "video" => PictureKind::Canvas,
            _ if background && !here.area.is_empty() && textless() => PictureKind::Background,
            _ => return,
        };
        let src = match kind {
            PictureKind::Image => {
                let current = doc.raw.nodes.current_source.get(node).and_then(|source| doc.string(source));
                let written = || {
                    doc.attribute(node, "src")
                        .filter(|src| !src.is_empty())
                        .map(|src| elements::resolve(doc.base(), src))
                };
                current.filter(|source| !source.is_empty()).map(str::to_owned).or_else(written)
            }
            PictureKind::Background => here.style.and_then(|style| style.image_address.clone()),
            PictureKind::Svg | PictureKind::Canvas => None,
        };
        let mut attributes = elements::attributes(&doc.element(node));
        if kind == PictureKind::Svg && attributes.title.is_none() {
            attributes.title = svg_title(doc, node);
        }
        let sight = match here.style {
            Some(style) => self.sight(style, inner, here.limit.unseen_box(&here.area)),
            None => Sight::Unseen(Unseen::NotRendered),
        };
        let picture = Picture {
            node: here.id,
            block: self.page.block(inner.slot),
            control: inner.control,
            kind,
            src: src.map(|src| elements::cut(&src, 300).to_owned()),
            attributes: if kind == PictureKind::Background {
                Attributes { names: attributes.names, ..Attributes::default() }
            } else {
                attributes
            },
            rect: here.layout.map(|_| here.area.rect()),
            sight,
        };
        self.page.pictures.push(picture);
    }

    /// Values, placeholders and the chosen option: text that has no node of its own.
    fn field_text(&mut self, here: &Here<'_, 'w>, inner: &Level) {
        let Some((source, text)) = control::field_text(here.doc, here.node, here.tag) else { return };
        let text = elements::collapse(elements::cut(&text, elements::MAX_TEXT));
        if elements::is_blank(&text) {
            return;
        }
        let (Some(layout), Some(style)) = (here.layout, here.style) else {
            return self.unrendered(here.id, inner, source, text);
        };
        let unseen = here.limit.unseen_box(&here.area);
        let line = Piece { text, area: here.area, unseen };
        let mut drawn = self.drawn(here.doc, here.place, layout, style, inner);
        if source == TextSource::Placeholder {
            drawn.0.colour = control::PLACEHOLDER;
        }
        self.piece(here.id, source, line, &drawn, &here.limit, inner);
    }

    /// The text of `::before`, `::after` and list markers.
    fn generated(&mut self, here: &Here<'_, 'w>, inner: &Level) {
        for layout in here.doc.layouts(here.node) {
            if here.doc.text(layout).is_some() {
                self.text(here.doc, here.place, here.id, layout, inner, TextSource::Generated);
            }
        }
    }

    fn text_node(&mut self, doc: &Doc<'w>, place: &Place, node: usize, level: &Level) {
        let id = node_of(place, doc, node);
        let written = doc.value(node);
        let parent = doc.parent(node).map_or("", |parent| doc.tag(parent));
        if elements::is_never_read(parent) || parent == "textarea" {
            return;
        }
        let layouts = doc.layouts(node);
        if elements::is_blank(written) {
            return self.page.space(level.slot);
        }
        if layouts.is_empty() {
            let text = elements::collapse(elements::cut(written, elements::MAX_TEXT));
            return self.unrendered(id, level, TextSource::Text, text);
        }
        if written.starts_with(|c: char| c.is_ascii_whitespace()) {
            self.page.space(level.slot);
        }
        for layout in layouts {
            self.text(doc, place, id, layout, level, TextSource::Text);
        }
        if written.ends_with(|c: char| c.is_ascii_whitespace()) {
            self.page.space(level.slot);
        }
    }

    fn unrendered(&mut self, id: NodeId, level: &Level, source: TextSource, text: String) {
        self.unrendered += 1;
        if self.unrendered > MAX_UNRENDERED {
            return;
        }
        let block = self.page.block(level.slot);
        let run = TextRun {
            node: id,
            block,
            control: level.control,
            source,
            text,
            rect: None,
            sight: Sight::Unseen(Unseen::NotRendered),
            cover: None,
            style: None,
            paint_order: None,
        };
        self.page.unrendered(level.slot, run);
    }

    /// A text that has boxes, one piece for each stretch of lines that are seen or unseen alike.
    fn text(&mut self, doc: &Doc<'w>, place: &Place, id: NodeId, layout: usize, level: &Level, source: TextSource) {
        let Some(text) = doc.text(layout) else { return };
        let style = doc.style(layout);
        let limit = *level.limits.flow();
        let boxes = doc.lines(layout).map(|(start, length, bounds)| (start, length, place.area(bounds, level.fixed)));
        let mut lines = lines::lines(text, boxes);
        if lines.is_empty() {
            // A text of no size has no lines, and yet it is there.
            lines.push(Line {
                text: elements::cut(text, elements::MAX_TEXT),
                gap: false,
                area: place.area(doc.bounds(layout), level.fixed),
            });
        }
        let mut pieces: Vec<Piece> = Vec::new();
        for line in &lines {
            // White space at the end of a line has no width; it is as visible as the words before it.
            let empty = line.area.is_empty() && elements::is_blank(line.text);
            let unseen =
                if empty { pieces.last().and_then(|piece| piece.unseen) } else { limit.unseen_line(&line.area) };
            match pieces.last_mut() {
                Some(piece) if piece.unseen == unseen => {
                    lines::append(&mut piece.text, line);
                    piece.area = piece.area.or(&line.area);
                }
                _ => {
                    let mut text = String::new();
                    lines::append(&mut text, line);
                    pieces.push(Piece { text, area: line.area, unseen });
                }
            }
        }
        let drawn = self.drawn(doc, place, layout, style, level);
        for piece in pieces {
            if elements::is_blank(&piece.text) {
                self.page.space(level.slot);
            } else {
                self.piece(id, source, piece, &drawn, &limit, level);
            }
        }
    }

    fn drawn<'s>(&self, doc: &Doc<'w>, place: &Place, layout: usize, style: &'s Style, level: &Level) -> Drawn<'s> {
        let seen_px = style.font_px * level.scale * level.zoom * self.page_scale;
        let text = TextStyle {
            font_px: two_decimals(style.font_px),
            seen_px: two_decimals(seen_px),
            line_px: style.line_px.map(two_decimals),
            weight: style.weight,
            colour: style.colour,
            opacity: two_decimals(level.opacity),
            backdrop: if level.repainted { Backdrop::Picture } else { Backdrop::Unknown },
        };
        Drawn(text, style, self.layers.of(place.target, doc.layer(layout)))
    }

    fn piece(&mut self, id: NodeId, source: TextSource, piece: Piece, drawn: &Drawn<'_>, limit: &Limit, level: &Level) {
        let Drawn(text_style, style, layer) = drawn;
        let sight = if text_style.font_px * level.scale * level.zoom < NO_FONT && style.visible {
            Sight::Unseen(Unseen::NoSize)
        } else if style.visible && text_style.colour.alpha() * level.opacity < TRANSPARENT && !level.clipped_to_text {
            Sight::Unseen(Unseen::Transparent)
        } else {
            self.sight(style, level, piece.unseen)
        };
        let order = self.page.next_order();
        let spot = Spot {
            area: limit.painted(&piece.area),
            layer: *layer,
            scroller: limit.scroller,
            pinned: level.still,
            family: (order, order),
        };
        let run = TextRun {
            node: id,
            block: self.page.block(level.slot),
            control: level.control,
            source,
            text: piece.text,
            rect: Some(piece.area.rect()),
            sight,
            cover: None,
            style: Some(*text_style),
            paint_order: Some(*layer),
        };
        self.page.add_run(level.slot, run, Some(spot));
    }

    /// Reads the document of a frame's element; `false` if there is none to read.
    fn frame(&mut self, here: &Here<'_, 'w>, inner: &Level) -> bool {
        let element = here.doc.element(here.node);
        let title = elements::value(&element, "title").or_else(|| elements::value(&element, "name"));
        let rect = here.layout.map(|_| here.area.rect());
        let local =
            here.doc.raw.nodes.content_document_index.get(here.node).map(|index| (here.place.target, index as usize));
        let remote = || self.owners.get(&(here.place.target, here.doc.backend(here.node))).map(|target| (*target, 0));
        let found =
            local.or_else(remote).filter(|_| here.place.depth < MAX_DEPTH && self.page.frames.len() < MAX_FRAMES);
        let targets = self.targets;
        let doc =
            found.and_then(|(target, number)| targets.get(target)?.as_ref()?.document(number).map(|doc| (target, doc)));
        let Some((target, doc)) = doc else {
            let src = element.attribute("src").map(|src| elements::resolve(here.doc.base(), src));
            if matches!(here.tag, "iframe" | "frame") && self.page.frames.len() < MAX_FRAMES {
                self.page.frames.push(page::unread_frame(src.unwrap_or_default(), here.place.frame, rect, title));
            }
            return true;
        };
        let url = elements::cut(doc.string(doc.raw.url).unwrap_or_default(), elements::MAX_ADDRESS).to_owned();
        self.page.frames.push(Frame { url, parent: Some(here.place.frame), rect, title, read: true });
        self.inside_frame(here, inner, target, &doc);
        false
    }

    fn inside_frame(&mut self, here: &Here<'_, 'w>, inner: &Level, target: usize, doc: &Doc<'w>) {
        let scale = inner.scale;
        let [_, _, width, height] = doc.layouts(0).next().map_or([0.0; 4], |layout| doc.bounds(layout));
        // Borders and padding are around the document, as good as always alike on opposite sides.
        let inset = |outer: f64, inner: f64| ((outer - inner * scale) / 2.0).max(0.0);
        let (x, y) = (inset(here.area.width(), width), inset(here.area.height(), height));
        let origin = (here.area.left + x, here.area.top + y);
        let mut area =
            Area { left: origin.0, top: origin.1, right: origin.0 + width * scale, bottom: origin.1 + height * scale };
        area = area.and(&here.area);
        let mut window = window(doc, area, scale);
        if here.doc.attribute(here.node, "scrolling").is_some_and(|value| value.eq_ignore_ascii_case("no")) {
            window.scrolls = (false, false);
        }
        let place = Place {
            target,
            frame: self.page.frames.len() as FrameId - 1,
            origin,
            scale,
            scrolled: (doc.raw.scroll_offset_x, doc.raw.scroll_offset_y),
            depth: here.place.depth + 1,
        };
        let limits = Limits::frame(&here.limit, &window, &mut self.page.ports);
        let hidden = here.style.is_none_or(|style| !style.visible);
        let level = Level {
            end: usize::MAX,
            limits,
            opacity: if hidden { 0.0 } else { inner.opacity },
            control: None,
            closes: None,
            form: None,
            label: None,
            fixed: false,
            after: None,
            ..*inner
        };
        self.document(doc, &place, level, None);
    }
}

/// A stretch of a text that is seen or unseen as a whole.
struct Piece {
    text: String,
    area: Area,
    unseen: Option<Unseen>,
}

/// How a text is drawn, and in which layer.
struct Drawn<'s>(TextStyle, &'s Style, u32);

fn node_of(place: &Place, doc: &Doc<'_>, node: usize) -> NodeId {
    node_id(place.target.checked_sub(1), doc.backend(node))
}

fn is_after(doc: &Doc<'_>, node: usize) -> bool {
    doc.raw.nodes.pseudo_type.get(node).and_then(|kind| doc.string(kind)) == Some("after")
}

/// Two decimals are finer than anything a person sees, and the same on every machine.
fn two_decimals(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// The root's overflow, or the body's if the root has none, is that of the document's window.
fn is_root(doc: &Doc<'_>, node: usize) -> bool {
    match doc.tag(node) {
        "html" => true,
        "body" => doc.parent(node).and_then(|html| doc.style_of(html)).is_some_and(is_unclipped),
        _ => false,
    }
}

fn is_unclipped(style: &Style) -> bool {
    (style.overflow_x, style.overflow_y) == (Overflow::Visible, Overflow::Visible)
}

fn window(doc: &Doc<'_>, area: Area, scale: f64) -> Window {
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
fn content_start(doc: &Doc<'_>, place: &Place, node: usize, fixed: bool) -> (f64, f64) {
    let mut start = (f64::INFINITY, f64::INFINITY);
    let mut child = node + 1;
    while child <= doc.end(node) {
        if let Some(layout) = doc.layouts(child).next().filter(|_| doc.kind(child) == ELEMENT) {
            if !matches!(doc.style(layout).position, Position::Absolute | Position::Fixed) {
                let area = place.area(doc.bounds(layout), fixed);
                start = (start.0.min(area.left), start.1.min(area.top));
            }
        }
        child = doc.end(child) + 1;
    }
    start
}

/// Whether an element is a picture, and whether nothing shows through it. Formats with transparency may let it through.
fn picture_fill(here: &Here<'_, '_>) -> Option<bool> {
    match here.tag {
        "video" => Some(true),
        "svg" | "canvas" => Some(false),
        "img" => {
            let source = here.doc.raw.nodes.current_source.get(here.node).and_then(|source| here.doc.string(source));
            Some(source.is_some_and(super::style::is_photo))
        }
        _ => None,
    }
}

fn svg_title(doc: &Doc<'_>, svg: usize) -> Option<String> {
    let title = (svg + 1..=doc.end(svg)).take(20).find(|node| doc.tag(*node) == "title")?;
    Some(doc.words(title)).filter(|words| !words.is_empty())
}
