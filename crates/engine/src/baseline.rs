//! What got worse, and what got better, since a baseline: a small file in which a merchant keeps how its page stood.
//!
//! A finding is known again by its criterion and by the entrance it was taken at, as kind and value; never by a selector or a
//! place, which move with every change of the page. A page has one finding a criterion, so where another entrance is looked
//! at now, the criterion is compared all the same: a customer does not care which entrance it was.
//!
//! Worse is a worse verdict, or points that fell by more than [`TOLERANCE`]; a hurdle where there was nothing to look at
//! before is worse too. What could not be told before, or what this program did not look at then, is new and never worse.

use crate::finding::{Finding, Verdict};
use crate::geometry::Device;
use crate::moved::Standing;
use crate::rating::Grade;
use crate::report::{Report, clean};
use crate::search::{Entrance, Search};
use crate::trail::Trail;
use serde::{Deserialize, Serialize};
use url::{Origin, Url};

/// Version of the file's shape. It changes when a field changes its meaning or goes.
pub const SCHEMA: u32 = 1;

/// How far points may fall before that counts, of 1.
///
/// Whole things move points by more than twice as much: one pixel of text, one press or one hour of service by 0.125, a
/// required field by 0.16, a screen by 0.25. What falls by less is below what anybody decides on: a third of a pixel of text, a
/// pixel and a half of a button's side, as another font or another browser gives them. At the heaviest criterion it is 0.6 of the
/// score's 100. Ten checks each of four pages gave the same points to the last digit, so the tolerance is for machines, not
/// for chance.
pub const TOLERANCE: f64 = 0.05;

/// More entrances than devices: then the finding is about the page, not about one of them.
const ENTRANCES: usize = Device::ALL.len();
/// Longest value of an entrance, characters.
const VALUE: usize = 120;
/// Longest list of findings that is read: no rating has more criteria.
const FINDINGS: usize = 100;

/// How a page stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// [`SCHEMA`] when it was written.
    pub schema: u32,
    /// The rubric. Hostile text.
    pub rubric: String,
    /// The path of the page that was asked for, without host and query, so that a preview under another host is the same page.
    pub page: String,
    /// The devices it was looked at with.
    pub devices: Vec<Device>,
    /// 0 to 100.
    pub score: Option<f64>,
    /// A to E.
    pub grade: Option<Grade>,
    /// What each criterion with a weight said, in the order of their names.
    pub findings: Vec<Known>,
}

/// What one criterion said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// The criterion.
    pub criterion: String,
    /// The entrances it was taken at, as `kind:value`; empty where it is about the page. Hostile text.
    pub entrances: Vec<String>,
    /// The verdict.
    pub verdict: Verdict,
    /// 0 to 1; `null` unless judged.
    pub points: Option<f64>,
}

/// Why a baseline cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaselineError {
    /// A newer program wrote it.
    #[error("schema {0}")]
    Newer(u64),
    /// It is no baseline.
    #[error("{0}")]
    Unreadable(String),
}

impl BaselineError {
    /// The stable code, also the key of its texts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Newer(_) => "baseline-newer",
            Self::Unreadable(_) => "baseline-unreadable",
        }
    }
}

impl Baseline {
    /// How the page of a report stands; a person's verdicts count where there are any.
    pub fn of(report: &Report<'_>) -> Self {
        let mut findings: Vec<Known> = weighed(report).map(|finding| Known::of(report, finding)).collect();
        findings.sort_by(|a, b| a.criterion.cmp(&b.criterion));
        let standing = report.standing();
        let seen = |device: &Device| report.trail.steps.iter().any(|step| step.device == *device);
        Self {
            schema: SCHEMA,
            rubric: clean(&standing.rubric, 100),
            page: page(report.trail),
            devices: Device::ALL.into_iter().filter(seen).collect(),
            score: standing.score,
            grade: standing.grade,
            findings,
        }
    }

    /// Reads one. It may come from a stranger.
    pub fn from_json(json: &[u8]) -> Result<Self, BaselineError> {
        #[derive(Deserialize)]
        struct Version {
            schema: u64,
        }
        let unreadable = |error: serde_json::Error| BaselineError::Unreadable(clean(&error.to_string(), 200));
        let Version { schema } = serde_json::from_slice(json).map_err(unreadable)?;
        if schema > u64::from(SCHEMA) {
            return Err(BaselineError::Newer(schema));
        }
        let read: Self = serde_json::from_slice(json).map_err(unreadable)?;
        read.fault().map_or(Ok(read), |fault| Err(BaselineError::Unreadable(fault)))
    }

