//! Reads what the guide wants read before it says what to press. No press waits long for it: what is late is left.

use super::Walker;
use crate::error::CaptureError;
use crate::record::Advice;
use crate::settings::Progress;
use doorbell_engine::trail::{Gave, Scouted};
use doorbell_engine::walk::Next;
use std::time::Duration;
use tokio::time::Instant;

/// How long a press waits for pages that are read. Meanwhile is looked more closely at what is shown.
const PATIENCE: Duration = Duration::from_secs(2);

impl Walker<'_> {
    /// What the guide wants pressed next, once it has all it wants to know.
    pub(super) async fn advised(&mut self) -> Result<Next, CaptureError> {
        let until = (Instant::now() + PATIENCE).min(self.scene.bounds.walk);
        self.read_late().await;
        loop {
            let Advice { looks, scout, next } = self.scene.guide.advise(&self.trail, self.device);
            let reading = self.begin_reading(scout, until);
            if !reading.is_empty() {
                self.scene.watch.saw(Progress::ReadingAhead(self.device, reading.len()));
            }
            self.look_closer(&looks).await?;
            if reading.is_empty() {
                return Ok(next);
            }
            for url in reading {
                let gave = self.gave(&url, until).await;
                self.trail.scouted.push(Scouted { url, gave });
            }
        }
    }

    /// Begins to read pages; which, if there is time and room for it.
    fn begin_reading(&self, urls: Vec<String>, until: Instant) -> Vec<String> {
        let Some(scout) = &self.scene.scout else { return Vec::new() };
        if Instant::now() >= until || self.loaded() > self.scene.settings.walk.bytes {
            return Vec::new();
        }
        for url in &urls {
            scout.begin(url);
        }
        urls
    }

    /// What came since of the pages that were late.
    async fn read_late(&mut self) {
        for at in 0..self.trail.scouted.len() {
            if self.trail.scouted[at].gave == Gave::Left {
                let url = self.trail.scouted[at].url.clone();
                self.trail.scouted[at].gave = self.gave(&url, Instant::now()).await;
            }
        }
    }

    async fn gave(&self, url: &str, until: Instant) -> Gave {
        let Some(scout) = &self.scene.scout else { return Gave::Left };
        let guide = self.scene.guide;
        scout.gave(url, until, &|page| guide.kinds_on(page)).await
    }
}
