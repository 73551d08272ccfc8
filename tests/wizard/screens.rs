//! How every screen looks, and that none fails at any size or after any keys.

use farol::tui::{Begin, Effect, update};
use proptest::prelude::*;

use crate::stage::{Stage, hotel_in, parse};

/// A wizard with an open assessment: a hotel with three departments, a few answers given.
pub fn hotel(folder: &std::path::Path, columns: u16, rows: u16) -> Stage {
    hotel_spoken("en", folder, columns, rows)
}

fn hotel_spoken(language: &str, folder: &std::path::Path, columns: u16, rows: u16) -> Stage {
    let mut stage = Stage::spoken(language, folder, columns, rows);
    stage.perform(Effect::Start(hotel_in("2026-Q4", None, Begin::Latest)));
    // Human resources, finance, the front desk.
    stage.keys("<Enter><Down><Space><Down><Space>");
    stage.keys(&"<Down>".repeat(7));
    stage.keys("<Space><Enter>");
    stage
}

/// The screen without what changes from run to run: the folder of the test.
fn still(screen: &str) -> String {
    let line = |line: &str| match line.find("Report saved: ") {
        Some(at) => format!("{}Report saved: …\n", &line[..at]),
        None => format!("{line}\n"),
    };
    screen.lines().map(line).collect()
}

/// The text of a question of the shipped questionnaire.
fn asked(language: &str, question: &str) -> String {
    let questionnaire = farol::questionnaire::shipped();
    let position = questionnaire.position(&question.into()).unwrap();
    questionnaire.written(position).text.get(language).chars().take(30).collect()
}

/// Shows each screen in turn to a visitor.
fn tour(columns: u16, rows: u16, visit: impl FnMut(&str, &mut Stage)) {
    tour_in("en", columns, rows, visit);
}

/// The same in a language.
pub fn tour_in(language: &str, columns: u16, rows: u16, mut visit: impl FnMut(&str, &mut Stage)) {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::spoken(language, folder.path(), columns, rows);
    stage.keys("");
    visit("home-empty", &mut stage);
    stage.keys("<Enter>Harbour View<Tab>");
    visit("set-up", &mut stage);
    stage.keys("<Enter>");
    visit("set-up-sectors", &mut stage);
    drop(stage);

    let mut stage = hotel_spoken(language, folder.path(), columns, rows);
    stage.keys("<Home>");
    visit("departments", &mut stage);
    stage.keys("e");
    visit("department-form", &mut stage);
    stage.keys("<Esc><Enter><Down><Right>");
    visit("grid", &mut stage);
    stage.keys("<Esc><Tab>");
    visit("interview-single", &mut stage);
    stage.keys("1<BackTab><Ctrl+B>");
    visit("interview-answered", &mut stage);
    stage.keys("<Ctrl+N>");
    visit("interview-note", &mut stage);
    stage.keys("Seen on the wall<Ctrl+S><Tab>");
    visit("interview-date", &mut stage);
    stage.keys("<Tab><F1>");
    visit("help", &mut stage);
    stage.keys("<Esc><F4>");
    visit("jump", &mut stage);
    stage.keys("<Esc><Right>");
    visit("interview-department", &mut stage);
    stage.keys(&format!("<F4>{}<Enter>12", asked(language, "administrators")));
    visit("interview-number", &mut stage);
    stage.keys(&format!("<F4>{}<Enter><Space><Down><Down><Space>", asked(language, "leak-controls")));
    visit("interview-multiple", &mut stage);
    stage.keys("<Ctrl+X>It is not for us to say.");
    visit("interview-reason", &mut stage);
    stage.keys("<Ctrl+S>");
    stage.keys("<F8>");
    visit("review", &mut stage);
    stage.keys("<Tab>");
    visit("result", &mut stage);
    stage.keys("<Enter>");
    visit("result-department", &mut stage);
    stage.keys("<Esc><Ctrl+S>");
    visit("save", &mut stage);
    stage.keys("<Up><Enter>");
    visit("report", &mut stage);
    stage.keys("<Esc>");
    visit("home", &mut stage);
    drop(stage);

    let example = tempfile::tempdir().unwrap();
    let mut stage = Stage::spoken(language, example.path(), columns, rows);
    stage.keys("<Ctrl+E>");
    visit("home-example", &mut stage);
    stage.keys("<Down><F6>");
    visit("trend", &mut stage);
    stage.keys("<Tab><Left><Down>");
    visit("trend-departments", &mut stage);
    stage.keys("<Tab>");
    visit("trend-risks", &mut stage);
    stage.keys("<Esc>");
    tabs(&mut stage, visit);
}

