//! What a question of each type must and cannot have.

use super::{Checker, is_duration};
use crate::questionnaire::document::{Document, Kind, Mitigates, Scope, WrittenQuestion};
use crate::questionnaire::ids::is_kebab_case;
use crate::questionnaire::problem::{Path, Range, Trouble};

impl Checker {
    /// Sections, and the questions in them.
    pub(super) fn sections(&mut self, document: &Document) {
        let path = Path::default().key("sections");
        self.not_empty(&path, &document.sections);
        self.ids(&path, document.sections.iter().map(|section| &section.id));
        let mut ids = Vec::new();
        for (s, section) in document.sections.iter().enumerate() {
            let path = path.at(s).key("questions");
            self.not_empty(&path, &section.questions);
            for (q, question) in section.questions.iter().enumerate() {
                let path = path.at(q);
                ids.push((question.id.to_string(), path.key("id")));
                self.question(question, &path);
            }
        }
        self.kebab(ids.iter().cloned());
        self.unique(ids.into_iter());
    }

    fn question(&mut self, question: &WrittenQuestion, path: &Path) {
        self.distinct(&path.key("sources"), &question.sources);
        self.replaced(&path.key("replaces"), &question.replaces);
        if question.overridable && question.scope == Scope::Department {
            self.not_allowed(path, "overridable");
        }
        self.what_its_type_has(question, path);
        self.options(question, path);
        self.bands(question, path);
        self.combine(question, path);
        self.mitigates(question, path);
        if let Some(condition) = &question.enable_when {
            self.condition(&path.key("enable_when"), condition);
        }
        if let Some(text) = question.valid_for.as_ref().filter(|text| !is_duration(text)) {
            self.report(path.key("valid_for"), Trouble::BadDuration { text: text.clone() });
        }
        match (question.comparable, question.not_comparable.is_some()) {
            (Some(false), false) => self.report(path.key("comparable"), Trouble::ReasonMissing),
            (None | Some(true), true) => self.report(path.key("not_comparable"), Trouble::ReasonMissing),
            _ => {}
        }
    }

    fn not_allowed(&mut self, path: &Path, what: &'static str) {
        self.report(path.key(what), Trouble::NotAllowed { what });
    }

    fn what_its_type_has(&mut self, question: &WrittenQuestion, path: &Path) {
        let chooses = matches!(question.kind, Kind::Single | Kind::Multiple);
        if chooses && question.options.is_empty() {
            self.report(path.clone(), Trouble::Needed { what: "options" });
        }
        if !chooses && !question.options.is_empty() {
            self.not_allowed(path, "options");
        }
        if question.kind != Kind::Number {
            for (what, there) in [
                ("bands", !question.bands.is_empty()),
                ("min", question.min.is_some()),
                ("max", question.max.is_some()),
                ("unit", question.unit.is_some()),
            ] {
                if there {
                    self.not_allowed(path, what);
                }
            }
        }
        if let (Some(min), Some(max)) = (question.min, question.max)
            && min > max
        {
            self.report(path.key("min"), Trouble::MinAboveMax);
        }
    }

    fn options(&mut self, question: &WrittenQuestion, path: &Path) {
        let path = path.key("options");
        self.at_most(&path, &question.options);
        self.ids(&path, question.options.iter().map(|option| &option.id));
        for (index, option) in question.options.iter().enumerate() {
            let path = path.at(index);
            if let Some(strength) = option.strength {
                self.range(path.key("strength"), strength, Range::Part);
            }
            if option.exclusive && question.kind != Kind::Multiple {
                self.not_allowed(&path, "exclusive");
            }
            if let Some(relocates) = &option.relocates {
                let path = path.key("relocates").key("features");
                self.not_empty(&path, &relocates.features);
                self.distinct(&path, &relocates.features);
            }
            let path = path.key("replaces");
            self.distinct(&path, &option.replaces);
            for (position, replaced) in option.replaces.iter().enumerate() {
                let parts: Vec<&str> = replaced.split('/').collect();
                if parts.len() > 2 || !parts.iter().all(|part| is_kebab_case(part)) {
                    self.report(path.at(position), Trouble::BadId { id: replaced.clone() });
                }
            }
        }
    }

    fn bands(&mut self, question: &WrittenQuestion, path: &Path) {
        let path = path.key("bands");
        self.ids(&path, question.bands.iter().map(|band| &band.id));
        let mut before = f64::NEG_INFINITY;
        for (index, band) in question.bands.iter().enumerate() {
            if let Some(strength) = band.strength {
                self.range(path.at(index).key("strength"), strength, Range::Part);
            }
            if band.from <= before {
                self.report(path.at(index).key("from"), Trouble::NotAscending);
            }
            before = band.from;
        }
    }

    /// `combine` stands where, and only where, several strengths can be chosen at once.
    fn combine(&mut self, question: &WrittenQuestion, path: &Path) {
        let several = question.kind == Kind::Multiple && question.options.iter().any(|one| one.strength.is_some());
        match (several, question.combine) {
            (true, None) => self.report(path.clone(), Trouble::Needed { what: "combine" }),
            (false, Some(_)) => self.not_allowed(path, "combine"),
            _ => {}
        }
    }

    fn mitigates(&mut self, question: &WrittenQuestion, path: &Path) {
        let list = path.key("mitigates");
        if !question.mitigates.is_empty() {
            match question.kind {
                Kind::Text | Kind::Date => self.report(list.clone(), Trouble::CannotMitigate),
                Kind::Number if question.bands.is_empty() => {
                    self.report(path.clone(), Trouble::Needed { what: "bands" });
                }
                Kind::Number => {
                    for (index, band) in question.bands.iter().enumerate().filter(|(_, one)| one.strength.is_none()) {
                        let trouble = Trouble::NoStrength { id: band.id.to_string() };
                        self.report(path.key("bands").at(index), trouble);
                    }
                }
                Kind::Single | Kind::Multiple => {
                    for (index, option) in question.options.iter().enumerate().filter(|(_, one)| one.strength.is_none())
                    {
                        let trouble = Trouble::NoStrength { id: option.id.to_string() };
                        self.report(path.key("options").at(index), trouble);
                    }
                }
            }
        }
        for (index, one) in question.mitigates.iter().enumerate() {
            let path = list.at(index);
            if let Some(weight) = one.weight {
                self.range(path.key("weight"), weight, Range::AboveZero);
            }
            if let Some(factor) = one.factor {
                self.range(path.key("factor"), factor, Range::PartAboveZero);
            }
            if let Some(features) = &one.features {
                self.not_empty(&path.key("features"), features);
                self.distinct(&path.key("features"), features);
            }
            if let Some(categories) = &one.data_categories {
                self.not_empty(&path.key("data_categories"), categories);
                self.distinct(&path.key("data_categories"), categories);
            }
            if let Some(with) = question.mitigates[..index].iter().position(|other| overlap(one, other)) {
                self.report(path, Trouble::Overlap { with: list.at(with) });
            }
        }
    }
}

/// Whether two `mitigates` match the same risk on some same flow.
fn overlap(one: &Mitigates, other: &Mitigates) -> bool {
    fn meet<T: PartialEq>(one: Option<&Vec<T>>, other: Option<&Vec<T>>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => one.iter().any(|id| other.contains(id)),
            _ => true,
        }
    }
    one.risk == other.risk
        && meet(one.features.as_ref(), other.features.as_ref())
        && meet(one.data_categories.as_ref(), other.data_categories.as_ref())
}
