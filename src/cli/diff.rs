//! `farol diff`: what changed between two reports, assessments or interview files, and because of what.

use super::subject::{self, Subject};
use super::table::layout;
use super::{Context, Exit, Failure, desk, output, words};
use crate::assessment::Place;
use crate::canonical;
use crate::questionnaire::{DepartmentId, QuestionId};
use crate::report::compare::{
    Attribution, Chain, ComparedAnswer, ComparedFinding, Comparison, InPlace, Status, compare,
};
use crate::risk::{AnswerChange, Side, rounded};
use crate::text::{Message, Texts};

/// How many answers the text names; all are in the JSON.
const ANSWERS: usize = 12;

/// Say what changed between two assessments, and because of what
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The earlier one: an assessment, a report, a file of one, or an interview file.
    #[arg(value_name = "EARLIER")]
    earlier: String,

    /// The later one.
    #[arg(value_name = "LATER")]
    later: String,

    /// For interview files: the questionnaire that they are made with; given twice, the earlier one's
    /// and the later one's.
    #[arg(long, value_name = "ID|PATH")]
    questionnaire: Vec<String>,

    /// Print JSON (farol.comparison/1).
    #[arg(long)]
    json: bool,

    /// End with exit code 3 if the organisation's or a department's score rose.
    #[arg(long, value_name = "WHAT")]
    fail_on: Option<Gate>,
}

/// What fails the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Gate {
    /// A higher score
    Worse,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let [first, second] = [0, 1].map(|at| arguments.questionnaire.get(at).or(arguments.questionnaire.first()));
    let earlier = subject::subject(&arguments.earlier, first.map(String::as_str), context)?;
    let later = subject::subject(&arguments.later, second.map(String::as_str), context)?;
    let before = Side::new(&earlier.questionnaire, &earlier.interview);
    let after = Side::new(&later.questionnaire, &later.interview);
    let comparison = compare(&before, &after, &Chain::default());
    let shown = if arguments.json {
        let mut bytes = canonical::bytes(&comparison)
            .map_err(|error| Failure::error(Message::new("cli-no-json").with("why", error.to_string())))?;
        bytes.push(b'\n');
        bytes
    } else {
        Shown { earlier: &earlier, later: &later, comparison: &comparison, texts: &context.texts }.text().into_bytes()
    };
    output::write(&shown)?;
    let worse = worse(&comparison, &later, &context.texts);
    if arguments.fail_on.is_some() && !worse.is_empty() {
        let _ = desk::told(Exit::GateFailed, context, worse);
        return Ok(Exit::GateFailed);
    }
    Ok(Exit::Done)
}

/// Whose score rose, as far as a report shows it.
fn worse(comparison: &Comparison, later: &Subject, texts: &Texts) -> Vec<Message> {
    let rose = |whom: String, change: f64| {
        let message = || Message::new("cli-diff-worse").with("whom", whom).with("change", signed(change));
        (signed(change).starts_with('+')).then(message)
    };
    let organisation = rose(texts.get("cli-organisation").to_string(), comparison.organisation.change);
    let departments = comparison
        .departments
        .iter()
        .filter_map(|one| rose(words::whom(&later.interview, Some(one.id.as_str()), texts), one.change.unwrap_or(0.0)));
    organisation.into_iter().chain(departments).collect()
}

/// A change with its sign and one decimal; none that rounds to nothing.
fn signed(change: f64) -> String {
    let rounded = (change * 10.0).round() / 10.0;
    if rounded == 0.0 { "0.0".to_owned() } else { format!("{rounded:+.1}").replace('-', "−") }
}

struct Shown<'a> {
    earlier: &'a Subject,
    later: &'a Subject,
    comparison: &'a Comparison,
    texts: &'a Texts,
}

