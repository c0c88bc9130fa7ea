use super::words::{Promise, file};
use crate::build::{Page, trail};
use crate::find::find;
use crate::geometry::Device;
use crate::lexicon::fold_phrase;
use crate::search::{Lead, Wording};
use crate::snapshot::Unseen;
use std::collections::{BTreeMap, BTreeSet};

const HOME: &str = "https://shop.example/";

fn leads_of(page: Page) -> Vec<Lead> {
    find(&trail(vec![page.done()])).leads
}

fn page() -> Page {
    Page::on(Device::Phone)
}

/// The one lead a link with these words to a page of its own gives.
fn worded(words: &str) -> Option<Lead> {
    leads_of(page().link(words, "https://shop.example/p7")).pop()
}

fn scent(words: &str) -> f64 {
    worded(words).map_or(0.0, |lead| lead.scent)
}

#[test]
fn nearer_promises_rank_higher() {
    let ladders: &[&[&str]] = &[
        &["转人工", "联系我们", "帮助中心", "常见问题", "关于我们", "登录", "加入我们"],
        &["人工客服", "客服", "服务与支持", "网站地图", "隐私政策", "招商加盟"],
        &["真人客服", "聯絡我們", "說明中心", "常見問題", "關於我們", "會員登入", "人才招募"],
        &["Talk to a person", "Contact us", "Help center", "FAQ", "About us", "Sign in", "Careers"],
        &["Speak to an agent", "Customer service", "Still need help?", "Sitemap", "Privacy policy", "Press"],
        &["オペレーターと話す", "お問い合わせ", "ヘルプ", "よくある質問", "会社概要", "ログイン", "採用情報"],
        &["상담원 연결", "고객센터", "도움말", "자주 묻는 질문", "회사소개", "로그인", "채용"],
        &["Mit einem Mitarbeiter sprechen", "Kontakt", "Hilfe", "Häufige Fragen", "Impressum", "Anmelden", "Karriere"],
        &["Hablar con un agente", "Contáctanos", "Ayuda", "Preguntas frecuentes", "Aviso legal", "Mi cuenta", "Empleo"],
        &[
            "Parler à un conseiller",
            "Nous contacter",
            "Besoin d'aide ?",
            "FAQ",
            "Mentions légales",
            "Panier",
            "Recrutement",
        ],
        &[
            "Falar com um atendente",
            "Fale conosco",
            "Ajuda",
            "Perguntas frequentes",
            "Quem somos",
            "Entrar",
            "Trabalhe conosco",
        ],
        &[
            "Parla con un operatore",
            "Contattaci",
            "Aiuto",
            "Domande frequenti",
            "Chi siamo",
            "Accedi",
            "Lavora con noi",
        ],
    ];
    let mut wrong = Vec::new();
    for ladder in ladders {
        let scents: Vec<f64> = ladder.iter().map(|words| scent(words)).collect();
        let last = scents.len() - 1;
        let falls = scents.is_sorted_by(|a, b| a > b);
        if !falls || scents[last - 2] <= 0.0 || scents[last - 1] >= 0.0 {
            wrong.push((ladder, scents));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Other errands, parted by bars.
const LOSERS: &str = "加盟热线 | 招聘联系方式 | 媒体联系 | 商家入驻 | 购物车 | 订单查询 | 免费注册 | 用户协议 | 分享 | APP下载 | 登录后联系客服 | 供应商客服 | Investor contacts | \
    Press contact | Join our team | Track your order | Terms & conditions | Follow us | Get the app | My account | \
    Presse | Warenkorb | Datenschutz | Prensa | Mi cuenta | Presse et médias | Suivi de commande | Carrinho | \
    Imprensa | Carrello | Ufficio stampa | 採用のお問い合わせ | プライバシーポリシー | 장바구니 | 개인정보처리방침 | 입점문의 | 購物車 | 投資人關係";

#[test]
fn other_errands_rank_below_nought() {
    // Losers are kept, to say why they are no way.
    let wrong: Vec<_> = LOSERS.split(" | ").filter(|words| scent(words) >= 0.0).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// What only looks like a way to a person, parted by bars.
const LOOK_ALIKES: &str = "人工智能 | 手机 | 家电 | 手机壳 | 人工草坪 | 服务器 | 立即抢购 | 了解更多 | Mobile phones | Contact lenses | Services | Supported \
    devices | Chateau wines | Express | コンタクトレンズ | 휴대폰 | Kontaktlinsen | Lentes de contacto | 客服热线 400-200-3618 | \
    Main Street Spares | Ideal Standard | Recent orders | Stem cell research | 主管法规 | 2026-01-05 客服公告";

#[test]
fn look_alikes_are_no_leads() {
    let wrong: Vec<_> = LOOK_ALIKES.split(" | ").filter_map(worded).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Labels that name the way to a person, parted by bars.
const LITERAL: &str = "人工客服 | 客服 | 客户服务 | 联系我们 | 在线咨询 | 客服热线 | 售后客服 | 聯絡我們 | 客戶服務 | 線上客服 | Contact | Contact us | Customer service | \
    Live chat | Talk to us | Call us | お問い合わせ | お客様窓口 | カスタマーサポート | 고객센터 | 문의하기 | 1:1 문의 | Kontakt | Kundenservice \
    | Hilfe & Kontakt | Contacto | Atención al cliente | Contactez-nous | Service client | Contact | Fale conosco \
    | Atendimento ao cliente | Contatti | Servizio clienti | Parla con un operatore";

/// Labels that do not.
const GENERIC: &str = "帮助中心 | 服务与支持 | 售后服务 | 常见问题 | 关于我们 | 智能客服 | 幫助 | 支援中心 | Help | Help center | Support | FAQ | Need help? | About \
    us | ヘルプ | サポート | よくある質問 | 도움말 | 자주 묻는 질문 | Hilfe | Support | Impressum | Ayuda | Centro de ayuda | ¿Necesita \
    ayuda? | Aide | Besoin d'aide ? | Mentions légales | Ajuda | Central de ajuda | Aiuto | Hai bisogno di aiuto? \
    | Assistenza";

#[test]
fn labels_are_literal_generic_or_icons_in_every_language() {
    for (labels, wording) in [(LITERAL, Wording::Literal), (GENERIC, Wording::Generic)] {
        let other = |words: &&str| worded(words).map(|lead| lead.wording) != Some(wording);
        let wrong: Vec<&str> = labels.split(" | ").filter(other).collect();
        assert!(wrong.is_empty(), "{wording:?}: {wrong:?}");
    }
    let icon = page().link("", "https://shop.example/kf").picture("https://shop.example/kefu.png", "联系客服");
    assert_eq!(leads_of(icon)[0].wording, Wording::IconOnly);
}

#[test]
fn icons_are_told_by_class_alt_label_and_file_name() {
    let link = || page().link("", "https://shop.example/p7");
    let icons = [
        link().attributes(|own| own.names = "iconfont icon-kefu".into()),
        link().attributes(|own| own.label = Some("联系客服".into())),
        link().attributes(|own| own.title = Some("Contact us".into())),
        link().picture("https://shop.example/i/headset.svg", ""),
        link().picture("https://shop.example/i/a1.png", "お問い合わせ"),
        link().picture("https://shop.example/i/a1.png", "").attributes(|own| own.names = "livechat-icon".into()),
        page().link("\u{e61f}", "https://shop.example/p7").attributes(|own| own.names = "ico-customer-service".into()),
    ];
    for (index, icon) in icons.into_iter().enumerate() {
        let lead = leads_of(icon).pop().unwrap_or_else(|| panic!("icon {index}"));
        assert!(lead.scent > 0.0 && lead.wording == Wording::IconOnly, "icon {index}: {lead:?}");
    }
    for names in ["icon-wechat", "icon-cart", "logo", "icon-chateau"] {
        let leads = leads_of(link().attributes(|own| own.names = names.into()));
        assert!(leads.iter().all(|lead| lead.scent < 0.0), "{names}: {leads:?}");
    }
}

#[test]
fn an_address_helps_where_the_words_say_little() {
    let found =
        leads_of(page().link("点这里", "https://shop.example/lianxi.html").link("点这里", "https://shop.example/p7"));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].wording, found[0].signals[0].id.as_str()), (Wording::Generic, "address"));
    assert!(
        scent("Contact us") > leads_of(page().link("Contact us", "https://shop.example/press/contact"))[0].scent - 3.0
    );
    // Goods and articles are no losers, only no leads.
    assert_eq!(leads_of(page().link("红茶", "https://shop.example/product/8")), []);
}

#[test]
fn what_is_an_entrance_or_only_scrolls_is_no_lead() {
    let none = [
        page().link("联系我们", "#contact"),
        page().link("联系我们", "https://shop.example/#contact"),
        page().link("联系我们", HOME),
        page().link("联系我们", "tel:400-200-3618"),
        page().link("邮箱客服", "mailto:service@shop.example"),
        page().link("在线客服", "javascript:void(0)"),
        page().button("人工客服"),
        page().link("WhatsApp us", "https://wa.me/18005550123"),
        page().button("联系我们").attributes(|own| own.disabled = true),
        page().field("text", "联系客服"),
    ];
    for (index, page) in none.into_iter().enumerate() {
        assert_eq!(leads_of(page), [], "page {index}");
    }
}

#[test]
fn what_sends_a_form_is_part_of_it_and_no_lead() {
    let mut form = page().form("ask").field("text", "姓名").button("提交留言").end().done();
    form.controls[1].form = Some(0);
    assert_eq!(find(&trail(vec![form.clone()])).leads, []);
    form.controls[1].attributes.field_type = Some("button".into());
    assert_eq!(find(&trail(vec![form])).leads.len(), 1);
}

#[test]
fn what_opens_on_the_page_without_being_an_entrance_is_a_lead() {
    for page in
        [page().button("Still need help?"), page().link("联系我们", "javascript:;"), page().link("联系我们", "#")]
    {
        assert_eq!(leads_of(page).len(), 1);
    }
}

#[test]
fn a_menu_is_the_last_resort() {
    let menus = [
        page().button("菜单"),
        page().button("Menu"),
        page().button("☰"),
        page().button("").attributes(|own| own.label = Some("打开菜单".into())),
        page().button("").attributes(|own| own.names = "navbar-toggler".into()),
        page().link("更多", "javascript:;"),
        page().link("", "#nav").attributes(|own| own.names = "hamburger".into()),
    ];
    for (index, menu) in menus.into_iter().enumerate() {
        let found = leads_of(menu.link("关于我们", "https://shop.example/about"));
        assert_eq!(found.len(), 2, "menu {index}: {found:?}");
        assert!(found[1].scent > 0.0 && found[1].signals[0].id == "menu", "menu {index}: {found:?}");
        assert!(found[0].scent > found[1].scent, "menu {index}: {found:?}");
    }
    assert_eq!(leads_of(page().link("更多", "https://shop.example/news/")), [], "more news is no menu");
    assert_eq!(leads_of(page().button("了解更多")), []);
}

#[test]
fn another_site_is_a_lead_only_if_it_speaks_of_help() {
    let one = |words: &str, href: &str| leads_of(page().link(words, href)).into_iter().find(|lead| lead.scent > 0.0);
    assert!(one("联系客服", "https://kefu-desk.example/x").is_some());
    assert!(one("去看看", "https://help.other.example/").is_some());
    assert!(one("关于我们", "https://other.example/about").is_none());
    assert!(one("常见问题", "https://other.example/a").is_none());
    assert!(one("点这里", "https://other.example/contact").is_none());
    assert!(one("关于我们", "https://about.shop.example/").is_some(), "another host of the same site");
}

#[test]
fn one_target_is_one_lead_by_its_best_seen_control() {
    let to = "https://shop.example/contact";
    let found = leads_of(
        page()
            .link("联系我们", to)
            .unseen(Unseen::NotRendered)
            .link("帮助", to)
            .link("联系我们", "https://shop.example/contact#top"),
    );
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].control, found[0].text.as_str()), (2, "联系我们"));
    let found = leads_of(page().link("联系我们", to).unseen(Unseen::NotRendered).link("帮助", to));
    assert_eq!((found.len(), found[0].text.as_str()), (1, "帮助"));
}

