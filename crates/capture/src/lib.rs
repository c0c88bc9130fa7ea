//! Doorbell's eyes: loads a page in a real browser (or by plain HTTP) and records what a customer sees.
//!
//! Capture collects and never decides: it knows no phrase, no threshold, no score.

mod boundary;
mod browser;
mod cdp;
mod codes;
pub mod collect;
mod device;
mod error;
mod facts;
mod fault;
pub mod http;
mod look;
mod manners;
mod open;
mod print;
mod pump;
mod record;
mod settings;
mod settle;
mod shot;
mod state;
mod tab;
mod walk;

pub use browser::{Browser, installed};
pub use error::CaptureError;
pub use manners::Manners;
pub use record::{Advice, Ask, Guide, Recording};
pub use settings::{BrowserChoice, Progress, Settings, Walk, Watch};
