//! `text-size`: how large the entrance is written.
//!
//! Older eyes need 18 px and more. What counts is the size that is seen: a phone page without a viewport meta is laid out
//! 980 px wide and shrunk to the screen, so that 16 px become 6. What must be read is the label of everything to press on the
//! way and the entrance itself; the smallest of them counts.

use super::code;
use super::source::{MIIT_1_1_2_3, MIIT_2_1_1, NIA_TEXT};
use super::spot::{Reading, Spot, Stop, each_device, on_each_device, tenths, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::PerDevice;
use crate::message::Message;
use crate::search::Search;
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct TextSize;

/// Size of the smallest words that must be read.
#[derive(Serialize, Deserialize)]
pub(super) struct Size {
    /// As seen, CSS px of the device.
    px: f64,
    /// As the page sets it, CSS px of the page.
    set: f64,
    /// Whether they stand on something that only leads on to the entrance.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    leads_on: bool,
}

impl Size {
    /// Whether the whole page is shrunk, rather than its letters set small.
    fn is_shrunk(&self) -> bool {
        self.px < 0.9 * self.set
    }
}

impl Criterion for TextSize {
    type Measure = PerDevice<Size>;
    const ID: &'static str = "text-size";
    const GROUP: Group = Group::Readable;
    const SOURCES: &'static [Clause] = &[MIIT_1_1_2_3, MIIT_2_1_1, NIA_TEXT];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::best(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            let way = spot.way();
            let words = || way.iter().flat_map(|stop| stop.words.iter().map(move |run| (stop, run)));
            let sizes = words().filter_map(|(stop, run)| {
                let style = run.style?;
                Some(Size { px: tenths(style.seen_px), set: tenths(style.font_px), leads_on: stop.leads_on })
            });
            match sizes.min_by(|a, b| a.px.total_cmp(&b.px)) {
                Some(size) => Reading::Taken(size, way.iter().map(Stop::evidence).collect()),
                None if words().next().is_none() => Reading::Nothing(Message::new("missing-written-entrance")),
                None => Reading::Missing(Message::new("missing-eyes")),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, size| Judgement::between(size.px, &[(12.0, 0.0), (16.0, 0.5), (18.0, 1.0)]))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, size| Message::new("px").with("number", size.px))
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let shrunk = measure.iter().any(|(_, size)| size.is_shrunk());
        let smallest = measure.iter().map(|(_, size)| size).min_by(|a, b| a.px.total_cmp(&b.px))?;
        let key = match (shrunk, smallest.leads_on) {
            (true, _) => "text-size-advice-shrunk",
            (false, true) => "text-size-advice-way",
            (false, false) => "text-size-advice",
        };
        (Self::judge(measure).points < 1.0).then(|| Message::new(key))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, size) = measure.iter().min_by(|(_, a), (_, b)| a.px.total_cmp(&b.px))?;
        let words = code::words(places, Some(device));
        let line = |px: f64| format!("<span style=\"font-size: {px}px\">{words}</span>");
        if size.is_shrunk() {
            let head = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
            let after = format!("{head}\n{}", line(size.set.max(18.0)));
            return code::change(format!("{} <!-- {} px -->", line(size.set), size.px), after);
        }
        code::change(line(size.px), line(18.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, press_first_link, search, trail};
    use crate::geometry::Device;
    use crate::search::EntranceKind;
    use proptest::prelude::*;

    const NUMBER: &str = "400-810-8888";

    fn points(pages: Vec<Page>) -> Option<f64> {
        let trail = trail(pages.into_iter().map(Page::done).collect());
        finding("text-size", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)])).points
    }

    fn number(device: Device, px: f64) -> Page {
        Page::on(device).text(NUMBER).size(px)
    }

    #[test]
    fn eighteen_is_good_twelve_is_poor_and_the_worse_device_counts() {
        assert_eq!(points(vec![number(Device::Phone, 18.0)]), Some(1.0));
        assert_eq!(points(vec![number(Device::Desktop, 12.0)]), Some(0.0));
        assert_eq!(points(vec![number(Device::Phone, 18.0), number(Device::Desktop, 14.0)]), Some(0.25));
    }

    #[test]
    fn a_shrunk_page_is_judged_by_what_is_seen() {
        let trail = trail(vec![Page::on(Device::Phone).text(NUMBER).size(16.0).seen(5.9).done()]);
        let finding = finding("text-size", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)]));
        assert_eq!(finding.points, Some(0.0));
        assert_eq!(finding.advice.unwrap().says.key, "text-size-advice-shrunk");
    }

    #[test]
    fn a_small_second_line_in_the_button_is_forgiven_and_an_icon_font_is_no_word() {
        let page = Page::on(Device::Phone).button("在线客服").size(18.0).done();
        let mut small = page.runs[0].clone();
        small.text = "9:00-18:00".into();
        small.style = small.style.map(|style| crate::snapshot::TextStyle { seen_px: 12.0, ..style });
        let mut icon = page.runs[0].clone();
        icon.text = "\u{e601}".into();
        icon.style = icon.style.map(|style| crate::snapshot::TextStyle { seen_px: 40.0, ..style });
        let trail = trail(vec![crate::snapshot::Snapshot { runs: vec![icon, small, page.runs[0].clone()], ..page }]);
        let mut chat = entrance(&trail, EntranceKind::LiveChat, "在线客服");
        chat.sightings[0].run = None;
        assert_eq!(finding("text-size", &trail, &search(vec![chat])).points, Some(1.0));
    }

    #[test]
    fn one_device_without_eyes_leaves_it_untold_unless_the_other_is_as_poor_as_can_be() {
        let blind = || number(Device::Desktop, 18.0).without_eyes();
        assert_eq!(points(vec![blind()]), None);
        assert_eq!(points(vec![number(Device::Phone, 18.0), blind()]), None);
        assert_eq!(points(vec![number(Device::Phone, 10.0), blind()]), Some(0.0));
    }

    #[test]
    fn a_small_link_on_the_way_counts_as_a_small_number_does() {
        let home = Page::on(Device::Phone).link("联系我们", "/contact").size(12.0).done();
        let mut trail = trail(vec![home, number(Device::Phone, 24.0).done()]);
        press_first_link(&mut trail, 0, 1);
        let finding = finding("text-size", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)]));
        assert_eq!((finding.points, finding.evidence.len()), (Some(0.0), 2));
        assert_eq!(finding.advice.unwrap().says.key, "text-size-advice-way");
    }

    proptest! {
        #[test]
        fn larger_text_never_scores_lower(a in 1.0..60.0f64, b in 1.0..60.0f64) {
            let points = |px| TextSize::judge(&PerDevice { phone: Some(Size { px, set: px, leads_on: false }), desktop: None }).points;
            prop_assert!(points(a.max(b)) >= points(a.min(b)));
        }
    }
}
