//! The one window.

use tauri::{App, Error, Url, WebviewWindow, WebviewWindowBuilder};

/// Opens the window that `tauri.conf.json` describes. It may show the program's own pages and nothing else.
pub(crate) fn open(app: &App) -> Result<(), Error> {
    let config = app.config().app.windows.first().cloned().unwrap_or_default();
    let window = WebviewWindowBuilder::from_config(app.handle(), &config)?.on_navigation(is_own).build()?;
    draw_without_graphics_card(&window)
}

/// Pages of words and pictures gain nothing from the graphics card, and where its driver is broken, remote or missing the
/// window would stay blank or come late (`docs/decisions/0014-no-graphics-card.md`).
#[cfg(target_os = "linux")]
fn draw_without_graphics_card(window: &WebviewWindow) -> Result<(), Error> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    window.with_webview(|view| {
        if let Some(settings) = WebViewExt::settings(&view.inner()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Elsewhere the system's own web view knows best.
#[cfg(not(target_os = "linux"))]
fn draw_without_graphics_card(_: &WebviewWindow) -> Result<(), Error> {
    Ok(())
}

/// Whether an address is the program's own page.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(all(test, not(windows)))]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_its_own_pages_and_nothing_else() {
        let own = |url: &str| is_own(&Url::parse(url).unwrap());
        assert!(own("tauri://localhost/") && own("tauri://localhost/index.html#/history"));
        for other in
            ["https://example.com/", "http://localhost/", "file:///etc/passwd", "data:text/html,x", "about:blank"]
        {
            assert!(!own(other), "{other}");
        }
    }
}
