//! `covered`: whether something lies over the entrance or the way to it.
//!
//! Banners, pop-ups and floating advertisements cover what an older customer came for, and the cross that puts them away is
//! the smallest thing on the page: a trembling finger hits the advertisement instead. What can be put away by a button one
//! can hit costs half; what cannot be put away, or only by a tiny cross, all.
//!
//! Covered is what stays covered wherever one scrolls. A cookie banner over nothing that is needed is left in peace. Where
//! something is covered in part only and can still be hit, the share decides; those two numbers are Doorbell's own. A way
//! that was walked shows which close buttons had to be pressed; where nobody walked, the button on the page is measured.

use super::code;
use super::human_channel::Channel;
use super::source::{MIIT_1_2_4, MIIT_2_2_4, OWN_CHOICE};
use super::spot::{Reading, Spot, Stop, cents, each_device, on_each_device, pressed, tenths, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice, Rect};
use crate::message::Message;
use crate::search::{Search, Wording};
use crate::snapshot::{Eyes, NodeId, Snapshot};
use crate::trail::{Action, Change, Press, Trail};
use crate::walk;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct Covered;

/// What lies over the entrance or the way to it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "over")]
pub(super) enum Over {
    /// Nothing that hides it: of the thing that is covered most, this share is, 0 to 1.
    Little { share: f64 },
    /// Something that can be put away: the shorter side of the smallest button for that, as seen, CSS px of the device.
    Closable { close: f64 },
    /// Something that stays.
    Stays,
}

/// A box as it is seen on the device.
fn seen_side(page: &Snapshot, rect: &Rect) -> f64 {
    tenths(rect.shorter_side() * page.viewport.map_or(1.0, |viewport| viewport.page_scale))
}

/// What was put away on the way to a place.
fn closes<'a>(spot: &Spot<'a>) -> Vec<&'a Press> {
    let path = spot.trail.path(spot.sighting.snapshot).into_iter();
    path.filter(|step| matches!(step.action, Action::Close(_))).filter_map(|step| step.action.press()).collect()
}

fn share(stop: &Stop<'_>) -> f64 {
    let runs = stop.words.iter().filter_map(|run| run.cover);
    let control = stop.control.and_then(|control| control.cover).filter(|_| stop.words.is_empty());
    let most = runs.chain(control).map(|cover| cover.share).fold(0.0, f64::max);
    if most.is_finite() { cents(most.clamp(0.0, 1.0)) } else { 0.0 }
}

/// Over the way to an entrance that is seen.
fn on_way(spot: &Spot<'_>) -> Reading<Over> {
    let closes = closes(spot);
    let way = spot.way();
    if closes.is_empty() {
        let share = way.iter().map(share).fold(0.0, f64::max);
        return Reading::Taken(Over::Little { share }, way.iter().map(Stop::evidence).collect());
    }
    let side = |press: &&Press| Some(seen_side(spot.trail.snapshots.get(press.from)?, &press.rect?));
    let Some(sides) = closes.iter().map(side).collect::<Option<Vec<f64>>>() else {
        return Reading::Missing(Message::new("missing-place"));
    };
    let device = spot.sighting.device;
    let places = closes.iter().map(|press| pressed(device, press)).chain([spot.evidence()]).collect();
    Reading::Taken(Over::Closable { close: sides.into_iter().fold(f64::INFINITY, f64::min) }, places)
}

/// Over something that was covered when it was met and is seen nowhere else: what a close button that nobody tried promises,
/// if there is one.
fn over_hidden(trail: &Trail, index: usize, place: Evidence) -> Option<Reading<Over>> {
    let page = trail.snapshots.get(index)?;
    let tried = |step: &&crate::trail::Step| {
        matches!(step.action, Action::Close(_)) && step.action.press().is_some_and(|press| press.from == index)
    };
    let button = walk::close_button(page).filter(|_| !trail.steps.iter().any(|step| tried(&step)));
    let Some(button) = button else { return Some(Reading::Taken(Over::Stays, vec![place])) };
    let control = page.control(button)?;
    let Some(rect) = walk::shown_rect(page, button) else {
        return Some(Reading::Missing(Message::new("missing-place")));
    };
    let close = Evidence { rect: Some(rect), node: control.node, text: "×".to_owned(), ..place.clone() };
    Some(Reading::Taken(Over::Closable { close: seen_side(page, &rect) }, vec![close, place]))
}

/// The best way to a person that is there and lies under something.
fn hidden<'a>(trail: &'a Trail, search: &'a Search, device: Device) -> Option<(Channel, Spot<'a>)> {
    let under = Spot::all(trail, search, device).filter(|spot| {
        let is_seen_elsewhere = || spot.entrance.sightings.iter().any(|s| s.device == device && s.visible());
        spot.sighting.covered && !spot.sighting.sight.is_unseen() && !is_seen_elsewhere()
    });
    let human = under.filter_map(|spot| Channel::of(&spot).filter(|channel| channel.is_human()).map(|c| (c, spot)));
    human.min_by_key(|(channel, spot)| (*channel, spot.sighting.steps))
}

