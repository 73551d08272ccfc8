//! The trend in the wizard: five runs with a quarter left out, another version of the questionnaire on the
//! way, and departments that come and go.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use farol::assessment::{
    Answer, DepartmentProfile, Event, OrganisationProfile, Place, Planned, PlannedStatus, Setup, Started, Use,
};
use farol::format::questionnaire::Written;
use farol::format::source::SourceFile;
use farol::questionnaire::Questionnaire;
use farol::store::Store;
use farol::tui::{Effect, Msg, Screen, update};

use crate::stage::{Stage, seen};

/// A version of the small questionnaire.
fn version(number: u8) -> Questionnaire {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/questionnaires/versions/{number}"));
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths.iter().map(|path| SourceFile {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        text: fs::read_to_string(path).unwrap(),
    });
    Written::Toml(files.collect()).read().unwrap()
}

/// What is saved as a run.
struct Run {
    period: &'static str,
    /// The day on which it is saved.
    day: &'static str,
    version: u8,
    departments: &'static [&'static str],
    /// By the question and, where one answers it alone, the department.
    answers: &'static [(&'static str, Option<&'static str>, &'static str)],
    plan: Option<PlannedStatus>,
}

const RUNS: [Run; 5] = [
    Run {
        period: "2025-Q2",
        day: "2025-06-20",
        version: 1,
        departments: &["Sales", "Clinic"],
        answers: &[("policy", None, "none"), ("fax-rules", None, "no"), ("export", Some("Sales"), "anyone")],
        plan: None,
    },
    Run {
        period: "2025-Q3",
        day: "2025-09-19",
        version: 1,
        departments: &["Sales", "Clinic"],
        answers: &[
            ("policy", None, "none"),
            ("fax-rules", None, "yes"),
            ("export", Some("Sales"), "managers"),
            ("export", Some("Clinic"), "managers"),
        ],
        plan: Some(PlannedStatus::Open),
    },
    // Nobody asked in the last quarter of the year.
    Run {
        period: "2026-Q1",
        day: "2026-03-20",
        version: 1,
        departments: &["Sales", "Clinic", "Store"],
        answers: &[
            ("policy", None, "written"),
            ("fax-rules", None, "yes"),
            ("export", Some("Sales"), "managers"),
            ("export", Some("Clinic"), "nobody"),
            ("encryption", Some("Clinic"), "on"),
        ],
        plan: Some(PlannedStatus::Done),
    },
    Run {
        period: "2026-Q2",
        day: "2026-06-19",
        version: 2,
        departments: &["Sales", "Clinic", "Store"],
        answers: &[
            ("privacy-policy", None, "written"),
            ("deputy", None, "no"),
            ("export-contacts", Some("Sales"), "nobody"),
            ("export-contacts", Some("Clinic"), "nobody"),
        ],
        plan: Some(PlannedStatus::Done),
    },
    Run {
        period: "2026-Q3",
        day: "2026-09-18",
        version: 2,
        departments: &["Clinic", "Store"],
        answers: &[
            ("privacy-policy", None, "written"),
            ("deputy", None, "yes"),
            ("device-protection", Some("Clinic"), "yes"),
            ("export-contacts", Some("Clinic"), "nobody"),
            ("export-contacts", Some("Store"), "nobody"),
        ],
        plan: Some(PlannedStatus::Done),
    },
];

