//! Why a rating's folder cannot be used.

use crate::case::CaseError;
use crate::failure::Failure;
use std::path::PathBuf;

/// Why a rating's folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// There is no rating in it.
    #[error("{} holds no plan.json", .0.display())]
    Missing(PathBuf),
    /// It holds something else already.
    #[error("{} holds files that are not a rating", .0.display())]
    Occupied(PathBuf),
    /// It holds the rating of another list, or one that is checked otherwise.
    #[error("{} holds another rating", .0.display())]
    Other(PathBuf),
    /// Another program works on it.
    #[error("{} is in use", .0.display())]
    Busy(PathBuf),
    /// It was made by a newer Doorbell.
    #[error("{}: schema {}", .0.display(), .1)]
    Newer(PathBuf, u32),
    /// One of its files cannot be read.
    #[error("{}: {}", .0.display(), .1)]
    Broken(PathBuf, String),
    /// Reading or writing failed.
    #[error(transparent)]
    Disk(#[from] CaseError),
}

impl BatchError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "rating-missing",
            Self::Occupied(_) => "rating-occupied",
            Self::Other(_) => "rating-other",
            Self::Busy(_) => "rating-busy",
            Self::Newer(..) => "rating-newer",
            Self::Broken(..) => "rating-broken",
            Self::Disk(error) => error.code(),
        }
    }

    /// The particulars for its texts.
    fn detail(&self) -> String {
        match self {
            Self::Missing(path)
            | Self::Occupied(path)
            | Self::Other(path)
            | Self::Busy(path)
            | Self::Newer(path, _) => path.display().to_string(),
            Self::Broken(path, why) => format!("{}: {why}", path.display()),
            Self::Disk(error) => error.detail(),
        }
    }
}

impl From<BatchError> for Failure {
    fn from(error: BatchError) -> Self {
        let failure = Self::new(error.code(), &error.detail());
        match error {
            BatchError::Disk(CaseError::NoSpace(_)) => failure,
            _ => failure.by_request(),
        }
    }
}
