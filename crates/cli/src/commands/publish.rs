//! `doorbell publish DIR`: writes what a rating is published as, once more and in this language; on paper where asked for.

use super::check::asked_to_stop;
use super::rate::files;
use crate::arguments::Publish;
use crate::exit::{self, Exit};
use crate::output::{Target, say};
use crate::progress::PrintingLine;
use doorbell_capture::Settings;
use doorbell_engine::text::Texts;
use doorbell_rating::batch::Batch;
use doorbell_rating::{Failure, publish};
use tokio::sync::watch;

pub(crate) async fn run(asked: &Publish, texts: &Texts) -> anyhow::Result<Exit> {
    Ok(write(asked, texts).await.unwrap_or_else(|failure| exit::failed(&failure, texts)))
}

async fn write(asked: &Publish, texts: &Texts) -> Result<Exit, Failure> {
    // The folder is held: nobody may check merchants while their tables are written.
    let batch = Batch::resume(&asked.folder)?;
    let mut written = publish::write_in(&batch, texts.language())?;
    if !asked.pdf {
        Target::Stdout.write(&files(&written, texts))?;
        return Ok(Exit::Done);
    }
    let settings = Settings { browser: asked.browser.clone(), ..Settings::default() };
    let (tell, told) = watch::channel(false);
    let stop = tokio::spawn(async move {
        asked_to_stop().await;
        tell.send(true).ok();
        // The other end waits for a word, not for silence.
        tell.closed().await;
    });
    let line = PrintingLine::new(texts, asked.loudness);
    let printed = publish::print(&batch, texts.language(), &settings, &|done| line.show(done), told).await;
    drop(line);
    stop.abort();
    let printed = printed?;
    written.extend(printed.clone());
    Target::Stdout.write(&files(&written, texts))?;
    if printed.is_some() {
        return Ok(Exit::Done);
    }
    say(&texts.get("publish-stopped"));
    Ok(Exit::Cancelled)
}
