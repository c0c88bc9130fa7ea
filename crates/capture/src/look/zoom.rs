//! What becomes of things at 200 % zoom.

use super::node::Node;
use super::{clip, soon};
use crate::cdp::commands::{GetLayoutMetrics, GetNodeForLocation, SetDeviceMetrics};
use crate::device;
use crate::record::Visit;
use doorbell_engine::trail::{Look, Zoomed};
use tokio::time::Instant;

/// Two numbers for each line of its words: the area of the line's middle, and how much of that shows in the boxes around it.
/// Line boxes are taller than letters, so only their middle counts. A box of a few px holds words for screen readers.
/// What a box cuts off that can be scrolled is not lost.
const LINES: &str = "function() {
  const within = (a, b) => ({ left: Math.max(a.left, b.left), right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom) });
  const size = a => Math.max(0, a.right - a.left) * Math.max(0, a.bottom - a.top);
  const shifted = (a, b, low, high) => {
    if (a[high] - a[low] >= b[high] - b[low]) return { ...a, [low]: b[low], [high]: b[high] };
    const by = a[low] < b[low] ? b[low] - a[low] : Math.min(0, b[high] - a[high]);
    return { ...a, [low]: a[low] + by, [high]: a[high] + by };
  };
  const around = text => {
    const boxes = [];
    let place = 'static';
    for (let e = text.parentElement || text.getRootNode().host; e && e !== document.body && place !== 'fixed';
      e = e.assignedSlot || e.parentElement || e.getRootNode().host) {
      const style = getComputedStyle(e);
      const holds = style.position !== 'static' || style.transform !== 'none';
      if (style.display === 'contents' || (place === 'absolute' && !holds)) continue;
      place = style.position;
      const { overflowX, overflowY, display } = style;
      if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
      const outer = e.getBoundingClientRect();
      const [left, top] = [outer.left + e.clientLeft, outer.top + e.clientTop];
      const box = { left, top, right: left + e.clientWidth, bottom: top + e.clientHeight };
      boxes.push({ box, x: overflowX, y: overflowY });
    }
    return boxes;
  };
  const cuts = how => how === 'hidden' || how === 'clip';
  const found = [];
  const look = text => {
    if (!text.data.trim() || found.length >= 200) return;
    const boxes = around(text);
    const tiny = boxes.some(({ box, x, y }) =>
      (cuts(x) && box.right - box.left <= 2) || (cuts(y) && box.bottom - box.top <= 2));
    if (tiny) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    let [all, shown] = [0, 0];
    for (const line of range.getClientRects()) {
      const edge = line.height / 5;
      const middle = { left: line.left, right: line.right, top: line.top + edge, bottom: line.bottom - edge };
      const whole = size(middle);
      let left = middle, scrolled = 1;
      for (const { box, x, y } of boxes) {
        const across = { ...box, top: -1e9, bottom: 1e9 }, down = { ...box, left: -1e9, right: 1e9 };
        if (cuts(x)) left = within(left, across);
        if (cuts(y)) left = within(left, down);
        if (size(left) <= 0) break;
        const before = size(left);
        if (x !== 'visible' && !cuts(x)) left = shifted(left, box, 'left', 'right');
        if (y !== 'visible' && !cuts(y)) left = shifted(left, box, 'top', 'bottom');
        // A line longer than the port is read in parts.
        scrolled *= before / Math.max(size(left), 1e-9);
      }
      all += whole;
      shown += Math.min(whole, size(left) * scrolled);
    }
    found.push([all, shown]);
  };
  if (this.nodeType === 3) { look(this); return found; }
  const walker = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) look(text);
  return found;
}";

/// Each text of a node: its area, and how much of it shows.
type Texts = Vec<(f64, f64)>;

async fn texts(node: &Node, until: Instant) -> Texts {
    let told = node.ask(LINES, until).await.unwrap_or_default();
    let pair = |pair: &serde_json::Value| Some((pair.get(0)?.as_f64()?, pair.get(1)?.as_f64()?));
    told.as_array().into_iter().flatten().filter_map(pair).collect()
}

