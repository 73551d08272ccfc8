//! The example company: sound, the same every time, and telling its story.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use assert_cmd::Command;
use farol::assessment::{Interview, Place, PlannedStatus, Standing, State, check};
use farol::questionnaire::{Basis, DepartmentId, QuestionId, Ternary, shipped};
use farol::report::compare::{Chain, ComparedFinding, Comparison, Status, compare};
use farol::report::{Link, Report, verify};
use farol::risk::{AnswerChange, FindingKind, Side, evaluate, explain, shown, tenths, worth_most};
use farol::runtime::example::{self, Failed};
use farol::store::{AssessmentId, Store};

const QUARTERS: [&str; 4] = [
    include_str!("../assets/example/2026-Q1.json"),
    include_str!("../assets/example/2026-Q2.json"),
    include_str!("../assets/example/2026-Q3.json"),
    include_str!("../assets/example/2026-Q4.json"),
];

const ID: &str = "casa-da-lanterna";

fn interviews() -> [Interview; 4] {
    QUARTERS.map(|text| serde_json::from_str(text).unwrap())
}

/// The findings that are open, as the comparison counts them.
fn open(interview: &Interview) -> BTreeSet<Place> {
    let findings = evaluate(shipped(), interview).findings.into_iter();
    findings.filter(|one| one.kind != FindingKind::Unproved).map(|one| one.place).collect()
}

fn compared(earlier: &Interview, later: &Interview, before: &[&Interview]) -> Comparison {
    let chain = Chain { before: before.iter().map(|one| open(one)).collect(), ..Chain::default() };
    compare(&Side::new(shipped(), earlier), &Side::new(shipped(), later), &chain)
}

fn has(findings: &[ComparedFinding], question: &str, department: Option<&str>) -> bool {
    let department = department.map(DepartmentId::from);
    findings.iter().any(|one| one.question.as_str() == question && one.department == department)
}

/// The red flags of an interview: `organisation/no-processor-contract`.
fn flags(interview: &Interview) -> BTreeSet<String> {
    let whom = |id: &Option<DepartmentId>| id.as_ref().map_or("organisation".to_owned(), ToString::to_string);
    let fired = evaluate(shipped(), interview).red_flags;
    fired.iter().map(|one| format!("{}/{}", whom(&one.department), shipped().red_flags()[one.rule].id)).collect()
}

/// Every file below a folder by its path, with its bytes; but locks name a process.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in std::fs::read_dir(current).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.to_string_lossy().ends_with("lock") {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, std::fs::read(path).unwrap());
            }
        }
    }
    found
}

fn reports(folder: &Path) -> Vec<Vec<u8>> {
    files(folder).into_iter().filter(|(name, _)| name.contains("/reports/")).map(|(_, bytes)| bytes).collect()
}

#[test]
fn its_interviews_fit_the_questionnaire_and_answer_what_is_asked_and_nothing_else() {
    for (interview, finished) in interviews().iter().zip([true, true, true, false]) {
        assert_eq!(check(shipped(), interview), [], "{}", interview.period);
        let standing = Standing::new(shipped(), interview);
        if finished {
            assert_eq!(standing.missing(shipped()), [], "{}", interview.period);
        }
        let hidden = |question: &QuestionId, department: Option<usize>| {
            standing.asked(shipped().position(question).unwrap(), department) == Ternary::False
        };
        let own = interview.organisation.answers.keys().filter(|id| hidden(id, None));
        assert_eq!(own.collect::<Vec<_>>(), Vec::<&QuestionId>::new(), "{}", interview.period);
        for (at, department) in interview.departments.iter().enumerate() {
            let own = department.answers.keys().filter(|id| hidden(id, Some(at)));
            assert_eq!(own.collect::<Vec<_>>(), Vec::<&QuestionId>::new(), "{} {}", interview.period, department.id);
        }
    }
}

