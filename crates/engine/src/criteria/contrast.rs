//! `contrast`: how much the entrance stands out from what is behind it.
//!
//! An eye of 80 years sees about a fifth of the contrast that one of 20 does. The ratio is WCAG's, taken of the colours as
//! blended: text colour with its alpha and the opacity of everything around it. On a picture or gradient the pixels behind
//! the text are looked at, and the worst of them counts. Everything that must be read is looked at: the labels of what is
//! pressed on the way, and the entrance itself. Large letters may be paler, as in WCAG; large is what is *seen*
//! large. Below WCAG's minimum the points run out at 3, for large letters at 2: the same share of their minimum.

use super::code;
use super::source::{MIIT_2_1_3, WAI_AGE, WCAG_1_4_3, WCAG_1_4_6};
use super::spot::{Reading, Spot, Stop, cents, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::colour::{Colour, contrast};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::PerDevice;
use crate::message::Message;
use crate::search::Search;
use crate::snapshot::{Backdrop, TextRun};
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct Contrast;

/// One piece of text and how it stands out.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Ink {
    /// WCAG ratio, 1 to 21.
    ratio: f64,
    /// Seen size, CSS px.
    px: f64,
    /// Font weight.
    weight: u16,
}

impl Ink {
    /// What is known of a run; `None` where its backdrop must be seen and was not.
    fn of(run: &TextRun, stop: &Stop<'_>) -> Option<Self> {
        let style = run.style?;
        let ratio = match style.backdrop {
            Backdrop::Flat(behind) => {
                let behind = behind.over(Colour::WHITE, 1.0);
                contrast(style.colour.over(behind, style.opacity), behind)
            }
            Backdrop::Picture | Backdrop::Unknown => cents(stop.pixels(run)?.worst),
        };
        Some(Self { ratio, px: cents(style.seen_px), weight: style.weight })
    }

    fn judge(self) -> Judgement {
        let large = self.px >= 24.0 || (self.px >= 18.66 && self.weight >= 700);
        let curve = if large { [(2.0, 0.0), (3.0, 0.5), (4.5, 1.0)] } else { [(3.0, 0.0), (4.5, 0.5), (7.0, 1.0)] };
        Judgement::between(self.ratio, &curve)
    }
}

fn palest(inks: &[Ink]) -> Option<Ink> {
    inks.iter().copied().reduce(|worst, ink| if ink.judge().points < worst.judge().points { ink } else { worst })
}

