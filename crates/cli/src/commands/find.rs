//! `doorbell find URL`: everything that was found on a page or in a kept case, for developers; nothing is judged.

use super::check::visit;
use super::layout;
use crate::arguments::{Find, Form, Place};
use crate::exit::{self, Exit};
use doorbell_engine::report::json::render_found as json;
use doorbell_engine::report::terminal::render_found as tables;
use doorbell_engine::text::Texts;
use doorbell_rating::{Case, CaseFolder, Failure};

pub(crate) async fn run(asked: &Find, texts: &Texts) -> anyhow::Result<Exit> {
    let deliver = |case: Case| deliver(&case, asked, texts);
    Ok(match &asked.place {
        Place::Page(request) => visit(request, asked.loudness, texts, deliver).await,
        Place::Case(folder) => {
            let opened = CaseFolder::at(folder).judge().map_err(Failure::from);
            opened.and_then(deliver).unwrap_or_else(|failure| exit::failed(&failure, texts))
        }
    })
}

fn deliver(case: &Case, asked: &Find, texts: &Texts) -> Result<Exit, Failure> {
    let text = match asked.form {
        Form::Json => json(&case.report(), texts),
        Form::Tables => tables(&case.report(), texts, &layout(&asked.target, &[])),
    };
    asked.target.write(&text)?;
    Ok(super::verdict(&case.rating, None, None))
}
