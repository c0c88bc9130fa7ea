//! A small web server on this machine only, for pages that live inside the program or in a file.

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What is served: MIME type and bytes.
pub(crate) type Body = (&'static str, Bytes);

/// A running server; it stops when this is dropped.
pub(crate) struct LocalServer {
    pub(crate) address: SocketAddr,
    server: JoinHandle<()>,
}

impl LocalServer {
    /// Serves on a free port of 127.0.0.1; `answer` gets the path that is asked for, as it stands in the request.
    pub(crate) async fn open(answer: impl Fn(&str) -> Option<Body> + Send + Sync + 'static) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        Ok(Self { address, server: tokio::spawn(serve(listener, Arc::new(answer))) })
    }
}

impl Drop for LocalServer {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn serve(listener: TcpListener, answer: Arc<dyn Fn(&str) -> Option<Body> + Send + Sync>) {
    while let Ok((stream, _)) = listener.accept().await {
        let answer = Arc::clone(&answer);
        let reply = move |request: Request<Incoming>| {
            let reply = response(answer(request.uri().path()));
            async move { Ok::<_, Infallible>(reply) }
        };
        let connection = hyper::server::conn::http1::Builder::new();
        tokio::spawn(connection.serve_connection(TokioIo::new(stream), service_fn(reply)));
    }
}

fn response(body: Option<Body>) -> Response<Full<Bytes>> {
    let (status, (mime, bytes)) = match body {
        Some(body) => (StatusCode::OK, body),
        None => (StatusCode::NOT_FOUND, ("text/html; charset=utf-8", Bytes::new())),
    };
    let mut response = Response::new(Full::new(bytes));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(mime));
    response
}
