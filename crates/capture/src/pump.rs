//! Answers a page's questions while we work (dialogs, downloads, passwords, forbidden addresses) and keeps its [`Facts`].

use crate::boundary::{Boundary, LITERALS, Pass};
use crate::cdp::commands::{
    AuthResponse, ContinueRequest, ContinueWithAuth, EnableFetch, EnableNetwork, FailRequest, HandleDialog, Header,
    RequestPattern, SetAutoAttach, StopLoading,
};
use crate::cdp::events::{
    Attached, AuthRequired, Dialog, Download, Failed, Finished, FrameNavigated, Happening, NavigationScheduled, Paused,
    Requested, Responded, Response,
};
use crate::cdp::{Session, Told};
use crate::facts::{Facts, RemoteTarget};
use crate::fault;
use doorbell_engine::trail::{Fault, Incident};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use url::Url;

/// More documents than this one after the other are a loop. Shops hop at most three or four times.
const DOCUMENTS: u32 = 10;
/// A page that sends one on within so many seconds is waited for, as customers do.
const SOON: f64 = 5.0;
/// Longest address that is kept.
const ADDRESS: usize = 2_000;
/// A name server that takes longer is left to the browser, whose answer is checked again.
const NAME: Duration = Duration::from_secs(5);

struct Pump {
    session: Session,
    frame: String,
    facts: Arc<watch::Sender<Facts>>,
    boundary: Arc<Boundary>,
}

/// Starts answering; ends with the session.
pub(crate) fn start(
    session: Session,
    frame: &str,
    mut source: mpsc::UnboundedReceiver<Told>,
    facts: &Arc<watch::Sender<Facts>>,
    boundary: &Arc<Boundary>,
) -> JoinHandle<()> {
    let pump = Pump { session, frame: frame.to_owned(), facts: Arc::clone(facts), boundary: Arc::clone(boundary) };
    tokio::spawn(async move {
        while let Some(told) = source.recv().await {
            let session = match &told.session {
                Some(id) => pump.session.sibling(id),
                None => continue,
            };
            pump.handle(&session, told.what);
        }
        pump.change(|f| f.gone = true);
    })
}

/// Has every document, and everything that looks like an address inside, paused and asked about.
pub(crate) fn guard(session: &Session) {
    let mut patterns = vec![RequestPattern { url_pattern: "*", resource_type: Some("Document") }];
    patterns.extend(LITERALS.iter().map(|&url_pattern| RequestPattern { url_pattern, resource_type: None }));
    session.tell(&EnableFetch { patterns: &patterns, handle_auth_requests: true });
}

impl Pump {
    fn handle(&self, session: &Session, what: Happening) {
        let own = session.id() == self.session.id();
        match what {
            Happening::Attached(attached) => self.attached(session, &attached),
            Happening::Detached(gone) => self.change(|f| f.frames.retain(|frame| *frame.session != *gone.session_id)),
            Happening::Crashed if own => self.change(|f| f.crashed = true),
            Happening::DomReady if own => self.change(|f| f.ready = true),
            Happening::Loaded if own => self.change(|f| f.loaded = true),
            Happening::Stopped(stopped) if stopped.frame_id == self.frame => {
                self.change(|f| f.stopped = f.documents > 0);
            }
            Happening::Navigated(navigated) => self.navigated(navigated),
            Happening::Moved(moved) if moved.frame_id == self.frame => self.change(|f| f.url = moved.url),
            Happening::NavigationScheduled(scheduled) => self.scheduled(&scheduled),
            Happening::Dialog(dialog) => self.dialog(session, &dialog),
            Happening::WindowOpen(window) => self.incident(Incident::PopUp { url: cut(&window.url) }),
            Happening::Download(download) => self.download(&download),
            Happening::Requested(requested) => self.requested(requested),
            Happening::Responded(responded) => self.responded(&responded),
            Happening::Finished(finished) => self.finished(&finished),
            Happening::Failed(failed) => self.failed(&failed),
            Happening::Paused(paused) => self.paused(session, paused),
            Happening::AuthRequired(asked) => self.password(session, &asked),
            Happening::Crashed
            | Happening::DomReady
            | Happening::Loaded
            | Happening::Stopped(_)
            | Happening::Moved(_)
            | Happening::TargetCreated(_) => {}
        }
    }

