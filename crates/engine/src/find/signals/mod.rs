//! The signals: each looks for one kind of thing and says what it saw. One file a signal.

mod phone_text;
mod tel_link;

use super::found::Found;
use super::page::Page;

/// Runs every signal on a page, in this order.
pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    let told = phone_text::read(page, found);
    tel_link::read(page, &told, found);
}
