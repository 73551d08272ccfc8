//! The trend: what each report states, from run to run, with gaps, corrections and what was planned.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod terminal;

use std::fs;
use std::sync::LazyLock;

use farol::assessment::Interview;
use farol::questionnaire::shipped;
use farol::report::trend::{Column, DepartmentRun, DepartmentTrend, NamedDepartment, Reader, Succeeded, Trend};
use farol::report::{Contents, Report, save};
use farol::risk::{FindingKind, evaluate};
use proptest::prelude::*;
use serde_json::{Value, json};
use terminal::Home;

const QUARTERS: [&str; 3] = [
    include_str!("../assets/example/2026-Q1.json"),
    include_str!("../assets/example/2026-Q2.json"),
    include_str!("../assets/example/2026-Q3.json"),
];

/// The reports of the example company, each after the one before it; made once.
fn reports() -> &'static [Vec<u8>] {
    static REPORTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(made);
    &REPORTS
}

fn made() -> Vec<Vec<u8>> {
    let mut saved: Vec<farol::report::Saved> = Vec::new();
    for (at, text) in QUARTERS.iter().enumerate() {
        let interview: Interview = serde_json::from_str(text).unwrap();
        let contents = Contents {
            questionnaire: shipped(),
            interview: &interview,
            evaluation: &evaluate(shipped(), &interview),
            program: "farol 0.1.0",
            saved_at: format!("2026-{:02}-20T10:00:00Z", at * 3 + 3).parse().unwrap(),
            corrects: None,
        };
        saved.push(save(&contents, saved.last().map(|one| &one.digest)).unwrap());
    }
    saved.into_iter().map(|one| one.bytes).collect()
}

fn trend_of<'a>(reports: impl IntoIterator<Item = &'a Vec<u8>>) -> Trend {
    let mut reader = Reader::default();
    Trend::new(reports.into_iter().map(|bytes| reader.read(bytes).unwrap()).collect()).unwrap()
}

/// The trend of reports after changes to what they state. A trend judges no digest.
fn forged(reports: &[Vec<u8>], change: impl Fn(usize, &mut Value)) -> Trend {
    let changed: Vec<Vec<u8>> = reports
        .iter()
        .enumerate()
        .map(|(at, bytes)| {
            let mut file: Value = serde_json::from_slice(bytes).unwrap();
            change(at, &mut file);
            serde_json::to_vec(&file).unwrap()
        })
        .collect();
    trend_of(&changed)
}

#[test]
fn a_trend_states_what_the_reports_state() {
    let reports = reports();
    let trend = trend_of(reports);
    assert_eq!(trend.runs.len(), 3);
    for (at, bytes) in reports.iter().enumerate() {
        let report = Report::read(bytes).unwrap();
        let run = &trend.runs[at];
        assert_eq!((&run.digest, &run.period), (&report.header.digest, &report.header.period));
        assert_eq!(run.organisation, report.results.organisation);
        assert_eq!(run.coverage, report.results.coverage);
        assert_eq!(run.red_flags, report.results.red_flags.len());
        assert_eq!(run.questionnaire.digest, *shipped().digest());
        let to_mend = report.results.findings.iter().filter(|one| one.kind != FindingKind::Unproved);
        let gains: f64 = to_mend.clone().map(|one| one.organisation_gain).sum();
        let findings = run.findings;
        assert_eq!(findings.open + findings.accepted, to_mend.count());
        assert_eq!(findings.open + findings.accepted + findings.unproved, report.results.findings.len());
        assert!(findings.points > 0.0 && findings.points <= gains + 1e-6);
        for one in &report.results.departments {
            let own = trend.departments.iter().find(|own| own.id == one.id).unwrap();
            assert_eq!(own.runs[at].headline(), Some(one.headline), "{}", one.id);
        }
    }
    let accepted: Vec<usize> = trend.runs.iter().map(|run| run.findings.accepted).collect();
    assert_eq!(accepted, [0, 1, 1], "the messages that stay with the provider until the end of the year");
    let changes: Vec<Option<f64>> = trend.runs.iter().map(|run| run.change).collect();
    assert_eq!(changes[0], None);
    assert!(changes[1..].iter().all(|change| change.unwrap() < 0.0));
}

