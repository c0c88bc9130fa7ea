//! Doorbell's pure half.
//!
//! ```text
//! Trail ─► find ─► Search ─► judge ─► [Finding] ─► score ─► Rating ─► report
//! ```
//!
//! Everything here is a plain function over plain data: no browser, no network, no files, no clock. The same
//! [`trail::Trail`] gives the same [`rating::Rating`], byte for byte, on every machine and for ever (per rubric version).

pub mod baseline;
#[cfg(any(test, feature = "build"))]
pub mod build;
pub mod colour;
pub mod correction;
pub mod criteria;
pub mod effort;
pub mod find;
pub mod finding;
pub mod geometry;
pub mod lexicon;
pub mod message;
pub mod method;
pub mod moved;
pub mod nearest;
pub mod ranking;
pub mod rating;
pub mod report;
pub mod rubric;
pub mod score;
pub mod search;
pub mod snapshot;
pub mod text;
pub mod trail;
pub mod walk;
