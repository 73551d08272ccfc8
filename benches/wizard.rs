//! What has to be quick: scores, one answer, findings, the comparison, the trend, and drawing each
//! screen, with the example company, 50 and 500 departments. `cargo bench`, or `cargo bench -- draw` for a part.

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, criterion_group, criterion_main};
use farol::assessment::{
    Accounts, Answer, Assessment, Department, Event, Interview, Place, Standing, Started, State, Use, merge,
};
use farol::questionnaire::{Kind, Question, Scope, shipped};
use farol::report::compare::{Chain, compare};
use farol::report::trend::{Excerpt, Reader, Trend};
use farol::report::{Contents, Header, Saved, save};
use farol::risk::{self, Scores, Side};
use farol::store::Store;
use farol::text::Texts;
use farol::tui::{Effect, Model, Msg, Opened, OpenedTrend, Theme, TrendReport, keymap, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// The last quarter of the example company.
fn example() -> Interview {
    serde_json::from_str(include_str!("../assets/example/2026-Q3.json")).expect("the example")
}

/// An answer that is somewhere between the worst and the best, by position.
fn some_answer(question: &Question, position: usize) -> Answer {
    let mut answer = Answer::new(State::Answered);
    match question.kind {
        Kind::Single | Kind::Multiple => {
            answer.options = vec![question.options[position % question.options.len()].clone()]
        }
        Kind::Number => answer.number = Some(question.bounds.first().copied().unwrap_or(1.0)),
        Kind::Text => answer.text = Some("As agreed".to_owned()),
        Kind::Date => answer.date = Some("2026-01-15".to_owned()),
    }
    answer
}

/// A firm with that many departments, from all templates in turn, everything answered.
fn firm(departments: usize) -> Interview {
    let document = shipped().document();
    let mut interview = example();
    interview.departments = (0..departments)
        .map(|number| {
            let template = &document.department_templates[number % document.department_templates.len()];
            let one = |usage: &farol::questionnaire::ScaleId| Use {
                frequency: Some(usage.clone()),
                data_categories: template.data_categories.clone(),
            };
            let own = shipped().questions().iter().enumerate().filter(|(_, one)| one.scope == Scope::Department);
            Department {
                id: format!("dept-{number}").into(),
                name: format!("Department {number}"),
                replaces: Vec::new(),
                template: Some(template.id.clone()),
                headcount: 5,
                lead: None,
                volume: document.volume.get(number % document.volume.len()).map(|band| band.id.clone()),
                accounts: Some(Accounts { total: 5, mainland: 1 }),
                uses: template.features.iter().map(|(feature, usage)| (feature.clone(), one(usage))).collect(),
                answers: own.map(|(at, question)| (question.id.clone(), some_answer(question, at + number))).collect(),
            }
        })
        .collect();
    interview
}

fn sizes() -> Vec<(&'static str, Interview)> {
    vec![("example", example()), ("50", firm(50)), ("500", firm(500))]
}

fn scoring(criterion: &mut Criterion) {
    let questionnaire = shipped();
    let mut group = criterion.benchmark_group("score");
    for (size, interview) in sizes() {
        let standing = Standing::new(questionnaire, &interview);
        let mut scores = Scores::new(questionnaire, &standing);
        group.bench_function(BenchmarkId::new("standing", size), |bench| {
            bench.iter(|| Standing::new(questionnaire, black_box(&interview)));
        });
        group.bench_function(BenchmarkId::new("all", size), |bench| {
            bench.iter(|| scores.refresh_all(questionnaire, black_box(&standing)));
        });
        group.bench_function(BenchmarkId::new("one_department", size), |bench| {
            bench.iter(|| scores.refresh(questionnaire, black_box(&standing), 0));
        });
        group.sample_size(10);
        group.bench_function(BenchmarkId::new("findings", size), |bench| {
            bench.iter(|| risk::findings(questionnaire, black_box(&standing), &scores));
        });
        group.bench_function(BenchmarkId::new("compare", size), |bench| {
            let side = || Side::new(questionnaire, &interview);
            bench.iter(|| compare(&side(), &side(), &Chain::default()));
        });
    }
    group.finish();
}

/// A wizard with an open assessment of an interview.
fn wizard(interview: &Interview) -> Model {
    let questionnaire = Arc::clone(shipped());
    let started = Event::Started(Started::new(
        &questionnaire,
        interview.organisation.id.clone(),
        &interview.organisation.name,
        &interview.period,
        "2026-11-24",
    ));
    let mut assessment = Assessment::start(&questionnaire, &started).expect("it starts");
    for event in merge(assessment.interview(), interview).expect("no other past").events {
        assessment.apply(&questionnaire, &event).expect("it applies");
    }
    let theme = Theme::default();
    let mut model = Model::new(Texts::new("en"), theme, (120, 40), "2026-11-24".to_owned(), || Arc::clone(shipped()));
    let opened = Opened {
        organisation: interview.organisation.id.clone(),
        assessment_id: "a-1".to_owned(),
        questionnaire,
        assessment,
        notices: Vec::new(),
        reports: Vec::new(),
    };
    update(&mut model, Msg::Opened(Box::new(opened)));
    model
}

fn press(model: &mut Model, code: KeyCode) -> Vec<Effect> {
    keymap::message(model, KeyEvent::from(code)).map(|msg| update(model, msg)).unwrap_or_default()
}

fn drawing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("draw");
    for (size, interview) in sizes() {
        let mut model = wizard(&interview);
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a terminal");
        // From the interview, where it opens, to each other screen.
        for (name, keys) in [
            ("interview", &[][..]),
            ("review", &[KeyCode::F(8)][..]),
            ("result", &[KeyCode::Tab][..]),
            ("department", &[KeyCode::Enter][..]),
            ("tab_departments", &[KeyCode::Char('2')][..]),
            ("tab_findings", &[KeyCode::Char('3')][..]),
            ("tab_flows", &[KeyCode::Char('4')][..]),
            ("tab_plan", &[KeyCode::Char('5')][..]),
            ("tab_return", &[KeyCode::Char('6')][..]),
            ("tab_roadmap", &[KeyCode::Char('7')][..]),
            ("departments", &[KeyCode::Esc, KeyCode::Esc, KeyCode::Esc][..]),
            ("grid", &[KeyCode::Enter][..]),
        ] {
            for key in keys {
                press(&mut model, *key);
            }
            group.bench_function(BenchmarkId::new(name, size), |bench| {
                bench.iter(|| terminal.draw(|frame| view(black_box(&model), frame)).map(drop));
            });
        }
    }
    group.finish();
}

