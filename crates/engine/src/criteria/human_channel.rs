//! `human-channel`: the best way to a person on the page.
//!
//! "Only a robot, no person" was the consumers' second complaint. A voice, or a chat in which a person is promised, is what
//! an older customer needs; a form or an e-mail is answered by somebody some day; a `WeChat` code, an app or a letter asks
//! for things many do not have. An entrance that nobody sees is none.
//!
//! Whether the people are there for sales only is the matter of `before-and-after-sale`.

use super::code;
use super::source::{CCA_COMPLAINTS, GBT_47746_4_1, OWN_CHOICE, WCAG_3_2_6};
use super::spot::{Reading, Spot, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::{Answerer, EntranceKind, Purpose, Search, ShownAs};
use crate::snapshot::Eyes;
use crate::trail::{Budget, Trail};
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct HumanChannel;

/// The best channel of a device, best kind first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Channel {
    /// A number that can be read, or pressed on a phone.
    Phone,
    /// A chat that names a person.
    NamedHuman,
    /// A chat with a machine first and a person on request.
    RobotThenHuman,
    /// The merchant calls back.
    Callback,
    /// A telephone that is there, but its number is only in a picture or behind an icon.
    UnreadPhone,
    /// A chat of which nobody can tell who answers.
    UnknownChat,
    /// An e-mail address or a form.
    Written,
    /// `QQ`: a person, for those who have it.
    Qq,
    /// `WeChat`, likewise, often to be scanned with a second device.
    Wechat,
    /// A postal address.
    Letter,
    /// Only within an app.
    AppOnly,
    /// A robot only.
    Robot,
    /// There is one in the page, and nobody sees it.
    Hidden,
    /// Nothing.
    None,
}

impl Channel {
    /// What an entrance is, whether it is seen or not; `None` for shops, social networks and entrances for others.
    pub(super) fn of(spot: &Spot<'_>) -> Option<Self> {
        let entrance = spot.entrance;
        if entrance.purpose == Purpose::Other {
            return None;
        }
        if entrance.answered_by == Answerer::Robot || entrance.kind == EntranceKind::BotChat {
            return Some(Self::Robot);
        }
        Some(match (entrance.kind, entrance.answered_by) {
            (EntranceKind::Phone, _) if is_dialable(spot) => Self::Phone,
            (EntranceKind::Phone, _) => Self::UnreadPhone,
            (EntranceKind::Callback, _) => Self::Callback,
            (EntranceKind::LiveChat | EntranceKind::ChatUnknown, Answerer::Both) => Self::RobotThenHuman,
            (EntranceKind::LiveChat, _) | (EntranceKind::ChatUnknown, Answerer::Human) => Self::NamedHuman,
            (EntranceKind::ChatUnknown | EntranceKind::Whatsapp, _) => Self::UnknownChat,
            (EntranceKind::Email | EntranceKind::ContactForm, _) => Self::Written,
            (EntranceKind::Qq, _) => Self::Qq,
            (EntranceKind::Wechat, _) => Self::Wechat,
            (EntranceKind::PostalAddress, _) => Self::Letter,
            (EntranceKind::AppOnly, _) => Self::AppOnly,
            (EntranceKind::BotChat | EntranceKind::Store | EntranceKind::Social, _) => return None,
        })
    }

    /// 0 to 1. The order is the rubric's; the steps between are Doorbell's own.
    pub(super) fn points(self) -> f64 {
        match self {
            Self::Phone | Self::NamedHuman => 1.0,
            Self::RobotThenHuman | Self::Callback => 0.85,
            Self::UnreadPhone => 0.7,
            Self::UnknownChat => 0.55,
            Self::Written => 0.5,
            Self::Qq => 0.3,
            Self::Wechat => 0.2,
            Self::Letter | Self::AppOnly => 0.1,
            Self::Robot | Self::Hidden | Self::None => 0.0,
        }
    }

    /// Whether a person is, or may be, at the other end today. A postal address alone is no way to a person: nearly every
    /// footer has one.
    pub(super) fn is_human(self) -> bool {
        self <= Self::Wechat
    }

