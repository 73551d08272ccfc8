//! One step of the wizard: a message in, the model changed, effects out.

use super::keymap::{self, Action};
use super::message::{Effect, Msg};
use super::model::{Model, Saved, Session};
use super::pointer;
use super::screens::overlay::Chosen;
use super::screens::{self, Choice, HomeScreen, Overlay, Screen};
use crate::text::{Message, Texts};

/// Lets a message happen.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let refused = screens::interview::refused(model);
    let mut effects = happen(model, msg);
    // What cannot be an answer goes with the question that it was typed for, and not without a word.
    if let Some((place, text)) = refused
        && !matches!(&model.screen, Screen::Interview(screen) if screen.place == place)
    {
        model.notice = Some(Message::new("notice-not-kept").with("text", text));
    }
    effects.extend(model.hints.enter(&model.screen, model.settings.hints).map(Effect::KeepHints));
    effects
}

fn happen(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Act(action) => {
            model.notice = None;
            let interrupted = std::mem::replace(&mut model.interrupted, action == Action::Interrupt);
            act(model, action, interrupted)
        }
        Msg::Type(key) => {
            model.notice = None;
            model.interrupted = false;
            if model.overlay.is_some() { screens::overlay::type_key(model, key) } else { screens::type_key(model, key) }
        }
        Msg::Paste(text) => {
            model.notice = None;
            if keymap::takes_text(model) {
                screens::paste(model, &text);
            } else {
                model.notice = Some(Message::new("notice-pasted-nowhere"));
            }
            Vec::new()
        }
        Msg::Resized(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Msg::HomeLoaded(organisations) => {
            model.organisations = organisations;
            screens::home::clamp(model);
            Vec::new()
        }
        Msg::Opened(opened) => {
            let notice = opened.notices.first().cloned();
            let session = Session::new(*opened);
            model.screen = screens::resume(&session);
            model.session = Some(session);
            model.overlay = None;
            model.path.clear();
            model.notice = notice;
            Vec::new()
        }
        Msg::ReportsOpened(reports) => {
            screens::open_reports(model, reports);
            Vec::new()
        }
        Msg::TrendRead(opened) => {
            screens::trend::open(model, *opened);
            Vec::new()
        }
        Msg::DepartmentsRead(list) => {
            screens::departments::importing::preview(model, *list);
            Vec::new()
        }
        Msg::ExportOffered(offer) => {
            screens::handover::offered(model, offer);
            Vec::new()
        }
        Msg::HandedOver(done) => {
            screens::handover::handed_over(model, *done);
            Vec::new()
        }
        Msg::LastRead(report) => screens::interview::reconfirming::last_read(model, *report),
        Msg::Saved(at) => {
            if let Some(session) = &mut model.session {
                session.saved = Saved::At(at);
            }
            // Whoever asked is told now that it is done.
            if model.notice == Some(Message::new("notice-saving")) {
                tell_saved(model);
            }
            Vec::new()
        }
        Msg::SaveFailed(why) => {
            if let Some(session) = &mut model.session {
                session.saved = Saved::Not(why);
            }
            Vec::new()
        }
        Msg::Finished { path, report } => {
            model.session = None;
            screens::open_reports(model, vec![*report]);
            model.notice = Some(Message::new("notice-report-saved").with("path", path));
            vec![Effect::LoadHome]
        }
        Msg::EditedOutside(text) => {
            match (text, &mut model.overlay) {
                (Ok(text), Some(Overlay::Editor(editor))) => editor.replace(&text),
                (Err(why), _) => model.notice = Some(why),
                (Ok(_), _) => {}
            }
            Vec::new()
        }
        Msg::Clicked(column, row) => pointer::click(model, column, row),
        Msg::SettingsKept(path) => {
            let given = model.given.palette.is_some_and(|palette| model.settings.theme != Some(palette));
            model.notice = Some(match (path, given) {
                (None, _) => Message::new("notice-settings-no-place"),
                (Some(path), true) => Message::new("notice-settings-kept-given").with("path", path),
                (Some(path), false) => Message::new("notice-settings-kept").with("path", path),
            });
            Vec::new()
        }
        Msg::Ending => keep(model),
        Msg::Failed(why) => {
            model.notice = Some(why);
            Vec::new()
        }
    }
}

