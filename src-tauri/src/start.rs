//! Starts the window and ends it with everything it began.

use crate::{commands, handed_in, shots, window};
use doorbell_engine::text::Language;
use doorbell_rating::desk::{Desk, Place};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tauri::{App, AppHandle, Builder, Manager, RunEvent};
use tauri_plugin_opener::OpenerExt;

/// Another folder for everything that is kept, for tests and for those who carry Doorbell on a stick. With it each start is
/// a program of its own.
const DATA: &str = "DOORBELL_DATA";

/// How long the end may take: a browser is gone within a second or two.
const END: Duration = Duration::from_secs(8);

/// Runs until the window is closed.
pub(crate) fn run() -> ExitCode {
    let own = std::env::var_os(DATA).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let mut builder = Builder::default();
    if own.is_none() {
        // First of all plugins: a second start hands over to the first and ends.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            if let Some(file) = handed_in::named(arguments, Path::new(&folder)) {
                handed_in::lay_down(app, file);
            }
            to_front(app);
        }));
    }
    let builder = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(commands::handlers())
        .setup(move |app| {
            let desk = desk(app, own)?;
            let here = std::env::current_dir().unwrap_or_default();
            if let Some(file) = handed_in::named(std::env::args(), &here) {
                desk.hand_in(file);
            }
            app.manage(Arc::new(desk));
            end_when_asked(app.handle().clone());
            Ok(window::open(app)?)
        });
    match shots::serve(builder).build(tauri::generate_context!()) {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|app, event| ended(app, &event))).unwrap_or(1)),
        Err(_) => ExitCode::FAILURE,
    }
}

fn desk(app: &App, own: Option<PathBuf>) -> Result<Desk, tauri::Error> {
    let data = own.map_or_else(|| app.path().app_data_dir(), Ok)?;
    let handle = app.handle().clone();
    Ok(Desk::open(Place {
        data,
        language: language(),
        pictures: shots::ADDRESS.to_owned(),
        outside: Box::new(move |url| handle.opener().open_url(url, None::<&str>).map_err(|error| error.to_string())),
    }))
}

/// The system's language; Chinese where Doorbell does not speak it.
fn language() -> Language {
    sys_locale::get_locale().and_then(|tag| Language::from_tag(&tag)).unwrap_or(Language::ZhHans)
}

/// When the system asks the program to end (somebody logs out) it ends as with its window.
fn end_when_asked(app: AppHandle) {
    #[cfg(unix)]
    tauri::async_runtime::spawn(async move {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            terminate.recv().await;
            app.exit(0);
        }
    });
    // Windows and macOS close the window themselves.
    #[cfg(not(unix))]
    drop(app);
}

fn to_front(app: &AppHandle) {
    if let Some(window) = app.webview_windows().values().next() {
        // A window manager may refuse; the window is there all the same.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// A running check ends with the window, and its browser with it.
fn ended(app: &AppHandle, event: &RunEvent) {
    // There the desktop asks a running program so, and one that was just started too.
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = event
        && let Some(file) = urls.iter().find_map(|url| url.to_file_path().ok())
    {
        handed_in::lay_down(app, file);
    }
    if !matches!(event, RunEvent::Exit) {
        return;
    }
    if let Some(desk) = app.try_state::<Arc<Desk>>() {
        let desk = Arc::clone(&desk);
        let _ = tauri::async_runtime::block_on(async move { tokio::time::timeout(END, desk.close()).await });
    }
}
