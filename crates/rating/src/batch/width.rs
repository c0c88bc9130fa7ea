//! How many merchants are checked at once: found by trying, within what the memory bears.
//!
//! It begins with one for each processor and takes one more as long as that brings more merchants a minute; where it does
//! not, it goes back and stays.

use super::memory;
use std::time::{Duration, Instant};

/// Memory of one merchant that is being checked, on both devices: tabs of large shops take that much.
const EACH: u64 = 450 << 20;
/// Memory that is left to the rest of the machine.
const REST: u64 = 1 << 30;
/// Never more than this: one machine is one visitor.
const MOST: usize = 16;
/// What one more must bring to be worth it, as a share.
const WORTH: f64 = 0.05;

/// The number of merchants at once.
pub(super) struct Width {
    now: usize,
    most: usize,
    trying: bool,
    best: Option<(usize, f64)>,
    since: Instant,
    ended: usize,
}

impl Width {
    /// The number that is asked for, or one to begin with.
    pub(super) fn new(asked: Option<usize>) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let memory = memory::available().map_or(MOST, |bytes| (bytes.saturating_sub(REST) / EACH) as usize);
        let most = memory.clamp(1, MOST);
        let now = asked.unwrap_or(processors.min(most)).max(1);
        Self { now, most, trying: asked.is_none(), best: None, since: Instant::now(), ended: 0 }
    }

    pub(super) fn now(&self) -> usize {
        self.now
    }

    /// Whether the memory bears one more beside those that run. One is always borne.
    pub(super) fn bears(&self, running: usize) -> bool {
        running == 0 || !self.trying || memory::available().is_none_or(|bytes| bytes > EACH)
    }

    /// One ended. Whether the number changed.
    pub(super) fn ended(&mut self) -> bool {
        self.ended += 1;
        let window = (self.now * 3).max(8);
        if !self.trying || self.ended < window {
            return false;
        }
        let pace = self.ended as f64 / self.since.elapsed().max(Duration::from_millis(1)).as_secs_f64();
        self.measured(pace)
    }

    /// So many ended a second at this number. Whether it changed.
    fn measured(&mut self, pace: f64) -> bool {
        let before = self.now;
        match self.best {
            Some((best, most)) if pace < most * (1.0 + WORTH) => (self.now, self.trying) = (best, false),
            _ => {
                self.best = Some((self.now, pace));
                self.trying = self.now < self.most;
                self.now += usize::from(self.trying);
            }
        }
        (self.since, self.ended) = (Instant::now(), 0);
        self.now != before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn width(now: usize, most: usize) -> Width {
        Width { now, most, trying: true, best: None, since: Instant::now(), ended: 0 }
    }

    #[test]
    fn one_more_is_taken_as_long_as_it_brings_more() {
        let mut width = width(2, 8);
        assert!(width.measured(1.0) && width.now() == 3);
        assert!(width.measured(1.4) && width.now() == 4);
        assert!(width.measured(1.41) && width.now() == 3, "four bring no more than three");
        assert!(!width.trying);
    }

    #[test]
    fn memory_bounds_it_and_who_asks_for_a_number_gets_it() {
        let mut narrow = width(2, 2);
        assert!(!narrow.measured(1.0) && narrow.now() == 2);
        assert_eq!(Width::new(Some(7)).now(), 7);
        assert!(Width::new(None).now() >= 1);
    }
}
