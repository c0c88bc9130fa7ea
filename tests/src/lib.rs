//! What the tests of the whole program share: servers that serve, servers that misbehave, the program in a room of its own.
//!
//! Everything stays on 127.0.0.1. Nothing here is part of the product.
#![allow(clippy::missing_panics_doc, reason = "a test that cannot set up its scene must stop, loudly")]

pub mod bad_server;
pub mod http;
pub mod room;
pub mod sites;
pub mod street;
pub mod walks;
