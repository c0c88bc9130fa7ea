//! The one window.

use tauri::{App, Error, Url, WebviewWindowBuilder};

/// Opens the window that `tauri.conf.json` describes. It may show the program's own pages and nothing else.
pub(crate) fn open(app: &App) -> Result<(), Error> {
    let config = app.config().app.windows.first().cloned().unwrap_or_default();
    WebviewWindowBuilder::from_config(app.handle(), &config)?.on_navigation(is_own).build()?;
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
