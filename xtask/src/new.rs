//! `cargo xtask new criterion NAME`: everything a new criterion needs, at weight 0, in the places the registry tests look at.

use crate::workspace::root;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

const TEMPLATE: &str = include_str!("../templates/criterion.rs.txt");

/// Writes the criterion's file, its registry line, its weight row, its texts and its pages.
pub(crate) fn criterion(id: &str) -> Result<()> {
    ensure!(is_noun(id), "{id} is no name: lower-case words with hyphens, the thing looked at as a noun (`text-size`)");
    let engine = root().join("crates/engine/src");
    let file = engine.join("criteria").join(format!("{}.rs", snake(id)));
    ensure!(!file.exists(), "{} is there already", file.display());
    write(&file, &TEMPLATE.replace("{{id}}", id).replace("{{Name}}", &camel(id)))?;
    change(&engine.join("criteria/mod.rs"), |source| register(source, id))?;
    change(&engine.join("rubric.rs"), |source| append_row(source, "pub const WEIGHTS", &format!("(\"{id}\", 0.0),")))?;
    for (language, texts) in [("zh-Hans", texts_zh(id)), ("en", texts_en(id))] {
        let file = root().join("locales").join(language).join("criteria.ftl");
        change(&file, |source| Some(format!("{}\n\n{texts}", source.trim_end())))?;
    }
    let pages = root().join("tests/sites/criteria").join(id);
    for (name, body) in [("good-1", "<p>客服热线：400-200-3618</p>"), ("poor-1", "<p>新米到店</p>")] {
        write(&pages.join(format!("{name}.html")), &page(body))?;
    }
    println!(
        "\nNow write what is looked at, why, its sources and thresholds, in both languages, and its row of pages in"
    );
    println!(
        "criteria/registry.rs: `cargo test -p doorbell-engine registry` names what is missing. Then give it a weight,"
    );
    println!("raise rubric::VERSION, and say so in CHANGELOG.md under *What moves scores*.");
    Ok(())
}

fn is_noun(id: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
    id.split('-').all(word) && !["check", "no", "has", "is"].iter().any(|verb| id.split('-').next() == Some(verb))
}

fn snake(id: &str) -> String {
    id.replace('-', "_")
}

fn camel(id: &str) -> String {
    let word = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
    id.split('-').map(word).collect()
}

/// Adds the module in the order of names, and the entry at the end of the list.
fn register(source: &str, id: &str) -> Option<String> {
    let line = format!("mod {};", snake(id));
    let is_module = |line: &str| line.starts_with("mod ") && line.ends_with(';');
    let mut lines: Vec<&str> = source.lines().collect();
    let last = lines.iter().rposition(|line| is_module(line))?;
    let place = lines.iter().position(|other| is_module(other) && **other > *line).unwrap_or(last + 1);
    lines.insert(place, &line);
    let source = lines.join("\n") + "\n";
    append_row(&source, "pub static ALL", &format!("Entry::of::<{}::{}>(),", snake(id), camel(id)))
}

/// Adds a row at the end of the list that begins with `head`.
fn append_row(source: &str, head: &str, row: &str) -> Option<String> {
    let begin = source.find(head)?;
    let end = begin + source[begin..].find("\n];")? + 1;
    Some(format!("{}    {row}\n{}", &source[..end], &source[end..]))
}

fn texts_zh(id: &str) -> String {
    format!(
        "{id}-title = （看的是什么）\n{id}-why = （为什么对年长顾客要紧）\n{id}-measured = （量的是什么）\n{id}-threshold = （多少算好，多少算差）\n\
         {id}-says = {{ $number }} 个\n{id}-advice = （该改什么）\n"
    )
}

fn texts_en(id: &str) -> String {
    format!(
        "{id}-title = (the thing looked at)\n{id}-why = (why it matters to an older customer)\n{id}-measured = (what is measured)\n{id}-threshold = (what is good, what is poor)\n\
         {id}-says = {{ $number }}\n{id}-advice = (what to change)\n"
    )
}

fn page(body: &str) -> String {
    let head = "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
    format!("<!doctype html>\n<html lang=\"zh-CN\">\n{head}\n<title>演示小店</title>\n{body}\n</html>\n")
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(file.parent().context("a folder")?)?;
    fs::write(file, text).with_context(|| file.display().to_string())?;
    println!("   new      {}", shown(file));
    Ok(())
}

fn change(file: &Path, by: impl FnOnce(&str) -> Option<String>) -> Result<()> {
    let source = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let changed = by(&source).with_context(|| format!("{} looks different than expected", file.display()))?;
    fs::write(file, changed).with_context(|| file.display().to_string())?;
    println!("   changed  {}", shown(file));
    Ok(())
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_takes_a_new_criterion_in_the_right_places() {
        let source = "mod alpha;\nmod gamma;\npub mod source;\n\npub static ALL: &[Entry] = &[\n    Entry::of::<gamma::Gamma>(),\n];\nfn x() {}\n";
        let changed = register(source, "beta-two").unwrap();
        assert_eq!(
            changed,
            "mod alpha;\nmod beta_two;\nmod gamma;\npub mod source;\n\npub static ALL: &[Entry] = &[\n    \
             Entry::of::<gamma::Gamma>(),\n    Entry::of::<beta_two::BetaTwo>(),\n];\nfn x() {}\n"
        );
    }

    #[test]
    fn the_real_files_are_of_the_expected_shape() {
        let engine = root().join("crates/engine/src");
        let registry = fs::read_to_string(engine.join("criteria/mod.rs")).unwrap();
        assert!(register(&registry, "zz-new").unwrap().contains("Entry::of::<zz_new::ZzNew>(),\n];"));
        let rubric = fs::read_to_string(engine.join("rubric.rs")).unwrap();
        assert!(
            append_row(&rubric, "pub const WEIGHTS", "(\"zz-new\", 0.0),").unwrap().contains("(\"zz-new\", 0.0),\n];")
        );
    }

    #[test]
    fn names_are_nouns() {
        assert!(is_noun("steps-to-human") && is_noun("zoom"));
        assert!(
            !is_noun("check-zoom") && !is_noun("no-zoom") && !is_noun("Zoom") && !is_noun("zoom-") && !is_noun("../x")
        );
    }
}
