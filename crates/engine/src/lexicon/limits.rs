//! What a text says about time that runs out: a chat that closes, a session or a code that expires.
//!
//! Phrases stand in `lexicons/limits.toml`. One sentence must say it all, so that an order that is cancelled after 30 minutes
//! or hours of service are taken for nothing of the kind.

use super::folded::{Folded, fold_phrase, holds};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A limit that a text announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limit {
    /// What ends.
    pub(crate) what: Ends,
    /// How soon, seconds; `None` where it has ended already.
    pub(crate) seconds: Option<u32>,
}

/// What ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ends {
    /// A chat, a session, a page.
    Session,
    /// A code that was sent or is to be scanned.
    Code,
}

/// Longest sentence that is taken for an announcement, in characters: what is longer is a text about the matter.
const LONGEST: usize = 80;
/// WCAG 2.2.1: what lasts longer than 20 hours is no limit.
const ENDLESS: u64 = 20 * 3600;

type File = BTreeMap<String, BTreeMap<String, Vec<String>>>;

struct Words {
    subject: Vec<String>,
    ends: Vec<String>,
    over: Vec<String>,
    code: Vec<String>,
    valid: Vec<String>,
    extends: Vec<String>,
    other: Vec<String>,
    /// Words for a unit with its seconds, longest first.
    units: Vec<(String, u64)>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut file = file();
    let mut of = |heading: &str| -> Vec<String> {
        let phrases = file.remove(heading).unwrap_or_default().into_values().flatten();
        let mut list: Vec<String> =
            phrases.map(|phrase| fold_phrase(&phrase)).filter(|text| !text.is_empty()).collect();
        list.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        list.dedup();
        list
    };
    let units = [("seconds", 1), ("minutes", 60), ("hours", 3600)];
    let mut units: Vec<(String, u64)> =
        units.into_iter().flat_map(|(heading, each)| of(heading).into_iter().map(move |unit| (unit, each))).collect();
    units.sort_by_key(|(unit, _)| std::cmp::Reverse(unit.len()));
    let (subject, ends, over, code) = (of("subject"), of("ends"), of("over"), of("code"));
    let (valid, extends, other) = (of("valid"), of("extends"), of("other"));
    Words { subject, ends, over, code, valid, extends, other, units }
});

/// The file is part of the program; a test makes sure that it can be read.
fn file() -> File {
    toml::from_str(include_str!("../../lexicons/limits.toml")).unwrap_or_default()
}

/// The limit that a paragraph announces; of several the shortest, and what is over before all.
pub(crate) fn limit_in(paragraph: &str) -> Option<Limit> {
    let sentences = paragraph.split(['。', '！', '!', '？', '?', '；', ';', '\n', '.']);
    let short = sentences.filter(|sentence| (4..=LONGEST).contains(&sentence.trim().chars().count()));
    short.filter_map(in_sentence).min_by_key(|limit| limit.seconds)
}

/// Whether a text offers more time.
pub(crate) fn extends(text: &str) -> bool {
    has(Folded::new(text).text(), &WORDS.extends)
}

fn has(folded: &str, phrases: &[String]) -> bool {
    phrases.iter().any(|phrase| holds(folded, phrase))
}

fn in_sentence(sentence: &str) -> Option<Limit> {
    let folded = Folded::new(sentence);
    let text = folded.text();
    let session = has(text, &WORDS.subject);
    if !(session || has(text, &WORDS.code)) || has(text, &WORDS.other) {
        return None;
    }
    if session && has(text, &WORDS.over) {
        return Some(Limit { what: Ends::Session, seconds: None });
    }
    let what = if session && has(text, &WORDS.ends) {
        Ends::Session
    } else if has(text, &WORDS.code) && has(text, &WORDS.valid) {
        Ends::Code
    } else {
        return None;
    };
    Some(Limit { what, seconds: Some(shortest(text)?) })
}

/// The shortest time a folded text names, seconds.
fn shortest(text: &str) -> Option<u32> {
    let mut found: Option<u64> = None;
    for (at, _) in text.char_indices() {
        let before = &text[..at];
        let goes_on =
            before.ends_with(is_of_number) || before.strip_suffix(':').is_some_and(|b| b.ends_with(is_of_number));
        let Some((count, length)) = number(&text[at..]).filter(|_| !goes_on) else { continue };
        let rest = text[at + length..].trim_start_matches([' ', '-', '个']);
        let letter = |char: char| (char as u32) < 0x0e00 && char.is_alphabetic();
        let unit = WORDS.units.iter().find(|(unit, _)| {
            let goes_on = |beyond: &str| beyond.chars().next().is_some_and(letter);
            let word = unit.chars().next_back().is_some_and(letter);
            rest.strip_prefix(unit.as_str()).is_some_and(|beyond| !(word && goes_on(beyond)))
        });
        let seconds = unit.map(|(_, each)| count.saturating_mul(*each));
        found = found.into_iter().chain(seconds.filter(|seconds| (1..ENDLESS).contains(seconds))).min();
    }
    found.and_then(|seconds| u32::try_from(seconds).ok())
}

