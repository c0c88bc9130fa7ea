//! The report for a terminal: short, plain words, no page text that could move the cursor.

mod compared;
mod found;
mod lay;

pub use found::render_found;

use super::outline::{self, ADDRESS, Outline};
use super::route::Route;
use super::{Report, clean, clean_code, place, sentence, walked};
use crate::finding::{Finding, Verdict};
use crate::geometry::Device;
use crate::message::Message;
use crate::rating::Rating;
use crate::text::Texts;
use lay::{Page, pad, width_of};

/// Entrances and advice shown; the rest is in the other formats.
const ENTRANCES: usize = 12;
const ADVICE: usize = 3;
/// Links that dial something else.
const MISMATCHES: usize = 3;
/// Things in the way, and things that were not opened.
const MET: usize = 6;
/// Longest value of an entrance.
const VALUE: usize = 48;

/// Whether to use colours. Nothing is told by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// ANSI colours, for a terminal that shows them.
    Colour,
    /// Words only.
    Plain,
}

/// How the report is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Layout<'a> {
    /// Colours or not.
    pub paint: Paint,
    /// Columns; a Chinese character takes two. Values below 40 count as 40.
    pub width: usize,
    /// Files that were written, named at the end.
    pub written: &'a [String],
}

/// The report as lines for a terminal.
pub fn render(report: &Report<'_>, texts: &Texts, layout: &Layout<'_>) -> String {
    let outline = Outline::of(report);
    let mut page = Page::new(layout.paint, layout.width.max(40));
    head(&mut page, report, texts);
    devices(&mut page, report, texts);
    happened(&mut page, report, texts);
    met(&mut page, report, texts);
    entrances(&mut page, &outline, texts);
    mismatches(&mut page, report, texts);
    if report.rating.score.is_some() {
        findings(&mut page, &outline, texts);
        disputed(&mut page, report, texts);
        advice(&mut page, &outline, texts);
    }
    untold(&mut page, report, &outline, texts);
    for path in layout.written {
        page.line(0, &texts.say(&Message::new("report-written").with("path", clean(path, ADDRESS))));
    }
    page.finish()
}

fn head(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    page.dim(0, &format!("{}  {}", texts.get("report-name"), clean(&report.trail.start, 100)));
    page.gap();
    page.bold(0, &texts.say(&sentence(report)));
    page.gap();
    page.line(0, &standing(report.rating, texts));
    if let (Some(remark), Some(_)) = (&report.rating.remark, report.rating.score) {
        page.line(0, &texts.say(remark));
    }
    if let Some(corrected) = report.corrected {
        page.hanging(0, "* ", &texts.say(&outline::person_score(report.rating, corrected)));
    }
    page.gap();
    compared::write(page, report, texts);
    moved(page, report, texts);
}

/// What moved the score since the case was recorded.
fn moved(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    let Some(moved) = report.moved else { return };
    let (total, criteria) = outline::moved(texts, moved);
    page.heading(&texts.get("moved-title"));
    page.line(2, &texts.say(&total));
    for line in criteria.iter().take(MET) {
        page.hanging(2, "- ", &texts.say(line));
    }
    if criteria.len() > MET {
        page.line(2, &texts.say(&Message::new("report-entrances-more").with("number", criteria.len() - MET)));
    }
    page.gap();
}

/// Grade, score and judged share on one line.
fn standing(rating: &Rating, texts: &Texts) -> String {
    let Some(score) = rating.score else {
        return texts.get("report-no-score");
    };
    let grade = rating.grade.map_or_else(
        || texts.get("report-no-grade"),
        |grade| texts.say(&Message::new("report-grade").with("grade", grade.letter())),
    );
    let score = Message::new("report-score").with("score", score);
    let share = Message::new("report-judged").with("percent", outline::percent(rating.judged_share));
    texts.say(&Message::new("report-standing").with("grade", grade).with("score", score).with("share", share))
}

/// The best way to a person on each device.
fn devices(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    if report.trail.snapshots.is_empty() {
        return;
    }
    let names = Device::ALL.map(|device| texts.say(&place::device(device)));
    let column = names.iter().map(|name| width_of(name)).max().unwrap_or(0) + 2;
    for (device, name) in Device::ALL.into_iter().zip(&names) {
        page.hanging(0, &pad(name, column), &best(report, texts, device));
        let best = report.search.best_on(device);
        let way = best.and_then(|(entrance, sighting)| Route::of(report.trail, entrance, sighting).in_words());
        if let Some(way) = way {
            page.hanging(column, "", &texts.say(&way));
        }
    }
    page.gap();
}

fn best(report: &Report<'_>, texts: &Texts, device: Device) -> String {
    if report.trail.first(device).is_none() {
        return texts.get("report-not-looked");
    }
    let Some((entrance, sighting)) = report.search.best_on(device) else {
        return texts.get("report-best-none");
    };
    let mut parts = vec![texts.say(&place::named(entrance, VALUE)), texts.say(&place::place(sighting))];
    parts.extend(place::seen_px(report.trail, sighting).map(|px| texts.say(&Message::new("size-px").with("px", px))));
    parts.join(" · ")
}

