//! The snapshots of one check and the steps between them: everything a rating is derived from.

use crate::geometry::{Device, PerDevice, Rect};
use crate::search::EntranceKind;
use crate::snapshot::{ControlId, NodeId, SCHEMA, Snapshot};
use serde::{Deserialize, Serialize};

/// One check of one merchant: what was asked, how, and what was seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trail {
    /// [`SCHEMA`] at the time of recording.
    pub schema: u32,
    /// The address that was asked for.
    pub start: String,
    /// When, as RFC 3339 in UTC.
    pub recorded_at: String,
    /// Who recorded it.
    pub recorder: Recorder,
    /// What was seen, in the order it was seen.
    pub snapshots: Vec<Snapshot>,
    /// How each was reached, in the order it was done. The opening of a page is a step too.
    pub steps: Vec<Step>,
    /// Closer looks at the few nodes that matter, asked for by [`crate::find::closer_look`].
    pub looks: Vec<Look>,
    /// How the walk ended; `None` where nobody walked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walked: Option<Walked>,
    /// What was read by plain HTTP to see where a way may lead, in the order it was asked for. It shows nobody a way: only
    /// [`Trail::steps`] do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scouted: Vec<Scouted>,
}

/// A page that was to be read by plain HTTP before anybody pressed what leads there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scouted {
    /// Its address, as the link gives it.
    pub url: String,
    /// What came of it.
    #[serde(flatten)]
    pub gave: Gave,
}

/// What came of reading a page by plain HTTP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "gave")]
pub enum Gave {
    /// A page.
    Page {
        /// The kinds of way to a person that are read on it, each once.
        kinds: Vec<EntranceKind>,
    },
    /// No page.
    Fault {
        /// What is wrong.
        fault: Fault,
    },
    /// Its host asks programs not to read it, or not so soon (`robots.txt`), and it was not read.
    Forbidden,
    /// It did not come in time, or enough was read: left.
    Left,
}

/// How a walk ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walked {
    /// The most presses one after the other that were allowed.
    pub max_steps: u32,
    /// What was used up before everything worth opening was open.
    pub spent: PerDevice<Budget>,
}

/// What a walk may use up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Budget {
    /// Pages opened on a device.
    Pages,
    /// Presses done on a device.
    Presses,
    /// Time.
    Seconds,
    /// Bytes loaded on a device.
    Bytes,
    /// The merchant's leave: its `robots.txt` forbids some of the pages.
    Leave,
}

/// Who made a trail, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Recorder {
    /// Program and version, e.g. `doorbell 0.1.0`.
    pub program: String,
    /// The browser's own name and version, e.g. `Chrome/156.0.8078.79`; `None` without one.
    pub browser: Option<String>,
    /// `Accept-Language` that was sent.
    pub language: String,
    /// Whether the browser ran without its sandbox (as root or in a container only).
    pub unsandboxed: bool,
}

/// Something done on one device, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// On which device.
    pub device: Device,
    /// What was done.
    pub action: Action,
    /// What a press changed; `None` for the opening of an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// Index of the snapshot that shows the result; `None` if there was nothing to take one of.
    pub to: Option<usize>,
    /// What went wrong with the page, if anything. A fault is data: the check goes on.
    pub fault: Option<Fault>,
    /// What else happened on the way.
    pub incidents: Vec<Incident>,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum Action {
    /// The address was opened.
    Open {
        /// The address.
        url: String,
    },
    /// Something was pressed because it may lead to a person.
    Press(Press),
    /// The close button of something in the way was pressed.
    Close(Press),
    /// A chat was opened to see who greets there. Nothing is written to it.
    OpenChat(Press),
}

impl Action {
    /// The press, if it is one. Putting a banner away is one too: customers must do it.
    pub fn press(&self) -> Option<&Press> {
        match self {
            Self::Open { .. } => None,
            Self::Press(press) | Self::Close(press) | Self::OpenChat(press) => Some(press),
        }
    }

