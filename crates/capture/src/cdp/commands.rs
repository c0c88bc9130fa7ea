//! The commands Doorbell gives. One line each: fields, method, answer. The protocol's own documentation explains them.

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};

/// A command and the shape of its answer.
pub(crate) trait Command: Serialize + Sync {
    const METHOD: &'static str;
    type Answer: DeserializeOwned;
}

macro_rules! commands {
    ($($name:ident $(<$life:lifetime>)? { $($field:ident: $kind:ty),* $(,)? } = $method:literal -> $answer:ty;)*) => {$(
        #[derive(Debug, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub(crate) struct $name $(<$life>)? { $(
            #[serde(skip_serializing_if = "Absent::absent")]
            pub(crate) $field: $kind,
        )* }
        impl $(<$life>)? Command for $name $(<$life>)? {
            const METHOD: &'static str = $method;
            type Answer = $answer;
        }
    )*};
}

commands! {
    GetVersion {} = "Browser.getVersion" -> Version;
    SetDownloadBehavior<'a> { behavior: &'a str, browser_context_id: &'a str, events_enabled: bool }
        = "Browser.setDownloadBehavior" -> IgnoredAny;
    CreateBrowserContext { dispose_on_detach: bool } = "Target.createBrowserContext" -> Context;
    DisposeBrowserContext<'a> { browser_context_id: &'a str } = "Target.disposeBrowserContext" -> IgnoredAny;
    CreateTarget<'a> { url: &'a str, browser_context_id: &'a str, width: Option<u32>, height: Option<u32> }
        = "Target.createTarget" -> Target;
    CloseTarget<'a> { target_id: &'a str } = "Target.closeTarget" -> IgnoredAny;
    AttachToTarget<'a> { target_id: &'a str, flatten: bool } = "Target.attachToTarget" -> Attachment;
    SetAutoAttach { auto_attach: bool, wait_for_debugger_on_start: bool, flatten: bool }
        = "Target.setAutoAttach" -> IgnoredAny;
    SetDiscoverTargets { discover: bool } = "Target.setDiscoverTargets" -> IgnoredAny;

    SetScriptsDisabled { value: bool } = "Emulation.setScriptExecutionDisabled" -> IgnoredAny;
    SetEmulatedMedia<'a> { media: &'a str } = "Emulation.setEmulatedMedia" -> IgnoredAny;
    EnableInspector {} = "Inspector.enable" -> IgnoredAny;
    EnablePage {} = "Page.enable" -> IgnoredAny;
    Navigate<'a> { url: &'a str } = "Page.navigate" -> Navigated;
    StopLoading {} = "Page.stopLoading" -> IgnoredAny;
    HandleDialog { accept: bool } = "Page.handleJavaScriptDialog" -> IgnoredAny;
    CreateIsolatedWorld<'a> { frame_id: &'a str, world_name: &'a str } = "Page.createIsolatedWorld" -> World;
    GetLayoutMetrics {} = "Page.getLayoutMetrics" -> LayoutMetrics;
    GetResourceContent<'a> { frame_id: &'a str, url: &'a str } = "Page.getResourceContent" -> ResourceContent;
    SetDocumentContent<'a> { frame_id: &'a str, html: &'a str } = "Page.setDocumentContent" -> IgnoredAny;
    PrintToPdf { print_background: bool, prefer_css_page_size: bool, generate_tagged_pdf: bool } = "Page.printToPDF" -> Pdf;
    CaptureScreenshot<'a> {
        format: &'a str, quality: Option<u8>, clip: Clip, capture_beyond_viewport: bool, optimize_for_speed: bool,
    } = "Page.captureScreenshot" -> Screenshot;

    EnableNetwork { max_total_buffer_size: u32, max_resource_buffer_size: u32 } = "Network.enable" -> IgnoredAny;
    EnableFetch<'a> { patterns: &'a [RequestPattern<'a>], handle_auth_requests: bool } = "Fetch.enable" -> IgnoredAny;
    ContinueRequest<'a> { request_id: &'a str, headers: Option<Vec<Header<'a>>> }
        = "Fetch.continueRequest" -> IgnoredAny;
    FailRequest<'a> { request_id: &'a str, error_reason: &'a str } = "Fetch.failRequest" -> IgnoredAny;
    ContinueWithAuth<'a> { request_id: &'a str, auth_challenge_response: AuthResponse<'a> }
        = "Fetch.continueWithAuth" -> IgnoredAny;

    SetDeviceMetrics { width: u32, height: u32, device_scale_factor: f64, mobile: bool, screen_width: u32, screen_height: u32 }
        = "Emulation.setDeviceMetricsOverride" -> IgnoredAny;
    SetTouch { enabled: bool, max_touch_points: u32 } = "Emulation.setTouchEmulationEnabled" -> IgnoredAny;
    SetFocusEmulation { enabled: bool } = "Emulation.setFocusEmulationEnabled" -> IgnoredAny;
    SetLocale<'a> { locale: &'a str } = "Emulation.setLocaleOverride" -> IgnoredAny;
    SetUserAgent<'a> {
        user_agent: &'a str, accept_language: &'a str, platform: &'a str, user_agent_metadata: UserAgentMetadata<'a>,
    } = "Emulation.setUserAgentOverride" -> IgnoredAny;

    Evaluate<'a> { expression: &'a str, context_id: Option<u64>, await_promise: bool, return_by_value: bool }
        = "Runtime.evaluate" -> Evaluated;
    CaptureSnapshot<'a> { computed_styles: &'a [&'a str], include_paint_order: bool }
        = "DOMSnapshot.captureSnapshot" -> IgnoredAny;
    GetFrameOwner<'a> { frame_id: &'a str } = "DOM.getFrameOwner" -> FrameOwner;
    GetContentQuads { backend_node_id: u32 } = "DOM.getContentQuads" -> Quads;
    ResolveNode { backend_node_id: u32, execution_context_id: Option<u64> } = "DOM.resolveNode" -> Resolved;
    ScrollIntoView { backend_node_id: u32 } = "DOM.scrollIntoViewIfNeeded" -> IgnoredAny;
    GetNodeForLocation { x: i64, y: i64, include_user_agent_shadow_dom: bool } = "DOM.getNodeForLocation" -> Hit;
    CallFunctionOn<'a> { function_declaration: &'a str, object_id: &'a str, arguments: &'a [Argument<'a>], return_by_value: bool }
        = "Runtime.callFunctionOn" -> Evaluated;
    CallForPixels<'a> {
        function_declaration: &'a str, object_id: &'a str, arguments: &'a [PixelArgument], await_promise: bool,
        return_by_value: bool,
    } = "Runtime.callFunctionOn" -> Evaluated;
    GetPartialAxTree<'a> { object_id: &'a str, fetch_relatives: bool } = "Accessibility.getPartialAXTree" -> AxTree;
    DispatchKey<'a> { r#type: &'a str, key: &'a str, code: &'a str, windows_virtual_key_code: u32 }
        = "Input.dispatchKeyEvent" -> IgnoredAny;
    DispatchMouse<'a> { r#type: &'a str, x: f64, y: f64, button: &'a str, click_count: u32 }
        = "Input.dispatchMouseEvent" -> IgnoredAny;
    DispatchTouch<'a> { r#type: &'a str, touch_points: &'a [TouchPoint] } = "Input.dispatchTouchEvent" -> IgnoredAny;
}

