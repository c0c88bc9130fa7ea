//! One visit: redirects, bounds, and what went wrong in the words of the trail.

use super::address::{NoWay, Resolver};
use super::read;
use crate::boundary::is_private;
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::{Response, Snapshot};
use doorbell_engine::trail::Fault;
use reqwest::header::{
    ACCEPT, ACCEPT_LANGUAGE, CONTENT_DISPOSITION, CONTENT_TYPE, FROM, HeaderMap, HeaderName, LOCATION,
};
use reqwest::{Client, StatusCode, redirect};
use std::error::Error;
use std::io;
use std::sync::{Arc, Once};
use std::time::Duration;
use tokio::time::{Instant, timeout_at};
use url::{Host, Url};

/// Browsers give up after 20 redirects.
const MAX_REDIRECTS: usize = 20;
/// Bytes read of a page, after decompression.
const MAX_BODY: usize = 8 << 20;
const PHONE: &str =
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const DESKTOP: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

/// What came of a visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What was seen, if anything came that could be looked at.
    pub snapshot: Option<Snapshot>,
    /// What was wrong, if anything.
    pub fault: Option<Fault>,
}

impl From<Fault> for Page {
    fn from(fault: Fault) -> Self {
        Self { snapshot: None, fault: Some(fault) }
    }
}

/// Opens an address as `device` would, in `language` (`Accept-Language`), within `timeout` for everything together.
pub async fn fetch(url: &Url, device: Device, language: &str, timeout: Duration) -> Page {
    let deadline = Instant::now() + timeout;
    let resolver = Resolver::new(url);
    match client(url, device, &resolver) {
        Ok(client) => {
            visit(Visit { client, resolver, device, language, deadline, most: MAX_BODY, from: None }, url).await
        }
        Err(error) => fault_of(&error).into(),
    }
}

/// What stays the same over redirects.
pub(super) struct Visit<'v> {
    pub(super) client: Client,
    pub(super) resolver: Resolver,
    pub(super) device: Device,
    pub(super) language: &'v str,
    pub(super) deadline: Instant,
    /// Bytes read of a body, after decompression.
    pub(super) most: usize,
    /// Who checks, where that is said.
    pub(super) from: Option<&'v str>,
}

pub(super) fn client(start: &Url, device: Device, resolver: &Resolver) -> reqwest::Result<Client> {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| {
        // An error only means that the program chose a provider already.
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
    let client = Client::builder()
        .user_agent(if device == Device::Phone { PHONE } else { DESKTOP })
        .redirect(redirect::Policy::none())
        .cookie_store(true)
        .dns_resolver(Arc::new(resolver.clone()));
    let client = if is_local(start) { client.no_proxy() } else { client };
    client.build()
}

/// A proxy of the office cannot reach a page on this machine.
fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => is_private(address.into()),
        Some(Host::Ipv6(address)) => is_private(address.into()),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    }
}

async fn visit(visit: Visit<'_>, start: &Url) -> Page {
    let mut url = start.clone();
    let mut redirects = Vec::new();
    loop {
        match step(&visit, &url, &redirects).await {
            Ok(Went::To(next)) if redirects.len() < MAX_REDIRECTS => {
                redirects.push(std::mem::replace(&mut url, next).to_string());
            }
            Ok(Went::To(_)) => return Fault::RedirectLoop.into(),
            Ok(Went::Here(page)) => return *page,
            Err(fault) => return fault.into(),
        }
    }
}

pub(super) enum Went {
    To(Url),
    Here(Box<Page>),
}

/// Asks for an address; what comes may be a redirect.
pub(super) async fn ask(visit: &Visit<'_>, url: &Url) -> Result<reqwest::Response, Fault> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Fault::OtherProgram { scheme: url.scheme().to_owned() });
    }
    let slow = |_| Fault::Unreachable { detail: "no answer in time".to_owned() };
    timeout_at(visit.deadline, visit.resolver.check(url)).await.map_err(slow)?.map_err(fault_of_way)?;
    let request = visit.client.get(url.clone()).header(ACCEPT_LANGUAGE, visit.language);
    let request = request.header(ACCEPT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    let request = visit.from.into_iter().fold(request, |request, from| request.header(FROM, from));
    let answer = timeout_at(visit.deadline, request.send()).await.map_err(slow)?;
    answer.map_err(|error| fault_of(&error))
}

