//! What elements are to a customer: forms, controls, pictures.

use super::place::{Place, node_of};
use super::{Here, Level, TRANSPARENT, Walker};
use crate::collect::answer::{Doc, TEXT};
use crate::collect::area::Area;
use crate::collect::control;
use crate::collect::elements;
use crate::collect::paint::Spot;
use crate::collect::structured::{self, Announcer, Around};
use crate::collect::style::{Image, Style};
use doorbell_engine::snapshot::{Attributes, Control, Form, FormId, Picture, PictureKind, Sight, Unseen};

/// What has no box is not seen.
pub(super) const UNSEEN: Sight = Sight::Unseen(Unseen::NotRendered);

impl<'w> Walker<'w> {
    /// What the element is to a customer: form, control, picture.
    pub(super) fn meaning(&mut self, here: &Here<'_, 'w>, inner: &mut Level) {
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
        self.page.protected_email(inner.control, &doc.element(node));
        self.picture(here, inner);
        let sight = here.style.map_or(UNSEEN, |style| Self::sight(style, inner, here.limit.unseen_box(&here.area)));
        inner.around = self.announce(doc, here.place, node, inner.around, sight);
        inner.in_svg |= here.tag == "svg";
        self.field_text(here, inner);
    }

    /// What the element announces to machines; gives what holds for those in it.
    pub(super) fn announce(
        &mut self,
        doc: &Doc<'w>,
        place: &Place,
        node: usize,
        around: Around,
        sight: Sight,
    ) -> Around {
        let announcer = Announcer { element: &doc.element(node), node: node_of(place, doc, node), sight };
        structured::announce(&mut self.page, &announcer, around, || doc.words(node))
    }

    pub(super) fn control(&mut self, here: &Here<'_, 'w>, inner: &mut Level) {
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
            made.sight = Self::sight(style, inner, here.limit.unseen_box(&here.area));
            spot = Some(Spot {
                area: here.limit.painted(&here.area),
                layer,
                group: inner.group,
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
    pub(super) fn map_area(&self, here: &Here<'_, 'w>, inner: &Level, made: &mut Control) -> Option<Spot> {
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
        made.sight = Self::sight(here.doc.style(layout), inner, here.limit.unseen_box(&area));
        let family = (here.order, here.order);
        Some(Spot {
            area: here.limit.painted(&area),
            layer,
            group: inner.group,
            scroller: here.limit.scroller,
            pinned: inner.still,
            family,
        })
    }

    pub(super) fn sight(style: &Style, inner: &Level, place: Option<Unseen>) -> Sight {
        if !style.visible {
            Sight::Unseen(Unseen::Invisible)
        } else if inner.opacity < TRANSPARENT {
            Sight::Unseen(Unseen::Transparent)
        } else {
            place.map_or(Sight::Seen, Sight::Unseen)
        }
    }

    /// Whether a box is a small one that stays on the screen, as the tabs of side bars: its background is an icon even if the
    /// words that slide out of it are within it.
    fn is_tab(here: &Here<'_, 'w>, inner: &Level) -> bool {
        let rect = here.area.rect();
        inner.pinned && rect.width <= 240.0 && rect.height <= 120.0
    }

    pub(super) fn picture(&mut self, here: &Here<'_, 'w>, inner: &Level) {
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
            _ if background && !here.area.is_empty() && (textless() || Self::is_tab(here, inner)) => {
                PictureKind::Background
            }
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
            PictureKind::Svg => svg_use(doc, node),
            PictureKind::Canvas => None,
        };
        let mut attributes = elements::attributes(&doc.element(node));
        if kind == PictureKind::Svg && attributes.title.is_none() {
            attributes.title = svg_title(doc, node);
        }
        let sight = here.style.map_or(UNSEEN, |style| Self::sight(style, inner, here.limit.unseen_box(&here.area)));
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
            code: None,
        };
        self.page.pictures.push(picture);
    }
}

/// Whether an element is a picture, and whether nothing shows through it. Formats with transparency may let it through.
pub(super) fn picture_fill(here: &Here<'_, '_>) -> Option<bool> {
    match here.tag {
        "video" => Some(true),
        "svg" | "canvas" => Some(false),
        "img" => {
            let source = here.doc.raw.nodes.current_source.get(here.node).and_then(|source| here.doc.string(source));
            Some(source.is_some_and(crate::collect::style::is_photo))
        }
        _ => None,
    }
}

pub(super) fn svg_title(doc: &Doc<'_>, svg: usize) -> Option<String> {
    let title = (svg + 1..=doc.end(svg)).take(20).find(|node| doc.tag(*node) == "title")?;
    Some(doc.words(title)).filter(|words| !words.is_empty())
}

/// The drawing that an SVG takes from elsewhere, e.g. `/icons.svg#headset`: the address of its first `<use>`.
fn svg_use(doc: &Doc<'_>, svg: usize) -> Option<String> {
    let taken = (svg + 1..=doc.end(svg)).take(20).find(|node| doc.tag(*node) == "use")?;
    let address = doc.attribute(taken, "href").or_else(|| doc.attribute(taken, "xlink:href"))?.trim();
    (!address.is_empty()).then(|| address.to_owned())
}
