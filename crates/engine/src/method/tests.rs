use super::*;
use crate::criteria::{by_id, nearest};
use crate::rubric::{Draft, weight};
use std::collections::BTreeMap;

fn texts() -> [Texts; 2] {
    Language::ALL.map(Texts::new)
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test writes and reads the pages that are made from the code")]
fn the_method_that_is_checked_in_is_this_one() {
    for texts in texts() {
        for (ending, form) in [("md", Form::Markdown), ("html", Form::Html)] {
            let page = render(Part::All, form, Rubric::built_in(), &texts);
            let folder = format!("{}/../../docs/method", env!("CARGO_MANIFEST_DIR"));
            let path = format!("{folder}/{}.{ending}", texts.language().tag());
            if std::env::var_os("DOORBELL_GEN").is_some() {
                std::fs::create_dir_all(folder).unwrap();
                std::fs::write(&path, &page).unwrap();
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(kept == page, "{path} is stale: run `cargo xtask gen`, or this test with DOORBELL_GEN=1");
        }
    }
}

#[test]
fn every_criterion_stands_in_every_form_with_weight_threshold_and_sources() {
    for texts in texts() {
        for form in [Form::Words, Form::Json, Form::Markdown, Form::Html] {
            let all = render(Part::All, form, Rubric::built_in(), &texts);
            for criterion in ALL {
                let one = render(Part::One(criterion), form, Rubric::built_in(), &texts);
                for page in [&all, &one] {
                    assert!(page.contains(criterion.id), "{} {form:?}", criterion.id);
                    for clause in criterion.sources.iter().filter(|clause| !clause.url.is_empty()) {
                        assert!(page.contains(clause.url), "{} {form:?} {}", criterion.id, clause.url);
                    }
                }
            }
            for (version, _) in CHANGES {
                assert!(all.contains(version), "{version} {form:?}");
            }
        }
        let list = render(Part::List, Form::Words, Rubric::built_in(), &texts);
        assert_eq!(list.lines().count(), ALL.len());
        for (line, criterion) in list.lines().zip(ALL) {
            assert!(line.starts_with(criterion.id) && line.contains(&format!(" {} ", weight(criterion.id))), "{line}");
        }
    }
}

#[test]
fn another_rubric_is_told_with_its_own_weights_and_grades() {
    let mut weights: BTreeMap<String, f64> = ALL.iter().map(|criterion| (criterion.id.to_owned(), 0.0)).collect();
    weights.insert("text-size".to_owned(), 62.5);
    weights.insert("gates".to_owned(), 37.5);
    let grades = Bounds { a: 91.0, ..Rubric::built_in().bounds() };
    let draft = Draft { name: "<b>市消协".to_owned(), version: "7".to_owned(), least_share: 0.8, grades, weights };
    let rubric = Rubric::of(draft).unwrap();
    for texts in texts() {
        for form in [Form::Words, Form::Json, Form::Markdown, Form::Html] {
            let page = render(Part::All, form, &rubric, &texts);
            for told in ["市消协", "62.5", "37.5", "91"] {
                assert!(page.contains(told), "{told} {form:?}");
            }
            assert!(form != Form::Html || !page.contains("<b>"), "what a stranger named is text");
        }
    }
}

#[test]
fn every_text_of_the_method_has_words_in_both_languages() {
    for texts in texts() {
        let keys = ALL.iter().map(|criterion| format!("{}-measured", criterion.id));
        let others = RULES.iter().chain(&EFFORT_SOURCES).chain(CHANGES.iter().map(|(_, key)| key));
        let operators = OPERATORS.iter().map(|operator| format!("effort-{}", operator.id));
        for key in keys.chain(others.map(|key| (*key).to_owned())).chain(operators) {
            assert!(texts.has(&key), "{key} in {:?}", texts.language());
        }
        for form in [Form::Words, Form::Markdown, Form::Html] {
            let all = render(Part::All, form, Rubric::built_in(), &texts);
            assert!(!all.contains("method-") || form == Form::Html, "a key is shown as it is");
            assert!(!all.contains("{ $"), "an argument is missing");
        }
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test reads the texts that are checked in")]
fn no_advice_and_no_rule_promises_that_a_law_is_kept() {
    let files = ["criteria", "method", "report"];
    for (language, words) in
        [("zh-Hans", &["合规", "合法", "达标"][..]), ("en", &["complian", "comply", "complies"][..])]
    {
        for file in files {
            let path = format!("{}/../../locales/{language}/{file}.ftl", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).unwrap().to_lowercase();
            for line in text.lines().filter(|line| line.contains("-advice") || file != "criteria") {
                assert!(!words.iter().any(|word| line.contains(word)), "{line}");
            }
        }
    }
}

#[test]
fn a_name_that_is_none_has_a_nearest_one() {
    for (typed, near) in
        [("text_size", "text-size"), ("Tex-size", "text-size"), ("gate", "gates"), ("step-to-humans", "steps-to-human")]
    {
        assert_eq!(nearest(typed), near);
    }
    assert!(by_id(nearest("")).is_some() && by_id(nearest(&"文".repeat(5000))).is_some());
}
