//! The data-flow register: every flow with where it lies, on which ground, how long it is kept and who
//! receives it; and the answers that say so.

use std::collections::BTreeMap;

use super::mapping::{Of, RegisterMap};
use super::said::Said;
use super::{Papers, part};
use crate::export::content::{Block, Cell, Part};
use crate::questionnaire::{Kind, QuestionId};
use crate::risk::MappedFlow;
use crate::text::Message;

/// The answers that were used, by the position of the question and of the department.
type Used = BTreeMap<(usize, Option<usize>), Said>;

impl Papers<'_> {
    pub(super) fn register(&self) -> Vec<Part> {
        let mut used = Used::new();
        let flows = self.flows_by_department(&mut used);
        let said: Vec<Said> = used.into_values().collect();
        let used = self.said_table(self.maker.get("paper-register-used-table"), &said);
        let about =
            vec![Block::Lead(self.maker.get("paper-register-what")), Block::Text(self.maker.get("paper-register-how"))];
        let mut parts = vec![
            part("about", self.maker.get("paper-about"), about),
            part("flows", self.maker.get("paper-register-flows"), flows),
            part("used", self.maker.get("paper-register-used"), used.into_iter().collect()),
        ];
        parts.extend(self.mapping.as_ref().map(|mapping| self.sources(&mapping.register.sources)));
        parts
    }

    fn flows_by_department(&self, used: &mut Used) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (at, department) in self.maker.source.interview.departments.iter().enumerate() {
            let flows = self.flows.iter().filter(|flow| flow.department == at);
            let rows: Vec<Vec<Cell>> = flows.map(|flow| self.flow_row(flow, used)).collect();
            blocks.push(Block::Heading(department.name.clone()));
            if rows.is_empty() {
                blocks.push(Block::Text(self.maker.get("paper-not-mapped")));
                continue;
            }
            let columns = vec![
                self.maker.column("paper-data-category", 16),
                self.maker.column("export-feature", 12),
                self.maker.column("export-location", 16),
                self.maker.column("export-where", 9),
                self.maker.column("paper-ground", 16),
                self.maker.column("paper-kept", 15),
                self.maker.column("paper-recipients", 16),
            ];
            let caption = Message::new("paper-register-table").with("department", department.name.as_str());
            blocks.extend(self.maker.table(self.maker.say(&caption), columns, rows));
        }
        if self.flows.is_empty() {
            return vec![Block::Text(self.maker.get("paper-no-flows"))];
        }
        blocks
    }

    fn flow_row(&self, flow: &MappedFlow, used: &mut Used) -> Vec<Cell> {
        let document = self.maker.source.document();
        let title = |text: &crate::questionnaire::Text| text.get(self.maker.language()).to_owned();
        let location = &document.locations[flow.whereabouts.location];
        let known = match flow.whereabouts.moved {
            None => self.maker.get("export-by-default"),
            Some(moved) => {
                let id = &self.maker.source.questionnaire.questions()[moved.question].id;
                self.cited(&[id], flow, used)
            }
        };
        let outside = if location.outside { self.maker.get("export-outside") } else { self.maker.get("paper-inside") };
        let register = self.mapping.as_ref().map(|mapping| &mapping.register);
        let or_nothing = |said: Option<String>| {
            said.filter(|said| !said.is_empty()).unwrap_or_else(|| self.maker.get("paper-nothing-says"))
        };
        let ground = register.map(|map| self.cited(&self.grounds(map, flow), flow, used));
        let kept = register.map(|map| self.kept(&self.of(&map.keeping, flow), flow, used));
        let recipients = register.map(|map| self.cited(&self.of(&map.recipients, flow), flow, used));
        vec![
            Cell::text(self.category(flow.data_category)),
            Cell::text(title(&document.features[flow.feature].title)),
            Cell::text(format!("{}\n{}", title(&location.title), self.maker.say(&bracketed(&known)))),
            Cell::text(outside),
            Cell::text(or_nothing(ground)),
            Cell::text(or_nothing(kept)),
            Cell::text(or_nothing(recipients)),
        ]
    }

    /// The questions after the ground of a flow.
    fn grounds<'m>(&self, map: &'m RegisterMap, flow: &MappedFlow) -> Vec<&'m QuestionId> {
        let special = self.maker.source.document().data_categories[flow.data_category].special;
        let own = if special { &map.ground_special } else { &map.ground };
        let outside: &[QuestionId] = if flow.whereabouts.outside { &map.ground_outside } else { &[] };
        own.iter().chain(outside).collect()
    }

    /// The questions that say something of a flow.
    fn of<'m>(&self, all: &'m [Of], flow: &MappedFlow) -> Vec<&'m QuestionId> {
        let document = self.maker.source.document();
        let feature = &document.features[flow.feature].id;
        let special = document.data_categories[flow.data_category].special;
        let meant = |of: &&Of| (of.features.is_empty() || of.features.contains(feature)) && (special || !of.special);
        all.iter().filter(meant).flat_map(|of| &of.questions).collect()
    }

    /// What some questions say of a flow, each with its number; they count as used.
    fn cited(&self, ids: &[&QuestionId], flow: &MappedFlow, used: &mut Used) -> String {
        let said = self.all_said(ids.iter().copied(), Some(flow.department));
        self.lines(said, used, |one| Message::new("paper-cited").with("answer", one.answer.as_str()))
    }

    /// How long something is kept. What is chosen from a list says how well that is settled and names no period:
    /// where nothing else is said, only the question is named.
    fn kept(&self, ids: &[&QuestionId], flow: &MappedFlow, used: &mut Used) -> String {
        let questionnaire = self.maker.source.questionnaire;
        let chosen = |one: &Said| matches!(questionnaire.written(one.question).kind, Kind::Single | Kind::Multiple);
        let said = self.all_said(ids.iter().copied(), Some(flow.department));
        let (chosen, periods): (Vec<Said>, Vec<Said>) = said.into_iter().partition(chosen);
        if periods.is_empty() {
            return self.lines(chosen, used, |_| Message::new("paper-no-period"));
        }
        self.lines(periods, used, |one| Message::new("paper-cited").with("answer", one.answer.as_str()))
    }

    /// A line for each of some answers, which count as used.
    fn lines(&self, all: Vec<Said>, used: &mut Used, line: fn(&Said) -> Message) -> String {
        let mut lines = Vec::new();
        for one in all {
            lines.push(self.maker.say(&line(&one).with("short", one.short.as_str())));
            used.insert((one.question, one.department), one);
        }
        lines.join("\n")
    }
}

/// How something is known, after it.
fn bracketed(known: &str) -> Message {
    Message::new("paper-known").with("known", known)
}
