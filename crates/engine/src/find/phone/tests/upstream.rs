//! What libphonenumber's own tests of its matcher expect (`upstream.toml`), and what is read here: no worse, and every
//! difference with its reason.

use super::super::Region;
use super::super::region::of_country;
use super::read_all;
use rlibphonenumber::phonenumber_matcher::{FindNumberExt, Leniency};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat};
use std::fmt::Write;

#[derive(serde::Deserialize)]
struct File {
    number: Vec<Number>,
    context: Vec<Context>,
    case: Vec<Case>,
}

#[derive(Clone, Copy, Default, PartialEq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Ours {
    /// Wherever upstream finds it.
    #[default]
    Same,
    /// Only behind words for a phone.
    Labelled,
    /// Nowhere.
    None,
}

#[derive(serde::Deserialize)]
struct Number {
    text: String,
    region: String,
    #[serde(default)]
    ours: Ours,
    #[serde(default)]
    why: String,
}

#[derive(serde::Deserialize)]
struct Context {
    before: String,
    after: String,
    #[serde(default)]
    label: bool,
    /// Whether nothing is read here in it.
    #[serde(default)]
    differs: bool,
    #[serde(default)]
    why: String,
}

#[derive(serde::Deserialize)]
struct Case {
    text: String,
    region: String,
    upstream: Vec<String>,
    ours: Option<Vec<String>>,
    #[serde(default)]
    why: String,
}

fn file() -> File {
    toml::from_str(include_str!("upstream.toml")).unwrap()
}

/// The library's matches as they stand in the text, and as E.164.
fn of_library(text: &str, region: Region) -> Vec<(String, String)> {
    let found = text.phone_number_matcher_builder().leniency(Leniency::Valid).preferred_region(region).build();
    found.map(|found| (found.raw_string.to_owned(), written(&found.number))).collect()
}

fn ours(text: &str, region: Region) -> Vec<String> {
    read_all(text, "", region).into_iter().map(|phone| phone.value).collect()
}

/// The number as E.164, as the library parses it.
fn e164(text: &str, region: Region) -> String {
    written(&PHONE_NUMBER_UTIL.parse(text, Some(region)).unwrap())
}

fn written(number: &PhoneNumber) -> String {
    PHONE_NUMBER_UTIL.format(number, PhoneNumberFormat::E164).into_owned()
}

#[test]
fn numbers_that_upstream_finds_in_its_contexts_are_found_here() {
    let File { number, context, .. } = file();
    let mut wrong = Vec::new();
    let mut better = 0;
    for number in &number {
        let region = of_country(&number.region).unwrap();
        assert_eq!(number.ours == Ours::Same, number.why.is_empty(), "{}: a difference has a reason", number.text);
        let value = e164(&number.text, region);
        for around in &context {
            assert_eq!(around.differs, !around.why.is_empty(), "{:?}: a difference has a reason", around.before);
            let text = format!("{}{}{}", around.before, number.text, around.after);
            let expected = match number.ours {
                Ours::Same => true,
                Ours::Labelled => around.label,
                Ours::None => false,
            };
            let found = ours(&text, region).contains(&value);
            better += usize::from(found && !of_library(&text, region).iter().any(|(_, e164)| *e164 == value));
            if expected && !around.differs && !found {
                wrong.push(format!("{text:?} in {region:?}: {value}, not {:?}", ours(&text, region)));
            }
        }
    }
    println!("{} numbers in {} contexts; {better} found that upstream misses", number.len(), context.len());
    assert!(wrong.is_empty(), "{} missed:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn texts_of_upstream_are_read_as_upstream_reads_them_or_the_table_says_why() {
    let mut table = String::from("text | upstream | here | why\n");
    let mut wrong = Vec::new();
    for case in file().case {
        let region = of_country(&case.region).unwrap();
        let found: Vec<String> = of_library(&case.text, region).into_iter().map(|(raw, _)| raw).collect();
        if found != case.upstream {
            wrong.push(format!("the table is wrong about upstream: {:?} has {found:?}", case.text));
        }
        assert_eq!(case.ours.is_some(), !case.why.is_empty(), "{:?}: a difference has a reason", case.text);
        let expected = case.ours.as_ref().unwrap_or(&case.upstream);
        let expected: Vec<String> = expected.iter().map(|number| e164(number, region)).collect();
        let read = ours(&case.text, region);
        writeln!(table, "{} | {:?} | {read:?} | {}", case.text, case.upstream, case.why).unwrap();
        if read != expected {
            wrong.push(format!("{:?} in {region:?}: {read:?}, not {expected:?}", case.text));
        }
    }
    println!("{table}");
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}