    fn id(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::NamedHuman => "named-human",
            Self::RobotThenHuman => "robot-then-human",
            Self::Callback => "callback",
            Self::UnreadPhone => "unread-phone",
            Self::UnknownChat => "unknown-chat",
            Self::Written => "written",
            Self::Qq => "qq",
            Self::Wechat => "wechat",
            Self::Letter => "letter",
            Self::AppOnly => "app-only",
            Self::Robot => "robot",
            Self::Hidden => "hidden",
            Self::None => "none",
        }
    }
}

/// A number in words, or a link that dials on the device that can dial.
fn is_dialable(spot: &Spot<'_>) -> bool {
    spot.sighting.shown_as == ShownAs::Text || (spot.sighting.device == Device::Phone && spot.control().is_some())
}

/// The best channel of a device, with its place.
fn best<'a>(trail: &'a Trail, search: &'a Search, device: Device) -> (Channel, Option<Spot<'a>>) {
    let channels = Spot::all(trail, search, device).filter_map(|spot| {
        let channel = Channel::of(&spot)?;
        let hidden = !spot.sighting.visible();
        match (hidden, channel.is_human()) {
            (true, true) => Some((Channel::Hidden, spot)),
            (true, false) => None,
            (false, _) => Some((channel, spot)),
        }
    });
    channels.min_by_key(|(channel, _)| *channel).map_or((Channel::None, None), |(channel, spot)| (channel, Some(spot)))
}

/// Whether pages were left unopened because the merchant forbids it to programs: a person may stand on them.
fn was_kept_out(trail: &Trail, device: Device) -> bool {
    trail.walked.as_ref().is_some_and(|walked| walked.spent.get(device) == Some(&Budget::Leave))
}

/// Whether any person of the merchant's can be reached on any device; `None` where none was found but nobody could see.
pub(super) fn has_human(trail: &Trail, search: &Search) -> Option<bool> {
    let pages = || Device::ALL.into_iter().filter_map(|device| Some((device, trail.page(device)?)));
    if pages().any(|(device, _)| best(trail, search, device).0.is_human()) {
        return Some(true);
    }
    pages().any(|(device, page)| page.eyes == Eyes::Browser && !was_kept_out(trail, device)).then_some(false)
}

