//! `form`: contact forms and call-back forms on the page. Not search, login, newsletter, comment or order forms.

mod fields;
mod frames;
mod words;

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::lexicon::{self, Folded, Intent};
use crate::search::{Answerer, EntranceKind, Purpose, ShownAs, Sighting};
use crate::snapshot::{BlockId, Control, ControlId, ControlKind, Snapshot};
use fields::{Asks, Fields, asks, gather};
use words::{Labels, is_call_request, is_comment, is_login, is_newsletter, is_shopping};

/// Longest title of a form, characters.
const TITLE: usize = 40;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    let ends = subtree_ends(page);
    for fields in gather(page.snapshot) {
        let text = words(page, &fields, &ends);
        let Some(kind) = kind(page, &fields, &text) else { continue };
        let Some(sighting) = sighting(page, &fields) else { continue };
        let title = title(&text);
        let mut find = Find::new(kind, name(page, &fields), signal("form", &title), sighting);
        find.answered_by = if kind == EntranceKind::Callback { Answerer::Human } else { Answerer::Unknown };
        find.purpose = purpose(&title, &text);
        find.label.clone_from(&title);
        find.text = title;
        found.add(find);
    }
    frames::read(page, found);
}

/// The fields that belong together with one of a page, itself among them.
pub(in crate::find) fn fields_with(page: &Snapshot, field: ControlId) -> Vec<ControlId> {
    let mut sets = gather(page).into_iter().map(|fields| fields.controls);
    sets.find(|controls| controls.contains(&field)).unwrap_or_default()
}

/// What a customer would call it: the first short line that says what the form is for, else the first line of all.
fn title(text: &str) -> String {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let of = |intents: &'static [Intent]| {
        lines().find(|line| line.chars().count() <= TITLE && intents.iter().any(|intent| lexicon::says(line, *intent)))
    };
    let named = of(&[Intent::ContactForm, Intent::Callback])
        .or_else(|| of(&[Intent::Complaint, Intent::Presales, Intent::Aftersales, Intent::SupportEntry]));
    named.or_else(|| lines().next()).unwrap_or_default().chars().take(TITLE).collect()
}

/// What a set of fields is, if it is a way to the merchant.
fn kind(page: &Page<'_>, fields: &Fields, text: &str) -> Option<EntranceKind> {
    let controls: Vec<&Control> = fields.controls.iter().filter_map(|id| page.snapshot.control(*id)).collect();
    let asked: Vec<Asks> = fields
        .controls
        .iter()
        .filter_map(|id| Some(asks(page.snapshot.control(*id)?, page.words_of_control(*id))))
        .collect();
    let has = |what| asked.contains(&what);
    let form = fields.form.and_then(|form| page.snapshot.forms.get(form as usize));
    let names = form
        .map(|form| format!("{} {}", form.names, form.action.as_deref().unwrap_or_default()).to_lowercase())
        .unwrap_or_default();
    let searches = form.is_some_and(|form| form.role.as_deref() == Some("search"))
        || names.contains("search") && !has(Asks::Message);
    let folded = Folded::new(text);
    let says = |intent| lexicon::hits(folded.text()).iter().any(|hit| hit.intent == intent);
    let newsletter = is_newsletter(&names, folded.text());
    if newsletter && fields.form.is_none() && !says(Intent::ContactForm) {
        return None;
    }
    if has(Asks::Password) || searches || is_comment(&names, folded.text()) || is_shopping(folded.text()) {
        return None;
    }
    let labels = Labels::of(folded.text());
    if fields.controls.len() < 3 && !has(Asks::Message) && is_call_request(folded.text()) && !is_login(folded.text()) {
        return (has(Asks::Phone) || labels.phone && fields.controls.len() == 1).then_some(EntranceKind::Callback);
    }
    let blank = fields.controls.len() == 1 && !controls.iter().any(|control| control.tag == "textarea");
    if blank || (is_login(folded.text()) && !has(Asks::Message) && !says(Intent::ContactForm)) {
        return None;
    }
    let person = [
        has(Asks::Email) || labels.email,
        has(Asks::Phone) || labels.phone,
        has(Asks::Name) || labels.name,
        has(Asks::Address),
    ];
    let person = person.into_iter().filter(|asked| *asked).count();
    let message = has(Asks::Message);
    let callback = says(Intent::Callback) && (has(Asks::Phone) || labels.phone);
    let asks_us = says(Intent::ContactForm) || says(Intent::SupportEntry) || says(Intent::Presales) || labels.request;
    if callback && !message {
        Some(EntranceKind::Callback)
    } else if (message && (person >= 2 || (person >= 1 && asks_us)))
        || (message && asks_us && controls.iter().any(|control| control.tag == "textarea"))
        || (labels.message && person >= 2 && fields.controls.len() >= 3)
        || (person >= 3 && asks_us && !newsletter)
        || (person >= 2 && says(Intent::ContactForm) && !newsletter)
    {
        Some(EntranceKind::ContactForm)
    } else {
        None
    }
}

