//! Tabs: their titles in one line, the one at hand marked.

use ratatui::text::{Line, Span};

use super::super::keymap::Action;
use super::super::theme::Theme;

/// Which of all tabs a key leads to from one: the next or the one before, round the end, or that with its
/// digit; none where there is no such tab.
#[must_use]
pub fn turned<T: Copy>(all: &[T], at_hand: usize, action: Action) -> Option<T> {
    let to = match action {
        Action::Next | Action::Right => (at_hand + 1) % all.len(),
        Action::Previous | Action::Left => (at_hand + all.len() - 1) % all.len(),
        Action::Pick(number) => usize::from(number).checked_sub(1)?,
        _ => return None,
    };
    all.get(to).copied()
}

/// The tabs in one line, the one at hand marked; with their digits where there is room.
#[must_use]
pub fn line(titles: &[String], at_hand: usize, width: u16, theme: Theme) -> Line<'static> {
    let all: usize = titles.iter().map(|title| Span::raw(title.as_str()).width() + 2).sum();
    let digits = all + 2 * titles.len() <= usize::from(width);
    let pad = if all <= usize::from(width) { " " } else { "" };
    let piece = |(at, title): (usize, &String)| {
        let text = if digits { format!(" {} {title} ", at + 1) } else { format!(" {title}{pad}") };
        if at == at_hand {
            Span::styled(text, theme.selected().patch(theme.heading()))
        } else {
            Span::styled(text, theme.dim())
        }
    };
    titles.iter().enumerate().map(piece).collect()
}
