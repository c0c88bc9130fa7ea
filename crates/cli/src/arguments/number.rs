//! Whole numbers within bounds.

use std::ops::RangeInclusive;

/// Reads a whole number within the bounds; the error names them.
pub(super) fn within(bounds: RangeInclusive<u64>) -> impl Fn(&str) -> Result<u64, String> + Clone + Send + Sync {
    move |text| {
        let number = text.parse().ok().filter(|number| bounds.contains(number));
        number.ok_or_else(|| format!("{}–{}", bounds.start(), bounds.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_out_of_bounds_is_answered_with_the_bounds() {
        let seconds = within(5..=600);
        assert_eq!((seconds("5"), seconds("600")), (Ok(5), Ok(600)));
        for bad in ["4", "601", "-7", "6.5", "", "ten"] {
            assert_eq!(seconds(bad), Err("5–600".to_owned()), "{bad:?}");
        }
    }
}
