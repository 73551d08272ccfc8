//! One key at a time, without a terminal or a file: what each asks of the world.

use std::sync::Arc;

use farol::assessment::{Answer, Assessment, DepartmentProfile, Event, Evidence, Place, Started, State, Use};
use farol::questionnaire::{Basis, Kind, Scope, shipped};
use farol::text::{Message, Texts};
use farol::tui::{Effect, Model, Msg, Opened, Saved, Screen, Theme, keymap, update};

use crate::stage::{parse, seen};

/// A wizard in the interview of a firm with one department.
fn interview() -> Model {
    let questionnaire = Arc::clone(shipped());
    let started = Event::Started(Started::new(&questionnaire, "org-1".into(), "A firm", "2026-Q4", "2026-11-24"));
    let mut assessment = Assessment::start(&questionnaire, &started).unwrap();
    let profile = DepartmentProfile {
        name: "Front desk".to_owned(),
        template: None,
        headcount: 5,
        lead: None,
        volume: None,
        accounts: None,
    };
    let chat = Use { frequency: Some("daily".into()), data_categories: vec!["health".into()] };
    let added = Event::DepartmentAdded { department: "dept-1".into(), profile, uses: vec![("chat".into(), chat)] };
    assessment.apply(&questionnaire, &added).unwrap();
    assessment.apply(&questionnaire, &Event::Visited { place: first() }).unwrap();
    let theme = Theme::default();
    let mut model = Model::new(Texts::new("en"), theme, (80, 24), "2026-11-24".to_owned(), || Arc::clone(shipped()));
    let opened = Opened {
        organisation: "org-1".into(),
        assessment_id: "org-1-1".to_owned(),
        questionnaire,
        assessment,
        notices: Vec::new(),
        reports: Vec::new(),
    };
    assert_eq!(update(&mut model, Msg::Opened(Box::new(opened))), []);
    model
}

/// The first question: a single choice of the organisation.
fn first() -> Place {
    Place::organisation(shipped().questions()[0].id.clone())
}

fn second() -> Place {
    Place::organisation(shipped().questions()[1].id.clone())
}

fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let messages: Vec<_> = parse(keys);
    let mut effects = Vec::new();
    for key in messages {
        if let Some(msg) = keymap::message(model, key) {
            effects.extend(update(model, msg));
        }
    }
    effects
}

fn answered(place: Place, answer: Answer) -> Effect {
    Effect::Append(vec![Event::Answered { place, answer: Box::new(answer) }])
}

fn visited(place: Place) -> Effect {
    Effect::Append(vec![Event::Visited { place }])
}

fn choice(option: usize) -> Answer {
    Answer::choosing([shipped().questions()[0].options[option].clone()])
}

#[test]
fn a_digit_answers_and_goes_on() {
    let mut model = interview();
    assert_eq!(press(&mut model, "2"), [answered(first(), choice(1)), visited(second())]);
}

#[test]
fn space_answers_and_stays() {
    let mut model = interview();
    assert_eq!(press(&mut model, "<Down><Space>"), [answered(first(), choice(1))]);
    assert!(matches!(&model.screen, Screen::Interview(screen) if screen.place == first()));
}

#[test]
fn what_was_said_beside_an_answer_stays_when_it_changes() {
    let mut model = interview();
    press(&mut model, "<Space><Ctrl+B>");
    press(&mut model, "<Ctrl+N>Seen it<Ctrl+S>");
    let expected = Answer { basis: Some(Basis::Seen), note: Some("Seen it".to_owned()), ..choice(2) };
    assert_eq!(press(&mut model, "<Down><Down><Space>"), [answered(first(), expected)]);
}

#[test]
fn not_knowing_is_an_answer_and_has_no_basis_to_choose() {
    let mut model = interview();
    let effects = press(&mut model, "0");
    assert_eq!(effects[0], answered(first(), Answer::new(State::Unknown)));
    assert_eq!(effects[1], visited(second()));
}

