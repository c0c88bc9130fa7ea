//! What the words in a form and its names say that it is for.

/// What the words in a form ask for, where its fields have no names.
#[allow(clippy::struct_excessive_bools, reason = "five independent questions about one text")]
pub(super) struct Labels {
    pub(super) email: bool,
    pub(super) phone: bool,
    pub(super) name: bool,
    pub(super) message: bool,
    pub(super) request: bool,
}

impl Labels {
    pub(super) fn of(folded: &str) -> Self {
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

pub(super) fn is_comment(names: &str, folded: &str) -> bool {
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
pub(super) fn is_call_request(folded: &str) -> bool {
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

pub(super) fn is_login(folded: &str) -> bool {
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
pub(super) fn is_shopping(folded: &str) -> bool {
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

pub(super) fn is_newsletter(names: &str, folded: &str) -> bool {
    ["newsletter", "subscribe", "mailing list", "订阅", "訂閱", "電子報", "sign up", "メルマガ"]
        .iter()
        .any(|word| folded.contains(word) || names.contains(word))
}
