//! Pictures for the web view, by the number of their check: `shot://localhost/<check>/<file>/<tile>`.

use doorbell_rating::desk::{Desk, Served};
use std::sync::Arc;
use tauri::http::{Response, StatusCode, header};
use tauri::{Builder, Manager, Wry};

/// The scheme.
const SCHEME: &str = "shot";

/// Where the web view asks for pictures.
pub(crate) const ADDRESS: &str = if cfg!(windows) { "http://shot.localhost" } else { "shot://localhost" };

/// Lets the web view ask for pictures. Cutting one into tiles takes time: it is not done on the window's own thread.
pub(crate) fn serve(builder: Builder<Wry>) -> Builder<Wry> {
    builder.register_asynchronous_uri_scheme_protocol(SCHEME, |context, request, responder| {
        let Some(desk) = context.app_handle().try_state::<Arc<Desk>>() else {
            return responder.respond(answer(None));
        };
        let desk = Arc::clone(&desk);
        tauri::async_runtime::spawn_blocking(move || responder.respond(answer(desk.picture(request.uri().path()))));
    })
}

fn answer(picture: Option<Served>) -> Response<Vec<u8>> {
    let (status, picture) = match picture {
        Some(picture) => (StatusCode::OK, picture),
        None => (StatusCode::NOT_FOUND, Served { mime: "text/plain", bytes: Vec::new() }),
    };
    let mut response = Response::new(picture.bytes);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(picture.mime));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    // The next check's pictures have the same addresses while it runs.
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    response
}
