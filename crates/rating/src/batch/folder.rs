//! The folder of a rating.

use super::error::BatchError;
use super::follow::Tally;
use super::journal::{self, Journal};
use super::outcome::{Entry, Outcome};
use super::plan::{Plan, SCHEMA};
use crate::Failure;
use crate::case::{CaseError, CaseFolder, write_whole};
use crate::list::Merchant;
use crate::{overrides, rubric_file};
use doorbell_engine::ranking::Line;
use doorbell_engine::rubric::Rubric;
use std::collections::BTreeMap;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use url::Url;

const PLAN: &str = "plan.json";
const LOCK: &str = "lock";
/// The folder of the cases.
const CASES: &str = "cases";

/// A rating on disk.
pub struct Batch {
    folder: PathBuf,
    plan: Plan,
    rubric: Rubric,
    /// The last outcome of each merchant, by its number.
    entries: BTreeMap<usize, Entry>,
    /// Held by whoever works on it; `None` for somebody who only looks.
    work: Option<Work>,
}

struct Work {
    journal: Journal,
    /// The system lets go of it when the program ends, however it ends.
    _lock: File,
}

impl Batch {
    /// Whether there is a rating in a folder.
    pub fn is_in(folder: &Path) -> bool {
        folder.join(PLAN).is_file()
    }

    /// Begins a rating in a new folder, or goes on with the one there if it asks for the same.
    pub fn begin(folder: &Path, plan: &Plan) -> Result<Self, Failure> {
        if Self::is_in(folder) {
            let batch = Self::resume(folder)?;
            let same = batch.plan.asks_the_same(plan);
            return if same { Ok(batch) } else { Err(BatchError::Other(folder.to_owned()).into()) };
        }
        match std::fs::read_dir(folder).map(|mut entries| entries.next().is_some()) {
            Ok(true) => return Err(BatchError::Occupied(folder.to_owned()).into()),
            Ok(false) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(CaseError::at(folder)(error).into()),
        }
        let cases = folder.join(CASES);
        std::fs::create_dir_all(&cases).map_err(CaseError::at(&cases))?;
        let path = folder.join(PLAN);
        let json =
            serde_json::to_vec_pretty(plan).map_err(|error| BatchError::Broken(path.clone(), error.to_string()))?;
        write_whole(&path, &json)?;
        Self::resume(folder)
    }

    /// Goes on with the rating in a folder.
    pub fn resume(folder: &Path) -> Result<Self, Failure> {
        let batch = Self::bare(folder)?;
        let lock = lock(folder)?;
        let (journal, entries) = Journal::open(folder)?;
        Ok(Self { entries: latest(entries), work: Some(Work { journal, _lock: lock }), ..batch }.corrected())
    }

    /// Looks at the rating in a folder, whether somebody works on it or not.
    pub fn look(folder: &Path) -> Result<Self, Failure> {
        let batch = Self::bare(folder)?;
        let entries = latest(journal::read(folder)?);
        Ok(Self { entries, ..batch }.corrected())
    }

    /// The plan alone.
    fn bare(folder: &Path) -> Result<Self, Failure> {
        let plan: Plan = read_plan(folder)?;
        let rubric = match &plan.rubric {
            Some(text) => rubric_file::parse(&folder.join(PLAN), text)?,
            None => Rubric::built_in().clone(),
        };
        Ok(Self { folder: folder.to_owned(), plan, rubric, entries: BTreeMap::new(), work: None })
    }

    /// The same with the lines of those cases of which a person judged something otherwise afterwards. The journal keeps what
    /// the machine said.
    fn corrected(mut self) -> Self {
        let checked = self.entries.iter().filter(|(_, entry)| entry.line().is_some()).map(|(number, _)| *number);
        let said: Vec<usize> =
            checked.filter(|number| self.case(*number).path().join(overrides::FILE).is_file()).collect();
        for number in said {
            // A case that cannot be read is told where it is opened; the ranking has what was recorded.
            let Ok(case) = self.case(number).judge_by(&self.rubric) else { continue };
            if let Some(Entry { outcome: Outcome::Checked { line }, .. }) = self.entries.get_mut(&number) {
                **line = Line::of(&case.report());
            }
        }
        self
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What it is of.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// By which rubric it judges.
    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    /// Every merchant by its number, with what became of it so far.
    pub fn merchants(&self) -> impl Iterator<Item = (usize, &Merchant, Option<&Entry>)> {
        let numbered = self.plan.list.merchants.iter().enumerate().map(|(index, merchant)| (index + 1, merchant));
        numbered.map(|(number, merchant)| (number, merchant, self.entries.get(&number)))
    }

    /// What became of a merchant.
    pub fn entry(&self, number: usize) -> Option<&Entry> {
        self.entries.get(&number)
    }

    /// Where it stands.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally { total: self.plan.list.merchants.len(), ..Tally::default() };
        self.entries.values().for_each(|entry| tally.count(entry));
        tally.left = tally.total.saturating_sub(tally.done);
        tally
    }

