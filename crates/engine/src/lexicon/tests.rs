use super::*;
use std::collections::BTreeSet;

fn files() -> Vec<File> {
    FILES.iter().map(|(name, source)| toml::from_str(source).unwrap_or_else(|e| panic!("{name}: {e}"))).collect()
}

#[test]
fn every_lexicon_has_every_intent() {
    let all: BTreeSet<Intent> = files()[0].intents.keys().copied().collect();
    // QQ and WeChat are named on Chinese and English pages only.
    let chinese_only = BTreeSet::from([Intent::QqLabel, Intent::WechatLabel]);
    for file in files() {
        let missing: BTreeSet<Intent> =
            all.iter().filter(|intent| !file.intents.contains_key(intent)).copied().collect();
        let reasoned = !matches!(file.language.as_str(), "zh-Hans" | "zh-Hant" | "en");
        assert!(missing.is_empty() || (reasoned && missing.is_subset(&chinese_only)), "{}: {missing:?}", file.language);
    }
}

#[test]
fn no_phrase_stands_under_two_intents_in_any_language() {
    let mut owner: BTreeMap<String, (Intent, String)> = BTreeMap::new();
    for file in files() {
        for (intent, phrases) in &file.intents {
            for (text, _) in phrases.all() {
                let (first, language) =
                    owner.entry(fold_phrase(text)).or_insert_with(|| (*intent, file.language.clone()));
                assert_eq!(first, intent, "{text} in {} and {language}", file.language);
            }
        }
    }
}

