//! `robot-in-front`: what is looked at, in a few words.
//!
//! Why it matters to an older customer, in two or three lines. (The measure below, the entrance's width, only shows the way.)

use super::source::OWN_CHOICE;
use super::spot::{Reading, Spot, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Judgement, Measured};
use crate::geometry::PerDevice;
use crate::message::Message;
use crate::search::Search;
use crate::trail::Trail;

/// See the file's head.
pub(super) struct RobotInFront;

impl Criterion for RobotInFront {
    /// What is stored, CSS px: enough to judge again under another rubric, without the trail.
    type Measure = PerDevice<f64>;
    const ID: &'static str = "robot-in-front";
    const GROUP: Group = Group::Readable;
    const SOURCES: &'static [Clause] = &[OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::best(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            match spot.sighting.rect {
                Some(rect) => Reading::Taken(rect.width, vec![spot.evidence()]),
                None => Reading::Missing(Message::new("missing-eyes")),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, width| Judgement::between(*width, &[(40.0, 0.0), (120.0, 1.0)]))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, width| Message::new("robot-in-front-says").with("number", *width))
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        (Self::judge(measure).points < 1.0).then(|| Message::new("robot-in-front-advice"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, search, trail};
    use crate::geometry::Device;
    use crate::search::EntranceKind;

    fn points(width: f64) -> Option<f64> {
        let trail = trail(vec![Page::on(Device::Phone).text("400-200-3618").at(0.0, 0.0, width, 24.0).done()]);
        let found = search(vec![entrance(&trail, EntranceKind::Phone, "400-200-3618")]);
        finding("robot-in-front", &trail, &found).points
    }

    #[test]
    fn wide_is_good_and_narrow_is_poor() {
        assert_eq!((points(200.0), points(20.0)), (Some(1.0), Some(0.0)));
    }
}
