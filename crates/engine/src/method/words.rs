//! The method for reading in a terminal.

use super::{CriterionRow, Method, source_name};
use crate::report::json::SourceRow;
use crate::text::Texts;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

/// A line a criterion: name, weight, title.
pub(super) fn list(method: &Method) -> String {
    let column = method.criteria.iter().map(|criterion| criterion.id.width()).max().unwrap_or(0);
    let mut out = String::new();
    for criterion in &method.criteria {
        let _ = writeln!(out, "{:<column$} {:>3}  {}", criterion.id, criterion.weight, criterion.title);
    }
    out
}

/// One criterion in full.
pub(super) fn criterion(criterion: &CriterionRow, texts: &Texts) -> String {
    let mut out = format!("{} ({}) · {}\n", criterion.title, criterion.id, criterion.weight_words(texts));
    let parts = [
        ("method-why", &criterion.why),
        ("method-measured", &criterion.measured),
        ("method-thresholds", &criterion.thresholds),
    ];
    for (key, words) in parts {
        let _ = writeln!(out, "\n{}\n  {words}", texts.get(key));
    }
    let _ = writeln!(out, "\n{}", texts.get("method-sources"));
    for source in &criterion.sources {
        let _ = writeln!(out, "  · {}", cite(source, texts));
    }
    out
}

fn cite(source: &SourceRow, texts: &Texts) -> String {
    let (name, reliability) = (source_name(source, texts), texts.get(&format!("reliability-{}", source.reliability)));
    let parts = [name.as_str(), &source.title, &reliability, &source.url];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// All of it.
pub(super) fn all(method: &Method, texts: &Texts) -> String {
    let mut out = format!("{}\n\n{}\n", texts.get("method-title"), texts.get("method-lead"));
    for row in &method.criteria {
        let _ = write!(out, "\n{}", criterion(row, texts));
    }
    let _ = writeln!(out, "\n{}", texts.get("method-rules"));
    for rule in &method.rules {
        let _ = writeln!(out, "  · {rule}");
    }
    let _ = writeln!(out, "\n{}\n  {}", texts.get("method-effort"), texts.get("method-effort-lead"));
    for operator in &method.effort {
        let _ = writeln!(out, "  · {}: {:.2}–{:.2} s", operator.title, operator.least_s, operator.most_s);
    }
    for source in &method.effort_sources {
        let _ = writeln!(out, "  · {source}");
    }
    let _ = writeln!(out, "\n{}", texts.get("method-changes"));
    for change in &method.changes {
        let _ = writeln!(out, "  {}  {}", change.version, change.changes);
    }
    out
}
