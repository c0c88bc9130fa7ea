//! `elder-lane`: 长辈版, 关怀模式, an elder line. A tool for accessibility alone is none.

use crate::find::found::Found;
use crate::find::page::Page;
use crate::lexicon::{self, Intent, Strength};
use crate::search::{ElderLane, ShownAs};
use crate::snapshot::ControlId;

/// The most kept: more say no more.
const MOST: usize = 20;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for paragraph in &page.paragraphs {
        let told =
            paragraph.hits.iter().find(|hit| hit.intent == Intent::ElderLane && hit.strength == Strength::Strong);
        let short = || paragraph.text.chars().count() <= 60;
        let Some(hit) = told.filter(|_| found.elder_lanes.len() < MOST && short()) else { continue };
        let at = paragraph.folded.original(hit.start, hit.end);
        let sighting = paragraph.piece(at.start).and_then(|piece| page.sighting_of_run(piece.run));
        found.elder_lanes.extend(sighting.map(|sighting| ElderLane { text: paragraph.plain(at), sighting }));
    }
    for id in 0..page.snapshot.controls.len() as ControlId {
        if !page.words_of_control(id).is_empty() || found.elder_lanes.len() >= MOST {
            continue;
        }
        let hint = page.hint_of_control(id);
        if lexicon::read(&hint).iter().any(|hit| hit.intent == Intent::ElderLane && hit.strength == Strength::Strong) {
            let sighting = page.sighting_of_control(id, ShownAs::Hint);
            found.elder_lanes.extend(sighting.map(|sighting| ElderLane { text: hint, sighting }));
        }
    }
}
