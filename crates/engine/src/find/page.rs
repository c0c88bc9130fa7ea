//! One snapshot with what several signals need of it, worked out once.

use super::hours;
use super::phone::{self, Passage, PhoneRead, Region};
use super::reading::{self, Paragraph};
use crate::lexicon::{self, Folded, Hit};
use crate::snapshot::{BlockId, ControlId, Picture, RunId, Sight, Snapshot, TextSource};
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
    /// What stands on each control.
    said: Vec<Said>,
    runs: OnControls<RunId>,
    pictures: OnControls<usize>,
    /// What the looks for opening hours learn of each paragraph.
    hours: Vec<hours::Line>,
}

/// Most characters read of the words on a control.
const WORDS: usize = 60;

/// The words on a control.
#[derive(Default)]
struct Said {
    /// At most [`WORDS`] characters.
    words: String,
    folded: Folded,
    hits: Vec<Hit>,
    /// The first run that shows them.
    first: Option<RunId>,
}

impl Said {
    fn read(snapshot: &Snapshot, runs: &[RunId]) -> Self {
        let mut said = Self::default();
        let mut count = 0;
        for run in runs.iter().take(12) {
            let Some(shown) = snapshot.run(*run) else { continue };
            if shown.source == TextSource::Placeholder || shown.text.trim().is_empty() {
                continue;
            }
            said.first = said.first.or(Some(*run));
            for word in beginning(&shown.text, WORDS).split_whitespace() {
                if count > 0 {
                    said.words.push(' ');
                }
                said.words.push_str(word);
                count += 1 + word.chars().count();
            }
            if count > WORDS {
                break;
            }
        }
        let length = beginning(&said.words, WORDS).len();
        said.words.truncate(length);
        said.folded = Folded::new(&said.words);
        said.hits = lexicon::hits(said.folded.text());
        said
    }
}

/// At most so many characters of a text.
fn beginning(text: &str, most: usize) -> &str {
    // No text has more characters than bytes.
    let end = if text.len() > most { text.char_indices().nth(most) } else { None };
    &text[..end.map_or(text.len(), |(end, _)| end)]
}

/// The things that stand on each control, in the order of the page.
struct OnControls<T> {
    /// Where the things of each control begin; one more than there are controls.
    starts: Vec<usize>,
    things: Vec<T>,
}

impl<T: Copy + Default> OnControls<T> {
    fn new(controls: usize, things: impl Iterator<Item = (ControlId, T)> + Clone) -> Self {
        let known = |(control, _): &(ControlId, T)| (*control as usize) < controls;
        let mut starts = vec![0; controls + 1];
        for (control, _) in things.clone().filter(known) {
            starts[control as usize + 1] += 1;
        }
        for control in 0..controls {
            starts[control + 1] += starts[control];
        }
        let mut next = starts.clone();
        let mut placed = vec![T::default(); starts[controls]];
        for (control, thing) in things.filter(known) {
            placed[next[control as usize]] = thing;
            next[control as usize] += 1;
        }
        Self { starts, things: placed }
    }

    fn on(&self, control: ControlId) -> &[T] {
        let bound = |at: usize| self.starts.get(at).copied().unwrap_or(self.things.len());
        &self.things[bound(control as usize)..bound(control as usize + 1)]
    }
}

impl<'a> Page<'a> {
    /// Prepares one snapshot of a trail.
    pub(crate) fn new(trail: &'a Trail, index: usize) -> Self {
        let snapshot = &trail.snapshots[index];
        let controls = snapshot.controls.len();
        let runs = snapshot.runs.iter().enumerate();
        let runs = OnControls::new(controls, runs.filter_map(|(id, run)| Some((run.control?, id as RunId))));
        let pictures = snapshot.pictures.iter().enumerate();
        let pictures = pictures.filter_map(|(id, picture)| Some((picture.control?, id)));
        let paragraphs = reading::paragraphs(snapshot);
        Self {
            snapshot,
            index,
            steps: trail.presses(index),
            regions: phone::regions(snapshot),
            said: (0..controls).map(|id| Said::read(snapshot, runs.on(id as ControlId))).collect(),
            runs,
            pictures: OnControls::new(controls, pictures),
            hours: paragraphs.iter().map(|_| hours::Line::default()).collect(),
            paragraphs,
        }
    }

