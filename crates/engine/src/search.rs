//! What was found on a trail: the entrances to a human, and why we believe each of them.

use crate::geometry::{Device, Rect};
use crate::snapshot::{ControlId, NodeId, RunId, Sight};
use serde::{Deserialize, Serialize};

/// Everything [`crate::find::find`] found on a trail, best entrance first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Search {
    /// Ways to the merchant's people, and the robots and shops beside them.
    pub entrances: Vec<Entrance>,
    /// Public bodies named on the page (12315 and the like): where to complain, never the merchant's human.
    pub authorities: Vec<Authority>,
    /// Things that look like the way to a human, best first.
    pub leads: Vec<Lead>,
    /// Elder lanes: 长辈版, 关怀版, an elder line.
    pub elder_lanes: Vec<ElderLane>,
    /// Contacts announced to machines (structured data) that no customer sees.
    pub announced: Vec<Announced>,
    /// QR codes on the page and where they lead, ways to someone first.
    #[serde(default)]
    pub codes: Vec<QrCode>,
    /// Links that dial another number than they show, or none.
    #[serde(default)]
    pub mismatches: Vec<DialMismatch>,
}

/// One way to reach the merchant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Entrance {
    /// What kind of way.
    pub kind: EntranceKind,
    /// The number, address or link in its standard form: one value, one entrance.
    pub value: String,
    /// For a phone: its digits, national or with country code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub digits: Option<String>,
    /// For a phone: what to dial after the number (extension or menu keys), as the page says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub then: Option<String>,
    /// What a customer reads there.
    pub text: String,
    /// The words that say what it is, e.g. `客服热线`; empty if there are none.
    pub label: String,
    /// Who answers.
    pub answered_by: Answerer,
    /// What it is for.
    pub purpose: Purpose,
    /// When it is open, if the page says so near it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub hours: Option<Hours>,
    /// The chat vendor, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub vendor: Option<String>,
    /// The language it is offered in, as a BCP 47 tag: told by the script of its label, else by the nearest `lang`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Why we believe it, in the order the signals fired.
    pub signals: Vec<Signal>,
    /// Where it is, phone first, each place once.
    pub sightings: Vec<Sighting>,
    /// For a chat: what it showed when it was opened, once a device.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opened: Vec<OpenedChat>,
}

/// What a chat showed when it was opened. Nothing was written to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct OpenedChat {
    /// On which device.
    pub device: Device,
    /// Index of the snapshot that shows it; absent where pressing it showed nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<usize>,
    /// Who answers, by its own words.
    pub answered_by: Answerer,
    /// The words by which it offers a person, such as `转人工`. Hostile text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offers_person: Option<String>,
    /// The words by which it asks for a topic first. Hostile text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks_for_topic: Option<String>,
    /// Whether it says that nobody is there now.
    pub closed: bool,
}

/// Kinds of entrance. The order is the order of worth to an older customer: a voice first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EntranceKind {
    /// A telephone number.
    Phone,
    /// The merchant calls back.
    Callback,
    /// A chat in which a person is named, or which is person to person.
    LiveChat,
    /// A chat of which nobody can tell who answers.
    ChatUnknown,
    /// `WhatsApp`.
    Whatsapp,
    /// An e-mail address.
    Email,
    /// A contact form on the page.
    ContactForm,
    /// A QQ number or link.
    Qq,
    /// A `WeChat` name or code.
    Wechat,
    /// A postal address.
    PostalAddress,
    /// A robot.
    BotChat,
    /// A shop or branch finder.
    Store,
    /// A social network.
    Social,
    /// Only within an app.
    AppOnly,
}

impl EntranceKind {
    /// The name used in JSON and text keys, e.g. `contact_form`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Callback => "callback",
            Self::LiveChat => "live_chat",
            Self::ChatUnknown => "chat_unknown",
            Self::Whatsapp => "whatsapp",
            Self::Email => "email",
            Self::ContactForm => "contact_form",
            Self::Qq => "qq",
            Self::Wechat => "wechat",
            Self::PostalAddress => "postal_address",
            Self::BotChat => "bot_chat",
            Self::Store => "store",
            Self::Social => "social",
            Self::AppOnly => "app_only",
        }
    }

    /// Whether it is a chat on the web, whoever answers.
    pub fn is_chat(self) -> bool {
        matches!(self, Self::LiveChat | Self::ChatUnknown | Self::BotChat)
    }

    /// Whether a customer can reach a person or leave a message by it.
    pub fn is_contact(self) -> bool {
        !matches!(self, Self::BotChat | Self::Store | Self::Social | Self::AppOnly)
    }
}

