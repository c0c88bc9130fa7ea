//! A person's verdicts in place of the machine's, in a file beside the case. The machine's stay to be seen.
//!
//! The file may come from a stranger, and may have been written by hand: what cannot be read is said and left as it is.

use crate::case::{CaseError, write_whole};
use crate::failure::Failure;
use doorbell_engine::correction::Override;
use doorbell_engine::criteria;
use doorbell_engine::finding::Verdict;
use doorbell_engine::report::clean;
use std::io::Read;
use std::path::Path;

/// Its name.
pub const FILE: &str = "overrides.json";
/// Longer files are none of ours, bytes.
const LONGEST: u64 = 1_000_000;
/// Longest reason, name of a person and time, characters.
const REASON: usize = 2_000;
const NAME: usize = 80;
const TIME: usize = 40;

/// What a person says of a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// Who says so.
    pub by: Option<String>,
}

/// What a person judges otherwise, in the order it was said; nothing where there is no file.
pub fn read(folder: &Path) -> Result<Vec<Override>, CaseError> {
    let path = folder.join(FILE);
    let unreadable = |detail: String| CaseError::Overrides(path.clone(), detail);
    let mut json = Vec::new();
    match std::fs::File::open(&path).and_then(|file| file.take(LONGEST + 1).read_to_end(&mut json)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(CaseError::Disk(path, error)),
        Ok(_) if json.len() as u64 > LONGEST => return Err(unreadable(format!("> {LONGEST} B"))),
        Ok(_) => {}
    }
    let said: Vec<Override> = serde_json::from_slice(&json).map_err(|error| unreadable(error.to_string()))?;
    let said: Vec<Override> = said.into_iter().map(harmless).collect();
    match said.iter().find(|one| one.reason.is_empty()) {
        Some(one) => Err(unreadable(format!("{}: reason = \"\"", one.finding))),
        None => Ok(said),
    }
}

fn harmless(one: Override) -> Override {
    Override {
        finding: clean(&one.finding, NAME),
        reason: clean(&one.reason, REASON),
        by: one.by.map(|by| clean(&by, NAME)).filter(|by| !by.is_empty()),
        at: clean(&one.at, TIME),
        verdict: one.verdict,
    }
}

/// Writes down what a person says of a criterion; what was said of it before goes.
pub fn put(folder: &Path, criterion: &str, word: Word) -> Result<(), Failure> {
    write(folder, &with(read(folder)?, criterion, word)?)
}

/// Takes back what a person said of a criterion; whether there was anything.
pub fn take_back(folder: &Path, criterion: &str) -> Result<bool, Failure> {
    let said = read(folder)?;
    let left = without(said.clone(), criterion);
    let taken = left.len() < said.len();
    if taken {
        write(folder, &left)?;
    }
    Ok(taken)
}

/// What was said with what is said of a criterion now, at the end.
pub(crate) fn with(said: Vec<Override>, criterion: &str, word: Word) -> Result<Vec<Override>, Failure> {
    let Some(criterion) = criteria::by_id(criterion) else { return Err(Failure::no_such_criterion(criterion)) };
    let Word { verdict, reason, by } = word;
    let one = harmless(Override { finding: criterion.id.to_owned(), verdict, reason, by, at: now() });
    if one.reason.is_empty() {
        return Err(Failure::new("reason-missing", "").by_request());
    }
    let mut said = without(said, criterion.id);
    said.push(one);
    Ok(said)
}

/// What was said without what was said of a criterion.
pub(crate) fn without(mut said: Vec<Override>, criterion: &str) -> Vec<Override> {
    said.retain(|one| one.finding != criterion);
    said
}

/// Puts verdicts beside a case; where there are none there is no file.
pub(crate) fn write(folder: &Path, said: &[Override]) -> Result<(), Failure> {
    let path = folder.join(FILE);
    if said.is_empty() {
        return match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(CaseError::Disk(path, error).into()),
            _ => Ok(()),
        };
    }
    Ok(write_whole(&path, &bytes(said)?)?)
}

/// The file's content.
pub(crate) fn bytes(said: &[Override]) -> Result<Vec<u8>, Failure> {
    let mut json = serde_json::to_vec_pretty(said).map_err(|error| Failure::new("unexpected", &error.to_string()))?;
    json.push(b'\n');
    Ok(json)
}

/// Puts the verdicts aside: they are on a page that was recorded before. None is lost.
pub(crate) fn set_aside(folder: &Path) -> Result<(), CaseError> {
    let path = folder.join(FILE);
    if !path.exists() {
        return Ok(());
    }
    let mut names = (1..).map(|count| folder.join(format!("overrides.{count}.json")));
    let free = names.find(|name| !name.exists()).unwrap_or_default();
    std::fs::rename(&path, free).map_err(|error| CaseError::Disk(path, error))
}

/// The time in UTC, to the second.
fn now() -> String {
    let now = jiff::Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(verdict: Verdict, reason: &str) -> Word {
        Word { verdict, reason: reason.into(), by: Some("王阿姨\u{202e}\u{1b}[2J".into()) }
    }

    #[test]
    fn what_is_said_is_kept_said_anew_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "text-size", word(Verdict::Good, "页面\n可以放大")).unwrap();
        put(folder.path(), "contrast", word(Verdict::Poor, "阳光下看不清")).unwrap();
        put(folder.path(), "text-size", word(Verdict::Fair, "再看了一次")).unwrap();
        let said = read(folder.path()).unwrap();
        let ids: Vec<&str> = said.iter().map(|one| one.finding.as_str()).collect();
        assert_eq!((ids, said[1].verdict), (vec!["contrast", "text-size"], Verdict::Fair));
        assert_eq!((said[1].reason.as_str(), said[1].by.as_deref()), ("再看了一次", Some("王阿姨[2J")));
        assert!(take_back(folder.path(), "text-size").unwrap() && !take_back(folder.path(), "text-size").unwrap());
        assert!(take_back(folder.path(), "contrast").unwrap());
        assert!(!folder.path().join(FILE).exists() && read(folder.path()).unwrap().is_empty());
    }

    #[test]
    fn a_reason_is_asked_for_and_the_nearest_name_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let code = |id, reason| put(folder.path(), id, word(Verdict::Good, reason)).unwrap_err();
        assert_eq!(code("text-size", " \u{200b}\n").code, "reason-missing");
        let unknown = code("textsize", "x");
        let nearest = &unknown.hint.args["nearest"];
        assert_eq!((unknown.code, nearest), ("no-such-criterion", &doorbell_engine::message::Arg::from("text-size")));
    }

    #[test]
    fn a_broken_file_is_told_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        let no_reason = br#"[{"finding":"text-size","verdict":"good","reason":" ","at":""}]"#;
        let no_verdict = br#"[{"finding":"text-size","verdict":"great","reason":"x","at":""}]"#;
        for broken in [&b"{not json"[..], b"", b"{}", no_reason, no_verdict, &vec![b' '; 1_000_001]] {
            std::fs::write(&path, broken).unwrap();
            assert_eq!(read(folder.path()).unwrap_err().code(), "overrides-unreadable");
            let refused = put(folder.path(), "text-size", word(Verdict::Good, "x")).unwrap_err();
            assert_eq!(refused.code, "overrides-unreadable");
            assert_eq!(take_back(folder.path(), "text-size").unwrap_err().code, "overrides-unreadable");
            assert_eq!(std::fs::read(&path).unwrap(), broken);
        }
    }
}
