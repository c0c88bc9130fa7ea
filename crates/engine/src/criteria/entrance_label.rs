//! `entrance-label`: whether the words on each step of the way, and on the entrance itself, say what they lead to.
//!
//! Literal is what names the merchant's people or the way to them (客户服务, 人工客服, 联系我们); generic is what must be
//! guessed (更多, 服务, 帮助); an icon without words that can be seen says nothing to many. The worst step counts: one guess
//! is enough to lose a customer. Of entrances that are worth the same and are equally near, the one that is called the
//! clearest is looked at. A link that dials another number than it shows misleads.
//!
//! A number or an address says what it is by itself, but not whose: without words beside it, it is generic, unless the page
//! it stands on was reached by a literal link. Buttons that put a banner away are no steps here (`covered`).

use super::code;
use super::source::{GBT_47746_5_1_1, MIIT_1_3_1, OWN_CHOICE, WCAG_2_4_4};
use super::spot::{Reading, Spot, each_device, on_each_device, pressed, worse_of};
use super::{Clause, Criterion, Group};
use crate::find;
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::PerDevice;
use crate::lexicon::{self, Intent};
use crate::message::Message;
use crate::search::{EntranceKind, Search, ShownAs, Wording};
use crate::snapshot::{ControlId, Snapshot, TextSource};
use crate::trail::{Press, Trail};
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct EntranceLabel;

/// What the words at one step say, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Says {
    /// What it leads to.
    Literal,
    /// Something that must be guessed.
    Generic,
    /// A number or an address, and not whose.
    Bare,
    /// Nothing: an icon.
    Icon,
    /// Another number than it dials.
    Misleading,
}

/// One step.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Label {
    /// The words, at most 40 characters. Hostile text.
    words: String,
    says: Says,
}

/// Longest words that are kept, characters.
const WORDS: usize = 40;

impl Label {
    fn new(words: &str, says: Says) -> Self {
        Self { words: words.trim().chars().take(WORDS).collect(), says }
    }
}

/// Whether words can be seen on a control; hidden ones are for screen readers, or wait for the mouse.
fn has_words(page: &Snapshot, control: ControlId, hidden_too: bool) -> bool {
    page.runs.iter().any(|run| {
        run.control == Some(control)
            && run.source != TextSource::Placeholder
            && (hidden_too || !run.sight.is_unseen())
            && run.text.chars().any(char::is_alphanumeric)
    })
}

/// What a press says that leads on.
fn of_press(trail: &Trail, press: &Press) -> Label {
    let page = trail.snapshots.get(press.from).zip(press.control);
    let shown = page.is_none_or(|(page, control)| has_words(page, control, press.over.is_some()));
    Label::new(
        &press.words,
        match find::wording(&press.words) {
            _ if !shown => Says::Icon,
            Wording::Literal => Says::Literal,
            Wording::Generic => Says::Generic,
            Wording::IconOnly => Says::Icon,
        },
    )
}

/// Whether words beside a number or an address say whose it is or what it is for.
fn names_a_contact(words: &str) -> bool {
    use Intent::{
        Aftersales, Callback, ChatEntry, Complaint, ContactForm, ElderLane, EmailLabel, HumanAgent, PhoneLabel,
        Presales, QqLabel, SupportEntry, WechatLabel,
    };
    lexicon::read(words).iter().any(|hit| {
        matches!(
            hit.intent,
            Aftersales
                | Callback
                | ChatEntry
                | Complaint
                | ContactForm
                | ElderLane
                | EmailLabel
                | HumanAgent
                | PhoneLabel
                | Presales
                | QqLabel
                | SupportEntry
                | WechatLabel
        )
    })
}

/// What is said on the way to an entrance and on itself; `None` where its words could not be read.
fn labels(trail: &Trail, search: &Search, spot: &Spot<'_>) -> Option<Vec<Label>> {
    let mut labels: Vec<Label> = spot.presses().into_iter().map(|press| of_press(trail, press)).collect();
    let led = labels.last().is_some_and(|label| label.says == Says::Literal);
    labels.push(of_entrance(spot, search, led)?);
    Some(labels)
}

