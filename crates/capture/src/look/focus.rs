//! Whether one sees where the keyboard focus is.

use super::clip::{self, Pixels};
use super::node::{self, Node};
use super::soon;
use crate::cdp::commands::DispatchKey;
use crate::record::Visit;
use doorbell_engine::geometry::Rect;
use tokio::time::Instant;

/// Focus rings stand outside the box, CSS px.
const AROUND: f64 = 8.0;
/// Two pixels that differ by less are the same to the eye.
const SAME: u32 = 24;
/// Fewer changed pixels than this are a caret or noise.
const ENOUGH: usize = 12;

/// Compares the picture of the pressed element without and with the keyboard focus. `None` where it changes by itself.
pub(super) async fn is_visible(visit: &Visit, node: &Node, until: Instant) -> Option<bool> {
    if !node.at_home {
        return None;
    }
    let pressed = node.pressed(until).await?;
    // An area of a picture has no box of its own; [`AREA`] finds one for it, or none.
    node.bring_into_view(until).await;
    // After a key press, focus set by a script is shown as if the Tab key had set it.
    for kind in ["rawKeyDown", "keyUp"] {
        let key = DispatchKey { r#type: kind, key: "Tab", code: "Tab", windows_virtual_key_code: 9 };
        visit.tab.session.call(&key, soon(until)).await.ok()?;
    }
    let run = |function: &'static str| node::ask(&node.session, &pressed, function, &[], until);
    let area = run(AREA).await.and_then(|area| rect_in(&area))?;
    run("function() { this.focus({ preventScroll: true }); this.blur() }").await?;
    let without = painted(node, area, until).await?;
    run("function() { this.focus({ preventScroll: true }) }").await?;
    let with = painted(node, area, until).await?;
    run("function() { this.blur() }").await?;
    let again = painted(node, area, until).await?;
    if differ(&without, &again) { None } else { Some(differ(&without, &with)) }
}

/// Its box on the page. An area of a picture has none of its own: its focus is shown on the picture.
const AREA: &str = "function() {
  const map = this.tagName === 'AREA' && this.closest('map');
  const picture = map && [...this.ownerDocument.images].find(image => image.useMap === '#' + map.name);
  if (picture) picture.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = (picture || this).getBoundingClientRect();
  let x = box.x, y = box.y, w = this.ownerDocument.defaultView;
  while (w.frameElement) { const f = w.frameElement.getBoundingClientRect(); x += f.x; y += f.y; w = w.parent; }
  return [x + w.scrollX, y + w.scrollY, box.width, box.height];
}";

fn rect_in(value: &serde_json::Value) -> Option<Rect> {
    let numbers: Vec<f64> = value.as_array()?.iter().filter_map(serde_json::Value::as_f64).collect();
    let [x, y, width, height] = numbers[..] else { return None };
    let area = Rect::new(x - AROUND, y - AROUND, width + 2.0 * AROUND, height + 2.0 * AROUND);
    (width > 0.0 && height > 0.0).then_some(area)
}

async fn painted(node: &Node, area: Rect, until: Instant) -> Option<Pixels> {
    clip::painted(&node.session, until).await;
    clip::take(&node.session, area, until).await
}

fn differ(a: &Pixels, b: &Pixels) -> bool {
    let changed = a.0.iter().zip(&b.0).filter(|(a, b)| clip::distance(**a, **b) > SAME).count();
    a.0.len() != b.0.len() || changed >= ENOUGH
}
