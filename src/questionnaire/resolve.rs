//! From ids to positions: conditions, `mitigates`, red flags and contradictions, and every other
//! reference of the document. Reports unknown ids, and conditions that read what they may not.

use std::collections::BTreeMap;

use super::condition::Condition;
use super::document::{Combine, Document, Kind, Mitigates, Scope, WrittenCondition, WrittenQuestion};
use super::nearest::nearest;
use super::problem::{Path, Problem, Trouble};
use super::valid::{By, Mitigation, Question, Rule};

/// What could be resolved. Complete only where no problem was reported.
pub(super) struct Resolved {
    pub questions: Vec<Question>,
    pub red_flags: Vec<Rule>,
    pub contradictions: Vec<Rule>,
}

/// Resolves all references of a document.
pub(super) fn document(document: &Document, problems: &mut Vec<Problem>) -> Resolved {
    let mut resolver = Resolver::new(document, problems);
    resolver.lists();
    let mut questions = Vec::new();
    for (s, section) in document.sections.iter().enumerate() {
        for (q, written) in section.questions.iter().enumerate() {
            let path = Path::default().key("sections").at(s).key("questions").at(q);
            questions.push(resolver.question(written, (s, q), questions.len(), &path));
        }
    }
    let all = questions.len();
    let red_flags = document.red_flags.iter().enumerate().map(|(index, flag)| Rule {
        id: flag.id.clone(),
        scope: flag.scope,
        when: resolver.condition(
            &flag.when,
            Reader { scope: flag.scope, before: all },
            &Path::default().key("red_flags").at(index).key("when"),
        ),
    });
    let red_flags = red_flags.collect();
    let contradictions = document.contradictions.iter().enumerate().map(|(index, rule)| Rule {
        id: rule.id.clone(),
        scope: rule.scope,
        when: resolver.condition(
            &rule.when,
            Reader { scope: rule.scope, before: all },
            &Path::default().key("contradictions").at(index).key("when"),
        ),
    });
    let contradictions = contradictions.collect();
    Resolved { questions, red_flags, contradictions }
}

/// Who evaluates a condition: for what, and which questions it may read.
#[derive(Clone, Copy)]
struct Reader {
    scope: Scope,
    /// Only questions before this position.
    before: usize,
}

