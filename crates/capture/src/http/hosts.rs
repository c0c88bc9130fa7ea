//! Hosts that are asked for pages: what each forbids, and when it may be asked again.

use super::robots::Rules;
use doorbell_engine::trail::Fault;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::time::{Instant, sleep_until};
use url::Url;

/// The hosts that were met so far, by origin.
#[derive(Debug, Default)]
pub(crate) struct Hosts {
    known: Mutex<BTreeMap<String, Arc<Host>>>,
    /// Least time between two pages of a host.
    pause: Duration,
}

/// A host with what it asks for.
#[derive(Debug, Default)]
struct Host {
    rules: OnceCell<Rules>,
    /// When its next page may be asked for.
    next: tokio::sync::Mutex<Option<Instant>>,
}

impl Hosts {
    /// Hosts that are left alone for so long between two pages, or longer where they ask for it.
    pub(crate) fn with_pause(pause: Duration) -> Self {
        Self { pause, ..Self::default() }
    }

    /// Waits until the host may be asked for the page, or says why it may not. `read` reads the rules of a host, once.
    pub(crate) async fn turn(&self, url: &Url, read: impl AsyncFnOnce(&Url) -> Rules) -> Result<(), Fault> {
        let Some(host) = self.host(url) else { return Ok(()) };
        let rules = host.rules.get_or_init(async || read(url).await).await;
        if let Some(fault) = rules.refusal(url) {
            return Err(fault);
        }
        let mut next = host.next.lock().await;
        if let Some(turn) = *next {
            sleep_until(turn).await;
        }
        *next = Some(Instant::now() + rules.pause().max(self.pause));
        Ok(())
    }

    /// `None` for what is no address of the web: there nothing is asked.
    fn host(&self, url: &Url) -> Option<Arc<Host>> {
        let key = matches!(url.scheme(), "http" | "https").then(|| url.origin().ascii_serialization())?;
        Some(Arc::clone(self.known.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_default()))
    }
}
