//! One table of keys: what each does where, and the words for it. Footer, help and command palette are
//! read from the same table, so they cannot drift from it. The user's settings may put other keys in it
//! ([`Keymap`]).
//!
//! Every action has a key that an input method for Chinese leaves alone (arrows, Enter, Esc, Tab,
//! function keys, Ctrl and a letter); letters and digits are only shortcuts. Nothing needs Alt, or
//! Shift with Enter or Ctrl.

mod keys;
mod named;
mod remapped;
mod table;

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::message::Msg;
use super::model::Model;
use super::screens::{Overlay, Screen};

pub use keys::Key;
pub use remapped::{Keymap, Refused, Wish, can_change, name_of};
pub use table::BINDINGS;

/// What a key is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    /// Enter: choose, open, go on.
    Confirm,
    /// Space: choose without going on.
    Toggle,
    /// Esc: back by one layer.
    Back,
    /// Tab.
    Next,
    /// Shift+Tab.
    Previous,
    /// Choose the option with this number, from 1; 0 is "I don't know".
    Pick(u8),
    Help,
    /// Everything that can be done just now, to be chosen.
    Palette,
    /// Look for words in questions, answers and notes.
    Search,
    /// What the user prefers.
    Settings,
    Quit,
    Language,
    Suspend,
    /// Ctrl+C: once asks, twice quits.
    Interrupt,
    NextStage,
    PreviousStage,
    /// Start a new assessment, or add by hand.
    New,
    /// Add from the templates.
    Add,
    Edit,
    Delete,
    /// Add departments from a list.
    Import,
    /// Make one department of several.
    Merge,
    /// Make two departments of one.
    Split,
    MoveUp,
    MoveDown,
    Compare,
    /// Over all reports of an organisation.
    Trend,
    Rename,
    Archive,
    /// Hand it over as files.
    Export,
    /// Note on the answer.
    Note,
    /// A new line in a longer text.
    NewLine,
    /// Write a longer text in the user's own editor.
    Outside,
    /// The evidence that was seen for it.
    Evidence,
    Flag,
    Basis,
    NotApplicable,
    /// What was carried over still holds.
    StillTrue,
    /// Only what needs asking comes, or everything.
    Ask,
    /// Answer differently for one department.
    Override,
    Jump,
    NextUnanswered,
    NextFlagged,
    Undo,
    Redo,
    /// Save the report, or accept what was entered.
    Save,
    /// The frequency of a feature.
    Frequency,
    /// A data category through every feature in use.
    FillRow,
    /// Every data category of the department through a feature.
    FillColumn,
    /// The flows that the template proposes.
    FillTemplate,
    /// The flows of another department.
    CopyFrom,
    /// Another order of a list.
    Order,
    /// Show only some of a list.
    Filter,
    /// List what is unchanged too, or only what changed.
    Unchanged,
    /// Accept a finding.
    Accept,
    /// Have the plan made for a goal.
    Goal,
    /// Put everything that is ticked into the plan.
    PlanTicked,
}

/// Where keys mean the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    Everywhere,
    /// Every screen of an open assessment.
    Stage,
    Home,
    Departments,
    Grid,
    Interview,
    /// The interview, where something was carried over and not confirmed yet.
    Carried,
    /// An interview question that is answered by typing.
    InterviewField,
    Review,
    /// Every tab of the result, and every page below one.
    Result,
    /// A list of the result that has several orders.
    Ordered,
    /// The list of findings.
    Findings,
    /// A finding that can be accepted.
    Finding,
    /// The plan with its ticks.
    Plan,
    /// The map of flows, with its columns.
    Flows,
    /// The inputs of the return.
    Return,
    /// An action that can be planned.
    Planned,
    /// The ticks, where they can be put into the plan.
    Ticks,
    /// The result of an open assessment.
    Unsaved,
    /// The result of a saved report.
    Saved,
    Compare,
    Trend,
    Form,
    Picker,
    /// What is found as one types.
    Found,
    Editor,
    Confirm,
    /// What a list would change.
    Import,
    Reader,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    pub context: Context,
    /// The first is the one that is shown.
    pub keys: &'static [Key],
    pub action: Action,
    /// The message id of what it does; empty where the key needs no mention.
    pub label: &'static str,
    /// Whether the footer shows it.
    pub in_footer: bool,
}

/// Where the next key goes, the innermost context first.
#[must_use]
pub fn contexts(model: &Model) -> Vec<Context> {
    contexts_under(model.overlay.as_ref(), model)
}

