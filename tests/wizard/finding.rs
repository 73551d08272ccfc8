//! Finding what can be done and where something stands: the command palette, the search, and that no letter is
//! needed for anything.

use farol::assessment::{Answer, Event, Place, State};
use farol::questionnaire::{Scope, shipped};
use farol::tui::keymap::{self, Action, Context, Keymap, Wish};
use farol::tui::{Effect, Screen, update};
use proptest::prelude::*;
use ratatui::crossterm::event::KeyCode;

use crate::screens::{hotel, walks};
use crate::stage::{Stage, parse};

fn answer(stage: &mut Stage, place: Place, answer: Answer) {
    let effects = stage.model.happen(Event::Answered { place, answer: Box::new(answer) });
    for effect in effects {
        stage.perform(effect);
    }
}

/// A hotel in whose answers and notes there is something to be found.
fn noted(folder: &std::path::Path, columns: u16, rows: u16) -> Stage {
    let mut stage = hotel(folder, columns, rows);
    let questions = shipped().questions();
    let first = Place::organisation(questions[0].id.clone());
    let note = "The Lanterna owner keeps the list of phones in a drawer behind the front desk, and updates it by hand.";
    let noted = Answer { note: Some(note.to_owned()), ..Answer::choosing([questions[0].options[0].clone()]) };
    answer(&mut stage, first, noted);
    let own = questions.iter().find(|question| question.scope == Scope::Department).unwrap();
    let place =
        Place::department(own.id.clone(), stage.model.session.as_ref().unwrap().interview().departments[2].id.clone());
    let reason = Some("雲端備份由酒店集團負責，前台沒有權限。".to_owned());
    answer(&mut stage, place, Answer { reason, ..Answer::new(State::NotApplicable) });
    stage.keys("<Tab>");
    stage
}

#[test]
fn palette_and_search_look() {
    for (columns, rows) in [(80, 24), (120, 40), (60, 16)] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = noted(folder.path(), columns, rows);
        for (name, keys) in [
            ("palette", "<F2>"),
            ("palette-typed", "rev"),
            ("palette-question", "<Ctrl+U>backup"),
            ("search", "<Esc><Esc><F3>"),
            ("search-found", "lanterna"),
            ("search-many", "<Ctrl+U>the"),
            ("search-chinese", "<Ctrl+U>備份"),
            ("search-nothing", "<Ctrl+U>xyzzy"),
            ("palette-over-a-note", "<Esc><Esc><Ctrl+N><F2>"),
        ] {
            stage.keys(keys);
            insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), stage.screen());
        }
    }
}

#[test]
fn the_palette_does_what_the_key_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = noted(folder.path(), 80, 24);
    stage.keys("<F2>flag<Enter>");
    let first = Place::organisation(shipped().questions()[1].id.clone());
    let flagged = |stage: &Stage| {
        let session = stage.model.session.as_ref().unwrap();
        session.interview().answer(&first.question, None).is_some_and(|answer| answer.flagged)
    };
    let at = |stage: &Stage| stage.model.session.as_ref().unwrap().assessment.at().cloned();
    assert_eq!(at(&stage), Some(first.clone()));
    assert!(flagged(&stage));
    stage.keys("<F2>undo<Enter>");
    assert!(!flagged(&stage));
    for (typed, title) in [
        ("go to review", "Review"),
        ("go result", "Result"),
        ("go data", "Data flows"),
        ("go set-up", "Set-up"),
        ("go departments", "Departments"),
        ("go interview", "Interview"),
    ] {
        stage.keys(&format!("<Ctrl+P>{typed}<Enter>"));
        assert!(
            stage.screen().lines().next().unwrap().contains(&format!("· {title} ")),
            "{typed}:\n{}",
            stage.screen()
        );
    }
    stage.keys("<F2>front desk<Enter>");
    stage.sees("Hotel front desk ·");
    stage.keys("<F2>go assess<Enter>");
    stage.sees("Unfinished");
}

