//! A form for one department, or for the organisation's part, to be filled in by hand: every question with its
//! number, its options as boxes, why it is asked, what evidence to ask for and when it is to be answered.

use super::conditions::{in_words, number};
use super::{FormOf, NoPaper, deliverable, part};
use crate::assessment::form::{Entry, entries};
use crate::export::content::{Block, Cell, Deliverable, Part};
use crate::export::source::{Choices, Source};
use crate::questionnaire::{Kind, Scope, WrittenQuestion};
use crate::report::words;
use crate::text::{Message, Texts};

/// A box that is ticked by hand.
const BOX: &str = "☐";

/// What stands on a form, and whose it is.
pub(super) struct Sheet<'a> {
    pub source: &'a Source<'a>,
    pub texts: &'a Texts,
    pub entries: Vec<Entry>,
    /// The department's position; none for the organisation.
    pub department: Option<usize>,
    /// The department's name, or the word for the organisation.
    pub whom: String,
    /// How many questions of this part were left out, for its scope rules them out or they are not open.
    pub left_out: usize,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(of: &FormOf, source: &'a Source<'a>, texts: &'a Texts) -> Result<Self, NoPaper> {
        let department = match &of.department {
            None => None,
            Some(id) => {
                let at = source.interview.departments.iter().position(|one| one.id == *id);
                Some(at.ok_or_else(|| NoPaper::NoDepartment(id.clone()))?)
            }
        };
        let entries = entries(source.questionnaire, source.interview, department, of.open_only);
        let scope = if department.is_some() { Scope::Department } else { Scope::Organisation };
        let all = source.questionnaire.questions().iter().filter(|question| question.scope == scope).count();
        let own = entries.iter().filter(|entry| !entry.overriding).count();
        let whom = source.whom(department.map(|at| &source.interview.departments[at].id), texts);
        Ok(Self { source, texts, entries, department, whom, left_out: all - own })
    }

    pub(super) fn written(&self, entry: &Entry) -> &'a WrittenQuestion {
        self.source.questionnaire.written(entry.question)
    }

    pub(super) fn number(&self, entry: &Entry) -> String {
        number(self.source.questionnaire, entry.question)
    }

    /// When a question is to be answered; none where always.
    pub(super) fn only_if(&self, entry: &Entry) -> Option<String> {
        if entry.overriding {
            return Some(self.texts.get("form-only-if-otherwise").to_string());
        }
        let condition = self.written(entry).enable_when.as_ref()?;
        let condition = in_words(self.source.questionnaire, condition, self.texts);
        Some(self.texts.say(&Message::new("form-only-if").with("condition", condition)))
    }

    /// What kind of answer is asked for.
    pub(super) fn how(&self, entry: &Entry) -> String {
        let written = self.written(entry);
        let message = match written.kind {
            Kind::Single => Message::new("form-one"),
            Kind::Multiple => Message::new("form-several"),
            Kind::Text => Message::new("form-text"),
            Kind::Date => Message::new("form-date"),
            Kind::Number => {
                let bound = |bound: Option<f64>| bound.map_or_else(|| "–".to_owned(), |bound| bound.to_string());
                let message = match &written.unit {
                    None => Message::new("form-number"),
                    Some(unit) => Message::new("form-number-of").with("unit", unit.get(self.texts.language())),
                };
                message.with("min", bound(written.min)).with("max", bound(written.max))
            }
        };
        self.texts.say(&message)
    }

    /// What was said so far, where the form has it.
    pub(super) fn so_far(&self, entry: &Entry) -> Option<String> {
        let answer = entry.so_far.as_ref()?;
        let id = &self.source.questionnaire.questions()[entry.question].id;
        let said = words::answer(self.source.questionnaire, id, Some(answer), self.texts);
        let message = match &answer.carried_over {
            Some(carried) => Message::new("form-so-far-carried").with("period", carried.period.as_str()),
            None => Message::new("form-so-far"),
        };
        Some(self.texts.say(&message.with("said", said)))
    }

    pub(super) fn title(&self) -> String {
        self.texts.say(&Message::new("form-title").with("whom", self.whom.as_str()))
    }

    /// How many questions there are, and how many were left out.
    pub(super) fn count(&self) -> String {
        let count = Message::new("form-count").with("count", self.entries.len()).with("left", self.left_out);
        self.texts.say(&count)
    }
}

