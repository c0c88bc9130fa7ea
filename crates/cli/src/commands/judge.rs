//! `doorbell judge DIR`: judges a case again, with no browser and no visit; by another rubric where one is named.

use super::{Written, verdict, write_report};
use crate::arguments::Judge;
use crate::exit::{self, Exit};
use doorbell_engine::text::Texts;
use doorbell_rating::{CaseFolder, Failure, rubric_file};

pub(crate) fn run(asked: &Judge, texts: &Texts) -> Exit {
    let judged = || -> Result<Exit, Failure> {
        let folder = CaseFolder::at(&asked.folder);
        let case = match &asked.rubric {
            Some(path) => folder.judge_by(&rubric_file::read(path)?)?,
            None => folder.judge()?,
        };
        write_report(&Written { case: &case, compared: None, files: &[] }, &asked.report, texts)?;
        Ok(verdict(case.standing(), asked.fail_under, None))
    };
    judged().unwrap_or_else(|failure| exit::failed(&failure, texts))
}
