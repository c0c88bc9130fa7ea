//! Any page, its things in any order, with indices that lead nowhere and sizes that are no numbers, as a damaged or hostile
//! case file may hold them: finding, judging and every report end without a panic.
#![no_main]

use arbitrary::Arbitrary;
use doorbell_engine::build::{Page, trail};
use doorbell_engine::find::{closer_look, find};
use doorbell_engine::geometry::{Device, Rect};
use doorbell_engine::report::{Report, json};
use doorbell_engine::score::rate;
use doorbell_engine::snapshot::{Snapshot, Unseen};
use doorbell_engine::text::{Language, Texts};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
enum Thing<'a> {
    Open { tag: u8, names: &'a str },
    Close,
    Text(&'a str),
    Inline(&'a str),
    Link { text: &'a str, href: &'a str },
    Button(&'a str),
    Field { kind: &'a str, says: &'a str },
    Form(&'a str),
    Picture { src: &'a str, alt: &'a str },
    Script(&'a str),
    Data(&'a str),
    Named(&'a str),
    Placed { x: f64, y: f64, width: f64, height: f64 },
    Hidden,
    Covered(f64),
}

/// A number put where it does not belong.
#[derive(Arbitrary, Debug)]
struct Damage {
    at: u16,
    what: u8,
    to: u32,
    rect: [f64; 4],
}

const TAGS: [&str; 10] = ["div", "footer", "header", "nav", "td", "li", "h2", "address", "label", "body"];

fuzz_target!(|input: (bool, Vec<Thing<'_>>, Vec<Damage>)| {
    let (phone, things, damages) = input;
    let mut page = Page::on(if phone { Device::Phone } else { Device::Desktop });
    for thing in &things {
        page = add(page, thing);
    }
    let mut snapshot = page.done();
    for damage in damages.iter().take(32) {
        harm(&mut snapshot, damage);
    }
    let trail = trail(vec![snapshot]);
    let search = find(&trail);
    closer_look(&trail, &search);
    let rating = rate(&trail, &search);
    json::render(&Report { trail: &trail, search: &search, rating: &rating }, &Texts::new(Language::ZhHans));
});

fn add(page: Page, thing: &Thing<'_>) -> Page {
    match thing {
        Thing::Open { tag, names } => page.block_named(TAGS[usize::from(*tag) % TAGS.len()], names),
        Thing::Close => page.end(),
        Thing::Text(text) => page.text(text),
        Thing::Inline(text) => page.inline(text),
        Thing::Link { text, href } => page.link(text, href),
        Thing::Button(text) => page.button(text),
        Thing::Field { kind, says } => page.field(kind, says),
        Thing::Form(names) => page.form(names),
        Thing::Picture { src, alt } => page.picture(src, alt),
        Thing::Script(src) => page.script(src),
        Thing::Data(text) => page.inline_script("application/ld+json", text),
        Thing::Named(names) => page.attributes(|attributes| {
            attributes.names = (*names).into();
            attributes.label = Some((*names).into());
        }),
        Thing::Placed { x, y, width, height } => page.at(*x, *y, *width, *height),
        Thing::Hidden => page.unseen(Unseen::NotRendered),
        Thing::Covered(share) => page.covered(*share),
    }
}

fn harm(page: &mut Snapshot, damage: &Damage) {
    let at = usize::from(damage.at);
    let [x, y, width, height] = damage.rect;
    let rect = Some(Rect { x, y, width, height });
    let (runs, controls, blocks, pictures) =
        (page.runs.len(), page.controls.len(), page.blocks.len(), page.pictures.len());
    match damage.what % 8 {
        0 if runs > 0 => page.runs[at % runs].block = damage.to,
        1 if runs > 0 => page.runs[at % runs].control = Some(damage.to),
        2 if runs > 0 => page.runs[at % runs].rect = rect,
        3 if controls > 0 => page.controls[at % controls].block = damage.to,
        4 if controls > 0 => page.controls[at % controls].form = Some(damage.to),
        5 if controls > 0 => page.controls[at % controls].rect = rect,
        6 if blocks > 0 => page.blocks[at % blocks].parent = Some(damage.to),
        7 if pictures > 0 => page.pictures[at % pictures].control = Some(damage.to),
        _ => page.viewport = None,
    }
}
