//! The rules of the contract that need no resolved ids: ranges, ascending bounds, duplicates, texts,
//! and what a question of each type must and cannot have.

mod action;
mod question;

use std::collections::BTreeMap;
use std::fmt;

use super::document::{Document, FORMAT, Scale, WrittenCondition};
use super::ids::is_kebab_case;
use super::problem::{Path, Problem, Range, Trouble};
use super::texts::texts;

/// How many features, data categories, sectors, and options of a question there may be: they are
/// positions in a `u128`.
const MOST: usize = 128;

/// All breaches of those rules.
pub(super) fn document(document: &Document) -> Vec<Problem> {
    let mut checker = Checker { problems: Vec::new() };
    if document.format != FORMAT {
        checker.report(Path::default().key("format"), Trouble::WrongFormat { found: document.format.clone() });
        return checker.problems;
    }
    checker.head(document);
    checker.texts(document);
    checker.lists(document);
    checker.sections(document);
    checker.rules(document);
    for (index, one) in document.actions.iter().enumerate() {
        checker.action(document, one, &Path::default().key("actions").at(index));
    }
    checker.problems
}

struct Checker {
    problems: Vec<Problem>,
}

impl Checker {
    fn report(&mut self, path: Path, trouble: Trouble) {
        self.problems.push(Problem { path, trouble });
    }

    fn range(&mut self, path: Path, value: f64, range: Range) {
        if !range.contains(value) {
            self.report(path, Trouble::OutOfRange { value, range });
        }
    }

    fn not_empty<T>(&mut self, path: &Path, list: &[T]) {
        if list.is_empty() {
            self.report(path.clone(), Trouble::EmptyList);
        }
    }

    fn at_most<T>(&mut self, path: &Path, list: &[T]) {
        if list.len() > MOST {
            self.report(path.clone(), Trouble::TooMany { limit: MOST });
        }
    }

    /// That no entry of a list of ids or words stands there twice.
    fn distinct<T: fmt::Display>(&mut self, path: &Path, list: &[T]) {
        self.unique(list.iter().enumerate().map(|(index, id)| (id.to_string(), path.at(index))));
    }

    /// That ids are kebab-case, and none is there twice.
    fn ids<T: fmt::Display>(&mut self, path: &Path, ids: impl Iterator<Item = T>) {
        let placed: Vec<_> = ids.enumerate().map(|(index, id)| (id.to_string(), path.at(index).key("id"))).collect();
        self.kebab(placed.iter().cloned());
        self.unique(placed.into_iter());
    }

    fn kebab(&mut self, ids: impl Iterator<Item = (String, Path)>) {
        for (id, path) in ids {
            if !is_kebab_case(&id) {
                self.report(path, Trouble::BadId { id });
            }
        }
    }

    fn unique(&mut self, ids: impl Iterator<Item = (String, Path)>) {
        let mut seen: BTreeMap<String, Path> = BTreeMap::new();
        for (id, path) in ids {
            if let Some(first) = seen.get(&id) {
                let first = first.clone();
                self.report(path, Trouble::Duplicate { id, first });
            } else {
                seen.insert(id, path);
            }
        }
    }

    fn head(&mut self, document: &Document) {
        let root = Path::default();
        self.kebab(std::iter::once((document.id.to_string(), root.key("id"))));
        if document.version.trim().is_empty() {
            self.report(root.key("version"), Trouble::EmptyText);
        }
        let languages = root.key("languages");
        if !document.languages.iter().any(|tag| tag == "en") {
            self.report(languages.clone(), Trouble::NoEnglish);
        }
        self.distinct(&languages, &document.languages);
        for (index, tag) in document.languages.iter().enumerate() {
            if !is_language(tag) {
                self.report(languages.at(index), Trouble::BadLanguage { tag: tag.clone() });
            }
        }
        self.range(root.key("norm"), document.norm, Range::AtLeastOne);
        self.range(root.key("ceiling"), document.ceiling, Range::PartAboveZero);
        let (basis, path) = (document.basis, root.key("basis"));
        for (name, factor) in [("stated", basis.stated), ("seen", basis.seen), ("tested", basis.tested)] {
            self.range(path.key(name), factor, Range::PartAboveZero);
        }
        if basis.stated > basis.seen || basis.seen > basis.tested {
            self.report(path, Trouble::BasisOrder);
        }
    }

