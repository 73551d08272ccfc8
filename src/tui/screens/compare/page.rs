//! The page of a comparison, from the whole to the single answer.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::super::super::theme::Theme;
use super::super::super::widgets::{bars, lines};
use super::super::super::wording;
use super::CompareScreen;
use crate::assessment::{Answer, State};
use crate::questionnaire::{DepartmentId, QuestionId};
use crate::report::compare::{
    AcceptanceChange, Attribution, ComparedAnswer, ComparedDepartment, ComparedFinding, InPlace, Status,
};
use crate::report::words;
use crate::risk::AnswerChange;
use crate::text::{Message, Texts};

pub(super) struct Page<'a> {
    pub screen: &'a CompareScreen,
    pub texts: &'a Texts,
    pub theme: Theme,
    pub width: u16,
}

impl Page<'_> {
    /// Everything, from top to bottom.
    pub fn lines(&self) -> Vec<Line<'static>> {
        let title = Message::new("compare-title")
            .with("before", self.screen.before.interview.period.as_str())
            .with("after", self.screen.after.interview.period.as_str());
        let mut all = vec![Line::styled(self.texts.say(&title), self.theme.heading())];
        all.extend(self.sentence());
        all.push(Line::default());
        all.extend(self.causes());
        all.extend(self.departments());
        all.extend(self.findings());
        all.extend(self.answers());
        all.extend(self.accepted());
        all.extend(self.questionnaire());
        all
    }

    /// Better is lower: said in a word, not by colour or sign alone.
    fn sentence(&self) -> Vec<Line<'static>> {
        let change = &self.screen.comparison.organisation;
        let (word, style) = match bars::change(change.change).as_str() {
            "0.0" => (Message::new("compare-same"), self.theme.text()),
            text if text.starts_with('-') => (Message::new("compare-better"), self.theme.good()),
            _ => (Message::new("compare-worse"), self.theme.bad()),
        };
        let message = word
            .with("before", bars::points(change.before))
            .with("after", bars::points(change.after))
            .with("change", bars::change(change.change));
        lines::wrap(&self.texts.say(&message), self.width, "", style)
    }

    fn style(&self, change: f64) -> Style {
        match bars::change(change).as_str() {
            "0.0" => self.theme.dim(),
            text if text.starts_with('-') => self.theme.good(),
            _ => self.theme.warning(),
        }
    }

    /// Because of what the organisation's score changed.
    fn causes(&self) -> Vec<Line<'static>> {
        let Attribution { questionnaire, scope, safeguards } = self.screen.comparison.organisation.attribution;
        let most = [questionnaire, scope, safeguards].into_iter().map(f64::abs).fold(0.0, f64::max);
        let shown = crate::risk::rounded(&[questionnaire, scope, safeguards], 1);
        let labels =
            [self.texts.get("cause-questionnaire"), self.texts.get("cause-scope"), self.texts.get("cause-safeguards")];
        let mut all = vec![Line::styled(self.texts.get("compare-causes").to_string(), self.theme.heading())];
        // The labels whole, as long as that leaves the bars some room.
        let longest = labels.iter().map(|label| label.width()).max().unwrap_or(0);
        let name = longest.min(usize::from(self.width).saturating_sub(12 + 6)).max(12);
        for (label, value) in labels.into_iter().zip(shown) {
            let bar = bars::bar(value.abs(), most, usize::from(self.width).saturating_sub(name + 12));
            all.push(Line::from(vec![
                Span::raw(format!("  {} ", lines::fit(&label, name))),
                Span::styled(format!("{} {bar}", lines::right(&bars::change(value), 6)), self.style(value)),
            ]));
        }
        all.push(Line::default());
        all
    }

    fn departments(&self) -> Vec<Line<'static>> {
        let name = usize::from(self.width).saturating_sub(56).clamp(12, 36);
        let heads = [
            self.texts.get("column-before"),
            self.texts.get("column-after"),
            self.texts.get("column-change"),
            self.texts.get("column-questionnaire"),
            self.texts.get("column-scope"),
            self.texts.get("column-safeguards"),
        ];
        let mut head = format!("  {} ", lines::fit(&self.texts.get("column-department"), name));
        for text in heads {
            head.push_str(&lines::right(&text, 8));
        }
        let mut all = vec![Line::styled(head, self.theme.dim())];
        for one in &self.screen.comparison.departments {
            let number = |value: Option<f64>| lines::right(&value.map_or_else(|| "·".to_owned(), bars::points), 8);
            let mut spans = vec![
                Span::raw(format!("  {} ", lines::fit(&self.compared(one), name))),
                Span::raw(number(one.before)),
                Span::raw(number(one.after)),
            ];
            match (one.status, one.change, &one.attribution) {
                (Status::Added, ..) => spans.push(Span::raw(format!("  {}", self.texts.get("department-added")))),
                (_, Some(change), Some(Attribution { questionnaire, scope, safeguards })) => {
                    spans.push(Span::styled(lines::right(&bars::change(change), 8), self.style(change)));
                    for part in crate::risk::rounded(&[*questionnaire, *scope, *safeguards], 1) {
                        spans.push(Span::styled(lines::right(&bars::change(part), 8), self.theme.dim()));
                    }
                }
                _ => spans.push(Span::raw(format!("  {}", self.texts.get("department-removed")))),
            }
            all.push(Line::from(spans));
        }
        all
    }

    fn findings(&self) -> Vec<Line<'static>> {
        let findings = &self.screen.comparison.findings;
        let mut all = vec![Line::default()];
        for (list, title) in [
            (&findings.new, Message::new("findings-new")),
            (&findings.reopened, Message::new("findings-reopened")),
            (&findings.worse, Message::new("findings-worse")),
            (&findings.better, Message::new("findings-better")),
            (&findings.closed, Message::new("findings-closed")),
        ] {
            if !list.is_empty() {
                all.push(Line::styled(format!("{} ({})", self.texts.say(&title), list.len()), self.theme.heading()));
                all.extend(list.iter().flat_map(|one| self.finding(one)));
            }
        }
        let unchanged = Message::new("findings-unchanged").with("count", findings.unchanged);
        all.push(Line::styled(self.texts.say(&unchanged), self.theme.dim()));
        all
    }

    /// What became of what was accepted.
    fn accepted(&self) -> Vec<Line<'static>> {
        let accepted = &self.screen.comparison.accepted;
        if accepted.is_empty() {
            return Vec::new();
        }
        let title = format!("{} ({})", self.texts.get("compared-accepted"), accepted.len());
        let mut all = vec![Line::default(), Line::styled(title, self.theme.heading())];
        for one in accepted {
            let kind = self.texts.say(&words::acceptance_change(one.kind));
            let style = if one.kind == AcceptanceChange::Expired { self.theme.warning() } else { self.theme.dim() };
            let text = format!(
                "{}: {} {}: {}",
                self.whom(one.department.as_ref()),
                self.question(&one.question),
                self.texts.say(&words::accepted(&one.by, &one.until)),
                one.reason
            );
            let head = Span::styled(format!("  {} ", lines::fit(&kind, 22)), style);
            all.extend(lines::wrap_behind(head, &text, self.width, self.theme.text()));
        }
        all
    }

    fn finding(&self, one: &ComparedFinding) -> Vec<Line<'static>> {
        let gain = |value: Option<f64>| value.map_or_else(|| "·".to_owned(), bars::points);
        let change = match one.in_place {
            Some(InPlace { before, after }) => format!("{before}% → {after}%"),
            None => format!("{} → {}", gain(one.before), gain(one.after)),
        };
        let head = format!("  {} ", lines::fit(&change, 13));
        let text = format!("{}: {}", self.whom(one.department.as_ref()), self.question(&one.question));
        lines::wrap_behind(Span::styled(head, self.theme.dim()), &text, self.width, self.theme.text())
    }

    fn answers(&self) -> Vec<Line<'static>> {
        let answers = &self.screen.comparison.answers;
        if answers.is_empty() {
            return Vec::new();
        }
        let title = format!("{} ({})", self.texts.get("answers-changed"), answers.len());
        let mut all = vec![Line::default(), Line::styled(title, self.theme.heading())];
        let mut answers: Vec<&ComparedAnswer> = answers.iter().collect();
        answers.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
        for one in answers {
            let head =
                Span::styled(format!("  {} ", lines::right(&bars::change(one.points), 6)), self.style(one.points));
            let kind = match one.kind {
                AnswerChange::Changed => self.texts.get("answer-changed"),
                AnswerChange::NewlyAnswered => self.texts.get("answer-new"),
                AnswerChange::Withdrawn => self.texts.get("answer-withdrawn"),
                AnswerChange::Basis => self.texts.get("answer-basis"),
                AnswerChange::Confirmed => self.texts.get("answer-confirmed"),
            };
            let earlier = one.replaces.as_ref().unwrap_or(&one.question);
            let same = one.kind == AnswerChange::Basis;
            let after = self.answer(&one.question, one.after.as_ref(), false, !same);
            // What says the same is not said twice: there only how it is known changed.
            let what = match (&one.before, &one.after) {
                (Some(before), Some(later)) if same => {
                    format!("{after} ({} → {})", self.basis(before), self.basis(later))
                }
                _ => format!("{} → {after}", self.answer(earlier, one.before.as_ref(), true, true)),
            };
            let question = self.question(&one.question);
            let text = format!("{}: {question} [{kind}] {what}", self.whom(one.department.as_ref()));
            all.extend(lines::wrap_behind(head, &text, self.width, self.theme.text()));
        }
        let together = self.screen.comparison.acting_together;
        let head = Span::styled(format!("  {} ", lines::right(&bars::change(together), 6)), self.theme.dim());
        all.extend(lines::wrap_behind(head, &self.texts.get("acting-together"), self.width, self.theme.dim()));
        all
    }

    fn basis(&self, answer: &Answer) -> String {
        self.texts.say(&wording::basis(answer.basis()))
    }

    fn questionnaire(&self) -> Vec<Line<'static>> {
        let changes = &self.screen.comparison.questionnaire;
        if changes.same {
            return Vec::new();
        }
        let message = Message::new("questionnaire-changed")
            .with("added", changes.added.len())
            .with("removed", changes.removed.len())
            .with("replaced", changes.replaced.len())
            .with("rescored", changes.rescored.len());
        let mut all = vec![Line::default()];
        all.extend(lines::wrap(&self.texts.say(&message), self.width, "", self.theme.text()));
        all
    }

    fn whom(&self, department: Option<&DepartmentId>) -> String {
        department.map_or_else(|| self.texts.get("part-organisation").to_string(), |id| self.department(id))
    }

    /// What departments that are compared are called, before and after.
    fn compared(&self, one: &ComparedDepartment) -> String {
        let before = |id: &DepartmentId| {
            let earlier = self.screen.before.interview.department(id).map(|one| one.name.clone());
            earlier.unwrap_or_else(|| self.department(id))
        };
        words::compared_department(one, before, |id| self.department(id))
    }

    /// The name of a department: today's, else the earlier one.
    fn department(&self, id: &DepartmentId) -> String {
        let sides = [&self.screen.after, &self.screen.before];
        let name = sides.iter().find_map(|side| side.interview.department(id).map(|one| one.name.clone()));
        name.unwrap_or_else(|| id.to_string())
    }

    fn question(&self, id: &QuestionId) -> String {
        let text = [&self.screen.after, &self.screen.before].into_iter().find_map(|side| {
            let position = side.questionnaire.position(id)?;
            Some(side.questionnaire.written(position).text.get(self.texts.language()).to_owned())
        });
        text.unwrap_or_else(|| id.to_string())
    }

    /// An answer in words, with how it is known where it says something.
    fn answer(&self, question: &QuestionId, answer: Option<&Answer>, earlier: bool, with_basis: bool) -> String {
        let side = if earlier { &self.screen.before } else { &self.screen.after };
        let said = wording::answer(&side.questionnaire, question, answer, self.texts);
        match answer {
            Some(answer) if with_basis && answer.state == State::Answered => format!("{said} ({})", self.basis(answer)),
            _ => said,
        }
    }
}
