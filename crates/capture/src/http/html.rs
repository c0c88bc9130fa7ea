//! From HTML to a snapshot without eyes: words, links, fields and forms, and nothing of how they look.

use crate::collect::area::Area;
use crate::collect::elements::{self, Element};
use crate::collect::page::{self, Page};
use crate::collect::structured::{self, Announcer, Around};
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::{
    Control, ControlId, ControlKind, Eyes, Form, FormId, NodeId, Picture, PictureKind, Response, Sight, Snapshot,
    TextRun, TextSource, Unseen,
};
use scraper::Html;
use scraper::node::Node;
use std::collections::BTreeMap;
use url::Url;

/// Nodes read of one page.
const MAX_NODES: usize = 300_000;
/// Texts that labels are made of are cut to this many characters.
const MAX_LABEL: usize = 300;

type NodeRef<'h> = ego_tree::NodeRef<'h, Node>;

/// An element of parsed HTML.
struct Tagged<'h>(&'h scraper::node::Element);

impl Element for Tagged<'_> {
    fn tag(&self) -> &str {
        self.0.name()
    }
    fn attribute(&self, name: &str) -> Option<&str> {
        self.0.attr(name)
    }
}

/// Open elements within each other; browsers stop nesting at 512. Parsing takes time by the square of it.
const MAX_DEPTH: usize = 1_000;

/// Reads decoded HTML.
pub(super) fn read(html: &str, url: &Url, device: Device) -> Snapshot {
    let document = Html::parse_document(until_too_deep(html));
    let mut reader = Reader::new(&document, url);
    reader.walk(document.tree.root());
    let page = reader.page;
    Snapshot {
        device,
        eyes: Eyes::Http,
        url: url.to_string(),
        title: page.title.trim().to_owned(),
        lang: page.lang,
        response: Response::default(),
        viewport: None,
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
        hosts: url.host_str().map(str::to_owned).into_iter().collect(),
        shot: None,
    }
}

/// The beginning of a page, up to where more elements are open than any real page has.
fn until_too_deep(html: &str) -> &str {
    let mut open: usize = 0;
    for (at, _) in html.match_indices('<') {
        let rest = &html[at + 1..];
        let (closes, rest) = rest.strip_prefix('/').map_or((false, rest), |rest| (true, rest));
        let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name.is_empty() || name.len() > 40 || closes_itself(&name.to_ascii_lowercase()) {
            continue;
        }
        open = if closes { open.saturating_sub(1) } else { open + 1 };
        if open > MAX_DEPTH {
            return &html[..at];
        }
    }
    html
}

/// Elements that have no content, or that the next of their kind ends.
fn closes_itself(tag: &str) -> bool {
    matches!(
        tag,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "p"
            | "li"
            | "dt"
            | "dd"
            | "td"
            | "th"
            | "tr"
            | "tbody"
            | "thead"
            | "tfoot"
            | "option"
            | "optgroup"
            | "path"
            | "use"
            | "rect"
            | "circle"
            | "line"
            | "polygon"
            | "polyline"
            | "ellipse"
            | "stop"
            | "colgroup"
    )
}

/// What an element hands down to what is in it.
#[derive(Clone, Copy)]
struct Level {
    slot: usize,
    control: Option<ControlId>,
    form: Option<FormId>,
    hidden: bool,
    in_svg: bool,
    around: Around,
}

struct Reader<'h> {
    page: Page,
    base: Url,
    /// Words of elements that others point to for their name, by id; and of labels, by what they are for.
    by_id: BTreeMap<&'h str, NodeRef<'h>>,
    labels: BTreeMap<&'h str, NodeRef<'h>>,
    next: u32,
}