/// One step of a visit: to the page, or to where it redirects.
pub(super) async fn step(visit: &Visit<'_>, url: &Url, redirects: &[String]) -> Result<Went, Fault> {
    let mut answer = ask(visit, url).await?;
    let (status, headers) = (answer.status(), answer.headers().clone());
    if let Some(next) = redirect(status, &headers, url) {
        return Ok(Went::To(next));
    }
    let content_type = text(&headers, &CONTENT_TYPE);
    let mime = content_type.as_deref().map(essence);
    if let Some(fault) = not_a_page(&headers, mime.as_deref(), status) {
        return Err(fault);
    }
    let (body, broken) = body(visit, &mut answer).await?;
    if let Some(next) = refresh(&body, url) {
        return Ok(Went::To(next));
    }
    let mut snapshot = read(&body, content_type.as_deref(), url, visit.device);
    snapshot.response = Response {
        status: Some(status.as_u16()),
        mime,
        charset: snapshot.response.charset,
        redirects: redirects.to_vec(),
        bytes: Some(body.len() as u64),
    };
    let empty = snapshot.runs.is_empty() && snapshot.pictures.is_empty();
    let fault = fault_of_status(status, &headers).or_else(|| empty.then_some(Fault::Empty)).or(broken);
    Ok(Went::Here(Box::new(Page { snapshot: Some(snapshot), fault })))
}

pub(super) fn redirect(status: StatusCode, headers: &HeaderMap, url: &Url) -> Option<Url> {
    let location = text(headers, &LOCATION).filter(|_| matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308))?;
    let mut next = url.join(&location).ok()?;
    if next.fragment().is_none() {
        next.set_fragment(url.fragment());
    }
    Some(next)
}

/// The address of a `<meta http-equiv=refresh>` that comes at once: a redirect in all but name.
fn refresh(body: &[u8], url: &Url) -> Option<Url> {
    let head = String::from_utf8_lossy(&body[..body.len().min(4096)]);
    // The beginning is enough to look at, and the tag is ASCII in every character set of the web.
    let lower = head.to_ascii_lowercase();
    let tag =
        lower.match_indices("<meta").map(|(at, _)| &head[at..]).map(|rest| rest.split('>').next().unwrap_or(rest));
    let tag = tag.into_iter().find(|tag| tag.to_ascii_lowercase().contains("refresh"))?;
    let content = tag.to_ascii_lowercase().find("content=").map(|at| &tag[at + 8..])?;
    let content = content.trim_start_matches(['"', '\'']);
    let (delay, rest) = content.split_once([';', ','])?;
    if delay.trim().parse::<f64>().ok()? > 3.0 {
        return None;
    }
    let rest = rest.trim_start();
    let target = rest.get(..4).filter(|key| key.eq_ignore_ascii_case("url=")).map(|_| &rest[4..])?;
    let target = target.trim_matches(['"', '\'', ' ', '/']).split(['"', '\'']).next()?;
    let start = rest[4..].trim_start_matches(['"', '\'', ' ']).starts_with('/');
    let next = url.join(&format!("{}{target}", if start { "/" } else { "" })).ok()?;
    (next != *url).then_some(next)
}

fn fault_of_status(status: StatusCode, headers: &HeaderMap) -> Option<Fault> {
    let asks = headers.contains_key(reqwest::header::WWW_AUTHENTICATE);
    match status.as_u16() {
        401 if asks => Some(Fault::PasswordAsked),
        code if code >= 400 => Some(Fault::HttpStatus { status: code }),
        _ => None,
    }
}

