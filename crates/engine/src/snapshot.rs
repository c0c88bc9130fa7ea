//! One state of one page as a customer saw it on one device.
//!
//! A snapshot is plain data. Whoever made it (a browser, or plain HTTP) decided nothing: it holds every text run, every
//! control, every picture and form with what could be measured, and `None` or [`Sight::Unknown`] where it could not.

use crate::colour::Colour;
use crate::geometry::{Device, Rect};
use serde::{Deserialize, Serialize};

/// Version of the snapshot's and trail's shape. A case file with a higher number is refused politely.
pub const SCHEMA: u32 = 1;

/// The browser's own number for a node (`backendNodeId`), unique within one snapshot; 1, 2, 3 … in document order where
/// no browser made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct NodeId(pub u32);

/// One state of one page on one device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Which device.
    pub device: Device,
    /// What eyes made it.
    pub eyes: Eyes,
    /// Address at the time of the snapshot, after redirects.
    pub url: String,
    /// `<title>`, trimmed.
    pub title: String,
    /// `lang` of the root element as written, if any.
    pub lang: Option<String>,
    /// What the server said.
    pub response: Response,
    /// Sizes of the window and the page; `None` without a browser.
    pub viewport: Option<Viewport>,
    /// `content` of `<meta name=viewport>`, if any.
    pub viewport_meta: Option<String>,
    /// `content` of `<meta http-equiv=refresh>`, if any: after how many seconds the page is loaded again or left for another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh: Option<String>,
    /// The top document first, then every frame in it, in document order.
    pub frames: Vec<Frame>,
    /// Block-level boxes in document order; a parent stands before its children. Index = [`BlockId`].
    pub blocks: Vec<Block>,
    /// Text in document order, visible or not.
    pub runs: Vec<TextRun>,
    /// Links, buttons, fields and everything else that can be pressed, in document order.
    pub controls: Vec<Control>,
    /// Pictures in document order, including CSS backgrounds that have an area and icons drawn as SVG.
    pub pictures: Vec<Picture>,
    /// Forms in document order.
    pub forms: Vec<Form>,
    /// Scripts: addresses, and the beginning of inline ones (chat vendors and structured data are told by them).
    pub scripts: Vec<Script>,
    /// What elements announce to machines beside their words, in document order, at most 300: microdata, `RDFa` and
    /// h-card. JSON-LD stands in [`Snapshot::scripts`] as it was written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub announcements: Vec<StructuredItem>,
    /// Host names of everything the page asked for, sorted, each once.
    pub hosts: Vec<String>,
    /// The picture of the page, if one was taken.
    pub shot: Option<Shot>,
}

/// What made a snapshot, and so what it can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Eyes {
    /// A real browser: geometry, colours and visibility are known.
    Browser,
    /// Plain HTTP: words and links only.
    Http,
}

/// What the server answered for the top document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// HTTP status, e.g. 200.
    pub status: Option<u16>,
    /// `Content-Type` without parameters, lower case.
    pub mime: Option<String>,
    /// Character set the text was decoded with, as the browser names it.
    pub charset: Option<String>,
    /// Addresses that redirected, in order, without the final one.
    pub redirects: Vec<String>,
    /// Bytes received over the network for the whole page, where known.
    pub bytes: Option<u64>,
}

/// Sizes in CSS px.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Viewport {
    /// Width of the layout viewport (980 on a phone page without a viewport meta).
    pub width: f64,
    /// Height of the layout viewport.
    pub height: f64,
    /// What the page is shrunk or enlarged by to fit the screen; 1 where it fits. A 16 px font at scale 0.367 is seen at 5.9 px.
    pub page_scale: f64,
    /// Width of the whole page.
    pub content_width: f64,
    /// Height of the whole page.
    pub content_height: f64,
}

/// Index into [`Snapshot::frames`].
pub type FrameId = u32;
/// Index into [`Snapshot::blocks`].
pub type BlockId = u32;
/// Index into [`Snapshot::controls`].
pub type ControlId = u32;
/// Index into [`Snapshot::runs`].
pub type RunId = u32;
/// Index into [`Snapshot::forms`].
pub type FormId = u32;