/// Shows each tab of the result of the report under the cursor, and the pages that are drilled into.
fn tabs(stage: &mut Stage, mut visit: impl FnMut(&str, &mut Stage)) {
    stage.keys("<Enter>");
    visit("tab-overview", stage);
    stage.keys("<End><Enter>");
    visit("tab-red-flags", stage);
    stage.keys("<Enter>");
    visit("tab-red-flag", stage);
    stage.keys("2");
    visit("tab-departments", stage);
    stage.keys("<Enter>");
    visit("tab-department", stage);
    stage.keys("<End><Enter>");
    visit("tab-department-findings", stage);
    stage.keys("<Esc><Home><Down><Down><Down><Enter>");
    visit("tab-risk", stage);
    stage.keys("<Enter>");
    visit("tab-flow", stage);
    stage.keys("3");
    visit("tab-findings", stage);
    stage.keys("<Enter>");
    visit("tab-finding", stage);
    stage.keys("<Esc><Right>");
    visit("tab-ask-to-see", stage);
    let front_desk = match stage.model.texts.language() {
        "zh-Hant" => "前台",
        "pt" => "Receção",
        _ => "Front",
    };
    stage.keys(&format!("<F4>{front_desk}<Space><Enter>"));
    visit("tab-findings-filtered", stage);
    stage.keys("4");
    visit("tab-flows", stage);
    stage.keys("<Right><Enter>");
    visit("tab-flows-of-one", stage);
    stage.keys("<Right><Right><Enter>");
    visit("tab-mapped-flow", stage);
    stage.keys("5");
    visit("tab-plan", stage);
    stage.keys("<F4>");
    visit("tab-goals", stage);
    stage.keys("<Down><Down><Down><Down><Down><Enter><Down><Space>");
    visit("tab-plan-made", stage);
    stage.keys("<Enter>");
    visit("tab-action", stage);
    stage.keys("6");
    visit("tab-return", stage);
    stage.keys("<End><Enter>");
    visit("tab-vendor-example", stage);
    stage.keys("7");
    visit("tab-roadmap", stage);
}

#[test]
fn every_screen_at_the_usual_size() {
    tour(80, 24, |name, stage| insta::assert_snapshot!(format!("{name}-80x24"), still(&stage.screen())));
}

#[test]
fn every_screen_on_a_large_window() {
    tour(120, 40, |name, stage| insta::assert_snapshot!(format!("{name}-120x40"), still(&stage.screen())));
}

#[test]
fn every_screen_on_the_smallest_window_that_will_do() {
    tour(60, 16, |name, stage| insta::assert_snapshot!(format!("{name}-60x16"), still(&stage.screen())));
}

/// A wizard whose firm and departments have long and Chinese names, in an open assessment.
fn long_and_chinese(folder: &std::path::Path, columns: u16, rows: u16) -> Stage {
    let mut stage = hotel(folder, columns, rows);
    stage.keys("<Home>e");
    stage.keys(&"<Backspace>".repeat(20));
    stage.keys("澳門漁人碼頭酒店行政及人力資源部（含離島辦事處及臨時工作小組）<Ctrl+S><Down>e");
    stage.keys(&"<Backspace>".repeat(24));
    stage.keys(
        "Finance, accounts, treasury, purchasing and everything that has to do with money in the whole group<Ctrl+S>",
    );
    stage
}

#[test]
fn long_and_chinese_names_keep_every_column_in_its_place() {
    for (columns, rows) in [(80, 24), (60, 16)] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = long_and_chinese(folder.path(), columns, rows);
        let see = |name: &str, stage: &Stage| {
            insta::assert_snapshot!(format!("long-{name}-{columns}x{rows}"), still(&stage.screen()));
        };
        see("departments", &stage);
        stage.keys("<Home><Enter>");
        see("grid", &stage);
        stage.keys("<Esc><Tab><Right><Ctrl+N>員工把病假證明拍照發到群組。<Ctrl+S>");
        see("interview", &stage);
        stage.keys("<F4>");
        see("jump-over-chinese", &stage);
        stage.keys("<Esc><F8><Tab>");
        see("result", &stage);
    }
}