#[test]
fn a_department_that_was_not_there_or_not_mapped_leaves_a_gap() {
    let reports = reports();
    let trend = forged(reports, |at, file| {
        if at == 1 {
            file["report"]["results"]["departments"][0]["mapped"] = json!(false);
        }
    });
    let runs = |id: &str| &trend.departments.iter().find(|one| one.id.as_str() == id).unwrap().runs;
    assert_eq!(runs("spa")[..2], [DepartmentRun::Absent, DepartmentRun::Absent]);
    assert!(matches!(runs("spa")[2], DepartmentRun::Mapped(_)));
    assert_eq!(runs("management")[1], DepartmentRun::NotMapped);
    assert_eq!(runs("management")[1].headline(), None);
    // Without its last run, the order is that of the one before, and those that are gone come last.
    let turned = trend_of(reports.iter().rev());
    assert_eq!(turned.departments.last().unwrap().id.as_str(), "spa");
}

#[test]
fn a_line_goes_on_through_a_rename_and_says_where_departments_were_merged_or_split() {
    let set = |file: &mut Value, at: usize, id: &str, replaces: &[&str]| {
        let parts = ["interview", "results"].map(|part| format!("/report/{part}/departments/{at}"));
        for part in parts {
            file.pointer_mut(&part).unwrap()["id"] = json!(id);
        }
        file["report"]["interview"]["departments"][at]["name"] = json!(id.to_uppercase());
        file["report"]["interview"]["departments"][at]["replaces"] = json!(replaces);
    };
    let only = |file: &mut Value, count: usize| {
        for part in ["interview", "results"] {
            file["report"][part]["departments"].as_array_mut().unwrap().truncate(count);
        }
    };
    let trend = forged(reports(), |at, file| match at {
        0 => {
            only(file, 3);
            [("a", &[][..]), ("b", &[]), ("c", &[])].iter().enumerate().for_each(|(at, (id, r))| set(file, at, id, r));
        }
        1 => {
            only(file, 3);
            let now: [(&str, &[&str]); 3] = [("a2", &["a"]), ("m", &["b", "c"]), ("new", &[])];
            now.iter().enumerate().for_each(|(at, (id, r))| set(file, at, id, r));
        }
        _ => {
            only(file, 3);
            let now: [(&str, &[&str]); 3] = [("a2", &[]), ("m", &[]), ("half", &["m"])];
            now.iter().enumerate().for_each(|(at, (id, r))| set(file, at, id, r));
        }
    });
    let there = |one: &DepartmentTrend| -> String {
        one.runs.iter().map(|run| if *run == DepartmentRun::Absent { '-' } else { 'x' }).collect()
    };
    let lines: Vec<_> = trend.departments.iter().map(|one| (one.id.as_str(), one.name.as_str(), there(one))).collect();
    let expected = [("a2", "A2", "xxx"), ("m", "M", "-xx"), ("half", "HALF", "--x"), ("new", "NEW", "-x-")];
    let gone = [("b", "B", "x--"), ("c", "C", "x--")];
    assert_eq!(
        lines,
        expected.iter().chain(&gone).map(|(id, name, runs)| (*id, *name, (*runs).to_owned())).collect::<Vec<_>>()
    );
    assert_eq!(trend.departments[0].earlier_ids, ["a".into()]);
    let named = |all: &[NamedDepartment]| all.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join("+");
    let said: Vec<_> =
        trend.successions.iter().map(|one| (one.run, one.how, named(&one.from), named(&one.to))).collect();
    let said: Vec<_> = said.iter().map(|(run, how, from, to)| (*run, *how, from.as_str(), to.as_str())).collect();
    let expected =
        [(1, Succeeded::Renamed, "A", "A2"), (1, Succeeded::Merged, "B+C", "M"), (2, Succeeded::Split, "M", "M+HALF")];
    assert_eq!(said, expected);
    let of = |id: &str| {
        let line = trend.departments.iter().find(|one| one.id.as_str() == id).unwrap();
        trend.successions.iter().filter(|one| line.takes_part(one)).count()
    };
    assert_eq!(["a2", "m", "half", "b", "new"].map(of), [1, 2, 1, 1, 0]);
}

#[test]
fn the_risks_of_an_organisation_make_its_score_as_those_of_a_department_make_its_own() {
    let trend = trend_of(reports());
    let document = shipped().document();
    for (at, run) in trend.runs.iter().enumerate() {
        let (mut sum, mut weights) = (0.0, 0.0);
        for (risk, own) in document.risks.iter().zip(&trend.risks) {
            assert_eq!(risk.id, own.id);
            let own = own.runs[at].as_ref().unwrap();
            assert!(own.risk <= own.highest && own.highest < 1.0);
            sum += risk.weight * own.risk.powf(document.norm);
            weights += risk.weight;
        }
        let score = 100.0 * (sum / weights).powf(document.norm.recip());
        assert!((score - run.organisation.headline).abs() < 1e-3, "{score} {}", run.organisation.headline);
    }
}