/// From a key to the model that has followed it: a tick of the plan, and each tab for the first time.
fn result(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("result");
    group.sample_size(10);
    for (size, interview) in sizes() {
        let mut model = wizard(&interview);
        press(&mut model, KeyCode::F(8));
        group.bench_function(BenchmarkId::new("opens", size), |bench| {
            bench.iter(|| {
                press(&mut model, KeyCode::F(8));
                press(&mut model, KeyCode::F(7))
            });
        });
        for (name, tab) in [("flows", '4'), ("plan", '5'), ("return", '6'), ("roadmap", '7')] {
            group.bench_function(BenchmarkId::new(name, size), |bench| {
                bench.iter_custom(|count| {
                    let mut spent = Duration::ZERO;
                    for _ in 0..count {
                        // A result that was just opened: no tab is ready.
                        press(&mut model, KeyCode::F(8));
                        let start = Instant::now();
                        press(&mut model, KeyCode::Char(tab));
                        spent += start.elapsed();
                        press(&mut model, KeyCode::F(7));
                    }
                    spent
                });
            });
        }
        press(&mut model, KeyCode::F(8));
        press(&mut model, KeyCode::Char('5'));
        group.bench_function(BenchmarkId::new("tick", size), |bench| {
            bench.iter(|| press(&mut model, KeyCode::Char(' ')));
        });
    }
    group.finish();
}

fn answering(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("answer");
    for (size, interview) in sizes() {
        let mut model = wizard(&interview);
        let session = model.session.as_mut().expect("an open assessment");
        let question = shipped()
            .questions()
            .iter()
            .find(|one| one.scope == Scope::Department && one.kind == Kind::Single && one.condition.is_none());
        let question = question.expect("a question of a department");
        let place = Place::department(question.id.clone(), interview.departments[0].id.clone());
        let mut at = 0;
        group.bench_function(BenchmarkId::new("of_a_department", size), |bench| {
            bench.iter(|| {
                at += 1;
                let answer = Box::new(some_answer(question, at));
                session.happen(Event::Answered { place: place.clone(), answer })
            });
        });
        let own = shipped().questions().iter().find(|one| one.scope == Scope::Organisation && one.kind == Kind::Single);
        let own = own.expect("a question of the organisation");
        group.bench_function(BenchmarkId::new("of_the_organisation", size), |bench| {
            bench.iter(|| {
                at += 1;
                let place = Place::organisation(own.id.clone());
                session.happen(Event::Answered { place, answer: Box::new(some_answer(own, at)) })
            });
        });
    }
    group.finish();
}

