//! Every text of a document with its place, for what must hold of all of them and for counting
//! translations.

use super::document::{Document, Text, WrittenQuestion};
use super::problem::Path;

/// All texts of a document, in its own order.
#[must_use]
pub fn texts(document: &Document) -> Vec<(Path, &Text)> {
    let mut found = Found(Vec::new());
    let root = Path::default();
    found.always(&root, "title", &document.title);
    let at = |list: &str, index: usize| Path::default().key(list).at(index);
    for (list, scales) in [("usage", &document.usage), ("volume", &document.volume)] {
        for (index, scale) in scales.iter().enumerate() {
            found.always(&at(list, index), "title", &scale.title);
        }
    }
    for (index, level) in document.levels.iter().enumerate() {
        found.always(&at("levels", index), "title", &level.title);
    }
    for (index, location) in document.locations.iter().enumerate() {
        found.always(&at("locations", index), "title", &location.title);
    }
    for (index, risk) in document.risks.iter().enumerate() {
        found.titled(&at("risks", index), &risk.title, risk.about.as_ref());
    }
    for (index, category) in document.data_categories.iter().enumerate() {
        found.titled(&at("data_categories", index), &category.title, category.about.as_ref());
    }
    for (index, feature) in document.features.iter().enumerate() {
        found.titled(&at("features", index), &feature.title, feature.about.as_ref());
    }
    for (index, sector) in document.sectors.iter().enumerate() {
        found.titled(&at("sectors", index), &sector.title, sector.about.as_ref());
    }
    for (index, template) in document.department_templates.iter().enumerate() {
        found.always(&at("department_templates", index), "title", &template.title);
    }
    for (index, section) in document.sections.iter().enumerate() {
        let path = at("sections", index);
        found.always(&path, "title", &section.title);
        for (position, question) in section.questions.iter().enumerate() {
            found.question(&path.key("questions").at(position), question);
        }
    }
    for (index, flag) in document.red_flags.iter().enumerate() {
        found.titled(&at("red_flags", index), &flag.title, flag.about.as_ref());
    }
    for (index, rule) in document.contradictions.iter().enumerate() {
        found.titled(&at("contradictions", index), &rule.title, rule.about.as_ref());
    }
    for (index, action) in document.actions.iter().enumerate() {
        let path = at("actions", index);
        found.titled(&path, &action.title, action.about.as_ref());
        found.always(&path, "role", &action.role);
    }
    for (index, stage) in document.stages.iter().enumerate() {
        found.always(&at("stages", index), "title", &stage.title);
    }
    for (index, penalty) in document.penalties.iter().enumerate() {
        found.maybe(&at("penalties", index), "about", penalty.about.as_ref());
    }
    for (index, source) in document.sources.iter().enumerate() {
        found.always(&at("sources", index), "title", &source.title);
    }
    found.0
}

struct Found<'a>(Vec<(Path, &'a Text)>);

impl<'a> Found<'a> {
    fn always(&mut self, path: &Path, key: &str, text: &'a Text) {
        self.0.push((path.key(key), text));
    }

    fn maybe(&mut self, path: &Path, key: &str, text: Option<&'a Text>) {
        if let Some(text) = text {
            self.always(path, key, text);
        }
    }

    fn titled(&mut self, path: &Path, title: &'a Text, about: Option<&'a Text>) {
        self.always(path, "title", title);
        self.maybe(path, "about", about);
    }

    fn question(&mut self, path: &Path, question: &'a WrittenQuestion) {
        self.always(path, "text", &question.text);
        self.always(path, "why", &question.why);
        self.maybe(path, "guidance", question.guidance.as_ref());
        self.maybe(path, "evidence", question.evidence.as_ref());
        for (index, option) in question.options.iter().enumerate() {
            self.always(&path.key("options").at(index), "label", &option.label);
        }
        self.maybe(path, "unit", question.unit.as_ref());
        self.maybe(path, "not_comparable", question.not_comparable.as_ref());
    }
}
