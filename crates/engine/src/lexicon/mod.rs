//! The words of the field: what pages say, grouped by what it means, and the chat vendors.
//!
//! Phrases stand in `lexicons/*.toml`, one file a language; each has one intent, a strength and an origin. They are all
//! read once into one table, because a page often speaks several languages.

mod folded;
mod names;
mod vendors;

pub(crate) use folded::{Folded, fold_phrase, holds};
pub(crate) use names::Names;
pub(crate) use vendors::{
    Nature, Vendor, lower, may_be_drawn_by, vendor_of_address, vendor_of_host, vendor_of_link, vendor_of_names,
    vendor_of_script_text, vendor_of_tag,
};

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
    /// Words that hold a phrase of the lexicons and mean something else: `扫地机器人`, `Contact lenses`. They swallow it.
    LookAlike,
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
    #[allow(dead_code, reason = "read by the tests only: why an intent has no phrases in this language")]
    #[serde(default)]
    absent: BTreeMap<Intent, String>,
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

/// All phrases of all languages, sorted, so that everything that begins like a text lies together. A table costs a sort to
/// build, which every short run pays; an automaton over as many phrases costs ten times that.
struct Lexicon {
    phrases: Vec<Phrase>,
    /// Where the phrases of each first character lie: from, to. Indexed by the character; no phrase begins beyond it.
    first: Vec<(u32, u32)>,
    begins: Begins,
}

/// How all phrases begin, as bits under a hash of their first characters: almost everything on a page begins no phrase, and
/// this says so after a character or two.
struct Begins {
    /// Beginnings of phrases, every length up to [`Begins::DEPTH`].
    parts: Vec<u64>,
    /// Phrases that are no longer than that.
    wholes: Vec<u64>,
}

impl Begins {
    /// Characters that count.
    const DEPTH: usize = 6;
    /// Words of 64 bits in each table.
    const SIZE: usize = 1 << 12;

    fn of(phrases: &[Phrase]) -> Self {
        let mut begins = Self { parts: vec![0; Self::SIZE], wholes: vec![0; Self::SIZE] };
        for phrase in phrases {
            let mut last = (0, 0);
            for (word, bit) in places(&phrase.text) {
                begins.parts[word] |= bit;
                last = (word, bit);
            }
            begins.wholes[last.0] |= last.1;
        }
        begins
    }

    /// Whether a phrase may stand at the beginning of a text.
    fn may(&self, text: &str) -> bool {
        let mut depth = 0;
        for (word, bit) in places(text) {
            if self.parts[word] & bit == 0 {
                return false;
            }
            if self.wholes[word] & bit != 0 {
                return true;
            }
            depth += 1;
        }
        depth == Self::DEPTH
    }
}

/// Where the first character of a text, its first two, and so on, have their bits.
fn places(text: &str) -> impl Iterator<Item = (usize, u64)> {
    let mut hash = 0_u32;
    text.chars().take(Begins::DEPTH).map(move |char| {
        hash = (hash.rotate_left(5) ^ char as u32).wrapping_mul(0x9e37_79b1);
        ((hash >> 20) as usize % Begins::SIZE, 1 << ((hash >> 14) % 64))
    })
}

struct Phrase {
    text: String,
    intent: Intent,
    strength: Strength,
    /// The longest other phrase this one begins with.
    shorter: Option<u32>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::compile);

impl Lexicon {
    fn compile() -> Self {
        let mut phrases: Vec<Phrase> = Vec::new();
        for (_, source) in FILES {
            // The files are part of the program; the tests make sure that each can be read.
            let Ok(file) = toml::from_str::<File>(source) else { continue };
            for (intent, told) in file.intents {
                let all = told.all().map(|(text, strength)| (fold_phrase(text), strength));
                let all = all.filter(|(text, _)| !text.is_empty());
                phrases.extend(all.map(|(text, strength)| Phrase { text, intent, strength, shorter: None }));
            }
        }
        // Stable: of the same phrase in two languages the first file's stays.
        phrases.sort_by(|a, b| a.text.cmp(&b.text));
        phrases.dedup_by(|later, first| later.text == first.text);
        let begins = Begins::of(&phrases);
        let mut lexicon = Self { phrases, first: vec![(0, 0); 0x1_0000], begins };
        lexicon.index();
        lexicon
    }

    fn index(&mut self) {
        let mut begun: Vec<u32> = Vec::new();
        for at in 0..self.phrases.len() {
            let text = &self.phrases[at].text;
            while begun.last().is_some_and(|last| !text.starts_with(&self.phrases[*last as usize].text)) {
                begun.pop();
            }
            let first = text.chars().next().map_or(0, |char| char as usize);
            if let Some(range) = self.first.get_mut(first) {
                let from = if range.1 == 0 { at as u32 } else { range.0 };
                *range = (from, at as u32 + 1);
            }
            self.phrases[at].shorter = begun.last().copied();
            begun.push(at as u32);
        }
    }

    /// The longest phrase a text begins with that ends where a word does.
    fn at(&self, text: &str) -> Option<&Phrase> {
        let ends_word = |phrase: &&Phrase| {
            let beyond = text[phrase.text.len()..].chars().next();
            !(phrase.text.chars().next_back().is_some_and(spaced) && beyond.is_some_and(spaced))
        };
        self.begins.may(text).then(|| self.beginning(text).find(ends_word)).flatten()
    }

    /// The phrases a text begins with, longest first.
    fn beginning(&self, text: &str) -> impl Iterator<Item = &Phrase> {
        let first = text.chars().next().map_or(0, |char| char as usize);
        let (from, to) = self.first.get(first).copied().unwrap_or_default();
        let below = self.phrases[from as usize..to as usize].partition_point(|phrase| phrase.text.as_str() <= text);
        let last = below.checked_sub(1).and_then(|last| self.phrases.get(from as usize + last));
        std::iter::successors(last, |phrase| phrase.shorter.and_then(|shorter| self.phrases.get(shorter as usize)))
            .filter(move |phrase| text.starts_with(&phrase.text))
    }
}

/// The phrases in a folded text, leftmost and longest first, none over another. Phrases in scripts that part words by
/// spaces match whole words only.
pub(crate) fn hits(folded: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    let lexicon = &*LEXICON;
    let mut rest = folded;
    while let Some(char) = rest.chars().next() {
        let Some(phrase) = lexicon.at(rest) else {
            rest = &rest[char.len_utf8()..];
            if spaced(char) {
                rest = &rest[word(rest)..];
            }
            continue;
        };
        if phrase.intent != Intent::LookAlike {
            let start = folded.len() - rest.len();
            // A phrase may ask for a colon behind it; the colon still parts it from its value.
            let end = start + phrase.text.trim_end_matches([':', ' ']).len();
            hits.push(Hit { start, end, intent: phrase.intent, strength: phrase.strength });
        }
        rest = &rest[phrase.text.len()..];
    }
    hits
}

/// How many bytes of a text, from its first on, go on a word.
fn word(text: &str) -> usize {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = &text[letters..];
    if rest.bytes().next().is_none_or(|byte| byte.is_ascii()) {
        return letters;
    }
    text.len() - rest.trim_start_matches(spaced).len()
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
