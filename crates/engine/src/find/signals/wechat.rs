//! `wechat`: WeChat names in the text, and pictures that probably are WeChat codes.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::lexicon::Intent;
use crate::search::{EntranceKind, ShownAs, Sighting};
use crate::snapshot::{Picture, PictureKind};
use std::collections::BTreeMap;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for paragraph in &page.paragraphs {
        for hit in paragraph.hits.iter().filter(|hit| hit.intent == Intent::WechatLabel) {
            add_name(page, paragraph, hit.end, found);
        }
        if paragraph.text.len() < 80 && paragraph.context_says(Intent::WechatLabel) {
            add_name(page, paragraph, 0, found);
        }
    }
    add_codes(page, found);
}

/// `微信号：shop_2020`: a name of letters, digits, `_` and `-`, 6 to 20 long, or a mobile number.
fn add_name(page: &Page<'_>, paragraph: &Paragraph, from: usize, found: &mut Found) {
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
    (find.text, find.label) = (paragraph.plain(original), "微信".to_owned());
    found.add(find);
}

/// Pictures of the shape of a code whose own words, file name or neighbours speak of WeChat.
/// Codes that are scanned for something else than a talk.
const ELSEWHERE: [&str; 7] = ["体验", "下载", "登录", "支付", "付款", "體驗", "下載"];

fn add_codes(page: &Page<'_>, found: &mut Found) {
    let mut spoken: BTreeMap<u32, usize> = BTreeMap::new();
    for (index, paragraph) in page.paragraphs.iter().enumerate() {
        let names_wechat = paragraph.text.len() < 150 && speaks_of_wechat(paragraph);
        if names_wechat && !ELSEWHERE.iter().any(|word| paragraph.text.contains(word)) {
            // The words stand beside, above or below the code: in its block, its parent's or its grandparent's.
            for (id, _) in page.snapshot.ancestors(paragraph.block).take(3) {
                spoken.entry(id).or_insert(index);
            }
        }
    }
    for picture in &page.snapshot.pictures {
        let (own, certain) = own_words(picture);
        if !code_shaped(picture, certain) || super::qr_code::is_settled(picture) {
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

fn speaks_of_wechat(paragraph: &Paragraph) -> bool {
    paragraph.hits.iter().any(|hit| hit.intent == Intent::WechatLabel)
}

/// Whether the words of a picture speak of a code, and whether of WeChat.
fn own_words(picture: &Picture) -> (bool, bool) {
    let own = &picture.attributes;
    let file = picture.src.as_deref().unwrap_or_default();
    let file = if file.starts_with("data:") { "" } else { file.rsplit('/').next().unwrap_or_default() };
    let said: String =
        [own.alt.as_deref(), own.title.as_deref(), own.label.as_deref(), Some(own.names.as_str()), Some(file)]
            .into_iter()
            .flatten()
            .map(|text| text.to_lowercase() + " ")
            .collect();
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let wechat =
        has(&["微信", "公众号", "weixin", "wechat", "gongzhonghao", "wxcode", "wx_", "/wx", "gzh", "wxewm", "wxqr"]);
    (has(&["二维码", "qrcode", "qr_code", "qr-code", "erweima", "ewm", "2wm", "qr."]) || wechat, wechat)
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
    // A small WeChat logo is an icon, not a code that a phone could scan.
    let least = if certain { 56.0 } else { 64.0 };
    rect.shorter_side() >= least && (0.8..=1.25).contains(&ratio) && rect.width <= 480.0
}

fn add_code(page: &Page<'_>, picture: &Picture, label: String, found: &mut Found) {
    let source = picture.src.clone().unwrap_or_default();
    let saw = picture
        .attributes
        .alt
        .clone()
        .unwrap_or_else(|| source.chars().rev().take(40).collect::<String>().chars().rev().collect());
    let sighting = Sighting {
        device: page.snapshot.device,
        snapshot: page.index,
        node: picture.node,
        run: None,
        control: picture.control,
        shown_as: ShownAs::Picture,
        rect: picture.rect,
        sight: picture.sight,
        covered: false,
        steps: page.steps,
        screens_down: picture.rect.and_then(|rect| page.snapshot.screens_down(&rect)),
        prominence: None,
    };
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
