//! What a snapshot says about the tricks of pages, from the browser's own answers about the small pages beside this file.
//! `recorded/NAME.json` is the answer for `recorded/NAME.html` on the phone.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may panic, and exact figures are meant")]

use doorbell_capture::collect::{RemoteFrame, Scene, assemble};
use doorbell_engine::colour::Colour;
use doorbell_engine::geometry::{Device, Rect};
use doorbell_engine::snapshot::{
    Backdrop, Control, ControlKind, PictureKind, Response, Sight, Snapshot, TextRun, TextSource, TextStyle, Unseen,
    Viewport,
};
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Recorded {
    url: String,
    viewport: Viewport,
    page: Box<RawValue>,
}

impl Recorded {
    fn open(name: &str) -> Self {
        let file = format!("{}/tests/recorded/{name}.json", env!("CARGO_MANIFEST_DIR"));
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
    }

    fn scene<'a>(&'a self, remote: Vec<RemoteFrame<'a>>) -> Scene<'a> {
        Scene {
            device: Device::Phone,
            url: &self.url,
            response: Response::default(),
            viewport: self.viewport,
            hosts: Vec::new(),
            page: self.page.get(),
            remote,
        }
    }
}

fn page(name: &str) -> Snapshot {
    assemble(&Recorded::open(name).scene(Vec::new())).unwrap()
}

fn run<'s>(page: &'s Snapshot, text: &str) -> &'s TextRun {
    page.runs.iter().find(|run| run.text.trim() == text).unwrap_or_else(|| panic!("no run {text}"))
}

fn style(page: &Snapshot, text: &str) -> TextStyle {
    run(page, text).style.unwrap()
}

/// The share of a text that is covered.
fn covered(page: &Snapshot, text: &str) -> f64 {
    run(page, text).cover.map_or(0.0, |cover| cover.share)
}

fn control(page: &Snapshot, what: impl Fn(&Control) -> bool) -> &Control {
    page.controls.iter().find(|control| what(control)).unwrap()
}

fn link<'s>(page: &'s Snapshot, end: &str) -> &'s Control {
    control(page, |control| control.href.as_deref().is_some_and(|href| href.ends_with(end)))
}

fn is(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.011
}

#[test]
fn every_way_to_hide_text_is_named() {
    let page = page("hidden");
    for (text, why) in [
        ("display-none", Unseen::NotRendered),
        ("hidden-attribute", Unseen::NotRendered),
        ("closed-details", Unseen::NotRendered),
        ("content-visibility", Unseen::NotRendered),
        ("visibility", Unseen::Invisible),
        ("opacity-chain", Unseen::Transparent),
        ("transparent", Unseen::Transparent),
        ("white-on-white", Unseen::SameColour),
        ("same-on-dark", Unseen::SameColour),
        ("sr-only", Unseen::Clipped),
        ("clip-path", Unseen::Clipped),
        ("clip-circle", Unseen::Clipped),
        ("height-zero", Unseen::Clipped),
        ("text-indent", Unseen::Clipped),
        ("box-below", Unseen::Clipped),
        ("line-two", Unseen::Clipped),
        ("slide-two", Unseen::Clipped),
        ("off-left", Unseen::OffPage),
        ("off-top", Unseen::OffPage),
        ("drawer", Unseen::OffPage),
        ("scale-zero", Unseen::NoSize),
        ("font-zero", Unseen::NoSize),
    ] {
        assert_eq!(run(&page, text).sight, Sight::Unseen(why), "{text}");
    }
}

#[test]
fn what_a_customer_sees_or_scrolls_to_is_seen() {
    let page = page("hidden");
    for text in [
        "plain",
        "summary",
        "shown-again",
        "opacity-quarter",
        "white-on-dark",
        "scroller-top",
        "scroller-below",
        "box-top",
        "line-one",
        "escapes",
        "bottom",
    ] {
        assert_eq!(run(&page, text).sight, Sight::Seen, "{text}");
    }
    assert!(is(style(&page, "opacity-quarter").opacity, 0.25));
    assert_eq!(page.title, "藏起来的");
    assert_eq!(page.lang.as_deref(), Some("zh-CN"));
    assert_eq!(page.viewport_meta.as_deref(), Some("width=device-width, initial-scale=1"));
    assert_eq!(page.response.charset.as_deref(), Some("UTF-8"));
}

