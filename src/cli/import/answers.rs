//! `farol import answers`: what was filled in on a form, into an assessment.

use serde_json::json;

use super::super::answer::{as_json, as_text};
use super::super::{Context, Exit, Failure, desk, output};
use crate::assessment::form::{Misread, SHEET, Words, answer, given};
use crate::assessment::{Answer, Interview, Place, QuestionnaireRef, merge};
use crate::format::form::{self, About, Filled, FilledRow, Unread, cell_name};
use crate::questionnaire::{QuestionId, Questionnaire};
use crate::store::{Draft, Store};
use crate::text::Message;

/// Put the answers of a filled form into an assessment. Empty cells change nothing.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The form: a workbook that `farol export --paper form --format xlsx` made.
    #[arg(value_name = "FORM.xlsx")]
    file: String,

    /// The assessment; the unfinished one of the form's organisation and period otherwise.
    #[arg(long, value_name = "ID")]
    assessment: Option<String>,

    /// Say what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,

    /// Leave out the rows that cannot be read, and take the others.
    #[arg(long)]
    skip_wrong: bool,

    /// Print what was added and replaced as JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let file = &arguments.file;
    let filled = form::read(&super::bytes(file)?).map_err(|why| super::in_file(file, why.message()))?;
    let store = desk::store(context)?;
    let name = match &arguments.assessment {
        Some(name) => name.clone(),
        None => assessment_of(&filled.about, &store)?,
    };
    let mut draft = desk::open(&store, &name, context)?;
    fits(&filled.about, &draft)?;
    let (answers, unread) = answers(&filled, &draft.questionnaire, draft.assessment.interview());
    for one in &unread {
        let message = Message::new("import-unread").with("sheet", one.sheet).with("cell", one.cell.as_str());
        output::say(&context.texts.say(&message.with("why", one.why.clone())));
    }
    let refused = (!unread.is_empty() && !arguments.skip_wrong)
        .then(|| Failure::invalid(Message::new("import-nothing-written").with("count", unread.len())));
    if refused.is_some() && !arguments.json {
        return refused.map_or(Ok(Exit::Done), Err);
    }
    let given = given(draft.assessment.interview(), filled.about.department.as_ref(), answers);
    let merge = merge(draft.assessment.interview(), &given).map_err(|refused| Failure::invalid(refused.message()))?;
    for event in &merge.events {
        let applied = draft.assessment.apply(&draft.questionnaire, event);
        applied.map_err(|refused| Failure::invalid(refused.message()))?;
    }
    let written = !arguments.dry_run && refused.is_none();
    if written {
        draft.append(desk::now(), &merge.events)?;
    }
    let shown = if arguments.json {
        let mut shown = as_json(&merge);
        shown["dry_run"] = json!(arguments.dry_run);
        shown["written"] = json!(written);
        shown["unread"] = unread_json(&unread, context);
        format!("{shown}\n")
    } else {
        let mut shown = as_text(&merge, &draft.questionnaire, draft.assessment.interview(), &context.texts);
        if arguments.dry_run {
            shown.push_str(&context.texts.get("import-dry-run"));
            shown.push('\n');
        }
        shown
    };
    output::write(shown.as_bytes())?;
    refused.map_or(Ok(Exit::Done), Err)
}

/// The one unfinished assessment of the form's organisation and period.
fn assessment_of(about: &About, store: &Store) -> Result<String, Failure> {
    let mut found = Vec::new();
    for id in store.draft_ids(&about.organisation).unwrap_or_default() {
        let reading = store.read_draft(&about.organisation, &id)?;
        if reading.assessment.interview().period == about.period {
            found.push(id);
        }
    }
    let message = match found.as_slice() {
        [one] => return Ok(one.as_str().to_owned()),
        [] => Message::new("import-no-assessment"),
        several => {
            let names: Vec<&str> = several.iter().map(|id| id.as_str()).collect();
            Message::new("import-several-assessments").with("names", names.join(", "))
        }
    };
    let message = message.with("organisation", about.organisation.as_str()).with("period", about.period.as_str());
    Err(Failure::Said(Exit::Usage, message))
}

/// Whether a form belongs to an assessment.
fn fits(about: &About, draft: &Draft) -> Result<(), Failure> {
    let interview = draft.assessment.interview();
    let own = QuestionnaireRef::of(draft.questionnaire.document());
    let message = if about.organisation != interview.organisation.id {
        Message::new("import-other-organisation")
            .with("given", about.organisation.as_str())
            .with("own", interview.organisation.id.as_str())
    } else if about.questionnaire != own {
        Message::new("import-other-questionnaire")
            .with("given", about.questionnaire.to_string())
            .with("own", own.to_string())
    } else if let Some(id) = about.department.as_ref().filter(|id| interview.department(id).is_none()) {
        Message::new("import-no-department").with("id", id.as_str())
    } else {
        return Ok(());
    };
    Err(Failure::invalid(message))
}

/// The answers that the rows give, and what could not be read.
fn answers(
    filled: &Filled,
    questionnaire: &Questionnaire,
    interview: &Interview,
) -> (Vec<(QuestionId, Answer)>, Vec<Unread>) {
    let words = Words::all();
    let department = filled.about.department.as_ref();
    let mut answers = Vec::new();
    let mut unread = filled.unread.clone();
    for FilledRow { question, number, row } in &filled.rows {
        let place = Place { question: question.clone(), department: department.cloned() };
        match answer(questionnaire, interview, &place, row, filled.by.as_deref(), &words) {
            Ok(None) => {}
            Ok(Some(answer)) => answers.push((question.clone(), answer)),
            Err(Misread { column, why }) => {
                unread.push(Unread { sheet: SHEET, cell: cell_name(*number, column), why });
            }
        }
    }
    (answers, unread)
}

fn unread_json(unread: &[Unread], context: &Context) -> serde_json::Value {
    let one = |one: &Unread| json!({"sheet": one.sheet, "cell": one.cell, "why": context.texts.say(&one.why)});
    unread.iter().map(one).collect()
}
