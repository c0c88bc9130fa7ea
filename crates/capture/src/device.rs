//! What each device looks like to a page and to a server.

use crate::browser::BrowserVersion;
use crate::cdp::commands::{Brand, SetDeviceMetrics, SetLocale, SetTouch, SetUserAgent, UserAgentMetadata};
use crate::cdp::{CdpError, Session};
use doorbell_engine::geometry::Device;
use tokio::time::Instant;

/// Device pixels for one CSS px.
pub(crate) fn density(device: Device) -> f64 {
    match device {
        Device::Phone => 2.0,
        Device::Desktop => 1.0,
    }
}

/// Makes a tab that device. The browser's real version is told, so that servers send what they send to customers.
pub(crate) async fn emulate(
    session: &Session,
    device: Device,
    version: &BrowserVersion,
    language: &str,
    until: Instant,
) -> Result<(), CdpError> {
    let phone = device == Device::Phone;
    let brand = |brand, version| Brand { brand, version };
    let agent = user_agent(device, version);
    let (platform, system) = platform(device);
    let agent = SetUserAgent {
        user_agent: &agent,
        accept_language: language,
        platform,
        user_agent_metadata: UserAgentMetadata {
            brands: vec![
                brand("Chromium", version.major()),
                brand("Google Chrome", version.major()),
                brand("Not A(Brand", "24"),
            ],
            full_version_list: vec![
                brand("Chromium", version.full()),
                brand("Google Chrome", version.full()),
                brand("Not A(Brand", "24.0.0.0"),
            ],
            platform: system,
            platform_version: if phone { "14.0.0" } else { "" },
            architecture: if phone { "" } else { "x86" },
            model: if phone { "K" } else { "" },
            mobile: phone,
        },
    };
    let locale = language.split(',').next().unwrap_or("en");
    session.tell(&metrics(device));
    session.tell(&SetTouch { enabled: phone, max_touch_points: if phone { 5 } else { 1 } });
    session.tell(&SetLocale { locale });
    session.call(&agent, until).await.map(drop)
}

/// The window of the device.
pub(crate) fn metrics(device: Device) -> SetDeviceMetrics {
    let (width, height) = device.screen();
    let (width, height) = (width as u32, height as u32);
    SetDeviceMetrics {
        width,
        height,
        device_scale_factor: density(device),
        mobile: device == Device::Phone,
        screen_width: width,
        screen_height: height,
    }
}

/// Chrome on Android names neither model nor exact version since 2023: this is what every phone sends.
fn user_agent(device: Device, version: &BrowserVersion) -> String {
    match device {
        Device::Desktop => version.user_agent.clone(),
        Device::Phone => format!(
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{}.0.0.0 Mobile Safari/537.36",
            version.major()
        ),
    }
}

/// `navigator.platform` and the platform of the client hints.
fn platform(device: Device) -> (&'static str, &'static str) {
    match (device, std::env::consts::OS) {
        (Device::Phone, _) => ("Linux armv81", "Android"),
        (Device::Desktop, "windows") => ("Win32", "Windows"),
        (Device::Desktop, "macos") => ("MacIntel", "macOS"),
        (Device::Desktop, _) => ("Linux x86_64", "Linux"),
    }
}
