//! Words on controls that matter to whoever walks: what puts something away, and what is never pressed.

use crate::lexicon::{Folded, fold_phrase, holds};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

type File = BTreeMap<String, BTreeMap<String, Vec<String>>>;

struct Words {
    close: BTreeSet<String>,
    never: Vec<String>,
    topic: Vec<String>,
    other_topic: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut file = file();
    let mut of = |heading: &str| -> BTreeSet<String> {
        let phrases = file.remove(heading).unwrap_or_default().into_values().flatten();
        phrases.map(|phrase| fold_phrase(&phrase)).filter(|phrase| !phrase.is_empty()).collect()
    };
    let mut list = |heading: &str| of(heading).into_iter().collect();
    let (never, topic, other_topic) = (list("never"), list("topic"), list("other-topic"));
    Words { close: of("close"), never, topic, other_topic }
});

/// The file is part of the program; a test makes sure that it can be read.
fn file() -> File {
    toml::from_str(include_str!("../../lexicons/walk.toml")).unwrap_or_default()
}

/// A label without the marks around its words: `▸ 售后服务` and `▾ 售后服务` are one thing, shut and open.
pub(super) fn bare(label: &str) -> &str {
    let mark = |char: char| char.is_whitespace() || "▸▾▹▿▶▼►▽▷◀◂⏵⏷•·>›»→+−-﹥＞^".contains(char);
    let bare = label.trim_matches(mark);
    if bare.is_empty() { label.trim() } else { bare }
}

/// Whether a label does nothing but put something away: `关闭`, `×`, `Accept all`.
pub(super) fn closes(label: &str) -> bool {
    let label = label.trim();
    matches!(label, "×" | "✕" | "✖" | "╳" | "x" | "X" | "✗" | "⨯" | "❌") || {
        let marks = |char: char| char.is_whitespace() || "×✕!！.。…".contains(char);
        WORDS.close.contains(Folded::new(label).text().trim_matches(marks))
    }
}

/// Whether ids and classes are those of a button that puts something away: `btn-close`, `modal__closeIcon`.
pub(super) fn closes_by_name(names: &str) -> bool {
    let names = names.to_ascii_lowercase();
    names.split(|char: char| !char.is_ascii_alphanumeric()).any(|word| {
        matches!(word, "close" | "dismiss" | "guanbi" | "closebtn" | "btnclose" | "closeicon" | "iconclose")
    })
}

/// Whether a label says that pressing it does what must never be done in somebody's name.
pub(super) fn is_forbidden(label: &str) -> bool {
    let folded = Folded::new(label);
    let text = folded.text();
    WORDS.never.iter().any(|word| holds(text, word))
}

/// Whether a text asks what one's matter is about before anything else.
pub(super) fn asks_for_topic(text: &str) -> bool {
    let folded = Folded::new(text);
    WORDS.topic.iter().any(|phrase| holds(folded.text(), phrase))
}

/// Whether a topic is the one for what fits nowhere else, or for an order that is made.
pub(super) fn is_any_other_topic(label: &str) -> bool {
    let folded = Folded::new(label);
    WORDS.other_topic.iter().any(|phrase| holds(folded.text(), phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_can_be_read_and_speaks_both_languages() {
        let file = file();
        for heading in ["close", "never", "topic", "other-topic"] {
            assert!(file[heading].contains_key("zh-Hans") && file[heading].contains_key("en"), "{heading}");
        }
    }

    #[test]
    fn a_question_for_a_topic_is_told_from_other_choices() {
        for text in [
            "请选择问题类型",
            "请先选择您要咨询的业务类型：",
            "What do you need help with?",
            "お問い合わせの種類を選択してください",
        ] {
            assert!(asks_for_topic(text), "{text}");
        }
        for text in ["请选择颜色", "请选择收货地址", "问题类型", "Choose your size", "Help with your order"]
        {
            assert!(!asks_for_topic(text), "{text}");
        }
        assert!(is_any_other_topic("其他问题") && is_any_other_topic("Something else") && !is_any_other_topic("发票"));
    }

    #[test]
    fn closing_is_told_from_buying() {
        assert!(closes("×") && closes("我知道了") && closes(" Accept all ") && closes_by_name("layer btn-close"));
        assert!(!closes("关闭订单") && !closes_by_name("enclosed closest"));
        for label in ["立即购买", "提交订单", "Buy now", "退出登录", "Log out"] {
            assert!(is_forbidden(label), "{label}");
        }
        for label in ["联系我们", "在线客服", "Contact us", "Customer service", "Payments explained"] {
            assert!(!is_forbidden(label), "{label}");
        }
    }
}
