//! A rating that runs: told on the way, paused, resumed, stopped.

use super::super::{Desk, lock};
use super::off_thread;
use crate::batch::{self, Batch, Event, Follow, Run, Tally, Wish};
use crate::failure::Failure;
use crate::publish;
use crate::wire::{RatingProgress, RatingRun, RatingWish};
use doorbell_engine::report::clean;
use std::sync::Mutex;
use tokio::sync::watch;

/// Who is told how a rating goes on.
pub type TellRating = dyn Fn(RatingProgress) + Send + Sync;

/// What is wanted of the rating that runs; `None` where none does.
#[derive(Default)]
pub(in crate::desk) struct Running {
    wish: Mutex<Option<watch::Sender<Wish>>>,
}

impl Running {
    fn begin(&self) -> watch::Receiver<Wish> {
        let (tell, told) = watch::channel(Wish::Go);
        *lock(&self.wish) = Some(tell);
        told
    }

    fn steer(&self, wanted: Wish) {
        if let Some(wish) = lock(&self.wish).as_ref() {
            // A rating that ended meanwhile wants to know nothing; one that is to stop is not called back.
            wish.send_if_modified(|wish| {
                let changes = *wish != Wish::Stop && *wish != wanted;
                if changes {
                    *wish = wanted;
                }
                changes
            });
        }
    }
}

impl Desk {
    /// Checks every merchant of a rating that has no outcome yet; whether all have one now. What was done when it was stopped
    /// stays, and the same command goes on with it.
    pub async fn run_rating(&self, id: String, how: RatingRun, tell: &TellRating) -> Result<bool, Failure> {
        // A rating's state is large: it is kept off the stack.
        let run = Box::pin(self.run_now(id, how, tell));
        self.gate.rating(|| self.running.steer(Wish::Stop), run).await?
    }

    /// What is wanted of the rating that runs.
    pub async fn steer_rating(&self, wish: RatingWish) -> Result<(), Failure> {
        self.running.steer(match wish {
            RatingWish::Go => Wish::Go,
            RatingWish::Pause => Wish::Pause,
            RatingWish::Stop => Wish::Stop,
        });
        Ok(())
    }

    async fn run_now(&self, id: String, how: RatingRun, tell: &TellRating) -> Result<bool, Failure> {
        let told = self.running.begin();
        let folder = self.rating_folder(&id)?;
        let mut batch = off_thread(move || Batch::resume(&folder)).await?;
        let settings = self.settings.get();
        let run = Run {
            browser: self.capture_settings(&[], settings.budgets).browser,
            at_once: how.at_once.map(|count| count.clamp(1, 64) as usize),
            retry: how.retry,
        };
        tell(RatingProgress::Stands { tally: Tally { left: batch.due(how.retry).count(), ..batch.tally() } });
        let ended = batch::run(&mut batch, &run, &Teller { tell }, told).await;
        if self.gate.is_closed() {
            return ended;
        }
        // What is done is worth a table even where the rest failed.
        let written = off_thread(move || publish::write(&batch).map(drop)).await;
        let whole = ended?;
        written.map(|()| whole)
    }
}

struct Teller<'a> {
    tell: &'a TellRating,
}

impl Follow for Teller<'_> {
    fn told(&self, event: &Event<'_>) {
        (self.tell)(match event {
            Event::Width { at_once } => RatingProgress::Width { at_once: *at_once },
            Event::Began { number, name } => RatingProgress::Began { number: *number, name: clean(name, 120) },
            Event::Ended { entry, tally } => RatingProgress::Ended { number: entry.merchant, tally: **tally },
        });
    }
}
