//! The words of the field: what pages say, grouped by what it means, and the chat vendors.
//!
//! Phrases stand in `lexicons/*.toml`, one file a language; each has one intent, a strength and an origin. They are all
//! compiled once into one automaton, because a page often speaks several languages.

mod folded;
mod vendors;

pub(crate) use folded::{Folded, fold_phrase};
pub(crate) use vendors::{
    Nature, Vendor, may_be_drawn_by, vendor_of_address, vendor_of_host, vendor_of_link, vendor_of_names,
    vendor_of_script_text, vendor_of_tag,
};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What a phrase means. The text form is the heading in the lexicons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Intent {
    FaxLabel,
    QqLabel,
    WechatLabel,
    ReportLine,
    PublicBody,
    OtherParty,
    NoNumber,
    HumanAgent,
    Robot,
    ChatEntry,
    ElderLane,
    PhoneLabel,
    Callback,
    Complaint,
    Presales,
    Aftersales,
    SelfHelp,
    ContactForm,
    EmailLabel,
    Store,
    AddressLabel,
    ServiceHours,
    LoginWall,
    AppOnly,
    SupportEntry,
    QueueMessage,
    HandoffMessage,
    RobotGreeting,
    NotUnderstood,
    OfflineMessage,
    CookieBanner,
}

/// How much a phrase says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// It also stands for other things.
    Weak,
    /// It stands for this.
    Strong,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// First byte in the folded text.
    pub(crate) start: usize,
    /// Byte after the last in the folded text.
    pub(crate) end: usize,
    /// What it means.
    pub(crate) intent: Intent,
    /// How much it says.
    pub(crate) strength: Strength,
}

impl Hit {
    /// Its place in the folded text.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The lexicon files. One line a language.
const FILES: [(&str, &str); 10] = [
    ("zh-Hans", include_str!("../../lexicons/zh-Hans.toml")),
    ("zh-Hant", include_str!("../../lexicons/zh-Hant.toml")),
    ("en", include_str!("../../lexicons/en.toml")),
    ("ja", include_str!("../../lexicons/ja.toml")),
    ("ko", include_str!("../../lexicons/ko.toml")),
    ("de", include_str!("../../lexicons/de.toml")),
    ("es", include_str!("../../lexicons/es.toml")),
    ("fr", include_str!("../../lexicons/fr.toml")),
    ("pt", include_str!("../../lexicons/pt.toml")),
    ("it", include_str!("../../lexicons/it.toml")),
];

#[derive(serde::Deserialize)]
struct File {
    #[allow(dead_code, reason = "read by the tests only; the file says itself what it is")]
    language: String,
    #[serde(flatten)]
    intents: BTreeMap<Intent, Phrases>,
}

#[derive(Default, serde::Deserialize)]
#[serde(default, rename_all = "kebab-case")]
struct Phrases {
    strong_mined: Vec<String>,
    strong_known: Vec<String>,
    weak_mined: Vec<String>,
    weak_known: Vec<String>,
}

impl Phrases {
    fn all(&self) -> impl Iterator<Item = (&str, Strength)> {
        let strong = self.strong_mined.iter().chain(&self.strong_known).map(|text| (text.as_str(), Strength::Strong));
        strong.chain(self.weak_mined.iter().chain(&self.weak_known).map(|text| (text.as_str(), Strength::Weak)))
    }
}

struct Lexicon {
    automaton: Option<AhoCorasick>,
    meaning: Vec<(Intent, Strength)>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::compile);

impl Lexicon {
    fn compile() -> Self {
        let mut meaning_of: BTreeMap<String, (Intent, Strength)> = BTreeMap::new();
        for (_, source) in FILES {
            // The files are part of the program; the tests make sure that each can be read.
            let Ok(file) = toml::from_str::<File>(source) else { continue };
            for (intent, phrases) in file.intents {
                for (text, strength) in phrases.all() {
                    meaning_of.entry(fold_phrase(text)).or_insert((intent, strength));
                }
            }
        }
        meaning_of.remove("");
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            // A DFA finds a little faster and takes far longer to build, which every short run would pay for.
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(meaning_of.keys());
        Self { automaton: automaton.ok(), meaning: meaning_of.into_values().collect() }
    }
}

/// The phrases in a folded text, leftmost and longest first, none over another. Phrases in scripts that part words by
/// spaces match whole words only.
pub(crate) fn hits(folded: &str) -> Vec<Hit> {
    let Some(automaton) = &LEXICON.automaton else { return Vec::new() };
    let bounded = |range: Range<usize>| {
        let open = |char: Option<char>, edge: Option<char>| edge.is_some_and(spaced) && char.is_some_and(spaced);
        let inside = &folded[range.clone()];
        !open(folded[..range.start].chars().next_back(), inside.chars().next())
            && !open(folded[range.end..].chars().next(), inside.chars().next_back())
    };
    let found = automaton.find_iter(folded).filter(|found| bounded(found.range()));
    found
        .map(|found| {
            let (intent, strength) = LEXICON.meaning[found.pattern().as_usize()];
            Hit { start: found.start(), end: found.end(), intent, strength }
        })
        .collect()
}

/// Whether a letter belongs to a script that parts words by spaces.
fn spaced(char: char) -> bool {
    (char as u32) < 0x0e00 && char.is_alphabetic()
}

/// The phrases in a text as it stands on the page.
pub(crate) fn read(text: &str) -> Vec<Hit> {
    hits(Folded::new(text).text())
}

/// Whether a text has a phrase of this intent.
pub(crate) fn says(text: &str, intent: Intent) -> bool {
    read(text).iter().any(|hit| hit.intent == intent)
}

#[cfg(test)]
mod tests;
