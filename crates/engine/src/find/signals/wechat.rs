//! `wechat`: WeChat names in the text, and pictures that probably are WeChat codes.

use crate::find::found::{Find, Found, signal};
use crate::find::hours;
use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::lexicon::Intent;
use crate::search::{EntranceKind, ShownAs};
use crate::snapshot::{Picture, PictureKind};
use aho_corasick::AhoCorasick;
use std::collections::BTreeMap;
use std::sync::LazyLock;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for (index, paragraph) in page.paragraphs.iter().enumerate() {
        for hit in paragraph.hits.iter().filter(|hit| hit.intent == Intent::WechatLabel) {
            let label = &paragraph.folded.text()[hit.range()];
            if label.ends_with("同号") || paragraph.folded.text()[hit.end..].starts_with("同号") {
                add_same_number(page, paragraph, hit.start, found);
            } else if label.ends_with("公众号") || label.ends_with("公眾號") {
                add_account(page, paragraph, hit.end, found);
            }
            add_name(page, index, hit.end, found);
        }
        if paragraph.text.len() < 80 && paragraph.context_says(Intent::WechatLabel) {
            add_name(page, index, 0, found);
        }
    }
    add_codes(page, found);
}

/// The words before the end of a label, as far as a number with its label reaches.
const BACK: usize = 40;

/// `138 0000 0000（微信同号）`: the number before the words is a WeChat name too.
fn add_same_number(page: &Page<'_>, paragraph: &Paragraph, label: usize, found: &mut Found) {
    let text = paragraph.folded.text();
    let from = text[..label].char_indices().rev().nth(BACK).map_or(0, |(at, _)| at);
    let before = text[from..label].trim_end_matches(|char: char| !char.is_ascii_digit());
    let number = before.bytes().rev().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'-')).count();
    let start = from + before.len() - number;
    let name: String = text[start..from + before.len()].chars().filter(char::is_ascii_digit).collect();
    if name.len() != 11 || !name.starts_with('1') || text[from + before.len()..label].chars().count() > 6 {
        return;
    }
    let original = paragraph.folded.original(start, from + before.len());
    let Some(sighting) = paragraph.piece(original.start).and_then(|piece| page.sighting_of_run(piece.run)) else {
        return;
    };
    let mut find = Find::new(EntranceKind::Wechat, name, signal("wechat-text", paragraph.whole(40)), sighting);
    (find.text, find.label) = (paragraph.plain(original), "微信".to_owned());
    found.add(find);
}

/// `公众号：晨光小店`: the name of an account in words. What asks the reader to do something is no name.
fn add_account(page: &Page<'_>, paragraph: &Paragraph, from: usize, found: &mut Found) {
    const ASKS: [&str; 16] = [
        "扫",
        "关注",
        "点击",
        "添加",
        "搜索",
        "回复",
        "二维码",
        "获取",
        "查看",
        "文章",
        "平台",
        "支付",
        "登录",
        "登陆",
        "开发",
        "运营",
    ];
    let text = paragraph.folded.text();
    let Some(rest) = text[from..].strip_prefix(':') else { return };
    let start = text.len() - rest.trim_start_matches([' ', '[', '"', '“', '\u{1}']).len();
    let length: usize =
        text[start..].chars().take(17).take_while(|char| char.is_alphanumeric()).map(char::len_utf8).sum();
    let name = &text[start..start + length];
    let worded = name.chars().any(|char| ('\u{4e00}'..='\u{9fff}').contains(&char));
    if !worded || !(2..=16).contains(&name.chars().count()) || ASKS.iter().any(|word| name.contains(word)) {
        return;
    }
    let original = paragraph.folded.original(start, start + length);
    let Some(sighting) = paragraph.piece(original.start).and_then(|piece| page.sighting_of_run(piece.run)) else {
        return;
    };
    let mut find = Find::new(EntranceKind::Wechat, name, signal("wechat-text", paragraph.whole(40)), sighting);
    (find.text, find.label) = (paragraph.plain(original), "公众号".to_owned());
    found.add(find);
}