/// Index after the last block within each block.
fn subtree_ends(page: &Page<'_>) -> Vec<BlockId> {
    let blocks = &page.snapshot.blocks;
    let mut ends: Vec<BlockId> = (1..=blocks.len() as BlockId).collect();
    for (id, block) in blocks.iter().enumerate().rev() {
        let Some(parent) = block.parent.filter(|parent| (*parent as usize) < id) else { continue };
        ends[parent as usize] = ends[parent as usize].max(ends[id]);
    }
    ends
}

/// The words in and right before a form, at most 1,500 bytes.
fn words(page: &Page<'_>, fields: &Fields, ends: &[BlockId]) -> String {
    let blocks = fields.controls.iter().filter_map(|id| page.snapshot.control(*id)).map(|control| control.block);
    let (first, last) = blocks.fold((BlockId::MAX, 0), |(first, last), block| (first.min(block), last.max(block)));
    let own = fields.form.and_then(|form| page.snapshot.forms.get(form as usize)).map(|form| form.block);
    let (from, to) = match own {
        Some(block) if ends.get(block as usize).is_some_and(|end| *end > last) => {
            (block.min(first), ends[block as usize])
        }
        _ => (first, last.saturating_add(4)),
    };
    let start = page.paragraphs.partition_point(|paragraph| paragraph.block < from).saturating_sub(3);
    let mut text = String::new();
    for paragraph in page.paragraphs[start..].iter().take_while(|paragraph| paragraph.block < to).take(60) {
        if text.len() > 1500 {
            break;
        }
        text.push_str(&paragraph.whole(120));
        text.push('\n');
    }
    let buttons = fields.buttons.iter().take(4).filter_map(|id| page.snapshot.control(*id));
    let said = buttons
        .flat_map(|control| [&control.attributes.label, &control.attributes.title, &control.attributes.field_name])
        .flatten();
    text.extend(said.flat_map(|words| [words.as_str(), "\n"]));
    text
}

/// The first field that is seen; else the first.
fn sighting(page: &Page<'_>, fields: &Fields) -> Option<Sighting> {
    let sightings = fields.controls.iter().filter_map(|id| {
        let choice = page.snapshot.control(*id)?;
        (choice.kind == ControlKind::Field || choice.tag == "select")
            .then(|| page.sighting_of_control(*id, ShownAs::Control))
            .flatten()
    });
    let all: Vec<Sighting> = sightings.collect();
    all.iter().find(|sighting| sighting.visible()).or(all.first()).cloned()
}

fn name(page: &Page<'_>, fields: &Fields) -> String {
    let form = fields.form.and_then(|form| page.snapshot.forms.get(form as usize));
    let action =
        form.and_then(|form| form.action.as_deref()).map(|action| action.split(['?', '#']).next().unwrap_or(action));
    action
        .map_or_else(|| page.snapshot.url.split(['?', '#']).next().unwrap_or_default().to_owned(), str::to_owned)
        .chars()
        .take(200)
        .collect()
}

/// What a form is for, by its title, else by all its words. A form for applicants or suppliers serves no customer.
fn purpose(title: &str, text: &str) -> Purpose {
    const JOBS: [&str; 7] = ["简历", "履歴書", "应聘", "resume", "curriculum", "bewerbung", "cover letter"];
    let folded = lexicon::fold_phrase(text);
    let other = lexicon::says(text, Intent::OtherParty) && !lexicon::says(text, Intent::ContactForm);
    if other || JOBS.iter().any(|word| folded.contains(word)) {
        return Purpose::Other;
    }
    let says = |intent| lexicon::says(title, intent);
    match (says(Intent::Complaint), says(Intent::Aftersales), says(Intent::Presales)) {
        (true, ..) => Purpose::Complaint,
        (_, true, _) => Purpose::Aftersales,
        (.., true) => Purpose::Presales,
        _ => Purpose::General,
    }
}
