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

use crate::arguments::{Asked, Report};
use crate::exit::Exit;
use crate::output::{Target, width};
use doorbell_engine::baseline::Compared;
use doorbell_engine::rating::Rating;
use doorbell_engine::report::terminal::{Layout, Paint, render};
use doorbell_engine::report::{earl, html, issue, json, junit, sarif};
use doorbell_engine::text::Texts;
use doorbell_rating::case::CaseError;
use doorbell_rating::{Case, Format, Mark, mark};

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

/// What is written.
#[derive(Clone, Copy)]
struct Written<'a> {
    /// The case.
    case: &'a Case,
    /// How it stands beside a baseline.
    compared: Option<&'a Compared>,
    /// Files that were written before, named by the words on the screen.
    files: &'a [String],
}

/// Writes the report that was asked for.
fn write_report(written: &Written<'_>, wanted: &Report, texts: &Texts) -> Result<(), CaseError> {
    let Written { case, compared, files } = *written;
    let report = doorbell_engine::report::Report { compared, ..case.report() };
    let text = match wanted.format {
        Format::Terminal => render(&report, texts, &layout(&wanted.target, files)),
        Format::Json => json::render(&report, texts),
        Format::Html => html::render(&report, &case.album, texts),
        Format::Issue => issue::render(&report, texts),
        Format::Sarif => sarif::render(&report, texts, wanted.source.as_deref()),
        Format::Junit => junit::render(&report, texts),
        Format::Earl => earl::render(&report, texts),
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
fn verdict(rating: &Rating, asked: Option<Mark>, compared: Option<&Compared>) -> Exit {
    if rating.score.is_none() {
        return Exit::NotSeen;
    }
    if mark::passes(rating, asked, compared) { Exit::Done } else { Exit::BelowAsked }
}
