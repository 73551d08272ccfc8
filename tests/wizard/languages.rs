//! Every screen in the other languages, and the key that goes from one to the next.

use farol::text::Texts;
use unicode_width::UnicodeWidthStr as _;

use crate::screens::tour_in;
use crate::stage::Stage;

/// Signs that close what went before: no line of Chinese begins with one.
const CLOSING: &[char] = &['，', '。', '、', '；', '：', '！', '？', '）', '」', '』', '》', '…'];

/// The sign in a column of a line, if one begins there.
fn sign(line: &str, column: usize) -> Option<char> {
    line.char_indices().find(|(at, _)| line[..*at].width() == column).map(|(_, sign)| sign)
}

/// The borders of what lies over a screen stand one below the other.
fn borders(language: &str, name: &str, screen: &str) {
    let mut sides = None;
    for line in screen.lines() {
        let column = |sign: char| line.find(sign).map(|at| line[..at].width());
        match (column('╭'), column('╮'), column('╰')) {
            (Some(left), Some(right), _) => sides = Some([left, right]),
            (_, _, Some(left)) => {
                assert_eq!(sides.map(|[left, _]| left), Some(left), "{language}: {name}:\n{screen}");
                sides = None;
            }
            _ => {
                for side in sides.into_iter().flatten() {
                    let there = sign(line, side);
                    assert!(matches!(there, Some('│' | '┃' | '├' | '┤')), "{language}: {name}: {line}\n{screen}");
                }
            }
        }
    }
}

#[test]
fn every_screen_in_every_language() {
    for language in Texts::languages().skip(1) {
        let mut all = String::new();
        tour_in(language, 80, 24, |name, stage| {
            let screen = stage.screen();
            for line in screen.lines() {
                assert!(line.width() <= 80, "{language}: {name}: {line}");
                let text = line.trim_start_matches([' ', '│', '▌', '>']);
                assert!(!text.starts_with(CLOSING), "{language}: {name}: {line}\n{screen}");
                assert!(!line.contains("[en]"), "{language}: {name}: {line}");
            }
            borders(language, name, &screen);
            let still = screen.lines().filter(|line| !line.contains(std::env::temp_dir().to_str().unwrap()));
            all.push_str(&format!("======== {name}\n{}\n", still.collect::<Vec<_>>().join("\n")));
        });
        insta::assert_snapshot!(format!("screens-{language}-80x24"), all);
    }
}

#[test]
fn a_key_goes_to_the_next_language_in_the_middle_of_an_interview() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("<Enter>Harbour View<Tab>");
    // What is entered stays; the words of the choices change.
    stage.keys("<Ctrl+L>");
    stage.sees("繁體中文");
    stage.sees("Harbour View");
    stage.sees("機構");
    stage.keys("<Ctrl+L>");
    stage.sees("Português");
    stage.keys("<Ctrl+L>");
    stage.sees("English");

    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("<Ctrl+E><Enter><Tab>");
    let before = stage.screen();
    let place = |stage: &Stage| stage.model.session.as_ref().map(|session| session.interview().clone());
    let interview = place(&stage);
    stage.keys("<F12>");
    assert_ne!(before, stage.screen());
    assert_eq!(interview, place(&stage), "nothing of the assessment changes");
    // Over a form it waits.
    stage.keys("<Ctrl+O><Ctrl+L><F12><F12>");
    stage.keys("<Esc>");
    stage.keys("<F12><F12>");
    assert_eq!(stage.model.texts.language(), "en");
}
