//! `phone-picture`: pictures that probably hold a number: a line's shape beside a label for a phone that nothing readable
//! follows, or a name that says so. The number is not guessed: its value is [`VALUE`] and it has no digits.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::find::reading::Paragraph;
use crate::geometry::Rect;
use crate::lexicon::{self, Intent, Strength};
use crate::search::{EntranceKind, ShownAs};
use crate::snapshot::{BlockId, ControlId, ControlKind, Picture, PictureKind};
use std::collections::BTreeSet;

/// The value of a number that only a picture shows.
const VALUE: &str = "picture";
/// Labels and pictures that are compared with each other, at most.
const MOST: usize = 40;
/// How far a label stands from its number, CSS px.
const BESIDE: f64 = 48.0;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    let lines: Vec<&Picture> = page.snapshot.pictures.iter().filter(|p| is_line(p) && may_hold_one(page, p)).collect();
    if lines.is_empty() {
        return;
    }
    let readable = readable(page, found);
    let labels: Vec<(&Paragraph, Rect)> =
        page.paragraphs.iter().filter(|p| p.seen && is_label(p)).filter_map(|p| Some((p, end_of(page, p)?))).collect();
    for picture in lines.into_iter().take(MOST) {
        if page.snapshot.ancestors(picture.block).take(3).any(|(id, _)| readable.contains(&id)) {
            continue;
        }
        let beside = labels.iter().take(MOST).find(|(label, end)| {
            page.near(label.block, picture.block) && picture.rect.is_some_and(|rect| stands_before(end, &rect))
        });
        let label = beside.map(|(label, _)| label.whole(32));
        let Some(label) = label.or_else(|| named(picture)) else { continue };
        let sighting = page.sighting_of_picture(picture, ShownAs::Picture);
        let mut find = Find::new(EntranceKind::Phone, VALUE, signal("phone-picture", &label), sighting);
        find.purpose = crate::find::phone::purpose(&label.to_lowercase());
        find.label = label;
        found.add(find);
    }
}

/// The shape of one or two lines of large digits: not an icon, not a banner.
pub(super) fn is_line(picture: &Picture) -> bool {
    let drawn = matches!(picture.kind, PictureKind::Image | PictureKind::Background);
    picture.rect.is_some_and(|rect| {
        drawn
            && (14.0..=90.0).contains(&rect.height)
            && (80.0..=420.0).contains(&rect.width)
            && rect.width >= 2.2 * rect.height
    })
}

/// Seen, without words of its own that hold digits, and not a button to somewhere else.
fn may_hold_one(page: &Page<'_>, picture: &Picture) -> bool {
    let own = &picture.attributes;
    let digits = [&own.alt, &own.title, &own.label].into_iter().flatten().any(|text| digits(text) >= 5);
    let to_fill_in = picture.control.is_some_and(|id| is_field(page, id));
    let leads_away = picture.control.and_then(|id| page.snapshot.control(id)).is_some_and(|control| {
        control.href.as_deref().is_some_and(|href| !href.ends_with('#') && !href.starts_with("javascript:"))
    });
    !picture.sight.is_unseen() && !digits && !leads_away && !to_fill_in
}

