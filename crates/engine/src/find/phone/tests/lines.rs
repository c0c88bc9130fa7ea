//! Lines as pages write them (`lines.toml`), read here and by the library alone.
//!
//! `DOORBELL_PHONE_LINES` may name a JSON list of more lines (`region`, `cls`, `text`, `expect`): they are measured the same way.
//! `cargo xtask accuracy` does so, and shows the table.

use super::super::region::of_country;
use super::super::{PhoneRead, Region};
use super::read_all;
use rlibphonenumber::phonenumber_matcher::{FindNumberExt, Leniency};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};
use std::collections::BTreeMap;
use std::fmt::Write;

#[derive(serde::Deserialize)]
struct File {
    class: Vec<Class>,
}

#[derive(serde::Deserialize)]
struct Class {
    region: String,
    name: String,
    lines: Vec<Vec<String>>,
}

/// A row of a shared file.
#[derive(serde::Deserialize)]
struct Shared {
    region: String,
    cls: String,
    text: String,
    expect: Vec<String>,
}

struct Line {
    region: Region,
    class: String,
    text: String,
    numbers: Vec<String>,
}

/// A number that was read, in every form it may be written down in.
type Forms = Vec<String>;

#[derive(Clone, Copy, Default)]
struct Count {
    /// Numbers that are there, and of these the ones found.
    numbers: usize,
    found: usize,
    /// Lines without a number, and of these the ones of which something was taken.
    traps: usize,
    taken: usize,
    /// Numbers taken that stand beside those that are there.
    more: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.numbers += other.numbers;
        self.found += other.found;
        self.traps += other.traps;
        self.taken += other.taken;
        self.more += other.more;
    }

    fn found_share(self) -> f64 {
        self.found as f64 / self.numbers.max(1) as f64
    }

    fn taken_share(self) -> f64 {
        self.taken as f64 / self.traps.max(1) as f64
    }

    fn shown(self) -> String {
        let found = if self.numbers > 0 { format!("{:>3}/{:<3}", self.found, self.numbers) } else { "   -   ".into() };
        let taken = if self.traps > 0 { format!("{:>3}/{:<3}", self.taken, self.traps) } else { "   -   ".into() };
        format!("{found}  {taken}  {:>3}", self.more)
    }
}

fn own_lines() -> Vec<Line> {
    let file: File = toml::from_str(include_str!("lines.toml")).unwrap();
    let of_class = |class: Class| {
        let region = of_country(&class.region).unwrap();
        class.lines.into_iter().map(move |mut row| Line {
            region,
            class: format!("{} {}", class.region, class.name),
            text: row.remove(0),
            numbers: row,
        })
    };
    file.class.into_iter().flat_map(of_class).collect()
}

fn shared_lines(json: &str) -> Vec<Line> {
    let rows: Vec<Shared> = serde_json::from_str(json).unwrap();
    let of_row = |row: Shared| Line {
        region: of_country(&row.region).unwrap(),
        class: format!("{} {}", row.region, row.cls),
        text: row.text,
        numbers: row.expect,
    };
    rows.into_iter().map(of_row).collect()
}

fn bare(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix("00").map(str::to_owned).unwrap_or(digits)
}

/// Every number of the merchant's that is read here.
fn ours(line: &Line) -> Vec<Forms> {
    let read = read_all(&line.text, "", line.region).into_iter().filter(|phone| phone.purpose().is_some());
    let mut read: Vec<Forms> = read.map(|phone: PhoneRead| vec![bare(&phone.digits), bare(&phone.value)]).collect();
    read.sort();
    // One value is one entrance, however often it is read.
    read.dedup();
    read
}

/// Every number that the library's own matcher finds in the text as it is.
fn of_library_alone(line: &Line) -> Vec<Forms> {
    let builder = line.text.phone_number_matcher_builder().leniency(Leniency::Valid).preferred_region(line.region);
    let found = builder.build().map(|found| {
        let [national, e164] = [PhoneNumberFormat::National, PhoneNumberFormat::E164]
            .map(|format| bare(&PHONE_NUMBER_UTIL.format(&found.number, format)));
        vec![bare(found.raw_string), national, e164]
    });
    found.collect()
}

