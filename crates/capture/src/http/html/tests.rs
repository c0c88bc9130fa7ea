//! Pages without eyes.

use super::*;
use doorbell_engine::snapshot::StructuredFormat::{self, HCard, Microdata, Rdfa};

fn page(html: &str) -> Snapshot {
    read(html, &Url::parse("https://shop.example/dir/").unwrap(), Device::Phone)
}

fn texts(page: &Snapshot) -> Vec<&str> {
    page.runs.iter().map(|run| run.text.as_str()).collect()
}

#[test]
fn words_of_a_paragraph_stand_in_one_block_and_keep_their_spaces() {
    let page = page("<div>客服 <b>热线</b>\n<i>400</i>-810<br>第二行<p>另一段</p></div>");
    assert_eq!(texts(&page), ["客服 ", "热线 ", "400", "-810\n", "第二行", "另一段"]);
    let blocks: Vec<u32> = page.runs.iter().map(|run| run.block).collect();
    assert!(blocks[..5].iter().all(|block| *block == blocks[0]));
    assert_ne!(blocks[5], blocks[0]);
    assert_eq!(page.blocks[blocks[5] as usize].parent, Some(blocks[0]));
}

#[test]
fn what_the_markup_hides_is_not_rendered_and_the_rest_is_unknown() {
    let page = page(
        "<p hidden>a</p><p style='color:red; DISPLAY: none'>b</p><template><p>c</p></template><p>d</p>\
         <noscript><p>e</p></noscript><script>f</script><style>g</style>",
    );
    let unseen = Sight::Unseen(Unseen::NotRendered);
    let sights: Vec<(&str, Sight)> = page.runs.iter().map(|run| (run.text.as_str(), run.sight)).collect();
    assert_eq!(sights[..2], [("a", unseen), ("b", unseen)]);
    assert!(!sights.iter().any(|(text, sight)| *text == "c" && *sight != unseen));
    assert_eq!(sights[sights.len() - 2..], [("d", Sight::Unknown), ("e", Sight::Unknown)]);
}

#[test]
fn the_head_says_how_the_page_is_shown_and_how_long() {
    let page =
        page("<meta name=Viewport content='width=device-width'><meta http-equiv=REFRESH content='30; url=/b'><p>a");
    assert_eq!(page.viewport_meta.as_deref(), Some("width=device-width"));
    assert_eq!(page.refresh.as_deref(), Some("30; url=/b"));
}

#[test]
fn controls_know_their_names_forms_and_addresses() {
    let page = page(
        "<base href='/b/'><a href='help' id='h' class='nav'>帮助</a><a href='tel:400'>电话</a>\
         <form action='send' method='POST'><label for='f'>手机</label><input id='f' type='tel' placeholder='号码'>\
         <label>留言 <textarea></textarea></label></form><span id='n'>关闭</span><button aria-labelledby='n'></button>\
         <div onclick='chat()'><img src='c.png' alt='客服'></div>",
    );
    let hrefs: Vec<_> = page.controls.iter().filter_map(|control| control.href.as_deref()).collect();
    assert_eq!(hrefs, ["https://shop.example/b/help", "tel:400"]);
    let labels: Vec<_> = page.controls.iter().filter_map(|control| control.attributes.label.as_deref()).collect();
    assert_eq!(labels, ["手机", "留言", "关闭"]);
    assert_eq!(page.controls[2].form, Some(0));
    assert_eq!(page.forms[0].action.as_deref(), Some("https://shop.example/b/send"));
    let clickable = page.controls.iter().position(|control| control.kind == ControlKind::Clickable).unwrap();
    assert_eq!(page.pictures[0].control, Some(clickable as u32));
    assert!(page.runs.iter().any(|run| run.source == TextSource::Placeholder && run.text == "号码"));
}

#[test]
fn deep_nesting_and_broken_markup_do_no_harm() {
    let deep = format!("<p>first</p>{}x", "<div>".repeat(500_000));
    assert_eq!(texts(&page(&deep)), ["first"]);
    let sloppy = format!("{}<p>last", "<li>x<p>y<br>".repeat(3_000));
    assert_eq!(texts(&page(&sloppy)).last(), Some(&"last"), "ends left out are no nesting");
    assert!(texts(&page("<a href='<p</a>>>&#0;<")).len() < 3);
    assert!(page("").runs.is_empty());
}

#[test]
fn what_elements_announce_to_machines_is_kept() {
    let page = page(
        "<html lang=zh-CN><div itemscope itemtype='https://schema.org/LocalBusiness'><b itemprop='name telephone'>400-628-7719\
         </b><meta itemprop=email content='help@shop.example'><p itemprop=address itemscope itemtype='x/PostalAddress'>\
         <i itemprop=streetAddress>文三路90号</i></p><i itemprop=price>9</i></div><i itemprop=telephone>nothing's</i>\
         <p vocab='https://schema.org/' typeof=Store><a property='schema:telephone' href='tel:+864006287719'>call</a></p>\
         <div class='x vcard'><p class=tel><i class=type>Fax</i> <i class=value>010-5555 0102</i></p>\
         <a class=email href='mailto:a@shop.example'>mail</a></div><p class=tel>none</p>",
    );
    let told: Vec<(StructuredFormat, &str, &str, &str)> = page
        .announcements
        .iter()
        .map(|item| (item.format, item.of.as_str(), item.property.as_str(), item.value.as_str()))
        .collect();
    let expected = [
        (Microdata, "LocalBusiness", "telephone", "400-628-7719"),
        (Microdata, "LocalBusiness", "email", "help@shop.example"),
        (Microdata, "PostalAddress", "streetAddress", "文三路90号"),
        (Rdfa, "Store", "telephone", "tel:+864006287719"),
        (HCard, "h-card", "faxNumber", "010-5555 0102"),
        (HCard, "h-card", "email", "mailto:a@shop.example"),
    ];
    assert_eq!(told, expected);
    let hidden: Vec<bool> = page.announcements.iter().map(|item| item.sight.is_unseen()).collect();
    assert_eq!(hidden, [false, true, false, false, false, false], "a meta element shows nothing");
}

#[test]
fn a_thousand_announcements_are_not_kept() {
    let page = page(&format!("<div itemscope>{}", "<i itemprop=telephone>1</i>".repeat(1_000)));
    assert_eq!(page.announcements.len(), 300);
}

#[test]
fn a_language_is_noted_where_it_changes() {
    let page = page("<html lang=zh-CN><div lang=zh-cn><p>a<div lang=en><p lang=EN>b<p lang=zh-CN>c");
    let langs: Vec<&str> = page.blocks.iter().filter_map(|block| block.lang.as_deref()).collect();
    assert_eq!(langs, ["en", "zh-CN"]);
}

#[test]
fn a_protected_mail_address_is_kept_with_the_link_around_it() {
    let page =
        page("<a href='/cdn-cgi/l/email-protection'><span data-cfemail='5a3b'>[email&#160;protected]</span></a>");
    assert_eq!(page.controls[0].attributes.cfemail.as_deref(), Some("5a3b"));
}

#[test]
fn an_icon_names_the_drawing_it_takes_from_elsewhere() {
    let page = page(
        "<a href='/kf'><svg><use href='/icons.svg#headset'></use></svg></a>\
         <svg><title>x</title><g><use xlink:href='#phone'/></g></svg><svg><path/></svg>",
    );
    let sources: Vec<Option<&str>> = page.pictures.iter().map(|picture| picture.src.as_deref()).collect();
    assert_eq!(sources, [Some("/icons.svg#headset"), Some("#phone"), None]);
}
