//! `doorbell completions` and `doorbell man`: generated from the same command the program runs.

use crate::arguments::command;
use crate::exit::Exit;
use crate::output::Target;
use doorbell_engine::text::Texts;
use doorbell_rating::case::write_whole;
use std::path::Path;

pub(crate) fn print(shell: clap_complete::Shell, texts: &Texts) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(texts), "doorbell", &mut script);
    Target::Stdout.write(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}

pub(crate) fn write_man_pages(folder: &Path, texts: &Texts) -> anyhow::Result<Exit> {
    std::fs::create_dir_all(folder)?;
    let mut command = command(texts);
    command.build();
    page(&command, "doorbell", folder)?;
    for part in command.get_subcommands() {
        page(part, &format!("doorbell-{}", part.get_name()), folder)?;
    }
    Ok(Exit::Done)
}

fn page(command: &clap::Command, name: &str, folder: &Path) -> anyhow::Result<()> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).title(name).render(&mut page)?;
    write_whole(&folder.join(format!("{name}.1")), &page)?;
    Ok(())
}