#[test]
fn not_applicable_asks_for_its_reason() {
    let mut model = interview();
    assert_eq!(press(&mut model, "<Ctrl+X>"), []);
    assert!(model.overlay.is_some());
    let expected = Answer { reason: Some("No staff".to_owned()), ..Answer::new(State::NotApplicable) };
    assert_eq!(press(&mut model, "No staff<Ctrl+S>"), [answered(first(), expected), visited(second())]);
}

#[test]
fn a_date_is_accepted_when_it_is_one() {
    let mut model = interview();
    press(&mut model, "<Tab>");
    assert_eq!(press(&mut model, "soon<Enter>"), [], "no date, and the cursor stays");
    assert!(matches!(&model.screen, Screen::Interview(screen) if screen.place == second() && screen.problem.is_some()));
    press(&mut model, "<Backspace><Backspace><Backspace><Backspace>");
    let expected = Answer { date: Some("2026-11-02".to_owned()), ..Answer::new(State::Answered) };
    assert_eq!(press(&mut model, "2026-11-02<Enter>")[0], answered(second(), expected));
}

#[test]
fn how_the_answer_is_known_can_be_said_before_it_and_counts_for_that_one() {
    let mut model = interview();
    assert!(seen(&model, 80, 40).contains("‹stated›"));
    assert_eq!(press(&mut model, "<Ctrl+B>"), []);
    assert!(seen(&model, 80, 40).contains("‹seen›"));
    let expected = Answer { basis: Some(Basis::Seen), ..choice(1) };
    assert_eq!(press(&mut model, "2")[0], answered(first(), expected));
    press(&mut model, "<Ctrl+B><BackTab><Tab>");
    let expected = Answer { date: Some("2026-11-02".to_owned()), ..Answer::new(State::Answered) };
    assert_eq!(press(&mut model, "2026-11-02<Enter>")[0], answered(second(), expected), "only on that screen");
}

#[test]
fn not_knowing_keeps_no_basis_that_was_chosen_for_an_answer() {
    let mut model = interview();
    assert_eq!(press(&mut model, "<Ctrl+B>0")[0], answered(first(), Answer::new(State::Unknown)));
}

#[test]
fn what_stands_beside_an_open_question_makes_it_unknown_and_says_so() {
    let unknown = || Answer::new(State::Unknown);
    for (keys, what, expected) in [
        ("<Ctrl+N>Ask IT<Ctrl+S>", "beside-note", Answer { note: Some("Ask IT".to_owned()), ..unknown() }),
        ("<Ctrl+F>", "beside-flag", Answer { flagged: true, ..unknown() }),
        ("<Ctrl+E>Contract<Ctrl+S>", "beside-evidence", Answer { evidence: vec![shown("Contract")], ..unknown() }),
    ] {
        let mut model = interview();
        assert_eq!(press(&mut model, keys), [answered(first(), expected)], "{keys}");
        let notice = Message::new("notice-beside-unknown").with("what", Message::new(what));
        assert_eq!(model.notice, Some(notice), "{keys}");
        // What is there already is not said again.
        press(&mut model, "<Ctrl+F>");
        assert_eq!(model.notice, None, "{keys}");
    }
}

/// A piece of evidence that was seen on the day of the tests.
fn shown(name: &str) -> Evidence {
    Evidence { name: name.to_owned(), sha256: None, seen_on: Some("2026-11-24".to_owned()) }
}

