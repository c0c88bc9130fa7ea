//! Opens an address and says what became of it.

use crate::cdp::CdpError;
use crate::cdp::commands::Navigate;
use crate::fault;
use crate::pump;
use crate::settings::{Bounds, Progress, Watch};
use crate::settle::{self, Rest};
use crate::tab::{Tab, TabError};
use doorbell_engine::trail::Fault;
use std::time::Duration;
use tokio::time::Instant;
use url::Url;

/// What became of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Opening {
    /// What is wrong, if anything.
    pub(crate) fault: Option<Fault>,
    /// Whether there is a page of the merchant's to look at.
    pub(crate) shows: bool,
}

impl Opening {
    fn nothing(fault: Fault) -> Self {
        Self { fault: Some(fault), shows: false }
    }
}

/// Opens the address and waits until the page rests.
pub(crate) async fn open(tab: &Tab, url: &Url, bounds: &Bounds, watch: &dyn Watch) -> Result<Opening, CdpError> {
    if let Some(scheme) = pump::other_program(url.as_str()) {
        return Ok(Opening::nothing(Fault::OtherProgram { scheme }));
    }
    let answer = match tab.call(&Navigate { url: url.as_str() }, bounds.load).await {
        Ok(answer) => answer,
        Err(TabError::Crashed) => return Ok(Opening::nothing(Fault::Crashed)),
        Err(TabError::Cdp(CdpError::Gone)) => return Err(CdpError::Gone),
        Err(TabError::Cdp(CdpError::Late(_))) => return Ok(Opening::nothing(not_shown(tab, "net::ERR_TIMED_OUT"))),
        Err(TabError::Cdp(e)) => return Ok(Opening::nothing(not_shown(tab, &e.to_string()))),
    };
    if let Some(error) = answer.error_text {
        // The answer may overtake the events that explain it.
        tab.wait(|f| f.over() || f.coming.is_none(), Instant::now() + Duration::from_secs(1)).await;
        let mime = answer.is_download.then(|| tab.facts().next.mime.clone());
        return Ok(Opening::nothing(mime.map_or_else(|| not_shown(tab, &error), |mime| Fault::Download { mime })));
    }
    let rest = settle::settle(tab, bounds, || watch.saw(Progress::Loaded(tab.device))).await?;
    watch.saw(Progress::Settled(tab.device));
    Ok(judge(tab, rest))
}

/// Waits until the page rests after a press, and says what is there now.
pub(crate) async fn after_press(tab: &Tab, bounds: &Bounds, watch: &dyn Watch) -> Result<Opening, CdpError> {
    let rest = settle::settle(tab, bounds, || watch.saw(Progress::Loaded(tab.device))).await?;
    let opening = judge(tab, rest);
    // A page that stays is as good as it was: only a new document brings a fault of its own.
    Ok(if tab.facts().documents > 1 || !opening.shows { opening } else { Opening { fault: None, shows: true } })
}

/// The address gave no page at all.
fn not_shown(tab: &Tab, error: &str) -> Fault {
    let facts = tab.facts();
    let told = facts.fault.clone();
    let status = facts.next.status;
    told.unwrap_or_else(|| match status {
        Some(status) if status >= 400 => Fault::HttpStatus { status },
        // "No content": the server answered, with nothing.
        Some(_) if error.contains("ERR_ABORTED") => Fault::Empty,
        _ => fault::of_error(error),
    })
}

fn judge(tab: &Tab, rest: Rest) -> Opening {
    let facts = tab.facts();
    if facts.crashed {
        return Opening::nothing(Fault::Crashed);
    }
    if let Some(fault) = &facts.fault {
        return Opening::nothing(fault.clone());
    }
    let fault = match (facts.response.status, facts.response.mime.as_deref()) {
        (Some(status), _) if status >= 400 => Some(Fault::HttpStatus { status }),
        (_, Some(mime)) if !fault::is_page(mime) => return Opening::nothing(Fault::NotAPage { mime: mime.to_owned() }),
        _ => None,
    };
    if facts.error_page {
        return Opening::nothing(fault.unwrap_or(Fault::Unreachable { detail: String::new() }));
    }
    match rest {
        Rest::Unresponsive => Opening::nothing(Fault::Unresponsive),
        Rest::Slow => Opening { fault: fault.or(Some(Fault::Slow)), shows: true },
        Rest::Quiet | Rest::Over => Opening { fault, shows: true },
    }
}
