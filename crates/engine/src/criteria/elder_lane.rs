//! `elder-lane`: whether a lane for older customers (长辈版, 关怀模式, an elder line, "65+ straight to a person") stands in
//! reach of the way to a person, and works.
//!
//! In reach is what stands on one of the pages a customer sees on the shortest way to the best entrance: the page that was
//! given, whatever is opened on the way, and the page with the entrance. A lane somewhere else must be looked for, and who
//! needs it cannot. It works where it can be pressed, or where its number is written beside it; a press that gave nothing
//! proves the opposite. Words alone ("我们关爱老年人") are only a name.
//!
//! Where no way to a person is seen there is nothing to be in reach of: then this does not apply, and `human-channel` judges.

use super::code;
use super::source::{GBT_47746_5_1_3, MIIT_2_3_1, OWN_CHOICE};
use super::spot::{Reading, Spot, each_device, on_each_device, sighted, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::PerDevice;
use crate::lexicon::{self, Intent, Strength};
use crate::message::Message;
use crate::search::{ElderLane as Lane, Entrance, EntranceKind, Search};
use crate::snapshot::{ControlKind, Eyes};
use crate::trail::{Change, Fault, Trail};
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct ElderLane;

/// The best lane in reach, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Reach {
    /// It can be pressed or dialled.
    Works,
    /// Its name is there, with nothing to press or dial.
    Named,
    /// The page holds one, and nobody sees it.
    Hidden,
    /// There is none.
    Nothing,
}

/// The lanes of a device on these pages, each with what it is worth.
fn lanes<'a>(trail: &Trail, search: &'a Search, pages: &[usize]) -> Vec<(Reach, &'a Lane)> {
    let near = search.elder_lanes.iter().filter(|lane| pages.contains(&lane.sighting.snapshot));
    near.map(|lane| {
        let reach = match (lane.sighting.visible(), can_be_pressed(trail, lane) || is_numbered(trail, search, lane)) {
            (false, _) => Reach::Hidden,
            (true, true) => Reach::Works,
            (true, false) => Reach::Named,
        };
        (reach, lane)
    })
    .collect()
}

/// Whether there is something to press, and no press on it is known to have given nothing.
fn can_be_pressed(trail: &Trail, lane: &Lane) -> bool {
    let place = &lane.sighting;
    let page = trail.snapshots.get(place.snapshot);
    let Some((id, control)) = place.control.and_then(|id| Some((id, page?.control(id)?))) else { return false };
    let mut tries = trail.steps.iter().filter(|step| {
        step.action.press().is_some_and(|press| (press.from, press.control) == (place.snapshot, Some(id)))
    });
    let failed = |fault: &Fault| fault.hides_the_page();
    let in_vain = tries.any(|step| step.change == Some(Change::Nothing) || step.fault.as_ref().is_some_and(failed));
    !in_vain && !control.attributes.disabled && !matches!(control.kind, ControlKind::Field | ControlKind::Choice)
}

/// Whether a customer's number that is seen stands in the same paragraph, or is called by the lane's name.
fn is_numbered(trail: &Trail, search: &Search, lane: &Lane) -> bool {
    let block = |snapshot: usize, run: Option<u32>| Some(trail.snapshots.get(snapshot)?.run(run?)?.block);
    let place = &lane.sighting;
    let beside = |number: &Entrance| {
        number.sightings.iter().any(|other| {
            other.visible()
                && other.snapshot == place.snapshot
                && place.run.is_some()
                && block(other.snapshot, other.run) == block(place.snapshot, place.run)
        })
    };
    let named = |number: &Entrance| {
        let here = number.sightings.iter().any(|other| other.device == place.device && other.visible());
        here && is_for_elders(&number.label)
    };
    let mut numbers = search.entrances.iter().filter(|entrance| entrance.kind == EntranceKind::Phone);
    numbers.any(|number| number.human() && (beside(number) || named(number)))
}

fn is_for_elders(label: &str) -> bool {
    lexicon::read(label).iter().any(|hit| hit.intent == Intent::ElderLane && hit.strength == Strength::Strong)
}