#[test]
fn evidence_is_added_renamed_and_taken_away_in_one_form() {
    let digest = |name: &str| Evidence { sha256: Some("ab".repeat(32)), ..shown(name) };
    let mut model = interview();
    let there = Answer { evidence: vec![digest("Contract"), digest("Letter"), digest("Photo")], ..choice(0) };
    model.happen(Event::Answered { place: first(), answer: Box::new(there) });
    assert_eq!(press(&mut model, "<Ctrl+E><Ctrl+S>"), [], "nothing was changed");
    // The focus is on the new one; the last one is renamed, the one before emptied.
    let keys = "<Ctrl+E>Settings page<Tab><Ctrl+U>2026-11-23<BackTab><BackTab>s<BackTab><Ctrl+U><Ctrl+S>";
    let new = Evidence { seen_on: Some("2026-11-23".to_owned()), ..shown("Settings page") };
    let expected = Answer { evidence: vec![digest("Contract"), shown("Photos"), new], ..choice(0) };
    assert_eq!(press(&mut model, keys), [answered(first(), expected)]);
    let text = seen(&model, 120, 40);
    assert!(text.contains("Evidence: Contract (seen on 2026-11-24); Photos"), "{text}");
}

#[test]
fn evidence_is_seen_on_a_day() {
    let mut model = interview();
    assert_eq!(press(&mut model, "<Ctrl+E>Contract<Tab><Ctrl+U>soon<Enter>"), []);
    assert!(seen(&model, 80, 24).contains("Write the date as 2026-11-24."));
    let undated = Evidence { seen_on: None, ..shown("Contract") };
    let expected = Answer { evidence: vec![undated], ..Answer::new(State::Unknown) };
    assert_eq!(press(&mut model, "<Ctrl+U><Enter>"), [answered(first(), expected)]);
}

#[test]
fn the_question_stays_in_sight_while_its_options_scroll() {
    let mut model = interview();
    let question = shipped().written(0).text.get("en");
    let start = &question[..20];
    model.size = (60, 16);
    press(&mut model, &"<Down>".repeat(24));
    let text = seen(&model, 60, 16);
    assert!(text.contains(start) && !text.contains("1 ( )"), "{text}");
}

#[test]
fn what_is_no_answer_holds_once_and_is_said_to_be_dropped() {
    for leave in ["<Tab>", "<F8>", "<Esc>"] {
        let mut model = interview();
        press(&mut model, "<Tab>soon");
        assert_eq!(press(&mut model, leave), [], "{leave}");
        assert!(matches!(&model.screen, Screen::Interview(it) if it.place == second() && it.problem.is_some()));
        press(&mut model, leave);
        let dropped = Message::new("notice-not-kept").with("text", "soon");
        assert_eq!(model.notice, Some(dropped), "{leave}");
    }
}

#[test]
fn quitting_says_what_it_would_lose() {
    let mut model = interview();
    assert_eq!(press(&mut model, "<Tab>soon<Ctrl+Q>"), [visited(second())]);
    assert_eq!(model.notice, Some(Message::new("notice-field-quit")));
    assert_eq!(press(&mut model, "<Ctrl+C>"), []);
    assert_eq!(model.notice, Some(Message::new("notice-interrupt-field")));
    assert_eq!(press(&mut model, "<Ctrl+Q>"), [Effect::Quit]);
}

/// The first question of the organisation that is answered with a number.
fn number() -> Place {
    let one = |one: &&farol::questionnaire::Question| one.kind == Kind::Number && one.scope == Scope::Organisation;
    Place::organisation(shipped().questions().iter().find(one).unwrap().id.clone())
}

/// Goes to a question by its words.
fn go_to(model: &mut Model, place: &Place) -> Vec<Effect> {
    let position = shipped().position(&place.question).unwrap();
    let words = shipped().written(position).text.get("en").replace('?', "");
    press(model, &format!("<F4>{words}<Enter>"))
}

#[test]
fn a_digit_on_the_row_of_not_knowing_is_typed_unless_it_is_zero() {
    let mut model = interview();
    go_to(&mut model, &number());
    assert!(!seen(&model, 80, 24).contains("0 ( ) I don't know"));
    press(&mut model, "<Down>4");
    assert!(matches!(&model.screen, Screen::Interview(screen) if screen.row == 0 && screen.field.value() == "4"));
    press(&mut model, "<Backspace><Down>");
    assert_eq!(press(&mut model, "0")[0], answered(number(), Answer::new(State::Unknown)));
}

