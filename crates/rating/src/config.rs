//! A project's settings: `doorbell.toml`, found from the working folder upward, so that a build and a developer check alike.
//!
//! ```toml
//! url = "http://localhost:4173/contact"
//! devices = ["phone", "desktop"]   # both by default
//! language = "zh-Hans"             # of what is written
//! fail-under = 80                  # or a grade: "B"
//! baseline = "doorbell-baseline.json"
//! max-steps = 4                    # and max-pages, max-presses, max-seconds, max-megabytes, timeout, scout
//!
//! [[output]]
//! file = "build/doorbell.sarif"    # the ending tells the format, unless format = "…" does
//! source = "src/contact.html"      # SARIF: the file of the repository that the findings are shown at
//! ```
//!
//! A project may be a stranger's. So its settings name no program to run, and what is written goes below the file's own folder.

use crate::address::Address;
use crate::case::CaseError;
use crate::failure::Failure;
use crate::format::Format;
use crate::mark::Mark;
use doorbell_engine::geometry::Device;
use doorbell_engine::nearest::nearest;
use doorbell_engine::report::clean;
use doorbell_engine::text::Language;
use serde::Deserialize;
use std::io::Read;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use toml::Spanned;
use toml::de::DeTable;

/// Its name.
pub const FILE: &str = "doorbell.toml";

/// How far a walk goes and what it may use up: the name, the least and the most. The command line has the same.
pub const BUDGETS: [(&str, u64, u64); 6] = [
    ("timeout", 5, 600),
    ("max-steps", 0, 8),
    ("max-pages", 1, 100),
    ("max-presses", 1, 300),
    ("max-seconds", 1, 3600),
    ("max-megabytes", 1, 10_000),
];

/// Longer files are none, bytes.
const LONGEST: u64 = 1_000_000;
/// Most outputs.
const OUTPUTS: usize = 20;

/// The keys of a file.
const KEYS: [&str; 15] = [
    "url",
    "devices",
    "language",
    "fail-under",
    "baseline",
    "rubric",
    "case",
    "scout",
    "output",
    "timeout",
    "max-steps",
    "max-pages",
    "max-presses",
    "max-seconds",
    "max-megabytes",
];
/// The keys of an output.
const OUTPUT_KEYS: [&str; 3] = ["format", "file", "source"];

/// A project's settings, looked through. What is not said is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The file it was read from.
    pub file: PathBuf,
    /// The page.
    pub url: Option<Address>,
    /// The devices, each once.
    pub devices: Option<Vec<Device>>,
    /// The language of what is written.
    pub language: Option<Language>,
    /// What must be reached.
    pub fail_under: Option<Mark>,
    /// The baseline's file.
    pub baseline: Option<PathBuf>,
    /// The rubric's file.
    pub rubric: Option<PathBuf>,
    /// Where the case is kept.
    pub case: Option<PathBuf>,
    /// Whether pages are read before the way there is pressed.
    pub scout: Option<bool>,
    /// What is written.
    pub outputs: Vec<Output>,
    budgets: Vec<(&'static str, u64)>,
}

/// Something to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// How.
    pub format: Format,
    /// Where.
    pub file: PathBuf,
    /// For SARIF: the file of the repository that the findings are shown at, as a path from the repository's root.
    pub source: Option<String>,
}

impl Config {
    /// One of [`BUDGETS`].
    pub fn budget(&self, name: &str) -> Option<u64> {
        self.budgets.iter().find(|(budget, _)| *budget == name).map(|(_, value)| *value)
    }
}

/// The file that holds for a folder: in it or the nearest above it.
pub fn find(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().map(|folder| folder.join(FILE)).find(|file| file.is_file())
}

