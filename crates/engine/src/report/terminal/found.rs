//! What was found, for developers, as tables: every way to a person with its reasons, seen or not, and what may lead to one.

use super::lay::{Page, Row};
use super::{Layout, happened};
use crate::geometry::Device;
use crate::message::Message;
use crate::report::outline::{self, ADDRESS, Outline};
use crate::report::{Report, clean, place};
use crate::search::{Entrance, Lead, Purpose, Search, Signal, Wording};
use crate::text::Texts;

/// Entrances and leads shown; the rest is in the JSON.
const ENTRANCES: usize = 60;
const LEADS: usize = 30;
/// Authorities, elder lanes, announced contacts.
const OTHERS: usize = 20;
/// Longest value, and longest words that a signal saw.
const VALUE: usize = 60;
const SAW: usize = 40;

/// What was found, as lines for a terminal.
pub fn render_found(report: &Report<'_>, texts: &Texts, layout: &Layout<'_>) -> String {
    let mut page = Page::new(layout.paint, layout.width.max(40));
    page.dim(0, &format!("{}  {}", texts.get("report-name"), clean(&report.trail.start, ADDRESS)));
    let landed = outline::landed(report.trail);
    if landed != report.trail.start {
        page.dim(0, &format!("{}  {}", texts.get("report-led-to"), clean(landed, ADDRESS)));
    }
    page.gap();
    happened(&mut page, report, texts);
    if !report.trail.snapshots.is_empty() {
        entrances(&mut page, report, texts);
        leads(&mut page, report, texts);
        lanes(&mut page, report.search, texts);
        authorities(&mut page, report.search, texts);
        announced(&mut page, report.search, texts);
    }
    page.finish()
}

/// A heading, and below it a table or that there is nothing.
fn part(page: &mut Page, texts: &Texts, heading: &str, heads: &[&str], (rows, all): (&[Row], usize)) {
    page.heading(&texts.say(&Message::new("find-heading").with("heading", texts.get(heading)).with("number", all)));
    if rows.is_empty() {
        page.line(0, &texts.get("find-none"));
    } else {
        page.table(&heads.iter().map(|head| texts.get(head)).collect::<Vec<_>>(), rows);
    }
    if all > rows.len() {
        page.line(0, &texts.say(&Message::new("report-entrances-more").with("number", all - rows.len())));
    }
    page.gap();
}

fn entrances(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    let all = Outline::of(report).entrances;
    let rows: Vec<Row> =
        all.iter().take(ENTRANCES).enumerate().map(|(index, one)| entrance(index, one, texts)).collect();
    let heads = ["find-number", "find-kind", "find-value", "find-answers", "device-phone", "device-desktop"];
    part(page, texts, "report-entrances", &heads, (&rows, all.len()));
}

fn entrance(index: usize, entrance: &Entrance, texts: &Texts) -> Row {
    let on = |device: Device| match entrance.best_on(device) {
        Some(sighting) => texts.say(&place::place(sighting)),
        None => texts.get("find-not-there"),
    };
    let value = clean(&entrance.value, VALUE);
    let read = clean(place::goes_by(entrance), VALUE);
    let named = if value == read || read.is_empty() { value } else { read };
    let cells = vec![
        (index + 1).to_string(),
        texts.say(&place::kind(entrance.kind)),
        named,
        texts.say(&place::answerer(entrance.answered_by)),
        on(Device::Phone),
        on(Device::Desktop),
    ];
    let below = [particulars(entrance, texts), because(&entrance.signals, texts)];
    Row { cells, below: below.into_iter().filter(|line| !line.is_empty()).collect() }
}

/// Purpose, hours, vendor and the like, where they are known.
fn particulars(entrance: &Entrance, texts: &Texts) -> String {
    let mut parts = Vec::new();
    if entrance.purpose != Purpose::General {
        parts.push(place::purpose(entrance.purpose));
    }
    parts.extend(entrance.then.as_ref().map(|then| Message::new("entrance-dial-then").with("then", clean(then, SAW))));
    let hours = |text: &String| Message::new("entrance-hours").with("hours", clean(text, VALUE));
    parts.extend(entrance.hours.as_ref().map(|hours| &hours.text).map(hours));
    let mut words: Vec<String> = parts.iter().map(|part| texts.say(part)).collect();
    words.extend(entrance.vendor.as_ref().map(|vendor| clean(vendor, SAW)));
    words.join(" · ")
}

