//! What could not be done, in a form that both the window and the command line can show.

use crate::address::AddressError;
use crate::case::CaseError;
use crate::list::ListError;
use doorbell_capture::CaptureError;
use doorbell_engine::message::Message;
use doorbell_engine::trail::TrailError;
#[cfg(feature = "desk")]
use doorbell_history::HistoryError;

/// Why there is no answer, and what to do. Decide by `code`, show `message` and `hint`.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "desk", derive(ts_rs::TS))]
pub struct Failure {
    /// Stable name, e.g. `browser-not-found`. Its texts are `error-<code>` and `error-<code>-hint`.
    pub code: &'static str,
    /// What happened.
    pub message: Message,
    /// What to do.
    pub hint: Message,
    /// Whether what was asked for was wrong (and not the machine or the merchant).
    #[serde(skip)]
    pub bad_request: bool,
}

impl Failure {
    /// A failure of this code, with the particulars as arguments of its texts.
    pub fn new(code: &'static str, detail: &str) -> Self {
        Self {
            code,
            message: Message::new(format!("error-{code}")).with("detail", detail),
            hint: Message::new(format!("error-{code}-hint")).with("detail", detail),
            bad_request: false,
        }
    }

    /// There is no criterion of that name; the nearest is told.
    pub fn no_such_criterion(id: &str) -> Self {
        let failure = Self::new("no-such-criterion", &doorbell_engine::report::clean(id, 60)).by_request();
        let nearest = doorbell_engine::criteria::nearest(id);
        Self { hint: failure.hint.with("nearest", nearest), ..failure }
    }

    /// Nobody judges that criterion otherwise.
    pub fn nothing_to_take_back(id: &str) -> Self {
        Self::new("override-missing", id).by_request()
    }

    /// More than two ratings are compared for certain merchants only.
    pub fn compare_whom() -> Self {
        Self::new("compare-whom", "").by_request()
    }

    /// The same, as the fault of who asked.
    #[must_use]
    pub fn by_request(self) -> Self {
        Self { bad_request: true, ..self }
    }
}

impl From<AddressError> for Failure {
    fn from(error: AddressError) -> Self {
        Self::new(error.code(), &error.to_string()).by_request()
    }
}

#[cfg(feature = "desk")]
impl From<&HistoryError> for Failure {
    fn from(error: &HistoryError) -> Self {
        Self::new(error.code(), &error.to_string())
    }
}

#[cfg(feature = "desk")]
impl From<HistoryError> for Failure {
    fn from(error: HistoryError) -> Self {
        Self::from(&error)
    }
}

impl From<CaptureError> for Failure {
    fn from(error: CaptureError) -> Self {
        let failure = Self::new(error.code(), &error.to_string());
        // A path or address of a browser that the user named is the user's to mend.
        match error {
            CaptureError::NoSuchBrowser(_) | CaptureError::BadBrowserUrl(_) => failure.by_request(),
            _ => failure,
        }
    }
}

impl From<CaseError> for Failure {
    fn from(error: CaseError) -> Self {
        Self::new(error.code(), &error.detail()).by_request()
    }
}

impl From<ListError> for Failure {
    fn from(error: ListError) -> Self {
        Self::new(error.code(), &error.to_string()).by_request()
    }
}

impl From<TrailError> for Failure {
    fn from(error: TrailError) -> Self {
        Self::new(error.code(), &error.to_string()).by_request()
    }
}
