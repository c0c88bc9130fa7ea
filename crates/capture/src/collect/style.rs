//! The computed styles asked for, parsed once for every distinct combination on the page.

use super::area::Area;
use doorbell_engine::colour::Colour;
use std::collections::HashMap;

use super::raw::Text;

/// See [`super::STYLES`]: the position of each in a row.
pub(crate) const NAMES: &[&str] = &[
    "font-size",
    "line-height",
    "font-weight",
    "color",
    "display",
    "visibility",
    "opacity",
    "overflow",
    "position",
    "clip",
    "clip-path",
    "background-color",
    "background-image",
    "transform",
    "scale",
    "zoom",
    "filter",
    "mix-blend-mode",
    "background-clip",
    "text-shadow",
];

/// What an element's computed style says about seeing it.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a property of CSS that is set or not, independent of the others"
)]
pub(crate) struct Style {
    pub(crate) font_px: f64,
    pub(crate) line_px: Option<f64>,
    pub(crate) weight: u16,
    pub(crate) colour: Colour,
    pub(crate) display: Display,
    pub(crate) visible: bool,
    pub(crate) opacity: f64,
    pub(crate) overflow_x: Overflow,
    pub(crate) overflow_y: Overflow,
    pub(crate) position: Position,
    pub(crate) clip: Option<Cut>,
    pub(crate) clip_path: Option<Cut>,
    pub(crate) background: Colour,
    pub(crate) image: Image,
    /// The first address in `background-image`.
    pub(crate) image_address: Option<String>,
    /// Lengths are multiplied by this: `transform` and `scale` of the element itself.
    pub(crate) transform: f64,
    /// CSS `zoom` of the element itself.
    pub(crate) zoom: f64,
    /// Has a transform or filter, and so holds its fixed and absolute descendants.
    pub(crate) holds_fixed: bool,
    /// What is painted is changed by a filter or blended with what is below: only the pixels tell the colours.
    pub(crate) repainted: bool,
    /// `background-clip: text`.
    pub(crate) clipped_to_text: bool,
    /// Its letters have a shadow, which lies between them and what is behind them: only the pixels tell the contrast.
    pub(crate) shadowed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Display {
    Inline,
    Contents,
    Block,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Overflow {
    Visible,
    Hidden,
    Scroll,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    Static,
    Relative,
    Absolute,
    Fixed,
    Sticky,
}

/// A `background-image`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Image {
    None,
    /// Only gradients. Opaque if none of their colours has an alpha.
    Gradient {
        opaque: bool,
    },
    /// Opaque if its format knows no transparency.
    Picture {
        opaque: bool,
    },
}

/// A length or a share of the box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Length {
    Px(f64),
    Share(f64),
}

/// The part of its box that an element shows of itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cut {
    /// `clip: rect(top, right, bottom, left)`, measured from the top left corner; `None` is `auto`.
    Rect([Option<f64>; 4]),
    /// `inset(top right bottom left)`.
    Inset([Length; 4]),
    /// A circle or ellipse without a radius.
    Nothing,
    /// The corners of a polygon.
    Polygon(Vec<(Length, Length)>),
}

impl Default for Style {
    fn default() -> Self {
        Self {
            font_px: 16.0,
            line_px: None,
            weight: 400,
            colour: Colour::BLACK,
            display: Display::Block,
            visible: true,
            opacity: 1.0,
            overflow_x: Overflow::Visible,
            overflow_y: Overflow::Visible,
            position: Position::Static,
            clip: None,
            clip_path: None,
            background: CLEAR,
            image: Image::None,
            image_address: None,
            transform: 1.0,
            zoom: 1.0,
            holds_fixed: false,
            repainted: false,
            clipped_to_text: false,
            shadowed: false,
        }
    }
}

/// No colour at all.
pub(crate) const CLEAR: Colour = Colour { rgba: [0, 0, 0, 0] };

/// The styles of one answer.
pub(crate) struct Styles<'a> {
    strings: &'a [Text<'a>],
    known: HashMap<&'a [i32], usize>,
    parsed: Vec<Style>,
}

