//! A merchant's server that answers as badly as it is told to, on 127.0.0.1.

#![allow(dead_code, reason = "each test program uses its part of it")]

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// Answers one request: path, headers, and where to write to.
pub(crate) type Answer = dyn Fn(&Request, &mut TcpStream) -> std::io::Result<()> + Send + Sync;

pub(crate) struct Request {
    pub(crate) path: String,
    pub(crate) headers: Vec<String>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let wanted = format!("{}:", name.to_lowercase());
        self.headers.iter().find(|h| h.to_lowercase().starts_with(&wanted)).map(|h| h[wanted.len()..].trim())
    }
}

pub(crate) struct Merchant {
    pub(crate) address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Merchant {
    pub(crate) fn open(
        answer: impl Fn(&Request, &mut TcpStream) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("a bound port");
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (answer, log): (Arc<Answer>, _) = (Arc::new(answer), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (answer, log) = (Arc::clone(&answer), Arc::clone(&log));
                std::thread::spawn(move || serve(stream, &*answer, &log));
            }
        });
        Self { address, asked }
    }

    pub(crate) fn url(&self, path: &str) -> url::Url {
        format!("http://{}{path}", self.address).parse().expect("an address")
    }

    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic holds it").clone()
    }
}

fn serve(mut stream: TcpStream, answer: &Answer, log: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().expect("a second handle")).lines().map_while(Result::ok);
    let Some(first) = lines.next() else {
        // Not even text: someone tries to speak TLS.
        let _ = write!(stream, "HTTP/1.1 400 Bad Request\r\n\r\n");
        return;
    };
    let path = first.split(' ').nth(1).unwrap_or("/").to_owned();
    let headers = lines.take_while(|line| !line.is_empty()).collect();
    log.lock().expect("no panic holds it").push(path.clone());
    let _ = answer(&Request { path, headers }, &mut stream);
}

/// A whole answer.
pub(crate) fn reply(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) -> std::io::Result<()> {
    let length = body.len();
    write!(stream, "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n")?;
    stream.write_all(body)
}

/// A page.
pub(crate) fn page(stream: &mut TcpStream, body: &str) -> std::io::Result<()> {
    reply(stream, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", body.as_bytes())
}

/// Holds the connection open until the other side leaves.
pub(crate) fn hang(stream: &mut TcpStream) -> std::io::Result<()> {
    use std::io::Read;
    stream.read(&mut [0; 1]).map(drop)
}
