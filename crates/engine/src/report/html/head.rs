//! The top of the report: whose page, the sentence, the grade, and the best way on each device.

use super::{Sheet, link, marks, quoted};
use crate::correction::Corrected;
use crate::geometry::Device;
use crate::message::Message;
use crate::rating::{Grade, Rating};
use crate::report::outline::{self, ADDRESS};
use crate::report::route::{self, Route};
use crate::report::{clean, place};
use crate::score;
use crate::search::{Entrance, EntranceKind, Sighting};
use maud::{Markup, html};

pub(super) fn banner(sheet: &Sheet<'_>) -> Markup {
    html! {
        header.banner {
            p.brand { (marks::bell()) span { (sheet.get("report-name")) } }
            p.tagline { (sheet.get("report-tagline")) }
        }
    }
}

/// The answer: the sentence, how it stands, and where to turn.
pub(super) fn answer(sheet: &Sheet<'_>, sentence: &str) -> Markup {
    let trail = sheet.report.trail;
    html! {
        section.answer aria-labelledby="sentence" {
            h1 #sentence { (sentence) }
            p.whose {
                (link(&trail.start, &clean(&trail.start, 120)))
                span.when { (outline::date(&trail.recorded_at)) }
            }
            div.standing {
                // The way first: on a phone the score would push it off the first screen.
                @if !trail.snapshots.is_empty() { (best(sheet)) }
                (standing(sheet, sheet.report.rating))
            }
            (faults(sheet))
        }
    }
}

/// What kept the page, or a part of it, from being seen.
fn faults(sheet: &Sheet<'_>) -> Markup {
    let faults = outline::faults(sheet.report.trail);
    html! {
        @for (device, fault) in faults {
            @let (what, hint) = outline::fault_words(sheet.texts, fault);
            p.fault {
                @if let Some(device) = device { strong { (sheet.say(&place::device(device))) } " " }
                // Where nothing at all was seen, the sentence above has said it already.
                @if score::unseen(sheet.report.trail).is_none() { (what) " " }
                (hint)
            }
        }
    }
}

fn standing(sheet: &Sheet<'_>, rating: &Rating) -> Markup {
    let share = Message::new("report-judged-long").with("percent", outline::percent(rating.judged_share));
    html! {
        div.rated {
            @match (rating.grade, rating.score) {
                (Some(grade), Some(score)) => {
                    (seal(sheet, grade))
                    div.score {
                        p.points { (sheet.say(&Message::new("report-score").with("score", score))) " " small { (sheet.get("report-score-of")) } }
                        p { (sheet.get(&format!("report-grade-{}", grade.letter().to_ascii_lowercase()))) }
                    }
                }
                (None, Some(score)) => div.score {
                    p.points { (sheet.say(&Message::new("report-score").with("score", score))) " " small { (sheet.get("report-score-of")) } }
                    p { (sheet.get("report-no-grade")) }
                },
                (_, None) => p.points { (sheet.get("report-no-score")) },
            }
            @if let Some(score) = rating.score {
                (scale(sheet, score))
                @if let Some(moved) = sheet.report.moved {
                    p.share { a href="#moved" { (sheet.get("moved-title")) } ": " (sheet.say(&outline::moved(sheet.texts, moved).0)) }
                }
                @if let Some(corrected) = sheet.report.corrected { (person(sheet, corrected)) }
                p.share { (sheet.say(&share)) }
                @if let Some(remark) = &rating.remark { p.remark { (sheet.say(remark)) } }
            }
        }
    }
}

/// The score with a person's verdicts, beside the machine's.
fn person(sheet: &Sheet<'_>, corrected: &Corrected) -> Markup {
    html! { p.person { (sheet.say(&outline::person_score(sheet.report.rating, corrected))) } }
}

fn seal(sheet: &Sheet<'_>, grade: Grade) -> Markup {
    html! {
        p.seal {
            span.unseen { (sheet.say(&Message::new("report-grade").with("grade", grade.letter()))) }
            span aria-hidden="true" { (grade.letter()) }
        }
    }
}

/// A strip from 0 to 100 in five grades, with a pointer.
fn scale(sheet: &Sheet<'_>, score: f64) -> Markup {
    let rubric = sheet.report.rubric;
    let key = if rubric.is_built_in() { "report-scale" } else { "report-scale-other" };
    let label = outline::with_bounds(Message::new(key), rubric).with("score", score);
    let bounds = rubric.bounds();
    let grades = [
        (Grade::E, bounds.d),
        (Grade::D, bounds.c - bounds.d),
        (Grade::C, bounds.b - bounds.c),
        (Grade::B, bounds.a - bounds.b),
        (Grade::A, 100.0 - bounds.a),
    ];
    html! {
        div.scale role="img" aria-label=(sheet.say(&label)) {
            span.pointer style={ "left:" (score.clamp(0.0, 100.0)) "%" } {}
            @for (grade, width) in grades {
                @let here = rubric.grade(score) == grade;
                span class={ "band band-" (grade.letter()) @if here { " here" } } style={ "flex-basis:" (width) "%" } { (grade.letter()) }
            }
        }
    }
}

/// The best way to a person on each device.
fn best(sheet: &Sheet<'_>) -> Markup {
    html! {
        dl.best {
            @for device in Device::ALL {
                div {
                    dt { (sheet.get(&format!("device-{}-with", device.id()))) }
                    @match (sheet.report.search.best_on(device), sheet.report.trail.first(device)) {
                        (Some((entrance, sighting)), _) => dd { (way(sheet, entrance, sighting)) },
                        (None, Some(_)) => dd.none { (sheet.get("report-best-none")) },
                        (None, None) => dd.none { (sheet.get("report-not-looked")) },
                    }
                }
            }
        }
    }
}

fn way(sheet: &Sheet<'_>, entrance: &Entrance, sighting: &Sighting) -> Markup {
    let px = place::seen_px(sheet.report.trail, sighting);
    let route = Route::of(sheet.report.trail, entrance, sighting);
    let effort = route.effort.filter(|_| !route.presses.is_empty());
    html! {
        span.kind { (sheet.say(&place::kind(entrance.kind))) }
        (value(entrance))
        span.place {
            (sheet.say(&place::place(sighting)))
            @if let Some(px) = px { " · " span.whole { (sheet.say(&Message::new("size-px").with("px", px))) } }
            @if let Some(effort) = effort { " · " span.whole { (sheet.say(&route::about(effort))) } }
        }
    }
}

/// What to go by: a number that a customer sees can be pressed, everything else is words.
pub(super) fn value(entrance: &Entrance) -> Markup {
    let words = place::goes_by(entrance);
    // As a customer at home dials it: the country code is for callers from abroad.
    let dial: String =
        entrance.digits.iter().flat_map(|digits| digits.chars()).filter(char::is_ascii_digit).take(20).collect();
    let pressable = entrance.kind == EntranceKind::Phone && entrance.visible() && !dial.is_empty();
    html! {
        @if pressable { a.number href={ "tel:" (dial) } { (quoted(&clean(words, 60))) } }
        @else { span.value { (quoted(&clean(words, ADDRESS))) } }
    }
}
