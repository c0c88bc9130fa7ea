//! `chat-widget`: chats that a script draws on the page, by their vendor or by their shape. A vendor alone never proves a
//! human, and a script alone never proves that a customer sees anything.

use super::chat::{self, Named};
use super::chat_link;
use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::geometry::Rect;
use crate::lexicon::{self, Intent, Nature, Strength, Vendor};
use crate::search::{EntranceKind, ShownAs, Sighting};
use crate::snapshot::{Block, BlockId, ControlId, Eyes, Frame, NodeId, Sight, Unseen};
use std::collections::BTreeMap;

/// Most boxes at the side that are looked into.
const MOST_BOXES: usize = 30;

/// Most characters of a widget that are read.
const WORDS: usize = 600;

/// Where a widget is on the page.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere yet: only its script was seen.
    Script,
    Block(BlockId),
    Frame(usize),
}

/// A widget on the page.
struct Widget {
    /// Its vendor's name, or what it is called.
    name: String,
    vendor: Option<&'static Vendor>,
    signal: &'static str,
    saw: String,
    place: Place,
    rect: Option<Rect>,
}

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for widget in widgets(page).into_values().chain(titled_frames(page)).chain(side_boxes(page)) {
        add(page, &widget, found);
    }
}

/// The vendor whose script the page loads, if it is one.
pub(super) fn only_vendor(page: &Page<'_>) -> Option<&'static Vendor> {
    let mut vendors: Vec<&'static Vendor> = Vec::new();
    for (vendor, _) in scripts(page) {
        if !vendors.iter().any(|known| known.name == vendor.name) {
            vendors.push(vendor);
        }
    }
    vendors.first().copied().filter(|_| vendors.len() == 1)
}

fn add(page: &Page<'_>, widget: &Widget, found: &mut Found) {
    let Some(root) = page.snapshot.blocks.first() else { return };
    let node = match widget.place {
        Place::Block(block) => page.snapshot.block(block).map_or(root.node, |block| block.node),
        Place::Script | Place::Frame(_) => root.node,
    };
    let sighting = sighting(page, node, widget.rect);
    let words = words(page, widget.place);
    let hits = lexicon::read(&words);
    let nature = widget.vendor.map(|vendor| vendor.nature);
    let answered_by = chat::answerer(&hits, nature);
    // That a vendor serves people only says nothing about who sits there now.
    let kind = match chat::kind(answered_by, Nature::Both) {
        EntranceKind::LiveChat if widget.rect.is_none() => EntranceKind::ChatUnknown,
        kind => kind,
    };
    let mut find = Find::new(kind, &widget.name, signal(widget.signal, &widget.saw), sighting);
    find.answered_by = answered_by;
    find.vendor = widget.vendor.map(|vendor| vendor.name.clone());
    find.text = title(&words);
    find.label.clone_from(&find.text);
    find.purpose = crate::find::phone::purpose(&find.text.to_lowercase());
    found.add(find);
}

fn sighting(page: &Page<'_>, node: NodeId, rect: Option<Rect>) -> Sighting {
    Sighting {
        device: page.snapshot.device,
        snapshot: page.index,
        node,
        run: None,
        control: None,
        shown_as: ShownAs::Widget,
        rect,
        sight: sight(page, rect),
        covered: false,
        steps: page.steps,
        screens_down: rect.and_then(|rect| page.snapshot.screens_down(&rect)),
        prominence: None,
    }
}

/// The first short line that speaks of a chat.
fn title(words: &str) -> String {
    let talks = |line: &&str| {
        let hits = lexicon::read(line);
        hits.iter().any(|hit| matches!(hit.intent, Intent::ChatEntry | Intent::HumanAgent | Intent::Robot))
    };
    let mut lines = words.lines().filter(|line| line.chars().count() <= 40);
    lines.find(talks).unwrap_or_default().to_owned()
}

/// The words in a widget.
fn words(page: &Page<'_>, place: Place) -> String {
    let within = |block: BlockId| match place {
        Place::Script => false,
        Place::Block(root) => (root..end_of(page, root)).contains(&block),
        Place::Frame(frame) => page.snapshot.block(block).is_some_and(|block| block.frame as usize == frame),
    };
    let first = match place {
        Place::Block(root) => page.paragraphs.partition_point(|paragraph| paragraph.block < root),
        Place::Script | Place::Frame(_) => 0,
    };
    let inside = page.paragraphs[first..].iter().take_while(|paragraph| match place {
        Place::Block(_) => within(paragraph.block),
        Place::Script => false,
        Place::Frame(_) => true,
    });
    let mut words = String::new();
    for paragraph in inside.filter(|paragraph| within(paragraph.block)) {
        if words.len() > WORDS {
            break;
        }
        words.push_str(&paragraph.whole(120));
        words.push('\n');
    }
    words
}

/// The block after the last one within a block.
fn end_of(page: &Page<'_>, root: BlockId) -> BlockId {
    let rest = page.snapshot.blocks.get(root as usize + 1..).unwrap_or_default();
    let inside = rest.iter().take_while(|block| block.parent.is_some_and(|parent| parent >= root));
    root + 1 + inside.count() as BlockId
}

/// What is drawn is seen; a script that drew nothing yet is not, where eyes looked.
fn sight(page: &Page<'_>, rect: Option<Rect>) -> Sight {
    match (page.snapshot.eyes, rect) {
        (Eyes::Http, _) => Sight::Unknown,
        (Eyes::Browser, Some(rect)) if rect.width >= 16.0 && rect.height >= 16.0 => Sight::Seen,
        (Eyes::Browser, _) => Sight::Unseen(Unseen::NotRendered),
    }
}

/// The vendors that scripts name, each with what was seen.
fn scripts<'a>(page: &'a Page<'_>) -> impl Iterator<Item = (&'static Vendor, &'a str)> {
    page.snapshot.scripts.iter().filter_map(|script| {
        let of_address = script.src.as_deref().and_then(|src| Some((lexicon::vendor_of_address(src)?, src)));
        of_address.or_else(|| {
            let data = script.mime.as_deref().is_some_and(|mime| mime.contains("json"));
            let text = script.text.as_deref().filter(|_| !data)?;
            Some((lexicon::vendor_of_script_text(text)?, "inline script"))
        })
    })
}

