//! What a customer would notice of chats, robots, forms and call-backs, on small pages of made-up merchants.

use crate::build::{Page, trail};
use crate::find::find;
use crate::geometry::{Device, Rect};
use crate::search::{Answerer, Entrance, EntranceKind, Purpose, Search};
use crate::snapshot::{Frame, Snapshot};

fn page() -> Page {
    Page::on(Device::Desktop).lang("zh-CN").text("欢迎来到我们的小店，这里有许多好东西")
}

fn search(page: Snapshot) -> Search {
    find(&trail(vec![page]))
}

fn chats(page: Page) -> Vec<Entrance> {
    chats_of(page.done())
}

fn chats_of(page: Snapshot) -> Vec<Entrance> {
    let kinds = [EntranceKind::LiveChat, EntranceKind::ChatUnknown, EntranceKind::BotChat];
    search(page).entrances.into_iter().filter(|entrance| kinds.contains(&entrance.kind)).collect()
}

fn forms(page: Page) -> Vec<(EntranceKind, Purpose)> {
    let kinds = [EntranceKind::ContactForm, EntranceKind::Callback];
    let all = search(page.done()).entrances;
    all.iter()
        .filter(|entrance| kinds.contains(&entrance.kind))
        .map(|entrance| (entrance.kind, entrance.purpose))
        .collect()
}

#[test]
fn a_chat_is_found_by_link_script_call_and_drawn_box_of_its_vendor() {
    let by_call = page().button("客服").attributes(|a| a.onclick = Some("_MEIQIA('showPanel')".into()));
    assert_eq!(chats(by_call)[0].vendor.as_deref(), Some("Meiqia 美洽"));
    let by_window = page()
        .button("客服")
        .attributes(|a| a.onclick = Some("window.open('http://tb.53kf.com/webCompany.php?arg=1','_blank')".into()));
    assert_eq!(chats(by_window)[0].vendor.as_deref(), Some("53KF 快服"));
    let drawn = page().block_named("div", "MEIQIA-BTN-HOLDER").text("联系我们").end();
    let found = chats(drawn);
    assert_eq!((found[0].kind, found[0].visible()), (EntranceKind::ChatUnknown, true));
    let mut asked = page().done();
    asked.hosts = vec!["widget.intercom.io".into()];
    assert!(!chats_of(asked)[0].visible(), "a host that was asked draws nothing by itself");
}

#[test]
fn a_vendor_alone_never_proves_a_human() {
    let of_vendor = |words: &str| {
        let drawn = page().script("https://embed.tawk.to/a/b").block_named("div", "tawk-min-container");
        chats(drawn.text(words).end())[0].answered_by
    };
    assert_eq!(of_vendor("您好"), Answerer::Unknown);
    assert_eq!(of_vendor("人工客服在线"), Answerer::Human);
    assert_eq!(of_vendor("智能客服为您服务"), Answerer::Robot);
    assert_eq!(of_vendor("智能客服，可转人工"), Answerer::Both);
    let robot = page().script("https://cdn.chatbot.com/widget.js");
    assert_eq!((chats(robot)[0].kind, EntranceKind::BotChat.is_contact()), (EntranceKind::BotChat, false));
}

#[test]
fn a_channel_between_people_is_a_live_chat_and_sharing_is_none() {
    for href in ["https://wa.me/10000000000", "https://line.me/ti/p/~shop", "https://m.me/shop", "skype:shop?chat"] {
        assert_eq!(chats(page().link("聊聊", href))[0].kind, EntranceKind::LiveChat, "{href}");
    }
    for href in ["https://api.whatsapp.com/send?text=Look", "https://wa.me/?text=x", "https://www.tawk.to/?utm=x"] {
        assert_eq!(chats(page().link("分享", href)), [], "{href}");
    }
}

#[test]
fn a_launcher_without_words_is_told_by_its_name_where_it_stays_on_the_screen() {
    let launcher = |names: &str| {
        let names = names.to_owned();
        page().pinned_block("div").button("").attributes(|a| a.names = names).at(1200.0, 700.0, 60.0, 60.0).end()
    };
    for names in ["chat-toggle", "float-kefu", "onlineService"] {
        assert_eq!(chats(launcher(names)).len(), 1, "{names}");
    }
    for names in ["weixin-chat", "kf-wechat", "back-top", "chat-share", "menu"] {
        assert_eq!(chats(launcher(names)), [], "{names}");
    }
    let in_text = page().button("").attributes(|a| a.names = "icon-comments".into());
    assert_eq!(chats(in_text), []);
}