#[test]
fn another_questionnaire_is_marked_and_a_quarter_without_a_run_is_a_gap() {
    let reports = reports();
    let trend = forged(reports, |at, file| {
        file["report"]["period"] = json!(["2025-Q1", "2025-Q4", "2030-Q1"][at]);
        if at > 0 {
            file["report"]["questionnaire"]["title"]["en"] = json!("Another");
        }
    });
    assert_eq!(trend.runs.iter().map(|run| run.questionnaire_changed).collect::<Vec<_>>(), [false, true, false]);
    assert_ne!(trend.runs[0].questionnaire.digest, trend.runs[1].questionnaire.digest);
    let gap = |at: usize| trend.runs[at].no_run_before.as_ref().map(|gap| (gap.from.as_str(), gap.quarters));
    assert_eq!([gap(0), gap(1), gap(2)], [None, Some(("2025-Q2", 2)), Some(("2026-Q1", 16))]);
    let missing = |name: &str| Column::NoRun(name.to_owned());
    let long = trend.runs[2].no_run_before.as_ref().unwrap();
    assert_eq!(
        trend.columns(),
        [Column::Run(0), missing("2025-Q2"), missing("2025-Q3"), Column::Run(1), Column::Gap(long), Column::Run(2)]
    );
}

/// The plan and the findings of a question in one report: status of the action, gain of each finding.
fn planned(status: &str, gains: &[f64]) -> (Value, Value) {
    let finding = |gain: &f64| {
        json!({"question": "shared-logins", "department": "hr", "kind": "missing", "organisation_gain": gain,
            "department_gains": {}, "level": "high"})
    };
    let settles = shipped().document().actions.iter().find(|one| one.settles[0].question.as_str() == "shared-logins");
    let action = &settles.unwrap().id;
    (json!([{"action": action, "status": status, "due": "2026-05-01"}]), gains.iter().map(finding).collect())
}

#[test]
fn an_action_that_is_done_is_held_against_the_findings_that_it_settles() {
    let reports = reports();
    for (runs, expected) in [
        // planned, waiting, overdue, done, fell, dropped
        ([("open", &[2.0, 1.0][..]), ("done", &[]), ("done", &[])], [1, 0, 0, 1, 1, 0]),
        ([("open", &[2.0, 1.0]), ("done", &[1.5]), ("done", &[1.5])], [1, 0, 0, 1, 1, 0]),
        ([("open", &[2.0, 1.0]), ("doing", &[1.0]), ("done", &[1.0])], [1, 0, 0, 1, 0, 0]),
        ([("open", &[2.0]), ("done", &[2.04]), ("done", &[2.0])], [1, 0, 0, 1, 0, 0]),
        ([("open", &[]), ("done", &[1.0]), ("done", &[1.0])], [1, 0, 0, 1, 0, 0]),
        ([("done", &[2.0]), ("done", &[1.0]), ("done", &[0.5])], [1, 0, 0, 1, 0, 0]),
        ([("open", &[2.0]), ("doing", &[2.0]), ("doing", &[1.0])], [1, 1, 1, 0, 0, 0]),
        ([("open", &[2.0]), ("open", &[2.0]), ("dropped", &[2.0])], [0, 0, 0, 0, 0, 1]),
    ] {
        let trend = forged(reports, |at, file| {
            let (plan, findings) = planned(runs[at].0, runs[at].1);
            file["report"]["interview"]["plan"] = plan;
            file["report"]["results"]["findings"] = findings;
        });
        let plan = &trend.runs[2].plan;
        let found = [plan.planned, plan.waiting, plan.overdue, plan.done, plan.fell, plan.dropped];
        assert_eq!(found, expected, "{runs:?}");
        assert_eq!(plan.unmoved.len(), plan.done - plan.fell);
    }
}

