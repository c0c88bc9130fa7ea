//! Runs a rating: as many merchants at once as the machine bears, each bounded in time, each written down as it ends.

use super::browsers::Browsers;
use super::folder::Batch;
use super::follow::{Event, Follow, Tally};
use super::outcome::{Entry, Outcome};
use super::queue::Queue;
use super::width::Width;
use crate::address::Address;
use crate::case::CaseFolder;
use crate::check::{Case, Eyesight, Request, check_in, check_without};
use crate::failure::Failure;
use doorbell_capture::{BrowserChoice, Settings};
use doorbell_engine::ranking::Line;
use doorbell_engine::rubric::Rubric;
use doorbell_engine::text::Language;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How a rating is run this time. None of it changes what comes out.
pub struct Run {
    /// Which browser.
    pub browser: BrowserChoice,
    /// So many at once; `None` for as many as the machine bears.
    pub at_once: Option<usize>,
    /// Whether merchants that failed or were not seen are tried again.
    pub retry: bool,
}

/// What whoever runs a rating wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// That it goes on.
    Go,
    /// That nothing new is begun.
    Pause,
    /// That it ends now; merchants that are being checked are done again another time.
    Stop,
}

/// Checks every merchant that has no outcome yet. Whether all have one now.
///
/// What keeps the rating itself from going on (no browser, a full disk) is a [`Failure`]; what was done stays.
pub async fn run(
    batch: &mut Batch,
    how: &Run,
    follow: &dyn Follow,
    mut wish: watch::Receiver<Wish>,
) -> Result<bool, Failure> {
    batch.sweep()?;
    let mut queue = Queue::of(batch.due(how.retry));
    let mut round = Round::new(batch, how, follow, queue.len());
    let mut before = Wish::Go;
    loop {
        let now = *wish.borrow_and_update();
        if now == Wish::Go {
            if before == Wish::Pause {
                // What nobody worked in says nothing of the pace.
                round.pace = Pace::new();
            }
            round.begin_what_can_be(&mut queue);
        }
        before = now;
        if now == Wish::Stop || (round.running.is_empty() && queue.is_empty()) {
            break;
        }
        tokio::select! {
            Some(ended) = round.running.join_next() => {
                let ended = ended.map_err(|error| Failure::new("unexpected", &error.to_string()))?;
                queue.leave(&ended.house);
                round.end(ended, queue.len())?;
            }
            changed = wish.changed() => if changed.is_err() && round.running.is_empty() { break },
        }
    }
    round.running.shutdown().await;
    Ok(queue.is_empty() && batch.merchants().all(|(_, _, entry)| entry.is_some()))
}

/// A rating that is being run.
struct Round<'a> {
    batch: &'a mut Batch,
    follow: &'a dyn Follow,
    checks: Arc<Checks>,
    running: JoinSet<Ended>,
    width: Width,
    tally: Tally,
    pace: Pace,
}

/// What all checks share.
struct Checks {
    settings: Settings,
    eyesight: Eyesight,
    bound: Duration,
    language: Language,
    rubric: Rubric,
    browsers: Browsers,
}

/// A merchant that is to be checked.
struct Job {
    number: usize,
    house: String,
    url: String,
    case: CaseFolder,
}

/// A merchant that was checked.
struct Ended {
    number: usize,
    house: String,
    seconds: f64,
    outcome: Result<Outcome, Failure>,
}

impl<'a> Round<'a> {
    fn new(batch: &'a mut Batch, how: &Run, follow: &'a dyn Follow, waiting: usize) -> Self {
        let plan = batch.plan();
        let settings = plan.how.settings(how.browser.clone());
        let checks = Checks {
            eyesight: if plan.how.browser { Eyesight::Browser } else { Eyesight::Http },
            bound: Duration::from_secs(plan.how.merchant_seconds),
            language: plan.language(),
            rubric: batch.rubric().clone(),
            browsers: Browsers::new(settings.clone()),
            settings,
        };
        let tally = Tally { left: waiting, ..batch.tally() };
        let width = Width::new(how.at_once);
        follow.told(&Event::Width { at_once: width.now() });
        Self { batch, follow, checks: Arc::new(checks), running: JoinSet::new(), width, tally, pace: Pace::new() }
    }

    /// Begins as many merchants as there is room for.
    fn begin_what_can_be(&mut self, queue: &mut Queue) {
        while self.running.len() < self.width.now() && self.width.bears(self.running.len()) {
            let Some((number, house)) = queue.next() else { return };
            let merchant = &self.batch.plan().list.merchants[number - 1];
            self.follow.told(&Event::Began { number, name: &merchant.name });
            let job = Job { number, house, url: merchant.url.clone(), case: self.batch.case(number) };
            self.running.spawn(job.run(Arc::clone(&self.checks)));
        }
    }

