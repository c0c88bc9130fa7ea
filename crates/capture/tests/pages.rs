//! Real pages, mostly bad ones, in the real browser: each ends in time with what is wrong with it, or with what it shows.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends here")]

mod merchant;

use doorbell_capture::{Browser, Recording, Settings};
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::Snapshot;
use doorbell_engine::trail::{Fault, Incident, Step, Trail};
use merchant::{Merchant, Request, hang, page, reply};
use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

/// One device, nothing but the page.
fn plain(timeout: u64) -> Settings {
    Settings {
        devices: vec![Device::Desktop],
        pictures: false,
        looks: false,
        timeout: Duration::from_secs(timeout),
        ..Settings::default()
    }
}

async fn record(browser: &Browser, url: &url::Url, settings: &Settings) -> Recording {
    let bound = settings.timeout + Duration::from_secs(15);
    let recording = tokio::time::timeout(bound, browser.record(url, settings, &|_| Vec::new(), &()));
    recording.await.unwrap_or_else(|_| panic!("{url} does not end")).unwrap()
}

async fn step(browser: &Browser, url: &url::Url) -> (Step, Option<Snapshot>) {
    step_within(20, browser, url).await
}

async fn step_within(timeout: u64, browser: &Browser, url: &url::Url) -> (Step, Option<Snapshot>) {
    let Trail { mut steps, mut snapshots, .. } = record(browser, url, &plain(timeout)).await.trail;
    assert_eq!(steps.len(), 1);
    (steps.remove(0), snapshots.pop())
}

