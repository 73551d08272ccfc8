//! What the keys of the findings do: another list or order, a filter, accepting a finding.

use super::drawn::Drawn;
use super::listed::{Criterion, List, Order};
use super::pages::Page;
use super::{Tab, subject_of};
use crate::assessment::{Accepted, Event, Interview, Place};
use crate::risk::Finding;
use crate::text::Message;
use crate::tui::keymap::Action;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::screens::Screen;
use crate::tui::screens::overlay::{self, FormOverlay, Item, Overlay, Picked, Picker};
use crate::tui::widgets::form::{Field, Form};

/// Another list, another order, a filter, an acceptance.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Filter => offer_filter(model),
        Action::Accept => offer_acceptance(model),
        Action::Delete => return withdraw(model),
        Action::Order | Action::Left | Action::Right => {
            let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
            if screen.is_inside() {
                return Vec::new();
            }
            let listed = &mut screen.listed;
            match (screen.tab, action) {
                (Tab::Findings, Action::Order) => {
                    listed.order = match listed.order {
                        Order::Worth => Order::Level,
                        Order::Level => Order::Department,
                        Order::Department => Order::Questionnaire,
                        Order::Questionnaire => Order::Worth,
                    };
                }
                (Tab::Findings, _) => {
                    let step = if action == Action::Right { 1 } else { List::ALL.len() - 1 };
                    listed.list = List::ALL[(listed.list as usize + step) % List::ALL.len()];
                }
                (_, Action::Order) => screen.as_entered = !screen.as_entered,
                _ => {}
            }
            refresh(model, true);
        }
        _ => {}
    }
    Vec::new()
}

/// Lists the findings again, from the top or where one was.
fn refresh(model: &mut Model, from_the_top: bool) {
    let Screen::Result(screen) = &mut model.screen else { return };
    let screen = &mut **screen;
    let Some((questionnaire, interview)) = subject_of(screen.report.as_deref(), model.session.as_ref()) else {
        return;
    };
    screen.listed.refresh(&screen.evaluation, interview, questionnaire, &model.today);
    if from_the_top && !screen.is_inside() {
        screen.at().cursor = 0;
    }
}

/// Offers everything that findings can be filtered by.
fn offer_filter(model: &mut Model) {
    let Screen::Result(screen) = &model.screen else { return };
    if screen.tab != Tab::Findings || screen.is_inside() {
        return;
    }
    let Some(drawn) = Drawn::new(screen, model, model.size.0, model.size.1) else { return };
    let criteria = drawn.criteria();
    let item = |one: &Criterion| Item {
        label: drawn.criterion(*one),
        detail: match one {
            Criterion::Unknown | Criterion::Flagged => String::new(),
            Criterion::Organisation | Criterion::Department(_) => drawn.texts.get("column-department").to_string(),
            Criterion::Risk(_) => drawn.texts.get("filter-risk").to_string(),
            Criterion::Section(_) => drawn.texts.get("filter-section").to_string(),
        },
        chosen: screen.listed.filter.contains(one),
        deep: false,
    };
    let items = criteria.iter().map(item).collect();
    let picker = Picker::new(Message::new("filter-title"), items, true, Picked::Filter(criteria));
    model.overlay = Some(Overlay::Picker(picker));
}

/// Shows only findings that meet the criteria; all where there are none.
pub fn set_filter(model: &mut Model, filter: Vec<Criterion>) {
    if let Screen::Result(screen) = &mut model.screen {
        screen.listed.filter = filter;
    }
    refresh(model, true);
}

/// The finding under the cursor, or the one that is looked at.
fn at_hand(model: &Model) -> Option<&Finding> {
    let Screen::Result(screen) = &model.screen else { return None };
    let visit = screen.visits().last()?;
    let at = match &visit.page {
        Page::Finding(at) => *at,
        Page::Whole if screen.tab == Tab::Findings => *screen.listed.shown.get(visit.cursor)?,
        _ => return None,
    };
    screen.evaluation.findings.get(at)
}

/// What was said when the finding at a place was accepted, whether or not that is over.
fn accepted_at<'a>(interview: &'a Interview, place: &Place) -> Option<&'a Accepted> {
    interview.accepted.iter().find(|one| one.question == place.question && one.department == place.department)
}

/// Asks by whom, why and until when a finding is accepted.
fn offer_acceptance(model: &mut Model) {
    let Some(finding) = at_hand(model) else { return };
    let Some(session) = model.session.as_ref().filter(|_| is_live(model)) else {
        model.notice = Some(Message::new("notice-saved-already"));
        return;
    };
    let place = finding.place.clone();
    let before = accepted_at(session.interview(), &place);
    let field = |text: fn(&Accepted) -> &String| before.map_or("", |one| text(one).as_str());
    let form = Form::new(vec![
        Field::text(Message::new("accept-by"), Message::new("accept-by-hint"), field(|one| &one.by)),
        Field::text(Message::new("accept-reason"), Message::new("accept-reason-hint"), field(|one| &one.reason)),
        Field::text(Message::new("accept-until"), Message::new("date-hint"), field(|one| &one.until)),
    ]);
    let then = overlay::Accepted::Finding(place);
    model.overlay = Some(Overlay::Form(FormOverlay { title: Message::new("accept-title"), form, then }));
}

/// Accepts the finding, or says in the fields what is missing.
pub fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(FormOverlay { form, then: overlay::Accepted::Finding(place), .. })) = &mut model.overlay
    else {
        return Vec::new();
    };
    let until = form.fields[2].entered().to_owned();
    for field in &mut form.fields[..2] {
        field.problem = field.entered().is_empty().then(|| Message::new("accept-missing"));
    }
    form.fields[2].problem = match crate::assessment::is_date(&until) {
        false => Some(Message::new("date-wrong")),
        true => (until < model.today).then(|| Message::new("accept-past")),
    };
    if let Some(wrong) = form.fields.iter().position(|field| field.problem.is_some()) {
        form.focus = wrong;
        return Vec::new();
    }
    let accepted = Accepted {
        question: place.question.clone(),
        department: place.department.clone(),
        by: form.fields[0].entered().to_owned(),
        reason: form.fields[1].entered().to_owned(),
        until,
    };
    model.overlay = None;
    let effects = model.happen(Event::FindingAccepted(accepted));
    refresh(model, false);
    effects
}

/// Takes the acceptance of the finding at hand back.
fn withdraw(model: &mut Model) -> Vec<Effect> {
    let Some(place) = at_hand(model).map(|finding| finding.place.clone()) else { return Vec::new() };
    if !is_live(model) {
        model.notice = Some(Message::new("notice-saved-already"));
        return Vec::new();
    }
    if model.session.as_ref().is_none_or(|session| accepted_at(session.interview(), &place).is_none()) {
        return Vec::new();
    }
    let effects = model.happen(Event::AcceptanceWithdrawn { place });
    refresh(model, false);
    effects
}

fn is_live(model: &Model) -> bool {
    matches!(&model.screen, Screen::Result(screen) if screen.report.is_none())
}
