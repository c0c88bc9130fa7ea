//! `zoom`: whether the entrance can be made larger.
//!
//! Who sees little enlarges. On the phone that is two fingers, which a page can forbid by one word of its viewport meta (some
//! browsers ignore the word, the ones inside other apps mostly do not). On the desktop it is the browser's zoom: at 200 % the
//! entrance must still be there, whole and within reach, and the page should not need scrolling sideways. On the phone every
//! page of the way must allow it.

use super::code;
use super::source::{MIIT_1_1_2_3, WCAG_1_4_4, WCAG_1_4_10};
use super::spot::{Reading, Spot, cents, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::Search;
use crate::trail::{Trail, Zoomed};
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct Zoom;

/// What happens when somebody enlarges the page.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "enlarged")]
pub(super) enum Enlarged {
    /// Two fingers enlarge it up to this many times; 0 if they may not at all.
    Pinch { times: f64 },
    /// It is there at 200 %, on a page this many px wider than the window.
    There { too_wide: f64 },
    /// At 200 % it is gone, cut off or cannot be reached.
    Lost,
}

/// The share of its words that must be seen at 200 %: letters have edges, and a tenth of a line is no digit.
const WHOLE: f64 = 0.9;

/// What Chromium allows without a word of the page.
const BROWSERS_OWN: f64 = 5.0;

/// How many times the viewport meta lets the page be enlarged, read as browsers read it: the last of several words counts,
/// `no` and numbers between -1 and 1 forbid, a negative maximum is none, and what is no number is zero.
fn pinch(meta: Option<&str>) -> f64 {
    let mut times = BROWSERS_OWN;
    let mut allowed = true;
    for (name, value) in pairs(&meta.unwrap_or_default().to_ascii_lowercase()) {
        match name {
            "user-scalable" => allowed = is_yes(value),
            "maximum-scale" => times = largest(value).unwrap_or(BROWSERS_OWN).clamp(0.1, 10.0),
            _ => {}
        }
    }
    if allowed { cents(times) } else { 0.0 }
}

/// The least that any page of the way allows.
fn least_pinch(spot: &Spot<'_>) -> f64 {
    let pages = spot.way();
    pages.iter().map(|stop| pinch(stop.snapshot.viewport_meta.as_deref())).fold(f64::INFINITY, f64::min)
}

/// Names with their values. White space parts pairs too, unless it stands around the sign between name and value.
fn pairs(meta: &str) -> Vec<(&str, &str)> {
    let mut pairs = Vec::new();
    for part in meta.split([',', ';']) {
        let mut rest = part.trim();
        while let Some((before, after)) = rest.split_once('=') {
            let name = before.split_ascii_whitespace().last().unwrap_or_default();
            let after = after.trim_start();
            let end = after.find(|c: char| c.is_ascii_whitespace()).unwrap_or(after.len());
            let (value, left) = after.split_at(end);
            pairs.push((name, value));
            rest = left;
        }
    }
    pairs
}

fn is_yes(value: &str) -> bool {
    matches!(value, "yes" | "device-width" | "device-height") || number(value).is_some_and(|number| number.abs() >= 1.0)
}

fn largest(value: &str) -> Option<f64> {
    match value {
        "yes" => Some(1.0),
        "device-width" | "device-height" => Some(10.0),
        _ => Some(number(value).unwrap_or(0.0)).filter(|number| *number >= 0.0),
    }
}

/// The number a value begins with.
fn number(value: &str) -> Option<f64> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-')).unwrap_or(value.len());
    value.get(..end)?.parse().ok()
}

/// `None` where nobody tried whether it can be reached.
fn at_200_percent(zoomed: &Zoomed) -> Option<Enlarged> {
    let Some(rect) = zoomed.rect else { return Some(Enlarged::Lost) };
    // A px of play: boxes at 200 % end on halves.
    let cut = rect.right() > zoomed.content_width.max(zoomed.window_width) + 1.0 || rect.x < -1.0 || rect.area() <= 0.0;
    let cut = cut || zoomed.shown.is_some_and(|shown| shown < WHOLE);
    if cut || zoomed.reached == Some(false) {
        return Some(Enlarged::Lost);
    }
    zoomed.reached?;
    Some(Enlarged::There { too_wide: cents((zoomed.content_width - zoomed.window_width).max(0.0)) })
}

/// What is judged of each device alone.
fn points(enlarged: Enlarged) -> f64 {
    match enlarged {
        Enlarged::Pinch { times } if times >= 2.0 => 1.0,
        Enlarged::Pinch { .. } | Enlarged::Lost => 0.0,
        Enlarged::There { too_wide } if too_wide <= 1.0 => 1.0,
        Enlarged::There { .. } => 0.5,
    }
}

