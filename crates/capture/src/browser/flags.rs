//! How the browser is started: alone, quiet, with nothing of the user's.

use std::path::Path;

/// How the browser talks to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// File descriptors 3 and 4.
    #[cfg_attr(not(unix), expect(dead_code, reason = "only Unix hands down file descriptors"))]
    Pipe,
    /// A port the system chooses, written into `DevToolsActivePort`.
    #[cfg_attr(unix, expect(dead_code, reason = "Unix has the pipe, which no other program can attach to"))]
    Port,
}

/// No calls home, no updates, no questions, no leftovers, the same picture everywhere.
const ALWAYS: &[&str] = &[
    "--headless=new",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-service-autorun",
    "--no-pings",
    "--noerrdialogs",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--disable-component-extensions-with-background-pages",
    "--disable-component-update",
    "--disable-crash-reporter",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-external-intent-requests",
    "--disable-field-trial-config",
    "--disable-gpu",
    "--disable-hang-monitor",
    "--disable-notifications",
    "--disable-prompt-on-repost",
    "--disable-search-engine-choice-screen",
    "--disable-sync",
    "--deny-permission-prompts",
    "--metrics-recording-only",
    "--mute-audio",
    "--password-store=basic",
    "--use-mock-keychain",
    // Both devices stay awake though only one window can be in front.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    // HttpsUpgrades would open another address than the one that was asked for.
    "--disable-features=Translate,OptimizationHints,OptimizationGuideModelDownloading,MediaRouter,DialMediaRouteProvider,\
     GlobalMediaControls,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,\
     HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,ProcessPerSiteUpToMainFrameThreshold,WebUIOmniboxPopup,\
     WebUIOmniboxAimPopup,WebUIOmniboxPopupSelectionControl,PreloadTopChromeWebUI,PreloadTopChromeWebUILessNavigations",
];

/// The whole command line after the program's name.
pub(crate) fn flags(profile: &Path, line: Line, sandboxed: bool, language: &str) -> Vec<String> {
    let mut flags: Vec<String> = ALWAYS.iter().map(|&flag| flag.to_owned()).collect();
    flags.push(format!("--user-data-dir={}", profile.display()));
    let first = language.split(',').next().unwrap_or("en");
    flags.push(format!("--lang={first}"));
    flags.push(match line {
        Line::Pipe => "--remote-debugging-pipe".into(),
        Line::Port => "--remote-debugging-port=0".into(),
    });
    if !sandboxed {
        flags.push("--no-sandbox".into());
    }
    // A container's /dev/shm is often 64 MB: too small for a large page's picture.
    flags.push("--disable-dev-shm-usage".into());
    flags.push("about:blank".into());
    flags
}

/// Whether the browser's sandbox can work: not as root, and not inside a container, which forbids its own one.
pub(crate) fn can_sandbox() -> bool {
    #[cfg(target_os = "linux")]
    let can = !rustix::process::geteuid().is_root() && !in_container();
    #[cfg(not(target_os = "linux"))]
    let can = true;
    can
}

#[cfg(target_os = "linux")]
fn in_container() -> bool {
    ["/.dockerenv", "/run/.containerenv"].iter().any(|mark| Path::new(mark).exists())
        || std::env::var_os("container").is_some()
        || std::env::var_os("KUBERNETES_SERVICE_HOST").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sandbox_is_only_given_up_when_told() {
        let with = flags(Path::new("/p"), Line::Pipe, true, "zh-CN,zh");
        assert!(!with.iter().any(|flag| flag == "--no-sandbox"));
        assert!(with.iter().any(|flag| flag == "--lang=zh-CN"));
        assert!(flags(Path::new("/p"), Line::Pipe, false, "en").iter().any(|flag| flag == "--no-sandbox"));
    }
}