    /// The case of a merchant, whether it is there yet or not.
    pub fn case(&self, number: usize) -> CaseFolder {
        CaseFolder::at(self.folder.join(self.case_path(number)))
    }

    /// The same path from the rating's folder, with `/` between.
    pub fn case_path(&self, number: usize) -> String {
        let merchant = number.checked_sub(1).and_then(|index| self.plan.list.merchants.get(index));
        let host = merchant.and_then(|merchant| Url::parse(&merchant.url).ok());
        let host = host.as_ref().and_then(|url| url.host_str()).unwrap_or_default();
        // A name on any disk: whatever a host may be made of, only this is kept.
        let plain = host.chars().filter(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).take(40);
        format!("{CASES}/{number:05}-{}", plain.collect::<String>().trim_matches('.'))
    }

    /// Removes what a killed program left behind: drafts of cases, and cases without an outcome.
    pub(super) fn sweep(&self) -> Result<(), BatchError> {
        let cases = self.folder.join(CASES);
        std::fs::create_dir_all(&cases).map_err(CaseError::at(&cases))?;
        let whole: Vec<String> = self.entries.keys().map(|number| self.case_path(*number)).collect();
        for entry in std::fs::read_dir(&cases).map_err(CaseError::at(&cases))? {
            let entry = entry.map_err(CaseError::at(&cases))?;
            let path = format!("{CASES}/{}", entry.file_name().to_string_lossy());
            if whole.binary_search(&path).is_err() {
                std::fs::remove_dir_all(entry.path()).map_err(CaseError::at(&entry.path()))?;
            }
        }
        Ok(())
    }

    /// Merchants that are to be checked: those without an outcome or without the case that belongs to it, and on request
    /// those that failed or were not seen.
    pub fn due(&self, retry: bool) -> impl Iterator<Item = (usize, &Merchant)> {
        let due = move |number, entry: &Entry| !self.is_whole(number, entry) || (retry && entry.may_be_retried());
        let waiting = self.merchants().filter(move |(number, _, entry)| entry.is_none_or(|entry| due(*number, entry)));
        waiting.map(|(number, merchant, _)| (number, merchant))
    }

    /// Whether a merchant's case is there, if it has to be: the program may have been killed while it was being replaced.
    fn is_whole(&self, number: usize, entry: &Entry) -> bool {
        entry.line().is_none() || self.case(number).is_there()
    }

    /// Writes down what became of a merchant.
    pub(super) fn add(&mut self, entry: Entry) -> Result<(), BatchError> {
        if let Some(work) = &mut self.work {
            work.journal.add(&entry)?;
        }
        self.entries.insert(entry.merchant, entry);
        Ok(())
    }
}

fn latest(entries: Vec<Entry>) -> BTreeMap<usize, Entry> {
    entries.into_iter().map(|entry| (entry.merchant, entry)).collect()
}

/// The plan, or what of it is asked for.
pub(super) fn read_plan<T: serde::de::DeserializeOwned>(folder: &Path) -> Result<T, BatchError> {
    #[derive(serde::Deserialize)]
    struct Schema {
        schema: u32,
    }
    let path = folder.join(PLAN);
    let json = match std::fs::read(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(BatchError::Missing(folder.to_owned()));
        }
        read => read.map_err(CaseError::at(&path))?,
    };
    let broken = |error: serde_json::Error| BatchError::Broken(path.clone(), error.to_string());
    let Schema { schema } = serde_json::from_slice(&json).map_err(broken)?;
    if schema > SCHEMA {
        return Err(BatchError::Newer(path, schema));
    }
    serde_json::from_slice(&json).map_err(broken)
}