#[test]
fn an_overlay_over_chinese_text_keeps_its_borders() {
    // At odd and at even columns: a wide character that reaches under the border must not swallow it.
    for columns in 84..88 {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = long_and_chinese(folder.path(), columns, 24);
        stage.keys("<Home><Del>");
        let buffer = stage.terminal.backend().buffer();
        let column = |sign: &str| {
            let at = buffer.content.iter().position(|cell| cell.symbol() == sign).unwrap();
            at % usize::from(columns)
        };
        let rows = |sign: &str, x: usize| {
            (0..24_u16).filter(|y| buffer[(u16::try_from(x).unwrap(), *y)].symbol() == sign).count()
        };
        let (left, right) = (column("╭"), column("╮"));
        assert!(rows("│", left) >= 3, "{columns}:\n{}", stage.screen());
        assert_eq!(rows("│", left), rows("│", right), "{columns}:\n{}", stage.screen());
    }
}

/// The screen line by line, below each the style of its characters where one has any: a letter for the
/// colour (capital where bold), `r` reversed, `d` dim.
pub fn painted(stage: &Stage) -> String {
    let buffer = stage.terminal.backend().buffer();
    let mut text = String::new();
    for y in 0..buffer.area.height {
        let (mut line, mut styles) = (String::new(), String::new());
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            line.push_str(cell.symbol());
            styles.push(style_of(cell));
        }
        text.push_str(line.trim_end());
        text.push('\n');
        if !styles.trim_end().is_empty() {
            text.push_str(styles.trim_end());
            text.push('\n');
        }
    }
    text
}

fn style_of(cell: &ratatui::buffer::Cell) -> char {
    use ratatui::style::{Color, Modifier};
    let bold = cell.modifier.contains(Modifier::BOLD);
    let letter = match cell.fg {
        _ if cell.modifier.contains(Modifier::REVERSED) => return 'r',
        _ if cell.modifier.contains(Modifier::DIM) => return 'd',
        Color::Reset if bold => return 'B',
        Color::Reset => return ' ',
        Color::Cyan => 'c',
        Color::Red => 'x',
        Color::LightRed => 'l',
        Color::LightYellow => 'y',
        Color::Green => 'g',
        _ => '?',
    };
    if bold { letter.to_ascii_uppercase() } else { letter }
}

#[test]
fn every_tab_of_the_result_in_colour_and_without() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = Stage::new(folder.path(), columns, rows);
        stage.keys("<Ctrl+E><Down><Enter>");
        for tab in 1..=7 {
            for theme in [farol::tui::Theme::default(), farol::tui::Theme::mono()] {
                stage.model.theme = theme;
                stage.keys(&tab.to_string());
                let name = if theme == farol::tui::Theme::mono() { "mono" } else { "colour" };
                insta::assert_snapshot!(format!("painted-{tab}-{name}-{columns}x{rows}"), painted(&stage));
            }
        }
    }
}

#[test]
fn without_colours_every_screen_says_the_same() {
    for (columns, rows) in [(80, 24), (120, 40), (60, 16)] {
        tour(columns, rows, |name, stage| {
            let text = stage.screen();
            let before = std::mem::replace(&mut stage.model.theme, farol::tui::Theme::mono());
            assert_eq!(stage.screen(), text, "{name}");
            stage.keys("");
            let cells = &stage.terminal.backend().buffer().content;
            let plain = |colour| colour == ratatui::style::Color::Reset;
            assert!(cells.iter().all(|cell| plain(cell.fg) && plain(cell.bg)), "{name}");
            let marked = cells.iter().any(|cell| !cell.modifier.is_empty());
            assert!(marked, "{name}: what matters is told apart without colours");
            stage.model.theme = before;
        });
    }
}

#[test]
fn every_screen_at_every_size() {
    let small = (0..=40).flat_map(|columns| (0..=15).map(move |rows| (columns, rows)));
    let sizes: Vec<(u16, u16)> = small.chain([(59, 16), (60, 15), (60, 16), (61, 17), (200, 5), (300, 100)]).collect();
    tour(80, 24, |_, stage| {
        for (columns, rows) in &sizes {
            let backend = ratatui::backend::TestBackend::new(*columns, *rows);
            let mut terminal = ratatui::Terminal::new(backend).unwrap();
            terminal.draw(|frame| farol::tui::view(&stage.model, frame)).unwrap();
        }
    });
}

