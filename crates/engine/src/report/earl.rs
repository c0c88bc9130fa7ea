//! The report as EARL 1.0 in JSON-LD, for tools that gather evaluations. Laid out as the W3C's collection of implementations of
//! ACT rules asks for it: subjects in a graph, assertions within. The context stands in the file, so nothing is fetched to read it.
//!
//! The test of a criterion is whether the page is as an older customer needs it: good is passed; fair and poor are failed, and the
//! verdict with its points stands beside the outcome.

use super::told::{self, Told};
use super::{Report, clean, outline, time, uri};
use crate::criteria;
use crate::finding::Verdict;
use crate::text::Texts;
use serde_json::{Map, Value, json};

/// The report as JSON-LD with a line end.
pub fn render(report: &Report<'_>, texts: &Texts) -> String {
    let document = json!({ "@context": context(texts), "@graph": [assertor(), subject(report, texts)] });
    // Plain data with text keys: there is nothing in it that serde_json refuses.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

/// What the names mean.
fn context(texts: &Texts) -> Value {
    let id = json!({ "@type": "@id" });
    json!({
        "@version": 1.1,
        "@vocab": "http://www.w3.org/ns/earl#",
        "@language": texts.language().tag(),
        "earl": "http://www.w3.org/ns/earl#",
        "dct": "http://purl.org/dc/terms/",
        "doap": "http://usefulinc.com/ns/doap#",
        "sch": "https://schema.org/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "doorbell": "urn:doorbell:",
        "WebPage": "sch:WebPage",
        "title": "dct:title",
        "description": "dct:description",
        "source": { "@id": "dct:source", "@type": "@id" },
        "references": { "@id": "dct:references", "@type": "@id" },
        "date": { "@id": "dct:date", "@type": "xsd:dateTime" },
        "name": { "@id": "doap:name", "@language": Value::Null },
        "revision": { "@id": "doap:revision", "@language": Value::Null },
        "assertions": { "@reverse": "subject" },
        "assertedBy": id,
        "outcome": id,
        "mode": id,
        "verdict": { "@id": "doorbell:verdict", "@language": Value::Null },
        "rubric": { "@id": "doorbell:rubric", "@language": Value::Null },
        "grade": { "@id": "doorbell:grade", "@language": Value::Null },
        "points": "doorbell:points",
        "weight": "doorbell:weight",
        "score": "doorbell:score",
        "judgedShare": "doorbell:judgedShare",
    })
}

fn program() -> String {
    format!("urn:doorbell:program:{}", env!("CARGO_PKG_VERSION"))
}

fn assertor() -> Value {
    json!({
        "@id": program(),
        "@type": ["Assertor", "Software"],
        "name": "Doorbell",
        "revision": env!("CARGO_PKG_VERSION"),
    })
}

fn subject(report: &Report<'_>, texts: &Texts) -> Value {
    let Report { trail, rating, .. } = *report;
    let standing = report.standing();
    let assertions: Vec<Value> = told::all(report).iter().map(|told| assertion(report, texts, told)).collect();
    let fields = [
        ("@type", Some(json!(["TestSubject", "WebPage"]))),
        ("source", uri::absolute(&trail.start).map(Value::from)),
        ("title", trail.snapshots.first().map(|page| Value::from(clean(&page.title, 120)))),
        ("date", time::utc(&trail.recorded_at).map(Value::from)),
        ("rubric", Some(Value::from(clean(&rating.rubric, 100)))),
        ("score", standing.score.map(Value::from)),
        ("grade", standing.grade.map(|grade| Value::from(grade.letter()))),
        ("judgedShare", Some(Value::from(standing.judged_share))),
        ("assertions", Some(Value::from(assertions))),
    ];
    known(fields)
}

fn assertion(report: &Report<'_>, texts: &Texts, told: &Told<'_>) -> Value {
    json!({
        "@type": "Assertion",
        "assertedBy": program(),
        // Where a person judges otherwise it was both.
        "mode": if told.person.is_some() { "earl:semiAuto" } else { "earl:automatic" },
        "test": test(texts, &told.finding.id, told.title(texts)),
        "result": known([
            ("@type", Some(Value::from("TestResult"))),
            ("outcome", Some(Value::from(outcome(told.verdict)))),
            ("verdict", Some(Value::from(told.verdict.id()))),
            ("points", told.points.map(Value::from)),
            ("weight", Some(Value::from(told.finding.weight))),
            ("date", time::utc(&report.trail.recorded_at).map(Value::from)),
            ("description", Some(Value::from(outline::verdict(texts, told.verdict)))),
            ("info", Some(Value::from(told.sentences(texts)))),
        ]),
    })
}

fn test(texts: &Texts, id: &str, title: String) -> Value {
    let sources = criteria::by_id(id).map_or(&[][..], |criterion| criterion.sources);
    let mut urls: Vec<&str> = sources.iter().map(|clause| clause.url).filter(|url| !url.is_empty()).collect();
    urls.dedup();
    known([
        ("@id", Some(Value::from(format!("urn:doorbell:criterion:{}", clean(id, 60))))),
        ("@type", Some(Value::from("TestRequirement"))),
        ("title", Some(Value::from(title))),
        ("description", outline::words(texts, &format!("{id}-threshold")).map(Value::from)),
        ("references", (!urls.is_empty()).then(|| Value::from(urls))),
    ])
}

fn outcome(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Good => "earl:passed",
        Verdict::Fair | Verdict::Poor => "earl:failed",
        Verdict::NotApplicable => "earl:inapplicable",
        Verdict::CannotTell => "earl:cantTell",
    }
}

/// An object of what is known.
fn known<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let known = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(known.collect::<Map<String, Value>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples::{self, Sample};
    use crate::text::Language;

    fn earl(sample: &Sample, language: Language) -> Value {
        serde_json::from_str(&render(&sample.report(), &Texts::new(language))).unwrap()
    }

    #[test]
    fn each_criterion_is_an_assertion_with_its_outcome() {
        for language in Language::ALL {
            for sample in samples::all() {
                let earl = earl(&sample, language);
                assert_eq!(earl["@context"]["@language"], language.tag());
                let assertions = earl["@graph"][1]["assertions"].as_array().unwrap();
                let findings = sample.rating.findings.iter().filter(|finding| finding.weight > 0.0);
                for (assertion, finding) in assertions.iter().zip(findings.clone()) {
                    assert_eq!(assertion["test"]["@id"], format!("urn:doorbell:criterion:{}", finding.id));
                    assert_eq!(assertion["result"]["outcome"], outcome(finding.verdict), "{}", finding.id);
                    assert_eq!(
                        (&assertion["mode"], assertion["result"]["info"].is_string()),
                        (&"earl:automatic".into(), true)
                    );
                    assert_eq!(assertion["assertedBy"], earl["@graph"][0]["@id"]);
                }
                assert_eq!(assertions.len(), findings.count());
            }
        }
    }

    #[test]
    fn every_name_that_is_used_is_explained_in_the_file_and_no_word_of_a_page_is_an_address() {
        let mut sample = samples::middling();
        sample.trail.start = "javascript:alert(1)".into();
        sample.trail.recorded_at = "yesterday".into();
        sample.trail.snapshots[0].title = "\u{1b}[2J@id".into();
        let earl = earl(&sample, Language::ZhHans);
        let subject = &earl["@graph"][1];
        assert!(subject.get("source").is_none() && subject.get("date").is_none(), "{subject}");
        assert_eq!(subject["title"], "[2J@id");
        let addresses = serde_json::to_string(&earl["@context"]).unwrap();
        assert!(!addresses.contains("earl-context.json"), "nothing is fetched");
    }
}
