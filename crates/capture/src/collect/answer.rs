//! One answer of the browser, made ready for walking: what belongs to each node, found in one pass.

use super::elements::{self, Element};
use super::raw::{self, Answer, Document};
use super::style::{Style, Styles};
use doorbell_engine::snapshot::ControlKind;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use url::Url;

/// Texts that labels are made of are cut to this many characters.
const MAX_LABEL: usize = 300;
/// Nodes looked at for one label.
const MAX_LABEL_NODES: usize = 2_000;

pub(crate) const ELEMENT: u8 = 1;
pub(crate) const TEXT: u8 = 3;

/// An answer with its styles parsed and its tags in lower case.
pub(crate) struct Ready<'a> {
    answer: &'a Answer<'a>,
    styles: Styles<'a>,
    tags: HashMap<i32, String>,
    documents: Vec<Tables>,
}

/// What is derived for each document.
struct Tables {
    /// Last node of each node's subtree, inclusive.
    ends: Vec<u32>,
    /// First layout of each node; one more entry than nodes.
    layouts: Vec<u32>,
    /// First text box of each layout; one more entry than layouts.
    boxes: Vec<u32>,
    /// Style of each layout.
    styles: Vec<u32>,
    /// How many nodes before each are controls by themselves; one more entry than nodes.
    controls: Vec<u32>,
    base: Option<Url>,
}

impl<'a> Ready<'a> {
    /// Prepares at most `max_nodes` nodes.
    pub(crate) fn new(answer: &'a Answer<'a>, max_nodes: usize) -> Self {
        let mut ready =
            Self { answer, styles: Styles::new(&answer.strings), tags: HashMap::new(), documents: Vec::new() };
        let mut left = max_nodes;
        for document in &answer.documents {
            let nodes = document.nodes.parent_index.len().min(left);
            left -= nodes;
            ready.prepare(document, nodes);
        }
        ready
    }

    fn prepare(&mut self, document: &'a Document, nodes: usize) {
        for name in document.nodes.node_name.iter().take(nodes) {
            if !self.tags.contains_key(name) {
                self.tags.insert(*name, self.string(*name).unwrap_or_default().to_ascii_lowercase());
            }
        }
        let layout = &document.layout;
        let styles = (0..layout.node_index.len()).map(|row| self.styles.of(layout.styles.row(row)) as u32).collect();
        self.documents.push(Tables {
            ends: ends(&document.nodes.parent_index[..nodes]),
            layouts: firsts(&layout.node_index, nodes),
            boxes: firsts(&document.text_boxes.layout_index, layout.node_index.len()),
            styles,
            controls: Vec::new(),
            base: self.string(document.base_url).and_then(|base| Url::parse(base).ok()),
        });
        let number = self.documents.len() - 1;
        let mut count = 0;
        let mut controls = Vec::with_capacity(nodes + 1);
        controls.push(0);
        let view = Doc {
            ready: self,
            raw: document,
            tables: &self.documents[number],
            ids: OnceCell::new(),
            labels: OnceCell::new(),
        };
        for node in 0..nodes {
            let control = view.kind(node) == ELEMENT && elements::control_kind(&view.element(node)).is_some();
            count += u32::from(control);
            controls.push(count);
        }
        self.documents[number].controls = controls;
    }

    /// How many nodes it keeps.
    pub(crate) fn nodes(&self) -> usize {
        self.documents.iter().map(|tables| tables.ends.len()).sum()
    }

    fn string(&self, index: i32) -> Option<&'a str> {
        let index = usize::try_from(index).ok()?;
        self.answer.strings.get(index).map(|text| text.0.as_ref())
    }

    /// One of its documents.
    pub(crate) fn document(&self, number: usize) -> Option<Doc<'_>> {
        let (raw, tables) = (self.answer.documents.get(number)?, self.documents.get(number)?);
        Some(Doc { ready: self, raw, tables, ids: OnceCell::new(), labels: OnceCell::new() })
    }

    /// The layer of the element with this `backendNodeId`.
    pub(crate) fn layer_of(&self, backend: u32) -> Option<u32> {
        (0..self.documents.len()).filter_map(|number| self.document(number)).find_map(|doc| {
            let node = (0..doc.len()).find(|node| doc.backend(*node) == backend)?;
            doc.layouts(node).next().map(|layout| doc.layer(layout))
        })
    }

    /// One more than the highest layer in it.
    pub(crate) fn layers(&self) -> u32 {
        let layers = self.answer.documents.iter().flat_map(|document| &document.layout.paint_orders);
        layers.max().map_or(0, |highest| highest.saturating_add(1))
    }
}

