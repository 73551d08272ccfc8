//! Comparison: by how much each score changed, because of what, and what it was; in sentences. Of one
//! organisation at two times, or of two.

use super::field::Field;
use super::form::{Form, Then};
use super::stage::Stage;
use super::{Effect, Plain};
use crate::assessment::{Answer, Interview, Place};
use crate::questionnaire::{ActionId, DepartmentId, Id, QuestionId, Questionnaire};
use crate::report::compare::{Attribution, ComparedAnswer, ComparedFinding, Comparison, compare};
use crate::report::front::{OpenedReport, ReportEntry, ReportName};
use crate::report::words;
use crate::report::words::comparison::{Sides, questionnaires, shown_change};
use crate::risk::Side;
use crate::text::Message;

/// How many lines are said at once.
const MOST: usize = 25;
/// How many answers are named.
const ANSWERS: usize = 10;

/// The two sides, and what came of them.
struct Compared<'a> {
    earlier: (&'a Questionnaire, &'a Interview),
    later: (&'a Questionnaire, &'a Interview),
    comparison: Comparison,
    sides: Sides,
}

impl Plain {
    /// Offers what the report (or the open assessment) can be compared with: the organisation's reports before
    /// it, the newest first; then the newest of each other organisation.
    pub(super) fn choose_to_compare(&mut self) {
        let (organisation, reports, own) = match (&self.report, &self.session) {
            (Some(report), _) => (report.organisation.clone(), report.reports.clone(), Some(report.file.clone())),
            (None, Some(session)) => (session.organisation.clone(), session.reports.clone(), None),
            (None, None) => return self.tell(Message::new("plain-compare-open-first")),
        };
        let end = own.and_then(|own| reports.iter().position(|one| one.file == own)).unwrap_or(reports.len());
        let readable = |report: &&ReportEntry| report.problem.is_none();
        let mut titles = Vec::new();
        let mut names = Vec::new();
        for report in reports[..end].iter().rev().filter(readable) {
            titles.push(self.report_line(report));
            names.push(ReportName { organisation: organisation.clone(), file: report.file.clone() });
        }
        for other in self.organisations.iter().filter(|other| other.id != organisation && !other.archived) {
            if let Some(report) = other.reports.iter().rev().find(readable) {
                titles.push(format!(
                    "{}{colon}{}",
                    other.name,
                    self.report_line(report),
                    colon = self.texts.forms().colon()
                ));
                names.push(ReportName { organisation: other.id.clone(), file: report.file.clone() });
            }
        }
        if names.is_empty() {
            return self.tell(Message::new("notice-no-earlier-report"));
        }
        let period = self.subject().map(|(_, interview)| interview.period.clone()).unwrap_or_default();
        let field = Field::one(Message::new("plain-compare").with("period", period), titles, None);
        self.open(Form::new(vec![field], Then::Compare(names)));
    }

    pub(super) fn compare_with(&mut self, before: ReportName) {
        let after = self
            .report
            .as_ref()
            .map(|report| ReportName { organisation: report.organisation.clone(), file: report.file.clone() });
        self.effect(Effect::OpenReports(std::iter::once(before).chain(after).collect()));
    }

    /// Says what changed from a report to another one, or to the open assessment.
    pub(super) fn tell_compared(&mut self, before: &OpenedReport, after: Option<&OpenedReport>) {
        let (other, later) = match (after, &self.session) {
            (Some(after), _) => (after.organisation.clone(), (&*after.questionnaire, &after.interview)),
            (None, Some(session)) => (session.organisation.clone(), (&*session.questionnaire, session.interview())),
            (None, None) => return,
        };
        let earlier = (&*before.questionnaire, &before.interview);
        let names = [earlier.1, later.1].map(|interview| interview.organisation.name.as_str());
        let compared = Compared {
            comparison: compare(&Side::new(earlier.0, earlier.1), &Side::new(later.0, later.1), &before.chain),
            sides: Sides::new(Some((&before.organisation, &other)), names[0], names[1]),
            earlier,
            later,
        };
        let lines = self.compared_lines(&compared);
        self.stage = Stage::Compared(lines);
        self.gap();
        self.tell_more_compared();
        self.explain(Message::new("plain-how-compared"));
    }

    /// Says the next lines of the comparison.
    pub(super) fn tell_more_compared(&mut self) {
        let Stage::Compared(rest) = &mut self.stage else { return };
        let next: Vec<String> = rest.drain(..rest.len().min(MOST)).collect();
        let left = rest.iter().filter(|line| !line.is_empty()).count();
        if next.is_empty() {
            return self.tell(Message::new("plain-no-more"));
        }
        next.into_iter().for_each(|line| if line.is_empty() { self.gap() } else { self.line(line) });
        if left > 0 {
            self.tell(Message::new("plain-more-lines").with("count", left));
        }
    }

