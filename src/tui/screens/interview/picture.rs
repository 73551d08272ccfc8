//! How the interview looks: parts and sections on the left where there is room, the question with its
//! options in the middle, and below them how the answer is known, what it is worth and why it is asked.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::super::super::model::{Model, Session};
use super::super::super::widgets::{bars, form, lines};
use super::super::super::wording;
use super::super::place_caret;
use super::parts::draw_parts;
use super::{InterviewScreen, Row, own_answer, part_name, rows};
use crate::assessment::{Answer, Evidence, Fired, State};
use crate::questionnaire::{Basis, Kind, Question, Scope, Ternary, WrittenQuestion};
use crate::risk;
use crate::text::Message;

/// Draws the interview.
pub fn draw(screen: &InterviewScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let Some(session) = &model.session else { return };
    let Some((position, question)) = session.question(&screen.place) else { return };
    let side = if area.width >= 76 { (area.width / 4).clamp(20, 34) } else { 0 };
    let [left, gap, right] =
        Layout::horizontal([Constraint::Length(side), Constraint::Length(side.min(2)), Constraint::Min(0)]).areas(area);
    if side > 0 {
        draw_parts(screen, model, session, question, left, frame);
        for row in gap.rows() {
            frame.buffer_mut().set_string(row.x, row.y, "│", model.theme.dim());
        }
    }
    let answer = own_answer(session, &screen.place);
    // One column for the scrollbar, and one of air before it.
    let width = right.width.saturating_sub(2);
    Panel { screen, model, session, position, answer, width }.draw(right, frame);
}

/// The question at hand, and the room for it.
struct Panel<'a> {
    screen: &'a InterviewScreen,
    model: &'a Model,
    session: &'a Session,
    position: usize,
    /// Its own answer, if there is one.
    answer: Option<&'a Answer>,
    width: u16,
}

