//! A small HTTP server over `std`, one thread a connection. A library's server would refuse to misbehave the way
//! [`crate::bad_server`] has to.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Longest request head that is read, bytes.
const LONGEST_HEAD: u64 = 64 * 1024;

/// What was asked.
#[derive(Clone, Debug)]
pub struct Request {
    /// The path without the query, percent-encoded as sent.
    pub path: String,
    /// What follows the `?`, or empty.
    pub query: String,
    /// Headers by lower-case name.
    pub headers: BTreeMap<String, String>,
}

/// A server on a free port of 127.0.0.1. It ends, with all its connections, when it is dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct State {
    asked: Vec<String>,
    closing: bool,
}

/// What the server and its connections know of each other.
#[derive(Default)]
pub struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

impl Shared {
    /// Waits; `false` as soon as the server is closing, so that an answer that never ends does end with its server.
    pub fn pause(&self, time: Duration) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.changed.wait_timeout_while(state, time, |state| !state.closing);
        !waited.unwrap_or_else(PoisonError::into_inner).0.closing
    }

    fn note(&self, path: &str) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).asked.push(path.to_owned());
        self.changed.notify_all();
    }

    fn close(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).closing = true;
        self.changed.notify_all();
    }

    fn closing(&self) -> bool {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).closing
    }
}

/// One connection that waits for its answer.
pub struct Reply<'a> {
    stream: TcpStream,
    shared: &'a Shared,
}

impl Reply<'_> {
    /// Sends a whole answer and closes. An error means that the other side has gone, which is its right.
    pub fn send(mut self, status: u16, headers: &[(&str, &str)], body: &[u8]) {
        let mut head = format!("HTTP/1.1 {status} x\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
        for (name, value) in headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        head.push_str("\r\n");
        if self.write(head.as_bytes()) {
            self.write(body);
        }
    }

    /// Sends an HTML page in UTF-8.
    pub fn page(self, html: &str) {
        self.send(200, &[("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")], html.as_bytes());
    }

    /// Sends bytes as they are; `false` if the other side has gone.
    pub fn write(&mut self, bytes: &[u8]) -> bool {
        self.stream.write_all(bytes).and_then(|()| self.stream.flush()).is_ok()
    }

    /// Waits; `false` as soon as the server is closing.
    pub fn pause(&self, time: Duration) -> bool {
        self.shared.pause(time)
    }

    /// Keeps the connection open, silent, until the server closes.
    pub fn hang(self) {
        while self.pause(Duration::from_secs(3600)) {}
    }
}

impl Server {
    /// Starts a server that answers every request by `answer`.
    pub fn start(answer: impl Fn(&Request, Reply<'_>) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port on 127.0.0.1");
        let address = listener.local_addr().expect("the port that was bound");
        let shared = Arc::new(Shared::default());
        let (for_loop, answer) = (Arc::clone(&shared), Arc::new(answer));
        let listening = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if for_loop.closing() {
                    break;
                }
                let (shared, answer) = (Arc::clone(&for_loop), Arc::clone(&answer));
                thread::spawn(move || serve(stream, &shared, answer.as_ref()));
            }
        });
        Self { address, shared, listening: Some(listening) }
    }

    /// The address of a path, with the host as a number.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Waits until a path has been asked for; `false` if that did not happen in time.
    pub fn wait_for(&self, path: &str, at_most: Duration) -> bool {
        let until = Instant::now() + at_most;
        let mut state = self.shared.state.lock().unwrap_or_else(PoisonError::into_inner);
        while !state.asked.iter().any(|asked| asked == path) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.shared.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.close();
        // The listener waits for a connection: give it one.
        drop(TcpStream::connect(self.address));
        if let Some(listening) = self.listening.take() {
            drop(listening.join());
        }
    }
}

fn serve(stream: TcpStream, shared: &Shared, answer: &(impl Fn(&Request, Reply<'_>) + ?Sized)) {
    let timeout = stream.set_read_timeout(Some(Duration::from_secs(30)));
    let Some(request) = timeout.ok().and_then(|()| read_head(&stream)) else { return };
    shared.note(&request.path);
    answer(&request, Reply { stream, shared });
}

fn read_head(stream: &TcpStream) -> Option<Request> {
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let first = lines.next()?.ok()?;
    let target = first.split(' ').nth(1)?;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut headers = BTreeMap::new();
    for line in lines {
        let line = line.ok()?;
        if line.is_empty() {
            return Some(Request { path: path.to_owned(), query: query.to_owned(), headers });
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.insert(name.trim().to_ascii_lowercase(), value.trim().to_owned());
        }
    }
    None
}
