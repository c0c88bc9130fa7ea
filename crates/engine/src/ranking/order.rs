//! The order of a ranking, and how firm it is.
//!
//! A weight is a choice, and another association might choose a little otherwise. So the order is tried again under weights
//! that sway by a fifth each way, drawn from a fixed seed: the same lines give the same places for ever. Merchants that the
//! sway puts now before and now behind each other share a place: the difference between them is smaller than the choice.

use super::Line;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use serde::{Deserialize, Serialize};

/// Tries.
pub const DRAWS: usize = 200;
/// How far each weight sways, as a share of itself.
pub const SWAY: f64 = 0.2;
/// Share of the tries in which one must stand before another to be called better.
pub const FIRM: f64 = 0.95;
/// Where the drawing of weights begins.
pub const SEED: u64 = 0xD00B_E110;

/// Where a merchant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Place {
    /// Counted from 1; merchants that cannot be told apart share the first of their places.
    pub rank: usize,
    /// The best and the worst place in nine of ten tries.
    pub from: usize,
    /// See `from`.
    pub to: usize,
}

/// The place of each line, in the order they are given; `None` for those that are not in the ranking.
pub fn places(lines: &[&Line]) -> Vec<Option<Place>> {
    let ranked: Vec<usize> = (0..lines.len()).filter(|&index| lines[index].state == super::State::Ranked).collect();
    let of: Vec<&Line> = ranked.iter().map(|&index| lines[index]).collect();
    let order = order(&of, |line| line.score.unwrap_or(0.0));
    let tries = Tries::of(&of);
    let mut places = vec![None; lines.len()];
    let mut first = 0;
    for (position, &line) in order.iter().enumerate() {
        if position > 0 && tries.is_firm(&of, order[first], line) {
            first = position;
        }
        let (from, to) = tries.range(line);
        let rank = first + 1;
        places[ranked[line]] = Some(Place { rank, from: from.min(position + 1), to: to.max(position + 1) });
    }
    places
}

/// The order by grade and score: who has nobody stands last whatever the score, and equals stand as they are given.
fn order(lines: &[&Line], score: impl Fn(&Line) -> f64) -> Vec<usize> {
    let scores: Vec<f64> = lines.iter().map(|line| score(line)).collect();
    by_score(lines, &scores)
}

fn by_score(lines: &[&Line], scores: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|&a, &b| {
        let nobody = lines[a].nobody().cmp(&lines[b].nobody());
        nobody.then(scores[b].total_cmp(&scores[a])).then(a.cmp(&b))
    });
    order
}

/// What the lines came to in each try.
struct Tries {
    /// By try, then by line.
    scores: Vec<Vec<f64>>,
    /// By line: the places, sorted.
    places: Vec<Vec<usize>>,
}

impl Tries {
    fn of(lines: &[&Line]) -> Self {
        let ids: Vec<&str> =
            lines.first().map_or_else(Vec::new, |line| line.criteria.iter().map(|judged| judged.id.as_str()).collect());
        let mut draw = ChaCha8Rng::seed_from_u64(SEED);
        let mut tries =
            Self { scores: Vec::with_capacity(DRAWS), places: vec![Vec::with_capacity(DRAWS); lines.len()] };
        for _ in 0..DRAWS {
            let sway: Vec<f64> = ids.iter().map(|_| 1.0 + SWAY * (2.0 * unit(&mut draw) - 1.0)).collect();
            let scores: Vec<f64> = lines.iter().map(|line| swayed(line, &ids, &sway)).collect();
            for (position, line) in by_score(lines, &scores).into_iter().enumerate() {
                tries.places[line].push(position + 1);
            }
            tries.scores.push(scores);
        }
        tries.places.iter_mut().for_each(|places| places.sort_unstable());
        tries
    }

    /// Whether one stands before another in nearly all tries.
    fn is_firm(&self, lines: &[&Line], before: usize, behind: usize) -> bool {
        if lines[before].nobody() != lines[behind].nobody() {
            return true;
        }
        let better = self.scores.iter().filter(|scores| scores[before] > scores[behind]).count();
        better as f64 >= FIRM * DRAWS as f64
    }

    /// The places that nine of ten tries keep to.
    fn range(&self, line: usize) -> (usize, usize) {
        let cut = DRAWS / 20;
        (self.places[line][cut], self.places[line][DRAWS - 1 - cut])
    }
}

/// The score of a line under swayed weights. Criteria are met in the registry's order; a line of another order is looked up.
fn swayed(line: &Line, ids: &[&str], sway: &[f64]) -> f64 {
    let (mut earned, mut judged) = (0.0, 0.0);
    for (index, criterion) in line.criteria.iter().enumerate() {
        let at = Some(index).filter(|&index| ids.get(index) == Some(&criterion.id.as_str()));
        let at = at.or_else(|| ids.iter().position(|id| *id == criterion.id));
        let weight = criterion.weight * at.map_or(1.0, |at| sway[at]);
        if let Some(points) = criterion.points {
            earned += points * weight;
            judged += weight;
        }
    }
    if judged > 0.0 { 100.0 * earned / judged } else { 0.0 }
}

/// A number from 0 to 1, of 53 bits.
fn unit(draw: &mut ChaCha8Rng) -> f64 {
    (draw.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::State;
    use crate::report::samples;

    /// A line that earns these points on every second criterion and those on the rest.
    fn line(even: f64, odd: f64) -> Line {
        let mut line = Line::of(&samples::kind().report());
        for (index, judged) in line.criteria.iter_mut().enumerate() {
            judged.points = Some(if index % 2 == 0 { even } else { odd });
        }
        line.score = Some((swayed(&line, &[], &[]) * 10.0).round() / 10.0);
        line.state = State::Ranked;
        line.remark = None;
        line
    }

    fn ranks(lines: &[Line]) -> Vec<Option<usize>> {
        places(&lines.iter().collect::<Vec<_>>()).into_iter().map(|place| place.map(|place| place.rank)).collect()
    }

    #[test]
    fn a_clear_difference_is_an_order_and_a_slight_one_a_tie() {
        let (best, worst) = (line(1.0, 1.0), line(0.2, 0.2));
        // As good as each other but for what the weights say: which is better depends on them.
        let one = line(0.9, 0.3);
        let other = line(0.3, 0.9);
        let tied = ranks(&[worst.clone(), one, best.clone(), other]);
        assert_eq!(tied[2], Some(1));
        assert_eq!(tied[0], Some(4));
        assert_eq!(ranks(&[best.clone(), best.clone(), worst]), [Some(1), Some(1), Some(3)]);
    }

    #[test]
    fn who_was_not_seen_has_no_place_and_who_has_nobody_stands_last() {
        let mut unseen = line(1.0, 1.0);
        unseen.state = State::Unsure;
        let mut nobody = line(0.9, 0.9);
        nobody.remark = Some(crate::message::Message::new("remark-no-human"));
        assert_eq!(ranks(&[unseen, nobody, line(0.3, 0.3)]), [None, Some(2), Some(1)]);
    }

    #[test]
    fn a_place_lies_in_its_range_and_comes_out_the_same_again() {
        let lines: Vec<Line> = (0..12).map(|n| line(f64::from(n % 5) / 5.0, f64::from(n % 7) / 7.0)).collect();
        let all: Vec<&Line> = lines.iter().collect();
        let once = places(&all);
        assert_eq!(once, places(&all));
        assert!(once.iter().flatten().all(|place| place.from <= place.to && place.from >= 1 && place.to <= 12));
        assert!(once.iter().flatten().any(|place| place.from < place.to), "{once:?}");
    }
}
