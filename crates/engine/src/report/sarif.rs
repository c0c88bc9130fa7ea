//! The report as SARIF 2.1.0, for code scanning and editors.
//!
//! One rule a criterion, one result a finding that is fair (`warning`) or poor (`error`). What could not be told is a
//! notification: as a result of kind `open` GitHub would show it as something to mend, as it shows results of every kind. Where the
//! page itself was not seen the execution was not successful, so that nobody takes silence for a cure.
//!
//! A finding stands on a page of the web. Where a file of the repository is named, it is shown there instead, because GitHub
//! takes no upload with an address in it; the address is then in the words and properties.

mod log;

use super::told::{self, Told};
use super::{Report, clean, outline, place, time, uri};
use crate::baseline::{Baseline, Change, Known};
use crate::criteria::{self, Entry};
use crate::finding::{Evidence, Verdict};
use crate::geometry::Device;
use crate::message::Message;
use crate::text::{Language, Texts};
use log::{
    ArtifactLocation, Configuration, Driver, Invocation, Level, Location, Log, LogicalLocation, Notification,
    PhysicalLocation, Properties, Region, Result, Rule, RuleReference, Run, RunDetails, State, Suppression, Text, Tool,
};
use serde_json::json;

/// Places of one result.
const PLACES: usize = 5;

/// The report as JSON with a line end; `source` is the file of the repository that the findings are shown at.
pub fn render(report: &Report<'_>, texts: &Texts, source: Option<&str>) -> String {
    let page = Page { report, texts, source, known: Baseline::of(report) };
    let log = Log { schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [page.run()] };
    // Plain data with text keys: there is nothing in it that serde_json refuses.
    let mut json = serde_json::to_string_pretty(&log).unwrap_or_default();
    json.push('\n');
    json
}

struct Page<'a> {
    report: &'a Report<'a>,
    texts: &'a Texts,
    source: Option<&'a str>,
    known: Baseline,
}