#[test]
fn opaque_boxes_cover_and_clear_ones_do_not() {
    let page = page("cover");
    assert!(is(covered(&page, "under-white"), 1.0));
    assert!(is(covered(&page, "behind-page"), 1.0));
    let half = covered(&page, "half-under-it");
    assert!(half > 0.2 && half < 0.8, "{half}");
    for text in ["inside-white", "under-clear", "under-half", "under-faded", "own-child", "header-text", "footer-text"]
    {
        assert!(is(covered(&page, text), 0.0), "{text}");
    }
    assert!(is(covered(&page, "over-photo"), 0.0), "text that follows a photo is painted over it");
    assert_eq!(style(&page, "over-photo").backdrop, Backdrop::Picture);
    assert!(covered(&page, "under-photo") > 0.5);
    assert_eq!(link(&page, "/x").cover, None, "what stands in a link does not cover it");
}

#[test]
fn a_pinned_bar_covers_only_what_cannot_be_scrolled_out_from_under_it() {
    let page = page("cover");
    assert!(is(covered(&page, "under-header"), 1.0), "the top of the page never comes down");
    assert!(is(covered(&page, "last-line"), 1.0), "nor does its end come up");
    assert!(is(covered(&page, "near-bottom"), 0.0), "what lies between can be scrolled free");
    let header = run(&page, "header-text");
    assert!(page.blocks[header.block as usize].pinned);
}

#[test]
fn a_pinned_window_over_all_covers_all_but_itself() {
    let page = page("modal");
    assert!(is(covered(&page, "under-modal"), 1.0));
    assert!(is(covered(&page, "far-under-modal"), 1.0));
    assert!(is(covered(&page, "in-modal"), 0.0));
    assert!(is(covered(&page, "on-top"), 0.0));
    assert!(is(covered(&page, "under-on-top"), 1.0), "boxes of the window stay as they are to each other");
}

#[test]
fn a_page_that_does_not_scroll_ends_at_its_window_but_its_scrollers_go_on() {
    let page = page("locked");
    assert_eq!(run(&page, "below-locked").sight, Sight::Unseen(Unseen::OffPage));
    assert_eq!(run(&page, "app-bottom").sight, Sight::Seen);
    assert!(is(covered(&page, "app-bottom"), 0.0));
    assert_eq!(run(&page, "tab-bar").sight, Sight::Seen);
}

#[test]
fn words_are_read_as_they_stand() {
    let page = page("words");
    let texts: Vec<&str> = page.runs.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(texts[..10], ["客服 ", "热线 ", "400", "-810\n", "第二行", "前", "中", "后", "UPPER", "a😀b"]);
    assert!(texts.contains(&"x y\nz"));
    assert!(texts.contains(&"one two three four five six seven eight nine ten eleven twelve thirteen fourteen"));
    let block = |text| run(&page, text).block;
    assert_eq!(block("客服"), block("第二行"));
    assert_eq!(block("loose"), block("tail"));
    assert_ne!(block("loose"), block("para"));
    assert_eq!(run(&page, "前").source, TextSource::Generated);
    for unread in ["no-script", "template"] {
        assert!(!texts.iter().any(|text| text.contains(unread)), "{unread}");
    }
    assert_eq!(run(&page, "contents").sight, Sight::Seen);
}

