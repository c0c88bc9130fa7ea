//! The program in a room of its own: its temporary files go into a folder that only it has, so that a test can tell
//! afterwards whether a browser or a profile was left behind, whatever else runs on the machine.

use assert_cmd::Command;
use serde_json::Value;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The longest any command may take, whatever it is given. It is a safety net, not a measure.
const LONGEST: Duration = Duration::from_secs(120);

/// A folder for one run of the program.
pub struct Room {
    temp: TempDir,
}

/// What a run of the program left on the terminal.
#[derive(Debug)]
pub struct Done {
    /// Exit code; `None` if it was ended by a signal or by the safety net.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Done {
    /// Standard output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out)
            .unwrap_or_else(|why| panic!("no JSON ({why}), exit {:?}\n{}\n{}", self.code, self.out, self.err))
    }
}

impl Default for Room {
    fn default() -> Self {
        Self::new()
    }
}

impl Room {
    /// A new, empty room.
    pub fn new() -> Self {
        Self { temp: tempfile::Builder::new().prefix("doorbell-test-").tempdir().expect("a temporary folder") }
    }

    /// The folder that the program takes for the system's temporary one.
    pub fn path(&self) -> &Path {
        self.temp.path()
    }

    /// Runs the program to its end.
    pub fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Done {
        self.run_in(Path::new("."), args)
    }

    /// Runs the program to its end, from a folder.
    pub fn run_in<A: AsRef<OsStr>>(&self, folder: &Path, args: impl IntoIterator<Item = A>) -> Done {
        self.run_within(LONGEST, folder, args)
    }

    /// Runs the program to its end, which may take this long.
    pub fn run_for<A: AsRef<OsStr>>(&self, longest: Duration, args: impl IntoIterator<Item = A>) -> Done {
        self.run_within(longest, Path::new("."), args)
    }

    fn run_within<A: AsRef<OsStr>>(&self, longest: Duration, folder: &Path, args: impl IntoIterator<Item = A>) -> Done {
        let mut command = Command::new(program());
        let output = command
            .current_dir(folder)
            .args(args)
            .envs(self.environment())
            .env_remove("NO_COLOR")
            .timeout(longest)
            .ok();
        let output = match output {
            Ok(output) => output,
            Err(failed) => failed.as_output().cloned().unwrap_or_else(|| panic!("{failed}")),
        };
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program speaks UTF-8");
        Done { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Starts the program and leaves it running.
    pub fn start<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Child {
        let mut command = std::process::Command::new(program());
        command.args(args).envs(self.environment()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
        command.spawn().expect("the program starts")
    }

    fn environment(&self) -> [(&'static str, PathBuf); 3] {
        ["TMPDIR", "TMP", "TEMP"].map(|name| (name, self.path().to_owned()))
    }

    /// Waits a few seconds for the room to become empty, and says what was left: files, and on Linux processes that
    /// were given this room.
    pub fn leftovers(&self) -> Vec<String> {
        let until = Instant::now() + Duration::from_secs(10);
        loop {
            let left = [self.files(), self.processes().into_iter().map(|p| p.to_string()).collect()].concat();
            if left.is_empty() || Instant::now() > until {
                return left;
            }
            // Nobody announces the end of a grandchild that is no longer ours.
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path()).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    /// Processes that have this room in their arguments or environment, the tests' own children included.
    pub fn processes(&self) -> Vec<Process> {
        let mark = self.path().to_string_lossy().into_owned();
        let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
        let ids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
        let found = ids.filter_map(|id| Process::read(id, &mark));
        found.collect()
    }
}

/// A process that belongs to a room.
#[derive(Clone, Debug)]
pub struct Process {
    /// Its number.
    pub id: u32,
    /// Its arguments, joined by spaces.
    pub command: String,
}

impl Process {
    fn read(id: u32, mark: &str) -> Option<Self> {
        let text = |name: &str| {
            let bytes = fs::read(format!("/proc/{id}/{name}")).ok()?;
            Some(String::from_utf8_lossy(&bytes).replace('\0', " "))
        };
        let command = text("cmdline")?;
        // An empty command line is a zombie: it has ended and waits for its parent to notice.
        let ours = !command.is_empty() && (command.contains(mark) || text("environ")?.contains(mark));
        ours.then_some(Self { id, command })
    }

    /// Asks it to end, as the system does when a person logs out.
    pub fn terminate(&self) {
        signal(self.id, "TERM");
    }

    /// Ends it at once, as the system does when memory runs out.
    pub fn kill(&self) {
        signal(self.id, "KILL");
    }
}

impl std::fmt::Display for Process {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let short: String = self.command.chars().take(120).collect();
        write!(f, "process {} {short}", self.id)
    }
}

/// Sends a signal by its name, e.g. `INT`.
pub fn signal(process: u32, name: &str) {
    let sent = std::process::Command::new("kill").arg(format!("-{name}")).arg(process.to_string()).status();
    sent.expect("`kill` is there");
}

/// The program under test: `DOORBELL_BIN`, or `doorbell` beside the folder of the test's own executable.
///
/// Cargo builds another package's program for nobody, so `cargo xtask test` builds it before the tests.
pub fn program() -> PathBuf {
    if let Some(given) = std::env::var_os("DOORBELL_BIN") {
        return PathBuf::from(given);
    }
    let test = std::env::current_exe().expect("the test knows its own path");
    let folder = test.parent().and_then(Path::parent).expect("target/<profile>/deps/<test>");
    let program = folder.join(format!("doorbell{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.is_file(),
        "{} is not there: run `cargo build -p doorbell-cli` first (`cargo xtask test` does), or set DOORBELL_BIN",
        program.display()
    );
    program
}
