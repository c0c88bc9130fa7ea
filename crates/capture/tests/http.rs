//! Visits by plain HTTP to a small server on this machine: what goes wrong is told by its name.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may panic, and exact figures are meant")]

use doorbell_capture::http::{Page, fetch, record};
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::{Eyes, Sight};
use doorbell_engine::trail::{Action, Fault};
use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;
use url::Url;

/// Serves whatever `answer` gives for a path, for as long as the test runs.
fn serve(answer: impl Fn(&str, &str) -> Vec<u8> + Send + Sync + 'static) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = reply(stream, &answer);
        }
    });
    Url::parse(&url).unwrap()
}

fn reply(mut stream: TcpStream, answer: &impl Fn(&str, &str) -> Vec<u8>) -> std::io::Result<()> {
    let mut head = String::new();
    let mut reader = BufReader::new(stream.try_clone()?);
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head)? == 0 {
            return Ok(());
        }
    }
    let path = head.split(' ').nth(1).unwrap_or("/").to_owned();
    stream.write_all(&answer(&path, &head))?;
    stream.shutdown(Shutdown::Write)
}

fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status}\r\nConnection: close\r\n{headers}\r\n").into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

fn html(body: &str) -> Vec<u8> {
    response("200 OK", "Content-Type: text/html; charset=utf-8\r\n", body.as_bytes())
}

async fn visit(url: &Url) -> Page {
    fetch(url, Device::Phone, "zh-CN", Duration::from_secs(20)).await
}

async fn fault(answer: Vec<u8>) -> Option<Fault> {
    visit(&serve(move |_, _| answer.clone())).await.fault
}

#[tokio::test]
async fn a_page_is_read_with_what_the_server_said() {
    let url = serve(|path, head| match path {
        "/" => response("302 Found", "Location: /zh/\r\n", b""),
        _ if head.to_ascii_lowercase().contains("accept-language: zh-cn") => html("<p>客服热线</p>"),
        _ => html("<p>Service</p>"),
    });
    let page = visit(&url).await;
    let snapshot = page.snapshot.unwrap();
    assert_eq!(page.fault, None);
    assert_eq!(snapshot.eyes, Eyes::Http);
    assert_eq!(snapshot.url, url.join("zh/").unwrap().as_str());
    assert_eq!((snapshot.runs[0].text.as_str(), snapshot.runs[0].sight), ("客服热线", Sight::Unknown));
    assert_eq!((snapshot.response.status, snapshot.response.mime.as_deref()), (Some(200), Some("text/html")));
    assert_eq!(snapshot.response.redirects, [url.to_string()]);
}

#[tokio::test]
async fn error_pages_are_kept_and_named() {
    let url = serve(|_, _| response("404 Not Found", "Content-Type: text/html\r\n", "<p>gone</p>".as_bytes()));
    let page = visit(&url).await;
    assert_eq!(page.fault, Some(Fault::HttpStatus { status: 404 }));
    assert_eq!(page.snapshot.unwrap().runs[0].text, "gone");
    let asked = fault(response("401 Unauthorized", "WWW-Authenticate: Basic realm=x\r\n", b"no")).await;
    assert_eq!(asked, Some(Fault::PasswordAsked));
}

#[tokio::test]
async fn what_is_no_page_is_named_by_its_type() {
    let pdf = fault(response("200 OK", "Content-Type: application/pdf\r\n", b"%PDF")).await;
    assert_eq!(pdf, Some(Fault::NotAPage { mime: "application/pdf".into() }));
    let zip = fault(response("200 OK", "Content-Type: application/zip\r\n", b"PK")).await;
    assert_eq!(zip, Some(Fault::Download { mime: Some("application/zip".into()) }));
    let saved =
        fault(response("200 OK", "Content-Type: text/html\r\nContent-Disposition: attachment\r\n", b"<p>x")).await;
    assert_eq!(saved, Some(Fault::Download { mime: Some("text/html".into()) }));
    assert_eq!(fault(html("<script>let a;</script>")).await, Some(Fault::Empty));
}

