//! The report as `JUnit` XML, for the test views of GitLab, Jenkins and others.
//!
//! One suite a page, one case a criterion. A finding counts the worse of both devices, so there is nothing to part by device.
//! GitLab knows a case again by class and name, so the class is the page's path without its host: a preview is the same page.
//!
//! Without a baseline a poor finding is a failure. With one only what got worse is, so that the view is green where the build is.
//! What cannot be told or does not apply is skipped; a page that was not seen is an error.

use super::told::{self, Told};
use super::{Report, clean, outline, sentence, time, uri};
use crate::baseline;
use crate::finding::Verdict;
use crate::rating::Grade;
use crate::text::Texts;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// Longest text of an attribute, and of an element, characters.
const WORDS: usize = 2_000;

type Xml = Writer<Vec<u8>>;

/// The report as XML with a line end.
pub fn render(report: &Report<'_>, texts: &Texts) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    let suite = Suite { report, texts, cases: cases(report, texts) };
    // Writing to memory does not fail.
    let written =
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).and_then(|()| suite.write(&mut xml));
    let mut bytes = if written.is_ok() { xml.into_inner() } else { Vec::new() };
    bytes.push(b'\n');
    String::from_utf8_lossy(&bytes).into_owned()
}

/// How a case ended.
enum Outcome {
    Passed,
    Failed { kind: &'static str, message: String },
    Skipped { message: String },
    Error { message: String },
}

/// One case.
struct Case {
    name: String,
    outcome: Outcome,
    words: String,
}

fn cases(report: &Report<'_>, texts: &Texts) -> Vec<Case> {
    let seen = Case {
        name: texts.get("ci-page-seen"),
        outcome: match report.rating.score {
            Some(_) => Outcome::Passed,
            None => Outcome::Error { message: clean(&texts.say(&sentence(report)), WORDS) },
        },
        words: clean(&texts.say(&sentence(report)), WORDS),
    };
    let criteria = told::all(report).into_iter().map(|told| Case {
        name: format!("{} ({})", told.title(texts), told.finding.id),
        outcome: outcome(report, texts, &told),
        words: told.sentences(texts),
    });
    std::iter::once(seen).chain(criteria).collect()
}

fn outcome(report: &Report<'_>, texts: &Texts, told: &Told<'_>) -> Outcome {
    let message = || told::labelled(texts, outline::verdict(texts, told.verdict), told.says(texts));
    let failed = || Outcome::Failed { kind: told.verdict.id(), message: message() };
    match (told.verdict, report.compared) {
        (Verdict::NotApplicable | Verdict::CannotTell, _) => Outcome::Skipped { message: message() },
        (_, Some(_)) if told.change.is_some_and(|change| change.turn.is_worse()) => failed(),
        (Verdict::Poor, None) => failed(),
        _ => Outcome::Passed,
    }
}

struct Suite<'a> {
    report: &'a Report<'a>,
    texts: &'a Texts,
    cases: Vec<Case>,
}

