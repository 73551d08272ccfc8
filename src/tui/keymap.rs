//! One table of keys: what each does where, and the words for it. The footer and the help overlay are
//! read from the same table, so they cannot drift from it.
//!
//! Every action has a key that an input method for Chinese leaves alone (arrows, Enter, Esc, Tab,
//! function keys, Ctrl and a letter); letters and digits are only shortcuts. Nothing needs Alt, or
//! Shift with Enter or Ctrl.

mod table;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::message::Msg;
use super::model::Model;
use super::screens::{Overlay, Screen};

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
    Editor,
    Confirm,
    /// What a list would change.
    Import,
    Reader,
}

/// A key, written as users read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    pub code: KeyCode,
    pub modifiers: KeyModifiers,
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
    contexts.iter().any(|it| matches!(it, Context::Form | Context::Editor | Context::InterviewField))
}

/// Whether letters that mean nothing else choose by what they begin.
fn takes_letters(contexts: &[Context]) -> bool {
    is_typing(contexts) || contexts.iter().any(|it| matches!(it, Context::Home | Context::Interview | Context::Picker))
}

/// What a key means here. Keys that mean nothing are for the text field, if there is one.
#[must_use]
pub fn message(model: &Model, event: KeyEvent) -> Option<Msg> {
    let contexts = if model.is_too_small() { vec![Context::Everywhere] } else { contexts(model) };
    let typing = is_typing(&contexts);
    let key = normalised(event);
    let is_text = matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty();
    if !(typing && is_text) {
        for context in &contexts {
            let mut table = BINDINGS.iter().filter(|binding| binding.context == *context);
            if let Some(binding) = table.find(|binding| binding.keys.contains(&key)) {
                return Some(Msg::Act(binding.action));
            }
        }
    }
    takes_letters(&contexts).then_some(Msg::Type(event))
}

/// Shift says nothing that the character does not; terminals differ in whether they report it.
fn normalised(event: KeyEvent) -> Key {
    let mut modifiers = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
    let code = match event.code {
        KeyCode::Char(c) => {
            modifiers -= KeyModifiers::SHIFT;
            if modifiers.contains(KeyModifiers::CONTROL) { KeyCode::Char(c.to_ascii_lowercase()) } else { event.code }
        }
        KeyCode::BackTab => {
            modifiers -= KeyModifiers::SHIFT;
            KeyCode::BackTab
        }
        KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => {
            modifiers -= KeyModifiers::SHIFT;
            KeyCode::BackTab
        }
        code => code,
    };
    Key { code, modifiers }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            write!(f, "Ctrl+")?;
        }
        if self.modifiers.contains(KeyModifiers::SHIFT) {
            write!(f, "Shift+")?;
        }
        match self.code {
            KeyCode::Char(' ') => write!(f, "Space"),
            KeyCode::Char(c) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                write!(f, "{}", c.to_ascii_uppercase())
            }
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::F(number) => write!(f, "F{number}"),
            KeyCode::Up => write!(f, "↑"),
            KeyCode::Down => write!(f, "↓"),
            KeyCode::Left => write!(f, "←"),
            KeyCode::Right => write!(f, "→"),
            KeyCode::BackTab => write!(f, "Shift+Tab"),
            KeyCode::PageUp => write!(f, "PgUp"),
            KeyCode::PageDown => write!(f, "PgDn"),
            KeyCode::Delete => write!(f, "Del"),
            other => write!(f, "{other:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        let stages = [
            Context::Departments,
            Context::Grid,
            Context::Interview,
            Context::InterviewField,
            Context::Review,
            Context::Result,
        ];
        let interviews = [Context::Carried, Context::Interview, Context::InterviewField, Context::Stage];
        let comparisons = [Context::Compare, Context::Ordered];
        // Finding and planned are never at hand together.
        let results =
            [Context::Result, Context::Ordered, Context::Findings, Context::Finding, Context::Plan, Context::Saved];
        for (position, one) in BINDINGS.iter().enumerate() {
            for other in &BINDINGS[position + 1..] {
                let same = one.context == other.context
                    || one.context == Context::Everywhere
                    || other.context == Context::Everywhere
                    || (one.context == Context::Carried && interviews.contains(&other.context))
                    || (results.contains(&one.context) && results.contains(&other.context))
                    || (comparisons.contains(&one.context) && comparisons.contains(&other.context))
                    || (one.context == Context::Stage && stages.contains(&other.context))
                    || (other.context == Context::Stage && stages.contains(&one.context));
                for key in one.keys.iter().filter(|_| same) {
                    assert!(!other.keys.contains(key), "{key} in {:?} and {:?}", one.context, other.context);
                }
            }
        }
    }

    #[test]
    fn every_action_has_a_key_that_input_methods_leave_alone() {
        let digits = |action| matches!(action, Action::Pick(_));
        for binding in BINDINGS.iter().filter(|binding| !digits(binding.action)) {
            let safe = binding.keys.iter().any(|key| {
                !matches!(key.code, KeyCode::Char(c) if c != ' ' && !key.modifiers.contains(KeyModifiers::CONTROL))
            });
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
