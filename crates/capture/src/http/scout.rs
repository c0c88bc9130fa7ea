//! Reads pages before a browser goes there: as `robots.txt` allows, a few at once, each once however many ask for it.
//! Pages are read in tasks of their own, so that who waits for one may leave; all end with the scout.

use super::address::Resolver;
use super::hosts::Hosts;
use super::robots::Rules;
use super::visit::{Page, Visit, Went, client, step};
use crate::manners::Manners;
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::Snapshot;
use doorbell_engine::trail::{Fault, Gave};
use reqwest::Client;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout_at};
use url::Url;

/// Requests at once, over all hosts.
const AT_ONCE: usize = 3;
/// Pages read on one check.
const MOST_PAGES: usize = 24;
/// Time for one page with its redirects.
const TIME: Duration = Duration::from_secs(4);
/// Bytes read of one page, after decompression.
const MAX_BODY: usize = 2 << 20;
const MAX_REDIRECTS: usize = 5;

/// A page that was read, with what was made of it.
struct Leaf {
    /// `None` where its host forbids it.
    page: Option<Page>,
    gave: OnceLock<Gave>,
}

/// The pages of one check that are or were read.
pub(crate) struct Scout {
    reader: Arc<Reader>,
    started: Mutex<Started>,
}

#[derive(Default)]
struct Started {
    pages: BTreeMap<String, watch::Receiver<Option<Arc<Leaf>>>>,
    tasks: JoinSet<()>,
}

impl Scout {
    /// A scout for the merchant at `start`, who reads as `device` until `end`. `None`: there is no way to read anything.
    pub(crate) fn new(
        start: &Url,
        device: Device,
        language: &str,
        manners: Option<&Manners>,
        end: Instant,
    ) -> Option<Self> {
        let resolver = Resolver::new(start);
        let reader = Reader {
            client: client(start, device, &resolver).ok()?,
            resolver,
            device,
            language: language.to_owned(),
            end,
            requests: Semaphore::new(AT_ONCE),
            hosts: manners.map(Manners::hosts).unwrap_or_default(),
            from: manners.and_then(Manners::from).map(str::to_owned),
            bytes: AtomicU64::new(0),
        };
        Some(Self { reader: Arc::new(reader), started: Mutex::default() })
    }

    /// Begins to read a page, unless that was begun or enough was.
    pub(crate) fn begin(&self, address: &str) {
        let Ok(url) = Url::parse(address) else { return };
        let mut started = self.started.lock().unwrap_or_else(PoisonError::into_inner);
        if started.pages.contains_key(address) || started.pages.len() >= MOST_PAGES {
            return;
        }
        let (tell, told) = watch::channel(None);
        started.pages.insert(address.to_owned(), told);
        let reader = Arc::clone(&self.reader);
        started.tasks.spawn(async move {
            let page = reader.read(url).await;
            tell.send_replace(Some(Arc::new(Leaf { page, gave: OnceLock::new() })));
        });
    }

    /// What a page gave, if it comes until then; `kinds_on` is asked once a page.
    pub(crate) async fn gave(&self, address: &str, until: Instant, kinds_on: &KindsOn<'_>) -> Gave {
        let told = self.started.lock().unwrap_or_else(PoisonError::into_inner).pages.get(address).cloned();
        let Some(mut told) = told else { return Gave::Left };
        let come = timeout_at(until, told.wait_for(Option::is_some)).await;
        let leaf = come.ok().and_then(Result::ok).and_then(|leaf| leaf.clone());
        leaf.map_or(Gave::Left, |leaf| leaf.gave.get_or_init(|| leaf.of(kinds_on)).clone())
    }

    /// Bytes read so far.
    pub(crate) fn bytes(&self) -> u64 {
        self.reader.bytes.load(Ordering::Relaxed)
    }
}

/// Asked what kinds of way to a person are on a page.
pub(crate) type KindsOn<'a> = dyn Fn(Snapshot) -> Vec<doorbell_engine::search::EntranceKind> + Send + Sync + 'a;

impl Leaf {
    fn of(&self, kinds_on: &KindsOn<'_>) -> Gave {
        let Some(page) = &self.page else { return Gave::Forbidden };
        match (&page.fault, &page.snapshot) {
            (Some(fault), _) if fault.hides_the_page() => Gave::Fault { fault: fault.clone() },
            (_, Some(snapshot)) => Gave::Page { kinds: kinds_on(snapshot.clone()) },
            (fault, None) => Gave::Fault { fault: fault.clone().unwrap_or(Fault::Empty) },
        }
    }
}

/// What all readings share.
struct Reader {
    client: Client,
    resolver: Resolver,
    device: Device,
    language: String,
    end: Instant,
    requests: Semaphore,
    hosts: Arc<Hosts>,
    /// Who checks, for the `From` header.
    from: Option<String>,
    bytes: AtomicU64,
}

impl Reader {
    /// `None` where the page's host forbids it, or one on the way there.
    async fn read(&self, mut url: Url) -> Option<Page> {
        let mut redirects = Vec::new();
        loop {
            if !self.may_read(&url).await {
                return None;
            }
            let permit = self.requests.acquire().await.ok()?;
            let went = step(&self.visit(), &url, &redirects).await;
            drop(permit);
            match went {
                Ok(Went::To(next)) if redirects.len() < MAX_REDIRECTS => {
                    redirects.push(std::mem::replace(&mut url, next).to_string());
                }
                Ok(Went::To(_)) => return Some(Fault::RedirectLoop.into()),
                Ok(Went::Here(page)) => {
                    self.count(page.snapshot.as_ref().and_then(|page| page.response.bytes).unwrap_or(0));
                    return Some(*page);
                }
                Err(fault) => return Some(fault.into()),
            }
        }
    }

    /// Whether the host allows it; waits for its turn if the host wants pauses.
    async fn may_read(&self, url: &Url) -> bool {
        let read = async |url: &Url| {
            let _permit = self.requests.acquire().await;
            let (rules, bytes) = Rules::of(&self.visit(), url).await;
            self.count(bytes);
            rules
        };
        self.hosts.turn(url, read).await.is_ok()
    }

    fn visit(&self) -> Visit<'_> {
        Visit {
            client: self.client.clone(),
            resolver: self.resolver.clone(),
            device: self.device,
            language: &self.language,
            deadline: (Instant::now() + TIME).min(self.end),
            most: MAX_BODY,
            from: self.from.as_deref(),
        }
    }

    fn count(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests;
