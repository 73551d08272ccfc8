//! How the questionnaires of the two sides differ, as far as answers and scores are concerned.

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Row, Sheet};
use crate::questionnaire::QuestionId;
use crate::report::compare::{Reweighted, What};
use crate::report::words::comparison::questionnaires;
use crate::text::Message;
use crate::tui::widgets::lines;

impl<'a> Drawn<'a> {
    pub fn questionnaire(&'a self) -> Sheet<'a> {
        let changes = &self.comparison.questionnaire;
        let mut head = self.prose(&questionnaires(changes), self.theme.text());
        let name = |side: &super::Compared| {
            let document = side.questionnaire.document();
            format!("{} {}", document.id, document.version)
        };
        head.push(Line::styled(
            format!("{} → {}", name(&self.screen.before), name(&self.screen.after)),
            self.theme.dim(),
        ));
        let replaced = changes.replaced.iter().map(|[old, new]| {
            let mut all = lines::wrap(&self.question(old), self.width, "", self.theme.dim());
            all.extend(lines::wrap_behind(Span::raw("→ "), &self.question(new), self.width, self.theme.text()));
            Row::new(all)
        });
        let titled = |title: Message, rows: Vec<Row>| self.section(self.heading(&title, rows.len()), rows);
        let listed = |list: &[QuestionId]| list.iter().map(|id| self.asked(id, false)).collect();
        let otherwise = changes.not_comparable.iter().map(|id| self.asked(id, true)).collect();
        Sheet::of_sections(
            head,
            vec![
                titled(Message::new("questions-added"), listed(&changes.added)),
                titled(Message::new("questions-removed"), listed(&changes.removed)),
                titled(Message::new("questions-replaced"), replaced.collect()),
                titled(Message::new("questions-not-comparable"), otherwise),
                titled(Message::new("questions-rescored"), listed(&changes.rescored)),
                titled(
                    Message::new("questionnaire-reweighted"),
                    changes.reweighted.iter().map(|one| self.reweighted(one)).collect(),
                ),
            ],
        )
    }

    /// A question, with why it is not comparable where that is what it is listed for.
    fn asked(&self, id: &QuestionId, with_reason: bool) -> Row {
        let mut all = lines::wrap(&self.question(id), self.width, "", self.theme.text());
        let questionnaire = &self.screen.after.questionnaire;
        let written = questionnaire.position(id).map(|at| questionnaire.written(at)).filter(|_| with_reason);
        if let Some(reason) = written.and_then(|written| written.not_comparable.as_ref()) {
            all.extend(lines::wrap(reason.get(self.texts.language()), self.width, "  ", self.theme.dim()));
        }
        Row::new(all)
    }

    fn reweighted(&self, one: &Reweighted) -> Row {
        let what = match one.what {
            What::Model => Message::new("reweighted-model"),
            What::Usage => Message::new("reweighted-usage"),
            What::Volume => Message::new("reweighted-volume"),
            What::Risk => Message::new("reweighted-risk"),
            What::DataCategory => Message::new("reweighted-data-category"),
            What::Feature => Message::new("reweighted-feature"),
        };
        let text = format!("{}{colon}{}", self.say(&what), one.id, colon = self.texts.forms().colon());
        Row::new(lines::wrap(&text, self.width, "", self.theme.text()))
    }
}