#[test]
fn findings_of_a_question_that_was_replaced_count_for_its_successor() {
    let reports = reports();
    let trend = forged(reports, |at, file| {
        let gains = if at < 2 { &[2.0][..] } else { &[1.0] };
        let (plan, findings) = planned(if at < 2 { "open" } else { "done" }, gains);
        file["report"]["interview"]["plan"] = plan;
        file["report"]["results"]["findings"] = findings;
        if at < 2 {
            file["report"]["results"]["findings"][0]["question"] = json!("old-logins");
            return;
        }
        let sections = file["report"]["questionnaire"]["sections"].as_array_mut().unwrap();
        let questions = sections.iter_mut().flat_map(|section| section["questions"].as_array_mut().unwrap());
        let own = questions.into_iter().find(|one| one["id"] == "shared-logins").unwrap();
        own["replaces"] = json!(["old-logins"]);
    });
    assert_eq!((trend.runs[2].plan.done, trend.runs[2].plan.fell), (1, 1));
}

#[test]
fn what_is_no_report_is_refused_with_why() {
    let mut reader = Reader::default();
    assert!(reader.read(b"{").is_err());
    let newer = String::from_utf8(reports()[0].clone()).unwrap().replace("farol.report/1", "farol.report/2");
    let error = reader.read(newer.as_bytes()).unwrap_err();
    assert_eq!(error, farol::report::Unreadable::OtherFormat("farol.report/2".to_owned()));
    assert!(Trend::new(Vec::new()).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// Every list of runs is as long as the runs, whatever departments come and go.
    #[test]
    fn every_list_is_as_long_as_the_runs(kept in prop::collection::vec(prop::collection::vec(any::<bool>(), 8), 3)) {
        let reports = reports();
        let trend = forged(reports, |at, file| {
            let mut wanted = kept[at].iter();
            let all = file["report"]["interview"]["departments"].as_array_mut().unwrap();
            all.retain(|_| *wanted.next().unwrap_or(&true));
        });
        for (at, kept) in kept.iter().enumerate() {
            let there = trend.departments.iter().filter(|one| one.runs[at] != DepartmentRun::Absent).count();
            let all = if at < 2 { 7 } else { 8 };
            prop_assert_eq!(there, kept.iter().take(all).filter(|kept| **kept).count());
        }
        prop_assert!(trend.departments.iter().all(|one| one.runs.len() == 3));
        prop_assert!(trend.risks.iter().all(|one| one.runs.len() == 3));
        let ids: std::collections::BTreeSet<_> = trend.departments.iter().map(|one| &one.id).collect();
        prop_assert_eq!(ids.len(), trend.departments.len());
    }
}

/// Saves a report of one of the two interviews of the worked example, for a period.
fn finish(home: &Home, example: usize, period: &str, options: &str) -> String {
    let mut interview: Value = serde_json::from_str(&home.read(format!("i{example}.json"))).unwrap();
    interview["period"] = json!(period);
    home.write("interview.json", &interview.to_string());
    let new = format!("new --name lotus-hotel --period {period} --from none --questionnaire q{example}.json");
    let id = home.ok(&new).trim_end().to_owned();
    home.ok(&format!("answer interview.json --assessment {id}"));
    home.ok(&format!("finish {id} --incomplete{options}"));
    id
}

/// A home with two reports, made with two versions of a questionnaire, of quarters that are long to come:
/// when the next run is due does not depend on the day of the test then.
fn two_runs() -> Home {
    let home = Home::new();
    assert_eq!(finish(&home, 1, "2098-Q3", ""), "lotus-hotel-1");
    assert_eq!(finish(&home, 2, "2099-Q1", ""), "lotus-hotel-2");
    home
}

#[test]
fn the_command_draws_the_runs_of_an_organisation() {
    let home = two_runs();
    insta::assert_snapshot!(home.ok("trend lotus-hotel"), @"
    Lotus Hotel: 2 runs, from 2098-Q3 to 2099-Q1

    Score; the dotted line below is what it could be at best
    50 ┤            ⠶                                     ┊
       │                                                  ┊
    40 ┤                                                  ┊
       │            ⣀                                     ┊            ⣀
    30 ┤                                                  ┊            ⠉
    20 ┤                                                  ┊            ⠉
       │                                                  ┊
    10 ┤                                                  ┊
       │                                                  ┊
     0 ┤                                                  ┊
       └────────────┬─────────────························─────────────┬────────────
                 2098-Q3                   2098-Q4                  2099-Q1
                                                                       ≠
    ≠ made with another questionnaire than the run before: the figures are of another measure.
    · no run

    Run         Score  Change  At best  Without safeguards  Level
    2098-Q3      48.4             30.6                48.7  ▇ High
    2098-Q4    no run
    2099-Q1 ≠    31.4   −17.0     24.6                48.6  ▅ Medium

    Run         Settled  Carried over  To mend  Points  Accepted  Red flags
    2098-Q3    13 of 20             0       12    48.9         0          1
    2098-Q4      no run
    2099-Q1 ≠  19 of 27             2       18    23.1         0          0

    Department  Trend  Score  Change  Level
    HR          █ ▅     39.2   −32.9  ▅ Medium
    Sales       ▃ ▂     12.0    −8.6  ▃ Low
    Store                  –          not mapped
    Clinic        ▅     45.8          ▇ High

    Risk       Trend  Of 100  Change  Highest
    Transfer   █ ▄      24.7   −30.0  36.5 HR
    Export     ▆ ▅      32.1    −4.2  51.4 Clinic
    Retention  ▇ ▆      39.1    −6.3  58.5 Clinic
    ");
    let ascii = home.ok("trend lotus-hotel --ascii");
    assert!(ascii.is_ascii(), "{ascii}");
    let json = home.json("trend lotus-hotel");
    assert_eq!(json["format"], "farol.trend/1");
    assert_eq!(json["runs"][1]["questionnaire_changed"], json!(true));
    assert_eq!(json["runs"][1]["no_run_before"], json!({"from": "2098-Q4", "to": "2098-Q4", "quarters": 1}));
    assert_eq!(json["unreadable"], json!([]));
    let reports: Vec<Value> = [1, 2].map(|at| home.json(&format!("score lotus-hotel-{at}"))).to_vec();
    for (at, report) in reports.iter().enumerate() {
        assert_eq!(json["runs"][at]["organisation"], report["organisation"]);
        assert_eq!(json["runs"][at]["coverage"], report["coverage"]);
    }
}

#[test]
fn a_correction_counts_in_the_place_of_what_it_corrects() {
    let home = two_runs();
    finish(&home, 1, "2098-Q3", " --corrects lotus-hotel-1");
    let json = home.json("trend lotus-hotel");
    let digests = |list: &Value| list.as_array().unwrap().iter().map(|one| one["digest"].clone()).collect::<Vec<_>>();
    let saved = digests(&home.json("list")["organisations"][0]["reports"]);
    assert_eq!(digests(&json["runs"]), [saved[2].clone(), saved[1].clone()]);
    assert_eq!(json["runs"][0]["replaced"], json!([saved[0]]));
    assert_eq!(home.json("trend --all")["organisations"][0]["runs"].as_array().unwrap().len(), 2);
}

#[test]
fn all_organisations_have_a_line_each() {
    let home = two_runs();
    home.ok("new --name Nobody-yet --period 2026-Q3");
    insta::assert_snapshot!(home.ok("trend --all"), @"
    Organisation  Last run       Score  Level    Change  Trend  Next run  Overdue
    Lotus Hotel   2099-Q1         31.4  Medium  −17.0 ≠  █▆     2099-Q2         0
    Nobody-yet    no report yet
    ≠ made with another questionnaire than the run before: the figures are of another measure.
    ");
    let json = home.json("trend --all");
    assert_eq!(json["format"], "farol.trends/1");
    assert_eq!(json["organisations"][0]["runs"][1]["questionnaire_changed"], json!(true));
    assert_eq!(json["organisations"][1]["runs"], json!([]));
    let before = &json["organisations"][0];
    let change = before["runs"][1]["headline"].as_f64().unwrap() - before["runs"][0]["headline"].as_f64().unwrap();
    assert!((before["change"].as_f64().unwrap() - change).abs() < 1e-6);
}

#[test]
fn what_cannot_be_read_is_named_and_left_out() {
    let home = two_runs();
    let path = home.path("data/organisations/lotus-hotel/reports/2098-Q3-lotus-hotel-1.json");
    fs::write(&path, "{").unwrap();
    let ran = home.run("trend lotus-hotel --json");
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("left out of the trend") && ran.err.contains("2098-Q3-lotus-hotel-1.json"), "{}", ran.err);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["runs"].as_array().unwrap().len(), 1);
    assert_eq!(json["unreadable"][0]["file"], "2098-Q3-lotus-hotel-1.json");
    assert!(home.ok("trend --all").contains("one report cannot be read"));

    home.ok("new --name Nobody-yet --period 2026-Q3");
    let ran = home.run("trend nobody-yet");
    assert_eq!((ran.out.as_str(), ran.code), ("", 5));
    assert!(ran.err.contains("farol finish"), "{}", ran.err);
    assert_eq!(home.run("trend nobody").code, 1);
    assert_eq!(home.run("trend").code, 2);
    assert_eq!(home.run("trend lotus-hotel --all").code, 2);
}
