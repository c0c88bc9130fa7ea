//! What a newcomer's machine lacks beside Rust and Node: a browser, and letters for Chinese.

use crate::steps::{call, step};
use crate::workspace::{command, find, output};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// A Debian package and what it is for.
struct Package {
    name: &'static str,
    why: &'static str,
}

const BROWSER: Package = Package { name: "chromium", why: "the browser that looks at the merchants' pages" };
const LETTERS: Package =
    Package { name: "fonts-noto-cjk", why: "Chinese letters: without them a page is boxes, in pictures too" };

/// Installs what is missing; does nothing where all is there.
pub(crate) fn set_up() -> Result<()> {
    let missing = missing();
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

fn missing() -> Vec<Package> {
    let mut missing = Vec::new();
    if browser().is_none() {
        missing.push(BROWSER);
    }
    if cfg!(target_os = "linux") && !has_chinese_letters() {
        missing.push(LETTERS);
    }
    missing
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
    println!("   install fonts for Chinese by your system's packager; it works without, but pictures show boxes");
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
