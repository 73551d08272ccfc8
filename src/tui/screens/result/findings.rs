//! Findings: what is to be mended, what is to be asked to see, and what was accepted; in an order and
//! through a filter; each with everything that is known of it, the way to its question and back.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::sheet::{Row, Sheet};
use super::{Page, Tab};
use crate::assessment::{Accepted, Event, Interview, Place, State};
use crate::questionnaire::Questionnaire;
use crate::risk::{self, Acceptance, Evaluation, Finding, FindingKind};
use crate::text::{self, Message};
use crate::tui::keymap::Action;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::screens::Screen;
use crate::tui::screens::overlay::{self, FormOverlay, Item, Overlay, Picked, Picker};
use crate::tui::widgets::form::{Field, Form};
use crate::tui::widgets::{bars, lines};
use crate::tui::wording;

/// Which findings are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum List {
    /// Missing or unknown, and not accepted.
    #[default]
    ToMend,
    /// In place, but not tested: the shopping list for the next visit.
    AskToSee,
    Accepted,
}

impl List {
    const ALL: [Self; 3] = [Self::ToMend, Self::AskToSee, Self::Accepted];

    fn title(self) -> Message {
        match self {
            Self::ToMend => Message::new("findings-to-mend"),
            Self::AskToSee => Message::new("findings-ask-to-see"),
            Self::Accepted => Message::new("findings-accepted"),
        }
    }
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    /// By what they are worth to the organisation.
    #[default]
    Worth,
    /// By the level of the departments that they touch.
    Level,
    /// By department, the organisation's own first.
    Department,
    /// As they are asked.
    Questionnaire,
}

/// What a filter lets through: of the criteria of a kind one must hold, of each kind that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    Unknown,
    Flagged,
    Organisation,
    Department(usize),
    Risk(usize),
    Section(usize),
}

impl Criterion {
    fn holds(
        self,
        finding: &Finding,
        interview: &Interview,
        evaluation: &Evaluation,
        questionnaire: &Questionnaire,
    ) -> bool {
        match self {
            Self::Unknown => finding.kind == FindingKind::Unknown,
            Self::Flagged => interview
                .answer(&finding.place.question, finding.place.department.as_ref())
                .is_some_and(|answer| answer.flagged),
            Self::Organisation => finding.place.department.is_none(),
            Self::Department(at) => {
                let id = &evaluation.scores.departments[at].id;
                finding.department_gains.iter().any(|(own, _)| own == id)
            }
            Self::Risk(at) => questionnaire.questions()[finding.question].mitigates.iter().any(|one| one.risk == at),
            Self::Section(at) => questionnaire.questions()[finding.question].place.0 == at,
        }
    }

    /// Criteria of one kind widen the filter, those of different kinds narrow it.
    fn kind(self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::Flagged => 1,
            Self::Organisation | Self::Department(_) => 2,
            Self::Risk(_) => 3,
            Self::Section(_) => 4,
        }
    }
}

/// Which findings stand on the list, in their order.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    list: List,
    order: Order,
    filter: Vec<Criterion>,
    /// By their position in the evaluation.
    shown: Vec<usize>,
    /// How many there are in each list, whatever the filter.
    counts: [usize; 3],
}

