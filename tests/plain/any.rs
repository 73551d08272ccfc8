//! Whatever is entered: no panic, no line that could not be read aloud, and an assessment that is valid.

use farol::assessment::check;
use proptest::prelude::*;

use crate::talker::Talker;

/// Lines that lead somewhere, more often than not.
fn line() -> impl Strategy<Value = String> {
    let words = [
        "",
        "?",
        "b",
        "u",
        "x",
        "x not used here",
        "=",
        "p",
        "o",
        "f",
        "n",
        "n Seen in the office",
        "n -",
        ".",
        "e",
        "e Contract",
        "e -1",
        "basis 2",
        "basis 9",
        "differs",
        "withdraw",
        "due",
        "undo",
        "redo",
        "again",
        "state",
        "setup",
        "departments",
        "interview",
        "review",
        "result",
        "why",
        "plan",
        "goal",
        "compare",
        "save",
        "home",
        "new",
        "add",
        "add 1 2",
        "add clinic",
        "edit 1",
        "flows 1",
        "remove 1",
        "more",
        "help",
        "j",
        "j backup",
        "-",
        "2026-11-20",
        "2026-Q4",
        "a name",
        "\"b\"",
        "/n a note",
        "釘釘",
        "example",
        "1-3",
        "2 seen",
        "0",
        "999999999999999999999",
        "1-99999999999",
    ];
    prop_oneof![
        4 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        4 => (1..12_usize).prop_map(|number| number.to_string()),
        1 => prop::collection::vec(1..30_usize, 1..4)
            .prop_map(|numbers| numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")),
        1 => "\\PC{0,20}",
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_leave_a_valid_assessment(lines in prop::collection::vec(line(), 1..80), fresh in any::<bool>()) {
        let folder = tempfile::tempdir().unwrap();
        let mut talker = if fresh { Talker::new(folder.path()) } else { Talker::at_a_question(folder.path()) };
        for line in &lines {
            if talker.ended {
                talker = Talker::new(folder.path());
            }
            let said = talker.line(line).to_owned();
            prop_assert!(!said.contains(|c: char| c.is_control() && c != '\n'), "{line:?}: {said:?}");
            prop_assert!(!said.contains("NOT SAVED"), "{line:?}: {said}");
            if let Some(interview) = talker.talk.plain.interview() {
                let faults = check(farol::questionnaire::shipped(), interview);
                prop_assert!(faults.is_empty(), "{line:?}: {faults:?}");
            }
        }
    }
}
