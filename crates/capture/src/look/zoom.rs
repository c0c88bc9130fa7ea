//! What becomes of things at 200 % zoom.

use super::node::Node;
use super::{clip, soon};
use crate::cdp::commands::{GetLayoutMetrics, GetNodeForLocation, SetDeviceMetrics};
use crate::device;
use crate::record::Visit;
use doorbell_engine::trail::{Look, Zoomed};
use tokio::time::Instant;

/// Zooms in, looks at each node, zooms out again.
pub(super) async fn tell(visit: &Visit, nodes: &[Option<Node>], looks: &mut [Look], until: Instant) {
    let session = &visit.tab.session;
    let plain = device::metrics(visit.tab.device);
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
        for (node, look) in nodes.iter().zip(looks) {
            let Some(node) = node.as_ref().filter(|node| node.at_home) else { continue };
            let rect = node.bring_into_view(until).await;
            let reached = match rect {
                Some(rect) => is_reached(node, rect.x + rect.width / 2.0, rect.y + rect.height / 2.0, until).await,
                None => None,
            };
            look.zoomed = Some(Zoomed { rect, window_width, content_width, reached });
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
