//! `doorbell rejudge DIR --out DIR2`: judges a whole rating again, with no browser and no visit.

use super::check::asked_to_stop;
use super::rate::summary;
use crate::arguments::Rejudge;
use crate::exit::{self, Exit};
use crate::output::{Target, say};
use crate::progress::JudgingLine;
use doorbell_engine::message::Message;
use doorbell_engine::text::Texts;
use doorbell_rating::batch::{self, Batch};
use doorbell_rating::{Failure, publish, rubric_file};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

pub(crate) fn run(asked: &Rejudge, texts: &Texts) -> Exit {
    rejudge(asked, texts).unwrap_or_else(|failure| exit::failed(&failure, texts))
}

fn rejudge(asked: &Rejudge, texts: &Texts) -> Result<Exit, Failure> {
    let from = Batch::look(&asked.folder)?;
    let rubric = asked.rubric.as_deref().map(rubric_file::read_text).transpose()?;
    let stop = Arc::new(AtomicBool::new(false));
    let listening = tokio::spawn({
        let stop = Arc::clone(&stop);
        async move {
            asked_to_stop().await;
            stop.store(true, Ordering::Relaxed);
        }
    });
    let line = JudgingLine::new();
    let how = batch::Rejudge { rubric, told: &|done, total| line.show(done, total), stop: &stop };
    let judged = tokio::task::block_in_place(|| batch::rejudge(&from, &asked.out, how));
    drop(line);
    listening.abort();
    let (batch, whole) = judged?;
    let written = publish::write(&batch)?;
    Target::Stdout.write(&summary(&batch, &written, texts))?;
    if whole {
        return Ok(Exit::Done);
    }
    say(&texts.say(&Message::new("rejudge-stopped")));
    Ok(Exit::Cancelled)
}
