//! What the user prefers: settings that count at once and are kept, hints that go away, the mouse, and the user's own
//! editor.

use std::collections::BTreeMap;

use farol::text::Message;
use farol::tui::{Effect, Given, Hints, Model, Msg, Palette, Screen, Settings, keymap, update};
use ratatui::style::Color;

use crate::screens::hotel;
use crate::stage::{Stage, parse, seen};

fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for key in parse(keys) {
        effects.extend(keymap::message(model, key).into_iter().flat_map(|msg| update(model, msg)).collect::<Vec<_>>());
    }
    effects
}

#[test]
fn the_settings_look() {
    for (columns, rows) in [(80, 24), (120, 40), (60, 16)] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = Stage::new(folder.path(), columns, rows);
        stage.keys("<F10>");
        insta::assert_snapshot!(format!("settings-{columns}x{rows}"), stage.screen());
    }
}

#[test]
fn settings_count_at_once_and_are_handed_on_to_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut model = Stage::new(folder.path(), 80, 24).model;
    let effects = press(&mut model, "<F2>settings<Enter><Tab><Right><Right><Right><Tab><Right><Tab><Right><Ctrl+S>");
    let wanted = Settings { theme: Some(Palette::HighContrast), ascii: true, mouse: true, ..Settings::default() };
    assert_eq!(
        effects,
        [Effect::Mouse(true), Effect::Settings { settings: wanted.clone(), language: "en".to_owned() }]
    );
    assert_eq!(model.settings, wanted);
    assert!(seen(&model, 80, 24).is_ascii());
    // Nothing was changed: nothing is to be kept.
    assert_eq!(press(&mut model, "<F10><Ctrl+S>"), []);
    // Escape asks before it drops what was entered, and changes nothing.
    press(&mut model, "<F10><Tab><Right><Esc>");
    assert!(model.notice.is_some());
    press(&mut model, "<Esc>");
    assert_eq!((model.overlay.is_none(), &model.settings), (true, &wanted));
}

#[test]
fn what_the_command_line_says_comes_before_the_settings_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut model = Stage::new(folder.path(), 80, 24).model;
    model.given = Given { palette: Some(Palette::Mono), ..Given::default() };
    press(&mut model, "<F10><Tab><Right><Ctrl+S>");
    assert_eq!((model.settings.theme, model.theme.palette), (Some(Palette::Dark), Palette::Mono));
    update(&mut model, Msg::SettingsKept(Some("/x/config.toml".to_owned())));
    assert!(seen(&model, 80, 24).contains("The command line or NO_COLOR decides"));
}

#[test]
fn settings_are_kept_in_their_file_by_the_host() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.host = farol::runtime::Host::new(folder.path(), || chrono::Local::now().fixed_offset())
        .keeping_settings(Some(path.clone()));
    stage.keys("<F10><Tab><Right><Right><Ctrl+S>");
    stage.sees("Kept in");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("theme = \"light\""), "{text}");
    insta::assert_snapshot!("config", text);
    std::fs::write(&path, "theme = 3\n").unwrap();
    stage.keys("<F10><Tab><Right><Ctrl+S>");
    stage.sees("line 1, column 9");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "theme = 3\n");
}

#[test]
fn a_hint_is_shown_a_few_times_and_then_never_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.model.hints = Hints::new(BTreeMap::new());
    let hint = "Enter answers and goes on.";
    for _ in 0..3 {
        stage.keys("<Tab>");
        stage.sees(hint);
        stage.keys("<F4><Esc><F7>");
        assert!(!stage.screen().contains(hint));
    }
    stage.keys("<Tab>");
    assert!(!stage.screen().contains(hint), "{}", stage.screen());
    // What was seen is known when the program starts again.
    assert_eq!(stage.host.hints()["interview"], 3);
}

#[test]
fn escape_hides_a_hint_for_good_and_leaves_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.model.hints = Hints::new(BTreeMap::new());
    stage.keys("<Tab><Esc>");
    assert!(matches!(stage.model.screen, Screen::Interview(_)));
    assert!(!stage.screen().contains("Esc: hide"));
    assert_eq!(stage.host.hints()["interview"], 3);
    stage.keys("<Esc>");
    assert!(matches!(stage.model.screen, Screen::Departments(_)));
    stage.model.settings.hints = false;
    stage.keys("<Enter>");
    assert!(!stage.screen().contains("Esc: hide"), "none where none is wanted");
}

