//! What a comparison says of answers, notes and planned actions, as text.

use super::shown::Shown;
use crate::assessment::{Answer, Place};
use crate::cli::subject::Subject;
use crate::cli::table::layout;
use crate::cli::words;
use crate::questionnaire::{ActionId, DepartmentId, QuestionId};
use crate::report::compare::{ComparedAction, ComparedAnswer, On, Words};
use crate::text::Message;

/// How many answers the text names without being asked for all.
const ANSWERS: usize = 12;

impl Shown<'_> {
    pub(super) fn answers(&self) -> String {
        let mut answers: Vec<&ComparedAnswer> = self.comparison.answers.iter().collect();
        let mut shown = String::new();
        if !answers.is_empty() {
            shown.push_str(&self.changed(&mut answers));
        }
        // Merged departments may have lost answers that stand at no place now.
        let together = words::change(self.comparison.acting_together, self.texts.forms());
        if !answers.is_empty() || together != words::change(0.0, self.texts.forms()) {
            let together = Message::new("cli-diff-together").with("points", together);
            shown.push_str(&format!("{}\n", self.texts.say(&together)));
        }
        let unchanged = &self.comparison.unchanged.answers;
        let message = self.sides.answers_unchanged(unchanged.len());
        shown.push_str(&format!("{}\n", self.texts.say(&message)));
        if self.all {
            let rows = unchanged.iter().map(|place| {
                let said = self.said(self.later, &place.question, place.department.as_ref());
                let question = self.question(&place.question);
                vec![
                    format!("  {}", self.whom(place.department.as_ref())),
                    format!("{question}{colon}{said}", colon = self.texts.forms().colon()),
                ]
            });
            shown.push_str(&layout(&rows.collect::<Vec<_>>(), &[0, 1]));
        }
        shown
    }

    fn changed(&self, answers: &mut [&ComparedAnswer]) -> String {
        answers.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
        let named = if self.all { answers.len() } else { ANSWERS };
        let mut shown = format!("{} ({})\n", self.texts.say(&self.sides.answers()), answers.len());
        let rows: Vec<Vec<String>> = answers.iter().take(named).map(|one| self.answer(one)).collect();
        shown.push_str(&layout(&rows, &[1, 2, 3]));
        if answers.len() > named {
            let more = Message::new("cli-score-more").with("count", answers.len() - named);
            shown.push_str(&format!("{}\n", self.texts.say(&more)));
        }
        shown
    }

    fn answer(&self, one: &ComparedAnswer) -> Vec<String> {
        let say = |subject: &Subject, question: &QuestionId, answer: &Option<Answer>| {
            let place = Place { question: question.clone(), department: one.department.clone() };
            answer.as_ref().map_or_else(
                || "–".to_owned(),
                |answer| words::answer(&subject.questionnaire, &place, answer, self.texts),
            )
        };
        let earlier = one.replaces.as_ref().unwrap_or(&one.question);
        let mut words = format!(
            "{}{colon}{} → {}",
            self.question(&one.question),
            say(self.earlier, earlier, &one.before),
            say(self.later, &one.question, &one.after),
            colon = self.texts.forms().colon()
        );
        let by = |answer: &Option<Answer>| answer.as_ref().and_then(|answer| answer.answered_by.clone());
        if let (Some(before), Some(after)) = (by(&one.before), by(&one.after))
            && before != after
        {
            words.push_str(&format!(" [{before} → {after}]"));
        }
        let kind = self.texts.say(&self.sides.answer(one.kind));
        vec![words::change(one.points, self.texts.forms()), kind, self.whom(one.department.as_ref()), words]
    }

    /// What a side says at a place.
    fn said(&self, side: &Subject, question: &QuestionId, department: Option<&DepartmentId>) -> String {
        let place = Place { question: question.clone(), department: department.cloned() };
        let answer = side.interview.answer(question, department);
        answer.map_or_else(|| "–".to_owned(), |answer| words::answer(&side.questionnaire, &place, answer, self.texts))
    }

    /// Notes with what was taken out in brackets and what was put in between braces.
    pub(super) fn notes(&self) -> String {
        let notes = &self.comparison.notes;
        if notes.is_empty() {
            return String::new();
        }
        let marked = |words: &Words| {
            let text = words.text.replace('\n', " ");
            match words.on {
                On::Both => text,
                On::Before => format!("[-{text}-]"),
                On::After => format!("{{+{text}+}}"),
            }
        };
        let rows = notes.iter().map(|one| {
            let text: String = one.words.iter().map(marked).collect();
            let what = format!("{}{colon}{text}", self.question(&one.question), colon = self.texts.forms().colon());
            vec![format!("  {}", self.whom(one.department.as_ref())), what]
        });
        let title = format!("{} ({})\n", self.texts.say(&self.sides.notes()), notes.len());
        title + &layout(&rows.collect::<Vec<_>>(), &[0, 1])
    }

    /// What became of each planned action.
    pub(super) fn actions(&self) -> String {
        let actions = &self.comparison.actions;
        if actions.is_empty() {
            return String::new();
        }
        let rows: Vec<Vec<String>> = actions.iter().map(|one| self.action(one)).collect();
        format!("{} ({})\n", self.texts.say(&self.sides.actions()), actions.len()) + &layout(&rows, &[1, 2, 3])
    }

    fn action(&self, one: &ComparedAction) -> Vec<String> {
        let outcome = self.texts.say(&self.sides.action(one));
        let more = [one.owner.as_deref(), one.due.as_deref(), one.reason.as_deref()];
        let more: Vec<&str> = more.into_iter().flatten().collect();
        vec![words::change(one.points, self.texts.forms()), outcome, self.title(&one.action), more.join(" · ")]
    }

    /// What an action is called, by today's questionnaire, else by the earlier one.
    fn title(&self, id: &ActionId) -> String {
        let title = [self.later, self.earlier].into_iter().find_map(|side| {
            let action = side.questionnaire.document().actions.iter().find(|action| action.id == *id)?;
            Some(action.title.get(self.texts.language()).to_owned())
        });
        title.unwrap_or_else(|| id.to_string())
    }
}