impl Listed {
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty()
    }

    /// Lists the findings again.
    pub fn refresh(
        &mut self,
        evaluation: &Evaluation,
        interview: &Interview,
        questionnaire: &Questionnaire,
        today: &str,
    ) {
        let departments = evaluation.scores.departments.len();
        self.filter.retain(|one| !matches!(one, Criterion::Department(at) if *at >= departments));
        let list = |finding: &Finding| match finding.kind {
            _ if !risk::acceptance(interview, &finding.place, today).is_open() => List::Accepted,
            FindingKind::Unproved => List::AskToSee,
            FindingKind::Missing | FindingKind::Unknown => List::ToMend,
        };
        let through = |finding: &Finding| {
            (0..5).all(|kind| {
                let mut own = self.filter.iter().filter(|one| one.kind() == kind).peekable();
                own.peek().is_none() || own.any(|one| one.holds(finding, interview, evaluation, questionnaire))
            })
        };
        let mut counts = [0; 3];
        let mut shown = Vec::new();
        for (at, finding) in evaluation.findings.iter().enumerate() {
            let own = list(finding);
            counts[own as usize] += 1;
            if own == self.list && through(finding) {
                shown.push(at);
            }
        }
        let of = |at: &usize| &evaluation.findings[*at];
        match self.order {
            Order::Worth => {}
            Order::Level => shown.sort_by_key(|at| std::cmp::Reverse(of(at).level)),
            Order::Department => shown.sort_by_key(|at| of(at).department),
            Order::Questionnaire => shown.sort_by_key(|at| (of(at).question, of(at).department)),
        }
        (self.counts, self.shown) = (counts, shown);
    }
}

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
                Message::new("filter-some").with("criteria", words.join(", ")).with("count", listed.shown.len())
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
        Some((format!("{}: {}", self.texts.say(&message), accepted.reason), style))
    }

    /// A criterion in words.
    fn criterion(&self, criterion: Criterion) -> String {
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
    fn criteria(&self) -> Vec<Criterion> {
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
                    .with("hours", text::number(action.hours))
                    .with("cost", text::money(action.cost_mop));
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
            rows.extend(self.about(&Message::new("evidence-seen"), &names.join(", ")));
        }
        rows
    }

    /// What the best answer would take off the scores.
    fn worth(&self, finding: &Finding) -> Vec<Row> {
        let mut gains: Vec<_> = finding.department_gains.iter().collect();
        gains.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let each = gains.iter().map(|(id, gain)| format!("{} {}", self.whom(Some(id)), bars::points(*gain)));
        let each: Vec<String> = each.collect();
        let text = format!(
            "{} {}; {}",
            self.texts.get("part-organisation"),
            bars::points(finding.organisation_gain),
            each.join(", ")
        );
        self.about(&Message::new("finding-worth"), &text)
    }
}

/// Another list, another order, a filter, an acceptance.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Filter => offer_filter(model),
        Action::Accept => offer_acceptance(model),
        Action::Delete => return withdraw(model),
        Action::Order | Action::Left | Action::Right => {
            let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
            if screen.is_inside() {
                return Vec::new();
            }
            let listed = &mut screen.listed;
            match (screen.tab, action) {
                (Tab::Findings, Action::Order) => {
                    listed.order = match listed.order {
                        Order::Worth => Order::Level,
                        Order::Level => Order::Department,
                        Order::Department => Order::Questionnaire,
                        Order::Questionnaire => Order::Worth,
                    };
                }
                (Tab::Findings, _) => {
                    let step = if action == Action::Right { 1 } else { List::ALL.len() - 1 };
                    listed.list = List::ALL[(listed.list as usize + step) % List::ALL.len()];
                }
                (_, Action::Order) => screen.as_entered = !screen.as_entered,
                _ => {}
            }
            refresh(model, true);
        }
        _ => {}
    }
    Vec::new()
}

/// Lists the findings again, from the top or where one was.
fn refresh(model: &mut Model, from_the_top: bool) {
    let Screen::Result(screen) = &mut model.screen else { return };
    let (questionnaire, interview) = match (&screen.report, &model.session) {
        (Some(report), _) => (&*report.questionnaire, &report.interview),
        (None, Some(session)) => (&*session.questionnaire, session.interview()),
        (None, None) => return,
    };
    screen.listed.refresh(&screen.evaluation, interview, questionnaire, &model.today);
    if from_the_top && !screen.is_inside() {
        screen.at().cursor = 0;
    }
}

/// Offers everything that findings can be filtered by.
fn offer_filter(model: &mut Model) {
    let Screen::Result(screen) = &model.screen else { return };
    if screen.tab != Tab::Findings || screen.is_inside() {
        return;
    }
    let Some(drawn) = Drawn::new(screen, model, model.size.0, model.size.1) else { return };
    let criteria = drawn.criteria();
    let item = |one: &Criterion| Item {
        label: drawn.criterion(*one),
        detail: match one {
            Criterion::Unknown | Criterion::Flagged => String::new(),
            Criterion::Organisation | Criterion::Department(_) => drawn.texts.get("column-department").to_string(),
            Criterion::Risk(_) => drawn.texts.get("filter-risk").to_string(),
            Criterion::Section(_) => drawn.texts.get("filter-section").to_string(),
        },
        chosen: screen.listed.filter.contains(one),
        deep: false,
    };
    let items = criteria.iter().map(item).collect();
    let picker = Picker::new(Message::new("filter-title"), items, true, Picked::Filter(criteria));
    model.overlay = Some(Overlay::Picker(picker));
}