#[test]
fn it_is_as_mixed_as_an_interview_is() {
    for interview in &interviews()[..3] {
        let departments = interview.departments.iter().flat_map(|one| one.answers.values());
        let answers: Vec<_> = interview.organisation.answers.values().chain(departments).collect();
        let count = |wanted: &dyn Fn(&&&farol::assessment::Answer) -> bool| answers.iter().filter(wanted).count();
        for basis in [Basis::Stated, Basis::Seen, Basis::Tested] {
            let share = count(&|one| one.state == State::Answered && one.basis() == basis) * 100 / answers.len();
            assert!((15..65).contains(&share), "{} {basis:?}: {share} %", interview.period);
        }
        assert!(count(&|one| one.state == State::Unknown) >= 2, "{}", interview.period);
        let inapplicable: Vec<_> = answers.iter().filter(|one| one.state == State::NotApplicable).collect();
        assert!(!inapplicable.is_empty() && inapplicable.iter().all(|one| one.reason.is_some()));
        assert!(count(&|one| one.flagged) >= 2 || interview.period == "2026-Q2", "{}", interview.period);
        assert!(count(&|one| one.note.is_some()) > 30 && count(&|one| !one.evidence.is_empty()) >= 7);
        assert!(interview.departments.iter().any(|one| one.accounts.is_some_and(|accounts| accounts.mainland > 0)));
        // Flows are corrected by hand: no department lets everything pass through everything.
        for department in &interview.departments {
            let flows: Vec<_> = department.uses.values().map(|one| &one.data_categories).collect();
            assert!(flows.iter().any(|one| *one != flows[0]), "{}", department.id);
        }
    }
    let [_, second, third, _] = interviews();
    for interview in [&second, &third] {
        assert!(interview.plan.iter().all(|one| one.owner.is_some() && one.due.is_some()));
        let dropped = interview.plan.iter().find(|one| one.status == PlannedStatus::Dropped).unwrap();
        assert!(dropped.reason.is_some());
        assert_eq!(interview.accepted[0].question.as_str(), "residency-messages");
    }
}

#[test]
fn what_is_shown_of_a_department_adds_up_to_its_score() {
    for interview in interviews() {
        let found = evaluate(shipped(), &interview);
        for (at, department) in found.scores.departments.iter().enumerate() {
            let flows = explain(shipped(), &found.standing, &found.scores, at);
            // As a reader adds: the figures that are printed, each with its one decimal.
            let printed = |tenths: i64| format!("{}.{}", tenths / 10, tenths % 10);
            let sum = |parts: &mut dyn Iterator<Item = i64>| {
                format!(
                    "{:.1}",
                    parts.map(|part| printed(part).parse::<f64>().unwrap()).fold(0.0, |sum, part| sum + part)
                )
            };
            let score = printed(tenths(department.figures.headline));
            assert!((score.parse::<f64>().unwrap() - department.figures.headline).abs() <= 0.05 + 1e-9);
            let shown = shown(department, &flows);
            assert_eq!(sum(&mut shown.iter().map(|risk| risk.points)), score, "{} {}", interview.period, department.id);
            for risk in &shown {
                assert_eq!(sum(&mut risk.flows.iter().map(|flow| flow.points)), printed(risk.points));
                for flow in &risk.flows {
                    assert_eq!(sum(&mut flow.safeguards.iter().copied()), printed(flow.held));
                }
            }
            // Every flow says what would bring it down further, and three answers what would most.
            assert!(!department.mapped || flows.iter().any(|flow| flow.missing.iter().any(|one| one.gain > 0.0)));
            let worth = worth_most(&found.findings, &department.id, 3);
            assert_eq!(worth.len(), 3, "{} {}", interview.period, department.id);
            assert!(worth.is_sorted_by(|a, b| a.1 >= b.1) && worth[2].1 > 0.0);
            let others = found.findings.iter().filter(|one| one.kind != FindingKind::Unproved);
            let others = others.flat_map(|one| &one.department_gains).filter(|(id, _)| *id == department.id);
            assert!(others.filter(|(_, gain)| *gain > worth[2].1 + 1e-6).count() <= 2);
        }
    }
}

#[test]
fn the_score_falls_and_the_worst_are_those_that_hold_the_most() {
    let [first, second, third, _] = interviews();
    let scores = |interview: &Interview| {
        let scores = Side::new(shipped(), interview).scores;
        let departments = scores.departments.iter().map(|one| (one.figures.headline, one.id.to_string()));
        let mut departments: Vec<_> = departments.collect();
        departments.sort_by(|a, b| b.0.total_cmp(&a.0));
        (scores.organisation.headline, departments.into_iter().map(|(_, id)| id).collect::<Vec<_>>())
    };
    let (first, second, third) = (scores(&first), scores(&second), scores(&third));
    for ((score, _), around) in [(&first, 61.0), (&second, 53.0), (&third, 48.0)] {
        assert!((score - around).abs() < 1.5, "{score}, not around {around}");
    }
    assert_eq!(first.1[..2], ["hr", "clinic"]);
    assert_eq!(second.1[..2], ["hr", "clinic"]);
    assert_eq!(third.1[..4], ["front-desk", "clinic", "hr", "vip"]);
}

