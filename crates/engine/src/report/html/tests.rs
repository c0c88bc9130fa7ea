use super::render;
use crate::message::Message;
use crate::report::{Album, samples};
use crate::text::{Language, Texts};

/// A picture of one pixel.
const DOT: &[u8] = b"\x89PNG\r\n\x1a\n-not-decoded-here-";

fn album() -> Album {
    let files = ["phone-0.png", "phone-1.png", "phone-2.png", "desktop-0.png", "desktop-1.png"];
    files.map(|file| (file.to_owned(), DOT.to_vec())).into_iter().collect()
}

fn page(sample: &samples::Sample, language: Language) -> String {
    render(&sample.report(), &album(), &Texts::new(language))
}

/// Everything in quotes after `name=`.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn nothing_is_loaded_from_anywhere_and_nothing_runs() {
    for sample in samples::all() {
        let html = page(&sample, Language::ZhHans);
        assert!(html.contains("default-src 'none'"));
        assert!(!html.contains("<script") && !html.contains("@import") && !html.contains("url("));
        assert!(attributes(&html, "src").is_empty());
        for href in attributes(&html, "href") {
            let known = ["#", "data:image/", "https://", "tel:"].iter().any(|start| href.starts_with(start));
            assert!(known, "{href}");
        }
    }
}

#[test]
fn the_sentence_is_the_one_first_heading_and_the_language_is_said() {
    let html = page(&samples::middling(), Language::ZhHans);
    assert!(html.contains("<html lang=\"zh-Hans\">"));
    assert_eq!(html.matches("<h1").count(), 1);
    let (before, after) = html.split_once("<h1").unwrap();
    assert!(!before.contains("<h2") && !before.contains("<h3"));
    assert!(after.contains("要往下翻 5 屏，老人才看得到客服电话"));
}

#[test]
fn entrances_are_framed_on_the_first_screen_and_on_a_strip_further_down() {
    let html = page(&samples::middling(), Language::En);
    assert_eq!(html.matches("<image id=\"shot-0\"").count(), 1);
    assert!(html.contains("href=\"data:image/png;base64,"));
    assert!(html.contains("viewBox=\"0 0 360 800\""), "the phone's first screen");
    assert!(
        html.contains("aria-label=\"Phone: 5 screens down. Framed: no. 1, phone number, no. 3, e-mail\""),
        "{html}"
    );
    assert!(html.contains("aria-label=\"Phone: the first screen. Framed: no. 2, chat (not said who answers)\""));
}

#[test]
fn what_is_hidden_is_not_framed_and_says_why() {
    let html = page(&samples::hiding(), Language::En);
    assert!(!html.contains("no. 2, phone number"));
    assert!(html.contains("not to be seen: it has the colour of what is behind it"));
    assert!(!html.contains("href=\"tel:"), "nobody is sent to a number that the merchant hides");
}

#[test]
fn a_picture_that_is_no_picture_is_left_out() {
    let album: Album = [("phone-0.png".to_owned(), b"<svg onload=alert(1)>".to_vec())].into();
    let html = render(&samples::kind().report(), &album, &Texts::new(Language::En));
    assert!(!html.contains("onload") && !html.contains("data:image/svg+xml;base64"));
    assert!(html.contains("No picture was kept this time."));
}

#[test]
fn hostile_page_text_stays_text() {
    let hostile = "\"'><script>alert(1)</script></style><img src=x onerror=y>\u{202e}\u{1b}[2J";
    let mut sample = samples::middling();
    for entrance in &mut sample.search.entrances {
        entrance.value = hostile.into();
        entrance.digits = Some(hostile.into());
        entrance.text = hostile.into();
        entrance.label = hostile.into();
        entrance.then = Some(hostile.into());
        entrance.signals.iter_mut().for_each(|signal| signal.saw = hostile.into());
    }
    for finding in &mut sample.rating.findings {
        finding.says = Message::new("incident-pop-up").with("url", hostile);
        finding.evidence.iter_mut().for_each(|evidence| evidence.text = hostile.into());
    }
    sample.search.authorities[0].text = hostile.into();
    sample.search.leads = samples::hiding().search.leads;
    sample.search.leads[0].text = hostile.into();
    sample.trail.start = format!("javascript:{hostile}");
    sample.trail.recorded_at = hostile.into();
    sample.trail.recorder.program = hostile.into();
    for snapshot in &mut sample.trail.snapshots {
        snapshot.title = hostile.into();
        snapshot.url = hostile.into();
        snapshot.lang = Some(hostile.into());
    }
    let html = page(&sample, Language::ZhHans);
    assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("href=\"javascript"));
    assert_eq!(html.matches("</style>").count(), 1);
    assert!(!html.contains('\u{202e}') && !html.contains('\u{1b}'));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "it is shown, as words");
}

#[test]
fn hostile_words_on_what_is_pressed_stay_words() {
    let mut sample = samples::walked();
    for step in &mut sample.trail.steps {
        if let crate::trail::Action::Press(press) | crate::trail::Action::Close(press) = &mut step.action {
            press.words = "\"><script>alert(1)</script>\u{202e}\u{1b}[2J".into();
        }
    }
    sample.search.leads.iter_mut().for_each(|lead| lead.text = "</ul><img src=x>".into());
    let html = page(&sample, Language::En);
    assert!(
        !html.contains("<script") && !html.contains("<img") && !html.contains('\u{202e}') && !html.contains('\u{1b}')
    );
    assert!(html.contains("Press “&quot;&gt;&lt;script&gt;alert(1)"), "it is shown, as words");
}