/// Who answers, as far as the page tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Answerer {
    /// A person.
    Human,
    /// A machine only.
    Robot,
    /// A machine first, a person on request.
    Both,
    /// The page does not say.
    Unknown,
}

/// What an entrance is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Before the sale.
    Presales,
    /// After the sale.
    Aftersales,
    /// Both, or not said.
    General,
    /// Complaints.
    Complaint,
    /// Something else: the press, suppliers, jobs, another firm.
    Other,
}

/// One reason to believe (or doubt) an entrance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Signal {
    /// Which signal, e.g. `tel-link`, `phone-text`, `label`, `chat-vendor`.
    pub id: String,
    /// What it saw, in the page's own words. Hostile text: escape it.
    pub saw: String,
}

/// One place where an entrance is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Sighting {
    /// On which device.
    pub device: Device,
    /// Index of the snapshot.
    pub snapshot: usize,
    /// The node to look at more closely.
    pub node: NodeId,
    /// The text run that shows it, if it is shown as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub run: Option<RunId>,
    /// The control to press, if it can be pressed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub control: Option<ControlId>,
    /// How it is shown.
    pub shown_as: ShownAs,
    /// Its box.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub rect: Option<Rect>,
    /// Whether a customer sees it, covers included.
    pub sight: Sight,
    /// Whether something opaque lies over at least half of it.
    pub covered: bool,
    /// Presses needed from the page that was asked for.
    pub steps: u32,
    /// Full screens scrolled on its page until it shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub screens_down: Option<u32>,
    /// How much it stands out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prominence: Option<Prominence>,
}

/// How much a thing stands out on its page. All sizes as they are seen on the device, page scale included.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Prominence {
    /// Area of its box, square CSS px; absent without eyes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<f64>,
    /// The share of the first screen it takes, 0 to 1; absent without eyes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_screen_share: Option<f64>,
    /// WCAG contrast ratio of its words, 1 to 21; absent where the colours behind them are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contrast: Option<f64>,
    /// Font size, CSS px; absent where there are no words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub px: Option<f64>,
    /// In which part of the page it stands.
    pub position: Position,
    /// Whether it stays in place while the page scrolls.
    pub pinned: bool,
}

/// Parts of a page, by its markup or else by their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// The head of the page with its menu.
    Header,
    /// The content.
    Main,
    /// A bar at the side.
    Side,
    /// The foot of the page.
    Footer,
}

/// How an entrance is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ShownAs {
    /// As text that can be read.
    Text,
    /// As a link or button whose words do not hold the value itself.
    Control,
    /// Only as an icon or in an attribute (`title`, `alt`, `aria-label`).
    Hint,
    /// Probably in a picture.
    Picture,
    /// A widget drawn by a script.
    Widget,
}

/// A link that looks like a call and dials something else. A customer dials what is written or presses what is shown: here
/// the two are not the same line. Extensions, country codes, trunk zeros and letters for digits are no difference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct DialMismatch {
    /// What a customer reads on the link: its number, or its words where no number is shown.
    pub shown: String,
    /// What it dials, as its address says it; `None` if that is nothing a phone can dial.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dialled: Option<String>,
    /// Where it is.
    pub sighting: Sighting,
}

/// A public body named on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Authority {
    /// Its number, e.g. `12315`.
    pub digits: String,
    /// The words around it.
    pub text: String,
}

/// Something that looks like the way to a human.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Lead {
    /// On which device.
    pub device: Device,
    /// Index of the snapshot.
    pub snapshot: usize,
    /// The control to press.
    pub control: ControlId,
    /// Its node.
    pub node: NodeId,
    /// Its words.
    pub text: String,
    /// Where it leads, if it is a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub href: Option<String>,
    /// Whether a customer sees it.
    pub sight: Sight,
    /// How literally it says what it leads to.
    pub wording: Wording,
    /// How promising it is; higher is better, below 0 is unlikely.
    pub scent: f64,
    /// Why.
    pub signals: Vec<Signal>,
}