#[test]
fn shadow_roots_and_fields_are_read_and_secrets_are_not() {
    let page = page("words");
    assert_eq!(run(&page, "open-shadow").sight, Sight::Seen);
    assert_eq!(run(&page, "closed-shadow").sight, Sight::Seen);
    let source = |text| run(&page, text).source;
    assert_eq!(source("请输入手机号"), TextSource::Placeholder);
    assert_eq!(source("留言"), TextSource::Placeholder);
    assert_eq!(
        (source("写好的"), source("写了"), source("乙"), source("提交")),
        (TextSource::Value, TextSource::Value, TextSource::Value, TextSource::Value)
    );
    assert!(!page.runs.iter().any(|run| run.text.contains("secret")));
}

#[test]
fn frames_are_placed_scaled_and_clipped_where_their_element_is() {
    let page = page("frames");
    assert_eq!(run(&page, "frame-top").rect.unwrap().x, 15.0);
    assert_eq!(run(&page, "frame-top").rect.unwrap().y, 39.0);
    assert_eq!(run(&page, "frame-below").sight, Sight::Seen, "a frame scrolls");
    assert_eq!(run(&page, "frame-cut").sight, Sight::Unseen(Unseen::OffPage), "unless it says that it does not");
    assert!(is(style(&page, "frame-half").seen_px, 10.0));
    assert_eq!(run(&page, "frame-half").rect.unwrap().x, 12.5);
    assert!(run(&page, "frame-none").sight.is_unseen());
    assert!(run(&page, "frame-small").sight.is_unseen());
    assert_eq!(run(&page, "object-text").sight, Sight::Seen);
    let order: Vec<&str> = page.runs.iter().map(|run| run.text.trim()).collect();
    assert_eq!((order[0], order[1], order[order.len() - 1]), ("outside", "frame-top", "after"));
    let frame = |text| &page.frames[page.blocks[run(&page, text).block as usize].frame as usize];
    assert_eq!(frame("frame-top").title.as_deref(), Some("客服"));
    assert_eq!(frame("frame-top").parent, Some(0));
}

#[test]
fn a_frame_in_a_process_of_its_own_stands_where_its_element_is() {
    let inner = Recorded::open("looks");
    let plain = page("frames");
    let host = Recorded::open("frames");
    let owner = serde_json::from_str::<serde_json::Value>(host.page.get()).unwrap();
    let nodes = &owner["documents"][0]["nodes"];
    let rare = nodes["contentDocumentIndex"]["index"].as_array().unwrap();
    let node = rare[0].as_u64().unwrap() as usize;
    let backend = nodes["backendNodeId"][node].as_u64().unwrap() as u32;
    // The frame's own document is taken away, as it is when it lives in another process.
    let mut without = owner.clone();
    without["documents"][0]["nodes"]["contentDocumentIndex"] = serde_json::json!({"index": [], "value": []});
    let raw = without.to_string();
    let remote = vec![RemoteFrame { parent: None, owner: backend, page: inner.page.get() }];
    let mut scene = host.scene(remote);
    scene.page = &raw;
    let page = assemble(&scene).unwrap();
    let text = run(&page, "plain");
    assert_eq!(doorbell_capture::collect::backend_of(text.node).0, Some(0));
    let frame = page.blocks[text.block as usize].frame;
    assert!(page.frames[frame as usize].read);
    assert_eq!(page.frames[frame as usize].rect, plain.frames[1].rect);
    assert!(page.frames.iter().any(|frame| !frame.read), "frames that nobody answered for are told as unread");
}

