//! How a check is written down, and what a file's name tells of it.

use std::path::Path;

/// Formats of a written check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain words.
    Terminal,
    /// For programs.
    Json,
    /// For reading and printing.
    Html,
    /// What to change, for a tracker (Markdown).
    Issue,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// `JUnit` XML, for the test views of build servers.
    Junit,
    /// EARL 1.0 in JSON-LD.
    Earl,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Terminal, Self::Json, Self::Html, Self::Issue, Self::Sarif, Self::Junit, Self::Earl];

    /// Their names, in the same order.
    pub const IDS: [&'static str; 7] = ["terminal", "json", "html", "issue", "sarif", "junit", "earl"];

    /// The name on the command line and in files.
    pub fn id(self) -> &'static str {
        Self::ALL.into_iter().zip(Self::IDS).find(|(format, _)| *format == self).map_or("", |(_, id)| id)
    }

    /// The format of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// The format that a file's ending tells.
    pub fn of_file(file: &Path) -> Option<Self> {
        let name = file.file_name()?.to_str()?.to_ascii_lowercase();
        let endings = [
            (".sarif.json", Self::Sarif),
            (".sarif", Self::Sarif),
            (".xml", Self::Junit),
            (".jsonld", Self::Earl),
            (".json", Self::Json),
            (".html", Self::Html),
            (".htm", Self::Html),
            (".md", Self::Issue),
        ];
        endings.into_iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, format)| format)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_tells_the_format() {
        let told = |file: &str| Format::of_file(Path::new(file)).map(Format::id);
        let files =
            ["a/b.sarif", "门铃.sarif.json", "report.xml", "r.jsonld", "r.json", "R.HTML", "r.md", "r.txt", "sarif"];
        let formats = ["sarif", "sarif", "junit", "earl", "json", "html", "issue"];
        let wanted: Vec<Option<&str>> = formats.into_iter().map(Some).chain([None, None]).collect();
        assert_eq!(files.map(told).to_vec(), wanted);
    }

    #[test]
    fn every_name_means_its_format() {
        for format in Format::ALL {
            assert_eq!(Format::of_id(format.id()), Some(format));
        }
    }
}
