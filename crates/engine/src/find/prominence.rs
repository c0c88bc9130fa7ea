//! How much each sighting stands out, from the snapshot alone.

use crate::colour::{Colour, contrast};
use crate::geometry::Rect;
use crate::search::{Position, Prominence, Search, Sighting};
use crate::snapshot::{Backdrop, Block, BlockId, NodeId, Snapshot};
use crate::trail::Trail;
use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Deref;

/// Ancestors looked at for the part of the page.
const LEVELS: usize = 40;
/// What begins above this, CSS px, stands in the head of the page.
const HEAD: f64 = 96.0;
/// What begins below this many px from the end of a page of more than two screens stands in its foot.
const FOOT: f64 = 240.0;
/// A bar at the side takes no more than this share of the window's width.
const BAR: f64 = 0.3;

/// Fills in the prominence of all sightings.
pub(super) fn tell(trail: &Trail, search: &mut Search) {
    let blocks: Vec<_> = trail.snapshots.iter().map(|page| LazyCell::new(|| blocks_of_nodes(page))).collect();
    let tell = |sighting: &mut Sighting| {
        let page = trail.snapshots.get(sighting.snapshot).zip(blocks.get(sighting.snapshot));
        sighting.prominence = page.map(|(page, blocks)| prominence(trail, page, blocks, sighting));
    };
    search.entrances.iter_mut().flat_map(|entrance| &mut entrance.sightings).for_each(tell);
    search.elder_lanes.iter_mut().map(|lane| &mut lane.sighting).for_each(tell);
    search.codes.iter_mut().map(|code| &mut code.sighting).for_each(tell);
}

/// The blocks of what is neither text nor control.
fn blocks_of_nodes(page: &Snapshot) -> BTreeMap<NodeId, BlockId> {
    let blocks = page.blocks.iter().enumerate().map(|(id, block)| (block.node, id as BlockId));
    blocks.chain(page.pictures.iter().map(|picture| (picture.node, picture.block))).collect()
}

fn prominence(
    trail: &Trail,
    page: &Snapshot,
    blocks: &impl Deref<Target = BTreeMap<NodeId, BlockId>>,
    sighting: &Sighting,
) -> Prominence {
    let run = sighting.run.and_then(|run| page.run(run));
    let control = sighting.control.and_then(|control| page.control(control));
    let own = run.map(|run| run.block).or_else(|| control.map(|control| control.block));
    let block = own.or_else(|| blocks.get(&sighting.node).copied());
    let pinned = control.is_some_and(|control| control.pinned)
        || block.and_then(|block| page.block(block)).is_some_and(|block| block.pinned);
    let style = run.and_then(|run| run.style);
    let pixels = || Some(trail.look(sighting.snapshot, sighting.node)?.pixel_contrast?.worst);
    let flat = style.and_then(|style| match style.backdrop {
        Backdrop::Flat(behind) => {
            let behind = behind.over(Colour::WHITE, 1.0);
            Some(contrast(style.colour.over(behind, style.opacity), behind))
        }
        Backdrop::Picture | Backdrop::Unknown => None,
    });
    Prominence {
        area: sighting.rect.and_then(|rect| seen_area(page, &rect)).map(whole),
        first_screen_share: sighting.rect.and_then(|rect| first_screen_share(page, &rect)),
        contrast: flat.or_else(pixels),
        px: style.map(|style| cents(style.seen_px)),
        position: position(page, block, sighting.rect, pinned),
        pinned,
    }
}

fn seen_area(page: &Snapshot, rect: &Rect) -> Option<f64> {
    page.viewport.map(|viewport| rect.area() * viewport.page_scale * viewport.page_scale)
}

fn first_screen_share(page: &Snapshot, rect: &Rect) -> Option<f64> {
    let viewport = page.viewport?;
    let screen = Rect::new(0.0, 0.0, viewport.width, viewport.height);
    let shown = rect.intersection(&screen).map_or(0.0, |shown| shown.area());
    (screen.area() > 0.0).then(|| ((shown / screen.area()).min(1.0) * 10_000.0).round() / 10_000.0)
}

fn whole(area: f64) -> f64 {
    area.round()
}

