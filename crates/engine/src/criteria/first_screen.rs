//! `first-screen`: how far one scrolls, on the page asked for and on every further page of the way, until the thing to
//! press shows, and at the end the way to a person.
//!
//! The farthest of these counts: one thing to press in a footer is enough to lose a customer. How many presses there are is
//! told but not judged here. Of the time people look at a page, 57 % goes to the first screen, 17 % to the second, 7 % to the third: what is further
//! down is hardly seen by anyone, and older customers look less at the edges. Things that stay in place are always on the
//! first screen.
//!
//! Ways that are worth the same (`human-channel`) are equal here: a named person's button on the first screen is not
//! punished for a telephone number in the footer, which `phone-visibility` weighs.

use super::code;
use super::source::{GBT_47746_5_1_1, NNG_SCREENS, OWN_CHOICE};
use super::spot::{Reading, Spot, each_device, on_each_device, pressed, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::PerDevice;
use crate::message::Message;
use crate::search::Search;
use crate::trail::{Press, Trail};
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct FirstScreen;

/// How far one scrolls.
#[derive(Serialize, Deserialize)]
pub(super) struct Down {
    /// Full screens scrolled at the step where that is most.
    screens: u32,
    /// Presses before the page that shows the entrance.
    #[serde(default, skip_serializing_if = "none")]
    steps: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field by reference")]
fn none(steps: &u32) -> bool {
    *steps == 0
}

/// The press for which one scrolls the most.
fn farthest<'a>(spot: &Spot<'a>) -> Option<&'a Press> {
    spot.presses().into_iter().reduce(|most, press| if press.screens_down > most.screens_down { press } else { most })
}

impl Criterion for FirstScreen {
    type Measure = PerDevice<Down>;
    const ID: &'static str = "first-screen";
    const GROUP: Group = Group::Found;
    const SOURCES: &'static [Clause] = &[NNG_SCREENS, GBT_47746_5_1_1, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::nearest(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            match spot.sighting.screens_down {
                Some(screens) => {
                    let press = farthest(&spot);
                    let screens = screens.max(press.map_or(0, |press| press.screens_down));
                    let places = press.map(|press| pressed(device, press)).into_iter().chain([spot.evidence()]);
                    Reading::Taken(Down { screens, steps: spot.sighting.steps }, places.collect())
                }
                None if spot.has_eyes() => Reading::Missing(Message::new("missing-place")),
                None => Reading::Missing(Message::new("missing-eyes")),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, down| Judgement::between(f64::from(down.screens), &[(0.0, 1.0), (1.0, 0.5), (2.0, 0.0)]))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, down| {
            let key = if down.steps == 0 { "first-screen-says" } else { "first-screen-says-steps" };
            Message::new(key).with("screens", down.screens).with("steps", down.steps)
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let worst = measure.iter().map(|(_, down)| down).max_by_key(|down| down.screens)?;
        let key = if worst.steps == 0 { "first-screen-advice" } else { "first-screen-advice-steps" };
        (worst.screens > 0).then(|| Message::new(key))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, _) = measure.iter().max_by_key(|(_, down)| down.screens)?;
        let entrance = code::number(places, Some(device));
        let pinned = "position: fixed; right: 16px; bottom: 16px";
        code::change(format!("<footer>{entrance}</footer>"), format!("<div style=\"{pinned}\">{entrance}</div>"))
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

    fn points(page: Page, kinds: &[(EntranceKind, &str)]) -> Option<f64> {
        let trail = trail(vec![page.done()]);
        let found = kinds.iter().map(|(kind, words)| entrance(&trail, *kind, words)).collect();
        finding("first-screen", &trail, &search(found)).points
    }

    #[test]
    fn the_footer_of_a_long_page_is_poor_and_the_second_screen_is_half() {
        let phone = [(EntranceKind::Phone, NUMBER)];
        let at = |y| Page::on(Device::Phone).text(NUMBER).at(16.0, y, 200.0, 24.0);
        assert_eq!(points(at(700.0), &phone), Some(1.0));
        assert_eq!(points(at(1200.0), &phone), Some(0.5));
        assert_eq!(points(at(2900.0), &phone), Some(0.0));
    }

    #[test]
    fn a_named_person_on_the_first_screen_is_as_near_as_a_number_there() {
        let page = || Page::on(Device::Desktop).button("人工客服").text(NUMBER).at(16.0, 2900.0, 200.0, 24.0);
        assert_eq!(points(page(), &[(EntranceKind::Phone, NUMBER), (EntranceKind::LiveChat, "人工客服")]), Some(1.0));
        let form = [(EntranceKind::Phone, NUMBER), (EntranceKind::ContactForm, "人工客服")];
        assert_eq!(points(page(), &form), Some(0.0), "a form is no match for a telephone");
    }

    #[test]
    fn what_stays_in_place_is_on_the_first_screen() {
        let page = Page::on(Device::Phone).pinned_block("div").text(NUMBER).at(0.0, 2500.0, 200.0, 24.0);
        assert_eq!(points(page, &[(EntranceKind::Phone, NUMBER)]), Some(1.0));
    }

    /// A home page with a link so far down, and a page with the number behind it.
    fn behind(link_down: u32) -> crate::finding::Finding {
        let home = Page::on(Device::Phone).link("联系我们", "/contact").at(
            16.0,
            800.0 * f64::from(link_down) + 40.0,
            90.0,
            40.0,
        );
        let mut trail = trail(vec![home.done(), Page::on(Device::Phone).text(NUMBER).done()]);
        press_first_link(&mut trail, 0, 1);
        let mut number = entrance(&trail, EntranceKind::Phone, NUMBER);
        number.sightings.iter_mut().for_each(|sighting| sighting.steps = 1);
        finding("first-screen", &trail, &search(vec![number]))
    }

    #[test]
    fn what_is_behind_a_press_is_not_seen_at_once() {
        let texts = crate::text::Texts::new(crate::text::Language::ZhHans);
        let near = behind(0);
        assert_eq!((near.points, texts.say(&near.says).as_str()), (Some(1.0), "手机上：要点 1 下，每一步都不用往下翻"));
    }

    #[test]
    fn a_link_in_the_footer_counts_as_a_number_in_the_footer_does() {
        let texts = crate::text::Texts::new(crate::text::Language::En);
        let far = behind(3);
        assert_eq!(far.points, Some(0.0));
        assert_eq!(texts.say(&far.says), "on the phone: one press away, with 3 screens to scroll at one step");
        let advice = far.advice.map(|advice| texts.say(&advice.says)).unwrap_or_default();
        assert!(advice.contains("link"), "{advice}");
        assert_eq!(far.evidence.iter().map(|place| place.text.as_str()).collect::<Vec<_>>(), ["联系我们", NUMBER]);
    }

    proptest! {
        #[test]
        fn one_more_screen_never_scores_higher(a in 0u32..40, b in 0u32..40) {
            let points =
                |screens| FirstScreen::judge(&PerDevice { phone: Some(Down { screens, steps: 0 }), desktop: None }).points;
            prop_assert!(points(a.max(b)) <= points(a.min(b)));
        }
    }
}
