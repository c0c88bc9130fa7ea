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
        let href = control.href.as_deref();
        let script = control.attributes.onclick.as_deref().or(href.filter(|href| href.starts_with("javascript:")));
        let masked = control.attributes.cfemail.as_deref().and_then(unmask);
        let told = href.and_then(|href| mailto(href).or_else(|| protected(href))).or(masked);
        if let Some(address) = told.or_else(|| script.and_then(scripted)) {
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
    let words = page.words_of_control(id).to_owned();
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

/// The address in a script that opens a mail: `location.href='mai'+'lto:'+'help'+'@'+'shop.example'`.
fn scripted(script: &str) -> Option<String> {
    let joined: String = script.split(['\'', '"']).filter(|piece| !matches!(piece.trim(), "+" | "")).collect();
    let at = joined.to_ascii_lowercase().find("mailto:")?;
    mailto(&joined[at..])
}

/// The address behind Cloudflare's `/cdn-cgi/l/email-protection#…`.
fn protected(href: &str) -> Option<String> {
    const PLACE: &str = "/cdn-cgi/l/email-protection#";
    href.contains(PLACE).then(|| href.split(PLACE).nth(1).and_then(unmask)).flatten()
}

/// The address in Cloudflare's `data-cfemail`: hexadecimal bytes, each combined with the first by exclusive or.
fn unmask(hex: &str) -> Option<String> {
    let nibbles: Option<Vec<u8>> =
        hex.chars().take(240).map(|char| char.to_digit(16).map(|digit| digit as u8)).collect();
    let bytes: Vec<u8> = nibbles?.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    let (key, masked) = bytes.split_first()?;
    let address = String::from_utf8(masked.iter().map(|byte| byte ^ key).collect()).ok()?.to_lowercase();
    let whole = addresses(&address).into_iter().next()?;
    Some(plain(&address[whole]))
}

/// Ranges of addresses in a folded text.
fn addresses(folded: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in folded.match_indices('@').map(|(at, _)| (at, 1)).chain(spelled(folded)) {
        let local = folded[..at].bytes().rev().take(64).take_while(|byte| is_local(*byte)).count();
        let start = at - local;
        let end = at + sign + house(&folded[at + sign..]);
        let start =
            start + (folded[start..at].len() - folded[start..at].trim_start_matches(['.', '-', '_', '+', '%']).len());
        if start < at
            && !is_keepers(&folded[start..at])
            && is_host(&plain_host(&folded[at + sign..end]))
            && is_meant(folded, start, at, sign, end)
            && !is_example(&folded[start..end])
        {
            found.push(start..end);
        }
    }
    found
}

/// Signs written for `@` so that machines do not read it.
const SIGNS: [&str; 16] = [
    "(at)",
    "[at]",
    "{at}",
    "<at>",
    "(@)",
    "[@]",
    " (at) ",
    " [at] ",
    " @ ",
    "#",
    " at ",
    "(a)",
    "(ät)",
    "(arroba)",
    "(arobase)",
    "(chiocciola)",
];

/// Signs written for the dots of a house.
const DOTS: [&str; 10] = [" [dot] ", " (dot) ", "(dot)", "[dot]", "{dot}", "(.)", "[.]", " dot ", "(punkt)", "(punto)"];

/// `name(at)shop.example`, `name [at] shop.example`, `name#shop.example`: places and lengths of the signs.
fn spelled(folded: &str) -> impl Iterator<Item = (usize, usize)> {
    let may = folded.bytes().any(|byte| matches!(byte, b'(' | b'[' | b'{' | b'<' | b'#'))
        || folded.contains(" @ ")
        || folded.contains(" dot ");
    let signs: &[&str] = if may { &SIGNS } else { &[] };
    signs.iter().flat_map(|sign| folded.match_indices(sign).map(|(at, sign)| (at, sign.len())))
}

/// An address with its signs written as usual.
fn plain(address: &str) -> String {
    let dotted = plain_host(address).replace('\u{1}', "");
    let local = dotted.bytes().take_while(|byte| is_local(*byte)).count();
    let rest = &dotted[local..];
    let signed = rest.strip_prefix('@').or_else(|| SIGNS.iter().find_map(|sign| rest.strip_prefix(*sign)));
    format!("{}@{}", &dotted[..local], signed.unwrap_or(rest))
}

/// How far the house behind a sign reaches, in bytes.
fn house(rest: &str) -> usize {
    let mut end = 0;
    loop {
        let letters = rest[end..]
            .bytes()
            .take(100)
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            .count();
        end += letters;
        let dot = DOTS.iter().find(|dot| rest[end..].starts_with(**dot)).filter(|_| letters > 0 && end < 100);
        let Some(dot) = dot else { return rest[..end].trim_end_matches(['.', '-']).len() };
        end += dot.len();
    }
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-')
}

fn plain_host(host: &str) -> String {
    DOTS.into_iter().fold(host.to_owned(), |host, dot| host.replace(dot, "."))
}

/// Signs that also mean other things need a word for mail before them, or spelled dots behind.
fn is_meant(folded: &str, start: usize, at: usize, sign: usize, end: usize) -> bool {
    let before = &folded[..start];
    if before.ends_with("//")
        || before.ends_with('=')
        || (folded[start..at].eq("git") && folded[end..].starts_with(':'))
    {
        return false;
    }
    let sign = &folded[at..at + sign];
    if !matches!(sign, "#" | " @ " | " at " | "(a)") {
        return true;
    }
    let from = before.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let labelled = crate::lexicon::hits(&before[from..]).iter().any(|hit| hit.intent == Intent::EmailLabel);
    labelled || (sign == " at " && DOTS.iter().any(|dot| folded[at..end].contains(dot)))
}

fn is_host(host: &str) -> bool {
    let Some((_, top)) = host.rsplit_once('.') else { return false };
    let file = matches!(
        top,
        "png"
            | "jpg"
            | "jpeg"
            | "gif"
            | "svg"
            | "webp"
            | "js"
            | "css"
            | "html"
            | "php"
            | "json"
            | "xml"
            | "zip"
            | "pdf"
            | "ico"
            | "avif"
            | "bmp"
            | "mp4"
            | "min"
    );
    top.len() >= 2
        && top.len() <= 12
        && top.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !file
        && !host.starts_with(['.', '-'])
        && !host.contains("..")
        && !host.starts_with("2x.")
        && !host.starts_with("3x.")
}

/// Mail boxes that nobody who serves customers reads.
fn is_keepers(local: &str) -> bool {
    matches!(
        local,
        "webmaster"
            | "hostmaster"
            | "postmaster"
            | "dmca"
            | "noreply"
            | "no-reply"
            | "donotreply"
            | "do-not-reply"
            | "mailer-daemon"
    )
}

/// Names of nobody before the `@`.
const ALWAYS: [&str; 24] = [
    "you",
    "your",
    "name",
    "yourname",
    "your.name",
    "your-name",
    "yourmail",
    "youremail",
    "your-email",
    "your.email",
    "username",
    "firstname.lastname",
    "vorname.nachname",
    "someone",
    "somebody",
    "john.doe",
    "johndoe",
    "jane.doe",
    "max.mustermann",
    "mustermann",
    "tucorreo",
    "tuemail",
    "votremail",
    "seunome",
];

/// Houses of nobody behind it.
const HOSTS: [&str; 22] = [
    "domain.com",
    "yourdomain.com",
    "your-domain.com",
    "yourdomain.tld",
    "domain.tld",
    "mydomain.com",
    "company.com",
    "yourcompany.com",
    "yoursite.com",
    "website.com",
    "email.com",
    "test.com",
    "abc.com",
    "sample.com",
    "dominio.com",
    "correo.com",
    "domaine.fr",
    "beispiel.de",
    "ejemplo.com",
    "exemplo.com",
    "esempio.it",
    "exemple.fr",
];

/// Examples at houses that others do live in.
const PAIRS: [&str; 6] =
    ["email@email.de", "max@email.de", "name@mail.com", "user@mail.com", "email@mail.com", "mail@mail.com"];

/// Whether an address only shows how one is written: the box or the house of nobody.
fn is_example(address: &str) -> bool {
    let plain = plain(address);
    let Some((local, host)) = plain.split_once('@') else { return false };
    let masked = |text: &str| text.len() >= 2 && text.bytes().all(|byte| byte == b'x');
    let house = host.split('.').next().unwrap_or_default();
    ALWAYS.contains(&local)
        || HOSTS.contains(&host)
        || PAIRS.contains(&plain.as_str())
        || host == "company.c"
        || masked(local)
        || masked(house)
        || (house == "example" && host.split('.').count() == 2)
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
const OTHERS: [&str; 50] = [
    "hr",
    "job",
    "jobs",
    "career",
    "careers",
    "recruit",
    "recruitment",
    "recruiting",
    "zhaopin",
    "talent",
    "bewerbung",
    "bewerbungen",
    "karriere",
    "empleo",
    "lavoro",
    "recrutement",
    "saiyo",
    "press",
    "presse",
    "prensa",
    "stampa",
    "imprensa",
    "media",
    "pr",
    "privacy",
    "privacidad",
    "datenschutz",
    "dpo",
    "gdpr",
    "rgpd",
    "legal",
    "copyright",
    "investor",
    "investors",
    "ir",
    "abuse",
    "security",
    "webmaster",
    "jubao",
    "advertising",
    "ads",
    "ad",
    "partner",
    "partners",
    "affiliate",
    "affiliates",
    "supplier",
    "suppliers",
    "jiameng",
    "zhaoshang",
];

/// Mail boxes for complaints.
const COMPLAINTS: [&str; 12] = [
    "complaint",
    "complaints",
    "complain",
    "tousu",
    "reclamation",
    "reclamations",
    "reclamaciones",
    "reclami",
    "beschwerde",
    "beschwerden",
    "ombudsman",
    "kujo",
];

fn purpose(address: &str, label: &str) -> Purpose {
    let local = address.split('@').next().unwrap_or_default();
    let other_party = crate::lexicon::read(label)
        .iter()
        .any(|hit| matches!(hit.intent, Intent::OtherParty | Intent::ReportLine | Intent::PublicBody));
    if OTHERS.contains(&local) || other_party {
        Purpose::Other
    } else if COMPLAINTS.contains(&local) {
        Purpose::Complaint
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
    fn addresses_written_for_people_only_are_read() {
        let read = |text: &str| {
            let text = crate::lexicon::fold_phrase(text);
            addresses(&text).into_iter().map(|range| plain(&text[range])).collect::<Vec<_>>()
        };
        for text in [
            "邮箱：help#shop.example（请将#换成@）",
            "Email: help @ shop.example",
            "help [at] shop [dot] example",
            "help at shop dot example",
            "help＠shop.example",
        ] {
            assert_eq!(read(text), ["help@shop.example"], "{text}");
        }
        for text in
            ["follow us @ shop.example", "lib@1.2.3", "git@code.shop.example:x", "xxx@xx.com", "issue#shop.example"]
        {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn protected_and_scripted_addresses_are_read() {
        let masked =
            "help@shop.example".bytes().map(|byte| format!("{:02x}", byte ^ 0x5a)).collect::<Vec<_>>().concat();
        assert_eq!(protected(&format!("/cdn-cgi/l/email-protection#5a{masked}")).as_deref(), Some("help@shop.example"));
        assert_eq!(unmask("zz"), None);
        assert_eq!(
            scripted("location.href='mai'+'lto:'+'help'+'@'+'shop.example'").as_deref(),
            Some("help@shop.example")
        );
    }

    #[test]
    fn boxes_say_whom_they_serve() {
        assert_eq!(purpose("press@shop.example", ""), Purpose::Other);
        assert_eq!(purpose("tousu@shop.example", ""), Purpose::Complaint);
        assert_eq!(purpose("help@shop.example", ""), Purpose::General);
    }

    #[test]
    fn a_mail_without_a_receiver_is_no_entrance() {
        assert_eq!(mailto("mailto:?subject=look"), None);
        assert_eq!(mailto("MAILTO:Help@Shop.example?subject=x"), Some("help@shop.example".into()));
    }
}
