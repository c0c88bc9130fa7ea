//! Doorbell's use cases. The window and the command line hold no decision: whatever they do, they do through this crate.
//!
//! [`check`] opens a merchant's page and rates it; [`case`] keeps a check on disk and judges it again without visiting anyone.

pub mod address;
pub mod batch;
pub mod case;
pub mod check;
pub mod commands;
pub mod compare;
#[cfg(feature = "demonstration")]
pub mod demonstration;
#[cfg(feature = "desk")]
pub mod desk;
pub mod failure;
pub mod list;
#[cfg(feature = "demonstration")]
mod local;
pub mod overrides;
pub mod progress;
pub mod publish;
pub mod rubric_file;
#[cfg(feature = "desk")]
pub mod wire;

pub use address::Address;
pub use case::CaseFolder;
pub use check::{Case, Ended, Eyesight, Request, check, check_until};
pub use failure::Failure;
