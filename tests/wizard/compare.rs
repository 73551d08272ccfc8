//! The comparison by keys: its tabs and pages at the usual sizes, two organisations, and that no walk
//! through it fails.

use farol::assessment::{Answer, Event, Place, State, Use};
use farol::tui::{Begin, Effect, Screen, Theme, update};
use proptest::prelude::*;

use crate::screens::{painted, walks};
use crate::stage::{Stage, department, hotel_in, parse, seen};

/// The example company's home, with the cursor on its newest report.
fn example(folder: &std::path::Path, columns: u16, rows: u16) -> Stage {
    let mut stage = Stage::new(folder, columns, rows);
    stage.keys("<Ctrl+E><Down>");
    stage
}

/// The comparison of its first quarter with its third.
fn compared(folder: &std::path::Path, columns: u16, rows: u16) -> Stage {
    let mut stage = example(folder, columns, rows);
    stage.keys("<F5><Down><Enter>");
    stage.sees("2026-Q1 → 2026-Q3");
    stage
}

/// Adds a second organisation with a report: a department of the example company's name, one of its own,
/// and some answers that nobody knows.
fn second(stage: &mut Stage) {
    let added = |id: &str, name: &str| Event::DepartmentAdded {
        department: id.into(),
        profile: department(name, 9),
        uses: vec![("chat".into(), Use { frequency: Some("daily".into()), data_categories: vec!["health".into()] })],
    };
    let mut events = vec![added("front-desk", "Reception"), added("kiosk", "Kiosk")];
    for question in farol::questionnaire::shipped().questions().iter().take(9) {
        let place = match question.scope {
            farol::questionnaire::Scope::Organisation => Place::organisation(question.id.clone()),
            farol::questionnaire::Scope::Department => {
                Place { question: question.id.clone(), department: Some("kiosk".into()) }
            }
        };
        events.push(Event::Answered { place, answer: Box::new(Answer::new(State::Unknown)) });
    }
    let start = Effect::Start(hotel_in("2026-Q4", None, Begin::Nothing));
    stage.aside([start, Effect::Append(events), Effect::Finish, Effect::LoadHome]);
}

/// The second organisation compared with the example company.
fn two(folder: &std::path::Path, columns: u16, rows: u16) -> Stage {
    let mut stage = example(folder, columns, rows);
    second(&mut stage);
    stage.keys("<F5>");
    stage.sees("Harbour View · 2026-Q4");
    stage.keys("<Down><Down><Enter>");
    stage.sees("Two organisations, not two times of one");
    stage
}

/// Shows each tab, and each page below one, to a visitor.
fn tour(stage: &mut Stage, mut visit: impl FnMut(&str, &mut Stage)) {
    visit("overview", stage);
    stage.keys("<End>");
    visit("overview-end", stage);
    stage.keys("2");
    visit("departments", stage);
    stage.keys("<Down><Enter>");
    visit("department", stage);
    stage.keys("<Esc><End><Enter>");
    visit("department-on-one-side", stage);
    stage.keys("3");
    visit("findings", stage);
    stage.keys("<Enter>");
    visit("red-flag", stage);
    stage.keys("<Esc><F4><End>");
    visit("findings-unchanged", stage);
    stage.keys("<Enter>");
    visit("finding", stage);
    stage.keys("<F4>4");
    visit("answers", stage);
    stage.keys("<Enter>");
    visit("answer", stage);
    stage.keys("<Esc><End><Up>");
    visit("notes", stage);
    stage.keys("<Enter>");
    visit("note", stage);
    stage.keys("5");
    visit("plan", stage);
    stage.keys("<Enter>");
    visit("action", stage);
    stage.keys("6");
    visit("people", stage);
}

#[test]
fn each_tab_and_page_at_the_usual_sizes() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = compared(folder.path(), columns, rows);
        tour(&mut stage, |name, stage| {
            insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), stage.screen());
        });
    }
}

#[test]
fn two_organisations_at_the_usual_sizes() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = example(folder.path(), columns, rows);
        second(&mut stage);
        stage.keys("<F5>");
        insta::assert_snapshot!(format!("two-choice-{columns}x{rows}"), stage.screen());
        stage.keys("<Down><Down><Enter>");
        for tab in 1..=6 {
            stage.keys(&tab.to_string());
            insta::assert_snapshot!(format!("two-{tab}-{columns}x{rows}"), stage.screen());
        }
    }
}