impl Run {
    fn events(&self, questionnaire: &Questionnaire) -> Vec<Event> {
        let headcount = 12;
        let profile = OrganisationProfile { name: "Lotus".to_owned(), sectors: Vec::new(), headcount };
        let setup = Setup { period: self.period.to_owned(), assessor: None, languages: vec!["en".to_owned()] };
        let mut events = vec![Event::OrganisationChanged(profile), Event::SetUp(setup)];
        let (feature, category) = if self.version == 1 { ("webmail", "medical") } else { ("mail", "health") };
        for name in self.departments {
            let profile = DepartmentProfile {
                name: (*name).to_owned(),
                template: None,
                headcount: 4,
                lead: None,
                volume: None,
                accounts: None,
            };
            let of = |category: &str| Use { frequency: None, data_categories: vec![category.into()] };
            let uses = vec![("chat".into(), of("names")), (feature.into(), of(category))];
            events.push(Event::DepartmentAdded { department: name.to_lowercase().as_str().into(), profile, uses });
        }
        for (question, department, option) in self.answers {
            let written = questionnaire.position(&(*question).into()).unwrap();
            let option = questionnaire.questions()[written].options.iter().find(|one| one.as_str() == *option).unwrap();
            let department = department.map(|name| name.to_lowercase().as_str().into());
            let place = Place { question: (*question).into(), department };
            events.push(Event::Answered { place, answer: Box::new(Answer::choosing([option.clone()])) });
        }
        events.extend(self.plan.map(|status| {
            let action = "write-policy".into();
            Event::ActionPlanned(Planned { action, owner: None, due: None, status, reason: None })
        }));
        events
    }

    fn save(&self, store: &Store) {
        let questionnaire = std::sync::Arc::new(version(self.version));
        let now = format!("{}T09:00:00Z", self.day).parse().unwrap();
        let started = Started::new(&questionnaire, "lotus".into(), "Lotus", self.period, self.day);
        let mut draft = store.create_draft(&questionnaire, started, now).unwrap();
        let events = self.events(&questionnaire);
        draft.append(now, &events).unwrap();
        for event in &events {
            draft.assessment.apply(&questionnaire, event).unwrap();
        }
        store.finish(draft, "farol test", None, now).unwrap();
    }
}

/// A folder with the five reports of an organisation; made once.
static HOME: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path().to_owned());
    let profile = OrganisationProfile { name: "Lotus".to_owned(), sectors: Vec::new(), headcount: 12 };
    assert_eq!(store.create_organisation(&profile).unwrap().id.as_str(), "lotus");
    for run in &RUNS {
        run.save(&store);
    }
    folder
});

/// A wizard at home over the five reports. The tests that share the folder only read.
fn home(columns: u16, rows: u16) -> Stage {
    let mut stage = Stage::new(HOME.path(), columns, rows);
    stage.keys("");
    stage
}

fn trend(columns: u16, rows: u16) -> Stage {
    let mut stage = home(columns, rows);
    stage.keys("<F6>");
    stage
}

fn footer(stage: &Stage) -> String {
    stage.screen().lines().last().unwrap_or_default().trim().to_owned()
}

#[test]
fn every_chart_at_two_sizes() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let mut stage = trend(columns, rows);
        for measure in ["score", "departments", "risks", "coverage", "findings", "plan"] {
            insta::assert_snapshot!(format!("{measure}-{columns}x{rows}"), stage.screen());
            stage.keys("<Tab>");
        }
        stage.keys("<Left>");
        insta::assert_snapshot!(format!("other-questionnaire-{columns}x{rows}"), stage.screen());
    }
}

#[test]
fn in_ascii_every_chart_is_ascii() {
    for (columns, rows) in [(80, 24), (60, 16)] {
        let mut stage = trend(columns, rows);
        stage.model.theme.ascii = true;
        for measure in 1..=6 {
            stage.keys(&measure.to_string());
            assert!(stage.screen().is_ascii(), "{}", stage.screen());
            assert!(stage.screen().contains('*') && stage.screen().contains('^'), "{}", stage.screen());
        }
    }
}

#[test]
fn no_window_is_too_small_or_too_large() {
    let mut stage = trend(80, 24);
    for keys in ["", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Home>"] {
        stage.keys(keys);
        for (columns, rows) in [(0, 0), (1, 1), (3, 2), (40, 10), (60, 16), (61, 17), (60, 80), (300, 16), (300, 100)] {
            let text = seen(&stage.model, columns, rows);
            assert!(text.lines().all(|line| line.chars().count() <= usize::from(columns)), "{text}");
        }
    }
}

