//! The frame of every page of the site.

use base64::Engine as _;
use doorbell_engine::report::html::{ICON, STYLE, bell, symbols};
use doorbell_engine::text::{Language, Texts};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

const SITE_STYLE: &str = include_str!("site.css");
const SCRIPT: &str = include_str!("site.js");

/// A page.
pub(crate) struct Page<'a> {
    /// Its title. Hostile text.
    pub(crate) title: &'a str,
    /// In whose language.
    pub(crate) texts: &'a Texts,
    /// The same page in another language, if there is one.
    pub(crate) other: Option<&'a (String, Language)>,
    /// Whether it has a table to sort.
    pub(crate) scripted: bool,
}

impl Page<'_> {
    pub(crate) fn render(&self, body: &Markup) -> String {
        let Self { title, texts, scripted, .. } = self;
        let page = html! {
            (DOCTYPE)
            html lang=(texts.language().tag()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy(*scripted));
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    meta name="robots" content="noindex";
                    meta name="color-scheme" content="light dark";
                    title { (title) }
                    link rel="icon" href=(ICON);
                    style { (PreEscaped(STYLE)) (PreEscaped(SITE_STYLE)) (labels(texts)) }
                }
                body.site {
                    a.skip href="#rating" { (texts.get("report-skip")) }
                    (self.banner())
                    main #rating tabindex="-1" { (symbols()) (body) }
                    footer.foot {
                        p { (bell()) " " (texts.get("report-name")) " · " (texts.get("report-tagline")) }
                        p.no-print { a href="#rating" { (texts.get("report-back")) } }
                    }
                    @if *scripted { script { (PreEscaped(SCRIPT)) } }
                }
            }
        };
        let mut page = page.into_string();
        page.push('\n');
        page
    }

    fn banner(&self) -> Markup {
        html! {
            header.banner {
                p.brand { (bell()) span { (self.texts.get("report-name")) } }
                p.tagline { (self.texts.get("report-tagline")) }
                @if let Some((file, language)) = self.other {
                    p.other.no-print { a href=(file) lang=(language.tag()) hreflang=(language.tag()) { (own_name(*language)) } }
                }
            }
        }
    }
}

fn own_name(language: Language) -> &'static str {
    match language {
        Language::ZhHans => "中文",
        Language::En => "English",
    }
}

/// Nothing may be loaded, and no script may run but the one that stands in the page.
fn policy(scripted: bool) -> String {
    let script = if scripted {
        let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(SCRIPT));
        format!(" script-src 'sha256-{digest}';")
    } else {
        String::new()
    };
    format!("default-src 'none';{script} img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
}

/// On a narrow screen each row is a card: the heads of the columns stand before their cells.
fn labels(texts: &Texts) -> Markup {
    let labels = super::ranking::HEADS.iter().zip(1..).map(|(key, column)| {
        // Our own words, and none of them ends a string or a style sheet.
        let words: String = texts.get(key).chars().filter(|c| !"\"\\<\n".contains(*c)).collect();
        format!(
            "@media screen and (max-width:61.99rem){{.ranking td:nth-child({column})::before{{content:\"{words}\"}}}}"
        )
    });
    PreEscaped(labels.collect::<String>())
}

/// A link to a public address; anything that is not one is shown as words.
pub(super) fn link(address: &str, words: &str) -> Markup {
    let public = address.starts_with("https://") || address.starts_with("http://");
    html! {
        @if public { a.outside href=(address) rel="noreferrer noopener" { (words) } } @else { span.outside { (words) } }
    }
}
