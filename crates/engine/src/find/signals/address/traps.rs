//! What looks like an address and is none of the merchant's: another party's, an account's, a sentence.

use super::lines::{Lines, Window};
use std::ops::Range;

/// Bodies whose address an imprint must give, and those that only serve the page.
const OTHERS: [&str; 44] = [
    "hébergeur",
    "hébergé",
    "hébergement",
    "hosting",
    "hosted by",
    "hospedagem",
    "alojamiento web",
    "webhoster",
    "hoster:",
    "provider:",
    "tribunal",
    "court of",
    "gericht",
    "arbitration",
    "arbitral",
    "ombuds",
    "schlichtung",
    "aufsichtsbehörde",
    "supervisory authority",
    "verbraucher",
    "garante",
    "cnil",
    "médiateur",
    "médiation",
    "mediator",
    "information commissioner",
    "agencia española",
    "procon",
    "datatilsynet",
    "usps",
    "webdesign",
    "web design by",
    "realizzazione sito",
    "法院",
    "仲裁",
    "開戶",
    "开户",
    "托管方",
    "消费者协会",
    "市场监督",
    "裁判所",
    "호스팅",
    "법원",
    "消費者センター",
];

/// Words of an account, a delivery or a flat for rent.
const NOT_A_PLACE: [&str; 26] = [
    "帐号",
    "账号",
    "帳號",
    "账户",
    "帳戶",
    "户名",
    "戶名",
    "劃撥",
    "税号",
    "稅號",
    "统一编号",
    "配送范围",
    "配送区域",
    "包邮",
    "免运费",
    "房源",
    "均价",
    "租金",
    "万元",
    "iban",
    "swift",
    "bic:",
    "口座",
    "계좌",
    "请输入",
    "請輸入",
];

/// Whether an address is that of a host, a court or the like: said in its line or within two lines before.
pub(super) fn of_another_party(lines: &Lines<'_>, window: &Window, span: &Range<usize>) -> bool {
    let own = before(&window.text, span.start, 90);
    if others(own) {
        return true;
    }
    let first = window.lines_of(span).first().copied().unwrap_or_else(|| window.first());
    let above = first.saturating_sub(3)..first;
    above.rev().take_while(|line| lines.together(first, *line)).any(|line| {
        let text = lines.text(line);
        text.len() <= 120 && others(text)
    })
}

fn others(text: &str) -> bool {
    OTHERS.iter().any(|word| text.contains(word))
}

/// The last `most` bytes or fewer before a place, at a character's edge.
fn before(text: &str, at: usize, most: usize) -> &str {
    let mut from = at.saturating_sub(most);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..at).unwrap_or_default()
}

/// Whether a text names an account, a delivery area or the like.
pub(super) fn no_place(text: &str) -> bool {
    NOT_A_PLACE.iter().any(|word| text.contains(word))
        || text.contains('@')
        || text.contains("http")
        || text.contains("www.")
}

/// Whether a western line is a sentence: many words, few of them an address's.
pub(super) fn sentence(text: &str) -> bool {
    const VERBS: [&str; 22] = [
        " is ", " are ", " was ", " were ", " has ", " have ", " will ", " you ", " your ", " we ", " our ", " ist ",
        " wird ", " haben ", " est ", " sont ", " es un", " está ", " sono ", " foi ", " são ", " with ",
    ];
    text.split_whitespace().count() > 22 || VERBS.iter().any(|verb| text.contains(verb))
}
