//! Documents within documents.

use super::place::{Place, window};
use super::{Here, Level, MAX_DEPTH, MAX_FRAMES, Walker};
use crate::collect::answer::Doc;
use crate::collect::area::Area;
use crate::collect::elements::{self, Element};
use crate::collect::page;
use crate::collect::reach::Limits;
use crate::collect::structured::Around;
use doorbell_engine::snapshot::{Frame, FrameId};

impl<'w> Walker<'w> {
    /// Reads the document of a frame's element; `false` if there is none to read.
    pub(super) fn frame(&mut self, here: &Here<'_, 'w>, inner: &Level) -> bool {
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
        // Where a frame could not be loaded the browser shows a page of its own, which is nothing the merchant says.
        let doc = doc.filter(|(_, doc)| !doc.string(doc.raw.url).unwrap_or_default().starts_with("chrome-error:"));
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

    pub(super) fn inside_frame(&mut self, here: &Here<'_, 'w>, inner: &Level, target: usize, doc: &Doc<'w>) {
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
            group: here.order,
            after: None,
            around: Around::default(),
            ..*inner
        };
        self.document(doc, &place, &level);
    }
}
