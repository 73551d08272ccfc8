//! Result: the scores, the departments, the red flags and the findings, in sentences. Of the open assessment or
//! of a saved report; everything is read from one evaluation.

use super::Effect;
use super::Plain;
use super::command::{Command, number};
use super::stage::Stage;
use crate::assessment::{Interview, Place};
use crate::questionnaire::{Questionnaire, RedFlag};
use crate::report::front::OpenedReport;
use crate::report::words;
use crate::risk::{self, Evaluation, Figures, Finding, FindingKind, evaluate, level};
use crate::text::Message;

/// How many findings are named at once.
const MOST: usize = 10;

impl Plain {
    /// What is looked at: the saved report, else the open assessment.
    pub(super) fn subject(&self) -> Option<(&Questionnaire, &Interview)> {
        match (&self.report, &self.session) {
            (Some(report), _) => Some((&report.questionnaire, &report.interview)),
            (None, Some(session)) => Some((&session.questionnaire, session.interview())),
            (None, None) => None,
        }
    }

    /// The name of a level.
    pub(super) fn level(&self, questionnaire: &Questionnaire, at: usize) -> String {
        questionnaire.document().levels[at].title.get(self.texts.language()).to_owned()
    }

    /// A score with its level, and the band in which it lies.
    pub(super) fn scored(&self, questionnaire: &Questionnaire, figures: Figures) -> String {
        let message = Message::new("plain-scored")
            .with("score", self.score(figures.headline))
            .with("level", self.level(questionnaire, level(questionnaire, figures.headline)))
            .with("low", self.score(figures.low))
            .with("inherent", self.score(figures.inherent));
        self.texts.say(&message)
    }

    pub(super) fn go_to_result(&mut self) {
        self.stage = Stage::Result { findings: Vec::new(), named: 0 };
        self.ask();
    }

    /// To the result that was said before: its numbers are the same, and it is not said again.
    pub(super) fn return_to_result(&mut self) {
        let Some((questionnaire, interview)) = self.subject() else { return };
        let evaluation = evaluate(questionnaire, interview);
        let faults = evaluation.findings.iter().filter(|finding| finding.kind != FindingKind::Unproved);
        let findings: Vec<Place> = faults.map(|finding| finding.place.clone()).collect();
        let named = findings.len().min(MOST);
        self.stage = Stage::Result { findings, named };
        self.tell(Message::new("plain-at-the-result"));
    }

    /// Says the result.
    pub(super) fn ask_result(&mut self) {
        let Some((questionnaire, interview)) = self.subject() else { return };
        let evaluation = evaluate(questionnaire, interview);
        let title = Message::new("plain-result")
            .with("name", interview.organisation.name.as_str())
            .with("period", interview.period.as_str());
        let scored = self.scored(questionnaire, evaluation.scores.organisation);
        let departments = self.department_scores(questionnaire, interview, &evaluation);
        let flags = self.flag_lines(questionnaire, &evaluation);
        let coverage = evaluation.coverage;
        let covered = Message::new("plain-coverage")
            .with("answered", coverage.answered)
            .with("visible", coverage.visible)
            .with("unknown", coverage.unknown)
            .with("notapplicable", coverage.not_applicable)
            .with("unanswered", coverage.unanswered)
            .with("carried", coverage.carried_over);
        self.gap();
        self.tell(title);
        let whole = self.texts.get("part-organisation").to_string();
        self.line(format!("{whole}{colon}{scored}", colon = self.texts.forms().colon()));
        self.explain(Message::new("plain-how-scores"));
        self.tell(covered);
        self.gap();
        self.tell(Message::new("plain-departments-worst"));
        departments.into_iter().for_each(|line| self.line(line));
        self.gap();
        self.tell(Message::new("plain-red-flags").with("count", flags.len()));
        flags.into_iter().for_each(|line| self.line(line));
        self.tell_findings(&evaluation, 0);
        let how = match self.report {
            Some(_) => Message::new("plain-how-result-saved"),
            None => Message::new("plain-how-result"),
        };
        self.explain(how);
    }

    /// The departments, the worst first.
    fn department_scores(
        &self,
        questionnaire: &Questionnaire,
        interview: &Interview,
        evaluation: &Evaluation,
    ) -> Vec<String> {
        let scored = &evaluation.scores.departments;
        let mut order: Vec<usize> = (0..scored.len()).collect();
        order.sort_by(|a, b| scored[*b].figures.headline.total_cmp(&scored[*a].figures.headline));
        let line = |at: usize| {
            let name = &interview.departments[at].name;
            let one = &scored[at];
            if one.mapped {
                format!("{name}{colon}{}", self.scored(questionnaire, one.figures), colon = self.texts.forms().colon())
            } else {
                format!("{name}{colon}{}", self.texts.get("not-mapped"), colon = self.texts.forms().colon())
            }
        };
        order.into_iter().map(line).collect()
    }

    fn flag_lines(&self, questionnaire: &Questionnaire, evaluation: &Evaluation) -> Vec<String> {
        let line = |fired: &crate::assessment::Fired| {
            let flag: &RedFlag = &questionnaire.document().red_flags[fired.rule];
            let title = flag.title.get(self.texts.language());
            let articles = words::articles(&flag.articles, &self.texts);
            let articles = if articles.is_empty() { articles } else { format!(" ({articles})") };
            format!(
                "{}{colon}{title}{articles}",
                self.part(fired.department.as_ref()),
                colon = self.texts.forms().colon()
            )
        };
        evaluation.red_flags.iter().map(line).collect()
    }

