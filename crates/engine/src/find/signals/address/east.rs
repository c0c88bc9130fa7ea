//! Chinese and Japanese addresses: by the parts they name, from the province down to the number.

use super::{label, traps};
use std::ops::Range;

/// Where one thing ends and another begins in a line.
const PARTS_AWAY: [char; 6] = ['。', ';', '|', ',', ':', '\u{1}'];
const WORDS_AWAY: [char; 7] = ['。', ';', '|', ',', ':', '\u{1}', ' '];

/// An address by its shape alone.
pub(super) fn shaped(text: &str) -> Option<Range<usize>> {
    if let Some(range) = behind_mark(text) {
        return Some(range);
    }
    if parts(text) < 3 {
        return japanese(text).filter(|range| !tells_a_story(&text[range.clone()]));
    }
    pieces(text, &PARTS_AWAY).or_else(|| pieces(text, &WORDS_AWAY)).or_else(|| japanese(text))
}

fn pieces(text: &str, marks: &[char]) -> Option<Range<usize>> {
    let mut start = 0;
    text.split_inclusive(marks).find_map(|piece| {
        let whole = start..start + piece.len();
        start = whole.end;
        // The name of an icon in letters, a bullet.
        let icon = piece.find(|char: char| !char.is_ascii() || char.is_ascii_digit()).unwrap_or(0);
        let lead =
            icon + piece[icon..].len() - piece[icon..].trim_start_matches([' ', '-', '(', '[', '.', '\u{1}']).len();
        let end = label::end(&piece[lead..]);
        let end = piece[lead..lead + end].trim_end_matches(marks).len();
        let kept = &piece[lead..lead + end];
        let chars = kept.chars().count();
        let fits = (8..=60).contains(&chars) && parts(kept) >= 3 && weight(kept) >= 3 && !tells_a_story(kept);
        fits.then(|| whole.start + lead..whole.start + lead + end)
    })
}

/// `〒` and a postcode, with an address behind it.
fn behind_mark(text: &str) -> Option<Range<usize>> {
    let mark = text.find('〒')?;
    let rest = &text[mark..];
    let end = mark + label::end(rest);
    let digits = text[mark..end].bytes().filter(u8::is_ascii_digit).count();
    (digits >= 7 && text[mark..end].chars().count() > 12).then_some(mark..end)
}

/// A prefecture, a town and a number: `大阪府…市…1-2-3`.
fn japanese(text: &str) -> Option<Range<usize>> {
    if !text.contains(['都', '道', '府', '県']) {
        return None;
    }
    let prefecture = ["東京都", "北海道", "大阪府", "京都府"].iter().filter_map(|name| text.find(name)).min();
    let start = prefecture.or_else(|| {
        let at = text.find('県')?;
        let before = text[..at].char_indices().rev().take_while(|(_, char)| han(*char)).take(3).last();
        before.map(|(from, _)| from)
    })?;
    let end = start + label::end(&text[start..]);
    let rest = &text[start..end];
    let town = rest.char_indices().take(20).find(|(_, char)| matches!(char, '市' | '区' | '町' | '村' | '郡'))?.0;
    let tail = &rest[town..];
    let number = tail.char_indices().take(25).any(|(at, char)| {
        char.is_ascii_digit() && (tail[at..].contains(['-', '番', '号']) || tail[at..].contains("丁目"))
    });
    (number && rest.chars().count() <= 70).then_some(start..end)
}

fn han(char: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&char)
}

/// Whether a value behind a label is an address.
pub(super) fn labelled(text: &str) -> bool {
    const ROUTES: [&str; 12] =
        ["下车", "下車", "换乘", "乘地铁", "路公交", "乘车", "导航", "厂家", "联系我们", "聯絡我們", "号线", "公众号"];
    if ROUTES.iter().any(|word| text.contains(word)) {
        return false;
    }
    let (weight, parts) = (weight(text), parts(text));
    let numbered = text.bytes().any(|byte| byte.is_ascii_digit());
    let number_alone = parts == 1 && text.contains(['号', '號']);
    let told = weight >= 2 || (weight == 1 && !number_alone && (numbered || names_province(text)));
    told || japanese(text).is_some() || behind_mark(text).is_some()
}

/// Whether a text names a province without calling it one: `河北沧州…基地`.
fn names_province(text: &str) -> bool {
    const NAMES: [&str; 27] = [
        "河北",
        "山西",
        "辽宁",
        "吉林",
        "黑龙江",
        "江苏",
        "浙江",
        "安徽",
        "福建",
        "江西",
        "山东",
        "河南",
        "湖北",
        "湖南",
        "广东",
        "海南",
        "四川",
        "贵州",
        "云南",
        "陕西",
        "甘肃",
        "青海",
        "内蒙古",
        "广西",
        "西藏",
        "宁夏",
        "新疆",
    ];
    NAMES.iter().any(|name| text.contains(name))
}

/// A sentence about places, not a place: news, deliveries, flats for rent.
fn tells_a_story(text: &str) -> bool {
    const WORDS: [&str; 30] = [
        "下车",
        "换乘",
        "乘车",
        "的",
        "了",
        "我们",
        "可以",
        "请",
        "将",
        "被",
        "讯",
        "报道",
        "举行",
        "发生",
        "法院",
        "仲裁",
        "配送",
        "派送",
        "送达",
        "出租",
        "出售",
        "二手房",
        "新房",
        "楼盘",
        "です",
        "ます",
        "した",
        "から",
        "線路",
        "高速公路",
    ];
    traps::no_place(text) || WORDS.iter().any(|word| text.contains(word))
}

/// How many different parts of an address a text has; one less if it has no number.
fn weight(text: &str) -> usize {
    let parts = parts(text);
    let numbered = text.bytes().any(|byte| byte.is_ascii_digit()) || text.contains("交叉口") || text.contains("对面");
    let numbered = numbered || text.contains(['號', '号']);
    if parts >= 3 && !numbered { parts - 1 } else { parts }
}

/// The parts: province, town, district, street, building, number. In one pass.
fn parts(text: &str) -> usize {
    let mut seen = [false; 6];
    for char in text.chars() {
        let part = match char {
            '省' | '都' | '府' | '県' => 0,
            '市' | '州' | '縣' | '县' | '郡' => 1,
            '区' | '區' | '镇' | '鎮' | '乡' | '鄉' | '旗' | '町' | '村' => 2,
            '路' | '街' | '道' | '巷' | '弄' | '段' | '叉' => 3,
            '楼' | '樓' | '层' | '室' | '座' | '栋' | '棟' | '幢' | '厦' | '廈' | '园' | '院' => 4,
            '号' | '號' | '番' => 5,
            _ => continue,
        };
        seen[part] = true;
    }
    if seen.iter().filter(|seen| **seen).count() < 2 {
        return seen.iter().filter(|seen| **seen).count();
    }
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    seen[0] |= says(&[
        "北京",
        "上海",
        "天津",
        "重庆",
        "香港",
        "澳門",
        "台灣",
        "臺灣",
        "台北",
        "臺北",
        "自治区",
        "九龍",
        "九龙",
        "新界",
        "港島",
    ]);
    seen[4] |= says(&["广场", "廣場", "中心", "商城", "基地", "大樓"]);
    seen.iter().filter(|seen| **seen).count()
}