impl Criterion for ElderLane {
    type Measure = PerDevice<Reach>;
    const ID: &'static str = "elder-lane";
    const GROUP: Group = Group::Person;
    const SOURCES: &'static [Clause] = &[GBT_47746_5_1_3, MIIT_2_3_1, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let blind = trail.page(device).is_some_and(|page| page.eyes == Eyes::Http);
            let Some(spot) = Spot::nearest(trail, search, device) else {
                let nobody = Reading::Nothing(Message::new("missing-entrance"));
                return if blind { Reading::Missing(Message::new("missing-scripts")) } else { nobody };
            };
            let best = lanes(trail, search, &spot.pages()).into_iter().min_by_key(|(reach, _)| *reach);
            match best {
                Some((reach, lane)) if reach == Reach::Works || !blind => {
                    Reading::Taken(reach, vec![sighted(&lane.sighting, &lane.text)])
                }
                _ if blind => Reading::Missing(Message::new("missing-scripts")),
                _ => Reading::Taken(Reach::Nothing, Vec::new()),
            }
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, reach| {
            Judgement::new(match reach {
                Reach::Works => 1.0,
                Reach::Named => 0.5,
                Reach::Hidden | Reach::Nothing => 0.0,
            })
        })
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, reach| {
            Message::new(match reach {
                Reach::Works => "elder-lane-works",
                Reach::Named => "elder-lane-named",
                Reach::Hidden => "elder-lane-hidden",
                Reach::Nothing => "elder-lane-nothing",
            })
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let worst = measure.iter().map(|(_, reach)| *reach).max()?;
        Some(Message::new(match worst {
            Reach::Works => return None,
            Reach::Named => "elder-lane-advice-named",
            Reach::Hidden => "elder-lane-advice-hidden",
            Reach::Nothing => "elder-lane-advice",
        }))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, worst) = measure.iter().max_by_key(|(_, reach)| **reach)?;
        let words = code::words(places, Some(device));
        let link = format!("<a href=\"tel:{}\">{words}</a>", code::REST);
        match worst {
            Reach::Named => code::change(format!("<span>{words}</span>"), link),
            Reach::Hidden => code::change(format!("<div style=\"display: none\">{words}</div>"), link),
            Reach::Works | Reach::Nothing => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, finding, press_first_link, trail};
    use crate::find::find;
    use crate::geometry::Device;
    use crate::snapshot::Unseen;

    const NUMBER: &str = "客服热线：400-810-8888";

    fn points(pages: Vec<Page>, shape: impl Fn(&mut Trail)) -> Option<f64> {
        let mut trail = trail(pages.into_iter().map(Page::done).collect());
        shape(&mut trail);
        finding("elder-lane", &trail, &find(&trail)).points
    }

    fn on_page(page: Page) -> Option<f64> {
        points(vec![page.text(NUMBER)], |_| ())
    }

    fn page() -> Page {
        Page::on(Device::Phone)
    }

    #[test]
    fn a_link_works_a_name_is_half_and_silence_is_nothing() {
        assert_eq!(on_page(page().link("长辈版", "/elder")), Some(1.0));
        assert_eq!(on_page(page().text("长辈版")), Some(0.5));
        assert_eq!(on_page(page().text("稻米")), Some(0.0));
        assert_eq!(on_page(page().link("长辈版", "/elder").unseen(Unseen::NotRendered)), Some(0.0));
    }

    #[test]
    fn a_line_with_its_number_works() {
        assert_eq!(on_page(page().text("老年人专线：400-200-3618")), Some(1.0));
        assert_eq!(points(vec![page().text("老年人专线 400-200-3618")], |_| ()), Some(1.0));
    }

    #[test]
    fn a_press_that_gave_nothing_proves_that_it_does_not_work() {
        let dead = |trail: &mut Trail| {
            trail.snapshots.push(page().text("稻米").done());
            trail.steps.push(trail.steps[0].clone());
            press_first_link(trail, 0, 1);
            (trail.steps[1].change, trail.steps[1].to) = (Some(Change::Nothing), None);
        };
        assert_eq!(points(vec![page().link("长辈版", "#").text(NUMBER)], dead), Some(0.5));
    }

    #[test]
    fn what_stands_off_the_way_is_not_in_reach() {
        let off = || vec![page().link("品牌故事", "/story").text(NUMBER), page().link("长辈版", "/elder")];
        assert_eq!(points(off(), |trail| press_first_link(trail, 0, 1)), Some(0.0));
        let on = || vec![page().link("联系我们", "/contact"), page().link("长辈版", "/elder").text(NUMBER)];
        assert_eq!(points(on(), |trail| press_first_link(trail, 0, 1)), Some(1.0));
    }

    #[test]
    fn with_nobody_there_is_nothing_to_be_in_reach_of() {
        assert_eq!(points(vec![page().link("长辈版", "/elder")], |_| ()), None);
    }

    #[test]
    fn a_lane_that_is_better_reached_never_scores_lower() {
        let points = |reach| ElderLane::judge(&PerDevice { phone: Some(reach), desktop: None }).points;
        let best_first = [Reach::Works, Reach::Named, Reach::Hidden, Reach::Nothing];
        assert!(best_first.is_sorted() && best_first.is_sorted_by(|a, b| points(*a) >= points(*b)));
    }
}
