//! The roadmap: dates of stages, what is overdue, what is critical, what comes back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use chrono::NaiveDate;
use farol::assessment::{Interview, PlannedStatus};
use farol::questionnaire::shipped;
use farol::risk::{self, Roadmap};

/// The third quarter of the example company.
fn example() -> Interview {
    let text = std::fs::read_to_string("assets/example/2026-Q3.json").unwrap();
    serde_json::from_str(&text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn on(interview: &Interview, today: &str) -> Roadmap {
    let evaluation = risk::evaluate(shipped(), interview);
    risk::roadmap(shipped(), interview, &evaluation, day(today))
}

#[test]
fn stages_follow_each_other_from_the_start() {
    let mut interview = example();
    interview.started = Some("2026-08-31".to_owned());
    let dates: Vec<(String, String)> = on(&interview, "2026-11-24")
        .stages
        .iter()
        .map(|stage| (stage.from.to_string(), stage.until.to_string()))
        .collect();
    let expected = [
        ("2026-08-31", "2026-09-30"),
        ("2026-09-30", "2026-11-29"),
        ("2026-11-29", "2027-02-27"),
        ("2027-02-27", "2027-05-28"),
    ];
    assert_eq!(dates, expected.map(|(from, until)| (from.to_owned(), until.to_owned())));
    interview.started = None;
    assert_eq!(on(&interview, "2026-11-24").start, day("2026-11-24"), "else from today");
    assert_eq!(on(&interview, "2026-11-24").next_run.as_deref(), Some("2026-Q4"));
}

#[test]
fn what_is_planned_keeps_its_own_date_and_is_overdue_after_it() {
    let interview = example();
    for (today, overdue) in [("2026-09-30", 0), ("2026-10-01", 2), ("2027-01-01", 7)] {
        let roadmap = on(&interview, today);
        let items: Vec<_> = roadmap.stages.iter().flat_map(|stage| &stage.items).collect();
        assert_eq!(items.iter().filter(|item| item.overdue).count(), overdue, "{today}");
        for item in &items {
            let Some(planned) = item.planned.map(|at| &interview.plan[at]) else { continue };
            assert_eq!(planned.due.as_deref().map(day), Some(item.due));
            assert_ne!(planned.status, PlannedStatus::Dropped, "what was dropped is not to be done");
        }
        let planned = interview.plan.iter().filter(|one| one.status != PlannedStatus::Dropped).count();
        assert_eq!(items.iter().filter(|item| item.planned.is_some()).count(), planned);
    }
}

#[test]
fn what_ends_a_red_flag_comes_first_and_what_is_done_last() {
    let interview = example();
    let evaluation = risk::evaluate(shipped(), &interview);
    let read: Vec<usize> =
        evaluation.red_flags.iter().flat_map(|fired| shipped().red_flags()[fired.rule].when.questions()).collect();
    let mut critical = 0;
    for stage in risk::roadmap(shipped(), &interview, &evaluation, day("2026-11-24")).stages {
        let rank = |item: &risk::RoadmapItem| {
            let done = item.planned.is_some_and(|at| interview.plan[at].status == PlannedStatus::Done);
            (done, !item.overdue, !item.critical, item.due)
        };
        assert!(stage.items.is_sorted_by_key(rank));
        for item in stage.items.iter().filter(|item| item.critical) {
            critical += 1;
            let settles = &shipped().document().actions[item.action].settles;
            assert!(settles.iter().any(|one| read.contains(&shipped().position(&one.question).unwrap())));
        }
    }
    assert!(critical > 0, "the example has red flags");
}

#[test]
fn an_answer_comes_back_when_its_time_is_over() {
    let mut interview = example();
    let id = "logging".into();
    let days = shipped().written(shipped().position(&id).unwrap()).valid_days().unwrap();
    let answer = interview.organisation.answers.get_mut(&id).unwrap();
    answer.evidence.clear();
    answer.answered_at = Some("2026-01-31T10:00:00Z".to_owned());
    let due = |interview: &Interview| {
        let at = shipped().position(&id).unwrap();
        on(interview, "2026-11-24").recurring.iter().find(|one| one.question == at).map(|one| one.due)
    };
    assert_eq!(due(&interview), day("2026-01-31").checked_add_days(chrono::Days::new(days.into())));
    let answer = interview.organisation.answers.get_mut(&id).unwrap();
    answer.evidence = serde_json::from_str(r#"[{"name": "Log", "seen_on": "2026-03-01"}]"#).unwrap();
    assert_eq!(due(&interview), day("2026-03-01").checked_add_days(chrono::Days::new(days.into())));
    let answer = interview.organisation.answers.get_mut(&id).unwrap();
    answer.state = farol::assessment::State::Unknown;
    assert_eq!(due(&interview), None, "what is not known cannot be out of date");
}
