//! Ratings of many, as the window makes, watches and shows them. All that is done is done by [`crate::batch`].

mod export;
mod make;
mod running;
mod shelf;
mod table;

pub(super) use make::Lists;
pub(super) use running::Running;
pub use running::TellRating;
pub(super) use shelf::Elsewhere;

use super::Desk;
use crate::batch::Batch;
use crate::failure::Failure;
use crate::wire::{Checked, RatingTable};
use std::sync::Arc;

impl Desk {
    /// Every merchant of a rating with its place.
    pub async fn rating_table(&self, id: String) -> Result<RatingTable, Failure> {
        let folder = self.rating_folder(&id)?;
        let (rating, texts) = (shelf::row(&id, &folder), self.texts());
        off_thread(move || Ok(table::table(&Batch::look(&folder)?, rating, &texts))).await
    }

    /// The case of a merchant, judged by the rating's rubric. A person's verdicts on it count in the ranking.
    pub async fn open_rated(&self, id: String, number: usize) -> Result<Checked, Failure> {
        let batch = Batch::look(&self.rating_folder(&id)?)?;
        let rubric = batch.plan().rubric.is_some().then(|| Arc::new(batch.rubric().clone()));
        let check = self.loose.judged_by(batch.case(number).path().to_owned(), rubric, None);
        self.open_home(check, &self.home(check)?)
    }
}

/// Does what keeps a processor busy where nobody waits for it but who asked.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(Failure::new("unexpected", &error.to_string())))
}

#[cfg(test)]
mod tests;
