//! Real presses: the thing is scrolled into the window as a customer would, and a finger or a mouse presses where it is seen.

use crate::cdp::CdpError;
use crate::cdp::commands::{
    DispatchMouse, DispatchTouch, GetContentQuads, GetFrameOwner, GetLayoutMetrics, GetNodeForLocation, ScrollIntoView,
    TouchPoint,
};
use crate::look::node::{Node, Worlds};
use crate::look::soon;
use crate::record::Visit;
use crate::settle;
use crate::tab::Tab;
use doorbell_engine::geometry::{Device, Rect};
use doorbell_engine::snapshot::{ControlId, NodeId, Snapshot};
use std::sync::Arc;
use tokio::time::Instant;

/// Pages that grow under the customer's hand are followed so often.
const FOLLOWED: usize = 8;

/// Waits until nothing was added for a moment and two frames are painted.
const CALM: &str = "new Promise(done => {
  let timer;
  const end = () => { watch.disconnect(); requestAnimationFrame(() => requestAnimationFrame(done)); setTimeout(done, 200); };
  const again = () => { clearTimeout(timer); timer = setTimeout(end, 120); };
  const watch = new MutationObserver(again);
  watch.observe(document, { subtree: true, childList: true });
  setTimeout(end, 1500);
  again();
})";

/// A place in the window where something is hit, CSS px.
pub(super) struct Point {
    x: f64,
    y: f64,
    /// The frame that is hit, where that is a process of its own.
    frame: Option<Frame>,
}

/// A frame in a process of its own.
struct Frame {
    session: Arc<str>,
    /// Its corner in the window, CSS px.
    left: f64,
    top: f64,
}

impl Frame {
    /// The frame a node lives in, if it is such a one; outer `None` where it is not shown any more.
    async fn of(visit: &Visit, node: &Node, until: Instant) -> Option<Option<Self>> {
        let Some(session) = node.frame.clone() else { return Some(None) };
        let (left, top) = corner(visit, node, until).await?;
        Some(Some(Self { session, left, top }))
    }
}

/// What is pressed.
#[derive(Clone, Copy)]
pub(super) struct Target {
    pub(super) node: NodeId,
    /// The control it is, unless a script drew it.
    pub(super) control: Option<ControlId>,
    /// What a mouse must rest on first.
    pub(super) over: Option<NodeId>,
}

impl Point {
    /// Brings a thing into the window and finds a place where it is hit; `None` where a customer could not press it.
    pub(super) async fn of(visit: &Visit, page: &Snapshot, target: Target, until: Instant) -> Option<Self> {
        let worlds = Worlds::default();
        if let Some(over) = target.over {
            let node = Node::find(visit, &worlds, over, until).await?;
            let window = in_window(visit, &node, until).await?;
            let (x, y) = middle(&window);
            Self { x, y, frame: None }.hover(&visit.tab, until).await;
            settle::evaluate(&visit.tab, CALM, true, soon(until)).await.ok();
        }
        let node = Node::find(visit, &worlds, target.node, until).await?;
        let control = target.control.and_then(|id| page.control(id));
        let area = control.filter(|control| control.tag == "area");
        let mut places = vec![in_window(visit, &node, until).await];
        if places[0].is_none() && target.control.is_some() {
            // The box of what it holds, for links that have none of their own.
            for run in page.runs.iter().filter(|run| run.control == target.control && !run.sight.is_unseen()).take(3) {
                let Some(inner) = Node::find(visit, &worlds, run.node, until).await else { continue };
                places.push(in_window(visit, &inner, until).await);
            }
        }
        if let Some(area) = area {
            places.push(brought(visit, area.rect?, until).await);
        }
        for place in places.into_iter().flatten() {
            for (x, y) in points(&place) {
                // The browser tells the picture, not the area of it, and the frame, not what is in it.
                if !node.at_home || area.is_some() || is_hit(visit, &node, (x, y), until).await {
                    let frame = Frame::of(visit, &node, until).await?;
                    return Some(Self { x, y, frame });
                }
            }
        }
        None
    }

