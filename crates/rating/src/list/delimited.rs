//! Values with signs between: CSV and TSV.

use super::Row;

/// Lines looked at to tell the separator.
const SAMPLE: usize = 30;

/// The sign between values; `None` where the lines have none in common.
pub(super) fn separator(text: &str) -> Option<u8> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE).collect();
    let shared = |sign: &u8| {
        let with = lines.iter().filter(|line| line.contains(char::from(*sign))).count();
        // A head alone, or one merchant alone, is a table too.
        with * 2 > lines.len()
    };
    [b'\t', b',', b';'].into_iter().find(shared)
}

/// The rows, and whether quotes were taken as plain signs because they do not pair up: one that never ends would swallow
/// the rest of the list.
pub(super) fn read(text: &str, separator: u8) -> (Vec<Row>, bool) {
    let odd = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(separator).has_headers(false).flexible(true).quoting(!odd);
    let mut reader = builder.from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1, 0);
    // The text is whole and in memory: nothing is left that could fail to be read.
    for record in reader.records().map_while(Result::ok) {
        // The reader begins a record before the blank lines that it passes over.
        let begun = record.position().map_or(counted, |position| position.byte() as usize).min(text.len());
        let begun = begun + text.as_bytes()[begun..].iter().take_while(|byte| b"\r\n".contains(byte)).count();
        line += text[counted..begun].matches('\n').count();
        counted = begun;
        rows.push(Row { line, cells: record.iter().map(|cell| cell.trim().to_owned()).collect() });
    }
    (rows, odd)
}