type Drawn = BTreeMap<&'static str, Widget>;

/// One more sign of a vendor's widget; the largest place is kept.
fn note(drawn: &mut Drawn, vendor: &'static Vendor, saw: &str, place: Place, rect: Option<Rect>) {
    let known = drawn.entry(vendor.name.as_str()).or_insert_with(|| Widget {
        name: vendor.name.clone(),
        vendor: Some(vendor),
        signal: "chat-widget",
        saw: saw.to_owned(),
        place,
        rect,
    });
    if rect.is_some() && known.rect.is_none_or(|old| rect.is_some_and(|new| new.area() > old.area())) {
        (known.place, known.rect) = (place, rect);
    }
}

fn widgets(page: &Page<'_>) -> Drawn {
    let mut drawn = Drawn::new();
    for (vendor, saw) in scripts(page) {
        note(&mut drawn, vendor, saw, Place::Script, None);
    }
    for host in &page.snapshot.hosts {
        if let Some(vendor) = lexicon::vendor_of_host(host) {
            note(&mut drawn, vendor, host, Place::Script, None);
        }
    }
    for (index, frame) in page.snapshot.frames.iter().enumerate().skip(1) {
        if let Some(vendor) = lexicon::vendor_of_address(&frame.url) {
            note(&mut drawn, vendor, &frame.url, Place::Frame(index), frame.rect);
        }
    }
    let blocks = || page.snapshot.blocks.iter().enumerate().map(|(id, block)| (id as BlockId, block));
    for (id, block) in blocks() {
        if let Some(vendor) = lexicon::vendor_of_names(&block.names).or_else(|| lexicon::vendor_of_tag(&block.tag)) {
            note(&mut drawn, vendor, &block.names, Place::Block(id), block.rect);
        }
    }
    if !drawn.is_empty() {
        for (id, block) in blocks().filter(|(_, block)| !block.names.is_empty()) {
            let vendor = drawn
                .values()
                .filter_map(|widget| widget.vendor)
                .find(|vendor| lexicon::may_be_drawn_by(&block.names, &vendor.name));
            if let Some(vendor) = vendor {
                note(&mut drawn, vendor, &block.names, Place::Block(id), block.rect);
            }
        }
    }
    drawn
}

