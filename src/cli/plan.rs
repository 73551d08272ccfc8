//! `farol plan`: what to do first, what it costs, and how far each step brings the score down. Nothing
//! is saved.

mod shown;

use super::subject::{self, Subject};
use super::{Context, Exit, Failure, desk, output, score, words};
use crate::assessment::Standing;
use crate::risk::{Change, Goal, Plan, PlanBy, Scores, level, plan};
use crate::text::Message;

/// Plan what to do: every open action, what fits a budget, or the cheapest set that reaches a level
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// An assessment, a report, a file of one, an interview file, or `-`.
    #[arg(value_name = "INTERVIEW|REPORT|ASSESSMENT")]
    subject: String,

    /// For an interview file: the questionnaire that it is made with.
    #[arg(long, value_name = "ID|PATH")]
    questionnaire: Option<String>,

    /// The lowest score for so many hours of work.
    #[arg(long, value_name = "HOURS", group = "goal")]
    budget_hours: Option<f64>,

    /// The lowest score for so much money.
    #[arg(long, value_name = "MOP", group = "goal")]
    budget_mop: Option<f64>,

    /// The cheapest set that brings the score below this level; exit code 3 if nothing does.
    #[arg(long, value_name = "LEVEL", group = "goal")]
    below: Option<String>,

    /// With --below: the score of this department instead of the organisation's.
    #[arg(long, value_name = "ID", requires = "below")]
    department: Option<String>,

    /// What counts as cheap: hours of work or money. The measure of the budget, else hours.
    #[arg(long, value_name = "WHAT")]
    by: Option<By>,

    /// Print JSON (farol.plan/1).
    #[arg(long)]
    json: bool,
}

/// What counts as cheap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum By {
    /// Hours of work
    Hours,
    /// Money, in MOP
    Mop,
}

/// A plan with what it was made for.
struct Planned<'a> {
    subject: &'a Subject,
    standing: &'a Standing,
    goal: Goal,
    by: PlanBy,
    plan: Plan,
}

impl Planned<'_> {
    /// The department that the goal is about, by position.
    fn department(&self) -> Option<usize> {
        match self.goal {
            Goal::Below { department, .. } => department,
            _ => None,
        }
    }

    /// Its id.
    fn department_id(&self) -> Option<&str> {
        self.department().map(|at| self.standing.departments()[at].id.as_str())
    }

    /// The score that the goal is about.
    fn change(&self) -> Change {
        self.plan.department.unwrap_or(self.plan.organisation)
    }
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let subject = subject::subject(&arguments.subject, arguments.questionnaire.as_deref(), context)?;
    let questionnaire = &subject.questionnaire;
    let standing = Standing::new(questionnaire, &subject.interview);
    let goal = goal(arguments, &subject, &standing)?;
    let by = match (arguments.by, goal) {
        (Some(By::Mop), _) | (None, Goal::Mop(_)) => PlanBy::Mop,
        _ => PlanBy::Hours,
    };
    let scores = Scores::new(questionnaire, &standing);
    let plan = plan(questionnaire, &standing, &scores, &subject.interview.plan, goal, by);
    let planned = Planned { subject: &subject, standing: &standing, goal, by, plan };
    if arguments.json {
        output::json(&shown::as_json(&planned))?;
    } else {
        output::write(shown::as_text(&planned, &context.texts).as_bytes())?;
    }
    Ok(judged(&planned, context))
}

/// What the user asked for.
fn goal(arguments: &Arguments, subject: &Subject, standing: &Standing) -> Result<Goal, Failure> {
    let usage = |message| Failure::Said(Exit::Usage, message);
    if let Some(name) = &arguments.below {
        let level = score::gate(&subject.questionnaire, name)?;
        if level == 0 {
            return Err(usage(Message::new("cli-plan-lowest-level").with("name", name.as_str())));
        }
        let find = |id: &String| {
            standing.departments().iter().position(|one| one.id.as_str() == id).ok_or_else(|| {
                let ids: Vec<&str> = standing.departments().iter().map(|one| one.id.as_str()).collect();
                let message = Message::new("cli-plan-no-department").with("id", id.as_str());
                usage(message.with("departments", ids.join(", ")))
            })
        };
        return Ok(Goal::Below { level, department: arguments.department.as_ref().map(find).transpose()? });
    }
    let budget = |amount: f64| {
        let fits = amount.is_finite() && amount >= 0.0;
        if fits { Ok(amount) } else { Err(usage(Message::new("cli-plan-no-budget").with("given", amount.to_string()))) }
    };
    match (arguments.budget_hours, arguments.budget_mop) {
        (Some(hours), _) => Ok(Goal::Hours(budget(hours)?)),
        (_, Some(mop)) => Ok(Goal::Mop(budget(mop)?)),
        (None, None) => Ok(Goal::Everything),
    }
}

/// Whether the goal is reached; if not, that is said.
fn judged(planned: &Planned<'_>, context: &Context) -> Exit {
    if planned.plan.reached {
        return Exit::Done;
    }
    let Subject { questionnaire, interview, .. } = planned.subject;
    let after = planned.change().after;
    let message = Message::new("cli-plan-not-reached")
        .with("whom", words::whom(interview, planned.department_id(), &context.texts))
        .with("score", words::score(after, context.texts.forms()))
        .with("level", words::level(questionnaire, level(questionnaire, after), &context.texts));
    let _ = desk::told(Exit::GateFailed, context, [message]);
    Exit::GateFailed
}