/// Three sentences a meaning, in Chinese and in English, that must be understood, and three that must not be taken for it.
const SENTENCES: &[(Intent, [&str; 3], [&str; 3])] = &[
    (Intent::PhoneLabel, ["全国服务热线：", "请拨打客服电话", "手机号码"], ["传真：", "电视购物", "拨款"]),
    (
        Intent::PhoneLabel,
        ["Call us today", "Toll-free:", "Customer helpline"],
        ["recall notice", "Telluride", "a phoney war"],
    ),
    (Intent::FaxLabel, ["传真：010", "传真号码", "公司传真"], ["电话：010", "传统", "真人客服"]),
    (Intent::FaxLabel, ["Fax number", "Telefax 12", "fax: "], ["Halifax", "faxing", "call us"]),
    (Intent::QqLabel, ["客服QQ：", "QQ群", "QQ咨询"], ["微信", "在线咨询", "电话"]),
    (Intent::QqLabel, ["QQ: 10001", "our QQ group", "add QQ"], ["QQQ fund", "faqqs", "chat"]),
    (Intent::WechatLabel, ["微信号：", "关注微信公众号", "企业微信"], ["微博", "微波炉", "公众"]),
    (Intent::WechatLabel, ["WeChat ID", "Add us on WeChat", "Weixin"], ["we chat often", "weixinish", "whatsapp"]),
    (Intent::ReportLine, ["违法和不良信息举报", "举报热线", "举报邮箱"], ["举办", "投诉电话", "客服热线"]),
    (
        Intent::ReportLine,
        ["Ethics hotline", "Whistleblower", "Report fraud"],
        ["weather report", "customer hotline", "ethics"],
    ),
    (Intent::PublicBody, ["旅游投诉电话", "消费者协会", "市民热线"], ["旅游咨询", "消费者热线", "客服热线"]),
    (
        Intent::PublicBody,
        ["Trading Standards", "Financial Ombudsman", "Better Business Bureau"],
        ["trading hours", "financial services", "business bureau desk"],
    ),
    (Intent::OtherParty, ["招商加盟", "人才招聘", "加入我们"], ["联系我们", "招牌菜", "客服热线"]),
    (
        Intent::OtherParty,
        ["Careers", "Investor relations", "Media inquiries"],
        ["careful", "Customer relations", "Contact us"],
    ),
    (Intent::NoNumber, ["粤ICP备", "统一社会信用代码", "订单号："], ["客服热线", "在线客服", "投诉电话"]),
    (Intent::NoNumber, ["Order number", "VAT number", "ISBN"], ["Call us", "private", "contact"]),
    (Intent::HumanAgent, ["转人工", "联系人工客服", "我要转人工服务"], ["人工智能", "智能客服", "在线客服"]),
    (
        Intent::HumanAgent,
        ["Speak to a human", "chat with a live agent", "Talk to an agent"],
        ["travel agency", "human resources", "virtual agent"],
    ),
    (Intent::Robot, ["智能客服", "机器人客服", "AI助手"], ["人工客服", "在线客服", "智能手机"]),
    (
        Intent::Robot,
        ["Ask our virtual assistant", "Chatbot", "AI assistant"],
        ["bottle", "live chat", "robots.txt rules"],
    ),
    (Intent::ChatEntry, ["在线客服", "立即咨询", "在线问诊"], ["在线留言", "在线课堂", "咨询电话"]),
    (Intent::ChatEntry, ["Live chat", "Chat now", "Chat with us"], ["chatter", "livestock", "contact"]),
    (Intent::ElderLane, ["切换长辈版", "老年人专线", "关怀模式"], ["长辈生日礼物", "人文关怀", "老年大学"]),
    (
        Intent::ElderLane,
        ["Senior helpline", "Large print", "Senior citizens"],
        ["senior developer", "seniority", "printer"],
    ),
    (Intent::Callback, ["免费回电", "预约回电", "给我回电"], ["回答", "电器", "来信"]),
    (
        Intent::Callback,
        ["Request a callback", "Call me back", "Leave your number"],
        ["feedback loop", "call us", "numbers"],
    ),
    (Intent::Complaint, ["投诉建议", "我要投诉", "意见反馈"], ["投资", "意义", "建立"]),
    (Intent::Complaint, ["Make a complaint", "Complaints", "Send feedback"], ["compliant", "feed back in", "complete"]),
    (Intent::Presales, ["售前咨询", "联系销售", "产品咨询"], ["销量", "产品中心", "售后服务"]),
    (Intent::Presales, ["Contact sales", "Get a quote", "Book a demo"], ["wholesale", "quotation marks", "democracy"]),
    (Intent::Aftersales, ["售后服务", "申请售后", "报修"], ["售价", "服务理念", "修养"]),
    (Intent::Aftersales, ["Warranty claim", "Repairs", "Returns and refunds"], ["repaired roads", "warrant", "turns"]),
    (Intent::SelfHelp, ["常见问题", "帮助中心", "使用帮助"], ["问好", "中心广场", "常见病"]),
    (Intent::SelfHelp, ["FAQ", "Help topics", "Knowledge base"], ["helpful", "basement", "knowledgeable"]),
    (Intent::ContactForm, ["在线留言", "给我们留言", "提交工单"], ["留学", "工资单", "提交订单"]),
    (
        Intent::ContactForm,
        ["Send us a message", "Contact form", "Leave a message"],
        ["messages", "formal contact", "leave now"],
    ),
    (Intent::EmailLabel, ["客服邮箱：", "电子邮件", "发送邮件"], ["邮政", "邮票", "箱包"]),
    (Intent::EmailLabel, ["Email us", "E-mail: ", "Support email"], ["female", "mailing", "blackmail"]),
    (Intent::Store, ["门店查询", "附近门店", "官方旗舰店"], ["门票", "店长推荐", "开门"]),
    (Intent::Store, ["Store locator", "Find a store", "Find a branch"], ["restore", "storehouse", "finding"]),
    (Intent::AddressLabel, ["公司地址：", "联系地址", "办公地址"], ["地图", "网站名址", "联系电话"]),
    (Intent::AddressLabel, ["Address: ", "Registered office", "Headquarters"], ["addressed", "officer", "quarters"]),
    (Intent::ServiceHours, ["服务时间：", "营业时间", "法定节假日除外"], ["服务宗旨", "时间管理", "营业额"]),
    (
        Intent::ServiceHours,
        ["Opening hours", "Business hours", "Open 24 hours"],
        ["openings", "business class", "hourly"],
    ),
    (Intent::LoginWall, ["请先登录", "登录后咨询", "扫码登录"], ["登山", "记录", "登陆月球"]),
    (Intent::LoginWall, ["Please log in", "Sign in", "You must be logged in"], ["catalog in", "design in", "blog"]),
    (Intent::AppOnly, ["下载APP", "请在微信客户端打开", "扫码添加客服"], ["下载中心", "客户端", "添加剂"]),
    (
        Intent::AppOnly,
        ["Download the app", "Open in app", "Scan the QR code"],
        ["download the application form", "apple", "scanner"],
    ),
    (Intent::QueueMessage, ["正在排队", "当前排队人数", "客服繁忙"], ["排骨", "队员", "繁荣"]),
    (
        Intent::QueueMessage,
        ["You are number 3", "people ahead of you", "Estimated wait time"],
        ["numbers", "people", "waiter"],
    ),
    (Intent::HandoffMessage, ["正在为您转接人工", "会话已转接", "客服接入"], ["转发", "会话框", "接口"]),
    (
        Intent::HandoffMessage,
        ["Anna has joined the chat", "You have been transferred", "You are now chatting with Li"],
        ["joined us", "bank transfer", "chat"],
    ),
    (
        Intent::RobotGreeting,
        ["您好，我是智能助手", "我是智能客服", "请问有什么可以帮您"],
        ["我是老板", "智能手机", "请问"],
    ),
    (
        Intent::RobotGreeting,
        ["I'm a virtual assistant", "I am a chatbot", "How can I help you today?"],
        ["assistant manager", "virtually", "today"],
    ),
    (Intent::NotUnderstood, ["没有理解您的问题", "请换个说法", "我还在学习中"], ["理解万岁", "学习中心", "说法"]),
    (
        Intent::NotUnderstood,
        ["I didn't understand that", "I'm still learning", "Could you rephrase"],
        ["understanding", "learning", "phrase"],
    ),
    (Intent::OfflineMessage, ["客服不在线", "现在是下班时间", "当前无客服在线"], ["在线客服", "线下", "下班路上"]),
    (
        Intent::OfflineMessage,
        ["No agent online", "We're currently offline", "We are away at the moment"],
        ["online agent", "offline map", "away game"],
    ),
    (Intent::CookieBanner, ["我们使用Cookie", "接受所有Cookie", "Cookie设置"], ["曲奇", "设置", "使用说明"]),
    (
        Intent::CookieBanner,
        ["We use cookies", "Accept all cookies", "Cookie settings"],
        ["cookie recipes", "settings", "accept"],
    ),
    (Intent::SupportEntry, ["客服中心", "联系我们", "客户服务"], ["客人", "加入我们", "关于我们"]),
    (
        Intent::SupportEntry,
        ["Contact us", "Get in touch", "Customer service"],
        ["contactless", "livestock", "customary"],
    ),
];

#[test]
fn every_meaning_has_sentences_in_chinese_and_english() {
    for intent in files()[0].intents.keys() {
        assert_eq!(SENTENCES.iter().filter(|(told, ..)| told == intent).count(), 2, "{intent:?}");
    }
}

#[test]
fn sentences_are_understood_and_look_alikes_are_not() {
    let mut wrong = Vec::new();
    for (intent, yes, no) in SENTENCES {
        wrong.extend(
            yes.iter().filter(|sentence| !says(sentence, *intent)).map(|s| format!("{s} should say {intent:?}")),
        );
        wrong.extend(
            no.iter().filter(|sentence| says(sentence, *intent)).map(|s| format!("{s} should not say {intent:?}")),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
