//! Writes the reports of the made-up merchants into a folder, to look at them:
//! `cargo run -p doorbell-engine --features build --example sample_report -- OUT [PICTURES]`.
//! `PICTURES` may hold a folder for each merchant with `phone-0.png` and `desktop-0.png`.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "an example for developers, not part of the engine"
)]

use doorbell_engine::report::{Album, html, json, samples, terminal};
use doorbell_engine::text::{Language, Texts};
use std::path::Path;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().unwrap_or_else(|| "out".to_owned());
    let pictures = arguments.next();
    std::fs::create_dir_all(&out)?;
    for sample in samples::all() {
        let album = pictures.as_ref().map_or_else(Album::new, |folder| album(&Path::new(folder).join(sample.name)));
        for language in Language::ALL {
            let (texts, report) = (Texts::new(language), sample.report());
            let stem = format!("{out}/{}.{}", sample.name, language.tag());
            std::fs::write(format!("{stem}.html"), html::render(&report, &album, &texts))?;
            std::fs::write(format!("{stem}.json"), json::render(&report, &texts))?;
            let written = [format!("{stem}.html")];
            let layout = terminal::Layout { paint: terminal::Paint::Colour, width: 80, written: &written };
            println!("{}", terminal::render(&report, &texts, &layout));
        }
    }
    Ok(())
}

fn album(folder: &Path) -> Album {
    let files = ["phone-0.png", "desktop-0.png"].into_iter();
    files.filter_map(|file| Some((file.to_owned(), std::fs::read(folder.join(file)).ok()?))).collect()
}