#[test]
fn undo_is_an_event() {
    let mut model = interview();
    press(&mut model, "<Space>");
    let effects = press(&mut model, "<F9>");
    assert_eq!(effects, [Effect::Append(vec![Event::Undone]), visited(first())]);
    assert_eq!(model.session.as_ref().unwrap().interview().organisation.answers.len(), 0);
    assert_eq!(press(&mut model, "<Ctrl+R>")[0], Effect::Append(vec![Event::Redone]));
    assert_eq!(model.session.as_ref().unwrap().interview().organisation.answers.len(), 1);
}

#[test]
fn the_saved_indicator_tells_the_truth() {
    let mut model = interview();
    press(&mut model, "<Space>");
    assert_eq!(model.session.as_ref().unwrap().saved, Saved::Saving);
    let why = Message::new("store-disk-full").with("path", "a path");
    update(&mut model, Msg::SaveFailed(why.clone()));
    assert_eq!(model.session.as_ref().unwrap().saved, Saved::Not(why));
    // Quitting asks first, and "not now" is under the cursor.
    assert_eq!(press(&mut model, "<Ctrl+Q>"), []);
    assert_eq!(press(&mut model, "<Enter>"), []);
    assert_eq!(press(&mut model, "<Ctrl+Q><Down><Enter>"), [Effect::Quit]);
    update(&mut model, Msg::Saved("10:42".to_owned()));
    assert_eq!(press(&mut model, "<Ctrl+Q>"), [Effect::Quit]);
}

#[test]
fn escape_goes_back_by_the_way_that_was_taken() {
    let at = |model: &Model, place: &Place| matches!(&model.screen, Screen::Interview(it) if it.place == *place);
    let mut model = interview();
    go_to(&mut model, &number());
    assert_eq!(press(&mut model, "<Esc>"), [visited(first())]);
    assert!(at(&model, &first()));
    // Over the review, from a row of it, and over another question on the way.
    press(&mut model, "<F8><Down><Down><Down><Enter>");
    assert_eq!(model.notice, Some(Message::new("notice-back-to-review")));
    assert!(!at(&model, &first()));
    go_to(&mut model, &number());
    press(&mut model, "<Esc>");
    assert_eq!(model.notice, None);
    press(&mut model, "<Esc>");
    assert!(matches!(&model.screen, Screen::Review(it) if it.cursor == 3), "{}", seen(&model, 80, 24));
    // The stage that comes next forgets the way.
    press(&mut model, "<Enter><F8><F7><Esc>");
    assert!(matches!(&model.screen, Screen::Departments(_)));
}

#[test]
fn whoever_asks_is_told_whether_everything_is_saved() {
    let mut model = interview();
    press(&mut model, "<Ctrl+S>");
    assert_eq!(model.notice, Some(Message::new("notice-all-saved")));
    // What is in the field is an answer then, and told of when it is on the disk.
    assert_eq!(press(&mut model, "<Tab>2026-11-02<Ctrl+S>").len(), 2);
    assert_eq!(model.notice, Some(Message::new("notice-saving")));
    update(&mut model, Msg::Saved("10:42".to_owned()));
    assert!(seen(&model, 80, 24).contains("Saved at 10:42. Every answer is saved as it is given."));
    let why = Message::new("store-disk-full").with("path", "a path");
    for screen in ["", "<F7>", "<Enter>"] {
        press(&mut model, screen);
        update(&mut model, Msg::SaveFailed(why.clone()));
        press(&mut model, "<Ctrl+S>");
        assert_eq!(model.notice, Some(why.clone()), "{screen}");
        update(&mut model, Msg::Saved("10:43".to_owned()));
    }
}