#[test]
fn the_second_quarter_is_that_of_the_signatures() {
    let [first, second, ..] = interviews();
    let change = compared(&first, &second, &[]);
    for question in ["processor-contract", "retention-schedule", "admin-login", "recording-cloud", "high-risk-list"] {
        assert!(has(&change.findings.closed, question, None), "{question}");
    }
    assert!(change.findings.new.is_empty() && change.findings.worse.is_empty() && change.findings.reopened.is_empty());
    // The emptied fields of the roster are no flow any more: that is scope; the rest are safeguards.
    let attribution = change.organisation.attribution;
    assert!(attribution.safeguards < -6.0 && attribution.scope < 0.0 && attribution.questionnaire == 0.0);
    let hr = change.departments.iter().find(|one| one.id.as_str() == "hr").unwrap();
    assert!(hr.attribution.unwrap().scope < -2.0 && hr.attribution.unwrap().safeguards < -5.0);

    let (before, after) = (flags(&first), flags(&second));
    assert!(after.is_subset(&before), "none comes");
    for gone in ["organisation/no-processor-contract", "organisation/recording-by-itself", "hr/special-without-ground"]
    {
        assert!(before.contains(gone) && !after.contains(gone), "{gone}");
    }
    assert!(after.contains("organisation/transfer-without-ground"), "not all at once");
}

#[test]
fn what_was_stated_as_closed_is_reopened_when_it_is_tested() {
    let [first, second, third, _] = interviews();
    let recording = |interview: &Interview| interview.organisation.answers["recording-cloud"].clone();
    assert_eq!((recording(&second).options[0].as_str(), recording(&second).basis()), ("closed", Basis::Stated));
    assert_eq!((recording(&third).options[0].as_str(), recording(&third).basis()), ("auto", Basis::Tested));
    let change = compared(&second, &third, &[&first]);
    let reopened: BTreeSet<_> = change.findings.reopened.iter().map(|one| one.question.as_str()).collect();
    assert_eq!(reopened, BTreeSet::from(["recording-cloud", "recording-days", "recording-recipients"]));
    let answer = |question: &str, department: Option<&str>| {
        let department = department.map(DepartmentId::from);
        let found = change.answers.iter().find(|one| one.question.as_str() == question && one.department == department);
        found.unwrap()
    };
    assert_eq!(answer("recording-cloud", None).kind, AnswerChange::Changed);
    assert!(answer("recording-cloud", None).points > 0.05);
    // The clinic had closed its own: an override, and it counts for the better.
    assert!(answer("recording-cloud", Some("clinic")).points < 0.0);
    let standing = Standing::new(shipped(), &third);
    let position = shipped().position(&"recording-cloud".into()).unwrap();
    assert!(standing.own(position, standing.department(&"clinic".into())).is_some());
    assert!(flags(&third).contains("organisation/recording-by-itself"));
}

#[test]
fn the_third_quarter_works_slips_and_grows() {
    let [first, second, third, _] = interviews();
    let change = compared(&second, &third, &[&first]);
    for (question, department) in [("hr-elsewhere", None), ("incident-plan", None), ("outside-parties", Some("clinic"))]
    {
        assert!(has(&change.findings.closed, question, department), "{question}");
    }
    for (question, department) in [
        ("leaver-days", None),
        ("special-off-platform", Some("vip")),
        ("unauthorised-share", Some("vip")),
        ("outside-parties", Some("vip")),
    ] {
        assert!(has(&change.findings.worse, question, department), "{question}");
    }
    let department = |id: &str| change.departments.iter().find(|one| one.id.as_str() == id).unwrap();
    assert_eq!(department("spa").status, Status::Added);
    assert!(department("spa").change.is_none());
    assert!(change.departments.iter().all(|one| one.id.as_str() == "spa" || one.status == Status::Both));
    // The VIP desk slips twice: by what it does (the assistant), and by how.
    let vip = department("vip");
    assert!(vip.change.unwrap() > 3.0);
    assert!(vip.attribution.unwrap().scope > 1.0 && vip.attribution.unwrap().safeguards > 1.0);
    for (id, fall) in [("hr", -8.0), ("clinic", -8.0)] {
        assert!(department(id).attribution.unwrap().safeguards < fall, "{id}");
    }
    assert!(change.organisation.attribution.safeguards < -3.0);

    let (before, after) = (flags(&second), flags(&third));
    let come: Vec<_> = after.difference(&before).map(String::as_str).collect();
    let expected =
        ["organisation/ai-outside-with-special", "organisation/recording-by-itself", "spa/special-without-ground"];
    assert_eq!(come, expected);
    let gone: Vec<_> = before.difference(&after).map(String::as_str).collect();
    let expected = [
        "clinic/health-outside-channels",
        "hr/health-outside-channels",
        "organisation/transfer-not-notified",
        "organisation/transfer-without-ground",
    ];
    assert_eq!(gone, expected);
}

#[test]
fn nothing_in_it_contradicts_itself_but_what_the_story_says() {
    let mut found = Vec::new();
    for interview in &interviews()[..3] {
        for fired in Standing::new(shipped(), interview).fired(shipped().contradictions()) {
            found.push((interview.period.clone(), shipped().contradictions()[fired.rule].id.to_string()));
        }
    }
    assert_eq!(found, [("2026-Q1".to_owned(), "recordings-without-deletion".to_owned())]);
}

