//! The running browser and the guardian that ends it when we cannot.

use super::flags::{self, Line};
use super::profile::{self, Profile};
use crate::cdp::Wire;
use crate::error::CaptureError;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A browser of our own. When dropped, the browser, all its children and its profile are gone.
pub(crate) struct Process {
    browser: Child,
    #[cfg(unix)]
    guardian: guardian::Guardian,
    profile: Profile,
}

/// Starts the browser. Must be called inside a tokio runtime.
pub(crate) async fn start(program: &Path, sandboxed: bool, language: &str) -> Result<(Process, Wire), CaptureError> {
    profile::sweep(&std::env::temp_dir());
    let profile = Profile::make().map_err(CaptureError::NoSpace)?;
    let log = std::fs::File::create(profile.log()).map_err(CaptureError::NoSpace)?;
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
    #[cfg(target_os = "linux")]
    command.env("TMPDIR", profile.temporary()).env("BREAKPAD_DUMP_LOCATION", profile.temporary());
    launch(command, profile, sandboxed, language).await
}

impl Process {
    /// The end of what the browser said before it died.
    pub(crate) fn last_words(&self) -> String {
        let read = || -> std::io::Result<String> {
            let mut log = std::fs::File::open(self.profile.log())?;
            let length = log.metadata()?.len();
            log.seek(SeekFrom::Start(length.saturating_sub(1000)))?;
            let mut bytes = Vec::new();
            log.read_to_end(&mut bytes)?;
            Ok(String::from_utf8_lossy(&bytes).trim().to_owned())
        };
        read().unwrap_or_default()
    }
}

#[cfg(unix)]
#[expect(clippy::unused_async, reason = "the other systems wait for a port here")]
async fn launch(
    mut command: Command,
    profile: Profile,
    sandboxed: bool,
    language: &str,
) -> Result<(Process, Wire), CaptureError> {
    use command_fds::{CommandFdExt, FdMapping};
    use std::os::unix::process::CommandExt;
    use tokio::net::unix::pipe;

    let not_started = |e: std::io::Error| CaptureError::BrowserNotStarted(e.to_string());
    let (its_reader, our_writer) = std::io::pipe().map_err(not_started)?;
    let (our_reader, its_writer) = std::io::pipe().map_err(not_started)?;
    #[cfg(target_os = "linux")]
    // A large answer needs a sixteenth of the switches; a system that allows no more keeps its size.
    let _ = rustix::pipe::fcntl_setpipe_size(&our_reader, 1 << 20);
    let mappings = vec![
        FdMapping { parent_fd: its_reader.into(), child_fd: 3 },
        FdMapping { parent_fd: its_writer.into(), child_fd: 4 },
    ];
    command
        .args(flags::flags(profile.path(), Line::Pipe, sandboxed, language))
        .process_group(0)
        .fd_mappings(mappings)
        .map_err(|e| CaptureError::BrowserNotStarted(e.to_string()))?;
    let mut guardian = guardian::Guardian::post(profile.path()).map_err(not_started)?;
    let browser = command.spawn().map_err(not_started)?;
    // The command holds the browser's ends of the pipes: with them open here its death would go unnoticed.
    drop(command);
    guardian.watch_over(browser.id());
    let process = Process { browser, guardian, profile };
    let reader = pipe::Receiver::from_owned_fd(our_reader.into()).map_err(not_started)?;
    let writer = pipe::Sender::from_owned_fd(our_writer.into()).map_err(not_started)?;
    Ok((process, Wire::over_pipes(reader, writer)))
}

#[cfg(unix)]
impl Drop for Process {
    fn drop(&mut self) {
        self.guardian.relieve();
        // Reaped only now: until here the process group's number cannot have been given to anyone else.
        let _ = self.browser.kill();
        let _ = self.browser.wait();
    }
}

#[cfg(unix)]
mod guardian {
    use std::io::{PipeWriter, Write};
    use std::os::unix::process::CommandExt;
    use std::path::Path;
    use std::process::{Child, Command, Stdio};

    /// Waits for its standard input to end, which it does when we end, however we end. Then it kills the browser's process
    /// group, then whatever else names the profile (crash handlers stand outside the group and would write into it again),
    /// and removes the profile.
    const ORDERS: &str = r#"
trap '' HUP INT QUIT TERM
read -r group
read -r forever
[ -n "$group" ] && kill -KILL -- "-$group" 2>/dev/null
tries=0
while [ "$tries" -lt 50 ]; do
  found=
  for about in $(grep -lsaF -- "$1" /proc/[0-9]*/cmdline); do
    process=${about#/proc/}
    process=${process%/cmdline}
    [ "$process" != $$ ] && kill -KILL "$process" 2>/dev/null && found=1
  done
  rm -rf -- "$1" 2>/dev/null
  [ -z "$found" ] && [ ! -e "$1" ] && exit 0
  tries=$((tries + 1))
  sleep 0.1
done
"#;

    /// A small shell in a process group of its own, which a Ctrl-C on the terminal does not reach.
    pub(super) struct Guardian {
        shell: Child,
        leash: Option<PipeWriter>,
    }

    impl Guardian {
        pub(super) fn post(profile: &Path) -> std::io::Result<Self> {
            let (reader, leash) = std::io::pipe()?;
            let shell = Command::new("/bin/sh")
                .args(["-c", ORDERS, "doorbell-guardian"])
                .arg(profile)
                .current_dir("/")
                .stdin(reader)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .process_group(0)
                .spawn()?;
            Ok(Self { shell, leash: Some(leash) })
        }

        /// Names the browser's process group.
        pub(super) fn watch_over(&mut self, group: u32) {
            if let Some(leash) = &mut self.leash {
                let _ = writeln!(leash, "{group}");
            }
        }

        /// Lets it do its work now, and waits until it is done.
        pub(super) fn relieve(&mut self) {
            self.leash = None;
            let _ = self.shell.wait();
        }
    }

    impl Drop for Guardian {
        fn drop(&mut self) {
            self.relieve();
        }
    }
}

#[cfg(not(unix))]
async fn launch(
    mut command: Command,
    profile: Profile,
    sandboxed: bool,
    language: &str,
) -> Result<(Process, Wire), CaptureError> {
    let not_started = |e: std::io::Error| CaptureError::BrowserNotStarted(e.to_string());
    command.args(flags::flags(profile.path(), Line::Port, sandboxed, language));
    let browser = command.spawn().map_err(not_started)?;
    let mut process = Process { browser, profile };
    let note = process.profile.path().join("DevToolsActivePort");
    let tries = 300;
    for _ in 0..tries {
        if let Some(address) = std::fs::read_to_string(&note).ok().as_deref().and_then(address_in) {
            let wire = Wire::over_websocket(&address).await;
            return Ok((process, wire.map_err(|e| CaptureError::BrowserNotStarted(e.to_string()))?));
        }
        if process.browser.try_wait().is_ok_and(|end| end.is_some()) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    Err(CaptureError::BrowserNotStarted(process.last_words()))
}

/// `DevToolsActivePort` holds the port on its first line and the path on its second.
#[cfg(not(unix))]
fn address_in(note: &str) -> Option<String> {
    let (port, path) = note.split_once('\n')?;
    Some(format!("ws://127.0.0.1:{}{}", port.trim().parse::<u16>().ok()?, path.trim()))
}

#[cfg(not(unix))]
impl Drop for Process {
    fn drop(&mut self) {
        let _ = Command::new("taskkill").args(["/T", "/F", "/PID", &self.browser.id().to_string()]).output();
        let _ = self.browser.kill();
        let _ = self.browser.wait();
    }
}
