//! Gives the window its own commands and no others: each needs its permission in `capabilities/`.

#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

#[macro_use]
#[path = "../crates/rating/src/commands.rs"]
mod list;

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*) $(tells $event:ident)? -> $answer:ty;)*) => {
        &[$(stringify!($name)),*]
    };
}

fn main() {
    println!("cargo:rerun-if-changed=../crates/rating/src/commands.rs");
    println!("cargo:rerun-if-changed=../ui/dist");
    let commands = tauri_build::AppManifest::new().commands(commands!(names));
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    tauri_build::try_build(attributes).expect("tauri.conf.json and capabilities/ fit together");
}
