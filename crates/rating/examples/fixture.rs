//! Checks a page as the window does and writes what the window gets, for the fake host of the face: `ui/fixtures/make.mjs`
//! runs it with an empty folder and an address.
#![allow(clippy::print_stdout, reason = "what it prints is what it makes")]

use doorbell_engine::text::Language;
use doorbell_rating::Failure;
use doorbell_rating::desk::{Desk, Place};
use doorbell_rating::wire::{CheckRequest, Progress, Settings};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, address] = arguments.as_slice() else { panic!("fixture FOLDER ADDRESS") };
    match fixture(Path::new(folder), address).await {
        Ok(fixture) => println!("{fixture}"),
        Err(failure) => panic!("{}: {:?}", failure.code, failure.message),
    }
}

fn desk(data: &Path, language: Language) -> Desk {
    Desk::open(Place { data: data.to_owned(), language, pictures: String::new(), outside: Box::new(|_| Ok(())) })
}

async fn fixture(data: &Path, address: &str) -> Result<Value, Failure> {
    let told = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&told);
    let tell = move |event: Progress| ear.lock().unwrap_or_else(PoisonError::into_inner).push(json!(event));
    let Settings { devices, budgets, .. } = Settings::default();
    let request = CheckRequest { address: address.to_owned(), devices, budgets };
    let id = desk(data, Language::ZhHans).check(request, &tell).await?.id;
    let mut checked = Map::new();
    for language in Language::ALL {
        checked.insert(language.tag().to_owned(), json!(desk(data, language).open_check(id).await?));
    }
    let told = told.lock().unwrap_or_else(PoisonError::into_inner).clone();
    Ok(json!({ "checked": checked, "progress": told }))
}
