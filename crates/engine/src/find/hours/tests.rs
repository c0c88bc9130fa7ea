use super::days::{DAY, may_name_days};
use super::near::first_number;
use super::*;

/// The hours as a person would note them: `一二三四五 9:00-18:00`, days of the same hours together.
fn note(text: &str) -> Option<String> {
    let clock = |ranges: &[OpenRange]| {
        let one = |r: &OpenRange| format!("{}:{:02}-{}:{:02}", r.from() / 60, r.from() % 60, r.to() / 60, r.to() % 60);
        ranges.iter().map(one).collect::<Vec<_>>().join(" ")
    };
    match read(text)?.open? {
        Open::NotSaid { ranges } => Some(clock(&ranges)),
        Open::Said { week } => {
            let mut lines: Vec<(String, String)> = Vec::new();
            for (day, ranges) in "一二三四五六日".chars().zip(&week).filter(|(_, ranges)| !ranges.is_empty()) {
                match lines.iter_mut().find(|(_, hours)| *hours == clock(ranges)) {
                    Some((days, _)) => days.push(day),
                    None => lines.push((day.to_string(), clock(ranges))),
                }
            }
            Some(lines.into_iter().map(|(days, hours)| format!("{days} {hours}")).collect::<Vec<_>>().join("; "))
        }
    }
}

#[test]
fn weekday_ranges_are_read_in_many_wordings() {
    for text in [
        "周一至周五 9:00-18:00",
        "星期一至五 9:00～18:00",
        "工作日9:00-18:00",
        "Mon-Fri 9am-6pm",
        "Monday to Friday: 9:00 AM - 6:00 PM",
        "Mo-Fr 9-18 Uhr",
        "平日9:00～18:00",
        "平日 9:00～18:00 (土日祝除く)",
        "週一至週五 上午9點至下午6點",
        "lunes a viernes 9:00 a 18:00",
        "lun. au ven. 9h-18h",
        "seg a sex 9h às 18h",
        "lun-ven 9:00-18:00",
        "월~금 09:00-18:00",
        "9:00-18:00（周六、周日休息）",
        "9:00-18:00, Mon-Fri",
    ] {
        assert_eq!(note(text).as_deref(), Some("一二三四五 9:00-18:00"), "{text}");
    }
}

#[test]
fn round_the_clock_and_daily_hours_are_read() {
    for text in ["7×24小时", "24/7", "每天24小时"] {
        assert_eq!(note(text).as_deref(), Some("一二三四五六日 0:00-24:00"), "{text}");
    }
    assert_eq!(note("每天8:30-21:00").as_deref(), Some("一二三四五六日 8:30-21:00"));
}

#[test]
fn times_without_days_claim_nothing_about_the_week() {
    assert_eq!(read("（9:00-18:00）").unwrap().open.map(|open| matches!(open, Open::NotSaid { .. })), Some(true));
    assert_eq!(read("24小时服务热线").unwrap().hours_a_day(), Some(24.0));
    assert_eq!(note("24小时服务热线").as_deref(), Some("0:00-24:00"));
}

#[test]
fn a_lunch_break_is_not_open() {
    for text in [
        "周一至周五 9:00-12:00 13:30-18:00",
        "周一至周五 9:00-18:00（午休12:00-13:30）",
        "월~금 09:00-18:00 (점심시간 12:00-13:30)",
        "周一至周五 上午9:00-12:00 下午1:30-6:00",
    ] {
        assert_eq!(note(text).as_deref(), Some("一二三四五 9:00-12:00 13:30-18:00"), "{text}");
    }
}

#[test]
fn different_days_have_different_hours() {
    assert_eq!(note("Mon-Fri 9am-5pm, Sat 10am-2pm").as_deref(), Some("一二三四五 9:00-17:00; 六 10:00-14:00"));
    assert_eq!(
        note("9:00-17:00 (周一至周五), 10:00-14:00 (周六)").as_deref(),
        Some("一二三四五 9:00-17:00; 六 10:00-14:00")
    );
}

#[test]
fn hours_past_midnight_end_on_the_next_day() {
    assert_eq!(note("每天 22:00-次日6:00").as_deref(), Some("一二三四五六日 22:00-30:00"));
    assert_eq!(read("每天 18:00-2:00").unwrap().hours_a_day(), Some(8.0));
}

#[test]
fn what_can_mean_two_things_is_not_guessed() {
    for text in ["周一至周日 11:00-2:00", "夏季 8:00-18:00 冬季 9:00-17:00 周一至周五"] {
        assert_eq!(read(text).unwrap().open, None, "{text}");
    }
}

#[test]
fn what_is_no_hours_is_left() {
    for text in [
        "24小时内回复",
        "2019-11-07",
        "010-55550101",
        "第9-18页",
        "满100-50元",
        "we reply within 24 hours",
        "24小时发货",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn dates_and_small_words_are_no_days() {
    assert_eq!(note("12月25日 9:00-18:00").as_deref(), Some("9:00-18:00"));
    assert_eq!(note("so we are here 9:00-18:00").as_deref(), Some("9:00-18:00"));
}

#[test]
fn workdays_are_noted() {
    assert!(read("周一至周五 9:00-18:00（节假日除外）").unwrap().workdays_only);
}

proptest::proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "[0-9: .-~至周一二五日点am pmMonFri月金\\PC]{0,50}") {
        if let Some(hours) = read(&text).and_then(|hours| hours.hours_a_day()) {
            proptest::prop_assert!((0.0..=24.0).contains(&hours));
        }
        let _ = first_number(&text);
    }

    #[test]
    fn no_day_is_missed_for_want_of_its_letters(text in "[周星期礼拜週禮一日天月火曜から월요일每年全无休中7x24×*/dayt매일연중무휴工作平평末주말土祝 -]{1,6}") {
        proptest::prop_assert!(may_name_days(&text) || !DAY.as_ref().unwrap().is_match(&text), "{text}");
    }
}
