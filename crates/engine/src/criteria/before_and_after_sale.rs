//! `before-and-after-sale`: whether who has bought is served as well as who is about to buy.
//!
//! "A person before the sale, a robot after it" is how the China Consumers Association put it: a telephone for buyers, a
//! robot or nothing for those whose kettle leaks. Compared is the best contact for buyers (售前, contact sales) with the best
//! one for everybody else: after-sales, complaints, or customer service as a whole, on the same walk. Of the kind of contact,
//! the presses to it, the screens to scroll and the size of its letters, the one that is worst counts.
//!
//! No contact of its own for buyers: nothing to compare. No other contact where nobody walked to the end: cannot tell. One number for everything serves both alike. Half as large, one press
//! or one screen more earn half; how points fall beyond that, and that a tenth of size is not seen by anyone, are Doorbell's
//! own choice.

use super::code;
use super::human_channel::Channel;
use super::source::{CCA_COMPLAINTS, FTC_ASYMMETRY, OWN_CHOICE};
use super::spot::{Reading, Spot, cents, each_device, on_each_device, was_walked, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::{Purpose, Search};
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct BeforeAndAfterSale;

/// One contact.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Contact {
    /// What it is.
    channel: Channel,
    /// Presses to it.
    steps: u32,
    /// Screens scrolled on its page.
    screens: u32,
    /// Size of its letters as seen, or of the shorter side of what has none, CSS px.
    px: f64,
}

/// Both sides.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Sides {
    /// For who is about to buy.
    before: Contact,
    /// For who has bought; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Contact>,
}

/// What is worse after the sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Worse {
    Nothing,
    Nobody,
    Robot,
    Kind,
    Steps,
    Screens,
    Size,
}

impl Contact {
    /// `None` where its place is not known.
    fn of(spot: &Spot<'_>) -> Option<Self> {
        let rect = spot.sighting.rect?;
        let scale = spot.snapshot.viewport?.page_scale;
        let letters = spot.words().iter().filter_map(|run| run.style).map(|style| style.seen_px).reduce(f64::max);
        Some(Self {
            channel: Channel::of(spot)?,
            steps: spot.sighting.steps,
            screens: spot.sighting.screens_down?,
            px: cents(letters.unwrap_or(rect.shorter_side() * scale)),
        })
    }

    /// How much worse another is for who has bought, and in what.
    fn against(&self, after: &Self) -> (Judgement, Worse) {
        let more = |own: u32, other: u32| f64::from(other.saturating_sub(own));
        let kind = match (after.channel.is_human(), after.channel.points() >= self.channel.points()) {
            (false, _) => 0.0,
            (true, false) => 0.5,
            (true, true) => 1.0,
        };
        let steps = more(self.steps, after.steps);
        let screens = if after.steps >= self.steps { more(self.screens, after.screens) } else { 0.0 };
        let size = cents(after.px / self.px.max(1.0));
        let each = [
            (Judgement::new(kind), if after.channel.is_human() { Worse::Kind } else { Worse::Robot }),
            (Judgement::between(steps, &[(0.0, 1.0), (1.0, 0.5), (3.0, 0.0)]), Worse::Steps),
            (Judgement::between(screens, &[(0.0, 1.0), (1.0, 0.5), (3.0, 0.0)]), Worse::Screens),
            (Judgement::between(size, &[(0.1, 0.0), (0.5, 0.5), (0.9, 1.0)]), Worse::Size),
        ];
        let worst = each.into_iter().reduce(|worst, next| if next.0.points < worst.0.points { next } else { worst });
        worst.filter(|(judgement, _)| judgement.points < 1.0).unwrap_or((Judgement::new(1.0), Worse::Nothing))
    }
}

impl Sides {
    fn judge(&self) -> (Judgement, Worse) {
        self.after.map_or((Judgement::new(0.0), Worse::Nobody), |after| self.before.against(&after))
    }
}

/// The contacts of a device that are seen and meant for some of these purposes.
fn contacts<'a>(trail: &'a Trail, search: &'a Search, device: Device, purposes: &'static [Purpose]) -> Vec<Spot<'a>> {
    let seen = Spot::all(trail, search, device).filter(|spot| spot.sighting.visible());
    seen.filter(|spot| purposes.contains(&spot.entrance.purpose) && Channel::of(spot).is_some()).collect()
}