impl<'h> Reader<'h> {
    fn new(document: &'h Html, url: &Url) -> Self {
        let mut page = Page::new(Area::ALL);
        page.frames.push(doorbell_engine::snapshot::Frame {
            url: url.to_string(),
            parent: None,
            rect: None,
            title: None,
            read: true,
        });
        let mut reader = Self { page, base: url.clone(), by_id: BTreeMap::new(), labels: BTreeMap::new(), next: 0 };
        let mut based = false;
        for node in document.tree.nodes().take(MAX_NODES) {
            let Some(element) = node.value().as_element() else { continue };
            if let Some(id) = element.attr("id") {
                reader.by_id.entry(id).or_insert(node);
            }
            if let Some(target) = element.attr("for").filter(|_| element.name() == "label") {
                reader.labels.entry(target).or_insert(node);
            }
            if let (false, "base", Some(href)) = (based, element.name(), element.attr("href")) {
                reader.base = url.join(href).unwrap_or(reader.base);
                based = true;
            }
        }
        reader
    }

    fn id(&mut self) -> NodeId {
        self.next += 1;
        NodeId(self.next)
    }

    fn walk(&mut self, root: NodeRef<'h>) {
        let id = self.id();
        let slot = self.page.open(None, page::block(id, 0, "html"));
        let mut stack = vec![(
            root,
            Level { slot, control: None, form: None, hidden: false, in_svg: false, around: Around::default() },
        )];
        let mut left = MAX_NODES;
        while let Some((node, level)) = stack.pop() {
            left -= 1;
            if left == 0 {
                break;
            }
            let inner = match node.value() {
                Node::Text(text) => {
                    self.text(text, &level);
                    continue;
                }
                Node::Element(element) => match self.element(node, &Tagged(element), level) {
                    Some(inner) => inner,
                    None => continue,
                },
                Node::Document | Node::Fragment => level,
                _ => continue,
            };
            stack.extend(node.children().rev().map(|child| (child, inner)));
        }
    }

    /// Reads an element; `None` if nothing in it is to be read.
    fn element(&mut self, node: NodeRef<'h>, element: &Tagged<'h>, level: Level) -> Option<Level> {
        let id = self.id();
        let tag = element.tag();
        if self.is_aside(node, element, &level) {
            if tag == "meta" {
                self.announce(id, node, element, &Level { hidden: true, ..level });
            }
            return None;
        }
        let hidden = level.hidden || tag == "template" || is_hidden(element);
        let mut inner = Level { hidden, ..level };
        if tag == "html" {
            self.page.lang = elements::value(element, "lang").map(|lang| elements::cut(&lang, 35).to_owned());
        } else if elements::is_block(tag) {
            let mut block = page::block(id, 0, tag);
            block.role = elements::value(element, "role");
            block.names = elements::names(element);
            block.lang = self.page.own_lang(level.slot, element);
            inner.slot = self.page.open(Some(level.slot), block);
        }
        if tag == "form" {
            inner.form = Some(self.form(id, element, &inner));
        }
        if let Some(kind) = control_kind(element, &level) {
            inner.control = Some(self.control(id, node, element, kind, &inner));
        }
        self.page.protected_email(inner.control, element);
        self.picture(id, node, element, &inner);
        inner.around = self.announce(id, node, element, &inner);
        inner.in_svg |= tag == "svg";
        self.field_text(id, node, element, &inner);
        Some(inner).filter(|_| !matches!(tag, "textarea" | "iframe"))
    }

    /// What the element announces to machines; gives what holds for those in it.
    fn announce(&mut self, id: NodeId, node: NodeRef<'h>, element: &Tagged<'h>, level: &Level) -> Around {
        let announcer = Announcer { element, node: id, sight: sight(level) };
        structured::announce(&mut self.page, &announcer, level.around, || words(node))
    }

