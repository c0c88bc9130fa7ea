//! The made-up merchants of `tests/sites/walk`: one thing each that stands between a customer and a person, and the truth
//! about it in `walk.toml`.

use crate::http::Server;
use crate::sites;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// The devices of the JSON report.
pub const DEVICES: [&str; 2] = ["phone", "desktop"];

/// Kinds of entrance that are no way to a person.
const NO_CONTACTS: [&str; 4] = ["bot_chat", "store", "social", "app_only"];

/// What is true of a merchant: `walk.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Truth {
    /// The obstacles that must be reported.
    #[serde(default)]
    pub obstacles: Vec<String>,
    /// Addresses that must never be asked for.
    #[serde(default)]
    pub never: Vec<String>,
    /// Pages that may be opened on each device, the first included; not compared where it is not said.
    pub pages_at_most: Option<u64>,
    /// Every way to a person, with the fewest presses. What is not listed is not there, or nobody gets there.
    #[serde(default)]
    pub way: Vec<Way>,
    /// What the merchant's chat shows when it is opened, on both devices.
    pub chat: Option<Chat>,
}

/// What a chat shows when it is opened.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chat {
    /// Who answers, as in the JSON report.
    pub answered_by: String,
    /// The words that offer a person, if any do.
    pub offers_person: Option<String>,
}

impl Chat {
    fn fault(&self, device: &str, report: &Value) -> Option<String> {
        let opened = || entrances(report).iter().flat_map(|found| list(&found["opened"]));
        let right = opened().any(|chat| {
            let offers = chat["offers_person"].as_str();
            chat["device"] == device
                && chat["answered_by"] == self.answered_by.as_str()
                && offers == self.offers_person.as_deref()
        });
        (!right).then(|| format!("the opened chat is not {self:?}: {:?}", opened().collect::<Vec<_>>()))
    }
}

/// The shortest way to one kind of entrance.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// `phone`, `desktop` or `both`.
    pub device: String,
    /// Its kind, as in the JSON report.
    pub kind: String,
    /// The digits of a number.
    pub digits: Option<String>,
    /// What is pressed, in this order; empty where it is seen at once.
    pub path: Vec<Press>,
}

/// One press.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Press {
    /// The words on the thing; empty where it has none.
    pub pressed: String,
    /// What changes, as in the JSON report; not compared where it is not said.
    pub change: Option<String>,
}

/// The folder of a merchant.
pub fn folder(merchant: &str) -> PathBuf {
    sites::folder().join("walk").join(merchant)
}

