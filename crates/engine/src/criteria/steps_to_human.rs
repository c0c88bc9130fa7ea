//! `steps-to-human`: how many presses lead from the page that was given to a person.
//!
//! Menus that are opened count like pages that are loaded, and so does putting away what lies in the way: each is one more
//! thing to find and to hit. The entrance itself is not counted; it is reached when it is seen. Of ways that are worth the
//! same (`human-channel`) the nearest counts.
//!
//! Where everything that seemed to lead on was pressed and nobody was found, no number of presses is enough, and that is
//! poor: a merchant who takes the last way to a person away must not do better than one who hides it five presses deep.
//! Where the walk did not come to its end, or was not made, nobody can tell.

use super::code;
use super::source::{BGH_TWO_LINKS, COGA_HUMAN_HELP, KCC_STAGES, OWN_CHOICE};
use super::spot::{Reading, Spot, each_device, on_each_device, pressed, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::Search;
use crate::snapshot::Eyes;
use crate::trail::Trail;
use crate::walk;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct StepsToHuman;

/// The way to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "way")]
pub(super) enum Way {
    /// So many presses lead there.
    Leads { presses: u32 },
    /// Everything was pressed, up to so many presses one after the other, and nobody was found.
    Nowhere { within: u32 },
}

impl Way {
    /// More presses than any, where none lead there.
    fn length(self) -> u32 {
        match self {
            Self::Leads { presses } => presses,
            Self::Nowhere { .. } => u32::MAX,
        }
    }
}

/// A walk of so many presses that found nobody has seen enough: what lies behind them would be poor too.
const FAR: u32 = 5;

/// How far everything was pressed on a device that seemed to lead on; `None` where something was left.
fn walked_out(trail: &Trail, search: &Search, device: Device) -> Option<u32> {
    let most = trail.walked.as_ref().map_or(0, |walked| walked.max_steps);
    let spent = trail.walked.as_ref().is_some_and(|walked| walked.spent.get(device).is_some());
    let within = if most >= FAR { most } else { u32::MAX };
    let left = || walk::unexplored(trail, search, within).iter().any(|lead| lead.device == device);
    (!spent && !left()).then_some(most)
}

/// What is told where nobody was found.
fn without_anybody(trail: &Trail, search: &Search, device: Device) -> Reading<Way> {
    if trail.page(device).is_some_and(|page| page.eyes == Eyes::Http) {
        return Reading::Missing(Message::new("missing-scripts"));
    }
    match walked_out(trail, search, device) {
        Some(within) => Reading::Taken(Way::Nowhere { within }, Vec::new()),
        None => Reading::Missing(Message::new("steps-to-human-missing-walk")),
    }
}

impl Criterion for StepsToHuman {
    type Measure = PerDevice<Way>;
    const ID: &'static str = "steps-to-human";
    const GROUP: Group = Group::Found;
    const SOURCES: &'static [Clause] = &[COGA_HUMAN_HELP, BGH_TWO_LINKS, KCC_STAGES, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::nearest(trail, search, device) else {
                return without_anybody(trail, search, device);
            };
            let steps = trail.path(spot.sighting.snapshot).into_iter();
            let presses = steps.filter_map(|step| step.action.press()).map(|press| pressed(device, press));
            let places = presses.chain([spot.evidence()]).collect();
            Reading::Taken(Way::Leads { presses: spot.sighting.steps }, places)
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        let curve = [(1.0, 1.0), (2.0, 0.5), (3.0, 0.25), (5.0, 0.0)];
        worse_of(measure, |_, way| Judgement::between(f64::from(way.length()), &curve))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, way| match way {
            Way::Leads { presses } => Message::new("steps-to-human-says").with("number", *presses),
            Way::Nowhere { .. } => Message::new("steps-to-human-nowhere"),
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let farthest = measure.iter().map(|(_, way)| *way).max_by_key(|way| way.length())?;
        let key = match farthest {
            Way::Leads { presses: 0..=1 } => return None,
            Way::Leads { .. } => "steps-to-human-advice",
            Way::Nowhere { .. } => "steps-to-human-advice-nowhere",
        };
        Some(Message::new(key))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, way) = measure.iter().max_by_key(|(_, way)| way.length())?;
        let own: Vec<Evidence> = places.iter().filter(|place| place.device == device).cloned().collect();
        let (Way::Leads { .. }, [first, .., last]) = (way, own.as_slice()) else { return None };
        let (first, last) = (std::slice::from_ref(first), std::slice::from_ref(last));
        let link = format!("<a href=\"{}\">{}</a>", code::REST, code::words(first, None));
        let entrance = if code::dialled(last, None).is_some() {
            code::number(last, None)
        } else {
            format!("<a href=\"{}\">{}</a>", code::REST, code::words(last, None))
        };
        code::change(format!("<header>{link}</header>"), format!("<header>{entrance} {link}</header>"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, press_first_link, search, trail};
    use crate::finding::{Finding, Verdict};
    use crate::search::{Entrance, EntranceKind};
    use crate::text::{Language, Texts};
    use crate::trail::{Budget, Walked};
    use proptest::prelude::*;

    const NUMBER: &str = "400-810-8888";

    /// Pages that lead from one to the next, with the number on the last; the trail knows the way there.
    fn way(presses: u32) -> (Trail, Entrance) {
        let links = (0..presses).map(|_| Page::on(Device::Phone).link("服务", "/next").done());
        let mut trail = trail(links.chain([Page::on(Device::Phone).text(NUMBER).done()]).collect());
        for at in 0..presses as usize {
            press_first_link(&mut trail, at, at + 1);
        }
        let mut number = entrance(&trail, EntranceKind::Phone, NUMBER);
        number.sightings.iter_mut().for_each(|place| place.steps = presses);
        (trail, number)
    }

    fn found(presses: u32) -> Finding {
        let (trail, number) = way(presses);
        finding("steps-to-human", &trail, &search(vec![number]))
    }

    #[test]
    fn one_press_is_near_two_are_half_and_five_are_too_many() {
        let points = |presses| found(presses).points;
        assert_eq!([0, 1, 2, 3, 5].map(points), [1.0, 1.0, 0.5, 0.25, 0.0].map(Some));
    }

    #[test]
    fn the_places_are_what_is_pressed_and_the_entrance() {
        let far = found(2);
        assert_eq!(far.evidence.iter().map(|place| place.text.as_str()).collect::<Vec<_>>(), ["服务", "服务", NUMBER]);
        assert_eq!(Texts::new(Language::ZhHans).say(&far.says), "手机上：要点 2 下才看得到");
        let rewrite = far.advice.unwrap().rewrite.unwrap();
        assert!(rewrite.after.contains(r#"<a href="tel:4008108888">400-810-8888</a>"#), "{}", rewrite.after);
        assert!(!rewrite.before.contains("tel:"));
    }

    #[test]
    fn a_named_person_here_is_no_farther_for_a_number_elsewhere() {
        let mut pages = vec![Page::on(Device::Phone).link("服务", "/next").button("人工客服").done()];
        pages.push(Page::on(Device::Phone).text(NUMBER).done());
        let mut trail = trail(pages);
        press_first_link(&mut trail, 0, 1);
        let mut number = entrance(&trail, EntranceKind::Phone, NUMBER);
        number.sightings.iter_mut().for_each(|place| place.steps = 1);
        let chat = entrance(&trail, EntranceKind::LiveChat, "人工客服");
        let both = finding("steps-to-human", &trail, &search(vec![number, chat]));
        assert_eq!(both.measure["phone"]["presses"], 0);
    }

    fn nobody(page: Page, walked: Option<Walked>) -> Verdict {
        let mut trail = trail(vec![page.done()]);
        trail.walked = walked;
        finding("steps-to-human", &trail, &crate::find::find(&trail)).verdict
    }

    #[test]
    fn where_nobody_is_found_it_is_poor_only_when_everything_was_pressed() {
        let out = |spent| Some(Walked { max_steps: 5, spent: PerDevice { phone: spent, desktop: None } });
        let dead_end = || Page::on(Device::Phone).text("稻米");
        let lead = || dead_end().link("联系我们", "https://shop.example/contact");
        assert_eq!(nobody(dead_end(), None), Verdict::Poor, "there is nothing to press");
        assert_eq!(nobody(dead_end(), out(None)), Verdict::Poor);
        assert_eq!(nobody(dead_end(), out(Some(Budget::Seconds))), Verdict::CannotTell);
        assert_eq!(nobody(lead(), None), Verdict::CannotTell, "nobody walked");
        assert_eq!(nobody(dead_end().without_eyes(), None), Verdict::CannotTell);
    }

    proptest! {
        #[test]
        fn one_more_press_never_scores_higher(a in 0u32..40, b in 0u32..40) {
            let points = |presses| StepsToHuman::judge(&PerDevice { phone: Some(Way::Leads { presses }), desktop: None }).points;
            prop_assert!(points(a.max(b)) <= points(a.min(b)));
            let nowhere = PerDevice { phone: Some(Way::Nowhere { within: a }), desktop: None };
            prop_assert!(StepsToHuman::judge(&nowhere).points <= points(b));
        }
    }
}
