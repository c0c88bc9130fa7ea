//! The snapshot while it grows, and what can only be told at its end: what is behind and over each thing.

use super::area::Area;
use super::elements::{self, Element};
use super::paint::{Canvas, Painted, Spot};
use super::reach::Ports;
use doorbell_engine::colour::Colour;
use doorbell_engine::geometry::Rect;
use doorbell_engine::snapshot::{
    Backdrop, Block, BlockId, Control, ControlId, Form, Frame, NodeId, Picture, Script, Sight, StructuredItem, TextRun,
    Unseen,
};

/// Channels that differ by less cannot be told apart.
const SAME: i16 = 3;

/// A block that is written down once something stands in it. Most boxes of a page only hold other boxes.
pub(crate) struct Slot {
    pub(crate) block: Block,
    pub(crate) parent: Option<usize>,
    pub(crate) written: Option<BlockId>,
}

/// Everything collected so far.
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) lang: Option<String>,
    pub(crate) charset: Option<String>,
    pub(crate) viewport_meta: Option<String>,
    pub(crate) refresh: Option<String>,
    pub(crate) frames: Vec<Frame>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) runs: Vec<TextRun>,
    pub(crate) controls: Vec<Control>,
    pub(crate) pictures: Vec<Picture>,
    pub(crate) forms: Vec<Form>,
    pub(crate) scripts: Vec<Script>,
    pub(crate) announcements: Vec<StructuredItem>,
    /// Types of the things that the announcements are about.
    pub(crate) things: Vec<String>,
    slots: Vec<Slot>,
    run_spots: Vec<Option<Spot>>,
    control_spots: Vec<Option<Spot>>,
    pub(crate) boxes: Vec<Painted>,
    pub(crate) ports: Ports,
    pub(crate) ground: Colour,
    pub(crate) scroll_down: f64,
    /// The slot of the last run: text that follows in the same block continues its paragraph.
    paragraph: Option<usize>,
    order: u32,
}

impl Page {
    /// What a `<meta>` says of how the page is shown and how long. The last viewport counts, and the first refresh.
    pub(crate) fn read_meta(&mut self, element: &impl Element) {
        let is =
            |name: &str, value: &str| element.attribute(name).is_some_and(|own| own.trim().eq_ignore_ascii_case(value));
        let content = || elements::value(element, "content");
        if is("name", "viewport") {
            self.viewport_meta = content().or(self.viewport_meta.take());
        }
        if is("http-equiv", "refresh") {
            self.refresh = self.refresh.take().or_else(content);
        }
    }

    pub(crate) fn new(window: Area) -> Self {
        Self {
            title: String::new(),
            lang: None,
            charset: None,
            viewport_meta: None,
            refresh: None,
            frames: Vec::new(),
            blocks: Vec::new(),
            runs: Vec::new(),
            controls: Vec::new(),
            pictures: Vec::new(),
            forms: Vec::new(),
            scripts: Vec::new(),
            announcements: Vec::new(),
            things: Vec::new(),
            slots: Vec::new(),
            run_spots: Vec::new(),
            control_spots: Vec::new(),
            boxes: Vec::new(),
            ports: Ports::new(window),
            ground: Colour::WHITE,
            scroll_down: 0.0,
            paragraph: None,
            order: 0,
        }
    }

    /// The next place in document order.
    pub(crate) fn next_order(&mut self) -> u32 {
        self.order += 1;
        self.order
    }

    /// Prepares a block; [`Page::block`] writes it down.
    pub(crate) fn open(&mut self, parent: Option<usize>, block: Block) -> usize {
        self.slots.push(Slot { block, parent, written: None });
        self.slots.len() - 1
    }

    /// Says more about a block that is prepared already.
    pub(crate) fn refine(&mut self, slot: usize, block: Block) {
        if let Some(open) = self.slots.get_mut(slot) {
            open.block = block;
        }
    }

    /// The block of a slot, with all that hold it written before it.
    pub(crate) fn block(&mut self, slot: usize) -> BlockId {
        let mut missing = Vec::new();
        let mut at = Some(slot);
        let mut parent = None;
        while let Some(open) = at {
            if self.slots[open].written.is_some() {
                parent = self.slots[open].written;
                break;
            }
            missing.push(open);
            at = self.slots[open].parent;
        }
        for open in missing.into_iter().rev() {
            let mut block = self.slots[open].block.clone();
            block.parent = parent;
            self.blocks.push(block);
            parent = Some(self.blocks.len() as BlockId - 1);
            self.slots[open].written = parent;
        }
        parent.unwrap_or_default()
    }

    /// The language of an element, where it is not that of what it stands in.
    pub(crate) fn own_lang(&self, slot: usize, element: &impl Element) -> Option<String> {
        let own = elements::value(element, "lang").or_else(|| elements::value(element, "xml:lang"))?;
        let mut at = Some(slot);
        let mut around = None;
        while let (None, Some(open)) = (around, at.and_then(|slot| self.slots.get(slot))) {
            (around, at) = (open.block.lang.as_deref(), open.parent);
        }
        let same = around.or(self.lang.as_deref()).is_some_and(|around| around.eq_ignore_ascii_case(&own));
        (!same).then(|| elements::cut(&own, 35).to_owned())
    }