/// A folder of quarterly reports of a firm, read for its trend: by the number of reports and departments.
fn trend(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("trend");
    group.sample_size(20);
    for (reports, departments) in [(10, 50), (40, 50), (80, 50), (40, 8)] {
        let folder = tempfile::tempdir().expect("a folder");
        let bytes = reports_of(&firm(departments), reports);
        let own = folder.path().join("organisations/casa-da-lanterna/reports");
        std::fs::create_dir_all(&own).expect("a folder");
        for (at, bytes) in bytes.iter().enumerate() {
            std::fs::write(own.join(format!("{}-casa-da-lanterna-{at}.json", quarter(at))), bytes).expect("a report");
        }
        println!("{reports} reports of {departments} departments: {} kB each", bytes[0].len() / 1000);
        let size = format!("{reports}x{departments}");
        let store = Store::open(folder.path().to_owned());
        let id = "casa-da-lanterna".into();
        group.bench_function(BenchmarkId::new("opens", &size), |bench| {
            bench.iter(|| store.trend(black_box(&id)).expect("a trend"));
        });
        // What a comparison of the first with the last reads of those between them.
        let header = |bytes: &Vec<u8>| Header::read(bytes).expect("a report").digest;
        let (first, last) = (header(&bytes[0]), header(&bytes[reports - 1]));
        group.bench_function(BenchmarkId::new("chain", &size), |bench| {
            bench.iter(|| {
                let (before, between) = store.around(&id, &first, Some(&last)).expect("reports");
                Chain::new(shipped(), &before, &between, None)
            });
        });
        let mut reader = Reader::default();
        group.bench_function(BenchmarkId::new("one_report", &size), |bench| {
            bench.iter(|| reader.read(black_box(&bytes[0])).expect("a report"));
        });
        let read: Vec<Excerpt> = bytes.iter().map(|bytes| reader.read(bytes).expect("a report")).collect();
        group.bench_function(BenchmarkId::new("made", &size), |bench| {
            bench.iter_batched(|| read.clone(), Trend::new, criterion::BatchSize::LargeInput);
        });
        draw_trend(&mut group, &size, Trend::new(read).expect("a trend"));
    }
    group.finish();
}

/// Each chart of a trend, drawn, and a step of its cursor.
fn draw_trend(group: &mut BenchmarkGroup<'_, WallTime>, size: &str, trend: Trend) {
    let mut model =
        Model::new(Texts::new("en"), Theme::default(), (120, 40), "2026-11-24".to_owned(), || Arc::clone(shipped()));
    let report = |at| TrendReport { file: quarter(at), saved_on: "2026-11-24".to_owned() };
    let opened = OpenedTrend {
        organisation: "casa-da-lanterna".into(),
        reports: (0..trend.runs.len()).map(report).collect(),
        unreadable: Vec::new(),
        trend: Arc::new(trend),
    };
    update(&mut model, Msg::TrendRead(Box::new(opened)));
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a painted terminal");
    for (name, key) in [("draw_score", '1'), ("draw_departments", '2'), ("draw_risks", '3'), ("draw_plan", '6')] {
        press(&mut model, KeyCode::Char(key));
        group.bench_function(BenchmarkId::new(name, size), |bench| {
            bench.iter(|| terminal.draw(|frame| view(black_box(&model), frame)).map(drop));
        });
    }
    group.bench_function(BenchmarkId::new("step", size), |bench| {
        bench.iter(|| {
            press(&mut model, KeyCode::Left);
            press(&mut model, KeyCode::Right)
        });
    });
}

/// Consecutive quarters from 2026 on.
fn quarter(at: usize) -> String {
    format!("{}-Q{}", 2026 + at / 4, at % 4 + 1)
}

/// Reports of an interview, each after the one before it.
fn reports_of(interview: &Interview, count: usize) -> Vec<Vec<u8>> {
    let evaluation = risk::evaluate(shipped(), interview);
    let mut saved: Vec<Saved> = Vec::new();
    for at in 0..count {
        let contents = Contents {
            questionnaire: shipped(),
            interview: &Interview { period: quarter(at), ..interview.clone() },
            evaluation: &evaluation,
            program: "farol",
            saved_at: chrono::DateTime::UNIX_EPOCH,
            corrects: None,
        };
        saved.push(save(&contents, saved.last().map(|one| &one.digest)).expect("a report"));
    }
    saved.into_iter().map(|one| one.bytes).collect()
}

criterion_group!(benches, scoring, drawing, result, answering, trend);
criterion_main!(benches);
