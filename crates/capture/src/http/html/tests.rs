//! Pages without eyes.

use super::*;

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
fn an_icon_names_the_drawing_it_takes_from_elsewhere() {
    let page = page(
        "<a href='/kf'><svg><use href='/icons.svg#headset'></use></svg></a>\
         <svg><title>x</title><g><use xlink:href='#phone'/></g></svg><svg><path/></svg>",
    );
    let sources: Vec<Option<&str>> = page.pictures.iter().map(|picture| picture.src.as_deref()).collect();
    assert_eq!(sources, [Some("/icons.svg#headset"), Some("#phone"), None]);
}
