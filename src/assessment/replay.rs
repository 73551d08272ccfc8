//! The events that make an interview from nothing: what a file of one is folded through.

use super::event::{DepartmentProfile, Event, OrganisationProfile, Setup};
use super::interview::Interview;
use super::place::Place;

impl Interview {
    /// The events that, after its start, make this interview: set-up, departments with their flows,
    /// answers, plan and accepted findings, in the order in which they can be applied.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        let organisation = &self.organisation;
        let mut events = vec![
            Event::OrganisationChanged(OrganisationProfile {
                name: organisation.name.clone(),
                sectors: organisation.sectors.clone(),
                headcount: organisation.headcount,
            }),
            Event::SetUp(Setup {
                period: self.period.clone(),
                assessor: self.assessor.clone(),
                languages: self.languages.clone(),
            }),
        ];
        events.extend(self.departments.iter().map(|one| Event::DepartmentAdded {
            department: one.id.clone(),
            profile: DepartmentProfile {
                name: one.name.clone(),
                template: one.template.clone(),
                headcount: one.headcount,
                lead: one.lead.clone(),
                volume: one.volume.clone(),
                accounts: one.accounts,
            },
            uses: one.uses.iter().map(|(feature, it)| (feature.clone(), it.clone())).collect(),
        }));
        let answered =
            |place, answer: &super::interview::Answer| Event::Answered { place, answer: Box::new(answer.clone()) };
        let own = organisation.answers.iter();
        events.extend(own.map(|(question, answer)| answered(Place::organisation(question.clone()), answer)));
        for one in &self.departments {
            let own = one.answers.iter();
            let place = |question: &_| Place { question: Clone::clone(question), department: Some(one.id.clone()) };
            events.extend(own.map(|(question, answer)| answered(place(question), answer)));
        }
        events.extend(self.plan.iter().cloned().map(Event::ActionPlanned));
        events.extend(self.accepted.iter().cloned().map(Event::FindingAccepted));
        events
    }
}
