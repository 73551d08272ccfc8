//! Why the score of a department is what it is: the points of its risks, and what would change it most.

use super::Plain;
use super::field::Field;
use super::form::{Form, Then};
use crate::risk::{self, evaluate};
use crate::text::Message;

/// How many findings are named.
const FIRST: usize = 5;

impl Plain {
    /// Asks the reasons of which department are wanted.
    pub(super) fn ask_why(&mut self) {
        let Some((_, interview)) = self.subject() else { return };
        let names: Vec<String> = interview.departments.iter().map(|one| one.name.clone()).collect();
        match names.len() {
            0 => self.tell(Message::new("notice-no-departments")),
            1 => self.tell_why(0),
            _ => self.open(Form::new(vec![Field::one(Message::new("plain-why"), names, None)], Then::WhyDepartment)),
        }
    }

    /// Where the points of a department come from, and what would change them most.
    pub(super) fn tell_why(&mut self, at: usize) {
        let Some((questionnaire, interview)) = self.subject() else { return };
        let evaluation = evaluate(questionnaire, interview);
        let Some(one) = evaluation.scores.departments.get(at) else { return };
        let name = &interview.departments[at].name;
        if !one.mapped {
            let text =
                format!("{name}{colon}{}", self.texts.get("plain-not-mapped-why"), colon = self.texts.forms().colon());
            return self.line(text);
        }
        let head =
            format!("{name}{colon}{}", self.scored(questionnaire, one.figures), colon = self.texts.forms().colon());
        // Rounded so that they add up to the score that was said.
        let points = risk::shown_points(risk::tenths(one.figures.headline), &one.shares);
        let mut order: Vec<usize> = (0..points.len()).filter(|risk| points[*risk] != 0).collect();
        order.sort_by_key(|risk| -points[*risk]);
        let share = |risk: usize| {
            let title = questionnaire.document().risks[risk].title.get(self.texts.language());
            let message = Message::new("plain-share").with("risk", title);
            self.texts.say(&message.with("points", self.score(points[risk] as f64 / 10.0)))
        };
        let shares: Vec<String> = order.into_iter().map(share).collect();
        let most = risk::worth_most(&evaluation.findings, &one.id, FIRST);
        let most = most.into_iter().map(|(finding, gain)| {
            let message = Message::new("plain-worth-most")
                .with("whom", self.part(finding.place.department.as_ref()))
                .with("question", questionnaire.written(finding.question).text.get(self.texts.language()))
                .with("points", self.score(gain));
            self.texts.say(&message)
        });
        let most: Vec<String> = most.collect();
        self.gap();
        self.line(head);
        self.tell(Message::new("plain-titled").with("title", Message::new("shares")));
        shares.into_iter().for_each(|line| self.line(line));
        if !most.is_empty() {
            self.tell(Message::new("plain-titled").with("title", Message::new("would-change-most")));
            most.into_iter().for_each(|line| self.line(line));
        }
    }
}
