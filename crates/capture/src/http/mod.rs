//! Looks at a page by plain HTTP: words and links, but no geometry, no colours, no scripts.
//!
//! Used where no browser is installed or wanted. What needs eyes is then *cannot tell*.

mod address;
mod charset;
mod hosts;
mod html;
mod robots;
mod scout;
mod visit;

pub(crate) use hosts::Hosts;
pub(crate) use robots::Rules;
pub(crate) use scout::Scout;
pub use visit::{Page, fetch};

use crate::settings::Settings;
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::{SCHEMA, Snapshot};
use doorbell_engine::trail::{Action, Recorder, Step, Trail};
use std::time::SystemTime;
use url::Url;

/// Reads a page from its bytes.
///
/// The character set comes from the byte order mark, `content_type`, the page's `<meta>` or a guess, in this order; a
/// label that does not fit the bytes is passed over.
pub fn read(html: &[u8], content_type: Option<&str>, url: &Url, device: Device) -> Snapshot {
    let (text, charset) = charset::decode(html, content_type);
    let mut snapshot = html::read(&text, url, device);
    snapshot.response.charset = Some(charset.to_owned());
    snapshot
}

/// Opens the page once for each device and records what came. Never fails: what went wrong is part of the trail.
pub async fn record(url: &Url, settings: &Settings) -> Trail {
    let Settings { language, devices, timeout, manners, .. } = settings;
    let recorded_at = rfc3339(SystemTime::now());
    let (mut snapshots, mut steps) = (Vec::new(), Vec::new());
    for device in devices {
        let turn = match manners {
            Some(manners) => manners.turn(url).await,
            None => Ok(()),
        };
        let page = match turn {
            Ok(()) => fetch(url, *device, language, *timeout).await,
            Err(fault) => fault.into(),
        };
        let to = page.snapshot.is_some().then_some(snapshots.len());
        snapshots.extend(page.snapshot);
        let action = Action::Open { url: url.to_string() };
        steps.push(Step { device: *device, action, change: None, to, fault: page.fault, incidents: Vec::new() });
    }
    Trail {
        schema: SCHEMA,
        start: url.to_string(),
        recorded_at,
        recorder: Recorder {
            program: concat!("doorbell ", env!("CARGO_PKG_VERSION")).to_owned(),
            browser: None,
            language: language.clone(),
            unsandboxed: false,
        },
        snapshots,
        steps,
        looks: Vec::new(),
        walked: None,
        scouted: Vec::new(),
    }
}

/// A time as RFC 3339 in UTC, to the second.
fn rfc3339(time: SystemTime) -> String {
    let seconds = time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    // Civil date from a day count, after Howard Hinnant's `civil_from_days`: years begin in March.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, carry) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = year_of_era + era * 400 + carry;
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3_600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn times_are_written_as_everyone_writes_them() {
        let at = |seconds| rfc3339(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        assert_eq!(at(0), "1970-01-01T00:00:00Z");
        assert_eq!(at(951_827_696), "2000-02-29T12:34:56Z");
        assert_eq!(at(1_798_761_599), "2026-12-31T23:59:59Z");
    }
}
