//! A sentence before it has a language: a key of `locales/` and its arguments.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text key with its arguments; [`crate::text::Texts::say`] turns it into words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Message {
    /// Key of a Fluent message.
    pub key: String,
    /// Arguments by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, Arg>,
}

/// One argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Arg {
    /// A number, formatted by the language.
    Number(f64),
    /// Words as they are: a number, a name, a text from the page.
    Text(String),
    /// Another message, said in the same language.
    Message(Message),
    /// Several messages, listed in the same language.
    List(Vec<Message>),
}

impl Message {
    /// A message without arguments.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: BTreeMap::new() }
    }
    /// The same message with one argument more.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

impl From<f64> for Arg {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}
impl From<u32> for Arg {
    fn from(value: u32) -> Self {
        Self::Number(f64::from(value))
    }
}
impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Number(value as f64)
    }
}
impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<Message> for Arg {
    fn from(value: Message) -> Self {
        Self::Message(value)
    }
}
impl From<Vec<Message>> for Arg {
    fn from(value: Vec<Message>) -> Self {
        Self::List(value)
    }
}