impl Page<'_> {
    fn run(&self) -> Run {
        let Report { trail, rating, .. } = *self.report;
        let told = told::all(self.report);
        let results = told.iter().filter_map(|told| self.result(told));
        let language = match self.texts.language() {
            Language::ZhHans => "zh-CN",
            Language::En => "en-US",
        };
        let standing = self.report.standing();
        let properties = json!({
            "url": uri::shown(&trail.start),
            "finalUrl": uri::shown(outline::landed(trail)),
            "score": standing.score,
            "grade": standing.grade,
            "judgedShare": standing.judged_share,
            "rubric": clean(&rating.rubric, 100),
            "browser": trail.recorder.browser.as_ref().map(|browser| clean(browser, 120)),
            "devices": Device::ALL.into_iter().filter(|on| trail.first(*on).is_some()).collect::<Vec<_>>(),
            "language": self.texts.language().tag(),
        });
        Run {
            tool: Tool {
                driver: Driver {
                    name: "Doorbell",
                    full_name: self.texts.get("report-name"),
                    version: env!("CARGO_PKG_VERSION"),
                    semantic_version: env!("CARGO_PKG_VERSION"),
                    language,
                    rules: criteria::ALL.iter().map(|criterion| self.rule(criterion)).collect(),
                },
            },
            language,
            automation_details: RunDetails { id: format!("doorbell{}/", self.known.page.trim_end_matches('/')) },
            invocations: [self.invocation(&told)],
            results: results.chain(self.absent()).collect(),
            properties,
        }
    }

    fn rule(&self, criterion: &Entry) -> Rule {
        let words = |part: &str| outline::words(self.texts, &format!("{}-{part}", criterion.id)).unwrap_or_default();
        let (title, why) = (words("title"), words("why"));
        let sources = criterion.sources.iter().map(|clause| super::json::source_row(self.texts, clause));
        let named = sources.map(|row| format!("{} {} · {}", row.document, row.clause, row.title));
        let named: Vec<String> = named.collect();
        let help = [why.clone(), words("threshold"), named.join("\n")].join("\n\n");
        Rule {
            id: criterion.id,
            name: pascal(criterion.id),
            short_description: Text::of(title),
            full_description: Text::of(why),
            help: Text::of(help),
            help_uri: criterion.sources.iter().map(|clause| clause.url).find(|url| !url.is_empty()),
            default_configuration: Configuration { level: Level::Warning },
            properties: json!({
                "tags": ["accessibility", "customer-service", criterion.group.id()],
                "weight": self.report.rubric.weight(criterion.id),
            }),
        }
    }

    fn invocation(&self, told: &[Told<'_>]) -> Invocation {
        let Report { trail, rating, .. } = *self.report;
        let faults = outline::faults(trail).into_iter().map(|(device, fault)| {
            let (what, hint) = outline::fault_words(self.texts, fault);
            let level = if fault.hides_the_page() { Level::Error } else { Level::Warning };
            Notification {
                level,
                message: Self::text(&format!("{}{what} {hint}", self.device(device))),
                associated_rule: None,
            }
        });
        let untold = told.iter().filter(|told| told.verdict == Verdict::CannotTell).map(|told| Notification {
            level: Level::Note,
            message: Self::text(&told::labelled(self.texts, told.title(self.texts), told.says(self.texts))),
            associated_rule: Some(RuleReference { id: told.finding.id.clone(), index: index(&told.finding.id) }),
        });
        Invocation {
            execution_successful: rating.score.is_some(),
            start_time_utc: time::utc(&trail.recorded_at).map(str::to_owned),
            tool_execution_notifications: faults.chain(untold).collect(),
        }
    }

    fn device(&self, device: Option<Device>) -> String {
        let said = |device| {
            let label = Message::new("report-labelled").with("label", place::device(device)).with("text", "");
            self.texts.say(&label)
        };
        device.map(said).unwrap_or_default()
    }

    /// A finding that is something to mend, for the machine or for a person.
    fn result(&self, told: &Told<'_>) -> Option<Result> {
        let mend = |verdict| matches!(verdict, Verdict::Fair | Verdict::Poor);
        // What a person lets pass is told as suppressed: the machine's finding stays to be seen.
        let passed = !mend(told.verdict) && mend(told.finding.verdict);
        if !mend(told.verdict) && !passed {
            return None;
        }
        let verdict = if passed { told.finding.verdict } else { told.verdict };
        let known = self.known.findings.iter().find(|known| known.criterion == told.finding.id);
        let justification = |one: &crate::correction::Override| Self::words(&clean(&one.reason, 300));
        Some(Result {
            rule_id: told.finding.id.clone(),
            rule_index: index(&told.finding.id),
            kind: "fail",
            level: if verdict == Verdict::Poor { Level::Error } else { Level::Warning },
            message: Self::text(&told.sentences(self.texts)),
            locations: self.locations(&told.finding.evidence),
            partial_fingerprints: known.map(fingerprints).unwrap_or_default(),
            baseline_state: told.change.map(state),
            suppressions: told
                .person
                .filter(|_| passed)
                .map(|one| [Suppression { kind: "external", status: "accepted", justification: justification(one) }]),
            properties: json!({
                "verdict": told.verdict,
                "points": told.points,
                "weight": told.finding.weight,
                "gain": told.finding.advice.as_ref().map(|advice| advice.gain),
                "entrances": known.map(|known| &known.entrances),
                "url": uri::shown(&self.report.trail.start),
                "before": told.change.and_then(|change| change.before.as_ref()).map(|known| json!({
                    "verdict": known.verdict, "points": known.points,
                })),
            }),
        })
    }

    /// What was to mend in the baseline and is not any more. Not where code scanning reads it: it takes them for findings.
    fn absent(&self) -> Vec<Result> {
        let changes = self.report.compared.map_or(&[][..], |compared| &compared.changes);
        let gone = changes.iter().filter(|_| self.source.is_none()).filter_map(|change| {
            let before = change.before.as_ref().filter(|before| before.is_hurdle())?;
            let stays = change.now.as_ref().is_some_and(Known::is_hurdle) && change.same_entrances();
            criteria::by_id(&before.criterion).filter(|_| !stays).map(|criterion| (criterion, before))
        });
        let result = |(criterion, before): (&Entry, &Known)| Result {
            rule_id: criterion.id.to_owned(),
            rule_index: index(criterion.id),
            kind: "fail",
            level: if before.verdict == Verdict::Poor { Level::Error } else { Level::Warning },
            message: Self::text(&self.texts.say(&Message::new("ci-absent").with("before", told::standing(before)))),
            locations: self.locations(&[]),
            partial_fingerprints: fingerprints(before),
            baseline_state: Some(State::Absent),
            suppressions: None,
            properties: json!({ "verdict": before.verdict, "points": before.points }),
        };
        gone.map(result).collect()
    }

    /// Where it was looked at; the page where that is not known.
    fn locations(&self, evidence: &[Evidence]) -> Vec<Location> {
        let mut places: Vec<&Evidence> = Vec::new();
        for place in evidence {
            if places.len() < PLACES && !places.contains(&place) {
                places.push(place);
            }
        }
        if places.is_empty() {
            let physical_location = self.artifact(outline::landed(self.report.trail));
            return vec![Location {
                physical_location,
                logical_locations: Vec::new(),
                message: None,
                properties: json!({}),
            }];
        }
        places.into_iter().map(|place| self.location(place)).collect()
    }

    fn location(&self, place: &Evidence) -> Location {
        let url = self.report.trail.snapshots.get(place.snapshot).map_or("", |page| page.url.as_str());
        let text = clean(&place.text, 80);
        let named = LogicalLocation {
            fully_qualified_name: format!("{} {text}", place.device.id()).trim_end().to_owned(),
            name: text,
            kind: "element",
        };
        let rect = place.rect.map(|it| json!({ "x": it.x, "y": it.y, "width": it.width, "height": it.height }));
        Location {
            physical_location: self.artifact(url),
            logical_locations: vec![named],
            message: Some(Self::text(&self.texts.say(&place::device(place.device)))),
            properties: json!({ "device": place.device, "url": uri::shown(url), "rect": rect }),
        }
    }

    fn artifact(&self, url: &str) -> PhysicalLocation {
        match self.source {
            Some(file) => PhysicalLocation {
                artifact_location: ArtifactLocation { uri: uri::relative(file), uri_base_id: Some("%SRCROOT%") },
                region: Some(Region { start_line: 1 }),
            },
            None => PhysicalLocation {
                artifact_location: ArtifactLocation {
                    uri: uri::absolute(url).or_else(|| uri::absolute(&self.report.trail.start)).unwrap_or_default(),
                    uri_base_id: None,
                },
                region: None,
            },
        }
    }

    fn text(words: &str) -> Text {
        Text::of(Self::words(words))
    }

    /// Words of a page as a message shows them: never a link, never a place for an argument (SARIF 2.1.0, 3.11.5 and 3.11.6).
    fn words(words: &str) -> String {
        let words = clean(words, 2_000);
        let mut safe = String::with_capacity(words.len());
        for character in words.chars() {
            match character {
                '[' | ']' | '\\' => safe.extend(['\\', character]),
                '{' | '}' => safe.extend([character, character]),
                other => safe.push(other),
            }
        }
        safe
    }
}

fn state(change: &Change) -> State {
    let (Some(before), Some(now)) = (&change.before, &change.now) else { return State::New };
    match (before.is_hurdle() && change.same_entrances(), before == now) {
        (true, true) => State::Unchanged,
        (true, false) => State::Updated,
        (false, _) => State::New,
    }
}

/// By what it is known again in the next run: the criterion and the entrance. GitHub goes by the second only.
fn fingerprints(known: &Known) -> Properties<String> {
    let key = known.key();
    let hash = format!("{:016x}:1", fnv(key.as_bytes()));
    [("doorbell/v1".to_owned(), key), ("primaryLocationLineHash".to_owned(), hash)].into()
}

/// FNV-1a, 64 bits: the same for ever, and nobody's secret.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn index(id: &str) -> Option<usize> {
    criteria::ALL.iter().position(|criterion| criterion.id == id)
}

/// `text-size` as `TextSize`.
fn pascal(id: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    id.split('-').map(word).collect()
}

#[cfg(test)]
mod tests;