#[test]
fn names_of_persons_in_a_side_bar_invite_to_a_chat() {
    let bar = page().pinned_block("div").link("小王", "javascript:;");
    let found = chats(bar.attributes(|a| a.title = Some("点击这里给我发消息".into())).end());
    assert_eq!((found[0].label.as_str(), found[0].kind), ("小王", EntranceKind::ChatUnknown));
}

#[test]
fn a_frame_with_the_title_of_a_chat_is_one_if_it_is_drawn() {
    let framed = |title: &str, rect: Option<Rect>| {
        let mut page = page().done();
        let url = "https://talk.example/w".into();
        page.frames.push(Frame { url, parent: Some(0), rect, title: Some(title.into()), read: false });
        chats_of(page).len()
    };
    let drawn = Some(Rect::new(1100.0, 600.0, 80.0, 80.0));
    assert_eq!((framed("Live chat", drawn), framed("在线客服", drawn)), (1, 1));
    assert_eq!((framed("Live chat", None), framed("Map of our shop", drawn)), (0, 0));
}

#[test]
fn what_only_speaks_of_chats_is_no_chat() {
    for (words, href) in [
        ("在线客服系统", "https://shop.example/im"),
        ("Live chat software", "https://shop.example/tools"),
        ("在线咨询", "https://shop.example/contact.html"),
        ("在线咨询", "https://shop.example/news/12.html"),
        ("机器人", "https://shop.example/robots"),
        ("联系客服", "https://shop.example/service"),
        ("联系我们", "javascript:;"),
        ("微信客服", "javascript:;"),
        ("在线咨询", "https://shop.example/#form"),
    ] {
        assert_eq!(chats(page().link(words, href)), [], "{words} {href}");
    }
    assert_eq!(chats(page().text("在线咨询")), []);
    assert_eq!(chats(page().script("https://hm.baidu.com/hm.js?1")), []);
}

#[test]
fn a_page_called_like_a_chat_is_one() {
    assert_eq!(chats(page().link("联系客服", "https://shop.example/kefu.html")).len(), 1);
    assert_eq!(chats(page().link("在线问诊", "https://shop.example/kefu.html")).len(), 1);
}

#[test]
fn one_number_field_with_a_promise_to_call_is_a_call_back() {
    let call = page().form("").text("免费回电").field("tel", "请输入您的电话号码").button("立即免费回电").end();
    assert_eq!(forms(call), [(EntranceKind::Callback, Purpose::General)]);
    let login = page().form("").text("手机号登录").field("tel", "请输入您的手机号").button("获取验证码").end();
    assert_eq!(forms(login), []);
    let loose = page().block("div").text("Request a callback").field("tel", "Phone").button("Call me back").end();
    assert_eq!(forms(loose), [(EntranceKind::Callback, Purpose::General)]);
}

#[test]
fn a_form_without_a_form_element_is_one() {
    let loose =
        page().text("在线留言").block("div").field("text", "对接人").field("text", "联系电话").button("提交").end();
    assert_eq!(forms(loose), [(EntranceKind::ContactForm, Purpose::General)]);
}

#[test]
fn forms_for_buying_commenting_and_applying_are_no_way_to_the_merchant() {
    let order = page()
        .form("")
        .text("收货地址")
        .text("购物车")
        .field("text", "姓名")
        .field("tel", "电话")
        .field("text", "留言");
    assert_eq!(forms(order.end()), []);
    let comment =
        page().form("").text("网友评论").field("text", "姓名").field("email", "邮箱").field("text", "内容").end();
    assert_eq!(forms(comment), []);
    let apply =
        page().form("").text("投递简历").field("text", "姓名").field("tel", "电话").field("text", "留言内容").end();
    assert!(forms(apply).iter().all(|(_, purpose)| *purpose == Purpose::Other));
}

#[test]
fn a_form_says_what_it_is_for() {
    let complaint =
        page().form("").text("投诉建议").field("text", "姓名").field("tel", "电话").field("text", "留言内容").end();
    assert_eq!(forms(complaint), [(EntranceKind::ContactForm, Purpose::Complaint)]);
}

#[test]
fn hostile_names_neither_panic_nor_are_slow() {
    let mut hostile = page();
    for index in 0..2000 {
        let names = format!("chat-{index} {}", "客😀live".repeat(60));
        hostile = hostile.pinned_block("div").button("💬").attributes(|a| a.names = names.clone()).end();
    }
    assert!(!chats(hostile).is_empty());
}