/// `微信号：shop_2020`: a name of letters, digits, `_` and `-`, 6 to 20 long, or a mobile number.
fn add_name(page: &Page<'_>, index: usize, from: usize, found: &mut Found) {
    let paragraph = &page.paragraphs[index];
    let text = paragraph.folded.text();
    let rest = &text[from..];
    let lead = rest.len() - rest.trim_start_matches([':', ' ', '(', '\u{1}', '号', '-', '\n']).len();
    let parted = from == 0 || rest[..lead].contains([':', '\n', '\u{1}', '号']);
    let start = from + lead;
    let length = text[start..]
        .bytes()
        .take(24)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        .count();
    let name = text[start..start + length].trim_end_matches('-');
    let named = name.bytes().filter(u8::is_ascii_digit).count() >= 1 || name.contains('_') || parted;
    let beyond = text[start + name.len()..].starts_with(['@', '.']);
    if !(6..=20).contains(&name.len())
        || !parted
        || !named
        || beyond
        || lead > 8
        || (from == 0 && !name.bytes().any(|b| b.is_ascii_digit()))
    {
        return;
    }
    let original = paragraph.folded.original(start, start + name.len());
    let Some(sighting) = paragraph.piece(original.start).and_then(|piece| page.sighting_of_run(piece.run)) else {
        return;
    };
    let mut find = Find::new(EntranceKind::Wechat, name, signal("wechat-text", paragraph.whole(40)), sighting);
    find.hours = hours::near(page, index, original.end);
    (find.text, find.label) = (paragraph.plain(original), "微信".to_owned());
    found.add(find);
}

/// Codes that are scanned for something else than a talk.
const ELSEWHERE: [&str; 13] =
    ["体验", "下载", "登录", "登陆", "支付", "付款", "收款", "分享", "體驗", "下載", "登入", "打赏", "app"];

/// Pictures of the shape of a code whose own words, file name or neighbours speak of WeChat.
fn add_codes(page: &Page<'_>, found: &mut Found) {
    let mut spoken: BTreeMap<u32, usize> = BTreeMap::new();
    for (index, paragraph) in page.paragraphs.iter().enumerate() {
        let text = paragraph.folded.text();
        let names_wechat = paragraph.text.len() < 150 && speaks_of_wechat(paragraph);
        let elsewhere = || ELSEWHERE.iter().any(|word| text.contains(word));
        if names_wechat && !elsewhere() && !only_mini_program(text) {
            // The words stand beside, above or below the code: in its block, its parent's or its grandparent's.
            for (id, _) in page.snapshot.ancestors(paragraph.block).take(3) {
                spoken.entry(id).or_insert(index);
            }
        }
    }
    for picture in &page.snapshot.pictures {
        // Most pictures have the shape of no code, whatever they are called.
        if !code_shaped(picture, true) || super::qr_code::is_settled(picture) {
            continue;
        }
        let (own, certain) = own_words(picture);
        if !code_shaped(picture, certain) {
            continue;
        }
        let near = page.snapshot.ancestors(picture.block).take(3).find_map(|(id, _)| spoken.get(&id));
        let label = match (certain || own, near) {
            (true, near) => near.map(|index| page.paragraphs[*index].whole(30)).unwrap_or_default(),
            (false, Some(index)) if page.paragraphs[*index].seen || picture.sight.is_unseen() => {
                page.paragraphs[*index].whole(30)
            }
            _ => continue,
        };
        let wechat = certain || near.is_some_and(|index| speaks_of_wechat(&page.paragraphs[*index]));
        if wechat {
            add_code(page, picture, label, found);
        }
    }
}

/// A mini program is a shop or a service within WeChat; nobody is met by its code alone.
fn only_mini_program(text: &str) -> bool {
    text.contains("小程序") && !["客服", "公众号", "咨询", "微信号"].iter().any(|word| text.contains(word))
}

fn speaks_of_wechat(paragraph: &Paragraph) -> bool {
    paragraph.hits.iter().any(|hit| hit.intent == Intent::WechatLabel)
}

/// What a picture is called that is a code, that is one of WeChat's, and that is paid, shared or downloaded with.
const CODES: [&str; 8] = ["二维码", "qrcode", "qr_code", "qr-code", "erweima", "ewm", "2wm", "qr."];
const WECHATS: [&str; 11] =
    ["微信", "公众号", "weixin", "wechat", "gongzhonghao", "wxcode", "wx_", "/wx", "gzh", "wxewm", "wxqr"];
const OTHERS: [&str; 13] = [
    "支付",
    "wxpay",
    "wechatpay",
    "wechat-pay",
    "wechat_pay",
    "weixinpay",
    "wepay",
    "alipay",
    "login",
    "登录",
    "share",
    "分享",
    "下载",
];

/// Whether the words of a picture speak of a code, and whether of WeChat.
fn own_words(picture: &Picture) -> (bool, bool) {
    static WORDS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::new([CODES.as_slice(), &WECHATS, &OTHERS].concat()).ok());
    let own = &picture.attributes;
    let file = picture.src.as_deref().unwrap_or_default();
    let file = if file.starts_with("data:") { "" } else { file.rsplit('/').next().unwrap_or_default() };
    let said = [own.alt.as_deref(), own.title.as_deref(), own.label.as_deref(), Some(own.names.as_str()), Some(file)];
    let (mut code, mut wechat) = (false, false);
    for text in said.into_iter().flatten().filter(|text| !text.is_empty()) {
        let text = text.to_lowercase();
        let found = WORDS.iter().flat_map(|words| words.find_overlapping_iter(&text));
        for word in found.map(|found| found.pattern().as_usize()) {
            match word.checked_sub(CODES.len()) {
                None => code = true,
                Some(word) if word < WECHATS.len() => wechat = true,
                Some(_) => return (false, false),
            }
        }
    }
    (code || wechat, wechat)
}

