//! What every page of a comparison is drawn from, and what several of them show alike.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::pages::{Enter, Row, Section};
use super::{CompareScreen, Compared};
use crate::assessment::{Answer, Place, State};
use crate::questionnaire::{DepartmentId, QuestionId};
use crate::report::compare::{Attribution, ComparedAnswer, Comparison};
use crate::report::words::comparison::{Sides, shown_change};
use crate::risk::AnswerChange;
use crate::text::{Message, Texts};
use crate::tui::model::Model;
use crate::tui::theme::Theme;
use crate::tui::widgets::waterfall::Waterfall;
use crate::tui::widgets::{bars, lines};
use crate::tui::wording;

/// From which width on the causes are named with what they are.
const WIDE: u16 = 100;

/// The comparison, and the room for it.
pub struct Drawn<'a> {
    pub screen: &'a CompareScreen,
    pub comparison: &'a Comparison,
    pub texts: &'a Texts,
    pub theme: Theme,
    /// Without the mark of the cursor and the scrollbar.
    pub width: u16,
    pub height: u16,
}

impl<'a> Drawn<'a> {
    pub fn new(screen: &'a CompareScreen, model: &'a Model, width: u16, height: u16) -> Self {
        Self {
            screen,
            comparison: &screen.comparison,
            texts: &model.texts,
            theme: model.theme,
            width: width.saturating_sub(4),
            height,
        }
    }

