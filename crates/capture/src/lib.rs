//! Doorbell's eyes: loads a page in a real browser (or by plain HTTP) and records what a customer sees.
//!
//! Capture collects and never decides: it knows no phrase, no threshold, no score.

pub mod collect;
pub mod http;