/// Reads a file and looks it through.
pub fn read(file: &Path) -> Result<Config, Failure> {
    let mut bytes = Vec::new();
    let disk = |error| CaseError::Disk(file.to_owned(), error);
    std::fs::File::open(file).and_then(|open| open.take(LONGEST + 1).read_to_end(&mut bytes)).map_err(disk)?;
    let unreadable = |why: &str| Failure::new("config-unreadable", &format!("{}: {why}", file.display())).by_request();
    if bytes.len() as u64 > LONGEST {
        return Err(unreadable(&format!("> {LONGEST} B")));
    }
    let text = String::from_utf8(bytes).map_err(|error| unreadable(&error.to_string()))?;
    let draft = Draft { file, text: &text };
    draft.check_keys()?;
    draft.config(&toml::from_str(&text).map_err(|error| draft.unreadable(&error))?)
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    url: Option<Spanned<String>>,
    devices: Option<Spanned<Vec<Device>>>,
    language: Option<Spanned<String>>,
    fail_under: Option<Spanned<Least>>,
    baseline: Option<Spanned<PathBuf>>,
    rubric: Option<PathBuf>,
    case: Option<Spanned<PathBuf>>,
    scout: Option<bool>,
    timeout: Option<Spanned<i64>>,
    max_steps: Option<Spanned<i64>>,
    max_pages: Option<Spanned<i64>>,
    max_presses: Option<Spanned<i64>>,
    max_seconds: Option<Spanned<i64>>,
    max_megabytes: Option<Spanned<i64>>,
    #[serde(default)]
    output: Vec<Spanned<WrittenOutput>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Least {
    Score(f64),
    Word(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOutput {
    format: Option<String>,
    file: PathBuf,
    source: Option<PathBuf>,
}

struct Draft<'a> {
    file: &'a Path,
    text: &'a str,
}

impl Draft<'_> {
    /// Where in the file something stands.
    fn at(&self, span: &Range<usize>) -> String {
        let line = self.text.get(..span.start).map_or(0, |before| before.matches('\n').count()) + 1;
        format!("{}:{line}", self.file.display())
    }

    fn unreadable(&self, error: &toml::de::Error) -> Failure {
        let place = error.span().map_or_else(|| self.file.display().to_string(), |span| self.at(&span));
        Failure::new("config-unreadable", &format!("{place}: {}", error.message())).by_request()
    }

    /// A value that means nothing, with what it may be.
    fn wrong(&self, key: &str, span: &Range<usize>, allowed: &str) -> Failure {
        let value = clean(self.text.get(span.clone()).unwrap_or_default(), 80);
        let failure = Failure::new("config-value", &format!("{}: {key} = {value}", self.at(span))).by_request();
        Failure { hint: failure.hint.with("allowed", allowed), ..failure }
    }

    /// Every key is a known one; one that is not is told with its line and the name that is nearest.
    fn check_keys(&self) -> Result<(), Failure> {
        let table = DeTable::parse(self.text).map_err(|error| self.unreadable(&error))?;
        self.check_table(table.get_ref(), &KEYS)?;
        let outputs = table.get_ref().get("output").and_then(|outputs| outputs.get_ref().as_array());
        let tables = outputs.into_iter().flat_map(|outputs| outputs.iter());
        tables
            .filter_map(|output| output.get_ref().as_table())
            .try_for_each(|table| self.check_table(table, &OUTPUT_KEYS))
    }

    fn check_table(&self, table: &DeTable<'_>, known: &'static [&'static str]) -> Result<(), Failure> {
        let mut keys: Vec<&Spanned<std::borrow::Cow<'_, str>>> = table.keys().collect();
        keys.sort_by_key(|key| key.span().start);
        let Some(key) = keys.into_iter().find(|key| !known.contains(&key.get_ref().as_ref())) else { return Ok(()) };
        let name = clean(key.get_ref(), 60);
        let failure = Failure::new("config-unknown-key", &format!("{}: {name}", self.at(&key.span()))).by_request();
        let near = nearest(&name, known.iter().copied()).unwrap_or_default();
        Err(Failure { hint: failure.hint.with("nearest", near).with("keys", known.join(", ")), ..failure })
    }

    fn config(&self, written: &Written) -> Result<Config, Failure> {
        if let Some(output) = written.output.get(OUTPUTS) {
            return Err(self.wrong("output", &output.span(), &format!("≤ {OUTPUTS}")));
        }
        Ok(Config {
            file: self.file.to_owned(),
            url: written.url.as_ref().map(|url| self.url(url)).transpose()?,
            devices: written.devices.as_ref().map(|devices| self.devices(devices)).transpose()?,
            language: written.language.as_ref().map(|language| self.language(language)).transpose()?,
            fail_under: written.fail_under.as_ref().map(|least| self.mark(least)).transpose()?,
            baseline: written.baseline.as_ref().map(|path| self.below("baseline", path)).transpose()?,
            rubric: written.rubric.as_ref().map(|path| self.folder().join(path)),
            case: written.case.as_ref().map(|path| self.below("case", path)).transpose()?,
            scout: written.scout,
            outputs: written.output.iter().map(|output| self.output(output)).collect::<Result<_, _>>()?,
            budgets: self.budgets(written)?,
        })
    }

    fn url(&self, url: &Spanned<String>) -> Result<Address, Failure> {
        Address::parse(url.get_ref()).map_err(|_| self.wrong("url", &url.span(), "http://…, https://…"))
    }

    fn devices(&self, devices: &Spanned<Vec<Device>>) -> Result<Vec<Device>, Failure> {
        let named = Device::ALL.into_iter().filter(|device| devices.get_ref().contains(device)).collect::<Vec<_>>();
        if named.is_empty() {
            Err(self.wrong("devices", &devices.span(), r#"["phone", "desktop"]"#))
        } else {
            Ok(named)
        }
    }

    fn language(&self, language: &Spanned<String>) -> Result<Language, Failure> {
        let wrong = || self.wrong("language", &language.span(), &Language::ALL.map(Language::tag).join(", "));
        Language::from_tag(language.get_ref()).ok_or_else(wrong)
    }

    fn mark(&self, least: &Spanned<Least>) -> Result<Mark, Failure> {
        let mark = match least.get_ref() {
            Least::Score(score) => Mark::parse(&score.to_string()),
            Least::Word(word) => Mark::parse(word),
        };
        mark.ok_or_else(|| self.wrong("fail-under", &least.span(), "0–100, \"A\" … \"E\""))
    }

    fn budgets(&self, written: &Written) -> Result<Vec<(&'static str, u64)>, Failure> {
        let given = [
            &written.timeout,
            &written.max_steps,
            &written.max_pages,
            &written.max_presses,
            &written.max_seconds,
            &written.max_megabytes,
        ];
        let given = BUDGETS.into_iter().zip(given).filter_map(|(budget, given)| Some((budget, given.as_ref()?)));
        let checked = given.map(|((name, least, most), given)| {
            let value = u64::try_from(*given.get_ref()).ok().filter(|value| (least..=most).contains(value));
            let value = value.ok_or_else(|| self.wrong(name, &given.span(), &format!("{least}–{most}")))?;
            Ok((name, value))
        });
        checked.collect()
    }

    fn output(&self, output: &Spanned<WrittenOutput>) -> Result<Output, Failure> {
        let WrittenOutput { format, file, source } = output.get_ref();
        let wrong = |key: &str, allowed: &str| self.wrong(key, &output.span(), allowed);
        let named = match format {
            Some(id) => Format::of_id(id),
            None => Format::of_file(file),
        };
        let format = named.ok_or_else(|| wrong("format", &Format::IDS.join(", ")))?;
        if !is_below(file) {
            return Err(wrong("file", BELOW));
        }
        if source.as_ref().is_some_and(|source| !is_below(source)) {
            return Err(wrong("source", BELOW));
        }
        let source = source.as_ref().map(|source| source.to_string_lossy().into_owned());
        Ok(Output { format, file: self.folder().join(file), source })
    }

    fn folder(&self) -> &Path {
        self.file.parent().unwrap_or(Path::new(""))
    }

    /// A path that is written to: below the file's folder.
    fn below(&self, key: &str, path: &Spanned<PathBuf>) -> Result<PathBuf, Failure> {
        if is_below(path.get_ref()) {
            Ok(self.folder().join(path.get_ref()))
        } else {
            Err(self.wrong(key, &path.span(), BELOW))
        }
    }
}

/// What a path may be, as an example.
const BELOW: &str = "build/doorbell.sarif";

/// Whether a path leads below the folder it is taken from.
pub fn is_below(path: &Path) -> bool {
    let mut parts = path.components();
    path.file_name().is_some() && parts.all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

#[cfg(test)]
mod tests;
