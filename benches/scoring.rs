//! How long the arithmetic takes: `cargo bench --bench scoring`. The shipped questionnaire, and interviews
//! of as many departments as given (500 for the scores, 2,000 for the comparison), each with about 15 flows
//! and most questions answered. Prints the median of some runs, in milliseconds.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use farol::assessment::{Answer, Department, Interview, Organisation, Place, QuestionnaireRef, Standing, State, Use};
use farol::questionnaire::{Basis, Condition, Kind, Questionnaire, Scope, shipped};
use farol::report::compare::{Chain, compare};
use farol::risk::{self, Scores, Side};

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

fn answer(questionnaire: &Questionnaire, position: usize, dice: &mut Dice) -> Answer {
    let question = &questionnaire.questions()[position];
    let written = questionnaire.written(position);
    match dice.below(20) {
        0 => return Answer::new(State::Unknown),
        1 => return Answer::new(State::NotApplicable),
        _ => {}
    }
    let basis = Some([Basis::Stated, Basis::Seen, Basis::Tested][dice.below(3)]);
    let answered = Answer { basis, ..Answer::new(State::Answered) };
    match question.kind {
        Kind::Single | Kind::Multiple => {
            let option = question.options[dice.below(question.options.len())].clone();
            Answer { options: vec![option], ..answered }
        }
        Kind::Number => {
            let (low, high) = (written.min.unwrap_or(0.0), written.max.unwrap_or(1000.0));
            Answer { number: Some((low + dice.below(400) as f64).min(high)), ..answered }
        }
        Kind::Text => Answer { text: Some("as written".to_owned()), ..answered },
        Kind::Date => Answer { date: Some("2026-11-24".to_owned()), ..answered },
    }
}

fn department(questionnaire: &Questionnaire, number: usize, dice: &mut Dice) -> Department {
    let document = questionnaire.document();
    let mut uses = BTreeMap::new();
    for _ in 0..6 {
        let feature = &document.features[dice.below(document.features.len())];
        let categories = &document.data_categories;
        let first = dice.below(categories.len() - 2);
        uses.insert(
            feature.id.clone(),
            Use {
                frequency: Some(document.usage[dice.below(document.usage.len())].id.clone()),
                data_categories: categories[first..first + 3].iter().map(|one| one.id.clone()).collect(),
            },
        );
    }
    let questions = questionnaire.questions().iter().enumerate();
    Department {
        id: format!("dept-{number}").as_str().into(),
        name: format!("Department {number}"),
        template: None,
        headcount: 1 + dice.below(40) as u32,
        lead: None,
        volume: Some(document.volume[dice.below(document.volume.len())].id.clone()),
        accounts: None,
        uses,
        answers: questions
            .filter(|(_, question)| {
                let likely = if question.scope == Scope::Department { 10 } else { usize::from(question.overridable) };
                dice.below(10) < likely
            })
            .map(|(position, question)| (question.id.clone(), position))
            .collect::<Vec<_>>()
            .into_iter()
            .map(|(id, position)| (id, answer(questionnaire, position, dice)))
            .collect(),
    }
}

fn interview(questionnaire: &Questionnaire, departments: usize, dice: &mut Dice) -> Interview {
    let document = questionnaire.document();
    let own = questionnaire.questions().iter().enumerate().filter(|(_, one)| one.scope == Scope::Organisation);
    let organisation = Organisation {
        id: "org-1".into(),
        name: "Generated".to_owned(),
        sectors: document.sectors.iter().take(2).map(|sector| sector.id.clone()).collect(),
        headcount: 100,
        answers: own.map(|(position, one)| (one.id.clone(), answer(questionnaire, position, dice))).collect(),
    };
    Interview {
        departments: (0..departments).map(|number| department(questionnaire, number, dice)).collect(),
        ..Interview::new(QuestionnaireRef::of(document), "2026-Q4", organisation)
    }
}

/// The same a quarter later: one answer in so many is another, one department in twenty is used otherwise.
fn later(questionnaire: &Questionnaire, earlier: &Interview, one_in: usize, dice: &mut Dice) -> Interview {
    let mut later = earlier.clone();
    for (id, own) in &mut later.organisation.answers {
        if dice.below(one_in) == 0
            && let Some(position) = questionnaire.position(id)
        {
            *own = answer(questionnaire, position, dice);
        }
    }
    for (number, one) in later.departments.iter_mut().enumerate() {
        for (id, own) in &mut one.answers {
            if dice.below(one_in) == 0
                && let Some(position) = questionnaire.position(id)
            {
                *own = answer(questionnaire, position, dice);
            }
        }
        if dice.below(20) == 0 {
            one.uses = department(questionnaire, number, dice).uses;
        }
    }
    later
}

