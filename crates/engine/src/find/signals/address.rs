//! `address`: postal addresses, by their shape and label.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::lexicon::{Hit, Intent};
use crate::search::EntranceKind;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// An address is no longer than this, in characters.
const LONGEST: usize = 120;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for (index, paragraph) in page.paragraphs.iter().enumerate() {
        if let Some(range) = labelled(paragraph).or_else(|| shaped(paragraph)) {
            add(page, paragraph, range, found);
        } else if let Some(range) = split_over_lines(page, index) {
            add(page, paragraph, range, found);
        }
    }
}

fn add(page: &Page<'_>, paragraph: &Paragraph, range: Range<usize>, found: &mut Found) {
    let original = paragraph.folded.original(range.start, range.end);
    let text: String = paragraph.plain(original.clone()).chars().take(LONGEST).collect();
    let value: String = text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let Some(sighting) = paragraph.piece(original.start).and_then(|piece| page.sighting_of_run(piece.run)) else {
        return;
    };
    if value.is_empty() {
        return;
    }
    let mut find = Find::new(EntranceKind::PostalAddress, value, signal("address", &text), sighting);
    find.text = text;
    found.add(find);
}

/// Behind 地址 or the like, or in a cell whose label is that.
fn labelled(paragraph: &Paragraph) -> Option<Range<usize>> {
    let text = paragraph.folded.text();
    let is_label = |hit: &&Hit| hit.intent == Intent::AddressLabel;
    let inside = paragraph.hits.iter().filter(is_label).find_map(|hit| {
        let rest = &text[hit.end..];
        let lead = rest.len() - rest.trim_start_matches([':', ' ', '\u{1}', '\n', '-', '|', ')', '(']).len();
        let told = hit.start == 0 || rest[..lead].contains([':', '\n', '\u{1}', ' ']);
        let start = hit.end + lead;
        let end = start + address_end(&text[start..]);
        (told && weight(&text[start..end]) >= 1 && fits(&text[start..end])).then_some(start..end)
    });
    let context = || {
        let label = paragraph.context_says(Intent::AddressLabel);
        let end = if label { address_end(text) } else { 0 };
        (label && weight(&text[..end]) >= 1 && fits(&text[..end])).then_some(0..end)
    };
    inside.or_else(context)
}

/// By its shape alone.
fn shaped(paragraph: &Paragraph) -> Option<Range<usize>> {
    let text = paragraph.folded.text();
    if text.chars().count() > 400 {
        return None;
    }
    if let Some(range) = western(text) {
        return Some(range);
    }
    if parts(text) < 3 {
        return None;
    }
    let pieces = |marks: &'static [char]| {
        let mut start = 0;
        text.split_inclusive(marks).find_map(|piece| {
            let range = start..start + piece.len();
            start = range.end;
            (parts(piece) >= 3 && weight(piece) >= 3 && (8..=60).contains(&piece.chars().count())).then_some(range)
        })
    };
    pieces(&['\n', '。', ';', '|', ',', ':', '\u{1}'])
        .or_else(|| pieces(&['\n', '。', ';', '|', ',', ':', '\u{1}', ' ']))
}

/// Street in one line, postcode and town in the next.
fn split_over_lines(page: &Page<'_>, index: usize) -> Option<Range<usize>> {
    let paragraph = &page.paragraphs[index];
    let text = paragraph.folded.text();
    if text.len() > 100 || !STREET.as_ref()?.is_match(text) {
        return None;
    }
    let next = page.paragraphs.get(index + 1).filter(|next| next.seen == paragraph.seen && next.text.len() < 100)?;
    western(&format!("{text}, {}", next.folded.text())).map(|_| 0..text.len())
}

/// Where an address ends: at a line break, a sentence's end, or where something else is named.
fn address_end(text: &str) -> usize {
    let stop = [
        "\n",
        "。",
        ";",
        "|",
        "电话",
        "電話",
        "tel",
        "邮编",
        "传真",
        "傳真",
        "phone",
        "邮箱",
        "手机",
        "热线",
        "fax",
        "e-mail",
        "email",
        "copyright",
        "©",
        "版权",
    ];
    let end = stop.iter().filter_map(|stop| text.find(stop)).min().unwrap_or(text.len());
    let cut = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    text[..end.min(cut)].trim_end_matches([' ', ',', '(', '\u{1}', '-', '/']).len()
}

fn fits(text: &str) -> bool {
    let chars = text.chars().count();
    (5..=LONGEST).contains(&chars) && !text.contains('@') && !text.contains("http")
}

/// How many different parts of an address a text has: province, town, district, street, building, number.
fn weight(text: &str) -> usize {
    let east = parts(text);
    let numbered = text.bytes().any(|byte| byte.is_ascii_digit());
    let east = if east >= 3 && !numbered && !text.contains("交叉口") { east - 1 } else { east };
    if east > 0 || !numbered {
        return east;
    }
    let matches = |regex: &LazyLock<Option<Regex>>| regex.as_ref().is_some_and(|regex| regex.is_match(text));
    usize::from(matches(&STREET)) + usize::from(matches(&POSTCODE))
}