#[test]
fn controls_have_kinds_names_and_places() {
    let page = page("controls");
    let help = link(&page, "/help");
    assert_eq!((help.kind, help.attributes.names.as_str()), (ControlKind::Link, "h nav top"));
    assert_eq!(help.href.as_deref(), Some("https://shop.example/dir/help"));
    assert_eq!(link(&page, "tel:400-810-8888").kind, ControlKind::Link);
    assert!(!page.runs.iter().any(|run| run.text.starts_with("no-link") && run.control.is_some()));
    let pic = link(&page, "/pic");
    assert_eq!(pic.rect, Some(Rect::new(10.0, 112.0, 40.0, 40.0)), "a link without height is as large as its picture");
    assert_eq!(pic.sight, Sight::Seen);
    assert_eq!(link(&page, "/area").rect, Some(Rect::new(20.0, 332.0, 40.0, 30.0)));
    assert_eq!(link(&page, "/gone").sight, Sight::Unseen(Unseen::Invisible));
    assert_eq!(link(&page, "/inside").sight, Sight::Unseen(Unseen::NotRendered));
    let menu = control(&page, |control| control.attributes.label.as_deref() == Some("菜单"));
    assert_eq!((menu.kind, menu.attributes.expanded), (ControlKind::Button, Some(false)));
    assert_eq!(
        control(&page, |control| control.attributes.role.as_deref() == Some("button")).attributes.tabindex,
        Some(0)
    );
    assert!(!page.controls.iter().any(|control| control.attributes.field_type.as_deref() == Some("hidden")));
}

#[test]
fn what_listens_to_clicks_is_a_control_unless_it_only_holds_others() {
    let page = page("controls");
    let clickable: Vec<&str> = page
        .controls
        .iter()
        .filter(|control| control.kind == ControlKind::Clickable)
        .map(|control| if control.tag == "label" { "label" } else { &control.attributes.names })
        .collect();
    assert_eq!(clickable, ["listens", "label"]);
    assert_eq!(run(&page, "open-menu").control, page.controls.iter().position(|c| c.tag == "label").map(|c| c as u32));
}

#[test]
fn fields_are_named_by_what_labels_them() {
    let page = page("controls");
    let label = |names: &str| control(&page, |control| control.attributes.names == names).attributes.label.clone();
    assert_eq!(label("f1").as_deref(), Some("姓名"));
    assert_eq!(label("f2").as_deref(), Some("电话"));
    assert_eq!(control(&page, |control| control.tag == "textarea").attributes.label.as_deref(), Some("备注"));
    let form = &page.forms[0];
    assert_eq!(
        (form.action.as_deref(), form.method.as_str(), form.role.as_deref()),
        (Some("https://shop.example/send"), "post", Some("search"))
    );
    assert_eq!(control(&page, |control| control.attributes.field_name.as_deref() == Some("q")).form, Some(0));
}

#[test]
fn pictures_know_the_control_they_are_in() {
    let page = page("controls");
    let in_control = |kind: PictureKind| {
        let picture = page.pictures.iter().find(|picture| picture.kind == kind && picture.control.is_some()).unwrap();
        (&page.controls[picture.control.unwrap() as usize], picture)
    };
    let (menu, icon) = in_control(PictureKind::Svg);
    assert_eq!((menu.tag.as_str(), icon.attributes.title.as_deref()), ("button", Some("三条线")));
    let (chat, icon) = in_control(PictureKind::Background);
    assert!(chat.href.as_deref().unwrap().ends_with("/chat"));
    assert_eq!(icon.src.as_deref(), Some("https://shop.example/dir/icon.png"));
    assert_eq!(
        page.pictures.iter().filter(|picture| picture.kind == PictureKind::Background).count(),
        1,
        "not where text is"
    );
    assert_eq!(in_control(PictureKind::Image).1.attributes.alt.as_deref(), Some("客服"));
}

#[test]
fn scripts_are_listed_with_address_or_beginning() {
    let page = page("controls");
    assert_eq!(page.scripts[0].src.as_deref(), Some("https://shop.example/dir/lib.js"));
    assert_eq!(page.scripts[1].mime.as_deref(), Some("application/ld+json"));
    assert_eq!(page.scripts[1].text.as_deref(), Some("{\"@type\":\"Organization\"}"));
}

