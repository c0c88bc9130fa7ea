//! What the merchants have in common, and what others counted before.

use super::super::{Table, surveys, words};
use super::Names;
use super::bars::{Bar, chart, drawn};
use super::ranking::seal;
use doorbell_engine::message::Message;
use doorbell_engine::ranking::{Line, Share, Spread, Tally};
use maud::{Markup, html};

pub(super) fn section(table: &Table) -> Markup {
    let texts = &table.texts;
    let lines: Vec<&Line> = table.lines().collect();
    let spread = Spread::of(&lines);
    let heads = |key: &str| [texts.get(key), texts.get("spread-count"), texts.get("spread-share")];
    let bars = |tallies: &[Tally], name: &dyn Fn(&str) -> Markup| -> Vec<Bar> {
        tallies.iter().map(|tally| Bar { name: name(&tally.of), count: tally.count }).collect()
    };
    let grade = |letter: &str| {
        html! { (seal(letter)) " " (texts.get(&format!("report-grade-{}", letter.to_lowercase()))) }
    };
    let presses = |name: &str| html! { (texts.get(&format!("presses-{}", name.replace('+', "-more")))) };
    let tens = |from: &str| html! { span.whole { (words::tens(from)) } };
    let one = |id: &str, title: &str, key: &str, bars: &[Bar]| {
        let heads = heads(key);
        chart(id, &texts.get(title), [&heads[0], &heads[1], &heads[2]], bars)
    };
    html! {
        section aria-labelledby="spread" {
            h2 #spread { (texts.get("site-spread")) }
            p.lead { (texts.get("site-spread-lead")) }
            div.charts {
                (one("chart-scores", "spread-scores", "column-score", &bars(&spread.scores, &tens)))
                (one("chart-grades", "spread-grades", "column-grade", &bars(&spread.grades, &grade)))
                (one("chart-presses", "spread-presses", "column-presses", &bars(&spread.presses, &presses)))
            }
        }
    }
}

/// The share of merchants that fail each criterion, most first.
pub(super) fn criteria(table: &Table, names: &Names) -> Markup {
    let texts = &table.texts;
    let lines: Vec<&Line> = table.lines().collect();
    let mut shares = Spread::of(&lines).criteria;
    let failing = |share: &Share| words::share(share.poor, told(share)).unwrap_or(-1.0);
    shares.sort_by(|a, b| failing(b).total_cmp(&failing(a)));
    let verdicts = ["poor", "fair", "good"];
    html! {
        section aria-labelledby="criteria" {
            h2 #criteria { (texts.get("spread-criteria")) }
            p.lead { (texts.get("spread-criteria-lead")) }
            p.legend aria-hidden="true" {
                @for verdict in verdicts { span { (drawn(&[(verdict, 1)], 1)) (texts.get(&format!("verdict-{verdict}"))) } }
                span { (drawn(&[("untold", 1)], 1)) (texts.get("spread-untold")) }
            }
            table.bars.shares aria-labelledby="criteria" {
                thead {
                    tr {
                        th scope="col" { (texts.get("column-criterion")) }
                        th scope="col" { (texts.get("spread-failing")) }
                        @for verdict in verdicts { th scope="col" { (texts.get(&format!("verdict-{verdict}"))) } }
                        th scope="col" { (texts.get("spread-untold")) }
                        td aria-hidden="true" {}
                    }
                }
                tbody { @for share in &shares { (criterion(share, table, names)) } }
            }
        }
    }
}

fn told(share: &Share) -> usize {
    share.good + share.fair + share.poor
}

fn criterion(share: &Share, table: &Table, names: &Names) -> Markup {
    let Share { id, good, fair, poor, untold } = share;
    html! {
        tr {
            th scope="row" { a href={ (names.method) "#" (id) } { (words::criterion(id, &table.texts)) } }
            td { strong { (words::share(*poor, told(share)).map_or_else(|| "–".to_owned(), words::percent)) } }
            @for count in [poor, fair, good, untold] { td { (count) } }
            td.drawn aria-hidden="true" {
                (drawn(&[("poor", *poor), ("fair", *fair), ("good", *good), ("untold", *untold)], told(share) + untold))
            }
        }
    }
}

/// Published surveys beside this rating.
pub(super) fn surveys(table: &Table) -> Markup {
    let texts = &table.texts;
    let heads = ["survey-what", "survey-share", "survey-counted-here", "survey-here"];
    html! {
        section aria-labelledby="surveys" {
            h2 #surveys { (texts.get("survey-title")) }
            p.lead { (texts.get("survey-note")) }
            table.plain-table aria-labelledby="surveys" {
                thead { tr { @for key in heads { th scope="col" { (texts.get(key)) } } } }
                tbody {
                    @for survey in surveys::all(table) {
                        tr {
                            th scope="row" { (survey.name) }
                            td data-h=(texts.get(heads[1])) { (texts.say(&Message::new("survey-of").with("share", survey.share_words.as_str()).with("count", survey.tested))) }
                            td data-h=(texts.get(heads[2])) { (survey.counted) }
                            td data-h=(texts.get(heads[3])) {
                                @match survey.ours {
                                    Some((share, count)) => (texts.say(&Message::new("survey-of").with("share", words::percent(share)).with("count", count))),
                                    None => (texts.get("survey-nothing")),
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