struct Resolver<'a> {
    document: &'a Document,
    written: Vec<&'a WrittenQuestion>,
    positions: BTreeMap<&'a str, usize>,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Resolver<'a> {
    fn new(document: &'a Document, problems: &'a mut Vec<Problem>) -> Self {
        let written: Vec<_> = document.sections.iter().flat_map(|section| &section.questions).collect();
        let mut positions = BTreeMap::new();
        for (position, question) in written.iter().enumerate() {
            positions.entry(question.id.as_str()).or_insert(position);
        }
        Self { document, written, positions, problems }
    }

    fn report(&mut self, path: Path, trouble: Trouble) {
        self.problems.push(Problem { path, trouble });
    }

    /// The position of an id in a list of ids, or a report of an unknown one.
    fn find<'b>(&mut self, id: &str, list: impl Iterator<Item = &'b str> + Clone, path: Path) -> Option<usize> {
        let found = list.clone().position(|known| known == id);
        if found.is_none() {
            let nearest = nearest(id, list);
            self.report(path, Trouble::UnknownId { id: id.to_owned(), nearest });
        }
        found
    }

    fn feature(&mut self, id: &str, path: Path) -> Option<usize> {
        let document = self.document;
        self.find(id, document.features.iter().map(|feature| feature.id.as_str()), path)
    }

    fn data_category(&mut self, id: &str, path: Path) -> Option<usize> {
        let document = self.document;
        self.find(id, document.data_categories.iter().map(|category| category.id.as_str()), path)
    }

    fn sector(&mut self, id: &str, path: Path) -> Option<usize> {
        let document = self.document;
        self.find(id, document.sectors.iter().map(|sector| sector.id.as_str()), path)
    }

    fn risk(&mut self, id: &str, path: Path) -> Option<usize> {
        let document = self.document;
        self.find(id, document.risks.iter().map(|risk| risk.id.as_str()), path)
    }

    fn source(&mut self, id: &str, path: Path) {
        let document = self.document;
        self.find(id, document.sources.iter().map(|source| source.id.as_str()), path);
    }

    fn location(&mut self, id: &str, path: Path) {
        let document = self.document;
        self.find(id, document.locations.iter().map(|location| location.id.as_str()), path);
    }

    fn question_position(&mut self, id: &str, path: Path) -> Option<usize> {
        let found = self.positions.get(id).copied();
        if found.is_none() {
            let nearest = nearest(id, self.positions.keys().copied());
            self.report(path, Trouble::UnknownId { id: id.to_owned(), nearest });
        }
        found
    }

    /// The references of the lists beside the questions.
    fn lists(&mut self) {
        let document = self.document;
        for (index, feature) in document.features.iter().enumerate() {
            let path = Path::default().key("features").at(index);
            self.location(feature.location.as_str(), path.key("location"));
            for risk in feature.exposure.keys() {
                self.risk(risk.as_str(), path.key("exposure").key(risk.as_str()));
            }
            for (position, source) in feature.sources.iter().enumerate() {
                self.source(source.as_str(), path.key("sources").at(position));
            }
        }
        for (index, template) in document.department_templates.iter().enumerate() {
            let path = Path::default().key("department_templates").at(index);
            for (position, sector) in template.sectors.iter().enumerate() {
                self.sector(sector.as_str(), path.key("sectors").at(position));
            }
            for (feature, usage) in &template.features {
                let path = path.key("features").key(feature.as_str());
                self.feature(feature.as_str(), path.clone());
                self.find(usage.as_str(), document.usage.iter().map(|scale| scale.id.as_str()), path);
            }
            for (position, category) in template.data_categories.iter().enumerate() {
                self.data_category(category.as_str(), path.key("data_categories").at(position));
            }
        }
        for (index, flag) in document.red_flags.iter().enumerate() {
            for (position, source) in flag.sources.iter().enumerate() {
                self.source(source.as_str(), Path::default().key("red_flags").at(index).key("sources").at(position));
            }
        }
        for (index, penalty) in document.penalties.iter().enumerate() {
            self.source(penalty.source.as_str(), Path::default().key("penalties").at(index).key("source"));
        }
        for (index, action) in document.actions.iter().enumerate() {
            let path = Path::default().key("actions").at(index);
            self.find(action.stage.as_str(), document.stages.iter().map(|stage| stage.id.as_str()), path.key("stage"));
            for (position, settles) in action.settles.iter().enumerate() {
                let path = path.key("settles").at(position);
                let Some(question) = self.question_position(settles.question.as_str(), path.key("question")) else {
                    continue;
                };
                if !matches!(self.written[question].kind, Kind::Single | Kind::Multiple) {
                    continue;
                }
                for (option, id) in settles.options.iter().flatten().enumerate() {
                    self.option(question, id.as_str(), path.key("options").at(option));
                }
            }
        }
    }

    fn option(&mut self, question: usize, id: &str, path: Path) -> Option<usize> {
        let written = self.written[question];
        self.find(id, written.options.iter().map(|option| option.id.as_str()), path)
    }

    fn question(&mut self, written: &WrittenQuestion, place: (usize, usize), position: usize, path: &Path) -> Question {
        for (index, source) in written.sources.iter().enumerate() {
            self.source(source.as_str(), path.key("sources").at(index));
        }
        for (index, option) in written.options.iter().enumerate() {
            if let Some(relocates) = &option.relocates {
                let path = path.key("options").at(index).key("relocates");
                for (feature, id) in relocates.features.iter().enumerate() {
                    self.feature(id.as_str(), path.key("features").at(feature));
                }
                self.location(relocates.location.as_str(), path.key("location"));
            }
        }
        let reader = Reader { scope: written.scope, before: position };
        let condition =
            written.enable_when.as_ref().map(|condition| self.condition(condition, reader, &path.key("enable_when")));
        let mitigates = written.mitigates.iter().enumerate();
        let mitigates =
            mitigates.filter_map(|(index, one)| self.mitigation(one, &path.key("mitigates").at(index))).collect();
        let numeric = written.kind == Kind::Number;
        let of_options = written.options.iter().map(|option| (option.id.clone(), option.strength));
        let of_bands = written.bands.iter().map(|band| (band.id.clone(), band.strength));
        let (options, strengths) = if numeric { of_bands.unzip() } else { of_options.unzip() };
        Question {
            id: written.id.clone(),
            place,
            scope: written.scope,
            kind: written.kind,
            overridable: written.overridable,
            combine: written.combine.unwrap_or(Combine::Worst),
            options,
            strengths,
            exclusive: written.options.iter().map(|option| option.exclusive).collect(),
            bounds: written.bands.iter().map(|band| band.from).collect(),
            condition,
            mitigates,
            best: best(written),
        }
    }

    fn mitigation(&mut self, written: &Mitigates, path: &Path) -> Option<Mitigation> {
        let document = self.document;
        let risk = self.risk(written.risk.as_str(), path.key("risk"));
        let mut features = vec![written.features.is_none(); document.features.len()];
        for (index, id) in written.features.iter().flatten().enumerate() {
            if let Some(feature) = self.feature(id.as_str(), path.key("features").at(index)) {
                features[feature] = true;
            }
        }
        let mut data_categories = vec![written.data_categories.is_none(); document.data_categories.len()];
        for (index, id) in written.data_categories.iter().flatten().enumerate() {
            if let Some(category) = self.data_category(id.as_str(), path.key("data_categories").at(index)) {
                data_categories[category] = true;
            }
        }
        let by = match (written.weight, written.factor) {
            (Some(weight), None) => By::Weight(weight),
            (None, Some(factor)) => By::Factor(factor),
            _ => {
                self.report(path.clone(), Trouble::WeightOrFactor);
                return None;
            }
        };
        Some(Mitigation { risk: risk?, by, features, data_categories })
    }

    fn condition(&mut self, written: &WrittenCondition, reader: Reader, path: &Path) -> Condition {
        match written {
            WrittenCondition::All { all } => Condition::All(self.conditions(all, reader, &path.key("all"))),
            WrittenCondition::Any { any } => Condition::Any(self.conditions(any, reader, &path.key("any"))),
            WrittenCondition::Not { not } => Condition::Not(Box::new(self.condition(not, reader, &path.key("not")))),
            WrittenCondition::AnyDepartment { any_department } => {
                let inside = Reader { scope: Scope::Department, ..reader };
                Condition::AnyDepartment(Box::new(self.condition(any_department, inside, &path.key("any_department"))))
            }
            WrittenCondition::Is { question, is } => {
                let Some(position) = self.read(question.as_str(), reader, path) else {
                    return Condition::Any(Vec::new());
                };
                if !self.only(position, &[Kind::Single, Kind::Multiple], path) {
                    return Condition::Any(Vec::new());
                }
                if is.is_empty() {
                    self.report(path.key("is"), Trouble::EmptyList);
                }
                let options = is.iter().enumerate();
                let options = options
                    .filter_map(|(index, id)| self.option(position, id.as_str(), path.key("is").at(index)))
                    .collect();
                Condition::Is { question: position, options }
            }
            WrittenCondition::Above { question, above } => {
                let Some(position) = self.read(question.as_str(), reader, path) else {
                    return Condition::Any(Vec::new());
                };
                self.only(position, &[Kind::Number], path);
                Condition::Above { question: position, bound: *above }
            }
            WrittenCondition::Below { question, below } => {
                let Some(position) = self.read(question.as_str(), reader, path) else {
                    return Condition::Any(Vec::new());
                };
                self.only(position, &[Kind::Number], path);
                Condition::Below { question: position, bound: *below }
            }
            WrittenCondition::Answered { question, answered } => {
                let Some(position) = self.read(question.as_str(), reader, path) else {
                    return Condition::Any(Vec::new());
                };
                Condition::Answered { question: position, answered: *answered }
            }
            WrittenCondition::Uses { uses } => {
                let path = self.department_atom(reader, path, "uses", uses.is_empty());
                let ids = uses.iter().enumerate();
                Condition::Uses(ids.filter_map(|(index, id)| self.feature(id.as_str(), path.at(index))).collect())
            }
            WrittenCondition::Handles { handles } => {
                let path = self.department_atom(reader, path, "handles", handles.is_empty());
                let ids = handles.iter().enumerate();
                Condition::Handles(
                    ids.filter_map(|(index, id)| self.data_category(id.as_str(), path.at(index))).collect(),
                )
            }
            WrittenCondition::Template { template } => {
                let path = self.department_atom(reader, path, "template", template.is_empty());
                let document = self.document;
                for (index, id) in template.iter().enumerate() {
                    let known = document.department_templates.iter().map(|template| template.id.as_str());
                    self.find(id.as_str(), known, path.at(index));
                }
                Condition::Template(template.clone())
            }
            WrittenCondition::MainlandAccounts { mainland_accounts } => {
                self.department_atom(reader, path, "mainland_accounts", false);
                Condition::MainlandAccounts(*mainland_accounts)
            }
            WrittenCondition::Sector { sector } => {
                if sector.is_empty() {
                    self.report(path.key("sector"), Trouble::EmptyList);
                }
                let ids = sector.iter().enumerate();
                Condition::Sector(
                    ids.filter_map(|(index, id)| self.sector(id.as_str(), path.key("sector").at(index))).collect(),
                )
            }
        }
    }

    fn conditions(&mut self, written: &[WrittenCondition], reader: Reader, path: &Path) -> Vec<Condition> {
        if written.is_empty() {
            self.report(path.clone(), Trouble::EmptyList);
        }
        written.iter().enumerate().map(|(index, part)| self.condition(part, reader, &path.at(index))).collect()
    }

    /// The question that a condition reads, if it is one that it may read.
    fn read(&mut self, id: &str, reader: Reader, path: &Path) -> Option<usize> {
        let position = self.question_position(id, path.key("question"))?;
        if position >= reader.before {
            self.report(path.key("question"), Trouble::LooksAhead { question: id.to_owned() });
        }
        if reader.scope == Scope::Organisation && self.written[position].scope == Scope::Department {
            self.report(path.key("question"), Trouble::OnlyInADepartment);
        }
        Some(position)
    }

    fn only(&mut self, position: usize, kinds: &[Kind], path: &Path) -> bool {
        let written = self.written[position];
        let fits = kinds.contains(&written.kind);
        if !fits {
            self.report(path.key("question"), Trouble::WrongKind { question: written.id.to_string() });
        }
        fits
    }

    fn department_atom(&mut self, reader: Reader, path: &Path, key: &str, empty: bool) -> Path {
        let path = path.key(key);
        if reader.scope == Scope::Organisation {
            self.report(path.clone(), Trouble::OnlyInADepartment);
        }
        if empty {
            self.report(path.clone(), Trouble::EmptyList);
        }
        path
    }
}

