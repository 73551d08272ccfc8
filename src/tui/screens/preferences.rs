//! The settings, as a form over any screen. What is accepted counts at once, and for the next time.

use super::super::message::Effect;
use super::super::model::Model;
use super::super::settings::Settings;
use super::super::theme::Palette;
use super::super::update::speak;
use super::super::widgets::form::{Field, Form};
use super::handover::language_name;
use super::overlay::{Accepted, FormOverlay, Overlay};
use crate::text::{Message, Texts};

/// The fields, by position.
const LANGUAGE: usize = 0;
const THEME: usize = 1;
const GLYPHS: usize = 2;
const MOUSE: usize = 3;
const HINTS: usize = 4;

/// Opens the form.
pub fn open(model: &mut Model) {
    let (texts, now) = (&model.texts, &model.settings);
    let say = |message: Message| texts.say(&message);
    let languages = languages(now);
    let named = languages.iter().map(|tag| match tag.as_deref() {
        None => say(Message::new("settings-auto")),
        Some(tag) => say(language_name(tag)),
    });
    let themes = std::iter::once(say(Message::new("settings-auto"))).chain(Palette::ALL.map(|one| say(theme(one))));
    let yes_or_no = || vec![say(Message::new("settings-no")), say(Message::new("settings-yes"))];
    let glyphs = vec![say(Message::new("settings-unicode")), say(Message::new("settings-ascii"))];
    let fields = vec![
        Field::one(
            Message::new("settings-language"),
            Message::new("settings-language-hint"),
            named.collect(),
            languages.iter().position(|tag| *tag == now.language),
        ),
        Field::one(
            Message::new("settings-theme"),
            Message::new("settings-theme-hint"),
            themes.collect(),
            Some(now.theme.and_then(|own| Palette::ALL.iter().position(|one| *one == own)).map_or(0, |at| at + 1)),
        ),
        Field::one(
            Message::new("settings-glyphs"),
            Message::new("settings-glyphs-hint"),
            glyphs,
            Some(usize::from(now.ascii)),
        ),
        Field::one(
            Message::new("settings-mouse"),
            Message::new("settings-mouse-hint"),
            yes_or_no(),
            Some(usize::from(now.mouse)),
        ),
        Field::one(
            Message::new("settings-hints"),
            Message::new("settings-hints-hint"),
            yes_or_no(),
            Some(usize::from(now.hints)),
        ),
    ];
    model.overlay = Some(Overlay::Form(FormOverlay {
        title: Message::new("settings-title"),
        form: Form::new(fields),
        then: Accepted::Settings,
    }));
}

/// That of the system, those that there are, and the one that is preferred though there is none of it yet.
fn languages(now: &Settings) -> Vec<Option<String>> {
    let mut all = vec![None];
    all.extend(Texts::languages().map(|tag| Some(tag.to_owned())));
    if !all.contains(&now.language) {
        all.push(now.language.clone());
    }
    all
}

fn theme(palette: Palette) -> Message {
    match palette {
        Palette::Dark => Message::new("settings-theme-dark"),
        Palette::Light => Message::new("settings-theme-light"),
        Palette::HighContrast => Message::new("settings-theme-high-contrast"),
        Palette::Mono => Message::new("settings-theme-mono"),
    }
}

/// Accepts the form: what it says counts now, and is kept.
pub fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(overlay)) = &model.overlay else { return Vec::new() };
    let chosen = |at: usize| overlay.form.fields.get(at).and_then(Field::chosen).unwrap_or(0);
    let settings = Settings {
        language: languages(&model.settings).get(chosen(LANGUAGE)).cloned().flatten(),
        theme: chosen(THEME).checked_sub(1).and_then(|at| Palette::ALL.get(at)).copied(),
        ascii: chosen(GLYPHS) == 1,
        mouse: chosen(MOUSE) == 1,
        hints: chosen(HINTS) == 1,
    };
    model.overlay = None;
    if settings == model.settings {
        return Vec::new();
    }
    let mut effects = Vec::new();
    if settings.mouse != model.settings.mouse {
        effects.push(Effect::Mouse(settings.mouse));
    }
    model.theme = model.given.theme(&settings);
    model.settings = settings.clone();
    // That of the system is known when farol starts.
    if let Some(language) = settings.language.as_deref().filter(|tag| *tag != model.texts.language()) {
        speak(model, language);
    }
    let language = model.texts.language().to_owned();
    effects.push(Effect::Settings { settings, language });
    effects
}
