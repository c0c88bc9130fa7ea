use super::*;
use crate::build::{Page, trail};
use crate::find::find;
use crate::search::{Answerer, EntranceKind};
use crate::snapshot::{Snapshot, Unseen};
use crate::trail::{Budget, Fault, Press, Step};

const BOUNDS: Bounds = Bounds { max_steps: 4, pages: 12, presses: 30 };

fn next(trail: &Trail) -> Next {
    next_step(trail, &find(trail), Device::Phone, &BOUNDS)
}

fn pressed(next: &Next) -> &Press {
    match next {
        Next::Do(action) => action.press().unwrap(),
        other => panic!("nothing is pressed: {other:?}"),
    }
}

fn at(url: &str, page: Page) -> Snapshot {
    let mut page = page.done();
    page.url = url.into();
    page
}

/// Appends what a press led to.
fn then(mut trail: Trail, action: Action, change: Change, to: Option<Snapshot>) -> Trail {
    let to = to.map(|page| {
        trail.snapshots.push(page);
        trail.snapshots.len() - 1
    });
    let device = Device::Phone;
    trail.steps.push(Step { device, action, change: Some(change), to, fault: None, incidents: Vec::new() });
    trail
}

fn action(next: Next) -> Action {
    match next {
        Next::Do(action) => action,
        other => panic!("nothing is pressed: {other:?}"),
    }
}

fn home() -> Page {
    Page::on(Device::Phone)
        .link("关于我们", "https://shop.example/about")
        .link("联系我们", "https://shop.example/contact")
}

#[test]
fn the_most_promising_link_is_pressed_first_and_its_way_is_the_path() {
    let trail = trail(vec![home().done()]);
    let first = next(&trail);
    assert_eq!(pressed(&first).words, "联系我们");
    let contact = at("https://shop.example/contact", Page::on(Device::Phone).text("客服热线：400-628-7719"));
    let trail = then(trail, action(first), Change::Navigation, Some(contact));
    let search = find(&trail);
    assert_eq!(search.entrances[0].best_on(Device::Phone).unwrap().steps, 1);
    assert_eq!(trail.path(1).len(), 1);
    // The number is one press away: what stands two presses away cannot be nearer.
    assert!(unexplored(&trail, &search, 4).iter().any(|lead| lead.text == "关于我们"));
}

#[test]
fn a_dead_link_is_pressed_once() {
    let trail = trail(vec![Page::on(Device::Phone).button("帮助中心").done()]);
    let first = next(&trail);
    assert_eq!(pressed(&first).words, "帮助中心");
    let trail = then(trail, action(first), Change::Nothing, None);
    assert_eq!(next(&trail), Next::Done);
    assert_eq!(obstacles(&trail, &find(&trail))[0].what, Hindrance::DeadPress);
}

#[test]
fn a_link_to_a_page_that_never_comes_is_told() {
    let faults = [
        (Fault::RedirectLoop, Some(Hindrance::DeadLink)),
        (Fault::Tls { detail: String::new() }, Some(Hindrance::DeadLink)),
        (Fault::Unresponsive, Some(Hindrance::DeadLink)),
        (Fault::Download { mime: None }, Some(Hindrance::File)),
        // May be ours.
        (Fault::Crashed, None),
    ];
    for (fault, told) in faults {
        let first = trail(vec![Page::on(Device::Phone).button("帮助中心").done()]);
        let action = action(next(&first));
        let mut trail = then(first, action, Change::Navigation, None);
        trail.steps.last_mut().unwrap().fault = Some(fault.clone());
        let met = obstacles(&trail, &find(&trail)).first().map(|obstacle| obstacle.what);
        assert_eq!(met, told, "{fault:?}");
    }
}

#[test]
fn nothing_is_pressed_that_buys_or_leads_away() {
    let page = Page::on(Device::Phone)
        .button("提交并联系客服")
        .link("联系我们", "https://other.example/contact")
        .link("帮助中心", "weixin://help");
    assert_eq!(next(&trail(vec![page.done()])), Next::Done);
}

