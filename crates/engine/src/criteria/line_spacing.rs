//! `line-spacing`: how much room the lines have where the entrance is written.
//!
//! Digits between crowded lines are easily mixed up. What counts is line height over font size. A page that says nothing
//! (`normal`) leaves it to the font, about 1.2 for Latin letters and somewhat more for Chinese ones: it counts as 1.2, since
//! nobody can know the customer's fonts and the page could have said.

use super::code;
use super::source::{MIIT_2_1_2, WCAG_1_4_12};
use super::spot::{Reading, Spot, cents, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::PerDevice;
use crate::message::Message;
use crate::search::Search;
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct LineSpacing;

/// What `line-height: normal` counts as.
const NORMAL: f64 = 1.2;

/// Line height over font size.
#[derive(Serialize, Deserialize)]
pub(super) struct Spacing {
    times: f64,
    /// Whether the page sets it.
    set: bool,
}

impl Criterion for LineSpacing {
    type Measure = PerDevice<Spacing>;
    const ID: &'static str = "line-spacing";
    const GROUP: Group = Group::Readable;
    const SOURCES: &'static [Clause] = &[WCAG_1_4_12, MIIT_2_1_2];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::best(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            let Some(run) = spot.run() else {
                return Reading::Nothing(Message::new("missing-written-entrance"));
            };
            match run.style.filter(|style| style.font_px > 0.0) {
                Some(style) => {
                    let times = style.line_px.map_or(NORMAL, |line| cents(line / style.font_px));
                    Reading::Taken(Spacing { times, set: style.line_px.is_some() }, vec![spot.evidence()])
                }
                None => Reading::Missing(Message::new("missing-eyes")),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, spacing| Judgement::between(spacing.times, &[(1.2, 0.0), (1.3, 0.5), (1.5, 1.0)]))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, spacing| {
            let key = if spacing.set { "line-spacing-says" } else { "line-spacing-normal" };
            Message::new(key).with("times", spacing.times)
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        (Self::judge(measure).points < 1.0).then(|| Message::new("line-spacing-advice"))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, spacing) = measure.iter().min_by(|(_, a), (_, b)| a.times.total_cmp(&b.times))?;
        let words = code::words(places, Some(device));
        let line = |height: String| format!("<p style=\"line-height: {height}\">{words}</p>");
        let now = if spacing.set { spacing.times.to_string() } else { "normal".to_owned() };
        code::change(line(now), line("1.5".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, search, trail};
    use crate::geometry::Device;
    use crate::search::EntranceKind;
    use proptest::prelude::*;

    fn points(line: Option<f64>) -> Option<f64> {
        let mut page = Page::on(Device::Phone).text("400-810-8888").size(20.0).done();
        page.runs[0].style = page.runs[0].style.map(|style| crate::snapshot::TextStyle { line_px: line, ..style });
        let trail = trail(vec![page]);
        finding("line-spacing", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, "400-810-8888")])).points
    }

    #[test]
    fn half_a_line_of_room_is_good_and_none_is_poor() {
        assert_eq!(
            [Some(30.0), Some(26.0), Some(22.0), None].map(points),
            [Some(1.0), Some(0.5), Some(0.0), Some(0.0)]
        );
    }

    proptest! {
        #[test]
        fn more_room_never_scores_lower(a in 0.5..3.0f64, b in 0.5..3.0f64) {
            let points = |times| {
                LineSpacing::judge(&PerDevice { phone: Some(Spacing { times, set: true }), desktop: None }).points
            };
            prop_assert!(points(a.max(b)) >= points(a.min(b)));
        }
    }
}
