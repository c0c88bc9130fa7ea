//! A check as it goes on.

use super::Budgets;
use doorbell_engine::geometry::Device;
use doorbell_engine::message::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CheckRequest {
    /// What the person typed, or the path of an HTML file.
    pub address: String,
    /// On which devices.
    pub devices: Vec<Device>,
    /// How far to walk.
    pub budgets: Budgets,
}

/// What happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "at")]
pub enum Progress {
    /// In words.
    Says {
        /// The words.
        message: Message,
        /// On which device; `null` where it is neither's.
        device: Option<Device>,
    },
    /// A new state's picture.
    Picture {
        /// On which device.
        device: Device,
        /// The how-manieth on this device, from 0.
        step: usize,
        /// The address for an `<img>`. Of a long page only its beginning.
        picture: String,
        /// Width, CSS px.
        width: f64,
        /// Height, CSS px.
        height: f64,
    },
    /// Something was pressed.
    Pressed {
        /// On which device.
        device: Device,
        /// Its words. Hostile text.
        words: String,
    },
}
