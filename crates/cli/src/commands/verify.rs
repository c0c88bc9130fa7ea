//! `doorbell verify DIR`: whether a rating's folder is what its manifest says. Nothing is written.

use crate::arguments::Verify;
use crate::exit::{self, Exit};
use crate::output::Target;
use doorbell_engine::message::Message;
use doorbell_engine::text::Texts;
use doorbell_rating::{Failure, publish};

pub(crate) fn run(asked: &Verify, texts: &Texts) -> Exit {
    verify(asked, texts).unwrap_or_else(|failure| exit::failed(&failure, texts))
}

fn verify(asked: &Verify, texts: &Texts) -> Result<Exit, Failure> {
    let mut written = Ok(());
    let line = |message: &Message| Target::Stdout.write(&format!("{}\n", texts.say(message)));
    let verified = publish::verify(&asked.folder, &mut |fault| {
        if written.is_ok() {
            written = line(&fault.message());
        }
    })?;
    written?;
    let key = if verified.faults == 0 { "verify-whole" } else { "verify-faults" };
    line(&Message::new(key).with("whole", verified.whole).with("faults", verified.faults))?;
    Ok(if verified.faults == 0 { Exit::Done } else { Exit::NotWhole })
}