/// The names of all merchants.
pub fn merchants() -> BTreeSet<String> {
    let all = sites::folder().join("walk");
    let entries = fs::read_dir(&all).unwrap_or_else(|why| panic!("{}: {why}", all.display()));
    entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// What is true of a merchant.
pub fn truth(merchant: &str) -> Truth {
    let file = folder(merchant).join("walk.toml");
    let text = fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    toml::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
}

/// Serves a merchant as the whole of its own host.
pub fn serve(merchant: &str) -> Server {
    sites::serve_folder(folder(merchant))
}

impl Truth {
    /// What is wrong with a JSON report, one line each.
    pub fn faults(&self, report: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        for device in DEVICES {
            for way in self.way.iter().filter(|way| way.is_on(device)) {
                faults.extend(way.fault(device, report).map(|fault| format!("{device}: {fault}")));
            }
            let chat = self.chat.as_ref().and_then(|chat| chat.fault(device, report));
            faults.extend(chat.map(|fault| format!("{device}: {fault}")));
            let invented = entrances(report).iter().filter(|found| self.is_invented(device, found));
            faults.extend(invented.map(|found| {
                format!("{device}: {} is no way to a person here, but {}", name(found), told(device, found))
            }));
        }
        let obstacles = list(&report["walk"]["obstacles"]);
        for wanted in &self.obstacles {
            if !obstacles.iter().any(|obstacle| obstacle["what"] == wanted.as_str()) {
                faults.push(format!("{wanted} stands in the way and is not reported: {}", report["walk"]["obstacles"]));
            }
        }
        let most = self.pages_at_most.map(|pages| pages * DEVICES.len() as u64);
        if most.is_some_and(|most| report["walk"]["pages"].as_u64().is_none_or(|pages| pages > most)) {
            faults.push(format!("more than {} pages were opened", most.unwrap_or(0)));
        }
        if report["walk"]["spent"] != serde_json::json!({}) {
            faults.push(format!("a budget was spent on a small site: {}", report["walk"]["spent"]));
        }
        if !faults.is_empty() {
            faults.push(format!("(walk: {})", report["walk"]));
        }
        faults
    }

    fn is_invented(&self, device: &str, found: &Value) -> bool {
        let contact = found["kind"].as_str().is_some_and(|kind| !NO_CONTACTS.contains(&kind));
        contact
            && found["devices"][device]["visible"] == true
            && !self.way.iter().any(|way| way.is_on(device) && way.is(found))
    }
}

impl Way {
    fn is_on(&self, device: &str) -> bool {
        self.device == "both" || self.device == device
    }

    fn is(&self, found: &Value) -> bool {
        let digits = found["digits"].as_str().unwrap_or_default();
        found["kind"] == self.kind.as_str() && self.digits.as_ref().is_none_or(|wanted| digits.ends_with(wanted))
    }

    /// What is wrong with the best entrance of this kind on a device.
    fn fault(&self, device: &str, report: &Value) -> Option<String> {
        let seen = |found: &&Value| self.is(found) && found["devices"][device]["visible"] == true;
        let best = entrances(report).iter().filter(seen).min_by_key(|found| found["devices"][device]["steps"].as_u64());
        let wanted = format!("{} {}", self.kind, self.digits.as_deref().unwrap_or_default());
        let wanted = wanted.trim();
        let Some(best) = best else {
            return Some(format!("{wanted} was not reached, though {} leads there", self.in_words()));
        };
        let reach = &best["devices"][device];
        let path = list(&reach["path"]);
        let same = path.len() == self.path.len() && self.path.iter().zip(path).all(|(press, found)| press.is(found));
        let right = same && reach["steps"] == self.path.len();
        (!right).then(|| format!("{wanted}: {}, not {}", told(device, best), self.in_words()))
    }

    fn in_words(&self) -> String {
        let presses = self.path.iter().map(|press| in_words(&press.pressed, press.change.as_deref().unwrap_or("any")));
        written(self.path.len(), &presses.collect::<Vec<_>>())
    }
}

impl Press {
    fn is(&self, found: &Value) -> bool {
        // The browser's own triangle before a summary, and the like, are no words.
        let words = |text: &str| text.trim_matches(|char: char| !char.is_alphanumeric()) == self.pressed;
        found["pressed"].as_str().is_some_and(words)
            && self.change.as_ref().is_none_or(|change| found["change"] == change.as_str())
    }
}

fn entrances(report: &Value) -> &[Value] {
    list(&report["entrances"])
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn name(found: &Value) -> String {
    format!("{} {}", found["kind"].as_str().unwrap_or("?"), found["value"].as_str().unwrap_or_default())
}

/// What the report says of the way to an entrance.
fn told(device: &str, found: &Value) -> String {
    let reach = &found["devices"][device];
    let presses = list(&reach["path"]).iter().map(|press| {
        let word = |key: &str| press[key].as_str().unwrap_or("?").to_owned();
        in_words(&word("pressed"), &word("change"))
    });
    let presses: Vec<String> = presses.collect();
    written(reach["steps"].as_u64().unwrap_or(u64::MAX) as usize, &presses)
}

fn in_words(pressed: &str, change: &str) -> String {
    format!("「{pressed}」 ({change})")
}

fn written(steps: usize, presses: &[String]) -> String {
    let mut text = format!("{steps} presses");
    if !presses.is_empty() {
        let _ = write!(text, ": {}", presses.join(" → "));
    }
    text
}
