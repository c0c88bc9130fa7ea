//! `doorbell`: the command line. It reads arguments, shows progress, writes what the `rating` crate gives, and holds no decision.

mod arguments;
mod commands;
mod exit;
mod language;
mod output;
mod progress;

use arguments::Asked;
use exit::Exit;
use std::process::ExitCode;

fn main() -> ExitCode {
    let texts = language::texts(std::env::args_os());
    let exit = match arguments::read(&texts, std::env::args_os()) {
        Ok(asked) => run(&asked, &texts),
        Err(refusal) => refusal.show(&texts),
    };
    exit.into()
}

fn run(asked: &Asked, texts: &doorbell_engine::text::Texts) -> Exit {
    let done = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime.block_on(commands::run(asked, texts)),
        Err(error) => Err(error.into()),
    };
    done.unwrap_or_else(|error| exit::unexpected(&error, texts))
}
