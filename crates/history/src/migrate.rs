//! Brings a history of any earlier version up to this one. `user_version` counts the migrations that were done.

use crate::checks;
use crate::error::HistoryError;
use rusqlite::Connection;
use std::path::Path;

/// Every migration, in the order in which they came. One that was ever released is never changed.
const MIGRATIONS: [&str; 1] = [checks::CREATE];

/// Does what is missing, all of it or nothing.
pub(crate) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), HistoryError> {
    let done = version(connection)?;
    let Some(missing) = usize::try_from(done).ok().and_then(|done| MIGRATIONS.get(done..)) else {
        return Err(HistoryError::Newer(path.to_owned()));
    };
    if missing.is_empty() {
        return Ok(());
    }
    let all = connection.transaction()?;
    for migration in missing {
        all.execute_batch(migration)?;
    }
    all.pragma_update(None, "user_version", MIGRATIONS.len() as i64)?;
    Ok(all.commit()?)
}

fn version(connection: &Connection) -> Result<i64, HistoryError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
