//! Tables and lists: every way that was found, and what stands beside them.

use super::head::value;
use super::pictures::shade;
use super::{Sheet, numbers, quoted};
use crate::message::Message;
use crate::report::outline;
use crate::report::{clean, place};
use crate::search::Entrance;
use maud::{Markup, html};

/// Entrances in the table, and entries of every other list.
const ENTRANCES: usize = 60;
const OTHERS: usize = 10;

/// Every way that was found.
pub(super) fn entrances(sheet: &Sheet<'_>) -> Markup {
    let all = &sheet.outline.entrances;
    let more = all.len().saturating_sub(ENTRANCES);
    html! {
        section aria-labelledby="entrances" {
            h2 #entrances { (sheet.get("report-entrances")) }
            @if all.is_empty() { p { (sheet.get("report-entrances-none")) } }
            ol.ways { @for (index, entrance) in all.iter().take(ENTRANCES).enumerate() { (row(sheet, index + 1, entrance)) } }
            @if more > 0 { p { (sheet.say(&Message::new("report-entrances-more").with("number", more))) } }
        }
    }
}

fn row(sheet: &Sheet<'_>, number: usize, entrance: &Entrance) -> Markup {
    let signals = entrance.signals.iter().filter(|signal| !signal.saw.is_empty()).take(3);
    html! {
        li class=(shade(entrance, entrance.visible())) {
            span.badge aria-hidden="true" { (number) }
            div.what {
                span.kind { (sheet.say(&place::kind(entrance.kind))) }
                (value(entrance))
                @if let Some(then) = &entrance.then {
                    span { (sheet.say(&Message::new("entrance-dial-then").with("then", clean(then, 20)))) }
                }
            }
            dl {
                (entry(&sheet.get("report-place"), &html! {
                    ul.plain { @for place in place::places(entrance) { li { (sheet.say(&place)) } } }
                }))
                @let ways = place::ways(sheet.report.trail, entrance);
                @if !ways.is_empty() {
                    (entry(&sheet.get("report-way"), &html! {
                        ul.plain { @for way in ways { li { (sheet.say(&way)) } } }
                    }))
                }
                (entry(&sheet.get("report-answers"), &html! { (sheet.say(&place::answerer(entrance.answered_by))) }))
                (entry(&sheet.get("report-purpose"), &html! { (sheet.say(&place::purpose(entrance.purpose))) }))
                @if entrance.human() {
                    (entry(&sheet.get("report-hours"), &html! {
                        @match &entrance.hours {
                            Some(hours) => (quoted(&clean(&hours.text, 80))),
                            None => (sheet.get("report-hours-unsaid")),
                        }
                    }))
                }
                (entry(&sheet.get("report-signals"), &html! {
                    @if let Some(sighting) = entrance.sightings.first() { (sheet.say(&place::shown_as(sighting.shown_as))) }
                    @for signal in signals { " · " span.page-text { (quoted(&clean(&signal.saw, 60))) } }
                }))
            }
        }
    }
}

fn entry(name: &str, value: &Markup) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

/// Links that dial something else, elder lanes, leads, announced numbers and what happened on the way: shown where there is something to show.
pub(super) fn beside(sheet: &Sheet<'_>) -> Markup {
    let search = sheet.report.search;
    let lanes: Vec<Markup> = search
        .elder_lanes
        .iter()
        .take(OTHERS)
        .map(|lane| html! { (quoted(&clean(&lane.text, 80))) " · " (sheet.say(&place::place(&lane.sighting))) })
        .collect();
    let leads: Vec<Markup> = search
        .leads
        .iter()
        // Where somebody walked, those that were not opened are told beside the way.
        .filter(|lead| lead.scent > 0.0 && sheet.report.trail.walked.is_none())
        .take(OTHERS)
        .map(|lead| html! { (sheet.say(&place::device(lead.device))) " · " (quoted(&clean(&lead.text, 80))) })
        .collect();
    let announced: Vec<Markup> = search
        .announced
        .iter()
        .take(OTHERS)
        .map(|announced| html! { (quoted(&clean(&announced.value, 80))) " · " (clean(&announced.by, 40)) })
        .collect();
    let happened: Vec<Markup> = outline::incidents(sheet.report.trail).into_iter().take(OTHERS)
        .map(|(device, incident)| html! { (sheet.say(&place::device(device))) " · " (sheet.say(&outline::incident(incident))) })
        .collect();
    let mismatches: Vec<Markup> =
        outline::mismatches(search).take(OTHERS).map(|mismatch| numbers::kept(&sheet.say(&mismatch))).collect();
    html! {
        (list(sheet, "report-mismatches", None, &mismatches))
        (list(sheet, "report-elder", None, &lanes))
        (list(sheet, "report-leads", None, &leads))
        (list(sheet, "report-announced", Some("report-announced-lead"), &announced))
        (list(sheet, "report-happened", None, &happened))
    }
}

fn list(sheet: &Sheet<'_>, heading: &str, lead: Option<&str>, items: &[Markup]) -> Markup {
    html! {
        @if !items.is_empty() {
            section aria-labelledby=(heading) {
                h2 id=(heading) { (sheet.get(heading)) }
                @if let Some(lead) = lead { p.lead { (sheet.get(lead)) } }
                ul.dotted { @for item in items { li { (item) } } }
            }
        }
    }
}

/// Where to turn when the merchant does not answer.
pub(super) fn authorities(sheet: &Sheet<'_>) -> Markup {
    let authorities = &sheet.report.search.authorities;
    html! {
        section.authorities aria-labelledby="authorities" {
            h2 #authorities { (sheet.get("report-authorities")) }
            @if authorities.is_empty() { p { (sheet.get("report-authorities-usual")) } }
            @else {
                p.lead { (sheet.get("report-authorities-lead")) }
                ul.dotted {
                    @for authority in authorities.iter().take(OTHERS) {
                        li { strong { (quoted(&clean(&authority.digits, 30))) } " " (quoted(&clean(&authority.text, 120))) }
                    }
                }
            }
        }
    }
}
