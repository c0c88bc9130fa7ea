//! How it was done: everything needed to do it again.

use super::Sheet;
use crate::geometry::Device;
use crate::message::Message;
use crate::report::outline;
use crate::report::{clean, json, place};
use crate::snapshot::Eyes;
use maud::{Markup, html};

pub(super) fn section(sheet: &Sheet<'_>) -> Markup {
    let trail = sheet.report.trail;
    let recorder = &trail.recorder;
    let browser = recorder.browser.as_ref().map_or_else(|| sheet.get("report-browser-none"), |name| clean(name, 80));
    html! {
        section.method aria-labelledby="method" {
            h2 #method { (sheet.get("report-method")) }
            p { (sheet.get(if only_words(sheet) { "report-method-words" } else { "report-method-lead" })) }
            p { (sheet.say(&outline::rule(sheet.report.rubric))) }
            (moved(sheet))
            p { strong { (sheet.get("report-limits")) } }
            dl.facts {
                (fact(&sheet.get("report-of"), &clean(&trail.start, outline::ADDRESS)))
                @if outline::landed(trail) != trail.start {
                    (fact(&sheet.get("report-led-to"), &clean(outline::landed(trail), outline::ADDRESS)))
                }
                @if let Some(title) = trail.snapshots.first().map(|page| clean(&page.title, 120)).filter(|title| !title.is_empty()) {
                    (fact(&sheet.get("report-page-title"), &title))
                }
                (fact(&sheet.get("report-date"), &outline::date(&trail.recorded_at)))
                (fact(&sheet.get("report-program"), &clean(&recorder.program, 80)))
                (fact(&sheet.get("report-browser"), &browser))
                @if recorder.unsandboxed { (fact("", &sheet.get("report-unsandboxed"))) }
                (fact(&sheet.get("report-language-sent"), &clean(&recorder.language, 80)))
                (fact(&sheet.get("report-devices-used"), &devices(sheet)))
                (fact(&sheet.get("report-rubric"), &format!("{} · JSON {}", sheet.report.rating.rubric, json::SCHEMA)))
            }
        }
    }
}

/// What moved the score since the case was recorded.
fn moved(sheet: &Sheet<'_>) -> Markup {
    let Some(moved) = sheet.report.moved else { return html! {} };
    let (total, criteria) = outline::moved(sheet.texts, moved);
    html! {
        h3 #moved { (sheet.get("moved-title")) }
        p { (sheet.say(&total)) }
        ul { @for line in &criteria { li { (sheet.say(line)) } } }
    }
}

/// Whether no browser looked at all.
fn only_words(sheet: &Sheet<'_>) -> bool {
    let pages = &sheet.report.trail.snapshots;
    !pages.is_empty() && pages.iter().all(|page| page.eyes == Eyes::Http)
}

fn fact(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { bdi { (value) } } } }
}

fn devices(sheet: &Sheet<'_>) -> String {
    let names = Device::ALL.map(|device| {
        let (width, height) = device.screen();
        let name = sheet.say(&place::device_long(device).with("width", width).with("height", height));
        match sheet.report.trail.first(device).map(|page| page.eyes) {
            Some(Eyes::Http) => sheet
                .texts
                .say(&Message::new("report-labelled").with("label", name).with("text", sheet.get("report-only-words"))),
            _ => name,
        }
    });
    names.join(" · ")
}
