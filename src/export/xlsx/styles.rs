//! How cells look. Made once for a workbook: there can be hundreds of thousands of cells.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::export::content::Level;
use crate::export::paint;

/// The accent where a brand has none, `RRGGBB`.
const ACCENT: &str = "1f4e79";

/// The looks of cells.
pub(super) struct Styles {
    pub title: Format,
    pub heading: Format,
    pub lead: Format,
    pub name: Format,
    /// A text outside of tables.
    pub prose: Format,
    pub text: Format,
    /// For a text that begins as a formula does: going into the cell and out again leaves it a text.
    pub quoted: Format,
    pub small: Format,
    pub comment: Format,
    pub head: Format,
    pub head_of_numbers: Format,
    pub date: Format,
    /// A number that says whether it went up or down.
    pub change: Format,
}

impl Styles {
    /// With the colour of a brand, `#1f4e79`.
    pub(super) fn new(accent: Option<&str>) -> Self {
        let accent = colour(accent.map_or(ACCENT, |accent| accent.trim_start_matches('#')));
        let top = Format::new().set_align(FormatAlign::Top);
        let text = top.clone().set_text_wrap();
        let cell = text.clone().set_border_bottom(FormatBorder::Hair).set_border_bottom_color(colour("999999"));
        let head = text
            .clone()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(accent)
            .set_border(FormatBorder::Thin)
            .set_border_color(colour("d0d7de"));
        Self {
            title: text.clone().set_bold().set_font_size(16).set_font_color(accent),
            heading: top.clone().set_bold().set_font_size(12).set_font_color(accent),
            lead: text.clone().set_bold().set_font_size(12),
            name: text.clone().set_font_color(colour("57606a")),
            quoted: cell.clone().set_quote_prefix(),
            small: text.clone().set_italic().set_font_color(colour("57606a")),
            comment: text.clone().set_italic().set_border(FormatBorder::Dashed).set_background_color(colour("fff8e1")),
            head_of_numbers: head.clone().set_align(FormatAlign::Right).set_indent(1),
            prose: text,
            head,
            date: cell.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            change: cell.clone().set_num_format("+0.0;-0.0;0.0").set_align(FormatAlign::Right).set_indent(1),
            text: cell,
        }
    }

    /// A number with so many decimals, its thousands apart.
    pub(super) fn number(&self, decimals: u8) -> Format {
        self.text.clone().set_num_format(digits(decimals)).set_align(FormatAlign::Right).set_indent(1)
    }

    /// A number with a level, whose word stands beside it.
    pub(super) fn level(&self, decimals: u8, level: &Level) -> Format {
        filled(&self.text, level).set_num_format(with_word(decimals, level)).set_align(FormatAlign::Left)
    }
}

/// What a rule changes of a number that reaches a level: the colour, and the word beside it.
pub(super) fn rule(decimals: u8, level: &Level) -> Format {
    filled(&Format::new(), level).set_num_format(with_word(decimals, level))
}

fn with_word(decimals: u8, level: &Level) -> String {
    format!("{}{}", digits(decimals), beside(&level.word))
}

/// The same cell in the colour of a level.
pub(super) fn filled(format: &Format, level: &Level) -> Format {
    format.clone().set_background_color(colour(paint::fill(level)))
}

/// A colour, `RRGGBB`; black where it is none.
pub(super) fn colour(digits: &str) -> Color {
    Color::RGB(u32::from_str_radix(digits, 16).unwrap_or(0))
}

fn digits(decimals: u8) -> String {
    match decimals {
        0 => "#,##0".to_owned(),
        some => format!("#,##0.{}", "0".repeat(usize::from(some))),
    }
}

/// A word behind a number. A format of a number takes 255 characters in all.
fn beside(word: &str) -> String {
    let word: String = crate::export::plain::line(word).chars().filter(|c| *c != '"').take(100).collect();
    if word.is_empty() { word } else { format!("\" {word}\"") }
}
