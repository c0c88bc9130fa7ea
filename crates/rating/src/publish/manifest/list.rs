//! Reading a manifest, one file after the other.

use super::{FILE, SCHEMA, broken, missing, order};
use crate::case::CaseError;
use crate::failure::Failure;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// One file of the evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Entry {
    /// Its path from the rating's folder on, with `/` between.
    pub(in super::super) path: String,
    /// Bytes.
    pub(in super::super) size: u64,
    /// SHA-256 in hexadecimal.
    pub(in super::super) sha256: String,
    /// When it was written, as the disk told then. A copy has another time; only the writer of the next manifest uses it.
    #[serde(default)]
    pub(in super::super) modified: String,
}

/// Gives each file of a manifest to `each`, in the order of the paths.
pub(in super::super) fn read(path: &Path, each: &mut dyn FnMut(Entry) -> Result<(), Failure>) -> Result<(), Failure> {
    let file = match File::open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(missing(path.parent().unwrap_or(Path::new("."))));
        }
        opened => opened.map_err(CaseError::at(path))?,
    };
    let mut reader = serde_json::Deserializer::from_reader(BufReader::new(file));
    let mut whole = Whole { each, failed: None, last: None, listed: false, schema: None };
    let done = (&mut whole).deserialize(&mut reader).and_then(|()| reader.end());
    if let Some(failure) = whole.failed {
        return Err(failure);
    }
    done.map_err(|error| broken(path, &error.to_string()))?;
    match whole.schema {
        Some(schema) if schema > SCHEMA => Err(Failure::new("rating-newer", &format!("{FILE}: {schema}")).by_request()),
        Some(_) if whole.listed => Ok(()),
        _ => Err(broken(path, "schema, files?")),
    }
}

/// The whole manifest; its files are given away as they come.
struct Whole<'a> {
    each: &'a mut dyn FnMut(Entry) -> Result<(), Failure>,
    failed: Option<Failure>,
    last: Option<String>,
    listed: bool,
    schema: Option<u32>,
}

impl<'de> DeserializeSeed<'de> for &mut Whole<'_> {
    type Value = ();
    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Whole<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a manifest")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "schema" => self.schema = Some(map.next_value()?),
                "files" => {
                    self.listed = true;
                    map.next_value_seed(Files(self))?;
                }
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

struct Files<'w, 'a>(&'w mut Whole<'a>);

impl<'de> DeserializeSeed<'de> for Files<'_, '_> {
    type Value = ();
    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Files<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("files")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut files: A) -> Result<(), A::Error> {
        use serde::de::Error;
        let Self(whole) = self;
        while let Some(entry) = files.next_element::<Entry>()? {
            // Out of order a file could be listed twice, once as it was and once as it is.
            if whole.last.as_ref().is_some_and(|last| order(last, &entry.path) != Ordering::Less) {
                return Err(A::Error::custom(format!("{:?} is out of order", entry.path)));
            }
            whole.last = Some(entry.path.clone());
            if let Err(failure) = (whole.each)(entry) {
                whole.failed = Some(failure);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
