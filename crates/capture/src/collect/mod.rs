//! From the browser's raw answers to a [`Snapshot`]. Pure functions over bytes: no browser here, so that every trick of a
//! page can be tested from a recorded answer.
//!
//! ```text
//! raw JSON ─► raw (typed, borrowed) ─► answer (indexed) ─► walk (document order) ─► page (cover, backdrop) ─► Snapshot
//! ```

mod answer;
pub(crate) mod area;
mod control;
pub(crate) mod elements;
mod lines;
pub(crate) mod page;
mod paint;
mod raw;
mod reach;
pub(crate) mod structured;
mod style;
mod walk;

use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::{NodeId, Response, Snapshot, Viewport};

/// The computed styles to ask `DOMSnapshot.captureSnapshot` for, in this order. Each costs: keep the list short.
pub const STYLES: &[&str] = style::NAMES;

/// Everything the browser answered about one state of one page.
pub struct Scene<'a> {
    /// Which device was emulated.
    pub device: Device,
    /// Address after redirects.
    pub url: &'a str,
    /// What the server answered.
    pub response: Response,
    /// Sizes, from `Page.getLayoutMetrics`.
    pub viewport: Viewport,
    /// Host names of all requests, sorted, each once.
    pub hosts: Vec<String>,
    /// The `result` object of `DOMSnapshot.captureSnapshot` on the page's own target, as raw JSON.
    pub page: &'a str,
    /// The same of every frame that lives in a target of its own, a parent before its children.
    pub remote: Vec<RemoteFrame<'a>>,
}

/// A frame that lives in a process of its own.
pub struct RemoteFrame<'a> {
    /// Which target holds the frame's element: `None` for the page's own, else an index into [`Scene::remote`].
    pub parent: Option<usize>,
    /// `backendNodeId` of the frame's element there (`DOM.getFrameOwner`).
    pub owner: u32,
    /// The `result` object of `DOMSnapshot.captureSnapshot` on its target, as raw JSON.
    pub page: &'a str,
}

/// The snapshot's number for a node of a target: `None` is the page's own, else an index into [`Scene::remote`].
///
/// Browsers number nodes per process, so the number of the target goes into the upper eight bits.
pub fn node_id(target: Option<usize>, backend: u32) -> NodeId {
    let target = target.map_or(0, |index| (index as u32 + 1).min(0xff));
    NodeId((target << 24) | (backend & 0x00ff_ffff))
}

/// The reverse of [`node_id`].
pub fn backend_of(node: NodeId) -> (Option<usize>, u32) {
    let target = (node.0 >> 24) as usize;
    (target.checked_sub(1), node.0 & 0x00ff_ffff)
}

/// Why the browser's answer could not be read.
#[derive(Debug, thiserror::Error)]
pub enum CollectError {
    /// The answer is not of the shape the protocol documents.
    #[error("the browser's snapshot cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
}

/// Nodes kept of one state, all documents together.
const MAX_NODES: usize = 300_000;

/// Assembles the snapshot. A remote frame whose answer cannot be read is a frame that was not read; only the page's own
/// answer must be there.
pub fn assemble(scene: &Scene<'_>) -> Result<Snapshot, CollectError> {
    let mut mended = String::new();
    let top = decode(scene.page, &mut mended)?;
    let mut spare: Vec<String> = scene.remote.iter().map(|_| String::new()).collect();
    let frames = scene.remote.iter().zip(&mut spare);
    let remote: Vec<Option<raw::Answer<'_>>> = frames.map(|(frame, spare)| decode(frame.page, spare).ok()).collect();
    let mut left = MAX_NODES;
    let mut ready = |answer| {
        let ready = answer::Ready::new(answer, left);
        left = left.saturating_sub(ready.nodes());
        ready
    };
    let mut targets = vec![Some(ready(&top))];
    targets.extend(remote.iter().map(|answer| answer.as_ref().map(&mut ready)));
    Ok(walk::snapshot(scene, &targets))
}

fn decode<'j>(json: &'j str, mended: &'j mut String) -> Result<raw::Answer<'j>, serde_json::Error> {
    raw::decode(json).or_else(|_| {
        *mended = raw::without_lone_surrogates(json);
        raw::decode(mended)
    })
}