/// A link that says it leads to a person and lies under something that was not put away.
fn hidden_lead(trail: &Trail, search: &Search, device: Device) -> Option<(usize, Evidence)> {
    let was_cleared = |index: usize| {
        let from = |press: Option<&Press>| press.is_some_and(|press| press.from == index);
        let closing = |step: &&crate::trail::Step| matches!(step.action, Action::Close(_)) && from(step.action.press());
        trail.steps.iter().filter(closing).any(|step| step.change != Some(Change::Nothing))
    };
    let leads = search.leads.iter().filter(|lead| lead.device == device && lead.wording == Wording::Literal);
    let mut under = leads.filter(|lead| {
        let page = trail.snapshots.get(lead.snapshot);
        !lead.sight.is_unseen()
            && page.is_some_and(|page| walk::is_covered(page, lead.control))
            && !was_cleared(lead.snapshot)
    });
    let lead = under.next()?;
    let rect = trail.snapshots.get(lead.snapshot).and_then(|page| walk::shown_rect(page, lead.control));
    let text = Evidence::cut(&lead.text);
    Some((lead.snapshot, Evidence { device, snapshot: lead.snapshot, node: NodeId(lead.node.0), rect, text }))
}

fn read(trail: &Trail, search: &Search, device: Device) -> Reading<Over> {
    if trail.page(device).is_none_or(|page| page.eyes == Eyes::Http) {
        return Reading::Missing(Message::new("missing-eyes"));
    }
    let best = Spot::best(trail, search, device);
    let worth = best.as_ref().and_then(Channel::of).map_or(0.0, Channel::points);
    let under = hidden(trail, search, device).filter(|(channel, _)| channel.points() > worth);
    let over_better = under.and_then(|(_, spot)| over_hidden(trail, spot.sighting.snapshot, spot.evidence()));
    let over_way = || hidden_lead(trail, search, device).and_then(|(index, place)| over_hidden(trail, index, place));
    over_better
        .or_else(|| best.as_ref().map(on_way))
        .or_else(over_way)
        .unwrap_or_else(|| Reading::Nothing(Message::new("missing-entrance")))
}

