//! The example of a vendor's article: its figures, marked as a claim, beside what the same organisation
//! gets without them. The figures are data beside the questionnaire; none is stated as a fact.

use serde_json::json;

use super::super::show;
use super::super::table::layout;
use super::super::{Context, Exit, Failure, output};
use super::shown::{likely, money, number, ratio, status, titled};
use super::{Base, ended};
use crate::assessment::{InputName, InputStatus, ReturnEntries};
use crate::questionnaire::{Questionnaire, shipped};
use crate::report::ReturnResult;
use crate::risk::Return;
use crate::text::{Message, Texts};

const FIGURES: &str = include_str!("../../../questionnaires/dingtalk-macau/return-example.json");

/// The example, reckoned twice with the risks and the plan of an interview.
struct Example {
    /// The figures of the article.
    claim: ReturnEntries,
    claimed: Return,
    /// The same organisation and horizon without any figure that is a vendor's claim.
    sourced: Return,
    /// Of each penalty: the most that it comes to, in MOP, and how many of it the claim is worth.
    needed: Vec<(f64, Option<f64>)>,
}

/// Shows it.
pub(super) fn run(base: &Base<'_>, as_json: bool, context: &Context) -> Result<Exit, Failure> {
    let questionnaire = &*base.subject.questionnaire;
    if questionnaire.document().id != shipped().document().id {
        return Err(Failure::invalid(Message::new("cli-roi-no-example")));
    }
    let example = Example::new(base).map_err(|_| Failure::error(Message::new("cli-roi-example-broken")))?;
    if as_json {
        super::json(&example.as_json(questionnaire))?;
    } else {
        output::write(example.text(base, &context.texts).as_bytes())?;
    }
    Ok(ended(base.subject, &example.sourced, context))
}

impl Example {
    fn new(base: &Base<'_>) -> Result<Self, serde_json::Error> {
        let claim: ReturnEntries = serde_json::from_str(FIGURES)?;
        let entered = &base.subject.interview.returns;
        let mut claimed = ReturnEntries { years: claim.years, inputs: entered.inputs.clone() };
        // The claim is taken as all benefits together: what else was entered would be counted twice.
        let costs = |name: InputName| !matches!(name, InputName::AuditHours | InputName::BaseRate(_));
        let questionnaire = &base.subject.questionnaire;
        claimed.inputs.retain(|name, _| InputName::parse(questionnaire, name.as_str()).is_some_and(costs));
        claimed.inputs.extend(claim.inputs.clone());
        let mut sourced = ReturnEntries { years: claim.years, inputs: entered.inputs.clone() };
        sourced.inputs.retain(|_, input| input.status != InputStatus::VendorClaim);
        // Which organisation it is stays, else there would be nothing to compare.
        let headcount = InputName::Headcount.id(questionnaire);
        sourced.inputs.extend(claim.inputs.get(&headcount).map(|input| (headcount, input.clone())));
        let (claimed, sourced) = (base.returns(&claimed), base.returns(&sourced));
        let worth = worth(&claimed);
        let penalties = questionnaire.document().penalties.iter().map(|penalty| penalty.max_mop);
        let needed = penalties.map(|most| (most, (most > 0.0).then(|| worth / most)));
        Ok(Self { needed: needed.collect(), claim, claimed, sourced })
    }

    fn text(&self, base: &Base<'_>, texts: &Texts) -> String {
        let questionnaire = &*base.subject.questionnaire;
        let (worth, people, years) = (worth(&self.claimed), headcount(&self.claimed), f64::from(self.claimed.years));
        let source = self.claim.inputs.values().find_map(|input| input.source.as_deref()).unwrap_or_default();
        let title = Message::new("cli-roi-example")
            .with("people", number(people))
            .with("years", self.claimed.years as usize)
            .with("mop", money(worth))
            .with("each", money(worth / people / years))
            .with("status", status(InputStatus::VendorClaim, texts))
            .with("source", titled(questionnaire, source, texts));
        let mut parts = vec![show::heading(base.subject, texts), format!("{}\n", texts.say(&title))];
        if let (Some(claimed), Some(sourced)) = (&self.claimed.outcome, &self.sourced.outcome) {
            let head = ["", &texts.get("cli-roi-claimed"), &texts.get("cli-roi-sourced")].map(str::to_owned);
            let mut rows = vec![head.to_vec()];
            rows.extend(likely(&[claimed.likely, sourced.likely], texts));
            let mut ratios = vec![format!("  {}", texts.get("cli-roi-ratio"))];
            ratios.extend([claimed, sourced].map(|one| ratio(one.likely.ratio(), texts)));
            rows.push(ratios);
            parts.push(layout(&rows, &[0]));
        }
        let document = questionnaire.document();
        let rows = document.penalties.iter().zip(&self.needed).map(|(penalty, (most, times))| {
            let source = document.sources.iter().find(|source| source.id == penalty.source);
            vec![
                format!("  {}", penalty.id),
                money(*most),
                times.map_or_else(|| "–".to_owned(), |times| format!("{times:.1}")),
                source.map_or_else(String::new, |source| status(source.status.into(), texts)),
                source.map_or_else(String::new, |source| source.title.get(texts.language()).to_owned()),
            ]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        let needed = texts.say(&Message::new("cli-roi-needed").with("mop", money(worth)));
        parts.push(format!("{needed}\n{}", layout(&rows, &[0, 3, 4])));
        let zero: Vec<String> = self.sourced.not_entered().map(|name| name.id(questionnaire).to_string()).collect();
        if !zero.is_empty() {
            let message = Message::new("cli-roi-not-entered").with("inputs", zero.join(", "));
            parts.push(format!("{}\n", texts.say(&message)));
        }
        parts.join("\n")
    }

    fn as_json(&self, questionnaire: &Questionnaire) -> serde_json::Value {
        let penalties = questionnaire.document().penalties.iter().zip(&self.needed);
        let needed: Vec<_> = penalties
            .map(|(penalty, (most, times))| {
                let times = times.map(|times| (times * 1e6).round() / 1e6);
                json!({"penalty": penalty.id, "most_mop": most, "times": times})
            })
            .collect();
        json!({
            "format": "farol.return-example/1",
            "claim": self.claim,
            "claimed": ReturnResult::new(questionnaire, &self.claimed),
            "sourced": ReturnResult::new(questionnaire, &self.sourced),
            "needed": needed,
        })
    }
}

/// What the article claims over its horizon, in MOP.
fn worth(claimed: &Return) -> f64 {
    point(claimed, InputName::OtherBenefits) * f64::from(claimed.years)
}

fn headcount(claimed: &Return) -> f64 {
    point(claimed, InputName::Headcount)
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
