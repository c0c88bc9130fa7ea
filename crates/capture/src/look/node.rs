//! A node of the open page, and the element that is pressed for it.

use super::soon;
use crate::cdp::commands::{
    Argument, CallFunctionOn, CreateIsolatedWorld, GetContentQuads, GetLayoutMetrics, ResolveNode, ScrollIntoView,
};
use crate::cdp::{CdpError, Session};
use crate::collect;
use crate::record::Visit;
use doorbell_engine::geometry::Rect;
use doorbell_engine::snapshot::NodeId;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::time::Instant;

/// Worlds of our own in the page's targets, made once each.
#[derive(Default)]
pub(crate) struct Worlds(Mutex<BTreeMap<Option<usize>, u64>>);

/// A node of the open page.
pub(crate) struct Node {
    pub(crate) session: Session,
    /// Number in its target.
    pub(crate) backend: u32,
    /// Handle of the node itself.
    object: String,
    /// Whether it lives in the page's own target, where boxes and pictures can be had.
    pub(crate) at_home: bool,
    /// Session of the frame it lives in, where that is a target of its own.
    pub(crate) frame: Option<Arc<str>>,
}

/// The nearest element that can be pressed or filled in; the element itself if there is none.
const PRESSED: &str = "function() {
  const own = this.nodeType === 1 ? this : (this.parentElement || (this.getRootNode() && this.getRootNode().host));
  const pressed = 'a[href],area[href],button,input,select,textarea,summary,label,[role=button],[role=link],[role=tab],\
[role=menuitem],[tabindex],[onclick],[contenteditable=true]';
  for (let e = own; e; ) {
    const found = e.closest(pressed);
    if (found) return found;
    const root = e.getRootNode();
    e = root instanceof ShadowRoot ? root.host : null;
  }
  return own;
}";

/// Remembers where the boxes around it stand that only a script can scroll: the browser, asked for something in them, does.
const HOLD: &str = "function() {
  this.__doorbell_held = [];
  for (let e = this.parentElement; e && e !== document.body; e = e.assignedSlot || e.parentElement || e.getRootNode().host) {
    const { overflowX, overflowY } = getComputedStyle(e);
    if (overflowX === 'hidden' || overflowY === 'hidden')
      this.__doorbell_held.push([e, overflowX === 'hidden', e.scrollLeft, overflowY === 'hidden', e.scrollTop]);
  }
}";

const LET_GO: &str = "function() {
  for (const [e, across, left, down, top] of this.__doorbell_held || []) {
    if (across && e.scrollLeft !== left) e.scrollLeft = left;
    if (down && e.scrollTop !== top) e.scrollTop = top;
  }
  delete this.__doorbell_held;
}";

impl Node {
    /// `None` if it is no longer there.
    pub(crate) async fn find(visit: &Visit, worlds: &Worlds, id: NodeId, until: Instant) -> Option<Self> {
        let (target, backend) = collect::backend_of(id);
        let frame = target.and_then(|index| visit.targets.get(index)).cloned();
        let session = match target {
            None => visit.tab.session.clone(),
            Some(index) => visit.tab.session.sibling(visit.targets.get(index)?),
        };
        let world = worlds.of(visit, target, &session, until).await;
        let resolve = ResolveNode { backend_node_id: backend, execution_context_id: world };
        // A node of a frame in the same target belongs to another document: there its own world must do.
        let resolved = match session.call(&resolve, soon(until)).await {
            Ok(resolved) => resolved,
            Err(_) => session
                .call(&ResolveNode { backend_node_id: backend, execution_context_id: None }, soon(until))
                .await
                .ok()?,
        };
        Some(Self { object: resolved.object.object_id?, session, backend, at_home: target.is_none(), frame })
    }

    /// Handle of the element that is pressed for it.
    pub(crate) async fn pressed(&self, until: Instant) -> Option<String> {
        self.call_for_object(PRESSED, until).await
    }

    /// Runs a function with the node as `this`.
    pub(crate) async fn ask(&self, function: &str, until: Instant) -> Option<serde_json::Value> {
        ask(&self.session, &self.object, function, &[], until).await
    }

