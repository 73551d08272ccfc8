//! What the keys of the result do: from tab to tab, into pages and out of them.

use std::rc::Rc;

use super::drawn::Drawn;
use super::flows::{self, Node};
use super::pages::{Enter, Page, Why, sheet};
use super::{ResultScreen, Tab, accepting, entries, planned, set_filter, subject_of};
use crate::risk::{DEFAULT_SEED, VendorExample};
use crate::text::Message;
use crate::tui::keymap::Action;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::screens::{ReviewScreen, Screen, handover, home, moved, review, visit_from};
use crate::tui::update::go_home;
use crate::tui::widgets::tabs;

/// An action on the result.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(8).max(1);
    let Screen::Result(screen) = &model.screen else { return Vec::new() };
    let Some(drawn) = Drawn::new(screen, model, model.size.0.saturating_sub(2), model.size.1) else {
        return Vec::new();
    };
    let sheet = sheet(&drawn);
    let cursor = screen.visits().last().map_or(0, |visit| visit.cursor);
    let (count, enter) = (sheet.count, (action == Action::Confirm).then(|| sheet.row(cursor).enter).flatten());
    drop(sheet);
    match action {
        Action::Confirm => enter_into(model, enter),
        Action::Back => back(model),
        Action::Save if screen.report.is_none() => {
            review::ask_to_finish(model);
            Vec::new()
        }
        Action::Save => {
            model.notice = Some(Message::new("notice-saved-already"));
            Vec::new()
        }
        Action::Compare => {
            compare(model);
            Vec::new()
        }
        Action::Trend => trend(model),
        Action::Export => handover::ask(model),
        Action::Next | Action::Previous | Action::Pick(_) => {
            let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
            screen.tab = tabs::turned(&Tab::ALL, screen.tab as usize, action).unwrap_or(screen.tab);
            prepare(model);
            Vec::new()
        }
        Action::Toggle | Action::Goal | Action::Edit | Action::PlanTicked => planned::act(model, action),
        Action::Delete if matches!(screen.tab, Tab::Plan | Tab::Roadmap) => planned::act(model, action),
        Action::Delete if screen.tab == Tab::Return => match input_at(screen, model) {
            Some(at) => entries::clear(model, at),
            None => Vec::new(),
        },
        Action::Left | Action::Right if screen.tab == Tab::Flows => {
            let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
            let step = if action == Action::Right { 1 } else { flows::COLUMNS - 1 };
            screen.column = (screen.column + step) % flows::COLUMNS;
            Vec::new()
        }
        Action::Order | Action::Filter | Action::Left | Action::Right | Action::Accept | Action::Delete => {
            accepting::act(model, action)
        }
        _ => {
            let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
            let at = screen.at();
            at.cursor = moved(at.cursor, count, action, page);
            Vec::new()
        }
    }
}

/// Makes ready what the tab at hand shows.
pub fn prepare(model: &mut Model) {
    let Screen::Result(screen) = &mut model.screen else { return };
    match (screen.report.take(), &model.session) {
        (Some(report), _) => {
            screen.prepare(&report.questionnaire, &report.interview, &model.today);
            screen.report = Some(report);
        }
        (None, Some(session)) => screen.prepare(&session.questionnaire, session.interview(), &model.today),
        (None, None) => {}
    }
}

/// The input of the return under the cursor.
fn input_at(screen: &ResultScreen, model: &Model) -> Option<usize> {
    let drawn = Drawn::new(screen, model, model.size.0, model.size.1)?;
    match sheet(&drawn).row(screen.visits().last()?.cursor).enter? {
        Enter::Input(at) => Some(at),
        _ => None,
    }
}

/// The plan was changed: what shows it is made again.
pub fn plan_changed(model: &mut Model) {
    if let Screen::Result(screen) = &mut model.screen {
        screen.roadmap = None;
        screen.returns = None;
    }
    prepare(model);
}

