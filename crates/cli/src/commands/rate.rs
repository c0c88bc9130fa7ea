//! `doorbell rate LIST`: rates a list of merchants, or goes on with a rating.

use super::check::asked_to_stop;
use crate::arguments::Rate;
use crate::exit::{self, Exit};
use crate::output::{Target, say};
use crate::progress::RatingLine;
use doorbell_engine::message::Message;
use doorbell_engine::text::Texts;
use doorbell_rating::batch::{Batch, Plan, Run, Wish, run as run_batch};
use doorbell_rating::case::CaseError;
use doorbell_rating::list::{self, List};
use doorbell_rating::{Failure, publish, rubric_file};
use std::io::Read;
use std::path::{Path, PathBuf};
use tokio::sync::watch;

/// Rows that are named one by one when a list is shown.
const NAMED: usize = 20;

pub(crate) async fn run(asked: &Rate, texts: &Texts) -> anyhow::Result<Exit> {
    Ok(rate(asked, texts).await.unwrap_or_else(|failure| exit::failed(&failure, texts)))
}

async fn rate(asked: &Rate, texts: &Texts) -> Result<Exit, Failure> {
    if asked.preview {
        let list = read_list(&asked.list)?;
        Target::Stdout.write(&preview(&list, texts))?;
        return Ok(Exit::Done);
    }
    let mut batch = open(asked, texts)?;
    let how = Run { browser: asked.browser.clone(), at_once: asked.at_once, retry: asked.retry };
    let (tell, told) = watch::channel(Wish::Go);
    let stop = tokio::spawn(async move {
        asked_to_stop().await;
        tell.send(Wish::Stop).ok();
    });
    let line = RatingLine::new(texts, asked.loudness);
    let ended = run_batch(&mut batch, &how, &line, told).await;
    drop(line);
    stop.abort();
    // What is done is worth a table even where the rest failed.
    let written = publish::write(&batch);
    let whole = ended?;
    let written = written?;
    Target::Stdout.write(&summary(&batch, &written, texts))?;
    Ok(if whole { Exit::Done } else { stopped(&batch, texts) })
}

fn stopped(batch: &Batch, texts: &Texts) -> Exit {
    let message = Message::new("rate-stopped").with("folder", batch.folder().display().to_string());
    say(&texts.say(&message));
    Exit::Cancelled
}

/// The rating that is asked for: a folder to go on with, or a list to begin with.
fn open(asked: &Rate, texts: &Texts) -> Result<Batch, Failure> {
    if asked.list.is_dir() {
        return Batch::resume(&asked.list);
    }
    let list = read_list(&asked.list)?;
    for dropped in list.dropped.iter().take(NAMED) {
        say(&texts.say(&dropped.message()));
    }
    if list.dropped.len() > NAMED {
        say(&texts.say(&Message::new("list-more-rows").with("count", list.dropped.len() - NAMED)));
    }
    let stem = asked.list.file_stem().map_or_else(|| "doorbell".into(), |stem| stem.to_string_lossy().into_owned());
    let stem = if stem == "-" { "doorbell".to_owned() } else { stem };
    let name = asked.name.clone().unwrap_or_else(|| stem.clone());
    let mut plan = Plan::new(&name, list, asked.how.clone(), texts.language());
    if let Some(path) = &asked.rubric {
        rubric_file::read(path)?;
        plan.rubric = Some(std::fs::read_to_string(path).map_err(|error| CaseError::Disk(path.clone(), error))?);
    }
    let folder = asked.folder.clone().unwrap_or_else(|| PathBuf::from(format!("{stem}-rating")));
    let batch = Batch::begin(&folder, &plan)?;
    say(&texts.say(&Message::new("rate-folder").with("folder", folder.display().to_string())));
    Ok(batch)
}

fn read_list(path: &Path) -> Result<List, Failure> {
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)).map(drop)
    };
    read.map_err(|error| Failure::from(CaseError::Disk(path.to_owned(), error)))?;
    Ok(list::read(&bytes)?)
}

/// How the list was understood.
fn preview(list: &List, texts: &Texts) -> String {
    let mut lines = vec![texts.say(&list.message())];
    lines.extend(list.columns_message().map(|message| texts.say(&message)));
    lines.push(String::new());
    for merchant in list.merchants.iter().take(10) {
        let more = [&merchant.industry, &merchant.region, &merchant.notes].into_iter().flatten();
        let more: Vec<String> = more.map(|words| format!("  [{words}]")).collect();
        lines.push(format!("{:>6}  {}  {}{}", merchant.line, merchant.name, merchant.url, more.concat()));
    }
    if list.merchants.len() > 10 {
        lines.push(texts.say(&Message::new("list-more-rows").with("count", list.merchants.len() - 10)));
    }
    if !list.dropped.is_empty() {
        lines.push(String::new());
        lines.push(texts.say(&Message::new("list-dropped").with("count", list.dropped.len())));
        lines.extend(list.dropped.iter().map(|dropped| texts.say(&dropped.message())));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The head of the ranking, and where the rest is.
fn summary(batch: &Batch, written: &[PathBuf], texts: &Texts) -> String {
    let mut text = publish::terminal(batch, texts);
    for path in written {
        text.push_str(&texts.say(&Message::new("report-written").with("path", path.display().to_string())));
        text.push('\n');
    }
    text
}
