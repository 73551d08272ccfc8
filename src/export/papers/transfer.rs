//! The skeleton of a transfer risk assessment: what goes outside and where to, on which ground, which
//! safeguards are in place and how that is known, what is missing, and the risk that is left. What only
//! counsel can judge stands as places to write in.

use std::collections::BTreeMap;

use super::mapping::TransferMap;
use super::said::Said;
use super::{Papers, part};
use crate::export::content::{Block, Cell, Part};
use crate::questionnaire::{QuestionId, Ternary};
use crate::risk::{FindingKind, MappedFlow, in_place};
use crate::text::Message;

impl Papers<'_> {
    pub(super) fn transfer(&self) -> Vec<Part> {
        let Some(map) = self.mapping.as_ref().map(|mapping| &mapping.transfer) else { return Vec::new() };
        let get = |id: Message| self.maker.say(&id);
        let about = vec![
            Block::Lead(get(Message::new("paper-transfer-what"))),
            Block::Text(get(Message::new("paper-how-read"))),
        ];
        let table = |caption: Message, ids: &[QuestionId]| -> Vec<Block> {
            self.said_table(self.maker.say(&caption), &self.said_everywhere(ids)).into_iter().collect()
        };
        let mut circumstances = self.destinations();
        circumstances.extend(table(Message::new("paper-circumstances-table"), &map.circumstances));
        vec![
            part("about", get(Message::new("paper-about")), about),
            part("circumstances", get(Message::new("paper-circumstances")), circumstances),
            part(
                "ground",
                get(Message::new("paper-transfer-ground")),
                table(Message::new("paper-ground-table"), &map.ground),
            ),
            part("safeguards", get(Message::new("paper-safeguards")), self.safeguards(map)),
            part("missing", get(Message::new("paper-missing")), self.missing(map)),
            part("residual", get(Message::new("paper-residual")), self.residual()),
            part("judgement", get(Message::new("paper-judgement")), self.judgement()),
            self.sources(&map.sources),
        ]
    }

    fn outside(&self) -> impl Iterator<Item = &MappedFlow> {
        self.flows.iter().filter(|flow| flow.whereabouts.outside)
    }

    /// A row for each destination, department and feature.
    fn destinations(&self) -> Vec<Block> {
        let source = self.maker.source;
        let document = source.document();
        let language = self.maker.language();
        let mut rows: BTreeMap<(usize, usize, usize), (Vec<String>, String)> = BTreeMap::new();
        for flow in self.outside() {
            let key = (flow.whereabouts.location, flow.department, flow.feature);
            let row = rows.entry(key).or_insert_with(|| (Vec::new(), self.whereabouts_from(flow)));
            row.0.push(self.category(flow.data_category));
        }
        let rows = rows.into_iter().map(|((location, department, feature), (categories, from))| {
            vec![
                Cell::text(document.locations[location].title.get(language)),
                Cell::text(source.interview.departments[department].name.clone()),
                Cell::text(document.features[feature].title.get(language)),
                Cell::text(categories.join("\n")),
                Cell::text(from),
            ]
        });
        let columns = vec![
            self.maker.column("paper-destination", 18),
            self.maker.column("export-department", 14),
            self.maker.column("export-feature", 14),
            self.maker.column("paper-data-categories", 24),
            self.maker.column("paper-where-from", 30),
        ];
        match self.maker.table(self.maker.get("paper-destinations-table"), columns, rows.collect()) {
            Some(table) => vec![table],
            None => vec![Block::Text(self.maker.get("paper-nothing-outside"))],
        }
    }

    /// The questions after safeguards of the transfer, in the questionnaire's order.
    fn safeguards_asked(&self, map: &TransferMap) -> Vec<usize> {
        let questionnaire = self.maker.source.questionnaire;
        let risks: Vec<usize> = map.risks.iter().filter_map(|risk| questionnaire.risk(risk)).collect();
        let mitigates =
            |at: &usize| questionnaire.questions()[*at].mitigates.iter().any(|one| risks.contains(&one.risk));
        (0..questionnaire.questions().len()).filter(mitigates).collect()
    }

    /// What is in place: safeguards of which an answer shows some strength.
    fn safeguards(&self, map: &TransferMap) -> Vec<Block> {
        let source = self.maker.source;
        let questions = source.questionnaire.questions();
        let ids: Vec<&QuestionId> = self.safeguards_asked(map).into_iter().map(|at| &questions[at].id).collect();
        let rows = self.said_everywhere(ids).into_iter().filter_map(|said: Said| {
            let given = source.evaluation.standing.own(said.question, said.department);
            let part = in_place(source.questionnaire, said.question, given);
            let department = said.department.map(|at| &source.interview.departments[at].id);
            (part > 0.0).then(|| {
                vec![
                    Cell::text(source.whom(department, self.maker.texts)),
                    Cell::text(said.answer),
                    Cell::whole((part * 100.0).round()),
                    Cell::text(said.from),
                ]
            })
        });
        let columns = vec![
            self.maker.column("paper-whom", 16),
            self.maker.column("paper-says", 30),
            self.maker.numbers("paper-in-place", 12),
            self.maker.column("paper-where-from", 42),
        ];
        let table = self.maker.table(self.maker.get("paper-safeguards-table"), columns, rows.collect());
        let none = || Block::Text(self.maker.get("paper-no-safeguards"));
        vec![Block::Text(self.maker.get("paper-safeguards-read")), table.unwrap_or_else(none)]
    }

    /// What is missing: findings on safeguards of the transfer, with the actions that settle them.
    fn missing(&self, map: &TransferMap) -> Vec<Block> {
        let source = self.maker.source;
        let asked = self.safeguards_asked(map);
        let language = self.maker.language();
        let findings = source.evaluation.findings.iter().filter(|finding| {
            finding.kind != FindingKind::Unproved
                && asked.contains(&finding.question)
                && source.evaluation.standing.asked(finding.question, finding.department) != Ternary::False
        });
        let rows = findings.map(|finding| {
            let id = &finding.place.question;
            let actions = source.document().actions.iter();
            let actions = actions.filter(|action| action.settles.iter().any(|one| one.question == *id));
            let actions: Vec<&str> = actions.map(|action| action.title.get(language)).collect();
            let answer = source.interview.answer(id, finding.place.department.as_ref());
            let said = crate::report::words::answer(source.questionnaire, id, answer, self.maker.texts);
            vec![
                Cell::text(self.numbered(finding.question)),
                Cell::text(source.whom(finding.place.department.as_ref(), self.maker.texts)),
                Cell::text(said),
                Cell::tenth(finding.organisation_gain),
                Cell::text(actions.join("\n")),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let columns = vec![
            self.maker.column("export-question", 32),
            self.maker.column("paper-whom", 14),
            self.maker.column("paper-says", 20),
            self.maker.numbers("paper-gain", 10),
            self.maker.column("paper-actions", 24),
        ];
        let table = self.maker.table(self.maker.get("paper-missing-table"), columns, rows);
        vec![table.unwrap_or_else(|| Block::Text(self.maker.get("paper-nothing-missing")))]
    }

    /// The worst flow of each department to each destination, before safeguards and after.
    fn residual(&self) -> Vec<Block> {
        let source = self.maker.source;
        let document = source.document();
        let mut worst: BTreeMap<(usize, usize), (usize, f64, f64)> = BTreeMap::new();
        for flow in self.outside() {
            let row = worst.entry((flow.whereabouts.location, flow.department)).or_insert((0, 0.0, 0.0));
            *row = (row.0 + 1, row.1.max(flow.inherent), row.2.max(flow.residual));
        }
        let rows = worst.into_iter().map(|((location, department), (flows, inherent, residual))| {
            vec![
                Cell::text(document.locations[location].title.get(self.maker.language())),
                Cell::text(source.interview.departments[department].name.clone()),
                Cell::whole(flows as f64),
                self.maker.score(inherent),
                self.maker.score(residual),
            ]
        });
        let columns = vec![
            self.maker.column("paper-destination", 30),
            self.maker.column("export-department", 22),
            self.maker.numbers("export-flows", 10),
            self.maker.column("paper-inherent", 19),
            self.maker.column("paper-residual-score", 19),
        ];
        let table = self.maker.table(self.maker.get("paper-residual-table"), columns, rows.collect());
        match table {
            Some(table) => vec![Block::Text(self.maker.get("paper-residual-read")), table],
            None => vec![Block::Text(self.maker.get("paper-nothing-outside"))],
        }
    }

    /// What no answer can give.
    fn judgement(&self) -> Vec<Block> {
        vec![
            Block::Text(self.maker.get("paper-judgement-read")),
            Block::Heading(self.maker.get("paper-judge-law")),
            Block::Comment(self.maker.get("paper-judge-law-holds")),
            Block::Heading(self.maker.get("paper-judge-clear-text")),
            Block::Comment(self.maker.get("paper-judge-clear-text-holds")),
            Block::Heading(self.maker.get("paper-judge-enforce")),
            Block::Comment(self.maker.get("paper-judge-enforce-holds")),
            Block::Heading(self.maker.get("paper-judge-conclusion")),
            Block::Comment(self.maker.get("paper-judge-conclusion-holds")),
            Block::Signatures(vec![self.maker.get("paper-assessed-by"), self.maker.get("paper-checked-by-counsel")]),
        ]
    }
}
