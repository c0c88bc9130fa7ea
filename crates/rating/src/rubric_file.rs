//! A rubric of somebody else's: other weights, in a TOML file.
//!
//! ```toml
//! name = "某市消费者协会"
//! version = "2026-11"
//! least_share = 0.7          # may be left out
//!
//! [grades]                   # may be left out
//! A = 85
//! B = 70
//! C = 60
//! D = 40
//!
//! [weights]                  # sum to 100; a criterion that is not named weighs nothing
//! human-channel = 60
//! text-size = 40
//! ```

use crate::case::CaseError;
use crate::failure::Failure;
use doorbell_engine::rubric::{Draft, Rubric, RubricError};
use std::io::Read;
use std::path::Path;

/// Longer files are no rubric, bytes.
const LONGEST: u64 = 1_000_000;

/// Reads a rubric and looks it through.
pub fn read(path: &Path) -> Result<Rubric, Failure> {
    parse(path, &read_text(path)?)
}

/// A rubric as it was written, looked through.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    let disk = |error| CaseError::Disk(path.to_owned(), error);
    let mut bytes = Vec::new();
    std::fs::File::open(path).and_then(|file| file.take(LONGEST + 1).read_to_end(&mut bytes)).map_err(disk)?;
    let unreadable =
        |detail: String| Failure::new("rubric-unreadable", &format!("{}: {detail}", path.display())).by_request();
    if bytes.len() as u64 > LONGEST {
        return Err(unreadable(format!("> {LONGEST} B")));
    }
    let text = String::from_utf8(bytes).map_err(|error| unreadable(error.to_string()))?;
    parse(path, &text)?;
    Ok(text)
}

/// Looks a rubric through that was read from there.
pub(crate) fn parse(path: &Path, text: &str) -> Result<Rubric, Failure> {
    let unreadable =
        |detail: String| Failure::new("rubric-unreadable", &format!("{}: {detail}", path.display())).by_request();
    let draft: Draft = toml::from_str(text).map_err(|error| {
        let line = error.span().and_then(|span| text.get(..span.start)).map(|before| before.matches('\n').count() + 1);
        unreadable(line.map_or_else(|| error.message().to_owned(), |line| format!("{line}: {}", error.message())))
    })?;
    Ok(Rubric::of(draft)?)
}

impl From<RubricError> for Failure {
    fn from(error: RubricError) -> Self {
        match error {
            RubricError::UnknownCriterion { id, .. } => Self::no_such_criterion(&id),
            error => Self::new(error.code(), &error.detail()).by_request(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(toml: &str) -> Result<Rubric, Failure> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rubric.toml");
        std::fs::write(&path, toml).unwrap();
        read(&path)
    }

    #[test]
    fn a_file_gives_weights_and_grades() {
        let rubric = from(
            "name = \"甲\"\nversion = \"1\"\nleast_share = 0.5\n[grades]\nA = 90\nB = 80\nC = 70\nD = 60\n\
             [weights]\nhuman-channel = 60\ntext-size = 40.0\n",
        );
        let rubric = rubric.unwrap();
        assert_eq!((rubric.label(), rubric.weight("text-size"), rubric.bounds().d), ("甲 1", 40.0, 60.0));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let broken = from("name = \"甲\"\nversion = \"1\"\nweigths = 3\n").unwrap_err();
        assert_eq!((broken.code, broken.bad_request), ("rubric-unreadable", true));
        let doorbell_engine::message::Arg::Text(detail) = &broken.message.args["detail"] else { panic!("{broken:?}") };
        assert!(detail.contains(": 3: ") && detail.contains("weigths"), "{detail}");
        let head = "name = \"甲\"\nversion = \"1\"\n[weights]\n";
        for (weights, code) in [
            ("text-size = nan", "rubric-weight"),
            ("text-size = -1\ncontrast = 101", "rubric-weight"),
            ("text-size = 99", "rubric-sum"),
            ("font-size = 100", "no-such-criterion"),
            ("text-size = \"all\"", "rubric-unreadable"),
            ("text-size = 50\ntext-size = 50", "rubric-unreadable"),
        ] {
            let failure = from(&format!("{head}{weights}\n")).unwrap_err();
            assert_eq!((failure.code, failure.bad_request), (code, true), "{weights}");
        }
        assert_eq!(read(Path::new("/no/such/rubric.toml")).unwrap_err().code, "disk");
    }
}
