//! How long the arithmetic takes: `cargo bench --bench scoring`. The shipped questionnaire, and interviews
//! of as many departments as given (500 for the scores, 2,000 for the comparison), each with about 15 flows
//! and most questions answered. Prints the median of some runs, in milliseconds. `-- plan` times what-if
//! and plans alone, `-- carry` carrying over and what is asked again.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use farol::assessment::{
    Answer, Assessment, Department, Earlier, Event, InputName, Interview, LastRun, Lineage, Organisation, Place,
    QuestionnaireRef, Replaced, ReturnEntries, ReturnInput, Standing, Started, State, Use, carry_over, day, reconfirm,
};
use farol::canonical::Digest;
use farol::questionnaire::{Basis, Condition, Kind, Questionnaire, Scope, shipped};
use farol::report::compare::{Chain, compare};
use farol::risk::{self, EXACT, Faults, Goal, Improvement, PlanBy, Scores, Side, WhatIf, level};

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
        replaces: Vec::new(),
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

/// The same questionnaire with no more actions open than are planned exactly: every few of them.
fn with_few_actions(questionnaire: &Questionnaire, interview: &Interview) -> Option<Questionnaire> {
    let mut document = questionnaire.document().clone();
    let standing = Standing::new(questionnaire, interview);
    let what_if = WhatIf::new(questionnaire, &standing, &Scores::new(questionnaire, &standing));
    let open: Vec<usize> = what_if.open().map(|one| one.action).collect();
    let few = (0..EXACT).map(|at| document.actions[open[at * open.len() / EXACT]].clone());
    document.actions = few.collect();
    Questionnaire::new(document).ok()
}

/// What-if and plans.
fn plans(what: &str, questionnaire: &Questionnaire, interview: &Interview) {
    let standing = Standing::new(questionnaire, interview);
    let scores = Scores::new(questionnaire, &standing);
    time(&format!("what-if, made, {what}"), 31, || WhatIf::new(questionnaire, &standing, &scores));
    let mut what_if = WhatIf::new(questionnaire, &standing, &scores);
    let open: Vec<usize> = what_if.open().map(|one| one.action).collect();
    println!("{} open actions, {} departments", open.len(), scores.departments.len());
    let mut next = open.iter().cycle();
    time(&format!("what-if, one toggle, {what}"), 501, || next.next().map(|action| what_if.toggle(*action)));
    let plan = |goal| risk::plan(questionnaire, &standing, &scores, &[], goal, PlanBy::Hours);
    time(&format!("greedy plan, everything, {what}"), 5, || plan(Goal::Everything));
    let Some(few) = with_few_actions(questionnaire, interview) else { return };
    let plan = |goal, by| risk::plan(&few, &standing, &scores, &[], goal, by);
    let all = plan(Goal::Everything, PlanBy::Hours);
    for part in [0.2, 0.5] {
        time(&format!("exact plan, {part} of the hours of {EXACT} actions, {what}"), 3, || {
            plan(Goal::Hours(all.hours * part), PlanBy::Hours)
        });
        time(&format!("exact plan, {part} of the MOP of {EXACT} actions, {what}"), 3, || {
            plan(Goal::Mop(all.cost_mop * part), PlanBy::Mop)
        });
    }
    // A level half-way down, and one that takes nearly all.
    for part in [0.5, 0.9] {
        let mut document = few.document().clone();
        let from = all.organisation.before - part * all.organisation.fall();
        document.levels.truncate(2);
        document.levels[1].from = (from * 10.0).round() / 10.0;
        let Ok(few) = Questionnaire::new(document) else { return };
        let goal = Goal::Below { level: level(&few, scores.organisation.headline), department: None };
        for by in [PlanBy::Hours, PlanBy::Mop] {
            time(&format!("exact plan, {part} of the way down by {by:?} with {EXACT} actions, {what}"), 3, || {
                risk::plan(&few, &standing, &scores, &[], goal, by)
            });
        }
    }
}

fn all_plans() {
    let questionnaire = shipped();
    let mut dice = Dice(7);
    match serde_json::from_str(include_str!("../assets/example/2026-Q3.json")) {
        Ok(example) => plans("the example", questionnaire, &example),
        Err(error) => println!("the example cannot be read: {error}"),
    }
    if let Some(wide) = wide(questionnaire) {
        for departments in [50, 500] {
            let some = interview(&wide, departments, &mut dice);
            plans(&format!("{departments} departments with all questions"), &wide, &some);
        }
    }
}

/// Carrying a report over, and what is asked again then, under a questionnaire of which one weight differs.
fn carrying() {
    let Some(wide) = wide(shipped()) else { return };
    let mut document = wide.document().clone();
    document.risks[0].weight += 0.5;
    let Ok(successor) = Questionnaire::new(document) else { return };
    let (mut dice, report) = (Dice(9), Digest::of(b"a report"));
    for departments in [50, 500] {
        let was = interview(&wide, departments, &mut dice);
        let earlier = Earlier { questionnaire: &wide, interview: &was, report: &report };
        time(&format!("carry over, {departments} departments"), 11, || carry_over(&earlier, &successor));
        let event = Event::CarriedOver(Box::new(carry_over(&earlier, &successor).0));
        let started = Started::new(&successor, "org-1".into(), "Generated", "2027-Q1", "2027-02-01");
        let Ok(blank) = Assessment::start(&successor, &Event::Started(started)) else { return };
        time("that event, folded", 11, || blank.clone().apply(&successor, &event));
        let mut now = blank;
        let (Ok(_), Some(today)) = (now.apply(&successor, &event), day("2027-02-01")) else { return };
        let faults = risk::faults(&wide, &was);
        let Faults { red_flags, findings } = &faults;
        let last = LastRun { questionnaire: &wide, interview: &was, red_flags, findings };
        let standing = Standing::new(&successor, now.interview());
        time("what is asked again", 11, || reconfirm(&successor, now.interview(), &standing, Some(&last), today));
        let asked = reconfirm(&successor, now.interview(), &standing, Some(&last), today).asked.len();
        println!("{asked} places asked again");
    }
}

fn main() {
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    if only.as_ref().is_none_or(|only| only == "carry") {
        carrying();
    }
    if only.as_ref().is_none_or(|only| only == "plan") {
        all_plans();
    }
    if only.is_some() {
        return;
    }
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

    let (headcount, seed) = (some.organisation.headcount, risk::DEFAULT_SEED);
    let scored = Scores::new(questionnaire, &standing);
    time("what the plan does, 500 departments", 31, || Improvement::of_plan(questionnaire, &some, &standing, &scored));
    let improvement = Improvement::of_plan(questionnaire, &some, &standing, &scored);
    // Every input with three points, so that each draw takes all of them.
    let entered =
        InputName::all(questionnaire).map(|name| (name.id(questionnaire), ReturnInput::entered(0.1, 0.3, 0.9)));
    let entries = ReturnEntries { years: None, inputs: entered.collect() };
    time("the return, 10,000 draws", 101, || {
        risk::returns(questionnaire, headcount, &entries, improvement.clone(), seed)
    });

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
            risk::attribute(&one, &other, &Lineage::new(one.interview, other.interview, &Replaced::default()))
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