/// The last node of each node's subtree: children follow their parents, so one pass from the end is enough.
fn ends(parents: &[i32]) -> Vec<u32> {
    let mut ends: Vec<u32> = (0..parents.len() as u32).collect();
    for node in (0..parents.len()).rev() {
        if let Some(parent) = usize::try_from(parents[node]).ok().filter(|parent| *parent < node) {
            ends[parent] = ends[parent].max(ends[node]);
        }
    }
    ends
}

/// For a sorted list of owners, where the entries of each owner begin.
fn firsts(owners: &[u32], count: usize) -> Vec<u32> {
    let mut firsts = Vec::with_capacity(count + 1);
    let mut at = 0;
    for owner in 0..=count {
        while owners.get(at).is_some_and(|next| (*next as usize) < owner) {
            at += 1;
        }
        firsts.push(at as u32);
    }
    firsts
}

/// One document of an answer.
pub(crate) struct Doc<'r> {
    ready: &'r Ready<'r>,
    pub(crate) raw: &'r raw::Document,
    tables: &'r Tables,
    ids: OnceCell<HashMap<&'r str, usize>>,
    labels: OnceCell<HashMap<&'r str, usize>>,
}

/// An element of a document.
#[derive(Clone, Copy)]
pub(crate) struct Node<'d, 'r> {
    doc: &'d Doc<'r>,
    node: usize,
}

impl Element for Node<'_, '_> {
    fn tag(&self) -> &str {
        self.doc.tag(self.node)
    }
    fn attribute(&self, name: &str) -> Option<&str> {
        self.doc.attribute(self.node, name)
    }
}

impl<'r> Doc<'r> {
    pub(crate) fn len(&self) -> usize {
        self.tables.ends.len()
    }

    pub(crate) fn element(&self, node: usize) -> Node<'_, 'r> {
        Node { doc: self, node }
    }