/// The largest strength that a permitted answer gives (scoring.md, "Best of a question"); none for a
/// question without strengths.
fn best(written: &WrittenQuestion) -> Option<f64> {
    let largest = |strengths: &mut dyn Iterator<Item = f64>| {
        strengths.fold(None, |best: Option<f64>, one| Some(best.map_or(one, |best| best.max(one))))
    };
    match (written.kind, written.combine) {
        (Kind::Multiple, Some(Combine::Sum)) => {
            let alone = largest(&mut written.options.iter().filter(|o| o.exclusive).filter_map(|o| o.strength));
            let mut together = written.options.iter().filter(|o| !o.exclusive).filter_map(|o| o.strength).peekable();
            let sum = together.peek().is_some().then(|| together.sum::<f64>().min(1.0));
            largest(&mut alone.into_iter().chain(sum))
        }
        (Kind::Single | Kind::Multiple, _) => largest(&mut written.options.iter().filter_map(|o| o.strength)),
        (Kind::Number, _) => {
            let low = written.min.unwrap_or(f64::NEG_INFINITY);
            let high = written.max.unwrap_or(f64::INFINITY);
            let upper = written.bands.iter().skip(1).map(|band| band.from).chain([f64::INFINITY]);
            let reached = written.bands.iter().zip(upper).filter(|(band, upper)| band.from <= high && *upper > low);
            largest(&mut reached.filter_map(|(band, _)| band.strength))
        }
        (Kind::Text | Kind::Date, _) => None,
    }
}
