//! The report as an issue for a merchant's developers, to be copied into their tracker: what to change, worth-most first.
//!
//! It promises nothing but points of this score: no law is kept by it.

use super::markdown::{code_block, code_span, escape, link};
use super::outline::{self, ADDRESS, Outline};
use super::{Report, clean, clean_code, place, sentence};
use crate::criteria;
use crate::finding::{Advice, Finding};
use crate::message::Message;
use crate::text::Texts;
use std::fmt::Write;

/// Places named for one finding.
const PLACES: usize = 4;
/// Longest piece of text that holds words of the page.
const WORDS: usize = 600;

/// The report as Markdown.
pub fn render(report: &Report<'_>, texts: &Texts) -> String {
    let outline = Outline::of(report);
    let page = Page { report, texts };
    let mut out = String::new();
    let title = Message::new(if outline.advice.is_empty() { "issue-title-nothing" } else { "issue-title" })
        .with("host", outline::host(report.trail))
        .with("number", outline.advice.len());
    let _ = writeln!(out, "# {}\n", page.say(&title));
    page.head(&mut out);
    for (index, (finding, advice)) in outline.advice.iter().enumerate() {
        page.section(&mut out, index + 1, finding, advice);
    }
    let _ = writeln!(out, "---\n\n{}", page.get("report-limits"));
    out
}

struct Page<'a> {
    report: &'a Report<'a>,
    texts: &'a Texts,
}

