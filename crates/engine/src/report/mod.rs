//! Reports: one format a file. Each is a pure function from trail, search, rating and texts to characters.

use std::collections::BTreeMap;

/// Pictures of a case by file name, as bytes (WebP or JPEG).
pub type Album = BTreeMap<String, Vec<u8>>;
