//! What is asked for, and what is told on the way.

use crate::manners::Manners;
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::Shot;
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::Instant;

/// Which browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BrowserChoice {
    /// Chrome, Chromium or Edge, where it is installed.
    #[default]
    Find,
    /// This program.
    Path(PathBuf),
    /// One that runs already: `ws://host:port/devtools/browser/…`.
    Url(String),
}

/// How a page is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Which browser.
    pub browser: BrowserChoice,
    /// Languages the customer reads, best first, e.g. `zh-CN,zh,en`: sent as `Accept-Language`.
    pub language: String,
    /// Bound for the page that is asked for, closer looks included; at least 5 s. A walk has its own: [`Walk::time`].
    pub timeout: Duration,
    /// On which devices; the order does not matter, the phone comes first.
    pub devices: Vec<Device>,
    /// Whether pictures are taken.
    pub pictures: bool,
    /// Whether closer looks are taken.
    pub looks: bool,
    /// How far to walk from the page.
    pub walk: Walk,
    /// How to behave towards hosts; `None` for a single check, which asks no more than one customer would.
    pub manners: Option<Manners>,
}

/// How far to walk from the page that is asked for, on each device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    /// Presses one after the other; 0 for none.
    pub max_steps: u32,
    /// Pages opened, the first included.
    pub pages: usize,
    /// Presses done.
    pub presses: usize,
    /// Bytes loaded.
    pub bytes: u64,
    /// Time, beside that for the page that is asked for; both devices walk at once.
    pub time: Duration,
    /// Whether pages may be read by plain HTTP before the way there is pressed.
    pub scout: bool,
}

impl Walk {
    /// No walk.
    pub const NONE: Self =
        Self { max_steps: 0, pages: 12, presses: 30, bytes: 60_000_000, time: Duration::from_secs(120), scout: true };

    /// A walk of at most so many presses one after the other, within the usual budgets.
    pub fn of(max_steps: u32) -> Self {
        Self { max_steps, ..Self::NONE }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            browser: BrowserChoice::Find,
            language: "zh-CN,zh,en".into(),
            timeout: Duration::from_secs(60),
            devices: Device::ALL.to_vec(),
            pictures: true,
            looks: true,
            walk: Walk::NONE,
            manners: None,
        }
    }
}

/// What is happening, for a line of progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The browser is being started.
    Starting,
    /// The browser runs; its name and version.
    Started(String),
    /// The address is being opened.
    Opening(Device, String),
    /// The page has loaded.
    Loaded(Device),
    /// The page has come to rest.
    Settled(Device),
    /// Its state was recorded.
    Recorded(Device),
    /// Its picture was taken.
    Pictured(Device),
    /// Something was pressed; its words.
    Pressed(Device, String),
    /// So many nodes are being looked at more closely.
    LookingCloser(Device, usize),
    /// So many pages are read ahead, without opening them, to know which way is worth walking.
    ReadingAhead(Device, usize),
    /// All done.
    Done,
}

/// Someone who wants to know what is happening.
pub trait Watch: Send + Sync {
    /// Called from the recording, in order; must not block.
    fn saw(&self, event: Progress);

    /// A state's picture, as soon as it is taken: the shot that the trail will name, and its bytes (JPEG).
    fn pictured(&self, _device: Device, _shot: &Shot, _picture: &[u8]) {}
}

/// Nobody wants to know.
impl Watch for () {
    fn saw(&self, _event: Progress) {}
}

/// In less time nothing can be said of any page.
const SHORTEST: Duration = Duration::from_secs(5);

/// When each part of a recording must have ended: the page within [`Settings::timeout`], the walk within [`Walk::time`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// The page has loaded.
    pub(crate) load: Instant,
    /// The page has come to rest.
    pub(crate) settle: Instant,
    /// The state has been recorded.
    pub(crate) snapshot: Instant,
    /// The picture has been taken.
    pub(crate) picture: Instant,
    /// The walk has ended: what was seen must still be looked at more closely.
    pub(crate) walk: Instant,
    /// Everything.
    pub(crate) end: Instant,
}

impl Bounds {
    pub(crate) fn of(settings: &Settings) -> Self {
        let now = Instant::now();
        let timeout = settings.timeout.max(SHORTEST);
        let walk = if settings.walk.max_steps > 0 { settings.walk.time } else { Duration::ZERO };
        let at = |share: f64| now + timeout.mul_f64(share);
        Self {
            load: at(0.45),
            settle: at(0.55),
            snapshot: at(0.8),
            picture: at(0.88),
            walk: at(0.88) + walk,
            end: at(0.98) + walk,
        }
    }

    /// The bounds of what comes of one press, all within these.
    pub(crate) fn of_press(&self) -> Self {
        let now = Instant::now();
        let at = |seconds: u64| (now + Duration::from_secs(seconds)).min(self.end);
        Self { load: at(12), settle: at(15), snapshot: at(20), picture: at(23), ..*self }
    }
}
