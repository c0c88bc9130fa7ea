//! Colours and the WCAG contrast ratio.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An sRGB colour with alpha. Written as `#rrggbb`, or `#rrggbbaa` where it is not opaque.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Colour {
    /// Red, green, blue, alpha, each 0 to 255.
    pub rgba: [u8; 4],
}

/// What a colour text was that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("not a colour: {0}")]
pub struct NotAColour(String);

impl Colour {
    /// Black, opaque.
    pub const BLACK: Self = Self::opaque(0, 0, 0);
    /// White, opaque: what a page without a background is painted on.
    pub const WHITE: Self = Self::opaque(255, 255, 255);

    /// An opaque colour.
    pub const fn opaque(r: u8, g: u8, b: u8) -> Self {
        Self { rgba: [r, g, b, 255] }
    }

    /// Alpha, 0 to 1.
    pub fn alpha(&self) -> f64 {
        f64::from(self.rgba[3]) / 255.0
    }

    /// This colour painted over an opaque one, with its alpha multiplied by `opacity` (0 to 1).
    #[must_use]
    pub fn over(&self, below: Self, opacity: f64) -> Self {
        let alpha = self.alpha() * opacity.clamp(0.0, 1.0);
        let blend = |i: usize| {
            (f64::from(self.rgba[i]) * alpha + f64::from(below.rgba[i]) * (1.0 - alpha)).round().clamp(0.0, 255.0) as u8
        };
        Self::opaque(blend(0), blend(1), blend(2))
    }

    /// Relative luminance, 0 to 1, as WCAG 2.2 defines it. Alpha is ignored: blend first.
    pub fn luminance(&self) -> f64 {
        let channel = |value: u8| {
            let c = f64::from(value) / 255.0;
            // libm, not the platform's powf: the last digit must not depend on the machine.
            if c <= 0.04045 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
        };
        0.2126 * channel(self.rgba[0]) + 0.7152 * channel(self.rgba[1]) + 0.0722 * channel(self.rgba[2])
    }
}

/// WCAG contrast ratio of two opaque colours, 1 to 21, to two decimals (cut, not rounded: 4.499 is not 4.5).
pub fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
    (ratio * 100.0 + 1e-9).floor() / 100.0
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue, alpha] = self.rgba;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")?;
        if alpha == 255 { Ok(()) } else { write!(f, "{alpha:02x}") }
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl TryFrom<String> for Colour {
    type Error = NotAColour;
    fn try_from(text: String) -> Result<Self, NotAColour> {
        let hex = text.strip_prefix('#').filter(|h| h.is_ascii() && (h.len() == 6 || h.len() == 8));
        let byte = |i: usize| hex.and_then(|h| h.get(2 * i..2 * i + 2)).and_then(|h| u8::from_str_radix(h, 16).ok());
        match (byte(0), byte(1), byte(2)) {
            (Some(r), Some(g), Some(b)) => Ok(Self { rgba: [r, g, b, byte(3).unwrap_or(255)] }),
            _ => Err(NotAColour(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_agrees_with_the_published_examples() {
        assert!((contrast(Colour::BLACK, Colour::WHITE) - 21.0).abs() < f64::EPSILON);
        assert!((contrast(Colour::WHITE, Colour::WHITE) - 1.0).abs() < f64::EPSILON);
        // #767676 on white is the well-known lightest grey that passes 4.5; #777777 is just below.
        assert!(contrast(Colour::opaque(0x76, 0x76, 0x76), Colour::WHITE) >= 4.5);
        assert!(contrast(Colour::opaque(0x77, 0x77, 0x77), Colour::WHITE) < 4.5);
    }

    #[test]
    fn half_transparent_black_over_white_is_grey() {
        assert_eq!(Colour { rgba: [0, 0, 0, 128] }.over(Colour::WHITE, 1.0), Colour::opaque(127, 127, 127));
        assert_eq!(Colour::BLACK.over(Colour::WHITE, 0.0), Colour::WHITE);
    }

    #[test]
    fn a_colour_survives_being_written() {
        let colour = Colour { rgba: [1, 2, 3, 4] };
        assert_eq!(Colour::try_from(colour.to_string()).unwrap(), colour);
        assert!(Colour::try_from("#12é45".to_owned()).is_err());
    }
}
