//! A small rating that nobody was visited for, for tests: a kind merchant, a middling one, one that hides, one that could
//! not be seen, one at which Doorbell failed. Two have names that mean harm.

use super::{Batch, Entry, How, Outcome, Plan};
use crate::check::Case;
use crate::list;
use doorbell_engine::ranking::Line;
use doorbell_engine::report::{Album, samples};
use doorbell_engine::text::Language;
use std::path::Path;

/// The list.
pub(crate) const LIST: &str = "名称,行业,网址,备注\n\
    青竹超市,零售,kind.example,\n\
    <script>alert(1)</script>,零售,middling.example,\"=1+1\"\n\
    =cmd|' /C calc'!A0,银行,hiding.example,\n\
    云上快递,快递,gone.example,\n\
    东篱书店,零售,slow.example,\n";

/// Merchants of the list in the order of their samples: `order` says which sample each merchant is.
pub(crate) fn rating(folder: &Path, order: [usize; 4]) -> Batch {
    let plan = Plan::new("试评", list::read(LIST.as_bytes()).unwrap(), How::default(), Language::ZhHans);
    let mut batch = Batch::begin(folder, &plan).unwrap();
    let samples = [samples::kind(), samples::middling(), samples::hiding(), samples::not_seen()];
    for (number, sample) in (1..).zip(order) {
        let case = Case::of(samples[sample].trail.clone(), Album::new());
        batch.case(number).save(&case, Language::ZhHans).unwrap();
        add(&mut batch, number, Outcome::Checked { line: Box::new(Line::of(&case.report())) });
    }
    add(&mut batch, 5, Outcome::Failed { code: "merchant-time".into(), detail: "300".into() });
    batch
}

fn add(batch: &mut Batch, merchant: usize, outcome: Outcome) {
    batch.add(Entry { merchant, attempt: 1, at: "2026-11-26T08:00:00Z".into(), seconds: 1.0, outcome }).unwrap();
}
