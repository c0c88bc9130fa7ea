//! Closer looks at the few nodes that matter, on the page that is still open.

mod clip;
mod focus;
mod name;
pub(crate) mod node;
mod pixels;
mod zoom;

use crate::error::CaptureError;
use crate::record::Visit;
use crate::settings::{Progress, Watch};
use doorbell_engine::geometry::Device;
use doorbell_engine::trail::{Look, LookRequest};
use node::Node;
use std::time::Duration;
use tokio::time::Instant;

/// More than this many a page are not looked at: each costs some pictures.
const MOST: usize = 40;
/// Bound of one question to the page.
pub(crate) const QUESTION: Duration = Duration::from_secs(3);

/// Answers those requests that are of the snapshot which the page shows now, in their order. What could not be told within
/// the bound stays `None`.
pub(crate) async fn closer(
    shown: (usize, &Visit),
    requests: &[LookRequest],
    until: Instant,
    watch: &dyn Watch,
) -> Result<Vec<Look>, CaptureError> {
    let (index, visit) = shown;
    let own: Vec<LookRequest> = requests.iter().filter(|r| r.snapshot == index).take(MOST).copied().collect();
    let looks = look_around(visit, own, until, watch).await;
    if visit.tab.gone() { Err(CaptureError::BrowserGone) } else { Ok(looks) }
}

async fn look_around(visit: &Visit, requests: Vec<LookRequest>, until: Instant, watch: &dyn Watch) -> Vec<Look> {
    if requests.is_empty() {
        return Vec::new();
    }
    watch.saw(Progress::LookingCloser(visit.tab.device, requests.len()));
    let worlds = node::Worlds::default();
    let mut looks = Vec::new();
    let mut nodes = Vec::new();
    for request in requests {
        let node = Node::find(visit, &worlds, request.node, until).await;
        let mut look = Look {
            snapshot: request.snapshot,
            node: request.node,
            name: None,
            role: None,
            focusable: None,
            focus_visible: None,
            zoomed: None,
            pixel_contrast: None,
        };
        if let Some(node) = &node {
            name::tell(node, &mut look, until).await;
            if request.pixels {
                look.pixel_contrast = pixels::contrast(visit, node, request.node, until).await;
            }
            if visit.tab.device == Device::Desktop && look.focusable == Some(true) {
                look.focus_visible = focus::is_visible(visit, node, until).await;
            }
        }
        looks.push(look);
        nodes.push(node);
    }
    zoom::tell(visit, &nodes, &mut looks, until).await;
    looks
}

/// The deadline of one question.
pub(crate) fn soon(until: Instant) -> Instant {
    until.min(Instant::now() + QUESTION)
}
