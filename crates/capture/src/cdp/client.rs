//! Calls and their answers, sessions and their events.

use super::commands::Command;
use super::events::{self, Happening};
use super::wire::{Message, Wire};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{mpsc, oneshot};
use tokio::task::AbortHandle;
use tokio::time::Instant;

/// Why a call has no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CdpError {
    /// The connection ended.
    #[error("the browser is gone")]
    Gone,
    /// The deadline passed.
    #[error("{0}: no answer in time")]
    Late(&'static str),
    /// The browser says no.
    #[error("{0}: {1}")]
    Refused(&'static str, String),
    /// The answer was longer than memory should be spent on.
    #[error("{0}: the answer is too long")]
    TooLong(&'static str),
    /// The answer does not have the documented shape.
    #[error("{0}: {1}")]
    Unreadable(&'static str, serde_json::Error),
}

/// Something that happened, and in which session (`None`: the browser as a whole).
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) session: Option<Arc<str>>,
    pub(crate) what: Happening,
}

/// A connection to a browser. Cheap to clone; it closes with the last clone.
#[derive(Clone)]
pub(crate) struct Client(Arc<Inner>);

struct Inner {
    out: mpsc::UnboundedSender<String>,
    next: AtomicU64,
    desk: Arc<Mutex<Desk>>,
    tasks: Vec<AbortHandle>,
}

/// Who waits for what.
#[derive(Default)]
struct Desk {
    closed: bool,
    waiting: BTreeMap<u64, oneshot::Sender<Reply>>,
    routes: BTreeMap<Option<Arc<str>>, mpsc::UnboundedSender<Told>>,
}

enum Reply {
    Result(Box<RawValue>),
    Error(String),
    TooLong,
}

impl Client {
    pub(crate) fn new(wire: Wire) -> Self {
        let Wire { out, mut incoming, mut tasks } = wire;
        let desk = Arc::new(Mutex::new(Desk::default()));
        let reader = Arc::clone(&desk);
        let sort = tokio::spawn(async move {
            while let Some(message) = incoming.recv().await {
                sort_in(&reader, &message);
            }
            // Dropping the senders wakes everyone who waits.
            *lock(&reader) = Desk { closed: true, ..Desk::default() };
        });
        tasks.push(sort.abort_handle());
        Self(Arc::new(Inner { out, next: AtomicU64::new(1), desk, tasks }))
    }

    /// The browser itself.
    pub(crate) fn root(&self) -> Session {
        Session { client: self.clone(), id: None }
    }

    /// A target one has attached to.
    pub(crate) fn session(&self, id: &str) -> Session {
        Session { client: self.clone(), id: Some(id.into()) }
    }

    /// From now on, sends what happens in a session, and in those that open inside it, to `sink`.
    pub(crate) fn route(&self, session: &Session, sink: mpsc::UnboundedSender<Told>) {
        lock(&self.0.desk).routes.insert(session.id.clone(), sink);
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
    }
}

/// One attached target, or the browser.
#[derive(Clone)]
pub(crate) struct Session {
    client: Client,
    id: Option<Arc<str>>,
}

impl Session {
    /// Its number.
    pub(crate) fn id(&self) -> Option<&Arc<str>> {
        self.id.as_ref()
    }

    /// Whether the connection has ended.
    pub(crate) fn gone(&self) -> bool {
        lock(&self.client.0.desk).closed
    }

    /// Another session of the same browser.
    pub(crate) fn sibling(&self, id: &str) -> Self {
        self.client.session(id)
    }

    /// Calls, and waits for the answer until the deadline.
    pub(crate) async fn call<C: Command>(&self, command: &C, until: Instant) -> Result<C::Answer, CdpError> {
        let raw = self.call_raw(command, until).await?;
        serde_json::from_str(raw.get()).map_err(|e| CdpError::Unreadable(C::METHOD, e))
    }

    /// Calls, and hands the answer out undecoded.
    pub(crate) async fn call_raw<C: Command>(&self, command: &C, until: Instant) -> Result<Box<RawValue>, CdpError> {
        let (sender, receiver) = oneshot::channel();
        let number = self.post(command, Some(sender))?;
        let _forget = Forget { desk: &self.client.0.desk, number };
        match tokio::time::timeout_at(until, receiver).await {
            Err(_) => Err(CdpError::Late(C::METHOD)),
            Ok(Err(_)) => Err(CdpError::Gone),
            Ok(Ok(Reply::Result(raw))) => Ok(raw),
            Ok(Ok(Reply::Error(words))) => Err(CdpError::Refused(C::METHOD, words)),
            Ok(Ok(Reply::TooLong)) => Err(CdpError::TooLong(C::METHOD)),
        }
    }

    /// Calls without waiting: for answers nobody needs.
    pub(crate) fn tell<C: Command>(&self, command: &C) {
        let _ = self.post(command, None);
    }

    fn post<C: Command>(&self, command: &C, sender: Option<oneshot::Sender<Reply>>) -> Result<u64, CdpError> {
        let inner = &self.client.0;
        let id = inner.next.fetch_add(1, Ordering::Relaxed);
        let call = Call { id, method: C::METHOD, session_id: self.id.as_deref(), params: command };
        let text = serde_json::to_string(&call).map_err(|e| CdpError::Unreadable(C::METHOD, e))?;
        if let Some(sender) = sender {
            let mut desk = lock(&inner.desk);
            if desk.closed {
                return Err(CdpError::Gone);
            }
            desk.waiting.insert(id, sender);
        }
        inner.out.send(text).map_err(|_| CdpError::Gone)?;
        Ok(id)
    }
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Call<'a, C> {
    id: u64,
    method: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session_id: Option<&'a str>,
    params: &'a C,
}

/// Takes the name off the waiting list however the wait ends.
struct Forget<'a> {
    desk: &'a Mutex<Desk>,
    number: u64,
}