impl Criterion for Covered {
    type Measure = PerDevice<Over>;
    const ID: &'static str = "covered";
    const GROUP: Group = Group::Open;
    const SOURCES: &'static [Clause] = &[MIIT_1_2_4, MIIT_2_2_4, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| read(trail, search, device))
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, over| match over {
            Over::Little { share } => Judgement::between(*share, &[(0.1, 1.0), (0.5, 0.0)]),
            Over::Closable { close } if *close >= 44.0 => Judgement::new(0.5),
            Over::Closable { .. } | Over::Stays => Judgement::new(0.0),
        })
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |device, over| {
            let alone = PerDevice::from_fn(|on| (on == device).then_some(*over));
            match over {
                Over::Little { .. } if Self::judge(&alone).points >= 1.0 => Message::new("covered-open"),
                Over::Little { share } => Message::new("covered-partly").with("percent", (share * 100.0).round()),
                Over::Closable { close } => Message::new("covered-closable").with("px", *close),
                Over::Stays => Message::new("covered-stays"),
            }
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let closable = measure.iter().any(|(_, over)| matches!(over, Over::Closable { .. }));
        let key = if closable { "covered-advice-closable" } else { "covered-advice" };
        (Self::judge(measure).points < 1.0).then(|| Message::new(key))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let smallest = measure.iter().filter_map(|(_, over)| match over {
            Over::Closable { close } => Some(*close),
            Over::Little { .. } | Over::Stays => None,
        });
        let smallest = smallest.reduce(f64::min);
        if Self::judge(measure).points >= 1.0 {
            return None;
        }
        let cross = code::words_at(places.first().filter(|_| smallest.is_some()), "×");
        let (before, after) = match smallest {
            Some(px) => (
                format!(
                    ".popup {{ position: fixed; inset: 0 }}\n.popup button {{ width: {px}px; height: {px}px }}\n\
                     <button>{cross}</button>"
                ),
                format!(
                    ".popup {{ position: static }}\n.popup button {{ min-width: 44px; min-height: 44px }}\n\
                     <button>{cross}</button>"
                ),
            ),
            None => (".banner { position: fixed; z-index: 999 }".into(), ".banner { position: static }".into()),
        };
        Some(Rewrite { before, after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, press_first_link, search, trail};
    use crate::finding::{Finding, Verdict};
    use crate::search::EntranceKind;
    use crate::snapshot::Viewport;
    use proptest::prelude::*;

    const NUMBER: &str = "400-810-8888";

    fn number(share: f64) -> Page {
        Page::on(Device::Phone).text(NUMBER).covered(share)
    }

    fn with_button(page: Page, side: f64) -> Page {
        page.pinned_block("div").button("×").at(300.0, 20.0, side, side).end()
    }

    fn found(page: Page) -> Finding {
        let trail = trail(vec![page.done()]);
        finding("covered", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)]))
    }

    #[test]
    fn uncovered_is_good_and_a_banner_over_nothing_that_is_needed_is_left_in_peace() {
        assert_eq!(found(number(0.0)).points, Some(1.0));
        assert_eq!(found(with_button(number(0.0), 12.0)).points, Some(1.0));
    }

    #[test]
    fn what_can_be_put_away_by_a_button_one_can_hit_is_half_and_a_tiny_cross_is_poor() {
        assert_eq!(found(with_button(number(0.9), 44.0)).points, Some(0.5));
        let tiny = found(with_button(number(0.9), 20.0));
        assert_eq!((tiny.points, tiny.measure["phone"]["close"].as_f64()), (Some(0.0), Some(20.0)));
        let rewrite = tiny.advice.unwrap().rewrite.unwrap();
        assert!(rewrite.before.contains("20px") && rewrite.after.contains("44px"), "{rewrite:?}");
        assert_eq!(found(number(0.9)).points, Some(0.0), "no button at all");
    }

    #[test]
    fn a_little_over_the_edge_is_forgiven_and_nearly_half_is_not() {
        assert_eq!(found(number(0.1)).points, Some(1.0));
        assert_eq!(found(number(0.3)).verdict, Verdict::Fair);
        assert_eq!(found(number(0.45)).verdict, Verdict::Poor);
    }

    /// A page whose banner was put away by a button of this size, and what came of it.
    fn put_away(side: f64, scale: f64) -> Finding {
        let banner = Page::on(Device::Phone).button("×").at(300.0, 20.0, side, side).text(NUMBER).covered(1.0);
        let mut banner = banner.done();
        banner.viewport = banner.viewport.map(|viewport| Viewport { page_scale: scale, ..viewport });
        let mut trail = trail(vec![banner, number(0.0).done()]);
        press_first_link(&mut trail, 0, 1);
        let Action::Press(press) = trail.steps[1].action.clone() else { unreachable!() };
        trail.steps[1].action = Action::Close(press);
        finding("covered", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)]))
    }

    #[test]
    fn what_was_put_away_on_the_way_counts_by_the_size_that_is_seen() {
        assert_eq!(put_away(44.0, 1.0).points, Some(0.5));
        assert_eq!(put_away(43.0, 1.0).points, Some(0.0));
        assert_eq!(put_away(60.0, 0.5).points, Some(0.0), "a shrunk page has a smaller cross");
        assert_eq!(put_away(44.0, 1.0).evidence[0].text, "×");
    }

    #[test]
    fn a_better_way_under_a_banner_is_not_excused_by_a_form_beside_it() {
        let page = number(0.9).link("kefu@shop.example", "mailto:kefu@shop.example").done();
        let trail = trail(vec![page]);
        let phone = entrance(&trail, EntranceKind::Phone, NUMBER);
        let mail = entrance(&trail, EntranceKind::Email, "kefu@shop.example");
        assert_eq!(finding("covered", &trail, &search(vec![phone, mail.clone()])).points, Some(0.0));
        assert_eq!(finding("covered", &trail, &search(vec![mail])).points, Some(1.0));
    }

    #[test]
    fn a_covered_link_to_help_is_poor_where_nothing_else_was_found() {
        let trail = trail(vec![Page::on(Device::Phone).link("联系我们", "https://shop.example/c").covered(1.0).done()]);
        let finding = finding("covered", &trail, &crate::find::find(&trail));
        assert_eq!((finding.points, finding.evidence[0].text.as_str()), (Some(0.0), "联系我们"));
    }

    proptest! {
        #[test]
        fn less_cover_and_a_larger_button_never_score_lower(a in 0.0..1.0f64, b in 0.0..1.0f64, x in 0.0..90.0f64, y in 0.0..90.0f64) {
            let points = |over| Covered::judge(&PerDevice { phone: Some(over), desktop: None }).points;
            let little = |share| points(Over::Little { share });
            let closable = |close| points(Over::Closable { close });
            prop_assert!(little(a.min(b)) >= little(a.max(b)));
            prop_assert!(closable(x.max(y)) >= closable(x.min(y)));
            prop_assert!(closable(x) >= points(Over::Stays));
        }
    }
}
