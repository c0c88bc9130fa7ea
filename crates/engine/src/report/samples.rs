//! Five made-up merchants for tests and for looking at the reports: a kind one, a middling one, one that hides everything,
//! one whose number is some presses away, and one whose page could not be seen. Places are those of the pages drawn for them.

use super::Report;
use crate::build::{Page, press_first_link, trail};
use crate::geometry::{Device, PerDevice, Rect};
use crate::rating::Rating;
use crate::score;
use crate::search::{
    Announced, AnnouncedKind, Answerer, Authority, ElderLane, Entrance, EntranceKind, Lead, Purpose, Search, ShownAs,
    Sighting, Signal, Wording,
};
use crate::snapshot::{NodeId, Shot, Sight, Snapshot, Unseen};
use crate::trail::{Action, Budget, Change, Fault, Incident, Step, Trail, Walked};

/// A made-up merchant, checked.
pub struct Sample {
    /// Its name, usable as a file name.
    pub name: &'static str,
    /// What was seen.
    pub trail: Trail,
    /// What was found.
    pub search: Search,
    /// How it was judged.
    pub rating: Rating,
}

impl Sample {
    /// What a report is written from.
    pub fn report(&self) -> Report<'_> {
        Report::of(&self.trail, &self.search, &self.rating)
    }

    fn of(name: &'static str, trail: Trail, search: Search) -> Self {
        let rating = score::rate(&trail, &search);
        Self { name, trail, search, rating }
    }
}

/// All of them.
pub fn all() -> [Sample; 5] {
    [kind(), middling(), hiding(), walked(), not_seen()]
}

/// Number and person on the first screen, large.
pub fn kind() -> Sample {
    let page = |device, (x, y, width, height), size| {
        let page = Page::on(device).text("晨光家电");
        let page =
            page.link("客服热线 400-810-8888", "tel:400-810-8888").size(size).line(size * 1.5).at(x, y, width, height);
        shot(page.button("人工客服").size(20.0).line(30.0).at(x, y + 72.0, width, 60.0).done(), 1600.0)
    };
    let (phone, desktop) =
        (page(Device::Phone, (16.0, 96.0, 328.0, 60.0), 22.0), page(Device::Desktop, (860.0, 24.0, 380.0, 60.0), 24.0));
    let snapshots = vec![phone, desktop];
    let mut hotline = entrance(EntranceKind::Phone, "400-810-8888", "客服热线", &snapshots, 1);
    hotline.hours = Some(crate::build::hours("每天 8:00–20:00", Some(12.0)));
    let mut chat = entrance(EntranceKind::LiveChat, "人工客服", "人工客服", &snapshots, 2);
    chat.sightings.iter_mut().for_each(|sighting| sighting.shown_as = ShownAs::Control);
    let lane = ElderLane { text: "长辈版".into(), sighting: hotline.sightings[0].clone() };
    let search = Search { entrances: vec![hotline, chat], elder_lanes: vec![lane], ..Search::default() };
    Sample::of("kind", trail(snapshots), search)
}

/// A number far down in small print, and a chat of which nobody says who answers.
pub fn middling() -> Sample {
    let page = |device, (x, y): (f64, f64), (chat_x, chat_y): (f64, f64), length| {
        let page = Page::on(device)
            .text("山海茶庄")
            .text("客服电话：0571-8765-4321")
            .size(12.0)
            .line(16.0)
            .at(x, y, 210.0, 18.0);
        let page = page.text("service@shanhai.example").size(12.0).line(16.0).at(x, y + 30.0, 180.0, 18.0);
        shot(page.button("在线客服").size(14.0).at(chat_x, chat_y, 64.0, 64.0).done(), length)
    };
    let phone = page(Device::Phone, (16.0, 4160.0), (280.0, 640.0), 4400.0);
    let desktop = page(Device::Desktop, (980.0, 2010.0), (1192.0, 664.0), 2200.0);
    let snapshots = vec![phone, desktop];
    let number = entrance(EntranceKind::Phone, "0571-8765-4321", "客服电话", &snapshots, 1);
    let mut chat = entrance(EntranceKind::ChatUnknown, "在线客服", "在线客服", &snapshots, 3);
    chat.vendor = Some("美洽".into());
    chat.answered_by = Answerer::Unknown;
    chat.sightings.iter_mut().for_each(|sighting| sighting.shown_as = ShownAs::Widget);
    let mail = entrance(EntranceKind::Email, "service@shanhai.example", "", &snapshots, 2);
    let search = Search { entrances: vec![number, chat, mail], authorities: vec![authority()], ..Search::default() };
    let mut trail = trail(snapshots);
    trail.steps[0]
        .incidents
        .push(Incident::Dialog { kind: "alert".into(), text: "新人专享红包，点击领取".into() });
    trail.steps[1].fault = Some(Fault::Slow);
    Sample::of("middling", trail, search)
}

