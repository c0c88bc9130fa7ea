//! JSON-LD as pages write it: with comments around it, commas too many, line breaks in strings, several objects in a row,
//! and cut off in the middle.

use super::Thing;
use crate::snapshot::{CONTACT_PROPERTIES, Snapshot};
use serde_json::{Map, Value};

/// Scripts read of one page.
const SCRIPTS: usize = 20;
/// Values looked at in one script.
const VALUES: usize = 20_000;
/// Objects within each other.
const DEPTH: u32 = 24;
/// Things kept of one page.
const THINGS: usize = 200;
/// Values kept of one property of a thing.
const EACH: usize = 20;

/// The things that the page's JSON-LD speaks of.
pub(super) fn things(page: &Snapshot) -> Vec<Thing> {
    let scripts = page
        .scripts
        .iter()
        .filter(|script| script.mime.as_deref().is_some_and(|mime| mime.to_ascii_lowercase().contains("ld+json")));
    let mut walk = Walk { left: 0, things: Vec::new() };
    for text in scripts.filter_map(|script| script.text.as_deref()).take(SCRIPTS) {
        walk.left = VALUES;
        let values = values(text);
        if values.is_empty() {
            walk.things.extend(from_pieces(text));
        }
        for value in &values {
            walk.value(value, 0);
        }
    }
    walk.things.truncate(THINGS);
    walk.things
}

/// The values of a script: as it stands, or mended.
fn values(text: &str) -> Vec<Value> {
    match serde_json::from_str(text) {
        Ok(value) => vec![value],
        // Several objects in a row are all read, up to the first that cannot be.
        Err(_) => {
            serde_json::Deserializer::from_str(&mended(text)).into_iter().map_while(Result::ok).take(20).collect()
        }
    }
}

/// Without what stands around it, without commas before a closing bracket, and with spaces for control characters.
fn mended(text: &str) -> String {
    let start = text.find(['{', '[']).unwrap_or(text.len());
    let end = text.rfind(['}', ']']).map_or(text.len(), |end| end + 1);
    let mut mended = String::with_capacity(text.len());
    let (mut quoted, mut escaped) = (false, false);
    // Where the last comma outside of strings stands, as long as only space has followed it.
    let mut comma = None;
    for char in text.get(start..end).unwrap_or_default().chars() {
        let char = if char.is_control() { ' ' } else { char };
        match char {
            '"' if !escaped => quoted = !quoted,
            '}' | ']' if !quoted => {
                if let Some(at) = comma {
                    mended.truncate(at);
                }
            }
            _ => {}
        }
        escaped = quoted && char == '\\' && !escaped;
        comma = match char {
            ',' if !quoted => Some(mended.len()),
            ' ' => comma,
            _ => None,
        };
        mended.push(char);
    }
    mended
}

/// What still can be read in JSON that is broken: `"telephone": "…"`.
fn from_pieces(text: &str) -> Vec<Thing> {
    let mut thing = Thing { by: "json-ld", ..Thing::default() };
    for name in ["telephone", "email"] {
        for (at, quoted) in text.match_indices(&format!("\"{name}\"")).take(EACH) {
            let rest = text[at + quoted.len()..].trim_start();
            let value = rest.strip_prefix(':').and_then(|rest| rest.trim_start().strip_prefix('"'));
            if let Some((value, _)) = value.and_then(|value| value.split_once('"')) {
                thing.add(name, value);
            }
        }
    }
    vec![thing]
}

struct Walk {
    left: usize,
    things: Vec<Thing>,
}

impl Walk {
    fn value(&mut self, value: &Value, depth: u32) {
        if depth > DEPTH || self.left == 0 {
            return;
        }
        self.left -= 1;
        match value {
            Value::Object(object) => {
                let thing = thing(object);
                let others = thing.is_others();
                if !thing.properties.is_empty() && self.things.len() < THINGS {
                    self.things.push(thing);
                }
                // What belongs to somebody else belongs to them all the way down.
                if !others {
                    object.values().filter(|value| is_nested(value)).for_each(|value| self.value(value, depth + 1));
                }
            }
            Value::Array(list) => list.iter().for_each(|value| self.value(value, depth + 1)),
            _ => {}
        }
    }
}

