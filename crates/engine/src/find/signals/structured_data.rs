//! `structured-data`: numbers and addresses announced to machines. They confirm what is seen and are reported where nothing
//! is; they are never an entrance by themselves.

use crate::find::found::Found;
use crate::find::page::Page;
use crate::search::Announced;
use serde_json::Value;

pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    let scripts = page
        .snapshot
        .scripts
        .iter()
        .filter(|script| script.mime.as_deref().is_some_and(|mime| mime.contains("ld+json")));
    for text in scripts.filter_map(|script| script.text.as_deref()).take(20) {
        if let Ok(value) = serde_json::from_str::<Value>(text) {
            walk(&value, 0, found);
        }
    }
}

fn walk(value: &Value, depth: u32, found: &mut Found) {
    if depth > 12 {
        return;
    }
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value.as_str() {
                    Some(text) if matches!(key.as_str(), "telephone" | "email") && real(text) => {
                        found.announce(Announced {
                            value: text.trim().chars().take(80).collect(),
                            by: "json-ld".to_owned(),
                        });
                    }
                    _ => walk(value, depth + 1, found),
                }
            }
        }
        Value::Array(list) => list.iter().take(200).for_each(|value| walk(value, depth + 1, found)),
        _ => {}
    }
}

/// Not a placeholder of a template.
fn real(text: &str) -> bool {
    text.contains('@') || text.chars().filter(char::is_ascii_digit).count() >= 5
}