    /// Names findings to mend, from one on.
    fn tell_findings(&mut self, evaluation: &Evaluation, from: usize) {
        let (faults, unproved): (Vec<&Finding>, Vec<&Finding>) =
            evaluation.findings.iter().partition(|finding| finding.kind != FindingKind::Unproved);
        if from == 0 {
            self.gap();
            self.tell(Message::new("plain-findings").with("count", faults.len()));
        }
        let named = faults.len().min(from + MOST);
        for (at, finding) in faults.iter().enumerate().take(named).skip(from) {
            let line = self.finding_line(finding);
            self.line(format!("{}. {line}", at + 1));
        }
        if faults.len() > named {
            self.tell(Message::new("plain-more").with("count", faults.len() - named));
        } else if !unproved.is_empty() {
            self.tell(Message::new("plain-unproved").with("count", unproved.len()));
        }
        let findings = faults.into_iter().map(|finding| finding.place.clone()).collect();
        self.stage = Stage::Result { findings, named };
    }

    fn finding_line(&self, finding: &Finding) -> String {
        let Some((questionnaire, interview)) = self.subject() else { return String::new() };
        let kind = match finding.kind {
            FindingKind::Missing => Message::new("finding-missing"),
            FindingKind::Unknown => Message::new("finding-unknown"),
            FindingKind::Unproved => Message::new("finding-unproved"),
        };
        let accepted = match risk::acceptance(interview, &finding.place, &self.today) {
            risk::Acceptance::Accepted(one) => format!("; {}", {
                let until = self.texts.say(&words::accepted(&one.by, &one.until));
                format!("{} {until}", self.texts.get("finding-accepted"))
            }),
            _ => String::new(),
        };
        let message = Message::new("plain-finding")
            .with("whom", self.part(finding.place.department.as_ref()))
            .with("question", questionnaire.written(finding.question).text.get(self.texts.language()))
            .with("points", self.score(finding.organisation_gain))
            .with("level", self.level(questionnaire, finding.level))
            .with("kind", kind);
        self.texts.say(&message) + &accepted
    }

    /// A number: of the open assessment to the question of that finding, of a saved report what was answered.
    pub(super) fn choose_finding(&mut self, line: &str) {
        let Stage::Result { findings, .. } = &self.stage else { return };
        if line.is_empty() || findings.is_empty() {
            return self.tell(Message::new("plain-wrong-word"));
        }
        let place = match number(line, findings.len()) {
            Ok(number) => findings[number - 1].clone(),
            Err(wrong) => return self.tell(wrong),
        };
        match self.report {
            None => self.visit(place),
            Some(_) => self.tell_answered(&place),
        }
    }

    /// What a saved report has as the answer at a place.
    fn tell_answered(&mut self, place: &Place) {
        let Some((questionnaire, interview)) = self.subject() else { return };
        let Some(at) = questionnaire.position(&place.question) else { return };
        let written = questionnaire.written(at);
        let answer = interview.answer(&place.question, place.department.as_ref());
        let language = self.texts.language();
        let said = words::answer(questionnaire, &place.question, answer, &self.texts);
        let lines = [
            format!(
                "{}{colon}{}",
                self.part(place.department.as_ref()),
                written.text.get(language),
                colon = self.texts.forms().colon()
            ),
            format!("{} {said}", self.texts.get("answer")),
            format!("{} {}", self.texts.get("why-asked"), written.why.get(language)),
        ];
        let note = answer.and_then(|answer| answer.note.as_ref());
        let note = note.map(|note| format!("{} {note}", self.texts.get("note")));
        lines.into_iter().chain(note).for_each(|line| self.line(line));
    }

    /// A command of the result.
    pub(super) fn act_result(&mut self, command: Command) {
        match command {
            Command::More => {
                let Stage::Result { named, findings } = &self.stage else { return };
                let (named, all) = (*named, findings.len());
                if named >= all {
                    return self.tell(Message::new("plain-no-more"));
                }
                let Some((questionnaire, interview)) = self.subject() else { return };
                let evaluation = evaluate(questionnaire, interview);
                self.tell_findings(&evaluation, named);
            }
            Command::Why => self.ask_why(),
            _ if self.report.is_some() => {
                self.leave();
                self.effect(Effect::LoadHome);
            }
            _ => self.go_to_review(),
        }
    }

    /// Saves the report, looks at what is open, or stays.
    pub(super) fn accept_finish(&mut self, chosen: Option<usize>) {
        match chosen {
            Some(0) => self.effect(Effect::Finish),
            Some(1) => self.go_to_review(),
            _ => self.ask(),
        }
    }

    /// The draft has become a report: its result is said.
    pub(super) fn finished(&mut self, path: &str, report: Box<OpenedReport>) {
        self.tell(Message::new("plain-report-saved").with("path", path));
        self.session = None;
        self.announced = None;
        self.report = Some(report);
        self.return_to_result();
    }

    /// Reports were read: one to be looked at, or what is compared.
    pub(super) fn reports_opened(&mut self, mut reports: Vec<OpenedReport>) {
        let changed = reports.iter().find_map(|report| report.changed.clone());
        if let Some(what) = changed {
            self.tell(Message::new("notice-report-changed").with("what", what));
        }
        match (reports.pop(), reports.pop(), &self.session) {
            (Some(after), Some(before), _) => self.tell_compared(&before, Some(&after)),
            (Some(before), None, Some(_)) => self.tell_compared(&before, None),
            (Some(report), None, None) => {
                self.report = Some(Box::new(report));
                self.go_to_result();
            }
            (None, _, _) => {}
        }
    }
}
