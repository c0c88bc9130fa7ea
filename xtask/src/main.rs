//! `cargo xtask`: everything about the project that is more than one command.
//!
//! Few dependencies on purpose: this is compiled before anything else, on a newcomer's machine too.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for developers that speaks on the terminal")]

mod accuracy;
mod agreement;
mod axe;
mod bench;
mod gen_files;
mod new;
mod phone_lines;
mod purity;
mod record;
mod run;
mod setup;
mod steps;
mod test;
mod window;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  run [-- ARGS]            set up what is missing, build, and run `doorbell ARGS`; without ARGS open the window, or
                           check the demonstration merchants where there is no display
  test [STEP…]             everything CI checks, or only the steps named; `test --list` names them
  gen                      write the generated files anew: JSON schemas, method pages, icons, man pages, completions
  record                   record the demonstration merchants anew for the golden tests
  bench [ELEMENTS…]        measure capture and judging beside the bare load of the same pages
  accuracy [--corpus DIR]  compare what is found with a corpus of labelled pages
  agreement [--corpus DIR] compare font sizes, boxes and contrasts with the browser's and axe-core's own, on 20 pages of it
  new criterion NAME       write everything a new criterion needs, at weight 0
  setup                    install what is missing (Debian and Ubuntu: as root or with sudo)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["run", "--", rest @ ..] | ["run", rest @ ..] => run::run(rest),
        ["test", "--list"] => {
            test::list();
            Ok(())
        }
        ["test", only @ ..] => test::test(only),
        ["gen"] => gen_files::write(),
        ["record"] => record::record(),
        ["bench", sizes @ ..] => bench::bench(sizes),
        ["accuracy", "--corpus", folder, rest @ ..] => accuracy::accuracy(Some(folder), rest),
        ["accuracy", rest @ ..] => accuracy::accuracy(None, rest),
        ["agreement", "--corpus", folder, rest @ ..] => agreement::agreement(Some(folder), rest),
        ["agreement", rest @ ..] => agreement::agreement(None, rest),
        ["new", "criterion", name] => new::criterion(name),
        ["setup"] => setup::set_up(setup::Purpose::Test),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("no such command: {}\n\n{HELP}", arguments.join(" ")),
    }
}
