//! Doorbell's window: adapters between the web view and [`doorbell_rating::desk`]. It holds no decision.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod display;
mod handed_in;
mod shots;
mod start;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    if !display::is_there() {
        display::complain();
        return ExitCode::FAILURE;
    }
    start::run()
}