/// A document: the page itself or a frame in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// Its address.
    pub url: String,
    /// The frame that holds it; `None` for the top document.
    pub parent: Option<FrameId>,
    /// Where it is on the page, `None` if it has no box or eyes are missing.
    pub rect: Option<Rect>,
    /// `title` or `name` of the frame element.
    pub title: Option<String>,
    /// Whether its content could be read into this snapshot.
    pub read: bool,
}

/// A block-level box. Text of one block is read as one paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// The node.
    pub node: NodeId,
    /// The block that holds it; `None` for a document's root.
    pub parent: Option<BlockId>,
    /// The document it belongs to.
    pub frame: FrameId,
    /// Tag in lower case, e.g. `div`, `footer`, `td`.
    pub tag: String,
    /// ARIA `role` as written, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// `id` and `class`, joined by spaces, as written. Empty if none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub names: String,
    /// `lang` as written, where it is not that of what holds the block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Its box; `None` if not rendered or without eyes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rect: Option<Rect>,
    /// Whether it stays in place while the page scrolls (`position: fixed` or `sticky`), itself or by an ancestor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
}

/// A piece of text that shares one style: one text node, pseudo element, field value or placeholder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextRun {
    /// The text node, or the element for generated text.
    pub node: NodeId,
    /// The block whose paragraph it is part of.
    pub block: BlockId,
    /// The innermost control around it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<ControlId>,
    /// Where the text comes from.
    #[serde(default, skip_serializing_if = "TextSource::is_text")]
    pub source: TextSource,
    /// The text as rendered (white space collapsed, `text-transform` applied); as written where it is not rendered.
    /// Runs of one block joined give its paragraph: white space that separates a run from the next one of its block stands
    /// at its end as one space, a line break that the page asks for (`<br>`, `<pre>`) as `\n`; soft wraps leave no trace.
    /// A text node of which some lines are seen and others are not is several runs with the same node.
    pub text: String,
    /// The box around all its lines; `None` if not rendered or without eyes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rect: Option<Rect>,
    /// Whether a customer who scrolls to it sees it.
    pub sight: Sight,
    /// Opaque things painted over it wherever it is scrolled to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Cover>,
    /// How it looks; `None` if not rendered or without eyes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<TextStyle>,
    /// Place in the painting order of the page; higher is nearer to the eye.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paint_order: Option<u32>,
}

/// Where a run's text comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSource {
    /// A text node.
    #[default]
    Text,
    /// `::before`, `::after` or a list marker.
    Generated,
    /// The value of a field or the label of an `<input type=button>`.
    Value,
    /// A field's placeholder.
    Placeholder,
}

impl TextSource {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands over a reference")]
    fn is_text(&self) -> bool {
        *self == Self::Text
    }
}

/// Whether something on the page is seen by a customer who scrolls to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "state", content = "why")]
pub enum Sight {
    /// Painted where it can be scrolled to. [`TextRun::cover`] still may hide it.
    Seen,
    /// Not seen, for this reason.
    Unseen(Unseen),
    /// Made without eyes: cannot tell.
    Unknown,
}

/// Why something is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unseen {
    /// No box: `display: none`, a closed `<details>` or `<dialog>`, `content-visibility: hidden`.
    NotRendered,
    /// `visibility: hidden` or `collapse`.
    Invisible,
    /// Opacity or colour alpha of 0 (below 1/20).
    Transparent,
    /// The same colour as what is behind it.
    SameColour,
    /// Cut away by an ancestor's overflow, `clip` or `clip-path`.
    Clipped,
    /// Outside the part of the page that can be scrolled to.
    OffPage,
    /// A box without area, or a font smaller than 1 px.
    NoSize,
}

/// What is painted over a thing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cover {
    /// The topmost covering element.
    pub by: NodeId,
    /// Share of the thing's area that is covered, 0 to 1.
    pub share: f64,
}

/// How text looks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextStyle {
    /// `font-size` in CSS px, as computed.
    pub font_px: f64,
    /// Font size as seen, in CSS px of the device: after transforms, CSS `zoom` and page scale.
    pub seen_px: f64,
    /// Line height in CSS px as computed; `None` for `normal`.
    pub line_px: Option<f64>,
    /// Font weight, 1 to 1000; 700 and above is bold.
    pub weight: u16,
    /// Text colour as computed.
    pub colour: Colour,
    /// Product of the opacities of all ancestors, 0 to 1.
    pub opacity: f64,
    /// What is behind it.
    pub backdrop: Backdrop,
}

