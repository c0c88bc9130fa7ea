//! `doorbell explain [CRITERION]`: what is judged, by which threshold and source.

use crate::arguments::Explain;
use crate::exit::Exit;
use doorbell_engine::method;
use doorbell_engine::text::Texts;

pub(crate) fn run(asked: &Explain, texts: &Texts) -> anyhow::Result<Exit> {
    asked.target.write(&method::render(asked.part, asked.form, texts))?;
    Ok(Exit::Done)
}
