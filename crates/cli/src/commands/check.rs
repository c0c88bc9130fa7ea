//! `doorbell check URL`.

use super::{verdict, write_report};
use crate::arguments::Check;
use crate::exit::{self, Exit};
use crate::progress::{Loudness, ProgressLine};
use doorbell_engine::text::Texts;
use doorbell_rating::{Case, CaseFolder, Failure, Request, check};
use std::future::Future;

pub(crate) async fn run(asked: &Check, texts: &Texts) -> anyhow::Result<Exit> {
    let deliver = |case: &Case| deliver(case, asked, texts);
    Ok(visit(&asked.request, asked.loudness, texts, deliver).await)
}

/// Checks a page and hands over the case; says so where it was cancelled or failed.
pub(super) async fn visit(
    request: &Request,
    loudness: Loudness,
    texts: &Texts,
    deliver: impl FnOnce(&Case) -> Result<Exit, Failure>,
) -> Exit {
    let line = ProgressLine::new(texts, loudness);
    let done = unless_cancelled(check(request, &line)).await;
    drop(line);
    let Some(done) = done else {
        crate::output::say(&texts.get("cancelled"));
        return Exit::Cancelled;
    };
    done.and_then(|case| deliver(&case)).unwrap_or_else(|failure| exit::failed(&failure, texts))
}

/// Writes the case first: it holds everything, should the report not find its place.
fn deliver(case: &Case, asked: &Check, texts: &Texts) -> Result<Exit, Failure> {
    if let Some(folder) = &asked.case {
        CaseFolder::at(folder).save(case, texts.language())?;
    }
    write_report(case, &asked.report, texts)?;
    Ok(verdict(case.standing(), asked.fail_under))
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
