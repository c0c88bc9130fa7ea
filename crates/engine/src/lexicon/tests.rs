use super::*;
use std::collections::BTreeSet;

/// The sentences beside the lexicons: what must be understood, and what must not be taken for it. One line a language.
const SENTENCES: [(&str, &str); 10] = [
    ("zh-Hans", include_str!("../../lexicons/sentences/zh-Hans.toml")),
    ("zh-Hant", include_str!("../../lexicons/sentences/zh-Hant.toml")),
    ("en", include_str!("../../lexicons/sentences/en.toml")),
    ("ja", include_str!("../../lexicons/sentences/ja.toml")),
    ("ko", include_str!("../../lexicons/sentences/ko.toml")),
    ("de", include_str!("../../lexicons/sentences/de.toml")),
    ("es", include_str!("../../lexicons/sentences/es.toml")),
    ("fr", include_str!("../../lexicons/sentences/fr.toml")),
    ("pt", include_str!("../../lexicons/sentences/pt.toml")),
    ("it", include_str!("../../lexicons/sentences/it.toml")),
];

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentences {
    says: Vec<String>,
    not: Vec<String>,
}

fn files() -> Vec<File> {
    FILES.iter().map(|(name, source)| toml::from_str(source).unwrap_or_else(|e| panic!("{name}: {e}"))).collect()
}

fn sentences() -> Vec<(&'static str, BTreeMap<Intent, Sentences>)> {
    let read = |source| toml::from_str(source);
    SENTENCES.iter().map(|(name, source)| (*name, read(source).unwrap_or_else(|e| panic!("{name}: {e}")))).collect()
}

#[test]
fn every_lexicon_has_every_intent_or_a_reason() {
    let all: BTreeSet<Intent> = files().iter().flat_map(|file| file.intents.keys().copied()).collect();
    for (file, (name, _)) in files().iter().zip(FILES) {
        assert_eq!(file.language, name);
        for intent in &all {
            let phrases = file.intents.get(intent).is_some_and(|phrases| phrases.all().next().is_some());
            let reason = file.absent.get(intent).is_some_and(|reason| reason.len() > 20);
            assert!(phrases != reason, "{name}: {intent:?} needs phrases or a reason under [absent], not both");
        }
    }
}

#[test]
fn every_lexicon_says_strength_and_origin_and_nothing_else() {
    let known = ["strong-mined", "strong-known", "weak-mined", "weak-known"];
    for (name, source) in FILES {
        let file: BTreeMap<String, toml::Value> = toml::from_str(source).unwrap();
        for (intent, lists) in file.iter().filter(|(key, _)| !["language", "absent"].contains(&key.as_str())) {
            let lists = lists.as_table().unwrap_or_else(|| panic!("{name}: {intent}"));
            assert!(lists.keys().all(|list| known.contains(&list.as_str())), "{name}: {intent}: {lists:?}");
        }
    }
}

#[test]
fn no_phrase_stands_twice_under_two_intents_or_with_two_strengths() {
    let mut owner: BTreeMap<String, (Intent, Strength, String)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for file in files() {
        let mut own = BTreeSet::new();
        for (intent, phrases) in &file.intents {
            for (text, strength) in phrases.all() {
                let folded = fold_phrase(text);
                let (first, known, language) =
                    owner.entry(folded.clone()).or_insert_with(|| (*intent, strength, file.language.clone()));
                if first != intent || *known != strength {
                    wrong.push(format!("{text}: {intent:?} {strength:?} in {}, not so in {language}", file.language));
                }
                if folded.is_empty() || !own.insert(folded) {
                    wrong.push(format!("{text}: twice in {}", file.language));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_look_alike_hides_a_phrase_and_says_nothing() {
    let phrases: BTreeSet<String> = files()
        .iter()
        .flat_map(|file| file.intents.iter())
        .filter(|(intent, _)| **intent != Intent::LookAlike)
        .flat_map(|(_, phrases)| phrases.all().map(|(text, _)| fold_phrase(text)).collect::<Vec<_>>())
        .collect();
    for file in files() {
        for (text, _) in file.intents[&Intent::LookAlike].all() {
            let folded = fold_phrase(text);
            let starts = folded.char_indices().map(|(at, _)| at);
            let hides = starts.clone().any(|from| {
                let ends = folded[from..].char_indices().map(|(at, char)| from + at + char.len_utf8());
                ends.filter(|end| end - from < folded.len()).any(|end| phrases.contains(&folded[from..end]))
            });
            assert!(hides, "{}: {text} hides no phrase", file.language);
            assert_eq!(read(text), Vec::new(), "{}: {text}", file.language);
        }
    }
}

#[test]
fn every_meaning_has_three_sentences_and_three_traps_in_every_language() {
    for (file, (name, sentences)) in files().iter().zip(sentences()) {
        assert_eq!(file.language, name);
        for intent in file.intents.keys().filter(|intent| **intent != Intent::LookAlike) {
            let told = sentences.get(intent).unwrap_or_else(|| panic!("{name}: no sentences for {intent:?}"));
            for list in [&told.says, &told.not] {
                let different: BTreeSet<String> = list.iter().map(|sentence| fold_phrase(sentence)).collect();
                assert!(different.len() >= 3 && different.len() == list.len(), "{name}: {intent:?}: {list:?}");
            }
        }
    }
}

#[test]
fn sentences_are_understood_and_look_alikes_are_not() {
    let mut wrong = Vec::new();
    for (language, sentences) in sentences() {
        for (intent, told) in sentences {
            let missed = told.says.iter().filter(|sentence| !says(sentence, intent));
            wrong.extend(missed.map(|sentence| format!("{language}: {sentence} should say {intent:?}")));
            let taken = told.not.iter().filter(|sentence| says(sentence, intent));
            wrong.extend(taken.map(|sentence| format!("{language}: {sentence} should not say {intent:?}")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_typographic_apostrophe_is_read_like_a_plain_one() {
    assert!(says("We’ll call you", Intent::Callback));
    assert!(says("Besoin d’aide ?", Intent::SupportEntry));
}
