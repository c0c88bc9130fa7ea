//! The rating on paper: each merchant's report and the first page of the site, printed by the browser.

use super::{Table, manifest, site, words};
use crate::batch::Batch;
use crate::case::{CaseError, write_whole};
use crate::failure::Failure;
use doorbell_capture::{Browser, Settings};
use doorbell_engine::text::Language;
use std::path::PathBuf;
use tokio::sync::watch;

/// Pages after which a browser is replaced: what printing leaves behind in it stays small.
const PAGES: usize = 50;
/// The ranking on paper.
const RANKING: &str = "ranking.pdf";
/// A merchant's report on paper, in its case.
const REPORT: &str = "report.pdf";

/// How far printing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Files that are written.
    pub done: usize,
    /// Files in all.
    pub total: usize,
}

/// Prints all of it and writes the manifest anew; the ranking's file, or nothing where it was stopped before the end. What
/// is printed by then stays.
pub async fn print(
    batch: &Batch,
    language: Language,
    settings: &Settings,
    told: &(dyn Fn(Printed) + Send + Sync),
    mut stop: watch::Receiver<bool>,
) -> Result<Option<PathBuf>, Failure> {
    let table = Table::of(batch).said_in(language);
    let reports: Vec<(PathBuf, PathBuf)> = table
        .rows
        .iter()
        .filter_map(|row| {
            let case = batch.folder().join(row.case.as_ref()?);
            Some((batch.folder().join(words::report(row, &table)?), case.join(REPORT)))
        })
        .collect();
    let printing = async {
        let mut press = Press { settings, browser: None };
        let total = reports.len() + 1;
        // The ranking first: it is what most will want.
        let ranking = batch.folder().join(RANKING);
        press.print(&site::paper(&table), &ranking).await?;
        told(Printed { done: 1, total });
        for (index, (from, to)) in reports.iter().enumerate() {
            match std::fs::read_to_string(from) {
                Ok(html) => press.print(&html, to).await?,
                // A report that is lost keeps nobody else's from being printed; `verify` names it.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(CaseError::at(from)(error).into()),
            }
            told(Printed { done: index + 2, total });
        }
        press.close();
        Ok::<_, Failure>(ranking)
    };
    let printed = tokio::select! {
        printed = printing => Some(printed),
        _ = stop.wait_for(|stop| *stop) => None,
    };
    manifest::write(batch.folder(), &table)?;
    printed.transpose()
}

/// A browser that prints.
struct Press<'a> {
    settings: &'a Settings,
    browser: Option<(Browser, usize)>,
}

impl Press<'_> {
    async fn print(&mut self, html: &str, to: &std::path::Path) -> Result<(), Failure> {
        if self.browser.as_ref().is_some_and(|(_, used)| *used >= PAGES) {
            self.close();
        }
        let (browser, used) = match self.browser.take() {
            Some(open) => open,
            None => (Browser::launch(self.settings, &()).await?, 0),
        };
        let pdf = browser.print(html).await;
        self.browser = Some((browser, used + 1));
        Ok(write_whole(to, &pdf?)?)
    }

    fn close(&mut self) {
        if let Some((browser, _)) = self.browser.take() {
            browser.close();
        }
    }
}