    pub fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// Prose in lines.
    pub fn prose(&self, message: &Message, style: Style) -> Vec<Line<'static>> {
        lines::wrap(&self.say(message), self.width, "", style)
    }

    /// A heading, with how many stand under it.
    pub fn heading(&self, title: &Message, count: usize) -> Line<'static> {
        let count = if count == 0 { String::new() } else { format!(" ({count})") };
        let title = lines::cut(&self.say(title), usize::from(self.width).saturating_sub(count.len()));
        Line::styled(format!("{title}{count}"), self.theme.heading())
    }

    /// A paragraph behind its label, in pieces that fit any window.
    pub fn about(&self, label: &str, text: &str) -> Vec<Row> {
        let head = Span::styled(format!("{label} "), self.theme.dim());
        let all = lines::wrap_behind(head, text, self.width, self.theme.text());
        all.chunks(6).map(|some| Row::new(some.to_vec())).collect()
    }

    /// Rows that are there, under a heading.
    pub fn section(&self, heading: Line<'static>, rows: Vec<Row>) -> Section<'a> {
        Section::new(heading, rows.len(), move |at| rows[at].clone())
    }

    /// How a change of so many tenths looks: less is better.
    pub fn style(&self, tenths: i64) -> Style {
        match tenths.signum() {
            0 => self.theme.dim(),
            1 => self.theme.warning(),
            _ => self.theme.good(),
        }
    }

    /// What the side before and the side after are called, in so many columns.
    pub fn ends(&self, width: usize) -> (String, String) {
        match &*self.screen.sides {
            Sides::One => (self.texts.get("column-before").to_string(), self.texts.get("column-after").to_string()),
            Sides::Two { earlier, later } => (lines::cut(earlier, width), lines::cut(later, width)),
        }
    }

    /// The change of a score as a waterfall of its causes.
    pub fn waterfall(&self, before: f64, after: f64, attribution: &Attribution) -> Vec<Line<'static>> {
        let texts = self.texts;
        let labels = if self.width >= WIDE {
            [texts.get("cause-questionnaire"), texts.get("cause-scope"), texts.get("cause-safeguards")]
        } else {
            [
                texts.get("cause-questionnaire-short"),
                texts.get("cause-scope-short"),
                texts.get("cause-safeguards-short"),
            ]
        };
        let Attribution { questionnaire, scope, safeguards } = *attribution;
        let (_, parts) = shown_change(before, after, [questionnaire, scope, safeguards]);
        let (first, last) = self.ends(20);
        let waterfall = Waterfall {
            before: (first, crate::risk::tenths(before)),
            steps: labels.iter().map(ToString::to_string).zip(parts).collect(),
            after: (last, crate::risk::tenths(after)),
        };
        waterfall.lines(self.theme, self.width, self.texts.forms())
    }

    /// What the causes are, where the waterfall has no room to say so.
    pub fn causes(&self) -> Vec<Line<'static>> {
        if self.width >= WIDE || self.height < 20 {
            return Vec::new();
        }
        self.prose(&Message::new("compare-causes-note"), self.theme.dim())
    }

    /// A heading of a part of a list: `Answers: changed (3)`.
    pub fn part_heading(&self, list: &Message, part: &Message, count: usize) -> Line<'static> {
        let text = format!("{}{colon}{}", self.say(list), self.say(part), colon = self.texts.forms().colon());
        self.heading(&Message::new("plain").with("text", text), count)
    }

    /// For whom: a department, or the organisation itself.
    pub fn whom(&self, department: Option<&DepartmentId>) -> String {
        department.map_or_else(|| self.texts.get("part-organisation").to_string(), |id| self.department(id))
    }

    /// The name of a department: today's, else the earlier one.
    pub fn department(&self, id: &DepartmentId) -> String {
        let name = self.latest(|side| side.interview.department(id).map(|one| one.name.clone()));
        name.unwrap_or_else(|| id.to_string())
    }

    /// A question in words: today's, else the earlier one's.
    pub fn question(&self, id: &QuestionId) -> String {
        let text = self.latest(|side| {
            let position = side.questionnaire.position(id)?;
            Some(side.questionnaire.written(position).text.get(self.texts.language()).to_owned())
        });
        text.unwrap_or_else(|| id.to_string())
    }

    /// What the later side knows, else the earlier one.
    fn latest<T>(&self, find: impl Fn(&Compared) -> Option<T>) -> Option<T> {
        [&self.screen.after, &self.screen.before].into_iter().find_map(|side| find(side))
    }

    /// An answer in the words of its side's questionnaire.
    pub fn said(&self, side: &Compared, question: &QuestionId, answer: Option<&Answer>) -> String {
        wording::answer(&side.questionnaire, question, answer, self.texts)
    }

    pub fn basis(&self, answer: &Answer) -> String {
        self.say(&wording::basis(answer.basis()))
    }

    /// What a changed answer said before and says now; what says the same is not said twice.
    fn change(&self, one: &ComparedAnswer) -> String {
        let with_basis = |side: &Compared, question: &QuestionId, answer: Option<&Answer>| {
            let said = self.said(side, question, answer);
            match answer {
                Some(answer) if answer.state == State::Answered => format!("{said} ({})", self.basis(answer)),
                _ => said,
            }
        };
        let (before, after) = (&self.screen.before, &self.screen.after);
        let mut text = match (&one.before, &one.after) {
            (Some(was), Some(is)) if one.kind == AnswerChange::Basis => {
                let said = self.said(after, &one.question, Some(is));
                format!("{said} ({} → {})", self.basis(was), self.basis(is))
            }
            (_, now) if one.kind == AnswerChange::Confirmed => with_basis(after, &one.question, now.as_ref()),
            (was, is) => {
                let earlier = one.replaces.as_ref().unwrap_or(&one.question);
                let was = with_basis(before, earlier, was.as_ref());
                format!("{was} → {}", with_basis(after, &one.question, is.as_ref()))
            }
        };
        let by = |answer: &'_ Option<Answer>| answer.as_ref().and_then(|answer| answer.answered_by.clone());
        if let (Some(was), Some(is)) = (by(&one.before), by(&one.after))
            && was != is
        {
            text.push_str(&format!(" [{was} → {is}]"));
        }
        text
    }

    /// A changed answer as a row, with its points and, where asked for, how it changed.
    pub fn answer_row(&self, at: usize, with_whom: bool, with_kind: bool) -> Row {
        let one = &self.comparison.answers[at];
        let tenths = crate::risk::tenths(one.points);
        let head = format!("{} ", lines::right(&bars::tenths_changed(tenths, self.texts.forms()), 6));
        let mut text = self.question(&one.question);
        if with_whom {
            text = format!("{}{colon}{text}", self.whom(one.department.as_ref()), colon = self.texts.forms().colon());
        }
        let pad = Span::raw(" ".repeat(7));
        let mut all = lines::wrap_behind(Span::styled(head, self.style(tenths)), &text, self.width, self.theme.text());
        let mut what = self.change(one);
        if with_kind {
            what = format!(
                "{}{colon}{what}",
                self.say(&self.screen.sides.answer(one.kind)),
                colon = self.texts.forms().colon()
            );
        }
        all.extend(lines::wrap_behind(pad, &what, self.width, self.theme.dim()));
        let place = Place { question: one.question.clone(), department: one.department.clone() };
        Row::to(all, Enter::Place(place))
    }

    /// That what is unchanged is so many, and which key lists it.
    pub fn counted(&self, message: &Message) -> Section<'a> {
        let text = Message::new("compared-shows-unchanged").with("what", self.say(message));
        Section::plain(vec![Row::new(self.prose(&text, self.theme.dim()))])
    }
}