#[test]
fn the_palette_comes_back_to_what_lay_below_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = noted(folder.path(), 80, 24);
    stage.keys("<Ctrl+N>Half a no<F2><Esc>te<F2>accept<Enter>");
    let session = stage.model.session.as_ref().unwrap();
    let note = session.interview().answer(&shipped().questions()[1].id, None).unwrap().note.clone();
    assert_eq!(note.as_deref(), Some("Half a note"));
    assert!(stage.model.overlay.is_none());
    stage.keys("<F2><F2>");
    assert!(stage.model.overlay.is_none(), "the same key closes it");
}

#[test]
fn a_hit_of_the_search_leads_to_its_question_and_escape_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = noted(folder.path(), 80, 24);
    let at = |stage: &Stage| stage.model.session.as_ref().unwrap().assessment.at().cloned().unwrap();
    let before = at(&stage);
    stage.keys("<F3>LANTERNA<Enter>");
    assert_eq!(at(&stage), Place::organisation(shipped().questions()[0].id.clone()));
    stage.keys("<Esc>");
    assert_eq!(at(&stage), before);
    stage.keys("<F3>備份由<Enter>");
    stage.sees("Hotel front desk ·");
    // From any stage of the assessment, and to a department by its name.
    stage.keys("<F8>/human res<Enter>");
    stage.sees("Human resources ·");
    stage.keys("<Esc>");
    stage.sees("· Review");
}

#[test]
fn what_was_typed_is_kept_when_one_goes_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = noted(folder.path(), 80, 24);
    let date = &shipped().questions()[1];
    stage.keys("2026-01-02<F3>lanterna<Enter>");
    let answer = |stage: &Stage| stage.model.session.as_ref().unwrap().interview().answer(&date.id, None).cloned();
    assert_eq!(answer(&stage).unwrap().date.as_deref(), Some("2026-01-02"));
    stage.keys("<Esc><Ctrl+U>soon<F2>go review<Enter>");
    stage.sees("Question 2 of");
    stage.keys("<F2>go review<Enter>");
    stage.sees("was not kept");
}

#[test]
fn undo_is_there_in_the_set_up_and_what_was_entered_is_not_dropped_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<F7>");
    stage.sees("Set-up");
    stage.keys("<Tab><Tab>7<Ctrl+S><F7>");
    let headcount = |stage: &Stage| stage.model.session.as_ref().unwrap().interview().organisation.headcount;
    assert_eq!(headcount(&stage), 7);
    stage.keys("<F9><F9>");
    assert_eq!(headcount(&stage), 120);
    stage.sees("120");
    stage.keys("<Tab><Tab>8<F8>");
    stage.sees("Set-up");
    stage.keys("<F8>");
    stage.sees("· Departments");
}

/// Whether a key is one that every input method, and every terminal, leaves alone.
fn is_plain(key: &keymap::Key) -> bool {
    key.modifiers.is_empty()
        && matches!(
            key.code,
            KeyCode::Up
                | KeyCode::Down
                | KeyCode::Left
                | KeyCode::Right
                | KeyCode::Enter
                | KeyCode::Tab
                | KeyCode::BackTab
                | KeyCode::Esc
                | KeyCode::F(_)
        )
}

#[test]
fn everything_is_reached_with_arrows_enter_tab_escape_and_function_keys() {
    let plain = |action, context| {
        keymap::BINDINGS
            .iter()
            .any(|one| one.action == action && one.context == context && one.keys.iter().any(is_plain))
    };
    assert!(plain(Action::Palette, Context::Everywhere));
    for binding in keymap::BINDINGS {
        // What the palette lists needs no key of its own; what only moves the cursor further is an arrow held down.
        let jumps = matches!(binding.action, Action::PageUp | Action::PageDown | Action::First | Action::Last);
        let digits = matches!(binding.action, Action::Pick(_));
        let listed = !binding.label.is_empty();
        assert!(
            listed || jumps || digits || binding.keys.iter().any(is_plain),
            "{:?} in {:?}",
            binding.action,
            binding.context
        );
    }
}

#[test]
fn other_keys_are_shown_and_work_and_those_before_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = noted(folder.path(), 120, 40);
    let wish = |context: &str, action: &str, keys: &[&str]| Wish {
        context: context.to_owned(),
        action: action.to_owned(),
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
    };
    stage.model.use_keys(
        Keymap::new(&[wish("interview", "note", &["F11"]), wish("everywhere", "help", &["Ctrl+K"])]).unwrap(),
    );
    stage.sees("F11 note");
    stage.sees("Ctrl+K help");
    stage.keys("<Ctrl+N>");
    assert!(stage.model.overlay.is_none());
    stage.keys("<F11>");
    assert!(stage.model.overlay.is_some());
}