/// Frames whose title says that they hold a chat, of a vendor nobody knows.
fn titled_frames(page: &Page<'_>) -> Vec<Widget> {
    let mut widgets = Vec::new();
    for (index, frame) in page.snapshot.frames.iter().enumerate().skip(1).take(200) {
        let Some(title) = frame.title.as_deref().filter(|title| says_chat(title)) else { continue };
        let known = lexicon::vendor_of_address(&frame.url).is_some();
        let drawn = frame.rect.is_some_and(|rect| rect.width >= 30.0 && rect.height >= 30.0);
        if known || !drawn || holds_a_social_plugin(frame) {
            continue;
        }
        widgets.push(Widget {
            name: title.chars().take(60).collect(),
            vendor: None,
            signal: "chat-frame",
            saw: title.to_owned(),
            place: Place::Frame(index),
            rect: frame.rect,
        });
    }
    widgets.truncate(3);
    widgets
}

fn says_chat(title: &str) -> bool {
    let short: String = title.chars().take(80).collect();
    let told = lexicon::read(&short).iter().any(|hit| {
        matches!(hit.intent, Intent::ChatEntry | Intent::HumanAgent | Intent::Robot) && hit.strength == Strength::Strong
    });
    told || chat::named(&short) == Named::Chat
}

/// A live stream's talk among viewers.
fn holds_a_social_plugin(frame: &Frame) -> bool {
    ["youtube.com", "twitch.tv", "live_chat?", "discord", "facebook.com/plugins/page"]
        .iter()
        .any(|place| frame.url.contains(place))
}

/// Boxes that stay on the screen, are called chat or 客服, and hold no other way to the merchant: a launcher whose script
/// listens from afar.
fn side_boxes(page: &Page<'_>) -> Vec<Widget> {
    let mut widgets: Vec<Widget> = Vec::new();
    let (mut beyond, mut looked) = (0, 0);
    for (id, block) in page.snapshot.blocks.iter().enumerate() {
        let id = id as BlockId;
        if id < beyond || !is_launcher(block) {
            continue;
        }
        looked += 1;
        if looked > MOST_BOXES {
            break;
        }
        let end = end_of(page, id);
        beyond = end;
        if is_other_way(page, id, end) || lexicon::vendor_of_names(&block.names).is_some() {
            continue;
        }
        widgets.push(Widget {
            name: "chat".to_owned(),
            vendor: None,
            signal: "chat-shape",
            saw: block.names.clone(),
            place: Place::Block(id),
            rect: block.rect,
        });
        if widgets.len() >= 3 {
            break;
        }
    }
    widgets
}

fn is_launcher(block: &Block) -> bool {
    let fits =
        block.rect.is_some_and(|rect| (32.0..=420.0).contains(&rect.width) && (32.0..=700.0).contains(&rect.height));
    block.pinned && fits && chat::named(&block.names) == Named::Chat
}

/// Whether a box says or opens something else, or a control in it is known as a chat already.
fn is_other_way(page: &Page<'_>, from: BlockId, end: BlockId) -> bool {
    let first = page.paragraphs.partition_point(|paragraph| paragraph.block < from);
    let inside = page.paragraphs[first..].iter().take_while(|paragraph| paragraph.block < end);
    let mut length = 0;
    let mut talks = false;
    for paragraph in inside.filter(|paragraph| paragraph.seen) {
        length += paragraph.text.len();
        let digits = paragraph.text.chars().take(300).filter(char::is_ascii_digit).count();
        let others = [Intent::QqLabel, Intent::PhoneLabel, Intent::WechatLabel, Intent::ContactForm, Intent::Callback];
        if length > 400 || digits >= 7 || paragraph.hits.iter().any(|hit| others.contains(&hit.intent)) {
            return true;
        }
        talks |= paragraph.hits.iter().any(|hit| {
            matches!(hit.intent, Intent::ChatEntry | Intent::HumanAgent | Intent::Robot | Intent::SupportEntry)
        });
    }
    let controls = page.snapshot.controls.iter().enumerate();
    let mut inside = controls.filter(|(_, control)| (from..end).contains(&control.block));
    let (mut pressed, mut other) = (false, false);
    for (id, control) in inside.by_ref().take(20) {
        pressed = true;
        let href = control.href.as_deref().unwrap_or_default();
        other |= !href.is_empty() || chat_link::told(page, id as ControlId, control).is_some();
    }
    other || !(talks || (length == 0 && !pressed))
}