fn read(trail: &Trail, search: &Search, device: Device) -> Reading<Sides> {
    let sales = contacts(trail, search, device, &[Purpose::Presales]).into_iter();
    let sales = sales.filter_map(|spot| Channel::of(&spot).filter(|channel| channel.is_human()).map(|c| (c, spot)));
    let place = |spot: &Spot<'_>| (spot.sighting.steps, spot.sighting.screens_down.unwrap_or(u32::MAX));
    let best = sales.min_by_key(|(channel, spot)| (*channel, place(spot)));
    let Some((_, sales)) = best else { return Reading::Nothing(Message::new("before-and-after-sale-no-sales")) };
    let missing = || Reading::Missing(Message::new(if sales.has_eyes() { "missing-place" } else { "missing-eyes" }));
    let Some(before) = Contact::of(&sales) else { return missing() };
    let service = contacts(trail, search, device, &[Purpose::Aftersales, Purpose::Complaint, Purpose::General]);
    let known = service.iter().filter_map(|spot| Some((Contact::of(spot)?, spot)));
    // The best of them for the customer: the one that stands the comparison best.
    let after = known.max_by(|(a, _), (b, _)| {
        let points = |contact| before.against(contact).0.points;
        points(a).total_cmp(&points(b)).then(b.channel.cmp(&a.channel))
    });
    if after.is_none() && !service.is_empty() {
        return missing();
    }
    if after.is_none() && !was_walked(trail, device) {
        return Reading::Missing(Message::new("before-and-after-sale-not-walked"));
    }
    let places = [sales.evidence()].into_iter().chain(after.iter().map(|(_, spot)| spot.evidence())).collect();
    Reading::Taken(Sides { before, after: after.map(|(contact, _)| contact) }, places)
}