/// What is behind a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Backdrop {
    /// One colour, blended from all backgrounds behind.
    Flat(Colour),
    /// A picture, gradient, filter or blend: the pixels must be looked at.
    Picture,
    /// The browser did not say.
    Unknown,
}

/// Something that can be pressed or filled in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Control {
    /// The node.
    pub node: NodeId,
    /// The block it stands in.
    pub block: BlockId,
    /// What it is.
    pub kind: ControlKind,
    /// Tag in lower case.
    pub tag: String,
    /// Attributes that say what it is or does. Values as written, empty ones left out.
    pub attributes: Attributes,
    /// Where a link leads, resolved against the page; also `tel:`, `mailto:`, `javascript:` as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// The form it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<FormId>,
    /// Its box, all lines together; `None` if not rendered or without eyes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rect: Option<Rect>,
    /// Whether a customer sees it.
    pub sight: Sight,
    /// What covers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Cover>,
    /// Whether it stays in place while the page scrolls.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
    /// Place in the painting order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paint_order: Option<u32>,
}

/// Kinds of control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ControlKind {
    /// `<a href>` or `<area href>`.
    Link,
    /// `<button>`, `<input type=button|submit|reset|image>`, `role=button`.
    Button,
    /// `<summary>`.
    Summary,
    /// A text field, including `<textarea>` and `contenteditable`.
    Field,
    /// A check box, radio button, drop-down, date, file … field.
    Choice,
    /// Anything else that listens to clicks.
    Clickable,
}

/// Attributes of a control or picture, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attributes {
    /// `id` and `class`, joined by spaces.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub names: String,
    /// `role`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// `aria-label`, or the text that `aria-labelledby` or `<label>` points to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// `title`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `alt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// `name` of a field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field_name: Option<String>,
    /// `type` of a field or button.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field_type: Option<String>,
    /// `placeholder`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    /// `onclick`, cut to 300 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onclick: Option<String>,
    /// `rel` of a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rel: Option<String>,
    /// `target` of a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// `tabindex`, if it is a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tabindex: Option<i32>,
    /// `required` or `aria-required=true`.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// `disabled` or `aria-disabled=true`.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub disabled: bool,
    /// `aria-expanded`, `aria-haspopup` or `open` of a disclosure: whether it says that it opens something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expanded: Option<bool>,
    /// `data-cfemail`, the control's own or that of an element in it: an e-mail address that Cloudflare keeps from robots,
    /// in hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cfemail: Option<String>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// The node.
    pub node: NodeId,
    /// The block it stands in.
    pub block: BlockId,
    /// The innermost control around it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<ControlId>,
    /// How it is made.
    pub kind: PictureKind,
    /// Address of the picture, cut to 300 characters; for SVG the drawing it takes from elsewhere as written
    /// (`/icons.svg#headset`); `None` for canvas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub src: Option<String>,
    /// `alt`, `title`, names …
    pub attributes: Attributes,
    /// Its box.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rect: Option<Rect>,
    /// Whether a customer sees it.
    pub sight: Sight,
    /// What the QR code in it says, cut to 500 characters; `None` where there is none, or nobody looked. Hostile text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// How a picture is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// `<img>`, `<input type=image>` or `<picture>`.
    Image,
    /// `<svg>`.
    Svg,
    /// `<canvas>` or `<video>`.
    Canvas,
    /// A CSS background picture on an element without text.
    Background,
}

/// A form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The node.
    pub node: NodeId,
    /// The block it stands in (or is).
    pub block: BlockId,
    /// `action`, resolved; `None` if missing.
    pub action: Option<String>,
    /// `get` or `post`.
    pub method: String,
    /// `id`, `class` and `name`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub names: String,
    /// `role`, e.g. `search`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// A script of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// Address of an external one, resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub src: Option<String>,
    /// `type`, e.g. `application/ld+json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime: Option<String>,
    /// Beginning of an inline one: all of JSON-LD up to 100,000 characters, 4,000 of anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// What schema.org calls the ways to reach someone, and what goes with them. Everything else a page announces (products,