/// Of the entrances that are worth the same and are equally near, the one that is called the clearest: who cannot make out
/// an icon takes the number beside it.
fn clearest(trail: &Trail, search: &Search, spots: &[Spot<'_>]) -> Reading<Vec<Label>> {
    let Some(nearest) = spots.first() else { return Reading::Nothing(Message::new("missing-entrance")) };
    if !nearest.has_eyes() {
        return Reading::Missing(Message::new("missing-eyes"));
    }
    let mut best: Option<(Says, Vec<Label>, &Spot<'_>)> = None;
    let mut unread = false;
    for spot in spots.iter().take_while(|spot| spot.sighting.steps == nearest.sighting.steps) {
        let Some(labels) = labels(trail, search, spot) else {
            unread = true;
            continue;
        };
        let says = worst(&labels).map_or(Says::Icon, |label| label.says);
        if best.as_ref().is_none_or(|(known, ..)| says < *known) {
            best = Some((says, labels, spot));
        }
    }
    match best {
        Some((says, labels, spot)) if says == Says::Literal || !unread => {
            let device = spot.sighting.device;
            let presses = spot.presses().into_iter().map(|press| pressed(device, press));
            Reading::Taken(labels, presses.chain([spot.evidence()]).collect())
        }
        _ => Reading::Missing(Message::new("entrance-label-missing-words")),
    }
}

/// What the entrance says; `None` where its words could not be read. `led`: whether its page was reached by a literal link.
fn of_entrance(spot: &Spot<'_>, search: &Search, led: bool) -> Option<Label> {
    let (entrance, place) = (spot.entrance, spot.sighting);
    let form = matches!(entrance.kind, EntranceKind::ContactForm | EntranceKind::Callback);
    // What is read or filled in where it stands needs a name; what must be pressed must say what it opens.
    let in_place = form || !spot.must_be_pressed();
    let read: Vec<&str> = spot.words().iter().map(|run| run.text.as_str()).chain([entrance.label.as_str()]).collect();
    let names = |words: &&str| find::wording(words) == Wording::Literal || (in_place && names_a_contact(words));
    let words = read.iter().copied().find(|words| !words.trim().is_empty()).unwrap_or(&entrance.text);
    let wordless = !read.iter().any(|words| words.chars().any(char::is_alphanumeric));
    let says = if misleads(spot, search) {
        Says::Misleading
    } else if place.shown_as == ShownAs::Hint || (place.control.is_some() && !form && is_silent(spot)) {
        return (!may_be_drawn_words(spot)).then(|| Label::new(&entrance.text, Says::Icon));
    } else if read.iter().any(names) || (in_place && led) {
        Says::Literal
    } else if place.shown_as == ShownAs::Widget && wordless {
        return None;
    } else if form {
        Says::Generic
    } else if in_place && place.shown_as == ShownAs::Text {
        Says::Bare
    } else if wordless || place.shown_as == ShownAs::Picture {
        Says::Icon
    } else {
        Says::Generic
    };
    Some(Label::new(if entrance.text.is_empty() { words } else { &entrance.text }, says))
}

/// Whether the control to press shows no words.
fn is_silent(spot: &Spot<'_>) -> bool {
    let shown = spot.sighting.shown_as == ShownAs::Control;
    shown && spot.sighting.control.is_some_and(|control| !has_words(spot.snapshot, control, false))
}

/// Whether a thing without words is as long as a line of them: icons are about square, and words may be drawn on a picture.
fn may_be_drawn_words(spot: &Spot<'_>) -> bool {
    spot.sighting.rect.is_some_and(|rect| rect.width >= 60.0 && rect.width >= 2.0 * rect.height)
}

/// Whether the link that shows this number dials another.
fn misleads(spot: &Spot<'_>, search: &Search) -> bool {
    let place = spot.sighting;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let own = spot.entrance.digits.clone().unwrap_or_else(|| digits(&spot.entrance.value));
    search.mismatches.iter().any(|mismatch| {
        let other = &mismatch.sighting;
        let here = place.control.is_some() && (other.snapshot, other.control) == (place.snapshot, place.control);
        // The same link on another page or device is told once.
        let same =
            place.control.is_some() && spot.entrance.kind == EntranceKind::Phone && digits(&mismatch.shown) == own;
        (here || same) && other.visible()
    })
}

impl Criterion for EntranceLabel {
    type Measure = PerDevice<Vec<Label>>;
    const ID: &'static str = "entrance-label";
    const GROUP: Group = Group::Found;
    const SOURCES: &'static [Clause] = &[GBT_47746_5_1_1, WCAG_2_4_4, MIIT_1_3_1, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| clearest(trail, search, &Spot::equals(trail, search, device)))
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, labels| {
            let worst = labels.iter().map(|label| label.says).max().unwrap_or(Says::Icon);
            Judgement::new(match worst {
                Says::Literal => 1.0,
                Says::Generic | Says::Bare => 0.5,
                Says::Icon | Says::Misleading => 0.0,
            })
        })
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, labels| {
            let Some(worst) = worst(labels) else { return Message::new("entrance-label-icon") };
            let words = if worst.words.is_empty() { code::REST } else { &worst.words };
            let key = match worst.says {
                Says::Literal => return Message::new("entrance-label-literal"),
                Says::Icon => return Message::new("entrance-label-icon"),
                Says::Generic => "entrance-label-generic",
                Says::Bare => "entrance-label-bare",
                Says::Misleading => "entrance-label-misleading",
            };
            Message::new(key).with("words", words)
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let worst = measure.iter().flat_map(|(_, labels)| labels).map(|label| label.says).max()?;
        Some(Message::new(match worst {
            Says::Literal => return None,
            Says::Generic => "entrance-label-advice-literal",
            Says::Bare => "entrance-label-advice-bare",
            Says::Icon => "entrance-label-advice-icon",
            Says::Misleading => "entrance-label-advice-misleading",
        }))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, labels) = measure.iter().max_by_key(|(_, labels)| worst(labels).map(|label| label.says))?;
        let worst = worst(labels)?;
        let at = labels.iter().position(|label| label == worst)?;
        let own: Vec<Evidence> = places.iter().filter(|place| place.device == device).cloned().collect();
        let here = std::slice::from_ref(own.get(at)?);
        let (words, rest) = (code::words(here, None), code::REST);
        // The way's first words tell which language its customers read.
        let person = code::in_its_language(&own, None, "人工客服", "Talk to a person");
        let service = code::in_its_language(&own, None, "客服", "Customer service");
        match worst.says {
            Says::Literal => None,
            Says::Generic => {
                code::change(format!("<a href=\"{rest}\">{words}</a>"), format!("<a href=\"{rest}\">{person}</a>"))
            }
            Says::Bare => {
                let number = code::number(here, None);
                code::change(number.clone(), format!("{service} {number}"))
            }
            Says::Icon => {
                let icon = format!("<img src=\"{rest}\" alt=\"\">");
                let link = |inside: String| format!("<a href=\"{rest}\">{inside}</a>");
                code::change(link(icon.clone()), link(format!("{icon} {person}")))
            }
            Says::Misleading => code::change(format!("<a href=\"tel:{rest}\">{words}</a>"), code::number(here, None)),
        }
    }
}

