//! Prints a page of our own, such as a report, by the browser's own printing.

use crate::boundary::Boundary;
use crate::browser::Browser;
use crate::cdp::commands::{Evaluate, PrintToPdf, SetDocumentContent, SetEmulatedMedia, SetScriptsDisabled};
use crate::error::CaptureError;
use crate::tab::{Tab, TabError};
use base64::Engine as _;
use doorbell_engine::geometry::Device;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;
use url::Url;

/// A report with many pictures takes a few seconds.
const PRINT: Duration = Duration::from_secs(60);
/// Resolves once every picture can be painted.
const PICTURES: &str = "Promise.all([...document.images].map(image => image.decode().catch(() => 0))).then(() => 0)";

impl Browser {
    /// The HTML as a PDF, its style sheet's page size and colours kept. Its scripts do not run, and it stands in an empty
    /// tab that may not reach this machine or its network.
    pub async fn print(&self, html: &str) -> Result<Vec<u8>, CaptureError> {
        let until = Instant::now() + PRINT;
        let nowhere =
            Url::parse("https://invalid.invalid/").map_err(|e| CaptureError::UnknownBrowser(e.to_string()))?;
        let boundary = Arc::new(Boundary::around(&nowhere, &[]));
        let tab = Tab::open(self, Device::Desktop, "zh-CN,zh,en", &boundary, until).await?;
        let printed = printed(&tab, html, until).await.map_err(|error| match error {
            TabError::Crashed => CaptureError::BrowserGone,
            TabError::Cdp(error) => error.into(),
        })?;
        let bytes = base64::engine::general_purpose::STANDARD.decode(printed);
        bytes.map_err(|e| CaptureError::UnknownBrowser(e.to_string()))
    }
}

/// The PDF in base64.
async fn printed(tab: &Tab, html: &str, until: Instant) -> Result<String, TabError> {
    tab.call(&SetScriptsDisabled { value: true }, until).await?;
    tab.call(&SetEmulatedMedia { media: "print" }, until).await?;
    tab.call(&SetDocumentContent { frame_id: &tab.frame, html }, until).await?;
    let wait = Evaluate { expression: PICTURES, context_id: None, await_promise: true, return_by_value: true };
    // Page scripts are off, the protocol's own are not everywhere: what does not answer is printed as it is.
    let _ = tokio::time::timeout(Duration::from_secs(10), tab.call(&wait, until)).await;
    let print = PrintToPdf { print_background: true, prefer_css_page_size: true, generate_tagged_pdf: true };
    Ok(tab.call(&print, until).await?.data)
}
