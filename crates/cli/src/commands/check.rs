//! `doorbell check URL`.

use super::{Written, verdict, write_report};
use crate::arguments::{Check, Report, project};
use crate::exit::{self, Exit};
use crate::output::{Target, say};
use crate::progress::{Loudness, ProgressLine};
use doorbell_engine::baseline::{Baseline, Compared};
use doorbell_engine::message::Message;
use doorbell_engine::rubric::Rubric;
use doorbell_engine::text::Texts;
use doorbell_rating::case::CaseError;
use doorbell_rating::{Case, CaseFolder, Failure, Request, baseline_file, check, rubric_file};
use std::future::Future;

pub(crate) async fn run(asked: &Check, texts: &Texts) -> anyhow::Result<Exit> {
    let own = asked.language.map(Texts::new);
    let texts = own.as_ref().unwrap_or(texts);
    if asked.show_config {
        Target::Stdout.write(&project::in_force(asked))?;
        return Ok(Exit::Done);
    }
    // What cannot be read is told before anybody is visited.
    let ready = match Ready::read(asked) {
        Ok(ready) => ready,
        Err(failure) => return Ok(exit::failed(&failure, texts)),
    };
    if let (Some(file), true) = (&asked.config, asked.loudness != Loudness::Quiet) {
        say(&texts.say(&Message::new("ci-config-used").with("path", file.display().to_string())));
    }
    Ok(visit(&asked.request, asked.loudness, texts, |case| ready.deliver(case, asked, texts)).await)
}

/// Checks a page and hands over the case; says so where it was cancelled or failed.
pub(super) async fn visit(
    request: &Request,
    loudness: Loudness,
    texts: &Texts,
    deliver: impl FnOnce(Case) -> Result<Exit, Failure>,
) -> Exit {
    let line = ProgressLine::new(texts, loudness);
    let done = unless_cancelled(check(request, &line)).await;
    drop(line);
    let Some(done) = done else {
        crate::output::say(&texts.get("cancelled"));
        return Exit::Cancelled;
    };
    done.and_then(deliver).unwrap_or_else(|failure| exit::failed(&failure, texts))
}

/// The files a check is judged by.
struct Ready {
    rubric: Option<Rubric>,
    baseline: Option<Baseline>,
}

impl Ready {
    fn read(asked: &Check) -> Result<Self, Failure> {
        let rubric = asked.rubric.as_ref().map(|path| rubric_file::read(path)).transpose()?;
        // One that is to be written anew need not be readable.
        let compared_with = asked.baseline.as_ref().filter(|_| !asked.write_baseline);
        let baseline = compared_with.map(|path| baseline_file::read(path)).transpose()?;
        Ok(Self { rubric, baseline })
    }

    /// Writes the case first: it holds everything, should the report not find its place.
    fn deliver(&self, case: Case, asked: &Check, texts: &Texts) -> Result<Exit, Failure> {
        let case = match &self.rubric {
            Some(rubric) => case.judged_by(rubric),
            None => case,
        };
        if let Some(folder) = &asked.case {
            CaseFolder::at(folder).save(&case, texts.language())?;
        }
        let compared = self.baseline.as_ref().filter(|_| case.rating.score.is_some());
        let compared = compared.map(|before| Compared::between(before, &case.report()));
        let mut names = Vec::new();
        for report in &asked.reports {
            make_folder(report)?;
            write_report(&Written { case: &case, compared: compared.as_ref(), files: &names }, report, texts)?;
            if let (Target::File(file), true) = (&report.target, asked.reports.len() > 1) {
                names.push(file.display().to_string());
            }
        }
        if let (Some(path), true, Some(_)) = (&asked.baseline, asked.write_baseline, case.rating.score) {
            baseline_file::write(path, &Baseline::of(&case.report()))?;
            if asked.loudness != Loudness::Quiet {
                say(&texts.say(&Message::new("ci-baseline-written").with("path", path.display().to_string())));
            }
        }
        Ok(verdict(case.standing(), asked.fail_under, compared.as_ref()))
    }
}

/// Makes the folder a report goes into: a fresh checkout has no `build/`.
fn make_folder(report: &Report) -> Result<(), CaseError> {
    let Target::File(file) = &report.target else { return Ok(()) };
    let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    std::fs::create_dir_all(folder).map_err(|error| CaseError::Disk(folder.to_owned(), error))
}

/// Waits for the work or for Ctrl-C (or a polite kill), whichever comes first. Dropping the work ends the browser.
pub(super) async fn unless_cancelled<T>(work: impl Future<Output = T>) -> Option<T> {
    tokio::select! {
        done = work => Some(done),
        () = asked_to_stop() => None,
    }
}

#[cfg(unix)]
pub(super) async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => drop(tokio::signal::ctrl_c().await),
    }
}

#[cfg(not(unix))]
pub(super) async fn asked_to_stop() {
    let _ = tokio::signal::ctrl_c().await;
}
