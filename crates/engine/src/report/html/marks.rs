//! Drawn signs: the bell, and a shape for each verdict, so that nothing is told by colour alone.

use super::Sheet;
use crate::finding::Verdict;
use crate::report::outline;
use maud::{Markup, html};

/// The bell as the page's icon.
pub const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath \
    fill='%238a3a14' d='M16 5a9 9 0 0 1 9 9v6l2 4H5l2-4v-6a9 9 0 0 1 9-9Z'/%3E%3Ccircle cx='16' cy='27' r='3' \
    fill='%238a3a14'/%3E%3C/svg%3E";

/// The bell, as tall as the text it stands in.
pub fn bell() -> Markup {
    html! { svg.bell viewBox="0 0 32 32" aria-hidden="true" focusable="false" { use href="#sign-bell" {} } }
}

/// Definitions of all signs, once a page.
pub fn symbols() -> Markup {
    html! {
        svg.store width="0" height="0" aria-hidden="true" focusable="false" {
            symbol #sign-bell viewBox="0 0 32 32" {
                path fill="currentColor" d="M16 3.5a1.8 1.8 0 0 1 1.8 1.8v.5A8.6 8.6 0 0 1 24.6 14.200v5.600l2.300 3.400a1 1 0 0 1-.8 1.600H5.900a1 1 0 0 1-.8-1.600l2.300-3.400v-5.600a8.600 8.600 0 0 1 6.800-8.400v-.5A1.8 1.8 0 0 1 16 3.5Z" {}
                path fill="currentColor" d="M12.600 26.500h6.800a3.400 3.400 0 0 1-6.800 0Z" {}
                path fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" d="M3.200 12.800a12.600 12.600 0 0 1 3.300-6.500M28.800 12.800a12.600 12.600 0 0 0-3.300-6.500" {}
            }
            symbol #sign-good viewBox="0 0 24 24" {
                circle cx="12" cy="12" r="11" fill="currentColor" {}
                path.cut d="m6.500 12.500 3.800 3.800 7.200-8" {}
            }
            symbol #sign-fair viewBox="0 0 24 24" {
                path fill="currentColor" d="M12 1.500 23 21.500H1Z" {}
                path.cut d="M7.500 16.500h9" {}
            }
            symbol #sign-poor viewBox="0 0 24 24" {
                path fill="currentColor" d="M7.500 1h9L23 7.500v9L16.500 23h-9L1 16.500v-9Z" {}
                path.cut d="m8 8 8 8m0-8-8 8" {}
            }
            symbol #sign-cannot_tell viewBox="0 0 24 24" {
                rect x="1.500" y="1.500" width="21" height="21" rx="4" fill="currentColor" {}
                path.cut d="M8.800 9.200a3.200 3.200 0 1 1 4.700 2.800c-1 .6-1.500 1.200-1.500 2.300m0 3.200v.100" {}
            }
            symbol #sign-not_applicable viewBox="0 0 24 24" {
                path fill="none" stroke="currentColor" stroke-width="2.500" d="M2 12h20" {}
            }
        }
    }
}

/// A verdict: its shape and its word.
pub(super) fn verdict(sheet: &Sheet<'_>, verdict: Verdict) -> Markup {
    html! {
        span class={ "verdict " (verdict.id()) } {
            svg aria-hidden="true" focusable="false" { use href={ "#sign-" (verdict.id()) } {} }
            (outline::verdict(sheet.texts, verdict))
        }
    }
}
