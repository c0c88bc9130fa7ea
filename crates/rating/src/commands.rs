//! The one list of the window's commands.
//!
//! Everything else is made from it: the adapters and the permissions of `src-tauri`, and the TypeScript interface. What
//! [`crate::desk::Desk`] lacks, or has with another signature, does not compile. This file depends on nothing, because a
//! build script reads it too.

/// Hands the list to the macro that is named. An entry is a command with its arguments, the events it tells on the way, and
/// its answer; every command can fail with a `Failure`.
#[macro_export]
macro_rules! commands {
    ($with:ident) => {
        $with! {
            /// Checks a merchant and tells on the way. One at a time.
            check(request: CheckRequest) tells Progress -> Checked;
            /// Ends the running check: what was seen until then comes back from it, or it fails with `cancelled`.
            cancel() -> ();
            /// The built-in merchants, and what is typed to check them.
            demonstrations() -> Vec<Demonstration>;
            /// A check of the history, judged anew.
            open_check(id: i64) -> Checked;
            /// A case folder or a packed case; an HTML file is checked as a page.
            open_case(path: String) -> Checked;
            /// The file the desktop asked to open (a double click, a second start), handed over once.
            handed_in() -> Option<String>;
            /// Looks through the history.
            history(query: HistoryQuery) -> HistoryPage;
            /// A merchant's checks, oldest first.
            trend(merchant: String) -> Vec<TrendPoint>;
            /// The last check of each of the last eight merchants.
            recent() -> Vec<HistoryRow>;
            /// Deletes checks; can be undone until the program ends.
            delete_checks(ids: Vec<i64>) -> ();
            /// Takes a deletion back.
            undo_delete(ids: Vec<i64>) -> ();
            /// Writes a check to a file (a case: to a new folder, or packed where the name ends in `.doorbell`) and says where.
            export_check(id: i64, format: ExportFormat, path: String) -> String;
            /// A person's verdict in place of the machine's; `null` takes it back. Both stay to be seen.
            override_finding(id: i64, finding: String, correction: Option<Correction>) -> Checked;
            /// The ratings that are known: those of the data folder and those that were opened from elsewhere; the newest first.
            ratings() -> Vec<RatingRow>;
            /// Opens the folder of a rating from elsewhere; it is known from then on.
            open_rating(path: String) -> RatingRow;
            /// Reads a list of merchants as a rating would. It is kept until another is read.
            preview_list(source: ListSource) -> ListPreview;
            /// Makes a rating of the list that was read last.
            make_rating(request: NewRating) -> RatingRow;
            /// Checks every merchant of a rating that has no outcome yet, and tells on the way. One rating at a time. Whether all have an outcome now.
            run_rating(id: String, how: RatingRun) tells RatingProgress -> bool;
            /// What is wanted of the rating that runs: it goes on, begins nothing new, or ends.
            steer_rating(wish: RatingWish) -> ();
            /// Every merchant of a rating with its place, and what they have in common.
            rating_table(id: String) -> RatingTable;
            /// The case of a merchant in a rating, judged anew by the rating's rubric.
            open_rated(id: String, number: usize) -> Checked;
            /// Writes a rating's tables, one to a file or all with every case into a new folder, and says where.
            export_rating(id: String, form: RatingForm, path: String) -> String;
            /// What is judged, by which threshold and source.
            method(language: Language) -> Vec<MethodRow>;
            /// The settings.
            settings() -> Settings;
            /// Keeps the settings.
            save_settings(settings: Settings) -> ();
            /// What the window tells of itself.
            about() -> About;
            /// Opens an address of the web in the person's own browser.
            open_outside(url: String) -> ();
        }
    };
}
