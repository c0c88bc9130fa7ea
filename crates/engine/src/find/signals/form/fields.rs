//! The fields of forms, and what each asks for.

use crate::snapshot::{Control, ControlId, ControlKind, FormId, Snapshot};
use std::collections::BTreeMap;

/// Fields that belong together, by a form or by standing near each other.
pub(super) struct Fields {
    pub(super) form: Option<FormId>,
    pub(super) controls: Vec<ControlId>,
    /// The buttons of the form.
    pub(super) buttons: Vec<ControlId>,
}

/// Forms by their fields; fields without a form in groups of near neighbours.
pub(super) fn gather(page: &Snapshot) -> Vec<Fields> {
    let mut forms: BTreeMap<FormId, Vec<ControlId>> = BTreeMap::new();
    let mut buttons: BTreeMap<FormId, Vec<ControlId>> = BTreeMap::new();
    let mut loose: Vec<Fields> = Vec::new();
    for (id, control) in page.controls.iter().enumerate() {
        let id = id as ControlId;
        if let (ControlKind::Button, Some(form)) = (control.kind, control.form) {
            buttons.entry(form).or_default().push(id);
        }
        if !matches!(control.kind, ControlKind::Field | ControlKind::Choice) {
            continue;
        }
        match (control.form, loose.last_mut()) {
            (Some(form), _) => forms.entry(form).or_default().push(id),
            (None, Some(fields)) if fields.controls.last().is_some_and(|last| belongs(page, *last, id)) => {
                fields.controls.push(id);
            }
            (None, _) => loose.push(Fields { form: None, controls: vec![id], buttons: Vec::new() }),
        }
    }
    let forms = forms.into_iter().map(|(form, controls)| {
        let buttons = buttons.remove(&form).unwrap_or_default();
        Fields { form: Some(form), controls, buttons }
    });
    forms.chain(loose).collect()
}

/// Whether two fields without a form stand near each other in the same document.
fn belongs(page: &Snapshot, last: ControlId, next: ControlId) -> bool {
    let frame = |id| page.control(id).and_then(|control| page.block(control.block)).map(|b| b.frame);
    next - last <= 6 && frame(last) == frame(next)
}

/// What a field asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
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
pub(super) fn asks(control: &Control, value: &str) -> Asks {
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
