//! How cells look. A grade and a verdict always stand there as a letter or a word too.

use super::super::words;
use doorbell_engine::finding::Verdict;
use doorbell_engine::text::Texts;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Url, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

/// Height of a line, points.
const LINE: f64 = 15.0;

/// Formats of the workbook.
pub(super) struct Dress {
    /// Heads of columns.
    pub(super) head: Format,
    /// Headings within a sheet.
    pub(super) title: Format,
    /// Words on one line.
    pub(super) text: Format,
    wrapped: Format,
    /// Whole numbers.
    pub(super) whole: Format,
    /// Numbers to one decimal.
    pub(super) tenth: Format,
    /// Shares.
    pub(super) percent: Format,
    date: Format,
    link: Format,
    grades: [Format; 5],
    verdicts: [Format; 4],
}

impl Dress {
    pub(super) fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        let filled = |ground: u32, ink: u32| {
            let plain = cell().set_background_color(Color::RGB(ground)).set_font_color(Color::RGB(ink));
            plain.set_align(FormatAlign::Center)
        };
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00F5_E9D6))
                .set_font_color(Color::RGB(0x0021_1A13))
                .set_border_bottom(FormatBorder::Medium),
            title: cell().set_bold().set_font_size(14),
            text: cell().set_align(FormatAlign::Left).set_indent(1),
            wrapped: cell().set_text_wrap().set_align(FormatAlign::Left).set_indent(1),
            whole: cell().set_num_format("0"),
            tenth: cell().set_num_format("0.0"),
            percent: cell().set_num_format("0.0%"),
            date: cell().set_num_format("yyyy-mm-dd hh:mm:ss"),
            link: cell().set_hyperlink(),
            grades: [
                filled(0x00CF_E8D5, 0x0007_3F27).set_bold(),
                filled(0x00E6_F1D8, 0x0033_4400).set_bold(),
                filled(0x00FB_EECF, 0x004F_3200).set_bold(),
                filled(0x00F9_D9C4, 0x0068_2600).set_bold(),
                filled(0x00F3_C6BF, 0x006E_1212).set_bold(),
            ],
            verdicts: [
                filled(0x00E6_F1E8, 0x000A_5536),
                filled(0x00FB_EECF, 0x0054_3500),
                filled(0x00FA_E3DE, 0x007A_1414),
                filled(0x00E9_EDF1, 0x003C_4A5A),
            ],
        }
    }

    /// A grade's letter on its colour; an empty cell without one.
    pub(super) fn grade(&self, sheet: &mut Worksheet, at: (u32, u16), letter: &str) -> Result<(), XlsxError> {
        let place = super::super::trades::GRADES.iter().position(|grade| *grade == letter);
        let format = place.map_or(&self.text, |place| &self.grades[place]);
        sheet.write_string_with_format(at.0, at.1, letter, format).map(drop)
    }

    /// A verdict's word on its colour.
    pub(super) fn verdict(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        verdict: Verdict,
        texts: &Texts,
    ) -> Result<(), XlsxError> {
        let place = match verdict {
            Verdict::Good => 0,
            Verdict::Fair => 1,
            Verdict::Poor => 2,
            Verdict::NotApplicable | Verdict::CannotTell => 3,
        };
        let word = words::verdict(verdict, texts);
        sheet.write_string_with_format(at.0, at.1, word, &self.verdicts[place]).map(drop)
    }

    /// A time as a date of the spreadsheet; as it is written where it is none.
    pub(super) fn date(&self, sheet: &mut Worksheet, at: (u32, u16), time: &str) -> Result<(), XlsxError> {
        match ExcelDateTime::parse_from_str(time) {
            Ok(date) => sheet.write_datetime_with_format(at.0, at.1, &date, &self.date),
            Err(_) => sheet.write_string_with_format(at.0, at.1, time, &self.text),
        }
        .map(drop)
    }

    /// A link that is shown by its own words; words alone where a spreadsheet takes it for no link.
    pub(super) fn link(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        target: &str,
        words: &str,
    ) -> Result<(), XlsxError> {
        let link = Url::new(target).set_text(words);
        if sheet.write_url_with_format(at.0, at.1, link, &self.link).is_err() {
            sheet.write_string_with_format(at.0, at.1, words, &self.text)?;
        }
        Ok(())
    }

    /// A number in a format of this dress; an empty cell where there is none.
    pub(super) fn number(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        number: Option<f64>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        match number {
            Some(number) => sheet.write_number_with_format(at.0, at.1, number, format),
            None => sheet.write_blank(at.0, at.1, &self.text),
        }
        .map(drop)
    }

    /// Words on as many lines as they need in a column so wide; not every spreadsheet finds the height itself.
    pub(super) fn wrapped(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        words: &str,
        width: usize,
    ) -> Result<(), XlsxError> {
        let lines = words.width().div_ceil(width.saturating_sub(4).max(1)).max(1);
        sheet.write_string_with_format(at.0, at.1, words, &self.wrapped)?;
        sheet.set_row_height(at.0, LINE * lines as f64).map(drop)
    }

    /// Words.
    pub(super) fn words(&self, sheet: &mut Worksheet, at: (u32, u16), words: &str) -> Result<(), XlsxError> {
        sheet.write_string_with_format(at.0, at.1, words, &self.text).map(drop)
    }
}
