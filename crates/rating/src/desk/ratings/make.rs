//! A list is read and shown; a rating is made of what was shown.

use super::super::{Desk, lock, merchant};
use super::off_thread;
use crate::batch::{Batch, How, Plan, is_contact};
use crate::case::CaseError;
use crate::failure::Failure;
use crate::list::{self, List};
use crate::wire::{DroppedRow, ListPreview, ListSource, NewRating, RatingRow};
use doorbell_engine::geometry::Device;
use doorbell_engine::report::clean;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Merchants that a preview shows.
const SHOWN: usize = 50;
/// Rows that are none, named one by one. The rating keeps them all.
const NAMED: usize = 1000;
/// Bounds for the time a host is left alone, seconds; the command line has the same.
const PAUSE: std::ops::RangeInclusive<f64> = 0.0..=60.0;

/// The list that was read last.
#[derive(Default)]
pub(in crate::desk) struct Lists {
    last: Mutex<(u32, Option<List>)>,
}

impl Lists {
    fn keep(&self, list: List) -> u32 {
        let mut kept = lock(&self.last);
        *kept = (kept.0.wrapping_add(1), Some(list));
        kept.0
    }

    fn get(&self, id: u32) -> Result<List, Failure> {
        let kept = lock(&self.last);
        kept.1.clone().filter(|_| kept.0 == id).ok_or_else(|| Failure::new("list-gone", ""))
    }
}

impl Desk {
    /// Reads a list as a rating would.
    pub async fn preview_list(&self, source: ListSource) -> Result<ListPreview, Failure> {
        let (bytes, name) = match source {
            ListSource::Text { text } => (self.with_shops(text).await?.into_bytes(), None),
            ListSource::File { path } => read_file(path).await?,
        };
        let list = off_thread(move || Ok(list::read(&bytes)?)).await?;
        let preview = preview(&list, name);
        Ok(ListPreview { id: self.lists.keep(list), ..preview })
    }

    /// Makes a rating of the list that was read last, in a folder of its own.
    pub async fn make_rating(&self, request: NewRating) -> Result<RatingRow, Failure> {
        let list = self.lists.get(request.list)?;
        let how = how(&request)?;
        let mut name = clean(&request.name, 120);
        if name.is_empty() {
            "Doorbell".clone_into(&mut name);
        }
        let plan = Plan::new(&name, list, how, self.language());
        let (id, folder) = free_folder(&self.own_folder(), &plan);
        drop(Batch::begin(&folder, &plan)?);
        Ok(super::shelf::row(&id, &folder))
    }

    /// The text with the addresses of the built-in merchants in place of their names: whoever tries a rating first needs no
    /// list and no internet.
    async fn with_shops(&self, text: String) -> Result<String, Failure> {
        if !text.contains(merchant::SHOPS) {
            return Ok(text);
        }
        let shops = self.shops().await?;
        let word = |word: &str| {
            let address = merchant::built_in_by_name(word.trim_end()).map(|name| shops.address(name));
            address.map_or_else(|| word.to_owned(), |address| address + &word[word.trim_end().len()..])
        };
        Ok(text
            .split_inclusive([' ', '\t', '\n', ','])
            .map(|part| {
                let end = part.strip_suffix(',').unwrap_or(part);
                word(end) + &part[end.len()..]
            })
            .collect())
    }
}

async fn read_file(path: String) -> Result<(Vec<u8>, Option<String>), Failure> {
    let path = PathBuf::from(path);
    off_thread(move || {
        let bytes = std::fs::read(&path).map_err(CaseError::at(&path))?;
        Ok((bytes, path.file_stem().map(|stem| clean(&stem.to_string_lossy(), 120))))
    })
    .await
}

fn preview(list: &List, name: Option<String>) -> ListPreview {
    let dropped = list.dropped.iter().take(NAMED);
    ListPreview {
        id: 0,
        name,
        understood: list.understood.clone(),
        says: list.message(),
        columns: list.columns_message(),
        merchants: list.merchants.len(),
        first: list.merchants.iter().take(SHOWN).cloned().collect(),
        dropped: list.dropped.len(),
        dropped_first: dropped
            .map(|row| DroppedRow { line: row.line, text: row.text.clone(), why: row.reason() })
            .collect(),
    }
}

/// How merchants are checked: as on the command line, but for what was chosen.
fn how(request: &NewRating) -> Result<How, Failure> {
    let contact = request.contact.as_deref().map(str::trim).filter(|contact| !contact.is_empty());
    if let Some(contact) = contact.filter(|contact| !is_contact(contact)) {
        return Err(Failure::new("bad-contact", &clean(contact, 80)).by_request());
    }
    let devices: Vec<Device> = Device::ALL.into_iter().filter(|device| request.devices.contains(device)).collect();
    let pause = if request.pause_seconds.is_finite() { request.pause_seconds } else { 0.5 };
    Ok(How {
        devices: if devices.is_empty() { Device::ALL.to_vec() } else { devices },
        pause_ms: (pause.clamp(*PAUSE.start(), *PAUSE.end()) * 1000.0).round() as u64,
        contact: contact.map(str::to_owned),
        ..How::default()
    })
}

/// A folder that is free, named by day and name so that a person finds it.
fn free_folder(ratings: &Path, plan: &Plan) -> (String, PathBuf) {
    let day: String = plan.made_at.chars().take(10).collect();
    let safe = |c: char| if c.is_alphanumeric() || c == '.' { c } else { '-' };
    let words: String = plan.name.chars().take(40).map(safe).collect();
    let name = format!("{day}-{}", words.trim_matches(['.', '-']));
    let names = std::iter::once(name.clone()).chain((2..).map(|count| format!("{name}-{count}")));
    let free = names.map(|name| (ratings.join(&name), name)).find(|(path, _)| !path.exists());
    let (path, name) = free.unwrap_or_else(|| (ratings.join(&name), name));
    (name, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(contact: Option<&str>, pause_seconds: f64) -> NewRating {
        let contact = contact.map(str::to_owned);
        NewRating { list: 1, name: String::new(), contact, devices: vec![Device::Desktop], pause_seconds }
    }

    #[test]
    fn who_checks_is_an_address_or_nobody_and_a_host_is_left_alone_within_bounds() {
        assert_eq!(how(&asked(Some(" "), 2.0)).unwrap().contact, None);
        let polite = how(&asked(Some(" check@association.example "), 1e9)).unwrap();
        assert_eq!((polite.contact.as_deref(), polite.pause_ms), (Some("check@association.example"), 60_000));
        assert_eq!(polite.devices, [Device::Desktop]);
        assert_eq!(how(&asked(Some("李@b.example"), f64::NAN)).unwrap_err().code, "bad-contact");
        assert_eq!(how(&asked(None, f64::NAN)).unwrap().pause_ms, 500);
    }

    #[test]
    fn a_folder_is_named_by_day_and_name_and_never_leads_out() {
        let place = tempfile::tempdir().unwrap();
        let list = list::read(b"shop.example").unwrap();
        let plan = |name: &str| Plan::new(name, list.clone(), How::default(), doorbell_engine::text::Language::En);
        let (id, folder) = free_folder(place.path(), &plan("../../超市 2026"));
        assert!(id.ends_with("-超市-2026") && folder.parent() == Some(place.path()), "{id}");
        std::fs::create_dir(&folder).unwrap();
        assert_eq!(free_folder(place.path(), &plan("../../超市 2026")).0, format!("{id}-2"));
    }
}
