//! A real browser walks: a link, a menu on the phone, `<details>`.

mod merchant;

use doorbell_capture::{Advice, Browser, Guide, Recording, Settings, Walk};
use doorbell_engine::find::{closer_look, find};
use doorbell_engine::geometry::Device;
use doorbell_engine::search::EntranceKind;
use doorbell_engine::snapshot::Snapshot;
use doorbell_engine::trail::{Budget, Change, Fault, Gave, Trail};
use doorbell_engine::walk::{Bounds, kinds_on, next_step, scout};
use merchant::{Merchant, page, reply};

const HEAD: &str = "<!doctype html><html lang=zh-CN><meta name=viewport content='width=device-width,initial-scale=1'>
<style>body{font:18px/1.6 sans-serif} @media(max-width:600px){nav{display:none} nav.open{display:block}}
@media(min-width:601px){.burger{display:none}}</style>";

fn shop() -> Merchant {
    Merchant::open(|request, stream| {
        let body = match request.path.as_str() {
            "/link" => "<a href=/about>关于我们</a> <a href=/contact>联系我们</a>",
            "/menu" => {
                "<button class=burger aria-label=菜单 onclick=\"document.querySelector('nav').className='open'\">☰</button>
                <nav><a href=/contact>联系我们</a></nav><p>本店出售灯具。</p>"
            }
            "/wide" => "<div style='width:700px;text-align:right'><a href=/contact>联系我们</a></div>",
            "/details" => "<div style='height:2000px'>灯具</div><details><summary>售后服务</summary><p>客服热线：400-628-7719</p></details>",
            "/many" => "<a href=/one>一号柜服务</a> <a href=/two>二号柜服务</a> <a href=/no>三号柜服务</a> <a href=/four>四号柜服务</a>",
            "/robots.txt" => return reply(stream, "200 OK", "", b"User-agent: *\nDisallow: /two\n"),
            "/no" => return reply(stream, "404 Not Found", "", b""),
            "/contact" | "/four" => "<p>客服热线：400-628-7719</p>",
            "/dead" => "<a href='#'>帮助中心</a>",
            _ => "<p>开店多年。</p>",
        };
        page(stream, &format!("{HEAD}<body>{body}"))
    })
}

/// The engine as a guide.
struct Engine(Bounds);

impl Guide for Engine {
    fn advise(&self, trail: &Trail, device: Device) -> Advice {
        let search = find(trail);
        let next = next_step(trail, &search, device, &self.0);
        Advice { looks: closer_look(trail, &search), scout: scout(trail, &search, device, &self.0), next }
    }

    fn kinds_on(&self, page: Snapshot) -> Vec<EntranceKind> {
        kinds_on(page)
    }
}

async fn walk(path: &str, walk: Walk) -> Recording {
    walk_in(&shop(), path, walk).await
}

async fn walk_in(merchant: &Merchant, path: &str, walk: Walk) -> Recording {
    let settings = Settings { pictures: false, looks: false, walk, ..Settings::default() };
    let browser = Browser::launch(&settings, &()).await.expect("a browser");
    let bounds = Bounds { max_steps: walk.max_steps, pages: walk.pages, presses: walk.presses };
    browser.walk(&merchant.url(path), &settings, &Engine(bounds), &()).await.expect("a walk")
}

/// The words pressed on the way to the telephone number, and what each changed.
fn way(trail: &Trail, device: Device) -> Vec<(String, Option<Change>)> {
    let search = find(trail);
    let phone = search.entrances.iter().find(|entrance| entrance.kind == EntranceKind::Phone);
    let place = phone.and_then(|phone| phone.best_on(device)).expect("the number is reached");
    assert!(place.visible());
    let path = trail.path(place.snapshot);
    path.into_iter().map(|step| (step.action.press().expect("a press").words.clone(), step.change)).collect()
}

fn is(way: &[(String, Option<Change>)], wanted: &[(&str, Change)]) -> bool {
    let wanted: Vec<_> = wanted.iter().map(|(words, change)| ((*words).to_owned(), Some(*change))).collect();
    way == wanted
}

