//! What is entered for the return: the form of an input and of the horizon.

use super::acting::prepare;
use crate::assessment::{Event, InputName, InputStatus, MOST_YEARS, ReturnInput};
use crate::report::words;
use crate::risk::Origin;
use crate::text::Message;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::screens::Screen;
use crate::tui::screens::overlay::{Accepted, FormOverlay, Overlay};
use crate::tui::widgets::form::{Field, Form};

/// The fields of an input, by position.
const LOW: usize = 0;
const LIKELY: usize = 1;
const HIGH: usize = 2;
const SOURCE: usize = 3;
const STATUS: usize = 4;

const STATUSES: [InputStatus; 5] = [
    InputStatus::Entered,
    InputStatus::Verified,
    InputStatus::Secondary,
    InputStatus::Unverified,
    InputStatus::VendorClaim,
];

/// Asks for the three points of an input, with its source and status.
pub fn offer_input(model: &mut Model, at: usize) {
    let Screen::Result(screen) = &model.screen else { return };
    let Some((questionnaire, _)) = screen.subject(model) else { return };
    let Some(input) = screen.returns.as_ref().and_then(|found| found.inputs.get(at)) else { return };
    let texts = &model.texts;
    let point = |of: fn(crate::assessment::Estimate) -> f64| {
        input.estimate.map(of).map(|value| value.to_string()).unwrap_or_default()
    };
    // Source and status are those of somebody's entry: other figures than a source's are not its.
    let (source, status) = match &input.origin {
        Origin::Entered { source, status } => (source.as_deref().unwrap_or(""), *status),
        _ => ("", InputStatus::Entered),
    };
    let chosen = STATUSES.iter().position(|one| *one == status).unwrap_or(0);
    let statuses = STATUSES.iter().map(|one| texts.say(&words::input_status(*one))).collect();
    let unit = Message::new("return-point-hint").with("unit", words::unit(input.name.unit()));
    let form = Form::new(vec![
        Field::text(Message::new("roi-low"), unit.clone(), &point(crate::assessment::Estimate::low)),
        Field::text(Message::new("roi-likely"), unit.clone(), &point(crate::assessment::Estimate::likely)),
        Field::text(Message::new("roi-high"), unit, &point(crate::assessment::Estimate::high)),
        Field::text(Message::new("roi-source"), Message::new("return-source-hint"), source),
        Field::one(Message::new("roi-status"), Message::new("plan-status-hint"), statuses, Some(chosen)),
    ]);
    let title = words::input(questionnaire, input.name);
    model.overlay = Some(Overlay::Form(FormOverlay { title, form, then: Accepted::Input(input.name) }));
}

/// A number as it may be typed; commas set thousands apart.
fn parsed(text: &str) -> Option<f64> {
    text.replace(',', "").trim().parse::<f64>().ok().filter(|value| value.is_finite())
}

/// Accepts an input, or says in its fields what is wrong. Only the likely value: all three are it.
pub fn accept_input(model: &mut Model, name: InputName) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let id = name.id(&session.questionnaire);
    let Screen::Result(screen) = &model.screen else { return Vec::new() };
    let inputs = screen.returns.iter().flat_map(|found| &found.inputs);
    let (before, origin) =
        inputs.clone().find(|one| one.name == name).map(|one| (one.estimate, one.origin.clone())).unzip();
    let before = before.flatten();
    let Some(Overlay::Form(FormOverlay { form, .. })) = &mut model.overlay else { return Vec::new() };
    let likely = parsed(form.fields[LIKELY].entered());
    let point = |at: usize| {
        let entered = form.fields[at].entered();
        if entered.is_empty() { likely } else { parsed(entered) }
    };
    let points = [point(LOW), likely, point(HIGH)];
    for (at, value) in [LOW, LIKELY, HIGH].into_iter().zip(points) {
        let wanted = at == LIKELY || !form.fields[at].entered().is_empty();
        form.fields[at].problem = (wanted && value.is_none()).then(|| Message::new("return-no-number"));
    }
    if let [Some(low), Some(likely), Some(high)] = points {
        let mut input = ReturnInput {
            low,
            likely,
            high,
            source: form.fields[SOURCE].optional(),
            status: STATUSES[form.fields[STATUS].chosen().unwrap_or(0)],
        };
        // Figures that were changed are not those of the source any more, unless it is named anew.
        if let Some(Origin::Entered { source, status }) = &origin
            && input.estimate(name) != before
            && (&input.source, input.status) == (source, *status)
        {
            (input.source, input.status) = (None, InputStatus::Entered);
        }
        if let Some(estimate) = input.estimate(name) {
            let unchanged = !form.is_entered() && before == Some(estimate);
            model.overlay = None;
            if unchanged {
                return Vec::new();
            }
            return entered(model, Event::ReturnInputChanged { name: id, input: Some(input) });
        }
        form.fields[HIGH].problem = Some(match name {
            InputName::BaseRate(_) => Message::new("return-no-chance"),
            _ => Message::new("return-no-estimate"),
        });
    }
    if let Some(wrong) = form.fields.iter().position(|field| field.problem.is_some()) {
        form.focus = wrong;
    }
    Vec::new()
}

/// Asks for the horizon.
pub fn offer_horizon(model: &mut Model) {
    let Screen::Result(screen) = &model.screen else { return };
    let years = screen.returns.as_ref().map(|found| found.years);
    let hint = Message::new("return-years-hint").with("most", model.texts.number(f64::from(MOST_YEARS)));
    let form = Form::new(vec![Field::number(Message::new("return-years"), hint, years)]);
    let title = Message::new("return-years");
    model.overlay = Some(Overlay::Form(FormOverlay { title, form, then: Accepted::Horizon }));
}

/// Accepts the horizon; an empty field means the usual one.
pub fn accept_horizon(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(FormOverlay { form, .. })) = &mut model.overlay else { return Vec::new() };
    let text = form.fields[0].entered();
    let years = text.parse::<u32>().ok().filter(|years| (1..=MOST_YEARS).contains(years));
    if years.is_none() && !text.is_empty() {
        let wrong = Message::new("return-years-hint").with("most", model.texts.number(f64::from(MOST_YEARS)));
        form.fields[0].problem = Some(wrong);
        return Vec::new();
    }
    model.overlay = None;
    entered(model, Event::ReturnYearsChanged { years })
}

/// Takes what was entered for an input back: its default counts again.
pub fn clear(model: &mut Model, at: usize) -> Vec<Effect> {
    let Screen::Result(screen) = &model.screen else { return Vec::new() };
    let Some(input) = screen.returns.as_ref().and_then(|found| found.inputs.get(at)) else { return Vec::new() };
    let Some(session) = &model.session else { return Vec::new() };
    let name = input.name.id(&session.questionnaire);
    if !session.interview().returns.inputs.contains_key(&name) {
        return Vec::new();
    }
    entered(model, Event::ReturnInputChanged { name, input: None })
}

fn entered(model: &mut Model, event: Event) -> Vec<Effect> {
    let effects = model.happen(event);
    if let Screen::Result(screen) = &mut model.screen {
        screen.returns = None;
    }
    prepare(model);
    effects
}
