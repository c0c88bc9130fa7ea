//! Doorbell's use cases. The window and the command line hold no decision: whatever they do, they do through this crate.
//!
//! [`check`] opens a merchant's page and rates it; [`case`] keeps a check on disk and judges it again without visiting anyone.

pub mod address;
pub mod baseline_file;
pub mod batch;
pub mod case;
pub mod check;
pub mod commands;
pub mod compare;
pub mod config;
#[cfg(feature = "demonstration")]
pub mod demonstration;
#[cfg(feature = "desk")]
pub mod desk;
pub mod failure;
pub mod format;
pub mod list;
#[cfg(feature = "demonstration")]
mod local;
pub mod mark;
pub mod overrides;
pub mod progress;
pub mod publish;
pub mod rubric_file;
#[cfg(feature = "desk")]
pub mod wire;

pub use address::Address;
pub use case::CaseFolder;
pub use check::{Case, Ended, Eyesight, Request, check, check_until};
pub use config::Config;
pub use failure::Failure;
pub use format::Format;
pub use mark::Mark;
