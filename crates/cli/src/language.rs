//! Which language to speak: what was asked for, else the system's, else Chinese.

use doorbell_engine::text::{Language, Texts};
use std::ffi::OsString;

/// The texts to speak with. Looks at `--lang` before the arguments are read properly, because the help needs a language too.
pub(crate) fn texts(arguments: impl Iterator<Item = OsString>) -> Texts {
    let arguments: Vec<String> = arguments.map(|a| a.to_string_lossy().into_owned()).collect();
    Texts::new(asked(&arguments).or_else(of_the_system).unwrap_or(Language::ZhHans))
}

fn asked(arguments: &[String]) -> Option<Language> {
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.strip_prefix("--lang") {
            Some("") => return rest.next().and_then(|tag| Language::from_tag(tag)),
            Some(tag) if tag.starts_with('=') => return Language::from_tag(&tag[1..]),
            _ => {}
        }
    }
    None
}

/// The first of the POSIX variables that is set decides, as everywhere.
fn of_the_system() -> Option<Language> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    set.filter(|value| !value.is_empty()).find_map(|value| Language::from_tag(&value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_in(line: &str) -> Option<Language> {
        asked(&line.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn the_language_is_seen_wherever_it_stands() {
        assert_eq!(asked_in("doorbell check example.com --lang en"), Some(Language::En));
        assert_eq!(asked_in("doorbell --lang=zh-CN --help"), Some(Language::ZhHans));
        assert_eq!(asked_in("doorbell --lang"), None);
    }
}