    async fn call_for_object(&self, function: &str, until: Instant) -> Option<String> {
        let call = CallFunctionOn {
            function_declaration: function,
            object_id: &self.object,
            arguments: &[],
            return_by_value: false,
        };
        self.session.call(&call, soon(until)).await.ok()?.result.object_id
    }

    /// Scrolls it into the window as a customer can and gives its box in CSS px of the page; `None` if it has none.
    pub(crate) async fn bring_into_view(&self, until: Instant) -> Option<Rect> {
        let scroll = ScrollIntoView { backend_node_id: self.backend };
        self.ask(HOLD, until).await;
        let scrolled = self.session.call(&scroll, soon(until)).await;
        self.ask(LET_GO, until).await;
        if matches!(scrolled, Err(CdpError::Late(_) | CdpError::Gone)) {
            return None;
        }
        let quads =
            self.session.call(&GetContentQuads { backend_node_id: self.backend }, soon(until)).await.ok()?.quads;
        let metrics = self.session.call(&GetLayoutMetrics {}, soon(until)).await.ok()?;
        let viewport = metrics.visual;
        let boxed = quads.iter().filter_map(|quad| bounds(quad)).filter(|rect| rect.area() > 0.0);
        let rect = boxed.reduce(|all, rect| all.union(&rect))?;
        Some(Rect::new(rect.x + viewport.page_x, rect.y + viewport.page_y, rect.width, rect.height))
    }

    /// Whether what the browser hits there is this node, something in it, or the element that is pressed for it.
    pub(crate) async fn is_hit_by(&self, hit: u32, until: Instant) -> Option<bool> {
        const WITHIN: &str = "function(hit) {
          for (let n = hit; n; n = n.parentNode || n.host) if (n === this) return true;
          return false;
        }";
        let world = ResolveNode { backend_node_id: hit, execution_context_id: None };
        let hit = self.session.call(&world, soon(until)).await.ok()?.object.object_id?;
        // Handles of different worlds name the same node but are not equal: the pressed element is taken from the hit's world.
        let own = ResolveNode { backend_node_id: self.backend, execution_context_id: None };
        let own = self.session.call(&own, soon(until)).await.ok()?.object.object_id?;
        let call =
            CallFunctionOn { function_declaration: PRESSED, object_id: &own, arguments: &[], return_by_value: false };
        let pressed = self.session.call(&call, soon(until)).await.ok()?.result.object_id?;
        let answer = ask(&self.session, &pressed, WITHIN, &[Argument { object_id: &hit }], until).await?;
        answer.as_bool()
    }
}

/// Runs a function with the object as `this`.
pub(crate) async fn ask(
    session: &Session,
    object: &str,
    function: &str,
    arguments: &[Argument<'_>],
    until: Instant,
) -> Option<serde_json::Value> {
    let call = CallFunctionOn { function_declaration: function, object_id: object, arguments, return_by_value: true };
    session.call(&call, soon(until)).await.ok().map(|answer| answer.result.value)
}

/// The box around the four corners.
fn bounds(quad: &[f64]) -> Option<Rect> {
    let (xs, ys): (Vec<f64>, Vec<f64>) = quad.chunks_exact(2).map(|corner| (corner[0], corner[1])).unzip();
    let least = |values: &[f64]| values.iter().copied().reduce(f64::min);
    let most = |values: &[f64]| values.iter().copied().reduce(f64::max);
    let (left, top) = (least(&xs)?, least(&ys)?);
    Some(Rect::new(left, top, most(&xs)? - left, most(&ys)? - top))
}

impl Worlds {
    fn known(&self) -> MutexGuard<'_, BTreeMap<Option<usize>, u64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn of(&self, visit: &Visit, target: Option<usize>, session: &Session, until: Instant) -> Option<u64> {
        if let Some(world) = self.known().get(&target) {
            return Some(*world);
        }
        let frame = match target {
            None => visit.tab.frame.clone(),
            Some(index) => {
                let id = visit.targets.get(index)?;
                visit.tab.facts().frames.iter().find(|frame| frame.session == *id)?.frame.clone()
            }
        };
        let call = CreateIsolatedWorld { frame_id: &frame, world_name: "doorbell" };
        let world = session.call(&call, soon(until)).await.ok()?.execution_context_id;
        self.known().insert(target, world);
        Some(world)
    }
}