#[test]
fn a_trend_is_offered_where_there_are_two_reports() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path().to_owned());
    let profile = OrganisationProfile { name: "Lotus".to_owned(), sectors: Vec::new(), headcount: 12 };
    store.create_organisation(&profile).unwrap();
    RUNS[0].save(&store);
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("");
    assert!(!footer(&stage).contains("F6"), "{}", footer(&stage));
    stage.keys("<F6>");
    stage.sees("A trend takes two reports");
    stage.keys("<Enter>");
    assert!(!footer(&stage).contains("F6"), "{}", footer(&stage));
    stage.keys("t");
    stage.sees("A trend takes two reports");
    RUNS[1].save(&store);
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("");
    assert!(footer(&stage).contains("F6 trend"), "{}", footer(&stage));
    stage.keys("<F6>");
    stage.sees("Lotus · 2025-Q2 – 2025-Q3 · Trend");
}

#[test]
fn the_cursor_goes_from_run_to_run_and_says_what_each_is() {
    let mut stage = trend(120, 40);
    stage.sees("2026-Q3 · saved 2026-09-18");
    stage.keys("<Left>");
    stage.sees("2026-Q2 · ≠ questionnaire 2, before 1 · saved 2026-06-19");
    stage.keys("<Up>");
    stage.sees("2026-Q1 · saved 2026-03-20 · after a quarter without a run");
    stage.sees("Store is new");
    stage.keys("<Home>");
    stage.sees("2025-Q2 · saved 2025-06-20");
    assert!(!footer(&stage).contains("F5"), "nothing to compare the first run with: {}", footer(&stage));
    stage.keys("<F5>");
    stage.sees("This is the first run");
    stage.keys("<Left>");
    stage.sees("2025-Q2 · saved 2025-06-20");
    stage.keys("<End>");
    stage.sees("Sales is gone");
    stage.keys("<Right>");
    stage.sees("2026-Q3 · saved 2026-09-18");
}

#[test]
fn up_and_down_pick_a_department_and_the_runs_stay() {
    let mut stage = trend(80, 24);
    stage.keys("2<Left>");
    stage.sees(" Clinic: score; dotted: at best");
    stage.sees("2026-Q2 · ");
    stage.keys("<Down><Down>");
    stage.sees(" Sales: score; dotted: at best");
    stage.sees("2026-Q2 · ");
    stage.keys("<Right>");
    stage.sees("not there");
    stage.keys("<BackTab><Tab>");
    stage.sees(" Sales: score; dotted: at best");
    stage.keys("<Down>");
    stage.sees(" Sales: score; dotted: at best");
    stage.keys("<Home>");
    stage.sees(" Clinic: score; dotted: at best");
}

#[test]
fn figures_that_do_not_fit_are_paged_through() {
    let mut stage = trend(60, 16);
    stage.keys("4");
    assert!(!stage.screen().contains("Not applicable"), "{}", stage.screen());
    stage.keys("<PgDn><PgDn><PgDn><PgDn>");
    stage.sees("Not applicable");
    stage.keys("<PgUp><PgUp><PgUp>");
    stage.sees("Questions asked");
}

/// The keys, and what they ask of the world.
fn asked(stage: &mut Stage, key: &str) -> Vec<Effect> {
    let key = crate::stage::parse(key).remove(0);
    let msg = farol::tui::keymap::message(&stage.model, key).unwrap();
    update(&mut stage.model, msg)
}