#[test]
fn a_budget_that_is_spent_is_told() {
    let trail = trail(vec![home().done()]);
    let bounds = Bounds { pages: 1, ..BOUNDS };
    assert_eq!(next_step(&trail, &find(&trail), Device::Phone, &bounds), Next::Spent(Budget::Pages));
    assert_eq!(next_step(&trail, &find(&trail), Device::Phone, &Bounds { max_steps: 0, ..BOUNDS }), Next::Done);
}

#[test]
fn what_lies_over_the_way_is_put_away_first() {
    let page = Page::on(Device::Phone).link("联系我们", "https://shop.example/contact").covered(1.0);
    let page = page.pinned_block("div").text("我们使用Cookie").button("我知道了").end();
    let trail = trail(vec![page.done()]);
    let Next::Do(Action::Close(close)) = next(&trail) else { panic!("the banner is in the way") };
    assert_eq!(close.words, "我知道了");
    let action = Action::Close(close);
    let free = Page::on(Device::Phone).link("联系我们", "https://shop.example/contact").done();
    let trail = then(trail, action, Change::Panel, Some(free));
    assert_eq!((pressed(&next(&trail)).words.as_str(), pressed(&next(&trail)).from), ("联系我们", 1));
    assert_eq!(obstacles(&trail, &find(&trail))[0].what, Hindrance::CookieBanner);
}

/// What a chat shows when it is opened on a page with nothing else to press.
fn opened(words: &[&str], button: Option<&str>) -> (Trail, crate::search::Search) {
    let shop = || Page::on(Device::Phone).text("本店出售灯具").button("在线客服");
    let trail = trail(vec![shop().done()]);
    let Next::Do(Action::OpenChat(press)) = next(&trail) else { panic!("the chat is not opened") };
    assert_eq!(press.words, "在线客服");
    let chat = words.iter().fold(shop().block("dialog"), |page, words| page.block("p").text(words).end());
    let chat = button.into_iter().fold(chat, Page::button).end();
    let trail = then(trail, Action::OpenChat(press), Change::Dialog, Some(chat.done()));
    let search = find(&trail);
    (trail, search)
}

#[test]
fn a_chat_is_opened_once_and_tells_who_answers() {
    let (trail, search) = opened(&["您好，我是智能客服小明"], Some("转人工"));
    assert_eq!(next(&trail), Next::Done);
    let [chat] = search.entrances.as_slice() else { panic!("{:?}", search.entrances) };
    assert_eq!((chat.kind, chat.answered_by, chat.human()), (EntranceKind::LiveChat, Answerer::Both, true));
    assert_eq!(chat.opened[0].offers_person.as_deref(), Some("转人工"));
    assert_eq!(chat.best_on(Device::Phone).unwrap().steps, 0);
    let met = obstacles(&trail, &search);
    assert_eq!((met[0].what, met[0].words.as_str()), (Hindrance::RobotFirst, "转人工"));
}

#[test]
fn a_chat_with_a_robot_alone_is_no_way_to_a_person() {
    let (_, search) = opened(&["您好，我是智能客服小明"], None);
    assert_eq!((search.entrances[0].kind, search.entrances[0].human()), (EntranceKind::BotChat, false));
}

#[test]
fn a_chat_that_says_nothing_of_it_stays_unknown() {
    let (trail, search) = opened(&["欢迎光临"], None);
    assert_eq!(
        (search.entrances[0].kind, search.entrances[0].answered_by),
        (EntranceKind::ChatUnknown, Answerer::Unknown)
    );
    assert_eq!(obstacles(&trail, &search), []);
}

#[test]
fn a_person_in_the_chat_is_told() {
    let (_, search) = opened(&["人工客服已接入，工号0012"], None);
    assert_eq!((search.entrances[0].kind, search.entrances[0].answered_by), (EntranceKind::LiveChat, Answerer::Human));
}