const HAN: &str = "〇一二三四五六七八九";

fn is_of_number(char: char) -> bool {
    char.is_ascii_digit() || char == '十' || char == '两' || HAN.contains(char)
}

/// The number a text begins with and its length in bytes, in digits or in the Chinese numerals up to 99.
fn number(text: &str) -> Option<(u64, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return Some((text[..digits.min(9)].parse().ok()?, digits));
    }
    let numeral: Vec<char> = text.chars().take_while(|char| is_of_number(*char)).take(4).collect();
    let one = |char: char| if char == '两' { Some(2) } else { HAN.chars().position(|digit| digit == char) };
    let value = match numeral[..] {
        ['十'] => 10,
        ['十', ones] => 10 + one(ones)?,
        [tens, '十'] => 10 * one(tens)?,
        [tens, '十', ones] => 10 * one(tens)? + one(ones)?,
        [ones] => one(ones)?,
        _ => return None,
    };
    Some((value as u64, numeral.iter().map(|char| char.len_utf8()).sum()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seconds(text: &str) -> Option<u32> {
        limit_in(text).and_then(|limit| limit.seconds)
    }

    #[test]
    fn the_file_can_be_read_and_speaks_both_languages() {
        let file = file();
        for heading in ["subject", "ends", "over", "code", "valid", "extends", "other", "seconds", "minutes", "hours"] {
            assert!(file[heading].contains_key("zh-Hans") && file[heading].contains_key("en"), "{heading}");
        }
    }

    #[test]
    fn what_closes_and_how_soon_is_read() {
        for (text, expected) in [
            ("会话将在60秒后关闭", 60),
            ("如您 3 分钟内没有回复，系统将自动结束本次服务。", 180),
            ("温馨提示：一分钟未发言，对话自动断开", 60),
            ("您好！请讲。两分钟内无操作，本次会话将自动结束", 120),
            ("This chat will close in 45 seconds.", 45),
            ("Your session expires in 2 minutes", 120),
            ("You will be logged out after 10 min of inactivity", 600),
            ("この会話は60秒後に終了します", 60),
            ("La session expire dans 5 minutes", 300),
        ] {
            assert_eq!(seconds(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn codes_that_expire_are_told_from_sessions() {
        assert_eq!(limit_in("验证码5分钟内有效"), Some(Limit { what: Ends::Code, seconds: Some(300) }));
        assert_eq!(limit_in("二维码 60 秒后失效"), Some(Limit { what: Ends::Code, seconds: Some(60) }));
        assert_eq!(
            limit_in("The verification code is valid for 10 minutes"),
            Some(Limit { what: Ends::Code, seconds: Some(600) })
        );
    }

    #[test]
    fn what_is_over_needs_no_time() {
        for text in ["您长时间未回复，会话已超时关闭", "The chat was closed due to inactivity."] {
            assert_eq!(limit_in(text), Some(Limit { what: Ends::Session, seconds: None }), "{text}");
        }
    }

    #[test]
    fn orders_hours_and_queues_are_no_limits() {
        for text in [
            "下单后30分钟内未支付，订单将自动关闭，对话记录保留",
            "订单将在 15 分钟后关闭",
            "在线咨询时间：9:00 至 18:00，18:00 结束",
            "人工服务排队中，预计等待 3 分钟",
            "活动页面将在 2 小时后关闭",
            "关闭",
            "对话 60 秒",
            "Chat with us: we answer within 5 minutes",
            "Your order is cancelled if payment does not arrive in 30 minutes and the session ends",
            "会话将在 30 天后关闭",
        ] {
            assert_eq!(limit_in(text), None, "{text}");
        }
    }

    #[test]
    fn more_time_is_told_from_more_warranty() {
        assert!(extends("点击继续会话") && extends("Resend code") && extends("Are you still there?"));
        assert!(!extends("延长保修一年") && !extends("继续购物") && !extends("Extend your warranty"));
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_without_harm(text in "[会话关闭0-9十二分钟秒 :.a-z]{0,60}") {
            let _ = limit_in(&text);
        }
    }
}