impl Suite<'_> {
    fn write(&self, xml: &mut Xml) -> io::Result<()> {
        let count = |is: fn(&Outcome) -> bool| self.cases.iter().filter(|case| is(&case.outcome)).count().to_string();
        let failures = count(|outcome| matches!(outcome, Outcome::Failed { .. }));
        let errors = count(|outcome| matches!(outcome, Outcome::Error { .. }));
        let skipped = count(|outcome| matches!(outcome, Outcome::Skipped { .. }));
        let tests = self.cases.len().to_string();
        let totals = [("tests", tests.as_str()), ("failures", failures.as_str()), ("errors", errors.as_str())];
        let name = harmless(&format!("{} · {}", self.texts.get("report-name"), outline::host(self.report.trail)));
        let suites = xml.create_element("testsuites").with_attribute(("name", "doorbell")).with_attributes(totals);
        suites.write_inner_content(|xml| {
            let suite = xml.create_element("testsuite").with_attribute(("name", name.as_str())).with_attributes(totals);
            let suite = suite.with_attribute(("skipped", skipped.as_str()));
            let suite = match time::utc(&self.report.trail.recorded_at) {
                Some(time) => suite.with_attribute(("timestamp", time.trim_end_matches('Z'))),
                None => suite,
            };
            suite.write_inner_content(|xml| {
                self.properties(xml)?;
                self.cases.iter().try_for_each(|case| self.case(xml, case))
            })?;
            Ok(())
        })?;
        Ok(())
    }

    fn properties(&self, xml: &mut Xml) -> io::Result<()> {
        let Report { trail, rating, .. } = *self.report;
        let standing = self.report.standing();
        let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
        let compared = self.report.compared;
        let properties = [
            ("url", uri::shown(&trail.start)),
            ("score", number(standing.score)),
            ("grade", standing.grade.map(Grade::letter).unwrap_or_default().to_owned()),
            ("judged-share", number(Some(standing.judged_share))),
            ("rubric", rating.rubric.clone()),
            ("program", format!("doorbell {}", env!("CARGO_PKG_VERSION"))),
            ("browser", trail.recorder.browser.clone().unwrap_or_default()),
            ("language", self.texts.language().tag().to_owned()),
            ("baseline-score", number(compared.and_then(|compared| compared.before.score))),
            ("baseline", compared.map(|it| self.texts.say(&super::compared::total(it))).unwrap_or_default()),
        ];
        xml.create_element("properties").write_inner_content(|xml| {
            for (name, value) in properties.iter().filter(|(_, value)| !value.is_empty()) {
                let value = harmless(&clean(value, 300));
                xml.create_element("property")
                    .with_attributes([("name", *name), ("value", value.as_str())])
                    .write_empty()?;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn case(&self, xml: &mut Xml, case: &Case) -> io::Result<()> {
        let page = baseline::page(self.report.trail);
        // Jenkins takes what stands before the last dot for a package.
        let class = harmless(&format!("doorbell.page{}", page.replace('.', "_")));
        let name = harmless(&case.name);
        let element = xml.create_element("testcase");
        let element = element.with_attributes([("classname", class.as_str()), ("name", name.as_str()), ("time", "0")]);
        element.write_inner_content(|xml| {
            let words = harmless(&case.words);
            match &case.outcome {
                Outcome::Passed => {}
                Outcome::Failed { kind, message } => {
                    said(xml, "failure", &[("type", *kind), ("message", message)], &words)?;
                }
                Outcome::Error { message } => {
                    said(xml, "error", &[("type", "not-seen"), ("message", message)], &words)?;
                }
                Outcome::Skipped { message } => {
                    let message = harmless(message);
                    xml.create_element("skipped").with_attribute(("message", message.as_str())).write_empty()?;
                }
            }
            if matches!(case.outcome, Outcome::Passed | Outcome::Skipped { .. }) {
                xml.create_element("system-out").write_text_content(BytesText::new(&words))?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// An element with attributes and words.
fn said(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], words: &str) -> io::Result<()> {
    let clean: Vec<(&str, String)> = attributes.iter().map(|(name, value)| (*name, harmless(value))).collect();
    let attributes = clean.iter().map(|(name, value)| (*name, value.as_str()));
    xml.create_element(name).with_attributes(attributes).write_text_content(BytesText::new(words))?;
    Ok(())
}

/// Words with those characters only that XML 1.0 lets in at all, even written as numbers, on one line and not too long. What has a
/// meaning in XML is escaped by whoever writes it.
fn harmless(words: &str) -> String {
    clean(words, WORDS).chars().filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::baseline::{Baseline, Compared};
    use crate::message::Message;
    use crate::report::samples::{self, Sample};
    use crate::text::Language;

    fn junit(sample: &Sample, language: Language) -> String {
        render(&sample.report(), &Texts::new(language))
    }

    /// The elements of a name, each with its attributes.
    fn elements(xml: &str, name: &str) -> Vec<std::collections::BTreeMap<String, String>> {
        let mut reader = quick_xml::Reader::from_str(xml);
        let mut found = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) | Event::Empty(start) if start.name().as_ref() == name => {
                    let attributes = start.attributes().map(|attribute| {
                        let attribute = attribute.unwrap();
                        let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
                        (attribute.key.as_ref().to_owned(), value)
                    });
                    found.push(attributes.collect());
                }
                Event::Eof => return found,
                _ => {}
            }
        }
    }

    #[test]
    fn each_criterion_is_a_case_and_what_is_poor_fails() {
        for (sample, language) in samples::all().into_iter().zip([Language::ZhHans, Language::En].into_iter().cycle()) {
            let xml = junit(&sample, language);
            let (suite, cases) = (&elements(&xml, "testsuite")[0], elements(&xml, "testcase"));
            let weighed = sample.rating.findings.iter().filter(|finding| finding.weight > 0.0).count();
            assert_eq!(cases.len(), weighed + 1, "{}", sample.name);
            let poor = sample.rating.findings.iter().filter(|finding| finding.verdict == Verdict::Poor).count();
            assert_eq!(elements(&xml, "failure").len(), poor, "{}", sample.name);
            for (attribute, element) in
                [("failures", "failure"), ("errors", "error"), ("skipped", "skipped"), ("tests", "testcase")]
            {
                assert_eq!(suite[attribute], elements(&xml, element).len().to_string(), "{attribute}\n{xml}");
            }
            let mut names: Vec<&str> = cases.iter().map(|case| case["name"].as_str()).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), cases.len(), "of two cases of one name GitLab shows one");
        }
    }

    #[test]
    fn a_page_that_was_not_seen_is_one_error_and_the_rest_is_skipped() {
        let xml = junit(&samples::not_seen(), Language::En);
        assert_eq!((elements(&xml, "error").len(), elements(&xml, "failure").len()), (1, 0));
        assert!(elements(&xml, "error")[0]["message"].contains("could not be seen"), "{xml}");
        assert_eq!(elements(&xml, "skipped").len(), elements(&xml, "testcase").len() - 1);
    }

    #[test]
    fn with_a_baseline_only_what_got_worse_fails() {
        let (before, sample) = (samples::kind(), samples::middling());
        let texts = Texts::new(Language::ZhHans);
        let same = Compared::between(&Baseline::of(&sample.report()), &sample.report());
        let xml = render(&Report { compared: Some(&same), ..sample.report() }, &texts);
        assert!(elements(&xml, "failure").is_empty(), "{xml}");
        let worse = Compared::between(&Baseline::of(&before.report()), &sample.report());
        let xml = render(&Report { compared: Some(&worse), ..sample.report() }, &texts);
        let failures = elements(&xml, "failure");
        assert!(worse.is_worse() && !failures.is_empty());
        assert_eq!(failures.len(), worse.changes.iter().filter(|change| change.turn.is_worse()).count());
    }

    #[test]
    fn words_of_a_page_are_neither_markup_nor_characters_that_xml_forbids() {
        let mut sample = samples::middling();
        let hostile = "]]></failure><script>&amp;\"'\u{0}\u{b}\u{1b}[2J\u{fffe}\u{ffff}\u{202e}尾";
        sample.trail.start = format!("https://shop.example/{hostile}");
        sample.trail.recorder.browser = Some(hostile.into());
        for finding in &mut sample.rating.findings {
            finding.says = Message::new("incident-pop-up").with("url", hostile.repeat(400));
        }
        let xml = junit(&sample, Language::En);
        let allowed = |c: char| matches!(c, '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        assert!(xml.chars().all(allowed) && !xml.contains('\u{202e}') && !xml.contains('\u{1b}'));
        assert!(elements(&xml, "script").is_empty() && elements(&xml, "testcase").len() > 20);
        assert!(xml.len() < 400_000, "{} bytes", xml.len());
    }
}
