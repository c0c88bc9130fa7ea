//! `phone-visibility`: whether a customer telephone number stands on the page in plain words.
//!
//! A number that is written out can be read, read aloud, noted on paper and dialled from any telephone. A link that says
//! "call us" helps only who holds a phone in the hand; a picture cannot be enlarged or read aloud; a hint shows only under
//! a mouse. A merchant without a number is judged like one that hides it: to an older customer it is the same.

use super::code;
use super::source::{MONEYPENNY_HOME, OWN_CHOICE, WCAG_1_1_1, WCAG_1_4_5, WCAG_1_4_13};
use super::spot::{Reading, Spot, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::{EntranceKind, Purpose, Search, ShownAs};
use crate::snapshot::Eyes;
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct PhoneVisibility;

/// How the best-shown number is shown, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "shown")]
pub(super) enum Shown {
    /// In words, this many presses away and then so many screens down.
    Text { steps: u32, screens: u32 },
    /// Behind a link, button or widget that does not say the number.
    Control,
    /// In a picture.
    Picture,
    /// In an attribute that shows under a mouse, if at all.
    Hint,
    /// In the page, and nobody sees it.
    Hidden,
    /// Nowhere.
    Nowhere,
}

/// How one number is shown; `None` where its place is not known.
fn shown(spot: &Spot<'_>) -> Option<Shown> {
    let sighting = spot.sighting;
    if !sighting.visible() {
        return Some(Shown::Hidden);
    }
    Some(match sighting.shown_as {
        ShownAs::Text => Shown::Text { steps: sighting.steps, screens: sighting.screens_down? },
        ShownAs::Control | ShownAs::Widget => Shown::Control,
        ShownAs::Hint => Shown::Hint,
        ShownAs::Picture => Shown::Picture,
    })
}

impl Criterion for PhoneVisibility {
    type Measure = PerDevice<Shown>;
    const ID: &'static str = "phone-visibility";
    const GROUP: Group = Group::Found;
    const SOURCES: &'static [Clause] = &[WCAG_1_1_1, WCAG_1_4_5, WCAG_1_4_13, MONEYPENNY_HOME, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            if trail.page(device).is_some_and(|page| page.eyes == Eyes::Http) {
                return Reading::Missing(Message::new("missing-eyes"));
            }
            let numbers = Spot::all(trail, search, device).filter(|spot| {
                let entrance = spot.entrance;
                entrance.kind == EntranceKind::Phone && entrance.human() && entrance.purpose != Purpose::Other
            });
            let places: Vec<(Option<Shown>, Spot<'_>)> = numbers.map(|spot| (shown(&spot), spot)).collect();
            let known = places.iter().filter_map(|(shown, spot)| shown.map(|shown| (shown, spot)));
            match known.min_by_key(|(shown, _)| *shown) {
                Some((shown, spot)) => Reading::Taken(shown, vec![spot.evidence()]),
                None if places.is_empty() => Reading::Taken(Shown::Nowhere, Vec::new()),
                None => Reading::Missing(Message::new("missing-place")),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |device, shown| {
            Judgement::new(match (shown, device) {
                (Shown::Text { steps: 0, screens: 0 }, _) => 1.0,
                (Shown::Text { steps: 0, screens: 1 }, _) => 0.75,
                (Shown::Text { steps: 0, .. }, _) => 0.5,
                (Shown::Text { steps: 1..=2, .. }, _) | (Shown::Control, Device::Phone) => 0.4,
                (Shown::Text { .. }, _) => 0.25,
                (Shown::Control, Device::Desktop) | (Shown::Picture, _) => 0.2,
                (Shown::Hint | Shown::Hidden | Shown::Nowhere, _) => 0.0,
            })
        })
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, shown| match shown {
            Shown::Text { steps: 0, screens } => Message::new("phone-visibility-text").with("screens", *screens),
            Shown::Text { steps, .. } => Message::new("phone-visibility-behind").with("steps", *steps),
            Shown::Control => Message::new("phone-visibility-control"),
            Shown::Picture => Message::new("phone-visibility-picture"),
            Shown::Hint => Message::new("phone-visibility-hint"),
            Shown::Hidden => Message::new("phone-visibility-hidden"),
            Shown::Nowhere => Message::new("phone-visibility-nowhere"),
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let worst = measure.iter().map(|(_, shown)| *shown).max()?;
        Some(Message::new(match worst {
            Shown::Text { steps: 0, screens: 0 } => return None,
            Shown::Text { .. } => "phone-visibility-advice-higher",
            Shown::Hidden => "phone-visibility-advice-show",
            Shown::Nowhere => "phone-visibility-advice",
            Shown::Control | Shown::Picture | Shown::Hint => "phone-visibility-advice-write",
        }))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, worst) = measure.iter().max_by_key(|(_, shown)| **shown)?;
        let digits = code::dialled(places, Some(device))?;
        let (words, number) = (code::words(places, Some(device)), code::number(places, Some(device)));
        let before = match worst {
            Shown::Text { .. } => {
                return code::change(format!("<footer>{number}</footer>"), format!("<header>{number}</header>"));
            }
            Shown::Control => format!("<a href=\"tel:{digits}\">{}</a>", code::REST),
            Shown::Picture => format!("<img src=\"{}\" alt=\"\">", code::REST),
            Shown::Hint => format!("<img src=\"{}\" title=\"{words}\">", code::REST),
            Shown::Hidden => format!("<span style=\"display: none\">{words}</span>"),
            Shown::Nowhere => return None,
        };
        code::change(before, number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, search, trail};
    use crate::snapshot::Unseen;

    const NUMBER: &str = "4008108888";

    fn points(page: Page) -> Option<f64> {
        let trail = trail(vec![page.done()]);
        finding("phone-visibility", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)])).points
    }

    #[test]
    fn the_less_plainly_a_number_is_shown_the_less_it_is_worth() {
        let on = || Page::on(Device::Phone);
        let from_good_to_poor = [
            on().text(NUMBER),
            on().text(NUMBER).at(16.0, 1000.0, 100.0, 24.0),
            on().text(NUMBER).at(16.0, 5000.0, 100.0, 24.0),
            on().link("拨打电话", "tel:4008108888"),
            on().picture("phone.png", NUMBER),
            on().button("").attributes(|a| a.title = Some(NUMBER.into())),
        ];
        let points: Vec<f64> = from_good_to_poor.into_iter().filter_map(points).collect();
        assert_eq!(points.len(), 6);
        assert!(points.windows(2).all(|pair| pair[0] > pair[1]), "{points:?}");
        assert_eq!((points[0], points[5]), (1.0, 0.0));
    }

    #[test]
    fn a_hidden_number_and_no_number_are_the_same_to_the_customer() {
        assert_eq!(points(Page::on(Device::Desktop).text(NUMBER).unseen(Unseen::SameColour)), Some(0.0));
        assert_eq!(points(Page::on(Device::Desktop).text(NUMBER).covered(0.9)), Some(0.0));
        assert_eq!(points(Page::on(Device::Desktop).text("稻米")), Some(0.0));
    }
}
