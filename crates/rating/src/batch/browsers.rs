//! The browser of a rating: shared by the merchants that are checked at once, and replaced before it grows.

use crate::Failure;
use doorbell_capture::{Browser, Settings};
use std::sync::Arc;
use tokio::sync::Mutex;

/// Merchants after which a browser is replaced: what pages leave behind in it stays small.
const MERCHANTS: usize = 25;

/// Hands out the browser that is young enough. An old one ends with the last merchant that uses it.
pub(super) struct Browsers {
    settings: Settings,
    current: Mutex<Option<(Arc<Browser>, usize)>>,
}

impl Browsers {
    pub(super) fn new(settings: Settings) -> Self {
        Self { settings, current: Mutex::new(None) }
    }

    /// The browser for one merchant.
    pub(super) async fn take(&self) -> Result<Arc<Browser>, Failure> {
        let mut current = self.current.lock().await;
        if let Some((browser, used)) = current.as_mut().filter(|(_, used)| *used < MERCHANTS) {
            *used += 1;
            return Ok(Arc::clone(browser));
        }
        *current = None;
        let browser = Arc::new(Browser::launch(&self.settings, &()).await?);
        *current = Some((Arc::clone(&browser), 1));
        Ok(browser)
    }

    /// This browser is gone: nobody gets it any more.
    pub(super) async fn lost(&self, browser: &Arc<Browser>) {
        let mut current = self.current.lock().await;
        if current.as_ref().is_some_and(|(known, _)| Arc::ptr_eq(known, browser)) {
            *current = None;
        }
    }
}
