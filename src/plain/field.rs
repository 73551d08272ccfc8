//! A field of a form: what is asked, what explains it, and how a line becomes what was entered.

use super::command::{number, numbers, quoted};
use crate::text::Message;

/// What is asked, what explains it, and what is known or was entered.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub label: Message,
    pub hint: Option<Message>,
    pub value: Value,
    /// What is wrong with the text, given what was entered before it.
    check: fn(&str, &[Field]) -> Option<Message>,
    /// Whether it is asked at all, given the same.
    pub asked: fn(&[Field]) -> bool,
}

#[derive(Clone, Debug)]
pub(super) enum Value {
    Text(String),
    /// Lines until one with a full stop alone.
    Lines(Vec<String>),
    /// One of several, or none where that is permitted.
    One {
        options: Vec<String>,
        chosen: Option<usize>,
        may_be_open: bool,
    },
    Several {
        options: Vec<String>,
        chosen: Vec<usize>,
    },
}

impl Field {
    fn new(label: Message, value: Value) -> Self {
        Self { label, hint: None, value, check: |_, _| None, asked: |_| true }
    }

    pub fn text(label: Message, known: impl Into<String>) -> Self {
        Self::new(label, Value::Text(known.into()))
    }

    pub fn lines(label: Message) -> Self {
        Self::new(label, Value::Lines(Vec::new()))
    }

    /// One of these: the one that is known is kept by an empty line.
    pub fn one(label: Message, options: Vec<String>, chosen: Option<usize>) -> Self {
        Self::new(label, Value::One { options, chosen, may_be_open: false })
    }

    pub fn several(label: Message, options: Vec<String>, chosen: Vec<usize>) -> Self {
        Self::new(label, Value::Several { options, chosen })
    }

    /// The same with what explains it.
    pub fn hint(self, hint: Message) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// The same, checked.
    pub fn checked(self, check: fn(&str, &[Field]) -> Option<Message>) -> Self {
        Self { check, ..self }
    }

    /// The same, asked only where what was entered before it says so; else nothing is entered.
    pub fn asked_if(self, asked: fn(&[Field]) -> bool) -> Self {
        Self { asked, ..self }
    }

    /// The same, where none of the options may be the answer.
    pub fn may_be_open(mut self) -> Self {
        if let Value::One { may_be_open, .. } = &mut self.value {
            *may_be_open = true;
        }
        self
    }

    /// What was entered.
    pub fn entered(&self) -> &str {
        match &self.value {
            Value::Text(text) => text,
            _ => "",
        }
    }

    /// The same; none where nothing was.
    pub fn optional(&self) -> Option<String> {
        Some(self.entered()).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    pub fn chosen(&self) -> Option<usize> {
        match &self.value {
            Value::One { chosen, .. } => *chosen,
            _ => None,
        }
    }

    pub fn all_chosen(&self) -> &[usize] {
        match &self.value {
            Value::Several { chosen, .. } => chosen,
            _ => &[],
        }
    }

    /// Takes a line, or says what would be right.
    pub fn take(&mut self, line: &str, before: &[Field]) -> Result<(), Message> {
        match &mut self.value {
            Value::Text(text) => {
                let wanted = match line {
                    "" => text.clone(),
                    "-" => String::new(),
                    _ => quoted(line).unwrap_or(line).to_owned(),
                };
                if let Some(wrong) = (self.check)(&wanted, before) {
                    return Err(wrong);
                }
                *text = wanted;
            }
            Value::Lines(lines) => lines.push(line.to_owned()),
            Value::One { options, chosen, may_be_open } => match line {
                "" if chosen.is_some() || *may_be_open => {}
                "-" if *may_be_open => *chosen = None,
                _ => *chosen = Some(number(line, options.len())? - 1),
            },
            Value::Several { options, chosen } => match line {
                "" => {}
                "-" => chosen.clear(),
                _ => *chosen = numbers(line, options.len())?.into_iter().map(|number| number - 1).collect(),
            },
        }
        Ok(())
    }
}
