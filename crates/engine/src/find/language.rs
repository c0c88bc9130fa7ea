//! In which language an entrance is offered: by the script of its label, else by the nearest `lang`, else by the page's.

use crate::search::{Entrance, Sighting};
use crate::snapshot::{BlockId, Snapshot};
use crate::trail::Trail;

/// Fills in the language of all entrances.
pub(super) fn tell(trail: &Trail, entrances: &mut [Entrance]) {
    for entrance in entrances {
        let Some(sighting) = entrance.sightings.iter().find(|s| s.visible()).or(entrance.sightings.first()) else {
            continue;
        };
        let Some(page) = trail.snapshots.get(sighting.snapshot) else { continue };
        let told = told(page, sighting);
        entrance.language = of_script(&entrance.label, told).map(str::to_owned).or_else(|| told.and_then(tag));
    }
}

/// The nearest `lang`, or the page's.
fn told<'p>(page: &'p Snapshot, sighting: &Sighting) -> Option<&'p str> {
    let run = sighting.run.and_then(|run| page.run(run)).map(|run| run.block);
    let block: Option<BlockId> =
        run.or_else(|| sighting.control.and_then(|control| page.control(control)).map(|control| control.block));
    let nearest = block.and_then(|block| page.ancestors(block).find_map(|(_, block)| block.lang.as_deref()));
    nearest.or(page.lang.as_deref())
}

/// The language that a script names, whatever the page calls itself: templates say `en` on Chinese pages. Letters that many
/// languages share name none.
fn of_script<'t>(label: &str, told: Option<&'t str>) -> Option<&'t str> {
    let has = |range: std::ops::RangeInclusive<char>| label.chars().any(|char| range.contains(&char));
    let says = |language: &str| told.is_some_and(|told| primary(told).eq_ignore_ascii_case(language));
    if has('\u{3041}'..='\u{30ff}') {
        Some("ja")
    } else if has('\u{ac00}'..='\u{d7a3}') {
        Some("ko")
    } else if has('\u{4e00}'..='\u{9fff}') && !says("ja") && !says("zh") && !says("yue") {
        Some("zh")
    } else {
        None
    }
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// The tag in the case that BCP 47 recommends (`zh-Hans-CN`), if it is one.
fn tag(told: &str) -> Option<String> {
    let parts = told.trim().split(['-', '_']).enumerate().map(|(index, part)| match (index, part.len()) {
        (1.., 2) => part.to_ascii_uppercase(),
        (1.., 4) => part[..1].to_ascii_uppercase() + &part[1..].to_ascii_lowercase(),
        _ => part.to_ascii_lowercase(),
    });
    let plain = told.trim().bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    (plain && (2..=3).contains(&primary(told.trim()).len())).then(|| parts.collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use crate::build::{Page, trail};
    use crate::find::find;
    use crate::geometry::Device;

    fn language(page: Page) -> Option<String> {
        find(&trail(vec![page.done()])).entrances[0].language.clone()
    }

    #[test]
    fn the_script_of_a_label_counts_for_more_than_what_the_page_calls_itself() {
        let on = |lang: &str| Page::on(Device::Phone).lang(lang);
        assert_eq!(language(on("en").text("客服热线：400-628-7719")).as_deref(), Some("zh"));
        assert_eq!(language(on("EN-us").text("Phone: +1 800-555-0199")).as_deref(), Some("en-US"));
        assert_eq!(language(on("zh_hans_cn").text("客服热线：400-628-7719")).as_deref(), Some("zh-Hans-CN"));
        assert_eq!(language(on("zh_CN").text("客服热线：400-628-7719")).as_deref(), Some("zh-CN"));
        assert_eq!(language(on("en").text("お問い合わせ窓口 0120-555-0199")).as_deref(), Some("ja"));
    }

    #[test]
    fn the_nearest_lang_counts_where_the_letters_do_not_tell() {
        let page = Page::on(Device::Phone).lang("de").block("div").block_lang("en-GB").text("Phone: +1 800-555-0199");
        assert_eq!(language(page).as_deref(), Some("en-GB"));
        assert_eq!(language(Page::on(Device::Phone).lang("<b>").text("Phone: +1 800-555-0199")), None);
    }
}
