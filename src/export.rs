//! What is handed over: a report, a comparison or a trend as bytes of some format.
//!
//! First a [`content::Deliverable`] is made: parts, tables and figures, in the words of one language. Each
//! format only dresses that, so that all say the same. Pure: the same report gives the same bytes; no file,
//! no clock.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod beside;
pub mod brand;
pub mod bundle;
pub mod content;
pub mod csv;
pub mod docx;
pub mod format;
pub mod html;
pub mod ics;
pub mod markdown;
mod names;
mod paint;
pub mod papers;
mod parts;
mod plain;
pub mod redacted;
pub mod source;
pub mod svg;
pub mod xlsx;

use crate::text::Forms;
use content::Cell;

pub use format::{Failed, File, Format, files};
pub use parts::deliverable;

/// A cell in words.
#[must_use]
pub fn shown(cell: &Cell, forms: Forms) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Date(text) => text.clone(),
        Cell::Number { value, decimals } => digits(*value, *decimals, forms),
        Cell::Level { value: None, level, .. } => level.word.clone(),
        Cell::Level { value: Some(value), decimals, level } => {
            format!("{} {}", digits(*value, *decimals, forms), level.word)
        }
    }
}

/// A number with so many decimals and its thousands apart; a half is rounded away from nought.
fn digits(value: f64, decimals: u8, forms: Forms) -> String {
    let scale = 10_f64.powi(i32::from(decimals));
    forms.decimals((value * scale).round() / scale, usize::from(decimals))
}

/// Whether a character may not stand in a document: control characters apart from the line break, and what
/// turns the direction of the text around it.
pub(crate) fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}