fn count(line: &Line, mut read: Vec<Forms>) -> Count {
    if line.numbers.is_empty() {
        return Count { traps: 1, taken: usize::from(!read.is_empty()), ..Count::default() };
    }
    let mut count = Count { numbers: line.numbers.len(), ..Count::default() };
    for number in &line.numbers {
        if let Some(at) = read.iter().position(|forms| forms.contains(&bare(number))) {
            count.found += 1;
            read.remove(at);
        }
    }
    count.more = read.len();
    count
}

/// Counts a table and shows it: found / numbers, taken / traps, taken beside.
fn measure(lines: &[Line]) -> (Count, Count, String) {
    let mut classes: BTreeMap<&str, (Count, Count)> = BTreeMap::new();
    let (mut all, mut alone) = (Count::default(), Count::default());
    let mut misses = String::new();
    for line in lines {
        let read = ours(line);
        let (our, library) = (count(line, read.clone()), count(line, of_library_alone(line)));
        let row = classes.entry(&line.class).or_default();
        row.0.add(our);
        row.1.add(library);
        all.add(our);
        alone.add(library);
        if our.found < our.numbers || our.taken + our.more > 0 {
            writeln!(misses, "  {}: {:?} holds {:?}, read {read:?}", line.class, line.text, line.numbers).unwrap();
        }
    }
    let mut table = format!("{:<44}{:<24}library alone\n{:<44}", "class", "here", "");
    table.push_str("found    taken    more   found    taken    more\n");
    for (class, (our, library)) in classes {
        writeln!(table, "{class:<44}{:<24}{}", our.shown(), library.shown()).unwrap();
    }
    writeln!(table, "{:<44}{:<24}{}", "all", all.shown(), alone.shown()).unwrap();
    let (our, library) = (all.found_share() * 100.0, alone.found_share() * 100.0);
    writeln!(table, "found: {our:.1} % here, {library:.1} % by the library alone").unwrap();
    let (our, library) = (all.taken_share() * 100.0, alone.taken_share() * 100.0);
    writeln!(table, "traps taken: {our:.1} % here, {library:.1} % by the library alone").unwrap();
    if !misses.is_empty() {
        writeln!(table, "read wrongly here:\n{misses}").unwrap();
    }
    (all, alone, table)
}

fn hold_the_bounds(lines: &[Line]) {
    let (all, alone, table) = measure(lines);
    println!("{table}");
    assert!(all.found_share() >= 0.98, "too few numbers found\n{table}");
    assert!(all.taken_share() <= 0.02, "too many traps taken\n{table}");
    assert!(all.found_share() > alone.found_share(), "the library alone finds as many\n{table}");
    assert!(all.taken_share() < alone.taken_share(), "the library alone takes as few\n{table}");
    assert!(all.more <= alone.more.max(all.numbers / 50), "too much is taken beside the numbers\n{table}");
}

#[test]
fn phone_lines_are_read_better_than_by_the_library_alone() {
    let lines = own_lines();
    for region in ["CN", "TW", "HK", "JP", "US", "GB", "DE", "ES", "FR", "IT", "PT", "BR", "KR"] {
        let of_region = |line: &&Line| line.class.starts_with(region);
        assert!(lines.iter().filter(of_region).any(|line| line.numbers.is_empty()), "no trap in {region}");
        assert!(lines.iter().filter(of_region).any(|line| !line.numbers.is_empty()), "no number in {region}");
    }
    hold_the_bounds(&lines);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "measures a file that is handed in from outside, on request only")]
fn phone_lines_of_a_shared_file_are_read_better_too() {
    // Without the file this measures nothing: the table above holds every class of it.
    let Some(path) = std::env::var_os("DOORBELL_PHONE_LINES") else { return };
    hold_the_bounds(&shared_lines(&std::fs::read_to_string(path).unwrap()));
}
