//! Rectangles and devices: where things are, in CSS pixels.

use serde::{Deserialize, Serialize};

/// A rectangle in CSS px of the top document at scroll position 0, before page scale. Written as `[x, y, width, height]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(into = "[f64; 4]", from = "[f64; 4]")]
#[schemars(with = "[f64; 4]")]
#[cfg_attr(feature = "wire", ts(as = "[f64; 4]"))]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width, never negative.
    pub width: f64,
    /// Height, never negative.
    pub height: f64,
}

impl Rect {
    /// A rectangle; a negative width or height becomes 0. Values are kept to two decimals, as they are in a case file.
    pub fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x: cents(x), y: cents(y), width: cents(width.max(0.0)), height: cents(height.max(0.0)) }
    }
    /// Right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }
    /// Bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }
    /// Area in square CSS px.
    pub fn area(&self) -> f64 {
        self.width * self.height
    }
    /// The shorter side, which decides how easily a finger hits it.
    pub fn shorter_side(&self) -> f64 {
        self.width.min(self.height)
    }
    /// The common part of both, if it has any area.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let (x, y) = (self.x.max(other.x), self.y.max(other.y));
        let (right, bottom) = (self.right().min(other.right()), self.bottom().min(other.bottom()));
        (right > x && bottom > y).then(|| Self::new(x, y, right - x, bottom - y))
    }
    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self::new(x, y, self.right().max(other.right()) - x, self.bottom().max(other.bottom()) - y)
    }
    /// Whether the point lies inside or on the edge.
    pub fn contains(&self, x: f64, y: f64) -> bool {
        x >= self.x && x <= self.right() && y >= self.y && y <= self.bottom()
    }
}

/// Two decimals are finer than anything a person sees and keep case files short.
fn cents(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

impl From<[f64; 4]> for Rect {
    fn from([x, y, width, height]: [f64; 4]) -> Self {
        Self { x, y, width, height }
    }
}

impl From<Rect> for [f64; 4] {
    fn from(r: Rect) -> Self {
        [r.x, r.y, r.width, r.height]
    }
}

/// The two devices every page is looked at with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// An older customer's phone: 360 × 800 CSS px, touch.
    Phone,
    /// A desktop browser window: 1280 × 800 CSS px, mouse.
    Desktop,
}

impl Device {
    /// Both, in the order they are shown.
    pub const ALL: [Self; 2] = [Self::Phone, Self::Desktop];

    /// The name used in files and keys: `phone` or `desktop`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Desktop => "desktop",
        }
    }

    /// Width and height of the visible part, in CSS px.
    pub const fn screen(self) -> (f64, f64) {
        match self {
            Self::Phone => (360.0, 800.0),
            Self::Desktop => (1280.0, 800.0),
        }
    }
}

/// One value a device; a device is absent where the thing is not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct PerDevice<T> {
    /// On the phone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub phone: Option<T>,
    /// On the desktop.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wire", ts(optional))]
    pub desktop: Option<T>,
}

impl<T> PerDevice<T> {
    /// Asks `value` for each device in turn.
    pub fn from_fn(mut value: impl FnMut(Device) -> Option<T>) -> Self {
        Self { phone: value(Device::Phone), desktop: value(Device::Desktop) }
    }
    /// The value of one device.
    pub fn get(&self, device: Device) -> Option<&T> {
        match device {
            Device::Phone => self.phone.as_ref(),
            Device::Desktop => self.desktop.as_ref(),
        }
    }
    /// The devices that have a value, with it, phone first.
    pub fn iter(&self) -> impl Iterator<Item = (Device, &T)> {
        Device::ALL.into_iter().filter_map(|device| self.get(device).map(|value| (device, value)))
    }
    /// Whether neither device has a value.
    pub fn is_empty(&self) -> bool {
        self.phone.is_none() && self.desktop.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_is_the_common_part_and_touching_edges_have_none() {
        let a = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert_eq!(a.intersection(&Rect::new(5.0, 5.0, 10.0, 10.0)), Some(Rect::new(5.0, 5.0, 5.0, 5.0)));
        assert_eq!(a.intersection(&Rect::new(10.0, 0.0, 5.0, 5.0)), None);
    }

    #[test]
    fn a_rectangle_is_written_as_four_numbers() {
        let json = serde_json::to_string(&Rect::new(1.0, 2.456, 3.0, -4.0)).unwrap();
        assert_eq!(json, "[1.0,2.46,3.0,0.0]");
    }
}