/// The share that shows at 200 % of what is seen at 100 %. Texts are the same ones in the same order, unless the page
/// changed: then all that is there counts.
fn shown(plain: &Texts, zoomed: &Texts) -> Option<f64> {
    let same = plain.len() == zoomed.len();
    let seen = |at: usize| !same || plain.get(at).is_some_and(|(all, shown)| *shown > all * 0.02);
    let counted = zoomed.iter().enumerate().filter(|(at, _)| seen(*at)).map(|(_, text)| text);
    let (all, shown) = counted.fold((0.0, 0.0), |(all, shown), text| (all + text.0, shown + text.1));
    (all > 0.0).then(|| (shown / all * 100.0).round() / 100.0)
}

/// Zooms in, looks at each node, zooms out again.
pub(super) async fn tell(visit: &Visit, nodes: &[Option<Node>], looks: &mut [Look], until: Instant) {
    let session = &visit.tab.session;
    let plain = device::metrics(visit.tab.device);
    let mut before = Vec::new();
    for node in nodes {
        before.push(match node.as_ref().filter(|node| node.at_home) {
            Some(node) => texts(node, until).await,
            None => Texts::new(),
        });
    }
    // Zoom is nothing but fewer, larger CSS pixels on the same screen.
    let zoomed = SetDeviceMetrics {
        width: plain.width / 2,
        height: plain.height / 2,
        device_scale_factor: plain.device_scale_factor * 2.0,
        screen_width: plain.screen_width / 2,
        screen_height: plain.screen_height / 2,
        mobile: plain.mobile,
    };
    if session.call(&zoomed, soon(until)).await.is_err() {
        return;
    }
    clip::painted(session, until).await;
    if let Ok(metrics) = session.call(&GetLayoutMetrics {}, soon(until)).await {
        // A phone shrinks what is too wide instead of reporting a wider window: the window is what the screen shows at 100 %.
        let (window_width, content_width) = (f64::from(zoomed.width), metrics.content.width);
        for ((node, look), plain) in nodes.iter().zip(looks).zip(&before) {
            let Some(node) = node.as_ref().filter(|node| node.at_home) else { continue };
            let shown = shown(plain, &texts(node, until).await);
            let rect = node.bring_into_view(until).await;
            let reached = match rect {
                Some(rect) => is_reached(node, rect.x + rect.width / 2.0, rect.y + rect.height / 2.0, until).await,
                None => None,
            };
            look.zoomed = Some(Zoomed { rect, window_width, content_width, reached, shown });
        }
    }
    let _ = session.call(&plain, soon(until)).await;
}

/// Whether pointing there reaches the node.
async fn is_reached(node: &Node, x: f64, y: f64, until: Instant) -> Option<bool> {
    let point = GetNodeForLocation { x: x.round() as i64, y: y.round() as i64, include_user_agent_shadow_dom: false };
    match node.session.call(&point, soon(until)).await {
        Ok(hit) => node.is_hit_by(hit.backend_node_id, until).await,
        // Nothing there: outside what can be scrolled to.
        Err(crate::cdp::CdpError::Refused(..)) => Some(false),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_seen_at_first_can_be_lost() {
        let zoomed = vec![(100.0, 50.0), (100.0, 0.0)];
        assert_eq!(shown(&vec![(80.0, 80.0), (80.0, 0.0)], &zoomed), Some(0.5));
        assert_eq!(shown(&vec![(80.0, 80.0), (80.0, 80.0)], &zoomed), Some(0.25));
        assert_eq!(shown(&vec![(80.0, 80.0)], &zoomed), Some(0.25), "other texts than before: all count");
        assert_eq!(shown(&vec![(80.0, 0.0)], &vec![(100.0, 0.0)]), None);
        assert_eq!(shown(&vec![], &vec![]), None);
    }
}