impl Page<'_> {
    fn get(&self, key: &str) -> String {
        escape(&self.texts.get(key))
    }

    fn say(&self, message: &Message) -> String {
        escape(&clean(&self.texts.say(message), WORDS))
    }

    /// Whose page, when, and how it stands.
    fn head(&self, out: &mut String) {
        let Report { trail, rating, corrected, .. } = *self.report;
        let _ = writeln!(out, "{}\n", self.say(&sentence(self.report)));
        let _ = writeln!(out, "- {} {}", self.label("report-of"), code_span(&trail.start, ADDRESS));
        let _ = writeln!(out, "- {} {}", self.label("report-date"), escape(&outline::date(&trail.recorded_at)));
        let rubric = escape(&clean(&rating.rubric, 100));
        let _ = writeln!(out, "- {} {rubric}", self.label("report-rubric"));
        let _ = writeln!(out, "- {} {}", self.label("issue-score"), self.say(&outline::standing_of(rating)));
        if let Some(corrected) = corrected {
            let _ = writeln!(out, "- {}", self.say(&outline::person_score(rating, corrected)));
        }
        out.push('\n');
    }

    fn label(&self, key: &str) -> String {
        let label = Message::new("report-labelled").with("label", Message::new(key)).with("text", "");
        format!("**{}**", escape(clean(&self.texts.say(&label), WORDS).trim_end()))
    }

    /// One thing to change.
    fn section(&self, out: &mut String, number: usize, finding: &Finding, advice: &Advice) {
        let title = Message::new("report-with-gain")
            .with("text", outline::title(self.texts, finding))
            .with("gain", Message::new("report-gain").with("points", advice.gain));
        let _ = writeln!(out, "## {number}. {}\n", self.say(&title));
        for (label, key) in [("issue-meets", "why")] {
            if let Some(words) = outline::words(self.texts, &format!("{}-{key}", finding.id)) {
                let _ = writeln!(out, "{} {}\n", self.label(label), escape(&words));
            }
        }
        let _ = writeln!(out, "{} {}\n", self.label("issue-measured"), self.say(&finding.says));
        if let Some(one) = self.report.corrected.and_then(|corrected| corrected.on(&finding.id)) {
            let _ = writeln!(out, "> {}\n", self.say(&outline::person_says(finding, one)));
        }
        if let Some(words) = outline::words(self.texts, &format!("{}-threshold", finding.id)) {
            let _ = writeln!(out, "{} {}\n", self.label("issue-thresholds"), escape(&words));
        }
        self.places(out, finding);
        let _ = writeln!(out, "{} {}\n", self.label("issue-change"), self.say(&advice.says));
        if let Some(rewrite) = &advice.rewrite {
            let _ = writeln!(out, "{}\n", self.get("code-lead"));
            for (key, code) in [("code-before", &rewrite.before), ("code-after", &rewrite.after)] {
                let _ = writeln!(out, "{}\n\n{}", self.get(key), code_block("html", &clean_code(code)));
            }
        }
        self.sources(out, finding);
    }

    /// Where it was looked at; the page's words as code, each once.
    fn places(&self, out: &mut String, finding: &Finding) {
        let mut lines: Vec<String> = Vec::new();
        for place in &finding.evidence {
            let line = format!("- {} {}", self.say(&place::device(place.device)), code_span(&place.text, 80));
            if !lines.contains(&line) && lines.len() < PLACES {
                lines.push(line);
            }
        }
        if !lines.is_empty() {
            let _ = writeln!(out, "{}\n\n{}\n", self.label("report-evidence"), lines.join("\n"));
        }
    }

    fn sources(&self, out: &mut String, finding: &Finding) {
        let Some(criterion) = criteria::by_id(&finding.id) else { return };
        let _ = writeln!(out, "{}\n", self.label("report-sources"));
        for clause in criterion.sources {
            let row = super::json::source_row(self.texts, clause);
            let number = Message::new("report-source-clause").with("number", row.clause.as_str());
            let clause = if row.clause.is_empty() { String::new() } else { format!(" {}", self.texts.say(&number)) };
            let reliability = self.get(&format!("reliability-{}", row.reliability));
            let name = link(&format!("{}{clause}", row.document), &row.url);
            let _ = writeln!(out, "- {name} · {} · {reliability}", escape(&row.title));
        }
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Rewrite;
    use crate::report::samples;
    use crate::text::Language;

    fn issue(sample: &samples::Sample, language: Language) -> String {
        render(&sample.report(), &Texts::new(language))
    }

    #[test]
    fn what_gains_most_stands_first_with_everything_a_developer_asks() {
        for language in Language::ALL {
            let issue = issue(&samples::middling(), language);
            let gains: Vec<f64> = issue
                .lines()
                .filter(|line| line.starts_with("## "))
                .map(|line| {
                    let digits = line.rsplit(['(', '（']).next().unwrap().chars();
                    digits.filter(|c| c.is_ascii_digit() || *c == '.').collect::<String>().parse().unwrap()
                })
                .collect();
            assert!(gains.len() >= 3 && gains.is_sorted_by(|a, b| a >= b), "{gains:?}\n{issue}");
            for part in ["```html", "font-size: 12px", "font-size: 18px", "https://www.w3.org/TR/WCAG22/#"] {
                assert!(issue.contains(part), "{part}\n{issue}");
            }
            assert!(!issue.contains(['{', '}']) || issue.contains("{ outline"), "{issue}");
        }
    }

    #[test]
    fn a_page_that_was_not_seen_has_nothing_to_change_and_says_so() {
        let issue = issue(&samples::not_seen(), Language::En);
        assert!(!issue.contains("## ") && issue.contains("no-such-shop.example"), "{issue}");
    }

    #[test]
    fn words_of_a_page_are_never_markdown_or_code_s_end() {
        let mut sample = samples::middling();
        let hostile = "</pre>```\n# @owner ![x](https://evil.example/x.png) <script>alert(1)</script>\u{202e}";
        sample.trail.start = format!("https://shop.example/{hostile}");
        for finding in &mut sample.rating.findings {
            finding.says = Message::new("incident-pop-up").with("url", hostile);
            finding.evidence.iter_mut().for_each(|place| place.text = hostile.into());
            if let Some(advice) = &mut finding.advice {
                advice.rewrite = Some(Rewrite { before: hostile.into(), after: hostile.into() });
            }
        }
        let issue = issue(&sample, Language::ZhHans);
        let (mut fence, mut outside) = (None::<String>, Vec::new());
        for line in issue.lines() {
            let ticks: String = line.chars().take_while(|c| *c == '`').collect();
            match &fence {
                None if ticks.len() >= 3 && line.ends_with("html") => fence = Some(ticks),
                None => outside.push(line),
                Some(open) if *open == line => fence = None,
                Some(_) => {}
            }
        }
        assert!(fence.is_none());
        for line in outside {
            // Take away what stands as code on the line.
            let words: String = line.split("````").step_by(2).collect();
            let live = words.replace("\\[", "").replace("\\<", "");
            assert!(!live.contains(['[', '<']) || live.contains("](<https://"), "{line}");
            assert!(!words.contains('\u{202e}'), "{line}");
        }
    }
}
