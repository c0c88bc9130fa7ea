//! What an element is by its tag and attributes: the same for the browser's answer and for plain HTML.

use doorbell_engine::snapshot::{Attributes, ControlKind, Script};
use url::Url;

/// Bounds on what a page can put into a snapshot, in characters.
pub(crate) const MAX_TEXT: usize = 20_000;
pub(crate) const MAX_ADDRESS: usize = 2_000;
pub(crate) const MAX_ATTRIBUTE: usize = 500;
pub(crate) const MAX_ONCLICK: usize = 300;
const MAX_JSON_LD: usize = 100_000;
const MAX_SCRIPT: usize = 4_000;

/// An element, wherever it was read.
pub(crate) trait Element {
    /// Tag in lower case.
    fn tag(&self) -> &str;
    /// An attribute's value as written.
    fn attribute(&self, name: &str) -> Option<&str>;
}

/// The beginning of a text, cut between characters.
pub(crate) fn cut(text: &str, chars: usize) -> &str {
    if text.len() <= chars { text } else { text.char_indices().nth(chars).map_or(text, |(end, _)| &text[..end]) }
}

/// Whether its text is no text of the page: code, or what the page keeps for later.
pub(crate) fn is_never_read(tag: &str) -> bool {
    matches!(
        tag,
        "script" | "style" | "template" | "head" | "title" | "desc" | "metadata" | "iframe" | "object" | "datalist"
    )
}

/// Whether a browser without the page's styles starts a new line for it.
pub(crate) fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "html" | "body" | "address" | "article" | "aside" | "blockquote" | "center" | "dd" | "details" | "dialog" | "dir"
            | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "frameset" | "h1" | "h2"
            | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup" | "hr" | "legend" | "li" | "listing" | "main" | "menu"
            | "nav" | "noframes" | "ol" | "optgroup" | "option" | "p" | "pre" | "search" | "section" | "summary"
            | "table" | "caption" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "ul" | "xmp"
            // Boxes of their own within a line: their text is read apart from what stands beside them.
            | "button" | "select" | "textarea" | "input" | "marquee" | "video"
    )
}

/// What kind of control it is by itself; `None` if it is none. Listeners to clicks are the caller's matter.
pub(crate) fn control_kind(element: &impl Element) -> Option<ControlKind> {
    match element.tag() {
        "a" | "area" if element.attribute("href").is_some() => return Some(ControlKind::Link),
        "button" => return Some(ControlKind::Button),
        "summary" => return Some(ControlKind::Summary),
        "textarea" => return Some(ControlKind::Field),
        "select" => return Some(ControlKind::Choice),
        "input" => return input_kind(element.attribute("type").unwrap_or("text")),
        _ => {}
    }
    let editable = element.attribute("contenteditable").is_some_and(|value| !value.eq_ignore_ascii_case("false"));
    match element.attribute("role").map(str::trim).map(str::to_ascii_lowercase).as_deref() {
        Some("button") => Some(ControlKind::Button),
        Some("textbox" | "searchbox") => Some(ControlKind::Field),
        Some("checkbox" | "radio" | "switch" | "combobox" | "listbox" | "slider" | "spinbutton") => {
            Some(ControlKind::Choice)
        }
        Some("link" | "tab" | "menuitem") => Some(ControlKind::Clickable),
        _ => editable.then_some(ControlKind::Field),
    }
}

fn input_kind(input_type: &str) -> Option<ControlKind> {
    match input_type.trim().to_ascii_lowercase().as_str() {
        "hidden" => None,
        "button" | "submit" | "reset" | "image" => Some(ControlKind::Button),
        "checkbox" | "radio" | "date" | "datetime-local" | "month" | "week" | "time" | "file" | "color" | "range" => {
            Some(ControlKind::Choice)
        }
        _ => Some(ControlKind::Field),
    }
}

/// `id` and `class`, joined by spaces.
pub(crate) fn names(element: &impl Element) -> String {
    joined(element, &["id", "class"])
}

/// `id`, `class` and `name` of a form.
pub(crate) fn form_names(element: &impl Element) -> String {
    joined(element, &["id", "class", "name"])
}

fn joined(element: &impl Element, attributes: &[&str]) -> String {
    let words = attributes.iter().filter_map(|name| element.attribute(name)).flat_map(str::split_whitespace);
    let mut joined = words.fold(String::new(), |mut joined, word| {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
        joined
    });
    joined.truncate(cut(&joined, MAX_ATTRIBUTE).len());
    joined
}

/// A value, cut; `None` if it is missing or blank.
pub(crate) fn value(element: &impl Element, name: &str) -> Option<String> {
    let value = element.attribute(name)?.trim();
    (!value.is_empty()).then(|| cut(value, MAX_ATTRIBUTE).to_owned())
}