#[test]
fn in_colour_and_without_the_overview_says_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = compared(folder.path(), 80, 24);
    insta::assert_snapshot!("painted-overview", painted(&stage));
    let text = stage.screen();
    stage.model.theme = Theme::mono();
    assert_eq!(stage.screen(), text);
    stage.model.theme.ascii = true;
    let ascii = stage.screen();
    assert!(ascii.is_ascii(), "{ascii}");
    insta::assert_snapshot!("ascii-overview", ascii);
}

#[test]
fn every_page_at_every_size() {
    let small = (0..=40).flat_map(|columns| (0..=12).map(move |rows| (columns, rows)));
    let sizes: Vec<(u16, u16)> = small.chain([(3, 2), (40, 10), (60, 16), (61, 17), (300, 100)]).collect();
    let folder = tempfile::tempdir().unwrap();
    let check = |name: &str, stage: &mut Stage| {
        for (columns, rows) in &sizes {
            assert_eq!(seen(&stage.model, *columns, *rows).lines().count(), usize::from(*rows), "{name}");
        }
    };
    tour(&mut compared(folder.path(), 80, 24), check);
    let folder = tempfile::tempdir().unwrap();
    tour(&mut two(folder.path(), 80, 24), check);
}

#[test]
fn what_was_closed_in_between_is_open_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = compared(folder.path(), 120, 40);
    // Only the report between the two knows.
    stage.sees("3 open again");
    stage.keys("3");
    let text = seen(&stage.model, 120, 200);
    assert!(text.contains("Findings open again (3)"), "{text}");
    // Two organisations have no in-between.
    let folder = tempfile::tempdir().unwrap();
    let mut stage = two(folder.path(), 120, 40);
    stage.keys("3");
    let text = seen(&stage.model, 120, 600);
    assert!(!text.contains("open again"), "{text}");
    assert!(text.contains("Findings only at Casa da Lanterna ("), "{text}");
    for word in ["New ", "closed", " gone"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

/// The figures of the waterfall on the screen, from top to bottom, in tenths.
fn waterfall(text: &str) -> Vec<i64> {
    let figure = |line: &str| {
        let has_bar = line.contains(['┃', '│', '█', '▌', '▐']) && !line.contains("┃\n");
        let word = line.split_whitespace().find(|word| word.parse::<f64>().is_ok() && word.contains('.'))?;
        has_bar.then(|| (word.parse::<f64>().unwrap() * 10.0).round() as i64)
    };
    text.lines().skip(3).filter_map(figure).take(5).collect()
}

#[test]
fn the_bars_add_up_to_the_change_of_the_organisation_and_of_each_department() {
    let folder = tempfile::tempdir().unwrap();
    for pick in ["<F5><Enter>", "<F5><Down><Enter>"] {
        let mut stage = example(folder.path(), 120, 40);
        stage.keys(pick);
        let mut pages = vec![stage.screen()];
        stage.keys("2");
        for department in 0..8 {
            stage.keys(&format!("<Home>{}<Enter>", "<Down>".repeat(department)));
            pages.push(stage.screen());
            stage.keys("<Esc>");
        }
        let mut checked = 0;
        for page in pages.iter().filter(|page| page.contains("The safeguards: what was answered")) {
            let [before, questionnaire, scope, safeguards, after] = waterfall(page)[..] else { panic!("{page}") };
            assert_eq!(before + questionnaire + scope + safeguards, after, "{page}");
            assert!(page.contains(&format!("{:+.1}", (after - before) as f64 / 10.0)), "{page}");
            checked += 1;
        }
        assert!(checked >= 8, "{checked}");
    }
}

#[test]
fn no_row_of_a_comparison_contradicts_its_heading() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = example(folder.path(), 80, 24);
    stage.keys("<F5><Enter>3");
    let text = seen(&stage.model, 120, 300);
    let mut wanted = None;
    let mut rows = 0;
    for line in text.lines() {
        if line.contains("Findings with a worse answer") {
            wanted = Some(std::cmp::Ordering::Less);
        } else if line.contains("Findings with a better answer") {
            wanted = Some(std::cmp::Ordering::Greater);
        } else if line.contains("Findings closed") || line.contains("as they were") {
            wanted = None;
        }
        let percents: Vec<u8> =
            line.split_whitespace().filter_map(|word| word.strip_suffix('%')?.parse().ok()).collect();
        if let (Some(wanted), [before, after]) = (wanted, percents.as_slice()) {
            assert_eq!(after.cmp(before), wanted, "{line}");
            rows += 1;
        }
    }
    assert!(rows > 3, "{text}");
}