    /// The first run that shows words on a control.
    pub(crate) fn run_of_control(&self, id: ControlId) -> Option<RunId> {
        self.said.get(id as usize).and_then(|said| said.first)
    }

    /// The words on a control, at most [`WORDS`] characters.
    pub(crate) fn words_of_control(&self, id: ControlId) -> &str {
        self.said.get(id as usize).map_or("", |said| said.words.as_str())
    }

    /// The words on a control, folded.
    pub(crate) fn folded_of_control(&self, id: ControlId) -> &str {
        self.said.get(id as usize).map_or("", |said| said.folded.text())
    }

    /// The phrases in the words on a control.
    pub(crate) fn hits_of_control(&self, id: ControlId) -> &[Hit] {
        self.said.get(id as usize).map_or(&[], |said| said.hits.as_slice())
    }

    /// What the looks for opening hours have learnt of a paragraph.
    pub(crate) fn hours_line(&self, paragraph: usize) -> Option<&hours::Line> {
        self.hours.get(paragraph)
    }

    fn pictures_on(&self, id: ControlId) -> impl Iterator<Item = &Picture> {
        self.pictures.on(id).iter().filter_map(|picture| self.snapshot.pictures.get(*picture))
    }

    /// What a control says where it has no words: its label, title, the text of its pictures.
    pub(crate) fn hint_of_control(&self, id: ControlId) -> String {
        let Some(control) = self.snapshot.control(id) else { return String::new() };
        let own = &control.attributes;
        let drawn = self.pictures_on(id).map(|picture| &picture.attributes);
        let said = std::iter::once(own).chain(drawn).flat_map(|a| [&a.label, &a.title, &a.alt]).flatten();
        let words: Vec<&str> = said.map(|text| text.trim()).filter(|text| !text.is_empty()).take(3).collect();
        words.join(" ").chars().take(60).collect()
    }

    /// File names of the pictures on a control, e.g. `kefu.png`.
    pub(crate) fn picture_names(&self, id: ControlId) -> String {
        let sources = self.pictures_on(id).take(3).map(|picture| {
            let file = picture.src.as_deref().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
            format!("{file} {}", picture.attributes.names)
        });
        sources.collect::<Vec<_>>().join(" ")
    }

    /// Ids and classes of what is drawn in a control, such as the `<i class="icon-kefu">` of an icon font.
    pub(crate) fn names_in_control(&self, id: ControlId) -> String {
        let outside = self.snapshot.control(id).map(|control| control.block);
        let runs = self.runs.on(id).iter().take(3);
        let blocks = runs.filter_map(|run| self.snapshot.run(*run)).map(|run| run.block);
        let inside = blocks.filter(|block| Some(*block) != outside);
        let names = inside.filter_map(|block| self.snapshot.block(block)).map(|block| block.names.as_str());
        names.collect::<Vec<_>>().join(" ")
    }

    /// Whether a control can be seen: an inline link has no area of its own, then what it holds counts.
    pub(crate) fn control_sight(&self, id: ControlId) -> Sight {
        let Some(control) = self.snapshot.control(id) else { return Sight::Unknown };
        if !control.sight.is_unseen() {
            return control.sight;
        }
        let runs = self.runs.on(id).iter().filter_map(|run| self.snapshot.run(*run)).map(|run| run.sight);
        let pictures = self.pictures_on(id).map(|picture| picture.sight);
        let seen = runs.chain(pictures).find(|sight| !sight.is_unseen());
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
