//! The method: what is judged, by which threshold and source.

use super::Desk;
use crate::failure::Failure;
use crate::wire::MethodRow;
use doorbell_engine::criteria::{ALL, Entry};
use doorbell_engine::report::json::source_row;
use doorbell_engine::rubric;
use doorbell_engine::text::{Language, Texts};

impl Desk {
    /// Every criterion, in the registry's order.
    pub async fn method(&self, language: Language) -> Result<Vec<MethodRow>, Failure> {
        let texts = Texts::new(language);
        Ok(ALL.iter().map(|criterion| row(criterion, &texts)).collect())
    }
}

fn row(criterion: &Entry, texts: &Texts) -> MethodRow {
    let part = |name: &str| texts.get(&format!("{}-{name}", criterion.id));
    MethodRow {
        id: criterion.id.to_owned(),
        title: part("title"),
        question: part("why"),
        group: criterion.group,
        weight: rubric::weight(criterion.id),
        thresholds: part("threshold"),
        sources: criterion.sources.iter().map(|clause| source_row(texts, clause)).collect(),
    }
}