/// 联系电话 in or before a field asks for the customer's number.
fn is_field(page: &Page<'_>, id: ControlId) -> bool {
    page.snapshot.control(id).is_some_and(|control| matches!(control.kind, ControlKind::Field | ControlKind::Choice))
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Blocks near which a number can be read: beside it a picture is decoration.
fn readable(page: &Page<'_>, found: &Found) -> BTreeSet<BlockId> {
    let runs = found.runs_of_phones(page.index).filter_map(|run| page.snapshot.run(run));
    runs.flat_map(|run| page.snapshot.ancestors(run.block).take(3).map(|(id, _)| id))
        .filter(|id| !is_body(page, *id))
        .collect()
}

fn is_body(page: &Page<'_>, id: BlockId) -> bool {
    page.snapshot.block(id).is_some_and(|block| matches!(block.tag.as_str(), "body" | "html"))
}

/// `客服热线：`, with no number behind it.
fn is_label(paragraph: &Paragraph) -> bool {
    let text = paragraph.folded.text().trim_end();
    let Some(last) = paragraph.hits.last() else { return false };
    let rest = text.get(last.end..).unwrap_or_default();
    last.intent == Intent::PhoneLabel
        && paragraph.text.chars().count() <= 32
        && digits(&paragraph.text) < 5
        && (rest.chars().all(|char| matches!(char, ':' | ' ' | '\u{1}' | '\n' | ')' | '-' | '|')))
        && (last.strength == Strength::Strong || rest.contains(':'))
}

/// The box of the last words of a label, if they are not in a field.
fn end_of(page: &Page<'_>, paragraph: &Paragraph) -> Option<Rect> {
    let last = paragraph.pieces.last().filter(|piece| !piece.control.is_some_and(|id| is_field(page, id)))?;
    page.snapshot.run(last.run)?.rect
}

/// To the left on the same line, or right above.
fn stands_before(label: &Rect, picture: &Rect) -> bool {
    let same_line = label.y < picture.bottom() && label.bottom() > picture.y;
    let left = same_line && picture.x >= label.right() - 8.0 && picture.x - label.right() <= BESIDE;
    let above = picture.y >= label.bottom() - 4.0
        && picture.y - label.bottom() <= BESIDE
        && (picture.x - label.x).abs() <= BESIDE;
    left || above
}

/// What the picture's own words or its file name say, if they name a phone.
fn named(picture: &Picture) -> Option<String> {
    let own = &picture.attributes;
    let said = [&own.alt, &own.title, &own.label].into_iter().flatten().find(|text| {
        text.chars().count() <= 32
            && lexicon::read(text)
                .iter()
                .any(|hit| hit.intent == Intent::PhoneLabel && hit.strength == Strength::Strong)
    });
    said.cloned().or_else(|| file_says(picture))
}

fn file_says(picture: &Picture) -> Option<String> {
    let source = picture.src.as_deref().filter(|source| source.starts_with("http"))?;
    let file = source.split(['?', '#']).next()?.rsplit('/').next()?;
    let words = file.rsplit_once('.').map_or(file, |(name, _)| name).split(|char: char| !char.is_ascii_alphanumeric());
    let says = |word: &str| {
        let word = word.trim_end_matches(|char: char| char.is_ascii_digit()).to_ascii_lowercase();
        matches!(word.as_str(), "tel" | "telephone" | "phone" | "hotline" | "dianhua" | "rexian" | "phonenumber")
    };
    let service = |word: &str| matches!(word, "400" | "800");
    words.into_iter().any(|word| says(word) || service(word)).then(|| file.chars().take(40).collect())
}

#[cfg(test)]
mod tests {
    use crate::build::{Page, trail};
    use crate::find::find;
    use crate::geometry::Device;
    use crate::search::{Entrance, EntranceKind, ShownAs};

    fn phones(page: Page) -> Vec<Entrance> {
        let found = find(&trail(vec![page.done()]));
        found.entrances.into_iter().filter(|entrance| entrance.kind == EntranceKind::Phone).collect()
    }

    fn on() -> Page {
        Page::on(Device::Desktop)
    }

    #[test]
    fn a_line_in_a_picture_behind_a_label_probably_is_a_number() {
        let page = on().block("div").inline("全国服务热线：").at(16.0, 20.0, 120.0, 24.0);
        let found = phones(page.picture("a7.png", "").at(140.0, 16.0, 220.0, 32.0));
        assert_eq!(found.len(), 1);
        let phone = &found[0];
        assert_eq!((phone.value.as_str(), phone.digits.as_deref()), ("picture", None), "never guessed");
        assert_eq!((phone.sightings[0].shown_as, phone.label.as_str()), (ShownAs::Picture, "全国服务热线："));
    }

    #[test]
    fn a_name_can_say_it_too() {
        for (src, alt) in
            [("https://shop.example/i/tel_02.png", ""), ("x.png", "服务热线"), ("http://a.example/400.gif", "")]
        {
            let found = phones(on().picture(src, alt).at(900.0, 16.0, 220.0, 48.0));
            assert_eq!(found.len(), 1, "{src} {alt}");
        }
    }

    #[test]
    fn icons_banners_and_what_stands_beside_a_number_are_no_numbers() {
        let label = || on().block("div").inline("服务热线：").at(16.0, 20.0, 120.0, 24.0);
        let no = [
            label().picture("a.png", "").at(140.0, 16.0, 32.0, 32.0),
            label().picture("a.png", "").at(0.0, 60.0, 1200.0, 300.0),
            label().picture("a.png", "").at(140.0, 600.0, 220.0, 32.0),
            label().inline("400-628-7719").picture("tel.png", "").at(140.0, 16.0, 220.0, 32.0),
            on().field("tel", "联系电话").picture("x.png", "").at(140.0, 16.0, 220.0, 40.0),
            on().field("tel", "").picture("tel.png", "电话").at(140.0, 16.0, 220.0, 40.0),
            on().picture("https://shop.example/logo.png", "某某大药房").at(16.0, 16.0, 220.0, 48.0),
            on().picture("https://shop.example/phones-sale.png", "").at(16.0, 16.0, 220.0, 48.0),
        ];
        for (index, page) in no.into_iter().enumerate() {
            let found = phones(page);
            assert!(found.iter().all(|phone| phone.value != "picture"), "{index}: {found:?}");
        }
    }
}
