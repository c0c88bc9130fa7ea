//! What the words on a control promise: the lexicons say what they are about, `lexicons/leads.toml` where they lead.

use crate::lexicon::{Hit, Intent, Strength, fold_phrase};
use crate::search::Wording;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What a phrase on a control promises. The text form is the heading in `lexicons/leads.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Promise {
    /// The merchant's people, or the way to them.
    Contact,
    /// Help, not a person.
    Help,
    /// A page on which contacts often stand.
    About,
    /// What is put away in a menu.
    Menu,
    /// Somebody else's way: jobs, the press, investors.
    OtherParty,
    /// Another errand: logging in, the cart, small print.
    Errand,
    /// Goods that are called like a way to call.
    Goods,
}

/// Somebody else's way weighs more than any promise beside it: 加盟热线 is not the customers' line.
const OTHER_PARTY: f64 = -9.0;
/// Another errand.
const ERRAND: f64 = -5.0;
/// Labels up to this many columns are read whole; of longer ones the share counts that promises something.
const SHORT: usize = 16;

pub(super) type File = BTreeMap<Promise, BTreeMap<String, Vec<String>>>;

struct Labels {
    automaton: Option<AhoCorasick>,
    promises: Vec<Promise>,
}

static LABELS: LazyLock<Labels> = LazyLock::new(Labels::compile);

impl Labels {
    fn compile() -> Self {
        let mut promise_of: BTreeMap<String, Promise> = BTreeMap::new();
        for (promise, languages) in file() {
            for phrase in languages.into_values().flatten() {
                promise_of.entry(fold_phrase(&phrase)).or_insert(promise);
            }
        }
        promise_of.remove("");
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(promise_of.keys());
        Self { automaton: automaton.ok(), promises: promise_of.into_values().collect() }
    }
}

/// The file is part of the program; a test makes sure that it can be read.
pub(super) fn file() -> File {
    toml::from_str(include_str!("../../../lexicons/leads.toml")).unwrap_or_default()
}

/// A phrase of `lexicons/leads.toml` in a folded text.
struct Said {
    range: Range<usize>,
    promise: Promise,
}

fn said(folded: &str) -> Vec<Said> {
    let Some(automaton) = &LABELS.automaton else { return Vec::new() };
    let letter = |char: Option<char>| char.is_some_and(|char| (char as u32) < 0x0e00 && char.is_alphabetic());
    let whole = |range: &Range<usize>| {
        let inside = &folded[range.clone()];
        let before = letter(folded[..range.start].chars().next_back()) && letter(inside.chars().next());
        let after = letter(folded[range.end..].chars().next()) && letter(inside.chars().next_back());
        !before && !after
    };
    let found = automaton.find_iter(folded).filter(|found| whole(&found.range()));
    found.map(|found| Said { range: found.range(), promise: LABELS.promises[found.pattern().as_usize()] }).collect()
}

/// A phrase that decides, with what it is worth.
struct Phrase {
    range: Range<usize>,
    points: f64,
    literal: bool,
}

/// What the words on a control are worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Worth {
    /// How promising they are; below 0 they lead elsewhere.
    pub(super) points: f64,
    /// How literally they name the way to a person.
    pub(super) wording: Wording,
    /// Whether they are nothing but the name of a menu.
    pub(super) menu: bool,
}

/// Reads a folded label. `hits` are the lexicons' phrases in it.
pub(super) fn worth(folded: &str, hits: &[Hit]) -> Worth {
    let said = said(folded);
    if said.is_empty() && hits.is_empty() {
        return Worth { points: 0.0, wording: Wording::Generic, menu: false };
    }
    let phrases = phrases(folded, &said, hits);
    let best = phrases.iter().map(|phrase| phrase.points).fold(0.0, f64::max);
    let worst = phrases.iter().map(|phrase| phrase.points).fold(0.0, f64::min);
    let told = phrases.iter().filter(|phrase| phrase.points > 0.0).map(|phrase| phrase.range.clone());
    let menu = said.iter().find(|said| said.promise == Promise::Menu);
    Worth {
        points: best * share(folded, told) + worst,
        wording: if phrases.iter().any(|phrase| phrase.literal) { Wording::Literal } else { Wording::Generic },
        menu: menu.is_some_and(|menu| letters(folded) == letters(&folded[menu.range.clone()])),
    }
}

/// Of two phrases, one in the other, the longer decides; of equal ones that of `leads.toml`.
fn phrases(folded: &str, said: &[Said], hits: &[Hit]) -> Vec<Phrase> {
    let within = |inner: &Range<usize>, outer: &Range<usize>| outer.start <= inner.start && inner.end <= outer.end;
    let hits: Vec<(Range<usize>, &Hit)> = hits.iter().map(|hit| (core(folded, hit.range()), hit)).collect();
    let own = said.iter().filter(|said| !hits.iter().any(|(at, _)| within(&said.range, at) && said.range != *at));
    let own = own.map(|said| Phrase {
        range: said.range.clone(),
        points: points_of_promise(said.promise),
        literal: said.promise == Promise::Contact,
    });
    let others = hits.iter().filter(|(at, _)| !said.iter().any(|said| within(at, &said.range)));
    let others = others.map(|(at, hit)| {
        let contact = |said: &Said| said.promise == Promise::Contact && within(&said.range, at);
        of_hit(hit, at, letters(folded) == letters(&folded[at.clone()]), said.iter().any(contact))
    });
    own.chain(others).collect()
}

/// A range without the marks around its words: `need help?` is no longer than `need help`.
fn core(folded: &str, range: Range<usize>) -> Range<usize> {
    let Some(text) = folded.get(range.clone()) else { return range };
    let mark = |char: char| !char.is_alphanumeric();
    let start = range.start + (text.len() - text.trim_start_matches(mark).len());
    let end = range.end - (text.len() - text.trim_end_matches(mark).len());
    start..end.max(start)
}

fn points_of_promise(promise: Promise) -> f64 {
    match promise {
        Promise::Contact => 8.0,
        Promise::Help => 5.0,
        Promise::About => 2.0,
        Promise::Menu | Promise::Goods => 0.0,
        Promise::OtherParty => OTHER_PARTY,
        Promise::Errand => ERRAND,
    }
}

/// `whole`: whether the label is nothing but this phrase; `contact`: whether the phrase holds a word for contact (售后客服).
fn of_hit(hit: &Hit, at: &Range<usize>, whole: bool, contact: bool) -> Phrase {
    let strong = hit.strength == Strength::Strong;
    let (points, literal) = match hit.intent {
        Intent::HumanAgent => (10.0, true),
        Intent::ChatEntry | Intent::Callback => (9.0, true),
        Intent::SupportEntry if strong => (8.0, true),
        Intent::ContactForm => (7.0, true),
        // What stands before a number (`Main:`, `Standard:`, 主管) means something else on a button.
        Intent::EmailLabel if strong && whole => (4.0, true),
        Intent::SupportEntry | Intent::Aftersales if strong || contact => (5.0, false),
        Intent::SupportEntry => (5.0, false),
        Intent::Complaint | Intent::Robot | Intent::ElderLane if strong => (4.0, false),
        Intent::SelfHelp => (3.0, false),
        Intent::Store | Intent::EmailLabel => (2.0, false),
        Intent::OtherParty | Intent::ReportLine | Intent::PublicBody => (OTHER_PARTY, false),
        Intent::LoginWall | Intent::AppOnly => (ERRAND, false),
        _ => (0.0, false),
    };
    let named = contact && points >= 0.0 && hit.intent != Intent::Robot;
    // 售前咨询 leads to a person too, but to one who sells.
    let most = if hit.intent == Intent::Presales { 5.0 } else { 8.0 };
    Phrase { range: at.clone(), points: if named { f64::max(points, most) } else { points }, literal: literal || named }
}

/// What a long label's promise is worth: a headline that mentions 客服 is no way to it.
fn share(folded: &str, told: impl Iterator<Item = Range<usize>>) -> f64 {
    let columns = unicode_width::UnicodeWidthStr::width(folded);
    if columns <= SHORT {
        return 1.0;
    }
    let promising: usize = told.map(|range| letters(&folded[range])).sum();
    let all = letters(folded).max(1);
    0.3 + 0.7 * (promising.min(all) as f64 / all as f64)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|char| char.is_alphanumeric()).count()
}

/// Whether a text can be read at all: an icon font's letter or ☰ cannot.
pub(super) fn is_readable(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
