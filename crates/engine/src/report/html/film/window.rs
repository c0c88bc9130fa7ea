//! Which piece of a page shows a stop: geometry, and the bytes it costs.

use crate::geometry::{Device, Rect};
use crate::report::html::Sheet;
use crate::report::html::pictures::{self, Piece};
use crate::report::route::Stop;
use std::collections::BTreeSet;

/// Height of a piece in shares of its width: on both devices about half of a screen, so that both are as tall side by side.
const PHONE: f64 = 1.05;
const DESKTOP: f64 = 0.53;
/// Share of its width that is shown of a page as wide as a desktop's: all of it is hard to read on a sheet of paper.
const CUT: f64 = 0.6;
const WIDE: f64 = 600.0;
/// White around the thing, CSS px.
const MARGIN: f64 = 24.0;

/// Bytes of pictures that may still be put into the file.
pub(super) struct Purse {
    left: usize,
    paid: BTreeSet<usize>,
}

impl Purse {
    pub(super) fn new(left: usize) -> Self {
        Self { left, paid: BTreeSet::new() }
    }

    /// Whether the picture of a snapshot may be shown: a picture is paid for once.
    fn pays(&mut self, snapshot: usize, bytes: usize) -> bool {
        if self.paid.contains(&snapshot) {
            return true;
        }
        let enough = bytes <= self.left;
        if enough {
            self.left -= bytes;
            self.paid.insert(snapshot);
        }
        enough
    }
}

/// The piece of page around what is looked for at a stop; `None` where there is no picture of it.
pub(super) fn around(sheet: &Sheet<'_>, stop: &Stop<'_>, purse: &mut Purse) -> Option<Piece> {
    let page = sheet.report.trail.snapshots.get(stop.snapshot)?;
    let shot = page.shot.as_ref().filter(|_| pictures::has_picture(sheet, page))?;
    let all = Rect::new(0.0, 0.0, shot.width, shot.height);
    let area = piece(page.device, &all, &stop.rect.filter(|rect| rect.area() > 0.0)?)?;
    let bytes = sheet.album.get(&shot.file).map_or(0, Vec::len);
    purse.pays(stop.snapshot, bytes).then_some((stop.snapshot, area))
}

/// The piece of a picture around a place; `None` where the picture does not show it.
fn piece(device: Device, all: &Rect, place: &Rect) -> Option<Rect> {
    let seen = place.intersection(all)?;
    let cut = all.width > WIDE && seen.width + 2.0 * MARGIN <= all.width * CUT;
    let width = if cut { all.width * CUT } else { all.width };
    let usual = width * if device == Device::Phone { PHONE } else { DESKTOP };
    // Something taller than a piece makes it taller, up to what still fits on a sheet of paper.
    let height = usual.max((seen.height + 2.0 * MARGIN).min(2.0 * usual)).min(all.height);
    let x = start((seen.x, seen.right()), width, all.width);
    let y = start((seen.y, seen.bottom()), height, all.height);
    Some(Rect::new(x, y, width, height))
}

/// Where a piece of this length begins. The head of a page and the beginning of its lines say what it is: they are shown
/// where the thing stands near enough; otherwise the thing stands in the middle.
fn start((from, to): (f64, f64), length: f64, all: f64) -> f64 {
    if to + MARGIN <= length { 0.0 } else { ((from + to - length) / 2.0).clamp(0.0, all - length) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_on_the_piece_and_the_piece_on_the_picture() {
        for (device, width) in [(Device::Phone, 360.0), (Device::Phone, 980.0), (Device::Desktop, 1280.0)] {
            let all = Rect::new(0.0, 0.0, width, 3000.0);
            for (x, y, wide, tall) in
                [(0.0, 0.0, 40.0, 20.0), (width - 50.0, 2960.0, 50.0, 40.0), (10.0, 900.0, width - 20.0, 60.0)]
            {
                let place = Rect::new(x, y, wide, tall);
                let piece = piece(device, &all, &place).unwrap();
                assert_eq!(piece.intersection(&place), Some(place), "{device:?} {piece:?}");
                assert_eq!(all.intersection(&piece), Some(piece), "{device:?} {piece:?}");
            }
        }
    }

    #[test]
    fn the_head_of_the_page_and_the_beginning_of_its_lines_are_shown_where_they_can_be() {
        let all = Rect::new(0.0, 0.0, 1280.0, 3000.0);
        let at = |x, y| piece(Device::Desktop, &all, &Rect::new(x, y, 100.0, 40.0)).map(|piece| (piece.x, piece.y));
        assert_eq!(at(570.0, 200.0), Some((0.0, 0.0)));
        assert!(at(1150.0, 1500.0) > Some((400.0, 1200.0)));
    }

    #[test]
    fn what_the_picture_does_not_show_has_no_piece() {
        let all = Rect::new(0.0, 0.0, 360.0, 800.0);
        assert_eq!(piece(Device::Phone, &all, &Rect::new(0.0, 900.0, 40.0, 40.0)), None);
    }

    #[test]
    fn a_picture_is_paid_for_once_and_a_dear_one_is_left_out() {
        let mut purse = Purse::new(100);
        assert!(purse.pays(0, 60) && purse.pays(0, 60));
        assert!(!purse.pays(1, 60) && purse.pays(2, 40));
    }
}
