//! `doorbell compare DIR…`: two runs of one list, merchants side by side, or a merchant over time.

use crate::arguments::{Compare, Layout};
use crate::exit::{self, Exit};
use crate::output::width;
use doorbell_engine::text::Texts;
use doorbell_rating::Failure;
use doorbell_rating::batch::Batch;
use doorbell_rating::compare::{Comparison, Form, history, runs, side};

pub(crate) fn run(asked: &Compare, texts: &Texts) -> Exit {
    compare(asked, texts).unwrap_or_else(|failure| exit::failed(&failure, texts))
}

fn compare(asked: &Compare, texts: &Texts) -> Result<Exit, Failure> {
    let ratings = asked.folders.iter().map(|folder| Batch::look(folder)).collect::<Result<Vec<_>, _>>()?;
    let comparison = match (ratings.as_slice(), asked.merchants.as_slice()) {
        ([one], numbers) => Comparison::Merchants(side(one, numbers)?),
        ([before, after], []) => Comparison::Runs(Box::new(runs(before, after))),
        (_, []) => return Err(Failure::compare_whom()),
        (ratings, numbers) => Comparison::History(history(ratings, numbers)?),
    };
    let form = match asked.layout {
        Layout::Terminal => Form::Terminal(width()),
        Layout::Html => Form::Html,
        Layout::Json => Form::Json,
        Layout::Csv => Form::Csv,
    };
    asked.target.write(&String::from_utf8_lossy(&comparison.render(form, texts)))?;
    Ok(Exit::Done)
}
