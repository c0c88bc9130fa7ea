//! `time-limit`: whether time runs out on a customer on the way to a person.
//!
//! Who types with one finger needs minutes for a sentence that others write in seconds. A chat that closes after 60 seconds
//! without a word, a code that expires, a page that loads itself anew: each sends an older customer back to the beginning.
//! A limit hurts less when it is said beforehand, leaves at least 20 seconds and can be extended by one press or word.
//!
//! Looked at are the pages of the way to the best entrance and the chats that were opened on the walk; a limit in between
//! that is announced and cannot be extended earns half, since a customer at least knows of it. Nobody waits in a chat until
//! it closes: what was observed is what the pages say, and the refresh that a page's head asks for.

use super::code;
use super::source::{GBT_47746_7_1_1, MIIT_1_1_4_4, OWN_CHOICE, WCAG_2_2_1};
use super::spot::{Reading, Spot, each_device, on_each_device, worse_of};
use super::{Clause, Criterion, Group};
use crate::finding::{Evidence, Judgement, Measured, Rewrite};
use crate::geometry::{Device, PerDevice};
use crate::lexicon::{self, Ends};
use crate::message::Message;
use crate::search::Search;
use crate::snapshot::{BlockId, NodeId, Snapshot, TextSource};
use crate::trail::Trail;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// See the file's head.
pub(super) struct TimeLimit;

/// What ends when time runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum What {
    /// A chat, a session, a page.
    Session,
    /// A code that was sent or is to be scanned.
    Code,
    /// The page itself: its head asks for another in its place.
    Page,
}

/// A limit that was met.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Limit {
    what: What,
    /// How soon, seconds; absent where it has ended already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seconds: Option<u32>,
    /// Whether the page says so before.
    announced: bool,
    /// Whether the page offers more time.
    extends: bool,
}

impl Limit {
    fn judge(self) -> Judgement {
        // WCAG 2.2.1: at least 20 seconds to extend the time with a simple action.
        let in_time = self.announced && self.seconds.is_some_and(|seconds| seconds >= 20);
        Judgement::new(match (in_time, self.extends) {
            (false, _) => 0.0,
            (true, false) => 0.5,
            (true, true) => 1.0,
        })
    }
}

/// What can be read on a page, one text a block, with the block's first node.
fn texts(page: &Snapshot) -> BTreeMap<BlockId, (NodeId, String)> {
    /// Longest text that is put together, in bytes.
    const LONGEST: usize = 2000;
    let mut texts: BTreeMap<BlockId, (NodeId, String)> = BTreeMap::new();
    for run in page.runs.iter().filter(|run| !run.sight.is_unseen() && run.source != TextSource::Placeholder) {
        let (_, text) = texts.entry(run.block).or_insert_with(|| (run.node, String::new()));
        if text.len() < LONGEST {
            text.push_str(&run.text);
        }
    }
    texts
}

/// The limits of a page, each with its place.
fn limits(page: &Snapshot, index: usize) -> Vec<(Limit, Evidence)> {
    let place = |node, text: &str| {
        let text = Evidence::cut(text.trim());
        Evidence { device: page.device, snapshot: index, node, rect: None, text }
    };
    let texts = texts(page);
    let told = texts.values().filter_map(|(node, text)| Some((*node, text, lexicon::limit_in(text)?)));
    let mut met: Vec<(Limit, Evidence)> = told
        .map(|(node, text, limit)| {
            let what = if limit.what == Ends::Code { What::Code } else { What::Session };
            (
                Limit { what, seconds: limit.seconds, announced: limit.seconds.is_some(), extends: false },
                place(node, text),
            )
        })
        .collect();
    if !met.is_empty() {
        let extends = texts.values().any(|(_, text)| lexicon::extends(text));
        for (limit, _) in &mut met {
            limit.extends = extends;
        }
    }
    let root = page.blocks.first().map_or(NodeId(0), |block| block.node);
    if let Some(seconds) = page.refresh.as_deref().and_then(refreshed_after) {
        let limit = Limit { what: What::Page, seconds: Some(seconds), announced: false, extends: false };
        met.push((limit, place(root, page.refresh.as_deref().unwrap_or_default())));
    }
    met
}