impl<'a> Styles<'a> {
    pub(crate) fn new(strings: &'a [Text<'a>]) -> Self {
        Self { strings, known: HashMap::new(), parsed: vec![Style::default()] }
    }

    /// The number of the style of a row, for [`Styles::get`].
    pub(crate) fn of(&mut self, row: &'a [i32]) -> usize {
        if row.is_empty() {
            return 0;
        }
        if let Some(known) = self.known.get(row) {
            return *known;
        }
        let value = |at: usize| {
            let index = row.get(at).and_then(|index| usize::try_from(*index).ok());
            index.and_then(|index| self.strings.get(index)).map_or("", |text| text.0.as_ref())
        };
        self.parsed.push(parse(value));
        self.known.insert(row, self.parsed.len() - 1);
        self.parsed.len() - 1
    }

    pub(crate) fn get(&self, number: usize) -> &Style {
        &self.parsed[number.min(self.parsed.len() - 1)]
    }
}

/// Reads a row whose value at each position of [`NAMES`] is `value(position)`.
fn parse<'v>(value: impl Fn(usize) -> &'v str) -> Style {
    let (overflow_x, overflow_y) = overflow(value(7));
    Style {
        font_px: px(value(0)).unwrap_or(16.0),
        line_px: px(value(1)),
        weight: value(2).parse::<f64>().map_or(400, |weight| weight.clamp(1.0, 1000.0) as u16),
        colour: colour(value(3)).unwrap_or(Colour::BLACK),
        display: display(value(4)),
        visible: !matches!(value(5), "hidden" | "collapse"),
        opacity: value(6).parse().map_or(1.0, |opacity: f64| opacity.clamp(0.0, 1.0)),
        overflow_x,
        overflow_y,
        position: position(value(8)),
        clip: clip(value(9)),
        clip_path: clip_path(value(10)),
        background: colour(value(11)).unwrap_or(CLEAR),
        image: image(value(12)),
        image_address: address(value(12)),
        transform: transform(value(13)) * scale(value(14)),
        zoom: value(15).parse().ok().filter(|zoom: &f64| *zoom > 0.0).unwrap_or(1.0),
        holds_fixed: [13, 14, 16].iter().any(|at| !matches!(value(*at), "" | "none")),
        repainted: !matches!(value(16), "" | "none") || !matches!(value(17), "" | "normal"),
        clipped_to_text: value(18).contains("text"),
        shadowed: is_shadow(value(19)),
    }
}

/// Whether a `text-shadow` is seen. A computed one begins with its colour.
fn is_shadow(value: &str) -> bool {
    !matches!(value, "" | "none") && value.split("px,").any(|one| !one.trim_start().starts_with("rgba(0, 0, 0, 0)"))
}

fn px(value: &str) -> Option<f64> {
    value.strip_suffix("px")?.trim().parse().ok().filter(|px: &f64| px.is_finite())
}

fn display(value: &str) -> Display {
    match value {
        "contents" => Display::Contents,
        "inline" | "ruby" => Display::Inline,
        _ => Display::Block,
    }
}

fn overflow(value: &str) -> (Overflow, Overflow) {
    let one = |word: &str| match word {
        "hidden" | "clip" => Overflow::Hidden,
        "auto" | "scroll" | "overlay" => Overflow::Scroll,
        _ => Overflow::Visible,
    };
    let mut words = value.split_ascii_whitespace();
    let x = words.next().map_or(Overflow::Visible, one);
    (x, words.next().map_or(x, one))
}

fn position(value: &str) -> Position {
    match value {
        "relative" => Position::Relative,
        "absolute" => Position::Absolute,
        "fixed" => Position::Fixed,
        "sticky" => Position::Sticky,
        _ => Position::Static,
    }
}

fn image(value: &str) -> Image {
    if value.contains("url(") || value.contains("image-set(") {
        Image::Picture { opaque: address(value).is_some_and(|address| is_photo(&address)) }
    } else if value.is_empty() || value == "none" {
        Image::None
    } else {
        Image::Gradient { opaque: !["rgba(", "transparent", " / "].iter().any(|clear| value.contains(clear)) }
    }
}

