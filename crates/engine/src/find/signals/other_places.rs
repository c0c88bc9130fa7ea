//! `other-places`: shops, social networks and app-only contact: named, never counted as a human channel.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::lexicon::{self, Intent, Names, Strength};
use crate::search::{EntranceKind, ShownAs};
use crate::snapshot::{ControlId, ControlKind};
use std::sync::LazyLock;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for (id, control) in page.snapshot.controls.iter().enumerate() {
        if matches!(control.kind, ControlKind::Field | ControlKind::Choice) {
            continue;
        }
        let id = id as ControlId;
        let href = control.href.as_deref().unwrap_or_default();
        let words = page.words_of_control(id);
        let social = social(href);
        let hits = page.hits_of_control(id);
        let hits = if hits.is_empty() || words.chars().count() > 20 { &[] } else { hits };
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

/// The social network an address leads to, unless it only shares the page there.
fn social(href: &str) -> Option<&'static str> {
    static KNOWN: LazyLock<Names<Option<&'static str>>> = LazyLock::new(|| {
        let mut known = Names::default();
        for network in NETWORKS {
            *known.entry(network.to_owned()) = Some(network);
        }
        known
    });
    let address = lexicon::lower(href);
    let host = host(&address)?;
    let mut around = std::iter::successors(Some(host), |host| Some(host.split_once('.')?.1));
    let network = around.find_map(|host| KNOWN.get(host).copied().flatten())?;
    let shares = ["share", "intent/tweet", "intent/post", "/dialog/", "pin/create", "messages/compose", "/messages/t"];
    (!shares.iter().any(|word| address.contains(word))).then_some(network)
}

/// The host behind the first `://` of an address.
fn host(address: &str) -> Option<&str> {
    let mut colons = address.match_indices(':').map(|(at, _)| &address[at..]);
    let rest = colons.find_map(|rest| rest.strip_prefix("://"))?;
    rest.split(['/', '?', '#']).next()
}

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