    /// The comparison in sentences; an empty one sets a block apart.
    fn compared_lines(&self, compared: &Compared<'_>) -> Vec<String> {
        let Comparison { organisation, questionnaire, .. } = &compared.comparison;
        let title = Message::new("plain-compared")
            .with("earlier", compared.earlier.1.period.as_str())
            .with("later", compared.later.1.period.as_str());
        let mut lines = vec![self.texts.say(&title)];
        lines.extend(compared.sides.note().map(|note| self.texts.say(&note)));
        lines.push(self.texts.say(&self.sentence(&compared.sides, organisation.before, organisation.after)));
        lines.extend(self.causes(organisation.before, organisation.after, &organisation.attribution));
        lines.push(String::new());
        lines.extend(self.compared_departments(compared));
        lines.push(String::new());
        lines.extend(self.compared_findings(compared));
        lines.push(String::new());
        lines.extend(self.compared_answers(compared));
        lines.extend(self.compared_actions(compared));
        if !questionnaire.same {
            lines.push(self.texts.say(&questionnaires(questionnaire)));
        }
        lines
    }

    /// How the change of a score is split; none where nothing moved it.
    fn causes(&self, before: f64, after: f64, attribution: &Attribution) -> Option<String> {
        let Attribution { questionnaire, scope, safeguards } = *attribution;
        let (_, parts) = shown_change(before, after, [questionnaire, scope, safeguards]);
        if parts == [0; 3] {
            return None;
        }
        let [questionnaire, scope, safeguards] = parts.map(|tenths| self.change(tenths as f64 / 10.0));
        let message = Message::new("plain-causes").with("questionnaire", questionnaire);
        Some(self.texts.say(&message.with("scope", scope).with("safeguards", safeguards)))
    }

    fn compared_departments(&self, compared: &Compared<'_>) -> Vec<String> {
        let name = |interview: &Interview, id: &DepartmentId| {
            interview.department(id).map_or_else(|| id.to_string(), |one| one.name.clone())
        };
        let mut lines = Vec::new();
        for one in &compared.comparison.departments {
            let called = words::compared_department(
                one,
                |id| name(compared.earlier.1, id),
                |id| self.named_on(compared, Some(id)),
            );
            match (one.before, one.after, &one.attribution) {
                (Some(before), Some(after), Some(attribution)) => {
                    let (moved, _) = shown_change(before, after, [0.0; 3]);
                    let message = match moved {
                        0 => Message::new("plain-department-same").with("score", self.score(after)),
                        _ => Message::new("plain-department-moved")
                            .with("before", self.score(before))
                            .with("after", self.score(after))
                            .with("change", self.change(moved as f64 / 10.0)),
                    };
                    let said = self.texts.say(&message.with("name", called));
                    let causes = self.causes(before, after, attribution);
                    lines.extend(
                        [Some(said), causes].into_iter().flatten().reduce(|one, other| format!("{one} {other}")),
                    );
                }
                (before, after, _) => {
                    let side = compared.sides.department(one.status).map(|side| self.texts.say(&side));
                    let figure = before.or(after).map(|points| self.score(points)).unwrap_or_default();
                    lines.push(format!(
                        "{called}{colon}{figure}, {}",
                        side.unwrap_or_default(),
                        colon = self.texts.forms().colon()
                    ));
                }
            }
        }
        if compared.comparison.departments.iter().any(|one| one.status.is_together()) {
            lines.push(self.texts.get("departments-together").to_string());
        }
        lines
    }