    fn change(&self, change: impl FnOnce(&mut Facts)) {
        self.facts.send_modify(change);
    }

    fn incident(&self, incident: Incident) {
        self.change(|f| f.incident(incident));
    }

    fn attached(&self, parent: &Session, attached: &Attached) {
        if attached.target_info.r#type != "iframe" {
            return;
        }
        let child = parent.sibling(&attached.session_id);
        child.tell(&EnableNetwork { max_total_buffer_size: 0, max_resource_buffer_size: 0 });
        child.tell(&SetAutoAttach { auto_attach: true, wait_for_debugger_on_start: false, flatten: true });
        guard(&child);
        let target = RemoteTarget {
            session: attached.session_id.as_str().into(),
            parent: parent.id().filter(|_| parent.id() != self.session.id()).cloned(),
            frame: attached.target_info.target_id.clone(),
        };
        self.change(|f| f.frames.push(target));
    }

    fn navigated(&self, navigated: FrameNavigated) {
        let frame = navigated.frame;
        if frame.parent_id.is_some() || frame.id != self.frame {
            return;
        }
        self.change(|f| {
            f.documents += 1;
            f.coming = None;
            (f.ready, f.loaded, f.stopped) = (false, false, false);
            f.error_page = frame.url.starts_with("chrome-error:");
            f.response = std::mem::take(&mut f.next);
            f.url = frame.url;
            // What the document before had asked for no longer matters.
            f.in_flight.retain(|id, _| *id == frame.loader_id);
            if f.documents > DOCUMENTS {
                f.fault(Fault::RedirectLoop);
            }
        });
        if self.facts.borrow().documents > DOCUMENTS {
            self.session.tell(&StopLoading {});
        }
    }

    fn scheduled(&self, scheduled: &NavigationScheduled) {
        let own = scheduled.frame_id == self.frame;
        self.change(|f| {
            // A page that reloads itself every few seconds is a page; one that does so at once never shows.
            let onward = scheduled.url != f.url || scheduled.delay <= 0.0;
            let web = scheduled.url.starts_with("http");
            if own && web && onward && scheduled.delay <= SOON && !same_document(&f.url, &scheduled.url) {
                f.coming = Some(scheduled.url.clone());
            }
        });
    }

    fn dialog(&self, session: &Session, dialog: &Dialog) {
        // Leaving a page must always be possible; everything else is declined.
        session.tell(&HandleDialog { accept: dialog.r#type == "beforeunload" });
        let text = dialog.message.chars().take(500).collect();
        self.incident(Incident::Dialog { kind: dialog.r#type.clone(), text });
    }

    fn download(&self, download: &Download) {
        let instead = self.facts.borrow().documents == 0 && download.frame_id == self.frame;
        self.change(|f| {
            f.coming = None;
            if instead {
                f.fault(Fault::Download { mime: f.next.mime.clone() });
            } else {
                f.incident(Incident::Download { url: cut(&download.url) });
            }
        });
    }

    fn requested(&self, requested: Requested) {
        let kind = requested.r#type.as_deref().unwrap_or("Other");
        let main = self.is_document(requested.frame_id.as_deref(), kind, &requested.request_id, &requested.loader_id);
        if kind == "Document"
            && let Some(scheme) = other_program(&requested.request.url)
        {
            return self.other_program(scheme, &requested.request.url, main);
        }
        let host = Url::parse(&requested.request.url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let changes_the_page =
            matches!(kind, "Document" | "Stylesheet" | "Script" | "XHR" | "Fetch" | "Font" | "Image");
        self.change(|f| {
            f.hosts.extend(host);
            if main {
                f.coming = Some(requested.request.url.clone());
                if let Some(redirect) = &requested.redirect_response {
                    f.next.redirects.push(cut(&redirect.url));
                } else {
                    f.next = f.onward(&requested.request.url);
                }
                f.document_request = Some(requested.request_id.clone());
            }
            if changes_the_page && !requested.request.url.starts_with("data:") {
                f.request(requested.request_id);
            }
        });
    }

    fn other_program(&self, scheme: String, url: &str, main: bool) {
        self.change(|f| {
            f.coming = None;
            // A page that is there stays; a start page that only calls a program never was.
            if main && f.documents == 0 {
                f.fault(Fault::OtherProgram { scheme });
            } else {
                f.incident(Incident::OtherProgram { url: cut(url) });
            }
        });
    }

    fn responded(&self, responded: &Responded) {
        let main = self.facts.borrow().document_request.as_ref() == Some(&responded.request_id)
            && responded.frame_id.as_ref() == Some(&self.frame)
            && responded.loader_id == responded.request_id;
        let inside = came_from_inside(&self.boundary, &responded.response);
        self.change(|f| {
            if main {
                f.next.status = Some(responded.response.status);
                f.next.mime = not_empty(&responded.response.mime_type.to_ascii_lowercase());
                f.next.charset = not_empty(&responded.response.charset);
            }
            match (inside, main) {
                (true, true) => f.fault(Fault::PrivateAddress),
                (true, false) => f.incident(Incident::PrivateRequest { url: cut(&responded.response.url) }),
                (false, _) => {}
            }
        });
        if inside && main {
            self.session.tell(&StopLoading {});
        }
    }

    fn finished(&self, finished: &Finished) {
        self.change(|f| {
            f.in_flight.remove(&finished.request_id);
            f.bytes += finished.encoded_data_length.max(0.0) as u64;
        });
    }

    fn failed(&self, failed: &Failed) {
        self.change(|f| {
            f.in_flight.remove(&failed.request_id);
            if f.document_request.as_ref() != Some(&failed.request_id) || f.coming.is_none() {
                return;
            }
            f.coming = None;
            // Aborted ones are downloads, other programs and pages that moved on: each is told by its own event.
            if !failed.error_text.contains("ERR_ABORTED") && f.next.status.is_none() {
                f.fault(fault::of_error(&failed.error_text));
            }
        });
    }

    fn paused(&self, session: &Session, paused: Paused) {
        let Ok(url) = Url::parse(&paused.request.url) else {
            return session.tell(&ContinueRequest { request_id: &paused.request_id, headers: None });
        };
        let pass = self.boundary.pass(&url);
        let document = paused.resource_type.as_deref() == Some("Document");
        let main = document && paused.frame_id.as_deref() == Some(&self.frame);
        let asked = Asked { session: session.clone(), facts: Arc::clone(&self.facts), paused, main };
        match (&pass, self.boundary.manners().filter(|_| main)) {
            (Pass::Allowed, None) => asked.go_on(None),
            (Pass::Refused, _) => asked.refuse(Fault::PrivateAddress),
            _ => {
                let boundary = Arc::clone(&self.boundary);
                tokio::spawn(async move { asked.settle(&boundary, pass, &url).await });
            }
        }
    }

    fn password(&self, session: &Session, asked: &AuthRequired) {
        let auth_challenge_response = AuthResponse { response: "CancelAuth" };
        session.tell(&ContinueWithAuth { request_id: &asked.request_id, auth_challenge_response });
        if asked.frame_id.as_ref() == Some(&self.frame) && asked.resource_type.as_deref() == Some("Document") {
            self.change(|f| f.fault(Fault::PasswordAsked));
        }
    }

    fn is_document(&self, frame: Option<&str>, kind: &str, request: &str, loader: &str) -> bool {
        kind == "Document" && request == loader && frame == Some(&self.frame)
    }
}

impl Facts {
    /// What is known of the next document: the addresses passed on the way, for pages that send one on by themselves.
    fn onward(&self, to: &str) -> doorbell_engine::snapshot::Response {
        let mut redirects = self.response.redirects.clone();
        if self.documents > 0 && !self.url.is_empty() && self.url != to && redirects.len() < 20 {
            redirects.push(cut(&self.url));
        }
        doorbell_engine::snapshot::Response { redirects, ..Default::default() }
    }
}

/// A request that waits for an answer whether it may go out.
struct Asked {
    session: Session,
    facts: Arc<watch::Sender<Facts>>,
    paused: Paused,
    /// Whether it is for the page itself.
    main: bool,
}

impl Asked {
    /// Answers once the addresses of the host are known, and its rules where manners are asked for.
    async fn settle(self, boundary: &Boundary, pass: Pass, url: &Url) {
        if let Pass::AskName(name) = pass
            && !boundary.allows(&addresses_of(&name).await)
        {
            return self.refuse(Fault::PrivateAddress);
        }
        let Some(manners) = boundary.manners().filter(|_| self.main) else { return self.go_on(None) };
        match manners.turn(url).await {
            Ok(()) => self.go_on(manners.from()),
            Err(fault) => self.refuse(fault),
        }
    }

    fn go_on(&self, from: Option<&str>) {
        let Paused { request_id, request, .. } = &self.paused;
        let own = request.headers.iter().map(|(name, value)| Header { name, value });
        let headers = from.map(|value| own.chain([Header { name: "From", value }]).collect());
        self.session.tell(&ContinueRequest { request_id, headers });
    }

    fn refuse(&self, why: Fault) {
        // First the reason, then the consequence: the failed request must not be told as a broken connection.
        self.facts.send_modify(|f| {
            if self.main {
                f.fault(why);
            } else {
                f.incident(Incident::PrivateRequest { url: cut(&self.paused.request.url) });
            }
        });
        self.session.tell(&FailRequest { request_id: &self.paused.request_id, error_reason: "BlockedByClient" });
    }
}

/// The addresses of a host name, as far as this machine knows them in good time.
pub(crate) async fn addresses_of(name: &str) -> Vec<IpAddr> {
    match tokio::time::timeout(NAME, tokio::net::lookup_host((name, 0))).await {
        Ok(Ok(found)) => found.map(|address| address.ip()).collect(),
        _ => Vec::new(),
    }
}

fn came_from_inside(boundary: &Boundary, response: &Response) -> bool {
    let (Ok(url), Some(address)) = (Url::parse(&response.url), &response.remote_ip) else { return false };
    let Ok(address) = address.trim_matches(['[', ']']).parse() else { return false };
    let direct = response.remote_port == url.port_or_known_default();
    matches!(url.scheme(), "http" | "https") && !boundary.allows_answer(&url, address, direct)
}

/// The scheme, if the address is not for a browser.
pub(crate) fn other_program(url: &str) -> Option<String> {
    const OWN: [&str; 13] = [
        "http",
        "https",
        "file",
        "about",
        "data",
        "blob",
        "javascript",
        "chrome",
        "chrome-error",
        "chrome-extension",
        "chrome-untrusted",
        "filesystem",
        "ws",
    ];
    let (scheme, _) = url.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    (!OWN.contains(&scheme.as_str())).then(|| scheme.chars().take(40).collect())
}

fn same_document(from: &str, to: &str) -> bool {
    let bare = |url: &str| url.split_once('#').map(|(bare, _)| bare.to_owned());
    bare(to).is_some_and(|bare_to| bare_to == from || Some(bare_to) == bare(from))
}

fn cut(text: &str) -> String {
    text.chars().take(ADDRESS).collect()
}

fn not_empty(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
