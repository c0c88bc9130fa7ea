//! A snapshot read as paragraphs: the text of a block as one string, with the way back to its runs, and with what stands
//! before it as context.

use crate::lexicon::{self, Folded, Hit, Intent};
use crate::snapshot::{BlockId, ControlId, RunId, Snapshot, TextRun, TextSource};
use std::ops::Range;

/// A mark between two runs that stand together without a space: letters may be glued there, digits may go on.
pub(super) const SEAM: char = '\u{1}';

/// A label is no longer than this, in characters.
const LABEL_LENGTH: usize = 32;

/// The text of one block, as it stands between other blocks.
pub(crate) struct Paragraph {
    /// The block.
    pub(crate) block: BlockId,
    /// Whether a customer sees it (or may see it). Unseen text is read apart from what is around it.
    pub(crate) seen: bool,
    /// The text of its runs, joined.
    pub(crate) text: String,
    /// Where each run stands in the text.
    pub(crate) pieces: Vec<Piece>,
    /// The folded text.
    pub(crate) folded: Folded,
    /// Phrases in the folded text.
    pub(crate) hits: Vec<Hit>,
    /// The label before it, if it is short enough to be one; empty otherwise.
    pub(crate) context: String,
    /// Phrases in the context.
    pub(crate) context_hits: Vec<Hit>,
}

/// A run within a paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// Bytes of the paragraph's text.
    pub(crate) range: Range<usize>,
    /// The run.
    pub(crate) run: RunId,
    /// Its innermost control.
    pub(crate) control: Option<ControlId>,
}

impl Paragraph {
    /// The piece that holds a byte of the text.
    pub(crate) fn piece(&self, at: usize) -> Option<&Piece> {
        let index = self.pieces.partition_point(|piece| piece.range.end <= at);
        self.pieces.get(index).or(self.pieces.last())
    }

    /// Whether the context has a phrase of this intent.
    pub(crate) fn context_says(&self, intent: Intent) -> bool {
        self.context_hits.iter().any(|hit| hit.intent == intent)
    }

