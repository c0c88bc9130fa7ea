//! Where browsers are installed.

use std::path::{Path, PathBuf};

/// The first of the usual places where a browser is.
pub(crate) fn find() -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).map(PathBuf::from);
    first_there(&candidates(std::env::consts::OS, &variable), &is_program)
}

/// The first candidate that is there: a bare name is looked for in `PATH`, anything else is a path.
fn first_there(candidates: &[PathBuf], is_there: &dyn Fn(&Path) -> bool) -> Option<PathBuf> {
    candidates.iter().find(|path| is_there(path)).cloned()
}

/// Every usual place, best first: Chrome, then Chromium, then Edge, stable before others.
///
/// `os` is as in [`std::env::consts::OS`]; `variable` reads the environment.
fn candidates(os: &str, variable: &dyn Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf> {
    match os {
        "windows" => windows(variable),
        "macos" => macos(variable),
        _ => unix(variable),
    }
}

fn unix(variable: &dyn Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf> {
    const NAMES: [&str; 7] = [
        "google-chrome-stable",
        "google-chrome",
        "chromium",
        "chromium-browser",
        "microsoft-edge-stable",
        "microsoft-edge",
        "chrome",
    ];
    const PLACES: [&str; 5] = [
        "/opt/google/chrome/chrome",
        "/opt/microsoft/msedge/msedge",
        "/usr/bin/chromium",
        "/usr/lib/chromium/chromium",
        "/snap/bin/chromium",
    ];
    let path = variable("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let named = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    named.chain(PLACES.iter().map(PathBuf::from)).collect()
}

fn macos(variable: &dyn Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf> {
    const APPS: [&str; 3] = ["Google Chrome", "Chromium", "Microsoft Edge"];
    let roots = [Some(PathBuf::from("/")), variable("HOME")];
    let inside = |root: &Path, app: &str| root.join("Applications").join(format!("{app}.app/Contents/MacOS/{app}"));
    APPS.iter().flat_map(|app| roots.iter().flatten().map(move |root| inside(root, app))).collect()
}

fn windows(variable: &dyn Fn(&str) -> Option<PathBuf>) -> Vec<PathBuf> {
    const PROGRAMS: [&str; 3] = [
        "Google/Chrome/Application/chrome.exe",
        "Chromium/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
    ];
    let roots: Vec<PathBuf> =
        ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].into_iter().filter_map(variable).collect();
    PROGRAMS.iter().flat_map(|program| roots.iter().map(move |root| root.join(program))).collect()
}

/// Whether the path is a file that may be run.
pub(crate) fn is_program(path: &Path) -> bool {
    let Ok(about) = path.metadata() else { return false };
    #[cfg(unix)]
    let runs = std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o111 != 0;
    #[cfg(not(unix))]
    let runs = true;
    about.is_file() && runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(os: &str, variables: &[(&str, &str)], there: &[&str]) -> Option<String> {
        let variable = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| PathBuf::from(value));
        let is_there = |path: &Path| there.iter().any(|t| Path::new(t) == path);
        first_there(&candidates(os, &variable), &is_there).map(|path| path.to_string_lossy().replace('\\', "/"))
    }

    #[test]
    fn chrome_is_taken_before_edge_on_every_system() {
        let linux = ["/usr/bin/microsoft-edge", "/home/a/bin/google-chrome"];
        assert_eq!(found("linux", &[("PATH", "/usr/bin:/home/a/bin")], &linux).unwrap(), linux[1]);
        let mac = [
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ];
        assert_eq!(found("macos", &[("HOME", "/Users/a")], &mac).unwrap(), mac[1]);
    }

    #[test]
    fn windows_always_has_edge() {
        let edge = "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe";
        assert_eq!(found("windows", &[("PROGRAMFILES(X86)", "C:/Program Files (x86)")], &[edge]).unwrap(), edge);
    }

    #[test]
    fn a_browser_outside_the_path_is_found_and_nothing_is_made_up() {
        assert_eq!(found("linux", &[], &["/snap/bin/chromium"]).unwrap(), "/snap/bin/chromium");
        assert_eq!(found("linux", &[("PATH", "/bin")], &[]), None);
    }
}
