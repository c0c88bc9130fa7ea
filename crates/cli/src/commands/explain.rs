//! `doorbell explain [CRITERION]`: what is judged, by which threshold and source.

use crate::arguments::Explain;
use crate::exit::{self, Exit};
use doorbell_engine::method;
use doorbell_engine::rubric::Rubric;
use doorbell_engine::text::Texts;
use doorbell_rating::rubric_file;

pub(crate) fn run(asked: &Explain, texts: &Texts) -> anyhow::Result<Exit> {
    let other = match asked.rubric.as_ref().map(|path| rubric_file::read(path)).transpose() {
        Ok(other) => other,
        Err(failure) => return Ok(exit::failed(&failure, texts)),
    };
    let rubric = other.as_ref().unwrap_or(Rubric::built_in());
    asked.target.write(&method::render(asked.part, asked.form, rubric, texts))?;
    Ok(Exit::Done)
}