    /// Writes down how a merchant ended.
    fn end(&mut self, ended: Ended, waiting: usize) -> Result<(), Failure> {
        let Ended { number, seconds, outcome, .. } = ended;
        let before = self.batch.entry(number);
        let attempt = before.map_or(0, |entry| entry.attempt) + 1;
        let again = before.is_some();
        let now = jiff::Timestamp::now();
        let at = now.round(jiff::Unit::Second).unwrap_or(now).to_string();
        let seconds = (seconds * 10.0).round() / 10.0;
        let entry = Entry { merchant: number, attempt, at, seconds, outcome: outcome? };
        self.batch.add(entry.clone())?;
        if again {
            // A merchant that is tried again counts anew.
            self.tally = self.batch.tally();
        } else {
            self.tally.count(&entry);
        }
        self.pace.ended();
        self.tally.per_minute = self.pace.per_minute();
        self.tally.left = waiting + self.running.len();
        self.tally.seconds_left = self.tally.per_minute.map(|pace| self.tally.left as f64 / pace * 60.0);
        self.follow.told(&Event::Ended { entry: &entry, tally: &self.tally });
        if self.width.ended() {
            self.follow.told(&Event::Width { at_once: self.width.now() });
        }
        Ok(())
    }
}

impl Job {
    async fn run(self, checks: Arc<Checks>) -> Ended {
        let begun = Instant::now();
        let Self { number, house, url, case } = self;
        let outcome = match tokio::time::timeout(checks.bound, checks.check(&url)).await {
            Ok(Ok(seen)) => checks.keep(seen, case).await,
            Ok(Err(failure)) => failed(failure),
            Err(_) => {
                Ok(Outcome::Failed { code: "merchant-time".to_owned(), detail: checks.bound.as_secs().to_string() })
            }
        };
        Ended { number, house, seconds: begun.elapsed().as_secs_f64(), outcome }
    }
}

/// Failures of one merchant are its outcome; those that any other would meet too end the rating.
fn failed(failure: Failure) -> Result<Outcome, Failure> {
    const ANY: [&str; 6] = [
        "browser-not-found",
        "no-such-browser",
        "browser-not-started",
        "bad-browser-url",
        "no-space",
        "unknown-browser",
    ];
    if ANY.contains(&failure.code) {
        return Err(failure);
    }
    let detail = match failure.message.args.get("detail") {
        Some(doorbell_engine::message::Arg::Text(detail)) => detail.clone(),
        _ => String::new(),
    };
    Ok(Outcome::Failed { code: failure.code.to_owned(), detail })
}

impl Checks {
    /// Looks at one merchant. A browser that breaks under it is replaced once.
    async fn check(&self, url: &str) -> Result<doorbell_capture::Recording, Failure> {
        let address = Address::parse(url)?;
        let request = Request { address, eyesight: self.eyesight, settings: self.settings.clone() };
        if self.eyesight == Eyesight::Http {
            return Ok(check_without(&request).await);
        }
        for last in [false, true] {
            let browser = self.browsers.take().await?;
            match check_in(&browser, &request).await {
                Err(failure) if failure.code == "browser-gone" => {
                    self.browsers.lost(&browser).await;
                    if last {
                        return Err(failure);
                    }
                }
                seen => return seen,
            }
        }
        Err(Failure::new("browser-gone", ""))
    }

    /// Judges what was seen and keeps it as a case.
    async fn keep(self: &Arc<Self>, seen: doorbell_capture::Recording, folder: CaseFolder) -> Result<Outcome, Failure> {
        let checks = Arc::clone(self);
        let kept = tokio::task::spawn_blocking(move || {
            let case = Case::by(&checks.rubric, seen.trail, seen.album);
            folder.remove()?;
            folder.save(&case, checks.language)?;
            Ok(Outcome::Checked { line: Box::new(Line::of(&case.report())) })
        });
        kept.await
            .unwrap_or_else(|error| Ok(Outcome::Failed { code: "unexpected".to_owned(), detail: error.to_string() }))
    }
}

/// How fast merchants end, of late.
struct Pace {
    ends: VecDeque<Instant>,
}

/// Ends that are looked at.
const LATE: usize = 40;

impl Pace {
    fn new() -> Self {
        Self { ends: VecDeque::from([Instant::now()]) }
    }

    fn ended(&mut self) {
        self.ends.push_back(Instant::now());
        if self.ends.len() > LATE {
            self.ends.pop_front();
        }
    }

    /// `None` before a few have ended.
    fn per_minute(&self) -> Option<f64> {
        let (first, last) = (self.ends.front()?, self.ends.back()?);
        let seconds = last.duration_since(*first).as_secs_f64();
        (self.ends.len() > 4 && seconds > 0.0).then(|| (self.ends.len() - 1) as f64 / seconds * 60.0)
    }
}
