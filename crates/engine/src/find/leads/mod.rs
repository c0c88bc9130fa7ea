//! Leads: links and buttons that look like the way to a human, by their words, their address, their icon and where they
//! stand. What is itself an entrance, or only scrolls this page, is no lead; what leads to somebody else ranks below 0.

mod icon;
pub(super) mod target;
#[cfg(test)]
mod tests;
mod words;

use super::page::Page;
use crate::lexicon::{self, Folded};
use crate::search::{Lead, Signal, Wording};
use crate::snapshot::{Control, ControlId, ControlKind, Sight};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use target::{Address, Target};
use words::Worth;

/// The most leads kept of one snapshot.
const MOST: usize = 40;
/// Widest label of a lead, in columns: what is longer is a text with a link, not a label.
const WIDEST: usize = 48;
/// This many digits are a number or a date, not a label.
const DIGITS: usize = 6;
/// Words that promise this much may lead to another site: they speak of help, service or contact.
const SAYS_HELP: f64 = 4.0;

/// What an address must promise where the words say nothing.
const CLEAR: f64 = 2.0;

/// The leads of one page, best first. `entrances` are the controls that are entrances themselves.
pub(super) fn leads(page: &Page<'_>, entrances: &BTreeSet<ControlId>) -> Vec<Lead> {
    let mut best: BTreeMap<String, Lead> = BTreeMap::new();
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        let id = id as ControlId;
        let Some((key, lead)) = lead(page, id, control, entrances.contains(&id)) else { continue };
        match best.get_mut(&key) {
            Some(known) if !is_better(&lead, known) => {}
            Some(known) => *known = lead,
            None => {
                best.insert(key, lead);
            }
        }
    }
    let mut leads: Vec<Lead> = best.into_values().collect();
    leads.sort_by(|a, b| b.scent.total_cmp(&a.scent).then(a.control.cmp(&b.control)));
    leads.truncate(MOST);
    leads
}

/// How literally words say what they lead to.
pub(super) fn wording(text: &str) -> Wording {
    if !words::is_readable(text) {
        return Wording::IconOnly;
    }
    let folded = Folded::new(text);
    words::worth(folded.text(), &lexicon::hits(folded.text())).wording
}

/// Of two controls with one target the one that is seen, then the one that says it best.
fn is_better(lead: &Lead, known: &Lead) -> bool {
    let rank = |lead: &Lead| (!lead.sight.is_unseen(), lead.scent);
    let ((seen, scent), (known_seen, known_scent)) = (rank(lead), rank(known));
    if seen == known_seen { scent > known_scent } else { seen }
}

/// A lead with the name of its target.
fn lead(page: &Page<'_>, id: ControlId, control: &Control, entrance: bool) -> Option<(String, Lead)> {
    if !is_pressed(control) {
        return None;
    }
    let target = target::of(control, page.snapshot);
    if target == Target::Program || (entrance && !matches!(target, Target::Page(_))) {
        return None;
    }
    let label = Label::of(page, id, control)?;
    let smell = Smell::of(&label, target)?;
    let sight = page.control_sight(id);
    let mut signals = smell.signals;
    let mut scent = smell.points;
    if let Some(place) = place(page, control) {
        scent += 0.5;
        signals.push(signal("place", place));
    }
    if let Sight::Unseen(why) = sight {
        scent -= 1.0;
        signals.push(signal("unseen", &format!("{why:?}")));
    }
    if label.silent {
        scent -= 0.5;
    }
    let key = match target {
        Target::Page(address) | Target::Elsewhere(address) => address.page.to_lowercase(),
        _ if label.text.is_empty() => format!("\u{0}{id}"),
        _ => format!("\u{0}{}", label.text.to_lowercase()),
    };
    let lead = Lead {
        device: page.snapshot.device,
        snapshot: page.index,
        control: id,
        node: control.node,
        text: label.text.into_owned(),
        href: control.href.clone(),
        sight,
        wording: if label.silent { Wording::IconOnly } else { label.worth.wording },
        scent,
        signals,
    };
    Some((key, lead))
}

fn is_pressed(control: &Control) -> bool {
    let own = &control.attributes;
    let kind = own.field_type.as_deref().unwrap_or(if control.tag == "button" { "submit" } else { "" });
    // What sends a form is part of an entrance, or of a search.
    let sends =
        control.form.is_some() && ["submit", "image", "reset"].iter().any(|sending| kind.eq_ignore_ascii_case(sending));
    let pressed =
        matches!(control.kind, ControlKind::Link | ControlKind::Button | ControlKind::Summary | ControlKind::Clickable);
    pressed && !sends && !own.disabled
}

