//! Areas while a page is being measured: edges may be infinite and are not rounded.

use doorbell_engine::geometry::Rect;

/// The space between four edges, CSS px of the top document at scroll position 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Area {
    /// Everything.
    pub(crate) const ALL: Self =
        Self { left: f64::NEG_INFINITY, top: f64::NEG_INFINITY, right: f64::INFINITY, bottom: f64::INFINITY };

    pub(crate) fn is_empty(&self) -> bool {
        self.right <= self.left || self.bottom <= self.top
    }

    pub(crate) fn width(&self) -> f64 {
        (self.right - self.left).max(0.0)
    }

    pub(crate) fn height(&self) -> f64 {
        (self.bottom - self.top).max(0.0)
    }

    /// Square px; 0 where it is empty.
    pub(crate) fn size(&self) -> f64 {
        self.width() * self.height()
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    pub(crate) fn or(&self, other: &Self) -> Self {
        if self.is_empty() {
            return *other;
        }
        if other.is_empty() {
            return *self;
        }
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// How much of it lies inside `other`, 0 to 1.
    pub(crate) fn share_in(&self, other: &Self) -> f64 {
        let size = self.size();
        if size > 0.0 { self.and(other).size() / size } else { 0.0 }
    }

    pub(crate) fn moved(&self, dx: f64, dy: f64) -> Self {
        Self { left: self.left + dx, top: self.top + dy, right: self.right + dx, bottom: self.bottom + dy }
    }

    pub(crate) fn contains(&self, x: f64, y: f64) -> bool {
        x >= self.left && x < self.right && y >= self.top && y < self.bottom
    }

    pub(crate) fn rect(&self) -> Rect {
        Rect::new(self.left, self.top, self.width(), self.height())
    }
}

impl From<Rect> for Area {
    fn from(rect: Rect) -> Self {
        Self { left: rect.x, top: rect.y, right: rect.right(), bottom: rect.bottom() }
    }
}
