//! Conditions in words: when a question of a form is to be answered. Knows no answer.

use crate::questionnaire::{QuestionId, Questionnaire, Text, WrittenCondition};
use crate::text::{Message, Texts};

/// The number of a question on paper: its section and its place there, from 1.
pub(super) fn number(questionnaire: &Questionnaire, question: usize) -> String {
    let (section, place) = questionnaire.questions()[question].place;
    format!("{}.{}", section + 1, place + 1)
}

/// When a question is asked, as what follows "only if".
pub(super) fn in_words(questionnaire: &Questionnaire, condition: &WrittenCondition, texts: &Texts) -> String {
    Say { questionnaire, texts }.condition(condition)
}

struct Say<'a> {
    questionnaire: &'a Questionnaire,
    texts: &'a Texts,
}

impl Say<'_> {
    fn condition(&self, condition: &WrittenCondition) -> String {
        let document = self.questionnaire.document();
        let message = match condition {
            WrittenCondition::All { all } => return self.joined(all, &self.texts.get("paper-if-and")),
            WrittenCondition::Any { any } => return self.joined(any, &self.texts.get("paper-if-or")),
            WrittenCondition::Not { not } => Message::new("paper-if-not").with("what", self.condition(not)),
            WrittenCondition::AnyDepartment { any_department } => {
                Message::new("paper-if-any-department").with("what", self.condition(any_department))
            }
            WrittenCondition::Is { question, is } => {
                let position = self.questionnaire.position(question);
                let options = position.map_or(&[][..], |at| &self.questionnaire.written(at).options);
                let labels = is.iter().map(|id| {
                    let option = options.iter().find(|option| option.id == *id);
                    option.map_or_else(|| id.to_string(), |option| self.title(&option.label))
                });
                let labels = labels.map(|label| format!("“{label}”"));
                self.asked(Message::new("paper-if-is"), question).with("options", self.either(labels))
            }
            WrittenCondition::Above { question, above } => {
                self.asked(Message::new("paper-if-above"), question).with("number", above.to_string())
            }
            WrittenCondition::Below { question, below } => {
                self.asked(Message::new("paper-if-below"), question).with("number", below.to_string())
            }
            WrittenCondition::Answered { question, answered: true } => {
                self.asked(Message::new("paper-if-answered"), question)
            }
            WrittenCondition::Answered { question, answered: false } => {
                self.asked(Message::new("paper-if-unanswered"), question)
            }
            WrittenCondition::Uses { uses } => {
                let features = document.features.iter().filter(|one| uses.contains(&one.id));
                Message::new("paper-if-uses").with("what", self.either(features.map(|one| self.title(&one.title))))
            }
            WrittenCondition::Handles { handles } => {
                let categories = document.data_categories.iter().filter(|one| handles.contains(&one.id));
                let titles = categories.map(|one| self.title(&one.title));
                Message::new("paper-if-handles").with("what", self.either(titles))
            }
            WrittenCondition::Template { template } => {
                let templates = document.department_templates.iter().filter(|one| template.contains(&one.id));
                let titles = templates.map(|one| self.title(&one.title));
                Message::new("paper-if-template").with("what", self.either(titles))
            }
            WrittenCondition::MainlandAccounts { mainland_accounts: true } => Message::new("paper-if-mainland"),
            WrittenCondition::MainlandAccounts { mainland_accounts: false } => Message::new("paper-if-no-mainland"),
            WrittenCondition::Sector { sector } => {
                let sectors = document.sectors.iter().filter(|one| sector.contains(&one.id));
                Message::new("paper-if-sector").with("what", self.either(sectors.map(|one| self.title(&one.title))))
            }
        };
        self.texts.say(&message)
    }

    fn title(&self, text: &Text) -> String {
        text.get(self.texts.language()).to_owned()
    }

    /// A message about a question, by its number and words.
    fn asked(&self, message: Message, question: &QuestionId) -> Message {
        let position = self.questionnaire.position(question);
        let number = position.map_or_else(|| question.to_string(), |at| number(self.questionnaire, at));
        let text = position.map_or_else(String::new, |at| self.title(&self.questionnaire.written(at).text));
        message.with("number-of", number).with("question", text)
    }

    /// Several things of which one is enough.
    fn either(&self, all: impl Iterator<Item = String>) -> String {
        all.collect::<Vec<_>>().join(&self.texts.get("paper-if-or"))
    }

    fn joined(&self, parts: &[WrittenCondition], word: &str) -> String {
        let bracketed = |part: &WrittenCondition| match part {
            WrittenCondition::All { .. } | WrittenCondition::Any { .. } if parts.len() > 1 => {
                format!("({})", self.condition(part))
            }
            _ => self.condition(part),
        };
        parts.iter().map(bracketed).collect::<Vec<_>>().join(word)
    }
}
