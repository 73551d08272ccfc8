//! Answers by how they changed, those that did most first, and notes that changed; what is as it was on
//! demand.

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Row, Section, Sheet};
use crate::assessment::Place;
use crate::report::compare::{ComparedNote, On};
use crate::risk::tenths;
use crate::text::Message;
use crate::tui::widgets::{bars, lines};

impl<'a> Drawn<'a> {
    pub fn answers(&'a self) -> Sheet<'a> {
        let comparison = self.comparison;
        let mut head = Vec::new();
        if !comparison.answers.is_empty() {
            head.push(self.heading(&self.screen.sides.answers(), comparison.answers.len()));
        }
        // Merged departments may have lost answers that stand at no place now.
        let together = tenths(comparison.acting_together);
        if !comparison.answers.is_empty() || together != 0 {
            let together =
                format!("{} {}", bars::tenths_changed(together, self.texts.forms()), self.texts.get("acting-together"));
            head.extend(lines::wrap(&together, self.width, "", self.theme.dim()));
        }
        let lists = &self.screen.lists.answers;
        let mut sections: Vec<Section<'a>> = Vec::new();
        for (kind, own) in lists {
            let kind = self.screen.sides.answer(*kind);
            let title = self.part_heading(&Message::new("tab-compared-answers"), &kind, own.len());
            sections.push(Section::new(title, own.len(), move |at| self.answer_row(own[at], true, false)));
        }
        let notes = &comparison.notes;
        let title = self.heading(&self.screen.sides.notes(), notes.len());
        sections.push(Section::new(title, notes.len(), move |at| self.note_row(&notes[at])));
        let same = &comparison.unchanged.answers;
        let counted = self.screen.sides.answers_unchanged(same.len());
        if self.screen.unchanged {
            let heading = Line::styled(self.say(&counted), self.theme.heading());
            sections.push(Section::new(heading, same.len(), move |at| self.unchanged(&same[at])));
        } else {
            sections.push(self.counted(&counted));
        }
        Sheet::of_sections(head, sections)
    }

    /// An answer that is as it was.
    fn unchanged(&self, place: &Place) -> Row {
        let side = &self.screen.after;
        let answer = side.interview.answer(&place.question, place.department.as_ref());
        let head = Span::styled(
            format!("{}{colon}", self.whom(place.department.as_ref()), colon = self.texts.forms().colon()),
            self.theme.dim(),
        );
        let text = format!("{} {}", self.question(&place.question), self.said(side, &place.question, answer));
        Row::to(lines::wrap_behind(head, &text, self.width, self.theme.text()), Enter::Place(place.clone()))
    }

    fn note_row(&self, note: &ComparedNote) -> Row {
        let text = format!(
            "{}{colon}{}",
            self.whom(note.department.as_ref()),
            self.question(&note.question),
            colon = self.texts.forms().colon()
        );
        let mut all = lines::wrap(&text, self.width, "", self.theme.text());
        all.extend(self.difference(note, "  "));
        Row::to(all, Enter::Place(Place { question: note.question.clone(), department: note.department.clone() }))
    }

    /// A note with what was taken out in brackets and what was put in between braces, in colours too.
    pub fn difference(&self, note: &ComparedNote, indent: &str) -> Vec<Line<'static>> {
        let pieces = note.words.iter().map(|words| {
            let text = words.text.replace('\n', " ");
            match words.on {
                On::Both => (text, self.theme.text()),
                On::Before => (format!("[-{text}-]"), self.theme.warning()),
                On::After => (format!("{{+{text}+}}"), self.theme.good()),
            }
        });
        lines::wrap_pieces(&pieces.collect::<Vec<_>>(), self.width, indent)
    }

    /// The title over notes of one place.
    pub fn note_title(&self) -> Line<'static> {
        self.heading(&Message::new("compared-note"), 0)
    }
}
