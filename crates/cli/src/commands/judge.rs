//! `doorbell judge DIR`: judges a case again, with no browser and no visit.

use super::{verdict, write_report};
use crate::arguments::Judge;
use crate::exit::{self, Exit};
use doorbell_engine::text::Texts;
use doorbell_rating::{CaseFolder, Failure};

pub(crate) fn run(asked: &Judge, texts: &Texts) -> Exit {
    let judged = || -> Result<Exit, Failure> {
        let case = CaseFolder::at(&asked.folder).judge()?;
        write_report(&case, &asked.report, texts)?;
        Ok(verdict(&case.rating, asked.fail_under))
    };
    judged().unwrap_or_else(|failure| exit::failed(&failure, texts))
}