fn code_shaped(picture: &Picture, certain: bool) -> bool {
    if picture.kind == PictureKind::Svg {
        return false;
    }
    let Some(rect) = picture.rect.filter(|rect| rect.area() > 0.0) else { return true };
    // A picture that did not load stands as a box of 16 × 16: it keeps no shape, its caption must do.
    if (rect.width - 16.0).abs() < 0.1 && (rect.height - 16.0).abs() < 0.1 && picture.control.is_none() {
        return picture.kind == PictureKind::Image;
    }
    let ratio = rect.width / rect.height.max(1.0);
    // A picture that did not load stands as the line of its alternative text: its name must do.
    let image = certain && picture.kind == PictureKind::Image && picture.control.is_none();
    if image && ((rect.width >= 100.0 && ratio <= 4.0) || stands_as_words(picture, rect.width, rect.height)) {
        return true;
    }
    // A small WeChat logo is an icon, not a code that a phone could scan.
    let least = if certain { 56.0 } else { 64.0 };
    rect.shorter_side() >= least && (0.8..=1.25).contains(&ratio) && rect.width <= 480.0
}

/// Whether a picture has the size of its alternative text on one line, as one has that did not load: an icon of 16 px and a
/// character's width for each.
fn stands_as_words(picture: &Picture, width: f64, height: f64) -> bool {
    let words = picture.attributes.alt.as_deref().unwrap_or_default();
    let ems: f64 = words.chars().take(60).map(|char| if char >= '\u{2e80}' { 1.0 } else { 0.5 }).sum();
    let size = (width - 16.0) / ems.max(1.0);
    ems > 0.0 && (14.0..=48.0).contains(&height) && (10.0..=30.0).contains(&size)
}

fn add_code(page: &Page<'_>, picture: &Picture, label: String, found: &mut Found) {
    let source = picture.src.clone().unwrap_or_default();
    let saw = picture
        .attributes
        .alt
        .clone()
        .unwrap_or_else(|| source.chars().rev().take(40).collect::<String>().chars().rev().collect());
    let sighting = page.sighting_of_picture(picture, ShownAs::Picture);
    let value: String = source.chars().take(200).collect();
    let mut find = Find::new(
        EntranceKind::Wechat,
        if value.is_empty() { "code".to_owned() } else { value },
        signal("wechat-code", saw),
        sighting,
    );
    (find.text, find.label) = (label.clone(), label);
    found.add(find);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page as Build, trail};
    use crate::geometry::Device;

    fn names(page: Build) -> Vec<String> {
        let found = crate::find::find(&trail(vec![page.done()]));
        found.entrances.into_iter().filter(|e| e.kind == EntranceKind::Wechat).map(|e| e.value).collect()
    }

    fn page() -> Build {
        Build::on(Device::Desktop).lang("zh-CN")
    }

    #[test]
    fn names_and_numbers_are_read() {
        assert_eq!(names(page().text("微信号：shop_2020")), ["shop_2020"]);
        assert_eq!(names(page().text("手机：13800000000（微信同号）")), ["13800000000"]);
        assert_eq!(names(page().text("微信公众号：晨光小店")), ["晨光小店"]);
        for trap in ["微信公众号：扫码关注我们", "微信支付：支持", "微信：暂无", "分享到微信"]
        {
            assert_eq!(names(page().text(trap)), Vec::<String>::new(), "{trap}");
        }
    }

    #[test]
    fn codes_are_told_from_payment_login_and_download() {
        let code = |words: &str, src: &str| {
            names(page().block("div").text(words).picture(src, "").at(0.0, 0.0, 120.0, 120.0).end())
        };
        assert_eq!(code("扫码关注微信公众号", "https://shop.example/a1.png").len(), 1);
        assert_eq!(code("关注我们", "https://shop.example/weixin.png").len(), 1);
        for (words, src) in [
            ("微信扫码下载APP", "https://shop.example/a1.png"),
            ("微信扫码登录", "https://shop.example/a1.png"),
            ("支付方式", "https://shop.example/wechatpay.png"),
            ("微信小程序", "https://shop.example/a1.png"),
        ] {
            assert_eq!(code(words, src), Vec::<String>::new(), "{words}");
        }
    }
}
