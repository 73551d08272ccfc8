//! The interview: what is said at a question, and what each word does there.

use farol::assessment::{Answer, Place, State};
use farol::questionnaire::{Basis, shipped};

use crate::talker::Talker;

fn first() -> Place {
    Place::organisation(shipped().questions()[0].id.clone())
}

fn own(talker: &Talker, place: &Place) -> Option<Answer> {
    talker.interview().answer(&place.question, place.department.as_ref()).cloned()
}

#[test]
fn a_question_is_asked_and_explained_on_demand() {
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::at_a_question(folder.path());
    insta::assert_snapshot!(talker.lines(&["a", "?", "7", "2", "nothing like it"]), @"
    > a

    Organisation. Responsibility.
    0 of 82 questions settled.

    Who answers for personal data on DingTalk?
    1. One named person, in writing, with time and authority
    2. Shared by legal and IT, and the split is written down
    3. Somebody informally, for example IT
    4. Nobody
    > ?
    Why: The law does not oblige a firm to appoint a data protection officer. All the same, where nobody is named, nobody files notifications, answers requests or notices that a setting has changed.
    How: Ask for the name. If two people each believe it is the other, the answer is nobody.
    Ask for: Appointment memo or job description
    Source: Law 8/2005, Personal Data Protection Act (verified)
    Source: Law 8/2005 requires no data protection officer (from a secondary source)
    Source: A vendor's article, only the origin of the topic (the vendor's claim)
    Worth 0.1 points to the organisation, up to 0.1 to a department.
    > 7
    Enter a number from 1 to 4.
    ? explains the question, help lists what else can be entered.
    > 2

    On what day did the first risk assessment of DingTalk start?
    A date, written as 2026-11-24
    > nothing like it
    Write the date as 2026-11-24.
    ");
}

#[test]
fn an_answer_with_everything_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::at_a_question(folder.path());
    insta::assert_snapshot!(
        talker.lines(&["basis 2", "n Shown in the office", "n", "Shown in the office", "by the manager", ".", "e Letter", "e",
            "Contract", "soon", "2026-11-20", "e -1", "e -7", "f"]), @"
    > basis 2
    The answer that is given here next counts as seen.
    > n Shown in the office
    This open question is now answered “I don't know”, so that the note has an answer to stand beside.
    > n
    Note: Shown in the office

    Enter the note; a full stop on a line of its own ends it.
    > Shown in the office

    > by the manager

    > .
    Noted, in place of: Shown in the office
    > e Letter
    Kept as evidence: Letter (seen on 2026-11-24)
    > e
    Evidence:
    1. Letter (seen on 2026-11-24)

    What was shown? An empty line adds nothing.
    > Contract
    On which day? Now: 2026-11-24
    > soon
    Write the date as 2026-11-24.
    > 2026-11-20
    Kept as evidence: Contract (seen on 2026-11-20)
    > e -1
    Taken away: Letter
    > e -7
    There is one piece of evidence here: e -1 takes it away.
    > f
    Flagged for follow-up.
    ");
    talker.line("3");
    let answer = own(&talker, &first()).unwrap();
    assert_eq!((answer.state, answer.basis(), answer.flagged), (State::Answered, Basis::Seen, true));
    assert_eq!(answer.note.as_deref(), Some("Shown in the office\nby the manager"));
    assert_eq!(answer.evidence.len(), 1);
    assert_eq!(answer.evidence[0].name, "Contract");
    assert_eq!(answer.answered_by.as_deref(), Some("A. Tester"));
    // A word after the number says how it is known, and back again without a change of the rest.
    talker.lines(&["b", "1 tested"]);
    let again = own(&talker, &first()).unwrap();
    assert_eq!((again.basis(), again.note), (Basis::Tested, answer.note));
}

