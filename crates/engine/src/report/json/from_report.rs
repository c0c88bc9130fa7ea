//! Filling the JSON report, within bounds.

use super::SCHEMA;
use super::document::{
    AdviceRow, CodeRow, Document, EntranceRow, FindingRow, Happening, LeadRow, MismatchRow, Moment, ObstacleRow,
    PathStep, PersonRow, PersonVerdict, Reach, Reason, Sentence, Share, SourceRow, Spot, Versions, WalkRow,
};
use crate::correction::Corrected;
use crate::criteria::{self, Clause, Reliability};
use crate::finding::{Evidence, Finding, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::message::{Arg, Message};
use crate::rating::Rating;
use crate::report::outline::{self, ADDRESS, Outline};
use crate::report::route::{Route, Stop, What};
use crate::report::{Report, clean, clean_code, place, sentence};
use crate::search::{Announced, Authority, DialMismatch, Entrance, Hours, Lead, OpenedChat, QrCode, Sighting, Signal};
use crate::text::Texts;
use crate::trail::{Fault, Recorder, Trail, Walked};
use crate::walk::{self, Obstacle};
use serde_json::Value;

/// Entrances at most, and bytes of JSON they may take together.
const ENTRANCES: (usize, usize) = (200, 64_000);
const SIGHTINGS: usize = 20;
const SIGNALS: usize = 8;
/// Signals of a lead.
const LEAD_SIGNALS: usize = 6;
const EVIDENCE: usize = 5;
const LEADS: usize = 10;
/// Authorities, announced contacts, elder lanes, happenings.
const OTHERS: usize = 10;
/// Leads left unopened, and obstacles.
const WALKED: usize = 20;
/// Longest measure in bytes of JSON.
const MEASURE: usize = 4_000;
/// Longest reason of a person's verdict in characters.
const REASON: usize = 120;
/// Longest example of code in bytes; a longer one is left out.
const CODE: usize = 600;
/// Longest text of a page in characters.
const TEXT: usize = 120;

pub(super) fn document(report: &Report<'_>, texts: &Texts) -> Document {
    let Report { trail, search, rating, .. } = *report;
    let outline = Outline::of(report);
    let entrances = entrances(trail, &outline, ENTRANCES);
    Document {
        schema: SCHEMA,
        versions: Versions {
            rubric: rating.rubric.clone(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            trail: trail.schema,
        },
        url: clean(&trail.start, ADDRESS),
        final_url: clean(outline::landed(trail), ADDRESS),
        title: clean(trail.snapshots.first().map_or("", |snapshot| &snapshot.title), TEXT),
        recorded_at: clean(&trail.recorded_at, 40),
        recorder: recorder(&trail.recorder),
        eyes: PerDevice::from_fn(|device| trail.first(device).map(|snapshot| snapshot.eyes)),
        sentence: said(texts, &sentence(report)),
        rating: share(texts, rating),
        entrances_left_out: outline.entrances.len() - entrances.len(),
        entrances,
        findings: rating.findings.iter().map(|finding| finding_row(texts, finding)).collect(),
        advice: outline
            .advice
            .iter()
            .map(|(finding, advice)| AdviceRow {
                id: finding.id.clone(),
                says: said(texts, &advice.says),
                gain: advice.gain,
                rewrite: advice.rewrite.as_ref().and_then(harmless),
            })
            .collect(),
        happened: happened(texts, trail),
        authorities: search.authorities.iter().take(OTHERS).map(authority).collect(),
        leads: search.leads.iter().take(LEADS).map(lead).collect(),
        elder_lanes: search
            .elder_lanes
            .iter()
            .take(OTHERS)
            .map(|lane| spot(&lane.sighting, Some(&lane.text)))
            .collect(),
        announced: search.announced.iter().take(OTHERS).map(announced).collect(),
        codes: search.codes.iter().take(OTHERS).map(code).collect(),
        mismatches: search.mismatches.iter().take(OTHERS).map(|mismatch| mismatch_row(texts, mismatch)).collect(),
        walk: trail.walked.as_ref().map(|walked| walk_row(report, walked)),
        person: report.corrected.map(|corrected| person(texts, rating, corrected)),
        moved: report.moved.cloned(),
    }
}

fn share(texts: &Texts, rating: &Rating) -> Share {
    Share {
        score: rating.score,
        grade: rating.grade,
        judged_share: rating.judged_share,
        remark: rating.remark.as_ref().map(|remark| said(texts, remark)),
    }
}

fn harmless(rewrite: &Rewrite) -> Option<Rewrite> {
    let code = Rewrite { before: clean_code(&rewrite.before), after: clean_code(&rewrite.after) };
    (code.before.len() + code.after.len() <= CODE).then_some(code)
}

fn person(texts: &Texts, machine: &Rating, corrected: &Corrected) -> PersonRow {
    let rows = outline::disputed(machine, corrected).map(|(finding, one)| PersonVerdict {
        id: finding.id.clone(),
        machine: finding.verdict,
        person: one.verdict,
        reason: clean(&one.reason, REASON),
        by: one.by.as_ref().map(|by| clean(by, 40)),
        at: clean(&one.at, 25),
    });
    PersonRow { rating: share(texts, &corrected.rating), verdicts: rows.collect() }
}

fn walk_row(report: &Report<'_>, walked: &Walked) -> WalkRow {
    let Report { trail, search, .. } = *report;
    let (pages, presses) = Device::ALL
        .into_iter()
        .map(|device| walk::done(trail, device))
        .fold((0, 0), |(pages, presses), done| (pages + done.pages, presses + done.presses));
    WalkRow {
        pages,
        presses,
        spent: walked.spent,
        unexplored: walk::unexplored(trail, search, walked.max_steps).into_iter().take(WALKED).map(lead).collect(),
        obstacles: walk::obstacles(trail, search).iter().take(WALKED).map(obstacle).collect(),
    }
}

fn obstacle(obstacle: &Obstacle) -> ObstacleRow {
    ObstacleRow {
        what: obstacle.what,
        device: obstacle.device,
        snapshot: obstacle.snapshot,
        words: clean(&obstacle.words, TEXT),
        close_px: obstacle.close_px,
    }
}

fn recorder(recorder: &Recorder) -> Recorder {
    Recorder {
        program: clean(&recorder.program, TEXT),
        browser: recorder.browser.as_ref().map(|browser| clean(browser, TEXT)),
        language: clean(&recorder.language, TEXT),
        unsandboxed: recorder.unsandboxed,
    }
}

/// As many entrances as fit, best first.
pub(super) fn entrances(trail: &Trail, outline: &Outline<'_>, (most, mut room): (usize, usize)) -> Vec<EntranceRow> {
    let rows = outline
        .entrances
        .iter()
        .take(most)
        .enumerate()
        .map(|(index, entrance)| entrance_row(trail, index + 1, entrance));
    rows.take_while(|row| {
        let bytes = serde_json::to_vec(row).map_or(0, |json| json.len());
        let fits = bytes <= room;
        room = room.saturating_sub(bytes);
        fits
    })
    .collect()
}

fn entrance_row(trail: &Trail, number: usize, entrance: &Entrance) -> EntranceRow {
    let best: Vec<&Sighting> = Device::ALL.into_iter().filter_map(|device| entrance.best_on(device)).collect();
    let fewest = |seen: bool| best.iter().filter(|s| s.visible() || !seen).map(|s| s.steps).min();
    EntranceRow {
        number,
        kind: entrance.kind,
        value: clean(&entrance.value, ADDRESS),
        digits: entrance.digits.as_ref().map(|digits| clean(digits, 40)),
        then: entrance.then.as_ref().map(|then| clean(then, 40)),
        text: clean(&entrance.text, TEXT),
        label: clean(&entrance.label, TEXT),
        answered_by: entrance.answered_by,
        purpose: entrance.purpose,
        human: entrance.human(),
        visible: entrance.visible(),
        steps: fewest(true).or_else(|| fewest(false)),
        devices: PerDevice::from_fn(|device| entrance.best_on(device).map(|sighting| reach(trail, entrance, sighting))),
        hours: entrance.hours.as_ref().map(|hours| Hours { text: clean(&hours.text, TEXT), ..hours.clone() }),
        vendor: entrance.vendor.as_ref().map(|vendor| clean(vendor, 60)),
        language: entrance.language.as_ref().map(|language| clean(language, 35)),
        opened: entrance.opened.iter().map(opened).collect(),
        signals: reasons(&entrance.signals, SIGNALS),
        sightings: entrance.sightings.iter().take(SIGHTINGS).map(|sighting| spot(sighting, None)).collect(),
        sightings_left_out: entrance.sightings.len().saturating_sub(SIGHTINGS),
    }
}

fn opened(chat: &OpenedChat) -> OpenedChat {
    OpenedChat {
        offers_person: chat.offers_person.as_ref().map(|words| clean(words, TEXT)),
        asks_for_topic: chat.asks_for_topic.as_ref().map(|words| clean(words, TEXT)),
        ..chat.clone()
    }
}

fn reach(trail: &Trail, entrance: &Entrance, sighting: &Sighting) -> Reach {
    let route = Route::of(trail, entrance, sighting);
    Reach {
        steps: sighting.steps,
        effort: route.effort,
        path: route.presses.iter().filter_map(path_step).collect(),
        visible: sighting.visible(),
        screens_down: sighting.screens_down,
        px: place::seen_px(trail, sighting),
    }
}

fn path_step(stop: &Stop<'_>) -> Option<PathStep> {
    let What::Press(done, press) = stop.what else { return None };
    Some(PathStep { pressed: clean(&press.words, TEXT), change: done.change, screens_down: press.screens_down })
}

pub(super) fn spot(sighting: &Sighting, text: Option<&str>) -> Spot {
    Spot {
        device: sighting.device,
        snapshot: sighting.snapshot,
        node: sighting.node,
        text: text.map(|text| clean(text, TEXT)),
        shown_as: sighting.shown_as,
        rect: sighting.rect,
        sight: sighting.sight,
        covered: sighting.covered,
        steps: sighting.steps,
        screens_down: sighting.screens_down,
        prominence: sighting.prominence,
    }
}

fn finding_row(texts: &Texts, finding: &Finding) -> FindingRow {
    let sources = criteria::by_id(&finding.id).map_or(&[][..], |criterion| criterion.sources);
    FindingRow {
        id: finding.id.clone(),
        title: outline::title(texts, finding),
        group: outline::group(finding),
        verdict: finding.verdict,
        points: finding.points,
        weight: finding.weight,
        measure: if finding.measure.to_string().len() <= MEASURE { finding.measure.clone() } else { Value::Null },
        says: said(texts, &finding.says),
        evidence: finding.evidence.iter().take(EVIDENCE).map(evidence).collect(),
        sources: sources.iter().map(|clause| source_row(texts, clause)).collect(),
    }
}

fn evidence(evidence: &Evidence) -> Evidence {
    Evidence { text: clean(&evidence.text, 40), ..evidence.clone() }
}

/// A clause as a row.
pub fn source_row(texts: &Texts, clause: &Clause) -> SourceRow {
    let document = clause.document;
    SourceRow {
        document: document.name.to_owned(),
        title: texts.get(document.title),
        clause: clause.number.to_owned(),
        url: if clause.url.is_empty() { document.url } else { clause.url }.to_owned(),
        reliability: reliability(document.reliability).to_owned(),
    }
}

fn reliability(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::Primary => "primary",
        Reliability::Secondary => "secondary",
        Reliability::Digest => "digest",
        Reliability::Own => "own",
    }
}

pub(super) fn happened(texts: &Texts, trail: &Trail) -> Vec<Happening> {
    let faults = outline::faults(trail).into_iter().map(|(device, fault)| Happening {
        device,
        what: Moment::Fault(short(fault)),
        text: outline::fault_words(texts, fault).0,
    });
    let incidents = outline::incidents(trail).into_iter().map(|(device, incident)| {
        let message = outline::incident(incident);
        Happening { device: Some(device), text: texts.say(&message), what: Moment::Incident(message.key) }
    });
    faults.chain(incidents).take(OTHERS).collect()
}

/// The fault with its foreign words cut.
fn short(fault: &Fault) -> Fault {
    match fault {
        Fault::Unreachable { detail } => Fault::Unreachable { detail: clean(detail, TEXT) },
        Fault::Tls { detail } => Fault::Tls { detail: clean(detail, TEXT) },
        Fault::Download { mime } => Fault::Download { mime: mime.as_ref().map(|mime| clean(mime, TEXT)) },
        Fault::NotAPage { mime } => Fault::NotAPage { mime: clean(mime, TEXT) },
        Fault::OtherProgram { scheme } => Fault::OtherProgram { scheme: clean(scheme, TEXT) },
        other => other.clone(),
    }
}

pub(super) fn authority(authority: &Authority) -> Authority {
    Authority { digits: clean(&authority.digits, 40), text: clean(&authority.text, TEXT) }
}

pub(super) fn announced(announced: &Announced) -> Announced {
    Announced {
        kind: announced.kind,
        value: clean(&announced.value, TEXT),
        by: clean(&announced.by, 40),
        purpose: announced.purpose,
        area_served: announced.area_served.as_ref().map(|area| clean(area, 60)),
        languages: announced.languages.iter().take(OTHERS).map(|language| clean(language, 40)).collect(),
    }
}

pub(super) fn code(code: &QrCode) -> CodeRow {
    CodeRow { leads_to: code.leads_to, says: clean(&code.says, ADDRESS), place: spot(&code.sighting, None) }
}

pub(super) fn mismatch_row(texts: &Texts, mismatch: &DialMismatch) -> MismatchRow {
    MismatchRow {
        shown: clean(&mismatch.shown, TEXT),
        dialled: mismatch.dialled.as_ref().map(|dialled| clean(dialled, 60)),
        says: said(texts, &outline::mismatch(mismatch)),
        spot: spot(&mismatch.sighting, None),
    }
}

pub(super) fn lead(lead: &Lead) -> LeadRow {
    LeadRow {
        device: lead.device,
        snapshot: lead.snapshot,
        node: lead.node,
        text: clean(&lead.text, TEXT),
        href: lead.href.as_ref().map(|href| clean(href, ADDRESS)),
        sight: lead.sight,
        wording: lead.wording,
        scent: lead.scent,
        signals: reasons(&lead.signals, LEAD_SIGNALS),
    }
}

fn reasons(signals: &[Signal], most: usize) -> Vec<Reason> {
    let reason = |signal: &Signal| Reason { id: clean(&signal.id, 60), saw: clean(&signal.saw, 80) };
    signals.iter().take(most).map(reason).collect()
}

fn said(texts: &Texts, message: &Message) -> Sentence {
    let message = short_message(message, 0);
    Sentence { text: clean(&texts.say(&message), 600), language: texts.language(), message }
}

/// The message with its page text clean and cut, and its lists and depth bounded.
fn short_message(message: &Message, depth: usize) -> Message {
    let args = message.args.iter().filter_map(|(name, arg)| Some((name.clone(), short_arg(arg, depth)?)));
    Message { key: message.key.clone(), args: args.collect() }
}

fn short_arg(arg: &Arg, depth: usize) -> Option<Arg> {
    Some(match arg {
        Arg::Number(number) => Arg::Number(*number),
        Arg::Text(text) => Arg::Text(clean(text, TEXT)),
        Arg::Message(_) | Arg::List(_) if depth >= 6 => return None,
        Arg::Message(message) => Arg::Message(short_message(message, depth + 1)),
        Arg::List(list) => {
            Arg::List(list.iter().take(OTHERS).map(|message| short_message(message, depth + 1)).collect())
        }
    })
}