fn is_nested(value: &Value) -> bool {
    matches!(value, Value::Object(_) | Value::Array(_))
}

fn thing(object: &Map<String, Value>) -> Thing {
    let of = match object.get("@type") {
        Some(Value::Array(types)) => types.first().and_then(Value::as_str),
        Some(value) => value.as_str(),
        None => None,
    };
    let of = of.unwrap_or_default().rsplit(['/', '#', ':']).next().unwrap_or_default();
    let mut thing = Thing { of: of.chars().take(40).collect(), by: "json-ld", ..Thing::default() };
    for (key, value) in object {
        let name = key.rsplit([':', '/']).next().unwrap_or_default();
        if CONTACT_PROPERTIES.contains(&name) {
            for text in texts(value) {
                thing.add(name, &text);
            }
        }
    }
    thing
}

/// The texts of a value: itself, its elements, or the names of what it refers to.
fn texts(value: &Value) -> Vec<String> {
    let one = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) => {
            let name = object.get("name").or_else(|| object.get("@id")).or_else(|| object.get("@value"));
            name.and_then(Value::as_str).map(str::to_owned)
        }
        _ => None,
    };
    match value {
        Value::Array(list) => list.iter().take(EACH).filter_map(one).collect(),
        other => one(other).into_iter().collect(),
    }
}

impl Thing {
    fn add(&mut self, name: &str, value: &str) {
        let known = self.properties.iter().filter(|(known, _)| known == name).count();
        if known < EACH && !value.trim().is_empty() {
            self.properties.push((name.to_owned(), value.trim().chars().take(200).collect()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::Page;
    use crate::geometry::Device;

    fn phones(json: &str) -> Vec<String> {
        let page = Page::on(Device::Phone).inline_script("Application/LD+JSON; charset=utf-8", json).done();
        let things = things(&page);
        things.iter().flat_map(|thing| thing.all("telephone")).map(str::to_owned).collect()
    }

    #[test]
    fn broken_json_is_mended_as_far_as_it_goes() {
        for json in [
            r#"{"telephone":"400-200-0001"}"#,
            r#"{"telephone":["400-200-0001"],}"#,
            r#"<!-- {"a":[1,2, ],"telephone":"400-200-0001" , } -->"#,
            "//<![CDATA[\n{\"description\":\"two\nlines\",\"telephone\":\"400-200-0001\"}\n//]]>",
            r#"{"a":1} {"telephone":"400-200-0001"}"#,
            r#"{"schema:telephone":4002000001}"#,
            r#"{"@graph":[{"a":{"b":[{"contactPoint":{"telephone":"400-200-0001"}}]}}"#,
            r#"{"a": undefined, "telephone" : "400-200-0001", "b"#,
        ] {
            let found: Vec<String> = phones(json).iter().map(|phone| phone.replace('-', "")).collect();
            assert_eq!(found, ["4002000001"], "{json}");
        }
    }

    #[test]
    fn commas_and_brackets_in_strings_stay() {
        assert_eq!(mended(r#"{"a":"x,}","b":"\",]"}"#), r#"{"a":"x,}","b":"\",]"}"#);
    }

    #[test]
    fn hostile_sizes_end_soon() {
        assert!(phones(&"[".repeat(100_000)).is_empty());
        assert!(phones(&format!("{}1{}", "[".repeat(100), "]".repeat(100))).is_empty());
        assert_eq!(phones(&format!("[{}]", vec![r#"{"telephone":"400-200-0001"}"#; 50_000].join(","))).len(), THINGS);
        assert_eq!(phones(&format!(r#"{{"telephone":[{}]}}"#, vec!["\"1\""; 50_000].join(","))).len(), EACH);
        assert!(phones("").is_empty() && phones("\u{0}}{").is_empty());
    }
}