#[test]
fn every_screen_has_a_hint_that_fits() {
    for (columns, rows) in [(80, 24), (60, 16)] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = Stage::new(folder.path(), columns, rows);
        stage.model.hints = Hints::new(BTreeMap::new());
        stage.keys("<Ctrl+E>");
        let mut hints = Vec::new();
        // Home, interview, flow grid, departments, set-up, review, result, comparison; then a trend.
        let way = [
            "",
            "<Home><Enter>",
            "<F2>go data<Enter>",
            "<F2>go dep<Enter>",
            "<F2>go set<Enter>",
            "<F2>go rev<Enter>",
            "<F8>",
            "<F5><Enter>",
        ];
        let back = ["<Esc><Esc><Esc><Esc><F2>go assess<Enter><F6>"];
        for keys in way.into_iter().chain(back) {
            stage.keys(keys);
            hints.push(stage.screen().lines().nth(1).unwrap().to_owned());
        }
        assert!(hints.iter().all(|hint| hint.ends_with("Esc: hide") && !hint.contains('…')), "{hints:#?}");
        insta::assert_snapshot!(format!("hints-{columns}x{rows}"), hints.join("\n"));
    }
}

/// Clicks on the line that holds a text.
fn click(stage: &mut Stage, text: &str) {
    let screen = stage.screen();
    let row = screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("no {text}:\n{screen}"));
    update(&mut stage.model, Msg::Clicked(10, u16::try_from(row).unwrap()));
}

/// The lines under the cursor.
fn selected(stage: &Stage) -> String {
    let (columns, rows) = stage.model.size;
    let mut terminal = ratatui::Terminal::new(ratatui::backend::TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| farol::tui::view(&stage.model, frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let own = |x: u16, y: u16| buffer[(x, y)].modifier.contains(ratatui::style::Modifier::REVERSED);
    let line = |y: u16| (0..columns).filter(|x| own(*x, y)).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (3..rows).map(line).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_click_picks_the_row_under_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<Home>");
    for (keys, rows) in [
        ("", vec!["Hotel front desk", "Human resources"]),
        ("<Tab>", vec!["I don't know", "Not applicable"]),
        ("<F2>", vec!["Next open", "Note", "Go to"]),
        ("<Esc><F3>responsib", vec![]),
        ("<Esc><Esc><F4>", vec!["Contracts", "Access rights"]),
        ("<Esc><F8>", vec![]),
        ("<F8>2", vec!["Hotel front desk", "Finance"]),
        ("5", vec![]),
    ] {
        stage.keys(keys);
        for row in rows {
            click(&mut stage, row);
            assert!(selected(&stage).contains(row), "{row} after {keys}: {}\n{}", selected(&stage), stage.screen());
        }
        // Wherever else one clicks, nothing goes wrong.
        for row in 0..26 {
            for column in [0, 5, 40, 79, 200] {
                update(&mut stage.model, Msg::Clicked(column, row));
            }
        }
    }
}

#[test]
fn a_note_goes_to_the_editor_of_the_user_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<Tab><Ctrl+N>One");
    assert_eq!(press(&mut stage.model, "<F4>"), [Effect::EditOutside("One".to_owned())]);
    update(&mut stage.model, Msg::EditedOutside(Err(Message::new("outside-failed").with("why", "1"))));
    stage.sees("the note is as it was");
    stage.sees("One");
    update(&mut stage.model, Msg::EditedOutside(Ok("Two\nlines".to_owned())));
    stage.keys("<Esc><F3>lines");
    stage.sees("Two lines");
}

#[test]
fn what_is_pasted_where_there_is_no_field_does_nothing_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<Tab>");
    assert_eq!(update(&mut stage.model, Msg::Paste("1234".to_owned())), []);
    stage.sees("has no field here");
    stage.keys("<F3>");
    update(&mut stage.model, Msg::Paste("per\u{1b}[0msonal data".to_owned()));
    stage.sees("personal data");
    stage.sees("1 of");
}

#[test]
fn with_high_contrast_the_whole_window_has_its_colours() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.model.theme.palette = Palette::HighContrast;
    for keys in ["", "<Enter>", "<Esc><Tab>", "<F2>", "<Esc><F8><F8>", "4", "5", "6"] {
        stage.keys(keys);
        let buffer = stage.terminal.backend().buffer();
        assert!(buffer.content.iter().all(|cell| cell.bg != Color::Reset && cell.fg != Color::Reset), "{keys}");
        let unreadable = buffer.content.iter().any(|cell| cell.fg == cell.bg);
        assert!(!unreadable, "{keys}");
    }
}
