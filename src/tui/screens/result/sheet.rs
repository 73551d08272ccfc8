//! The pages of the result: sheets whose rows lead where the result goes.

use super::pages::Enter;
use crate::tui::widgets::sheet;

pub use crate::tui::widgets::sheet::under;

/// A page of the result.
pub type Sheet<'a> = sheet::Sheet<'a, Enter>;

/// A row of such a page.
pub type Row = sheet::Row<Enter>;