/// What a browser would save or show by other means than as a page.
fn not_a_page(headers: &HeaderMap, mime: Option<&str>, status: StatusCode) -> Option<Fault> {
    let attached = text(headers, &CONTENT_DISPOSITION)
        .is_some_and(|value| value.trim().to_ascii_lowercase().starts_with("attachment"));
    if attached && status.is_success() {
        return Some(Fault::Download { mime: mime.map(str::to_owned) });
    }
    let mime = mime.filter(|mime| !mime.is_empty())?;
    let shown = ["image/", "video/", "audio/", "font/"].iter().any(|kind| mime.starts_with(kind));
    match mime {
        "text/html" | "application/xhtml+xml" | "text/plain" | "text/xml" | "application/xml" => None,
        _ if !status.is_success() => None,
        "application/pdf" | "application/json" | "text/css" | "text/javascript" | "application/javascript" => {
            Some(Fault::NotAPage { mime: mime.to_owned() })
        }
        _ if shown || mime.starts_with("text/") || mime.ends_with("+json") || mime.ends_with("+xml") => {
            Some(Fault::NotAPage { mime: mime.to_owned() })
        }
        _ => Some(Fault::Download { mime: Some(mime.to_owned()) }),
    }
}

/// The body up to the bound, and what kept it from being whole.
pub(super) async fn body(visit: &Visit<'_>, answer: &mut reqwest::Response) -> Result<(Vec<u8>, Option<Fault>), Fault> {
    let mut body = Vec::new();
    loop {
        match timeout_at(visit.deadline, answer.chunk()).await {
            Ok(Ok(None)) => return Ok((body, None)),
            Ok(Ok(Some(chunk))) => {
                let room = visit.most - body.len();
                body.extend_from_slice(&chunk[..chunk.len().min(room)]);
                if chunk.len() > room {
                    return Ok((body, Some(Fault::TooLarge)));
                }
            }
            Ok(Err(error)) if body.is_empty() => return Err(fault_of(&error)),
            // A connection that breaks off leaves what had come, as in a browser, and so does one that takes too long.
            Err(_) | Ok(Err(_)) => return Ok((body, Some(Fault::Slow))),
        }
    }
}

fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

fn essence(content_type: &str) -> String {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence.chars().take(100).collect()
}

fn fault_of_way(way: NoWay) -> Fault {
    match way {
        NoWay::Unknown => Fault::NameNotFound,
        NoWay::Private => Fault::PrivateAddress,
    }
}

/// What is wrong, by the innermost cause that says so.
fn fault_of(error: &reqwest::Error) -> Fault {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    let mut innermost = String::new();
    while let Some(error) = cause {
        innermost = error.to_string();
        let inner = error.downcast_ref::<io::Error>();
        let wrapped = inner.and_then(io::Error::get_ref).map(|error| error as &(dyn Error + 'static));
        for error in [Some(error), wrapped].into_iter().flatten() {
            if let Some(way) = error.downcast_ref::<NoWay>() {
                return fault_of_way(*way);
            }
            if let Some(tls) = error.downcast_ref::<rustls::Error>() {
                return Fault::Tls { detail: bounded(&tls.to_string()) };
            }
        }
        if inner.is_some_and(|error| error.kind() == io::ErrorKind::ConnectionRefused) {
            return Fault::Refused;
        }
        cause = error.source();
    }
    Fault::Unreachable { detail: bounded(&innermost) }
}

fn bounded(detail: &str) -> String {
    detail.chars().take(300).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refresh_at_once_is_a_redirect() {
        let url = Url::parse("https://shop.example/a").unwrap();
        let to = |html: &str| refresh(html.as_bytes(), &url).map(String::from);
        assert_eq!(to("<META HTTP-EQUIV='Refresh' CONTENT='0; URL=/m/'>").as_deref(), Some("https://shop.example/m"));
        assert_eq!(
            to("<meta http-equiv=\"refresh\" content=\"1;url=https://m.shop.example/x?y=1\">").as_deref(),
            Some("https://m.shop.example/x?y=1")
        );
        assert_eq!(to("<meta http-equiv=refresh content='600; url=/b'>"), None);
        assert_eq!(to("<meta http-equiv=refresh content='0'>"), None);
    }
}