impl Criterion for BeforeAndAfterSale {
    type Measure = PerDevice<Sides>;
    const ID: &'static str = "before-and-after-sale";
    const GROUP: Group = Group::Found;
    const SOURCES: &'static [Clause] = &[CCA_COMPLAINTS, FTC_ASYMMETRY, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| read(trail, search, device))
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, sides| sides.judge().0)
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, sides| {
            let (before, after) = (&sides.before, sides.after.as_ref().unwrap_or(&sides.before));
            match sides.judge().1 {
                Worse::Nothing => Message::new("before-and-after-sale-equal"),
                Worse::Nobody => Message::new("before-and-after-sale-nobody"),
                Worse::Robot => Message::new("before-and-after-sale-robot"),
                Worse::Kind => Message::new("before-and-after-sale-kind"),
                Worse::Steps => {
                    Message::new("before-and-after-sale-steps").with("more", after.steps.saturating_sub(before.steps))
                }
                Worse::Screens => Message::new("before-and-after-sale-screens")
                    .with("more", after.screens.saturating_sub(before.screens)),
                Worse::Size => {
                    Message::new("before-and-after-sale-size").with("before", before.px).with("after", after.px)
                }
            }
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let worst = measure.iter().map(|(_, sides)| sides.judge()).min_by(|a, b| a.0.points.total_cmp(&b.0.points))?;
        Some(Message::new(match worst.1 {
            Worse::Nothing => return None,
            Worse::Nobody | Worse::Robot | Worse::Kind => "before-and-after-sale-advice",
            Worse::Steps | Worse::Screens => "before-and-after-sale-advice-place",
            Worse::Size => "before-and-after-sale-advice-size",
        }))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let worst =
            measure.iter().map(|(_, sides)| sides).min_by(|a, b| a.judge().0.points.total_cmp(&b.judge().0.points))?;
        let sales = code::words_at(places.first(), "售前咨询");
        let service = code::in_its_language(places, None, "售后客服", "Customer service");
        match worst.judge().1 {
            Worse::Nothing => None,
            Worse::Size => Some(Rewrite {
                before: format!(".after-sales {{ font-size: {}px }}", worst.after.map_or(0.0, |after| after.px)),
                after: format!(".after-sales {{ font-size: {}px }}", worst.before.px.max(18.0)),
            }),
            _ => Some(Rewrite {
                before: format!("<p>{sales}</p>"),
                after: format!("<p>{sales}</p>\n<p>{service} <a href=\"tel:…\">…</a></p>"),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, press_first_link, search, trail};
    use crate::finding::{Finding, Verdict};
    use crate::search::{Answerer, Entrance, EntranceKind};
    use crate::trail::{Budget, Walked};
    use proptest::prelude::*;

    const SALES: &str = "400-200-3618";
    const SERVICE: &str = "400-810-8888";

    fn found(trail: &Trail, after: &[(EntranceKind, &str)]) -> Finding {
        let sales = Entrance { purpose: Purpose::Presales, ..entrance(trail, EntranceKind::Phone, SALES) };
        let after = after.iter().map(|(kind, words)| Entrance {
            purpose: Purpose::Aftersales,
            answered_by: if *kind == EntranceKind::BotChat { Answerer::Robot } else { Answerer::Human },
            ..entrance(trail, *kind, words)
        });
        finding("before-and-after-sale", trail, &search(after.chain([sales]).collect()))
    }

    fn page() -> Page {
        Page::on(Device::Desktop).text(SALES).size(20.0)
    }

    fn on(page: Page, after: &[(EntranceKind, &str)]) -> Finding {
        found(&trail(vec![page.done()]), after)
    }

    #[test]
    fn a_telephone_for_both_is_good_and_a_robot_or_nothing_after_the_sale_is_poor() {
        let phone = [(EntranceKind::Phone, SERVICE)];
        assert_eq!(on(page().text(SERVICE).size(20.0), &phone).points, Some(1.0));
        let robot = on(page().button("智能客服").size(20.0), &[(EntranceKind::BotChat, "智能客服")]);
        assert_eq!((robot.points, robot.evidence.len()), (Some(0.0), 2));
        let mail = [(EntranceKind::Email, "kefu@shop.example")];
        assert_eq!(on(page().text("kefu@shop.example").size(20.0), &mail).points, Some(0.5));
    }

    #[test]
    fn nobody_after_the_sale_is_poor_once_everything_was_opened_and_untold_before() {
        let mut trail = trail(vec![page().done()]);
        assert_eq!(found(&trail, &[]).verdict, Verdict::CannotTell);
        let spent = PerDevice { phone: None, desktop: None };
        trail.walked = Some(Walked { max_steps: 3, spent });
        assert_eq!(found(&trail, &[]).points, Some(0.0));
        let spent = PerDevice { phone: None, desktop: Some(Budget::Pages) };
        trail.walked = Some(Walked { max_steps: 3, spent });
        assert_eq!(found(&trail, &[]).verdict, Verdict::CannotTell);
    }

    #[test]
    fn half_the_size_or_a_screen_further_down_is_half() {
        let phone = [(EntranceKind::Phone, SERVICE)];
        assert_eq!(on(page().text(SERVICE).size(10.0), &phone).points, Some(0.5));
        assert_eq!(on(page().text(SERVICE).size(18.0), &phone).points, Some(1.0), "a tenth is not seen");
        let below = page().text(SERVICE).size(20.0).at(16.0, 1000.0, 200.0, 24.0);
        assert_eq!(on(below, &phone).points, Some(0.5));
    }

    #[test]
    fn one_press_more_is_half_and_three_are_poor() {
        let home = page().link("售后服务", "/after").done();
        let mut trail = trail(vec![home, Page::on(Device::Desktop).text(SERVICE).size(20.0).done()]);
        press_first_link(&mut trail, 0, 1);
        let points = |steps| {
            let sales = Entrance { purpose: Purpose::Presales, ..entrance(&trail, EntranceKind::Phone, SALES) };
            let mut service = entrance(&trail, EntranceKind::Phone, SERVICE);
            service.sightings.iter_mut().for_each(|sighting| sighting.steps = steps);
            finding("before-and-after-sale", &trail, &search(vec![sales, service])).points
        };
        assert_eq!((points(1), points(3)), (Some(0.5), Some(0.0)));
    }

    #[test]
    fn of_several_for_who_has_bought_the_best_counts_and_without_sales_there_is_nothing_to_compare() {
        let page = page().text(SERVICE).size(20.0).button("智能客服");
        let both = [(EntranceKind::BotChat, "智能客服"), (EntranceKind::Phone, SERVICE)];
        assert_eq!(on(page, &both).points, Some(1.0));
        let trail = trail(vec![Page::on(Device::Desktop).text(SERVICE).done()]);
        let general = search(vec![entrance(&trail, EntranceKind::Phone, SERVICE)]);
        assert_eq!(finding("before-and-after-sale", &trail, &general).verdict, Verdict::NotApplicable);
    }

    fn contact() -> impl Strategy<Value = Contact> {
        let channels = [Channel::Phone, Channel::RobotThenHuman, Channel::Written, Channel::Robot];
        (0usize..4, 0u32..6, 0u32..6, 1.0..60.0f64).prop_map(move |(at, steps, screens, px)| Contact {
            channel: channels[at],
            steps,
            screens,
            px,
        })
    }

    proptest! {
        #[test]
        fn nearer_larger_and_by_voice_never_scores_lower(before in contact(), after in contact()) {
            let points = |after: Contact| Sides { before, after: Some(after) }.judge().0.points;
            let larger = points(Contact { px: after.px + 5.0, ..after });
            let higher = points(Contact { screens: after.screens.saturating_sub(1), ..after });
            let nearer = points(Contact { steps: after.steps.saturating_sub(1), ..after });
            let by_voice = points(Contact { channel: Channel::Phone, ..after });
            for better in [larger, higher, nearer, by_voice] {
                prop_assert!(better >= points(after));
            }
            let nobody = Sides { before, after: None };
            prop_assert!(points(after) >= nobody.judge().0.points);
        }
    }
}
