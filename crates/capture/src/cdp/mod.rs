//! A thin typed client of the Chrome `DevTools` Protocol: the few commands and events Doorbell needs, over a pipe or a
//! WebSocket. Events it does not know pass by unread; big answers stay raw JSON until their reader decodes them once.

mod client;
pub(crate) mod commands;
pub(crate) mod events;
mod wire;

pub(crate) use client::{CdpError, Client, Session, Told};
pub(crate) use wire::Wire;