impl Criterion for HumanChannel {
    type Measure = PerDevice<Channel>;
    const ID: &'static str = "human-channel";
    const GROUP: Group = Group::Person;
    const SOURCES: &'static [Clause] = &[CCA_COMPLAINTS, GBT_47746_4_1, WCAG_3_2_6, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let (channel, spot) = best(trail, search, device);
            let without_eyes = trail.page(device).is_some_and(|page| page.eyes == Eyes::Http);
            if without_eyes && !channel.is_human() {
                // Scripts often put the entrance in: what plain HTTP does not find may still be there.
                return Reading::Missing(Message::new("missing-scripts"));
            }
            if was_kept_out(trail, device) && !channel.is_human() {
                return Reading::Missing(Message::new("missing-leave"));
            }
            Reading::Taken(channel, spot.iter().map(Spot::evidence).collect())
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, channel| Judgement::new(channel.points()))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, channel| Message::new(format!("human-channel-{}", channel.id())))
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let worst = measure.iter().map(|(_, channel)| *channel).max()?;
        Some(Message::new(match worst {
            Channel::Phone | Channel::NamedHuman => return None,
            Channel::Hidden => "human-channel-advice-show",
            Channel::UnreadPhone => "human-channel-advice-write",
            Channel::RobotThenHuman | Channel::UnknownChat | Channel::Robot => "human-channel-advice-name",
            _ => "human-channel-advice",
        }))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, worst) = measure.iter().max_by_key(|(_, channel)| **channel)?;
        let (words, number) = (code::words(places, Some(device)), code::number(places, Some(device)));
        let person = code::in_its_language(places, Some(device), "人工客服", "Talk to a person");
        match worst {
            Channel::Hidden => code::change(format!("<div style=\"display: none\">{number}</div>"), number),
            Channel::UnreadPhone if code::dialled(places, Some(device)).is_some() => {
                code::change(format!("<img src=\"{}\" alt=\"\">", code::REST), number)
            }
            Channel::RobotThenHuman | Channel::UnknownChat | Channel::Robot => code::change(
                format!("<button>{words}</button>"),
                format!("<button>{words}</button>\n<button>{person}</button>"),
            ),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, search, trail};
    use crate::snapshot::Unseen;
    use crate::text::{Language, Texts};

    fn points(page: Page, shape: impl Fn(&Trail) -> Search) -> Option<f64> {
        let trail = trail(vec![page.done()]);
        finding("human-channel", &trail, &shape(&trail)).points
    }

    #[test]
    fn a_hidden_number_is_no_way_to_a_person() {
        let page = Page::on(Device::Phone).text("400-810-8888").unseen(Unseen::NotRendered);
        assert_eq!(points(page, |t| search(vec![entrance(t, EntranceKind::Phone, "400-810-8888")])), Some(0.0));
    }

    #[test]
    fn the_device_that_offers_less_counts() {
        let pages =
            [Page::on(Device::Phone).text("稻米").done(), Page::on(Device::Desktop).text("400-810-8888").done()];
        let trail = trail(pages.to_vec());
        let found = search(vec![entrance(&trail, EntranceKind::Phone, "400-810-8888")]);
        assert_eq!(finding("human-channel", &trail, &found).points, Some(0.0));
        assert_eq!(has_human(&trail, &found), Some(true));
    }

    #[test]
    fn a_robot_alone_is_nobody_and_a_press_office_is_not_for_customers() {
        let robot = |t: &Trail| search(vec![entrance(t, EntranceKind::BotChat, "智能客服")]);
        assert_eq!(points(Page::on(Device::Desktop).button("智能客服"), robot), Some(0.0));
        let press = |t: &Trail| {
            let mut press = entrance(t, EntranceKind::Phone, "010-1234");
            press.purpose = Purpose::Other;
            search(vec![press])
        };
        assert_eq!(points(Page::on(Device::Desktop).text("媒体联系 010-1234"), press), Some(0.0));
    }

    #[test]
    fn a_link_without_the_number_in_words_dials_on_a_phone_only() {
        let tel = |device| Page::on(device).link("拨打电话", "tel:4008108888");
        let found = |t: &Trail| search(vec![entrance(t, EntranceKind::Phone, "tel:4008108888")]);
        assert_eq!(points(tel(Device::Phone), found), Some(1.0));
        assert!(points(tel(Device::Desktop), found) < Some(1.0));
    }

    #[test]
    fn every_channel_is_said_in_both_languages_and_a_lesser_one_is_never_worth_more() {
        use Channel::{AppOnly, Callback, Hidden, Letter, NamedHuman, None, Phone, Qq};
        use Channel::{Robot, RobotThenHuman, UnknownChat, UnreadPhone, Wechat, Written};
        let best_first = [
            Phone,
            NamedHuman,
            RobotThenHuman,
            Callback,
            UnreadPhone,
            UnknownChat,
            Written,
            Qq,
            Wechat,
            Letter,
            AppOnly,
            Robot,
            Hidden,
            None,
        ];
        assert!(best_first.is_sorted() && best_first.is_sorted_by(|a, b| a.points() >= b.points()));
        for texts in Language::ALL.map(Texts::new) {
            assert!(best_first.iter().all(|channel| texts.has(&format!("human-channel-{}", channel.id()))));
        }
    }

    #[test]
    fn plain_http_tells_what_is_there_but_not_what_is_missing() {
        let found = |t: &Trail| search(vec![entrance(t, EntranceKind::Email, "kefu@shop.example")]);
        assert_eq!(points(Page::on(Device::Phone).text("kefu@shop.example").without_eyes(), found), Some(0.5));
        assert_eq!(points(Page::on(Device::Phone).text("稻米").without_eyes(), found), None);
    }
}