#[test]
fn no_text_key_is_shown_raw_in_any_language() {
    let own = [
        "sentence-",
        "report-",
        "kind-",
        "purpose-",
        "answerer-",
        "unseen-",
        "fault-",
        "incident-",
        "where-",
        "verdict-",
        "group-",
        "device-",
        "entrance-",
        "shown-as-",
        "size-px",
        "film-",
        "walk-",
        "obstacle-",
        "change-",
        "found-",
        "pressed-",
        "route-",
        "way-",
    ];
    for sample in samples::all() {
        for language in Language::ALL {
            let html = page(&sample, language);
            let (_, body) = html.split_once("<body>").unwrap();
            for text in body.split('>').filter_map(|part| part.split('<').next()) {
                assert!(!own.iter().any(|prefix| text.contains(prefix)), "{language:?}: {text}");
            }
        }
    }
}

#[test]
fn the_same_report_is_the_same_bytes() {
    for (one, other) in samples::all().iter().zip(samples::all().iter()) {
        assert_eq!(page(one, Language::En), page(other, Language::En));
    }
}

#[test]
fn a_link_that_dials_something_else_is_told_in_both_languages() {
    let mut sample = samples::middling();
    let sighting = sample.search.entrances[0].sightings[0].clone();
    let shown = "0571-8765-4321".to_owned();
    sample.search.mismatches = vec![crate::search::DialMismatch { shown, dialled: Some("<b>0571".into()), sighting }];
    let html = page(&sample, Language::En);
    assert!(html.contains("but pressing it dials &lt;b&gt;0571"), "{html}");
    assert!(page(&sample, Language::ZhHans).contains("点一下会拨错的电话"));
}

/// What stands between the words that open a part of the page and its end.
fn part<'a>(html: &'a str, id: &str) -> &'a str {
    let (_, from) = html.split_once(&format!("aria-labelledby=\"{id}\"")).unwrap();
    from.split("</section>").next().unwrap()
}

/// The words of markup, without it.
fn words(markup: &str) -> String {
    let texts = markup.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text));
    texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("|")
}

#[test]
fn the_way_is_a_film_strip_with_the_facts_of_every_step() {
    let html = page(&samples::walked(), Language::En);
    let film = part(&html, "film");
    assert_eq!(film.matches("<ol").count(), 2, "phone and desktop");
    assert_eq!(film.matches("<li><div class=\"glass\"").count(), 3 + 2, "each press, and the number at the end");
    let text = words(film);
    for fact in [
        "On a phone|2 presses, one screen scrolled · about 13 to 43 seconds",
        "First press “我知道了” to put away what is in the way",
        "what was in the way is gone",
        "Press “联系我们”|Scroll|one screen down|Text size|14 px|Room to press|88 × 30 px|What happens|another page opens|Takes|about 7 to 25 seconds",
        "Find phone number |400-200-0123| (no. 1)|",
        "On the same page:|e-mail kefu@tianyuan.example (no. 2)",
        "13 px",
    ] {
        assert!(text.contains(fact), "{fact} in\n{text}");
    }
    assert!(film.contains("aria-label=\"Phone screen; the frame shows what is pressed: “联系我们”\""), "{film}");
    assert_eq!(film.matches("class=\"frame press\"").count(), 3);
    assert_eq!(film.matches("person\" style").count(), 4, "number and e-mail are framed at the end");
}

#[test]
fn each_picture_is_in_the_file_once_and_the_first_page_is_not_told_again() {
    let html = page(&samples::walked(), Language::ZhHans);
    assert_eq!(html.matches("href=\"data:image/png").count(), 5);
    assert!(!part(&html, "pictures").contains("点了"), "what the film strip ends with is not shown again");
}

#[test]
fn without_pictures_the_steps_are_told_in_words() {
    let sample = samples::walked();
    let html = render(&sample.report(), &Album::new(), &Texts::new(Language::ZhHans));
    let film = part(&html, "film");
    assert!(!film.contains("<svg") && !film.contains("role=\"img\""));
    let text = words(film);
    assert!(text.contains("这次没有留下图片") && text.contains("点“联系我们”|往下翻|1 屏|字的大小|14 像素"), "{text}");
}

#[test]
fn a_number_that_is_seen_without_a_press_needs_no_film_strip() {
    let html = page(&samples::kind(), Language::ZhHans);
    assert!(!html.contains("id=\"film\"") && !html.contains("href=\"#film\""));
    assert!(!html.contains("id=\"walked\""), "nobody walked");
}

#[test]
fn what_stood_in_the_way_and_what_was_left_is_told() {
    let html = page(&samples::walked(), Language::ZhHans);
    let text = words(part(&html, "walked"));
    for told in [
        "手机：打开过 2 个网页，点过 2 下",
        "电脑：打开过 2 个网页，点过 1 下",
        "电脑：一次能打开的网页数用完了，还有地方没去看",
        "手机：Cookie 提示盖在网页上，要先关掉：“我知道了”（关它的按钮有 40 像素）",
    ] {
        assert!(text.contains(told), "{told} in\n{text}");
    }
}

#[test]
fn a_number_is_not_broken_at_its_hyphens() {
    let html = page(&samples::walked(), Language::En);
    assert!(html.contains("<span class=\"whole\">400-200-0123</span>"));
}
