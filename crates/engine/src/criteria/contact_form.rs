//! The fields of a form as a customer meets them: what each is called, what it asks for, and whether it must be filled in.
//!
//! A field must be filled in where its code says so (`required`), or where a `*` or a word (必填, required) stands with it:
//! in its label, in the field itself, or in the largest part of the page that holds no other field of the form.

use crate::find;
use crate::finding::Evidence;
use crate::geometry::Device;
use crate::lexicon::{Folded, fold_phrase, holds};
use crate::snapshot::{BlockId, Control, ControlId, ControlKind, Snapshot, TextSource};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Fields that are read of a form.
const MOST: usize = 60;
/// Characters that are read beside a field.
const WORDS: usize = 200;
/// Parts of the page, one in the other, that are read around a field.
const LEVELS: usize = 40;

/// Whether a field must be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// The form says so.
    Required,
    /// The form says that it need not be.
    Optional,
    /// The form says nothing.
    NotSaid,
}

/// What a customer fills in at once: a field, or the choices that belong together.
pub(super) struct Field<'a> {
    control: &'a Control,
    /// What it is called.
    name: String,
    /// Everything that stands with it, folded.
    words: String,
    /// Whether it must be filled in.
    pub(super) need: Need,
}

impl Field<'_> {
    /// Whether something is to be typed or picked from a list; ticks and files can be passed by.
    pub(super) fn is_filled_in(&self) -> bool {
        let passed_by = matches!(
            self.control.attributes.field_type.as_deref(),
            Some("checkbox" | "radio" | "file" | "range" | "color")
        );
        self.control.kind == ControlKind::Field || (self.control.kind == ControlKind::Choice && !passed_by)
    }

    /// Whether it asks for the number of an order.
    pub(super) fn asks_for_an_order(&self) -> bool {
        self.says("order-number") || self.is_named("order-number-name")
    }

    /// Whether it asks for a code that proves something.
    pub(super) fn asks_for_a_code(&self) -> bool {
        self.says("code") || self.is_named("code-name")
    }

    fn says(&self, heading: &str) -> bool {
        phrases(heading).any(|phrase| holds(&self.words, phrase))
    }

    fn is_named(&self, heading: &str) -> bool {
        let plain = |name: &str| name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        let own = self.control.attributes.field_name.as_deref().map(plain).unwrap_or_default();
        phrases(heading).any(|phrase| own.contains(phrase))
    }

    /// It, as evidence.
    pub(super) fn evidence(&self, device: Device, snapshot: usize) -> Evidence {
        let (node, rect) = (self.control.node, self.control.rect);
        Evidence { device, snapshot, node, rect, text: Evidence::cut(&self.name) }
    }
}

/// The fields of the form that one of them belongs to, as they are seen; empty where there is no form.
pub(super) fn fields(page: &Snapshot, one: ControlId) -> Vec<Field<'_>> {
    let groups = groups(page, one);
    let form = page.control(one).and_then(|control| page.forms.get(control.form? as usize)).map(|form| form.block);
    let beside = beside(page, &groups, form);
    let fields = groups.iter().zip(beside).filter_map(|(group, beside)| field(page, group, &beside));
    fields.collect()
}

/// The controls of each field: radio buttons and boxes of one name are one.
fn groups(page: &Snapshot, one: ControlId) -> Vec<Vec<ControlId>> {
    let mut groups: Vec<(Option<&str>, Vec<ControlId>)> = Vec::new();
    for id in find::form_fields(page, one).into_iter().take(MOST) {
        let Some(control) = page.control(id) else { continue };
        let own = &control.attributes;
        if control.sight.is_unseen() || own.disabled {
            continue;
        }
        let ticks = matches!(own.field_type.as_deref(), Some("radio" | "checkbox"));
        let name = own.field_name.as_deref().filter(|name| ticks && !name.is_empty());
        match groups.iter_mut().find(|(known, _)| name.is_some() && *known == name) {
            Some((_, group)) => group.push(id),
            None => groups.push((name, vec![id])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The words in the largest part of the page that holds this field and none of the others.
fn beside(page: &Snapshot, groups: &[Vec<ControlId>], form: Option<BlockId>) -> Vec<String> {
    let around = |group: &[ControlId]| -> BTreeSet<BlockId> {
        let blocks = group.iter().filter_map(|id| page.control(*id)).map(|control| control.block);
        blocks.flat_map(|block| page.ancestors(block).take(LEVELS).map(|(id, _)| id)).collect()
    };
    let mut held: BTreeMap<BlockId, usize> = BTreeMap::new();
    for block in groups.iter().flat_map(|group| around(group)) {
        *held.entry(block).or_default() += 1;
    }
    let whole = |id: BlockId, tag: &str| Some(id) == form || matches!(tag, "form" | "body" | "html" | "main");
    let mut cells: BTreeMap<BlockId, usize> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        let first = group.first().and_then(|id| page.control(*id)).map(|control| control.block);
        let up = first.into_iter().flat_map(|block| page.ancestors(block).take(LEVELS));
        let own = up.take_while(|(id, block)| held.get(id) == Some(&1) && !whole(*id, &block.tag));
        cells.extend(own.last().map(|(id, _)| (id, index)));
    }
    let mut words = vec![String::new(); groups.len()];
    for run in page.runs.iter().filter(|run| !run.sight.is_unseen() && run.source != TextSource::Value) {
        let cell = page.ancestors(run.block).take(LEVELS).find_map(|(id, _)| cells.get(&id));
        let Some(text) = cell.and_then(|index| words.get_mut(*index)).filter(|text| text.len() < WORDS) else {
            continue;
        };
        text.extend(run.text.chars().take(WORDS));
        text.push(' ');
    }
    words
}

fn field<'a>(page: &'a Snapshot, group: &[ControlId], beside: &str) -> Option<Field<'a>> {
    let controls = || group.iter().filter_map(|id| page.control(*id));
    let control = controls().next()?;
    let own = &control.attributes;
    let said = [own.label.as_deref(), Some(beside), own.placeholder.as_deref(), own.title.as_deref()];
    let words: String = said.into_iter().flatten().flat_map(|text| [text, " "]).collect();
    let words = Folded::new(&words).text().to_owned();
    let says = |heading| phrases(heading).any(|phrase| holds(&words, phrase));
    let need = if controls().any(|control| control.attributes.required) {
        Need::Required
    } else if says("optional") {
        Need::Optional
    } else if says("required") || is_starred(&words) {
        Need::Required
    } else {
        Need::NotSaid
    };
    let bare = |text: &str| text.trim_matches(|char: char| !char.is_alphanumeric()).to_owned();
    let names = said.into_iter().flatten().map(bare).chain(own.field_name.clone());
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    Some(Field { control, name, words, need })
}

/// Whether a single star stands there: not the stars of a number that is partly hidden.
fn is_starred(words: &str) -> bool {
    let part = |char: Option<char>| char.is_some_and(|char| char == '*' || char.is_ascii_digit());
    let mut stars = words.match_indices('*');
    stars.any(|(at, star)| !part(words[..at].chars().next_back()) && !part(words[at + star.len()..].chars().next()))
}

type Phrases = BTreeMap<String, BTreeMap<String, Vec<String>>>;

static PHRASES: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let folded = |languages: BTreeMap<String, Vec<String>>| {
        let all = languages.into_values().flatten().map(|phrase| fold_phrase(&phrase));
        all.filter(|phrase| !phrase.is_empty()).collect()
    };
    file().into_iter().map(|(heading, languages)| (heading, folded(languages))).collect()
});