/// A number in white on white, a robot in front, and nothing else.
pub fn hiding() -> Sample {
    let page = |device, (x, y): (f64, f64), (robot_x, robot_y): (f64, f64), length| {
        let page = Page::on(device).text("云上优选").text("电话：021-5555-0199").size(12.0).at(x, y, 150.0, 18.0);
        let page = page.unseen(Unseen::SameColour).button("智能小助手").size(13.0).at(robot_x, robot_y, 72.0, 72.0);
        shot(page.link("更多", "/more").size(13.0).at(x, y - 600.0, 40.0, 20.0).done(), length)
    };
    let phone = page(Device::Phone, (16.0, 2560.0), (272.0, 640.0), 2800.0);
    let desktop = page(Device::Desktop, (40.0, 1560.0), (1176.0, 680.0), 1700.0);
    let snapshots = vec![phone, desktop];
    let number = entrance(EntranceKind::Phone, "021-5555-0199", "电话", &snapshots, 1);
    let mut robot = entrance(EntranceKind::BotChat, "智能小助手", "智能小助手", &snapshots, 2);
    robot.answered_by = Answerer::Robot;
    robot.sightings.iter_mut().for_each(|sighting| sighting.shown_as = ShownAs::Widget);
    let lead = Lead {
        device: Device::Phone,
        snapshot: 0,
        control: 1,
        node: NodeId(7),
        text: "更多".into(),
        href: Some("https://shop.example/more".into()),
        sight: Sight::Seen,
        wording: Wording::Generic,
        scent: 0.4,
        signals: vec![Signal { id: "label".into(), saw: "更多".into() }],
    };
    let search = Search {
        entrances: vec![robot, number],
        authorities: vec![authority()],
        leads: vec![lead],
        announced: vec![Announced::new(AnnouncedKind::Phone, "021-5555-0199", "json-ld")],
        ..Search::default()
    };
    Sample::of("hiding", trail(snapshots), search)
}

/// A number on the contact page: on the phone a banner lies before it and the link is far down, on the desktop the pages
/// allowed were used up.
pub fn walked() -> Sample {
    let home = |device| Page::on(device).text("田园米行");
    let contact = |device| {
        Page::on(device)
            .text("客服热线：400-200-0123")
            .size(13.0)
            .at(16.0, 120.0, 210.0, 20.0)
            .text("kefu@tianyuan.example")
    };
    let link = |page: Page, y| page.link("联系我们", "/contact").size(14.0).at(16.0, y, 88.0, 30.0);
    let banner = home(Device::Phone).pinned_block("div").button("我知道了").at(110.0, 720.0, 140.0, 40.0);
    let banner = link(banner.text("本网站使用 Cookie").end(), 1200.0);
    let phone = [banner, link(home(Device::Phone), 1200.0), contact(Device::Phone)];
    let desktop = [link(home(Device::Desktop), 40.0).link("帮助中心", "/help"), contact(Device::Desktop)];
    let named = |pages: Vec<Page>| pages.into_iter().map(Page::done).enumerate();
    let snapshots = named(phone.into()).chain(named(desktop.into())).map(|(index, page)| {
        let file = format!("{}-{index}.png", page.device.id());
        let mut page = shot(page, 1600.0);
        page.shot.iter_mut().for_each(|shot| shot.file.clone_from(&file));
        page
    });
    let mut trail = trail(snapshots.collect());
    for (from, to) in [(0, 1), (1, 2), (3, 4)] {
        press_first_link(&mut trail, from, to);
    }
    if let (Action::Press(press), step) = (trail.steps[1].action.clone(), &mut trail.steps[1]) {
        (step.action, step.change) = (Action::Close(press), Some(Change::Dialog));
    }
    trail.walked = Some(Walked { max_steps: 4, spent: PerDevice { phone: None, desktop: Some(Budget::Pages) } });
    let search = crate::find::find(&trail);
    Sample::of("walked", trail, search)
}

/// A host that does not exist.
pub fn not_seen() -> Sample {
    let mut trail = trail(Vec::new());
    let url = "https://no-such-shop.example/".to_owned();
    trail.start.clone_from(&url);
    trail.steps = Device::ALL
        .into_iter()
        .map(|device| Step {
            device,
            action: Action::Open { url: url.clone() },
            change: None,
            to: None,
            fault: Some(Fault::NameNotFound),
            incidents: Vec::new(),
        })
        .collect();
    Sample::of("not-seen", trail, Search::default())
}

fn authority() -> Authority {
    Authority { digits: "12315".into(), text: "消费者投诉举报专线 12315".into() }
}

/// Gives a page its length and the name of its picture.
fn shot(mut page: Snapshot, length: f64) -> Snapshot {
    let (width, _) = page.device.screen();
    if let Some(viewport) = &mut page.viewport {
        viewport.content_height = length;
    }
    let file = format!("{}-0.png", page.device.id());
    page.shot = Some(Shot { file, width, height: length, scale: 1.0, cut: false });
    page
}

/// An entrance at the same text run of every snapshot.
fn entrance(kind: EntranceKind, value: &str, label: &str, snapshots: &[Snapshot], run: u32) -> Entrance {
    let sightings = snapshots.iter().enumerate().map(|(index, snapshot)| {
        let shown = &snapshot.runs[run as usize];
        Sighting {
            device: snapshot.device,
            snapshot: index,
            node: shown.node,
            run: Some(run),
            control: shown.control,
            shown_as: ShownAs::Text,
            rect: shown.rect,
            sight: shown.sight,
            covered: false,
            steps: 0,
            screens_down: shown.rect.and_then(|rect: Rect| snapshot.screens_down(&rect)),
            prominence: None,
        }
    });
    Entrance {
        kind,
        value: value.into(),
        digits: (kind == EntranceKind::Phone).then(|| value.chars().filter(char::is_ascii_digit).collect()),
        then: None,
        // As the finder reads it: of a phone only the number, of the rest what is written there.
        text: match kind {
            EntranceKind::Phone => value.into(),
            _ => snapshots[0].runs[run as usize].text.clone(),
        },
        label: label.into(),
        answered_by: Answerer::Human,
        purpose: Purpose::General,
        hours: None,
        vendor: None,
        language: None,
        signals: vec![Signal { id: "label".into(), saw: label.into() }],
        sightings: sightings.filter(|sighting| sighting.sight != Sight::Unknown).collect(),
        opened: Vec::new(),
    }
}
