//! What becomes of a form that was filled in.

use super::Plain;
use super::form::{Form, Then};

impl Plain {
    /// Accepts a form.
    pub(super) fn accept(&mut self, form: Form) {
        let Form { fields, then, .. } = form;
        let first = &fields[0];
        match then {
            Then::NewOf(ids) => {
                let id = first.chosen().and_then(|at| ids[at].clone());
                self.set_up(id.as_ref());
            }
            Then::SetUp { organisation, reports } => self.accept_set_up(&fields, organisation, &reports),
            Then::Templates(ids) => {
                let chosen: Vec<_> = first.all_chosen().iter().map(|at| ids[*at].clone()).collect();
                self.add_from_templates(&chosen);
            }
            Then::Department(edited) => self.accept_department(&fields, edited),
            Then::Remove(department) => self.remove_department(department, first.chosen() == Some(1)),
            Then::Features(department) => self.accept_features(department, first.all_chosen()),
            Then::Looked(department, features) => {
                let looked = first.all_chosen().iter().map(|at| features[*at].clone()).collect();
                self.next_feature(department, looked);
            }
            Then::Feature(department, features) => self.accept_feature(department, features, &fields),
            Then::Jump(places) | Then::Differs(places) => {
                if let Some(at) = first.chosen() {
                    self.visit(places[at].clone());
                }
            }
            Then::Reason(place) => self.not_applicable(&place, first.entered()),
            Then::Note(place) => self.accept_note(&place, first),
            Then::Evidence(place) => self.accept_evidence(&place, &fields),
            Then::WhyDepartment => self.tell_why(first.chosen().unwrap_or(0)),
            Then::Goals(wishes) => self.wish(wishes[first.chosen().unwrap_or(0)]),
            Then::DepartmentGoal(mapped) => self.accept_department_goal(&mapped, &fields),
            Then::Budget(by) => self.accept_budget(by, first.entered()),
            Then::Planned(action) => self.accept_planned(action, &fields),
            Then::Compare(names) => self.compare_with(names[first.chosen().unwrap_or(0)].clone()),
            Then::Language => self.speak(first.chosen().unwrap_or(0)),
            Then::Finish => self.accept_finish(first.chosen()),
        }
    }
}
