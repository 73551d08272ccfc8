//! A question at a place: what was said before and now, by whom and how it is known, the difference of the
//! notes, and what it did to the score.

use ratatui::text::Line;

use super::Compared;
use super::drawn::Drawn;
use super::pages::{Row, Section, Sheet, Spot};
use crate::assessment::{Answer, State};
use crate::questionnaire::QuestionId;
use crate::report::words::comparison::Sides;
use crate::risk::tenths;
use crate::tui::widgets::{bars, lines};

impl<'a> Drawn<'a> {
    pub fn place(&'a self, spot: &'a Spot) -> Sheet<'a> {
        let place = &spot.place;
        let mut head = lines::wrap(&self.question(&place.question), self.width, "", self.theme.heading());
        let changed = spot.answer.map(|at| &self.comparison.answers[at]);
        let mut whom = self.whom(place.department.as_ref());
        if let Some(one) = changed {
            whom.push_str(&format!(" · {}", self.say(&self.screen.sides.answer(one.kind))));
        }
        head.push(Line::styled(whom, self.theme.dim()));
        let (before, after) = (&self.screen.before, &self.screen.after);
        let (first, last) = match &*self.screen.sides {
            Sides::One => (self.texts.get("compared-then").to_string(), self.texts.get("compared-now").to_string()),
            Sides::Two { earlier, later } => (format!("{earlier}:"), format!("{later}:")),
        };
        let mut rows = Vec::new();
        if spot.same && *self.screen.sides == Sides::One {
            rows.extend(self.one_side(
                &self.texts.get("compared-both-times"),
                after,
                &place.question,
                spot.after.as_ref(),
            ));
        } else {
            if spot.earlier != place.question {
                rows.push(Row::new(lines::wrap(&self.earlier_question(spot), self.width, "", self.theme.dim())));
            }
            rows.extend(self.one_side(&first, before, &spot.earlier, spot.before.as_ref()));
            rows.extend(self.one_side(&last, after, &place.question, spot.after.as_ref()));
        }
        if let Some(one) = changed {
            let points = bars::tenths_changed(tenths(one.points), self.texts.forms());
            rows.extend(self.about(&self.texts.get("compared-points"), &points));
        }
        if let Some(finding) = &spot.finding {
            let gain = |value: Option<f64>| {
                value.map_or_else(|| "·".to_owned(), |value| bars::points(value, self.texts.forms()))
            };
            let worth = format!("{} → {}", gain(finding.before), gain(finding.after));
            rows.extend(self.about(&self.texts.get("compared-gain"), &worth));
        }
        let note = spot.note.map(|at| self.difference(&self.comparison.notes[at], ""));
        let note: Vec<Row> = note.iter().flat_map(|all| all.chunks(6)).map(|some| Row::new(some.to_vec())).collect();
        Sheet::of_sections(head, vec![Section::plain(rows), self.section(self.note_title(), note)])
    }

    /// The earlier question in its own words.
    fn earlier_question(&self, spot: &Spot) -> String {
        let questionnaire = &self.screen.before.questionnaire;
        let at = questionnaire.position(&spot.earlier);
        let text = at.map(|at| questionnaire.written(at).text.get(self.texts.language()).to_owned());
        text.unwrap_or_else(|| spot.earlier.to_string())
    }

    /// What one side says, how it is known, by whom and when, and the evidence that was seen.
    fn one_side(&self, label: &str, side: &Compared, question: &QuestionId, answer: Option<&Answer>) -> Vec<Row> {
        let mut parts = vec![self.said(side, question, answer)];
        if let Some(answer) = answer {
            if answer.state == State::Answered {
                parts.push(self.basis(answer));
            }
            parts.extend(answer.reason.clone());
            let by = |by: &String| self.say(&crate::text::Message::new("compared-by").with("by", by.as_str()));
            parts.extend(answer.answered_by.as_ref().map(by));
            let on = |at: &String| {
                let day = at.get(..10).unwrap_or(at);
                self.say(&crate::text::Message::new("compared-on").with("date", day))
            };
            parts.extend(answer.answered_at.as_ref().map(on));
            if answer.carried_over.is_some() {
                parts.push(self.texts.get("compared-unconfirmed").to_string());
            }
            parts.extend(answer.evidence.iter().map(|one| one.name.clone()));
        }
        self.about(label, &parts.join(" · "))
    }
}