#[tokio::test]
async fn redirects_end_somewhere_or_are_faults() {
    let endless = serve(|path, _| response("302 Found", &format!("Location: {path}x\r\n"), b""));
    assert_eq!(visit(&endless).await.fault, Some(Fault::RedirectLoop));
    let program = fault(response("302 Found", "Location: weixin://dl/chat\r\n", b"")).await;
    assert_eq!(program, Some(Fault::OtherProgram { scheme: "weixin".into() }));
    let cookie = serve(|_, head| {
        if head.to_ascii_lowercase().contains("cookie: seen=1") {
            html("<p>in</p>")
        } else {
            response("302 Found", "Set-Cookie: seen=1\r\nLocation: /\r\n", b"")
        }
    });
    assert_eq!(visit(&cookie).await.fault, None, "the same address may answer otherwise the second time");
    let refreshing =
        serve(
            |path, _| {
                if path == "/" { html("<meta http-equiv=refresh content='0;url=/m'>") } else { html("<p>there</p>") }
            },
        );
    assert_eq!(visit(&refreshing).await.snapshot.unwrap().runs[0].text, "there");
}

#[tokio::test]
async fn nobody_is_led_into_another_private_network() {
    let led = fault(response("302 Found", "Location: http://169.254.169.254/latest\r\n", b"")).await;
    assert_eq!(led, Some(Fault::PrivateAddress));
    let local = fault(response("302 Found", "Location: http://localhost:1/\r\n", b"")).await;
    assert_eq!(local, Some(Fault::PrivateAddress), "another name is another host");
}

#[tokio::test]
async fn hosts_that_do_not_answer_are_told_apart() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let refused = visit(&Url::parse(&format!("http://127.0.0.1:{port}/")).unwrap()).await;
    assert_eq!(refused.fault, Some(Fault::Refused));
    let unknown = visit(&Url::parse("http://no-such-name.invalid/").unwrap()).await;
    assert_eq!(unknown.fault, Some(Fault::NameNotFound));
    let plain = serve(|_, _| html("<p>x</p>"));
    let mut secure = plain.clone();
    secure.set_scheme("https").unwrap();
    let fault = visit(&secure).await.fault;
    assert!(matches!(fault, Some(Fault::Tls { .. } | Fault::Unreachable { .. })), "{fault:?}");
    let broken = visit(&serve(|_, _| b"not http at all\r\n\r\n".to_vec())).await;
    assert!(matches!(broken.fault, Some(Fault::Unreachable { .. })), "{:?}", broken.fault);
}

#[tokio::test]
async fn what_came_before_the_bound_is_looked_at() {
    let large = serve(|_, _| html(&format!("<p>first</p>{}", "<p>more and more</p>".repeat(600_000))));
    let page = visit(&large).await;
    assert_eq!(page.fault, Some(Fault::TooLarge));
    assert_eq!(page.snapshot.unwrap().runs[0].text, "first");
    let cut =
        serve(|_, _| response("200 OK", "Content-Type: text/html\r\nContent-Length: 5000\r\n", b"<p>first</p><p>sec"));
    let page = visit(&cut).await;
    assert_eq!(page.fault, Some(Fault::Slow));
    assert_eq!(page.snapshot.unwrap().runs[0].text, "first");
}

#[tokio::test]
async fn a_trail_holds_both_devices_as_they_were_answered() {
    let url = serve(|_, head| if head.contains("Mobile") { html("<p>phone</p>") } else { html("<p>desktop</p>") });
    let settings = doorbell_capture::Settings { timeout: Duration::from_secs(20), ..Default::default() };
    let trail = record(&url, &settings).await;
    let words: Vec<&str> = trail.snapshots.iter().map(|snapshot| snapshot.runs[0].text.as_str()).collect();
    assert_eq!(words, ["phone", "desktop"]);
    assert_eq!(trail.steps[1].action, Action::Open { url: url.to_string() });
    assert_eq!((trail.steps[1].to, trail.recorder.browser.as_deref()), (Some(1), None));
}
