//! The signals: each looks for one kind of thing and says what it saw. One file a signal.

mod address;
mod chat;
mod chat_link;
mod chat_widget;
mod elder_lane;
mod email;
mod form;
mod other_places;
mod phone_hint;
mod phone_picture;
mod phone_text;
mod qq;
mod qr_code;
mod structured_data;
mod tel_link;
mod wechat;

pub(super) use form::fields_with;
pub(super) use structured_data::{Claim, confirm};

use super::found::Found;
use super::page::Page;
use crate::search::{Answerer, EntranceKind};

/// What kind of entrance a chat is, by who answers.
pub(super) fn kind_of_chat(answered_by: Answerer) -> EntranceKind {
    chat::kind(answered_by, crate::lexicon::Nature::Both)
}

/// Runs every signal on a page, in this order.
pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    let told = phone_text::read(page, found);
    tel_link::read(page, &told, found);
    phone_hint::read(page, found);
    phone_picture::read(page, found);
    email::read(page, found);
    form::read(page, found);
    chat_link::read(page, found);
    chat_widget::read(page, found);
    qq::read(page, found);
    qr_code::read(page, found);
    wechat::read(page, found);
    address::read(page, found);
    other_places::read(page, found);
    elder_lane::read(page, found);
    structured_data::read(page, found);
}

#[cfg(test)]
mod chat_and_form_tests;
