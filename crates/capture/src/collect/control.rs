//! Which elements of the browser's answer are controls, and what they say.

use super::answer::Doc;
use super::area::Area;
use super::elements::{self, Element};
use doorbell_engine::colour::Colour;
use doorbell_engine::snapshot::{Control, ControlKind, NodeId, Sight, TextSource, Unseen};

/// Colour of a placeholder where the page does not change it: the browser's own style. The answer does not tell.
pub(crate) const PLACEHOLDER: Colour = Colour::opaque(0x75, 0x75, 0x75);

/// A listener on something larger than this share of the screen listens for what is in it.
const HUGE: f64 = 0.5;
/// The same with more controls in it than a card has.
const CARD_CONTROLS: u32 = 2;

/// What kind of control an element is; `None` if it is none.
pub(crate) fn kind(doc: &Doc<'_>, node: usize, inside_control: bool, area: &Area, screen: f64) -> Option<ControlKind> {
    if let Some(kind) = elements::control_kind(&doc.element(node)) {
        return Some(kind);
    }
    let tag = doc.tag(node);
    if inside_control || matches!(tag, "html" | "body" | "iframe" | "object" | "embed" | "option" | "input") {
        return None;
    }
    if tag == "label" {
        return doc.labels_a_choice(node).then_some(ControlKind::Clickable);
    }
    let listens = doc.raw.nodes.is_clickable.has(node);
    let small = area.size() <= screen * HUGE && doc.controls_within(node) <= CARD_CONTROLS;
    (listens && small).then_some(ControlKind::Clickable)
}

/// The control with everything its attributes and labels say. Where it is, is the caller's to add.
pub(crate) fn control(doc: &Doc<'_>, node: usize, kind: ControlKind, label: Option<usize>) -> Control {
    let element = doc.element(node);
    let mut attributes = elements::attributes(&element);
    attributes.label = named_by(doc, node).or(attributes.label).or_else(|| {
        let field = matches!(kind, ControlKind::Field | ControlKind::Choice);
        let pointing = element.attribute("id").and_then(|id| doc.label_for(id));
        pointing.or(label).filter(|_| field).map(|label| doc.words(label)).filter(|words| !words.is_empty())
    });
    if element.tag() == "summary" {
        let open = doc.parent(node).map(|details| doc.attribute(details, "open").is_some());
        attributes.expanded = open.or(attributes.expanded);
    }
    let href = element.attribute("href").filter(|_| kind == ControlKind::Link);
    Control {
        node: NodeId(0),
        block: 0,
        kind,
        tag: element.tag().to_owned(),
        attributes,
        href: href.map(|href| elements::resolve(doc.base(), href)),
        form: None,
        rect: None,
        sight: Sight::Unseen(Unseen::NotRendered),
        cover: None,
        pinned: false,
        paint_order: None,
    }
}

/// The picture of an `<area>`, and its extent on it in CSS px from the picture's corner.
pub(crate) fn area(doc: &Doc<'_>, node: usize) -> Option<(usize, Area)> {
    let map = std::iter::successors(doc.parent(node), |above| doc.parent(*above))
        .take(10)
        .find(|above| doc.tag(*above) == "map")?;
    let image = doc.map_user(doc.attribute(map, "name").or_else(|| doc.attribute(map, "id"))?)?;
    let everything = Area { left: 0.0, top: 0.0, right: f64::INFINITY, bottom: f64::INFINITY };
    let coords = doc.attribute(node, "coords").unwrap_or_default();
    let numbers: Vec<f64> =
        coords.split([',', ' ']).filter_map(|number| number.trim().parse().ok()).take(200).collect();
    let shape = doc.attribute(node, "shape").unwrap_or("rect").to_ascii_lowercase();
    let extent = match (shape.as_str(), numbers.as_slice()) {
        ("circle" | "circ", [x, y, r, ..]) => Area { left: x - r, top: y - r, right: x + r, bottom: y + r },
        ("default", _) | (_, []) => everything,
        (_, corners) => corners.chunks_exact(2).fold(None, |extent: Option<Area>, corner| {
            let (x, y) = (corner[0], corner[1]);
            Some(extent.map_or(Area { left: x, top: y, right: x, bottom: y }, |extent| Area {
                left: extent.left.min(x),
                top: extent.top.min(y),
                right: extent.right.max(x),
                bottom: extent.bottom.max(y),
            }))
        })?,
    };
    Some((image, extent))
}

/// The words `aria-labelledby` points to.
fn named_by(doc: &Doc<'_>, node: usize) -> Option<String> {
    let ids = doc.attribute(node, "aria-labelledby")?.split_ascii_whitespace().take(10);
    let words: Vec<String> = ids.filter_map(|id| doc.by_id(id)).map(|node| doc.words(node)).collect();
    let words = words.join(" ");
    (!words.trim().is_empty()).then(|| elements::cut(words.trim(), elements::MAX_ATTRIBUTE).to_owned())
}

/// The text a field shows that has no text node: its value, the chosen option, or its placeholder.
pub(crate) fn field_text(doc: &Doc<'_>, node: usize, tag: &str) -> Option<(TextSource, String)> {
    let nodes = &doc.raw.nodes;
    let value = match tag {
        "input" => match doc.attribute(node, "type").map(str::to_ascii_lowercase).as_deref() {
            // What a password field holds is nobody's to keep; the others show no text.
            Some("password" | "hidden" | "checkbox" | "radio" | "range" | "color" | "image" | "file") => None,
            Some("submit" | "reset" | "button") => doc.attribute(node, "value"),
            _ => nodes.input_value.get(node).and_then(|value| doc.string(value)),
        },
        "textarea" => nodes.text_value.get(node).and_then(|value| doc.string(value)),
        "select" => {
            let chosen = (node + 1..=doc.end(node)).find(|option| nodes.option_selected.has(*option))?;
            return Some((TextSource::Value, doc.words(chosen)));
        }
        _ => return None,
    };
    match value.filter(|value| !value.is_empty()) {
        Some(value) => Some((TextSource::Value, value.to_owned())),
        None => doc.attribute(node, "placeholder").map(|hint| (TextSource::Placeholder, hint.to_owned())),
    }
}