/// After how many seconds a page is loaded again or left, as browsers read it; `None` where that is at once (a redirect in
/// all but name), or so late that WCAG does not count it (20 hours).
fn refreshed_after(content: &str) -> Option<u32> {
    let content = content.trim_start();
    let end = content.find(|char: char| !char.is_ascii_digit()).unwrap_or(content.len());
    content.get(..end)?.parse().ok().filter(|seconds| (1..72_000).contains(seconds))
}

/// The pages of the way and the chats that were opened.
fn pages(spot: &Spot<'_>, search: &Search, device: Device) -> BTreeSet<usize> {
    let way = spot.presses().into_iter().map(|press| press.from);
    let opened = search.entrances.iter().flat_map(|entrance| &entrance.opened);
    let chats = opened.filter(|chat| chat.device == device).filter_map(|chat| chat.snapshot);
    way.chain(chats).chain([spot.sighting.snapshot]).collect()
}

fn worst(limits: &[Limit]) -> Option<Limit> {
    limits
        .iter()
        .copied()
        .reduce(|worst, limit| if limit.judge().points < worst.judge().points { limit } else { worst })
}

impl Criterion for TimeLimit {
    type Measure = PerDevice<Vec<Limit>>;
    const ID: &'static str = "time-limit";
    const GROUP: Group = Group::Open;
    const SOURCES: &'static [Clause] = &[WCAG_2_2_1, GBT_47746_7_1_1, MIIT_1_1_4_4, OWN_CHOICE];

    fn measure(trail: &Trail, search: &Search) -> Measured<Self::Measure> {
        on_each_device::<Self, _>(trail, |device| {
            let Some(spot) = Spot::best(trail, search, device) else {
                return Reading::Nothing(Message::new("missing-entrance"));
            };
            let pages = pages(&spot, search, device);
            let shown = pages.into_iter().filter_map(|index| Some((index, trail.snapshots.get(index)?)));
            let (limits, places): (Vec<_>, Vec<_>) = shown.flat_map(|(index, page)| limits(page, index)).unzip();
            if limits.is_empty() && !spot.has_eyes() {
                return Reading::Missing(Message::new("missing-scripts"));
            }
            Reading::Taken(limits, places)
        })
    }

    fn judge(measure: &Self::Measure) -> Judgement {
        worse_of(measure, |_, limits| worst(limits).map_or(Judgement::new(1.0), Limit::judge))
    }

    fn say(measure: &Self::Measure) -> Message {
        each_device(measure, |_, limits| {
            let Some(limit) = worst(limits) else { return Message::new("time-limit-none") };
            let key = match (limit.what, limit.seconds, limit.extends) {
                (_, None, _) => "time-limit-over",
                (What::Page, ..) => "time-limit-page",
                (What::Session, _, true) => "time-limit-session-extends",
                (What::Session, _, false) => "time-limit-session",
                (What::Code, _, true) => "time-limit-code-extends",
                (What::Code, _, false) => "time-limit-code",
            };
            Message::new(key).with("seconds", limit.seconds.unwrap_or(0))
        })
    }

    fn advise(measure: &Self::Measure) -> Option<Message> {
        let limits: Vec<Limit> = measure.iter().filter_map(|(_, limits)| worst(limits)).collect();
        let limit = worst(&limits).filter(|limit| limit.judge().points < 1.0)?;
        Some(Message::new(match limit.what {
            What::Page => "time-limit-advice-page",
            What::Code => "time-limit-advice-code",
            What::Session => "time-limit-advice",
        }))
    }