    fn is_aside(&mut self, node: NodeRef<'h>, element: &Tagged<'h>, level: &Level) -> bool {
        match element.tag() {
            "script" => {
                let script = elements::script(element, Some(&self.base), &text_of(node));
                self.page.scripts.extend(script.filter(|_| self.page.scripts.len() < 2_000));
                true
            }
            "title" if !level.in_svg => {
                if self.page.title.is_empty() {
                    elements::cut(text_of(node).trim(), elements::MAX_TEXT).clone_into(&mut self.page.title);
                }
                true
            }
            "meta" => {
                self.page.read_meta(element);
                true
            }
            "br" => {
                self.page.line_break(level.slot);
                true
            }
            // Parsed as if scripts ran, its content is text; without a browser it is what the customer reads.
            "noscript" => {
                let text = Html::parse_fragment(&text_of(node)).root_element().text().collect::<String>();
                self.text(&text, level);
                true
            }
            "iframe" | "frame" => {
                let src = element.attribute("src").map(|src| elements::resolve(Some(&self.base), src));
                let title = elements::value(element, "title").or_else(|| elements::value(element, "name"));
                if self.page.frames.len() < 200 {
                    self.page.frames.push(page::unread_frame(src.unwrap_or_default(), 0, None, title));
                }
                true
            }
            "template" | "object" | "head" => false,
            tag => elements::is_never_read(tag),
        }
    }

    fn text(&mut self, text: &str, level: &Level) {
        let blank = |c: char| c.is_ascii_whitespace();
        if elements::is_blank(text) {
            return self.page.space(level.slot);
        }
        if text.starts_with(blank) {
            self.page.space(level.slot);
        }
        let words = elements::collapse(elements::cut(text.trim_matches(blank), elements::MAX_TEXT));
        let id = self.id();
        self.run(id, TextSource::Text, words, level);
        if text.ends_with(blank) {
            self.page.space(level.slot);
        }
    }

    fn run(&mut self, node: NodeId, source: TextSource, text: String, level: &Level) {
        let block = self.page.block(level.slot);
        let run = TextRun {
            node,
            block,
            control: level.control,
            source,
            text,
            rect: None,
            sight: sight(level),
            cover: None,
            style: None,
            paint_order: None,
        };
        self.page.add_run(level.slot, run, None);
    }

    fn form(&mut self, node: NodeId, element: &Tagged<'_>, level: &Level) -> FormId {
        let method = element.attribute("method").unwrap_or("get").to_ascii_lowercase();
        let form = Form {
            node,
            block: self.page.block(level.slot),
            action: elements::value(element, "action").map(|action| elements::resolve(Some(&self.base), &action)),
            method: elements::cut(&method, 10).to_owned(),
            names: elements::form_names(element),
            role: elements::value(element, "role"),
        };
        self.page.forms.push(form);
        self.page.forms.len() as FormId - 1
    }

    fn control(
        &mut self,
        id: NodeId,
        node: NodeRef<'h>,
        element: &Tagged<'_>,
        kind: ControlKind,
        level: &Level,
    ) -> ControlId {
        let mut attributes = elements::attributes(element);
        attributes.label = self.named_by(element).or(attributes.label);
        if attributes.label.is_none() && matches!(kind, ControlKind::Field | ControlKind::Choice) {
            attributes.label = self.label(node, element);
        }
        if element.tag() == "summary" {
            let details =
                node.parent().and_then(|parent| parent.value().as_element().map(|parent| parent.attr("open")));
            attributes.expanded = details.map(|open| open.is_some());
        }
        let href = element.attribute("href").filter(|_| kind == ControlKind::Link);
        let control = Control {
            node: id,
            block: self.page.block(level.slot),
            kind,
            tag: element.tag().to_owned(),
            attributes,
            href: href.map(|href| elements::resolve(Some(&self.base), href)),
            form: level.form,
            rect: None,
            sight: sight(level),
            cover: None,
            pinned: false,
            paint_order: None,
        };
        self.page.add_control(control, None)
    }

    fn named_by(&self, element: &Tagged<'_>) -> Option<String> {
        let ids = element.attribute("aria-labelledby")?.split_ascii_whitespace().take(10);
        let words: Vec<String> = ids.filter_map(|id| self.by_id.get(id)).map(|node| words(*node)).collect();
        let words = words.join(" ");
        (!words.trim().is_empty()).then(|| elements::cut(words.trim(), elements::MAX_ATTRIBUTE).to_owned())
    }

