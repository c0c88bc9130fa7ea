//! `qr-code`: where the QR codes on the page lead. What a code says is the page's own text: it is read, never opened.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::lexicon::{self, Intent, Nature};
use crate::search::{Answerer, CodeTarget, EntranceKind, QrCode, ShownAs};
use crate::snapshot::{BlockId, Picture};
use std::collections::BTreeMap;
use url::Url;

/// Longest value kept of a code, in characters.
const LONGEST: usize = 200;
/// Longest caption of a code, in characters.
const CAPTION: usize = 40;

/// Where apps are got.
const APP_STORES: [&str; 12] = [
    "apps.apple.com",
    "itunes.apple.com",
    "testflight.apple.com",
    "play.google.com",
    "a.app.qq.com",
    "app.qq.com",
    "sj.qq.com",
    "appgallery.huawei.com",
    "app.mi.com",
    "pgyer.com",
    "fir.im",
    "galaxystore.samsung.com",
];

/// Social networks, whose accounts are followed.
const SOCIAL: [&str; 11] = [
    "weibo.com",
    "weibo.cn",
    "douyin.com",
    "kuaishou.com",
    "xiaohongshu.com",
    "bilibili.com",
    "facebook.com",
    "instagram.com",
    "tiktok.com",
    "youtube.com",
    "x.com",
];

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    let mut coded =
        page.snapshot.pictures.iter().filter_map(|picture| Some((picture, picture.code.as_deref()?))).peekable();
    if coded.peek().is_none() {
        return;
    }
    let captions = captions(page);
    for (picture, says) in coded {
        let target = target(says);
        let near = page.snapshot.ancestors(picture.block).take(3).find_map(|(id, _)| captions.get(&id));
        let label = near.map(|index| page.paragraphs[*index].whole(CAPTION)).unwrap_or_default();
        found.add_code(QrCode {
            leads_to: target,
            says: says.chars().take(LONGEST).collect(),
            sighting: page.sighting_of_picture(picture, ShownAs::Picture),
        });
        if let Some(mut find) = entrance(page, picture, says, target) {
            (find.text, find.label) = (label.clone(), label);
            found.add(find);
        }
    }
}

/// Whether what a code says settles what it is, whatever the words around it say. A code that leads to some address on the
/// web or holds other text may still be what its caption calls it.
pub(super) fn is_settled(picture: &Picture) -> bool {
    picture.code.as_deref().is_some_and(|says| !matches!(target(says), CodeTarget::Web | CodeTarget::Text))
}

/// For each block, the first short text that stands in it or within two levels below it.
fn captions(page: &Page<'_>) -> BTreeMap<BlockId, usize> {
    let mut captions = BTreeMap::new();
    for (index, paragraph) in page.paragraphs.iter().enumerate() {
        if may_be_caption(paragraph) {
            for (id, _) in page.snapshot.ancestors(paragraph.block).take(3) {
                captions.entry(id).or_insert(index);
            }
        }
    }
    captions
}

/// Short, and not the label or the value of something else.
fn may_be_caption(paragraph: &Paragraph) -> bool {
    let other = |hit: &lexicon::Hit| {
        matches!(hit.intent, Intent::PhoneLabel | Intent::FaxLabel | Intent::EmailLabel | Intent::AddressLabel)
    };
    paragraph.text.len() <= 4 * CAPTION
        && paragraph.text.bytes().filter(u8::is_ascii_digit).count() < 5
        && !paragraph.hits.iter().any(other)
}