    /// What is wrong with it.
    fn fault(&self) -> Option<String> {
        if self.findings.len() > FINDINGS {
            return Some(format!("findings: {} > {FINDINGS}", self.findings.len()));
        }
        let wrong = |(index, known): (usize, &Known)| {
            let judged = !matches!(known.verdict, Verdict::NotApplicable | Verdict::CannotTell);
            let sound =
                known.points.is_none_or(|points| (0.0..=1.0).contains(&points)) && known.points.is_some() == judged;
            let first = self.findings.iter().position(|other| other.criterion == known.criterion) == Some(index);
            (!sound || !first).then(|| clean(&known.criterion, 60))
        };
        self.findings.iter().enumerate().find_map(wrong)
    }

    /// The file: one finding a line, so that a change is read at a glance. The same page gives the same bytes.
    pub fn to_json(&self) -> String {
        let findings: Vec<String> = self.findings.iter().map(|known| format!("    {}", json(known))).collect();
        format!(
            "{{\n  \"schema\": {},\n  \"rubric\": {},\n  \"page\": {},\n  \"devices\": {},\n  \"score\": {},\n  \"grade\": {},\n  \"findings\": [\n{}\n  ]\n}}\n",
            self.schema,
            json(&self.rubric),
            json(&self.page),
            json(&self.devices),
            json(&self.score),
            json(&self.grade),
            findings.join(",\n"),
        )
    }

    fn standing(&self) -> Standing {
        Standing { rubric: clean(&self.rubric, 100), score: self.score, grade: self.grade }
    }

    fn known(&self, criterion: &str) -> Option<&Known> {
        self.findings.iter().find(|known| known.criterion == criterion)
    }
}

fn json(value: &impl Serialize) -> String {
    // Plain data with text keys: there is nothing in it that serde_json refuses.
    serde_json::to_string(value).unwrap_or_default()
}

/// The findings that count: what weighs nothing is asked by nobody.
fn weighed<'a>(report: &Report<'a>) -> impl Iterator<Item = &'a Finding> {
    report.standing().findings.iter().filter(|finding| finding.weight > 0.0)
}

/// The path of the page that was asked for.
pub(crate) fn page(trail: &Trail) -> String {
    Url::parse(&trail.start).map(|url| clean(url.path(), 300)).unwrap_or_default()
}

impl Known {
    fn of(report: &Report<'_>, finding: &Finding) -> Self {
        Self {
            criterion: finding.id.clone(),
            entrances: entrances(report.trail, report.search, finding),
            verdict: finding.verdict,
            points: finding.points,
        }
    }

    /// Whether it is something to mend.
    pub fn is_hurdle(&self) -> bool {
        matches!(self.verdict, Verdict::Fair | Verdict::Poor)
    }

    /// What it is known by: criterion and entrances.
    pub fn key(&self) -> String {
        let parts = std::iter::once(&self.criterion).chain(&self.entrances);
        parts.map(|part| clean(part, VALUE + 20)).collect::<Vec<_>>().join("|")
    }
}

/// The entrances a finding was taken at, each once, in the order of their names.
fn entrances(trail: &Trail, search: &Search, finding: &Finding) -> Vec<String> {
    let own = own(trail);
    let at = |entrance: &&Entrance| {
        let is = |place: &crate::finding::Evidence| {
            entrance.sightings.iter().any(|it| it.snapshot == place.snapshot && it.node == place.node)
        };
        finding.evidence.iter().any(is)
    };
    let mut names: Vec<String> = search.entrances.iter().filter(at).map(|entrance| name(entrance, &own)).collect();
    names.sort();
    names.dedup();
    if names.len() > ENTRANCES { Vec::new() } else { names }
}

/// The merchant's own addresses: that of the page asked for, and where it led.
fn own(trail: &Trail) -> Vec<Origin> {
    let addresses = std::iter::once(trail.start.as_str()).chain(trail.snapshots.iter().map(|page| page.url.as_str()));
    let mut own: Vec<Origin> = Vec::new();
    for origin in addresses.filter_map(|address| Url::parse(address).ok()).map(|url| url.origin()) {
        if !own.contains(&origin) {
            own.push(origin);
        }
    }
    own
}

/// Kind and value. Of the merchant's own address only the path: a preview has another host than the shop.
fn name(entrance: &Entrance, own: &[Origin]) -> String {
    let address = Url::parse(&entrance.value).ok().filter(|url| own.contains(&url.origin()));
    let value = address.map_or_else(|| entrance.value.clone(), |url| url[url::Position::BeforePath..].to_owned());
    format!("{}:{}", entrance.kind.id(), clean(&value, VALUE))
}