    fn label(&self, node: NodeRef<'h>, element: &Tagged<'_>) -> Option<String> {
        let pointing = element.attribute("id").and_then(|id| self.labels.get(id)).copied();
        let around =
            || node.ancestors().take(20).find(|above| above.value().as_element().is_some_and(|e| e.name() == "label"));
        pointing.or_else(around).map(words).filter(|words| !words.is_empty())
    }

    fn picture(&mut self, id: NodeId, node: NodeRef<'h>, element: &Tagged<'_>, level: &Level) {
        let kind = match element.tag() {
            _ if level.in_svg => return,
            "img" => PictureKind::Image,
            "input" if element.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("image")) => {
                PictureKind::Image
            }
            "svg" => PictureKind::Svg,
            "canvas" | "video" => PictureKind::Canvas,
            _ => return,
        };
        let src = match kind {
            PictureKind::Image => element.attribute("src").filter(|src| !src.trim().is_empty()),
            PictureKind::Svg => svg_use(node),
            PictureKind::Canvas | PictureKind::Background => None,
        };
        let resolved = |src: &str| {
            if kind == PictureKind::Svg { src.trim().to_owned() } else { elements::resolve(Some(&self.base), src) }
        };
        let picture = Picture {
            node: id,
            block: self.page.block(level.slot),
            control: level.control,
            kind,
            src: src.map(|src| elements::cut(&resolved(src), 300).to_owned()),
            attributes: elements::attributes(element),
            rect: None,
            sight: sight(level),
            code: None,
        };
        self.page.pictures.push(picture);
    }

    fn field_text(&mut self, id: NodeId, node: NodeRef<'h>, element: &Tagged<'_>, level: &Level) {
        let kind = element.attribute("type").map(str::to_ascii_lowercase);
        let value = match (element.tag(), kind.as_deref()) {
            ("input", Some("password" | "hidden" | "checkbox" | "radio" | "range" | "color" | "image" | "file")) => {
                return;
            }
            ("input", _) => element.attribute("value").map(str::to_owned),
            ("textarea", _) => Some(text_of(node)),
            _ => return,
        };
        let value = value.filter(|value| !elements::is_blank(value)).map(|value| (TextSource::Value, value));
        let hint = || element.attribute("placeholder").map(|hint| (TextSource::Placeholder, hint.to_owned()));
        if let Some((source, text)) = value.or_else(hint).filter(|(_, text)| !elements::is_blank(text)) {
            let text = elements::collapse(elements::cut(text.trim(), elements::MAX_TEXT));
            self.run(id, source, text, level);
        }
    }
}

fn sight(level: &Level) -> Sight {
    if level.hidden { Sight::Unseen(Unseen::NotRendered) } else { Sight::Unknown }
}

fn control_kind(element: &Tagged<'_>, level: &Level) -> Option<ControlKind> {
    elements::control_kind(element).or_else(|| {
        let listens = element.attribute("onclick").is_some() && level.control.is_none();
        (listens && !matches!(element.tag(), "html" | "body" | "input")).then_some(ControlKind::Clickable)
    })
}

/// Hidden by what stands in the element itself; styles of the page are not read without a browser.
fn is_hidden(element: &Tagged<'_>) -> bool {
    let style = || element.attribute("style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
    element.attribute("hidden").is_some() || style().split(';').any(|rule| rule.starts_with("display:none"))
}

/// The drawing that an SVG takes from elsewhere: the address of its first `<use>`.
fn svg_use(svg: NodeRef<'_>) -> Option<&str> {
    let mut inner = svg.descendants().skip(1).take(20).filter_map(|node| node.value().as_element());
    // The parser gives `xlink:href` the local name `href` in a namespace of its own.
    let mut said = inner.find(|element| element.name() == "use")?.attrs();
    said.find(|(name, address)| *name == "href" && !address.trim().is_empty()).map(|(_, address)| address)
}

fn text_of(node: NodeRef<'_>) -> String {
    node.descendants().filter_map(|inner| inner.value().as_text()).map(|text| &**text).collect()
}

fn words(node: NodeRef<'_>) -> String {
    elements::cut(elements::collapse(&text_of(node)).trim(), MAX_LABEL).to_owned()
}

#[cfg(test)]
mod tests;