/// Where a code leads.
fn target(says: &str) -> CodeTarget {
    let says = says.trim();
    let scheme = says.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase()).unwrap_or_default();
    match scheme.as_str() {
        "tel" | "smsto" | "sms" => return CodeTarget::Phone,
        "begin" if telephone_of_card(says).is_some() => return CodeTarget::Phone,
        "mailto" | "matmsg" => return CodeTarget::Email,
        "wxp" | "alipays" | "bitcoin" => return CodeTarget::Payment,
        "weixin" => return CodeTarget::Wechat,
        "market" | "itms-apps" => return CodeTarget::AppStore,
        "mqqapi" | "mqqwpa" | "tencent" => return CodeTarget::Qq,
        _ => {}
    }
    let Some(url) = address(says) else {
        return if lexicon::vendor_of_link(says).is_some() { CodeTarget::Chat } else { CodeTarget::Text };
    };
    let host = url.host_str().unwrap_or_default().trim_start_matches("www.");
    let path = url.path();
    if matches!(host, "weixin.qq.com" | "we.chat") && path.len() > 1 || host == "u.wechat.com" {
        CodeTarget::Wechat
    } else if host == "work.weixin.qq.com" {
        CodeTarget::WechatWork
    } else if matches!(host, "qm.qq.com" | "wpa.qq.com" | "jq.qq.com") {
        CodeTarget::Qq
    } else if matches!(host, "qr.alipay.com" | "payapp.weixin.qq.com" | "wx.tenpay.com" | "paypal.me") {
        CodeTarget::Payment
    } else if APP_STORES.contains(&host) {
        CodeTarget::AppStore
    } else if SOCIAL.iter().any(|own| host.strip_suffix(own).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
    {
        CodeTarget::Social
    } else if lexicon::vendor_of_link(url.as_str()).is_some() {
        CodeTarget::Chat
    } else {
        CodeTarget::Web
    }
}

/// A code's text as a web address. Codes write schemes and hosts in capitals to be smaller.
fn address(says: &str) -> Option<Url> {
    Url::parse(says).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}

/// `TEL` of a visiting card.
fn telephone_of_card(says: &str) -> Option<&str> {
    let card = says.get(..11).is_some_and(|begin| begin.eq_ignore_ascii_case("begin:vcard"));
    let line = says.lines().take(60).find(|line| line.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("tel")));
    line.filter(|_| card)?.split_once(':').map(|(_, number)| number.trim())
}

