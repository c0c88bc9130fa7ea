//! `qq`: QQ numbers in the text and links that open a talk on QQ. Groups are communities, not a way to the merchant's people;
//! signing in, sharing and `@qq.com` mail boxes are no talk.

use crate::find::found::{Find, Found, signal};
use crate::find::hours;
use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::lexicon::{self, Intent};
use crate::search::{EntranceKind, ShownAs};
use crate::snapshot::{Control, ControlId};

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for (index, paragraph) in page.paragraphs.iter().enumerate() {
        let in_context = paragraph.context_says(Intent::QqLabel) && !paragraph.context.contains('群');
        let labels = paragraph.hits.iter().filter(|hit| hit.intent == Intent::QqLabel);
        let ends: Vec<usize> =
            labels.filter(|hit| !is_group(paragraph, hit.start, hit.end)).map(|hit| hit.end).collect();
        for from in ends.into_iter().chain(in_context.then_some(0)) {
            add_numbers(page, index, from, found);
        }
    }
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        if let Some(number) = linked(control) {
            add_link(page, id as ControlId, &number, found);
        }
    }
}

/// The number that a link or its script opens a talk with.
fn linked(control: &Control) -> Option<String> {
    let addresses = [control.href.as_deref(), control.attributes.onclick.as_deref()];
    addresses.into_iter().flatten().find_map(number_of_address)
}

/// The number in the address of a talk: `wpa.qq.com/msgrd?uin=…`, `tencent://message/?uin=…`, `mqqwpa://im/chat?uin=…`.
fn number_of_address(address: &str) -> Option<String> {
    const TALKS: [&str; 8] = [
        "wpa.qq.com/msgrd",
        "sighttp.qq.com/msgrd",
        "wpa.php?",
        "tencent://",
        "mqqwpa://",
        "mqq://im",
        "mqqapi://",
        "wpa.qq.com/pa?",
    ];
    let address = lexicon::lower(address);
    let key = ["uin=", "p=2:"].into_iter().find(|key| address.contains(key))?;
    let talk = TALKS.iter().any(|talk| address.contains(talk)) && !address.contains("card_type=group");
    let rest = address.split(key).nth(1).filter(|_| talk)?;
    let digits: String =
        rest.trim_start_matches(['\'', '"', ' ', '+']).chars().take_while(char::is_ascii_digit).collect();
    is_number(&digits).then_some(digits)
}

/// QQ numbers have 5 to 11 digits and begin with no zero; an eleven-digit one that dials is somebody's mobile.
fn is_number(digits: &str) -> bool {
    let mobile = digits.len() == 11 && digits.starts_with('1') && !digits.starts_with("10");
    (5..=11).contains(&digits.len()) && !digits.starts_with('0') && !mobile
}

fn add_link(page: &Page<'_>, id: ControlId, number: &str, found: &mut Found) {
    let words = page.words_of_control(id).to_owned();
    let shown_as = if words.is_empty() { ShownAs::Hint } else { ShownAs::Control };
    let Some(sighting) = page.sighting_of_control(id, shown_as) else { return };
    let mut find = Find::new(EntranceKind::Qq, number, signal("qq-link", number), sighting);
    find.text = if words.is_empty() { page.hint_of_control(id) } else { words };
    find.label.clone_from(&find.text);
    found.add(find);
}

fn is_group(paragraph: &Paragraph, start: usize, end: usize) -> bool {
    let text = paragraph.folded.text();
    text[start..end].contains('群') || text[end..].starts_with('群') || text[..start].ends_with('群')
}

/// What may stand between a label and its numbers.
const BETWEEN: [char; 15] = [':', ' ', '-', '.', '/', '、', ',', '(', '\u{1}', '\n', '号', '码', '|', '[', ']'];

/// The numbers that follow a label, in a list if there are several.
fn add_numbers(page: &Page<'_>, index: usize, from: usize, found: &mut Found) {
    let paragraph = &page.paragraphs[index];
    let text = paragraph.folded.text();
    let mut at = from;
    for _ in 0..5 {
        let rest = &text[at..];
        let lead = rest.len() - past_other_labels(rest.trim_start_matches(BETWEEN)).len();
        let digits = rest[lead..].bytes().take(13).take_while(u8::is_ascii_digit).count();
        let start = at + lead;
        let beyond = text[start + digits..].chars().next();
        if lead > 32 || !is_number(&text[start..start + digits]) || beyond == Some('@') {
            return;
        }
        let original = paragraph.folded.original(start, start + digits);
        if let Some(sighting) = paragraph.piece(original.start).and_then(|piece| page.sighting_of_run(piece.run)) {
            let number = &text[start..start + digits];
            let mut find = Find::new(EntranceKind::Qq, number, signal("qq-text", paragraph.whole(40)), sighting);
            find.hours = hours::near(page, index, original.end);
            (find.text, find.label) = (paragraph.plain(original), "QQ".to_owned());
            found.add(find);
        }
        at = start + digits;
    }
}

/// `QQ/微信：…`, `QQ（售前）：…`, and the name behind a number in a list: what stands between a label and its number.
fn past_other_labels(rest: &str) -> &str {
    const LABELS: [&str; 16] = [
        "微信号",
        "微信",
        "wechat",
        "售前",
        "售后",
        "客服",
        "咨询",
        "业务",
        "技术支持",
        "支持",
        "在线",
        "交谈",
        "联系",
        "号码",
        "同号",
        "小姐",
    ];
    let mut rest = rest;
    for _ in 0..3 {
        let Some(next) = LABELS.iter().find_map(|label| rest.strip_prefix(label)) else { break };
        rest = next.trim_start_matches(BETWEEN).trim_start_matches(')').trim_start_matches(BETWEEN);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page as Build, trail};
    use crate::geometry::Device;

    fn numbers(page: Build) -> Vec<String> {
        let found = crate::find::find(&trail(vec![page.done()]));
        found.entrances.into_iter().filter(|e| e.kind == EntranceKind::Qq).map(|e| e.value).collect()
    }

    #[test]
    fn numbers_are_read_behind_their_labels() {
        let page = || Build::on(Device::Desktop).lang("zh-CN");
        assert_eq!(numbers(page().text("客服QQ：100012345")), ["100012345"]);
        assert_eq!(numbers(page().text("QQ：100012345 100023456")), ["100012345", "100023456"]);
        assert_eq!(numbers(page().text("QQ/微信：100012345")), ["100012345"]);
        for trap in ["QQ邮箱：100012345@qq.com", "QQ群：100012345", "QQ：13800000000", "QQ登录 100012345"] {
            assert_eq!(numbers(page().text(trap)), Vec::<String>::new(), "{trap}");
        }
    }

    #[test]
    fn talks_are_told_from_groups_and_shares() {
        for address in [
            "http://wpa.qq.com/msgrd?v=3&uin=100012345&site=qq&menu=yes",
            "//wpa.qq.com/msgrd?v=3&uin=100012345",
            "tencent://message/?uin=100012345&Site=&Menu=yes",
            "window.open('mqqwpa://im/chat?chat_type=wpa&uin=100012345&version=1')",
        ] {
            assert_eq!(number_of_address(address).as_deref(), Some("100012345"), "{address}");
        }
        for address in [
            "https://connect.qq.com/widget/shareqq/index.html?uin=100012345",
            "mqqapi://card/show_pslcard?card_type=group&uin=100012345",
            "https://graph.qq.com/oauth2.0/authorize?client_id=100012345",
        ] {
            assert_eq!(number_of_address(address), None, "{address}");
        }
    }
}
