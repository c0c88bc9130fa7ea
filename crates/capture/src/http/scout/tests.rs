use super::*;
use doorbell_engine::search::EntranceKind;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc;
use std::thread;

/// A host that answers paths with a status, headers and a body, and what it was asked for.
struct Host {
    home: Url,
    asked: Arc<Mutex<Vec<String>>>,
}

type Answer = (&'static str, &'static str, &'static str);

impl Host {
    fn open(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let home = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
        let (asked, answer) = (Arc::new(Mutex::new(Vec::new())), Arc::new(answer));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (answer, log) = (Arc::clone(&answer), Arc::clone(&log));
                thread::spawn(move || reply(stream, &*answer, &log));
            }
        });
        Self { home, asked }
    }

    fn url(&self, path: &str) -> String {
        self.home.join(path).unwrap().into()
    }

    fn asked(&self, path: &str) -> usize {
        self.asked.lock().unwrap().iter().filter(|asked| *asked == path).count()
    }

    fn scout(&self) -> Scout {
        Scout::new(&self.home, Device::Phone, "zh-CN", None, later(60)).unwrap()
    }

    /// What reading a path gives.
    async fn gives(&self, path: &str) -> Gave {
        let (scout, url) = (self.scout(), self.url(path));
        scout.begin(&url);
        scout.gave(&url, later(30), &number).await
    }
}

fn reply(mut stream: TcpStream, answer: &impl Fn(&str) -> Answer, log: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let path = lines.next().and_then(|first| first.split(' ').nth(1).map(str::to_owned)).unwrap_or_default();
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    log.lock().unwrap().push(path.clone());
    let (status, headers, body) = answer(&path);
    let length = body.len();
    let _ =
        write!(stream, "HTTP/1.1 {status} x\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}");
}

const HTML: &str = "Content-Type: text/html; charset=utf-8\r\n";
const PAGE: Answer = ("200", HTML, "<p>客服热线：400-628-7719");
const GONE: Answer = ("404", HTML, "<p>没有这一页");

fn later(seconds: u64) -> Instant {
    Instant::now() + Duration::from_secs(seconds)
}

#[allow(clippy::needless_pass_by_value, reason = "the shape of a guide's answer")]
fn number(page: Snapshot) -> Vec<EntranceKind> {
    let says = page.runs.iter().any(|run| run.text.contains("400-628-7719"));
    says.then_some(EntranceKind::Phone).into_iter().collect()
}

#[tokio::test]
async fn a_page_is_read_once_and_so_are_the_rules_of_its_host() {
    let host = Host::open(|path| if path == "/robots.txt" { GONE } else { PAGE });
    let (scout, one, two) = (host.scout(), host.url("/one"), host.url("/two"));
    for url in [&one, &one, &two] {
        scout.begin(url);
    }
    let phone = Gave::Page { kinds: vec![EntranceKind::Phone] };
    let both = tokio::join!(scout.gave(&one, later(30), &number), scout.gave(&one, later(30), &number));
    assert_eq!((both, scout.gave(&two, later(30), &number).await), ((phone.clone(), phone.clone()), phone));
    assert_eq!((host.asked("/one"), host.asked("/two"), host.asked("/robots.txt")), (1, 1, 1));
    assert_eq!(scout.bytes(), 2 * PAGE.2.len() as u64);
}

#[tokio::test]
async fn what_a_host_forbids_is_not_asked_for_not_even_by_a_detour() {
    let host = Host::open(|path| match path {
        "/robots.txt" => ("200", "", "User-agent: *\nDisallow: /secret\n"),
        "/detour" => ("302", "Location: /secret\r\n", ""),
        "/gone" => GONE,
        _ => PAGE,
    });
    assert_eq!((host.gives("/secret").await, host.gives("/detour").await), (Gave::Forbidden, Gave::Forbidden));
    assert_eq!((host.asked("/secret"), host.asked("/detour")), (0, 1));
    assert_eq!(host.gives("/gone").await, Gave::Fault { fault: Fault::HttpStatus { status: 404 } });
}

#[tokio::test]
async fn where_the_rules_cannot_be_had_nothing_is_read() {
    for status in ["500", "429"] {
        let host = Host::open(move |path| if path == "/robots.txt" { (status, "", "") } else { PAGE });
        assert_eq!((host.gives("/one").await, host.asked("/one")), (Gave::Forbidden, 0), "{status}");
    }
}

#[tokio::test]
async fn no_page_leads_into_a_private_network() {
    let host = Host::open(|path| match path {
        "/robots.txt" => GONE,
        _ => ("302", "Location: http://10.0.0.1/\r\n", ""),
    });
    // The rules of such a host cannot be had: it is never asked for anything.
    assert_eq!(host.gives("/one").await, Gave::Forbidden);
}

#[tokio::test]
async fn what_is_late_is_left_and_may_still_come() {
    let (open, gate) = mpsc::channel::<()>();
    let gate = Mutex::new(gate);
    let host = Host::open(move |path| {
        if path == "/robots.txt" {
            return GONE;
        }
        let _ = gate.lock().unwrap().recv();
        PAGE
    });
    let (scout, url) = (host.scout(), host.url("/one"));
    scout.begin(&url);
    assert_eq!(scout.gave(&url, Instant::now(), &number).await, Gave::Left);
    open.send(()).unwrap();
    assert_eq!(scout.gave(&url, later(30), &number).await, Gave::Page { kinds: vec![EntranceKind::Phone] });
}

#[tokio::test]
async fn enough_is_enough() {
    let host = Host::open(|path| if path == "/robots.txt" { GONE } else { PAGE });
    let scout = host.scout();
    let urls: Vec<String> = (0..=MOST_PAGES).map(|at| host.url(&format!("/{at}"))).collect();
    for url in &urls {
        scout.begin(url);
    }
    assert_eq!(scout.gave(&urls[MOST_PAGES], later(30), &number).await, Gave::Left);
    assert!(matches!(scout.gave(&urls[MOST_PAGES - 1], later(30), &number).await, Gave::Page { .. }));
    assert_eq!(host.asked(&format!("/{MOST_PAGES}")), 0);
}