/// What a control says.
struct Label<'a> {
    /// Its words; where it has none, its label, title or the text of its pictures.
    text: Cow<'a, str>,
    /// Whether it has no words, so that a customer sees an icon at most.
    silent: bool,
    /// What the words are worth.
    worth: Worth,
    /// Ids, classes and file names of an icon.
    drawn: Cow<'a, str>,
}

impl<'a> Label<'a> {
    fn of(page: &'a Page<'_>, id: ControlId, control: &'a Control) -> Option<Self> {
        let shown = page.words_of_control(id);
        let silent = !words::is_readable(shown);
        let text: Cow<'_, str> = if silent { page.hint_of_control(id).into() } else { shown.into() };
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        if digits >= DIGITS || unicode_width::UnicodeWidthStr::width(text.as_ref()) > WIDEST {
            return None;
        }
        let worth = if silent {
            let folded = Folded::new(&text);
            words::worth(folded.text(), &lexicon::hits(folded.text()))
        } else {
            words::worth(page.folded_of_control(id), page.hits_of_control(id))
        };
        let drawn = if silent {
            let own = &control.attributes.names;
            format!("{own} {} {}", page.picture_names(id), page.names_in_control(id)).into()
        } else {
            control.attributes.names.as_str().into()
        };
        Some(Self { text: if silent && text.is_empty() { shown.into() } else { text }, silent, worth, drawn })
    }

    /// Whether it is the button of a menu: by its words, its sign or its names.
    fn is_menu(&self) -> bool {
        let sign = matches!(self.text.trim(), "☰" | "≡" | "⋮" | "⋯" | "…" | "...");
        self.worth.menu || sign || (self.silent && icon::is_menu(&self.drawn))
    }
}

/// How promising a control is, and why.
#[derive(Default)]
struct Smell {
    points: f64,
    signals: Vec<Signal>,
}

impl Smell {
    /// `None` for what is no lead at all.
    fn of(label: &Label<'_>, target: Target<'_>) -> Option<Self> {
        let mut smell = Self::default();
        match target {
            Target::Page(address) => smell.of_page(label, address),
            Target::Elsewhere(address) => {
                smell.of_page(label, address);
                let says_help = label.worth.points >= SAYS_HELP || address.worth_of_host() > 0.0;
                if smell.points > 0.0 && !says_help {
                    return None;
                }
            }
            Target::Place if !label.is_menu() => return None,
            Target::Here | Target::Program => return None,
            Target::Place | Target::Opens => {
                smell.of_words(label);
                if smell.points == 0.0 && label.is_menu() {
                    smell.add("menu", &label.text, 1.0);
                }
            }
        }
        // Most links of a page lead to goods and articles: an address alone must be clear, and makes nothing a loser.
        let least = if smell.signals.first().is_some_and(|first| first.id == "address") { CLEAR } else { 1.0 };
        (smell.points >= least || (smell.points < 0.0 && label.worth.points < 0.0)).then_some(smell)
    }

    fn of_page(&mut self, label: &Label<'_>, address: Address<'_>) {
        self.of_words(label);
        self.add("address", address.page, address.worth_of_path());
        self.add("host", address.page, address.worth_of_host());
    }

    fn of_words(&mut self, label: &Label<'_>) {
        self.add(if label.silent { "hint" } else { "words" }, &label.text, label.worth.points);
        if label.silent && self.points == 0.0 {
            self.add("icon", label.drawn.trim(), icon::of_names(&label.drawn));
        }
    }

    fn add(&mut self, id: &str, saw: &str, points: f64) {
        if points != 0.0 {
            self.points += points;
            self.signals.push(signal(id, saw));
        }
    }
}

fn signal(id: &str, saw: &str) -> Signal {
    Signal { id: id.to_owned(), saw: saw.chars().take(60).collect() }
}

/// Header, footer and what stays on the screen are where people look for help.
fn place(page: &Page<'_>, control: &Control) -> Option<&'static str> {
    if control.pinned {
        return Some("pinned");
    }
    let mut around = page.snapshot.ancestors(control.block).take(12);
    around.find_map(|(_, block)| match block.tag.as_str() {
        "footer" => Some("footer"),
        "header" => Some("header"),
        "nav" => Some("nav"),
        _ if block.names.contains("foot") => Some("footer"),
        _ => None,
    })
}
