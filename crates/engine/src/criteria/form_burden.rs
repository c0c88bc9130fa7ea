//! `form-burden`: how many fields of the contact form must be filled in.
//!
//! Typing is slow for older hands and details are forgotten; a form that asks for eight things is left. Counted is what the
//! form says must be filled in, by its code (`required`), a `*` or a word. Where no field is marked at all, a customer must
//! take every box for needed that is not called optional: then those count, without ticks and files, which can be passed by.
//! Looked at is the contact form nearest to the page that was given; where there is none, the call-back form.

use super::code;
use super::contact_form::{Field, Need, fields};
use super::source::{COGA_FEEDBACK, OWN_CHOICE};
use super::spot::{Reading, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::message::Message;
use crate::search::{EntranceKind, Search, ShownAs, Sighting};
use crate::snapshot::Eyes;
use crate::trail::Trail;
use serde::{Deserialize, Serialize};

/// See the file's head.
pub(super) struct FormBurden;

/// What a form asks for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Burden {
    /// Fields that must be filled in, or that a customer must take for such.
    required: usize,
    /// All fields that are seen.
    fields: usize,
    /// Whether the form says of any field that it must be filled in.
    marked: bool,
}

/// The place of the form on a device, if a form is a way to the merchant's people there.
fn form(search: &Search, device: Device) -> Option<&Sighting> {
    let best = |kind| search.best_of(kind, device).map(|(_, place)| place);
    let written = |place: &&Sighting| place.control.is_some() || place.shown_as == ShownAs::Widget;
    best(EntranceKind::ContactForm).or_else(|| best(EntranceKind::Callback)).filter(written)
}

/// The fields that count, and whether the form marks any.
fn required<'f, 'a>(fields: &'f [Field<'a>]) -> (Vec<&'f Field<'a>>, bool) {
    let marked: Vec<&Field<'_>> = fields.iter().filter(|field| field.need == Need::Required).collect();
    if !marked.is_empty() {
        return (marked, true);
    }
    (fields.iter().filter(|field| field.need == Need::NotSaid && field.is_filled_in()).collect(), false)
}

fn read(trail: &Trail, device: Device, place: &Sighting) -> Reading<Burden> {
    let Some(page) = trail.snapshots.get(place.snapshot) else {
        return Reading::Missing(Message::new("missing-page"));
    };
    if page.eyes == Eyes::Http {
        return Reading::Missing(Message::new("missing-eyes"));
    }
    let Some(control) = place.control else {
        return Reading::Missing(Message::new("form-burden-missing-frame"));
    };
    let fields = fields(page, control);
    let (counted, marked) = required(&fields);
    if fields.is_empty() {
        // A button that opens a form or calls back: nothing is to be filled in here.
        return Reading::Nothing(Message::new("form-burden-missing-form"));
    }
    let places = counted.iter().map(|field| field.evidence(device, place.snapshot)).collect();
    Reading::Taken(Burden { required: counted.len(), fields: fields.len(), marked }, places)
}

impl Criterion for FormBurden {
    type Measure = PerDevice<Burden>;
    const ID: &'static str = "form-burden";
    const GROUP: Group = Group::Open;
    const SOURCES: &'static [Clause] = &[COGA_FEEDBACK, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| match form(search, device) {
            Some(place) => read(trail, device, place),
            None if trail.page(device).is_some_and(|page| page.eyes == Eyes::Http) => {
                Reading::Missing(Message::new("missing-scripts"))
            }
            None => Reading::Nothing(Message::new("form-burden-missing-form")),
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, burden| Judgement::between(burden.required as f64, &[(3.0, 1.0), (6.0, 0.5), (9.0, 0.0)]))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, burden| {
            let key = if burden.marked { "form-burden-says" } else { "form-burden-unmarked" };
            Message::new(key).with("number", burden.required)
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let worst = measure.iter().map(|(_, burden)| burden).max_by_key(|burden| burden.required)?;
        let key = if worst.marked { "form-burden-advice" } else { "form-burden-advice-unmarked" };
        (Self::judge(measure).points < 1.0).then(|| Message::new(key))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let (device, burden) = measure.iter().max_by_key(|(_, burden)| burden.required)?;
        let last = places.iter().rfind(|place| place.device == device).map(std::slice::from_ref)?;
        optional(last, burden.marked)
    }
}

/// A field that must be filled in, and the same as one that may be left out.
pub(super) fn optional(field: &[Evidence], marked: bool) -> Option<Rewrite> {
    let name = code::words(field, None);
    let optional = code::in_its_language(field, None, "（选填）", " (optional)");
    let required = if marked { " required" } else { "" };
    code::change(format!("<label>{name} <input{required}></label>"), format!("<label>{name}{optional} <input></label>"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, finding, trail};
    use crate::find::find;
    use crate::finding::Finding;
    use crate::text::{Language, Texts};
    use proptest::prelude::*;

    /// A contact form with so many more fields than three, each shaped by `shape`.
    fn form(more: usize, shape: impl Fn(usize, Page) -> Page) -> Finding {
        let page = Page::on(Device::Phone).form("contact").text("在线留言");
        let fields = [("text", "姓名"), ("tel", "手机"), ("text", "留言内容")];
        let more = (0..more).map(|_| ("text", "补充"));
        let page = fields
            .into_iter()
            .chain(more)
            .enumerate()
            .fold(page, |page, (at, (kind, name))| shape(at, page.block("div").field(kind, name)).end());
        let trail = trail(vec![page.done()]);
        finding("form-burden", &trail, &find(&trail))
    }

    fn required(more: usize) -> Finding {
        form(more, |_, page| page.attributes(|own| own.required = true))
    }

    #[test]
    fn three_are_good_six_are_half_and_nine_are_poor() {
        assert_eq!([0, 3, 6].map(|more| required(more).points), [1.0, 0.5, 0.0].map(Some));
    }

    #[test]
    fn what_is_not_marked_may_be_left_out_where_others_are() {
        let three = form(6, |at, page| if at < 3 { page.attributes(|own| own.required = true) } else { page });
        assert_eq!(three.points, Some(1.0));
    }

    #[test]
    fn where_nothing_is_marked_everything_seems_needed() {
        let plain = form(3, |_, page| page);
        assert_eq!(plain.points, Some(0.5));
        assert_eq!(Texts::new(Language::ZhHans).say(&plain.says), "手机上：没标明哪些必填，看起来要填 6 项");
        let said = form(3, |at, page| if at < 3 { page } else { page.inline("选填") });
        assert_eq!(said.points, Some(1.0));
    }

    #[test]
    fn the_example_makes_a_field_optional() {
        let rewrite = required(6).advice.unwrap().rewrite.unwrap();
        assert_eq!(rewrite.before, "<label>补充 <input required></label>");
        assert_eq!(rewrite.after, "<label>补充（选填） <input></label>");
    }

    #[test]
    fn without_a_form_there_is_nothing_to_count() {
        let trail = trail(vec![Page::on(Device::Phone).text("客服热线：400-810-8888").done()]);
        assert_eq!(finding("form-burden", &trail, &find(&trail)).verdict, crate::finding::Verdict::NotApplicable);
    }

    proptest! {
        #[test]
        fn one_more_field_never_scores_higher(a in 0usize..60, b in 0usize..60, marked: bool) {
            let points = |required| {
                FormBurden::judge(&PerDevice { phone: Some(Burden { required, fields: 60, marked }), desktop: None }).points
            };
            prop_assert!(points(a.max(b)) <= points(a.min(b)));
        }
    }
}
