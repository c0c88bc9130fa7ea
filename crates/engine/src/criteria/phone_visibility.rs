//! `phone-visibility`: how large the entrance is written.
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
pub(super) struct PhoneVisibility;

/// Seen size of the entrance's words on each device, CSS px.
#[derive(Serialize, Deserialize)]
pub(super) struct Measure {
    px: PerDevice<f64>,
}

impl Criterion for PhoneVisibility {
    type Measure = Measure;
    const ID: &'static str = "phone-visibility";
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
        Message::new("phone-visibility-says").with("sizes", sizes.collect::<Vec<_>>())
    }

    fn advise(measure: &Measure) -> Option<Message> {
        (Self::judge(measure).points < 1.0).then(|| Message::new("phone-visibility-advice"))
    }
}
