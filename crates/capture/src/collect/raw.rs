//! The shape of `DOMSnapshot.captureSnapshot`'s answer, borrowed from its JSON: no tree of values in between.
//!
//! Node tables are parallel arrays; `-1` stands for "nothing" wherever an index into `strings` is meant.

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;

/// The whole answer: the page and every document that lives in the same process.
#[derive(Deserialize)]
pub(crate) struct Answer<'a> {
    #[serde(borrow)]
    pub(crate) strings: Vec<Text<'a>>,
    pub(crate) documents: Vec<Document>,
}

/// A string of the table. The wrapper makes serde borrow it where it has no escapes.
#[derive(Deserialize)]
pub(crate) struct Text<'a>(#[serde(borrow)] pub(super) Cow<'a, str>);

/// One document.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Document {
    #[serde(rename = "documentURL")]
    pub(crate) url: i32,
    pub(crate) title: i32,
    #[serde(rename = "baseURL")]
    pub(crate) base_url: i32,
    #[serde(default = "nothing")]
    pub(crate) encoding_name: i32,
    pub(crate) nodes: Nodes,
    pub(crate) layout: Layout,
    pub(crate) text_boxes: TextBoxes,
    #[serde(default)]
    pub(crate) scroll_offset_x: f64,
    #[serde(default)]
    pub(crate) scroll_offset_y: f64,
    #[serde(default)]
    pub(crate) content_width: f64,
    #[serde(default)]
    pub(crate) content_height: f64,
}

fn nothing() -> i32 {
    -1
}

/// Nodes in document order, a parent before its children (`::after` stands before its siblings all the same).
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Nodes {
    pub(crate) parent_index: Vec<i32>,
    pub(crate) node_type: Vec<u8>,
    pub(crate) node_name: Vec<i32>,
    pub(crate) node_value: Vec<i32>,
    pub(crate) backend_node_id: Vec<u32>,
    pub(crate) attributes: Ragged,
    #[serde(default)]
    pub(crate) text_value: Rare,
    #[serde(default)]
    pub(crate) input_value: Rare,
    #[serde(default)]
    pub(crate) option_selected: Rare,
    #[serde(default)]
    pub(crate) content_document_index: Rare,
    #[serde(default)]
    pub(crate) pseudo_type: Rare,
    #[serde(default)]
    pub(crate) is_clickable: Rare,
    #[serde(default, rename = "currentSourceURL")]
    pub(crate) current_source: Rare,
}

/// Layout objects, in the order of their nodes; a node can have several.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Layout {
    pub(crate) node_index: Vec<u32>,
    pub(crate) styles: Ragged,
    pub(crate) bounds: Vec<[f64; 4]>,
    pub(crate) text: Vec<i32>,
    #[serde(default)]
    pub(crate) paint_orders: Vec<u32>,
}

/// The box of each line of each text. `start` and `length` count UTF-16 units of the layout's text.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TextBoxes {
    pub(crate) layout_index: Vec<u32>,
    pub(crate) bounds: Vec<[f64; 4]>,
    pub(crate) start: Vec<u32>,
    pub(crate) length: Vec<u32>,
}

/// A value that few nodes have.
#[derive(Default, Deserialize)]
pub(crate) struct Rare {
    index: Vec<u32>,
    #[serde(default)]
    value: Vec<i32>,
}

impl Rare {
    /// The node's value, `None` where it has none.
    pub(crate) fn get(&self, node: usize) -> Option<i32> {
        let at = self.index.binary_search(&(node as u32)).ok()?;
        self.value.get(at).copied().filter(|value| *value >= 0)
    }

    /// Whether the node is listed.
    pub(crate) fn has(&self, node: usize) -> bool {
        self.index.binary_search(&(node as u32)).is_ok()
    }
}

/// Rows of different lengths in one allocation.
#[derive(Default)]
pub(crate) struct Ragged {
    ends: Vec<u32>,
    values: Vec<i32>,
}

impl Ragged {
    /// A row; empty beyond the end.
    pub(crate) fn row(&self, row: usize) -> &[i32] {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        self.ends.get(row).and_then(|end| self.values.get(start..*end as usize)).unwrap_or_default()
    }
}

impl<'de> Deserialize<'de> for Ragged {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Rows;
        impl<'de> Visitor<'de> for Rows {
            type Value = Ragged;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array of arrays of numbers")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Ragged, A::Error> {
                let mut ragged = Ragged::default();
                while rows.next_element_seed(Row(&mut ragged.values))?.is_some() {
                    ragged.ends.push(ragged.values.len() as u32);
                }
                Ok(ragged)
            }
        }
        deserializer.deserialize_seq(Rows)
    }
}

/// Appends one row to the values.
struct Row<'v>(&'v mut Vec<i32>);

impl<'de> serde::de::DeserializeSeed<'de> for Row<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of numbers")
    }
    // A node that cannot have attributes has `null` or nothing instead of an empty row.
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut row: A) -> Result<(), A::Error> {
        while let Some(value) = row.next_element()? {
            self.0.push(value);
        }
        Ok(())
    }
}

/// Decodes an answer.
pub(crate) fn decode(json: &str) -> Result<Answer<'_>, serde_json::Error> {
    serde_json::from_str(json)
}

/// The same JSON with halves of surrogate pairs that stand alone replaced by U+FFFD: a page may hold such strings, JSON
/// readers refuse them.
pub(crate) fn without_lone_surrogates(json: &str) -> String {
    let unit = |at: usize| {
        let escape = json.as_bytes().get(at..at + 6).filter(|escape| escape.starts_with(b"\\u"))?;
        u16::from_str_radix(std::str::from_utf8(escape.get(2..)?).ok()?, 16).ok()
    };
    let mut mended = String::with_capacity(json.len());
    let mut rest = 0;
    while let Some(found) = json.get(rest..).and_then(|tail| tail.find('\\')) {
        let at = rest + found;
        mended.push_str(&json[rest..at]);
        let width = match (unit(at), unit(at + 6)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => 0,
            (Some(_), _) => 6,
            (None, _) => 2,
        };
        if width == 0 {
            mended.push('\u{fffd}');
            rest = at + 6;
        } else {
            let end = (at + width).min(json.len());
            // An escape is ASCII; the one after a bare backslash need not be, and then the JSON is broken anyway.
            let end = (end..=json.len()).find(|end| json.is_char_boundary(*end)).unwrap_or(json.len());
            mended.push_str(&json[at..end]);
            rest = end;
        }
    }
    mended.push_str(&json[rest..]);
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_surrogate_pair_does_not_spoil_the_page() {
        let json = r#"["a\ud83d\ude00b", "\ud800x", "\\ud800", "\udc00"]"#;
        assert!(serde_json::from_str::<Vec<String>>(json).is_err());
        let strings: Vec<String> = serde_json::from_str(&without_lone_surrogates(json)).unwrap();
        assert_eq!(strings, ["a😀b", "\u{fffd}x", "\\ud800", "\u{fffd}"]);
    }

    #[test]
    fn rows_keep_their_lengths_and_null_is_an_empty_row() {
        let rows: Ragged = serde_json::from_str("[[1,2],null,[],[3]]").unwrap();
        assert_eq!(
            (rows.row(0), rows.row(1), rows.row(2), rows.row(3), rows.row(4)),
            (&[1, 2][..], &[][..], &[][..], &[3][..], &[][..])
        );
    }
}
