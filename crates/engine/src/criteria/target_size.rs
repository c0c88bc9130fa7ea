//! `target-size`: how large the thing to press is.
//!
//! On touch screens older hands miss a third of the targets a young hand hits, and small ones more often than not; with a
//! mouse half the size is enough. What counts is the shorter side of the box as seen, after the page is shrunk to the screen.
//!
//! Everything to press on the way counts, and the entrance itself at last; the hardest to hit decides.
//!
//! WCAG's exceptions, thought through: a smaller target with nothing else within a circle of 24 px counts as one of 24, and
//! where the same page has a larger one that leads to the same address, that one counts, as WCAG has it. A link inside a sentence, which WCAG lets off because the line decides its height, is measured like any
//! other: the thumb does not know that it is in a sentence. A number on the desktop is read, not pressed: not applicable. A
//! number on the phone that is no link cannot be pressed at all: that is `name-and-keyboard`'s.

use super::code;
use super::source::{MIIT_2_2_1, TOUCH_ERRORS, WCAG_2_5_5, WCAG_2_5_8};
use super::spot::{Reading, Spot, Stop, each_device, on_each_device, tenths, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice, Rect};
use crate::message::Message;
use crate::search::Search;
use crate::snapshot::{Control, Snapshot};
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct TargetSize;

/// WCAG 2.5.8: diameter of the circle that must be free around a small target, CSS px. A definition, not a threshold.
const CIRCLE: f64 = 24.0;

/// The box of the thing to press.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct Target {
    /// Shorter side as seen, CSS px of the device.
    side: f64,
    /// Whether nothing else can be pressed within WCAG's circle around its middle.
    alone: bool,
    /// Whether it only leads on to the entrance.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    leads_on: bool,
}

impl Target {
    /// Of a form, the smallest field or button: all of them must be hit.
    fn of_form(controls: &[&Control], stop: &Stop<'_>) -> Option<Self> {
        let boxes = controls.iter().filter_map(|control| control.rect);
        Self::of_box(&boxes.min_by(|a, b| a.shorter_side().total_cmp(&b.shorter_side()))?, stop)
    }

    /// Of several that lead to the same address, the largest: WCAG's equivalent.
    fn of(stop: &Stop<'_>) -> Option<Self> {
        let own = stop.rect?;
        let seen =
            stop.snapshot.controls.iter().filter(|control| !control.sight.is_unseen() && control.cover.is_none());
        let href = stop.control.and_then(|control| control.href.as_deref()).filter(|href| leads_somewhere(href));
        let twins = seen.filter(|twin| href.is_some() && twin.href.as_deref() == href).filter_map(|twin| twin.rect);
        let larger = |a: Rect, b: Rect| if b.shorter_side() > a.shorter_side() { b } else { a };
        Self::of_box(&twins.fold(own, larger), stop)
    }

    fn of_box(rect: &Rect, stop: &Stop<'_>) -> Option<Self> {
        let scale = stop.snapshot.viewport?.page_scale;
        Some(Self {
            side: tenths(rect.shorter_side() * scale),
            alone: is_alone(stop.snapshot, rect, scale),
            leads_on: stop.leads_on,
        })
    }

    /// What counts of it, CSS px.
    fn counted(&self) -> f64 {
        if self.alone { self.side.max(CIRCLE) } else { self.side }
    }
}

/// Addresses that name what they do; `#` and scripts may do anything.
fn leads_somewhere(href: &str) -> bool {
    href.starts_with("http") || href.starts_with("tel:") || href.starts_with("mailto:")
}

/// Whether WCAG's circle around the middle of `rect` meets no other target, nor the circle of another small one. Boxes that
/// hold it or lie within it are layers of the same thing.
fn is_alone(page: &Snapshot, rect: &Rect, scale: f64) -> bool {
    let (x, y) = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
    let seen = page.controls.iter().filter(|control| !control.sight.is_unseen());
    let others = seen.filter_map(|control| control.rect).filter(|other| !is_layer(other, rect));
    others.into_iter().all(|other| {
        let dx = (other.x - x).max(x - other.right()).max(0.0);
        let dy = (other.y - y).max(y - other.bottom()).max(0.0);
        let (mx, my) = (other.x + other.width / 2.0 - x, other.y + other.height / 2.0 - y);
        let is_beyond = |dx: f64, dy: f64, px: f64| (dx * dx + dy * dy) * scale * scale >= px * px;
        let small = other.shorter_side() * scale < CIRCLE;
        is_beyond(dx, dy, CIRCLE / 2.0) && (!small || is_beyond(mx, my, CIRCLE))
    })
}

