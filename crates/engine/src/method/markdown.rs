//! The method as Markdown.

use super::{CriterionRow, GROUPS, Method, source_name};
use crate::message::Message;
use crate::report::markdown::{code_span, escape, link};
use crate::text::Texts;
use std::fmt::Write;

/// One criterion, under a heading of its own.
pub(super) fn criterion(criterion: &CriterionRow, texts: &Texts) -> String {
    let mut out = String::new();
    section(&mut out, 1, criterion, texts);
    format!("{}\n", out.trim_end())
}

/// All of it.
pub(super) fn all(method: &Method, texts: &Texts) -> String {
    let get = |key: &str| escape(&texts.get(key));
    let rubric = texts.say(&Message::new("method-rubric").with("version", method.rubric.as_str()));
    let mut out = format!("# {}\n\n{}\n\n{}\n\n", get("method-title"), get("method-lead"), escape(&rubric));
    contents(&mut out, method, texts);
    for group in GROUPS {
        let _ = writeln!(out, "## {}\n", get(&format!("group-{}", group.id())));
        for criterion in method.of_group(group) {
            section(&mut out, 3, criterion, texts);
        }
    }
    let _ = writeln!(out, "## {}\n", get("method-rules"));
    for rule in &method.rules {
        let _ = writeln!(out, "- {}", escape(rule));
    }
    let _ = writeln!(out, "\n## {}\n\n{}\n", get("method-effort"), get("method-effort-lead"));
    let heads = ["method-effort-operator", "method-effort-least", "method-effort-most"].map(get);
    let _ = writeln!(out, "| {} |\n|---|---|---|", heads.join(" | "));
    for row in &method.effort {
        let _ = writeln!(out, "| {} | {:.2} | {:.2} |", escape(&row.title), row.least_s, row.most_s);
    }
    out.push('\n');
    for source in &method.effort_sources {
        let _ = writeln!(out, "- {}", escape(source));
    }
    let _ = writeln!(out, "\n## {}\n", get("method-changes"));
    for change in &method.changes {
        let _ = writeln!(out, "- **{}** {}", change.version, escape(&change.changes));
    }
    out
}

/// A table of all criteria.
fn contents(out: &mut String, method: &Method, texts: &Texts) {
    let heads = ["method-contents", "method-id", "method-weight"].map(|key| escape(&texts.get(key)));
    let _ = writeln!(out, "| {} |\n|---|---|---:|", heads.join(" | "));
    for row in GROUPS.into_iter().flat_map(|group| method.of_group(group)) {
        let name = format!("[{}](#{})", escape(&row.title), row.id);
        let _ = writeln!(out, "| {name} | {} | {} |", code_span(row.id, 60), row.weight);
    }
    out.push('\n');
}

fn section(out: &mut String, level: usize, row: &CriterionRow, texts: &Texts) {
    let (hashes, title) = ("#".repeat(level), escape(&row.title));
    // The name as an anchor: headings in two languages have none that a link could rely on.
    let _ = writeln!(out, "<a id=\"{}\"></a>\n\n{hashes} {title}\n", row.id);
    let _ = writeln!(out, "{} · {}\n", code_span(row.id, 60), escape(&row.weight_words(texts)));
    let parts = [("method-why", &row.why), ("method-measured", &row.measured), ("method-thresholds", &row.thresholds)];
    for (key, words) in parts {
        let _ = writeln!(out, "**{}** {}\n", escape(&texts.get(key)), escape(words));
    }
    let _ = writeln!(out, "**{}**\n", escape(&texts.get("method-sources")));
    for source in &row.sources {
        let reliability = escape(&texts.get(&format!("reliability-{}", source.reliability)));
        let name = link(&source_name(source, texts), &source.url);
        let _ = writeln!(out, "- {name} · {} · {reliability}", escape(&source.title));
    }
    out.push('\n');
}