/// Shows only findings that meet the criteria; all where there are none.
pub fn set_filter(model: &mut Model, filter: Vec<Criterion>) {
    if let Screen::Result(screen) = &mut model.screen {
        screen.listed.filter = filter;
    }
    refresh(model, true);
}

/// The finding under the cursor, or the one that is looked at.
fn at_hand(model: &Model) -> Option<&Finding> {
    let Screen::Result(screen) = &model.screen else { return None };
    let visit = screen.visits().last()?;
    let at = match &visit.page {
        Page::Finding(at) => *at,
        Page::Whole if screen.tab == Tab::Findings => *screen.listed.shown.get(visit.cursor)?,
        _ => return None,
    };
    screen.evaluation.findings.get(at)
}

/// What was said when the finding at a place was accepted, whether or not that is over.
fn accepted_at<'a>(interview: &'a Interview, place: &Place) -> Option<&'a Accepted> {
    interview.accepted.iter().find(|one| one.question == place.question && one.department == place.department)
}

/// Asks by whom, why and until when a finding is accepted.
fn offer_acceptance(model: &mut Model) {
    let Some(finding) = at_hand(model) else { return };
    let Some(session) = model.session.as_ref().filter(|_| is_live(model)) else {
        model.notice = Some(Message::new("notice-saved-already"));
        return;
    };
    let place = finding.place.clone();
    let before = accepted_at(session.interview(), &place);
    let field = |text: fn(&Accepted) -> &String| before.map_or("", |one| text(one).as_str());
    let form = Form::new(vec![
        Field::text(Message::new("accept-by"), Message::new("accept-by-hint"), field(|one| &one.by)),
        Field::text(Message::new("accept-reason"), Message::new("accept-reason-hint"), field(|one| &one.reason)),
        Field::text(Message::new("accept-until"), Message::new("date-hint"), field(|one| &one.until)),
    ]);
    let then = overlay::Accepted::Finding(place);
    model.overlay = Some(Overlay::Form(FormOverlay { title: Message::new("accept-title"), form, then }));
}

/// Accepts the finding, or says in the fields what is missing.
pub fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(FormOverlay { form, then: overlay::Accepted::Finding(place), .. })) = &mut model.overlay
    else {
        return Vec::new();
    };
    let until = form.fields[2].entered().to_owned();
    for field in &mut form.fields[..2] {
        field.problem = field.entered().is_empty().then(|| Message::new("accept-missing"));
    }
    form.fields[2].problem = (!crate::assessment::is_date(&until)).then(|| Message::new("date-wrong"));
    if let Some(wrong) = form.fields.iter().position(|field| field.problem.is_some()) {
        form.focus = wrong;
        return Vec::new();
    }
    let accepted = Accepted {
        question: place.question.clone(),
        department: place.department.clone(),
        by: form.fields[0].entered().to_owned(),
        reason: form.fields[1].entered().to_owned(),
        until,
    };
    model.overlay = None;
    let effects = model.happen(Event::FindingAccepted(accepted));
    refresh(model, false);
    effects
}

/// Takes the acceptance of the finding at hand back.
fn withdraw(model: &mut Model) -> Vec<Effect> {
    let Some(place) = at_hand(model).map(|finding| finding.place.clone()) else { return Vec::new() };
    if !is_live(model) {
        model.notice = Some(Message::new("notice-saved-already"));
        return Vec::new();
    }
    if model.session.as_ref().is_none_or(|session| accepted_at(session.interview(), &place).is_none()) {
        return Vec::new();
    }
    let effects = model.happen(Event::AcceptanceWithdrawn { place });
    refresh(model, false);
    effects
}

fn is_live(model: &Model) -> bool {
    matches!(&model.screen, Screen::Result(screen) if screen.report.is_none())
}
