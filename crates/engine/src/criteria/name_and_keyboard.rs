//! `name-and-keyboard`: whether the entrance works without eyes on the mouse.
//!
//! A thing to press needs a name and a role, or a screen reader says nothing of it; on the desktop the Tab key must reach it,
//! and one must see that it did. On the phone a number must be a `tel:` link: typing eleven digits from memory is what older
//! customers fail at. Counted is what is missing, whatever else applies: a number that needs no pressing has less to get wrong.

use super::code;
use super::source::{GBT_37668_3_2_1_3, WCAG_2_1_1, WCAG_2_4_7, WCAG_4_1_2};
use super::spot::{Reading, Spot, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::{EntranceKind, Search, ShownAs};
use crate::snapshot::Control;
use crate::trail::{Look, Trail};
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct NameAndKeyboard;

/// What was asked for on a device, and what of it is missing.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Access {
    asked: u32,
    lacks: Vec<Lack>,
}

/// Something that an entrance should have and has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Lack {
    /// A `tel:` link on the phone.
    Dialling,
    /// An accessible name.
    Name,
    /// A role that says it can be pressed.
    Role,
    /// Being reached by Tab.
    Tab,
    /// A focus one can see.
    Focus,
}

impl Lack {
    fn id(self) -> &'static str {
        match self {
            Self::Dialling => "dialling",
            Self::Name => "name",
            Self::Role => "role",
            Self::Tab => "tab",
            Self::Focus => "focus",
        }
    }
}

/// Roles that do not tell that a thing can be pressed or filled in.
const SAY_NOTHING: &[&str] = &[
    "",
    "none",
    "generic",
    "presentation",
    "statictext",
    "inlinetextbox",
    "text",
    "paragraph",
    "image",
    "img",
    "figure",
    "section",
    "heading",
    "listitem",
    "list",
    "cell",
    "group",
    "ignored",
    "unknown",
    "labeltext",
    "strong",
    "emphasis",
];

fn says_something(role: &str) -> bool {
    !SAY_NOTHING.contains(&role.to_ascii_lowercase().as_str())
}

/// Each thing asked for, with whether it is there; `None` where nobody looked.
fn asked(spot: &Spot<'_>, search: &Search) -> Vec<(Lack, Option<bool>)> {
    let mut asked = Vec::new();
    let device = spot.sighting.device;
    if spot.entrance.kind == EntranceKind::Phone && device == Device::Phone {
        asked.push((Lack::Dialling, Some(dials(spot, search))));
    }
    // The browser looks at one node: a form's own node says nothing of its fields.
    if spot.control().is_none() && (!spot.must_be_pressed() || !spot.form_controls().is_empty()) {
        return asked;
    }
    let look = spot.look();
    let fact = |has: fn(&Look) -> Option<bool>| look.and_then(has);
    asked.push((Lack::Name, fact(|look| look.name.as_ref().map(|name| !name.trim().is_empty()))));
    asked.push((Lack::Role, fact(|look| look.role.as_deref().map(says_something))));
    if device == Device::Desktop {
        let tab = fact(|look| look.focusable);
        asked.push((Lack::Tab, tab));
        // What Tab does not reach cannot show it either.
        asked.push((Lack::Focus, if tab == Some(false) { Some(false) } else { fact(|look| look.focus_visible) }));
    }
    asked
}

/// Whether the number dials when pressed, here or at another place of it that is seen on the phone: many pages have the
/// number in words with a button beside it.
fn dials(spot: &Spot<'_>, search: &Search) -> bool {
    let is_tel = |control: &Control| {
        control
            .href
            .as_deref()
            .is_some_and(|href| href.trim_start().get(..4).is_some_and(|s| s.eq_ignore_ascii_case("tel:")))
    };
    let places = Spot::all(spot.trail, search, Device::Phone)
        .filter(|place| place.entrance.value == spot.entrance.value && place.sighting.visible());
    places.filter_map(|place| place.control()).any(is_tel)
}

/// The thing to press, as it lacks and as it has what is asked for. A number that is no link dials when it is one.
fn element(lacks: &[Lack], places: &[Evidence], device: Device) -> (String, String) {
    let lacks = |lack| lacks.contains(&lack);
    let words = code::words(places, Some(device));
    if lacks(Lack::Dialling) && code::dialled(places, Some(device)).is_some() {
        return (format!("<span>{words}</span>"), code::number(places, Some(device)));
    }
    let tab = if lacks(Lack::Tab) { " tabindex=\"-1\"" } else { "" };
    let person = code::in_its_language(places, Some(device), "人工客服", "Talk to a person");
    let (inside, name) = match (lacks(Lack::Name), words.as_str()) {
        (true, _) => ("<svg>…</svg>", format!(" aria-label=\"{person}\"")),
        (false, words) => (words, String::new()),
    };
    if lacks(Lack::Role) {
        let before = format!("<div onclick=\"…\"{tab}>{inside}</div>");
        return (before, format!("<button type=\"button\" onclick=\"…\"{name}>{inside}</button>"));
    }
    (format!("<button{tab}>{inside}</button>"), format!("<button{name}>{inside}</button>"))
}