fn act(model: &mut Model, action: Action, interrupted: bool) -> Vec<Effect> {
    match action {
        Action::Suspend => return vec![Effect::Suspend],
        Action::Quit => return quit(model),
        Action::Interrupt if interrupted => return vec![Effect::Interrupt],
        Action::Interrupt => {
            let effects = keep(model);
            let in_a_form = screens::form(model).is_some_and(|form| form.is_entered());
            let refused = screens::interview::refused(model).is_some();
            model.notice = Some(match (is_unsaved(model), in_a_form, refused) {
                (true, ..) => Message::new("notice-interrupt-unsaved"),
                (false, true, _) => Message::new("notice-interrupt-form"),
                (false, false, true) => Message::new("notice-interrupt-field"),
                (false, false, false) => Message::new("notice-interrupt"),
            });
            return effects;
        }
        Action::Language => {
            speak_next(model);
            return Vec::new();
        }
        Action::Help => {
            model.overlay = match model.overlay.take() {
                Some(Overlay::Help { over, .. }) => over.map(|over| *over),
                over => Some(Overlay::Help { scroll: 0, over: over.map(Box::new) }),
            };
            return Vec::new();
        }
        Action::Settings => {
            if model.overlay.is_none() {
                screens::preferences::open(model);
            }
            return Vec::new();
        }
        Action::Back if model.overlay.is_none() => {
            if let Some(seen) = model.hints.hide() {
                return vec![Effect::KeepHints(seen)];
            }
        }
        Action::Palette => {
            match model.overlay.take() {
                Some(Overlay::Palette(palette)) => model.overlay = palette.over.map(|over| *over),
                over => {
                    model.overlay = over;
                    screens::overlay::palette::open(model);
                }
            }
            return Vec::new();
        }
        _ => {}
    }
    if model.overlay.is_some() {
        return screens::overlay::act(model, action);
    }
    if model.session.is_some() && !matches!(model.screen, Screen::Home(_) | Screen::Compare(_) | Screen::Trend(_)) {
        match action {
            Action::Undo => return screens::undo(model),
            Action::Redo => return screens::redo(model),
            Action::Search => {
                screens::overlay::search::open(model);
                return Vec::new();
            }
            Action::NextStage | Action::PreviousStage => {
                let mut effects = match leave_question(model) {
                    Ok(effects) => effects,
                    Err(effects) => return effects,
                };
                model.path.clear();
                effects.extend(match action {
                    Action::NextStage => screens::next_stage(model),
                    _ => screens::previous_stage(model),
                });
                return effects;
            }
            Action::Save if !matches!(model.screen, Screen::Review(_) | Screen::Result(_) | Screen::Setup(_)) => {
                let effects = screens::interview::keep(model);
                tell_saved(model);
                return effects;
            }
            _ => {}
        }
    }
    screens::act(model, action)
}

/// Goes on in the next language. A form over the screen holds words that were put into it.
fn speak_next(model: &mut Model) {
    if !matches!(model.overlay, None | Some(Overlay::Help { over: None, .. })) {
        model.notice = Some(Message::new("notice-language-later"));
        return;
    }
    let own = model.texts.language();
    let next = Texts::languages().skip_while(|tag| *tag != own).nth(1).or_else(|| Texts::languages().next());
    speak(model, next.unwrap_or_default());
    let name = screens::handover::language_name(model.texts.language());
    model.notice = Some(Message::new("notice-language").with("language", name));
}

/// Goes on in a language.
pub(super) fn speak(model: &mut Model, language: &str) {
    model.texts = Texts::new(language);
    model.keys.say_in(&mut model.texts);
    screens::setup::reword(model);
}

/// Lets an action happen that was chosen by its name.
pub(super) fn let_act(model: &mut Model, action: Action) -> Vec<Effect> {
    let interrupted = std::mem::replace(&mut model.interrupted, action == Action::Interrupt);
    act(model, action, interrupted)
}

/// Makes what was typed the answer before one goes elsewhere. What cannot be an answer, or what a form holds that
/// was not accepted, keeps one there once, with the reason (`Err`); then it is left behind.
pub(super) fn leave_question(model: &mut Model) -> Result<Vec<Effect>, Vec<Effect>> {
    let told = screens::interview::refused(model).is_some();
    let effects = screens::interview::keep(model);
    if !told && screens::interview::refused(model).is_some() {
        return Err(effects);
    }
    if let Screen::Setup(screen) = &mut model.screen
        && !screen.form.may_be_left()
    {
        model.notice = Some(Message::new("notice-form-entered"));
        return Err(effects);
    }
    Ok(effects)
}

/// Says whether everything is on the disk, and since when.
fn tell_saved(model: &mut Model) {
    let Some(session) = &model.session else { return };
    model.notice = Some(match &session.saved {
        Saved::At(time) if time.is_empty() => Message::new("notice-all-saved"),
        Saved::At(time) => Message::new("notice-all-saved-at").with("time", time.as_str()),
        Saved::Saving => Message::new("notice-saving"),
        Saved::Not(why) => why.clone(),
    });
}

/// Makes what was typed but not yet accepted part of the assessment: before the program ends, or goes
/// elsewhere by itself.
pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let mut effects = screens::overlay::keep(model);
    effects.extend(screens::interview::keep(model));
    effects
}

fn is_unsaved(model: &Model) -> bool {
    matches!(&model.session, Some(Session { saved: Saved::Not(_), .. }))
}

/// Ends the program; asks first if something is not on the disk.
fn quit(model: &mut Model) -> Vec<Effect> {
    if let Some(form) = screens::form(model)
        && !form.may_be_left()
    {
        model.notice = Some(Message::new("notice-form-entered-quit"));
        return Vec::new();
    }
    let told = screens::interview::refused(model).is_some();
    let mut effects = keep(model);
    if !told && screens::interview::refused(model).is_some() {
        model.notice = Some(Message::new("notice-field-quit"));
        return effects;
    }
    if is_unsaved(model) {
        model.overlay = Some(Overlay::Choice(Choice::unsaved(Chosen::Quit)));
    } else {
        effects.push(Effect::Quit);
    }
    effects
}

/// Leaves the open assessment for the home screen; asks first if something is not on the disk.
pub(super) fn go_home(model: &mut Model) -> Vec<Effect> {
    if is_unsaved(model) {
        model.overlay = Some(Overlay::Choice(Choice::unsaved(Chosen::Home)));
        return Vec::new();
    }
    leave(model)
}

/// Leaves it, whatever is unsaved.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Home(HomeScreen { cursor: model.home_row, ..HomeScreen::default() });
    model.path.clear();
    let mut effects = Vec::new();
    if model.session.take().is_some() {
        effects.push(Effect::Close);
    }
    effects.push(Effect::LoadHome);
    effects
}