/// Where a finger is, CSS px of the window.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct TouchPoint {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// A field that may be left out.
trait Absent {
    fn absent(&self) -> bool {
        false
    }
}
impl<T> Absent for Option<T> {
    fn absent(&self) -> bool {
        self.is_none()
    }
}
impl<T: ?Sized> Absent for &T {}
impl Absent for bool {}
impl Absent for u32 {}
impl Absent for i64 {}
impl Absent for f64 {}
impl Absent for Clip {}
impl Absent for AuthResponse<'_> {}
impl Absent for UserAgentMetadata<'_> {}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Version {
    /// E.g. `HeadlessChrome/156.0.8078.79`.
    pub(crate) product: String,
    pub(crate) user_agent: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Context {
    pub(crate) browser_context_id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Target {
    pub(crate) target_id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Attachment {
    pub(crate) session_id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Navigated {
    #[serde(default)]
    pub(crate) is_download: bool,
    pub(crate) error_text: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct World {
    pub(crate) execution_context_id: u64,
}

/// All in CSS px. The fields of the same names without `css` are in device px.
#[derive(Debug, Deserialize)]
pub(crate) struct LayoutMetrics {
    #[serde(rename = "cssLayoutViewport")]
    pub(crate) layout: LayoutViewport,
    #[serde(rename = "cssVisualViewport")]
    pub(crate) visual: VisualViewport,
    #[serde(rename = "cssContentSize")]
    pub(crate) content: ContentSize,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LayoutViewport {
    pub(crate) client_width: f64,
    pub(crate) client_height: f64,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct VisualViewport {
    pub(crate) scale: f64,
    /// Where on the page what the customer sees begins, CSS px: beside the scrolling, how far a wide page is panned.
    pub(crate) page_x: f64,
    pub(crate) page_y: f64,
    pub(crate) client_width: f64,
    pub(crate) client_height: f64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ContentSize {
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// Part of the page, CSS px; `scale` comes on top of the device's own.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Clip {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) scale: f64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Pdf {
    /// Base64.
    pub(crate) data: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Screenshot {
    /// Base64.
    pub(crate) data: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ResourceContent {
    pub(crate) content: String,
    pub(crate) base64_encoded: bool,
}

/// A plain value handed to a function of ours.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PixelArgument {
    pub(crate) value: serde_json::Value,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RequestPattern<'a> {
    pub(crate) url_pattern: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) resource_type: Option<&'a str>,
}

/// One header of a request.
#[derive(Debug, Serialize)]
pub(crate) struct Header<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: &'a str,
}

#[derive(Debug, Serialize)]
pub(crate) struct AuthResponse<'a> {
    pub(crate) response: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UserAgentMetadata<'a> {
    pub(crate) brands: Vec<Brand<'a>>,
    pub(crate) full_version_list: Vec<Brand<'a>>,
    pub(crate) platform: &'a str,
    pub(crate) platform_version: &'a str,
    pub(crate) architecture: &'a str,
    pub(crate) model: &'a str,
    pub(crate) mobile: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Brand<'a> {
    pub(crate) brand: &'a str,
    pub(crate) version: &'a str,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Evaluated {
    pub(crate) result: RemoteObject,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RemoteObject {
    pub(crate) object_id: Option<String>,
    #[serde(default)]
    pub(crate) value: serde_json::Value,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FrameOwner {
    pub(crate) backend_node_id: u32,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Quads {
    /// Four corners each: x1, y1, x2, y2 …, relative to the visible part.
    pub(crate) quads: Vec<Vec<f64>>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Resolved {
    pub(crate) object: ResolvedObject,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ResolvedObject {
    pub(crate) object_id: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Argument<'a> {
    pub(crate) object_id: &'a str,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Hit {
    pub(crate) backend_node_id: u32,
}

#[derive(Debug, Deserialize)]
pub(crate) struct AxTree {
    pub(crate) nodes: Vec<AxNode>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AxNode {
    pub(crate) role: Option<AxValue>,
    pub(crate) name: Option<AxValue>,
    #[serde(default)]
    pub(crate) properties: Vec<AxProperty>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct AxProperty {
    pub(crate) name: String,
    pub(crate) value: AxValue,
}

#[derive(Debug, Deserialize)]
pub(crate) struct AxValue {
    #[serde(default)]
    pub(crate) value: serde_json::Value,
}
