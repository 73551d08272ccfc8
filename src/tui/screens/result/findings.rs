//! Findings: what is to be mended, what is to be asked to see, and what was accepted; each with
//! everything that is known of it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::listed::{Criterion, List, Order};
use super::sheet::{Row, Sheet};
use crate::assessment::{Place, State};
use crate::risk::{self, Acceptance, Finding};
use crate::text::Message;
use crate::tui::widgets::{bars, lines};
use crate::tui::wording;

impl<'a> Drawn<'a> {
    /// The list of findings.
    pub fn findings(&'a self) -> Sheet<'a> {
        let listed = &self.screen.listed;
        let lists = List::ALL.into_iter().zip(listed.counts).map(|(list, count)| {
            let text = format!("{} ({count})", self.texts.say(&list.title()));
            if list == listed.list {
                Span::styled(format!("‹{text}›  "), self.theme.accent())
            } else {
                Span::styled(format!(" {text}   "), self.theme.dim())
            }
        });
        let mut head = vec![lists.collect::<Line<'static>>()];
        let order = match listed.order {
            Order::Worth => Message::new("order-worth"),
            Order::Level => Message::new("order-level"),
            Order::Department => Message::new("order-department"),
            Order::Questionnaire => Message::new("order-questionnaire"),
        };
        let filter = match listed.filter.is_empty() {
            true => Message::new("filter-none"),
            false => {
                let words: Vec<String> = listed.filter.iter().map(|one| self.criterion(*one)).collect();
                Message::new("filter-some").with("criteria", self.texts.list(&words)).with("count", listed.shown.len())
            }
        };
        let line = Message::new("findings-order").with("order", order).with("filter", filter);
        head.extend(lines::wrap(&self.texts.say(&line), self.width, "", self.theme.dim()));
        head.push(Line::default());
        if listed.shown.is_empty() {
            let none = match (listed.filter.is_empty(), listed.list) {
                (false, _) => self.texts.get("findings-none-filtered"),
                (true, List::ToMend) => self.texts.get("findings-none-to-mend"),
                (true, List::AskToSee) => self.texts.get("findings-none-to-see"),
                (true, List::Accepted) => self.texts.get("findings-none-accepted"),
            };
            return Sheet::of(head, vec![Row::new(self.prose(&none))]);
        }
        Sheet::new(head, listed.shown.len(), move |row| {
            let at = listed.shown[row];
            let finding = &self.screen.evaluation.findings[at];
            let mut row = self.finding_row(at, finding.organisation_gain, true);
            if listed.list == List::AskToSee
                && let Some(evidence) = &self.questionnaire.written(finding.question).evidence
            {
                let text = format!("{} {}", self.texts.get("evidence-to-ask-for"), evidence.get(self.language()));
                row.lines.extend(lines::wrap(&text, self.width, "                   ", self.theme.dim()));
            }
            let accepted = self.acceptance(&finding.place).map(|(text, style)| {
                let text = lines::cut(&format!("                   {text}"), usize::from(self.width));
                Line::styled(text, style)
            });
            row.lines.extend(accepted);
            row
        })
    }

    /// By whom, until when and why a finding was accepted, or that this is over.
    fn acceptance(&self, place: &Place) -> Option<(String, Style)> {
        let (message, accepted, style) = match risk::acceptance(self.interview, place, self.today) {
            Acceptance::Open => return None,
            Acceptance::Accepted(one) => (Message::new("accepted-until"), one, self.theme.dim()),
            Acceptance::Expired(one) => (Message::new("accepted-expired"), one, self.theme.warning()),
        };
        let message = message.with("by", accepted.by.as_str()).with("until", accepted.until.as_str());
        Some((
            format!("{}{colon}{}", self.texts.say(&message), accepted.reason, colon = self.texts.forms().colon()),
            style,
        ))
    }

    /// A criterion in words.
    pub fn criterion(&self, criterion: Criterion) -> String {
        let language = self.language();
        match criterion {
            Criterion::Unknown => self.texts.get("filter-unknown").to_string(),
            Criterion::Flagged => self.texts.get("filter-flagged").to_string(),
            Criterion::Organisation => self.texts.get("part-organisation").to_string(),
            Criterion::Department(at) => self.interview.departments[at].name.clone(),
            Criterion::Risk(at) => self.document().risks[at].title.get(language).to_owned(),
            Criterion::Section(at) => self.document().sections[at].title.get(language).to_owned(),
        }
    }

    /// Everything that can be asked for.
    pub fn criteria(&self) -> Vec<Criterion> {
        let document = self.document();
        [Criterion::Unknown, Criterion::Flagged, Criterion::Organisation]
            .into_iter()
            .chain((0..self.interview.departments.len()).map(Criterion::Department))
            .chain((0..document.risks.len()).map(Criterion::Risk))
            .chain((0..document.sections.len()).map(Criterion::Section))
            .collect()
    }

    /// A finding with its answer, its worth, why it is asked, articles, sources and actions.
    pub fn finding(&'a self, at: usize) -> Sheet<'a> {
        let finding = &self.screen.evaluation.findings[at];
        let written = self.questionnaire.written(finding.question);
        let question = &self.questionnaire.questions()[finding.question];
        let language = self.language();
        let section = self.document().sections[question.place.0].title.get(language);
        let whom = self.whom(finding.place.department.as_ref());
        let mut head = lines::wrap(written.text.get(language), self.width, "", self.theme.heading());
        let kind = self.texts.say(&self.kind(finding.kind));
        head.push(Line::styled(format!("{whom} · {section} · {kind}"), self.theme.dim()));
        head.push(Line::default());
        let mut rows = Vec::new();
        if let Some(enter) = self.question(finding.place.clone()) {
            rows.push(Row::to(vec![Line::raw(self.texts.get("go-to-question").to_string())], enter));
        }
        rows.extend(self.what_was_said(finding));
        rows.extend(self.worth(finding));
        if let Some((text, _)) = self.acceptance(&finding.place) {
            rows.extend(self.about(&Message::new("finding-accepted"), &text));
        }
        rows.extend(self.about(&Message::new("why-asked"), written.why.get(language)));
        if let Some(guidance) = &written.guidance {
            rows.extend(self.about(&Message::new("guidance"), guidance.get(language)));
        }
        if let Some(evidence) = &written.evidence {
            rows.extend(self.about(&Message::new("evidence-to-ask-for"), evidence.get(language)));
        }
        for (position, risk) in self.document().risks.iter().enumerate() {
            if question.mitigates.iter().any(|one| one.risk == position) {
                let articles = wording::articles(&risk.articles, self.texts);
                rows.extend(
                    self.about(&Message::new("against"), &format!("{} ({articles})", risk.title.get(language))),
                );
            }
        }
        rows.extend(self.sources(&written.sources));
        for action in &self.document().actions {
            if action.settles.iter().any(|one| one.question == question.id) {
                let cost = Message::new("hours-and-cost")
                    .with("hours", self.texts.number(action.hours))
                    .with("cost", self.texts.money(action.cost_mop));
                let text = format!("{} ({})", action.title.get(language), self.texts.say(&cost));
                rows.extend(self.about(&Message::new("to-do"), &text));
            }
        }
        Sheet::of(head, rows)
    }

    /// The answer of a finding, its note and its evidence.
    fn what_was_said(&self, finding: &Finding) -> Vec<Row> {
        let answer = self.answer(finding);
        let said = wording::answer(self.questionnaire, &finding.place.question, answer, self.texts);
        let Some(answer) = answer else { return self.about(&Message::new("answer"), &said) };
        let said = match answer.state {
            State::Answered => format!("{said} ({})", self.texts.say(&wording::basis(answer.basis()))),
            State::Unknown | State::NotApplicable => said,
        };
        let mut rows = self.about(&Message::new("answer"), &said);
        if answer.flagged {
            rows.push(Row::new(vec![Line::styled(self.texts.get("remark-flagged").to_string(), self.theme.warning())]));
        }
        for (label, text) in [(Message::new("note"), &answer.note), (Message::new("reason"), &answer.reason)] {
            if let Some(text) = text {
                rows.extend(self.about(&label, text));
            }
        }
        let names: Vec<&str> = answer.evidence.iter().map(|one| one.name.as_str()).collect();
        if !names.is_empty() {
            rows.extend(self.about(&Message::new("evidence-seen"), &self.texts.list(&names)));
        }
        rows
    }

    /// What the best answer would take off the scores.
    fn worth(&self, finding: &Finding) -> Vec<Row> {
        let mut gains: Vec<_> = finding.department_gains.iter().collect();
        gains.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let each = gains
            .iter()
            .map(|(id, gain)| format!("{} {}", self.whom(Some(id)), bars::points(*gain, self.texts.forms())));
        let each: Vec<String> = each.collect();
        let text = format!(
            "{} {}; {}",
            self.texts.get("part-organisation"),
            bars::points(finding.organisation_gain, self.texts.forms()),
            self.texts.list(&each)
        );
        self.about(&Message::new("finding-worth"), &text)
    }
}
