//! `form`: contact forms and call-back forms on the page. Not search, login, newsletter, comment or order forms.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::lexicon::{self, Folded, Intent};
use crate::search::{Answerer, EntranceKind, Purpose, ShownAs, Sighting};
use crate::snapshot::{BlockId, Control, ControlId, ControlKind, FormId};
use std::collections::BTreeMap;

/// Longest title of a form, characters.
const TITLE: usize = 40;

/// Fields that belong together, by a form or by standing near each other.
struct Fields {
    form: Option<FormId>,
    controls: Vec<ControlId>,
}

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    let ends = subtree_ends(page);
    for fields in gather(page) {
        let text = words(page, &fields, &ends);
        let Some(kind) = kind(page, &fields, &text) else { continue };
        let Some(sighting) = sighting(page, &fields) else { continue };
        let title = title(&text);
        let mut find = Find::new(kind, name(page, &fields), signal("form", &title), sighting);
        find.answered_by = if kind == EntranceKind::Callback { Answerer::Human } else { Answerer::Unknown };
        find.purpose = purpose(&title, &text);
        find.label.clone_from(&title);
        find.text = title;
        found.add(find);
    }
    read_frames(page, found);
}

/// What a customer would call it: the first short line that says what the form is for, else the first line of all.
fn title(text: &str) -> String {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let of = |intents: &'static [Intent]| {
        lines().find(|line| line.chars().count() <= TITLE && intents.iter().any(|intent| lexicon::says(line, *intent)))
    };
    let named = of(&[Intent::ContactForm, Intent::Callback])
        .or_else(|| of(&[Intent::Complaint, Intent::Presales, Intent::Aftersales, Intent::SupportEntry]));
    named.or_else(|| lines().next()).unwrap_or_default().chars().take(TITLE).collect()
}

/// Forms by their fields; fields without a form in groups of near neighbours.
fn gather(page: &Page<'_>) -> Vec<Fields> {
    let mut forms: BTreeMap<FormId, Vec<ControlId>> = BTreeMap::new();
    let mut loose: Vec<Fields> = Vec::new();
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        let id = id as ControlId;
        if !matches!(control.kind, ControlKind::Field | ControlKind::Choice) {
            continue;
        }
        match (control.form, loose.last_mut()) {
            (Some(form), _) => forms.entry(form).or_default().push(id),
            (None, Some(fields)) if fields.controls.last().is_some_and(|last| belongs(page, *last, id)) => {
                fields.controls.push(id);
            }
            (None, _) => loose.push(Fields { form: None, controls: vec![id] }),
        }
    }
    let forms = forms.into_iter().map(|(form, controls)| Fields { form: Some(form), controls });
    forms.chain(loose).collect()
}

/// Whether two fields without a form stand near each other in the same document.
fn belongs(page: &Page<'_>, last: ControlId, next: ControlId) -> bool {
    let frame = |id| page.snapshot.control(id).and_then(|control| page.snapshot.block(control.block)).map(|b| b.frame);
    next - last <= 6 && frame(last) == frame(next)
}

/// What a field asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    Message,
    Email,
    Phone,
    Name,
    Address,
    Password,
    Search,
    Else,
}

/// What fields are called that ask for each thing.
mod called {
    pub(super) const MESSAGE: &[&str] = &[
        "message",
        "nachricht",
        "mensaje",
        "mensagem",
        "messaggio",
        "enquiry",
        "inquiry",
        "留言",
        "内容",
        "內容",
        "备注",
        "備註",
        "お問い合わせ内容",
        "문의내용",
        "需求",
        "建议",
        "意见",
        "问题描述",
        "咨询内容",
        "諮詢",
        "질문",
        "consulta",
        "bericht",
    ];
    pub(super) const SEARCH: &[&str] = &["search", "keyword", "搜索", "搜尋", "検索", "关键词", "关键字", "검색"];
    pub(super) const EMAIL: &[&str] = &["mail", "邮箱", "郵件", "信箱", "メール", "correo", "이메일"];
    pub(super) const PHONE: &[&str] = &[
        "phone",
        "tel",
        "mobile",
        "电话",
        "電話",
        "手机",
        "手機",
        "联系方式",
        "聯絡方式",
        "전화",
        "연락처",
        "携帯",
        "微信号",
    ];
    pub(super) const NAME: &[&str] = &[
        "name",
        "姓名",
        "称呼",
        "名字",
        "nombre",
        "nom",
        "氏名",
        "名前",
        "이름",
        "您的",
        "联系人",
        "聯絡人",
        "对接人",
        "贵姓",
        "公司",
        "单位名称",
        "company",
        "firma",
        "empresa",
    ];
    pub(super) const ADDRESS: &[&str] = &["address", "adresse", "地址", "住所"];
}