/// prices, ratings) is left out.
pub const CONTACT_PROPERTIES: [&str; 19] = [
    "telephone",
    "faxNumber",
    "email",
    "contactType",
    "contactOption",
    "areaServed",
    "serviceArea",
    "availableLanguage",
    "openingHours",
    "hoursAvailable",
    "dayOfWeek",
    "opens",
    "closes",
    "address",
    "streetAddress",
    "addressLocality",
    "addressRegion",
    "postalCode",
    "addressCountry",
];

/// One property that an element announces to machines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StructuredItem {
    /// How it is written.
    pub format: StructuredFormat,
    /// Which thing it says it of: properties of one thing have the same number.
    pub thing: u32,
    /// Type of the thing, the last part of its address, e.g. `LocalBusiness`; empty if none is given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub of: String,
    /// Name of the property by schema.org, e.g. `telephone`, `faxNumber`, `email`, `streetAddress`, `openingHours`.
    pub property: String,
    /// Its value, white space collapsed, cut to 200 characters. Hostile text.
    pub value: String,
    /// The element.
    pub node: NodeId,
    /// Whether a customer sees the element. Its words can be others than the value.
    pub sight: Sight,
}

/// How structured data is written into the elements of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StructuredFormat {
    /// `itemprop` within `itemscope`.
    Microdata,
    /// `property` within `typeof`.
    Rdfa,
    /// Class names of h-card and hCard.
    HCard,
}

impl StructuredFormat {
    /// The name shown in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Microdata => "microdata",
            Self::Rdfa => "rdfa",
            Self::HCard => "h-card",
        }
    }
}

/// The picture of a page that stands beside the snapshot in a case file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Shot {
    /// File name within the case, e.g. `phone-0.jpg`.
    pub file: String,
    /// Width of the part of the page it shows, CSS px.
    pub width: f64,
    /// Height of the part of the page it shows, CSS px.
    pub height: f64,
    /// Picture pixels for one CSS px.
    pub scale: f64,
    /// Whether the page goes on below the picture.
    pub cut: bool,
}

impl Snapshot {
    /// The run at `id`, if there is one.
    pub fn run(&self, id: RunId) -> Option<&TextRun> {
        self.runs.get(id as usize)
    }
    /// The control at `id`, if there is one.
    pub fn control(&self, id: ControlId) -> Option<&Control> {
        self.controls.get(id as usize)
    }
    /// The block at `id`, if there is one.
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.get(id as usize)
    }
    /// A block and all that hold it, innermost first. A parent stands before its children, so that even a damaged case file
    /// cannot make a ring.
    pub fn ancestors(&self, id: BlockId) -> impl Iterator<Item = (BlockId, &Block)> {
        std::iter::successors(self.block(id).map(|block| (id, block)), |(id, block)| {
            let parent = block.parent.filter(|parent| parent < id)?;
            self.block(parent).map(|block| (parent, block))
        })
    }
    /// The largest words of a control that are seen: a second, smaller line beneath may be skipped by the reader, the label
    /// may not. Letters of icon fonts are no words.
    pub fn label_of(&self, control: ControlId) -> Option<&TextRun> {
        let own = self.runs.iter().filter(|run| run.control == Some(control) && !run.sight.is_unseen());
        let words = own.filter(|run| run.text.chars().any(char::is_alphanumeric));
        let size = |run: &TextRun| run.style.map_or(0.0, |style| style.seen_px);
        words.reduce(|largest, run| if size(run) > size(largest) { run } else { largest })
    }
    /// How often the customer scrolls a full screen until `rect` shows: 0 if it is on the first screen. `None` without eyes.
    pub fn screens_down(&self, rect: &Rect) -> Option<u32> {
        let viewport = self.viewport?;
        // What counts is the bottom edge of its first 24 px: a line that only peeps in cannot be read.
        let needed = rect.y + rect.height.min(24.0);
        Some(((needed / viewport.height).ceil() - 1.0).max(0.0) as u32)
    }
}

impl Sight {
    /// Whether it is certainly not seen.
    pub fn is_unseen(&self) -> bool {
        matches!(self, Self::Unseen(_))
    }
}