#[test]
fn text_is_as_large_as_it_is_seen() {
    let page = page("looks");
    // Without a viewport meta the phone shrinks the page.
    let scale = page.viewport.unwrap().page_scale;
    assert!(scale < 0.5, "{scale}");
    for (text, px) in
        [("plain", 16.0), ("styled", 20.0), ("half", 8.0), ("double", 32.0), ("zoomed", 24.0), ("turned", 16.0)]
    {
        assert!(is(style(&page, text).seen_px, px * scale), "{text}: {}", style(&page, text).seen_px);
    }
    let styled = style(&page, "styled");
    assert_eq!((styled.font_px, styled.line_px, styled.weight), (20.0, Some(30.0), 700));
    assert_eq!(styled.colour, Colour::opaque(0, 0xaa, 0));
}

#[test]
fn what_is_behind_a_text_is_one_colour_or_a_picture() {
    let page = page("looks");
    let ground = Backdrop::Flat(Colour::opaque(0xfa, 0xfa, 0xfa));
    let white = Backdrop::Flat(Colour::WHITE);
    for (text, backdrop) in [
        ("plain", ground),
        ("on-dark", Backdrop::Flat(Colour::opaque(0x33, 0x33, 0x33))),
        ("on-mixed", Backdrop::Flat(Colour::opaque(0x99, 0x99, 0x99))),
        ("on-gradient", Backdrop::Picture),
        ("on-picture", Backdrop::Picture),
        ("on-card", white),
        ("filtered", Backdrop::Picture),
        ("on-sibling", Backdrop::Flat(Colour::opaque(0, 0x66, 0))),
        ("badge", Backdrop::Flat(Colour::opaque(0xff, 0xff, 0))),
        ("gradient-text", Backdrop::Picture),
    ] {
        assert_eq!(style(&page, text).backdrop, backdrop, "{text}");
    }
    assert_eq!(run(&page, "gradient-text").sight, Sight::Seen, "its letters are cut out of the gradient");
}

#[test]
fn the_same_answer_gives_the_same_bytes() {
    let bytes = || serde_json::to_string(&page("controls")).unwrap();
    assert_eq!(bytes(), bytes());
}

#[test]
fn an_answer_of_another_shape_is_refused_and_a_broken_frame_is_not_read() {
    let recorded = Recorded::open("hidden");
    let mut scene = recorded.scene(vec![RemoteFrame { parent: Some(7), owner: 1, page: "{}" }]);
    assert!(assemble(&scene).is_ok());
    scene.page = "{\"documents\":[]}";
    assert!(assemble(&scene).is_err());
    scene.page = "{\"documents\":[],\"strings\":[]}";
    assert!(assemble(&scene).unwrap().runs.is_empty());
}

/// Replaces every `step`-th number from `first` on.
fn spoil(value: &mut serde_json::Value, count: &mut usize, first: usize, step: usize, with: &serde_json::Value) {
    match value {
        serde_json::Value::Number(_) => {
            *count += 1;
            if *count % step == first {
                *value = with.clone();
            }
        }
        serde_json::Value::Array(values) => {
            for value in values {
                spoil(value, count, first, step, with);
            }
        }
        serde_json::Value::Object(values) => {
            for value in values.values_mut() {
                spoil(value, count, first, step, with);
            }
        }
        _ => {}
    }
}

#[test]
fn no_answer_makes_it_panic_and_every_snapshot_can_be_read_again() {
    for name in ["cover", "frames", "controls", "looks", "locked"] {
        let recorded = Recorded::open(name);
        let answer: serde_json::Value = serde_json::from_str(recorded.page.get()).unwrap();
        for with in ["-1", "0", "3", "4000000000", "-1e300", "1e300"] {
            let with: serde_json::Value = serde_json::from_str(with).unwrap();
            for first in 0..23 {
                let mut spoiled = answer.clone();
                spoil(&mut spoiled, &mut 0, first, 97, &with);
                let raw = spoiled.to_string();
                let mut scene = recorded.scene(Vec::new());
                scene.page = &raw;
                if let Ok(snapshot) = assemble(&scene) {
                    let json = serde_json::to_string(&snapshot).unwrap();
                    serde_json::from_str::<Snapshot>(&json).unwrap();
                }
            }
        }
    }
}