/// How literally a control says that it leads to help by a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// 人工客服, 客户服务, 联系我们, Contact us.
    Literal,
    /// 更多, 服务, Help, Support.
    Generic,
    /// An icon without words.
    IconOnly,
}

/// An elder lane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct ElderLane {
    /// Its words.
    pub text: String,
    /// Where it is.
    pub sighting: Sighting,
}

/// A contact announced to machines only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Announced {
    /// What it is.
    pub kind: AnnouncedKind,
    /// The number, address or hours as written.
    pub value: String,
    /// Where: `json-ld`, `microdata`, `rdfa`, `h-card`.
    pub by: String,
    /// What it is said to be for (`contactType`).
    pub purpose: Purpose,
    /// The region it is said to serve (`areaServed`), as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_served: Option<String>,
    /// The languages it is said to be answered in (`availableLanguage`), as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
}

/// Kinds of contact that are announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AnnouncedKind {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A postal address.
    PostalAddress,
    /// Opening hours.
    Hours,
}

impl Announced {
    /// An announcement of which nothing else is said.
    pub fn new(kind: AnnouncedKind, value: impl Into<String>, by: impl Into<String>) -> Self {
        let (value, by) = (value.into(), by.into());
        Self { kind, value, by, purpose: Purpose::General, area_served: None, languages: Vec::new() }
    }

    /// Whether it is a way to reach someone at once, and not only where or when.
    pub fn is_contact(&self) -> bool {
        matches!(self.kind, AnnouncedKind::Phone | AnnouncedKind::Email)
    }
}

/// A QR code on a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct QrCode {
    /// Where it leads.
    pub leads_to: CodeTarget,
    /// What it says. Hostile text: escape it, and never open it.
    pub says: String,
    /// Where it is.
    pub sighting: Sighting,
}

/// Where a QR code leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CodeTarget {
    /// A `WeChat` account to follow, a person to add or a group to join.
    Wechat,
    /// A person or a service desk of the merchant in `WeChat` for work (企业微信).
    WechatWork,
    /// QQ.
    Qq,
    /// A chat of another vendor: `WhatsApp`, LINE and the like.
    Chat,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// An account in a social network.
    Social,
    /// A shop for apps: no contact.
    AppStore,
    /// A payment: no contact.
    Payment,
    /// Another address on the web.
    Web,
    /// Some other text.
    Text,
}

/// Opening hours read from the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Hours {
    /// The words they were read from.
    pub text: String,
    /// When it is open. `None` where the words could not be read as hours.
    pub open: Option<Open>,
    /// Whether public holidays, `工作日` or the like narrow it in a way that days of the week do not show.
    pub workdays_only: bool,
}

/// When something is open, as far as the page says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "days")]
pub enum Open {
    /// The page says on which days.
    Said {
        /// The open ranges of each day, Monday first, in order and apart; empty on a day that is closed.
        week: [Vec<OpenRange>; 7],
    },
    /// The page names times and no days: nothing is claimed about the week.
    NotSaid {
        /// The open ranges, in order and apart.
        ranges: Vec<OpenRange>,
    },
}

/// A time from–to, in minutes from the midnight at which its day begins. What goes on past the next midnight ends after 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(try_from = "RawRange")]
pub struct OpenRange {
    from: u16,
    to: u16,
}

#[derive(Deserialize, schemars::JsonSchema)]
struct RawRange {
    from: u16,
    to: u16,
}

impl TryFrom<RawRange> for OpenRange {
    type Error = &'static str;
    fn try_from(raw: RawRange) -> Result<Self, Self::Error> {
        Self::new(raw.from, raw.to).ok_or("no range of hours")
    }
}

/// Minutes in a day.
const DAY: u16 = 1440;

impl OpenRange {
    /// All day long.
    pub const WHOLE_DAY: Self = Self { from: 0, to: DAY };