fn is_layer(other: &Rect, rect: &Rect) -> bool {
    let holds = |a: &Rect, b: &Rect| a.contains(b.x, b.y) && a.contains(b.right(), b.bottom());
    holds(other, rect) || holds(rect, other)
}

/// The shorter side that is good on a device, CSS px.
fn wanted(device: Device) -> f64 {
    match device {
        Device::Phone => 60.0,
        Device::Desktop => 44.0,
    }
}

fn of_device(device: Device, target: &Target) -> Judgement {
    let side = target.counted();
    match device {
        Device::Phone => Judgement::between(side, &[(24.0, 0.0), (44.0, 0.5), (wanted(device), 1.0)]),
        Device::Desktop => Judgement::between(side, &[(16.0, 0.0), (24.0, 0.5), (wanted(device), 1.0)]),
    }
}

impl Criterion for TargetSize {
    type Measure = PerDevice<Target>;
    const ID: &'static str = "target-size";
    const GROUP: Group = Group::Readable;
    const SOURCES: &'static [Clause] = &[MIIT_2_2_1, WCAG_2_5_5, WCAG_2_5_8, TOUCH_ERRORS];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::best(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            let is_pressed = match device {
                Device::Phone => spot.control().is_some() || spot.must_be_pressed(),
                Device::Desktop => spot.must_be_pressed(),
            };
            let form = spot.form_controls();
            let pressed: Vec<Stop<'_>> = spot.way().into_iter().filter(|stop| stop.leads_on || is_pressed).collect();
            if pressed.is_empty() {
                return Reading::Nothing(Message::new("missing-target"));
            }
            let target = |stop: &Stop<'_>| {
                let is_form = !form.is_empty() && !stop.leads_on;
                if is_form { Target::of_form(&form, stop) } else { Target::of(stop) }
            };
            let targets: Vec<Target> = pressed.iter().filter_map(target).collect();
            let hardest = targets.iter().copied().reduce(|a, b| if b.counted() < a.counted() { b } else { a });
            // What is as small as can be is not saved by something that showed only under a mouse and has no known box.
            let known = targets.len() == pressed.len();
            match hardest.filter(|hardest| known || of_device(device, hardest).points <= 0.0) {
                Some(hardest) => Reading::Taken(hardest, pressed.iter().map(Stop::evidence).collect()),
                None if spot.has_eyes() => Reading::Missing(Message::new("missing-place")),
                None => Reading::Missing(Message::new("missing-eyes")),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, of_device)
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, target| Message::new("target-size-says").with("number", target.side))
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let hardest = measure.iter().map(|(_, target)| target).min_by(|a, b| a.counted().total_cmp(&b.counted()))?;
        let key = if hardest.leads_on { "target-size-advice-way" } else { "target-size-advice" };
        (Self::judge(measure).points < 1.0).then(|| Message::new(key))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, target) = measure.iter().min_by(|(a, one), (b, other)| {
            let points = |device: Device, side: f64| side / wanted(device);
            points(*a, one.side).total_cmp(&points(*b, other.side))
        })?;
        let (words, px) = (code::words(places, Some(device)), wanted(device));
        code::change(
            format!("<a href=\"{}\">{words}</a> <!-- {} px -->", code::REST, target.side),
            format!(
                "<a href=\"{}\" style=\"display: inline-block; min-width: {px}px; min-height: {px}px; padding: 12px\">\
                 {words}</a>",
                code::REST
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, press_first_link, search, trail};
    use crate::finding::Finding;
    use crate::search::EntranceKind;
    use proptest::prelude::*;

    fn found(page: Page, kind: EntranceKind, words: &str) -> Finding {
        let trail = trail(vec![page.done()]);
        finding("target-size", &trail, &search(vec![entrance(&trail, kind, words)]))
    }

    fn chat(device: Device, side: f64) -> Page {
        Page::on(device).button("人工客服").at(16.0, 100.0, 200.0, side)
    }

    #[test]
    fn a_thumb_needs_more_than_a_mouse() {
        let points = |device, side| found(chat(device, side), EntranceKind::LiveChat, "人工客服").points;
        assert_eq!([60.0, 44.0, 24.0].map(|side| points(Device::Phone, side)), [Some(1.0), Some(0.5), Some(0.0)]);
        assert_eq!([44.0, 24.0].map(|side| points(Device::Desktop, side)), [Some(1.0), Some(0.5)]);
    }

    #[test]
    fn a_shrunk_page_has_smaller_targets() {
        let mut page = chat(Device::Phone, 60.0).done();
        page.viewport = page.viewport.map(|v| crate::snapshot::Viewport { page_scale: 0.5, ..v });
        let trail = trail(vec![page]);
        let found = search(vec![entrance(&trail, EntranceKind::LiveChat, "人工客服")]);
        assert_eq!(finding("target-size", &trail, &found).measure["phone"]["side"], 30.0);
    }

    #[test]
    fn a_small_target_alone_counts_as_wcags_smallest_and_a_crowded_one_as_it_is() {
        let lonely = chat(Device::Desktop, 16.0);
        assert_eq!(found(lonely, EntranceKind::LiveChat, "人工客服").points, Some(0.5));
        let crowded = chat(Device::Desktop, 16.0).link("新米", "#a").at(16.0, 118.0, 200.0, 16.0);
        assert_eq!(found(crowded, EntranceKind::LiveChat, "人工客服").points, Some(0.0));
    }

    #[test]
    fn a_number_is_pressed_on_the_phone_and_read_on_the_desktop() {
        let tel = |device| Page::on(device).link("400-810-8888", "tel:4008108888").at(16.0, 0.0, 200.0, 64.0);
        assert_eq!(found(tel(Device::Phone), EntranceKind::Phone, "400-810-8888").points, Some(1.0));
        assert_eq!(found(tel(Device::Desktop), EntranceKind::Phone, "400-810-8888").points, None);
        let words = Page::on(Device::Phone).text("400-810-8888");
        assert_eq!(found(words, EntranceKind::Phone, "400-810-8888").points, None);
    }

    #[test]
    fn of_a_form_the_smallest_field_counts() {
        let page = Page::on(Device::Phone).form("message").field("tel", "手机号").at(16.0, 20.0, 300.0, 30.0);
        let page = page.button("提交留言").at(16.0, 80.0, 300.0, 60.0).done();
        let trail = trail(vec![page]);
        let mut form = entrance(&trail, EntranceKind::ContactForm, "提交留言");
        let place = &mut form.sightings[0];
        (place.node, place.control, place.run) = (trail.snapshots[0].forms[0].node, None, None);
        place.rect = Some(Rect::new(0.0, 0.0, 360.0, 200.0));
        assert_eq!(finding("target-size", &trail, &search(vec![form])).measure["phone"]["side"], 30.0);
    }

    /// A link and the page with the number behind it.
    fn behind(device: Device, link: Page) -> Finding {
        let mut trail = trail(vec![link.done(), Page::on(device).text("400-810-8888").done()]);
        press_first_link(&mut trail, 0, 1);
        finding("target-size", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, "400-810-8888")]))
    }

    #[test]
    fn a_small_link_on_the_way_is_as_hard_to_hit_as_a_small_button() {
        let link = |side| Page::on(Device::Desktop).link("联系我们", "/contact").at(16.0, 100.0, 80.0, side);
        assert_eq!(behind(Device::Desktop, link(44.0)).points, Some(1.0));
        let small = behind(Device::Desktop, link(24.0));
        assert_eq!((small.points, small.evidence.len()), (Some(0.5), 1), "the number itself is read");
        assert_eq!(small.advice.unwrap().says.key, "target-size-advice-way");
    }

    #[test]
    fn a_larger_link_to_the_same_address_counts_and_one_to_another_does_not() {
        let small = || Page::on(Device::Phone).link("联系我们", "https://shop.example/c").at(16.0, 100.0, 80.0, 20.0);
        let twin = small().link("客户服务", "https://shop.example/c").at(16.0, 118.0, 200.0, 60.0);
        assert_eq!(behind(Device::Phone, twin).points, Some(1.0));
        let other = small().link("新米", "https://shop.example/a").at(16.0, 118.0, 200.0, 60.0);
        assert_eq!(behind(Device::Phone, other).points, Some(0.0));
    }

    proptest! {
        #[test]
        fn a_bigger_target_never_scores_lower(a in 1.0..90.0f64, b in 1.0..90.0f64, alone in any::<bool>()) {
            for device in Device::ALL {
                let points = |side| {
                    let target = |on| (on == device).then_some(Target { side, alone, leads_on: false });
                    TargetSize::judge(&PerDevice::from_fn(target)).points
                };
                prop_assert!(points(a.max(b)) >= points(a.min(b)));
            }
        }
    }
}