    pub(crate) fn base(&self) -> Option<&'r Url> {
        self.tables.base.as_ref()
    }

    pub(crate) fn string(&self, index: i32) -> Option<&'r str> {
        self.ready.string(index)
    }

    pub(crate) fn kind(&self, node: usize) -> u8 {
        self.raw.nodes.node_type.get(node).copied().unwrap_or_default()
    }

    pub(crate) fn parent(&self, node: usize) -> Option<usize> {
        usize::try_from(*self.raw.nodes.parent_index.get(node)?).ok().filter(|parent| *parent < node)
    }

    /// The root element; a document type can have the same name.
    pub(crate) fn root(&self) -> Option<usize> {
        (0..self.len().min(50)).find(|node| self.kind(*node) == ELEMENT && self.tag(*node) == "html")
    }

    /// The body of a root element.
    pub(crate) fn body(&self, root: usize) -> Option<usize> {
        let mut child = root + 1;
        while child <= self.end(root) {
            if self.kind(child) == ELEMENT && matches!(self.tag(child), "body" | "frameset") {
                return Some(child);
            }
            child = self.end(child) + 1;
        }
        None
    }

    /// Last node of the subtree, inclusive.
    pub(crate) fn end(&self, node: usize) -> usize {
        self.tables.ends.get(node).map_or(node, |end| *end as usize)
    }

    pub(crate) fn tag(&self, node: usize) -> &'r str {
        let name = self.raw.nodes.node_name.get(node);
        name.and_then(|name| self.ready.tags.get(name)).map_or("", String::as_str)
    }

    pub(crate) fn value(&self, node: usize) -> &'r str {
        self.raw.nodes.node_value.get(node).and_then(|value| self.string(*value)).unwrap_or_default()
    }

    pub(crate) fn backend(&self, node: usize) -> u32 {
        self.raw.nodes.backend_node_id.get(node).copied().unwrap_or_default()
    }

    pub(crate) fn attribute(&self, node: usize, name: &str) -> Option<&'r str> {
        let pairs = self.raw.nodes.attributes.row(node).chunks_exact(2);
        let mut found = pairs.filter(|pair| self.string(pair[0]).is_some_and(|key| key.eq_ignore_ascii_case(name)));
        found.next().map(|pair| self.string(pair[1]).unwrap_or_default())
    }

    pub(crate) fn layouts(&self, node: usize) -> Range<usize> {
        let at = |index: usize| self.tables.layouts.get(index).map_or(0, |first| *first as usize);
        at(node)..at(node + 1)
    }

    pub(crate) fn style(&self, layout: usize) -> &'r Style {
        self.ready.styles.get(self.tables.styles.get(layout).map_or(0, |style| *style as usize))
    }

    /// Whether anything in the node's subtree has a box.
    pub(crate) fn is_rendered(&self, node: usize) -> bool {
        self.layouts(node).start < self.layouts(self.end(node)).end
    }

    /// The style of a node's own box, if it has one.
    pub(crate) fn style_of(&self, node: usize) -> Option<&'r Style> {
        self.layouts(node).next().map(|layout| self.style(layout))
    }

    pub(crate) fn bounds(&self, layout: usize) -> [f64; 4] {
        self.raw.layout.bounds.get(layout).copied().unwrap_or_default()
    }

    pub(crate) fn layer(&self, layout: usize) -> u32 {
        self.raw.layout.paint_orders.get(layout).copied().unwrap_or_default()
    }

    /// The text of a layout box as rendered; `None` for boxes that are no text.
    pub(crate) fn text(&self, layout: usize) -> Option<&'r str> {
        self.raw.layout.text.get(layout).and_then(|text| self.string(*text))
    }

    /// Start, length (UTF-16 units) and bounds of each line of a layout's text.
    pub(crate) fn lines(&self, layout: usize) -> impl Iterator<Item = (usize, usize, [f64; 4])> + '_ {
        let at = |index: usize| self.tables.boxes.get(index).map_or(0, |first| *first as usize);
        let boxes = &self.raw.text_boxes;
        (at(layout)..at(layout + 1)).filter_map(|line| {
            Some((*boxes.start.get(line)? as usize, *boxes.length.get(line)? as usize, *boxes.bounds.get(line)?))
        })
    }

    /// How many controls are in the node, itself not counted.
    pub(crate) fn controls_within(&self, node: usize) -> u32 {
        let at = |index: usize| self.tables.controls.get(index).copied().unwrap_or_default();
        at(self.end(node) + 1).saturating_sub(at(node + 1))
    }

    /// The element with this `id`.
    pub(crate) fn by_id(&self, id: &str) -> Option<usize> {
        let ids = self.ids.get_or_init(|| self.index(|node| self.attribute(node, "id")));
        ids.get(id).copied()
    }

    /// The `<label for>` of this id.
    pub(crate) fn label_for(&self, id: &str) -> Option<usize> {
        let labels = self.labels.get_or_init(|| {
            self.index(|node| if self.tag(node) == "label" { self.attribute(node, "for") } else { None })
        });
        labels.get(id).copied()
    }

    /// The picture that uses this map.
    pub(crate) fn map_user(&self, name: &str) -> Option<usize> {
        let uses =
            |node: &usize| self.attribute(*node, "usemap").is_some_and(|map| map.strip_prefix('#') == Some(name));
        (0..self.len()).filter(|node| self.tag(*node) == "img").find(uses)
    }

    fn index(&self, key: impl Fn(usize) -> Option<&'r str>) -> HashMap<&'r str, usize> {
        let mut index = HashMap::new();
        for node in (0..self.len()).filter(|node| self.kind(*node) == ELEMENT) {
            if let Some(key) = key(node) {
                // The first of several equal ids counts.
                index.entry(key).or_insert(node);
            }
        }
        index
    }

    /// The words in a subtree, rendered or not.
    pub(crate) fn words(&self, node: usize) -> String {
        let mut words = String::new();
        for inner in (node..=self.end(node)).take(MAX_LABEL_NODES) {
            let code = || self.parent(inner).is_some_and(|parent| matches!(self.tag(parent), "script" | "style"));
            if self.kind(inner) == TEXT && words.len() < 4 * MAX_LABEL && !code() {
                elements::push_collapsed(&mut words, elements::cut(self.value(inner), MAX_LABEL));
            }
        }
        elements::cut(words.trim(), MAX_LABEL).to_owned()
    }

    /// What a label stands for: a choice makes the label a way to press it.
    pub(crate) fn labels_a_choice(&self, label: usize) -> bool {
        let choice = |node: usize| elements::control_kind(&self.element(node)) == Some(ControlKind::Choice);
        match self.attribute(label, "for").and_then(|id| self.by_id(id)) {
            Some(target) => choice(target),
            None => (label + 1..=self.end(label)).take(50).any(choice),
        }
    }
}
