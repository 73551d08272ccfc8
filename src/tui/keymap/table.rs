//! The one table of keys: dispatch, footer and help read it. Within a context the order is that of the
//! footer and of the help.

use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use super::{Action, Binding, Context, Key};

const fn plain(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn letter(letter: char) -> Key {
    plain(KeyCode::Char(letter))
}

const fn control(letter: char) -> Key {
    Key { code: KeyCode::Char(letter), modifiers: KeyModifiers::CONTROL }
}

const fn function(number: u8) -> Key {
    plain(KeyCode::F(number))
}

/// Marks a message id for the test that looks for missing and unused messages.
const fn label(id: &'static str) -> &'static str {
    id
}

const fn shown(context: Context, keys: &'static [Key], action: Action, label: &'static str) -> Binding {
    Binding { context, keys, action, label, in_footer: true }
}

const fn told(context: Context, keys: &'static [Key], action: Action, label: &'static str) -> Binding {
    Binding { context, keys, action, label, in_footer: false }
}

const SHIFT_UP: Key = Key { code: KeyCode::Up, modifiers: KeyModifiers::SHIFT };
const SHIFT_DOWN: Key = Key { code: KeyCode::Down, modifiers: KeyModifiers::SHIFT };
const UP: &[Key] = &[plain(KeyCode::Up), letter('k')];
const DOWN: &[Key] = &[plain(KeyCode::Down), letter('j')];
const LEFT: &[Key] = &[plain(KeyCode::Left), letter('h')];
const RIGHT: &[Key] = &[plain(KeyCode::Right), letter('l')];
const ONLY_UP: &[Key] = &[plain(KeyCode::Up)];
const ONLY_DOWN: &[Key] = &[plain(KeyCode::Down)];
const ENTER: &[Key] = &[plain(KeyCode::Enter)];
const ESC: &[Key] = &[plain(KeyCode::Esc)];
const SPACE: &[Key] = &[letter(' ')];
const TAB: &[Key] = &[plain(KeyCode::Tab)];
const BACK_TAB: &[Key] = &[plain(KeyCode::BackTab)];
const PAGE_UP: &[Key] = &[plain(KeyCode::PageUp)];
const PAGE_DOWN: &[Key] = &[plain(KeyCode::PageDown)];
const HOME: &[Key] = &[plain(KeyCode::Home)];
const END: &[Key] = &[plain(KeyCode::End)];

/// The table. Within a context the order is that of the footer and of the help.
pub const BINDINGS: &[Binding] = &{
    use Action as A;
    use Context as C;
    [
        told(C::Everywhere, &[function(1), letter('?')], A::Help, label("key-help")),
        told(C::Everywhere, &[function(2), control('p')], A::Palette, label("key-palette")),
        told(C::Everywhere, &[function(10)], A::Settings, label("key-settings")),
        told(C::Everywhere, &[control('q')], A::Quit, label("key-quit")),
        told(C::Everywhere, &[control('l'), function(12)], A::Language, label("key-language")),
        told(C::Everywhere, &[control('c')], A::Interrupt, label("key-interrupt")),
        told(C::Everywhere, &[control('z')], A::Suspend, label("key-suspend")),
        // An open assessment.
        told(C::Stage, &[function(8)], A::NextStage, label("key-next-stage")),
        told(C::Stage, &[function(7)], A::PreviousStage, label("key-previous-stage")),
        told(C::Stage, &[function(3), letter('/')], A::Search, label("key-search")),
        told(C::Stage, &[function(9)], A::Undo, label("key-undo")),
        told(C::Stage, &[control('r')], A::Redo, label("key-redo")),
        // Home. Letters search.
        shown(C::Home, ENTER, A::Confirm, label("key-open")),
        shown(C::Home, &[control('n')], A::New, label("key-new-assessment")),
        shown(C::Home, &[control('e')], A::Edit, label("key-example")),
        shown(C::Home, &[function(5)], A::Compare, label("key-compare")),
        shown(C::Home, &[function(6)], A::Trend, label("key-trend")),
        shown(C::Home, &[control('o')], A::Export, label("key-export")),
        shown(C::Home, &[function(4)], A::Rename, label("key-rename")),
        told(C::Home, &[control('a')], A::Archive, label("key-archive")),
        shown(C::Home, &[plain(KeyCode::Delete)], A::Delete, label("key-delete")),
        told(C::Home, ONLY_UP, A::Up, label("key-up")),
        told(C::Home, ONLY_DOWN, A::Down, label("key-down")),
        told(C::Home, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Home, PAGE_DOWN, A::PageDown, label("key-page-down")),
        told(C::Home, HOME, A::First, label("key-first")),
        told(C::Home, END, A::Last, label("key-last")),
        told(C::Home, ESC, A::Back, label("key-clear-search")),
        // Departments.
        shown(C::Departments, ENTER, A::Confirm, label("key-flow-grid")),
        shown(C::Departments, TAB, A::Next, label("key-start-interview")),
        shown(C::Departments, &[control('t'), letter('a')], A::Add, label("key-add-templates")),
        shown(C::Departments, &[control('e'), letter('e'), letter('E')], A::Edit, label("key-edit")),
        shown(C::Departments, &[control('n'), letter('n')], A::New, label("key-add-by-hand")),
        shown(C::Departments, &[plain(KeyCode::Delete)], A::Delete, label("key-remove")),
        shown(C::Departments, &[function(5), letter('m')], A::Merge, label("key-merge")),
        shown(C::Departments, &[function(6), letter('s')], A::Split, label("key-split")),
        told(C::Departments, &[function(4), letter('i')], A::Import, label("key-import")),
        told(C::Departments, &[control('s')], A::Save, label("key-is-it-saved")),
        told(C::Departments, UP, A::Up, label("key-up")),
        told(C::Departments, DOWN, A::Down, label("key-down")),
        told(C::Departments, HOME, A::First, label("key-first")),
        told(C::Departments, END, A::Last, label("key-last")),
        told(C::Departments, &[SHIFT_UP, letter('K')], A::MoveUp, label("key-move-up")),
        told(C::Departments, &[SHIFT_DOWN, letter('J')], A::MoveDown, label("key-move-down")),
        told(C::Departments, ESC, A::Back, label("key-back")),
        // Flow grid.
        shown(C::Grid, SPACE, A::Toggle, label("key-toggle-flow")),
        shown(C::Grid, ENTER, A::Confirm, label("key-done")),
        shown(C::Grid, TAB, A::Next, label("key-next-department")),
        shown(C::Grid, &[control('f'), letter('f')], A::Frequency, label("key-frequency")),
        told(C::Grid, BACK_TAB, A::Previous, label("key-previous-department")),
        told(C::Grid, &[function(5), letter('r')], A::FillRow, label("key-fill-row")),
        told(C::Grid, &[function(6), letter('c')], A::FillColumn, label("key-fill-column")),
        told(C::Grid, &[control('t'), letter('t')], A::FillTemplate, label("key-fill-template")),
        told(C::Grid, &[control('o'), letter('d')], A::CopyFrom, label("key-copy-from")),
        told(C::Grid, &[plain(KeyCode::Delete)], A::Delete, label("key-clear-column")),
        told(C::Grid, &[control('e'), letter('e')], A::Edit, label("key-edit-department")),
        told(C::Grid, &[control('s')], A::Save, label("key-is-it-saved")),
        told(C::Grid, UP, A::Up, label("key-up")),
        told(C::Grid, DOWN, A::Down, label("key-down")),
        told(C::Grid, LEFT, A::Left, label("key-left")),
        told(C::Grid, RIGHT, A::Right, label("key-right")),
        told(C::Grid, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Grid, PAGE_DOWN, A::PageDown, label("key-page-down")),
        told(C::Grid, HOME, A::First, label("key-first")),
        told(C::Grid, END, A::Last, label("key-last")),
        told(C::Grid, ESC, A::Back, label("key-back")),
        // Interview.
        shown(C::Carried, &[control('t')], A::StillTrue, label("key-still-true")),
        shown(C::Carried, &[function(5)], A::Ask, label("key-ask")),
        shown(C::Interview, ENTER, A::Confirm, label("key-choose")),
        shown(C::Interview, SPACE, A::Toggle, label("key-choose-and-stay")),
        shown(C::Interview, TAB, A::Next, label("key-next-question")),
        told(C::Interview, BACK_TAB, A::Previous, label("key-previous-question")),
        shown(C::Interview, &[control('b')], A::Basis, label("key-basis")),
        shown(C::Interview, &[control('n')], A::Note, label("key-note")),
        shown(C::Interview, &[control('e')], A::Evidence, label("key-evidence")),
        shown(C::Interview, &[function(6)], A::NextUnanswered, label("key-next-unanswered")),
        shown(C::Interview, &[function(4)], A::Jump, label("key-jump")),
        told(C::Interview, &[control('g')], A::NextFlagged, label("key-next-flagged")),
        told(C::Interview, &[control('x')], A::NotApplicable, label("key-not-applicable")),
        told(C::Interview, &[control('f')], A::Flag, label("key-flag")),
        told(C::Interview, &[control('o')], A::Override, label("key-override")),
        told(C::Interview, &[plain(KeyCode::Delete)], A::Delete, label("key-withdraw")),
        told(C::Interview, &[control('s')], A::Save, label("key-is-it-saved")),
        told(C::Interview, ONLY_UP, A::Up, label("key-up")),
        told(C::Interview, ONLY_DOWN, A::Down, label("key-down")),
        told(C::Interview, PAGE_UP, A::PageUp, label("key-previous-section")),
        told(C::Interview, PAGE_DOWN, A::PageDown, label("key-next-section")),
        told(C::Interview, &[plain(KeyCode::Left)], A::Left, label("key-previous-part")),
        told(C::Interview, &[plain(KeyCode::Right)], A::Right, label("key-next-part")),
        told(C::Interview, HOME, A::First, label("key-first")),
        told(C::Interview, END, A::Last, label("key-last")),
        told(C::Interview, &[letter('0')], A::Pick(0), label("key-do-not-know")),
        told(C::Interview, &[letter('1')], A::Pick(1), label("key-digits")),
        told(C::Interview, &[letter('2')], A::Pick(2), ""),
        told(C::Interview, &[letter('3')], A::Pick(3), ""),
        told(C::Interview, &[letter('4')], A::Pick(4), ""),
        told(C::Interview, &[letter('5')], A::Pick(5), ""),
        told(C::Interview, &[letter('6')], A::Pick(6), ""),
        told(C::Interview, &[letter('7')], A::Pick(7), ""),
        told(C::Interview, &[letter('8')], A::Pick(8), ""),
        told(C::Interview, &[letter('9')], A::Pick(9), ""),
        told(C::Interview, ESC, A::Back, label("key-back")),
        // A question that is answered by typing.
        shown(C::InterviewField, ENTER, A::Confirm, label("key-accept-and-go-on")),
        shown(C::InterviewField, TAB, A::Next, label("key-next-question")),
        shown(C::InterviewField, BACK_TAB, A::Previous, label("key-previous-question")),
        shown(C::InterviewField, &[control('b')], A::Basis, label("key-basis")),
        shown(C::InterviewField, &[control('n')], A::Note, label("key-note")),
        shown(C::InterviewField, &[control('e')], A::Evidence, label("key-evidence")),
        shown(C::InterviewField, &[function(6)], A::NextUnanswered, label("key-next-unanswered")),
        told(C::InterviewField, &[control('g')], A::NextFlagged, label("key-next-flagged")),
        shown(C::InterviewField, &[function(4)], A::Jump, label("key-jump")),
        told(C::InterviewField, &[control('x')], A::NotApplicable, label("key-not-applicable")),
        told(C::InterviewField, &[control('f')], A::Flag, label("key-flag")),
        told(C::InterviewField, &[control('o')], A::Override, label("key-override")),
        told(C::InterviewField, &[control('s')], A::Save, label("key-is-it-saved")),
        told(C::InterviewField, ONLY_UP, A::Up, label("key-up")),
        told(C::InterviewField, ONLY_DOWN, A::Down, label("key-down")),
        told(C::InterviewField, PAGE_UP, A::PageUp, label("key-previous-section")),
        told(C::InterviewField, PAGE_DOWN, A::PageDown, label("key-next-section")),
        told(C::InterviewField, ESC, A::Back, label("key-back")),
        // Review.
        shown(C::Review, ENTER, A::Confirm, label("key-go-there")),
        shown(C::Review, TAB, A::Next, label("key-result")),
        shown(C::Review, &[control('s')], A::Save, label("key-save-report")),
        told(C::Review, &[function(5)], A::Compare, label("key-compare")),
        told(C::Review, UP, A::Up, label("key-up")),
        told(C::Review, DOWN, A::Down, label("key-down")),
        told(C::Review, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Review, PAGE_DOWN, A::PageDown, label("key-page-down")),
        told(C::Review, HOME, A::First, label("key-first")),
        told(C::Review, END, A::Last, label("key-last")),
        told(C::Review, ESC, A::Back, label("key-back")),
        // Result.
        shown(C::Result, ENTER, A::Confirm, label("key-why")),
        shown(C::Result, TAB, A::Next, label("key-next-tab")),
        shown(C::Findings, RIGHT, A::Right, label("key-other-list")),
        shown(C::Findings, &[function(4), letter('f')], A::Filter, label("key-filter")),
        told(C::Findings, LEFT, A::Left, label("key-other-list-back")),
        shown(C::Finding, &[control('a'), letter('a')], A::Accept, label("key-accept-finding")),
        told(C::Finding, &[plain(KeyCode::Delete)], A::Delete, label("key-take-acceptance-back")),
        shown(C::Ordered, &[control('t'), letter('o')], A::Order, label("key-order")),
        shown(C::Flows, RIGHT, A::Right, label("key-next-column")),
        told(C::Flows, LEFT, A::Left, label("key-column-before")),
        told(C::Return, &[plain(KeyCode::Delete)], A::Delete, label("key-take-input-back")),
        shown(C::Plan, SPACE, A::Toggle, label("key-tick")),
        shown(C::Plan, &[function(4), letter('g')], A::Goal, label("key-goal")),
        shown(C::Ticks, &[control('n'), letter('p')], A::PlanTicked, label("key-plan-ticked")),
        shown(C::Planned, &[control('e'), letter('e')], A::Edit, label("key-plan-it")),
        told(C::Planned, &[plain(KeyCode::Delete)], A::Delete, label("key-take-out")),
        shown(C::Unsaved, &[control('s')], A::Save, label("key-save-report")),
        shown(C::Result, &[control('o')], A::Export, label("key-export")),
        shown(C::Result, &[function(5), letter('c')], A::Compare, label("key-compare")),
        shown(C::Saved, &[function(6), letter('t')], A::Trend, label("key-trend")),
        told(C::Result, BACK_TAB, A::Previous, label("key-previous-tab")),
        told(C::Result, &[letter('1')], A::Pick(1), label("key-tab-digits")),
        told(C::Result, &[letter('2')], A::Pick(2), ""),
        told(C::Result, &[letter('3')], A::Pick(3), ""),
        told(C::Result, &[letter('4')], A::Pick(4), ""),
        told(C::Result, &[letter('5')], A::Pick(5), ""),
        told(C::Result, &[letter('6')], A::Pick(6), ""),
        told(C::Result, &[letter('7')], A::Pick(7), ""),
        told(C::Result, UP, A::Up, label("key-up")),
        told(C::Result, DOWN, A::Down, label("key-down")),
        told(C::Result, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Result, PAGE_DOWN, A::PageDown, label("key-page-down")),
        told(C::Result, HOME, A::First, label("key-first")),
        told(C::Result, END, A::Last, label("key-last")),
        told(C::Result, ESC, A::Back, label("key-back")),
        // Comparison.
        shown(C::Compare, ENTER, A::Confirm, label("key-why")),
        shown(C::Compare, TAB, A::Next, label("key-next-tab")),
        shown(C::Compare, &[function(4), letter('u')], A::Unchanged, label("key-unchanged")),
        told(C::Compare, BACK_TAB, A::Previous, label("key-previous-tab")),
        told(C::Compare, RIGHT, A::Right, label("key-next-tab")),
        told(C::Compare, LEFT, A::Left, label("key-previous-tab")),
        told(C::Compare, &[letter('1')], A::Pick(1), label("key-compare-digits")),
        told(C::Compare, &[letter('2')], A::Pick(2), ""),
        told(C::Compare, &[letter('3')], A::Pick(3), ""),
        told(C::Compare, &[letter('4')], A::Pick(4), ""),
        told(C::Compare, &[letter('5')], A::Pick(5), ""),
        told(C::Compare, &[letter('6')], A::Pick(6), ""),
        told(C::Compare, UP, A::Up, label("key-up")),
        told(C::Compare, DOWN, A::Down, label("key-down")),
        told(C::Compare, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Compare, PAGE_DOWN, A::PageDown, label("key-page-down")),
        told(C::Compare, HOME, A::First, label("key-first")),
        told(C::Compare, END, A::Last, label("key-last")),
        shown(C::Compare, ESC, A::Back, label("key-back")),
        // Trend.
        shown(C::Trend, ENTER, A::Confirm, label("key-open-report")),
        shown(C::Trend, TAB, A::Next, label("key-next-measure")),
        shown(C::Trend, LEFT, A::Left, label("key-earlier-run")),
        shown(C::Trend, RIGHT, A::Right, label("key-later-run")),
        shown(C::Trend, &[function(5), letter('c')], A::Compare, label("key-compare-before")),
        told(C::Trend, BACK_TAB, A::Previous, label("key-measure-before")),
        told(C::Trend, &[letter('1')], A::Pick(1), label("key-measure-digits")),
        told(C::Trend, &[letter('2')], A::Pick(2), ""),
        told(C::Trend, &[letter('3')], A::Pick(3), ""),
        told(C::Trend, &[letter('4')], A::Pick(4), ""),
        told(C::Trend, &[letter('5')], A::Pick(5), ""),
        told(C::Trend, &[letter('6')], A::Pick(6), ""),
        told(C::Trend, UP, A::Up, label("key-row-before")),
        told(C::Trend, DOWN, A::Down, label("key-next-row")),
        told(C::Trend, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Trend, PAGE_DOWN, A::PageDown, label("key-page-down")),
        told(C::Trend, HOME, A::First, label("key-first")),
        told(C::Trend, END, A::Last, label("key-last")),
        shown(C::Trend, ESC, A::Back, label("key-back")),
        // What is only read.
        shown(C::Reader, UP, A::Up, label("key-up")),
        shown(C::Reader, DOWN, A::Down, label("key-down")),
        told(C::Reader, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Reader, PAGE_DOWN, A::PageDown, label("key-page-down")),
        shown(C::Reader, ESC, A::Back, label("key-close")),
        told(C::Reader, ENTER, A::Back, label("")),
        // What a list would change.
        shown(C::Import, ENTER, A::Confirm, label("key-accept-import")),
        shown(C::Import, UP, A::Up, label("key-up")),
        shown(C::Import, DOWN, A::Down, label("key-down")),
        told(C::Import, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Import, PAGE_DOWN, A::PageDown, label("key-page-down")),
        told(C::Import, HOME, A::First, label("key-first")),
        told(C::Import, END, A::Last, label("key-last")),
        shown(C::Import, ESC, A::Back, label("key-leave-import")),
        // Forms.
        shown(C::Form, TAB, A::Next, label("key-next-field")),
        told(C::Form, ONLY_DOWN, A::Down, label("key-down")),
        told(C::Form, ONLY_UP, A::Up, label("key-up")),
        told(C::Form, &[plain(KeyCode::Left)], A::Left, label("key-left")),
        told(C::Form, &[plain(KeyCode::Right)], A::Right, label("key-right")),
        shown(C::Form, ENTER, A::Confirm, label("key-accept-field")),
        shown(C::Form, &[control('s')], A::Save, label("key-accept-all")),
        shown(C::Form, ESC, A::Back, label("key-cancel")),
        shown(C::Form, BACK_TAB, A::Previous, label("key-previous-field")),
        // Lists to choose from.
        shown(C::Picker, SPACE, A::Toggle, label("key-toggle")),
        shown(C::Picker, ENTER, A::Confirm, label("key-accept")),
        told(C::Picker, ONLY_UP, A::Up, label("key-up")),
        told(C::Picker, ONLY_DOWN, A::Down, label("key-down")),
        told(C::Picker, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Picker, PAGE_DOWN, A::PageDown, label("key-page-down")),
        told(C::Picker, HOME, A::First, label("key-first")),
        told(C::Picker, END, A::Last, label("key-last")),
        shown(C::Picker, ESC, A::Back, label("key-cancel")),
        // Everything that can be done, and what is found.
        shown(C::Found, ENTER, A::Confirm, label("key-choose")),
        told(C::Found, ONLY_UP, A::Up, label("key-up")),
        told(C::Found, ONLY_DOWN, A::Down, label("key-down")),
        told(C::Found, PAGE_UP, A::PageUp, label("key-page-up")),
        told(C::Found, PAGE_DOWN, A::PageDown, label("key-page-down")),
        told(C::Found, HOME, A::First, label("key-first")),
        told(C::Found, END, A::Last, label("key-last")),
        shown(C::Found, ESC, A::Back, label("key-close")),
        // Longer texts: Enter is a new line there.
        shown(C::Editor, &[control('s'), plain(KeyCode::Tab)], A::Save, label("key-accept")),
        shown(C::Editor, &[function(4), control('o')], A::Outside, label("key-outside")),
        shown(C::Editor, ENTER, A::NewLine, label("key-new-line")),
        shown(C::Editor, ESC, A::Back, label("key-keep-and-close")),
        // Questions of the program itself.
        shown(C::Confirm, ENTER, A::Confirm, label("key-choose")),
        told(C::Confirm, UP, A::Up, label("key-up")),
        told(C::Confirm, DOWN, A::Down, label("key-down")),
        told(C::Confirm, HOME, A::First, label("key-first")),
        told(C::Confirm, END, A::Last, label("key-last")),
        shown(C::Confirm, ESC, A::Back, label("key-cancel")),
    ]
};
