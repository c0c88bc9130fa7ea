//! One page on one device: its session, what is known about it, and whoever answers its questions while we work.

use crate::boundary::Boundary;
use crate::browser::Browser;
use crate::cdp::commands::{
    AttachToTarget, CloseTarget, Command, CreateBrowserContext, CreateTarget, DisposeBrowserContext, EnableInspector,
    EnableNetwork, EnablePage, SetAutoAttach, SetDownloadBehavior, SetFocusEmulation,
};
use crate::cdp::{CdpError, Session};
use crate::device;
use crate::facts::Facts;
use crate::pump;
use doorbell_engine::geometry::Device;
use serde_json::value::RawValue;
use std::sync::Arc;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// A tab that crashes while it is still empty is opened anew, so often in all.
const TRIES: usize = 3;

/// An open tab in a browser context of its own. Dropping it closes both.
pub(crate) struct Tab {
    pub(crate) device: Device,
    pub(crate) session: Session,
    /// Number of the tab's target and of its main frame.
    pub(crate) frame: String,
    facts: Arc<watch::Sender<Facts>>,
    context: Arc<Context>,
    pump: JoinHandle<()>,
}

/// A browser context that is disposed of when dropped.
struct Context {
    root: Session,
    id: String,
}

impl Drop for Context {
    fn drop(&mut self) {
        self.root.tell(&DisposeBrowserContext { browser_context_id: &self.id });
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        self.context.root.tell(&CloseTarget { target_id: &self.frame });
        self.pump.abort();
    }
}

/// Why a tab does not answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TabError {
    #[error("the tab crashed")]
    Crashed,
    #[error(transparent)]
    Cdp(#[from] CdpError),
}

impl Tab {
    /// Opens an empty tab that is that device.
    pub(crate) async fn open(
        browser: &Browser,
        device: Device,
        language: &str,
        boundary: &Arc<Boundary>,
        until: Instant,
    ) -> Result<Self, CdpError> {
        let root = browser.root();
        let context = root.call(&CreateBrowserContext { dispose_on_detach: true }, until).await?.browser_context_id;
        let context = Context { root: root.clone(), id: context };
        let id = context.id.as_str();
        browser.rooms.add(id);
        root.tell(&SetDownloadBehavior { behavior: "deny", browser_context_id: id, events_enabled: true });
        Self::within(browser, (Arc::new(context), true), device, language, boundary, until).await
    }

    /// Opens another empty tab beside this one: it knows what the first one was told to keep.
    pub(crate) async fn beside(
        &self,
        browser: &Browser,
        language: &str,
        boundary: &Arc<Boundary>,
        until: Instant,
    ) -> Result<Self, CdpError> {
        Self::within(browser, (Arc::clone(&self.context), false), self.device, language, boundary, until).await
    }

    async fn within(
        browser: &Browser,
        (context, first): (Arc<Context>, bool),
        device: Device,
        language: &str,
        boundary: &Arc<Boundary>,
        until: Instant,
    ) -> Result<Self, CdpError> {
        for _ in 0..TRIES {
            match Self::try_within(browser, (&context, first), device, language, boundary, until).await {
                Ok(tab) => return Ok(tab),
                Err(TabError::Cdp(error)) => return Err(error),
                // An empty tab has no page that could be at fault: the machine is short of something.
                Err(TabError::Crashed) => {}
            }
        }
        Err(CdpError::Gone)
    }

    async fn try_within(
        browser: &Browser,
        (context, first): (&Arc<Context>, bool),
        device: Device,
        language: &str,
        boundary: &Arc<Boundary>,
        until: Instant,
    ) -> Result<Self, TabError> {
        let root = browser.root();
        let id = context.id.as_str();
        // Only a context's first tab makes a window.
        let (width, height) = Some(device.screen()).filter(|_| first).unzip();
        let (width, height) = (width.map(|width| width as u32), height.map(|height| height as u32));
        let new = CreateTarget { url: "about:blank", browser_context_id: id, width, height };
        let frame = root.call(&new, until).await?.target_id;
        let attachment = root.call(&AttachToTarget { target_id: &frame, flatten: true }, until).await?;
        let session = root.sibling(&attachment.session_id);
        let (sink, source) = mpsc::unbounded_channel();
        browser.client.route(&session, sink);
        let facts = Arc::new(watch::Sender::new(Facts::default()));
        let pump = pump::start(session.clone(), &frame, source, &facts, boundary);
        let tab = Self { device, session, frame, facts, context: Arc::clone(context), pump };
        tab.set_up(browser, language, until).await?;
        Ok(tab)
    }

    async fn set_up(&self, browser: &Browser, language: &str, until: Instant) -> Result<(), TabError> {
        let session = &self.session;
        session.tell(&EnableInspector {});
        session.tell(&EnablePage {});
        // No bodies are read: the browser need not keep them.
        session.tell(&EnableNetwork { max_total_buffer_size: 0, max_resource_buffer_size: 0 });
        session.tell(&SetAutoAttach { auto_attach: true, wait_for_debugger_on_start: false, flatten: true });
        session.tell(&SetFocusEmulation { enabled: true });
        pump::guard(session);
        self.unless_crashed(device::emulate(session, self.device, &browser.version, language, until)).await
    }

    /// What is known now.
    pub(crate) fn facts(&self) -> watch::Ref<'_, Facts> {
        self.facts.borrow()
    }

    /// Forgets what belongs to the time before a press.
    pub(crate) fn begin(&self) {
        self.facts.send_modify(Facts::begin);
    }

    /// Waits until the facts are such. `false`: the deadline came first.
    pub(crate) async fn wait(&self, such: impl FnMut(&Facts) -> bool, until: Instant) -> bool {
        let mut facts = self.facts.subscribe();
        matches!(tokio::time::timeout_at(until, facts.wait_for(such)).await, Ok(Ok(_)))
    }

    /// Calls on the page; ends at once when the tab crashes.
    pub(crate) async fn call<C: Command>(&self, command: &C, until: Instant) -> Result<C::Answer, TabError> {
        self.unless_crashed(self.session.call(command, until)).await
    }

    /// Calls on one of the page's targets and hands the answer out undecoded.
    pub(crate) async fn call_raw<C: Command>(
        &self,
        session: &Session,
        command: &C,
        until: Instant,
    ) -> Result<Box<RawValue>, TabError> {
        self.unless_crashed(session.call_raw(command, until)).await
    }

    async fn unless_crashed<T>(&self, call: impl Future<Output = Result<T, CdpError>>) -> Result<T, TabError> {
        let mut facts = self.facts.subscribe();
        tokio::select! {
            answer = call => Ok(answer?),
            _ = facts.wait_for(|facts| facts.crashed) => Err(TabError::Crashed),
        }
    }

    /// Whether the browser is gone.
    pub(crate) fn gone(&self) -> bool {
        self.session.gone()
    }
}
