//! The time of a trail, as formats with a type for it take it.

/// The time, if it is one in UTC to the second or finer (`2026-01-01T08:30:00Z`): it may come from a stranger.
pub(super) fn utc(recorded_at: &str) -> Option<&str> {
    let shape = b"dddd-dd-ddTdd:dd:dd";
    let (head, tail) = recorded_at.split_at_checked(shape.len())?;
    let fits = head.bytes().zip(shape).all(|(byte, wanted)| match wanted {
        b'd' => byte.is_ascii_digit(),
        other => byte == *other,
    });
    let (fraction, end) = tail.split_at_checked(tail.len().checked_sub(1)?)?;
    let digits = fraction.strip_prefix('.').unwrap_or(fraction);
    let fine = fraction.is_empty() || (1..=9).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let number =
        |range: std::ops::Range<usize>| head.get(range).and_then(|part| part.parse::<u32>().ok()).unwrap_or(99);
    let real = (1..=12).contains(&number(5..7))
        && (1..=31).contains(&number(8..10))
        && number(11..13) < 24
        && number(14..16) < 60;
    (fits && fine && real && end == "Z" && (fraction.is_empty() || fraction.starts_with('.'))).then_some(recorded_at)
}

#[cfg(test)]
mod tests {
    use super::utc;

    #[test]
    fn a_time_is_told_from_what_is_none() {
        for time in ["2026-01-01T08:30:00Z", "2026-11-26T07:21:31.123456Z"] {
            assert_eq!(utc(time), Some(time));
        }
        for none in [
            "",
            "Z",
            "2026-01-01",
            "2026-01-01T08:30:00+08:00",
            "2026-13-01T08:30:00Z",
            "2026-01-01T08:30:00<Z",
            "2026-01-01T08:30:00.Z",
            "２０２６-01-01T08:30:00Z",
            "2026-01-01T08:30:0012Z",
        ] {
            assert_eq!(utc(none), None, "{none}");
        }
    }
}
