//! The mouse, where the user wants it: a click picks the row that is under it. Which row that is the picture tells:
//! the cursor goes towards the click until what was clicked is under it. So whatever has a cursor can be clicked,
//! and nothing about where lists stand is written down twice.

use std::ops::Range;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};

use super::keymap::Action;
use super::message::Effect;
use super::model::Model;
use super::screens::Screen;
use super::update::let_act;
use super::view::view;

/// Moves the cursor to the row that was clicked, if there is one.
pub fn click(model: &mut Model, column: u16, row: u16) -> Vec<Effect> {
    let Some(before) = picture(model) else { return Vec::new() };
    let (Some(clicked), Some(own)) = (text(&before, column, row), cursor(&before, model)) else { return Vec::new() };
    if own.contains(&row) {
        return Vec::new();
    }
    let (action, most) =
        if row < own.start { (Action::Up, own.start - row) } else { (Action::Down, row + 1 - own.end) };
    let mut effects = Vec::new();
    for _ in 0..most {
        effects.extend(let_act(model, action));
        let Some(now) = picture(model) else { break };
        let Some(here) = cursor(&now, model) else { break };
        if here.into_iter().any(|row| text(&now, column, row).as_ref() == Some(&clicked)) {
            break;
        }
    }
    effects
}

/// What the model looks like.
fn picture(model: &Model) -> Option<Buffer> {
    let (columns, rows) = model.size;
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).ok()?;
    terminal.draw(|frame| view(model, frame)).ok()?;
    Some(terminal.backend().buffer().clone())
}

/// The fewest cells of a cursor that is a row, not the cell of a grid or the title of a tab.
const ROW: usize = 12;

/// What stands on a line.
fn text(picture: &Buffer, column: u16, row: u16) -> Option<String> {
    let area = picture.area;
    if !area.contains((column, row).into()) {
        return None;
    }
    let line: String = (0..area.width).map(|x| picture[(x, row)].symbol()).collect();
    // Neither the mark of the cursor nor a scrollbar is part of what is meant.
    let own = line.replace(['›', '┃'], " ").replace(" │", "  ");
    Some(own.trim_end().to_owned()).filter(|text| !text.trim().is_empty())
}

/// The rows under the cursor, if it is one of rows.
fn cursor(picture: &Buffer, model: &Model) -> Option<Range<u16>> {
    let tabs = matches!(model.screen, Screen::Result(_) | Screen::Compare(_)) && model.overlay.is_none();
    let selected = model.theme.selected();
    let is_own = |cell: &Cell| match selected.bg {
        Some(own) => cell.bg == own,
        None => cell.modifier.contains(selected.add_modifier),
    };
    let area = picture.area;
    let marked = |row: u16| {
        let own = (0..area.width).filter(|x| is_own(&picture[(*x, row)])).count() >= ROW;
        let signed = tabs && (0..4.min(area.width)).any(|x| ["›", ">"].contains(&picture[(x, row)].symbol()));
        own || signed
    };
    // Below the title and the tabs.
    let mut rows = (if tabs { 3 } else { 1 }..area.height.saturating_sub(1)).skip_while(|row| !marked(*row));
    let start = rows.next()?;
    let end = rows.find(|row| !marked(*row)).unwrap_or(area.height);
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_by_a_line_is_its_words() {
        let picture = Buffer::with_lines(["  › Save report  ┃", "                  "]);
        assert_eq!(text(&picture, 3, 0).as_deref(), Some("    Save report"));
        assert_eq!(text(&picture, 3, 1), None);
        assert_eq!(text(&picture, 3, 9), None);
    }
}
