//! The ratings that are known: folders under `ratings/` of the data folder, and others that were opened once.

use super::super::{Desk, lock};
use super::off_thread;
use crate::batch::{Batch, Glance};
use crate::case::write_whole;
use crate::failure::Failure;
use crate::wire::RatingRow;
use doorbell_engine::report::clean;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The file that names the others.
const FILE: &str = "ratings-elsewhere.json";

/// Folders of ratings outside of the data folder.
pub(in crate::desk) struct Elsewhere {
    file: PathBuf,
    known: Mutex<Vec<PathBuf>>,
}

impl Elsewhere {
    /// Reads the file; one that cannot be read names nobody.
    pub(in crate::desk) fn open(data: &Path) -> Self {
        let file = data.join(FILE);
        let known = std::fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self { file, known: Mutex::new(known.unwrap_or_default()) }
    }

    fn all(&self) -> Vec<PathBuf> {
        lock(&self.known).clone()
    }

    fn knows(&self, folder: &Path) -> bool {
        lock(&self.known).iter().any(|known| known == folder)
    }

    /// A folder that is known from now on, also after the end of the program where that can be written down.
    fn add(&self, folder: PathBuf) {
        let mut known = lock(&self.known);
        if !known.contains(&folder) {
            known.push(folder);
            let json = serde_json::to_vec_pretty(&*known).unwrap_or_default();
            // It can be opened again.
            let _ = self.file.parent().map(std::fs::create_dir_all);
            let _ = write_whole(&self.file, &json);
        }
    }
}

impl Desk {
    /// The ratings that are known, the newest first.
    pub async fn ratings(&self) -> Result<Vec<RatingRow>, Failure> {
        let own = self.own_ratings();
        let others = self.elsewhere.all().into_iter().filter(|folder| folder.is_dir());
        let folders: Vec<(String, PathBuf)> =
            own.into_iter().chain(others.map(|folder| (folder.display().to_string(), folder))).collect();
        off_thread(move || {
            let mut rows: Vec<RatingRow> = folders.iter().map(|(id, folder)| row(id, folder)).collect();
            rows.sort_by(|a, b| b.made_at.cmp(&a.made_at).then(a.id.cmp(&b.id)));
            Ok(rows)
        })
        .await
    }

    /// Opens a rating's folder from elsewhere.
    pub async fn open_rating(&self, path: String) -> Result<RatingRow, Failure> {
        let path = PathBuf::from(path);
        // Whoever chooses the plan means its folder.
        let folder = if path.is_file() { path.parent().map(Path::to_owned).unwrap_or_default() } else { path };
        let id = match self.own_ratings().into_iter().find(|(_, own)| *own == folder) {
            Some((id, _)) => id,
            None => folder.display().to_string(),
        };
        Glance::at(&folder)?;
        if id == folder.display().to_string() {
            self.elsewhere.add(folder.clone());
        }
        Ok(row(&id, &folder))
    }

    /// Where a rating is: under its plain name in the data folder, or where it was opened from. No other folder can be meant.
    pub(super) fn rating_folder(&self, id: &str) -> Result<PathBuf, Failure> {
        let name = Path::new(id);
        if name.file_name().is_some_and(|own| own == name.as_os_str()) {
            return Ok(self.own_folder().join(name));
        }
        let folder = PathBuf::from(id);
        self.elsewhere.knows(&folder).then_some(folder).ok_or_else(|| Failure::new("rating-missing", &clean(id, 200)))
    }

    /// The folder of the ratings that are made here.
    pub(super) fn own_folder(&self) -> PathBuf {
        self.place.data.join("ratings")
    }

    fn own_ratings(&self) -> Vec<(String, PathBuf)> {
        let entries = std::fs::read_dir(self.own_folder()).into_iter().flatten().flatten();
        let named = entries.filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path())));
        named.filter(|(_, folder)| Batch::is_in(folder)).collect()
    }
}

pub(super) fn row(id: &str, folder: &Path) -> RatingRow {
    let id = id.to_owned();
    let shown = folder.display().to_string();
    match Glance::at(folder) {
        Ok(Glance { name, made_at, merchants, done }) => {
            RatingRow { id, name, made_at, folder: shown, merchants, done, broken: None }
        }
        Err(failure) => RatingRow {
            name: clean(&folder.file_name().unwrap_or_default().to_string_lossy(), 120),
            id,
            made_at: String::new(),
            folder: shown,
            merchants: 0,
            done: 0,
            broken: Some(failure),
        },
    }
}
