//! One command a file.

mod check;
mod compare;
mod completions;
mod demo;
mod explain;
mod find;
mod judge;
mod override_finding;
mod publish;
mod rate;
mod rejudge;
mod verify;

use crate::arguments::{Asked, Format, Mark, Report};
use crate::exit::Exit;
use crate::output::{Target, width};
use doorbell_engine::rating::Rating;
use doorbell_engine::report::terminal::{Layout, Paint, render};
use doorbell_engine::text::Texts;
use doorbell_rating::Case;
use doorbell_rating::case::{CaseError, report_html, report_issue, report_json};

/// Runs what was asked for.
pub(crate) async fn run(asked: &Asked, texts: &Texts) -> anyhow::Result<Exit> {
    match asked {
        Asked::Check(check) => check::run(check, texts).await,
        Asked::Find(find) => find::run(find, texts).await,
        Asked::Judge(judge) => Ok(judge::run(judge, texts)),
        Asked::Rate(rate) => rate::run(rate, texts).await,
        Asked::Publish(publish) => publish::run(publish, texts).await,
        Asked::Verify(verify) => Ok(verify::run(verify, texts)),
        Asked::Compare(compare) => Ok(compare::run(compare, texts)),
        Asked::Rejudge(rejudge) => Ok(rejudge::run(rejudge, texts)),
        Asked::Demo(demo) => demo::run(demo, texts).await,
        Asked::Override(correction) => Ok(override_finding::run(correction, texts)),
        Asked::Explain(part) => explain::run(part, texts),
        Asked::Completions(shell) => completions::print(*shell, texts),
        Asked::Man(folder) => completions::write_man_pages(folder, texts),
    }
}

/// Writes the report that was asked for.
fn write_report(case: &Case, wanted: &Report, texts: &Texts) -> Result<(), CaseError> {
    let text = match wanted.format {
        Format::Terminal => terminal(case, &wanted.target, texts, &[]),
        Format::Json => String::from_utf8_lossy(&report_json(case, texts.language())).into_owned(),
        Format::Html => report_html(case, texts.language()),
        Format::Issue => report_issue(case, texts.language()),
    };
    wanted.target.write(&text)
}

/// The report in plain words, with the names of files that were written.
fn terminal(case: &Case, target: &Target, texts: &Texts, written: &[String]) -> String {
    render(&case.report(), texts, &layout(target, written))
}

/// How words are laid out for a target.
fn layout<'a>(target: &Target, written: &'a [String]) -> Layout<'a> {
    let paint = if target.wants_colour() { Paint::Colour } else { Paint::Plain };
    Layout { paint, width: width(), written }
}

/// The exit code that belongs to a rating.
fn verdict(rating: &Rating, asked: Option<Mark>) -> Exit {
    let Some(score) = rating.score else { return Exit::NotSeen };
    let enough = match asked {
        None => true,
        Some(Mark::Score(least)) => score >= least,
        // A comes before B: a better grade is the smaller one. Without a grade nobody can say that it is enough.
        Some(Mark::Grade(least)) => rating.grade.is_some_and(|grade| grade <= least),
    };
    if enough { Exit::Done } else { Exit::BelowAsked }
}
