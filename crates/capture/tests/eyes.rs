//! What a recording holds: both devices, frames, pictures, closer looks, pages of any size.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends here")]

mod merchant;

use doorbell_capture::{Browser, Recording, Settings};
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::Snapshot;
use doorbell_engine::trail::{Fault, Look, LookRequest, Trail};
use merchant::{Merchant, page, reply};

fn text(snapshot: &Snapshot) -> String {
    snapshot.runs.iter().map(|run| run.text.as_str()).collect::<Vec<_>>().join(" ")
}

async fn record(browser: &Browser, url: &url::Url, settings: &Settings) -> Recording {
    browser.record(url, settings, &|_| Vec::new(), &()).await.unwrap()
}

fn one(device: Device) -> Settings {
    Settings { devices: vec![device], pictures: false, looks: false, ..Settings::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_device_is_told_what_it_is_and_pictured() {
    let merchant = Merchant::open(|request, stream| {
        let told = |name| request.header(name).unwrap_or_default().to_owned();
        let (agent, language, mobile) = (told("User-Agent"), told("Accept-Language"), told("Sec-CH-UA-Mobile"));
        let head = "<!doctype html><meta name=viewport content='width=device-width'>";
        page(
            stream,
            &format!("{head}<p>agent {agent}<p>language {language}<p>mobile {mobile}<div style='height:2000px'>"),
        )
    });
    let settings = Settings { devices: vec![Device::Desktop, Device::Phone], looks: false, ..Settings::default() };
    let browser = Browser::launch(&settings, &()).await.unwrap();
    let Recording { trail, album } = record(&browser, &merchant.url("/"), &settings).await;
    let [phone, desktop] = &trail.snapshots[..] else { panic!("{:?}", trail.steps) };
    assert_eq!((phone.device, desktop.device), (Device::Phone, Device::Desktop), "always in this order");
    assert!(
        text(phone).contains("Android") && text(phone).contains("Mobile Safari") && text(phone).contains("mobile ?1")
    );
    assert!(text(desktop).contains("mobile ?0") && !text(desktop).contains("Mobile"));
    for snapshot in [phone, desktop] {
        assert!(!text(snapshot).contains("Headless"));
        assert!(text(snapshot).contains("language zh-CN,zh;q=0.9,en;q=0.8"));
        let (width, _) = snapshot.device.screen();
        let viewport = snapshot.viewport.unwrap();
        assert!((viewport.width - width).abs() < 0.5 && (viewport.page_scale - 1.0).abs() < 1e-3);
        assert!(viewport.content_height > 2000.0);
        let shot = snapshot.shot.as_ref().unwrap();
        assert_eq!(&album[&shot.file][..3], b"\xff\xd8\xff");
        assert!(!shot.cut && shot.height >= viewport.content_height && shot.scale <= 1.5);
        assert_eq!(snapshot.hosts, ["127.0.0.1"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_page_without_a_viewport_is_shrunk() {
    let merchant = Merchant::open(|_, stream| page(stream, "<!doctype html><div style='width:980px'>wide"));
    let browser = Browser::launch(&one(Device::Phone), &()).await.unwrap();
    let recording = record(&browser, &merchant.url("/"), &one(Device::Phone)).await;
    let viewport = recording.trail.snapshots[0].viewport.unwrap();
    assert!(viewport.page_scale < 0.4 && viewport.width > 900.0, "{viewport:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_frame_says_of_itself_is_not_said_of_the_page() {
    let frame = "<meta name=viewport content=user-scalable=no><meta http-equiv=refresh content=99><p>inside";
    let merchant = Merchant::open(move |_, stream| {
        let head =
            "<!doctype html><meta name=viewport content='width=device-width'><meta http-equiv=Refresh content='300'>";
        page(stream, &format!("{head}<p>outside<iframe srcdoc='{frame}'></iframe>"))
    });
    let browser = Browser::launch(&one(Device::Phone), &()).await.unwrap();
    let recording = record(&browser, &merchant.url("/"), &one(Device::Phone)).await;
    let snapshot = &recording.trail.snapshots[0];
    assert!(text(snapshot).contains("inside"));
    assert_eq!(snapshot.viewport_meta.as_deref(), Some("width=device-width"));
    assert_eq!(snapshot.refresh.as_deref(), Some("300"));
}

#[tokio::test(flavor = "multi_thread")]
async fn frames_of_strangers_and_sandboxed_frames_are_read_too() {
    let merchant = Merchant::open(|request, stream| match request.path.as_str() {
        "/" => {
            let port = request.header("Host").unwrap().split(':').nth(1).unwrap();
            page(
                stream,
                &format!(
                    "<p>outside<iframe src='http://localhost:{port}/chat'></iframe>\
                     <iframe sandbox srcdoc='<p>in the sandbox'></iframe>"
                ),
            )
        }
        "/chat" => {
            let port = request.header("Host").unwrap().split(':').nth(1).unwrap();
            page(stream, &format!("<p>a stranger's<iframe src='http://127.0.0.1:{port}/deep'></iframe>"))
        }
        _ => page(stream, "<p>deep inside"),
    });
    let browser = Browser::launch(&one(Device::Desktop), &()).await.unwrap();
    let recording = record(&browser, &merchant.url("/"), &one(Device::Desktop)).await;
    let shown = text(&recording.trail.snapshots[0]);
    for words in ["outside", "a stranger's", "in the sandbox", "deep inside"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert_eq!(recording.trail.snapshots[0].hosts, ["127.0.0.1", "localhost"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_huge_page_is_cut_and_a_tall_one_pictured_from_its_top() {
    let merchant = Merchant::open(|request, stream| match request.path.as_str() {
        "/huge" => page(stream, &format!("<!doctype html><p>first{}", "<b>x</b>".repeat(300_000))),
        _ => page(stream, "<!doctype html><p>top<div style='height:100000px'></div><p>bottom"),
    });
    let settings = Settings { looks: false, pictures: false, ..Settings::default() };
    let browser = Browser::launch(&settings, &()).await.unwrap();
    // A busy machine may need long for it: that it ends is asked here, not when.
    let patient = Settings { timeout: std::time::Duration::from_secs(120), ..one(Device::Desktop) };
    let huge = record(&browser, &merchant.url("/huge"), &patient).await.trail;
    assert!(huge.steps.iter().all(|step| step.fault == Some(Fault::TooLarge)), "{:?}", huge.steps);
    assert!(huge.snapshots.iter().all(|snapshot| snapshot.runs.len() > 10_000 && snapshot.runs.len() < 100_000));
    let tall = record(&browser, &merchant.url("/tall"), &Settings { looks: false, ..Settings::default() }).await.trail;
    for snapshot in &tall.snapshots {
        let shot = snapshot.shot.as_ref().unwrap();
        assert!(shot.cut && shot.height < 40_000.0, "{shot:?}");
        assert!(text(snapshot).contains("bottom"), "the words are read to the end");
    }
}

/// A QR code as a picture file, four pixels a module; it says `https://u.wechat.com/example`.
fn code() -> Vec<u8> {
    let rows: Vec<&[u8]> = include_str!("recorded/code.txt").lines().map(str::as_bytes).collect();
    let (scale, side) = (4, 4 * rows.len());
    let pixel = |at: usize| if rows[at / side / scale][at % side / scale] == b'#' { 0 } else { 255 };
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side as u32, side as u32);
    encoder.set_color(png::ColorType::Grayscale);
    let pixels: Vec<u8> = (0..side * side).map(pixel).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    file
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_in_pictures_say_where_they_lead() {
    let merchant = Merchant::open(|request, stream| {
        let port = request.header("Host").unwrap().split(':').nth(1).unwrap();
        match request.path.as_str() {
            "/" => page(
                stream,
                &format!(
                    "<!doctype html><meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">\
                     <img id=own src=/own.png width=120><img id=foreign src='http://localhost:{port}/foreign.png' width=120>\
                     <div style='display:none'><img id=closed src='http://localhost:{port}/closed.png'></div>\
                     <div id=behind style='width:120px;height:120px;background:url(/behind.png)'></div>\
                     <canvas id=drawn width=116 height=116></canvas><img id=icon src=/icon.png width=20 height=20>\
                     <script>const i = document.getElementById('own'); const draw = () => \
                     document.getElementById('drawn').getContext('2d').drawImage(i, 0, 0);\
                     if (i.complete) draw(); else i.onload = draw</script>"
                ),
            ),
            _ => reply(stream, "200 OK", "Content-Type: image/png\r\n", &code()),
        }
    });
    let browser = Browser::launch(&one(Device::Desktop), &()).await.unwrap();
    let recording = record(&browser, &merchant.url("/"), &one(Device::Desktop)).await;
    let pictures = &recording.trail.snapshots[0].pictures;
    let read: Vec<(&str, Option<&str>)> =
        pictures.iter().map(|picture| (picture.attributes.names.as_str(), picture.code.as_deref())).collect();
    let says = Some("https://u.wechat.com/example");
    let expected =
        [("own", says), ("foreign", says), ("closed", says), ("behind", says), ("drawn", says), ("icon", None)];
    assert_eq!(read, expected);
    let files = merchant.asked().iter().filter(|path| path.ends_with("png")).count();
    assert_eq!(files, 5, "nothing is loaded again: {:?}", merchant.asked());
}

/// One look per text, by the text.
async fn looks(body: &'static str) -> Vec<(String, Device, Look)> {
    let merchant = Merchant::open(move |_, stream| page(stream, body));
    let settings = Settings { pictures: false, ..Settings::default() };
    let browser = Browser::launch(&settings, &()).await.unwrap();
    let all = |trail: &Trail| {
        let of = |(snapshot, page): (usize, &Snapshot)| {
            page.runs.iter().map(move |run| LookRequest { snapshot, node: run.node, pixels: true }).collect::<Vec<_>>()
        };
        trail.snapshots.iter().enumerate().flat_map(of).collect()
    };
    let trail = browser.record(&merchant.url("/"), &settings, &all, &()).await.unwrap().trail;
    let named = trail.looks.iter().map(|look| {
        let page = &trail.snapshots[look.snapshot];
        let run = page.runs.iter().find(|run| run.node == look.node).unwrap();
        (run.text.trim().to_owned(), page.device, look.clone())
    });
    named.collect()
}

fn on<'a>(looks: &'a [(String, Device, Look)], text: &str, device: Device) -> &'a Look {
    let found = looks.iter().find(|(t, d, _)| t == text && *d == device);
    &found.unwrap_or_else(|| panic!("no {text} in {looks:?}")).2
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closer_look_tells_names_focus_and_zoom() {
    let looks = looks(
        "<!doctype html><meta name=viewport content='width=device-width'><style>#bare{outline:none}</style>\
         <p><a href='/chat' aria-label='Talk to a person'><b>call</b></a> <p><a href='/x' id=bare>bare</a>\
         <p><span onclick='x()'>fake</span><p>plain\
         <p><button style='position:relative'>under</button>\
         <div style='position:absolute;left:0;width:100%;height:3000px;top:150px;background:#fff;z-index:1' onclick='x()'></div>\
         <div style='width:250px;white-space:nowrap'>wide line</div>",
    )
    .await;
    let call = on(&looks, "call", Device::Desktop);
    assert_eq!(
        (call.name.as_deref(), call.role.as_deref(), call.focusable),
        (Some("Talk to a person"), Some("link"), Some(true))
    );
    assert_eq!(call.focus_visible, Some(true));
    assert_eq!(call.zoomed.unwrap().reached, Some(true));
    assert!((call.zoomed.unwrap().window_width - 640.0).abs() < 0.5);
    assert_eq!(on(&looks, "bare", Device::Desktop).focus_visible, Some(false));
    assert_eq!(on(&looks, "fake", Device::Desktop).focusable, Some(false));
    assert_eq!(on(&looks, "plain", Device::Phone).focus_visible, None);
    assert_eq!(on(&looks, "under", Device::Desktop).zoomed.unwrap().reached, Some(false), "something lies over it");
    let wide = on(&looks, "plain", Device::Phone).zoomed.unwrap();
    assert!(wide.window_width <= 180.0 && wide.content_width >= 250.0, "{wide:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn contrast_is_taken_from_the_pixels() {
    let looks = looks(
        "<!doctype html><style>p{font:bold 30px sans-serif;width:300px;height:50px}</style>\
         <p style='color:#fff;background:linear-gradient(90deg,#000,#fff)'>fading away to nothing\
         <p style='color:#000;background:url(data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==)'>black",
    )
    .await;
    let fading = on(&looks, "fading away to nothing", Device::Desktop).pixel_contrast.unwrap();
    assert!(fading.worst < 4.0 && fading.median > fading.worst, "{fading:?}");
    let black = on(&looks, "black", Device::Phone).pixel_contrast.unwrap();
    assert!(black.worst > 10.0 && black.median > 20.0, "{black:?}");
}