impl Drop for Forget<'_> {
    fn drop(&mut self) {
        lock(self.desk).waiting.remove(&self.number);
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope<'a> {
    id: Option<u64>,
    #[serde(borrow)]
    method: Option<Cow<'a, str>>,
    #[serde(borrow)]
    session_id: Option<Cow<'a, str>>,
    #[serde(borrow)]
    params: Option<&'a RawValue>,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error: Option<Complaint>,
}

#[derive(Deserialize)]
struct Complaint {
    message: String,
}

fn sort_in(desk: &Mutex<Desk>, message: &Message) {
    let text = match message {
        Message::Whole(text) => text,
        Message::Cut(head) => {
            if let Some(waiting) = number_in(head).and_then(|id| lock(desk).waiting.remove(&id)) {
                let _ = waiting.send(Reply::TooLong);
            }
            return;
        }
    };
    let Ok(envelope) = serde_json::from_str::<Envelope<'_>>(text) else { return };
    if let Some(id) = envelope.id {
        let Some(waiting) = lock(desk).waiting.remove(&id) else { return };
        let reply = match (envelope.result, envelope.error) {
            (_, Some(complaint)) => Reply::Error(complaint.message),
            (Some(result), None) => Reply::Result(result.to_owned()),
            (None, None) => return,
        };
        let _ = waiting.send(reply);
    } else if let (Some(method), Some(params)) = (envelope.method, envelope.params)
        && let Some(what) = events::read(&method, params.get())
    {
        hand_on(desk, Told { session: envelope.session_id.as_deref().map(Arc::from), what });
    }
}

fn hand_on(desk: &Mutex<Desk>, told: Told) {
    let mut desk = lock(desk);
    let Some(sink) = desk.routes.get(&told.session).cloned() else { return };
    // What happens in a frame's target belongs to its page, from its first event on.
    if let (Happening::Attached(child), Some(_)) = (&told.what, &told.session) {
        desk.routes.insert(Some(child.session_id.as_str().into()), sink.clone());
    }
    if let Err(undelivered) = sink.send(told) {
        desk.routes.remove(&undelivered.0.session);
    }
}

/// The number in the beginning of an answer, `{"id":12,…`.
fn number_in(head: &str) -> Option<u64> {
    let digits = head.strip_prefix("{\"id\":")?;
    digits[..digits.find(|c: char| !c.is_ascii_digit())?].parse().ok()
}

/// A panic elsewhere leaves these lists whole, so a poisoned lock is taken all the same.
fn lock(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}