fn lock(folder: &Path) -> Result<File, BatchError> {
    let path = folder.join(LOCK);
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(CaseError::at(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(BatchError::Busy(folder.to_owned())),
        Err(TryLockError::Error(error)) => Err(CaseError::at(&path)(error).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::{How, Outcome};
    use crate::list;
    use doorbell_engine::finding::Verdict;
    use doorbell_engine::text::Language;

    fn plan(text: &str) -> Plan {
        Plan::new("试评", list::read(text.as_bytes()).unwrap(), How::default(), Language::ZhHans)
    }

    #[test]
    fn a_folder_goes_on_with_its_own_list_and_refuses_another() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("rating");
        let mut batch = Batch::begin(&folder, &plan("shop.example\nbank.example\n")).unwrap();
        let outcome = Outcome::Failed { code: "merchant-time".into(), detail: String::new() };
        batch.add(Entry { merchant: 2, attempt: 1, at: String::new(), seconds: 0.0, outcome }).unwrap();
        assert_eq!(Batch::begin(&folder, &plan("shop.example\nbank.example\n")).err().unwrap().code, "rating-busy");
        drop(batch);
        let again = Batch::begin(&folder, &plan("shop.example\nbank.example\n")).unwrap();
        assert_eq!(again.merchants().filter(|(_, _, entry)| entry.is_some()).count(), 1);
        drop(again);
        assert_eq!(Batch::begin(&folder, &plan("tea.example\n")).err().unwrap().code, "rating-other");
        assert_eq!(Batch::look(place.path()).err().unwrap().code, "rating-missing");
        assert_eq!(Batch::begin(place.path(), &plan("tea.example\n")).err().unwrap().code, "rating-occupied");
    }

    #[test]
    fn cases_without_an_outcome_and_drafts_are_swept_away_and_others_stay() {
        let place = tempfile::tempdir().unwrap();
        let mut batch = Batch::begin(&place.path().join("r"), &plan("shop.example\nbank.example\n")).unwrap();
        let outcome = Outcome::Failed { code: "merchant-time".into(), detail: String::new() };
        batch.add(Entry { merchant: 2, attempt: 1, at: String::new(), seconds: 0.0, outcome }).unwrap();
        for path in [batch.case_path(1), batch.case_path(2), "cases/.doorbell-x".into()] {
            std::fs::create_dir_all(batch.folder().join(path)).unwrap();
        }
        batch.sweep().unwrap();
        let left: Vec<_> = std::fs::read_dir(batch.folder().join(CASES)).unwrap().collect();
        assert_eq!(left.len(), 1);
        assert!(batch.case(2).path().is_dir() && batch.case_path(2) == "cases/00002-bank.example");
    }

    #[test]
    fn what_a_person_judges_otherwise_is_in_the_line_and_not_in_the_journal() {
        use doorbell_engine::build::{Page, trail};
        use doorbell_engine::geometry::Device;
        let place = tempfile::tempdir().unwrap();
        let mut batch = Batch::begin(&place.path().join("r"), &plan("shop.example\n")).unwrap();
        let page = Page::on(Device::Phone).text("客服热线：400-810-8888").size(11.0).done();
        let case = crate::Case::of(trail(vec![page]), doorbell_engine::report::Album::new());
        let line = Box::new(Line::of(&case.report()));
        batch.case(1).save(&case, Language::ZhHans).unwrap();
        let outcome = Outcome::Checked { line: line.clone() };
        batch.add(Entry { merchant: 1, attempt: 1, at: String::new(), seconds: 0.0, outcome }).unwrap();
        let word = overrides::Word { verdict: Verdict::Good, reason: "可以放大".into(), by: None };
        overrides::put(batch.case(1).path(), "text-size", word).unwrap();
        let seen = |batch: &Batch| batch.entry(1).and_then(Entry::line).cloned().unwrap();
        let looked = seen(&Batch::look(batch.folder()).unwrap());
        assert!(looked.corrected && looked.score > line.score, "{:?} {:?}", looked.score, line.score);
        overrides::take_back(batch.case(1).path(), "text-size").unwrap();
        assert_eq!(seen(&Batch::look(batch.folder()).unwrap()), *line);
    }

    #[test]
    fn a_newer_rating_is_refused_politely() {
        let place = tempfile::tempdir().unwrap();
        std::fs::write(place.path().join(PLAN), r#"{"schema":99,"unknown":1}"#).unwrap();
        assert_eq!(Batch::look(place.path()).err().unwrap().code, "rating-newer");
    }
}
