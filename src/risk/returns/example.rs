//! The example of a vendor's article: its figures, marked as a claim, beside what the same organisation
//! gets without them. The figures are data beside the questionnaire; none is stated as a fact.

use super::improvement::Improvement;
use super::{Return, returns};
use crate::assessment::{InputName, InputStatus, Interview, ReturnEntries};
use crate::questionnaire::{Questionnaire, shipped};

const FIGURES: &str = include_str!("../../../questionnaires/dingtalk-macau/return-example.json");

/// The example, reckoned twice with the risks and the plan of an interview.
#[derive(Clone, Debug)]
pub struct VendorExample {
    /// The figures of the article.
    pub claim: ReturnEntries,
    pub claimed: Return,
    /// The same organisation and horizon without any figure that is a vendor's claim.
    pub sourced: Return,
    /// Of each penalty: the most that it comes to, in MOP, and how many of it the claim is worth.
    pub needed: Vec<(f64, Option<f64>)>,
}

impl VendorExample {
    /// The example with the risks and the plan of an interview. None where it is made with another
    /// questionnaire than the one that the article is about.
    #[must_use]
    pub fn new(
        questionnaire: &Questionnaire,
        interview: &Interview,
        improvement: &Improvement,
        seed: u32,
    ) -> Option<Self> {
        let claim: ReturnEntries = serde_json::from_str(FIGURES).ok()?;
        if questionnaire.document().id != shipped().document().id {
            return None;
        }
        let entered = &interview.returns;
        let mut claimed = ReturnEntries { years: claim.years, inputs: entered.inputs.clone() };
        // The claim is taken as all benefits together: what else was entered would be counted twice.
        let costs = |name: InputName| !matches!(name, InputName::AuditHours | InputName::BaseRate(_));
        claimed.inputs.retain(|name, _| InputName::parse(questionnaire, name.as_str()).is_some_and(costs));
        claimed.inputs.extend(claim.inputs.clone());
        let mut sourced = ReturnEntries { years: claim.years, inputs: entered.inputs.clone() };
        sourced.inputs.retain(|_, input| input.status != InputStatus::VendorClaim);
        // Which organisation it is stays, else there would be nothing to compare.
        let headcount = InputName::Headcount.id(questionnaire);
        sourced.inputs.extend(claim.inputs.get(&headcount).map(|input| (headcount, input.clone())));
        let reckon = |entries: &ReturnEntries| {
            returns(questionnaire, interview.organisation.headcount, entries, improvement.clone(), seed)
        };
        let (claimed, sourced) = (reckon(&claimed), reckon(&sourced));
        let worth = worth(&claimed);
        let penalties = questionnaire.document().penalties.iter().map(|penalty| penalty.max_mop);
        let needed = penalties.map(|most| (most, (most > 0.0).then(|| worth / most))).collect();
        Some(Self { claim, claimed, sourced, needed })
    }

    /// What the article claims over its horizon, in MOP.
    #[must_use]
    pub fn worth(&self) -> f64 {
        worth(&self.claimed)
    }

    /// How many people the organisation of the article has.
    #[must_use]
    pub fn people(&self) -> f64 {
        point(&self.claimed, InputName::Headcount)
    }

    /// The source of the claim, by its id in the questionnaire.
    #[must_use]
    pub fn source(&self) -> &str {
        self.claim.inputs.values().find_map(|input| input.source.as_deref()).unwrap_or_default()
    }
}

fn worth(claimed: &Return) -> f64 {
    point(claimed, InputName::OtherBenefits) * f64::from(claimed.years)
}

fn point(found: &Return, name: InputName) -> f64 {
    let input = found.inputs.iter().find(|input| input.name == name);
    input.and_then(|input| input.estimate).map_or(0.0, |estimate| estimate.likely())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Its figures are those of the article, each marked as a claim with a source that says so.
    #[test]
    fn the_figures_of_the_example_are_marked_as_a_claim() {
        let claim: ReturnEntries = serde_json::from_str(FIGURES).unwrap();
        let document = shipped().document();
        for (name, input) in &claim.inputs {
            assert!(InputName::parse(shipped(), name.as_str()).is_some_and(|name| input.estimate(name).is_some()));
            assert_eq!(input.status, InputStatus::VendorClaim);
            let source = document.sources.iter().find(|source| Some(source.id.as_str()) == input.source.as_deref());
            assert_eq!(InputStatus::from(source.unwrap().status), InputStatus::VendorClaim);
        }
        let benefits = &claim.inputs["other-benefits"];
        assert_eq!(
            (claim.years, claim.inputs["headcount"].likely, benefits.likely * 5.0),
            (Some(5), 500.0, 1_800_000.0)
        );
    }
}
