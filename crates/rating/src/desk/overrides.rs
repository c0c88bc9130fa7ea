//! A person's verdicts in place of the machine's, as the window writes them down.

use super::Desk;
use crate::failure::Failure;
use crate::overrides::Word;
use crate::wire::{Checked, Correction};
use doorbell_engine::criteria;

impl Desk {
    /// Writes down a person's verdict and reason, or takes them back. The reports beside the case show it from then on.
    pub async fn override_finding(
        &self,
        id: i64,
        finding: String,
        correction: Option<Correction>,
    ) -> Result<Checked, Failure> {
        let home = self.home(id)?;
        if criteria::by_id(&finding).is_none() {
            return Err(Failure::new("no-such-finding", &finding));
        }
        let word = correction.map(|Correction { verdict, reason }| Word { verdict, reason, by: None });
        home.correct(&finding, word, self.language())?;
        self.open_home(id, &home)
    }
}
