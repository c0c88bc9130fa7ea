//! What can go wrong with the browser itself. A page's fault is data, not an error ([`doorbell_engine::trail::Fault`]).

use crate::cdp::CdpError;
use std::path::PathBuf;

/// Why nothing could be recorded. [`CaptureError::code`] is stable; its texts are `error-<code>` and `error-<code>-hint`.
#[derive(Debug, thiserror::Error)]
pub enum CaptureError {
    /// No Chrome, Chromium or Edge is installed where they usually are.
    #[error("no browser found")]
    BrowserNotFound,
    /// The program named as a browser is not there or is not executable.
    #[error("no program at {}", .0.display())]
    NoSuchBrowser(PathBuf),
    /// The browser ended, or said nothing, before it could be spoken to.
    #[error("the browser did not start: {0}")]
    BrowserNotStarted(String),
    /// The address of the browser is not `ws://…`, or nothing answers there.
    #[error("bad browser address: {0}")]
    BadBrowserUrl(String),
    /// The browser ended, or stopped answering, in the middle of the work.
    #[error("the browser is gone")]
    BrowserGone,
    /// No room (or no right) to write the throw-away profile.
    #[error("no room for the browser's profile: {0}")]
    NoSpace(std::io::Error),
    /// The browser answers in a way this program does not know.
    #[error("the browser answers in an unknown way: {0}")]
    UnknownBrowser(String),
}

impl CaptureError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BrowserNotFound => "browser-not-found",
            Self::NoSuchBrowser(_) => "no-such-browser",
            Self::BrowserNotStarted(_) => "browser-not-started",
            Self::BadBrowserUrl(_) => "bad-browser-url",
            Self::BrowserGone => "browser-gone",
            Self::NoSpace(_) => "no-space",
            Self::UnknownBrowser(_) => "unknown-browser",
        }
    }
}

impl From<CdpError> for CaptureError {
    fn from(error: CdpError) -> Self {
        match error {
            CdpError::Gone | CdpError::Late(_) => Self::BrowserGone,
            other => Self::UnknownBrowser(other.to_string()),
        }
    }
}