    /// That every text is there in English and in no language that is not listed.
    fn texts(&mut self, document: &Document) {
        for (path, text) in texts(document) {
            if text.0.get("en").is_none_or(|english| english.trim().is_empty()) {
                self.report(path.clone(), Trouble::NoEnglish);
            }
            for tag in text.0.keys().filter(|tag| *tag != "en") {
                if !document.languages.contains(tag) {
                    self.report(path.key(tag), Trouble::LanguageNotListed { tag: tag.clone() });
                }
            }
        }
    }

    fn lists(&mut self, document: &Document) {
        let root = Path::default();
        self.scale(&root.key("usage"), &document.usage);
        self.scale(&root.key("volume"), &document.volume);
        self.levels(document);
        let path = root.key("locations");
        self.not_empty(&path, &document.locations);
        self.ids(&path, document.locations.iter().map(|one| &one.id));
        let path = root.key("risks");
        self.not_empty(&path, &document.risks);
        self.ids(&path, document.risks.iter().map(|one| &one.id));
        for (index, risk) in document.risks.iter().enumerate() {
            self.range(path.at(index).key("weight"), risk.weight, Range::AboveZero);
            self.distinct(&path.at(index).key("articles"), &risk.articles);
        }
        self.data(document);
        let path = root.key("sectors");
        self.at_most(&path, &document.sectors);
        self.ids(&path, document.sectors.iter().map(|one| &one.id));
        let path = root.key("department_templates");
        self.ids(&path, document.department_templates.iter().map(|one| &one.id));
        for (index, template) in document.department_templates.iter().enumerate() {
            self.distinct(&path.at(index).key("sectors"), &template.sectors);
            self.distinct(&path.at(index).key("data_categories"), &template.data_categories);
        }
        self.ids(&root.key("actions"), document.actions.iter().map(|one| &one.id));
        self.ids(&root.key("stages"), document.stages.iter().map(|one| &one.id));
        let path = root.key("penalties");
        self.ids(&path, document.penalties.iter().map(|one| &one.id));
        for (index, penalty) in document.penalties.iter().enumerate() {
            let path = path.at(index);
            self.distinct(&path.key("articles"), &penalty.articles);
            self.range(path.key("min_mop"), penalty.min_mop, Range::AtLeastZero);
            self.range(path.key("max_mop"), penalty.max_mop, Range::AtLeastZero);
            if penalty.min_mop > penalty.max_mop {
                self.report(path.key("min_mop"), Trouble::MinAboveMax);
            }
        }
        let path = root.key("sources");
        self.ids(&path, document.sources.iter().map(|one| &one.id));
        for (index, source) in document.sources.iter().enumerate() {
            if !is_date(&source.checked) {
                self.report(path.at(index).key("checked"), Trouble::BadDate { text: source.checked.clone() });
            }
        }
    }

    fn scale(&mut self, path: &Path, bands: &[Scale]) {
        self.not_empty(path, bands);
        self.ids(path, bands.iter().map(|one| &one.id));
        for (index, band) in bands.iter().enumerate() {
            self.range(path.at(index).key("weight"), band.weight, Range::PartAboveZero);
        }
    }

    fn levels(&mut self, document: &Document) {
        let path = Path::default().key("levels");
        self.not_empty(&path, &document.levels);
        self.ids(&path, document.levels.iter().map(|one| &one.id));
        let mut before = None;
        for (index, level) in document.levels.iter().enumerate() {
            let path = path.at(index).key("from");
            self.range(path.clone(), level.from, Range::Score);
            if before.map_or(level.from != 0.0, |before| level.from <= before) {
                self.report(path, Trouble::NotAscending);
            }
            before = Some(level.from);
        }
    }

    /// Data categories and features.
    fn data(&mut self, document: &Document) {
        let path = Path::default().key("data_categories");
        self.not_empty(&path, &document.data_categories);
        self.at_most(&path, &document.data_categories);
        self.ids(&path, document.data_categories.iter().map(|one| &one.id));
        for (index, category) in document.data_categories.iter().enumerate() {
            let path = path.at(index);
            self.range(path.key("sensitivity"), category.sensitivity, Range::PartAboveZero);
            self.distinct(&path.key("articles"), &category.articles);
            self.replaced(&path.key("replaces"), &category.replaces);
        }
        let path = Path::default().key("features");
        self.not_empty(&path, &document.features);
        self.at_most(&path, &document.features);
        self.ids(&path, document.features.iter().map(|one| &one.id));
        for (index, feature) in document.features.iter().enumerate() {
            let path = path.at(index);
            for (risk, exposure) in &feature.exposure {
                self.range(path.key("exposure").key(risk.as_str()), *exposure, Range::Part);
            }
            self.distinct(&path.key("sources"), &feature.sources);
            self.replaced(&path.key("replaces"), &feature.replaces);
        }
    }

