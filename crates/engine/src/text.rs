//! One text source for everything a person reads: the Fluent files in `locales/`.

use crate::message::{Arg, Message};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// The languages Doorbell speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub enum Language {
    /// Simplified Chinese, the first language.
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// English.
    #[serde(rename = "en")]
    En,
}

/// Every text file, in both languages. A file listed once here is checked for equal keys by the tests.
macro_rules! locale_files {
    ($($name:literal),* $(,)?) => {
        const FILES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../../locales/zh-Hans/", $name, ".ftl")),
            include_str!(concat!("../../../locales/en/", $name, ".ftl")),
        )),*];
    };
}
locale_files!(
    "ci",
    "cli",
    "criteria",
    "desk",
    "entrances",
    "errors",
    "faults",
    "find",
    "method",
    "rating",
    "report",
    "sources",
    "walk"
);

impl Language {
    /// Both, Chinese first.
    pub const ALL: [Self; 2] = [Self::ZhHans, Self::En];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::En => "en",
        }
    }

    /// The language for a BCP 47 or POSIX tag such as `zh-CN`, `zh_CN.UTF-8`, `en_GB`; `None` for any other language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "zh" => Some(Self::ZhHans),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Loads the texts of a language. They are part of the program: a broken file is found by the tests, and what can be
    /// read of it is used.
    pub fn new(language: Language) -> Self {
        let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks are for mixed right-to-left text; in terminals and CSV they show as boxes.
        bundle.set_use_isolating(false);
        // Fails only where a function of that name is there already.
        bundle.add_function("NUMBER", number).ok();
        for (_, zh, en) in FILES {
            let source = if language == Language::ZhHans { zh } else { en };
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words for a key without arguments.
    pub fn get(&self, key: &str) -> String {
        self.say(&Message::new(key))
    }

    /// The words for a message. An unknown key is shown as it is: a test makes sure that there is none.
    pub fn say(&self, message: &Message) -> String {
        let Some(pattern) = self.bundle.get_message(&message.key).and_then(|m| m.value()) else {
            return message.key.clone();
        };
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            args.set(name.clone(), self.value(value));
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// Whether there are words for a key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            // Three decimals at most, as Fluent has it elsewhere: never 0.30000000000000004.
            Arg::Number(number) => FluentValue::from(to_digits(*number, 3)),
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Message(message) => FluentValue::from(self.say(message)),
            Arg::List(messages) => FluentValue::from(self.list(messages)),
        }
    }

    fn list(&self, messages: &[Message]) -> String {
        let separator = if self.language == Language::ZhHans { "、" } else { ", " };
        messages.iter().map(|message| self.say(message)).collect::<Vec<_>>().join(separator)
    }
}

/// Fluent's `NUMBER`. The library reads `maximumFractionDigits` but does not apply it, so that is done here.
fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = positional.first() else { return FluentValue::Error };
    let mut number = number.clone();
    number.options.merge(named);
    if let Some(digits) = number.options.maximum_fraction_digits {
        number.value = to_digits(number.value, digits);
    }
    FluentValue::Number(number)
}

fn to_digits(value: f64, digits: usize) -> f64 {
    let scale = [1.0, 10.0, 100.0].get(digits).copied().unwrap_or(1000.0);
    (value * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn keys(source: &str) -> BTreeSet<String> {
        let resource = fluent_syntax::parser::parse(source).expect("the file parses");
        let names = resource.body.into_iter().filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        names.collect()
    }

    #[test]
    fn both_languages_have_the_same_keys_in_every_file() {
        for (name, zh, en) in FILES {
            assert_eq!(keys(zh), keys(en), "{name}.ftl");
        }
    }

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let said = |number: f64| Texts::new(Language::En).say(&Message::new("px").with("number", number));
        assert_eq!([16.0, 5.86, 0.1 + 0.2].map(said), ["16 px", "5.9 px", "0.3 px"]);
    }

    #[test]
    fn tags_of_any_system_are_understood() {
        assert_eq!(Language::from_tag("zh_CN.UTF-8"), Some(Language::ZhHans));
        assert_eq!(Language::from_tag("en-GB"), Some(Language::En));
        assert_eq!(Language::from_tag("C"), None);
    }
}