    /// Presses there, with a finger on the phone and a mouse on the desktop. What the page does with it is seen afterwards.
    pub(super) async fn press(&self, tab: &Tab, until: Instant) {
        match tab.device {
            Device::Phone => {
                // A finger is put on the frame itself: through the window such touches were lost now and then on a busy machine.
                let (session, left, top) = match &self.frame {
                    Some(frame) => (tab.session.sibling(&frame.session), frame.left, frame.top),
                    None => (tab.session.clone(), 0.0, 0.0),
                };
                // CSS px, however much the phone shrinks the page.
                let at = [TouchPoint { x: self.x - left, y: self.y - top }];
                for (kind, points) in [("touchStart", &at[..]), ("touchEnd", &[][..])] {
                    session.call(&DispatchTouch { r#type: kind, touch_points: points }, soon(until)).await.ok();
                }
            }
            Device::Desktop => {
                self.hover(tab, until).await;
                for kind in ["mousePressed", "mouseReleased"] {
                    let event = DispatchMouse { r#type: kind, x: self.x, y: self.y, button: "left", click_count: 1 };
                    tab.call(&event, soon(until)).await.ok();
                }
            }
        }
    }

    /// Whether it lies in a frame of another process.
    pub(super) fn is_in_frame(&self) -> bool {
        self.frame.is_some()
    }

    /// Waits until the frame that was hit rests, if it is one of another process.
    pub(super) async fn rest(&self, tab: &Tab, until: Instant) {
        if let Some(frame) = &self.frame {
            settle::frame_rests(tab, &frame.session, until).await;
        }
    }

    async fn hover(&self, tab: &Tab, until: Instant) {
        let event = DispatchMouse { r#type: "mouseMoved", x: self.x, y: self.y, button: "none", click_count: 0 };
        tab.call(&event, soon(until)).await.ok();
    }
}

/// Whether pressing there hits the node.
async fn is_hit(visit: &Visit, node: &Node, (x, y): (f64, f64), until: Instant) -> bool {
    let Some((left, top)) = scroll(visit, until).await else { return false };
    let (x, y) = ((x + left).round() as i64, (y + top).round() as i64);
    let call = GetNodeForLocation { x, y, include_user_agent_shadow_dom: false };
    let Ok(hit) = visit.tab.session.call(&call, soon(until)).await else { return false };
    node.is_hit_by(hit.backend_node_id, until).await == Some(true)
}

/// How far the page is scrolled, and panned where it is wider than the phone, CSS px.
async fn scroll(visit: &Visit, until: Instant) -> Option<(f64, f64)> {
    let seen = visit.tab.session.call(&GetLayoutMetrics {}, soon(until)).await.ok()?.visual;
    Some((seen.page_x.round(), seen.page_y.round()))
}

/// Scrolls a part of the page into the window; its box there.
async fn brought(visit: &Visit, rect: Rect, until: Instant) -> Option<Rect> {
    let (_, middle) = middle(&rect);
    let to = format!("window.scrollTo({{ top: {middle} - innerHeight / 2, behavior: 'instant' }})");
    settle::evaluate(&visit.tab, &to, false, soon(until)).await.ok()?;
    let (left, top) = scroll(visit, until).await?;
    Some(Rect::new(rect.x - left, rect.y - top, rect.width, rect.height))
}

/// Scrolls a node into the window and waits until it stays there; its box in the window, CSS px.
async fn in_window(visit: &Visit, node: &Node, until: Instant) -> Option<Rect> {
    for _ in 0..FOLLOWED {
        let before = scroll(visit, until).await?;
        let brought = node.session.call(&ScrollIntoView { backend_node_id: node.backend }, soon(until)).await;
        if matches!(brought, Err(CdpError::Late(_) | CdpError::Gone)) {
            return None;
        }
        if scroll(visit, until).await? != before {
            settle::evaluate(&visit.tab, CALM, true, soon(until)).await.ok();
        }
        let call = GetContentQuads { backend_node_id: node.backend };
        let quads = node.session.call(&call, soon(until)).await.ok()?.quads;
        let boxes = quads.iter().filter_map(|quad| bounds(quad)).filter(|rect| rect.area() > 0.0);
        let largest = boxes.reduce(|a, b| if b.area() > a.area() { b } else { a })?;
        let (left, top) = corner(visit, node, until).await?;
        let largest = Rect::new(largest.x + left, largest.y + top, largest.width, largest.height);
        let seen = visit.tab.session.call(&GetLayoutMetrics {}, soon(until)).await.ok()?.visual;
        let window = Rect::new(0.0, 0.0, seen.client_width, seen.client_height);
        // What was scrolled to may have been pushed away by what came while scrolling: then the customer goes on.
        if let Some(shown) = largest.intersection(&window) {
            return Some(shown);
        }
    }
    None
}

/// Where the frame stands in the window that a node lives in: boxes of a target of its own are counted from its corner.
async fn corner(visit: &Visit, node: &Node, until: Instant) -> Option<(f64, f64)> {
    let Some(session) = &node.frame else { return Some((0.0, 0.0)) };
    let mut at = Some(Arc::clone(session));
    let (mut left, mut top) = (0.0, 0.0);
    while let Some(session) = at {
        let frame = visit.tab.facts().frames.iter().find(|frame| frame.session == session).cloned()?;
        let holder =
            frame.parent.as_ref().map_or_else(|| visit.tab.session.clone(), |id| visit.tab.session.sibling(id));
        let owner = holder.call(&GetFrameOwner { frame_id: &frame.frame }, soon(until)).await.ok()?;
        let call = GetContentQuads { backend_node_id: owner.backend_node_id };
        let quads = holder.call(&call, soon(until)).await.ok()?.quads;
        let window = bounds(quads.first()?)?;
        (left, top) = (left + window.x, top + window.y);
        at = frame.parent;
    }
    Some((left, top))
}

/// The box around the four corners.
fn bounds(quad: &[f64]) -> Option<Rect> {
    let (xs, ys): (Vec<f64>, Vec<f64>) = quad.chunks_exact(2).map(|corner| (corner[0], corner[1])).unzip();
    let least = |values: &[f64]| values.iter().copied().reduce(f64::min);
    let most = |values: &[f64]| values.iter().copied().reduce(f64::max);
    let (left, top) = (least(&xs)?, least(&ys)?);
    Some(Rect::new(left, top, most(&xs)? - left, most(&ys)? - top))
}

fn middle(rect: &Rect) -> (f64, f64) {
    (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0)
}

/// Where to press: the middle first, then around it.
fn points(rect: &Rect) -> [(f64, f64); 5] {
    let at = |across: f64, down: f64| (rect.x + rect.width * across, rect.y + rect.height * down);
    [middle(rect), at(0.25, 0.5), at(0.75, 0.5), at(0.5, 0.25), at(0.5, 0.75)]
}
