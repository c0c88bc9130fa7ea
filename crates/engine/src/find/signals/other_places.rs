//! `other-places`: shops, social networks and app-only contact: named, never counted as a human channel.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::lexicon::{self, Intent, Strength};
use crate::search::{EntranceKind, ShownAs};
use crate::snapshot::{ControlId, ControlKind};

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        if matches!(control.kind, ControlKind::Field | ControlKind::Choice) {
            continue;
        }
        let id = id as ControlId;
        let href = control.href.as_deref().unwrap_or_default();
        let words = page.words_of_control(id);
        let social = social(href);
        let hits = if words.chars().count() <= 20 { page.hits_of_control(id) } else { &[] };
        let says = |intent| hits.iter().any(|hit| hit.intent == intent && hit.strength == Strength::Strong);
        let kind = match (social, says(Intent::Store), says(Intent::AppOnly)) {
            (Some(_), ..) => EntranceKind::Social,
            (_, true, _) if !href.is_empty() => EntranceKind::Store,
            (.., true) => EntranceKind::AppOnly,
            _ => continue,
        };
        let shown_as = if words.is_empty() { ShownAs::Hint } else { ShownAs::Control };
        let Some(sighting) = page.sighting_of_control(id, shown_as) else { continue };
        let value = social.map_or_else(|| lexicon::fold_phrase(words), str::to_owned);
        let mut find =
            Find::new(kind, value, signal("other-place", if words.is_empty() { href } else { words }), sighting);
        words.clone_into(&mut find.text);
        words.clone_into(&mut find.label);
        found.add(find);
    }
}

fn social(href: &str) -> Option<&'static str> {
    const NETWORKS: [&str; 26] = [
        "facebook.com",
        "instagram.com",
        "twitter.com",
        "x.com",
        "youtube.com",
        "linkedin.com",
        "weibo.com",
        "tiktok.com",
        "douyin.com",
        "xiaohongshu.com",
        "bilibili.com",
        "pinterest.com",
        "zhihu.com",
        "t.me",
        "vk.com",
        "threads.net",
        "blog.naver.com",
        "discord.gg",
        "discord.com",
        "kuaishou.com",
        "toutiao.com",
        "douban.com",
        "mastodon.social",
        "bsky.app",
        "snapchat.com",
        "note.com",
    ];
    let host = href.split("://").nth(1)?.split(['/', '?', '#']).next()?.to_ascii_lowercase();
    let low = href.to_ascii_lowercase();
    let shares = ["share", "intent/tweet", "intent/post", "/dialog/", "pin/create", "messages/compose", "/messages/t"];
    let shares = shares.iter().any(|word| low.contains(word));
    NETWORKS.into_iter().find(|network| {
        !shares && (host == *network || host.strip_suffix(network).is_some_and(|rest| rest.ends_with('.')))
    })
}
