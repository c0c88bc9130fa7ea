//! A person's verdicts in place of the machine's, as the window writes them down.

use super::Desk;
use crate::case::CaseFolder;
use crate::failure::Failure;
use crate::overrides::{self, Word};
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
        let folder = self.folder(id)?;
        if criteria::by_id(&finding).is_none() {
            return Err(Failure::new("no-such-finding", &finding));
        }
        match correction {
            Some(Correction { verdict, reason }) => {
                overrides::put(&folder, &finding, Word { verdict, reason, by: None })?;
            }
            None => {
                overrides::take_back(&folder, &finding)?;
            }
        }
        let kept = CaseFolder::at(&folder);
        let case = kept.judge()?;
        kept.refresh(&case, self.language())?;
        Ok(self.checked(id, &case))
    }
}