/// The same with something else, or nothing, over the screen.
#[must_use]
pub fn contexts_under(overlay: Option<&Overlay>, model: &Model) -> Vec<Context> {
    let over = match overlay {
        None => return screen_contexts(model),
        Some(Overlay::Help { .. }) => Context::Reader,
        Some(Overlay::Picker(_)) => Context::Picker,
        Some(Overlay::Palette(_) | Overlay::Search(_)) => Context::Found,
        Some(Overlay::Form(_)) => Context::Form,
        Some(Overlay::Editor(_)) => Context::Editor,
        Some(Overlay::Choice(_)) => Context::Confirm,
        Some(Overlay::Import(_)) => Context::Import,
    };
    vec![over, Context::Everywhere]
}

/// The contexts of the screen itself, whatever lies over it.
fn screen_contexts(model: &Model) -> Vec<Context> {
    let own: &[Context] = match &model.screen {
        Screen::Home(_) => &[Context::Home],
        Screen::Setup(_) if model.session.is_some() => &[Context::Form, Context::Stage],
        Screen::Setup(_) => &[Context::Form],
        Screen::Departments(_) => &[Context::Departments, Context::Stage],
        Screen::Grid(_) => &[Context::Grid, Context::Stage],
        Screen::Interview(screen) if is_carried_over(model) => {
            let field = screen.is_typing(model);
            let own = if field { Context::InterviewField } else { Context::Interview };
            return vec![Context::Carried, own, Context::Stage, Context::Everywhere];
        }
        Screen::Interview(screen) if screen.is_typing(model) => &[Context::InterviewField, Context::Stage],
        Screen::Interview(_) => &[Context::Interview, Context::Stage],
        Screen::Review(_) => &[Context::Review, Context::Stage],
        Screen::Result(screen) => {
            let stage = screen.report.is_none().then_some(Context::Stage);
            return screen.contexts().into_iter().chain(stage).chain([Context::Everywhere]).collect();
        }
        Screen::Compare(screen) => screen.contexts(),
        Screen::Trend(_) => &[Context::Trend],
    };
    own.iter().copied().chain([Context::Everywhere]).collect()
}

/// Whether answers of the open assessment were carried over and wait to be confirmed.
fn is_carried_over(model: &Model) -> bool {
    model.session.as_ref().is_some_and(|session| session.total_coverage().carried_over > 0)
}

/// Whether letters go into a text field now, whatever else they may mean.
fn is_typing(contexts: &[Context]) -> bool {
    contexts.iter().any(|it| matches!(it, Context::Form | Context::Editor | Context::InterviewField | Context::Found))
}

/// Whether letters that mean nothing else choose by what they begin.
fn takes_letters(contexts: &[Context]) -> bool {
    is_typing(contexts) || contexts.iter().any(|it| matches!(it, Context::Home | Context::Interview | Context::Picker))
}

/// Whether there is a field, or a search, for a text that comes in one piece.
#[must_use]
pub fn takes_text(model: &Model) -> bool {
    let contexts = contexts(model);
    !model.is_too_small()
        && (is_typing(&contexts) || contexts.iter().any(|it| matches!(it, Context::Home | Context::Picker)))
}

/// What a key means here. Keys that mean nothing are for the text field, if there is one.
#[must_use]
pub fn message(model: &Model, event: KeyEvent) -> Option<Msg> {
    let contexts = if model.is_too_small() { vec![Context::Everywhere] } else { contexts(model) };
    let typing = is_typing(&contexts);
    let key = Key::of(event);
    let is_text = matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty();
    if !(typing && is_text) {
        for context in &contexts {
            if let Some((binding, _)) = model.keys.of(*context).find(|(_, keys)| keys.contains(&key)) {
                return Some(Msg::Act(binding.action));
            }
        }
    }
    takes_letters(&contexts).then_some(Msg::Type(event))
}

#[cfg(test)]
mod tests {
    use super::remapped::together;
    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for (position, one) in BINDINGS.iter().enumerate() {
            for other in BINDINGS[position + 1..].iter().filter(|other| together(one.context, other.context)) {
                for key in one.keys {
                    assert!(!other.keys.contains(key), "{key} in {:?} and {:?}", one.context, other.context);
                }
            }
        }
    }

    #[test]
    fn every_action_has_a_key_that_input_methods_leave_alone() {
        let digits = |action| matches!(action, Action::Pick(_));
        for binding in BINDINGS.iter().filter(|binding| !digits(binding.action)) {
            let safe = binding.keys.iter().any(|key| !key.is_text());
            assert!(safe, "{:?} in {:?}", binding.action, binding.context);
        }
    }

    #[test]
    fn the_footer_of_no_context_has_more_than_eight_keys() {
        for binding in BINDINGS {
            let same = BINDINGS.iter().filter(|other| other.context == binding.context && other.in_footer);
            assert!(same.count() <= 8, "{:?}", binding.context);
        }
    }
}
