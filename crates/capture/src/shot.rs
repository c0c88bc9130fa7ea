//! The picture of a page.

use crate::cdp::commands::{CaptureScreenshot, Clip};
use crate::device::density;
use crate::tab::Tab;
use base64::Engine as _;
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::{Shot, Viewport};
use tokio::time::Instant;

/// Longest part of a page that is pictured, in screens-of-the-device px (CSS px times page scale).
const LONGEST: f64 = 12_000.0;
/// Longest side that every viewer shows, picture pixels.
const SIDE: f64 = 16_383.0;
/// Text of 12 px stays readable at this many picture pixels for one px of the device.
const PHONE: f64 = 1.5;
/// Quality at which small Chinese characters stay clean.
const QUALITY: u8 = 78;

/// Takes the picture; `None` if the browser cannot in time. The bytes are JPEG: the browser takes
/// three times as long to pack WebP, which is longer than it takes to load most pages (decision 0013).
pub(crate) async fn take(tab: &Tab, viewport: &Viewport, file: String, until: Instant) -> Option<(Shot, Vec<u8>)> {
    let (shot, clip) = frame(tab.device, viewport, file);
    let call = CaptureScreenshot {
        format: "jpeg",
        quality: Some(QUALITY),
        clip,
        capture_beyond_viewport: true,
        optimize_for_speed: false,
    };
    let answer = tab.call(&call, until).await.ok()?;
    let bytes = base64::engine::general_purpose::STANDARD.decode(answer.data).ok()?;
    Some((shot, bytes))
}

/// What part of the page is shown, and how large.
fn frame(device: Device, viewport: &Viewport, file: String) -> (Shot, Clip) {
    let page_scale = if viewport.page_scale > 0.0 { viewport.page_scale } else { 1.0 };
    let longest = LONGEST / page_scale;
    let width = viewport.width.clamp(1.0, 4_000.0).ceil();
    let content = viewport.content_height.max(viewport.height).max(1.0);
    let height = content.min(longest).ceil();
    let wanted = match device {
        Device::Phone => PHONE * page_scale,
        Device::Desktop => 1.0,
    };
    let scale = wanted.min(SIDE / height).min(SIDE / width);
    let clip = Clip { x: 0.0, y: 0.0, width, height, scale: scale / density(device) };
    (Shot { file, width, height, scale, cut: content > height }, clip)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn viewport(width: f64, page_scale: f64, content_height: f64) -> Viewport {
        Viewport { width, height: 800.0 / page_scale, page_scale, content_width: width, content_height }
    }

    #[test]
    fn a_short_page_is_shown_whole_and_a_phone_page_readable() {
        let (shot, clip) = frame(Device::Phone, &viewport(360.0, 1.0, 2_000.0), "p".into());
        assert!((shot.scale - 1.5).abs() < 1e-9 && !shot.cut && (shot.height - 2_000.0).abs() < 1e-9);
        assert!((clip.scale - 0.75).abs() < 1e-9);
    }

    #[test]
    fn no_side_is_longer_than_viewers_show() {
        for (device, width, scale, height) in [
            (Device::Phone, 360.0, 1.0, 1e5),
            (Device::Phone, 980.0, 0.367, 1e6),
            (Device::Desktop, 1280.0, 1.0, 3e4),
            (Device::Desktop, 1280.0, 1.0, 0.0),
        ] {
            let (shot, _) = frame(device, &viewport(width, scale, height), "p".into());
            assert!(shot.height * shot.scale <= SIDE + 0.5 && shot.width * shot.scale <= SIDE + 0.5);
            assert!(shot.width * shot.scale >= 300.0, "a picture nobody can read helps nobody");
            assert_eq!(shot.cut, height > shot.height);
        }
    }
}