#[test]
fn a_run_is_opened_and_compared_and_esc_comes_back_to_it() {
    let mut stage = home(80, 24);
    assert_eq!(asked(&mut stage, "<F6>"), [Effect::ReadTrend("lotus".into())]);
    stage.keys("<Down><F6>2<Left><Left>");
    let file = |at: usize| format!("{}-lotus-{}.json", RUNS[at].period, at + 1);
    let name = |file| farol::tui::ReportName { organisation: "lotus".into(), file };
    let reports = |files: Vec<String>| Effect::OpenReports(files.into_iter().map(name).collect());
    assert_eq!(asked(&mut stage, "<Enter>"), [reports(vec![file(2)])]);
    assert_eq!(asked(&mut stage, "<F5>"), [reports(vec![file(1), file(2)])]);
    let place = stage.screen();
    for (keys, shown, back) in [
        ("<Enter>", "Lotus · 2026-Q1 · Result", "<Esc>"),
        ("<Enter>3<Enter>", "Lotus · 2026-Q1 · Result", "<Esc><Esc>"),
        ("<Enter>", "Lotus · 2026-Q1 · Result", "<F6>"),
        ("<Enter>", "Lotus · 2026-Q1 · Result", "t"),
        ("<F5>", "2025-Q3 → 2026-Q1", "<Esc>"),
        ("c", "2025-Q3 → 2026-Q1", "<Esc>"),
    ] {
        stage.keys(keys);
        stage.sees(shown);
        stage.keys(back);
        assert_eq!(stage.screen(), place, "{keys} {back}");
    }
    // Out of the trend, one is where one was.
    stage.keys("<Esc><Enter>");
    stage.sees("Lotus · 2026-Q2 · Result");
    stage.keys("<F6>");
    stage.sees("Trend");
    stage.keys("<Esc>");
    stage.sees("Lotus · 2026-Q2 · Result");
    stage.keys("<Esc>");
    assert!(matches!(stage.model.screen, Screen::Home(_)));
}

#[test]
fn the_search_is_still_there_after_the_trend() {
    let mut stage = home(80, 24);
    stage.keys("lot<Down><Down><F6><Esc>");
    stage.sees("Find: lot");
    stage.keys("<Enter>");
    stage.sees("Lotus · 2026-Q1 · Result");
}

/// A copy of the five reports, to be damaged.
fn copied() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let reports = "organisations/lotus/reports";
    fs::create_dir_all(folder.path().join(reports)).unwrap();
    for entry in fs::read_dir(HOME.path().join(reports)).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(reports).join(entry.file_name())).unwrap();
    }
    folder
}

#[test]
fn what_cannot_be_read_is_named_and_left_out() {
    let folder = copied();
    let damaged = folder.path().join("organisations/lotus/reports/2025-Q3-lotus-2.json");
    fs::write(&damaged, "{").unwrap();
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("<F6>");
    stage.sees("Left out, since it cannot be read: 2025-Q3-lotus-2.json");
    stage.keys("<Home><Right>");
    // What was left out is a quarter without a run, and the files are still those of their runs.
    stage.sees("2026-Q1 · ");
    stage.sees("after 2 quarters without a run");
    stage.keys("<Enter>");
    stage.sees("Lotus · 2026-Q1 · Result");

    for entry in fs::read_dir(folder.path().join("organisations/lotus/reports")).unwrap() {
        fs::write(entry.unwrap().path(), "{").unwrap();
    }
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("<F6>");
    stage.sees("None of its reports can be read");
    assert!(matches!(stage.model.screen, Screen::Home(_)));
}

#[test]
fn what_the_screen_states_is_what_the_reports_state() {
    let mut stage = trend(120, 40);
    let host = farol::runtime::Host::new(HOME.path(), || "2026-11-24T12:00:00+08:00".parse().unwrap());
    let opened = { host }.perform(Effect::ReadTrend("lotus".into()));
    let [Msg::TrendRead(opened)] = opened.as_slice() else { panic!("{opened:?}") };
    stage.keys("<Home>");
    for (at, run) in opened.trend.runs.iter().enumerate() {
        stage.sees(&format!("{} · ", RUNS[at].period));
        let shown = stage.screen();
        let row = |label: &str| {
            let line = shown.lines().find(|line| line.starts_with(&format!("   {label}  "))).unwrap();
            let words: Vec<String> = line[3 + label.len()..].split_whitespace().map(str::to_owned).collect();
            words
        };
        assert_eq!(row("Score")[0], format!("{:.1}", run.organisation.headline));
        assert_eq!(row("At best")[0], format!("{:.1}", run.organisation.low));
        assert_eq!(row("Findings to mend")[0], run.findings.open.to_string());
        assert_eq!(row("Red flags")[0], run.red_flags.to_string());
        match run.change {
            Some(change) => assert_eq!(row("Score")[1].parse::<f64>().unwrap(), (change * 10.0).round() / 10.0),
            None => assert_eq!(row("Red flags").len(), 1, "the first run has no change"),
        }
        stage.keys("<Right>");
    }
}
