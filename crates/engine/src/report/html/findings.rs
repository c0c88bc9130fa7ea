//! What each criterion found: grouped by the complaint it answers, worst first.

use super::{Sheet, link, marks, quoted};
use crate::criteria::{self, Clause, Group, Reliability};
use crate::finding::{Advice, Evidence, Finding, Rewrite};
use crate::message::Message;
use crate::report::clean_code;
use crate::report::outline;
use crate::report::place;
use maud::{Markup, html};

/// Pieces of advice at the top, and places named for one finding.
const ADVICE: usize = 3;
const PLACES: usize = 4;

pub(super) fn section(sheet: &Sheet<'_>) -> Markup {
    html! {
        section aria-labelledby="findings" {
            h2 #findings { (sheet.get("report-findings")) }
            p.lead { (sheet.get("report-findings-lead")) }
            @if !sheet.outline.advice.is_empty() { (first(sheet)) }
            @for group in [Group::Person, Group::Found, Group::Readable, Group::Open] { (grouped(sheet, group)) }
        }
    }
}

/// What to change first.
fn first(sheet: &Sheet<'_>) -> Markup {
    html! {
        div.first {
            h3 { (sheet.get("report-change-first")) }
            ol {
                @for (finding, advice) in sheet.outline.advice.iter().take(ADVICE) {
                    li {
                        (sheet.say(&advice.says)) " " (gain(sheet, advice)) " "
                        a href={ "#" (finding.id) } { (outline::title(sheet.texts, finding)) }
                    }
                }
            }
        }
    }
}

fn grouped(sheet: &Sheet<'_>, group: Group) -> Markup {
    let findings: Vec<&Finding> =
        sheet.outline.judged.iter().copied().filter(|finding| outline::group(finding) == group).collect();
    html! {
        @if !findings.is_empty() {
            section.group aria-labelledby={ "group-" (group.id()) } {
                h3 id={ "group-" (group.id()) } { (sheet.get(&format!("group-{}", group.id()))) }
                @for finding in findings { (judged(sheet, finding)) }
            }
        }
    }
}

fn judged(sheet: &Sheet<'_>, finding: &Finding) -> Markup {
    let earned = (finding.points.unwrap_or(0.0) * finding.weight * 10.0).round() / 10.0;
    let points = Message::new("report-points").with("points", earned).with("weight", finding.weight);
    html! {
        article class={ "finding " (finding.verdict.id()) } id=(finding.id) {
            header {
                h4 { (outline::title(sheet.texts, finding)) }
                (marks::verdict(sheet, finding.verdict))
                span.earned { (sheet.say(&points)) }
            }
            p.says { (sheet.say(&finding.says)) }
            (person(sheet, finding))
            @if let Some(advice) = &finding.advice {
                div.change {
                    p { strong { (sheet.get("report-change")) } " " (sheet.say(&advice.says)) }
                    @if advice.gain > 0.0 { p { (gain(sheet, advice)) } }
                    @if let Some(rewrite) = &advice.rewrite { (code(sheet, rewrite)) }
                }
            }
            (grounds(sheet, finding))
        }
    }
}

/// What a person judges otherwise, beside the machine's verdict.
fn person(sheet: &Sheet<'_>, finding: &Finding) -> Markup {
    let one = sheet.report.corrected.and_then(|corrected| corrected.on(&finding.id));
    html! { @if let Some(one) = one { p.person { (sheet.say(&outline::person_says(finding, one))) } } }
}

/// The change as code, before and after.
fn code(sheet: &Sheet<'_>, rewrite: &Rewrite) -> Markup {
    let parts = [("code-before", &rewrite.before), ("code-after", &rewrite.after)];
    html! {
        figure.code {
            figcaption { (sheet.get("code-lead")) }
            @for (key, code) in parts {
                div { (sheet.get(key)) pre { code translate="no" { (clean_code(code)) } } }
            }
        }
    }
}

fn gain(sheet: &Sheet<'_>, advice: &Advice) -> Markup {
    html! { span.gain { (sheet.say(&Message::new("report-gain").with("points", advice.gain))) } }
}

/// What would be good, why, where it was looked at, and what that rests on.
fn grounds(sheet: &Sheet<'_>, finding: &Finding) -> Markup {
    let words = |suffix: &str| outline::words(sheet.texts, &format!("{}-{suffix}", finding.id));
    let sources = criteria::by_id(&finding.id).map_or(&[][..], |criterion| criterion.sources);
    html! {
        dl.grounds {
            @if let Some(threshold) = words("threshold") { dt { (sheet.get("report-threshold")) } dd { (threshold) } }
            @if let Some(why) = words("why") { dt { (sheet.get("report-why")) } dd { (why) } }
            @if !finding.evidence.is_empty() {
                dt { (sheet.get("report-evidence")) }
                dd { ul.plain { @for place in finding.evidence.iter().take(PLACES) { li { (evidence(sheet, place)) } } } }
            }
            @if !sources.is_empty() {
                dt { (sheet.get("report-sources")) }
                dd { ul.plain { @for clause in sources { li { (source(sheet, clause)) } } } }
            }
        }
    }
}

fn evidence(sheet: &Sheet<'_>, evidence: &Evidence) -> Markup {
    html! { (sheet.say(&place::device(evidence.device))) " " span.page-text { (quoted(&evidence.text)) } }
}

fn source(sheet: &Sheet<'_>, clause: &Clause) -> Markup {
    let document = clause.document;
    let address = if clause.url.is_empty() { document.url } else { clause.url };
    let name = match clause.number {
        "" => document.name.to_owned(),
        number => {
            format!("{} {}", document.name, sheet.say(&Message::new("report-source-clause").with("number", number)))
        }
    };
    let own = document.reliability == Reliability::Own;
    html! {
        @if !own { span.source { (link(address, &name)) } " " }
        span.about {
            @if !own && sheet.texts.has(document.title) { (sheet.get(document.title)) " · " }
            (sheet.get(reliability(document.reliability)))
        }
    }
}

fn reliability(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::Primary => "reliability-primary",
        Reliability::Secondary => "reliability-secondary",
        Reliability::Digest => "reliability-digest",
        Reliability::Own => "reliability-own",
    }
}

/// What could not be told, with what was missing, and what does not apply.
pub(super) fn untold(sheet: &Sheet<'_>) -> Markup {
    html! {
        section aria-labelledby="untold" {
            h2 #untold { (sheet.get("report-untold")) }
            @if sheet.outline.untold.is_empty() { p { (sheet.get("report-untold-none")) } }
            @else {
                p.lead { (sheet.get("report-untold-lead")) }
                (short(sheet, &sheet.outline.untold))
            }
            @if !sheet.outline.inapplicable.is_empty() {
                h3 { (sheet.get("report-not-applicable")) }
                (short(sheet, &sheet.outline.inapplicable))
            }
        }
    }
}

fn short(sheet: &Sheet<'_>, findings: &[&Finding]) -> Markup {
    html! {
        ul.short {
            @for finding in findings {
                li {
                    (marks::verdict(sheet, finding.verdict))
                    strong { (outline::title(sheet.texts, finding)) } " "
                    span { (sheet.say(&finding.says)) }
                    (person(sheet, finding))
                    span.earned { (sheet.say(&Message::new("report-weight").with("weight", finding.weight))) }
                }
            }
        }
    }
}
