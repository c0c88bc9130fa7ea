//! `chat-widget`: chats that a vendor's script draws on the page. A vendor alone never proves a human, and a script alone
//! never proves that a customer sees anything.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::geometry::Rect;
use crate::lexicon::{self, Nature, Vendor};
use crate::search::{Answerer, EntranceKind, ShownAs, Sighting};
use crate::snapshot::{Eyes, NodeId, Sight, Unseen};
use std::collections::BTreeMap;

/// A widget of one vendor on the page.
struct Widget {
    vendor: &'static Vendor,
    saw: String,
    node: Option<NodeId>,
    rect: Option<Rect>,
}

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for widget in widgets(page).into_values() {
        let Some(root) = page.snapshot.blocks.first() else { return };
        let sighting = Sighting {
            device: page.snapshot.device,
            snapshot: page.index,
            node: widget.node.unwrap_or(root.node),
            run: None,
            control: None,
            shown_as: ShownAs::Widget,
            rect: widget.rect,
            sight: sight(page, widget.rect),
            covered: false,
            steps: page.steps,
            screens_down: widget.rect.and_then(|rect| page.snapshot.screens_down(&rect)),
            prominence: None,
        };
        let only_robots = widget.vendor.nature == Nature::Robot;
        let kind = if only_robots { EntranceKind::BotChat } else { EntranceKind::ChatUnknown };
        let mut find = Find::new(kind, &widget.vendor.name, signal("chat-widget", &widget.saw), sighting);
        find.answered_by = if only_robots { Answerer::Robot } else { Answerer::Unknown };
        find.vendor = Some(widget.vendor.name.clone());
        found.add(find);
    }
}

/// What is drawn is seen; a script that drew nothing yet is not, where eyes looked.
fn sight(page: &Page<'_>, rect: Option<Rect>) -> Sight {
    match (page.snapshot.eyes, rect) {
        (Eyes::Http, _) => Sight::Unknown,
        (Eyes::Browser, Some(rect)) if rect.width >= 16.0 && rect.height >= 16.0 => Sight::Seen,
        (Eyes::Browser, _) => Sight::Unseen(Unseen::NotRendered),
    }
}

fn widgets(page: &Page<'_>) -> BTreeMap<&'static str, Widget> {
    let mut drawn: BTreeMap<&'static str, Widget> = BTreeMap::new();
    let mut add = |vendor: &'static Vendor, saw: &str, node: Option<NodeId>, rect: Option<Rect>| {
        let known =
            drawn.entry(vendor.name.as_str()).or_insert_with(|| Widget { vendor, saw: saw.to_owned(), node, rect });
        if known.rect.is_none_or(|old| rect.is_some_and(|new| new.area() > old.area())) && rect.is_some() {
            (known.node, known.rect) = (node, rect);
        }
    };
    for script in &page.snapshot.scripts {
        if let Some((src, vendor)) = script.src.as_deref().and_then(|src| Some((src, lexicon::vendor_of_address(src)?)))
        {
            add(vendor, src, None, None);
        }
        let inline =
            script.text.as_deref().filter(|_| script.mime.as_deref().is_none_or(|mime| !mime.contains("json")));
        if let Some(vendor) = inline.and_then(lexicon::vendor_of_script_text) {
            add(vendor, "inline script", None, None);
        }
    }
    for frame in page.snapshot.frames.iter().skip(1) {
        if let Some(vendor) = lexicon::vendor_of_address(&frame.url) {
            add(vendor, &frame.url, None, frame.rect);
        }
    }
    for block in &page.snapshot.blocks {
        if let Some(vendor) = lexicon::vendor_of_names(&block.names) {
            add(vendor, &block.names, Some(block.node), block.rect);
        }
    }
    drawn
}
