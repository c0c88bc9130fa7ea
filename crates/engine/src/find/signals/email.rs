//! `email`: addresses in the text and `mailto:` links.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::lexicon::Intent;
use crate::search::{EntranceKind, Purpose, ShownAs};
use crate::snapshot::ControlId;
use std::ops::Range;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for paragraph in &page.paragraphs {
        for range in addresses(paragraph.folded.text()) {
            add_text(page, paragraph, &range, found);
        }
    }
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        if let Some(address) = control.href.as_deref().and_then(mailto) {
            add_link(page, id as ControlId, &address, found);
        }
    }
}

fn add_text(page: &Page<'_>, paragraph: &Paragraph, range: &Range<usize>, found: &mut Found) {
    let address = plain(&paragraph.folded.text()[range.clone()]);
    let original = paragraph.folded.original(range.start, range.end);
    let Some(sighting) = paragraph.piece(original.start).and_then(|piece| page.sighting_of_run(piece.run)) else {
        return;
    };
    let label = label(paragraph, range.start);
    let text = paragraph.plain(original);
    let mut find = Find::new(EntranceKind::Email, &address, signal("email-text", format!("{label} {text}")), sighting);
    find.purpose = purpose(&address, &label);
    (find.text, find.label) = (text, label);
    found.add(find);
}

fn add_link(page: &Page<'_>, id: ControlId, address: &str, found: &mut Found) {
    let (words, _) = page.text_of_control(id);
    let shown_as = match (words.is_empty(), words.to_lowercase().contains(address)) {
        (true, _) => ShownAs::Hint,
        (_, true) => ShownAs::Text,
        _ => ShownAs::Control,
    };
    let Some(sighting) = page.sighting_of_control(id, shown_as) else { return };
    let mut find = Find::new(EntranceKind::Email, address, signal("mailto-link", address), sighting);
    find.label = if words.is_empty() { page.hint_of_control(id) } else { words.clone() };
    find.purpose = purpose(address, &find.label);
    find.text = if words.is_empty() { address.to_owned() } else { words };
    found.add(find);
}

/// The address of a `mailto:` link, lower case; `None` for links that only open an empty mail (to share a page).
fn mailto(href: &str) -> Option<String> {
    let rest = href.trim().get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:")).and(href.trim().get(7..))?;
    let address = rest.split(['?', ',', ';']).next()?.replace("%40", "@").replace("%20", " ").trim().to_lowercase();
    let whole = addresses(&address).into_iter().next()?;
    Some(plain(&address[whole]))
}

/// Ranges of addresses in a folded text.
fn addresses(folded: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in folded.match_indices('@').map(|(at, _)| (at, 1)).chain(spelled(folded)) {
        let local = folded[..at].bytes().rev().take(64).take_while(|byte| is_local(*byte)).count();
        let start = at - local;
        let host = folded[at + sign..]
            .bytes()
            .take(100)
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            .count();
        let end = at + sign + folded[at + sign..at + sign + host].trim_end_matches(['.', '-']).len();
        let start =
            start + (folded[start..at].len() - folded[start..at].trim_start_matches(['.', '-', '_', '+', '%']).len());
        if start < at
            && !is_keepers(&folded[start..at])
            && is_host(&folded[at + sign..end])
            && !is_example(&folded[start..end])
        {
            found.push(start..end);
        }
    }
    found
}

/// `name(at)shop.example`, `name [at] shop.example`.
fn spelled(folded: &str) -> impl Iterator<Item = (usize, usize)> {
    let bracketed = folded.bytes().any(|byte| matches!(byte, b'(' | b'['));
    let signs: &[&str] = if bracketed { &["(at)", "[at]", "(@)"] } else { &[] };
    signs.iter().flat_map(|sign| folded.match_indices(sign).map(|(at, sign)| (at, sign.len())))
}

fn plain(address: &str) -> String {
    ["(at)", "[at]", "(@)"].into_iter().fold(address.to_owned(), |address, sign| address.replace(sign, "@"))
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-')
}

fn is_host(host: &str) -> bool {
    let Some((_, top)) = host.rsplit_once('.') else { return false };
    let file = matches!(top, "png" | "jpg" | "jpeg" | "gif" | "svg" | "webp" | "js" | "css" | "html" | "php");
    top.len() >= 2
        && top.len() <= 12
        && top.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !file
        && !host.starts_with(['.', '-'])
        && !host.contains("..")
        && !host.starts_with("2x.")
        && !host.starts_with("3x.")
}

/// Mail boxes of those who keep the site, not of those who serve its customers.
fn is_keepers(local: &str) -> bool {
    matches!(
        local,
        "webmaster" | "hostmaster" | "postmaster" | "abuse" | "dmca" | "noreply" | "no-reply" | "donotreply"
    )
}

fn is_example(address: &str) -> bool {
    [
        "example.com",
        "example.org",
        "domain.com",
        "yourdomain",
        "email@email",
        "max@email.de",
        "@company.c",
        "xxx@",
        "you@",
        "your@",
        "name@",
    ]
    .iter()
    .any(|example| address.contains(example))
}

/// The words before an address: those next to it, or the context's.
fn label(paragraph: &Paragraph, at: usize) -> String {
    let known = &paragraph.hits[..paragraph.hits.partition_point(|hit| hit.end <= at)];
    let original = |range: Range<usize>| paragraph.plain(paragraph.folded.original(range.start, range.end));
    match known.last().filter(|hit| at - hit.end <= 24) {
        Some(hit) => original(hit.range()),
        None => paragraph.context.clone(),
    }
}

/// Mail boxes for others than customers.
const OTHERS: [&str; 17] = [
    "hr",
    "job",
    "jobs",
    "career",
    "careers",
    "recruit",
    "recruitment",
    "recruiting",
    "zhaopin",
    "press",
    "media",
    "privacy",
    "legal",
    "investor",
    "ir",
    "jubao",
    "bewerbung",
];

fn purpose(address: &str, label: &str) -> Purpose {
    let local = address.split('@').next().unwrap_or_default();
    let other_party = crate::lexicon::read(label)
        .iter()
        .any(|hit| matches!(hit.intent, Intent::OtherParty | Intent::ReportLine | Intent::PublicBody));
    if OTHERS.contains(&local) || other_party {
        Purpose::Other
    } else {
        crate::find::phone::purpose(&label.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_file_names_handles_and_examples() {
        let read = |text: &str| addresses(text).into_iter().map(|range| plain(&text[range])).collect::<Vec<_>>();
        assert_eq!(read("邮箱:help@shop.example.cn,欢迎"), ["help@shop.example.cn"]);
        assert_eq!(read("info(at)laden.de."), ["info@laden.de"]);
        for text in ["logo@2x.png", "@shop on x", "a@b", "you@example.com", "@@@@", "价格@99.5元"] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_mail_without_a_receiver_is_no_entrance() {
        assert_eq!(mailto("mailto:?subject=look"), None);
        assert_eq!(mailto("MAILTO:Help@Shop.example?subject=x"), Some("help@shop.example".into()));
    }
}