    /// From–to in minutes; `None` unless it begins within the day, has a length and is no longer than a day.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < DAY && to > from && to - from <= DAY).then_some(Self { from, to })
    }
    /// When it begins, minutes from midnight.
    pub fn from(self) -> u16 {
        self.from
    }
    /// When it ends, minutes from the same midnight.
    pub fn to(self) -> u16 {
        self.to
    }
    /// These ranges in order, what touches joined.
    pub(crate) fn union(mut ranges: Vec<Self>) -> Vec<Self> {
        ranges.sort_unstable();
        let mut joined: Vec<Self> = Vec::with_capacity(ranges.len());
        for range in ranges {
            match joined.last_mut().filter(|last| last.to >= range.from) {
                Some(last) => last.to = last.to.max(range.to).min(last.from + DAY),
                None => joined.push(range),
            }
        }
        joined
    }
    /// What is left of it when a break is taken out.
    pub(crate) fn without(self, pause: Self) -> impl Iterator<Item = Self> {
        let before = Self::new(self.from, self.to.min(pause.from));
        let after = Self::new(self.from.max(pause.to), self.to);
        [before, after].into_iter().flatten()
    }
}

impl Hours {
    /// Mean hours open on the days that are open at all; `None` if not readable.
    pub fn hours_a_day(&self) -> Option<f64> {
        let sum = |ranges: &[OpenRange]| {
            f64::from(ranges.iter().map(|range| u32::from(range.to - range.from)).sum::<u32>().min(u32::from(DAY)))
                / 60.0
        };
        let days: Vec<f64> = match self.open.as_ref()? {
            Open::Said { week } => week.iter().map(|day| sum(day)).filter(|hours| *hours > 0.0).collect(),
            Open::NotSaid { ranges } => vec![sum(ranges)],
        };
        if days.is_empty() { None } else { Some(days.iter().sum::<f64>() / days.len() as f64) }
    }
}

impl Sighting {
    /// Whether a customer sees it there; unknown eyes count as seen, since the words are there.
    pub fn visible(&self) -> bool {
        !self.sight.is_unseen() && !self.covered
    }
}

impl Entrance {
    /// Whether a person is, or may be, at the other end.
    pub fn human(&self) -> bool {
        self.kind.is_contact() && self.answered_by != Answerer::Robot
    }
    /// Whether a customer can see it on at least one device.
    pub fn visible(&self) -> bool {
        self.sightings.iter().any(Sighting::visible)
    }
    /// Its best sighting on a device: visible before hidden, fewer presses, then fewer screens, then larger.
    pub fn best_on(&self, device: Device) -> Option<&Sighting> {
        self.sightings.iter().filter(|sighting| sighting.device == device).min_by(|a, b| {
            let area = |s: &Sighting| s.rect.map_or(0.0, |rect| rect.area());
            (!a.visible(), a.steps, a.screens_down.unwrap_or(0), a.shown_as)
                .cmp(&(!b.visible(), b.steps, b.screens_down.unwrap_or(0), b.shown_as))
                .then(area(b).total_cmp(&area(a)))
        })
    }
}

impl Search {
    /// The entrance an older customer is best served by on a device, with its best sighting there: the entrances of the
    /// merchant's own service that lead to a person and are seen, in the order of [`EntranceKind`], nearest first. What is
    /// only hinted at or only in a picture comes after all that can be read.
    pub fn best_on(&self, device: Device) -> Option<(&Entrance, &Sighting)> {
        self.best_among(device, |_| true)
    }

    /// The same among the entrances of one kind.
    pub fn best_of(&self, kind: EntranceKind, device: Device) -> Option<(&Entrance, &Sighting)> {
        self.best_among(device, |entrance| entrance.kind == kind)
    }

    fn best_among(&self, device: Device, wanted: impl Fn(&Entrance) -> bool) -> Option<(&Entrance, &Sighting)> {
        let candidates = self.entrances.iter().filter(|e| e.human() && e.purpose != Purpose::Other && wanted(e));
        let seen = candidates.filter_map(|e| e.best_on(device).filter(|s| s.visible()).map(|s| (e, s)));
        seen.min_by_key(|(e, s)| {
            let unreadable = matches!(s.shown_as, ShownAs::Hint | ShownAs::Picture);
            (unreadable, e.kind, e.answered_by == Answerer::Both, s.steps, s.screens_down.unwrap_or(0), s.node)
        })
    }
}
