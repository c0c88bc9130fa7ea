//! What a customer would notice, on small pages from the builder.

use super::*;
use crate::build::{Page as Build, trail};
use crate::geometry::Device;
use crate::search::{Answerer, Entrance, EntranceKind, Open, OpenRange, Purpose, ShownAs, Wording};
use crate::snapshot::Unseen;

fn search(page: Build) -> Search {
    find(&trail(vec![page.done()]))
}

fn phone_page() -> Build {
    Build::on(Device::Phone).lang("zh-CN").text("欢迎来到我们的小店，这里有许多好东西")
}

fn one(search: &Search, kind: EntranceKind) -> &Entrance {
    let mut all = search.entrances.iter().filter(|entrance| entrance.kind == kind);
    let first = all.next().unwrap_or_else(|| panic!("no {kind:?} in {:?}", search.entrances));
    assert!(all.next().is_none(), "more than one {kind:?}");
    first
}

#[test]
fn one_number_in_two_forms_and_places_is_one_entrance() {
    let found = search(phone_page().text("客服热线：400-628-7719").text("电话 +86 400 628 7719"));
    let phone = one(&found, EntranceKind::Phone);
    assert_eq!((phone.digits.as_deref(), phone.sightings.len()), (Some("4006287719"), 2));
    assert_eq!((phone.label.as_str(), phone.text.as_str()), ("客服热线", "400-628-7719"));
}

#[test]
fn a_number_split_over_elements_is_read_whole() {
    let found = search(phone_page().block("p").inline("热线：").inline("400-").inline("628-7719").end());
    assert_eq!(one(&found, EntranceKind::Phone).digits.as_deref(), Some("4006287719"));
}

#[test]
fn an_exporters_english_page_is_read_with_its_own_numbers() {
    let page = Build::on(Device::Desktop).lang("en").text("Hangzhou Little Bell Factory, Zhejiang, China");
    let found = search(page.text("Tel: 0571-55550101").text("Order no. 13800138000").text("Fax: 0571-55550102"));
    assert_eq!(one(&found, EntranceKind::Phone).digits.as_deref(), Some("057155550101"));
}

#[test]
fn a_hidden_number_is_found_and_not_visible() {
    let found = search(phone_page().text("客服热线：400-628-7719").unseen(Unseen::NotRendered));
    assert!(!one(&found, EntranceKind::Phone).visible());
    assert_eq!(found.best_on(Device::Phone), None);
}

#[test]
fn a_covered_number_is_not_visible() {
    let found = search(phone_page().text("客服热线：400-628-7719").covered(0.8));
    assert!(!one(&found, EntranceKind::Phone).visible());
}

#[test]
fn hours_beside_the_number_are_its_hours() {
    let found = search(phone_page().text("客服热线：400-628-7719（周一至周五 9:00-18:00）"));
    let hours = one(&found, EntranceKind::Phone).hours.clone().unwrap();
    let Some(Open::Said { week }) = hours.open else { panic!("no days: {hours:?}") };
    let day: Vec<OpenRange> = OpenRange::new(540, 1080).into_iter().collect();
    assert_eq!(week.map(|ranges| ranges == day), [true, true, true, true, true, false, false]);
}

#[test]
fn a_button_that_dials_is_an_entrance_without_its_number_in_words() {
    let found = search(phone_page().link("拨打电话", "tel:400-628-7719"));
    let phone = one(&found, EntranceKind::Phone);
    assert_eq!((phone.digits.as_deref(), phone.sightings[0].shown_as), (Some("4006287719"), ShownAs::Control));
    assert_eq!(search(phone_page().link("拨打电话", "tel:")).entrances, []);
}

#[test]
fn a_number_called_a_fax_elsewhere_is_no_phone() {
    let found = search(phone_page().text("传真：0571-86541235").text("0571-86541235"));
    assert_eq!(found.entrances, []);
}

#[test]
fn public_lines_are_listed_apart() {
    let found = search(phone_page().text("消费者投诉举报热线 12315"));
    assert_eq!((found.entrances.len(), found.authorities.len()), (0, 1));
}

#[test]
fn a_link_to_a_contact_page_is_a_lead_and_no_entrance() {
    let found = search(
        phone_page().link("联系我们", "https://shop.example/contact").link("加入我们", "https://shop.example/jobs"),
    );
    assert_eq!(found.entrances, []);
    assert_eq!((found.leads[0].text.as_str(), found.leads[0].wording), ("联系我们", Wording::Literal));
    assert!(found.leads.iter().all(|lead| lead.text != "加入我们" || lead.scent < 0.0));
}

