//! What the keys of a comparison do: from tab to tab, into pages and out of them, what is unchanged too.

use std::rc::Rc;

use super::drawn::Drawn;
use super::pages::{Enter, Page, Part, Spot};
use super::{CompareScreen, Tab};
use crate::tui::keymap::Action;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::screens::{Screen, moved};
use crate::tui::widgets::tabs;

/// An action on the comparison.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(8).max(1);
    let Screen::Compare(screen) = &model.screen else { return Vec::new() };
    let drawn = Drawn::new(screen, model, model.size.0.saturating_sub(2), model.size.1);
    let sheet = drawn.sheet();
    let enter = if action == Action::Confirm { sheet.row(screen.cursor()).enter } else { None };
    let count = sheet.count;
    drop(sheet);
    let Screen::Compare(screen) = &mut model.screen else { return Vec::new() };
    match action {
        Action::Confirm => enter_into(screen, enter),
        Action::Back if screen.is_inside() => {
            screen.visits[screen.tab as usize].pop();
        }
        Action::Back => {
            let back = (*screen.back).clone();
            model.screen = back;
        }
        Action::Next | Action::Right | Action::Previous | Action::Left | Action::Pick(_) => {
            screen.tab = tabs::turned(&Tab::ALL, screen.tab as usize, action).unwrap_or(screen.tab);
        }
        Action::Unchanged => screen.unchanged = !screen.unchanged,
        Action::Order => screen.as_entered = !screen.as_entered,
        _ => {
            if let Some(visit) = screen.visits[screen.tab as usize].last_mut() {
                visit.cursor = moved(visit.cursor, count, action, page);
            }
        }
    }
    Vec::new()
}

fn enter_into(screen: &mut CompareScreen, enter: Option<Enter>) {
    let page = match enter {
        None => return,
        Some(Enter::Tab(tab)) => {
            screen.tab = tab;
            return;
        }
        Some(Enter::Page(page)) => page,
        Some(Enter::Part(at)) => Page::Part(Rc::new(Part::new(screen, at))),
        Some(Enter::Place(place)) => Page::Place(Rc::new(Spot::new(screen, place))),
        Some(Enter::Action(at)) => Page::Action { at, settled: screen.settled(at) },
    };
    screen.push(page);
}
