//! `text-size`: how large the entrance is written.
//!
//! Older eyes need 18 px and more. What counts is the size that is seen: a phone page without a viewport meta is laid out
//! 980 px wide and shrunk to the screen, so that 16 px become 6.

use super::source::{MIIT_1_1_2_3, MIIT_2_1_1, NIA_TEXT};
use super::{Clause, Criterion, Group, evidence_at};
use crate::finding::{Judgement, Measured};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::Search;
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct TextSize;

/// Seen size of the entrance's words on each device, CSS px.
#[derive(Serialize, Deserialize)]
pub(super) struct Measure {
    px: PerDevice<f64>,
}

impl Criterion for TextSize {
    type Measure = Measure;
    const ID: &'static str = "text-size";
    const GROUP: Group = Group::Readable;
    const SOURCES: &'static [Clause] = &[MIIT_1_1_2_3, MIIT_2_1_1, NIA_TEXT];

    fn measure(trail: &Trail, search: &Search) -> Measured<Measure> {
        let mut evidence = Vec::new();
        let mut written = false;
        let px = PerDevice::from_fn(|device| {
            let (entrance, sighting) = search.best_on(device)?;
            let run = trail.snapshots.get(sighting.snapshot)?.run(sighting.run?)?;
            written = true;
            let style = run.style?;
            evidence.push(evidence_at(sighting, &entrance.text));
            Some(style.seen_px)
        });
        match (px.is_empty(), written) {
            (false, _) => Measured::Measure { measure: Measure { px }, evidence },
            (true, true) => Measured::CannotTell(Message::new("missing-eyes")),
            (true, false) => Measured::NotApplicable(Message::new("missing-written-entrance")),
        }
    }

    fn judge(measure: &Measure) -> Judgement {
        let sizes = measure.px.iter().map(|(_, px)| Judgement::between(*px, &[(12.0, 0.0), (16.0, 0.5), (18.0, 1.0)]));
        sizes.fold(Judgement::new(1.0), Judgement::worse)
    }

    fn say(measure: &Measure) -> Message {
        let sizes = measure.px.iter().map(|(device, px)| {
            Message::new(format!("on-{}", device.id())).with("what", Message::new("px").with("number", *px))
        });
        Message::new("text-size-says").with("sizes", sizes.collect::<Vec<_>>())
    }

    fn advise(measure: &Measure) -> Option<Message> {
        (Self::judge(measure).points < 1.0).then(|| Message::new("text-size-advice"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, points, trail};
    use proptest::prelude::*;

    fn number(device: Device, px: f64) -> crate::snapshot::Snapshot {
        Page::on(device).text("客服热线：400-810-8888").size(px).done()
    }

    #[test]
    fn eighteen_is_good_twelve_is_poor_and_the_worse_device_counts() {
        assert_eq!(points("text-size", &trail(vec![number(Device::Phone, 18.0)])), Some(1.0));
        assert_eq!(points("text-size", &trail(vec![number(Device::Desktop, 12.0)])), Some(0.0));
        let both = trail(vec![number(Device::Phone, 18.0), number(Device::Desktop, 14.0)]);
        assert_eq!(points("text-size", &both), Some(0.25));
    }

    #[test]
    fn a_shrunk_page_is_judged_by_what_is_seen() {
        let page = Page::on(Device::Phone).text("客服热线：400-810-8888").size(16.0).seen(5.9).done();
        assert_eq!(points("text-size", &trail(vec![page])), Some(0.0));
    }

    #[test]
    fn without_eyes_it_cannot_be_told() {
        let page = Page::on(Device::Desktop).text("客服热线：400-810-8888").without_eyes().done();
        assert_eq!(points("text-size", &trail(vec![page])), None);
    }

    proptest! {
        #[test]
        fn larger_text_never_scores_lower(a in 1.0..60.0f64, b in 1.0..60.0f64) {
            let points = |px| TextSize::judge(&Measure { px: PerDevice { phone: Some(px), desktop: None } }).points;
            prop_assert!(points(a.max(b)) >= points(a.min(b)));
        }
    }
}