/// The signals that fired, with what they saw.
fn because(signals: &[Signal], texts: &Texts) -> String {
    if signals.is_empty() {
        return String::new();
    }
    let fired = signals.iter().take(8).map(|signal| {
        let (id, saw) = (clean(&signal.id, SAW), clean(&signal.saw, SAW));
        if saw.is_empty() { id } else { texts.say(&Message::new("find-signal").with("id", id).with("saw", saw)) }
    });
    let fired = fired.collect::<Vec<_>>().join(" · ");
    texts.say(&Message::new("find-because").with("signals", fired))
}

fn leads(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    let grouped = by_device(&report.search.leads);
    let rows = grouped.iter().take(LEADS).map(|(lead, devices)| {
        let devices = devices.iter().map(|device| texts.say(&place::device(*device)));
        let cells = vec![
            format!("{:.1}", lead.scent),
            devices.collect::<Vec<_>>().join(" "),
            clean(&lead.text, SAW),
            texts.get(wording(lead.wording)),
            to(lead, report),
        ];
        Row { cells, below: vec![because(&lead.signals, texts)] }
    });
    let rows: Vec<Row> = rows.collect();
    let heads = ["find-scent", "find-devices", "find-words", "find-wording", "find-to"];
    part(page, texts, "report-leads", &heads, (&rows, grouped.len()));
}

/// The same words to the same address on both devices are told once, by the better of them.
fn by_device(leads: &[Lead]) -> Vec<(&Lead, Vec<Device>)> {
    let mut known = std::collections::BTreeMap::new();
    let mut grouped: Vec<(&Lead, Vec<Device>)> = Vec::new();
    for lead in leads {
        let index = *known.entry((&lead.text, &lead.href)).or_insert(grouped.len());
        match grouped.get_mut(index) {
            Some((_, devices)) if devices.contains(&lead.device) => {}
            Some((_, devices)) => {
                devices.push(lead.device);
                devices.sort();
            }
            None => grouped.push((lead, vec![lead.device])),
        }
    }
    grouped
}

fn wording(wording: Wording) -> &'static str {
    match wording {
        Wording::Literal => "wording-literal",
        Wording::Generic => "wording-generic",
        Wording::IconOnly => "wording-icon-only",
    }
}

/// Where it leads, without the page's own host.
fn to(lead: &Lead, report: &Report<'_>) -> String {
    let Some(href) = &lead.href else { return String::from("–") };
    let origin = url::Url::parse(outline::landed(report.trail)).map(|url| url.origin().ascii_serialization());
    let short = origin.ok().and_then(|origin| href.strip_prefix(&origin)).filter(|short| !short.is_empty());
    clean(short.unwrap_or(href), VALUE)
}

fn lanes(page: &mut Page, search: &Search, texts: &Texts) {
    let rows = search.elder_lanes.iter().take(OTHERS).map(|lane| Row {
        cells: vec![
            clean(&lane.text, VALUE),
            texts.say(&place::device(lane.sighting.device)),
            texts.say(&place::place(&lane.sighting)),
        ],
        below: Vec::new(),
    });
    let rows: Vec<Row> = rows.collect();
    part(
        page,
        texts,
        "report-elder",
        &["find-words", "find-devices", "report-place"],
        (&rows, search.elder_lanes.len()),
    );
}

fn authorities(page: &mut Page, search: &Search, texts: &Texts) {
    let rows = search.authorities.iter().take(OTHERS).map(|authority| Row {
        cells: vec![clean(&authority.digits, SAW), clean(&authority.text, VALUE)],
        below: Vec::new(),
    });
    let rows: Vec<Row> = rows.collect();
    part(page, texts, "report-authorities", &["find-value", "find-words"], (&rows, search.authorities.len()));
}

fn announced(page: &mut Page, search: &Search, texts: &Texts) {
    let rows = search.announced.iter().take(OTHERS).map(|announced| Row {
        cells: vec![clean(&announced.value, VALUE), clean(&announced.by, SAW)],
        below: Vec::new(),
    });
    let rows: Vec<Row> = rows.collect();
    part(page, texts, "report-announced", &["find-value", "find-by"], (&rows, search.announced.len()));
}
