//! The browser: found, started, spoken to, ended.

mod find;
mod flags;
mod process;
mod profile;

use crate::cdp::commands::{GetVersion, SetDiscoverTargets};
use crate::cdp::events::Happening;
use crate::cdp::{CdpError, Client, Session, Wire};
use crate::error::CaptureError;
use crate::settings::{BrowserChoice, Progress, Settings, Watch};
use process::Process;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The browser that [`BrowserChoice::Find`] means, if one is installed.
pub fn installed() -> Option<PathBuf> {
    find::find()
}

/// How long a browser may take to start. A cold start from a slow disk takes a few seconds.
const START: Duration = Duration::from_secs(30);

/// A running browser with nothing of the user's in it. Dropping it ends it, its children and its profile.
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) version: BrowserVersion,
    /// Whether it runs without its sandbox.
    pub(crate) unsandboxed: bool,
    /// Browser contexts that Doorbell made. In a browser that runs elsewhere everything else is the user's.
    pub(crate) rooms: Rooms,
    guests: tokio::task::AbortHandle,
    process: Option<Process>,
}

/// Browser contexts of our own, by their numbers.
#[derive(Clone, Default)]
pub(crate) struct Rooms(Arc<Mutex<BTreeSet<String>>>);

impl Rooms {
    pub(crate) fn add(&self, context: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(context.to_owned());
    }

    fn has(&self, context: &str) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(context)
    }
}

/// What the browser says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BrowserVersion {
    /// E.g. `Chrome/156.0.8078.79`.
    pub(crate) product: String,
    /// As it would send it with a window.
    pub(crate) user_agent: String,
}

impl BrowserVersion {
    fn new(product: &str, user_agent: &str) -> Self {
        let headful = |text: &str| text.replace("HeadlessChrome", "Chrome");
        Self { product: headful(product), user_agent: headful(user_agent) }
    }

    /// E.g. `156.0.8078.79`.
    pub(crate) fn full(&self) -> &str {
        self.product.split('/').nth(1).unwrap_or("0")
    }

    /// E.g. `156`.
    pub(crate) fn major(&self) -> &str {
        self.full().split('.').next().unwrap_or("0")
    }
}

impl Browser {
    /// Starts (or connects to) the browser that the settings choose.
    pub async fn launch(settings: &Settings, watch: &dyn Watch) -> Result<Self, CaptureError> {
        watch.saw(Progress::Starting);
        let (process, wire, unsandboxed) = match &settings.browser {
            BrowserChoice::Url(address) => (None, connect(address).await?, false),
            own => {
                let program = match own {
                    BrowserChoice::Path(path) if find::is_program(path) => path.clone(),
                    BrowserChoice::Path(path) => return Err(CaptureError::NoSuchBrowser(path.clone())),
                    _ => find::find().ok_or(CaptureError::BrowserNotFound)?,
                };
                let sandboxed = flags::can_sandbox();
                let (process, wire) = process::start(&program, sandboxed, &settings.language).await?;
                (Some(process), wire, !sandboxed)
            }
        };
        let client = Client::new(wire);
        let until = Instant::now() + START;
        let version = match client.root().call(&GetVersion {}, until).await {
            Ok(version) => BrowserVersion::new(&version.product, &version.user_agent),
            Err(e) => return Err(not_started(&e, process.as_ref(), settings)),
        };
        let rooms = Rooms::default();
        let guests = turn_guests_away(&client, rooms.clone()).abort_handle();
        client.root().call(&SetDiscoverTargets { discover: true }, until).await?;
        watch.saw(Progress::Started(version.product.clone()));
        Ok(Self { client, version, unsandboxed, rooms, guests, process })
    }

    /// Ends the browser and waits until everything of it is gone. Dropping does the same.
    pub fn close(self) {
        drop(self);
    }

    pub(crate) fn root(&self) -> Session {
        self.client.root()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.guests.abort();
        self.process = None;
    }
}

async fn connect(address: &str) -> Result<Wire, CaptureError> {
    let bad = |why: String| CaptureError::BadBrowserUrl(why);
    let scheme = url::Url::parse(address).map_err(|e| bad(e.to_string()))?.scheme().to_owned();
    if scheme != "ws" {
        return Err(bad(address.to_owned()));
    }
    let connected = tokio::time::timeout(START, Wire::over_websocket(address)).await;
    connected.map_err(|_| bad("no answer".into()))?.map_err(|e| bad(e.to_string()))
}

fn not_started(error: &CdpError, process: Option<&Process>, settings: &Settings) -> CaptureError {
    match (&settings.browser, process) {
        (BrowserChoice::Url(_), _) => CaptureError::BadBrowserUrl(error.to_string()),
        (_, Some(process)) => {
            let words = process.last_words();
            CaptureError::BrowserNotStarted(if words.is_empty() { error.to_string() } else { words })
        }
        (_, None) => CaptureError::BrowserNotStarted(error.to_string()),
    }
}

/// Closes windows that pages in our own contexts open by themselves; nobody else's. The page's own tab records them
/// ([`crate::tab`]).
fn turn_guests_away(client: &Client, rooms: Rooms) -> tokio::task::JoinHandle<()> {
    let (sink, mut source) = tokio::sync::mpsc::unbounded_channel();
    client.route(&client.root(), sink);
    let root = client.root();
    tokio::spawn(async move {
        while let Some(told) = source.recv().await {
            if let Happening::TargetCreated(created) = told.what
                && created.target_info.r#type == "page"
                && created.target_info.opener_id.is_some()
                && created.target_info.browser_context_id.is_some_and(|context| rooms.has(&context))
            {
                root.tell(&crate::cdp::commands::CloseTarget { target_id: &created.target_info.target_id });
            }
        }
    })
}
