//! Records one state of a page: one snapshot call a target, and the sizes.

use crate::cdp::commands::{CaptureSnapshot, Command, GetFrameOwner, GetLayoutMetrics, LayoutMetrics};
use crate::cdp::{CdpError, Session};
use crate::collect::{self, CollectError, RemoteFrame, STYLES, Scene};
use crate::facts::RemoteTarget;
use crate::settle;
use crate::tab::{Tab, TabError};
use doorbell_engine::snapshot::{Response, Snapshot, Viewport};
use futures_util::future;
use serde_json::value::RawValue;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// More elements than this are cut off, from the end. Ordinary shops have 500 to 5,000, the largest about 20,000.
const ELEMENTS: u32 = 60_000;
/// Frames beyond this many are left out, and so marked by the assembler.
const FRAMES: usize = 30;
/// A frame that does not answer must not cost the page.
const FRAME: Duration = Duration::from_secs(8);

/// Removes what comes after the given number of elements, and says whether there was anything.
const CUT: &str = "(most => {
  const all = document.getElementsByTagName('*');
  if (all.length <= most) return false;
  const rest = document.createRange();
  rest.setStartBefore(all[most]);
  rest.setEndAfter(document.documentElement.lastChild);
  rest.deleteContents();
  return true;
})";

/// One recorded state, undecoded.
pub(crate) struct Raw {
    page: Box<RawValue>,
    remote: Vec<RawFrame>,
    pub(crate) viewport: Viewport,
    /// Whether the page's end was cut off.
    pub(crate) cut: bool,
}

struct RawFrame {
    target: RemoteTarget,
    owner: u32,
    page: Box<RawValue>,
}

/// Records the state.
pub(crate) async fn record(tab: &Tab, until: Instant) -> Result<Raw, TabError> {
    let cut = settle::evaluate(tab, &format!("{CUT}({ELEMENTS})"), false, until).await?;
    let call = CaptureSnapshot { computed_styles: STYLES, include_paint_order: true };
    let targets: Vec<RemoteTarget> = tab.facts().frames.iter().take(FRAMES).cloned().collect();
    let frames = future::join_all(targets.into_iter().map(|target| record_frame(tab, target, until)));
    let metrics = GetLayoutMetrics {};
    let (page, metrics, frames) =
        tokio::join!(tab.call_raw(&tab.session, &call, until), tab.call(&metrics, until), frames);
    Ok(Raw {
        page: page?,
        remote: frames.into_iter().flatten().collect(),
        viewport: viewport(&metrics?),
        cut: cut == serde_json::Value::Bool(true),
    })
}

/// `None`: it went away, does not answer or is not shown.
async fn record_frame(tab: &Tab, target: RemoteTarget, until: Instant) -> Option<RawFrame> {
    let until = until.min(Instant::now() + FRAME);
    let holder = target.parent.as_ref().map_or_else(|| tab.session.clone(), |id| tab.session.sibling(id));
    let own = tab.session.sibling(&target.session);
    let call = CaptureSnapshot { computed_styles: STYLES, include_paint_order: true };
    let owner = GetFrameOwner { frame_id: &target.frame };
    let (owner, page) = tokio::join!(ask(tab, &holder, &owner, until), tab.call_raw(&own, &call, until));
    Some(RawFrame { owner: owner.ok()?.backend_node_id, page: page.ok()?, target })
}

async fn ask<C: Command>(tab: &Tab, session: &Session, command: &C, until: Instant) -> Result<C::Answer, TabError> {
    let raw = tab.call_raw(session, command, until).await?;
    serde_json::from_str(raw.get()).map_err(|e| TabError::Cdp(CdpError::Unreadable(C::METHOD, e)))
}

pub(crate) fn viewport(metrics: &LayoutMetrics) -> Viewport {
    Viewport {
        width: metrics.layout.client_width,
        height: metrics.layout.client_height,
        page_scale: (metrics.visual.scale * 10_000.0).round() / 10_000.0,
        content_width: metrics.content.width,
        content_height: metrics.content.height,
    }
}

impl Raw {
    /// Makes the snapshot of it. The sessions of its targets, in the order [`collect::node_id`] numbers them, come with it.
    pub(crate) fn assemble(&self, tab: &Tab) -> Result<(Snapshot, Vec<Arc<str>>), CollectError> {
        let shown = self.in_shown_frames();
        let sessions: Vec<Arc<str>> = shown.iter().map(|frame| Arc::clone(&frame.target.session)).collect();
        let remote = shown.iter().map(|frame| RemoteFrame {
            parent: frame
                .target
                .parent
                .as_ref()
                .and_then(|parent| sessions.iter().position(|session| session == parent)),
            owner: frame.owner,
            page: frame.page.get(),
        });
        let facts = tab.facts();
        let scene = Scene {
            device: tab.device,
            url: &facts.url,
            response: Response { bytes: Some(facts.bytes), ..facts.response.clone() },
            viewport: self.viewport,
            hosts: facts.hosts.iter().cloned().collect(),
            page: self.page.get(),
            remote: remote.collect(),
        };
        Ok((collect::assemble(&scene)?, sessions))
    }

    /// Frames whose holders were recorded too, a parent before its children.
    fn in_shown_frames(&self) -> Vec<&RawFrame> {
        let mut shown: Vec<&RawFrame> = Vec::new();
        for frame in &self.remote {
            let held = |parent: &Arc<str>| shown.iter().any(|frame| frame.target.session == *parent);
            if frame.target.parent.as_ref().is_none_or(held) {
                shown.push(frame);
            }
        }
        shown
    }
}