    /// The same, to be put in its place on a longer trail.
    pub fn press_mut(&mut self) -> Option<&mut Press> {
        match self {
            Self::Open { .. } => None,
            Self::Press(press) | Self::Close(press) | Self::OpenChat(press) => Some(press),
        }
    }
}

/// One press of a customer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Press {
    /// Index of the snapshot that shows the thing.
    pub from: usize,
    /// What was pressed.
    pub node: NodeId,
    /// The control it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<ControlId>,
    /// Its words, or what it says without words. Hostile text.
    pub words: String,
    /// Its box, CSS px.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rect: Option<Rect>,
    /// Full screens scrolled on its page until it shows.
    pub screens_down: u32,
    /// What a mouse must rest on before the thing shows; `None` where it shows by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over: Option<NodeId>,
    /// With what.
    pub how: How,
}

/// With what something is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// A finger.
    Touch,
    /// A mouse.
    Mouse,
}

/// What a press changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Another document came in its place.
    Navigation,
    /// Another document came in a tab of its own.
    NewTab,
    /// Something opened over the page, or was put away.
    Dialog,
    /// A menu opened.
    Menu,
    /// Another part of the page shows: a tab's panel, an accordion, more text.
    Panel,
    /// A `<details>` opened.
    Details,
    /// The page moved to another place of itself.
    Anchor,
    /// A script put another page in its place, without a new document.
    Route,
    /// A frame came, such as a chat's window.
    Frame,
    /// Nothing that can be seen.
    Nothing,
}

/// What is wrong with a page. Faults that leave something to look at come together with a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "code")]
pub enum Fault {
    /// The host name is not known.
    NameNotFound,
    /// Nothing listens at that address.
    Refused,
    /// The host does not answer, or the connection broke.
    Unreachable {
        /// The browser's or library's own words.
        detail: String,
    },
    /// The certificate or the encrypted connection is not right.
    Tls {
        /// The browser's or library's own words.
        detail: String,
    },
    /// The server answered with an error page.
    HttpStatus {
        /// E.g. 404.
        status: u16,
    },
    /// The server asks for a user name before it shows anything (HTTP authentication).
    PasswordAsked,
    /// The page has no text and no picture.
    Empty,
    /// The address gives a file to download.
    Download {
        /// Its MIME type.
        mime: Option<String>,
    },
    /// The address gives a PDF, picture or other document that is no page.
    NotAPage {
        /// Its MIME type.
        mime: String,
    },
    /// Redirects never end.
    RedirectLoop,
    /// Loading did not end in time; what had come was looked at.
    Slow,
    /// The page keeps the browser so busy that it does not answer.
    Unresponsive,
    /// The tab crashed.
    Crashed,
    /// The page is larger than the bound; the beginning was looked at.
    TooLarge,
    /// The address, or one it redirects to, is inside a private network and the start page is not.
    PrivateAddress,
    /// The host's `robots.txt` asks programs not to open the page, or not so soon; only asked for in ratings of many.
    RobotsForbidden,
    /// The address leads to another program (`weixin:`, `tel:` …).
    OtherProgram {
        /// The scheme without the colon.
        scheme: String,
    },
}

impl Fault {
    /// The stable code: also the key of its texts (`fault-<code>`), with `_` as `-`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NameNotFound => "name-not-found",
            Self::Refused => "refused",
            Self::Unreachable { .. } => "unreachable",
            Self::Tls { .. } => "tls",
            Self::HttpStatus { .. } => "http-status",
            Self::PasswordAsked => "password-asked",
            Self::Empty => "empty",
            Self::Download { .. } => "download",
            Self::NotAPage { .. } => "not-a-page",
            Self::RedirectLoop => "redirect-loop",
            Self::Slow => "slow",
            Self::Unresponsive => "unresponsive",
            Self::Crashed => "crashed",
            Self::TooLarge => "too-large",
            Self::PrivateAddress => "private-address",
            Self::RobotsForbidden => "robots-forbidden",
            Self::OtherProgram { .. } => "other-program",
        }
    }

    /// Whether the merchant's page could not be seen because of it: then there is no rating, only this.
    pub fn hides_the_page(&self) -> bool {
        !matches!(self, Self::Slow | Self::TooLarge)
    }
}

