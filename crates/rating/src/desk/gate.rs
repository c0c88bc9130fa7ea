//! What is running: one check at a time, and everything ends when the window closes.

use crate::failure::Failure;
use tokio::sync::watch;

#[derive(Clone, Copy, Default)]
struct State {
    /// Work that may have a browser.
    busy: usize,
    checking: bool,
    cancelled: bool,
    closed: bool,
}

/// Lets work in, and ends it.
#[derive(Default)]
pub(super) struct Gate {
    state: watch::Sender<State>,
}

/// Work that was let in; it is out when this is dropped.
struct Inside<'a> {
    gate: &'a Gate,
    check: bool,
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.gate.state.send_modify(|state| {
            state.busy -= 1;
            state.checking &= !self.check;
        });
    }
}

impl Gate {
    /// Does work that is dropped when the window closes.
    pub(super) async fn work<T>(&self, work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        let _inside = self.enter(false)?;
        self.unless_closed(work).await
    }

    /// Does a check: the only one at this time.
    pub(super) async fn check<T>(&self, check: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        let _inside = self.enter(true)?;
        self.unless_closed(check).await
    }

    fn enter(&self, check: bool) -> Result<Inside<'_>, Failure> {
        let mut refused = None;
        self.state.send_modify(|state| {
            if state.closed {
                refused = Some("cancelled");
            } else if check && state.checking {
                refused = Some("check-running");
            } else {
                state.busy += 1;
                state.checking |= check;
                state.cancelled &= !check;
            }
        });
        match refused {
            Some(code) => Err(Failure::new(code, "")),
            None => Ok(Inside { gate: self, check }),
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