    /// For whom, by today's name, else by the earlier one.
    fn named_on(&self, compared: &Compared<'_>, department: Option<&DepartmentId>) -> String {
        let Some(id) = department else { return self.texts.get("part-organisation").to_string() };
        let found = [compared.later, compared.earlier].into_iter().find_map(|(_, interview)| interview.department(id));
        found.map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    fn question_on(&self, compared: &Compared<'_>, id: &QuestionId) -> String {
        let found = [compared.later, compared.earlier].into_iter().find_map(|(questionnaire, _)| {
            let at = questionnaire.position(id)?;
            Some(questionnaire.written(at).text.get(self.texts.language()).to_owned())
        });
        found.unwrap_or_else(|| id.to_string())
    }

    fn titled(&self, title: &Message, lines: impl ExactSizeIterator<Item = String>) -> Vec<String> {
        if lines.len() == 0 {
            return Vec::new();
        }
        let head = Message::new("plain-counted").with("title", title.clone()).with("count", lines.len());
        std::iter::once(self.texts.say(&head)).chain(lines).collect()
    }

    /// Red flags and findings that came and went.
    fn compared_findings(&self, compared: &Compared<'_>) -> Vec<String> {
        let [new, gone, unchanged] = compared.sides.red_flags(&compared.comparison.red_flags);
        let mut lines = Vec::new();
        for ((title, flags), side) in [(new, compared.later), (gone, compared.earlier), (unchanged, compared.later)] {
            let line = |flag: &crate::report::FiredFlag| {
                format!(
                    "{}{colon}{}",
                    self.named_on(compared, flag.department.as_ref()),
                    self.flag_title(side.0, &flag.id),
                    colon = self.texts.forms().colon()
                )
            };
            lines.extend(self.titled(&title, flags.iter().map(line)));
        }
        for (title, findings) in compared.sides.findings(&compared.comparison.findings) {
            let line = |one: &ComparedFinding| {
                let question = self.question_on(compared, &one.question);
                // How much of the best is in place, before and after, where both are known.
                let moved = one.in_place.as_ref().map(|it| {
                    let message = Message::new("plain-in-place").with("before", it.before.to_string());
                    format!(" {}", self.texts.say(&message.with("after", it.after.to_string())))
                });
                let whom = self.named_on(compared, one.department.as_ref());
                format!("{whom}{colon}{question}{}", moved.unwrap_or_default(), colon = self.texts.forms().colon())
            };
            lines.extend(self.titled(&title, findings.iter().map(line)));
        }
        lines.push(self.texts.say(&compared.sides.findings_unchanged(compared.comparison.findings.unchanged)));
        lines
    }

    fn flag_title(&self, questionnaire: &Questionnaire, id: &Id) -> String {
        let found = questionnaire.document().red_flags.iter().find(|flag| flag.id == *id);
        found.map_or_else(|| id.to_string(), |flag| flag.title.get(self.texts.language()).to_owned())
    }

    /// The answers that did most, each with what it did by itself.
    fn compared_answers(&self, compared: &Compared<'_>) -> Vec<String> {
        let mut answers: Vec<&ComparedAnswer> = compared.comparison.answers.iter().collect();
        answers.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
        let left = answers.len().saturating_sub(ANSWERS);
        let mut lines = Vec::new();
        if !answers.is_empty() {
            let head = Message::new("plain-counted").with("title", compared.sides.answers());
            lines.push(self.texts.say(&head.with("count", answers.len())));
        }
        lines.extend(answers.into_iter().take(ANSWERS).map(|one| self.compared_answer(compared, one)));
        if left > 0 {
            lines.push(self.texts.say(&Message::new("and-more").with("count", left)));
        }
        lines.push(self.texts.say(&compared.sides.answers_unchanged(compared.comparison.unchanged.answers.len())));
        lines
    }

    fn compared_answer(&self, compared: &Compared<'_>, one: &ComparedAnswer) -> String {
        let say = |questionnaire: &Questionnaire, question: &QuestionId, answer: &Option<Answer>| {
            words::answer(questionnaire, question, answer.as_ref(), &self.texts)
        };
        let place = Place { question: one.question.clone(), department: one.department.clone() };
        let before = say(compared.earlier.0, one.replaces.as_ref().unwrap_or(&one.question), &one.before);
        let message = Message::new("plain-compared-answer")
            .with("whom", self.named_on(compared, place.department.as_ref()))
            .with("question", self.question_on(compared, &place.question))
            .with("kind", compared.sides.answer(one.kind))
            .with("before", before)
            .with("after", say(compared.later.0, &one.question, &one.after))
            .with("points", self.change(one.points));
        self.texts.say(&message)
    }

    /// What became of what was planned.
    fn compared_actions(&self, compared: &Compared<'_>) -> Vec<String> {
        let title = |id: &ActionId| {
            let found = [compared.later, compared.earlier].into_iter().find_map(|(questionnaire, _)| {
                let action = questionnaire.document().actions.iter().find(|action| action.id == *id)?;
                Some(action.title.get(self.texts.language()).to_owned())
            });
            found.unwrap_or_else(|| id.to_string())
        };
        let actions = compared.comparison.actions.iter().map(|one| {
            let outcome = self.texts.say(&compared.sides.action(one));
            format!(
                "{}{colon}{outcome}; {}",
                title(&one.action),
                self.change(one.points),
                colon = self.texts.forms().colon()
            )
        });
        self.titled(&compared.sides.actions(), actions)
    }

    /// Better is lower: said in words.
    fn sentence(&self, sides: &Sides, before: f64, after: f64) -> Message {
        let (moved, _) = shown_change(before, after, [0.0; 3]);
        let message = match (sides, moved.signum()) {
            (Sides::One, 0) => Message::new("compare-same"),
            (Sides::One, 1) => Message::new("compare-worse"),
            (Sides::One, _) => Message::new("compare-better"),
            (Sides::Two { .. }, 0) => Message::new("compare-two-same"),
            (Sides::Two { .. }, 1) => Message::new("compare-two-higher"),
            (Sides::Two { .. }, _) => Message::new("compare-two-lower"),
        };
        let message = message.with("before", self.score(before)).with("after", self.score(after));
        let message = match sides {
            Sides::One => message,
            Sides::Two { earlier, later } => message.with("earlier", earlier.as_str()).with("later", later.as_str()),
        };
        message.with("change", self.change(moved as f64 / 10.0))
    }
}
