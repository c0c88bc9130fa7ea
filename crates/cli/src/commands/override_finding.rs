//! `doorbell override DIR CRITERION VERDICT --reason TEXT`: what a person judges otherwise, kept beside the case.

use super::terminal;
use crate::arguments::Override;
use crate::exit::{self, Exit};
use crate::output::{Target, say};
use doorbell_engine::text::Texts;
use doorbell_rating::{CaseFolder, Failure, overrides};

pub(crate) fn run(asked: &Override, texts: &Texts) -> Exit {
    write_down(asked, texts).unwrap_or_else(|failure| exit::failed(&failure, texts))
}

fn write_down(asked: &Override, texts: &Texts) -> Result<Exit, Failure> {
    let folder = CaseFolder::at(&asked.folder);
    // Nothing is written beside what is no case.
    folder.judge()?;
    match &asked.word {
        Some(word) => overrides::put(folder.path(), asked.criterion.id, word.clone())?,
        None if overrides::take_back(folder.path(), asked.criterion.id)? => {}
        None => return Err(Failure::nothing_to_take_back(asked.criterion.id)),
    }
    let case = folder.judge()?;
    if !folder.refresh(&case, texts.language())? {
        say(&texts.get("override-reports-left"));
    }
    Target::Stdout.write(&terminal(&case, &Target::Stdout, texts, &[]))?;
    Ok(Exit::Done)
}