    fn rewrite(measure: &Self::Measure, places: &[Evidence]) -> Option<Rewrite> {
        let limits: Vec<Limit> = measure.iter().filter_map(|(_, limits)| worst(limits)).collect();
        let limit = worst(&limits).filter(|limit| limit.judge().points < 1.0)?;
        let seconds = limit.seconds.unwrap_or(60);
        let words = |chinese, english| code::in_its_language(places, None, chinese, english);
        let (before, after) = match limit.what {
            What::Page => (format!("<meta http-equiv=\"refresh\" content=\"{seconds}\">"), String::new()),
            What::Code => {
                let told = code::words_at(places.first(), "");
                let again = words("重新获取", "Send a new code");
                (format!("<p>{told}</p>"), format!("<p>{told}</p>\n<button type=\"button\">{again}</button>"))
            }
            What::Session => {
                let more = words("继续会话", "Continue the chat");
                let before = format!("setTimeout(closeChat, {});", u64::from(seconds) * 1000);
                (before, format!("setTimeout(askFirst, 600000);\n<button onclick=\"extendChat()\">{more}</button>"))
            }
        };
        Some(Rewrite { before, after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::{Page, entrance, finding, press_first_link, search, trail};
    use crate::finding::{Finding, Verdict};
    use crate::search::{Answerer, EntranceKind, OpenedChat};
    use proptest::prelude::*;

    const NUMBER: &str = "400-810-8888";

    fn found(page: Page) -> Finding {
        let trail = trail(vec![page.done()]);
        finding("time-limit", &trail, &search(vec![entrance(&trail, EntranceKind::Phone, NUMBER)]))
    }

    fn page() -> Page {
        Page::on(Device::Phone).text(NUMBER)
    }

    #[test]
    fn where_nothing_is_announced_all_is_well_and_an_order_is_no_session() {
        assert_eq!(found(page()).points, Some(1.0));
        assert_eq!(found(page().text("订单将在30分钟后自动关闭")).points, Some(1.0));
        assert_eq!(found(page().without_eyes()).verdict, Verdict::CannotTell);
    }

    #[test]
    fn a_limit_is_poor_when_short_half_when_announced_and_good_when_it_can_be_extended() {
        assert_eq!(found(page().text("会话将在10秒后关闭")).points, Some(0.0));
        let announced = found(page().text("会话将在60秒后关闭"));
        assert_eq!((announced.points, announced.evidence[0].text.as_str()), (Some(0.5), "会话将在60秒后关闭"));
        assert_eq!(found(page().text("会话将在60秒后关闭").button("继续会话")).points, Some(1.0));
        assert_eq!(found(page().text("验证码3分钟内有效").button("重新获取")).points, Some(1.0));
    }

    #[test]
    fn a_page_that_loads_itself_anew_gives_no_warning_and_a_redirect_is_none() {
        assert_eq!(found(page().refresh("30")).points, Some(0.0));
        assert_eq!(found(page().refresh("0; url=/home")).points, Some(1.0));
        assert_eq!(found(page().refresh("90000")).points, Some(1.0));
        assert_eq!(found(page().refresh("soon")).points, Some(1.0));
        let rewrite = found(page().refresh("30;url=/a")).advice.unwrap().rewrite.unwrap();
        assert!(rewrite.before.contains("content=\"30\"") && !rewrite.after.contains("http-equiv"));
    }

    #[test]
    fn an_opened_chat_that_has_closed_itself_is_poor_and_a_page_off_the_way_does_not_count() {
        let home = Page::on(Device::Phone).button("人工客服");
        let mut trail = trail(vec![home.done(), Page::on(Device::Phone).text("长时间未回复，会话已超时关闭").done()]);
        press_first_link(&mut trail, 0, 1);
        let mut chat = entrance(&trail, EntranceKind::LiveChat, "人工客服");
        assert_eq!(finding("time-limit", &trail, &search(vec![chat.clone()])).points, Some(1.0));
        chat.opened = vec![OpenedChat {
            device: Device::Phone,
            snapshot: Some(1),
            answered_by: Answerer::Human,
            offers_person: None,
            asks_for_topic: None,
            closed: false,
        }];
        assert_eq!(finding("time-limit", &trail, &search(vec![chat])).points, Some(0.0));
    }

    #[test]
    fn a_sentence_in_several_pieces_is_one() {
        let pieces = page().block("p").inline("会话将在").inline("60").inline("秒后关闭").end();
        assert_eq!(found(pieces).points, Some(0.5));
    }

    proptest! {
        #[test]
        fn more_time_and_a_way_to_extend_never_score_lower(a in 0u32..4000, b in 0u32..4000, told in any::<bool>(), more in any::<bool>()) {
            let points = |seconds, announced, extends| {
                Limit { what: What::Session, seconds: Some(seconds), announced, extends }.judge().points
            };
            prop_assert!(points(a.max(b), told, more) >= points(a.min(b), told, more));
            prop_assert!(points(a, told, true) >= points(a, told, false));
            prop_assert!(points(a, true, more) >= points(a, false, more));
        }
    }
}