fn address(value: &str) -> Option<String> {
    let (_, rest) = value.split_once("url(")?;
    let quoted = rest.strip_prefix('"').and_then(|rest| rest.split('"').next());
    let address = quoted.or_else(|| rest.split(')').next())?;
    Some(super::elements::cut(address, 300).to_owned())
}

/// Whether an address looks like that of a photograph: its format knows no transparency.
pub(crate) fn is_photo(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let format = path.rsplit('.').next().unwrap_or_default();
    matches!(format, "jpg" | "jpeg") || path.starts_with("data:image/jpeg")
}

/// Any computed colour, also `oklch(…)` and `color(…)`, brought into sRGB.
fn colour(value: &str) -> Option<Colour> {
    let parsed = color::parse_color(value).ok()?.to_alpha_color::<color::Srgb>().to_rgba8();
    Some(Colour { rgba: [parsed.r, parsed.g, parsed.b, parsed.a] })
}

/// How much longer lengths become: the square root of the area's growth.
fn transform(value: &str) -> f64 {
    let numbers = |name: &str| -> Option<Vec<f64>> {
        let inner = value.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')')?;
        inner.split(',').map(|number| number.trim().parse().ok()).collect()
    };
    let flat = match (numbers("matrix"), numbers("matrix3d")) {
        (Some(m), _) if m.len() == 6 => [m[0], m[1], m[2], m[3]],
        (_, Some(m)) if m.len() == 16 => [m[0], m[1], m[4], m[5]],
        _ => return 1.0,
    };
    (flat[0] * flat[3] - flat[1] * flat[2]).abs().sqrt()
}

fn scale(value: &str) -> f64 {
    let mut numbers = value.split_ascii_whitespace().map_while(|number| number.parse::<f64>().ok());
    let Some(x) = numbers.next() else { return 1.0 };
    (x * numbers.next().unwrap_or(x)).abs().sqrt()
}

fn clip(value: &str) -> Option<Cut> {
    let inner = value.strip_prefix("rect(")?.strip_suffix(')')?;
    let mut sides = inner.split([',', ' ']).filter(|side| !side.is_empty()).map(px);
    Some(Cut::Rect([sides.next()?, sides.next()?, sides.next()?, sides.next()?]))
}

fn clip_path(value: &str) -> Option<Cut> {
    let (name, rest) = value.split_once('(')?;
    let inner = rest.split(')').next()?;
    match name {
        "inset" => {
            let sides: Vec<Length> = inner.split_ascii_whitespace().map_while(length).collect();
            let side =
                |at: usize, or: usize| sides.get(at).or_else(|| sides.get(or)).or_else(|| sides.first()).copied();
            Some(Cut::Inset([side(0, 0)?, side(1, 0)?, side(2, 0)?, side(3, 1)?]))
        }
        "circle" | "ellipse" => {
            let radius = inner.split_ascii_whitespace().next().and_then(length)?;
            matches!(radius, Length::Px(r) | Length::Share(r) if r <= 0.0).then_some(Cut::Nothing)
        }
        "polygon" => {
            let corner = |pair: &str| {
                let mut two = pair.split_ascii_whitespace().filter_map(length);
                Some((two.next()?, two.next()?))
            };
            Some(Cut::Polygon(inner.split(',').filter_map(corner).collect()))
        }
        _ => None,
    }
}

fn length(word: &str) -> Option<Length> {
    match word.strip_suffix('%') {
        Some(share) => share.parse().ok().map(|share: f64| Length::Share(share / 100.0)),
        None => px(word).map(Length::Px),
    }
}