const KEYS: &[&str] = &[
    "<Enter>",
    "<Esc>",
    "<Tab>",
    "<BackTab>",
    "<Up>",
    "<Down>",
    "<Left>",
    "<Right>",
    "<PgUp>",
    "<PgDn>",
    "<Home>",
    "<End>",
    "<Del>",
    "<Space>",
    "<F1>",
    "<F2>",
    "<F3>",
    "<F4>",
    "<F5>",
    "<F6>",
    "<F7>",
    "<F8>",
    "<F9>",
    "<Ctrl+S>",
    "<Ctrl+N>",
    "<Ctrl+B>",
    "<Ctrl+F>",
    "<Ctrl+X>",
    "<Ctrl+O>",
    "<Ctrl+R>",
    "<Ctrl+T>",
    "<Ctrl+E>",
    "<Backspace>",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "0",
    "e",
    "a",
    "n",
    "K",
    "J",
    "?",
    "9",
    "門",
];

/// Keys that stay in the result, or come back to it.
const RESULT_KEYS: &[&str] = &[
    "<Enter>",
    "<Enter>",
    "<Enter>",
    "<Esc>",
    "<Tab>",
    "<BackTab>",
    "<Up>",
    "<Down>",
    "<Down>",
    "<Left>",
    "<Right>",
    "<PgDn>",
    "<Home>",
    "<End>",
    "<Del>",
    " ",
    "<F2>",
    "<F3>",
    "<F4>",
    "<F9>",
    "<Ctrl+R>",
    "<Ctrl+T>",
    "<Ctrl+N>",
    "<Ctrl+A>",
    "<Ctrl+E>",
    "<Ctrl+S>",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "x",
    "<F8>",
];

/// How many random walks: more of them with `FAROL_WALKS=240 cargo test`.
pub fn walks(usually: u32) -> ProptestConfig {
    let wanted: Option<u32> = std::env::var("FAROL_WALKS").ok().and_then(|text| text.parse().ok());
    let cases = wanted.map_or(usually, |wanted| (wanted * usually / 24).max(1));
    ProptestConfig { cases, max_shrink_iters: 500, ..ProptestConfig::default() }
}

/// Whatever is pressed, the wizard draws, and what is on the disk is what is on the screen.
fn is_sound_after(start: &str, walk: &[&str]) -> Result<(), TestCaseError> {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys(start);
    stage.keys(&walk.concat());
    let Some(session) = &stage.model.session else { return Ok(()) };
    let open = Effect::Open { organisation: session.organisation.clone(), assessment: session.assessment_id.clone() };
    let assessment = session.assessment.clone();
    drop(stage);
    let mut again = Stage::new(folder.path(), 80, 24);
    for msg in again.host.perform(open) {
        update(&mut again.model, msg);
    }
    let session = again.model.session.as_ref().expect("the draft opens");
    prop_assert_eq!(session.assessment.interview(), assessment.interview());
    prop_assert_eq!(session.assessment.at(), assessment.at());
    prop_assert_eq!(session.assessment.undoable(), assessment.undoable());
    Ok(())
}

proptest! {
    #![proptest_config(walks(24))]
    #[test]
    fn any_walk_of_keys_leaves_a_sound_wizard(walk in prop::collection::vec(prop::sample::select(KEYS), 1..80)) {
        is_sound_after("", &walk)?;
    }

    #[test]
    fn any_walk_through_the_result_leaves_a_sound_wizard(
        walk in prop::collection::vec(prop::sample::select(RESULT_KEYS), 1..80)
    ) {
        is_sound_after("<Tab><F8><F8>", &walk)?;
    }
}

/// Keys that mean something on the home screen, in a trend, or in what is opened from one.
const TREND_KEYS: &[&str] = &[
    "<F6>",
    "<F6>",
    "<F6>",
    "<Enter>",
    "<Esc>",
    "<Tab>",
    "<BackTab>",
    "<Left>",
    "<Right>",
    "<Up>",
    "<Down>",
    "<PgUp>",
    "<PgDn>",
    "<Home>",
    "<End>",
    "<F5>",
    "<F1>",
    "<F2>",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "t",
    "c",
    "h",
    "l",
    "x",
];