#[test]
fn it_is_made_the_same_every_time_and_its_reports_are_a_chain() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for folder in [&one, &two] {
        example::make(folder.path(), "en").unwrap();
    }
    let made = files(one.path());
    assert_eq!(made, files(two.path()));
    let names: Vec<_> = made.keys().map(|name| name.trim_start_matches("organisations/casa-da-lanterna/")).collect();
    let expected = [
        "drafts/casa-da-lanterna-4.journal",
        "drafts/casa-da-lanterna-4.questionnaire.json",
        "organisation.json",
        "reports/2026-Q1-casa-da-lanterna-1.json",
        "reports/2026-Q2-casa-da-lanterna-2.json",
        "reports/2026-Q3-casa-da-lanterna-3.json",
    ];
    assert_eq!(names, expected);
    let reports = reports(one.path());
    let read: Vec<_> = reports.iter().map(|bytes| Report::read(bytes).unwrap()).collect();
    let mut previous = None;
    for ((bytes, report), interview) in reports.iter().zip(&read).zip(interviews()) {
        assert_eq!(report.interview, interview);
        assert_eq!(report.header.previous, previous);
        let others = read.iter().filter(|other| other.header.digest != report.header.digest);
        let link = |other: &Report| Link {
            name: other.header.period.clone(),
            digest: other.header.digest.clone(),
            previous: other.header.previous.clone(),
        };
        let chain: Vec<_> = others.map(link).collect();
        assert_eq!(verify(bytes, Some(&chain)).discrepancies, []);
        previous = Some(report.header.digest.clone());
    }
    // The draft is what the fourth interview says.
    let id = AssessmentId::try_from(format!("{ID}-4")).unwrap();
    let draft = Store::open(one.path().to_owned()).read_draft(&ID.into(), &id).unwrap();
    assert_eq!(*draft.assessment.interview(), interviews()[3]);
}

#[test]
fn what_is_there_stays_and_what_was_cut_short_is_made_to_the_end() {
    let folder = tempfile::tempdir().unwrap();
    example::make(folder.path(), "en").unwrap();
    let whole = files(folder.path());
    let store = Store::open(folder.path().to_owned());
    let draft = AssessmentId::try_from(format!("{ID}-4")).unwrap();
    store.delete_draft(&ID.into(), &draft, chrono::Utc::now()).unwrap();
    let without = files(folder.path());
    example::make(folder.path(), "en").unwrap();
    assert_eq!(files(folder.path()), without, "what the user deleted stays deleted");
    // As if it had been killed after the second report.
    std::fs::remove_file(store.report_paths(&ID.into()).unwrap().pop().unwrap()).unwrap();
    example::make(folder.path(), "en").unwrap();
    assert_eq!(files(folder.path()), whole);
}

#[test]
fn it_is_never_put_among_other_data() {
    let folder = tempfile::tempdir().unwrap();
    // Another organisation, and one that has the example's own name.
    for name in ["Lotus", "Casa da Lanterna"] {
        let root = folder.path().join(name.len().to_string());
        let farol = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_farol"));
            command.env_clear().arg("--data-dir").arg(&root).args(arguments).output().unwrap()
        };
        assert!(farol(&["new", "--name", name, "--sector", "hospitality"]).status.success());
        let before = files(&root);
        assert!(matches!(example::make(&root, "en"), Err(Failed::OtherData(_))), "{name}");
        let refused = farol(&["demo", "--no-open"]);
        assert_eq!((refused.status.code(), refused.stdout.as_slice()), (Some(1), b"".as_slice()));
        assert!(String::from_utf8(refused.stderr).unwrap().contains("--data-dir"));
        assert_eq!(files(&root), before, "{name}");
    }
}

#[test]
fn the_command_makes_it_and_says_where() {
    let home = tempfile::tempdir().unwrap();
    let farol = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_farol"));
        command.env_clear().env("HOME", home.path()).env("FAROL_HOME", home.path().join("data"));
        command.current_dir(home.path()).args(arguments).output().unwrap()
    };
    for _ in 0..2 {
        let output = farol(&["demo", "--no-open"]);
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        let folder = String::from_utf8(output.stdout).unwrap();
        assert_eq!(Path::new(folder.trim_end()), home.path().join("data-example"));
        assert_eq!(reports(Path::new(folder.trim_end())).len(), 3);
    }
    assert!(!home.path().join("data").exists(), "the user's own data are not touched");
    let chosen = farol(&["demo", "--no-open", "--data-dir", "elsewhere"]);
    assert_eq!(String::from_utf8(chosen.stdout).unwrap(), "elsewhere\n");
    let names: Vec<_> = (1..4).map(|number| format!("{ID}-{number}")).collect();
    let verified = farol(&["verify", "--data-dir", "elsewhere", &names[0], &names[1], &names[2]]);
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stdout));
}
