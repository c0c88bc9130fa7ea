//! What is known about a page while it loads. Changed by the pump alone, read by everyone.

use doorbell_engine::snapshot::Response;
use doorbell_engine::trail::{Fault, Incident};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// More incidents than this say nothing new.
const INCIDENTS: usize = 50;
/// More requests than this are not followed: nobody waits for them.
const REQUESTS: usize = 5_000;
/// A request that has not been answered for so long is one that is held open, or hangs; customers do not wait for it either.
pub(crate) const HANGING: Duration = Duration::from_secs(4);

/// Everything known about a page.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is set by an event of its own, in any order")]
pub(crate) struct Facts {
    pub(crate) crashed: bool,
    /// The browser is gone.
    pub(crate) gone: bool,
    /// The document is parsed.
    pub(crate) ready: bool,
    /// The load event has fired.
    pub(crate) loaded: bool,
    /// The browser has stopped loading: there may never be a load event, e.g. where a script started a download.
    pub(crate) stopped: bool,
    /// Documents shown in the main frame so far.
    pub(crate) documents: u32,
    /// Address of the document shown.
    pub(crate) url: String,
    /// The browser shows its own error page instead of the merchant's.
    pub(crate) error_page: bool,
    /// A document for the main frame is on its way: its address.
    pub(crate) coming: Option<String>,
    /// What the server said about the document shown.
    pub(crate) response: Response,
    /// What it said about the one that is coming, which may turn out to be a download or nothing.
    pub(crate) next: Response,
    /// What kept the page from being shown.
    pub(crate) fault: Option<Fault>,
    pub(crate) incidents: Vec<Incident>,
    pub(crate) hosts: BTreeSet<String>,
    pub(crate) bytes: u64,
    /// Requests that may still change the page, and since when.
    pub(crate) in_flight: BTreeMap<String, Instant>,
    /// The main document's request.
    pub(crate) document_request: Option<String>,
    /// Frames in targets of their own, a parent before its children.
    pub(crate) frames: Vec<RemoteTarget>,
}

/// A frame in a target of its own.
#[derive(Clone, Debug)]
pub(crate) struct RemoteTarget {
    pub(crate) session: Arc<str>,
    /// The session that holds the frame's element.
    pub(crate) parent: Option<Arc<str>>,
    /// Number of the frame, which is the target's.
    pub(crate) frame: String,
}

impl Facts {
    pub(crate) fn incident(&mut self, incident: Incident) {
        if self.incidents.len() < INCIDENTS && !self.incidents.contains(&incident) {
            self.incidents.push(incident);
        }
    }

    /// The first fault is the one that tells: what follows are its consequences.
    pub(crate) fn fault(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    pub(crate) fn request(&mut self, id: String) {
        if self.in_flight.len() < REQUESTS {
            self.in_flight.insert(id, Instant::now());
        }
    }

    /// Whether nothing that may change the page is on its way, hanging requests aside.
    pub(crate) fn quiet(&self, now: Instant) -> bool {
        self.in_flight.values().all(|since| now.duration_since(*since) > HANGING)
    }

    /// Whether the page stands as a customer would see it: loaded, stopped, or parsed with nothing outstanding but what hangs.
    pub(crate) fn stands(&self, now: Instant) -> bool {
        self.coming.is_none() && (self.loaded || self.stopped || (self.ready && self.quiet(now)))
    }

    /// Forgets what belongs to the time before a press: what comes now comes of it.
    pub(crate) fn begin(&mut self) {
        self.documents = 1;
        self.fault = None;
        self.incidents.clear();
        self.next = Response::default();
    }

    /// Whether there is nothing to wait for.
    pub(crate) fn over(&self) -> bool {
        self.crashed || self.gone || self.fault.is_some()
    }
}
