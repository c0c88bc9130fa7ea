//! The settings: one JSON file that a person can read. What a newer Doorbell put into it stays.

use super::{Desk, lock};
use crate::case::write_whole;
use crate::failure::Failure;
use crate::wire::{Budgets, Settings};
use doorbell_capture::{BrowserChoice, Walk};
use doorbell_engine::geometry::Device;
use doorbell_engine::message::Message;
use serde_json::{Map, Value};
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

/// The settings and the file they are kept in.
pub(super) struct Shelf {
    path: PathBuf,
    /// All that the file holds, known or not, and what of it is known.
    kept: Mutex<(Map<String, Value>, Settings)>,
}

impl Shelf {
    /// Reads the file. One that cannot be read gives the usual settings and a notice.
    pub(super) fn open(path: PathBuf) -> (Self, Option<Message>) {
        let read = match std::fs::read(&path) {
            Ok(bytes) => serde_json::from_slice::<Map<String, Value>>(&bytes).ok(),
            Err(_) => Some(Map::new()),
        };
        let notice = read.is_none().then(|| Message::new("notice-settings-unreadable"));
        let all = read.unwrap_or_default();
        let known = known(&all);
        (Self { path, kept: Mutex::new((all, known)) }, notice)
    }

    pub(super) fn get(&self) -> Settings {
        lock(&self.kept).1.clone()
    }

    fn set(&self, settings: Settings) -> Result<(), Failure> {
        let failed = |why: String| Failure::new("settings", &why);
        let settings = bounded(settings);
        let mut kept = lock(&self.kept);
        let mut all = kept.0.clone();
        let Ok(Value::Object(new)) = serde_json::to_value(&settings) else { return Err(failed(String::new())) };
        all.extend(new);
        let json = serde_json::to_vec_pretty(&all).map_err(|error| failed(error.to_string()))?;
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| failed(error.to_string()))?;
        }
        write_whole(&self.path, &json).map_err(|error| failed(error.detail()))?;
        *kept = (all, settings);
        Ok(())
    }
}

/// Each setting by itself: one that is nonsense does not take the others with it.
fn known(all: &Map<String, Value>) -> Settings {
    let Ok(Value::Object(mut known)) = serde_json::to_value(Settings::default()) else { return Settings::default() };
    for (name, value) in all {
        let usual = known.insert(name.clone(), value.clone());
        if serde_json::from_value::<Settings>(Value::Object(known.clone())).is_err() {
            match usual {
                Some(usual) => known.insert(name.clone(), usual),
                None => known.remove(name),
            };
        }
    }
    bounded(serde_json::from_value(Value::Object(known)).unwrap_or_default())
}

/// Within what the command line allows too.
fn bounded(settings: Settings) -> Settings {
    let devices: Vec<Device> = Device::ALL.into_iter().filter(|device| settings.devices.contains(device)).collect();
    let devices = if devices.is_empty() { Device::ALL.to_vec() } else { devices };
    let browser = settings.browser.filter(|path| !path.trim().is_empty());
    Settings { devices, browser, budgets: within(settings.budgets), ..settings }
}

fn within(budgets: Budgets) -> Budgets {
    Budgets {
        max_steps: budgets.max_steps.min(8),
        max_pages: budgets.max_pages.clamp(1, 100),
        max_presses: budgets.max_presses.clamp(1, 300),
        max_seconds: budgets.max_seconds.clamp(1, 3600),
        max_megabytes: budgets.max_megabytes.clamp(1, 10_000),
        timeout_seconds: budgets.timeout_seconds.clamp(5, 600),
    }
}

impl Desk {
    /// The settings.
    pub async fn settings(&self) -> Result<Settings, Failure> {
        Ok(self.settings.get())
    }

    /// Keeps the settings.
    pub async fn save_settings(&self, settings: Settings) -> Result<(), Failure> {
        self.settings.set(settings)
    }

    /// How to record, by the settings and what was asked for.
    pub(super) fn capture_settings(&self, devices: &[Device], budgets: Budgets) -> doorbell_capture::Settings {
        let asked = bounded(Settings { devices: devices.to_vec(), budgets, ..self.settings.get() });
        let Budgets { max_steps, max_pages, max_presses, max_seconds, max_megabytes, timeout_seconds } = asked.budgets;
        doorbell_capture::Settings {
            browser: asked.browser.map_or(BrowserChoice::Find, |path| BrowserChoice::Path(path.into())),
            devices: asked.devices,
            timeout: Duration::from_secs(timeout_seconds.into()),
            walk: Walk {
                max_steps,
                pages: max_pages as usize,
                presses: max_presses as usize,
                bytes: u64::from(max_megabytes) * 1_000_000,
                time: Duration::from_secs(max_seconds.into()),
                scout: Walk::NONE.scout,
            },
            ..doorbell_capture::Settings::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{TextSize, Theme};

    fn file(words: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        std::fs::write(&path, words).unwrap();
        (folder, path)
    }

    #[test]
    fn what_a_newer_doorbell_wrote_stays_and_one_bad_value_spoils_no_other() {
        let (_folder, path) =
            file(r#"{"theme":"dark","text_size":"gigantic","later":{"a":1},"budgets":{"max_pages":0}}"#);
        let (shelf, notice) = Shelf::open(path.clone());
        assert_eq!(notice, None);
        let settings = shelf.get();
        assert_eq!((settings.theme, settings.text_size), (Theme::Dark, TextSize::Normal));
        assert_eq!((settings.budgets.max_pages, settings.budgets.max_presses), (1, 30));
        shelf.set(Settings { text_size: TextSize::Large, ..settings }).unwrap();
        let kept: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!((&kept["later"]["a"], &kept["text_size"]), (&Value::from(1), &Value::from("large")));
        assert_eq!(Shelf::open(path).0.get().text_size, TextSize::Large);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_and_left_alone() {
        let (_folder, path) = file("not json");
        let (shelf, notice) = Shelf::open(path.clone());
        assert!(notice.is_some() && shelf.get() == Settings::default());
        assert_eq!(std::fs::read_to_string(path).unwrap(), "not json");
    }
}