/// What a context is called in the page of keys.
fn heading(context: Context) -> &'static str {
    match context {
        Context::Everywhere => "Everywhere",
        Context::Stage => "Every stage of an open assessment",
        Context::Home => "Assessments (the first screen)",
        Context::Departments => "Departments",
        Context::Grid => "Data flows",
        Context::Interview => "Interview",
        Context::Carried => "Interview, while answers wait to be confirmed",
        Context::InterviewField => "Interview, where the answer is typed",
        Context::Review => "Review",
        Context::Result => "Result",
        Context::Ordered => "Lists that have several orders",
        Context::Findings => "Result, findings",
        Context::Finding => "A finding",
        Context::Plan => "Result, plan",
        Context::Flows => "Result, flow map",
        Context::Return => "Result, return",
        Context::Planned => "An action",
        Context::Ticks => "Result, plan of an open assessment",
        Context::Unsaved => "Result of an open assessment",
        Context::Saved => "Result of a saved report",
        Context::Compare => "Comparison",
        Context::Trend => "Trend",
        Context::Form => "Forms",
        Context::Picker => "Lists to choose from",
        Context::Found => "What to do (the palette), and search",
        Context::Editor => "Notes and reasons",
        Context::Confirm => "Questions of the program",
        Context::Import => "List of departments to import",
        Context::Reader => "Help",
    }
}

/// The page of keys, made of the table of keys.
fn page() -> String {
    let texts = farol::text::Texts::new("en");
    let mut page = include_str!("../data/keys-head.md").to_owned();
    let mut last = None;
    for binding in keymap::BINDINGS.iter().filter(|binding| !binding.label.is_empty()) {
        if last.replace(binding.context) != Some(binding.context) {
            page.push_str(&format!(
                "\n## {}\n\n| Keys | What they do | Name |\n| --- | --- | --- |\n",
                heading(binding.context)
            ));
        }
        let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
        let name = if keymap::can_change(binding) { format!("`{}`", keymap::name_of(binding)) } else { String::new() };
        page.push_str(&format!("| {} | {} | {name} |\n", keys.join(", "), texts.get(binding.label)));
    }
    page
}

#[test]
fn the_page_of_keys_says_what_the_table_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keys.md");
    if std::env::var_os("FAROL_WRITE_DOCS").is_some() {
        std::fs::write(path, page()).unwrap();
    }
    let found = std::fs::read_to_string(path).unwrap_or_default();
    assert!(found == page(), "FAROL_WRITE_DOCS=1 cargo test --test wizard page_of_keys writes docs/keys.md anew");
}

/// Keys that open, fill and leave what finds things.
const FINDING_KEYS: &[&str] = &[
    "<F2>",
    "<F2>",
    "<F3>",
    "<Enter>",
    "<Enter>",
    "<Esc>",
    "<Tab>",
    "<Up>",
    "<Down>",
    "<Down>",
    "<PgDn>",
    "<End>",
    "a",
    "e",
    "r",
    "門",
    " ",
    "<Backspace>",
    "<Ctrl+U>",
    "<F1>",
    "<F7>",
    "<F8>",
];

proptest! {
    #![proptest_config(walks(24))]
    #[test]
    fn any_walk_through_the_palette_and_the_search_is_drawn(walk in prop::collection::vec(0..FINDING_KEYS.len(), 1..60)) {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = noted(folder.path(), 80, 24);
        for at in walk {
            for key in parse(FINDING_KEYS[at]) {
                if let Some(msg) = keymap::message(&stage.model, key) {
                    let effects = update(&mut stage.model, msg);
                    for effect in effects.into_iter().filter(|effect| !matches!(effect, Effect::Quit | Effect::Suspend)) {
                        stage.perform(effect);
                    }
                }
            }
            let _ = stage.screen();
        }
        if let (Screen::Interview(screen), Some(session)) = (&stage.model.screen, &stage.model.session) {
            prop_assert!(session.question(&screen.place).is_some());
        }
    }
}
