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
        let missing: BTreeSet<Intent> = all.iter().filter(|intent| !file.intents.contains_key(intent)).copied().collect();
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

/// Three sentences a meaning that must be understood, and three that must not be taken for it.
const SENTENCES: &[(Intent, [&str; 3], [&str; 3])] = &[
    (Intent::PhoneLabel, ["全国服务热线：", "请拨打客服电话", "手机号码"], ["传真：", "电视购物", "拨款"]),
    (Intent::PhoneLabel, ["Call us today", "Toll-free:", "Customer helpline"], ["recall notice", "Telluride", "a phoney war"]),
    (Intent::FaxLabel, ["传真：010", "传真号码", "Fax:"], ["电话：010", "传统", "真人客服"]),
    (Intent::FaxLabel, ["Fax number", "Telefax 12", "fax: "], ["Halifax", "faxing", "call us"]),
    (Intent::HumanAgent, ["转人工", "联系人工客服", "我要转人工服务"], ["人工智能", "智能客服", "在线客服"]),
    (Intent::HumanAgent, ["Speak to a human", "chat with a live agent", "Talk to an agent"], ["travel agency", "human resources", "virtual agent"]),
    (Intent::Robot, ["我是智能客服", "机器人客服", "AI助手"], ["人工客服", "在线客服", "智能手机"]),
    (Intent::Robot, ["Ask our virtual assistant", "Chatbot", "AI assistant"], ["bottle", "live chat", "robots.txt rules"]),
    (Intent::ElderLane, ["切换长辈版", "老年人专线", "关怀模式"], ["长辈生日礼物", "人文关怀", "老年大学"]),
    (Intent::ElderLane, ["Senior helpline", "Large print", "Senior citizens"], ["senior developer", "seniority", "printer"]),
    (Intent::NoNumber, ["粤ICP备", "统一社会信用代码", "订单号："], ["客服热线", "在线客服", "投诉电话"]),
    (Intent::NoNumber, ["Order number", "VAT number", "ISBN"], ["Call us", "private", "contact"]),
    (Intent::SupportEntry, ["在线客服", "联系我们", "咨询客服"], ["客人", "加入我们", "关于我们"]),
    (Intent::SupportEntry, ["Contact us", "Live chat", "Customer service"], ["contactless", "livestock", "customary"]),
    (Intent::OtherParty, ["招商加盟", "人才招聘", "加入我们"], ["联系我们", "招牌菜", "客服热线"]),
    (Intent::OtherParty, ["Careers", "Investor relations", "Media inquiries"], ["careful", "Customer relations", "Contact us"]),
];

#[test]
fn sentences_are_understood_and_look_alikes_are_not() {
    for (intent, yes, no) in SENTENCES {
        for sentence in yes {
            assert!(says(sentence, *intent), "{sentence} says {intent:?}");
        }
        for sentence in no {
            assert!(!says(sentence, *intent), "{sentence} does not say {intent:?}");
        }
    }
}
