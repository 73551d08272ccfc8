//! The data flows of a department: which features it uses, how often each, and which data passes through it.
//! Every feature is an event of its own, so that nothing is lost on the way.

use super::Plain;
use super::field::Field;
use super::form::{Form, Then};
use crate::assessment::{Event, Use};
use crate::questionnaire::{DataCategoryId, DepartmentId, Document, Feature, FeatureId};
use crate::text::Message;

impl Plain {
    /// Asks which features a department uses.
    pub(super) fn map_flows(&mut self, id: &DepartmentId) {
        let Some(session) = &self.session else { return };
        let Some(department) = session.interview().department(id) else { return };
        let features = &session.questionnaire.document().features;
        let titles = features.iter().map(|feature| feature.title.get(self.texts.language()).to_owned()).collect();
        let used = (0..features.len()).filter(|at| department.uses.contains_key(&features[*at].id)).collect();
        let label = Message::new("plain-features").with("department", department.name.as_str());
        let field = Field::several(label, titles, used).hint(Message::new("plain-features-hint"));
        self.open(Form::new(vec![field], Then::Features(id.clone())));
    }

    /// Takes out what is not used any more, and asks which of the others are looked at: at first those that
    /// are new.
    pub(super) fn accept_features(&mut self, department: DepartmentId, chosen: &[usize]) {
        let Some(session) = &self.session else { return };
        let Some(before) = session.interview().department(&department) else { return };
        let document = session.questionnaire.document();
        let now: Vec<FeatureId> = chosen.iter().map(|at| document.features[*at].id.clone()).collect();
        let gone: Vec<FeatureId> = before.uses.keys().filter(|id| !now.contains(id)).cloned().collect();
        let new = (0..now.len()).filter(|at| !before.uses.contains_key(&now[*at])).collect();
        let titles = now.iter().map(|id| self.use_line(document, id, before.uses.get(id))).collect();
        for feature in gone {
            self.happen(Event::UseChanged { department: department.clone(), feature, r#use: None });
        }
        if now.is_empty() {
            return self.describe_done(&department);
        }
        let field = Field::several(Message::new("plain-features-looked"), titles, new);
        let field = field.hint(Message::new("plain-features-looked-hint"));
        self.open(Form::new(vec![field], Then::Looked(department, now)));
    }

    /// A feature with how often it is used and what passes through it.
    fn use_line(&self, document: &Document, id: &FeatureId, used: Option<&Use>) -> String {
        let language = self.texts.language();
        let title = document.features.iter().find(|one| one.id == *id).map_or("", |one| one.title.get(language));
        let Some(used) = used else { return title.to_owned() };
        let band = used.frequency.as_ref().and_then(|id| document.usage.iter().find(|band| band.id == *id));
        let band = band.map_or_else(
            || self.texts.get("plain-frequency-open").to_string(),
            |band| band.title.get(language).to_owned(),
        );
        let data = document.data_categories.iter().filter(|one| used.data_categories.contains(&one.id));
        let data: Vec<&str> = data.map(|one| one.title.get(language)).collect();
        let data = if data.is_empty() { self.texts.get("plain-no-data").to_string() } else { self.texts.list(&data) };
        format!("{title}{colon}{band}; {data}", colon = self.texts.forms().colon())
    }

    /// Asks after the next feature, or goes back to the list of departments.
    pub(super) fn next_feature(&mut self, department: DepartmentId, features: Vec<FeatureId>) {
        let Some(session) = &self.session else { return };
        let Some(first) = features.first() else { return self.describe_done(&department) };
        let document = session.questionnaire.document();
        let Some(feature) = document.features.iter().find(|one| one.id == *first) else { return };
        let used = session.interview().department(&department).and_then(|one| one.uses.get(first));
        let language = self.texts.language();
        let bands = document.usage.iter().map(|band| band.title.get(language).to_owned()).collect();
        let band = used.and_then(|one| one.frequency.as_ref());
        let band = band.and_then(|id| document.usage.iter().position(|one| one.id == *id));
        let data = document.data_categories.iter().map(|one| {
            let title = one.title.get(language);
            if one.special {
                self.texts.say(&Message::new("plain-sensitive").with("title", title))
            } else {
                title.to_owned()
            }
        });
        let data = data.collect();
        let carried =
            |at: &usize| used.is_some_and(|one| one.data_categories.contains(&document.data_categories[*at].id));
        let carried = (0..document.data_categories.len()).filter(carried).collect();
        let title = feature.title.get(language);
        let about = self.about_feature(document, feature);
        let fields = vec![
            Field::one(Message::new("plain-frequency").with("feature", title), bands, band)
                .hint(Message::new("plain").with("text", about.as_str()))
                .may_be_open(),
            Field::several(Message::new("plain-data").with("feature", title), data, carried)
                .hint(Message::new("plain").with("text", about)),
        ];
        self.open(Form::new(fields, Then::Feature(department, features)));
    }

    /// What a feature is, and where its data lies by default.
    fn about_feature(&self, document: &Document, feature: &Feature) -> String {
        let language = self.texts.language();
        let location = document.locations.iter().find(|one| one.id == feature.location);
        let lies = location.map(|location| {
            let message =
                if location.outside { Message::new("flow-lies-outside") } else { Message::new("flow-lies-inside") };
            self.texts.say(&message.with("location", location.title.get(language)))
        });
        let about = feature.about.as_ref().map(|about| about.get(language).to_owned());
        about.into_iter().chain(lies).collect::<Vec<_>>().join(" ")
    }

    /// Accepts how a feature is used, and goes on with the next.
    pub(super) fn accept_feature(&mut self, department: DepartmentId, mut features: Vec<FeatureId>, fields: &[Field]) {
        let Some(session) = &self.session else { return };
        let document = session.questionnaire.document();
        let feature = features.remove(0);
        let before = session.interview().department(&department).and_then(|one| one.uses.get(&feature));
        // What was there stays in its order, as with single flows that are added and taken out.
        let chosen: Vec<&DataCategoryId> =
            fields[1].all_chosen().iter().map(|at| &document.data_categories[*at].id).collect();
        let known = before.map_or(&[][..], |one| &one.data_categories);
        let kept = known.iter().filter(|id| chosen.contains(id));
        let new = chosen.iter().copied().filter(|id| !known.contains(id));
        let data_categories: Vec<DataCategoryId> = kept.chain(new).cloned().collect();
        let frequency = fields[0].chosen().map(|at| document.usage[at].id.clone());
        // A feature without a flow and without a frequency is not used.
        let is_used = frequency.is_some() || !data_categories.is_empty();
        let r#use = is_used.then_some(Use { frequency, data_categories });
        if before != r#use.as_ref() {
            self.happen(Event::UseChanged { department: department.clone(), feature, r#use });
        }
        self.next_feature(department, features);
    }
}
