//! When a page has come to rest: loaded, nothing on its way that changes it, its DOM quiet, painted. No fixed sleeps;
//! everything under one deadline.

use crate::cdp::CdpError;
use crate::cdp::commands::{CreateIsolatedWorld, Evaluate};
use crate::facts::{Facts, HANGING};
use crate::settings::Bounds;
use crate::tab::{Tab, TabError};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// How a page came to rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rest {
    /// It is quiet.
    Quiet,
    /// It was still loading at the deadline; what had come can be looked at.
    Slow,
    /// It does not answer.
    Unresponsive,
    /// There is a fault or a crash: nothing to wait for.
    Over,
}

/// How long a busy page may take to answer a question that costs nothing.
const ANSWER: Duration = Duration::from_secs(5);

/// Most time a page that never stops changing is given after it has loaded.
const RESTLESS: Duration = Duration::from_secs(3);

/// Most time a page is given to show anything after it has loaded: those that scripts build are blank at first.
const BLANK: Duration = Duration::from_secs(8);

/// Ends when nothing was added, removed or rewritten for 250 ms in which the page had time to: five rounds of 50 ms, so that
/// a page whose own scripts take the time is not called quiet; not before something is shown (of frames many never show
/// anything); at the latest after the time given, in ms. Then two frames are painted, or 200 ms pass where none come (a
/// window that is not in front). Attributes do not count: sliders change them for ever. Answers whether anything is shown.
const QUIET: &str = "(latest => new Promise(done => {
  const ROUNDS = 5, ROUND = 50;
  let still = 0, over = false;
  const shows = () => {
    const body = document.body;
    return top !== self || !body || body.innerText.trim() !== '' ||
      [...body.getElementsByTagName('*')].some(one => one.localName.includes('-') || one.shadowRoot ||
        ['img', 'svg', 'canvas', 'iframe', 'frame', 'video', 'object', 'embed', 'input'].includes(one.localName));
  };
  const end = () => {
    if (over) return;
    over = true;
    watch.disconnect();
    const late = setTimeout(() => done(shows()), 200);
    requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(late); done(shows()); }));
  };
  const round = () => {
    if (over) return;
    still += 1;
    if (still >= ROUNDS && shows()) end();
    else setTimeout(round, ROUND);
  };
  const watch = new MutationObserver(() => { still = 0; });
  watch.observe(document, { subtree: true, childList: true, characterData: true });
  setTimeout(end, latest);
  setTimeout(round, ROUND);
}))";

/// Shorter than the 250 ms of [`QUIET`] would tell nothing.
const SHORTEST: Duration = Duration::from_millis(400);

/// Waits until the page rests.
pub(crate) async fn settle(tab: &Tab, bounds: &Bounds, loaded: impl Fn()) -> Result<Rest, CdpError> {
    let mut told = false;
    let mut restless = None;
    loop {
        if !stands(tab, bounds.load).await {
            return if answers(tab, bounds.snapshot).await? { Ok(Rest::Slow) } else { Ok(unresponsive(tab)) };
        }
        if tab.facts().gone {
            return Err(CdpError::Gone);
        }
        if tab.facts().over() {
            return Ok(Rest::Over);
        }
        if !std::mem::replace(&mut told, true) {
            loaded();
        }
        let documents = tab.facts().documents;
        let begun = *restless.get_or_insert(Instant::now());
        let patience = begun + RESTLESS;
        wait_or_hang(
            tab,
            |f, now| f.over() || f.coming.is_some() || f.quiet(now),
            bounds.settle.min(patience + HANGING),
        )
        .await;
        let mut blank = false;
        match evaluate(tab, &quiet(bounds.settle), true, Instant::now() + RESTLESS + ANSWER).await {
            Ok(shows) => blank = shows == false,
            Err(TabError::Cdp(CdpError::Gone)) => return Err(CdpError::Gone),
            // Busy, or one answer was lost: it is only unresponsive if it answers nothing at all.
            Err(TabError::Cdp(CdpError::Late(_))) => {
                if !answers(tab, bounds.snapshot).await? {
                    return Ok(unresponsive(tab));
                }
            }
            // The document went away under our feet: look at the next one.
            Err(_) if tab.facts().over() => return Ok(Rest::Over),
            Err(_) if Instant::now() >= bounds.settle => return Ok(Rest::Slow),
            Err(_) => tokio::task::yield_now().await,
        }
        let facts = tab.facts();
        let now = Instant::now();
        let moved_on = facts.documents != documents || facts.coming.is_some();
        if facts.over() {
            return Ok(Rest::Over);
        }
        let patience = if blank { begun + BLANK } else { patience };
        if now >= bounds.settle || (!moved_on && ((facts.quiet(now) && !blank) || now >= patience)) {
            return Ok(if moved_on { Rest::Slow } else { Rest::Quiet });
        }
        if moved_on {
            restless = None;
        }
    }
}

