//! Text: of text nodes, generated, and in fields.

use super::place::{Place, node_of};
use super::{Here, Level, MAX_UNRENDERED, NO_FONT, TRANSPARENT, Walker};
use crate::collect::answer::Doc;
use crate::collect::area::Area;
use crate::collect::control;
use crate::collect::elements;
use crate::collect::lines::{self, Line};
use crate::collect::paint::Spot;
use crate::collect::reach::Limit;
use crate::collect::style::Style;
use doorbell_engine::snapshot::{Backdrop, NodeId, Sight, TextRun, TextSource, TextStyle, Unseen};

impl<'w> Walker<'w> {
    /// Values, placeholders and the chosen option: text that has no node of its own.
    pub(super) fn field_text(&mut self, here: &Here<'_, 'w>, inner: &Level) {
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
    pub(super) fn generated(&mut self, here: &Here<'_, 'w>, inner: &Level) {
        for layout in here.doc.layouts(here.node) {
            if here.doc.text(layout).is_some() {
                self.text(here.doc, here.place, here.id, layout, inner, TextSource::Generated);
            }
        }
    }

    pub(super) fn text_node(&mut self, doc: &Doc<'w>, place: &Place, node: usize, level: &Level) {
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

    pub(super) fn unrendered(&mut self, id: NodeId, level: &Level, source: TextSource, text: String) {
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
    pub(super) fn text(
        &mut self,
        doc: &Doc<'w>,
        place: &Place,
        id: NodeId,
        layout: usize,
        level: &Level,
        source: TextSource,
    ) {
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
            backdrop: if level.repainted || style.shadowed { Backdrop::Picture } else { Backdrop::Unknown },
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
            Self::sight(style, level, piece.unseen)
        };
        let order = self.page.next_order();
        let spot = Spot {
            area: limit.painted(&piece.area),
            layer: *layer,
            group: level.group,
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
}

/// A stretch of a text that is seen or unseen as a whole.
struct Piece {
    text: String,
    area: Area,
    unseen: Option<Unseen>,
}

/// How a text is drawn, and in which layer.
struct Drawn<'s>(TextStyle, &'s Style, u32);

/// Two decimals are finer than anything a person sees, and the same on every machine.
fn two_decimals(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
