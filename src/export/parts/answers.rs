//! The appendices: all questions with their answers, the evidence, what is not applicable, and the
//! interviews that were held.

use std::collections::BTreeMap;

use super::Maker;
use crate::assessment::{Answer, Place, State};
use crate::export::content::{Block, Cell};
use crate::questionnaire::{DepartmentId, Ternary};
use crate::report::words;
use crate::text::Message;

impl Maker<'_> {
    /// The places at which something is asked, with the answer that was given; the organisation's first.
    pub(super) fn places(&self) -> impl Iterator<Item = (Option<usize>, Place, Option<&Answer>)> {
        let source = self.source;
        let standing = &source.evaluation.standing;
        standing.parts().flat_map(move |part| {
            let id = part.map(|at| standing.departments()[at].id.clone());
            standing.places(source.questionnaire, part).collect::<Vec<_>>().into_iter().map(move |question| {
                let question = source.questionnaire.questions()[question].id.clone();
                let place = Place { question, department: id.clone() };
                let answer = source.interview.answer(&place.question, place.department.as_ref());
                (part, place, answer)
            })
        })
    }

    pub(super) fn answers(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut parts: BTreeMap<Option<usize>, Vec<Vec<Cell>>> = BTreeMap::new();
        for (part, place, answer) in self.places() {
            parts.entry(part).or_default().push(self.answer_row(&place, answer));
        }
        for (part, rows) in parts {
            let department = part.map(|at| &self.source.interview.departments[at].id);
            let whom = self.source.whom(department, self.texts);
            let caption = self.say(&Message::new("export-answers-of").with("whom", whom.as_str()));
            blocks.push(Block::Heading(whom));
            let columns = vec![
                self.column("export-question", 34),
                self.column("export-answer", 22),
                self.column("export-known", 9),
                self.column("export-note", 22),
                self.column("export-who-when", 15),
            ];
            blocks.extend(self.table(caption, columns, rows));
        }
        blocks
    }

    fn answer_row(&self, place: &Place, answer: Option<&Answer>) -> Vec<Cell> {
        let known = match answer {
            Some(answer) if answer.state == State::Answered => self.say(&words::basis(answer.basis())),
            _ => String::new(),
        };
        vec![
            Cell::text(self.question(&place.question)),
            Cell::text(self.answer(&place.question, answer)),
            Cell::text(known),
            Cell::text(self.noted(answer)),
            Cell::text(answer.map(who_when).unwrap_or_default()),
        ]
    }

    /// The note of an answer, after the word that it was only carried over.
    pub(super) fn noted(&self, answer: Option<&Answer>) -> String {
        let note = answer.and_then(|answer| answer.note.clone()).unwrap_or_default();
        match answer.and_then(|answer| answer.carried_over.as_ref()) {
            Some(carried) => {
                let unconfirmed = Message::new("export-unconfirmed").with("period", carried.period.as_str());
                format!("{}\n{note}", self.say(&unconfirmed)).trim().to_owned()
            }
            None => note,
        }
    }

    pub(super) fn evidence(&self) -> Vec<Block> {
        let rows = self.places().filter_map(|(_, place, answer)| Some((place, answer?))).flat_map(|(place, answer)| {
            let whom = self.source.whom(place.department.as_ref(), self.texts);
            let question = self.question(&place.question);
            let row = move |one: &crate::assessment::Evidence| {
                vec![
                    Cell::text(one.name.clone()),
                    one.seen_on.clone().map_or(Cell::Empty, Cell::Date),
                    Cell::text(whom.clone()),
                    Cell::text(question.clone()),
                    Cell::text(one.sha256.as_ref().map(ToString::to_string).unwrap_or_default()),
                ]
            };
            answer.evidence.iter().map(row).collect::<Vec<_>>()
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let columns = vec![
            self.column("export-evidence-name", 28),
            self.column("export-seen-on", 10),
            self.column("export-where-at", 14),
            self.column("export-question", 30),
            self.column("export-sha256", 18),
        ];
        self.table(self.get("export-evidence-table"), columns, rows).into_iter().collect()
    }

    pub(super) fn not_applicable(&self) -> Vec<Block> {
        let said = self.places().filter_map(|(_, place, answer)| {
            let answer = answer.filter(|answer| answer.state == State::NotApplicable)?;
            let reason = answer.reason.clone().unwrap_or_else(|| self.get("export-no-reason"));
            Some(vec![
                Cell::text(self.source.whom(place.department.as_ref(), self.texts)),
                Cell::text(self.question(&place.question)),
                Cell::text(reason),
            ])
        });
        let rows: Vec<Vec<Cell>> = said.collect();
        let columns = vec![
            self.column("export-where-at", 20),
            self.column("export-question", 45),
            self.column("export-reason", 35),
        ];
        self.table(self.get("export-not-applicable-table"), columns, rows).into_iter().collect()
    }

    /// Who answered, in which part, and how much.
    pub(super) fn interviews(&self) -> Vec<Block> {
        type Held<'a> = (Option<usize>, &'a str);
        let mut held: BTreeMap<Held<'_>, (usize, Vec<&str>)> = BTreeMap::new();
        let standing = &self.source.evaluation.standing;
        for (part, place, answer) in self.places() {
            let Some(answer) = answer else { continue };
            let question = self.source.questionnaire.position(&place.question);
            if question.is_none_or(|at| standing.asked(at, part) == Ternary::False) {
                continue;
            }
            let who = answer.answered_by.as_deref().unwrap_or_default();
            let own = held.entry((part, who)).or_default();
            own.0 += 1;
            own.1.extend(answer.answered_at.as_deref().map(|at| at.get(..10).unwrap_or(at)));
        }
        let row = |((part, who), (count, mut days)): (Held<'_>, (usize, Vec<&str>))| {
            days.sort_unstable();
            let (first, last) = (days.first().copied(), days.last().copied());
            let date = |day: Option<&str>| day.map_or(Cell::Empty, |day| Cell::Date(day.to_owned()));
            let id: Option<&DepartmentId> = part.map(|at| &self.source.interview.departments[at].id);
            vec![
                Cell::text(self.source.whom(id, self.texts)),
                Cell::text(if who.is_empty() { self.get("export-not-recorded") } else { who.to_owned() }),
                Cell::whole(count as f64),
                date(first),
                date(last),
            ]
        };
        let rows: Vec<Vec<Cell>> = held.into_iter().map(row).collect();
        let columns = vec![
            self.column("export-where-at", 28),
            self.column("export-answered-by", 28),
            self.numbers("export-answers-count", 12),
            self.column("export-first-day", 16),
            self.column("export-last-day", 16),
        ];
        self.table(self.get("export-interviews-table"), columns, rows).into_iter().collect()
    }
}

/// Who gave an answer, and when.
fn who_when(answer: &Answer) -> String {
    let day = answer.answered_at.as_deref().map(|at| at.get(..10).unwrap_or(at));
    let parts = [answer.answered_by.as_deref(), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