#[test]
fn chats_say_who_answers_only_if_the_page_does() {
    let found = search(phone_page().button("在线客服"));
    assert_eq!(one(&found, EntranceKind::ChatUnknown).answered_by, Answerer::Unknown);
    let found = search(phone_page().button("人工客服"));
    assert_eq!(one(&found, EntranceKind::LiveChat).answered_by, Answerer::Human);
    let found = search(phone_page().button("智能客服"));
    assert_eq!(one(&found, EntranceKind::BotChat).answered_by, Answerer::Robot);
}

#[test]
fn a_vendors_script_that_draws_nothing_is_not_seen() {
    let found = search(phone_page().script("https://embed.tawk.to/abc/def"));
    let chat = one(&found, EntranceKind::ChatUnknown);
    assert_eq!((chat.visible(), chat.answered_by), (false, Answerer::Unknown));
}

#[test]
fn contact_forms_are_told_from_search_login_and_newsletter() {
    let contact = phone_page()
        .form("contact")
        .text("在线留言")
        .field("text", "您的姓名")
        .field("tel", "联系电话")
        .field("text", "留言内容")
        .end();
    assert_eq!(one(&search(contact), EntranceKind::ContactForm).purpose, Purpose::General);
    for (names, first, second) in
        [("search", "关键词", "价格"), ("login", "手机号", "密码"), ("newsletter", "Your name", "Your email")]
    {
        let page = phone_page()
            .form(names)
            .field("text", first)
            .field(if second == "密码" { "password" } else { "text" }, second)
            .end();
        assert_eq!(search(page).entrances, [], "{names}");
    }
}

#[test]
fn qq_wechat_mail_and_address_are_found() {
    let page = phone_page()
        .text("客服QQ：100012345")
        .text("微信号：shop_2020")
        .text("邮箱：help@shop.example")
        .text("地址：浙江省杭州市西湖区文三路90号");
    let found = search(page);
    assert_eq!(one(&found, EntranceKind::Qq).value, "100012345");
    assert_eq!(one(&found, EntranceKind::Wechat).value, "shop_2020");
    assert_eq!(one(&found, EntranceKind::Email).value, "help@shop.example");
    assert_eq!(one(&found, EntranceKind::PostalAddress).text, "浙江省杭州市西湖区文三路90号");
}

#[test]
fn announced_numbers_are_no_entrance() {
    let json = r#"{"@type":"Organization","contactPoint":[{"telephone":"+86-400-628-7719","contactType":"customer service"}]}"#;
    let found = search(phone_page().inline_script("application/ld+json", json));
    assert_eq!((found.entrances.len(), found.announced.len()), (0, 1));
}

#[test]
fn elder_lanes_are_found() {
    let found = search(phone_page().link("长辈版", "https://shop.example/elder"));
    assert_eq!(found.elder_lanes[0].text, "长辈版");
}

#[test]
fn closer_looks_are_few_and_ask_for_pixels_over_pictures() {
    let mut page = phone_page().text("客服热线：400-628-7719").on_picture();
    for index in 0..20 {
        page = page.link("微信", &format!("https://line.me/R/ti/p/{index}"));
    }
    let trail = trail(vec![page.done()]);
    let looks = closer_look(&trail, &find(&trail));
    assert!(looks.len() <= 6);
    assert!(looks[0].pixels);
}

#[test]
fn the_words_of_what_will_be_pressed_are_looked_at_where_they_stand_on_a_picture() {
    let asked = |page: crate::build::Page| {
        let trail = trail(vec![page.done()]);
        closer_look(&trail, &find(&trail)).iter().filter(|look| look.pixels).count()
    };
    let link = || phone_page().link("联系我们", "https://shop.example/contact");
    assert_eq!((asked(link()), asked(link().on_picture())), (0, 1));
    assert_eq!(asked(phone_page().link("新米到店", "https://shop.example/rice").on_picture()), 0);
}

#[test]
fn pages_without_eyes_are_read_too() {
    let found = search(phone_page().text("客服热线：400-628-7719").without_eyes());
    assert!(one(&found, EntranceKind::Phone).visible());
}

#[test]
fn a_number_in_each_of_many_rows_is_still_seen_on_every_page() {
    let hidden = (0..80).fold(Build::on(Device::Phone).lang("zh-CN"), |page, _| {
        page.text("客服热线：400-200-3618").unseen(Unseen::NotRendered)
    });
    let many = hidden.text("客服热线：400-200-3618").done();
    let desktop = Build::on(Device::Desktop).lang("zh-CN").text("客服热线：400-200-3618").done();
    let found = find(&trail(vec![many, desktop]));
    let phone = found.entrances.iter().find(|way| way.digits.as_deref() == Some("4002003618")).unwrap();
    for device in Device::ALL {
        assert!(phone.best_on(device).is_some_and(crate::search::Sighting::visible), "{device:?}");
    }
}
