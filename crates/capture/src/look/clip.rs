//! Small pictures of parts of the page, as pixels.

use super::soon;
use crate::cdp::Session;
use crate::cdp::commands::{CaptureScreenshot, Clip, Evaluate};
use base64::Engine as _;
use doorbell_engine::geometry::Rect;
use tokio::time::Instant;

/// Largest part that is looked at, CSS px: a text line or a button, not a page.
const LARGEST: f64 = 800.0;

/// RGB pixels, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pixels(pub(super) Vec<[u8; 3]>);

/// Pictures a part of the page; `None` if the browser cannot.
pub(super) async fn take(session: &Session, rect: Rect, until: Instant) -> Option<Pixels> {
    let clip = Clip {
        x: rect.x.max(0.0),
        y: rect.y.max(0.0),
        width: rect.width.clamp(1.0, LARGEST),
        height: rect.height.clamp(1.0, LARGEST),
        scale: 1.0,
    };
    let call = CaptureScreenshot {
        format: "png",
        quality: None,
        clip,
        capture_beyond_viewport: false,
        optimize_for_speed: true,
    };
    let answer = session.call(&call, soon(until)).await.ok()?;
    decode(&base64::engine::general_purpose::STANDARD.decode(answer.data).ok()?)
}

/// Waits for two painted frames, or 200 ms where none come.
pub(super) async fn painted(session: &Session, until: Instant) {
    const FRAMES: &str = "new Promise(done => { setTimeout(done, 200); \
        requestAnimationFrame(() => requestAnimationFrame(done)) })";
    let call = Evaluate { expression: FRAMES, context_id: None, await_promise: true, return_by_value: true };
    let _ = session.call(&call, soon(until)).await;
}

fn decode(bytes: &[u8]) -> Option<Pixels> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut buffer = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut buffer).ok()?;
    let samples = info.color_type.samples();
    let rgb = |pixel: &[u8]| if samples < 3 { [pixel[0]; 3] } else { [pixel[0], pixel[1], pixel[2]] };
    Some(Pixels(buffer[..info.buffer_size()].chunks_exact(samples).map(rgb).collect()))
}

/// How far two pixels are apart, 0 to 765.
pub(super) fn distance(a: [u8; 3], b: [u8; 3]) -> u32 {
    a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b))).sum()
}
