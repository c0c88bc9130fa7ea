//! What a newcomer's machine lacks beside Rust and Node: a browser, letters for Chinese, and what the window is built on.

use crate::steps::{call, step};
use crate::workspace::{command, find, output};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// A Debian package, what it is for, and how one sees that it is there.
#[derive(Clone, Copy)]
struct Package {
    name: &'static str,
    why: &'static str,
    is_there: fn() -> bool,
}

/// What is wanted: each holds what comes before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Purpose {
    /// Checking pages on the command line.
    Check,
    /// Building and opening the window.
    Window,
    /// All tests, those in the real window too.
    Test,
}

const BROWSER: Package = Package {
    name: "chromium",
    why: "the browser that looks at the merchants' pages",
    is_there: || browser().is_some(),
};

const PACKAGES: [(Purpose, Package); 7] = [
    (Purpose::Check, BROWSER),
    (
        Purpose::Check,
        Package {
            name: "fonts-noto-cjk",
            why: "Chinese letters: without them a page is boxes, in pictures too",
            is_there: || !cfg!(target_os = "linux") || has_chinese_letters(),
        },
    ),
    (
        Purpose::Window,
        Package {
            name: "libwebkit2gtk-4.1-dev",
            why: "what the window is drawn with",
            is_there: || !cfg!(target_os = "linux") || has_webkit(),
        },
    ),
    (Purpose::Test, linux("xvfb", "a display for the tests of the window", || find("Xvfb").is_some())),
    (Purpose::Test, linux("xauth", "the key to that display", || find("xauth").is_some())),
    (Purpose::Test, linux("dbus", "what programs of a desktop talk over", || find("dbus-run-session").is_some())),
    (
        Purpose::Test,
        linux("webkit2gtk-driver", "presses buttons in the window under test", || find("WebKitWebDriver").is_some()),
    ),
];

const fn linux(name: &'static str, why: &'static str, is_there: fn() -> bool) -> Package {
    Package { name, why, is_there }
}

/// Installs what is missing for a purpose; does nothing where all is there.
pub(crate) fn set_up(purpose: Purpose) -> Result<()> {
    let missing = missing(purpose);
    if missing.is_empty() {
        return Ok(());
    }
    step("set up", || {
        for package in &missing {
            println!("   missing: {} ({})", package.name, package.why);
        }
        if find("apt-get").is_none() {
            return without_packages(&missing);
        }
        install(&missing)?;
        if browser().is_none() {
            bail!("{NO_BROWSER}");
        }
        Ok(())
    })
}

fn missing(purpose: Purpose) -> Vec<Package> {
    let wanted = PACKAGES.into_iter().filter(|(from, _)| *from <= purpose).map(|(_, package)| package);
    // The window's tests need a display of their own on Linux only.
    let here = wanted.filter(|package| cfg!(target_os = "linux") || package.name == BROWSER.name);
    here.filter(|package| !(package.is_there)()).collect()
}

/// What the window is linked with.
fn has_webkit() -> bool {
    output(command("pkg-config").args(["--modversion", "webkit2gtk-4.1"])).is_ok()
}

/// Everything is done by the distribution's own packager; nothing is downloaded from anywhere else.
fn install(packages: &[Package]) -> Result<()> {
    let root = output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let apt = || match (root, find("sudo")) {
        (true, _) => Ok(command("apt-get")),
        (false, Some(sudo)) => {
            let mut command = command(sudo);
            command.arg("apt-get");
            Ok(command)
        }
        (false, None) => {
            let names: Vec<&str> = packages.iter().map(|package| package.name).collect();
            bail!("neither root nor sudo: have somebody run `apt-get install {}`", names.join(" "))
        }
    };
    call(apt()?.args(["update", "-qq"]))?;
    let names = packages.iter().map(|package| package.name);
    let quiet = ["install", "-y", "-qq", "--no-install-recommends"];
    call(apt()?.env("DEBIAN_FRONTEND", "noninteractive").args(quiet).args(names))
}

const NO_BROWSER: &str = "there is no browser: install Google Chrome, Chromium or Microsoft Edge, then try again";

/// Elsewhere than on Debian: a browser is needed, letters are not (macOS and Windows have them).
fn without_packages(missing: &[Package]) -> Result<()> {
    if missing.iter().any(|package| package.name == BROWSER.name) {
        bail!("{NO_BROWSER}");
    }
    println!("   there is no apt-get here: install these by your system's own packager");
    Ok(())
}

fn has_chinese_letters() -> bool {
    let listed = output(command("fc-list").args([":lang=zh-cn", "family"]));
    listed.is_ok_and(|fonts| !fonts.trim().is_empty()) || Path::new("/usr/share/fonts/opentype/noto").is_dir()
}

/// The browser that is installed, as `doorbell` itself would find it.
pub(crate) fn browser() -> Option<PathBuf> {
    let names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge"];
    names.into_iter().find_map(find).or_else(|| places().into_iter().find(|path| path.is_file()))
}

fn places() -> Vec<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let windows = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].into_iter().filter_map(folder);
    let windows = windows.flat_map(|folder| {
        [folder.join("Google/Chrome/Application/chrome.exe"), folder.join("Microsoft/Edge/Application/msedge.exe")]
    });
    let mac = ["Google Chrome", "Chromium", "Microsoft Edge"]
        .map(|name| PathBuf::from(format!("/Applications/{name}.app/Contents/MacOS/{name}")));
    windows.chain(mac).collect()
}