#[test]
fn not_knowing_not_applicable_and_passing_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::at_a_question(folder.path());
    insta::assert_snapshot!(talker.lines(&["u", "", "x", "", "b", "x There is no office", "state"]), @"
    > u

    On what day did the first risk assessment of DingTalk start?
    A date, written as 2026-11-24
    >
    Left open.

    Who leads the risk assessment?
    1. Legal (or outside counsel) and IT together
    2. Only one of the two
    3. The vendor or reseller alone
    4. Nobody
    > x

    Why is it not applicable?
    >

    How quickly was the first risk assessment finished?
    1. Within 30 days of its start
    2. Within 31 to 60 days
    3. Later than that
    4. It is still open, or was never started
    > b

    Who leads the risk assessment?
    1. Legal (or outside counsel) and IT together
    2. Only one of the two
    3. The vendor or reseller alone
    4. Nobody
    Answer: Not applicable
    > x There is no office

    How quickly was the first risk assessment finished?
    1. Within 30 days of its start
    2. Within 31 to 60 days
    3. Later than that
    4. It is still open, or was never started
    > state
    2 of 82 questions settled.
    8.0, Minimal. At best 0.7, without any safeguard 8.0.
    Everything is saved.
    ");
    assert_eq!(own(&talker, &first()).unwrap().state, State::Unknown);
}

#[test]
fn back_jump_undo_and_withdraw() {
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::at_a_question(folder.path());
    talker.line("b");
    talker.hears("This is the first question.");
    talker.lines(&["1", "undo"]);
    talker.hears("Undone: Who answers for personal data on DingTalk?");
    assert_eq!(own(&talker, &first()), None);
    talker.line("redo");
    talker.hears("Done again: ");
    talker.hears("Answer: One named person");
    talker.line("withdraw");
    talker.hears("The question is open".to_lowercase().as_str());
    talker.line("j first risk assessment");
    talker.hears("Where to?");
    talker.line("1");
    talker.hears("risk assessment");
    talker.line("j no such words");
    talker.hears("No question has");
    talker.line("o");
    assert!(talker.talk.plain.place().is_some());
}

#[test]
fn one_department_does_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::at_a_question(folder.path());
    let at = shipped().questions().iter().position(|question| question.overridable).unwrap();
    let text = shipped().written(at).text.get("en").to_owned();
    talker.line(&format!("j {text}"));
    talker.hears(&text);
    talker.lines(&["1", "b", "differs", "1"]);
    talker.hears("Here as in the organisation");
    talker.line("u");
    let id = shipped().questions()[at].id.clone();
    let department = talker.interview().departments[0].id.clone();
    assert_eq!(own(&talker, &Place::department(id.clone(), department)).unwrap().state, State::Unknown);
    assert_eq!(own(&talker, &Place::organisation(id)).unwrap().state, State::Answered);
}

#[test]
fn a_text_that_begins_like_a_word_is_a_text() {
    use farol::questionnaire::Kind;
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::at_a_question(folder.path());
    let at = shipped().questions().iter().position(|question| question.kind == Kind::Text).unwrap();
    let (id, text) = (shipped().questions()[at].id.clone(), shipped().written(at).text.get("en").to_owned());
    talker.line(&format!("j {text}"));
    if talker.talk.plain.place().is_none_or(|place| place.question != id) {
        talker.line("1");
    }
    let Some(place) = talker.talk.plain.place().cloned().filter(|place| place.question == id) else {
        panic!("{}", talker.last)
    };
    for (line, expected) in [("e Wong", "e Wong"), ("\"u\"", "u"), ("\"note to all\"", "note to all")] {
        talker.line(line);
        assert_eq!(own(&talker, &place).unwrap().text.as_deref(), Some(expected));
        talker.line("b");
    }
    talker.line("note a note");
    assert_eq!(own(&talker, &place).unwrap().note.as_deref(), Some("a note"));
}

#[test]
fn what_cannot_be_saved_is_said_once_kept_and_saved_later() {
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::at_a_question(folder.path());
    let drafts = folder.path().join("organisations/harbour-view/drafts");
    std::fs::rename(&drafts, folder.path().join("away")).unwrap();
    talker.line("4");
    talker.hears("NOT SAVED, and tried again with the next line.");
    assert!(!talker.line("2026-10-01").contains("NOT SAVED"));
    talker.line("quit");
    talker.hears("The last answers are not saved and would be lost.");
    assert!(!talker.ended);
    // It comes back, as a stick does, and what was unsaved is written.
    std::fs::rename(folder.path().join("away"), &drafts).unwrap();
    talker.line("state");
    talker.hears("What was not saved is saved now.");
    talker.line("quit");
    assert!(talker.ended);
    drop(talker);
    let mut again = Talker::new(folder.path());
    again.line("1");
    assert_eq!(again.interview().organisation.answers.len(), 2);
}