#[tokio::test]
async fn a_link_beyond_the_phone_s_edge_is_panned_to_and_pressed() {
    let trail = walk("/wide", Walk::of(2)).await.trail;
    assert!(is(&way(&trail, Device::Phone), &[("联系我们", Change::Navigation)]), "{:?}", trail.steps);
}

#[tokio::test]
async fn a_link_is_pressed_on_both_devices() {
    let trail = walk("/link", Walk::of(4)).await.trail;
    for device in Device::ALL {
        let way = way(&trail, device);
        assert!(is(&way, &[("联系我们", Change::Navigation)]), "{device:?}: {way:?}");
    }
}

#[tokio::test]
async fn a_menu_costs_the_phone_one_press_more() {
    let trail = walk("/menu", Walk::of(4)).await.trail;
    let (phone, desktop) = (way(&trail, Device::Phone), way(&trail, Device::Desktop));
    assert!(is(&phone, &[("菜单", Change::Menu), ("联系我们", Change::Navigation)]), "{phone:?}");
    assert!(is(&desktop, &[("联系我们", Change::Navigation)]), "{desktop:?}");
}

#[tokio::test]
async fn details_far_down_are_scrolled_to_and_opened() {
    let trail = walk("/details", Walk::of(4)).await.trail;
    for device in Device::ALL {
        let way = way(&trail, device);
        assert!(is(&way, &[("售后服务", Change::Details)]), "{device:?}: {way:?}");
    }
    let screens = trail.steps.iter().filter_map(|step| step.action.press()).map(|press| press.screens_down);
    assert!(screens.clone().count() == 2 && screens.into_iter().all(|screens| screens == 2));
}

#[tokio::test]
async fn a_dead_link_is_a_fact_and_a_spent_budget_is_told() {
    let trail = walk("/dead", Walk::of(4)).await.trail;
    let pressed: Vec<_> = trail.steps.iter().filter(|step| step.action.press().is_some()).collect();
    assert!(pressed.len() == 2 && pressed.iter().all(|step| step.to.is_none()), "{pressed:?}");
    let trail = walk("/link", Walk { pages: 1, ..Walk::of(4) }).await.trail;
    let walked = trail.walked.unwrap();
    assert_eq!((walked.spent.phone, walked.spent.desktop), (Some(Budget::Pages), Some(Budget::Pages)));
    assert_eq!(trail.snapshots.len(), 2);
}

/// How often a path was asked for.
fn times(merchant: &Merchant, path: &str) -> usize {
    merchant.asked().iter().filter(|asked| *asked == path).count()
}

#[tokio::test]
async fn what_is_behind_links_is_read_once_before_one_is_pressed() {
    let merchant = shop();
    let trail = walk_in(&merchant, "/many", Walk::of(4)).await.trail;
    for device in Device::ALL {
        let way = way(&trail, device);
        assert!(is(&way, &[("四号柜服务", Change::Navigation)]), "{device:?}: {way:?}");
    }
    let gave: Vec<&Gave> = trail.scouted.iter().map(|page| &page.gave).collect();
    let page = |kinds: &[EntranceKind]| Gave::Page { kinds: kinds.to_vec() };
    let gone = Gave::Fault { fault: Fault::HttpStatus { status: 404 } };
    assert_eq!(gave, [&page(&[]), &Gave::Forbidden, &gone, &page(&[EntranceKind::Phone])]);
    // The browsers went only where the number is, and the rules were asked for once.
    let asked = ["/one", "/two", "/no", "/four", "/robots.txt"].map(|path| times(&merchant, path));
    assert_eq!(asked, [1, 0, 1, 3, 1]);
}

#[tokio::test]
async fn nothing_is_read_beforehand_where_that_is_not_wanted() {
    let merchant = shop();
    let trail = walk_in(&merchant, "/many", Walk { scout: false, ..Walk::of(4) }).await.trail;
    assert!(trail.scouted.is_empty() && times(&merchant, "/robots.txt") == 0);
    assert_eq!(times(&merchant, "/one"), 2);
}
