//! The demonstration merchants, served from inside the program on 127.0.0.1 so that a newcomer needs no internet.

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::CONTENT_TYPE;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// The merchants in the order they are shown: one that cares, one in the middle, one that hides everything.
pub(crate) const MERCHANTS: [&str; 3] = ["kind", "middling", "hidden"];

const PAGES: [(&str, &str); 3] = [
    ("/kind/", include_str!("../../../tests/sites/kind/index.html")),
    ("/middling/", include_str!("../../../tests/sites/middling/index.html")),
    ("/hidden/", include_str!("../../../tests/sites/hidden/index.html")),
];

/// A running server; it stops when this is dropped.
pub(crate) struct Demonstration {
    address: SocketAddr,
    server: JoinHandle<()>,
}

impl Demonstration {
    /// Opens the shops on a free port.
    pub(crate) async fn open() -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        Ok(Self { address, server: tokio::spawn(serve(listener)) })
    }

    /// Where a merchant is.
    pub(crate) fn address(&self, merchant: &str) -> String {
        format!("http://{}/{merchant}/", self.address)
    }
}

impl Drop for Demonstration {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn serve(listener: TcpListener) {
    while let Ok((stream, _)) = listener.accept().await {
        let connection = hyper::server::conn::http1::Builder::new().serve_connection(
            TokioIo::new(stream),
            service_fn(|request| async move { Ok::<_, Infallible>(answer(&request)) }),
        );
        tokio::spawn(connection);
    }
}

fn answer(request: &Request<Incoming>) -> Response<Full<Bytes>> {
    let page = PAGES.iter().find(|(path, _)| *path == request.uri().path());
    let (status, body) = page.map_or((StatusCode::NOT_FOUND, ""), |(_, html)| (StatusCode::OK, html));
    let mut response = Response::new(Full::new(Bytes::from_static(body.as_bytes())));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, hyper::header::HeaderValue::from_static("text/html; charset=utf-8"));
    response
}