fn cents(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// The nearest part that the markup names; where it names none, the place on the page.
pub(super) fn position(page: &Snapshot, block: Option<BlockId>, rect: Option<Rect>, pinned: bool) -> Position {
    let above = block.into_iter().flat_map(|block| page.ancestors(block)).take(LEVELS).map(|(_, block)| block);
    let mut named = None;
    for block in above {
        // The head of an article is no head of the page.
        if matches!(block.tag.as_str(), "article" | "section" | "main") {
            named = named.filter(|part| *part == Position::Side);
        }
        named = named.or_else(|| part(block));
    }
    if let Some(named) = named {
        return named;
    }
    let (Some(viewport), Some(rect)) = (page.viewport, rect) else { return Position::Main };
    let narrow = rect.width <= viewport.width * BAR;
    let at_edge = rect.x >= viewport.width * (1.0 - BAR) || rect.right() <= viewport.width * BAR;
    if pinned && narrow && at_edge && rect.y > HEAD {
        Position::Side
    } else if rect.y < HEAD {
        Position::Header
    } else if viewport.content_height > 2.0 * viewport.height && rect.y > viewport.content_height - FOOT {
        Position::Footer
    } else {
        Position::Main
    }
}

/// What part of a page a block is by its tag, role or names.
fn part(block: &Block) -> Option<Position> {
    match block.role.as_deref() {
        Some("banner") => return Some(Position::Header),
        Some("contentinfo") => return Some(Position::Footer),
        Some("complementary") => return Some(Position::Side),
        _ => {}
    }
    match block.tag.as_str() {
        "header" => return Some(Position::Header),
        "footer" => return Some(Position::Footer),
        "aside" => return Some(Position::Side),
        _ => {}
    }
    block.names.split_ascii_whitespace().take(12).find_map(|name| {
        let name = name.to_ascii_lowercase();
        Some(match name.as_str() {
            "header" | "site-header" | "page-header" | "topbar" | "top-bar" | "top" | "head" => Position::Header,
            "footer" | "site-footer" | "page-footer" | "foot" | "bottom" | "copyright" => Position::Footer,
            "sidebar" | "side-bar" | "side" | "aside" | "toolbar" => Position::Side,
            _ => return None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, trail};
    use crate::find::find;
    use crate::geometry::Device;

    fn of(page: Page) -> Prominence {
        let trail = trail(vec![page.done()]);
        find(&trail).entrances[0].sightings[0].prominence.unwrap()
    }

    #[test]
    fn size_contrast_and_share_of_the_first_screen_are_those_of_the_words() {
        let told = of(Page::on(Device::Phone).text("客服热线：400-628-7719").size(18.0).at(0.0, 200.0, 180.0, 40.0));
        assert_eq!((told.area, told.first_screen_share, told.px), (Some(7200.0), Some(0.025), Some(18.0)));
        assert_eq!((told.contrast, told.position), (Some(21.0), Position::Main));
        let below = of(Page::on(Device::Phone).text("客服热线：400-628-7719").at(0.0, 1500.0, 180.0, 40.0));
        assert_eq!(below.first_screen_share, Some(0.0));
    }

    #[test]
    fn the_part_of_the_page_is_told_by_markup_first_and_by_place_where_there_is_none() {
        let number = "客服热线：400-628-7719";
        let on = || Page::on(Device::Desktop);
        assert_eq!(of(on().block("footer").text(number).at(0.0, 20.0, 100.0, 24.0)).position, Position::Footer);
        assert_eq!(of(on().text(number).at(0.0, 20.0, 100.0, 24.0)).position, Position::Header);
        assert_eq!(of(on().text(number).at(0.0, 2900.0, 100.0, 24.0)).position, Position::Footer);
        let article = on().block("article").block("header").text(number).at(0.0, 900.0, 100.0, 24.0);
        assert_eq!(of(article).position, Position::Main);
        let bar = of(on().pinned_block("div").text(number).at(1180.0, 400.0, 100.0, 24.0));
        assert_eq!((bar.position, bar.pinned), (Position::Side, true));
    }

    #[test]
    fn without_eyes_only_the_part_is_known() {
        let told = of(Page::on(Device::Phone).block("header").text("客服热线：400-628-7719").without_eyes());
        assert_eq!((told.area, told.first_screen_share, told.px, told.contrast), (None, None, None, None));
        assert_eq!(told.position, Position::Header);
    }
}