fn entrance(page: &Page<'_>, picture: &Picture, says: &str, target: CodeTarget) -> Option<Find> {
    let sighting = page.sighting_of_picture(picture, ShownAs::Picture);
    let saw = signal("qr-code", says);
    let whole = || says.trim().chars().take(LONGEST).collect::<String>();
    let rest = || says.split_once(':').map_or("", |(_, rest)| rest);
    match target {
        CodeTarget::Wechat => Some(Find::new(EntranceKind::Wechat, whole(), saw, sighting)),
        CodeTarget::WechatWork => {
            let mut find = Find::new(EntranceKind::Wechat, whole(), saw, sighting);
            // /u/ and /ca/ are a person's own codes; the service desk (/kfid/) may begin with a robot.
            find.answered_by = if says.contains("/kfid/") { Answerer::Unknown } else { Answerer::Human };
            Some(find)
        }
        CodeTarget::Qq => Some(Find::new(EntranceKind::Qq, whole(), saw, sighting)),
        CodeTarget::Chat => {
            let vendor = lexicon::vendor_of_link(says)?;
            let (kind, answered_by) = match vendor.nature {
                Nature::Human => (EntranceKind::LiveChat, Answerer::Unknown),
                Nature::Robot => (EntranceKind::BotChat, Answerer::Robot),
                Nature::Both => (EntranceKind::ChatUnknown, Answerer::Unknown),
            };
            let mut find = Find::new(kind, whole(), saw, sighting);
            (find.answered_by, find.vendor) = (answered_by, Some(vendor.name.clone()));
            Some(find)
        }
        CodeTarget::Phone => {
            let number = telephone_of_card(says).unwrap_or_else(rest);
            let phone = page.dialled(number.split([';', '?', ':']).next().unwrap_or_default())?;
            let mut find = Find::new(EntranceKind::Phone, phone.value, saw, sighting);
            (find.digits, find.then) = (Some(phone.digits), phone.then);
            Some(find)
        }
        CodeTarget::Email => {
            let address = rest().trim_start_matches("TO:").split(['?', ';']).next().unwrap_or_default();
            let address = address.trim().to_lowercase();
            let fine = address.len() <= 100 && address.split_once('@').is_some_and(|(_, host)| host.contains('.'));
            fine.then(|| Find::new(EntranceKind::Email, address, saw, sighting))
        }
        CodeTarget::Social => Some(Find::new(EntranceKind::Social, whole(), saw, sighting)),
        CodeTarget::AppStore | CodeTarget::Payment | CodeTarget::Web | CodeTarget::Text => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page as Build, trail};
    use crate::find::find;
    use crate::geometry::Device;
    use crate::search::Search;

    fn search(says: &str, caption: &str) -> Search {
        let page = Build::on(Device::Desktop).block("div").picture("https://shop.example/a.png", "");
        find(&trail(vec![page.at(0.0, 0.0, 120.0, 120.0).code(says).inline(caption).done()]))
    }

    #[test]
    fn a_code_is_what_it_says() {
        use CodeTarget as To;
        for (says, to) in [
            ("http://weixin.qq.com/r/abcEXAMPLE", To::Wechat),
            ("https://u.wechat.com/EXAMPLE", To::Wechat),
            ("HTTPS://WORK.WEIXIN.QQ.COM/ca/EXAMPLE", To::WechatWork),
            ("https://qm.qq.com/cgi-bin/qm/qr?k=EXAMPLE", To::Qq),
            ("https://wa.me/18005550100", To::Chat),
            ("https://line.me/R/ti/p/%40example", To::Chat),
            ("tel:400-628-7719", To::Phone),
            ("BEGIN:VCARD\nFN:Shop\nTEL;TYPE=WORK:+86 400 628 7719\nEND:VCARD", To::Phone),
            ("mailto:help@shop.example", To::Email),
            ("https://apps.apple.com/cn/app/id1", To::AppStore),
            ("wxp://f2f0EXAMPLE", To::Payment),
            ("https://qr.alipay.com/EXAMPLE", To::Payment),
            ("http://weibo.cn/qr/userinfo?uid=1", To::Social),
            ("https://notweibo.cn/", To::Web),
            ("https://shop.example/m", To::Web),
            ("https://weixin.qq.com.evil.example/r/x", To::Web),
            ("hello", To::Text),
            ("", To::Text),
        ] {
            assert_eq!(target(says), to, "{says}");
        }
    }

    #[test]
    fn a_code_for_a_talk_is_an_entrance_and_other_codes_are_none_whatever_stands_beside() {
        let follow = search("http://weixin.qq.com/r/abcEXAMPLE", "扫一扫");
        assert_eq!((follow.entrances[0].kind, follow.entrances[0].label.as_str()), (EntranceKind::Wechat, "扫一扫"));
        let unnamed = search("http://weixin.qq.com/r/abcEXAMPLE", "咨询电话：400-628-7719");
        let code = unnamed.entrances.iter().find(|entrance| entrance.kind == EntranceKind::Wechat);
        assert_eq!(code.map(|code| code.label.as_str()), Some(""), "a number beside it is no caption");
        let person = search("https://work.weixin.qq.com/ca/EXAMPLE", "专属顾问");
        assert_eq!(person.entrances[0].answered_by, Answerer::Human);
        let number = search("tel:400-628-7719", "");
        assert_eq!(number.entrances[0].digits.as_deref(), Some("4006287719"));
        for says in ["https://apps.apple.com/cn/app/id1", "wxp://f2f0EXAMPLE"] {
            let found = search(says, "微信扫码关注");
            assert_eq!((found.entrances.len(), found.codes.len()), (0, 1), "{says}");
        }
    }

    #[test]
    fn a_code_that_leads_through_another_address_is_what_its_caption_calls_it() {
        let found = search("https://t.example/x1", "关注微信公众号");
        assert_eq!(found.entrances.iter().map(|e| e.kind).collect::<Vec<_>>(), [EntranceKind::Wechat]);
        assert_eq!(found.codes[0].leads_to, CodeTarget::Web);
    }

    #[test]
    fn hostile_codes_are_only_text() {
        for says in ["tel:", "mailto:@", "BEGIN:VCARD\nTEL", "javascript:alert(1)", "\u{202e}\u{0}", &"9".repeat(500)] {
            assert!(search(says, "").entrances.is_empty(), "{says}");
        }
    }
}
