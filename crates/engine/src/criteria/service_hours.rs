//! `service-hours`: whether the page says when somebody answers.
//!
//! A customer who calls in vain does not know whether to try again. Hours next to the channel say so; eight a day give a
//! retired or a working person a fair chance. An e-mail or a form takes a message at any hour and needs none.

use super::code;
use super::human_channel::Channel;
use super::source::{BRAZIL_HOURS, OWN_CHOICE, UNDERSTANDING_3_2_6};
use super::spot::{Spot, tenths};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::Device;
use crate::message::Message;
use crate::search::{EntranceKind, Hours, Search};
use crate::snapshot::Eyes;
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct ServiceHours;

/// What is said of the hours of the best staffed channel.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "stated")]
pub(super) enum Measure {
    /// Nothing.
    No,
    /// Words that could not be read as hours of the clock.
    Unclear,
    /// Mean hours on the days that are open at all.
    Yes { hours_a_day: f64 },
}

impl Measure {
    fn of(hours: Option<&Hours>) -> Self {
        match hours {
            None => Self::No,
            Some(hours) => match hours.hours_a_day() {
                Some(hours_a_day) => Self::Yes { hours_a_day: tenths(hours_a_day) },
                None => Self::Unclear,
            },
        }
    }
}

/// Ways that somebody must be there for while the customer uses them.
fn is_staffed(kind: EntranceKind) -> bool {
    use EntranceKind::{Callback, ChatUnknown, LiveChat, Phone, Qq, Wechat, Whatsapp};
    matches!(kind, Phone | Callback | LiveChat | ChatUnknown | Whatsapp | Qq | Wechat)
}

/// The staffed channels that are seen on some device and are worth as much as the best of them: the hours of a chat do not
/// tell when the telephone is answered, but of two telephones one with hours is enough.
fn best_staffed<'a>(trail: &'a Trail, search: &'a Search) -> Vec<Spot<'a>> {
    let spots = Device::ALL.into_iter().flat_map(|device| Spot::all(trail, search, device));
    let staffed =
        spots.filter(|spot| spot.sighting.visible() && is_staffed(spot.entrance.kind) && spot.entrance.human());
    let worths: Vec<(f64, Spot<'_>)> =
        staffed.filter_map(|spot| Channel::of(&spot).map(|channel| (channel.points(), spot))).collect();
    let most = worths.iter().map(|(worth, _)| *worth).fold(0.0, f64::max);
    worths.into_iter().filter(|(worth, _)| *worth >= most).map(|(_, spot)| spot).collect()
}

impl Criterion for ServiceHours {
    type Measure = Measure;
    const ID: &'static str = "service-hours";
    const GROUP: Group = Group::Person;
    const SOURCES: &'static [Clause] = &[UNDERSTANDING_3_2_6, BRAZIL_HOURS, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Measure> {
        let mut measured: Option<(Measure, Spot<'_>)> = None;
        for spot in best_staffed(trail, search) {
            let measure = Measure::of(spot.entrance.hours.as_ref());
            let better = |(best, _): &(Measure, _)| Self::judge(&measure).points > Self::judge(best).points;
            if measured.as_ref().is_none_or(better) {
                measured = Some((measure, spot));
            }
        }
        let blind = Device::ALL.into_iter().filter_map(|d| trail.page(d)).any(|page| page.eyes == Eyes::Http);
        match measured {
            None | Some((Measure::No, _)) if blind => Measured::CannotTell(Message::new("missing-scripts")),
            None => Measured::NotApplicable(Message::new("missing-staffed-channel")),
            Some((measure, spot)) => Measured::Measure { measure, evidence: vec![spot.evidence()] },
        }
    }

    fn judge(measure: &Measure) -> Judgement {
        match measure {
            Measure::No => Judgement::new(0.0),
            Measure::Unclear => Judgement::new(0.5),
            Measure::Yes { hours_a_day } => Judgement::between(*hours_a_day, &[(4.0, 0.5), (8.0, 1.0)]),
        }
    }

    fn say(measure: &Measure) -> Message {
        match measure {
            Measure::No => Message::new("service-hours-none"),
            Measure::Unclear => Message::new("service-hours-unclear"),
            Measure::Yes { hours_a_day } => Message::new("service-hours-says").with("hours", *hours_a_day),
        }
    }

    fn advise(measure: &Measure) -> Option<Message> {
        match measure {
            Measure::Yes { .. } if Self::judge(measure).points >= 1.0 => None,
            Measure::Yes { .. } => Some(Message::new("service-hours-advice-longer")),
            Measure::No | Measure::Unclear => Some(Message::new("service-hours-advice")),
        }
    }

    fn rewrite(measure: &Measure, places: &[Evidence]) -> Option<Rewrite> {
        if matches!(measure, Measure::Yes { .. }) {
            return None;
        }
        let entrance = code::number(places, None);
        let hours = code::in_its_language(places, None, "每天 8:00–20:00", "every day 8:00–20:00");
        code::change(format!("<p>{entrance}</p>"), format!("<p>{entrance}<br>{hours}</p>"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, hours, search, trail};
    use crate::finding::Verdict;
    use crate::search::Entrance;

    fn judged(kind: EntranceKind, open: Option<Hours>) -> (Verdict, Option<f64>) {
        let trail = trail(vec![Page::on(Device::Phone).text("在这里找我们").done()]);
        let found = Entrance { hours: open, ..entrance(&trail, kind, "在这里找我们") };
        let finding = finding("service-hours", &trail, &search(vec![found]));
        (finding.verdict, finding.points)
    }

    #[test]
    fn eight_hours_are_good_four_are_half_and_silence_is_poor() {
        assert_eq!(judged(EntranceKind::Phone, Some(hours("9:00-17:00", Some(8.0)))), (Verdict::Good, Some(1.0)));
        assert_eq!(judged(EntranceKind::LiveChat, Some(hours("24小时", Some(24.0)))), (Verdict::Good, Some(1.0)));
        assert_eq!(judged(EntranceKind::Phone, Some(hours("9:00-13:00", Some(4.0)))), (Verdict::Fair, Some(0.5)));
        assert_eq!(judged(EntranceKind::Phone, Some(hours("工作时间", None))), (Verdict::Fair, Some(0.5)));
        assert_eq!(judged(EntranceKind::Phone, None), (Verdict::Poor, Some(0.0)));
    }

    #[test]
    fn what_takes_messages_at_any_hour_and_what_is_a_robot_need_no_hours() {
        for kind in [EntranceKind::ContactForm, EntranceKind::Email, EntranceKind::PostalAddress, EntranceKind::BotChat]
        {
            assert_eq!(judged(kind, Some(hours("24小时", Some(24.0)))).0, Verdict::NotApplicable);
        }
    }

    #[test]
    fn the_hours_of_a_chat_do_not_tell_when_the_telephone_is_answered() {
        let trail = trail(vec![Page::on(Device::Phone).text("400-810-8888").button("在线客服").done()]);
        let phone = entrance(&trail, EntranceKind::Phone, "400-810-8888");
        let chat = Entrance {
            hours: Some(hours("24小时", Some(24.0))),
            answered_by: crate::search::Answerer::Unknown,
            ..entrance(&trail, EntranceKind::ChatUnknown, "在线客服")
        };
        assert_eq!(finding("service-hours", &trail, &search(vec![phone, chat])).points, Some(0.0));
    }
}
