//! Recorded trails and what they are worth: one small snapshot a trail. A difference here moves scores; if it is meant, say
//! so under *What moves scores* in the changelog. `cargo xtask record` records the trails anew.

use doorbell_engine::find::find;
use doorbell_engine::score::rate;
use doorbell_engine::trail::Trail;
use serde_json::{Value, json};

/// What a reader of the rating would notice first.
fn worth(recorded: &[u8]) -> Value {
    let trail = Trail::from_json(recorded).expect("a trail this program knows");
    let search = find(&trail);
    let rating = rate(&trail, &search);
    let entrances = search.entrances.iter().map(|e| {
        let places =
            e.sightings.iter().map(|s| format!("{} {}", s.device.id(), if s.visible() { "visible" } else { "hidden" }));
        format!("{} {:?}: {}", e.kind.id(), e.text, places.collect::<Vec<_>>().join(", "))
    });
    let verdicts = rating.findings.iter().map(|f| format!("{}: {} {:?}", f.id, f.verdict.id(), f.points));
    json!({
        "score": rating.score,
        "grade": rating.grade,
        "entrances": entrances.collect::<Vec<_>>(),
        "verdicts": verdicts.collect::<Vec<_>>(),
    })
}

macro_rules! golden {
    ($($name:ident),* $(,)?) => {$(
        #[test]
        fn $name() {
            insta::assert_json_snapshot!(worth(include_bytes!(concat!("../trails/", stringify!($name), ".json"))));
        }
    )*};
}

golden!(kind, middling, hidden);
