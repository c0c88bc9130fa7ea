//! Opening hours.

use super::page::Page;
use crate::search::Hours;

/// The hours stated near a place in a paragraph.
pub(crate) fn near(_page: &Page<'_>, _paragraph: usize, _at: usize) -> Option<Hours> {
    None
}