fn text(snapshot: &Snapshot) -> String {
    snapshot.runs.iter().map(|run| run.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn html(request: &Request, stream: &mut TcpStream) -> std::io::Result<()> {
    let body = match request.path.as_str() {
        "/" => "<!doctype html><title>店</title><h1>欢迎光临</h1><p>客服电话",
        "/empty" => "",
        "/meta-loop" => "<meta http-equiv=refresh content=0><p>again",
        "/script-loop" => "<p>again<script>location.href = '/script-loop?' + Math.random()</script>",
        "/onward" => "<p>wait<script>setTimeout(() => location.href = '/', 50)</script>",
        "/soon" => "<meta http-equiv=refresh content='1;url=/'><p>wait",
        "/dialogs" => "<p>here<script>alert('买一送一'); confirm('sure?'); prompt('name?')</script><p>after",
        "/popup" => "<p>here<script>open('/advert')</script><p>after",
        "/program" => {
            "<p>here<iframe src='weixin://dl/chat'></iframe><script>location.href = 'tel:4001234567'</script>"
        }
        "/busy" => "<p>here<script>onload = () => { for (;;); }</script>",
        "/busy-at-once" => "<p>here<script>for (;;);</script>",
        "/hanging-image" => "<p>here<img src=/hang>",
        "/hanging-script" => "<p>here<script src=/hang></script><p>never",
        "/locked-image" => "<p>here<img src=/locked>",
        "/download-by-script" => "<p>here<script>location.href = '/download'</script>",
        "/late" => {
            "<p id=p>early<script>setTimeout(() => fetch('/answer').then(r => r.text()).then(t => p.append(t)), 100)</script>"
        }
        "/blank-first" => "<div id=app></div><script>setTimeout(() => app.append('shown at last'), 1000)</script>",
        "/thinking" => {
            "<p id=p>here<script>
             const think = rounds => {
               for (const until = performance.now() + 300; performance.now() < until;);
               rounds ? setTimeout(think, 0, rounds - 1) : p.append('thought of');
             };
             onload = () => setTimeout(think, 20, 2)
             </script>"
        }
        "/thinking-long" => {
            "<p id=p>here<script>
             onload = () => setTimeout(() => {
               for (const until = performance.now() + 10000; performance.now() < until;);
               p.append('thought of');
             }, 20)
             </script>"
        }
        "/inside" => "<p>here<img src='http://169.254.169.254/latest'><iframe src='http://192.168.255.254/'></iframe>",
        "/restless" => "<p id=p>here<script>setInterval(() => p.append('.'), 20)</script>",
        path if path.starts_with("/script-loop") => {
            "<p>again<script>location.href = '/script-loop?' + Math.random()</script>"
        }
        _ => return reply(stream, "404 Not Found", "Content-Type: text/html\r\n", b"<p>gone"),
    };
    page(stream, body)
}

fn bad(request: &Request, stream: &mut TcpStream) -> std::io::Result<()> {
    let moved = |stream: &mut TcpStream, to: &str| reply(stream, "302 Found", &format!("Location: {to}\r\n"), b"");
    match request.path.as_str() {
        "/500" => reply(stream, "500 Oops", "", b""),
        "/204" => reply(stream, "204 No Content", "", b""),
        "/download" => {
            let headers = "Content-Type: application/zip\r\nContent-Disposition: attachment; filename=a.zip\r\n";
            reply(stream, "200 OK", headers, b"PK")
        }
        "/pdf" => reply(stream, "200 OK", "Content-Type: application/pdf\r\n", b"%PDF-1.4\n"),
        "/picture" => reply(stream, "200 OK", "Content-Type: image/gif\r\n", b"GIF89a\x01\0\x01\0\0\0\0;"),
        "/redirect-loop" => moved(stream, "/redirect-loop"),
        "/redirect" => moved(stream, "/"),
        "/to-program" => moved(stream, "weixin://dl/chat"),
        "/to-file" => moved(stream, "file:///etc/passwd"),
        "/to-inside" => moved(stream, "http://10.255.255.1/admin"),
        "/locked" => reply(stream, "401 Unauthorized", "WWW-Authenticate: Basic realm=x\r\n", b"<p>no"),
        "/reset" => Ok(()),
        "/answer" => page(stream, "late words"),
        "/hang" | "/silent" => hang(stream),
        "/drip" => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>first words")?;
            while write!(stream, "<!-- {} -->", "x".repeat(200)).is_ok() {
                std::thread::sleep(Duration::from_millis(50));
            }
            Ok(())
        }
        _ => html(request, stream),
    }
}

/// Whether it is the fault that is expected.
type Check = Box<dyn Fn(&Fault) -> bool>;

#[tokio::test(flavor = "multi_thread")]
async fn what_gives_no_page_says_why() {
    let merchant = Merchant::open(bad);
    let browser = Browser::launch(&plain(12), &()).await.unwrap();
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let other = |address: &str| address.parse().unwrap();
    let unreachable = |fault: &Fault| matches!(fault, Fault::Unreachable { .. });
    let is = |wanted: Fault| move |fault: &Fault| *fault == wanted;
    let cases: Vec<(url::Url, Check)> = vec![
        (other("http://no-such-merchant.invalid/"), Box::new(is(Fault::NameNotFound))),
        (other(&format!("http://{closed}/")), Box::new(is(Fault::Refused))),
        (other(&format!("https://{}/", merchant.address)), Box::new(|fault| matches!(fault, Fault::Tls { .. }))),
        (other("weixin://dl/chat"), Box::new(is(Fault::OtherProgram { scheme: "weixin".into() }))),
        (merchant.url("/reset"), Box::new(unreachable)),
        (merchant.url("/silent"), Box::new(unreachable)),
        (merchant.url("/500"), Box::new(is(Fault::HttpStatus { status: 500 }))),
        (merchant.url("/204"), Box::new(is(Fault::Empty))),
        (merchant.url("/download"), Box::new(is(Fault::Download { mime: Some("application/zip".into()) }))),
        (merchant.url("/pdf"), Box::new(is(Fault::NotAPage { mime: "application/pdf".into() }))),
        (merchant.url("/picture"), Box::new(is(Fault::NotAPage { mime: "image/gif".into() }))),
        (merchant.url("/redirect-loop"), Box::new(is(Fault::RedirectLoop))),
        (merchant.url("/meta-loop"), Box::new(is(Fault::RedirectLoop))),
        (merchant.url("/script-loop"), Box::new(is(Fault::RedirectLoop))),
        (merchant.url("/to-program"), Box::new(is(Fault::OtherProgram { scheme: "weixin".into() }))),
        (merchant.url("/to-file"), Box::new(is(Fault::PrivateAddress))),
        (merchant.url("/to-inside"), Box::new(is(Fault::PrivateAddress))),
        (merchant.url("/locked"), Box::new(is(Fault::PasswordAsked))),
    ];
    for (url, check) in cases {
        let (step, snapshot) = step(&browser, &url).await;
        let fault = step.fault.unwrap_or_else(|| panic!("{url}: no fault"));
        assert!(check(&fault), "{url}: {fault:?}");
        assert!(snapshot.is_none() && step.to.is_none(), "{url} shows something");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_never_answers_ends_in_time() {
    let merchant = Merchant::open(bad);
    let browser = Browser::launch(&plain(12), &()).await.unwrap();
    let urls = ["/busy", "/busy-at-once", "/drip", "/hanging-script"].map(|path| merchant.url(path));
    let [busy, at_once, drip, script] = &urls;
    let (busy, at_once) = tokio::join!(step_within(12, &browser, busy), step_within(12, &browser, at_once));
    for (step, snapshot) in [busy, at_once] {
        assert_eq!(step.fault, Some(Fault::Unresponsive), "{step:?}");
        assert!(snapshot.is_none());
    }
    let (drip, script) = tokio::join!(step_within(12, &browser, drip), step_within(12, &browser, script));
    for ((step, snapshot), words) in [(drip, "first words"), (script, "here")] {
        assert_eq!(step.fault, Some(Fault::Slow), "{step:?}");
        assert!(text(&snapshot.unwrap()).contains(words), "{step:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_that_come_to_rest_are_shown_as_they_stand_then() {
    let merchant = Merchant::open(bad);
    let browser = Browser::launch(&plain(60), &()).await.unwrap();
    let shown = [
        ("/", "欢迎光临"),
        ("/redirect", "欢迎光临"),
        ("/onward", "欢迎光临"),
        ("/soon", "欢迎光临"),
        ("/late", "late words"),
        ("/blank-first", "shown at last"),
        ("/thinking", "thought of"),
        ("/thinking-long", "thought of"),
        ("/restless", "here"),
        ("/hanging-image", "here"),
        ("/locked-image", "here"),
    ];
    for (path, words) in shown {
        let (step, snapshot) = step_within(60, &browser, &merchant.url(path)).await;
        assert_eq!(step.fault, None, "{path}");
        assert!(text(&snapshot.unwrap()).contains(words), "{path}");
    }
    let (step, snapshot) = step(&browser, &merchant.url("/nowhere")).await;
    assert_eq!(step.fault, Some(Fault::HttpStatus { status: 404 }));
    assert!(text(&snapshot.unwrap()).contains("gone"), "the error page is evidence");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_page_is_empty() {
    let merchant = Merchant::open(bad);
    let browser = Browser::launch(&plain(20), &()).await.unwrap();
    let (step, _) = step(&browser, &merchant.url("/empty")).await;
    assert_eq!(step.fault, Some(Fault::Empty));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_gets_in_the_way_is_put_aside_and_noted() {
    let merchant = Merchant::open(bad);
    let browser = Browser::launch(&plain(20), &()).await.unwrap();
    let incidents = async |path: &str| {
        let (step, snapshot) = step(&browser, &merchant.url(path)).await;
        assert_eq!(step.fault, None, "{path}");
        assert!(text(&snapshot.unwrap()).contains("here"), "{path}");
        step.incidents
    };
    let dialog = |kind: &str, text: &str| Incident::Dialog { kind: kind.into(), text: text.into() };
    let dialogs = [dialog("alert", "买一送一"), dialog("confirm", "sure?"), dialog("prompt", "name?")];
    assert_eq!(incidents("/dialogs").await, dialogs);
    assert_eq!(incidents("/popup").await, [Incident::PopUp { url: merchant.url("/advert").into() }]);
    assert_eq!(incidents("/download-by-script").await, [Incident::Download { url: merchant.url("/download").into() }]);
    let programs = incidents("/program").await;
    for url in ["weixin://dl/chat", "tel:4001234567"] {
        assert!(programs.contains(&Incident::OtherProgram { url: url.into() }), "{programs:?}");
    }
    let inside = incidents("/inside").await;
    for url in ["http://169.254.169.254/latest", "http://192.168.255.254/"] {
        assert!(inside.contains(&Incident::PrivateRequest { url: url.into() }), "{inside:?}");
    }
}