/// Reads what a field is called: by its attributes, and by the words that stand in it until somebody writes there.
fn asks(control: &Control, value: &str) -> Asks {
    let own = &control.attributes;
    let said = [&own.field_name, &own.placeholder, &own.label, &own.title].into_iter().flatten().map(String::as_str);
    let text: String = said
        .chain([own.names.as_str(), value])
        .map(|text| text.chars().take(80).collect::<String>().to_lowercase() + " ")
        .collect();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    match own.field_type.as_deref().unwrap_or_default() {
        "password" => return Asks::Password,
        "search" => return Asks::Search,
        "email" => return Asks::Email,
        "tel" => return Asks::Phone,
        _ => {}
    }
    if control.tag == "textarea" || has(called::MESSAGE) {
        Asks::Message
    } else if has(called::SEARCH) {
        Asks::Search
    } else if has(called::EMAIL) {
        Asks::Email
    } else if has(called::PHONE) {
        Asks::Phone
    } else if has(called::NAME) {
        Asks::Name
    } else if has(called::ADDRESS) {
        Asks::Address
    } else {
        Asks::Else
    }
}

/// What a set of fields is, if it is a way to the merchant.
fn kind(page: &Page<'_>, fields: &Fields, text: &str) -> Option<EntranceKind> {
    let controls: Vec<&Control> = fields.controls.iter().filter_map(|id| page.snapshot.control(*id)).collect();
    let asked: Vec<Asks> = fields
        .controls
        .iter()
        .filter_map(|id| Some(asks(page.snapshot.control(*id)?, page.words_of_control(*id))))
        .collect();
    let has = |what| asked.contains(&what);
    let form = fields.form.and_then(|form| page.snapshot.forms.get(form as usize));
    let names = form
        .map(|form| format!("{} {}", form.names, form.action.as_deref().unwrap_or_default()).to_lowercase())
        .unwrap_or_default();
    let searches = form.is_some_and(|form| form.role.as_deref() == Some("search"))
        || names.contains("search") && !has(Asks::Message);
    let folded = Folded::new(text);
    let says = |intent| lexicon::hits(folded.text()).iter().any(|hit| hit.intent == intent);
    let newsletter = is_newsletter(&names, folded.text());
    if newsletter && fields.form.is_none() && !says(Intent::ContactForm) {
        return None;
    }
    if has(Asks::Password) || searches || is_comment(&names, folded.text()) || is_shopping(folded.text()) {
        return None;
    }
    let labels = Labels::of(folded.text());
    if fields.controls.len() < 3 && !has(Asks::Message) && is_call_request(folded.text()) && !is_login(folded.text()) {
        return (has(Asks::Phone) || labels.phone && fields.controls.len() == 1).then_some(EntranceKind::Callback);
    }
    let blank = fields.controls.len() == 1 && !controls.iter().any(|control| control.tag == "textarea");
    if blank || (is_login(folded.text()) && !has(Asks::Message) && !says(Intent::ContactForm)) {
        return None;
    }
    let person = [
        has(Asks::Email) || labels.email,
        has(Asks::Phone) || labels.phone,
        has(Asks::Name) || labels.name,
        has(Asks::Address),
    ];
    let person = person.into_iter().filter(|asked| *asked).count();
    let message = has(Asks::Message);
    let callback = says(Intent::Callback) && (has(Asks::Phone) || labels.phone);
    let asks_us = says(Intent::ContactForm) || says(Intent::SupportEntry) || says(Intent::Presales) || labels.request;
    if callback && !message {
        Some(EntranceKind::Callback)
    } else if (message && (person >= 2 || (person >= 1 && asks_us)))
        || (message && asks_us && controls.iter().any(|control| control.tag == "textarea"))
        || (labels.message && person >= 2 && fields.controls.len() >= 3)
        || (person >= 3 && asks_us && !newsletter)
        || (person >= 2 && says(Intent::ContactForm) && !newsletter)
    {
        Some(EntranceKind::ContactForm)
    } else {
        None
    }
}

/// What the words in a form ask for, where its fields have no names.
#[allow(clippy::struct_excessive_bools, reason = "five independent questions about one text")]
struct Labels {
    email: bool,
    phone: bool,
    name: bool,
    message: bool,
    request: bool,
}

