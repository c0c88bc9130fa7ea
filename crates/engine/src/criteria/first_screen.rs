//! `first-screen`: how far one scrolls until a way to a person shows.
//!
//! Of the time people look at a page, 57 % goes to the first screen, 17 % to the second, 7 % to the third: what is further
//! down is hardly seen by anyone, and older customers look less at the edges. Things that stay in place are always on the
//! first screen.
//!
//! Ways that are worth the same (`human-channel`) are equal here: a named person's button on the first screen is not
//! punished for a telephone number in the footer, which `phone-visibility` weighs.

use super::human_channel::Channel;
use super::source::{GBT_47746_5_1_1, NNG_SCREENS, OWN_CHOICE};
use super::spot::{Reading, Spot, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Judgement, Measured};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::Search;
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct FirstScreen;

/// Full screens scrolled until the entrance shows.
#[derive(Serialize, Deserialize)]
pub(super) struct Down {
    screens: u32,
}

/// The nearest of the entrances that are worth as much as the best one.
fn nearest<'a>(trail: &'a Trail, search: &'a Search, device: Device) -> Option<Spot<'a>> {
    let best = Spot::best(trail, search, device)?;
    let worth = |spot: &Spot<'_>| Channel::of(spot).map_or(0.0, Channel::points);
    let rivals = Spot::all(trail, search, device)
        .filter(|spot| spot.sighting.visible() && spot.entrance.human() && worth(spot) >= worth(&best));
    let place = |spot: &Spot<'_>| (spot.sighting.steps, spot.sighting.screens_down.unwrap_or(u32::MAX));
    rivals.chain([best]).min_by_key(place)
}

impl Criterion for FirstScreen {
    type Measure = PerDevice<Down>;
    const ID: &'static str = "first-screen";
    const GROUP: Group = Group::Found;
    const SOURCES: &'static [Clause] = &[NNG_SCREENS, GBT_47746_5_1_1, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = nearest(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            match spot.sighting.screens_down {
                Some(screens) => Reading::Taken(Down { screens }, vec![spot.evidence()]),
                None if spot.has_eyes() => Reading::Missing(Message::new("missing-place")),
                None => Reading::Missing(Message::new("missing-eyes")),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, down| Judgement::between(f64::from(down.screens), &[(0.0, 1.0), (1.0, 0.5), (2.0, 0.0)]))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, down| Message::new("first-screen-says").with("screens", down.screens))
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        (Self::judge(measure).points < 1.0).then(|| Message::new("first-screen-advice"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, search, trail};
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

    proptest! {
        #[test]
        fn one_more_screen_never_scores_higher(a in 0u32..40, b in 0u32..40) {
            let points = |screens| FirstScreen::judge(&PerDevice { phone: Some(Down { screens }), desktop: None }).points;
            prop_assert!(points(a.max(b)) <= points(a.min(b)));
        }
    }
}