impl Criterion for NameAndKeyboard {
    type Measure = PerDevice<Access>;
    const ID: &'static str = "name-and-keyboard";
    const GROUP: Group = Group::Readable;
    const SOURCES: &'static [Clause] = &[WCAG_2_1_1, WCAG_2_4_7, WCAG_4_1_2, GBT_37668_3_2_1_3];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::best(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            let asked = asked(&spot, search);
            if asked.is_empty() {
                return Reading::Nothing(Message::new(match spot.sighting.shown_as {
                    ShownAs::Text => "missing-target",
                    _ => "missing-one-target",
                }));
            }
            if asked.iter().any(|(_, there)| there.is_none()) {
                return Reading::Missing(Message::new(if spot.has_eyes() { "missing-look" } else { "missing-eyes" }));
            }
            let lacks = asked.iter().filter(|(_, there)| *there == Some(false)).map(|(lack, _)| *lack).collect();
            Reading::Taken(Access { asked: asked.len() as u32, lacks }, vec![spot.evidence()])
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, access| {
            Judgement::new(match access.lacks.len() {
                0 => 1.0,
                1 => 0.5,
                n if n < access.asked as usize => 0.25,
                _ => 0.0,
            })
        })
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, access| {
            let lacks = access.lacks.iter().map(|lack| Message::new(format!("name-and-keyboard-lacks-{}", lack.id())));
            let list: Vec<Message> = lacks.collect();
            let key = if list.is_empty() { "name-and-keyboard-all" } else { "name-and-keyboard-lacks" };
            Message::new(key).with("list", list)
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let mut lacks: Vec<Lack> = measure.iter().flat_map(|(_, access)| access.lacks.iter().copied()).collect();
        lacks.sort_unstable();
        lacks.dedup();
        let list: Vec<Message> =
            lacks.into_iter().map(|lack| Message::new(format!("name-and-keyboard-advice-{}", lack.id()))).collect();
        (!list.is_empty()).then(|| Message::new("name-and-keyboard-advice").with("list", list))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, worst) = measure.iter().max_by_key(|(_, access)| access.lacks.len())?;
        let lacks = |lack| worst.lacks.contains(&lack);
        let mut lines = vec![element(&worst.lacks, places, device)];
        if lacks(Lack::Focus) && !lacks(Lack::Tab) {
            let ring = "a:focus-visible, button:focus-visible { outline: 3px solid; }";
            lines.push(("a:focus, button:focus { outline: none; }".to_owned(), ring.to_owned()));
        }
        lines.retain(|(before, after)| before != after);
        let (before, after): (Vec<String>, Vec<String>) = lines.into_iter().unzip();
        code::change(before.join("\n"), after.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, look_closer, search, trail};
    use crate::text::{Language, Texts};

    const NUMBER: &str = "400-810-8888";

    fn points(page: Page, kind: EntranceKind, words: &str, shape: impl Fn(&mut Look)) -> Option<f64> {
        let mut trail = trail(vec![page.done()]);
        let found = search(vec![entrance(&trail, kind, words)]);
        for device in Device::ALL {
            look_closer(&mut trail, &found, device, |look| {
                (look.name, look.role) = (Some("人工客服".into()), Some("button".into()));
                (look.focusable, look.focus_visible) = (Some(true), Some(true));
                shape(look);
            });
        }
        finding("name-and-keyboard", &trail, &found).points
    }

    #[test]
    fn on_the_phone_a_number_must_dial() {
        let words = Page::on(Device::Phone).text(NUMBER);
        assert_eq!(points(words, EntranceKind::Phone, NUMBER, |_| ()), Some(0.5));
        let link = Page::on(Device::Phone).link(NUMBER, "tel:4008108888");
        assert_eq!(points(link, EntranceKind::Phone, NUMBER, |_| ()), Some(1.0));
        let read = Page::on(Device::Desktop).text(NUMBER);
        assert_eq!(points(read, EntranceKind::Phone, NUMBER, |_| ()), None, "on the desktop it is read");
    }

    #[test]
    fn the_more_is_missing_the_less_it_is_worth() {
        let chat = |shape: fn(&mut Look)| {
            points(Page::on(Device::Desktop).button("人工客服"), EntranceKind::LiveChat, "人工客服", shape)
        };
        assert_eq!(chat(|_| ()), Some(1.0));
        assert_eq!(chat(|look| look.focus_visible = Some(false)), Some(0.5));
        assert_eq!(chat(|look| look.focusable = Some(false)), Some(0.25), "unreached is unseen as well");
        let nothing = |look: &mut Look| {
            (look.name, look.role, look.focusable) = (Some(String::new()), Some("generic".into()), Some(false));
        };
        assert_eq!(chat(nothing), Some(0.0));
    }

    #[test]
    fn whatever_is_missing_is_said_in_both_languages() {
        for texts in Language::ALL.map(Texts::new) {
            for lack in [Lack::Dialling, Lack::Name, Lack::Role, Lack::Tab, Lack::Focus] {
                assert!(texts.has(&format!("name-and-keyboard-lacks-{}", lack.id())));
                assert!(texts.has(&format!("name-and-keyboard-advice-{}", lack.id())));
            }
        }
    }

    #[test]
    fn without_a_closer_look_nobody_can_tell() {
        let page = Page::on(Device::Desktop).button("人工客服");
        assert_eq!(points(page, EntranceKind::LiveChat, "人工客服", |look| look.role = None), None);
    }
}