/// Something that happened while a page was open, recorded and got out of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Incident {
    /// `alert`, `confirm`, `prompt` or `beforeunload`; closed at once.
    Dialog {
        /// Which.
        kind: String,
        /// Its words, cut to 500 characters.
        text: String,
    },
    /// A window opened by itself; closed at once.
    PopUp {
        /// Its address.
        url: String,
    },
    /// A download started by itself; refused.
    Download {
        /// Its address.
        url: String,
    },
    /// The page tried to open another program; refused.
    OtherProgram {
        /// The address.
        url: String,
    },
    /// A request into a private network; refused.
    PrivateRequest {
        /// The address.
        url: String,
    },
}

/// A closer look at one node: facts too dear to collect for every node of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// Index of the snapshot.
    pub snapshot: usize,
    /// The node: a text node or an element.
    pub node: NodeId,
    /// Accessible name as the browser computes it for the nearest element that can be pressed; empty if it has none.
    pub name: Option<String>,
    /// Role as the browser computes it, e.g. `link`, `button`, `generic`.
    pub role: Option<String>,
    /// Whether the Tab key can reach it.
    pub focusable: Option<bool>,
    /// Whether focus can be seen: its picture changes when it has the keyboard focus.
    pub focus_visible: Option<bool>,
    /// What became of it at 200 % zoom.
    pub zoomed: Option<Zoomed>,
    /// WCAG contrast of its colour against the pixels behind it: the worst and the median.
    pub pixel_contrast: Option<PixelContrast>,
}

/// A thing at 200 % zoom.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Zoomed {
    /// Its box in CSS px of the zoomed page; `None` if it is no longer rendered.
    pub rect: Option<Rect>,
    /// Width of the zoomed page's window, CSS px.
    pub window_width: f64,
    /// Width of the zoomed page's content, CSS px: wider than the window means sideways scrolling.
    pub content_width: f64,
    /// Whether the browser hits it when one points at its middle after scrolling to it.
    pub reached: Option<bool>,
    /// Share of its words that no box cuts off, 0 to 1, of those that are seen at 100 %; `None` where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<f64>,
}

/// Contrast of text against the pixels behind it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PixelContrast {
    /// The lowest ratio on the text's box (the darkest or lightest twentieth of the pixels).
    pub worst: f64,
    /// The middle one.
    pub median: f64,
}

/// What to look at more closely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LookRequest {
    /// Index of the snapshot.
    pub snapshot: usize,
    /// The node.
    pub node: NodeId,
    /// Whether what is behind its text must be read from the pixels.
    pub pixels: bool,
}

/// Why a recorded trail cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TrailError {
    /// The trail is not JSON of the right shape.
    #[error("the trail cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The trail was made by a newer Doorbell.
    #[error("the trail has schema {0}, this program knows up to {SCHEMA}")]
    Newer(u32),
}

impl TrailError {
    /// The stable code, also the key of its texts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "trail-unreadable",
            Self::Newer(_) => "trail-newer",
        }
    }
}

impl Trail {
    /// Reads a trail as it stands in a case file.
    pub fn from_json(json: &[u8]) -> Result<Self, TrailError> {
        #[derive(Deserialize)]
        struct Version {
            schema: u32,
        }
        let Version { schema } = serde_json::from_slice(json)?;
        if schema > SCHEMA { Err(TrailError::Newer(schema)) } else { Ok(serde_json::from_slice(json)?) }
    }

