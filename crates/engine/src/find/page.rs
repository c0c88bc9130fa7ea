//! One snapshot with what several signals need of it, worked out once.

use super::phone::{self, Passage, PhoneRead, Region};
use super::reading::{self, Paragraph};
use crate::lexicon::{self, Folded, Hit};
use crate::snapshot::{BlockId, ControlId, RunId, Sight, Snapshot, TextSource};
use crate::trail::Trail;
use std::ops::Range;

/// A snapshot being read.
pub(crate) struct Page<'a> {
    /// The snapshot.
    pub(crate) snapshot: &'a Snapshot,
    /// Its index on the trail.
    pub(crate) index: usize,
    /// Presses needed from the page that was asked for.
    pub(crate) steps: u32,
    /// Its text.
    pub(crate) paragraphs: Vec<Paragraph>,
    /// Where its numbers may come from.
    pub(crate) regions: Vec<Region>,
    /// Runs and pictures of each control.
    contents: Vec<Contents>,
}

#[derive(Clone, Default)]
struct Contents {
    runs: Vec<RunId>,
    pictures: Vec<usize>,
    /// The words on it, at most 60 characters, the first run that shows them, and the phrases in them.
    words: String,
    first: Option<RunId>,
    hits: Vec<Hit>,
}

impl Contents {
    fn read_words(&mut self, snapshot: &Snapshot) {
        let mut text = String::new();
        for run in self.runs.iter().take(12) {
            let Some(shown) = snapshot.run(*run) else { continue };
            if shown.source == TextSource::Placeholder || shown.text.trim().is_empty() {
                continue;
            }
            self.first = self.first.or(Some(*run));
            text.push(' ');
            text.extend(shown.text.chars().take(60));
        }
        self.words = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
        self.hits = lexicon::read(&self.words);
    }
}

impl<'a> Page<'a> {
    /// Prepares one snapshot of a trail.
    pub(crate) fn new(trail: &'a Trail, index: usize) -> Self {
        let snapshot = &trail.snapshots[index];
        let mut contents = vec![Contents::default(); snapshot.controls.len()];
        for (id, run) in snapshot.runs.iter().enumerate() {
            if let Some(slot) = run.control.and_then(|control| contents.get_mut(control as usize)) {
                slot.runs.push(id as RunId);
            }
        }
        for (id, picture) in snapshot.pictures.iter().enumerate() {
            if let Some(slot) = picture.control.and_then(|control| contents.get_mut(control as usize)) {
                slot.pictures.push(id);
            }
        }
        for contents in &mut contents {
            contents.read_words(snapshot);
        }
        Self {
            snapshot,
            index,
            steps: trail.presses(index),
            paragraphs: reading::paragraphs(snapshot),
            regions: phone::regions(snapshot),
            contents,
        }
    }

    /// The words on a control, at most 60 characters, and the first run that shows them.
    pub(crate) fn text_of_control(&self, id: ControlId) -> (String, Option<RunId>) {
        self.contents
            .get(id as usize)
            .map_or((String::new(), None), |contents| (contents.words.clone(), contents.first))
    }

    /// The words on a control.
    pub(crate) fn words_of_control(&self, id: ControlId) -> &str {
        self.contents.get(id as usize).map_or("", |contents| contents.words.as_str())
    }

    /// The phrases in the words on a control.
    pub(crate) fn hits_of_control(&self, id: ControlId) -> &[Hit] {
        self.contents.get(id as usize).map_or(&[], |contents| contents.hits.as_slice())
    }

    /// What a control says where it has no words: its label, title, the text of its pictures.
    pub(crate) fn hint_of_control(&self, id: ControlId) -> String {
        let Some(control) = self.snapshot.control(id) else { return String::new() };
        let own = &control.attributes;
        let pictures = self.contents.get(id as usize).into_iter().flat_map(|contents| &contents.pictures);
        let drawn =
            pictures.filter_map(|picture| self.snapshot.pictures.get(*picture)).map(|picture| &picture.attributes);
        let said = std::iter::once(own).chain(drawn).flat_map(|a| [&a.label, &a.title, &a.alt]).flatten();
        let words: Vec<&str> = said.map(|text| text.trim()).filter(|text| !text.is_empty()).take(3).collect();
        words.join(" ").chars().take(60).collect()
    }

    /// File names of the pictures on a control, e.g. `kefu.png`.
    pub(crate) fn picture_names(&self, id: ControlId) -> String {
        let pictures = self.contents.get(id as usize).into_iter().flat_map(|contents| &contents.pictures).take(3);
        let sources = pictures.filter_map(|picture| self.snapshot.pictures.get(*picture)).map(|picture| {
            let file = picture.src.as_deref().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
            format!("{file} {}", picture.attributes.names)
        });
        sources.collect::<Vec<_>>().join(" ")
    }

    /// Ids and classes of what is drawn in a control, such as the `<i class="icon-kefu">` of an icon font.
    pub(crate) fn names_in_control(&self, id: ControlId) -> String {
        let outside = self.snapshot.control(id).map(|control| control.block);
        let runs = self.contents.get(id as usize).into_iter().flat_map(|contents| &contents.runs).take(3);
        let blocks = runs.filter_map(|run| self.snapshot.run(*run)).map(|run| run.block);
        let inside = blocks.filter(|block| Some(*block) != outside);
        let names = inside.filter_map(|block| self.snapshot.block(block)).map(|block| block.names.as_str());
        names.collect::<Vec<_>>().join(" ")
    }

    /// Whether a control can be seen: an inline link has no area of its own, then what it holds counts.
    pub(crate) fn control_sight(&self, id: ControlId) -> Sight {
        let Some(control) = self.snapshot.control(id) else { return Sight::Unknown };
        let Some(contents) = self.contents.get(id as usize) else { return control.sight };
        if !control.sight.is_unseen() {
            return control.sight;
        }
        let runs = contents.runs.iter().filter_map(|run| self.snapshot.run(*run)).map(|run| run.sight);
        let pictures = contents.pictures.iter().filter_map(|picture| self.snapshot.pictures.get(*picture));
        let seen = runs.chain(pictures.map(|picture| picture.sight)).find(|sight| !sight.is_unseen());
        seen.unwrap_or(control.sight)
    }

    /// The number that a text which is nothing but a number dials; `None` for placeholders and faxes.
    pub(crate) fn dialled(&self, text: &str) -> Option<PhoneRead> {
        self.numbers(text).into_iter().find(|phone| phone.purpose().is_some())
    }

    /// The numbers in a text that is meant to be dialled, whatever stands around it.
    pub(crate) fn numbers(&self, text: &str) -> Vec<PhoneRead> {
        let folded = Folded::new(text);
        let whole = [Range { start: 0, end: text.len() }];
        let passage = Passage {
            text,
            folded: &folded,
            hits: &[],
            context: "",
            context_hits: &[],
            regions: &self.regions,
            dialled: &whole,
        };
        phone::read(&passage)
    }

    /// Whether two blocks stand close together on the page's tree.
    pub(crate) fn near(&self, a: BlockId, b: BlockId) -> bool {
        reading::near(self.snapshot, a, b)
    }
}
