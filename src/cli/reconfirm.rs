//! `farol show --reconfirm`: what needs asking in an assessment that began with a report, in order.

use serde_json::{Value, json};

use super::subject::Subject;
use super::table::layout;
use super::{Context, Failure, desk, output, words};
use crate::assessment::{LastRun, Reason, Reconfirm, Standing, day, reconfirm};
use crate::report::Report;
use crate::risk;
use crate::store::{Found, StoreError};
use crate::text::{Message, Texts};

/// What needs asking today. The report that the interview began with is looked for among those here; it is
/// said if it is not there.
pub(super) fn found(subject: &Subject, context: &Context) -> Result<Reconfirm, Failure> {
    let Subject { questionnaire, interview, .. } = subject;
    let standing = Standing::new(questionnaire, interview);
    let today = day(&desk::today()).unwrap_or_default();
    let Some(last) = last(subject, context)? else {
        return Ok(reconfirm(questionnaire, interview, &standing, None, today));
    };
    let faults = risk::faults(&last.questionnaire, &last.interview);
    let run = LastRun {
        questionnaire: &last.questionnaire,
        interview: &last.interview,
        red_flags: &faults.red_flags,
        findings: &faults.findings,
    };
    Ok(reconfirm(questionnaire, interview, &standing, Some(&run), today))
}

fn last(subject: &Subject, context: &Context) -> Result<Option<Report>, Failure> {
    let Some(from) = &subject.interview.carried_over else { return Ok(None) };
    let store = desk::store(context)?;
    match store.find(&from.report) {
        Ok(Found::Report(_, path)) => Ok(Some(store.read_report(&path)?)),
        Ok(Found::Draft(..)) | Err(StoreError::NotFound(_)) => {
            let message = Message::new("cli-reconfirm-no-report").with("digest", from.report.as_str());
            output::say(&context.texts.say(&message));
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// The contract `farol.reconfirm/1`.
pub(super) fn as_json(subject: &Subject, found: &Reconfirm) -> Value {
    let asked = found
        .asked
        .iter()
        .map(|one| json!({"question": one.place.question, "department": one.place.department, "reason": one.reason}));
    json!({
        "format": "farol.reconfirm/1",
        "last": subject.interview.carried_over,
        "left": found.asked.len(),
        "confirmed": found.confirmed,
        "asked": asked.collect::<Vec<_>>(),
    })
}

pub(super) fn as_text(subject: &Subject, found: &Reconfirm, texts: &Texts) -> String {
    let interview = &subject.interview;
    let title = match &interview.carried_over {
        Some(last) => Message::new("cli-reconfirm-title").with("period", last.period.as_str()),
        None => Message::new("cli-reconfirm-alone"),
    };
    let title = title.with("left", found.asked.len()).with("confirmed", found.confirmed);
    let mut shown = format!("{}\n", texts.say(&title));
    for reason in Reason::ALL {
        let rows = found.asked.iter().filter(|one| one.reason == reason).map(|one| {
            let id = &one.place.question;
            let whom = words::whom(interview, one.place.department.as_ref().map(|id| id.as_str()), texts);
            let text = subject.questionnaire.written(one.question).text.get(texts.language());
            let own = interview.answer(id, one.place.department.as_ref());
            let now = own.map_or("–".to_owned(), |own| words::answer(&subject.questionnaire, &one.place, own, texts));
            vec![format!("  {whom}"), format!("{text} ({id})"), now]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        if !rows.is_empty() {
            shown.push_str(&format!(
                "\n{} ({})\n{}",
                texts.say(&title_of(reason)),
                rows.len(),
                layout(&rows, &[0, 1, 2])
            ));
        }
    }
    shown
}

fn title_of(reason: Reason) -> Message {
    match reason {
        Reason::RedFlag => Message::new("reason-red-flag"),
        Reason::Finding => Message::new("reason-finding"),
        Reason::ActionDone => Message::new("reason-action-done"),
        Reason::TooOld => Message::new("reason-too-old"),
        Reason::QuestionChanged => Message::new("reason-question-changed"),
        Reason::ScopeChanged => Message::new("reason-scope-changed"),
        Reason::OnlyStated => Message::new("reason-only-stated"),
        Reason::Rest => Message::new("reason-rest"),
    }
}