    /// Puts what was recorded on another device behind this: one check, one trail.
    pub fn append(&mut self, other: Self) {
        let first = self.snapshots.len();
        let Self { snapshots, steps, looks, walked, scouted, .. } = other;
        self.snapshots.extend(snapshots);
        self.steps.extend(steps.into_iter().map(|mut step| {
            step.to = step.to.map(|to| to + first);
            if let Some(press) = step.action.press_mut() {
                press.from += first;
            }
            step
        }));
        self.looks.extend(looks.into_iter().map(|look| Look { snapshot: look.snapshot + first, ..look }));
        for page in scouted {
            if !self.scouted.iter().any(|known| known.url == page.url) {
                self.scouted.push(page);
            }
        }
        if let Some(ends) = walked {
            let all = self.walked.get_or_insert_with(|| ends.clone());
            all.spent.phone = all.spent.phone.or(ends.spent.phone);
            all.spent.desktop = all.spent.desktop.or(ends.spent.desktop);
        }
    }

    /// The snapshots of one device with their index.
    pub fn on(&self, device: Device) -> impl Iterator<Item = (usize, &Snapshot)> {
        self.snapshots.iter().enumerate().filter(move |(_, snapshot)| snapshot.device == device)
    }

    /// The first snapshot of one device: the page that was asked for.
    pub fn first(&self, device: Device) -> Option<&Snapshot> {
        self.on(device).next().map(|(_, snapshot)| snapshot)
    }

    /// The page that was asked for on a device; `None` where a fault hid it or nobody looked.
    pub fn page(&self, device: Device) -> Option<&Snapshot> {
        self.first(device).filter(|_| !self.fault(device).is_some_and(Fault::hides_the_page))
    }

    /// The closer look at a node, if there was one.
    pub fn look(&self, snapshot: usize, node: NodeId) -> Option<&Look> {
        self.looks.iter().find(|look| look.snapshot == snapshot && look.node == node)
    }

    /// The shortest way from the page that was asked for to a snapshot, as it was walked; empty for that page itself, and
    /// where a damaged case file holds no way.
    pub fn path(&self, snapshot: usize) -> Vec<&Step> {
        let before = self.shortest();
        let mut path = Vec::new();
        let mut at = snapshot;
        while let Some(step) = before.get(at).copied().flatten().and_then(|(_, step)| self.steps.get(step)) {
            let Some(press) = step.action.press() else { break };
            path.push(step);
            at = press.from;
        }
        path.reverse();
        path
    }

    /// Presses of the shortest way to a snapshot.
    pub fn presses(&self, snapshot: usize) -> u32 {
        self.shortest().get(snapshot).copied().flatten().map_or(0, |(presses, _)| presses)
    }

    /// For each snapshot the presses of the shortest way to it, and the last step of that way. `None` where no way leads.
    fn shortest(&self) -> Vec<Option<(u32, usize)>> {
        let mut known: Vec<Option<(u32, usize)>> = vec![None; self.snapshots.len()];
        // A way has no more steps than there are snapshots: a damaged case file cannot make it go round for ever.
        for _ in 0..=self.snapshots.len() {
            let mut changed = false;
            for (index, step) in self.steps.iter().enumerate() {
                let Some(to) = step.to.filter(|to| *to < known.len()) else { continue };
                let presses = match step.action.press() {
                    None => Some(0),
                    Some(press) => known.get(press.from).copied().flatten().map(|(before, _)| before + 1),
                };
                let Some(presses) = presses else { continue };
                if known[to].is_none_or(|(least, _)| presses < least) {
                    known[to] = Some((presses, index));
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        known
    }

    /// The fault that kept the merchant's page from being seen on a device.
    pub fn fault(&self, device: Device) -> Option<&Fault> {
        let opened = |step: &&Step| step.device == device && matches!(step.action, Action::Open { .. });
        self.steps.iter().filter(opened).find_map(|step| step.fault.as_ref())
    }
}