proptest! {
    #![proptest_config(walks(12))]
    #[test]
    fn any_walk_from_a_trend_is_drawn_and_leads_home(
        walk in prop::collection::vec(prop::sample::select(TREND_KEYS), 1..60)
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = Stage::new(folder.path(), 80, 24);
        stage.keys("<Ctrl+E><Down><F6>");
        let is_trend = |stage: &Stage| matches!(stage.model.screen, farol::tui::Screen::Trend(_));
        prop_assert!(is_trend(&stage), "{}", stage.screen());
        stage.keys(&walk.concat());
        // Out of any overlay, page, report, comparison and trend.
        stage.keys(&"<Esc>".repeat(walk.len() + 4));
        prop_assert!(matches!(stage.model.screen, farol::tui::Screen::Home(_)), "{}", stage.screen());
    }
}

proptest! {
    #![proptest_config(walks(3))]
    #[test]
    fn any_walk_of_two_thousand_keys_leaves_a_sound_wizard(
        walk in prop::collection::vec(prop::sample::select(KEYS), 2000)
    ) {
        is_sound_after("", &walk)?;
    }
}

#[test]
fn a_result_follows_what_is_undone_under_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<Tab><F8><Tab>");
    stage.sees("Hotel front desk  72.0");
    stage.keys("<F9>");
    stage.sees("Harbour View  78.4");
    assert!(!stage.screen().contains("Hotel front desk  "), "{}", stage.screen());
    stage.keys("<Ctrl+R>");
    stage.sees("Hotel front desk  72.0");
    // Its own page is left with it.
    stage.keys("<Down><Enter>");
    stage.sees("Hotel front desk  72.0");
    stage.keys("<F9>");
    stage.sees("Harbour View  78.4");
}

#[test]
fn the_cursor_stays_on_a_department_when_the_last_one_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<End><F9><Enter>");
    stage.sees("Finance and accounts");
    stage.sees("How often it is used");
}

#[test]
fn departments_with_more_people_than_the_organisation_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    // The first one that was added is under the cursor, and its people replace the number that is there.
    stage.sees("Press Ctrl+E on each");
    stage.keys("E<Tab>100<Ctrl+S>");
    assert!(!stage.screen().contains("people together"), "{}", stage.screen());
    stage.sees("Human resources          100");
    stage.keys("<Down>E<Tab>20<Ctrl+S>");
    stage.sees("The departments have 121 people together, the organisation 120");
}

#[test]
fn ticking_shows_all_items_again_with_the_cursor_on_the_one_that_was_ticked() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<Ctrl+T>sec<Ctrl+W>clinx<Ctrl+U>clin");
    assert!(!stage.screen().contains("Sales"), "{}", stage.screen());
    stage.keys("<Space>");
    stage.sees("Sales");
    stage.sees("[x] Clinic");
    // Ticked once more, it is not: the cursor is still there.
    stage.keys("<Space>");
    stage.sees("[ ] Clinic");
}

#[test]
fn a_box_that_would_leave_strips_at_its_sides_takes_the_whole_width() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<Tab><Ctrl+N>One<Enter>Two");
    let boxed = |stage: &Stage| -> Vec<String> {
        stage.screen().lines().filter(|line| line.starts_with(['╭', '│', '╰'])).map(str::to_owned).collect()
    };
    let note = boxed(&stage);
    assert_eq!(note.len(), 2 + 3, "{}", stage.screen());
    assert!(note[1].starts_with("│ One ") && note[2].starts_with("│ Two "), "{}", stage.screen());
    stage.sees("Ctrl+S accept  F4 own editor  Enter new line  Esc keep and close");
    // It grows with its text as far as there is room, and then says that there is more.
    stage.keys("<Enter>3<Enter>4<Enter>5");
    assert_eq!(boxed(&stage).len(), 2 + 5, "{}", stage.screen());
    assert!(!stage.screen().contains("┃ │"));
    stage.keys(&"<Enter>x".repeat(30));
    assert!(boxed(&stage).iter().any(|line| line.ends_with("┃ │")), "{}", stage.screen());
}

#[test]
fn no_caret_is_seen_under_the_help_and_under_a_question_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("<Enter>");
    assert!(stage.terminal.backend().cursor_visible());
    stage.keys("<F1>");
    assert!(!stage.terminal.backend().cursor_visible());
    drop(stage);
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<Tab><Tab>");
    assert!(stage.terminal.backend().cursor_visible(), "a date is typed");
    stage.keys("<F8><Ctrl+S>");
    assert!(!stage.terminal.backend().cursor_visible(), "{}", stage.screen());
}

