//! `channel-choice`: whether one can choose between ways to a person, and whether one of them is a voice.
//!
//! "Forced to communicate online" was part of the consumers' third complaint. A voice needs no typing and no account; who
//! hears badly needs the other way. Ways of one kind are no choice: two telephone numbers, or a number and a call-back, are
//! the same to somebody who cannot hear, and a chat with two names is one chat.
//!
//! Where there is nobody at all, there is nothing to choose from: that is judged by `human-channel`, `steps-to-human` and
//! the grade, and is not counted once more here.

use super::human_channel::Channel;
use super::source::{CCA_COMPLAINTS, COGA_FEEDBACK, OWN_CHOICE, UNDERSTANDING_3_2_6};
use super::spot::{Reading, Spot, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Judgement, Measured};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::{EntranceKind, Search};
use crate::snapshot::Eyes;
use crate::trail::Trail;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// See the file's head.
pub(super) struct ChannelChoice;

/// The ways to a person that are seen on a device.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Choice {
    /// The kinds of entrance, each once, a voice first.
    kinds: Vec<EntranceKind>,
}

/// Kinds of way that serve the same people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Manner {
    Voice,
    Chat,
    Mail,
    Form,
    Messenger,
}

fn manner(kind: EntranceKind) -> Option<Manner> {
    use EntranceKind::{Callback, ChatUnknown, ContactForm, Email, LiveChat, Phone, Qq, Wechat, Whatsapp};
    Some(match kind {
        Phone | Callback => Manner::Voice,
        LiveChat | ChatUnknown => Manner::Chat,
        Email => Manner::Mail,
        ContactForm => Manner::Form,
        Whatsapp | Qq | Wechat => Manner::Messenger,
        _ => return None,
    })
}

impl Choice {
    fn manners(&self) -> Vec<Manner> {
        let mut manners: Vec<Manner> = self.kinds.iter().filter_map(|kind| manner(*kind)).collect();
        manners.sort_unstable();
        manners.dedup();
        manners
    }

    fn has_voice(&self) -> bool {
        self.manners().contains(&Manner::Voice)
    }
}

/// The nearest place of each kind of way to a person that is seen on a device.
fn ways<'a>(trail: &'a Trail, search: &'a Search, device: Device) -> BTreeMap<EntranceKind, Spot<'a>> {
    let mut ways: BTreeMap<EntranceKind, Spot<'a>> = BTreeMap::new();
    let seen = Spot::all(trail, search, device).filter(|spot| spot.sighting.visible());
    let human = seen.filter(|spot| Channel::of(spot).is_some_and(Channel::is_human));
    for spot in human.filter(|spot| manner(spot.entrance.kind).is_some()) {
        let known = ways.entry(spot.entrance.kind).or_insert(spot);
        if spot.sighting.steps < known.sighting.steps {
            *known = spot;
        }
    }
    ways
}