/// Asks the page to tell when it is quiet, in time for the bound.
fn quiet(until: Instant) -> String {
    let latest = until.saturating_duration_since(Instant::now()).clamp(SHORTEST, RESTLESS);
    format!("{QUIET}({})", latest.as_millis())
}

fn unresponsive(tab: &Tab) -> Rest {
    if tab.facts().over() { Rest::Over } else { Rest::Unresponsive }
}

/// Waits until the page stands or there is nothing to wait for. `false`: neither, in time.
async fn stands(tab: &Tab, until: Instant) -> bool {
    wait_or_hang(tab, |f, now| f.over() || f.stands(now), until).await
}

/// Like [`Tab::wait`], but looks again when a request has become one that hangs: nothing tells of that.
async fn wait_or_hang(tab: &Tab, such: impl Fn(&Facts, Instant) -> bool, until: Instant) -> bool {
    loop {
        let next = tab
            .facts()
            .in_flight
            .values()
            .map(|since| *since + HANGING + Duration::from_millis(1))
            .find(|at| *at > Instant::now());
        let round = next.map_or(until, |next| next.min(until));
        if tab.wait(|f| such(f, Instant::now()), round).await {
            return true;
        }
        if Instant::now() >= until {
            return false;
        }
    }
}

/// Whether the page's main thread answers at all.
async fn answers(tab: &Tab, until: Instant) -> Result<bool, CdpError> {
    match evaluate(tab, "1", false, until.min(Instant::now() + ANSWER)).await {
        Err(TabError::Cdp(CdpError::Gone)) => Err(CdpError::Gone),
        Err(TabError::Cdp(CdpError::Late(_)) | TabError::Crashed) => Ok(false),
        // A refusal is an answer too.
        Ok(_) | Err(_) => Ok(true),
    }
}

/// Waits until a frame in a process of its own rests: the page's own quiet tells nothing of it.
pub(crate) async fn frame_rests(tab: &Tab, session: &Arc<str>, until: Instant) {
    let frame = tab.facts().frames.iter().find(|frame| frame.session == *session).map(|frame| frame.frame.clone());
    let Some(frame) = frame else { return };
    let until = until.min(Instant::now() + RESTLESS + ANSWER);
    let own = tab.session.sibling(session);
    let Ok(world) = own.call(&CreateIsolatedWorld { frame_id: &frame, world_name: "doorbell" }, until).await else {
        return;
    };
    let context_id = Some(world.execution_context_id);
    let quiet = Evaluate { expression: &quiet(until), context_id, await_promise: true, return_by_value: true };
    // A frame that goes away is as much an answer as one that rests.
    own.call(&quiet, until).await.ok();
}

/// Evaluates in a world of its own, which the page can neither see nor change.
pub(crate) async fn evaluate(
    tab: &Tab,
    expression: &str,
    await_promise: bool,
    until: Instant,
) -> Result<serde_json::Value, TabError> {
    let world = tab.call(&CreateIsolatedWorld { frame_id: &tab.frame, world_name: "doorbell" }, until).await?;
    let context_id = Some(world.execution_context_id);
    let evaluated = tab.call(&Evaluate { expression, context_id, await_promise, return_by_value: true }, until).await?;
    Ok(evaluated.result.value)
}