/// A page beside its baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// How the page stood.
    pub before: Standing,
    /// How it stands.
    pub now: Standing,
    /// The path of the baseline's page, where it is another.
    pub other_page: Option<String>,
    /// Whether the baseline looked with other devices.
    pub other_devices: bool,
    /// What became of each criterion: first what got worse, in the order of the findings.
    pub changes: Vec<Change>,
}

/// What became of one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What.
    pub turn: Turn,
    /// How it was; `None` where the baseline does not know it.
    pub before: Option<Known>,
    /// How it is; `None` where it is looked at no more.
    pub now: Option<Known>,
}

/// What became of a criterion, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// A worse verdict, or points that fell.
    Worse,
    /// A hurdle where there was nothing to look at.
    New,
    /// A better verdict, or points that rose.
    Better,
    /// It was judged, and cannot be told now, or does not apply any more.
    Lost,
    /// It could not be told before, or was not looked at, and is judged now.
    Told,
    /// As it was.
    Same,
}

impl Turn {
    /// The name used in text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::New => "new",
            Self::Better => "better",
            Self::Lost => "lost",
            Self::Told => "told",
            Self::Same => "same",
        }
    }

    /// Whether a build must fail on it.
    pub fn is_worse(self) -> bool {
        matches!(self, Self::Worse | Self::New)
    }
}

impl Compared {
    /// A report beside a baseline.
    pub fn between(before: &Baseline, report: &Report<'_>) -> Self {
        let now = Baseline::of(report);
        let known = weighed(report).filter_map(|finding| now.known(&finding.id));
        let today = known.map(|known| Change::of(before.known(&known.criterion), Some(known)));
        let gone = before.findings.iter().filter(|known| now.known(&known.criterion).is_none());
        let mut changes: Vec<Change> = today.chain(gone.map(|known| Change::of(Some(known), None))).collect();
        changes.sort_by_key(|change| change.turn);
        Self {
            before: before.standing(),
            now: now.standing(),
            other_page: (before.page != now.page).then(|| clean(&before.page, 300)),
            other_devices: before.devices != now.devices,
            changes,
        }
    }

    /// Whether anything got worse.
    pub fn is_worse(&self) -> bool {
        self.changes.iter().any(|change| change.turn.is_worse())
    }

    /// What became of a criterion.
    pub fn on(&self, criterion: &str) -> Option<&Change> {
        self.changes.iter().find(|change| change.criterion() == criterion)
    }

    /// How many went which way.
    pub fn count(&self, turns: &[Turn]) -> usize {
        self.changes.iter().filter(|change| turns.contains(&change.turn)).count()
    }
}

impl Change {
    fn of(before: Option<&Known>, now: Option<&Known>) -> Self {
        Self { turn: turn(before, now), before: before.cloned(), now: now.cloned() }
    }

    /// The criterion. Hostile text where it is none of today's.
    pub fn criterion(&self) -> &str {
        let known = self.now.as_ref().or(self.before.as_ref());
        known.map_or("", |known| known.criterion.as_str())
    }

    /// Whether it is about the same entrances as before.
    pub fn same_entrances(&self) -> bool {
        match (&self.before, &self.now) {
            (Some(before), Some(now)) => before.entrances == now.entrances,
            _ => false,
        }
    }
}

fn turn(before: Option<&Known>, now: Option<&Known>) -> Turn {
    let judged = |known: Option<&Known>| known.and_then(|known| Some((known.verdict, known.points?)));
    match (judged(before), judged(now)) {
        (Some((was, had)), Some((is, has))) => {
            // Points have three decimals: what falls by the tolerance itself does not count.
            let fell = had - has > TOLERANCE + 1e-9;
            let rose = has - had > TOLERANCE + 1e-9;
            match is.cmp(&was) {
                std::cmp::Ordering::Greater => Turn::Worse,
                std::cmp::Ordering::Less => Turn::Better,
                std::cmp::Ordering::Equal if fell => Turn::Worse,
                std::cmp::Ordering::Equal if rose => Turn::Better,
                std::cmp::Ordering::Equal => Turn::Same,
            }
        }
        (Some(_), None) => Turn::Lost,
        (None, None) => Turn::Same,
        (None, Some((verdict, _))) => {
            let nothing = before.is_some_and(|known| known.verdict == Verdict::NotApplicable);
            if nothing && verdict != Verdict::Good { Turn::New } else { Turn::Told }
        }
    }
}

#[cfg(test)]
mod tests;
