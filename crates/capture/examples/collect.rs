//! Turns a recorded scene into a snapshot, for measuring: `collect SCENE.json [times]`.
//!
//! A scene file holds `device`, `url`, `viewport`, `page` (the answer of `DOMSnapshot.captureSnapshot`) and `remote`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program to be run by hand")]

use doorbell_capture::collect::{RemoteFrame, Scene, assemble};
use doorbell_engine::geometry::Device;
use doorbell_engine::snapshot::{Response, Viewport};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::error::Error;
use std::time::Instant;

#[derive(Deserialize)]
struct Recorded<'a> {
    device: Device,
    url: String,
    viewport: Viewport,
    #[serde(borrow)]
    page: &'a RawValue,
    #[serde(borrow, default)]
    remote: Vec<Remote<'a>>,
}

#[derive(Deserialize)]
struct Remote<'a> {
    parent: Option<usize>,
    owner: u32,
    #[serde(borrow)]
    page: &'a RawValue,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("a scene file is missing")?;
    let times: u32 = arguments.next().map_or(Ok(0), |times| times.parse())?;
    let json = std::fs::read_to_string(file)?;
    let recorded: Recorded<'_> = serde_json::from_str(&json)?;
    let scene = Scene {
        device: recorded.device,
        url: &recorded.url,
        response: Response::default(),
        viewport: recorded.viewport,
        hosts: Vec::new(),
        page: recorded.page.get(),
        remote: recorded
            .remote
            .iter()
            .map(|frame| RemoteFrame { parent: frame.parent, owner: frame.owner, page: frame.page.get() })
            .collect(),
    };
    for _ in 0..times {
        let start = Instant::now();
        let snapshot = assemble(&scene)?;
        eprintln!("{:?} for {} runs, {} bytes", start.elapsed(), snapshot.runs.len(), scene.page.len());
    }
    if times == 0 {
        println!("{}", serde_json::to_string_pretty(&assemble(&scene)?)?);
    }
    Ok(())
}
