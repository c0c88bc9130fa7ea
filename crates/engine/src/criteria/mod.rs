//! The criteria: one file each, and the ordered list of them.
//!
//! A file reads top-down: what and why, sources, `measure`, `judge`, `say`, `advise`, tests. Thresholds stand in `judge`
//! and nowhere else; weights stand in [`crate::rubric`].

mod before_and_after_sale;
mod channel_choice;
mod code;
mod contact_form;
mod contrast;
mod covered;
mod elder_lane;
mod entrance_label;
mod first_screen;
mod form_burden;
mod gates;
mod human_channel;
mod line_spacing;
mod name_and_keyboard;
mod phone_visibility;
mod robot_in_front;
mod same_place;
mod service_hours;
pub mod source;
mod spot;
mod steps_to_human;
mod target_size;
mod text_size;
mod time_limit;
mod zoom;

pub use source::{Clause, Document, Reliability};

use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::message::Message;
use crate::search::Search;
use crate::trail::Trail;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Which of the consumers' complaints a criterion answers; also how findings are grouped.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// A. A person is there.
    Person,
    /// B. The entrance can be found.
    Found,
    /// C. It can be read and pressed.
    Readable,
    /// D. Nothing stands in the way.
    Open,
}

impl Group {
    /// The name used in JSON and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Found => "found",
            Self::Readable => "readable",
            Self::Open => "open",
        }
    }
}

/// One thing looked at. Implemented by an empty type, one a file.
///
/// Texts live in `locales/*` under the id: `<id>-title`, `<id>-why`, `<id>-measured`, `<id>-threshold`, and whatever keys `say` and
/// `advise` use, which begin with the id.
pub trait Criterion {
    /// What is stored and judged.
    type Measure: Serialize + DeserializeOwned;
    /// The thing looked at, as a noun, e.g. `text-size`.
    const ID: &'static str;
    /// The complaint it answers.
    const GROUP: Group;
    /// What it is founded on.
    const SOURCES: &'static [Clause];
    /// Takes the measure.
    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure>;
    /// Judges it. Thresholds stand here.
    fn judge(measure: &Self::Measure) -> Judgement;
    /// The measure in words.
    fn say(measure: &Self::Measure) -> Message;
    /// What to change; `None` where nothing is to be gained.
    fn advise(measure: &Self::Measure) -> Option<Message>;
    /// A few lines of the page's code before and after that change, where code is what must change: made from the measure and
    /// the places it was taken at, never a promise.
    fn rewrite(_measure: &Self::Measure, _places: &[Evidence]) -> Option<Rewrite> {
        None
    }
}

/// A criterion as the registry holds it, its measure type hidden.
pub struct Entry {
    /// See [`Criterion::ID`].
    pub id: &'static str,
    /// See [`Criterion::GROUP`].
    pub group: Group,
    /// See [`Criterion::SOURCES`].
    pub sources: &'static [Clause],
    measure: fn(&Trail, &Search) -> Measured<Value>,
    judge: fn(&Value, &[Evidence]) -> Option<Opinion>,
}

/// What a criterion thinks of a stored measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Opinion {
    /// The points.
    pub judgement: Judgement,
    /// The measure in words.
    pub says: Message,
    /// What to change.
    pub advice: Option<Message>,
    /// The change as code.
    pub rewrite: Option<Rewrite>,
}

impl Entry {
    const fn of<C: Criterion>() -> Self {
        Self {
            id: C::ID,
            group: C::GROUP,
            sources: C::SOURCES,
            measure: |trail, search| match C::measure(trail, search) {
                Measured::Measure { measure, evidence } => match serde_json::to_value(&measure) {
                    Ok(measure) => Measured::Measure { measure, evidence },
                    Err(_) => Measured::CannotTell(Message::new("measure-not-stored")),
                },
                Measured::NotApplicable(why) => Measured::NotApplicable(why),
                Measured::CannotTell(missing) => Measured::CannotTell(missing),
            },
            judge: |stored, places| {
                let measure: C::Measure = serde_json::from_value(stored.clone()).ok()?;
                Some(Opinion {
                    judgement: C::judge(&measure),
                    says: C::say(&measure),
                    advice: C::advise(&measure),
                    rewrite: C::rewrite(&measure, places),
                })
            },
        }
    }

    /// Takes the measure, as data.
    pub fn measure(&self, trail: &Trail, search: &Search) -> Measured<Value> {
        (self.measure)(trail, search)
    }

    /// Judges a stored measure, taken at these places; `None` if it is not of this criterion's shape.
    pub fn judge(&self, stored: &Value, places: &[Evidence]) -> Option<Opinion> {
        (self.judge)(stored, places)
    }
}

/// All criteria in the order they are shown.
pub static ALL: &[Entry] = &[
    Entry::of::<human_channel::HumanChannel>(),
    Entry::of::<channel_choice::ChannelChoice>(),
    Entry::of::<service_hours::ServiceHours>(),
    Entry::of::<elder_lane::ElderLane>(),
    Entry::of::<steps_to_human::StepsToHuman>(),
    Entry::of::<first_screen::FirstScreen>(),
    Entry::of::<entrance_label::EntranceLabel>(),
    Entry::of::<phone_visibility::PhoneVisibility>(),
    Entry::of::<robot_in_front::RobotInFront>(),
    Entry::of::<before_and_after_sale::BeforeAndAfterSale>(),
    Entry::of::<same_place::SamePlace>(),
    Entry::of::<text_size::TextSize>(),
    Entry::of::<contrast::Contrast>(),
    Entry::of::<target_size::TargetSize>(),
    Entry::of::<zoom::Zoom>(),
    Entry::of::<line_spacing::LineSpacing>(),
    Entry::of::<name_and_keyboard::NameAndKeyboard>(),
    Entry::of::<gates::Gates>(),
    Entry::of::<form_burden::FormBurden>(),
    Entry::of::<covered::Covered>(),
    Entry::of::<time_limit::TimeLimit>(),
];

/// The criterion of that id.
pub fn by_id(id: &str) -> Option<&'static Entry> {
    ALL.iter().find(|entry| entry.id == id)
}

/// The id that is spelled most like `typed`.
pub fn nearest(typed: &str) -> &'static str {
    crate::nearest::nearest(typed, ALL.iter().map(|entry| entry.id)).unwrap_or_default()
}

/// Whether any person of the merchant's can be reached, as [`human_channel`] sees it; `None` where nobody can tell.
pub(crate) fn has_human(trail: &Trail, search: &Search) -> Option<bool> {
    human_channel::has_human(trail, search)
}

#[cfg(test)]
mod registry;
