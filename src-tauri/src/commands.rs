//! The commands of the web view, one adapter each, all made from the one list.

use doorbell_rating::desk::Desk;
use doorbell_rating::wire::{
    About, CheckRequest, Checked, Correction, Demonstration, ExportFormat, Failure, HistoryPage, HistoryQuery,
    HistoryRow, Language, ListPreview, ListSource, MethodRow, NewRating, Progress, RatingForm, RatingProgress,
    RatingRow, RatingRun, RatingTable, RatingWish, Settings, TrendPoint,
};
use std::sync::Arc;
use tauri::State;
use tauri::ipc::Channel;

/// What the web view calls.
pub(crate) type Own<'a> = State<'a, Arc<Desk>>;

macro_rules! adapter {
    ($name:ident($($arg:ident: $type:ty),*) [] -> $answer:ty) => {
        #[tauri::command]
        async fn $name(desk: Own<'_>, $($arg: $type),*) -> Result<$answer, Failure> {
            desk.$name($($arg),*).await
        }
    };
    ($name:ident($($arg:ident: $type:ty),*) [$event:ty] -> $answer:ty) => {
        #[tauri::command]
        async fn $name(desk: Own<'_>, $($arg: $type,)* progress: Channel<$event>) -> Result<$answer, Failure> {
            // A window that is gone wants to know nothing.
            let tell = move |event| drop(progress.send(event));
            desk.$name($($arg,)* &tell).await
        }
    };
}

macro_rules! adapters {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*) $(tells $event:ident)? -> $answer:ty;)*) => {
        $(adapter!($name($($arg: $type),*) [$($event)?] -> $answer);)*

        /// All of them.
        pub(crate) fn handlers() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

doorbell_rating::commands!(adapters);

#[cfg(test)]
mod tests {
    macro_rules! names {
        ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),*) $(tells $event:ident)? -> $answer:ty;)*) => {
            [$(stringify!($name)),*]
        };
    }

    #[test]
    fn the_window_may_use_each_of_its_commands_and_nothing_but_dialogs_and_events_beside_them() {
        let capability: serde_json::Value = serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
        let permissions = capability["permissions"].as_array().unwrap();
        let mut may: Vec<&str> = permissions.iter().filter_map(serde_json::Value::as_str).collect();
        for name in doorbell_rating::commands!(names) {
            let needed = format!("allow-{}", name.replace('_', "-"));
            let at = may.iter().position(|permission| *permission == needed);
            may.remove(at.unwrap_or_else(|| panic!("capabilities/main.json lacks {needed}")));
        }
        let others = ["core:event:", "core:window:allow-set-title", "dialog:allow-open", "dialog:allow-save"];
        may.retain(|permission| !others.iter().any(|other| permission.starts_with(other)));
        assert!(may.is_empty(), "too much: {may:?}");
    }
}
