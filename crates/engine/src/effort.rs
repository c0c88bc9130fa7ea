//! The seconds an older customer needs on a way of presses, as a range, from a keystroke-level model.
//!
//! The model of Card, Moran and Newell adds up what somebody does who knows the way and makes no mistake, so it is a lower
//! bound for a first visit. Here each operator is slowed down by what was measured with older adults: the range goes from
//! the quickest figure with the smallest factor to the slowest figure with the largest one.
//!
//! For each press, in this order:
//!
//! 1. find the thing: [`LOOK`] over each screen until it shows, and [`SCROLL`] between two screens;
//! 2. [`DECIDE`] to press it;
//! 3. [`TAP`] it on the phone; on the desktop [`CLICK`] it, after a [`HOVER`] where it only shows under the mouse.
//!
//! At the end the entrance itself is found. Waiting for pages is no effort of the customer's and is left out: it can be
//! measured and added. Nothing here is part of the score.
//!
//! Sources, and how far each could be checked
//! - KLM: Card, Moran & Newell, *The keystroke-level model for user performance time with interactive systems*, CACM 23(7),
//!   1980, doi 10.1145/358886.358895 (secondary): mental act 1.35 s; pointing with a mouse 0.8 to 1.5 s; its button 0.2 s.
//! - Web tasks of seniors take 1.43 (2013) to 1.74 times (2002: 12:33 against 7:14 min) as long: Nielsen Norman Group,
//!   *Usability for Senior Citizens* (secondary).
//! - Touch: a tap takes adults of 67 to 81 years 0.947 s; on targets of 4.88 mm 62.4 % of their taps miss: study cited by
//!   Sultana & Moffatt, CHI 2019, doi 10.1145/3300178 (secondary).
//! - Reading: fixations of older readers of Chinese last 1.10 times as long, and a sentence takes them 5.047 s: Wang et al.,
//!   2018, PMC6019021 (primary).
//! - Scrolling one screen in published models of this kind: 3.79 s (secondary).

use crate::geometry::Device;
use serde::{Deserialize, Serialize};

/// What a customer needs, in seconds, without the time that pages take to load.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Effort {
    /// At least: quick for an older customer, and nothing goes wrong. To one decimal.
    pub least_s: f64,
    /// At most: slow, and with the taps that miss. To one decimal. Who loses the way needs longer.
    pub most_s: f64,
}

/// One thing that a customer does, with the seconds it takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Operator {
    /// Its name in reports.
    pub id: &'static str,
    /// Quick, seconds.
    pub least_s: f64,
    /// Slow, seconds.
    pub most_s: f64,
}

/// How much longer seniors need for the same task on the web, 2013 and 2002.
const SENIOR: (f64, f64) = (1.43, 1.74);
/// Mental act of the KLM, seconds.
const MENTAL: f64 = 1.35;
/// Pointing with a mouse, and pressing its button, seconds.
const POINT: (f64, f64) = (0.8, 1.5);
const BUTTON: f64 = 0.2;

/// Looking over one screen: one mental act with longer fixations; at most a sentence is read as well. That one act stands
/// for one screen is Doorbell's own choice: nobody has published a figure per link for older customers.
pub const LOOK: Operator = Operator { id: "look", least_s: MENTAL * 1.10, most_s: MENTAL * 1.10 + 5.047 };

/// Scrolling by one screen: a flick or a turn of the wheel is at least a point and a press.
pub const SCROLL: Operator = Operator { id: "scroll", least_s: (POINT.0 + BUTTON) * SENIOR.0, most_s: 3.79 * SENIOR.1 };

/// Making up one's mind that this is the thing to press.
pub const DECIDE: Operator = Operator { id: "decide", least_s: MENTAL * SENIOR.0, most_s: MENTAL * SENIOR.1 };

/// A tap with a finger; at most on a small target, again and again until it is hit: 0.947 s over the share of taps that hit.
pub const TAP: Operator = Operator { id: "tap", least_s: 0.947, most_s: 0.947 / (1.0 - 0.624) };

/// Moving the mouse to a thing.
pub const HOVER: Operator = Operator { id: "hover", least_s: POINT.0 * SENIOR.0, most_s: POINT.1 * SENIOR.1 };

/// Moving the mouse to a thing and clicking.
pub const CLICK: Operator =
    Operator { id: "click", least_s: (POINT.0 + BUTTON) * SENIOR.0, most_s: (POINT.1 + BUTTON) * SENIOR.1 };

/// All parameters of the model, for a report that lists them.
pub const OPERATORS: [Operator; 6] = [LOOK, SCROLL, DECIDE, TAP, HOVER, CLICK];

/// One thing to find and press.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// Full screens scrolled until it shows.
    pub screens_down: u32,
    /// Whether it shows only while a mouse rests on something else.
    pub under_mouse: bool,
}

/// What it takes to press all these things, and then to find the entrance so many screens down.
pub fn effort(device: Device, presses: &[Task], entrance_down: u32) -> Effort {
    let mut sum = Sum::default();
    for task in presses {
        sum.press(device, *task);
    }
    sum.find(entrance_down);
    sum.effort()
}