#[test]
fn the_footer_says_what_keys_do_just_now() {
    let footer = |stage: &Stage| stage.screen().lines().last().unwrap_or_default().trim().to_owned();
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("");
    assert!(footer(&stage).starts_with("Enter new  Ctrl+E example"), "{}", footer(&stage));
    assert!(footer(&stage).ends_with("Ctrl+Q quit  F1 help"), "{}", footer(&stage));
    drop(stage);
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<Enter>");
    assert!(footer(&stage).starts_with("Space how often  Enter done  Tab next department"), "{}", footer(&stage));
    stage.keys("<Down>");
    assert!(footer(&stage).starts_with("Space flow on or off  Enter done  Tab next department"), "{}", footer(&stage));
    assert!(footer(&stage).ends_with("F8 next step  F1 help"), "{}", footer(&stage));
    stage.keys("<Esc><F9><F9><F9><Up>");
    assert!(footer(&stage).starts_with("Enter add  Ctrl+N by hand  "), "{}", footer(&stage));
}

#[test]
fn the_grid_says_who_the_department_is_and_what_is_not_seen() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("E<Tab>20<Tab><Right><Tab><Tab>18<Tab>7<Ctrl+S><Enter>");
    stage.sees("accounts: 18, 7 with +86");
    let total = farol::questionnaire::shipped().document().features.len();
    stage.sees(&format!("  1-10 of {total} ›"));
    stage.keys(&"<Right>".repeat(total));
    stage.sees(&format!("‹ {}-{total} of {total}", total - 9));
    // The next department begins at the left.
    stage.keys("<Tab>");
    stage.sees("  1-10 of");
    // An explanation that goes on says so.
    stage.keys("<Down>");
    let text = stage.screen();
    let explained = text.lines().rev().nth(2).unwrap();
    assert!(explained.ends_with(['.', '…']), "{text}");
    stage.keys("<F1><PgDn><PgDn><PgDn>");
    stage.sees("§ data that the law calls sensitive");
}

#[test]
fn a_department_that_is_not_mapped_is_called_so_in_whole_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = hotel(folder.path(), 80, 24);
    stage.keys("<Ctrl+N>Kiosk<Tab>3<Tab><Left><Ctrl+S>");
    stage.sees("not mapped\n");
    let large = crate::stage::seen(&stage.model, 120, 40);
    assert!(large.contains("5,000 people or more "), "{large}");
}

/// The next assessment of the example company, begun with its last report.
fn next_quarter(folder: &std::path::Path) -> Stage {
    let mut stage = Stage::new(folder, 80, 24);
    stage.keys("<Ctrl+E><Down><Ctrl+N><Enter><Ctrl+S>");
    stage.sees("0 of 249 confirmed");
    stage.keys("<F8><F8>");
    stage
}

#[test]
fn a_quarter_that_changed_nothing_takes_one_key_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = next_quarter(folder.path());
    let before = stage.model.session.as_ref().unwrap().scores.organisation.headline;
    stage.keys("<F5>");
    stage.sees("Only what needs asking comes now");
    let waiting = |stage: &Stage| stage.model.session.as_ref().unwrap().total_coverage().carried_over;
    let mut keys = 0;
    while waiting(&stage) > 0 {
        stage.keys("<Ctrl+T>");
        keys += 1;
        assert!(keys <= 249, "{} still wait:\n{}", waiting(&stage), stage.screen());
    }
    assert_eq!(keys, 249);
    stage.sees("Review");
    assert_eq!(stage.model.session.as_ref().unwrap().scores.organisation.headline, before, "confirming moves no point");
}

#[test]
fn what_is_passed_over_does_not_come_again_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = next_quarter(folder.path());
    stage.keys("<F5>");
    let place = |stage: &Stage| stage.model.session.as_ref().unwrap().assessment.at().cloned().unwrap();
    let first = place(&stage);
    stage.keys("<Tab>");
    let second = place(&stage);
    assert_ne!(first, second);
    stage.keys("<Ctrl+T><Ctrl+T>");
    assert_ne!(place(&stage), first);
    stage.keys("<F5><F5>");
    assert_eq!(place(&stage), first, "asked for anew, it comes first again");
}

#[test]
fn keys_are_written_as_they_are_read() {
    assert_eq!(parse("a<Enter><Ctrl+S>é").len(), 4);
}
