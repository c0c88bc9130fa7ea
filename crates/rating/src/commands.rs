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