/// Everything [`Attributes`] holds that stands in the element's own attributes.
pub(crate) fn attributes(element: &impl Element) -> Attributes {
    let field = matches!(element.tag(), "input" | "select" | "textarea" | "button");
    let own = |name: &str| if field { value(element, name) } else { None };
    let yes = |name: &str| element.attribute(name).is_some_and(|value| value.eq_ignore_ascii_case("true"));
    Attributes {
        names: names(element),
        role: value(element, "role"),
        label: value(element, "aria-label"),
        title: value(element, "title"),
        alt: value(element, "alt"),
        field_name: own("name"),
        field_type: own("type"),
        placeholder: value(element, "placeholder"),
        onclick: value(element, "onclick").map(|script| cut(&script, MAX_ONCLICK).to_owned()),
        rel: value(element, "rel"),
        target: value(element, "target"),
        tabindex: element.attribute("tabindex").and_then(|index| index.trim().parse().ok()),
        required: (field && element.attribute("required").is_some()) || yes("aria-required"),
        disabled: (field && element.attribute("disabled").is_some()) || yes("aria-disabled"),
        expanded: expanded(element),
        cfemail: value(element, "data-cfemail"),
    }
}

fn expanded(element: &impl Element) -> Option<bool> {
    match element.attribute("aria-expanded") {
        Some("true") => return Some(true),
        Some("false") => return Some(false),
        _ => {}
    }
    let opens = element.attribute("aria-haspopup").is_some_and(|value| !matches!(value, "" | "false"));
    (opens || element.attribute("popovertarget").is_some() || element.tag() == "summary").then_some(false)
}

/// An address resolved against the page. What is no address, and schemes of other programs, stay as written.
pub(crate) fn resolve(base: Option<&Url>, address: &str) -> String {
    let address = address.trim();
    let resolved = match Url::parse(address) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Some(url),
        Ok(_) => None,
        Err(_) => base.and_then(|base| base.join(address).ok()),
    };
    cut(resolved.as_ref().map_or(address, Url::as_str), MAX_ADDRESS).to_owned()
}

/// A `<script>` with its text.
pub(crate) fn script(element: &impl Element, base: Option<&Url>, text: &str) -> Option<Script> {
    let src = value(element, "src").map(|src| resolve(base, &src));
    let mime = value(element, "type");
    let json_ld = mime.as_ref().is_some_and(|mime| mime.to_ascii_lowercase().contains("ld+json"));
    let text = cut(text.trim(), if json_ld { MAX_JSON_LD } else { MAX_SCRIPT });
    let text = (src.is_none() && !text.is_empty()).then(|| text.to_owned());
    (src.is_some() || text.is_some()).then_some(Script { src, mime, text })
}

/// White space as a browser shows it: any run of it is one space.
pub(crate) fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    push_collapsed(&mut collapsed, text);
    collapsed
}

/// Appends a text with its white space collapsed, also against what is there already.
pub(crate) fn push_collapsed(to: &mut String, text: &str) {
    for character in text.chars() {
        if matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
            if !to.ends_with(' ') {
                to.push(' ');
            }
        } else {
            to.push(character);
        }
    }
}

/// Whether there is nothing to read in it.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Made(&'static str, &'static [(&'static str, &'static str)]);

    impl Element for Made {
        fn tag(&self) -> &str {
            self.0
        }
        fn attribute(&self, name: &str) -> Option<&str> {
            self.1.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
        }
    }

    #[test]
    fn controls_are_told_by_tag_type_and_role() {
        assert_eq!(control_kind(&Made("a", &[("href", "/x")])), Some(ControlKind::Link));
        assert_eq!(control_kind(&Made("a", &[])), None);
        assert_eq!(control_kind(&Made("input", &[("type", "HIDDEN")])), None);
        assert_eq!(control_kind(&Made("input", &[("type", "tel")])), Some(ControlKind::Field));
        assert_eq!(control_kind(&Made("input", &[("type", "submit")])), Some(ControlKind::Button));
        assert_eq!(control_kind(&Made("div", &[("role", "Button")])), Some(ControlKind::Button));
        assert_eq!(control_kind(&Made("div", &[("contenteditable", "")])), Some(ControlKind::Field));
        assert_eq!(control_kind(&Made("div", &[("contenteditable", "false")])), None);
    }

    #[test]
    fn addresses_are_resolved_and_other_programs_stay_as_written() {
        let base = Url::parse("https://shop.example/a/b").unwrap();
        assert_eq!(resolve(Some(&base), " ../c "), "https://shop.example/c");
        assert_eq!(resolve(Some(&base), "tel:400 810 8888"), "tel:400 810 8888");
        assert_eq!(resolve(Some(&base), "javascript:void(0)"), "javascript:void(0)");
        assert_eq!(resolve(None, "c"), "c");
    }

    #[test]
    fn a_cut_never_splits_a_character() {
        assert_eq!(cut("客服热线", 2), "客服");
        assert_eq!(cut("客服", 5), "客服");
    }

    #[test]
    fn structured_data_is_kept_longer_than_other_scripts() {
        let long = "x".repeat(50_000);
        let kept = |mime| script(&Made("script", mime), None, &long).unwrap().text.unwrap().len();
        assert_eq!(kept(&[("type", "application/ld+json")]), 50_000);
        assert_eq!(kept(&[]), MAX_SCRIPT);
        assert_eq!(script(&Made("script", &[]), None, "  "), None);
    }
}