#[test]
fn the_footer_counts_a_little_and_what_is_hidden_counts_less() {
    let in_footer = leads_of(page().block("footer").link("客服", "https://shop.example/p7").end())[0].scent;
    let hidden = leads_of(page().link("客服", "https://shop.example/p7").unseen(Unseen::NotRendered))[0].scent;
    assert!(in_footer > scent("客服") && hidden < scent("客服") && hidden > 0.0);
}

#[test]
fn a_headline_about_service_is_less_than_a_label() {
    assert!(scent("公司客服中心荣获行业年度优秀奖") < scent("帮助中心"));
    assert!(scent("How do I contact the seller of an item?") < scent("Contact us"));
}

#[test]
fn pages_full_of_links_and_odd_text_are_read_and_bounded() {
    let mut busy = page();
    for index in 0..3000 {
        busy = busy.link("联系卖家\u{202e}\u{0}", &format!("https://shop.example/{index}?联系#\u{1}"));
    }
    assert!(leads_of(busy).len() <= super::MOST);
    assert_eq!(leads_of(page().link(&"客服".repeat(50_000), &"é".repeat(100_000))), []);
}

#[test]
fn every_promise_is_made_in_every_language_and_none_is_made_twice() {
    let file = file();
    assert_eq!(file.len(), 7, "the file can be read");
    let languages: BTreeSet<&String> = file[&Promise::Contact].keys().collect();
    assert_eq!(languages.len(), 10);
    let mut owner: BTreeMap<String, Promise> = BTreeMap::new();
    for (promise, phrases) in &file {
        assert_eq!(phrases.keys().collect::<BTreeSet<_>>(), languages, "{promise:?}");
        for phrase in phrases.values().flatten() {
            let first = *owner.entry(fold_phrase(phrase)).or_insert(*promise);
            assert_eq!(first, *promise, "{phrase}");
        }
    }
}