impl Labels {
    fn of(folded: &str) -> Self {
        let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
        Self {
            email: has(&["邮箱", "郵件", "信箱", "mail", "メール", "correo"]),
            phone: has(&["电话", "電話", "手机", "手機", "联系方式", "phone", "telefon", "teléfono", "téléphone"]),
            name: has(&[
                "姓名",
                "称呼",
                "your name",
                "full name",
                "first name",
                "vorname",
                "nombre",
                "お名前",
                "氏名",
                "nachname",
            ]),
            message: has(&[
                "留言",
                "备注",
                "備註",
                "提问",
                "提問",
                "your message",
                "comments",
                "nachricht",
                "mensaje",
                "お問い合わせ内容",
            ]),
            request: has(&[
                "预约",
                "預約",
                "咨询",
                "諮詢",
                "报名",
                "提交",
                "送出",
                "reservation",
                "enquir",
                "inquir",
                "estimate",
                "quote",
                "get in touch",
                "anfrage",
                "consulta",
                "申込",
                "request",
            ]),
        }
    }
}

fn is_comment(names: &str, folded: &str) -> bool {
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    has(names, &["comment", "review", "login", "signin", "register", "checkout", "cart", "newsletter", "subscri"])
        || has(
            folded,
            &[
                "发表评论",
                "发表回复",
                "写评论",
                "我要评论",
                "發表評論",
                "leave a reply",
                "post a comment",
                "leave a comment",
                "write a review",
                "コメントを残す",
                "发表看法",
                "我来说两句",
                "网友评论",
                "商品评价",
                "your rating",
                "your review",
                "add a comment",
                "add comment",
                "댓글",
            ],
        )
}

/// Words that ask for a call by name; a promise to answer soon is not enough where the only field is a number.
fn is_call_request(folded: &str) -> bool {
    const REQUESTS: [&str; 26] = [
        "回电",
        "回電",
        "回拨",
        "回撥",
        "免费通话",
        "免费电话咨询",
        "给我打电话",
        "给您打电话",
        "致电给您",
        "免费接听",
        "来电咨询",
        "电话回访",
        "call me back",
        "call you back",
        "call-back",
        "callback",
        "call back",
        "call me now",
        "request a call",
        "we'll call you",
        "we will call you",
        "rückruf",
        "折り返し",
        "te llamamos",
        "me rappeler",
        "ligamos para",
    ];
    REQUESTS.iter().any(|words| folded.contains(words))
}

fn is_login(folded: &str) -> bool {
    [
        "登录",
        "登入",
        "注册账号",
        "立即注册",
        "验证码登录",
        "忘记密码",
        "sign in",
        "log in",
        "create account",
        "create an account",
    ]
    .iter()
    .any(|words| folded.contains(words))
}

/// Orders and payments, whose fields are the same as those of a message.
fn is_shopping(folded: &str) -> bool {
    const ORDERS: [&str; 14] = [
        "收货地址",
        "收貨地址",
        "收货人",
        "收件人",
        "购物车",
        "購物車",
        "优惠券",
        "去结算",
        "提交订单",
        "送出訂單",
        "card number",
        "billing address",
        "shipping address",
        "place order",
    ];
    ORDERS.iter().filter(|words| folded.contains(**words)).count() >= 2
}

fn is_newsletter(names: &str, folded: &str) -> bool {
    ["newsletter", "subscribe", "mailing list", "订阅", "訂閱", "電子報", "sign up", "メルマガ"]
        .iter()
        .any(|word| folded.contains(word) || names.contains(word))
}

/// Index after the last block within each block.
fn subtree_ends(page: &Page<'_>) -> Vec<BlockId> {
    let blocks = &page.snapshot.blocks;
    let mut ends: Vec<BlockId> = (1..=blocks.len() as BlockId).collect();
    for (id, block) in blocks.iter().enumerate().rev() {
        let Some(parent) = block.parent.filter(|parent| (*parent as usize) < id) else { continue };
        ends[parent as usize] = ends[parent as usize].max(ends[id]);
    }
    ends
}

/// The words in and right before a form, at most 1,500 bytes.
fn words(page: &Page<'_>, fields: &Fields, ends: &[BlockId]) -> String {
    let blocks = fields.controls.iter().filter_map(|id| page.snapshot.control(*id)).map(|control| control.block);
    let (first, last) = blocks.fold((BlockId::MAX, 0), |(first, last), block| (first.min(block), last.max(block)));
    let own = fields.form.and_then(|form| page.snapshot.forms.get(form as usize)).map(|form| form.block);
    let (from, to) = match own {
        Some(block) if ends.get(block as usize).is_some_and(|end| *end > last) => {
            (block.min(first), ends[block as usize])
        }
        _ => (first, last + 4),
    };
    let start = page.paragraphs.partition_point(|paragraph| paragraph.block < from).saturating_sub(3);
    let mut text = String::new();
    for paragraph in page.paragraphs[start..].iter().take_while(|paragraph| paragraph.block < to).take(60) {
        if text.len() > 1500 {
            break;
        }
        text.push_str(&paragraph.whole(120));
        text.push('\n');
    }
    let buttons =
        page.snapshot.controls.iter().filter(|control| {
            control.form.is_some() && control.form == fields.form && control.kind == ControlKind::Button
        });
    let said = buttons
        .take(4)
        .flat_map(|control| [&control.attributes.label, &control.attributes.title, &control.attributes.field_name])
        .flatten();
    text.extend(said.flat_map(|words| [words.as_str(), "\n"]));
    text
}

