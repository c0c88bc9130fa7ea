//! How a rating was made, in facts and rules: for the sheet and the page that tell the method.

use super::Table;
use crate::batch::How;
use doorbell_engine::message::Message;
use doorbell_engine::ranking::{DRAWS, FIRM, SEED, SWAY};
use doorbell_engine::report::{clean, rule};

/// Names and facts: versions, dates, how the merchants were checked.
pub(super) fn facts(table: &Table) -> Vec<(String, String)> {
    let texts = &table.texts;
    let made = table.made.facts().into_iter().map(|(key, fact)| (texts.get(key), fact));
    let mut facts: Vec<(String, String)> = made.collect();
    let How { devices, page_seconds, merchant_seconds, pause_ms, walk, contact, .. } = &table.how;
    let devices: Vec<Message> = devices.iter().map(|device| Message::new(format!("device-{}", device.id()))).collect();
    let how = Message::new("method-how")
        .with("devices", devices)
        .with("steps", walk.max_steps)
        .with("page", *page_seconds as f64)
        .with("merchant", *merchant_seconds as f64)
        .with("pause", *pause_ms as f64 / 1000.0);
    facts.push((texts.get("method-how-name"), texts.say(&how)));
    if let Some(contact) = contact {
        facts.push((texts.get("method-contact"), clean(contact, 254)));
    }
    let list = Message::new("method-list-words").with("merchants", table.rows.len()).with("dropped", table.dropped);
    facts.push((texts.get("method-list"), texts.say(&list)));
    facts
}

/// How points become a score, a score a grade, and scores an order.
pub(super) fn rules(table: &Table) -> Vec<String> {
    let score = rule(&table.rubric);
    let ties = Message::new("method-ties")
        .with("draws", DRAWS)
        .with("sway", SWAY * 100.0)
        .with("firm", FIRM * 100.0)
        .with("seed", format!("0x{SEED:X}"));
    let others = ["method-not-seen", "method-words-of-persons", "report-limits"].map(Message::new);
    let all = [score, ties].into_iter().chain(others);
    all.map(|rule| table.texts.say(&rule)).collect()
}