#[test]
fn what_is_unchanged_is_counted_and_listed_where_one_asks() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = compared(folder.path(), 80, 24);
    for (tab, counted) in [("3", "findings are as they were. F4 shows them."), ("4", "answers are as they were. F4")] {
        stage.keys(tab);
        let few = seen(&stage.model, 80, 1000);
        assert!(few.contains(counted), "{few}");
        stage.keys("<F4>");
        let all = seen(&stage.model, 80, 1000);
        assert!(!all.contains(counted), "{all}");
        assert!(all.trim_end().lines().count() >= few.trim_end().lines().count(), "{tab}");
        stage.sees("F4 only what changed");
        stage.keys("<F4>");
        assert_eq!(seen(&stage.model, 80, 1000), few);
    }
}

#[test]
fn tabs_are_reached_by_each_of_their_keys_and_keep_their_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = compared(folder.path(), 80, 24);
    stage.keys("4<Down><Down><Enter>");
    let page = stage.screen();
    for there_and_back in ["<Tab><BackTab>", "<Right><Left>", "54", "1<Left><Left><Left>"] {
        stage.keys(there_and_back);
        assert_eq!(stage.screen(), page, "{there_and_back}");
    }
    // Out of the page, out of the comparison, to the row that one came from.
    stage.keys("<Esc>");
    stage.sees("Answers that changed");
    stage.keys("<Esc><F5>");
    stage.sees("Compare 2026-Q3 with");
}

#[test]
fn an_open_assessment_is_compared_and_one_comes_back_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("<Ctrl+E>");
    second(&mut stage);
    stage.keys("<Enter><F8>");
    while !matches!(stage.model.screen, Screen::Result(_)) {
        stage.keys("<F8>");
    }
    stage.keys("<F5>");
    stage.sees("Compare 2026-Q4 with");
    stage.keys("<Enter>");
    stage.sees("2026-Q3 → 2026-Q4");
    stage.keys("<Esc>");
    assert!(matches!(stage.model.screen, Screen::Result(_)));
    // With another organisation's, found by typing its name.
    stage.keys("<F5>Harb<Enter>");
    stage.sees("Two organisations");
    stage.keys("<Esc>");
    assert!(matches!(stage.model.screen, Screen::Result(_)));
}

#[test]
fn departments_that_were_merged_are_compared_together() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(folder.path(), 80, 24);
    // The next assessment, its first two departments merged.
    stage.keys("<Ctrl+E><Down><Ctrl+N><Enter><Ctrl+S>");
    stage.sees("0 of 249 confirmed");
    stage.keys("<Home><F5><Space><Enter>");
    stage.keys("<Ctrl+U>Both together<Ctrl+S>");
    stage.sees("Merged into Both together");
    while !matches!(stage.model.screen, Screen::Result(_)) {
        stage.keys("<F8>");
    }
    stage.keys("<F5><Enter>2");
    stage.sees("→ Both together");
    assert!(!stage.screen().contains("no longer there"), "{}", stage.screen());
    insta::assert_snapshot!("merged-departments-80x24", stage.screen());
    // What changed most comes first.
    stage.keys("<Home><Down><Enter>");
    stage.sees("compared by the mean of their");
    insta::assert_snapshot!("merged-department-80x24", stage.screen());
}

const KEYS: &[&str] = &[
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
    "<PgUp>",
    "<Home>",
    "<End>",
    "<F1>",
    "<F2>",
    "<F4>",
    "<F3>",
    "<F5>",
    "u",
    "o",
    "x",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "0",
];

proptest! {
    #![proptest_config(walks(5))]
    #[test]
    fn any_walk_through_a_comparison_draws_and_computes_nothing_twice(
        both in any::<bool>(),
        walk in prop::collection::vec(prop::sample::select(KEYS), 1..60)
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = if both { two(folder.path(), 80, 24) } else { compared(folder.path(), 80, 24) };
        for key in &walk {
            for event in parse(key) {
                // No key of it asks the world for anything, but for those that leave it.
                let inside = matches!(stage.model.screen, Screen::Compare(_)) && stage.model.overlay.is_none();
                if let Some(msg) = farol::tui::keymap::message(&stage.model, event) {
                    let effects = update(&mut stage.model, msg);
                    prop_assert!(!inside || effects.is_empty(), "{key}: {effects:?}");
                    effects.into_iter().for_each(|effect| stage.perform(effect));
                }
            }
            for (columns, rows) in [(80, 24), (3, 2), (40, 10), (60, 16)] {
                prop_assert_eq!(seen(&stage.model, columns, rows).lines().count(), usize::from(rows));
            }
        }
    }
}
