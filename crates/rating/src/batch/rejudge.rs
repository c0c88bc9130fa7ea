//! Judges a whole rating again, by another rubric or by what Doorbell is today, without a visit: into a folder of its own,
//! with the same evidence.

use super::folder::Batch;
use super::outcome::{Entry, Outcome};
use super::plan::Plan;
use crate::case::{CaseError, CaseFolder};
use crate::failure::Failure;
use doorbell_engine::ranking::Line;
use doorbell_engine::rubric::Rubric;
use doorbell_engine::text::Language;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// How a rating is judged again.
pub struct Rejudge<'a> {
    /// Somebody's rubric, as it was written (TOML); `None` for Doorbell's own of today.
    pub rubric: Option<String>,
    /// Told how many are done, and of how many.
    pub told: &'a dyn Fn(usize, usize),
    /// Set by whoever wants it to end; what is done stays, and the same call goes on with it.
    pub stop: &'a AtomicBool,
}

/// Judges every merchant of `from` again, into a new folder or one in which that was begun. The rating there, and whether it
/// is whole.
pub fn rejudge(from: &Batch, folder: &Path, how: Rejudge<'_>) -> Result<(Batch, bool), Failure> {
    let Rejudge { rubric, told, stop } = how;
    let plan = Plan { rubric, ..from.plan().clone() };
    let language = plan.language();
    let mut batch = Batch::begin(folder, &plan)?;
    batch.sweep()?;
    let jobs: Vec<Job<'_>> = from
        .merchants()
        .filter_map(|(number, _, entry)| Some((number, entry?)))
        .filter(|(number, _)| !batch.entry(*number).is_some_and(|done| batch.is_whole(*number, done)))
        .map(|(number, entry)| Job { entry, from: from.case(number), to: batch.case(number) })
        .collect();
    let total = from.merchants().filter(|(_, _, entry)| entry.is_some()).count();
    let rubric = batch.rubric().clone();
    let (next, quit) = (AtomicUsize::new(0), AtomicBool::new(false));
    let width = thread::available_parallelism().map_or(1, usize::from).min(jobs.len().max(1));
    let mut done = total - jobs.len();
    thread::scope(|scope| {
        let (tell, ended) = mpsc::sync_channel(width);
        for _ in 0..width {
            let (tell, jobs, rubric, next, quit) = (tell.clone(), &jobs, &rubric, &next, &quit);
            scope.spawn(move || {
                while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let told = !stop.load(Ordering::Relaxed)
                        && !quit.load(Ordering::Relaxed)
                        && tell.send(job.run(rubric, language)).is_ok();
                    if !told {
                        return;
                    }
                }
            });
        }
        drop(tell);
        let written = ended.iter().try_for_each(|entry| {
            batch.add(entry?)?;
            done += 1;
            told(done, total);
            Ok::<_, Failure>(())
        });
        quit.store(true, Ordering::Relaxed);
        // Whoever still works hears that nobody listens.
        drop(ended);
        written
    })?;
    Ok((batch, done == total))
}

struct Job<'a> {
    entry: &'a Entry,
    from: CaseFolder,
    to: CaseFolder,
}

impl Job<'_> {
    /// What becomes of a merchant. A case that cannot be judged is its outcome; a disk that cannot be written to is not.
    fn run(&self, rubric: &Rubric, language: Language) -> Result<Entry, Failure> {
        if self.entry.line().is_none() {
            return Ok(self.entry.clone());
        }
        let outcome = match self.from.judge_by(rubric) {
            Ok(case) => {
                self.from.judged_anew(&case, &self.to, language)?;
                Outcome::Checked { line: Box::new(Line::of(&case.report())) }
            }
            Err(error @ CaseError::NoSpace(_)) => return Err(error.into()),
            Err(error) => Outcome::Failed { code: error.code().to_owned(), detail: error.detail() },
        };
        Ok(Entry { outcome, ..self.entry.clone() })
    }
}
