//! A baseline on disk: a small file that is kept with the merchant's code.

use crate::case::{CaseError, write_whole};
use crate::failure::Failure;
use doorbell_engine::baseline::Baseline;
use std::io::Read;
use std::path::Path;

/// Longer files are none, bytes.
const LONGEST: u64 = 1_000_000;

/// Reads a baseline.
pub fn read(path: &Path) -> Result<Baseline, Failure> {
    let mut json = Vec::new();
    match std::fs::File::open(path).and_then(|file| file.take(LONGEST + 1).read_to_end(&mut json)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(failure("baseline-missing", path, None));
        }
        Err(error) => return Err(CaseError::Disk(path.to_owned(), error).into()),
        Ok(_) if json.len() as u64 > LONGEST => {
            return Err(failure("baseline-unreadable", path, Some(&format!("> {LONGEST} B"))));
        }
        Ok(_) => {}
    }
    Baseline::from_json(&json).map_err(|error| failure(error.code(), path, Some(&error.to_string())))
}

/// Writes one, wholly or not at all.
pub fn write(path: &Path, baseline: &Baseline) -> Result<(), Failure> {
    Ok(write_whole(path, baseline.to_json().as_bytes())?)
}

fn failure(code: &'static str, path: &Path, cause: Option<&str>) -> Failure {
    let detail = match cause {
        Some(cause) => format!("{}: {cause}", path.display()),
        None => path.display().to_string(),
    };
    Failure::new(code, &detail).by_request()
}

#[cfg(test)]
mod tests {
    use super::*;
    use doorbell_engine::report::samples;

    #[test]
    fn what_was_written_is_read_and_what_is_wrong_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("门铃基线.json");
        let code = |path: &Path| read(path).map_err(|failure| (failure.code, failure.bad_request)).unwrap_err();
        assert_eq!(code(&path), ("baseline-missing", true));
        let baseline = Baseline::of(&samples::middling().report());
        write(&path, &baseline).unwrap();
        assert_eq!(read(&path).unwrap(), baseline);
        for (content, wanted) in [
            ("", "baseline-unreadable"),
            (r#"{"schema":1}"#, "baseline-unreadable"),
            (r#"{"schema":7,"findings":"of another kind"}"#, "baseline-newer"),
        ] {
            std::fs::write(&path, content).unwrap();
            assert_eq!(code(&path), (wanted, true), "{content}");
        }
        std::fs::write(&path, vec![b' '; 1_000_001]).unwrap();
        assert_eq!(code(&path), ("baseline-unreadable", true));
        assert_eq!(code(folder.path()), ("disk", true));
    }
}
