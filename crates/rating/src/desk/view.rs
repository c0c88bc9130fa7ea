//! A case as the window shows it.

use super::home::Home;
use super::pictures::{is_picture, tile_height, tiles};
use super::{Desk, case_file, compare, film};
use crate::case::report_issue;
use crate::check::Case;
use crate::failure::Failure;
use crate::wire::{Checked, Corrected, Mark, Picture, View};
use doorbell_engine::geometry::PerDevice;
use doorbell_engine::report::json::{self, Document, EntranceRow, Spot};
use doorbell_engine::report::{clean, sentence};
use doorbell_engine::snapshot::{Shot, Snapshot};
use std::path::{Path, PathBuf};

impl Desk {
    /// A check of the history, judged anew.
    pub async fn open_check(&self, id: i64) -> Result<Checked, Failure> {
        self.open_home(id, &self.home(id)?)
    }

    /// A case folder or its `trail.json`, or a packed case; an HTML file is checked as a page.
    pub async fn open_case(&self, path: String) -> Result<Checked, Failure> {
        let path = PathBuf::from(path);
        let is_trail = path.file_name().is_some_and(|name| name == "trail.json");
        let is_packed = case_file::is_packed(&path) && path.is_file();
        let folder = match (is_trail, is_packed) {
            (true, _) => path.parent().map(Path::to_owned).unwrap_or_default(),
            (_, true) => self.unpacked(&path)?,
            _ if path.is_file() => return self.check_file(&path).await,
            _ => path,
        };
        let home = Home::Folder(folder.clone(), None);
        let case = home.case()?;
        Ok(self.checked(self.loose.folder(folder, None), &case))
    }

    pub(super) fn open_home(&self, id: i64, home: &Home) -> Result<Checked, Failure> {
        Ok(self.checked(id, &*home.case()?))
    }

    /// Everything that is shown of a case.
    pub(super) fn checked(&self, id: i64, case: &Case) -> Checked {
        let report = case.report();
        let document = json::document(&report, &self.texts());
        let kept = self.in_history(|history| history.check(id));
        let again = kept.map_or_else(|_| self.again(&document.url), |row| row.check.url);
        Checked {
            id,
            views: self.views(id, case, &document),
            films: film::films(&report, &document),
            corrected: case.corrected.as_ref().map(|corrected| Corrected {
                score: corrected.rating.score,
                grade: corrected.rating.grade,
                judged_share: corrected.rating.judged_share,
            }),
            previous: compare::with_previous(self, id, &document),
            neighbour: sentence(&report),
            issue: report_issue(case, self.language()),
            overrides: case.overrides().to_vec(),
            again,
            not_kept: self.not_kept(id),
            document,
        }
    }

    fn views(&self, id: i64, case: &Case, document: &Document) -> Vec<View> {
        let view = |(index, snapshot): (usize, &Snapshot)| View {
            snapshot: index,
            device: snapshot.device,
            url: clean(&snapshot.url, 300),
            title: clean(&snapshot.title, 120),
            picture: snapshot
                .shot
                .as_ref()
                .filter(|shot| case.album.contains_key(&shot.file))
                .and_then(|shot| self.framed(id, shot)),
            marks: document.entrances.iter().filter_map(|entrance| mark(entrance, index)).collect(),
        };
        case.trail.snapshots.iter().enumerate().map(view).collect()
    }

    fn framed(&self, id: i64, shot: &Shot) -> Option<Picture> {
        let address = |tile| self.pictures_address(&id.to_string(), &shot.file, tile);
        is_picture(&shot.file).then(|| Picture {
            tiles: (0..tiles(shot.height, shot.scale)).map(address).collect(),
            tile_height: tile_height(shot.scale),
            width: shot.width,
            height: shot.height,
            scale: shot.scale,
            cut: shot.cut,
        })
    }
}

/// Where an entrance stands on a snapshot: the place that is seen, before one that is not.
fn mark(entrance: &EntranceRow, snapshot: usize) -> Option<Mark> {
    let here = entrance.sightings.iter().filter(|spot| spot.snapshot == snapshot && spot.rect.is_some());
    let best: &Spot = here.min_by_key(|spot| spot.covered || spot.sight.is_unseen())?;
    Some(Mark { entrance: entrance.number, rect: best.rect?.into(), human: entrance.human })
}

/// The value of each device as a list.
pub(super) fn each<T>(values: PerDevice<T>) -> impl Iterator<Item = T> {
    [values.phone, values.desktop].into_iter().flatten()
}