/// The first field that is seen; else the first.
fn sighting(page: &Page<'_>, fields: &Fields) -> Option<Sighting> {
    let sightings = fields.controls.iter().filter_map(|id| {
        let choice = page.snapshot.control(*id)?;
        (choice.kind == ControlKind::Field || choice.tag == "select")
            .then(|| page.sighting_of_control(*id, ShownAs::Control))
            .flatten()
    });
    let all: Vec<Sighting> = sightings.collect();
    all.iter().find(|sighting| sighting.visible()).or(all.first()).cloned()
}

fn name(page: &Page<'_>, fields: &Fields) -> String {
    let form = fields.form.and_then(|form| page.snapshot.forms.get(form as usize));
    let action =
        form.and_then(|form| form.action.as_deref()).map(|action| action.split(['?', '#']).next().unwrap_or(action));
    action
        .map_or_else(|| page.snapshot.url.split(['?', '#']).next().unwrap_or_default().to_owned(), str::to_owned)
        .chars()
        .take(200)
        .collect()
}

/// What a form is for, by its title, else by all its words. A form for applicants or suppliers serves no customer.
fn purpose(title: &str, text: &str) -> Purpose {
    const JOBS: [&str; 7] = ["简历", "履歴書", "应聘", "resume", "curriculum", "bewerbung", "cover letter"];
    let folded = lexicon::fold_phrase(text);
    let other = lexicon::says(text, Intent::OtherParty) && !lexicon::says(text, Intent::ContactForm);
    if other || JOBS.iter().any(|word| folded.contains(word)) {
        return Purpose::Other;
    }
    let says = |intent| lexicon::says(title, intent);
    match (says(Intent::Complaint), says(Intent::Aftersales), says(Intent::Presales)) {
        (true, ..) => Purpose::Complaint,
        (_, true, _) => Purpose::Aftersales,
        (.., true) => Purpose::Presales,
        _ => Purpose::General,
    }
}

/// Hosts of services that put a form into a frame.
const SERVICES: [&str; 40] = [
    "formzu.net",
    "docs.google.com/forms",
    "forms.gle",
    "jotform.com",
    "typeform.com",
    "wufoo.com",
    "wjx.cn",
    "wjx.top",
    "jinshuju.net",
    "mikecrm.com",
    "formstack.com",
    "forms.office.com",
    "form.run",
    "tally.so",
    "wj.qq.com",
    "wenjuan.com",
    "feishu.cn/share/base/form",
    "f.wps.cn",
    "f.kdocs.cn",
    "jsform.com",
    "hsforms.com",
    "hsforms.net",
    "cognitoforms.com",
    "forms.zoho",
    "zohopublic.com",
    "airtable.com/embed",
    "paperform.co",
    "formsite.com",
    "123formbuilder.com",
    "form-mailer.jp",
    "formok.com",
    "tayori.com",
    "kintoneapp.com",
    "form.naver.com",
    "forms.app",
    "fillout.com",
    "formassembly.com",
    "formspree.io",
    "smartsheet.com/b/form",
    "powerappsportals.com",
];

/// Forms of services that live in a frame which cannot be read.
fn read_frames(page: &Page<'_>, found: &mut Found) {
    for frame in page.snapshot.frames.iter().skip(1) {
        let service = SERVICES.iter().any(|service| frame.url.contains(service));
        let shown = frame.rect.is_none_or(|rect| rect.width > 50.0 && rect.height > 50.0);
        let Some(node) = page.snapshot.blocks.first().map(|block| block.node).filter(|_| service && shown) else {
            continue;
        };
        let sighting = Sighting {
            device: page.snapshot.device,
            snapshot: page.index,
            node,
            run: None,
            control: None,
            shown_as: ShownAs::Widget,
            rect: frame.rect,
            sight: if frame.rect.is_some() { crate::snapshot::Sight::Seen } else { crate::snapshot::Sight::Unknown },
            covered: false,
            steps: page.steps,
            screens_down: frame.rect.and_then(|rect| page.snapshot.screens_down(&rect)),
            prominence: None,
        };
        let mut find =
            Find::new(EntranceKind::ContactForm, frame.url.trim(), signal("form-frame", &frame.url), sighting);
        find.text = frame.title.clone().unwrap_or_default();
        found.add(find);
    }
}