/// The same for Chinese and Japanese addresses, in one pass.
fn parts(text: &str) -> usize {
    let mut seen = [false; 6];
    for char in text.chars() {
        let part = match char {
            '省' | '都' | '府' => 0,
            '市' | '州' | '縣' | '县' | '郡' => 1,
            '区' | '區' | '镇' | '鎮' | '乡' | '鄉' | '旗' | '町' | '村' => 2,
            '路' | '街' | '道' | '巷' | '弄' | '段' | '叉' => 3,
            '楼' | '樓' | '层' | '室' | '座' | '栋' | '幢' | '厦' | '廈' | '园' | '院' => 4,
            '号' | '號' | '番' => 5,
            _ => continue,
        };
        seen[part] = true;
    }
    let any = seen.iter().filter(|seen| **seen).count() >= 2;
    seen[0] |= any
        && ["北京", "上海", "天津", "重庆", "香港", "澳門", "台灣", "臺灣", "自治区"]
            .iter()
            .any(|word| text.contains(word));
    seen[4] |= any && ["广场", "廣場", "中心", "商城", "基地"].iter().any(|word| text.contains(word));
    seen.iter().filter(|seen| **seen).count()
}

static STREET: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?-u:\b)[0-9]{1,5}[a-z]?(?:[\x20\n]?-[\x20\n]?[0-9]{1,4})?,?[\x20\n]+(?:[a-z0-9.'\-]+,?[\x20\n]+){1,5}?(?:st|street|rd|road|ave|avenue|dr|drive|ln|lane|hwy|highway|blvd|boulevard|suite|ste|way|court|ct|parkway|pkwy|place|pl|square|close|crescent|terrace|plaza|route|row|gardens|hill|quay)(?-u:\b)
        | (?-u:\b)(?:[a-zäöüß\-.]+[\x20\n]?){0,3}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|ring|gasse|damm|ufer)[\x20\n]+[0-9]{1,4}
        | (?-u:\b)[0-9]{1,4}(?:[\x20\n]?-[\x20\n]?[0-9]{1,4})?(?:[\x20\n]?(?:bis|ter))?,?[\x20\n]+(?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|impasse|allée|cours)[\x20\n]
        | (?-u:\b)(?:calle|c/|avenida|avda?\.|av\.|plaza|paseo|carrera|rua|travessa|largo|praça|via|viale|corso|piazza|jalan|jl\.)[\x20\n]+[a-zà-ÿ0-9 .']{2,40},?[\x20\n]*(?:n[º°o.]?[\x20\n]*)?[0-9]{1,5}
        | (?-u:\b)p\.?[\x20\n]?o\.?[\x20\n]?box[\x20\n]+[0-9]+ | (?-u:\b)(?:manor|house|mill|park|centre|center|wharf|court),[\x20\n]+[a-z ]+(?:lane|road|street)(?-u:\b)",
    )
    .ok()
});

static POSTCODE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?-u:\b)[a-z]{2}\.?,?[\x20\n]+[0-9]{5}(?:-[0-9]{4})?(?-u:\b)
        | (?-u:\b)[a-z][0-9][a-z][\x20\n]?[0-9][a-z][0-9](?-u:\b)
        | (?-u:\b)[a-z]{1,2}[0-9]{1,2}[a-z]?[\x20\n]?[0-9][a-z]{2}(?-u:\b)
        | (?-u:\b)[0-9]{5}[\x20\n]+[a-zäöüàéè]{3,}
        | (?-u:\b)[a-z]{3,}[\ ,]+[0-9]{4,6}[\x20\n]*(?:$|[,.;\n\u{1}])
        | (?-u:\b)[0-9]{4}-[0-9]{3}[\x20\n]+[a-z]{3,} | (?-u:\b)[0-9]{5}-[0-9]{3}(?-u:\b)
        | ,[\x20\n][0-9]{4,6}[\x20\n][a-z]{3,}
        | 〒[\x20\n]?[0-9]{3}-?[0-9]{4}",
    )
    .ok()
});

/// A street with a number, and a postcode with a town behind it; or a Japanese postcode with an address behind it.
fn western(text: &str) -> Option<Range<usize>> {
    if text.len() > 600 || !text.bytes().any(|byte| byte.is_ascii_digit()) || text.len() < 12 {
        return None;
    }
    let (street, postcode) = (STREET.as_ref()?, POSTCODE.as_ref()?);
    if let Some(mark) = text.find('〒') {
        let end = mark + address_end(&text[mark..]);
        return (postcode.is_match(&text[mark..]) && text[mark..end].chars().count() > 12).then_some(mark..end);
    }
    let start = street.find(text)?;
    let end = postcode.find_iter(&text[start.end()..]).last()?;
    Some(start.start()..start.end() + end.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_several_countries_are_told_by_shape() {
        for text in [
            "12 High Street, Oxford OX1 2AB",
            "500 Main St, Springfield, IL 62704",
            "Lindenstraße 5, 10969 Berlin",
            "8 rue de la Paix, 75002 Paris",
            "〒100-0001 東京都千代田区千代田1-1",
        ] {
            assert!(western(&crate::lexicon::fold_phrase(text)).is_some(), "{text}");
        }
        assert!(weight("浙江省杭州市西湖区文三路90号") >= 3);
    }

    #[test]
    fn sentences_with_numbers_are_no_addresses() {
        for text in [
            "We have 20 years on the road and 5000 customers",
            "5 stars by 12000 users",
            "10 ways to place an order",
            "Chapter 12 Street food",
        ] {
            assert!(western(&crate::lexicon::fold_phrase(text)).is_none(), "{text}");
        }
    }
}