/// The file is part of the program; a test makes sure that it can be read.
fn file() -> Phrases {
    toml::from_str(include_str!("../../lexicons/fields.toml")).unwrap_or_default()
}

fn phrases(heading: &str) -> impl Iterator<Item = &'static str> {
    PHRASES.get(heading).into_iter().flatten().map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::Page;
    use crate::snapshot::Unseen;

    fn needs(page: Page) -> Vec<Need> {
        let page = page.done();
        fields(&page, 0).iter().map(|field| field.need).collect()
    }

    /// A field in a line of its own, after these words.
    fn line(page: Page, words: &str) -> Page {
        page.block("div").inline(words).field("text", "").end()
    }

    fn form() -> Page {
        Page::on(Device::Phone).form("contact")
    }

    #[test]
    fn the_file_can_be_read_and_speaks_both_languages() {
        let file = file();
        for heading in ["required", "optional", "order-number", "code"] {
            assert!(file[heading].contains_key("zh-Hans") && file[heading].contains_key("en"), "{heading}");
        }
        assert!(file.contains_key("order-number-name") && file.contains_key("code-name"));
    }

    #[test]
    fn a_star_beside_a_field_belongs_to_that_field_alone() {
        let page = line(line(line(form(), "* 姓名"), "电话（选填）"), "地址");
        assert_eq!(needs(page), [Need::Required, Need::Optional, Need::NotSaid]);
    }

    #[test]
    fn the_word_for_not_required_is_not_taken_for_required() {
        assert_eq!(needs(line(line(form(), "姓名（必填）"), "公司（非必填）")), [Need::Required, Need::Optional]);
        assert_eq!(
            needs(line(line(form(), "Name (required)"), "Company (not required)")),
            [Need::Required, Need::Optional]
        );
    }

    #[test]
    fn stars_that_hide_digits_mark_nothing() {
        assert_eq!(needs(line(line(form(), "手机 138****0000"), "姓名")), [Need::NotSaid, Need::NotSaid]);
    }

    #[test]
    fn what_the_code_says_counts_and_what_nobody_sees_does_not() {
        let page = form().field("text", "姓名").attributes(|own| own.required = true);
        let page = page.field("text", "蜜罐").unseen(Unseen::NotRendered).field("text", "留言");
        assert_eq!(needs(page), [Need::Required, Need::NotSaid]);
    }

    #[test]
    fn buttons_of_one_choice_are_one_field() {
        let tick = |page: Page| page.field("radio", "").attributes(|own| own.field_name = Some("title".into()));
        assert_eq!(needs(tick(tick(line(form(), "姓名")))).len(), 2);
    }

    #[test]
    fn the_number_of_an_order_is_told_by_words_and_by_names() {
        let asks = |page: Page| fields(&page.done(), 0)[0].asks_for_an_order();
        assert!(asks(form().field("text", "请填写订单号").field("text", "留言")));
        assert!(asks(form().field("text", "").attributes(|own| own.field_name = Some("order_no".into()))));
        assert!(!asks(form().field("text", "姓名").field("text", "订单号")));
        assert!(fields(&form().field("text", "图形验证码").done(), 0)[0].asks_for_a_code());
    }
}
