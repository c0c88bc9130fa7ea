//! The made-up merchants of `tests/sites`, what is truly on them, and a server for them.

use crate::http::Server;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The demonstration merchants.
pub const MERCHANTS: [&str; 4] = ["kind", "kind-en", "middling", "hidden"];

/// What is truly on a merchant's page: `expected.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Truth {
    /// The grades that are right for it.
    pub grades: Vec<String>,
    /// The entrances that must be found.
    pub entrance: Vec<TrueEntrance>,
    /// The verdict of some criteria.
    pub findings: BTreeMap<String, String>,
}

/// One entrance that is there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrueEntrance {
    /// Its kind, as in the JSON report.
    pub kind: String,
    /// The digits of a number.
    pub digits: Option<String>,
    /// Whether a customer sees it on the phone.
    pub phone: Sight,
    /// Whether a customer sees it on the desktop.
    pub desktop: Sight,
    /// Whether a person may be at the other end.
    pub human: bool,
    /// Whether hours are stated for it; not compared where it is not said.
    pub hours: Option<bool>,
}

/// What a customer sees of an entrance on one device.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Sight {
    /// It is seen.
    Visible,
    /// It is in the page, unseen.
    Hidden,
    /// It is not there.
    Absent,
}

/// The folder of the sites.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sites")
}

/// What is truly on a merchant's page.
pub fn truth(merchant: &str) -> Truth {
    let file = folder().join(merchant).join("expected.toml");
    let text = fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    toml::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
}

/// Serves the sites, each under its name.
pub fn serve() -> Server {
    serve_folder(folder())
}

/// Serves a folder of HTML files and what belongs to them; a path that ends in `/` gives its `index.html`.
pub fn serve_folder(root: PathBuf) -> Server {
    Server::start(move |request, reply| {
        let file = file_of(&root, &request.path);
        match fs::read(&file) {
            Ok(bytes) => reply.send(200, &[("Content-Type", content_type(&file))], &bytes),
            Err(_) => reply.send(404, &[("Content-Type", "text/plain; charset=utf-8")], b"not here"),
        }
    })
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "text/html; charset=utf-8",
    }
}

fn file_of(root: &Path, path: &str) -> PathBuf {
    let names = path.split('/').filter(|name| !name.is_empty() && *name != "..");
    let file = names.fold(root.to_owned(), |folder, name| folder.join(name));
    if path.ends_with('/') { file.join("index.html") } else { file }
}

/// A page of `criteria/`: the criterion, the verdict its name expects, and its path.
#[derive(Clone, Debug)]
pub struct CriterionPage {
    /// The criterion's id.
    pub criterion: String,
    /// The verdict expected, as in the JSON report.
    pub verdict: &'static str,
    /// Path on [`serve`].
    pub path: String,
}

/// All pages of `criteria/`, in the order of their names.
pub fn criterion_pages() -> Vec<CriterionPage> {
    let mut pages = Vec::new();
    for folder in names_in(&folder().join("criteria")) {
        for file in names_in(&self::folder().join("criteria").join(&folder)) {
            let verdict = verdict_of(&file).unwrap_or_else(|| panic!("no verdict is called so: {folder}/{file}"));
            pages.push(CriterionPage {
                path: format!("/criteria/{folder}/{file}"),
                criterion: folder.clone(),
                verdict,
            });
        }
    }
    pages
}

fn verdict_of(file: &str) -> Option<&'static str> {
    let (verdict, number) = file.strip_suffix(".html")?.rsplit_once('-')?;
    number.parse::<u32>().ok()?;
    let verdicts = [
        ("good", "good"),
        ("fair", "fair"),
        ("poor", "poor"),
        ("not-applicable", "not_applicable"),
        ("unsure", "cannot_tell"),
    ];
    verdicts.into_iter().find(|(name, _)| *name == verdict).map(|(_, id)| id)
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