    /// The text as a customer reads it, without seams.
    pub(crate) fn plain(&self, range: Range<usize>) -> String {
        let text = self.text.get(range).unwrap_or_default().replace(SEAM, "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The whole text as a customer reads it, at most `most` characters.
    pub(crate) fn whole(&self, most: usize) -> String {
        self.plain(0..self.text.len()).chars().take(most).collect()
    }
}

/// Reads a snapshot.
pub(crate) fn paragraphs(page: &Snapshot) -> Vec<Paragraph> {
    let mut read = Vec::new();
    let mut open = Open::default();
    for (id, run) in page.runs.iter().enumerate() {
        if matches!(run.source, TextSource::Placeholder) || run.text.is_empty() {
            continue;
        }
        if open.block != Some(run.block) {
            open.close(&mut read);
            open.block = Some(run.block);
        }
        let text = if run.sight.is_unseen() { &mut open.unseen } else { &mut open.seen };
        text.add(page, id as RunId, run);
    }
    open.close(&mut read);
    give_context(page, &mut read);
    read
}

/// The paragraphs being read: what is seen of the block, and what is not.
#[derive(Default)]
struct Open {
    block: Option<BlockId>,
    seen: Text,
    unseen: Text,
}

#[derive(Default)]
struct Text {
    text: String,
    pieces: Vec<Piece>,
}

impl Open {
    fn close(&mut self, read: &mut Vec<Paragraph>) {
        let Some(block) = self.block.take() else { return };
        for (text, seen) in [(std::mem::take(&mut self.seen), true), (std::mem::take(&mut self.unseen), false)] {
            if text.text.trim().is_empty() {
                continue;
            }
            let folded = Folded::new(&text.text);
            let hits = lexicon::hits(folded.text());
            let context = String::new();
            read.push(Paragraph {
                block,
                seen,
                text: text.text,
                pieces: text.pieces,
                folded,
                hits,
                context,
                context_hits: Vec::new(),
            });
        }
    }
}

impl Text {
    fn add(&mut self, page: &Snapshot, id: RunId, run: &TextRun) {
        if let Some(last) = self.pieces.last().and_then(|piece| page.run(piece.run)) {
            self.text.push_str(seam(last, run));
        }
        let start = self.text.len();
        // Source text that is not rendered keeps its line breaks; they mean nothing.
        if run.rect.is_some() {
            self.text.push_str(&run.text);
        } else {
            self.text.push_str(&run.text.replace(['\n', '\r', '\t'], " "));
        }
        self.pieces.push(Piece { range: start..self.text.len(), run: id, control: run.control });
    }
}

/// What parts two neighbouring runs: another line, a gap on the same line, or nothing to be seen.
fn seam(before: &TextRun, after: &TextRun) -> &'static str {
    let (Some(a), Some(b)) = (before.rect, after.rect) else { return "\u{1}" };
    let same_line = b.y < a.bottom() - 2.0 && b.bottom() > a.y + 2.0;
    let spaced = before.text.ends_with(char::is_whitespace) || after.text.starts_with(char::is_whitespace);
    if !same_line && b.y >= a.bottom() - 2.0 {
        "\n"
    } else if same_line && !spaced && b.x - a.right() > 4.0 {
        " "
    } else {
        "\u{1}"
    }
}

/// Gives each paragraph the label that stands before it: the cell, term, heading or line before, if it is near in the tree
/// and short. A paragraph that is only a number hands its own label on, as in a list of numbers.
fn give_context(page: &Snapshot, read: &mut [Paragraph]) {
    let mut before: [Option<usize>; 2] = [None, None];
    for index in 0..read.len() {
        let lane = usize::from(read[index].seen);
        if let Some(label) = before[lane].filter(|label| near(page, read[*label].block, read[index].block)) {
            let words = label_of(&read[label]);
            read[index].context_hits = hits_of_label(&read[label], &words);
            read[index].context = words;
        }
        before[lane] = Some(index);
    }
    give_label_below(page, read);
}

/// Gives a number that stands alone the label below it, as in `<dt>400-200-0000</dt><dd>客服热线</dd>`: only where both are the
/// only ones of their parent, since in a longer list the label would be the next number's.
fn give_label_below(page: &Snapshot, read: &mut [Paragraph]) {
    let parent = |paragraph: &Paragraph| page.block(paragraph.block).and_then(|block| block.parent);
    for index in 0..read.len().saturating_sub(1) {
        let (number, label) = (&read[index], &read[index + 1]);
        let own = parent(number);
        let outside = |other: Option<&Paragraph>| other.is_none_or(|other| parent(other) != own);
        let pair = own.is_some()
            && own == parent(label)
            && number.seen == label.seen
            && outside(index.checked_sub(1).and_then(|before| read.get(before)))
            && outside(read.get(index + 2));
        if pair && number.hits.is_empty() && is_bare_number(number) && label.hits.iter().any(is_phone_label) {
            let words = label_of(label);
            if !words.is_empty() {
                read[index].context_hits = lexicon::read(&words);
                read[index].context = words;
            }
        }
    }
}

fn is_phone_label(hit: &Hit) -> bool {
    matches!(hit.intent, Intent::PhoneLabel | Intent::SupportEntry | Intent::FaxLabel)
}

/// Nothing but digits and what stands between them.
fn is_bare_number(paragraph: &Paragraph) -> bool {
    let text = paragraph.folded.text();
    text.len() <= 24
        && text.bytes().filter(u8::is_ascii_digit).count() >= 5
        && text.chars().all(|char| char.is_ascii_digit() || matches!(char, ' ' | '-' | '(' | ')' | '+' | SEAM))
}

/// The phrases in a label. They are as good as always known: the label is all of its paragraph, or handed on by it.
fn hits_of_label(paragraph: &Paragraph, words: &str) -> Vec<Hit> {
    if words.is_empty() {
        Vec::new()
    } else if words == paragraph.text.trim_end() {
        paragraph.hits.clone()
    } else if words == paragraph.context {
        paragraph.context_hits.clone()
    } else {
        lexicon::read(words)
    }
}

fn label_of(paragraph: &Paragraph) -> String {
    let text = paragraph.text.trim_matches(|char: char| char == SEAM || char.is_whitespace());
    let digits = text.bytes().filter(u8::is_ascii_digit).take(6).count();
    let few_words = || text.chars().filter(|char| char.is_alphabetic()).nth(2).is_none();
    if digits >= 6 && few_words() {
        return paragraph.context.clone();
    }
    // Hours between a label and its number are no label of their own.
    if digits > 0 && !paragraph.context.is_empty() && super::hours::ticks(paragraph.folded.text()) {
        return paragraph.context.clone();
    }
    let long = text.chars().filter(|char| *char != SEAM).nth(LABEL_LENGTH).is_some();
    if digits >= 6 || long { String::new() } else { text.replace(SEAM, "") }
}

/// Whether two blocks have a common ancestor within a few levels.
pub(super) fn near(page: &Snapshot, a: BlockId, b: BlockId) -> bool {
    let mut above = [None; 4];
    for (slot, (id, _)) in above.iter_mut().zip(page.ancestors(a)) {
        *slot = Some(id);
    }
    let body = |id: BlockId| page.block(id).is_some_and(|block| matches!(block.tag.as_str(), "body" | "html"));
    let mut shared = page.ancestors(b).map(|(id, _)| id).take(4).filter(|id| above.contains(&Some(*id)));
    shared.next().is_some_and(|id| !body(id) || page.block(b).is_some_and(|block| block.parent == Some(id)))
}