/// The first of the worst.
fn worst(labels: &[Label]) -> Option<&Label> {
    labels.iter().reduce(|worst, label| if label.says > worst.says { label } else { worst })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, finding, press_first_link, trail};
    use crate::find::find;
    use crate::finding::Finding;
    use crate::geometry::Device;
    use crate::snapshot::Unseen;
    use crate::text::{Language, Texts};
    use proptest::prelude::*;

    const NUMBER: &str = "400-810-8888";

    /// What is found on these pages, each behind the first link of the one before.
    fn way(pages: Vec<Page>) -> Finding {
        let count = pages.len();
        let mut trail = trail(pages.into_iter().map(Page::done).collect());
        for at in 1..count {
            press_first_link(&mut trail, at - 1, at);
        }
        finding("entrance-label", &trail, &find(&trail))
    }

    fn page() -> Page {
        Page::on(Device::Phone)
    }

    #[test]
    fn the_vaguest_word_of_the_way_counts() {
        let number = || page().text("客服热线：400-810-8888");
        assert_eq!(way(vec![number()]).points, Some(1.0));
        assert_eq!(way(vec![page().link("联系我们", "/contact"), number()]).points, Some(1.0));
        let vague = way(vec![page().link("联系我们", "/contact"), page().link("更多", "/more"), number()]);
        assert_eq!(vague.points, Some(0.5));
        let said = Texts::new(Language::ZhHans).say(&vague.says);
        assert_eq!(said, "手机上：“更多”写得笼统，看不出能找到真人");
        let rewrite = vague.advice.unwrap().rewrite.unwrap();
        assert_eq!(
            (rewrite.before.as_str(), rewrite.after.as_str()),
            (r#"<a href="…">更多</a>"#, r#"<a href="…">人工客服</a>"#)
        );
    }

    #[test]
    fn an_icon_says_nothing_whatever_a_screen_reader_hears() {
        let icon = || page().link("", "/contact").attributes(|own| own.label = Some("联系我们".into()));
        let spoken = || page().link("联系我们", "/contact");
        let number = || page().text("客服热线：400-810-8888");
        let pressed = |home: Page, seen: bool| {
            let mut trail = trail(vec![home.done(), number().done()]);
            press_first_link(&mut trail, 0, 1);
            if let Some(press) = trail.steps[1].action.press_mut() {
                press.words = "联系我们".into();
            }
            if !seen {
                trail.snapshots[0]
                    .runs
                    .iter_mut()
                    .for_each(|run| run.sight = crate::snapshot::Sight::Unseen(Unseen::Clipped));
            }
            finding("entrance-label", &trail, &find(&trail)).points
        };
        assert_eq!(pressed(icon(), true), Some(0.0));
        assert_eq!(pressed(spoken(), false), Some(0.0), "words for screen readers alone");
        assert_eq!(pressed(spoken(), true), Some(1.0));
    }

    #[test]
    fn a_bare_number_does_not_say_whose_it_is() {
        let bare = way(vec![page().link(NUMBER, "tel:4008108888")]);
        assert_eq!(bare.points, Some(0.5));
        let rewrite = bare.advice.unwrap().rewrite.unwrap();
        assert_eq!(rewrite.after, r#"客服 <a href="tel:4008108888">400-810-8888</a>"#);
        let led = way(vec![page().link("联系我们", "/contact"), page().link(NUMBER, "tel:4008108888")]);
        assert_eq!(led.points, Some(1.0), "the page is called so");
    }

    #[test]
    fn a_link_that_dials_another_number_misleads() {
        let line = |dialled: &str| way(vec![page().block("div").inline("客服热线：").link(NUMBER, dialled)]);
        let wrong = line("tel:01055550123");
        assert_eq!(wrong.points, Some(0.0));
        assert_eq!(wrong.advice.unwrap().rewrite.unwrap().after, r#"<a href="tel:4008108888">400-810-8888</a>"#);
        assert_eq!(line("tel:4008108888").points, Some(1.0));
    }

    #[test]
    fn a_button_must_say_what_it_opens() {
        let chat = |words: &str| way(vec![page().button(words)]).points;
        assert_eq!((chat("人工客服"), chat("在线客服")), (Some(1.0), Some(1.0)));
    }

    #[test]
    fn an_icon_beside_the_words_does_no_harm() {
        let icon = |page: Page| {
            page.lang("zh-CN").link("", "tel:4008108888").attributes(|own| own.label = Some("拨打".into()))
        };
        let square = |page: Page| icon(page).at(300.0, 700.0, 56.0, 56.0);
        assert_eq!(way(vec![square(page()).text("客服热线：400-810-8888")]).points, Some(1.0));
        assert_eq!(way(vec![square(page())]).points, Some(0.0));
        assert_eq!(way(vec![icon(page()).at(0.0, 0.0, 180.0, 53.0)]).points, None, "words may be drawn on it");
    }

    proptest! {
        #[test]
        fn more_literal_words_never_score_lower(says in proptest::collection::vec(0usize..5, 1..6), which in any::<prop::sample::Index>()) {
            let all = [Says::Literal, Says::Generic, Says::Bare, Says::Icon, Says::Misleading];
            let points = |says: &[usize]| {
                let labels = says.iter().map(|at| Label::new("", all[*at])).collect();
                EntranceLabel::judge(&PerDevice { phone: Some(labels), desktop: None }).points
            };
            let mut better = says.clone();
            let at = which.index(better.len());
            better[at] = better[at].saturating_sub(1);
            prop_assert!(points(&better) >= points(&says));
        }
    }
}
