//! What is running: one check and one rating at a time, and everything ends when the window closes.

use crate::failure::Failure;
use tokio::sync::watch;

#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is set by an event of its own, in any order")]
struct State {
    /// Work that may have a browser.
    busy: usize,
    checking: bool,
    rating: bool,
    cancelled: bool,
    closed: bool,
}

/// What work is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    Check,
    Rating,
}

/// Lets work in, and ends it.
#[derive(Default)]
pub(super) struct Gate {
    state: watch::Sender<State>,
}

/// Work that was let in; it is out when this is dropped.
struct Inside<'a> {
    gate: &'a Gate,
    kind: Kind,
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.gate.state.send_modify(|state| {
            state.busy -= 1;
            state.checking &= self.kind != Kind::Check;
            state.rating &= self.kind != Kind::Rating;
        });
    }
}

impl Gate {
    /// Does work that is dropped when the window closes.
    pub(super) async fn work<T>(&self, work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        let _inside = self.enter(Kind::Other)?;
        self.unless_closed(work).await
    }

    /// Does a check: the only one at this time.
    pub(super) async fn check<T>(&self, check: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        let _inside = self.enter(Kind::Check)?;
        self.unless_closed(check).await
    }

    /// Runs a rating: the only one at this time, beside a check perhaps. When the window closes it is not dropped but told to
    /// `stop`, so that what it has done is written down and its browsers are gone before it is out.
    pub(super) async fn rating<T>(&self, stop: impl FnOnce(), rating: impl Future<Output = T>) -> Result<T, Failure> {
        let _inside = self.enter(Kind::Rating)?;
        let mut rating = std::pin::pin!(rating);
        tokio::select! {
            done = &mut rating => return Ok(done),
            () = self.until(|state| state.closed) => stop(),
        }
        Ok(rating.await)
    }

    /// Whether the window is closing.
    pub(super) fn is_closed(&self) -> bool {
        self.state.borrow().closed
    }

    fn enter(&self, kind: Kind) -> Result<Inside<'_>, Failure> {
        let mut refused = None;
        self.state.send_modify(|state| {
            if state.closed {
                refused = Some("cancelled");
            } else if kind == Kind::Check && state.checking {
                refused = Some("check-running");
            } else if kind == Kind::Rating && state.rating {
                refused = Some("rating-running");
            } else {
                state.busy += 1;
                state.checking |= kind == Kind::Check;
                state.rating |= kind == Kind::Rating;
                state.cancelled &= kind != Kind::Check;
            }
        });
        match refused {
            Some(code) => Err(Failure::new(code, "")),
            None => Ok(Inside { gate: self, kind }),
        }
    }

    async fn unless_closed<T>(&self, work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        tokio::select! {
            done = work => done,
            () = self.until(|state| state.closed) => Err(Failure::new("cancelled", "")),
        }
    }

    /// Asks the running check to end with what it has.
    pub(super) fn cancel(&self) {
        self.state.send_modify(|state| state.cancelled |= state.checking);
    }

    /// Waits until the running check is asked to end.
    pub(super) async fn cancelled(&self) {
        self.until(|state| state.cancelled).await;
    }

    /// Ends all work and waits until it is gone.
    pub(super) async fn close(&self) {
        self.state.send_modify(|state| state.closed = true);
        self.until(|state| state.busy == 0).await;
    }

    async fn until(&self, such: impl Fn(&State) -> bool) {
        // The sender lives as long as this gate, so that waiting cannot fail.
        let _ = self.state.subscribe().wait_for(|state| such(state)).await;
    }
}
