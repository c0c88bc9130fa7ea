//! The browser's throw-away profile, and the sweeping of those whose owner died with the machine's power.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Beginning of the folder's name in the system's temporary folder.
const PREFIX: &str = "doorbell-profile-";
/// Held locked by the owner as long as it lives.
const LOCK: &str = "owner";
/// A folder without a lock may be one that is just being made.
const GRACE: Duration = Duration::from_secs(3600);

/// A folder that is removed when dropped. The lock goes with the process, however it ends.
pub(crate) struct Profile {
    folder: tempfile::TempDir,
    _lock: File,
}

impl Profile {
    pub(crate) fn make() -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir()?;
        let lock = lock(&folder.path().join(LOCK), true)?;
        // The browser's own temporary files would outlive a killed browser anywhere else.
        std::fs::create_dir(folder.path().join("t"))?;
        Ok(Self { folder, _lock: lock })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where the browser puts temporary files.
    #[cfg(target_os = "linux")]
    pub(crate) fn temporary(&self) -> PathBuf {
        self.path().join("t")
    }

    /// What the browser said on its error output, for the message when it does not start.
    pub(crate) fn log(&self) -> PathBuf {
        self.path().join("log")
    }
}

/// Removes profiles in `within` whose owner is dead. What cannot be removed is left for the next time.
pub(crate) fn sweep(within: &Path) {
    let Ok(entries) = std::fs::read_dir(within) else { return };
    let ours = entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(PREFIX));
    for entry in ours.filter(|entry| is_abandoned(&entry.path())) {
        let _ = std::fs::remove_dir_all(entry.path());
    }
}

fn is_abandoned(folder: &Path) -> bool {
    match lock(&folder.join(LOCK), false) {
        Ok(_free) => true,
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            let made = folder.symlink_metadata().and_then(|about| about.modified());
            made.is_ok_and(|made| SystemTime::now().duration_since(made).is_ok_and(|age| age > GRACE))
        }
        Err(_) => false,
    }
}

#[cfg(unix)]
fn lock(path: &Path, create: bool) -> io::Result<File> {
    // A new lock gets its name only once it is held: another program must never find it free.
    let place = if create { path.with_extension("new") } else { path.to_owned() };
    let file = OpenOptions::new().write(true).create(create).truncate(false).open(&place)?;
    rustix::fs::flock(&file, rustix::fs::FlockOperation::NonBlockingLockExclusive)?;
    if create {
        std::fs::rename(&place, path)?;
    }
    Ok(file)
}

#[cfg(windows)]
fn lock(path: &Path, create: bool) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create(create).truncate(false).share_mode(0).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_profiles_of_dead_owners_are_swept() {
        let room = tempfile::tempdir().unwrap();
        let make = |name: &str, locked: bool| {
            let folder = room.path().join(name);
            std::fs::create_dir(&folder).unwrap();
            let held = lock(&folder.join(LOCK), true).unwrap();
            (folder, locked.then_some(held))
        };
        let (alive, _held) = make("doorbell-profile-a", true);
        let (dead, _) = make("doorbell-profile-b", false);
        let (stranger, _) = make("something-else", false);
        let young = room.path().join("doorbell-profile-c");
        std::fs::create_dir(&young).unwrap();
        sweep(room.path());
        assert!(alive.exists() && stranger.exists() && young.exists());
        assert!(!dead.exists());
    }
}