impl Shown<'_> {
    fn text(&self) -> String {
        let title = Message::new("cli-diff-title")
            .with("name", self.later.interview.organisation.name.as_str())
            .with("earlier", self.earlier.interview.period.as_str())
            .with("later", self.later.interview.period.as_str());
        let mut parts = vec![format!("{}\n", self.texts.say(&title)), self.scores(), self.findings(), self.answers()];
        if !self.comparison.questionnaire.same {
            let changes = &self.comparison.questionnaire;
            let message = Message::new("cli-diff-questionnaire")
                .with("added", changes.added.len())
                .with("removed", changes.removed.len())
                .with("replaced", changes.replaced.len())
                .with("rescored", changes.rescored.len());
            parts.push(format!("{}\n", self.texts.say(&message)));
        }
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    fn scores(&self) -> String {
        let mut rows = vec![vec![
            String::new(),
            self.texts.get("cli-diff-before").to_string(),
            self.texts.get("cli-diff-after").to_string(),
            self.texts.get("cli-diff-change").to_string(),
            self.texts.get("cli-diff-by-questionnaire").to_string(),
            self.texts.get("cli-diff-by-scope").to_string(),
            self.texts.get("cli-diff-by-safeguards").to_string(),
        ]];
        let change = |change: f64, attribution: &Attribution| {
            let parts = rounded(&[attribution.questionnaire, attribution.scope, attribution.safeguards], 1);
            std::iter::once(signed(change)).chain(parts.into_iter().map(signed)).collect::<Vec<_>>()
        };
        let organisation = &self.comparison.organisation;
        let mut first = vec![
            self.texts.get("cli-organisation").to_string(),
            words::score(organisation.before),
            words::score(organisation.after),
        ];
        first.extend(change(organisation.change, &organisation.attribution));
        rows.push(first);
        for one in &self.comparison.departments {
            let number = |score: Option<f64>| score.map_or_else(|| "–".to_owned(), words::score);
            let mut row = vec![self.whom(Some(&one.id)), number(one.before), number(one.after)];
            match (one.status, one.change, &one.attribution) {
                (Status::Both, Some(points), Some(attribution)) => row.extend(change(points, attribution)),
                (Status::Added, ..) => row.push(self.texts.get("cli-diff-added").to_string()),
                _ => row.push(self.texts.get("cli-diff-removed").to_string()),
            }
            rows.push(row);
        }
        layout(&rows, &[0])
    }

    fn findings(&self) -> String {
        let findings = &self.comparison.findings;
        let mut shown = String::new();
        for (list, title) in [
            (&findings.new, Message::new("cli-diff-new")),
            (&findings.reopened, Message::new("cli-diff-reopened")),
            (&findings.worse, Message::new("cli-diff-findings-worse")),
            (&findings.better, Message::new("cli-diff-better")),
            (&findings.closed, Message::new("cli-diff-closed")),
        ] {
            if !list.is_empty() {
                shown.push_str(&format!("{} ({})\n", self.texts.say(&title), list.len()));
                shown.push_str(&layout(&list.iter().map(|one| self.finding(one)).collect::<Vec<_>>(), &[1, 2]));
            }
        }
        let unchanged = Message::new("cli-diff-unchanged").with("count", findings.unchanged);
        shown.push_str(&self.texts.say(&unchanged));
        shown.push('\n');
        shown
    }

    fn finding(&self, one: &ComparedFinding) -> Vec<String> {
        let gain = |gain: Option<f64>| gain.map_or_else(|| "–".to_owned(), words::score);
        let change = match one.in_place {
            Some(InPlace { before, after }) => format!("{before}% → {after}%"),
            None => format!("{} → {}", gain(one.before), gain(one.after)),
        };
        vec![change, self.whom(one.department.as_ref()), self.question(&one.question)]
    }

    fn answers(&self) -> String {
        let mut answers: Vec<&ComparedAnswer> = self.comparison.answers.iter().collect();
        if answers.is_empty() {
            return String::new();
        }
        answers.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
        let mut shown = format!("{} ({})\n", self.texts.get("cli-diff-answers"), answers.len());
        let rows: Vec<Vec<String>> = answers.iter().take(ANSWERS).map(|one| self.answer(one)).collect();
        shown.push_str(&layout(&rows, &[1, 2, 3]));
        if answers.len() > ANSWERS {
            let more = Message::new("cli-score-more").with("count", answers.len() - ANSWERS);
            shown.push_str(&format!("{}\n", self.texts.say(&more)));
        }
        let together = Message::new("cli-diff-together").with("points", signed(self.comparison.acting_together));
        shown.push_str(&format!("{}\n", self.texts.say(&together)));
        shown
    }

    fn answer(&self, one: &ComparedAnswer) -> Vec<String> {
        let kind = match one.kind {
            AnswerChange::Changed => self.texts.get("cli-diff-answer-changed"),
            AnswerChange::NewlyAnswered => self.texts.get("cli-diff-answer-new"),
            AnswerChange::Withdrawn => self.texts.get("cli-diff-answer-withdrawn"),
            AnswerChange::Basis => self.texts.get("cli-diff-answer-basis"),
            AnswerChange::Confirmed => self.texts.get("cli-diff-answer-confirmed"),
        };
        let say = |subject: &Subject, question: &QuestionId, answer: &Option<crate::assessment::Answer>| {
            let place = Place { question: question.clone(), department: one.department.clone() };
            answer.as_ref().map_or_else(
                || "–".to_owned(),
                |answer| words::answer(&subject.questionnaire, &place, answer, self.texts),
            )
        };
        let earlier = one.replaces.as_ref().unwrap_or(&one.question);
        let words = format!(
            "{}: {} → {}",
            self.question(&one.question),
            say(self.earlier, earlier, &one.before),
            say(self.later, &one.question, &one.after)
        );
        vec![signed(one.points), kind.to_string(), self.whom(one.department.as_ref()), words]
    }

    /// For whom, by today's name, else by the earlier one.
    fn whom(&self, department: Option<&DepartmentId>) -> String {
        let id = department.map(DepartmentId::as_str);
        let now = department.is_none_or(|id| self.later.interview.department(id).is_some());
        words::whom(if now { &self.later.interview } else { &self.earlier.interview }, id, self.texts)
    }

    fn question(&self, id: &QuestionId) -> String {
        let text = [self.later, self.earlier].into_iter().find_map(|side| {
            let position = side.questionnaire.position(id)?;
            Some(side.questionnaire.written(position).text.get(self.texts.language()).to_owned())
        });
        text.unwrap_or_else(|| id.to_string())
    }
}
