//! The events Doorbell listens to. All others pass unread.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Something that happened in a session.
#[derive(Debug)]
pub(crate) enum Happening {
    Attached(Attached),
    Detached(Detached),
    TargetCreated(TargetCreated),
    Crashed,
    DomReady,
    Loaded,
    Stopped(Stopped),
    Navigated(FrameNavigated),
    Moved(Moved),
    NavigationScheduled(NavigationScheduled),
    Dialog(Dialog),
    WindowOpen(WindowOpen),
    Download(Download),
    Requested(Requested),
    Responded(Responded),
    Finished(Finished),
    Failed(Failed),
    Paused(Paused),
    AuthRequired(AuthRequired),
}

/// Reads an event that is listened to.
pub(crate) fn read(method: &str, params: &str) -> Option<Happening> {
    let event = match method {
        "Target.attachedToTarget" => Happening::Attached(parse(params)?),
        "Target.detachedFromTarget" => Happening::Detached(parse(params)?),
        "Target.targetCreated" => Happening::TargetCreated(parse(params)?),
        "Inspector.targetCrashed" => Happening::Crashed,
        "Page.domContentEventFired" => Happening::DomReady,
        "Page.loadEventFired" => Happening::Loaded,
        "Page.frameStoppedLoading" => Happening::Stopped(parse(params)?),
        "Page.frameNavigated" => Happening::Navigated(parse(params)?),
        "Page.navigatedWithinDocument" => Happening::Moved(parse(params)?),
        "Page.frameScheduledNavigation" => Happening::NavigationScheduled(parse(params)?),
        "Page.javascriptDialogOpening" => Happening::Dialog(parse(params)?),
        "Page.windowOpen" => Happening::WindowOpen(parse(params)?),
        "Page.downloadWillBegin" => Happening::Download(parse(params)?),
        "Network.requestWillBeSent" => Happening::Requested(parse(params)?),
        "Network.responseReceived" => Happening::Responded(parse(params)?),
        "Network.loadingFinished" => Happening::Finished(parse(params)?),
        "Network.loadingFailed" => Happening::Failed(parse(params)?),
        "Fetch.requestPaused" => Happening::Paused(parse(params)?),
        "Fetch.authRequired" => Happening::AuthRequired(parse(params)?),
        _ => return None,
    };
    Some(event)
}

fn parse<'a, T: Deserialize<'a>>(params: &'a str) -> Option<T> {
    serde_json::from_str(params).ok()
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Attached {
    pub(crate) session_id: String,
    pub(crate) target_info: TargetInfo,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Detached {
    pub(crate) session_id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TargetCreated {
    pub(crate) target_info: TargetInfo,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TargetInfo {
    pub(crate) target_id: String,
    pub(crate) r#type: String,
    pub(crate) opener_id: Option<String>,
    pub(crate) browser_context_id: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Stopped {
    pub(crate) frame_id: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct FrameNavigated {
    pub(crate) frame: Frame,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Frame {
    pub(crate) id: String,
    pub(crate) parent_id: Option<String>,
    pub(crate) loader_id: String,
    pub(crate) url: String,
}

/// The document stays, its address is another one.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Moved {
    pub(crate) frame_id: String,
    pub(crate) url: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NavigationScheduled {
    pub(crate) frame_id: String,
    /// Seconds.
    pub(crate) delay: f64,
    pub(crate) url: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Dialog {
    pub(crate) message: String,
    pub(crate) r#type: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WindowOpen {
    pub(crate) url: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Download {
    pub(crate) frame_id: String,
    pub(crate) url: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Request {
    pub(crate) url: String,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Requested {
    pub(crate) request_id: String,
    pub(crate) loader_id: String,
    pub(crate) request: Request,
    pub(crate) r#type: Option<String>,
    pub(crate) frame_id: Option<String>,
    pub(crate) redirect_response: Option<Response>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Responded {
    pub(crate) request_id: String,
    pub(crate) loader_id: String,
    pub(crate) frame_id: Option<String>,
    pub(crate) response: Response,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Response {
    pub(crate) url: String,
    pub(crate) status: u16,
    #[serde(default)]
    pub(crate) mime_type: String,
    #[serde(default)]
    pub(crate) charset: String,
    #[serde(rename = "remoteIPAddress")]
    pub(crate) remote_ip: Option<String>,
    pub(crate) remote_port: Option<u16>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Finished {
    pub(crate) request_id: String,
    pub(crate) encoded_data_length: f64,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Failed {
    pub(crate) request_id: String,
    pub(crate) error_text: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Paused {
    pub(crate) request_id: String,
    pub(crate) request: Request,
    pub(crate) frame_id: Option<String>,
    pub(crate) resource_type: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AuthRequired {
    pub(crate) request_id: String,
    pub(crate) frame_id: Option<String>,
    pub(crate) resource_type: Option<String>,
}