fn enter_into(model: &mut Model, enter: Option<Enter>) -> Vec<Effect> {
    let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
    match enter {
        Some(Enter::Page(page)) => {
            screen.push(page);
            Vec::new()
        }
        Some(Enter::Department(at)) => {
            if let Some((questionnaire, _)) = subject_of(screen.report.as_deref(), model.session.as_ref()) {
                let why = Why::new(&screen.evaluation, questionnaire, at);
                screen.push(Page::Department(Rc::new(why)));
            }
            Vec::new()
        }
        Some(Enter::Question(place)) => visit_from(model, place),
        Some(Enter::Node(node)) => {
            let before = match screen.visits().last().map(|visit| &visit.page) {
                Some(Page::Flows { nodes, .. }) => nodes.clone(),
                _ => Vec::new(),
            };
            // What is shown only already cannot be narrowed to again.
            if let Some(map) = screen.map.clone().filter(|_| !before.contains(&node)) {
                let nodes: Vec<Node> = before.into_iter().chain([node]).collect();
                let shown = map.through(&nodes);
                screen.push(Page::Flows { nodes, shown });
            }
            Vec::new()
        }
        Some(Enter::Flow(at)) => {
            let subject = subject_of(screen.report.as_deref(), model.session.as_ref());
            if let (Some((questionnaire, _)), Some(map)) = (subject, &screen.map) {
                let why = Why::new(&screen.evaluation, questionnaire, map.flows[at].department);
                screen.push(Page::MappedFlow { at, why: Rc::new(why) });
            }
            Vec::new()
        }
        Some(Enter::Input(_) | Enter::Horizon) if screen.report.is_some() => {
            model.notice = Some(Message::new("notice-saved-already"));
            Vec::new()
        }
        Some(Enter::Input(at)) => {
            entries::offer_input(model, at);
            Vec::new()
        }
        Some(Enter::Horizon) => {
            entries::offer_horizon(model);
            Vec::new()
        }
        Some(Enter::VendorExample) => {
            let subject = subject_of(screen.report.as_deref(), model.session.as_ref());
            let Some((questionnaire, interview)) = subject else { return Vec::new() };
            let improvement = screen.returns.as_ref().map(|found| &found.improvement);
            let example = improvement
                .and_then(|improvement| VendorExample::new(questionnaire, interview, improvement, DEFAULT_SEED));
            match example {
                Some(example) => screen.push(Page::VendorExample(Rc::new(example))),
                None => model.notice = Some(Message::new("notice-no-vendor-example")),
            }
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Out of a page, out of a filter, out of the result.
fn back(model: &mut Model) -> Vec<Effect> {
    let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
    if screen.is_inside() {
        screen.visits[screen.tab as usize].pop();
        return Vec::new();
    }
    if screen.tab == Tab::Findings && screen.listed.is_filtered() {
        set_filter(model, Vec::new());
        return Vec::new();
    }
    if let Some(trend) = screen.trend.take() {
        model.screen = Screen::Trend(trend);
        return Vec::new();
    }
    if screen.report.is_some() {
        return go_home(model);
    }
    if let Some(session) = &model.session {
        model.screen = Screen::Review(ReviewScreen::new(session));
    }
    Vec::new()
}

fn compare(model: &mut Model) {
    let Screen::Result(screen) = &model.screen else { return };
    let (organisation, reports, after) = match (&screen.report, &model.session) {
        (Some(report), _) => {
            let own = report.reports.iter().find(|one| one.file == report.file).cloned();
            (report.organisation.clone(), report.reports.clone(), own)
        }
        (None, Some(session)) => (session.organisation.clone(), session.reports.clone(), None),
        (None, None) => return,
    };
    home::choose_to_compare(model, &organisation, &reports, after.as_ref());
}

/// To the trend of the organisation, or back to it.
fn trend(model: &mut Model) -> Vec<Effect> {
    let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
    if let Some(trend) = screen.trend.take() {
        model.screen = Screen::Trend(trend);
        return Vec::new();
    }
    let Some(report) = &screen.report else { return Vec::new() };
    let (organisation, count) = (report.organisation.clone(), report.reports.len());
    super::super::trend::read(model, organisation, count)
}
