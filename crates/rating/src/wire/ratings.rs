//! Ratings of many: making one, watching it, and its table.

use super::{Failure, Grade};
use crate::batch;
use crate::list::{Merchant, Understood};
use doorbell_engine::geometry::Device;
use doorbell_engine::message::Message;
use doorbell_engine::ranking::Spread;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A rating as the shelf shows it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RatingRow {
    /// By which it is asked for.
    pub id: String,
    /// What it is called. Hostile text.
    pub name: String,
    /// When it was made, RFC 3339 in UTC.
    pub made_at: String,
    /// Where it is kept.
    pub folder: String,
    /// Merchants in all.
    pub merchants: usize,
    /// Merchants with an outcome.
    pub done: usize,
    /// Why it cannot be read; `null` where it can.
    pub broken: Option<Failure>,
}

/// Where a list of merchants comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "from")]
pub enum ListSource {
    /// It was pasted or typed.
    Text {
        /// The words.
        text: String,
    },
    /// It is a file.
    File {
        /// Where.
        path: String,
    },
}

/// A list as it was understood.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ListPreview {
    /// Its number: a rating is made of the list that was seen, whatever becomes of the file.
    pub id: u32,
    /// What a rating of it might be called: the file's name. Hostile text.
    pub name: Option<String>,
    /// In which form, encoding and columns it came.
    pub understood: Understood,
    /// The same in a sentence.
    pub says: Message,
    /// The columns in a sentence; `null` where it has no heads.
    pub columns: Option<Message>,
    /// Merchants in all.
    pub merchants: usize,
    /// The first of them.
    pub first: Vec<Merchant>,
    /// Rows that are none, in all.
    pub dropped: usize,
    /// The first of them with the reason.
    pub dropped_first: Vec<DroppedRow>,
}

/// A row that is no merchant.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DroppedRow {
    /// Its line in the list.
    pub line: usize,
    /// Its words. Hostile text.
    pub text: String,
    /// Why.
    pub why: Message,
}

/// A rating that is to be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NewRating {
    /// The number of the list that was previewed.
    pub list: u32,
    /// What it is to be called.
    pub name: String,
    /// An e-mail address of whoever checks, told to every merchant; `null` for none.
    pub contact: Option<String>,
    /// On which devices.
    pub devices: Vec<Device>,
    /// Seconds a host is left alone between two of its pages.
    pub pause_seconds: f64,
}

/// How a rating is run this time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RatingRun {
    /// Whether merchants that failed or were not seen are tried again.
    pub retry: bool,
    /// So many at once; `null` for as many as the machine bears.
    pub at_once: Option<u32>,
}

/// What is wanted of the rating that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RatingWish {
    /// That it goes on.
    Go,
    /// That nothing new is begun.
    Pause,
    /// That it ends now.
    Stop,
}

/// What happens while a rating runs.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "at")]
pub enum RatingProgress {
    /// Where it stands before anything is done.
    Stands {
        /// There.
        tally: batch::Tally,
    },
    /// So many merchants are checked at once from now on.
    Width {
        /// How many.
        at_once: usize,
    },
    /// A merchant's check began.
    Began {
        /// Its number.
        number: usize,
        /// Its name. Hostile text.
        name: String,
    },
    /// A merchant's check ended.
    Ended {
        /// Its number.
        number: usize,
        /// Where the rating stands now.
        tally: batch::Tally,
    },
}

/// A rating as a table.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RatingTable {
    /// Whose table.
    pub rating: RatingRow,
    /// Where it stands.
    pub tally: batch::Tally,
    /// How it was made.
    pub made_with: MadeWith,
    /// The criteria, in the order of the letters in [`RatedRow::verdicts`].
    pub criteria: Vec<String>,
    /// Every merchant, in the order of the list.
    pub rows: Vec<RatedRow>,
    /// What they have in common.
    pub spread: Spread,
    /// What others counted before.
    pub surveys: Vec<SurveyRow>,
}

/// How a rating was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct MadeWith {
    /// The rubric it is judged by.
    pub rubric: String,
    /// Every program and version that recorded merchants.
    pub programs: Vec<String>,
    /// Every browser and version.
    pub browsers: Vec<String>,
    /// When the first merchant was recorded, RFC 3339 in UTC.
    pub first: Option<String>,
    /// When the last one was.
    pub last: Option<String>,
    /// On which devices.
    pub devices: Vec<Device>,
    /// The e-mail address that merchants were told.
    pub contact: Option<String>,
}

/// Whether a merchant is in the ranking, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RatedState {
    /// It has a grade.
    Ranked,
    /// Too little could be judged.
    Unsure,
    /// A login or a puzzle stands before anybody could be found.
    Walled,
    /// The page asks programs to stay away.
    Forbidden,
    /// The page could not be seen.
    Unseen,
    /// Doorbell itself failed.
    Failed,
    /// It was not checked yet.
    Waiting,
}

/// One merchant of a rating.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RatedRow {
    /// Its number in the list, counted from 1.
    pub number: usize,
    /// Its name. Hostile text.
    pub name: String,
    /// Its page.
    pub url: String,
    /// Its trade. Hostile text.
    pub industry: Option<String>,
    /// Where it is. Hostile text.
    pub region: Option<String>,
    /// Whether it is in the ranking.
    pub state: RatedState,
    /// Its place among all; merchants that cannot be told apart share one.
    pub rank: Option<usize>,
    /// The best and the worst place in nine of ten tries with other weights.
    pub range: Option<[usize; 2]>,
    /// Its place among those of its trade.
    pub rank_in_industry: Option<usize>,
    /// A to E.
    pub grade: Option<Grade>,
    /// 0 to 100.
    pub score: Option<f64>,
    /// Share of the weight that could be judged, 0 to 1.
    pub judged_share: Option<f64>,
    /// Presses to a person.
    pub presses: Option<u32>,
    /// The phone number that is seen. Hostile text.
    pub phone: Option<String>,
    /// Height of its letters, px.
    pub px: Option<f64>,
    /// Whether only robots answer; `null` where nobody can tell.
    pub robot_only: Option<bool>,
    /// Whether a person has judged something otherwise.
    pub corrected: bool,
    /// The answer in one sentence, or why there is no place in the ranking; in the language of the settings.
    pub says: String,
    /// One letter a criterion: `g`ood, `f`air, `p`oor, `n`ot applicable, `c`annot tell; empty where nothing was judged.
    pub verdicts: String,
    /// Whether there is a case to open.
    pub has_case: bool,
}

/// A figure of a published survey, with what comes nearest to it here.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SurveyRow {
    /// `survey-<id>` says who counted what.
    pub id: String,
    /// When.
    pub year: u16,
    /// Merchants that were tested.
    pub tested: u32,
    /// The published share, 0 to 1.
    pub share: f64,
    /// Whether it is only said to be more than this.
    pub at_least: bool,
    /// The share here, 0 to 1; `null` where it can be told of nobody.
    pub ours: Option<f64>,
    /// Of how many it can be told here.
    pub told: usize,
}

/// What a rating is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RatingForm {
    /// The whole folder: every table, every case, all of the evidence.
    Folder,
    /// The ranking as a workbook.
    Xlsx,
    /// The ranking as plain values.
    Csv,
    /// One line a merchant, for programs.
    Jsonl,
}