impl<'a> Panel<'a> {
    fn question(&self) -> &'a Question {
        &self.session.questionnaire.questions()[self.position]
    }

    fn written(&self) -> &'a WrittenQuestion {
        self.session.questionnaire.written(self.position)
    }

    fn draw(&self, mut area: Rect, frame: &mut Frame<'_>) {
        let rows = rows(self.question());
        let asked = self.asked();
        let mut first = self.remarks();
        first.push(Line::default());
        // The question stays in sight while its options scroll, where it leaves them half of the height.
        if asked.len() * 2 <= usize::from(area.height) {
            let height = u16::try_from(asked.len()).unwrap_or(0);
            lines::draw(&asked, 0, Rect { height, ..area }, frame.buffer_mut());
            area = Rect { y: area.y + height, height: area.height - height, ..area };
        } else {
            first.splice(0..0, asked);
        }
        let mut blocks = vec![first];
        // Where the answer is typed, a digit goes into the field.
        let zero = if rows[0] == Row::Field { " " } else { "0" };
        let texts = &self.model.texts;
        let selected = self.model.theme.selected();
        for (at, row) in rows.iter().enumerate() {
            let block = match row {
                Row::Option(option) => self.option(*option),
                Row::Field => self.field(),
                Row::Unknown => self.other(State::Unknown, &texts.get("answer-unknown"), zero),
                Row::NotApplicable => self.other(State::NotApplicable, &texts.get("answer-not-applicable"), " "),
            };
            let marked = at == self.screen.row && *row != Row::Field;
            blocks.push(if marked { block.into_iter().map(|line| line.style(selected)).collect() } else { block });
        }
        blocks.push(self.details());
        let heights: Vec<usize> = blocks.iter().map(Vec::len).collect();
        let window = lines::window(&heights, self.screen.row + 1, usize::from(area.height));
        let further = heights.iter().sum::<usize>().saturating_sub(window.end).min(self.screen.scroll);
        let window = window.start + further..window.end + further;
        if rows.get(self.screen.row) == Some(&Row::Field) {
            let line: usize = heights[..=self.screen.row].iter().sum();
            if window.contains(&line) {
                let y = area.y + u16::try_from(line - window.start).unwrap_or(0);
                let x = area.x + u16::try_from(self.caret()).unwrap_or(0);
                let caret = Position::new(x.min(area.right().saturating_sub(1)), y);
                place_caret(Some(caret), self.model, frame);
            }
        }
        lines::draw(&blocks.concat(), window.start, area, frame.buffer_mut());
    }

    /// Where one is in the interview, and the question.
    fn asked(&self) -> Vec<Line<'static>> {
        let (texts, theme) = (&self.model.texts, self.model.theme);
        let department = self.screen.place.department.as_ref();
        let sequence = self.session.sequence(department);
        let number = sequence.iter().position(|at| *at == self.position).map_or(0, |at| at + 1);
        let section = &self.session.questionnaire.document().sections[self.question().place.0];
        let head = Message::new("interview-head")
            .with("number", number)
            .with("count", sequence.len())
            .with("part", part_name(self.session, department, texts))
            .with("section", section.title.get(texts.language()));
        let mut asked = vec![Line::styled(lines::cut(&texts.say(&head), usize::from(self.width)), theme.dim())];
        asked.extend(lines::wrap(self.written().text.get(texts.language()), self.width, "", theme.heading()));
        asked
    }

    fn option(&self, option: usize) -> Vec<Line<'static>> {
        let question = self.question();
        let chosen = self.answer.is_some_and(|answer| {
            answer.state == State::Answered && answer.options.contains(&question.options[option])
        });
        let mark = match (question.kind, chosen) {
            (Kind::Multiple, true) => "[x]",
            (Kind::Multiple, false) => "[ ]",
            (_, true) => "(•)",
            (_, false) => "( )",
        };
        let digit = if option < 9 { (option + 1).to_string() } else { " ".to_owned() };
        let style = if chosen { self.model.theme.heading() } else { self.model.theme.text() };
        let head = Span::styled(format!(" {digit} {mark} "), style);
        let label = self.written().options[option].label.get(self.model.texts.language());
        lines::wrap_behind(head, label, self.width, style)
    }

    /// The width of the field, and how far its text is scrolled.
    fn field_window(&self) -> (usize, usize) {
        let width = usize::from(self.width).saturating_sub(4).min(60);
        (width, self.screen.field.visual_scroll(width.saturating_sub(1)))
    }

    /// The column of the caret.
    fn caret(&self) -> usize {
        let (_, scroll) = self.field_window();
        2 + self.screen.field.visual_cursor().max(scroll) - scroll
    }

    /// The field of an answer that is typed, with what may be entered or what is wrong.
    fn field(&self) -> Vec<Line<'static>> {
        let (texts, theme) = (&self.model.texts, self.model.theme);
        let (width, scroll) = self.field_window();
        let text = lines::fit(&form::visible_part(self.screen.field.value(), scroll, width), width);
        let text = Span::styled(text, theme.text().add_modifier(Modifier::UNDERLINED));
        let mut field = vec![Line::from(vec![Span::raw("  "), text])];
        match &self.screen.problem {
            Some(problem) => field.extend(lines::wrap(&texts.say(problem), self.width, "  ", theme.bad())),
            None => field.extend(self.field_hint()),
        }
        field.push(Line::default());
        field
    }

    /// "I don't know" or "not applicable", with its reason.
    fn other(&self, state: State, label: &str, digit: &str) -> Vec<Line<'static>> {
        let theme = self.model.theme;
        let own = self.answer.filter(|answer| answer.state == state);
        let (mark, style) = if own.is_some() { ("(•)", theme.heading()) } else { ("( )", theme.dim()) };
        let head = Span::styled(format!(" {digit} {mark} "), style);
        let text = match own.and_then(|answer| answer.reason.as_deref()) {
            Some(reason) => format!("{label}{colon}{reason}", colon = self.model.texts.forms().colon()),
            None => label.to_owned(),
        };
        lines::wrap_behind(head, &text, self.width, style)
    }

    /// What stands between the question and its options: that it waits for another answer, is an override,
    /// was carried over, or is flagged.
    fn remarks(&self) -> Vec<Line<'static>> {
        let Panel { screen, model, session, position, answer, width } = *self;
        let (texts, theme) = (&model.texts, model.theme);
        let question = &session.questionnaire.questions()[position];
        let department = session.position(screen.place.department.as_ref());
        let mut all = Vec::new();
        if session.standing.asked(position, department) == Ternary::Undecided {
            all.extend(lines::wrap(&texts.get("remark-pending"), width, "", theme.warning()));
        }
        if question.scope == Scope::Organisation && screen.place.department.is_some() {
            let organisation = crate::assessment::Place { department: None, ..screen.place.clone() };
            let own = own_answer(session, &organisation);
            let own = wording::answer(&session.questionnaire, &question.id, own, texts);
            let remark = match answer {
                Some(_) => Message::new("remark-override"),
                None => Message::new("remark-no-override"),
            };
            let text = texts.say(&remark.with("answer", own));
            all.extend(lines::wrap(&text, width, "", theme.warning()));
        }
        all.extend(self.rules());
        if let Some((left, why)) = super::reconfirming::reason(session, &screen.place) {
            let text = format!("{} {}", texts.say(&left), texts.say(&why));
            all.extend(lines::wrap(&text, width, "", theme.accent()));
        }
        if let Some(answer) = answer {
            if let Some(from) = &answer.carried_over {
                let text = texts.say(&Message::new("remark-carried-over").with("period", from.period.as_str()));
                all.extend(lines::wrap(&text, width, "", theme.warning()));
            }
            if answer.flagged {
                all.push(Line::styled(texts.get("remark-flagged").to_string(), theme.warning()));
            }
        }
        all
    }

    /// The red flags and contradictions that hold because of this answer, among others: shown where they
    /// arise, and in nobody's way.
    fn rules(&self) -> Vec<Line<'static>> {
        let Panel { screen, model, session, position, width, .. } = *self;
        let (texts, theme) = (&model.texts, model.theme);
        let language = texts.language();
        let document = session.questionnaire.document();
        let here = |fired: &&Fired| fired.department.is_none() || fired.department == screen.place.department;
        let mut all = Vec::new();
        let flags = session.red_flags.iter().filter(here);
        for fired in flags.filter(|it| session.questionnaire.red_flags()[it.rule].when.questions().contains(&position))
        {
            let head = Span::styled(format!("! {} ", texts.get("red-flag")), theme.bad());
            all.extend(lines::wrap_behind(
                head,
                document.red_flags[fired.rule].title.get(language),
                width,
                theme.bad(),
            ));
        }
        let contradictions = session.contradictions.iter().filter(here);
        let reads = |it: &&Fired| session.questionnaire.contradictions()[it.rule].when.questions().contains(&position);
        for fired in contradictions.filter(reads) {
            let head = Span::styled(format!("≠ {} ", texts.get("contradiction")), theme.warning());
            let title = document.contradictions[fired.rule].title.get(language);
            all.extend(lines::wrap_behind(head, title, width, theme.warning()));
        }
        all
    }

    /// Below a field: what may be entered, and the band that the number falls in.
    fn field_hint(&self) -> Vec<Line<'static>> {
        let Panel { screen, model, session, position, width, .. } = *self;
        let (texts, theme) = (&model.texts, model.theme);
        let question = &session.questionnaire.questions()[position];
        let written = session.questionnaire.written(position);
        let message = match question.kind {
            Kind::Number => {
                let unit = written.unit.as_ref().map_or("", |unit| unit.get(texts.language()));
                let number = screen.field.value().trim().replace(',', ".").parse::<f64>().ok();
                let band = number.and_then(|number| question.bounds.iter().rposition(|bound| number >= *bound));
                let range = band.map(|band| {
                    let from = question.bounds[band].to_string();
                    match question.bounds.get(band + 1) {
                        Some(next) => Message::new("band-between").with("from", from).with("below", next.to_string()),
                        None => Message::new("band-from").with("from", from),
                    }
                });
                match range {
                    Some(range) => Message::new("number-in-band").with("unit", unit).with("band", range),
                    None => Message::new("number-hint").with("unit", unit),
                }
            }
            Kind::Date => Message::new("date-hint"),
            _ => Message::new("text-hint"),
        };
        lines::wrap(&texts.say(&message), width, "  ", theme.dim())
    }

    /// Below the options: basis, note, worth, why, guidance, evidence and sources.
    fn details(&self) -> Vec<Line<'static>> {
        let Panel { screen, model, session, position, answer, width } = *self;
        let (texts, theme) = (&model.texts, model.theme);
        let language = texts.language();
        let written = session.questionnaire.written(position);
        let said = |one: &Evidence| match &one.seen_on {
            Some(day) => {
                texts.say(&Message::new("evidence-on").with("name", one.name.as_str()).with("day", day.as_str()))
            }
            None => one.name.clone(),
        };
        let mut all = vec![Line::default()];
        let mut spans = vec![Span::styled(format!("{} ", texts.get("basis")), theme.dim())];
        for basis in [Basis::Stated, Basis::Seen, Basis::Tested] {
            let label = texts.say(&wording::basis(basis));
            let own = basis == screen.basis(answer);
            let text = if own { format!("‹{label}› ") } else { format!(" {label}  ") };
            spans.push(Span::styled(text, if own { theme.accent() } else { theme.dim() }));
        }
        all.push(Line::from(spans));
        if let Some(note) = answer.and_then(|answer| answer.note.as_deref()) {
            let head = Span::styled(format!("{} ", texts.get("note")), theme.dim());
            all.extend(lines::wrap_behind(head, note, width, theme.text()));
        }
        let evidence: Vec<String> = answer.map(|answer| &answer.evidence).into_iter().flatten().map(said).collect();
        if !evidence.is_empty() {
            let head = Span::styled(format!("{} ", texts.get("evidence-seen")), theme.dim());
            all.extend(lines::wrap_behind(head, &texts.forms().series(&evidence), width, theme.text()));
        }
        if let Some(finding) = risk::gain(&session.questionnaire, &session.standing, &session.scores, &screen.place) {
            let most = finding.department_gains.iter().map(|(_, gain)| *gain).fold(0.0, f64::max);
            if most >= 0.05 {
                let own = finding.organisation_gain;
                let worth = if own < 0.05 {
                    Message::new("worth-to-a-department")
                } else {
                    Message::new("worth").with("organisation", bars::points(own, texts.forms()))
                };
                let worth = worth.with("department", bars::points(most, texts.forms()));
                all.extend(lines::wrap(&texts.say(&worth), width, "", theme.accent()));
            }
        }
        let mut about = |label: &Message, text: &str| {
            let head = Span::styled(format!("{} ", texts.say(label)), theme.dim());
            all.extend(lines::wrap_behind(head, text, width, theme.dim()));
        };
        about(&Message::new("why-asked"), written.why.get(language));
        if let Some(guidance) = &written.guidance {
            about(&Message::new("guidance"), guidance.get(language));
        }
        if let Some(evidence) = &written.evidence {
            about(&Message::new("evidence-to-ask-for"), evidence.get(language));
        }
        let document = session.questionnaire.document();
        for source in document.sources.iter().filter(|source| written.sources.contains(&source.id)) {
            let status = texts.say(&wording::source_status(source.status));
            about(&Message::new("source"), &format!("{} [{status}]", source.title.get(language)));
        }
        all
    }
}