impl Criterion for Zoom {
    type Measure = PerDevice<Enlarged>;
    const ID: &'static str = "zoom";
    const GROUP: Group = Group::Readable;
    const SOURCES: &'static [Clause] = &[WCAG_1_4_4, WCAG_1_4_10, MIIT_1_1_2_3];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::best(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            let enlarged = match device {
                Device::Phone => Some(Enlarged::Pinch { times: least_pinch(&spot) }),
                Device::Desktop => spot.look().and_then(|look| look.zoomed).as_ref().and_then(at_200_percent),
            };
            match enlarged {
                Some(enlarged) => Reading::Taken(enlarged, vec![spot.evidence()]),
                None if spot.has_eyes() => Reading::Missing(Message::new("missing-look")),
                None => Reading::Missing(Message::new("missing-eyes")),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, enlarged| Judgement::new(points(*enlarged)))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, enlarged| {
            let points = points(*enlarged);
            Message::new(match enlarged {
                Enlarged::Pinch { .. } if points >= 1.0 => "zoom-pinch",
                Enlarged::Pinch { .. } => "zoom-blocked",
                Enlarged::There { .. } if points >= 1.0 => "zoom-there",
                Enlarged::There { .. } => "zoom-sideways",
                Enlarged::Lost => "zoom-lost",
            })
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let phone = PerDevice { phone: measure.phone, desktop: None };
        let desktop = PerDevice { phone: None, desktop: measure.desktop };
        match (Self::judge(&phone).points < 1.0, Self::judge(&desktop).points < 1.0) {
            (true, true) => Some(Message::new("zoom-advice-both")),
            (true, false) => Some(Message::new("zoom-advice-phone")),
            (false, true) => Some(Message::new("zoom-advice-desktop")),
            (false, false) => None,
        }
    }

    fn rewrite(measure: &Self::Measure, _places: &[Evidence]) -> Option<Rewrite> {
        let mut lines = Vec::new();
        if let Some(Enlarged::Pinch { times }) = measure.phone.filter(|enlarged| points(*enlarged) < 1.0) {
            let meta = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1";
            let word = if times > 0.0 { format!("maximum-scale={times}") } else { "user-scalable=no".to_owned() };
            lines.push((format!("{meta}, {word}\">"), format!("{meta}\">")));
        }
        if let Some(Enlarged::There { too_wide }) = measure.desktop.filter(|enlarged| points(*enlarged) < 1.0) {
            let width = (Device::Desktop.screen().0 / 2.0 + too_wide).round();
            let whole = ".page { width: 100%; max-width: 1200px; overflow-wrap: anywhere; }";
            lines.push((format!(".page {{ width: {width}px; }}"), whole.to_owned()));
        }
        let (before, after): (Vec<String>, Vec<String>) = lines.into_iter().unzip();
        code::change(before.join("\n"), after.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, look_closer, press_first_link, search, trail};
    use crate::geometry::Rect;
    use crate::search::EntranceKind;

    #[test]
    fn viewport_metas_are_read_as_browsers_read_them() {
        let good =
            ["", "width=device-width", "user-scalable=yes", "maximum-scale=2", "maximum-scale=5.0; user-scalable=1"];
        let bad = [
            "user-scalable=no",
            "user-scalable=0, width=device-width",
            "WIDTH=1,Maximum-Scale = 1.0",
            "user-scalable=null",
            "maximum-scale=invalid",
            "width=device-width user-scalable=no initial-scale=1",
        ];
        assert!(good.iter().all(|meta| pinch(Some(meta)) >= 2.0));
        assert!(bad.iter().all(|meta| pinch(Some(meta)) < 2.0));
        assert!(pinch(Some("user-scalable=no, user-scalable=yes")) >= 2.0, "the last word counts");
        assert!(pinch(Some("maximum-scale=-1,user-scalable,=,é=é")) >= 2.0, "nonsense forbids nothing");
        assert!(pinch(Some("user-scalable = yes maximum-scale =5")) >= 2.0, "white space parts them too");
        assert!(pinch(None) >= 2.0);
    }

    fn desktop(zoomed: Option<Zoomed>) -> Option<f64> {
        let mut trail = trail(vec![Page::on(Device::Desktop).text("400-810-8888").done()]);
        let found = search(vec![entrance(&trail, EntranceKind::Phone, "400-810-8888")]);
        look_closer(&mut trail, &found, Device::Desktop, |look| look.zoomed = zoomed);
        finding("zoom", &trail, &found).points
    }

    #[test]
    fn at_twice_the_size_it_must_be_there_and_within_the_window() {
        let rect = Some(Rect::new(16.0, 10.0, 300.0, 30.0));
        let there = Zoomed { rect, window_width: 640.0, content_width: 640.0, reached: Some(true), shown: Some(1.0) };
        assert_eq!(desktop(Some(there)), Some(1.0));
        assert_eq!(desktop(Some(Zoomed { content_width: 1000.0, ..there })), Some(0.5));
        assert_eq!(desktop(Some(Zoomed { rect: None, ..there })), Some(0.0));
        assert_eq!(desktop(Some(Zoomed { reached: Some(false), ..there })), Some(0.0));
        assert_eq!(desktop(Some(Zoomed { shown: Some(0.5), ..there })), Some(0.0), "cut off by a box around it");
        assert_eq!(desktop(Some(Zoomed { reached: None, ..there })), None);
        assert_eq!(desktop(None), None);
    }

    #[test]
    fn a_page_of_the_way_that_forbids_it_counts() {
        let home = |meta| Page::on(Device::Phone).link("联系我们", "/contact").viewport_meta(Some(meta)).done();
        let points = |meta| {
            let mut trail = trail(vec![home(meta), Page::on(Device::Phone).text("400-810-8888").done()]);
            press_first_link(&mut trail, 0, 1);
            finding("zoom", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, "400-810-8888")])).points
        };
        assert_eq!((points("width=device-width"), points("user-scalable=no")), (Some(1.0), Some(0.0)));
    }

    #[test]
    fn a_page_that_forbids_it_is_poor_even_where_the_desktop_was_not_seen() {
        let phone = Page::on(Device::Phone).text("400-810-8888").viewport_meta(Some("user-scalable=no")).without_eyes();
        let trail = trail(vec![phone.done(), Page::on(Device::Desktop).text("400-810-8888").done()]);
        let found = search(vec![entrance(&trail, EntranceKind::Phone, "400-810-8888")]);
        assert_eq!(finding("zoom", &trail, &found).points, Some(0.0));
    }
}