/// The same questionnaire with nearly all its questions asked of every department.
fn wide(questionnaire: &Questionnaire) -> Option<Questionnaire> {
    let mut document = questionnaire.document().clone();
    (document.red_flags, document.contradictions) = (Vec::new(), Vec::new());
    for question in document.sections.iter_mut().flat_map(|section| &mut section.questions).skip(10) {
        (question.scope, question.overridable) = (Scope::Department, false);
        let position = questionnaire.position(&question.id)?;
        let across = |one: &Condition| one.looks_at_all_departments();
        if questionnaire.questions()[position].condition.as_ref().is_some_and(across) {
            question.enable_when = None;
        }
    }
    Questionnaire::new(document).ok()
}

/// The median time of some runs, in milliseconds, printed.
fn time<T>(what: &str, runs: usize, mut work: impl FnMut() -> T) {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{:10.4} ms  {what}", times[runs / 2]);
}

fn main() {
    let questionnaire: &Questionnaire = shipped();
    let mut dice = Dice(1);
    let some = interview(questionnaire, 500, &mut dice);
    let flows: usize =
        some.departments.iter().flat_map(|one| one.uses.values()).map(|one| one.data_categories.len()).sum();
    println!(
        "{} questions, {} risks, {} features, {} data categories; {} flows a department, {} answers",
        questionnaire.questions().len(),
        questionnaire.document().risks.len(),
        questionnaire.document().features.len(),
        questionnaire.document().data_categories.len(),
        flows / some.departments.len(),
        some.departments.iter().map(|one| one.answers.len()).sum::<usize>() / some.departments.len(),
    );
    time("what stands, 500 departments", 31, || Standing::new(questionnaire, &some));
    let mut standing = Standing::new(questionnaire, &some);
    time("scores, 500 departments", 31, || Scores::new(questionnaire, &standing));
    let mut scores = Scores::new(questionnaire, &standing);
    time("scores again after the organisation changed", 31, || scores.refresh_all(questionnaire, &standing));
    time("scores again after a department changed", 1001, || scores.refresh(questionnaire, &standing, 250));
    let id = some.departments[250].id.clone();
    time("what stands, again after a department changed", 1001, || {
        standing.refresh_department(questionnaire, &some, &id)
    });
    let of = |scope| questionnaire.questions().iter().find(|one| one.scope == scope && !one.mitigates.is_empty());
    if let (Some(own), Some(all)) = (of(Scope::Department), of(Scope::Organisation)) {
        let place = Place { question: own.id.clone(), department: Some(id) };
        time("what a department's answer is worth", 1001, || risk::gain(questionnaire, &standing, &scores, &place));
        let place = Place { question: all.id.clone(), department: None };
        time("what an organisation's answer is worth", 101, || risk::gain(questionnaire, &standing, &scores, &place));
    }
    time("all findings, 500 departments", 11, || risk::findings(questionnaire, &standing, &scores));
    let few = interview(questionnaire, 6, &mut dice);
    time("everything, 6 departments", 101, || risk::evaluate(questionnaire, &few));

    let wide = wide(questionnaire);
    let questionnaire = wide.as_ref().unwrap_or(questionnaire);
    let many = interview(questionnaire, 2000, &mut dice);
    println!("{} answers a department", many.departments[0].answers.len());
    time("what stands, 2,000 departments", 11, || Standing::new(questionnaire, &many));
    time("a side, 2,000 departments", 11, || Side::new(questionnaire, &many));
    let standing = Standing::new(questionnaire, &many);
    let scores = Scores::new(questionnaire, &standing);
    time("all findings, 2,000 departments", 7, || risk::findings(questionnaire, &standing, &scores));
    time("their gains alone", 7, || risk::gains(questionnaire, &standing, &scores));
    for one_in in [10, 3] {
        let after = later(questionnaire, &many, one_in, &mut dice);
        let sides = || (Side::new(questionnaire, &many), Side::new(questionnaire, &after));
        let (one, other) = sides();
        time(&format!("attribution, 2,000 departments, 1 answer in {one_in} changed"), 7, || {
            risk::attribute(&one, &other)
        });
        time(&format!("comparison with both sides scored, 1 answer in {one_in} changed"), 7, || {
            let (one, other) = sides();
            compare(&one, &other, &Chain::default())
        });
    }
    let mut document = questionnaire.document().clone();
    document.risks[0].weight += 0.5;
    if let Ok(successor) = Questionnaire::new(document) {
        let after = later(&successor, &many, 10, &mut dice);
        time("comparison, another questionnaire, 1 answer in 10 changed", 7, || {
            compare(&Side::new(questionnaire, &many), &Side::new(&successor, &after), &Chain::default())
        });
    }
}
