//! `doorbell demo`: checks the demonstration merchants that live inside the program, or only serves them.

use super::check::unless_cancelled;
use super::terminal;
use crate::arguments::Demo;
use crate::exit::{self, Exit};
use crate::output::{Target, say};
use crate::progress::ProgressLine;
use doorbell_engine::text::Texts;
use doorbell_rating::demonstration::{Demonstration, MERCHANTS};
use doorbell_rating::{Address, CaseFolder, Failure, Request, check};

pub(crate) async fn run(asked: &Demo, texts: &Texts) -> anyhow::Result<Exit> {
    let demonstration = Demonstration::open().await?;
    if asked.serve {
        for name in MERCHANTS {
            say(&demonstration.address(name));
        }
        say(&texts.get("demo-serving"));
        unless_cancelled(std::future::pending::<()>()).await;
        return Ok(Exit::Done);
    }
    let Some(done) = unless_cancelled(check_all(asked, &demonstration, texts)).await else {
        say(&texts.get("cancelled"));
        return Ok(Exit::Cancelled);
    };
    Ok(done.unwrap_or_else(|failure| exit::failed(&failure, texts)))
}

async fn check_all(asked: &Demo, demonstration: &Demonstration, texts: &Texts) -> Result<Exit, Failure> {
    for name in MERCHANTS {
        let request = Request {
            address: Address::parse(&demonstration.address(name))?,
            eyesight: asked.eyesight,
            settings: asked.settings.clone(),
        };
        let line = ProgressLine::new(texts, asked.loudness);
        let case = check(&request, &line).await?;
        drop(line);
        let folder = CaseFolder::at(asked.folder.join(name));
        folder.save(&case, texts.language())?;
        let report = folder.path().join(format!("report.{}.html", texts.language().tag()));
        let words = terminal(&case, &Target::Stdout, texts, &[report.display().to_string()]);
        Target::Stdout.write(&format!("{words}\n"))?;
    }
    Ok(Exit::Done)
}
