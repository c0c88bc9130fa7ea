//! What all signals of chats share: names that say chat, who answers, and what kind of entrance that makes.

use crate::lexicon::{Hit, Intent, Nature};
use crate::search::{Answerer, EntranceKind};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Who answers, by what the page says; what a vendor's product can be comes last and only where it is one thing.
pub(super) fn answerer(hits: &[Hit], nature: Option<Nature>) -> Answerer {
    let has = |intent| hits.iter().any(|hit| hit.intent == intent);
    let person = has(Intent::HumanAgent) || has(Intent::HandoffMessage) || has(Intent::QueueMessage);
    let robot = has(Intent::Robot) || has(Intent::RobotGreeting);
    match (person, robot, nature) {
        (true, true, _) => Answerer::Both,
        (true, false, _) => Answerer::Human,
        (false, true, _) | (false, false, Some(Nature::Robot)) => Answerer::Robot,
        _ => Answerer::Unknown,
    }
}

/// Person-to-person channels (`Nature::Human`) and chats that name a person are live chats.
pub(super) fn kind(answered_by: Answerer, nature: Nature) -> EntranceKind {
    match (answered_by, nature) {
        (Answerer::Robot, _) => EntranceKind::BotChat,
        (Answerer::Human | Answerer::Both, _) | (_, Nature::Human) => EntranceKind::LiveChat,
        _ => EntranceKind::ChatUnknown,
    }
}

/// What ids, classes, file names and handlers say about chats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Named {
    /// Nothing.
    Not,
    /// Something that chats are called too: a speech bubble, a headset, service.
    Perhaps,
    /// A chat.
    Chat,
}

/// Most characters of names that are read.
const MOST: usize = 400;

/// Reads names as programmers write them: `live-chat-btn`, `openKefu()`, `ico_headset.png`. `weChat` and `wechat` are none.
pub(super) fn named(names: &str) -> Named {
    let mut best = Named::Not;
    let mut before = String::new();
    let mut word = String::new();
    let mut lower = false;
    for char in names.chars().take(MOST).chain(std::iter::once(' ')) {
        let part = char.is_ascii_alphanumeric();
        if !word.is_empty() && (!part || (lower && char.is_ascii_uppercase())) {
            best = best.max(one(&before, &word));
            before = std::mem::take(&mut word);
        }
        if part {
            word.push(char.to_ascii_lowercase());
        }
        lower = char.is_ascii_lowercase();
    }
    best
}

/// Whether names may hold a word of [`named`] that says chat; quick, for the many that do not.
pub(super) fn may_be_named(names: &str) -> bool {
    static WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let words = [
            "chat", "kefu", "swt", "zxkf", "zxzx", "kf", "headset", "service", "consult", "server", "help", "support",
            "zixun",
        ];
        AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok()
    });
    WORDS.as_ref().is_none_or(|words| words.is_match(names))
}

/// What one word says after another.
fn one(before: &str, word: &str) -> Named {
    const NO_CHATS: [&str; 6] = ["wechat", "snapchat", "chatgpt", "chateau", "chatter", "chatham"];
    const CHATS: [&str; 9] =
        ["swt", "zxkf", "zxzx", "onlinekf", "imchat", "chatbot", "livehelp", "headset", "customerservice"];
    const PERHAPS: [&str; 20] = [
        "comment",
        "comments",
        "message",
        "messages",
        "messenger",
        "bubble",
        "service",
        "consult",
        "zixun",
        "kf",
        "robot",
        "bot",
        "im",
        "support",
        "talk",
        "customer",
        "headphones",
        "earphone",
        "server",
        "zx",
    ];
    let other_app = matches!((before, word), ("we" | "snap", "chat"));
    if other_app || NO_CHATS.iter().any(|no| word.starts_with(no) || word.ends_with(no)) {
        return Named::Not;
    }
    let pair = matches!(
        (before, word),
        ("online", "service" | "kf" | "consult" | "server")
            | ("customer", "service")
            | ("live", "help" | "support")
            | ("zaixian", "kefu" | "zixun")
    );
    if pair
        || CHATS.contains(&word)
        || word.starts_with("chat")
        || word.ends_with("chat")
        || word.starts_with("kefu")
        || word.ends_with("kefu")
    {
        Named::Chat
    } else if PERHAPS.contains(&word) {
        Named::Perhaps
    } else {
        Named::Not
    }
}

/// Whether a text is a picture rather than words: nothing, a speech bubble, the name of a glyph in an icon font.
pub(super) fn is_icon(words: &str) -> bool {
    const GLYPHS: [&str; 8] =
        ["chat", "forum", "support_agent", "chat_bubble", "contact_support", "headset_mic", "question_answer", "sms"];
    GLYPHS.contains(&words) || !words.chars().any(char::is_alphanumeric)
}

/// Whether a picture in the place of words shows a chat.
pub(super) fn icon_says_chat(words: &str) -> bool {
    ["chat", "chat_bubble", "support_agent", "headset_mic", "question_answer"].contains(&words)
        || words.contains(['💬', '🗨', '💭', '🎧'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_chats_are_told_from_those_of_other_programs() {
        for names in ["live-chat-btn", "openKefu()", "ico_headset.png", "y-kefu-box", "online-service", "chatToggle"] {
            assert_eq!(named(names), Named::Chat, "{names}");
        }
        for names in ["weChat", "kf-weChat-infos wechat", "btn primary", "snapchat", "chateau", ""] {
            assert!(named(names) < Named::Chat, "{names}");
        }
        assert_eq!(named("fa fa-comments"), Named::Perhaps);
    }
}