/// What it takes to find one thing and press it.
pub fn press(device: Device, task: Task) -> Effort {
    let mut sum = Sum::default();
    sum.press(device, task);
    sum.effort()
}

/// What it takes to find the entrance so many screens down, when nothing is left to press.
pub fn arrival(entrance_down: u32) -> Effort {
    let mut sum = Sum::default();
    sum.find(entrance_down);
    sum.effort()
}

#[derive(Default)]
struct Sum {
    least: f64,
    most: f64,
}

impl Sum {
    fn add(&mut self, operator: Operator, times: f64) {
        self.least += operator.least_s * times;
        self.most += operator.most_s * times;
    }

    fn find(&mut self, screens_down: u32) {
        let down = f64::from(screens_down);
        self.add(LOOK, down + 1.0);
        self.add(SCROLL, down);
    }

    fn press(&mut self, device: Device, task: Task) {
        self.find(task.screens_down);
        self.add(DECIDE, 1.0);
        if task.under_mouse && device == Device::Desktop {
            self.add(HOVER, 1.0);
        }
        self.add(if device == Device::Phone { TAP } else { CLICK }, 1.0);
    }

    fn effort(&self) -> Effort {
        Effort { least_s: tenths(self.least), most_s: tenths(self.most) }
    }
}

fn tenths(seconds: f64) -> f64 {
    (seconds * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn down(screens_down: u32) -> Task {
        Task { screens_down, under_mouse: false }
    }

    #[test]
    fn an_entrance_in_front_of_ones_eyes_takes_a_look() {
        for device in Device::ALL {
            assert_eq!(effort(device, &[], 0), Effort { least_s: 1.5, most_s: 6.5 });
        }
    }

    #[test]
    fn each_press_is_found_decided_and_done() {
        let phone = effort(Device::Phone, &[down(0)], 0);
        // Two looks, a decision and a tap: 2.97 + 1.93 + 0.95 at least; 13.06 + 2.35 + 2.52 at most.
        assert_eq!(phone, Effort { least_s: 5.8, most_s: 17.9 });
        let desktop = effort(Device::Desktop, &[down(0)], 0);
        assert_eq!(desktop, Effort { least_s: 6.3, most_s: 18.4 });
    }

    #[test]
    fn the_steps_of_a_way_add_up_to_the_way() {
        for device in Device::ALL {
            let way = [down(2), Task { screens_down: 0, under_mouse: true }];
            let parts = [press(device, way[0]), press(device, way[1]), arrival(1)];
            let whole = effort(device, &way, 1);
            assert!((parts.iter().map(|part| part.least_s).sum::<f64>() - whole.least_s).abs() < 0.21);
            assert!((parts.iter().map(|part| part.most_s).sum::<f64>() - whole.most_s).abs() < 0.21);
        }
    }

    #[test]
    fn scrolling_is_looked_over_screen_by_screen() {
        let near = effort(Device::Phone, &[down(0)], 0);
        let far = effort(Device::Phone, &[down(3)], 0);
        assert!((far.least_s - near.least_s - 3.0 * (LOOK.least_s + SCROLL.least_s)).abs() < 0.11);
        assert!((far.most_s - near.most_s - 3.0 * (LOOK.most_s + SCROLL.most_s)).abs() < 0.11);
        assert_eq!(effort(Device::Phone, &[down(3)], 0), effort(Device::Phone, &[down(0)], 3));
    }

    #[test]
    fn one_more_press_or_screen_is_never_quicker() {
        for device in Device::ALL {
            let mut before = Effort::default();
            for presses in 0..6 {
                for screens in 0..4 {
                    let way = vec![down(screens); presses];
                    let now = effort(device, &way, screens);
                    assert!(now.least_s < now.most_s, "{device:?} {presses} {screens}");
                    let more = effort(device, &[way.as_slice(), &[down(0)]].concat(), screens);
                    assert!(more.least_s > now.least_s && more.most_s > now.most_s, "{device:?} {presses} {screens}");
                    assert!(screens == 0 || (now.least_s > before.least_s && now.most_s > before.most_s));
                    before = now;
                }
            }
        }
    }

    #[test]
    fn a_mouse_must_rest_where_a_finger_need_not() {
        let hovered = [Task { screens_down: 0, under_mouse: true }];
        let plain = [down(0)];
        assert_eq!(effort(Device::Phone, &hovered, 0), effort(Device::Phone, &plain, 0));
        assert!(effort(Device::Desktop, &hovered, 0).least_s > effort(Device::Desktop, &plain, 0).least_s);
    }

    #[test]
    fn a_damaged_case_gives_a_number_all_the_same() {
        let endless = effort(Device::Desktop, &[down(u32::MAX)], u32::MAX);
        assert!(endless.least_s.is_finite() && endless.most_s.is_finite());
    }

    #[test]
    fn every_operator_is_listed_once_with_a_range() {
        let mut ids: Vec<&str> = OPERATORS.iter().map(|operator| operator.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), OPERATORS.len());
        assert!(OPERATORS.iter().all(|operator| 0.0 < operator.least_s && operator.least_s < operator.most_s));
    }
}
