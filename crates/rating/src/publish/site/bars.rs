//! Charts whose facts stand beside them: each row of a table with its bar. A bar is drawn, its numbers are written.

use super::super::words;
use maud::{Markup, html};

/// One bar of a chart.
pub(super) struct Bar {
    /// What it is of.
    pub(super) name: Markup,
    /// How many.
    pub(super) count: usize,
}

/// A bar chart as a table; `heads` are those of name, count and share.
pub(super) fn chart(id: &str, title: &str, heads: [&str; 3], bars: &[Bar]) -> Markup {
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);
    let of: usize = bars.iter().map(|bar| bar.count).sum();
    html! {
        table.bars aria-labelledby=(id) {
            caption #(id) { (title) }
            thead { tr { @for head in heads { th scope="col" { (head) } } td aria-hidden="true" {} } }
            tbody {
                @for bar in bars {
                    tr {
                        th scope="row" { (bar.name) }
                        td { (bar.count) }
                        td { (words::share(bar.count, of).map(words::percent).unwrap_or_default()) }
                        td.drawn aria-hidden="true" { (drawn(&[("one", bar.count)], most)) }
                    }
                }
            }
        }
    }
}

/// Pieces of a bar side by side, `of` being its whole width.
pub(super) fn drawn(pieces: &[(&str, usize)], of: usize) -> Markup {
    let width = |count: usize| 1000.0 * count as f64 / of.max(1) as f64;
    let mut left = 0.0;
    let placed: Vec<(&str, f64, f64)> = pieces
        .iter()
        .map(|(class, count)| {
            let at = left;
            left += width(*count);
            (*class, at, width(*count))
        })
        .collect();
    html! {
        svg.bar viewBox="0 0 1000 24" preserveAspectRatio="none" focusable="false" {
            @for (class, at, width) in placed {
                @if width > 0.0 { rect class={ "piece " (class) } x=(format!("{at:.1}")) y="1" width=(format!("{width:.1}")) height="22" {} }
            }
        }
    }
}
