//! Doorbell's use cases. The window and the command line hold no decision: whatever they do, they do through this crate.
//!
//! [`check`] opens a merchant's page and rates it; [`case`] keeps a check on disk and judges it again without visiting anyone.

pub mod address;
pub mod case;
pub mod check;
pub mod failure;

pub use address::Address;
pub use case::CaseFolder;
pub use check::{Case, Eyesight, Request, check};
pub use failure::Failure;