/// The form as a document.
pub(super) fn form(of: &FormOf, source: &Source<'_>, choices: &Choices, texts: &Texts) -> Result<Deliverable, NoPaper> {
    let sheet = Sheet::new(of, source, texts)?;
    let get = |id: Message| texts.say(&id);
    let head = vec![
        Block::Lead(get(Message::new("form-how"))),
        Block::Text(sheet.count()),
        Block::Facts(vec![
            (get(Message::new("form-whom")), Cell::text(sheet.whom.clone())),
            (get(Message::new("export-made-with")), Cell::text(source.made_with(texts))),
            (get(Message::new("form-answered-by")), Cell::text(line())),
            (get(Message::new("form-answered-on")), Cell::text(line())),
        ]),
        Block::List(vec![
            get(Message::new("form-word-stated")),
            get(Message::new("form-word-seen")),
            get(Message::new("form-word-tested")),
        ]),
    ];
    let mut parts = vec![part("about", get(Message::new("form-head")), head)];
    parts.extend(sections(&sheet));
    parts.push(part(
        "signatures",
        get(Message::new("export-signatures")),
        vec![Block::Signatures(vec![get(Message::new("form-signed-by"))])],
    ));
    let title = sheet.title();
    Ok(deliverable(source, choices, texts, title, Message::new("form-mark"), parts))
}

/// The questions by their sections, those that a department answers only where it does otherwise last.
fn sections(sheet: &Sheet<'_>) -> Vec<Part> {
    let document = sheet.source.document();
    let mut parts: Vec<Part> = Vec::new();
    let mut own: Vec<Block> = Vec::new();
    for (at, section) in document.sections.iter().enumerate() {
        let asked = sheet.entries.iter().filter(|entry| !entry.overriding);
        let asked: Vec<&Entry> =
            asked.filter(|entry| sheet.source.questionnaire.questions()[entry.question].place.0 == at).collect();
        if !asked.is_empty() {
            own.push(Block::Lead(format!("{}. {}", at + 1, section.title.get(sheet.texts.language()))));
            own.extend(asked.iter().flat_map(|entry| question(sheet, entry)));
        }
    }
    parts.push(part("questions", sheet.texts.get("form-questions").to_string(), own));
    let otherwise = sheet.entries.iter().filter(|entry| entry.overriding);
    let otherwise: Vec<Block> = otherwise.flat_map(|entry| question(sheet, entry)).collect();
    parts.push(part("otherwise", sheet.texts.get("form-otherwise").to_string(), otherwise));
    parts
}

/// A question with its boxes and the places to write in.
fn question(sheet: &Sheet<'_>, entry: &Entry) -> Vec<Block> {
    let written = sheet.written(entry);
    let texts = sheet.texts;
    let language = texts.language();
    let heading = format!("{} {}", sheet.number(entry), written.text.get(language));
    let mut blocks = vec![Block::Heading(heading)];
    blocks.extend(sheet.only_if(entry).map(Block::Lead));
    blocks.push(Block::Text(written.why.get(language).to_owned()));
    blocks.extend(written.guidance.as_ref().map(|guidance| Block::Small(guidance.get(language).to_owned())));
    blocks.extend(sheet.so_far(entry).map(Block::Text));
    blocks.push(Block::Text(sheet.how(entry)));
    let mut boxes: Vec<String> =
        written.options.iter().map(|option| format!("{BOX} {}", option.label.get(language))).collect();
    if boxes.is_empty() {
        boxes.push(line());
    }
    boxes.push(format!("{BOX} {}", texts.get("answer-unknown")));
    boxes.push(format!("{BOX} {}{colon}{}", texts.get("answer-not-applicable"), line(), colon = texts.forms().colon()));
    blocks.push(Block::List(boxes));
    let bases = [texts.get("basis-stated"), texts.get("basis-seen"), texts.get("basis-tested")];
    let bases = bases.map(|basis| format!("{BOX} {basis}")).join("   ");
    let mut facts = vec![(texts.get("form-basis").to_string(), Cell::text(bases))];
    if let Some(evidence) = &written.evidence {
        facts.push((texts.get("form-evidence-wanted").to_string(), Cell::text(evidence.get(language))));
    }
    facts.push((texts.get("form-evidence").to_string(), Cell::text(line())));
    facts.push((texts.get("form-note").to_string(), Cell::text(line())));
    blocks.push(Block::Facts(facts));
    blocks
}

/// A line to write on.
fn line() -> String {
    "……………………………………".to_owned()
}