impl Cut {
    /// The part of `bounds` (a box already transformed by `scale`) that is shown.
    pub(crate) fn of(&self, bounds: Area, scale: f64) -> Area {
        let along = |length: Length, side: f64| match length {
            Length::Px(px) => px * scale,
            Length::Share(share) => share * side,
        };
        let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
        match self {
            Self::Nothing => Area { right: bounds.left, bottom: bounds.top, ..bounds },
            Self::Rect([top, right, bottom, left]) => Area {
                left: left.map_or(bounds.left, |left| bounds.left + left * scale),
                top: top.map_or(bounds.top, |top| bounds.top + top * scale),
                right: right.map_or(bounds.right, |right| bounds.left + right * scale),
                bottom: bottom.map_or(bounds.bottom, |bottom| bounds.top + bottom * scale),
            },
            Self::Inset([top, right, bottom, left]) => Area {
                left: bounds.left + along(*left, width),
                top: bounds.top + along(*top, height),
                right: bounds.right - along(*right, width),
                bottom: bounds.bottom - along(*bottom, height),
            },
            Self::Polygon(corners) => {
                let nothing = Area { left: f64::MAX, top: f64::MAX, right: f64::MIN, bottom: f64::MIN };
                corners.iter().fold(nothing, |area, (x, y)| {
                    let (x, y) = (bounds.left + along(*x, width), bounds.top + along(*y, height));
                    Area {
                        left: area.left.min(x),
                        top: area.top.min(y),
                        right: area.right.max(x),
                        bottom: area.bottom.max(y),
                    }
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_every_notation_become_srgb() {
        assert_eq!(colour("rgb(1, 2, 3)"), Some(Colour::opaque(1, 2, 3)));
        assert_eq!(colour("rgba(0, 0, 0, 0)"), Some(CLEAR));
        assert_eq!(colour("color(srgb 1 1 1 / 0.5)"), Some(Colour { rgba: [255, 255, 255, 128] }));
        assert_eq!(colour("oklch(1 0 0)"), Some(Colour::WHITE));
        assert_eq!(colour("nonsense"), None);
    }

    #[test]
    fn a_matrix_tells_how_much_smaller_text_is_seen() {
        assert!((transform("matrix(0.5, 0, 0, 0.5, 10, 20)") - 0.5).abs() < 1e-9);
        assert!((transform("matrix(0, 1, -1, 0, 0, 0)") - 1.0).abs() < 1e-9, "turning does not shrink");
        assert!((transform("matrix3d(2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)") - 2.0).abs() < 1e-9);
        assert!((scale("0.5") * transform("none") - 0.5).abs() < 1e-9);
    }

    #[test]
    fn clips_cut_the_box_they_are_given() {
        let bounds = Area { left: 10.0, top: 10.0, right: 110.0, bottom: 60.0 };
        assert!(clip("rect(0px, 0px, 0px, 0px)").unwrap().of(bounds, 1.0).is_empty());
        assert!(clip_path("inset(50%)").unwrap().of(bounds, 1.0).is_empty());
        assert!(clip_path("circle(0px at 50% 50%)").unwrap().of(bounds, 1.0).is_empty());
        assert!(clip_path("polygon(0px 0px, 0px 0px, 0px 0px)").unwrap().of(bounds, 1.0).is_empty());
        assert_eq!(clip_path("inset(0px 10px)").unwrap().of(bounds, 1.0), Area { left: 20.0, right: 100.0, ..bounds });
        assert_eq!(clip("auto"), None);
        assert_eq!(clip_path("url(\"#mask\")"), None);
    }

    #[test]
    fn a_shadow_without_a_colour_is_none() {
        assert!(!is_shadow("none") && !is_shadow("rgba(0, 0, 0, 0) 0px 0px 0px"));
        assert!(is_shadow("rgb(136, 136, 136) 2px 2px 4px"));
        assert!(is_shadow("rgba(0, 0, 0, 0) 0px 0px 0px, rgb(255, 255, 255) 0px 1px 0px"));
    }

    #[test]
    fn overflow_has_one_word_or_two() {
        assert_eq!(overflow("hidden auto"), (Overflow::Hidden, Overflow::Scroll));
        assert_eq!(overflow("clip"), (Overflow::Hidden, Overflow::Hidden));
        assert_eq!(overflow("visible"), (Overflow::Visible, Overflow::Visible));
    }
}