    /// The ids of another version: they cannot be looked up, but they must be ids.
    fn replaced<T: fmt::Display>(&mut self, path: &Path, ids: &[T]) {
        self.kebab(ids.iter().enumerate().map(|(index, id)| (id.to_string(), path.at(index))));
        self.distinct(path, ids);
    }

    /// Red flags and contradictions.
    fn rules(&mut self, document: &Document) {
        let path = Path::default().key("red_flags");
        self.ids(&path, document.red_flags.iter().map(|one| &one.id));
        for (index, flag) in document.red_flags.iter().enumerate() {
            let path = path.at(index);
            self.distinct(&path.key("articles"), &flag.articles);
            self.distinct(&path.key("sources"), &flag.sources);
            self.condition(&path.key("when"), &flag.when);
        }
        let path = Path::default().key("contradictions");
        self.ids(&path, document.contradictions.iter().map(|one| &one.id));
        for (index, rule) in document.contradictions.iter().enumerate() {
            self.condition(&path.at(index).key("when"), &rule.when);
        }
    }

    /// That no list of a condition names the same thing twice.
    fn condition(&mut self, path: &Path, condition: &WrittenCondition) {
        match condition {
            WrittenCondition::All { all: parts } | WrittenCondition::Any { any: parts } => {
                let path = path.key(if matches!(condition, WrittenCondition::All { .. }) { "all" } else { "any" });
                for (index, part) in parts.iter().enumerate() {
                    self.condition(&path.at(index), part);
                }
            }
            WrittenCondition::Not { not } => self.condition(&path.key("not"), not),
            WrittenCondition::AnyDepartment { any_department } => {
                self.condition(&path.key("any_department"), any_department);
            }
            WrittenCondition::Is { is, .. } => self.distinct(&path.key("is"), is),
            WrittenCondition::Uses { uses } => self.distinct(&path.key("uses"), uses),
            WrittenCondition::Handles { handles } => self.distinct(&path.key("handles"), handles),
            WrittenCondition::Template { template } => self.distinct(&path.key("template"), template),
            WrittenCondition::Sector { sector } => self.distinct(&path.key("sector"), sector),
            WrittenCondition::Above { .. }
            | WrittenCondition::Below { .. }
            | WrittenCondition::Answered { .. }
            | WrittenCondition::MainlandAccounts { .. } => {}
        }
    }
}

/// Whether a text can be a language tag: `en`, `zh-Hant`, `pt-PT`.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language =
        parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase()));
    language && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether a text is a date of the calendar, `YYYY-MM-DD`.
fn is_date(text: &str) -> bool {
    let digits = |part: &str| -> Option<u32> {
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok()).flatten()
    };
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let (Some(year), Some(month), Some(day)) = (digits(year), digits(month), digits(day)) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=days).contains(&day)
}

/// Whether a text is a duration of at least one day, `P90D`.
fn is_duration(text: &str) -> bool {
    super::document::days(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_the_calendar() {
        for (text, expected) in [
            ("2026-11-24", true),
            ("2024-02-29", true),
            ("2026-02-29", false),
            ("2000-02-29", true),
            ("1900-02-29", false),
            ("2026-13-01", false),
            ("2026-04-31", false),
            ("2026-00-10", false),
            ("26-11-24", false),
            ("2026-11-24-", false),
            ("2026-1-24", false),
            ("+026-11-24", false),
            ("", false),
        ] {
            assert_eq!(is_date(text), expected, "{text:?}");
        }
    }

    #[test]
    fn durations_in_days() {
        for (text, expected) in [
            ("P90D", true),
            ("P1D", true),
            ("P0D", false),
            ("PD", false),
            ("90D", false),
            ("P3M", false),
            ("P-1D", false),
        ] {
            assert_eq!(is_duration(text), expected, "{text:?}");
        }
    }

    #[test]
    fn language_tags() {
        for (text, expected) in [
            ("en", true),
            ("zh-Hant", true),
            ("pt-PT", true),
            ("", false),
            ("EN", false),
            ("english", false),
            ("zh-", false),
        ] {
            assert_eq!(is_language(text), expected, "{text:?}");
        }
    }
}