fn happened(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    let faults = outline::faults(report.trail);
    for (device, fault) in &faults {
        let (what, hint) = outline::fault_words(texts, fault);
        let what = device.map_or_else(|| what.clone(), |device| texts.say(&labelled(place::device(device), &what)));
        page.hanging(0, "! ", &what);
        page.line(2, &hint);
    }
    if !faults.is_empty() {
        page.gap();
    }
}

/// What the walk did, what stood in its way and what it left.
fn met(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    let done = walked::done(report);
    if done.is_empty() {
        return;
    }
    page.heading(&texts.get("walk-title"));
    for line in &done {
        page.line(2, &texts.say(line));
    }
    some(page, texts, None, &walked::obstacles(report));
    some(page, texts, Some("walk-unexplored"), &walked::unexplored(report));
    page.gap();
}

/// The first of these lines, below a line that says what they are.
fn some(page: &mut Page, texts: &Texts, lead: Option<&str>, lines: &[Message]) {
    if let (Some(lead), false) = (lead, lines.is_empty()) {
        page.line(2, &texts.get(lead));
    }
    let (indent, mark) = if lead.is_some() { (4, "- ") } else { (2, "! ") };
    for line in lines.iter().take(MET) {
        page.hanging(indent, mark, &texts.say(line));
    }
    if lines.len() > MET {
        page.line(indent, &texts.say(&Message::new("report-entrances-more").with("number", lines.len() - MET)));
    }
}

fn entrances(page: &mut Page, outline: &Outline<'_>, texts: &Texts) {
    if outline.entrances.is_empty() {
        return;
    }
    page.heading(&texts.get("report-entrances"));
    let shown = &outline.entrances[..outline.entrances.len().min(ENTRANCES)];
    let names: Vec<String> = shown.iter().map(|entrance| texts.say(&place::named(entrance, VALUE))).collect();
    let fitting = names.iter().map(|name| width_of(name)).filter(|width| *width <= page.width() * 2 / 5);
    let column = fitting.max().unwrap_or(0);
    for (index, (entrance, name)) in shown.iter().zip(&names).enumerate() {
        let places: Vec<String> = place::places(entrance).iter().map(|place| texts.say(place)).collect();
        let lead = format!("{:>2}  {}", index + 1, pad(name, column));
        page.columns(2, &lead, &places.join(" · "));
    }
    let more = outline.entrances.len() - shown.len();
    if more > 0 {
        page.line(2, &texts.say(&Message::new("report-entrances-more").with("number", more)));
    }
    page.gap();
}

/// Links that dial something else than they show.
fn mismatches(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    let all: Vec<Message> = outline::mismatches(report.search).take(MISMATCHES).collect();
    for mismatch in &all {
        page.hanging(0, "! ", &clean(&texts.say(mismatch), 300));
    }
    if !all.is_empty() {
        page.gap();
    }
}

fn findings(page: &mut Page, outline: &Outline<'_>, texts: &Texts) {
    page.heading(&texts.get("report-findings"));
    for finding in &outline.judged {
        page.marked(finding.verdict, &outline::verdict(texts, finding.verdict), &said(finding, texts));
    }
    page.gap();
}

/// What a person judges otherwise.
fn disputed(page: &mut Page, report: &Report<'_>, texts: &Texts) {
    let Some(corrected) = report.corrected else { return };
    page.heading(&texts.get("person-title"));
    for (finding, one) in outline::disputed(report.rating, corrected) {
        let title = Message::new("report-labelled").with("label", outline::title(texts, finding));
        page.hanging(2, "* ", &texts.say(&title.with("text", outline::person_says(finding, one))));
    }
    page.gap();
}

fn said(finding: &Finding, texts: &Texts) -> String {
    let says = clean(&texts.say(&finding.says), 300);
    texts.say(&Message::new("report-labelled").with("label", outline::title(texts, finding)).with("text", says))
}

fn labelled(label: Message, text: &str) -> Message {
    Message::new("report-labelled").with("label", label).with("text", text)
}

fn advice(page: &mut Page, outline: &Outline<'_>, texts: &Texts) {
    if outline.advice.is_empty() {
        return;
    }
    page.heading(&texts.get("report-change-first"));
    for (index, (_, advice)) in outline.advice.iter().take(ADVICE).enumerate() {
        let gain = Message::new("report-gain").with("points", advice.gain);
        let says = clean(&texts.say(&advice.says), 300);
        let both = Message::new("report-with-gain").with("text", says).with("gain", gain);
        page.hanging(2, &format!("{}. ", index + 1), &texts.say(&both));
        for (key, code) in
            advice.rewrite.iter().flat_map(|code| [("code-before", &code.before), ("code-after", &code.after)])
        {
            for line in clean_code(code).lines() {
                page.hanging(5, &format!("{} ", texts.get(key)), line);
            }
        }
    }
    page.gap();
}

fn untold(page: &mut Page, report: &Report<'_>, outline: &Outline<'_>, texts: &Texts) {
    if outline.untold.is_empty() || report.rating.score.is_none() {
        return;
    }
    page.heading(&texts.get("report-untold"));
    for finding in &outline.untold {
        page.marked(Verdict::CannotTell, &outline::verdict(texts, Verdict::CannotTell), &said(finding, texts));
    }
    page.gap();
}

#[cfg(test)]
mod tests;