impl Criterion for Contrast {
    type Measure = PerDevice<Vec<Ink>>;
    const ID: &'static str = "contrast";
    const GROUP: Group = Group::Readable;
    const SOURCES: &'static [Clause] = &[WCAG_1_4_3, WCAG_1_4_6, MIIT_2_1_3, WAI_AGE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::best(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            let way = spot.way();
            let words = way.iter().flat_map(|stop| stop.words.iter().map(move |run| Ink::of(run, stop)));
            let words: Vec<Option<Ink>> = words.collect();
            if words.is_empty() {
                return Reading::Nothing(Message::new("missing-written-entrance"));
            }
            let inks: Vec<Ink> = words.iter().copied().flatten().collect();
            // What is as pale as can be is not saved by what nobody looked at.
            let lost = palest(&inks).is_some_and(|ink| ink.judge().points <= 0.0);
            if inks.len() == words.len() || lost {
                return Reading::Taken(inks, way.iter().map(Stop::evidence).collect());
            }
            Reading::Missing(Message::new(if spot.has_eyes() { "missing-pixels" } else { "missing-eyes" }))
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, inks| palest(inks).map_or(Judgement::new(1.0), Ink::judge))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, inks| {
            Message::new("contrast-says").with("ratio", palest(inks).map_or(21.0, |ink| ink.ratio))
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        (Self::judge(measure).points < 1.0).then(|| Message::new("contrast-advice"))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let worst = |inks: &Vec<Ink>| palest(inks).map_or(1.0, |ink| ink.judge().points);
        let (device, inks) = measure.iter().min_by(|(_, a), (_, b)| worst(a).total_cmp(&worst(b)))?;
        let (words, dark) = (code::words(places, Some(device)), Colour::opaque(0x33, 0x33, 0x33));
        code::change(
            format!("<span>{words}</span> <!-- {} : 1 -->", palest(inks)?.ratio),
            format!(
                "<span style=\"color: #333; background-color: #fff; opacity: 1\">{words}</span> <!-- {} : 1 -->",
                contrast(dark, Colour::WHITE)
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, look_closer, press_first_link, search, trail};
    use crate::geometry::Device;
    use crate::search::EntranceKind;
    use crate::trail::PixelContrast;
    use proptest::prelude::*;

    const NUMBER: &str = "400-810-8888";
    const GREY: Colour = Colour::opaque(0x76, 0x76, 0x76);

    fn points(page: Page, pixels: Option<f64>) -> Option<f64> {
        let mut trail = trail(vec![page.done()]);
        let found = search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)]);
        if let Some(worst) = pixels {
            let pixel_contrast = Some(PixelContrast { worst, median: 21.0 });
            look_closer(&mut trail, &found, Device::Phone, |look| look.pixel_contrast = pixel_contrast);
        }
        finding("contrast", &trail, &found).points
    }

    fn number(colour: Colour) -> Page {
        Page::on(Device::Phone).text(NUMBER).colours(colour, Colour::WHITE)
    }

    #[test]
    fn black_is_good_the_lightest_passing_grey_is_half_and_pale_is_poor() {
        assert_eq!(points(number(Colour::BLACK), None), Some(1.0));
        let half = points(number(GREY), None).unwrap();
        assert!((0.5..0.52).contains(&half), "{half}");
        assert_eq!(points(number(Colour::opaque(0xaa, 0xaa, 0xaa)), None), Some(0.0));
    }

    #[test]
    fn large_or_bold_letters_may_be_paler() {
        assert_eq!(points(number(GREY).size(24.0), None), Some(1.0));
        assert_eq!(points(number(GREY).size(18.66).weight(700), None), Some(1.0));
        assert!(points(number(GREY).size(18.66), None) < Some(0.6));
        let shrunk = number(GREY).size(24.0).seen(9.0);
        assert!(points(shrunk, None) < Some(0.6), "large is what is seen large");
    }

    #[test]
    fn alpha_pales_black_text() {
        assert_eq!(points(number(Colour { rgba: [0, 0, 0, 80] }), None), Some(0.0));
    }

    #[test]
    fn on_a_picture_only_the_pixels_tell() {
        assert_eq!(points(number(Colour::BLACK).on_picture(), None), None);
        assert_eq!(points(number(Colour::BLACK).on_picture(), Some(2.0)), Some(0.0));
        assert_eq!(points(number(Colour::BLACK).on_picture(), Some(9.0)), Some(1.0));
    }

    #[test]
    fn a_pale_link_on_the_way_is_as_bad_as_a_pale_number() {
        let pale = Colour::opaque(0xaa, 0xaa, 0xaa);
        let points = |link: Page| {
            let mut trail = trail(vec![link.done(), number(Colour::BLACK).done()]);
            press_first_link(&mut trail, 0, 1);
            finding("contrast", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)])).points
        };
        let link = || Page::on(Device::Phone).link("联系我们", "/contact");
        assert_eq!(points(link()), Some(1.0));
        assert_eq!(points(link().colours(pale, Colour::WHITE)), Some(0.0));
        assert_eq!(points(link().on_picture()), None, "nobody looked at the pixels of the link");
    }

    proptest! {
        #[test]
        fn more_contrast_or_larger_letters_never_score_lower(
            (a, b) in (1.0..21.0f64, 1.0..21.0f64), (small, large) in (8.0..40.0f64, 8.0..40.0f64), bold in any::<bool>()
        ) {
            let points = |ratio, px| Ink { ratio, px, weight: if bold { 700 } else { 400 } }.judge().points;
            prop_assert!(points(a.max(b), small) >= points(a.min(b), small));
            prop_assert!(points(a, small.max(large)) >= points(a, small.min(large)));
        }
    }
}