impl Criterion for ChannelChoice {
    type Measure = PerDevice<Choice>;
    const ID: &'static str = "channel-choice";
    const GROUP: Group = Group::Person;
    const SOURCES: &'static [Clause] = &[CCA_COMPLAINTS, COGA_FEEDBACK, UNDERSTANDING_3_2_6, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let ways = ways(trail, search, device);
            let choice = Choice { kinds: ways.keys().copied().collect() };
            let blind = trail.page(device).is_some_and(|page| page.eyes == Eyes::Http);
            if blind && !(choice.has_voice() && choice.manners().len() > 1) {
                // Scripts often put a chat in: what plain HTTP does not find may still be there.
                return Reading::Missing(Message::new("missing-scripts"));
            }
            if choice.kinds.is_empty() {
                return Reading::Nothing(Message::new("missing-entrance"));
            }
            Reading::Taken(choice, ways.values().map(Spot::evidence).collect())
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, choice| {
            Judgement::new(match (choice.has_voice(), choice.manners().len()) {
                (true, 2..) => 1.0,
                (true, _) => 0.5,
                (false, _) => 0.0,
            })
        })
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, choice| {
            let list: Vec<Message> =
                choice.kinds.iter().map(|kind| Message::new(format!("kind-{}", kind.id().replace('_', "-")))).collect();
            let key = match (choice.has_voice(), choice.manners().len()) {
                (true, 2..) => "channel-choice-says",
                (true, _) => "channel-choice-voice-only",
                (false, _) => "channel-choice-no-voice",
            };
            Message::new(key).with("list", list)
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        if Self::judge(measure).points >= 1.0 {
            return None;
        }
        let silent = measure.iter().any(|(_, choice)| !choice.has_voice());
        Some(Message::new(if silent { "channel-choice-advice-voice" } else { "channel-choice-advice" }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, search, trail};
    use crate::search::Answerer;
    use crate::text::{Language, Texts};
    use proptest::prelude::*;

    const KINDS: [EntranceKind; 9] = [
        EntranceKind::Phone,
        EntranceKind::Callback,
        EntranceKind::LiveChat,
        EntranceKind::ChatUnknown,
        EntranceKind::Whatsapp,
        EntranceKind::Email,
        EntranceKind::ContactForm,
        EntranceKind::Qq,
        EntranceKind::Wechat,
    ];

    fn points(kinds: &[EntranceKind]) -> Option<f64> {
        let trail = trail(vec![Page::on(Device::Phone).text("在这里找我们").done()]);
        let found = kinds.iter().map(|kind| entrance(&trail, *kind, "在这里找我们")).collect();
        finding("channel-choice", &trail, &search(found)).points
    }

    #[test]
    fn a_voice_and_another_way_are_a_choice() {
        use EntranceKind::{ChatUnknown, ContactForm, Email, LiveChat, Phone};
        assert_eq!(points(&[Phone, LiveChat]), Some(1.0));
        assert_eq!(points(&[Phone]), Some(0.5));
        assert_eq!(points(&[Email, ContactForm, ChatUnknown]), Some(0.0), "all of it must be typed");
        assert_eq!(points(&[]), None);
    }

    #[test]
    fn two_ways_for_the_same_people_are_none() {
        assert_eq!(points(&[EntranceKind::Phone, EntranceKind::Callback]), Some(0.5));
    }

    #[test]
    fn a_robot_and_what_nobody_sees_are_no_choice() {
        let page = Page::on(Device::Phone).text("400-810-8888").button("小米粒").text("kefu@shop.example");
        let trail = trail(vec![page.unseen(crate::snapshot::Unseen::NotRendered).done()]);
        let mut robot = entrance(&trail, EntranceKind::ChatUnknown, "小米粒");
        robot.answered_by = Answerer::Robot;
        let phone = entrance(&trail, EntranceKind::Phone, "400-810-8888");
        let mail = entrance(&trail, EntranceKind::Email, "kefu@shop.example");
        assert_eq!(finding("channel-choice", &trail, &search(vec![phone, robot, mail])).points, Some(0.5));
    }

    #[test]
    fn every_kind_has_a_name_in_both_languages() {
        let measure = PerDevice { phone: Some(Choice { kinds: KINDS.to_vec() }), desktop: None };
        for texts in Language::ALL.map(Texts::new) {
            let said = texts.say(&ChannelChoice::say(&measure));
            assert!(!said.contains("kind-"), "{said}");
        }
    }

    proptest! {
        #[test]
        fn one_more_way_never_scores_lower(
            kinds in proptest::sample::subsequence(KINDS.to_vec(), 1..KINDS.len()), more in proptest::sample::select(KINDS.to_vec())
        ) {
            let points = |kinds: Vec<EntranceKind>| ChannelChoice::judge(&PerDevice { phone: Some(Choice { kinds }), desktop: None }).points;
            let all: Vec<EntranceKind> = kinds.iter().copied().chain([more]).collect();
            prop_assert!(points(all) >= points(kinds));
        }
    }
}
