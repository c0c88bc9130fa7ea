//! Side bars whose tabs stay on the screen and slide out, at the touch of a mouse, what they stand for: a telephone's icon and
//! behind it the number. The icon is a hint that a customer sees, though the number itself is not.

use crate::geometry::Rect;
use crate::search::{EntranceKind, Search, ShownAs, Sighting};
use crate::snapshot::{BlockId, Picture, Sight, Snapshot, Unseen};
use crate::trail::Trail;
use std::collections::BTreeMap;

/// A tab is at most this wide and high, CSS px.
const WIDEST: f64 = 240.0;
const HIGHEST: f64 = 120.0;
/// The least of an icon that must show, CSS px.
const LEAST: f64 = 16.0;
/// A tab holds what slides out of it within so many levels.
const LEVELS: usize = 4;

/// Adds the icon of its tab to each entrance that only slides out of one.
pub(super) fn tell(trail: &Trail, search: &mut Search) {
    let tabs: Vec<BTreeMap<BlockId, &Picture>> = trail.snapshots.iter().map(tabs).collect();
    if tabs.iter().all(BTreeMap::is_empty) {
        return;
    }
    for entrance in &mut search.entrances {
        if !may_slide_out(entrance.kind) {
            continue;
        }
        let mut hints: Vec<Sighting> = Vec::new();
        for sighting in &entrance.sightings {
            let seen_there = |other: &Sighting| other.snapshot == sighting.snapshot && other.visible();
            if entrance.sightings.iter().chain(&hints).any(seen_there) {
                continue;
            }
            hints.extend(hint(trail, &tabs, sighting));
        }
        entrance.sightings.extend(hints);
        entrance.sightings.sort_by_key(|sighting| (sighting.device, sighting.snapshot, sighting.node));
    }
}

fn may_slide_out(kind: EntranceKind) -> bool {
    kind.is_contact() && !matches!(kind, EntranceKind::ContactForm | EntranceKind::PostalAddress)
}

/// The icons of the tabs of a page, by the block of each tab.
fn tabs(page: &Snapshot) -> BTreeMap<BlockId, &Picture> {
    let icons = page.pictures.iter().filter(|picture| shows(page, picture));
    icons.filter_map(|picture| tab_of(page, picture.block).map(|tab| (tab, picture))).collect()
}

/// Whether enough of a small picture that stays on the screen shows within the window.
fn shows(page: &Snapshot, picture: &Picture) -> bool {
    let (Some(rect), Some(viewport)) = (picture.rect, page.viewport) else { return false };
    let window = Rect::new(0.0, 0.0, viewport.width, viewport.height);
    let part = rect.intersection(&window).is_some_and(|part| part.shorter_side() >= LEAST);
    picture.sight == Sight::Seen && part && rect.width <= WIDEST && rect.height <= HIGHEST
}

/// The tab a block is, or is the inside of: the outermost small box that stays on the screen.
fn tab_of(page: &Snapshot, block: BlockId) -> Option<BlockId> {
    let within = page.ancestors(block).take(LEVELS).take_while(|(_, block)| {
        block.pinned && block.rect.is_some_and(|rect| rect.width <= WIDEST && rect.height <= HIGHEST)
    });
    within.last().map(|(id, _)| id)
}

/// The icon of the tab that an unseen thing slides out of.
fn hint(trail: &Trail, tabs: &[BTreeMap<BlockId, &Picture>], sighting: &Sighting) -> Option<Sighting> {
    let slid_away = matches!(
        sighting.sight,
        Sight::Unseen(Unseen::Clipped | Unseen::OffPage | Unseen::NotRendered | Unseen::Invisible)
    );
    let (page, tabs) = (trail.snapshots.get(sighting.snapshot)?, tabs.get(sighting.snapshot)?);
    let run = sighting.run.and_then(|run| page.run(run)).map(|run| run.block);
    let control = || sighting.control.and_then(|control| page.control(control)).map(|control| control.block);
    let picture = || page.pictures.iter().find(|picture| picture.node == sighting.node).map(|picture| picture.block);
    let block = run.or_else(control).or_else(picture).filter(|_| slid_away)?;
    let icon = page.ancestors(block).take(LEVELS).find_map(|(id, _)| tabs.get(&id))?;
    Some(Sighting {
        node: icon.node,
        run: None,
        shown_as: ShownAs::Hint,
        rect: icon.rect,
        sight: Sight::Seen,
        covered: false,
        screens_down: icon.rect.and_then(|rect| page.screens_down(&rect)),
        ..sighting.clone()
    })
}

#[cfg(test)]
mod tests {
    use crate::build::{Page, trail};
    use crate::find::find;
    use crate::geometry::Device;
    use crate::search::{Entrance, ShownAs};
    use crate::snapshot::{PictureKind, Unseen};

    fn side_bar(icon_x: f64) -> Entrance {
        let page = Page::on(Device::Desktop).lang("zh-CN").pinned_block("div").pinned_block("li");
        let page = page.picture("https://shop.example/tabs.png", "").at(icon_x, 300.0, 180.0, 53.0);
        let page = page.inline("400-200-3618").at(1281.0, 310.0, 110.0, 20.0).unseen(Unseen::OffPage);
        let mut page = page.done();
        for picture in &mut page.pictures {
            (picture.kind, picture.rect) = (PictureKind::Background, picture.rect);
        }
        for block in page.blocks.iter_mut().skip(2) {
            block.rect = Some(crate::geometry::Rect::new(icon_x, 300.0, 180.0, 53.0));
        }
        find(&trail(vec![page])).entrances.into_iter().next().unwrap()
    }

    #[test]
    fn a_number_behind_an_icon_at_the_edge_is_hinted_at_not_shown() {
        let phone = side_bar(1227.0);
        assert!(phone.visible());
        let seen: Vec<ShownAs> = phone.sightings.iter().filter(|s| s.visible()).map(|s| s.shown_as).collect();
        assert_eq!(seen, [ShownAs::Hint]);
    }

    #[test]
    fn without_an_icon_on_the_screen_nothing_hints_at_it() {
        assert!(!side_bar(1281.0).visible());
    }
}