#[test]
fn keys_that_lead_nowhere_say_why() {
    let mut model = interview();
    press(&mut model, "<F8><F5>");
    assert_eq!(model.notice, Some(Message::new("notice-no-earlier-report")));
    press(&mut model, "<F8><F8>");
    assert_eq!(model.notice, Some(Message::new("notice-last-stage")));
    assert!(matches!(model.screen, Screen::Result(_)));
}

#[test]
fn looking_around_changes_nothing() {
    let mut model = interview();
    let before = model.session.as_ref().unwrap().interview().clone();
    press(&mut model, "<F1><Esc><F4><Esc><PgDn><PgUp><Right><Left><F8><F7><Tab>");
    assert_eq!(model.session.as_ref().unwrap().interview(), &before);
}

/// The form of a department that is added by hand, over the departments.
fn department_form() -> Model {
    let mut model = interview();
    press(&mut model, "<F7><Ctrl+N>");
    model
}

#[test]
fn a_form_is_left_at_once_while_nothing_was_entered() {
    let mut model = department_form();
    assert!(model.overlay.is_some());
    press(&mut model, "<Tab><Right><Esc>");
    assert!(model.overlay.is_none());
}

#[test]
fn what_was_entered_in_a_form_is_dropped_only_when_that_is_asked_twice() {
    let mut model = department_form();
    press(&mut model, "Spa<Esc>");
    assert!(model.overlay.is_some());
    assert_eq!(model.notice, Some(Message::new("notice-form-entered")));
    press(&mut model, "<Left><Esc>");
    assert!(model.overlay.is_some(), "another key in between means going on");
    assert_eq!(press(&mut model, "<Ctrl+Q>"), [Effect::Quit], "the warning holds for quitting too");
    press(&mut model, "<Esc>");
    assert!(model.overlay.is_none());
}

#[test]
fn the_help_over_a_form_says_its_keys_and_gives_the_form_back() {
    let mut model = department_form();
    press(&mut model, "Spa<F1>");
    let help = seen(&model, 80, 24);
    assert!(help.contains("accept all") && !help.contains("next unanswered"), "{help}");
    press(&mut model, "<Esc>");
    assert!(seen(&model, 80, 24).contains("Spa"));
    press(&mut model, "<F1><F1>");
    assert!(seen(&model, 80, 24).contains("Spa"));
}

/// The result of that firm, at one of its tabs.
fn result(tab: u8) -> Model {
    let mut model = interview();
    press(&mut model, "3<F8><F8>");
    press(&mut model, &tab.to_string());
    model
}

