//! `doorbell explain [CRITERION]`: what is judged, by which threshold and source.

use crate::exit::Exit;
use crate::output::Target;
use doorbell_engine::criteria::{ALL, Clause, Entry, by_id};
use doorbell_engine::rubric;
use doorbell_engine::text::Texts;
use std::fmt::Write;

pub(crate) fn run(criterion: Option<&str>, texts: &Texts) -> anyhow::Result<Exit> {
    let text = criterion.and_then(by_id).map_or_else(|| list(texts), |criterion| explain(criterion, texts));
    Target::Stdout.write(&text)?;
    Ok(Exit::Done)
}

fn list(texts: &Texts) -> String {
    let mut out = String::new();
    for criterion in ALL {
        let title = texts.get(&format!("{}-title", criterion.id));
        let _ = writeln!(out, "{:<20} {:>3}  {title}", criterion.id, rubric::weight(criterion.id));
    }
    out
}

fn explain(criterion: &Entry, texts: &Texts) -> String {
    let part = |name: &str| texts.get(&format!("{}-{name}", criterion.id));
    let mut out = format!("{} ({})\n\n{}\n\n{}\n\n", part("title"), criterion.id, part("why"), part("threshold"));
    for clause in criterion.sources {
        let _ = writeln!(out, "· {}", cite(clause, texts));
    }
    out
}

fn cite(clause: &Clause, texts: &Texts) -> String {
    let document = clause.document;
    let url = if clause.url.is_empty() { document.url } else { clause.url };
    let parts = [document.name, clause.number, &texts.get(document.title), url];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