    /// A protected e-mail address belongs to the control it stands in.
    pub(crate) fn protected_email(&mut self, control: Option<ControlId>, element: &impl Element) {
        let Some(code) = element.attribute("data-cfemail").filter(|code| !code.is_empty()) else { return };
        if let Some(control) = control.and_then(|control| self.controls.get_mut(control as usize)) {
            control.attributes.cfemail.get_or_insert_with(|| elements::cut(code, elements::MAX_ATTRIBUTE).to_owned());
        }
    }

    pub(crate) fn add_run(&mut self, slot: usize, run: TextRun, place: Option<Spot>) {
        self.paragraph = Some(slot);
        self.runs.push(run);
        self.run_spots.push(place);
    }

    pub(crate) fn add_control(&mut self, control: Control, spot: Option<Spot>) -> ControlId {
        self.controls.push(control);
        self.control_spots.push(spot);
        self.controls.len() as ControlId - 1
    }

    /// Closes a control: what stands in it does not cover it.
    pub(crate) fn close_control(&mut self, control: ControlId) {
        let order = self.order;
        if let Some(Some(spot)) = self.control_spots.get_mut(control as usize) {
            spot.family.1 = order;
        }
    }

    /// White space between two words of a paragraph.
    pub(crate) fn space(&mut self, slot: usize) {
        if let Some(run) = self.last_in(slot).filter(|run| !run.text.ends_with(char::is_whitespace)) {
            run.text.push(' ');
        }
    }

    /// A line break that the page asks for.
    pub(crate) fn line_break(&mut self, slot: usize) {
        if let Some(run) = self.last_in(slot) {
            run.text.truncate(run.text.trim_end_matches(' ').len());
            run.text.push('\n');
        }
    }

    fn last_in(&mut self, slot: usize) -> Option<&mut TextRun> {
        if self.paragraph == Some(slot) { self.runs.last_mut() } else { None }
    }

    /// Tells of every run and control what is behind it and over it.
    pub(crate) fn finish(&mut self) {
        let ports = std::mem::replace(&mut self.ports, Ports::new(Area::ALL));
        let canvas = Canvas::new(std::mem::take(&mut self.boxes), ports, self.scroll_down, self.ground);
        let mut shown: Vec<Area> = vec![NOWHERE; self.controls.len()];
        for (run, spot) in self.runs.iter_mut().zip(&self.run_spots) {
            if let (Sight::Seen, Some(spot)) = (run.sight, spot) {
                look_at_run(run, spot, &canvas);
            }
            note(&mut shown, run.control, run.sight, run.rect);
        }
        for picture in &self.pictures {
            note(&mut shown, picture.control, picture.sight, picture.rect);
        }
        for ((control, spot), shown) in self.controls.iter_mut().zip(&mut self.control_spots).zip(&shown) {
            look_at_control(control, spot, shown, &canvas);
        }
    }

    /// A run of text for something that is not rendered.
    pub(crate) fn unrendered(&mut self, slot: usize, run: TextRun) {
        self.add_run(slot, TextRun { sight: Sight::Unseen(Unseen::NotRendered), ..run }, None);
    }

    /// Identity of the painter of a box.
    pub(crate) fn paint(&mut self, painted: Painted) {
        if !painted.area.is_empty() {
            self.boxes.push(painted);
        }
    }
}

const NOWHERE: Area = Area { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 };

fn note(shown: &mut [Area], control: Option<ControlId>, sight: Sight, rect: Option<Rect>) {
    let area = control.filter(|_| sight == Sight::Seen).and_then(|control| shown.get_mut(control as usize));
    if let (Some(area), Some(rect)) = (area, rect) {
        *area = area.or(&Area::from(rect));
    }
}

fn look_at_run(run: &mut TextRun, spot: &Spot, canvas: &Canvas) {
    if let Some(style) = &mut run.style {
        if style.backdrop == Backdrop::Unknown {
            style.backdrop = canvas.backdrop(spot);
        }
        let is_same = |behind: Colour| is_same(style.colour.over(behind, style.opacity), behind);
        if matches!(style.backdrop, Backdrop::Flat(behind) if is_same(behind)) {
            run.sight = Sight::Unseen(Unseen::SameColour);
        }
    }
    run.cover = canvas.cover(spot);
}

fn look_at_control(control: &mut Control, spot: &mut Option<Spot>, shown: &Area, canvas: &Canvas) {
    let own = control.rect.map_or(NOWHERE, Area::from);
    if !shown.is_empty() && (control.sight != Sight::Seen || own.is_empty()) {
        // A link around a floating picture has no height of its own, but the picture can be pressed.
        control.sight = Sight::Seen;
        control.rect = Some(shown.rect());
        if let Some(spot) = spot {
            spot.area = *shown;
        }
    }
    if let (Sight::Seen, Some(spot)) = (control.sight, spot) {
        control.cover = canvas.cover(spot);
    }
}

fn is_same(a: Colour, b: Colour) -> bool {
    a.rgba.iter().zip(b.rgba).all(|(a, b)| (i16::from(*a) - i16::from(b)).abs() < SAME)
}

/// A frame's element that has no document to show.
pub(crate) fn unread_frame(url: String, parent: u32, rect: Option<Rect>, title: Option<String>) -> Frame {
    Frame { url, parent: Some(parent), rect, title, read: false }
}

/// A block before anything is known of it but its node.
pub(crate) fn block(node: NodeId, frame: u32, tag: &str) -> Block {
    Block {
        node,
        parent: None,
        frame,
        tag: tag.to_owned(),
        role: None,
        names: String::new(),
        lang: None,
        rect: None,
        pinned: false,
    }
}