fn only(effects: &[Effect]) -> &Event {
    match effects {
        [Effect::Append(events)] => match &events[..] {
            [event] => event,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn ticking_an_action_moves_every_score_and_no_answer() {
    let mut model = result(5);
    let before = seen(&model, 80, 24);
    assert!(before.contains("Nothing is ticked"), "{before}");
    assert_eq!(press(&mut model, " "), []);
    let after = seen(&model, 80, 24);
    assert!(after.contains("1 action: ") && after.contains("Front desk") && after.contains(" → "), "{after}");
    press(&mut model, " ");
    assert_eq!(seen(&model, 80, 24), before, "taken back, everything is as it was");
}

#[test]
fn a_plan_is_made_for_a_goal_and_says_how_it_was_found() {
    let mut model = result(5);
    press(&mut model, "<F4><Down><Enter>");
    assert_eq!(press(&mut model, "<Ctrl+S>"), [], "a budget has to be entered");
    assert!(seen(&model, 80, 24).contains("Enter a number from 0 on."));
    press(&mut model, "20<Ctrl+S>");
    let screen = seen(&model, 80, 24);
    assert!(screen.contains("Within 20 hours"), "{screen}");
    let hours = screen.split(" actions: ").nth(1).and_then(|rest| rest.split(" h").next()).unwrap();
    assert!((1..=20).contains(&hours.parse::<u32>().unwrap()), "{hours}");
    press(&mut model, " ");
    assert!(!seen(&model, 80, 24).contains("Within 20 hours"), "a changed plan is nobody's answer any more");
}

#[test]
fn what_is_planned_is_an_event_and_leaves_with_another() {
    let mut model = result(5);
    press(&mut model, "e");
    press(&mut model, "<Ctrl+U>Ms Chan<Tab>2026-13-01<Ctrl+S>");
    assert!(seen(&model, 80, 24).contains("Write the date as"), "a date has to be one");
    let effects = press(&mut model, "<Ctrl+U>2026-11-01<Tab><Right><Ctrl+S>");
    let Event::ActionPlanned(planned) = only(&effects) else { panic!("{effects:?}") };
    assert_eq!((planned.owner.as_deref(), planned.due.as_deref()), (Some("Ms Chan"), Some("2026-11-01")));
    assert_eq!(planned.status, farol::assessment::PlannedStatus::Doing);
    let screen = seen(&model, 80, 24);
    assert!(screen.contains("doing · Ms Chan · overdue since 2026-11-01"), "{screen}");
    press(&mut model, "7");
    assert!(seen(&model, 80, 24).contains("1 planned"), "the roadmap has it");
    press(&mut model, "5");
    let effects = press(&mut model, "<Del>");
    assert!(matches!(only(&effects), Event::ActionUnplanned { .. }));
    assert!(!seen(&model, 80, 24).contains("Ms Chan"));
    press(&mut model, "<F9>");
    assert!(seen(&model, 80, 24).contains("Ms Chan"), "undone, it is planned again");
}

#[test]
fn an_accepted_finding_stands_apart_until_its_day_has_passed() {
    let mut model = result(3);
    let first = |model: &Model| seen(model, 120, 40).lines().nth(7).unwrap().to_owned();
    let before = first(&model);
    press(&mut model, "a");
    assert_eq!(press(&mut model, "The board<Ctrl+S>"), [], "somebody has to say why, and until when");
    let effects = press(&mut model, "It is being replaced.<Tab>2026-12-31<Ctrl+S>");
    let Event::FindingAccepted(accepted) = only(&effects) else { panic!("{effects:?}") };
    assert_eq!((accepted.by.as_str(), accepted.until.as_str()), ("The board", "2026-12-31"));
    assert_ne!(first(&model), before, "it is not to be mended now");
    press(&mut model, "<Left>");
    assert!(seen(&model, 80, 24).contains("The board, until 2026-12-31: It is being replaced."));
    let effects = press(&mut model, "<Del>");
    assert!(matches!(only(&effects), Event::AcceptanceWithdrawn { .. }));
    press(&mut model, "<Right>");
    assert_eq!(first(&model), before);
    press(&mut model, "aThe board<Tab>Once.<Tab>2026-11-23<Ctrl+S>");
    assert!(seen(&model, 80, 24).contains("Choose a day that is still to come."));
    press(&mut model, "<Ctrl+U>2026-11-30<Ctrl+S>");
    model.today = "2026-12-01".to_owned();
    press(&mut model, "<Ctrl+T><Ctrl+T><Ctrl+T><Ctrl+T>");
    let screen = seen(&model, 80, 24);
    assert!(screen.contains("The board, expired on 2026-11-30"), "{screen}");
}

#[test]
fn the_way_from_a_finding_to_its_question_leads_back() {
    let mut model = result(3);
    press(&mut model, "<Down><Enter>");
    let page = seen(&model, 80, 24);
    assert!(page.contains("Go to the question"), "{page}");
    press(&mut model, "<Enter>");
    assert!(matches!(model.screen, Screen::Interview(_)));
    press(&mut model, "<Esc>");
    assert_eq!(seen(&model, 80, 24), page);
    press(&mut model, "<Esc>");
    assert!(seen(&model, 80, 24).lines().nth(9).unwrap().contains('›'), "at the row where one was");
}

#[test]
fn the_return_waits_for_what_nobody_may_make_up() {
    let mut model = result(6);
    assert!(seen(&model, 80, 24).contains("There is no result yet"));
    press(&mut model, "<Down><Enter>");
    assert_eq!(press(&mut model, "<Tab>much<Ctrl+S>"), []);
    let effects = press(&mut model, "<Ctrl+U>300<Ctrl+S>");
    let Event::ReturnInputChanged { name, input: Some(input) } = only(&effects) else { panic!("{effects:?}") };
    assert_eq!((name.as_str(), input.low, input.likely, input.high), ("hourly-rate", 300.0, 300.0, 300.0));
    press(&mut model, "<Down><Down><Down><Down><Enter><Tab>2<Ctrl+S>");
    let screen = seen(&model, 80, 24);
    assert!(screen.contains("Benefits by costs") && !screen.contains("There is no result yet"), "{screen}");
    let effects = press(&mut model, "<Del>");
    assert!(matches!(only(&effects), Event::ReturnInputChanged { input: None, .. }));
    assert!(seen(&model, 80, 24).contains("There is no result yet"));
    press(&mut model, "<Home><Enter>");
    let effects = press(&mut model, "3<Ctrl+S>");
    assert_eq!(*only(&effects), Event::ReturnYearsChanged { years: Some(3) });
    assert!(seen(&model, 80, 24).contains("Horizon: 3 years"));
}

#[test]
fn a_node_of_the_map_shows_only_its_flows() {
    let mut model = result(4);
    let whole = seen(&model, 80, 24);
    assert!(whole.contains("1 flow,") && whole.contains("Front desk"), "{whole}");
    press(&mut model, "<Right><Enter>");
    assert!(seen(&model, 80, 24).contains("Only Health"));
    press(&mut model, "<Right><Right><Enter>");
    assert!(seen(&model, 80, 24).contains("Lies outside: "));
    press(&mut model, "<Esc><Esc>");
    assert!(!seen(&model, 80, 24).contains("Only "));
}

#[test]
fn what_is_ticked_goes_into_the_plan_at_once() {
    let mut model = result(5);
    press(&mut model, " <Down> ");
    let effects = press(&mut model, "<Ctrl+N>");
    let planned =
        |effect: &Effect| matches!(effect, Effect::Append(events) if matches!(&events[..], [Event::ActionPlanned(_)]));
    assert_eq!(effects.iter().filter(|effect| planned(effect)).count(), 2, "{effects:?}");
    assert_eq!(press(&mut model, "<Ctrl+N>"), [], "once is enough");
}

#[test]
fn what_was_decided_against_is_not_planned_again() {
    let mut model = result(5);
    let first = |model: &Model| {
        let session = model.session.as_ref().unwrap();
        session.interview().plan.first().map(|one| one.action.clone())
    };
    press(&mut model, "e<Tab><Tab><Left><Tab>Too dear.<Ctrl+S>");
    let dropped = first(&model).unwrap();
    let title = &shipped().document().actions.iter().find(|one| one.id == dropped).unwrap().title;
    press(&mut model, "<F4><Enter>");
    let screen = seen(&model, 200, 200);
    let line = screen.lines().find(|line| line.contains(&title.get("en")[..30])).unwrap();
    assert!(line.contains("[ ]"), "{line}");
    assert!(screen.lines().filter(|line| line.contains("[x]")).count() > 20, "everything else is");
}

#[test]
fn figures_that_were_changed_are_no_source_s_any_more() {
    let mut model = result(6);
    press(&mut model, "<Down><Enter><Tab>300<Tab><Tab>The payroll<Tab><Right><Ctrl+S>");
    assert!(seen(&model, 80, 24).contains("MOP an hour · verified · The payroll"));
    press(&mut model, "<Enter><Tab><Ctrl+U>10<Tab><Ctrl+U><BackTab><BackTab><Ctrl+U><Ctrl+S>");
    let screen = seen(&model, 80, 24);
    assert!(screen.contains("MOP an hour · entered") && !screen.contains("payroll"), "{screen}");
}