#[test]
fn a_page_that_asks_for_a_topic_is_answered() {
    let page =
        Page::on(Device::Phone).block("section").text("请选择您要咨询的问题类型").button("物流").button("其他问题");
    let trail = trail(vec![page.end().button("回到顶部").done()]);
    assert_eq!(pressed(&next(&trail)).words, "其他问题");
    let met = obstacles(&trail, &find(&trail));
    assert_eq!((met[0].what, met[0].words.as_str()), (Hindrance::TopicFirst, "请选择您要咨询的问题类型"));
    // Where the number stands beside the question, nothing is in the way.
    let open = Page::on(Device::Phone).text("请选择您要咨询的问题类型").button("物流").text("客服热线：400-628-7719");
    let open = crate::build::trail(vec![open.done()]);
    assert_eq!(obstacles(&open, &find(&open)), []);
}

#[test]
fn a_shorter_way_found_later_replaces_the_longer() {
    let pages = vec![home().done(), at("https://shop.example/a", home()), at("https://shop.example/b", home())];
    let mut trail = trail(pages);
    trail.steps.truncate(1);
    let press = |from| {
        let Next::Do(Action::Press(press)) = next(&crate::build::trail(vec![home().done()])) else { panic!() };
        Action::Press(Press { from, ..press })
    };
    let step = |from, to| Step {
        device: Device::Phone,
        action: press(from),
        change: Some(Change::Navigation),
        to: Some(to),
        fault: None,
        incidents: Vec::new(),
    };
    trail.steps.extend([step(0, 1), step(1, 2), step(0, 2)]);
    assert_eq!((trail.presses(1), trail.presses(2), trail.path(2).len()), (1, 1, 1));
    // A ring in a damaged case file is no way.
    trail.steps = vec![step(1, 2), step(2, 1), step(99, 0)];
    assert_eq!((trail.presses(1), trail.path(2).len()), (0, 0));
}

#[test]
fn the_same_words_at_the_same_address_are_the_same_state() {
    let one = at("https://shop.example/#top", home().text("12:01"));
    let two = at("https://shop.example/", home().text("12:02"));
    assert!(same_state(&one, &two));
    assert!(!same_state(&one, &at("https://shop.example/", home().text("欢迎光临"))));
}

#[test]
fn what_a_press_changes_is_told_apart() {
    let before =
        Page::on(Device::Phone).button("更多").block("nav").text("联系我们").unseen(Unseen::NotRendered).done();
    let mut menu = before.clone();
    menu.runs.iter_mut().for_each(|run| run.sight = crate::snapshot::Sight::Seen);
    let told = Told::default();
    assert_eq!(change(&before, Some(0), &menu, told), Change::Menu);
    assert_eq!(change(&before, Some(0), &before, told), Change::Nothing);
    assert_eq!(change(&before, Some(0), &before, Told { dialog: true, ..told }), Change::Dialog);
    assert_eq!(change(&before, Some(0), &menu, Told { document: true, ..told }), Change::Navigation);
    let mut details = before.clone();
    details.controls[0].tag = "summary".into();
    assert_eq!(change(&details, Some(0), &menu, told), Change::Details);
    let mut moved = before.clone();
    moved.url.push_str("#contact");
    assert_eq!(change(&before, Some(0), &moved, told), Change::Anchor);
    moved.url = "https://shop.example/contact".into();
    assert_eq!(change(&before, Some(0), &moved, told), Change::Route);
}

#[test]
fn a_control_is_found_again_on_a_page_opened_anew() {
    let old = home().done();
    let mut new = Page::on(Device::Phone).text("公告").link("关于我们", "https://shop.example/about").done();
    assert_eq!(again(&old, 0, &new), Some(0));
    assert_eq!(again(&old, 1, &new), None);
    new.controls.clear();
    assert_eq!(again(&old, 0, &new), None);
}
