//! What is wrong with a file, in words: for each kind a sentence that says it and, where there is more to
//! say, one that says what to do; shown with the line that it is about.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::problem::{Diagnostic, Diagnostics, Expected, LogoTrouble, Wrong};
use crate::questionnaire::{Range, Trouble};
use crate::text::{Message, Texts};

/// All diagnostics as text for a terminal, each with its line, and how many there are.
#[must_use]
pub fn render(diagnostics: &Diagnostics, texts: &Texts, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut shown = String::new();
    for item in &diagnostics.items {
        shown.push_str(&one(&renderer, diagnostics, item, texts));
        shown.push_str("\n\n");
    }
    shown.push_str(&texts.say(&count(diagnostics)));
    shown.push('\n');
    shown
}

/// How many errors and warnings there are.
#[must_use]
pub fn count(diagnostics: &Diagnostics) -> Message {
    let warnings = diagnostics.items.iter().filter(|item| item.is_warning()).count();
    let errors = diagnostics.items.len() - warnings;
    Message::new("diagnostic-count").with("errors", errors).with("warnings", warnings)
}

fn one(renderer: &Renderer, diagnostics: &Diagnostics, item: &Diagnostic, texts: &Texts) -> String {
    let title = texts.say(&what(&item.wrong));
    let help = help(item).map(|message| texts.say(&message));
    let related = texts.get("diagnostic-related");
    let (error, warning) = (texts.get("diagnostic-error"), texts.get("diagnostic-warning"));
    let help_name = texts.get("diagnostic-help");
    let level = if item.is_warning() { Level::WARNING.with_name(&*warning) } else { Level::ERROR.with_name(&*error) };
    let mut group = Group::with_title(level.primary_title(title));
    if let Some(file) = diagnostics.files.get(item.file) {
        if item.span.is_empty() && item.span.start == 0 {
            group = group.element(Origin::path(&file.name));
        } else {
            let mut snippet = Snippet::source(&file.text)
                .path(&file.name)
                .annotation(AnnotationKind::Primary.span(item.span.clone()));
            if let Some((other, span)) = &item.related
                && *other == item.file
            {
                snippet = snippet.annotation(AnnotationKind::Context.span(span.clone()).label(&*related));
            }
            group = group.element(snippet);
        }
        if let Some((other, span)) = &item.related
            && *other != item.file
            && let Some(file) = diagnostics.files.get(*other)
        {
            let annotation = AnnotationKind::Context.span(span.clone()).label(&*related);
            group = group.element(Snippet::source(&file.text).path(&file.name).annotation(annotation));
        }
    }
    if let Some(help) = help {
        group = group.element(Level::HELP.with_name(&*help_name).message(help));
    }
    renderer.render(&[group])
}

/// What is wrong, in one sentence.
#[must_use]
pub fn what(wrong: &Wrong) -> Message {
    match wrong {
        Wrong::Syntax { detail } => Message::new("diagnostic-syntax").with("detail", detail.as_str()),
        Wrong::OtherType { expected } => Message::new("diagnostic-wrong-type").with("expected", type_name(*expected)),
        Wrong::NoNumber => Message::new("diagnostic-no-number"),
        Wrong::UnknownKey { key, .. } => Message::new("diagnostic-unknown-key").with("key", key.as_str()),
        Wrong::Missing { key } => Message::new("diagnostic-missing").with("key", key.as_str()),
        Wrong::NotOneOf { found, .. } => Message::new("diagnostic-not-one-of").with("found", found.as_str()),
        Wrong::NoCondition => Message::new("diagnostic-no-condition"),
        Wrong::TwoConditions { first, second } => {
            Message::new("diagnostic-two-conditions").with("first", first.as_str()).with("second", second.as_str())
        }
        Wrong::NoFile { name } => Message::new("diagnostic-no-file").with("name", name.as_str()),
        Wrong::StrayFile => Message::new("diagnostic-stray-file"),
        Wrong::NothingToTranslate => Message::new("diagnostic-nothing-to-translate"),
        Wrong::TranslatedTwice { language } => {
            Message::new("diagnostic-translated-twice").with("language", language.as_str())
        }
        Wrong::Trouble(trouble) => trouble_message(trouble),
        Wrong::NoColour { found } => Message::new("diagnostic-no-colour").with("found", found.as_str()),
        Wrong::PaleColour => Message::new("diagnostic-pale-colour"),
        Wrong::CannotRead { name, why } => {
            Message::new("diagnostic-cannot-read").with("name", name.as_str()).with("why", why.as_str())
        }
        Wrong::NoUtf8 { name } => Message::new("diagnostic-no-utf8").with("name", name.as_str()),
        Wrong::NoKey { found } => Message::new("diagnostic-no-key").with("found", found.as_str()),
        Wrong::KeyTaken { key, by } => {
            Message::new("diagnostic-key-taken").with("key", key.as_str()).with("by", by.as_str())
        }
        Wrong::OnlyText => Message::new("diagnostic-only-text"),
        Wrong::Logo(LogoTrouble::NoPicture) => Message::new("diagnostic-logo-no-picture"),
        Wrong::Logo(LogoTrouble::TooLarge { bytes }) => Message::new("diagnostic-logo-too-large").with("size", *bytes),
        Wrong::Logo(LogoTrouble::Script) => Message::new("diagnostic-logo-script"),
    }
}

fn type_name(expected: Expected) -> Message {
    match expected {
        Expected::Text => Message::new("diagnostic-type-text"),
        Expected::String => Message::new("diagnostic-type-string"),
        Expected::Number => Message::new("diagnostic-type-number"),
        Expected::WholeNumber => Message::new("diagnostic-type-whole-number"),
        Expected::TrueOrFalse => Message::new("diagnostic-type-true-or-false"),
        Expected::List => Message::new("diagnostic-type-list"),
        Expected::Table => Message::new("diagnostic-type-table"),
        Expected::Condition => Message::new("diagnostic-type-condition"),
    }
}

fn range_name(range: Range) -> Message {
    match range {
        Range::Part => Message::new("trouble-range-part"),
        Range::PartAboveZero => Message::new("trouble-range-part-above-zero"),
        Range::Score => Message::new("trouble-range-score"),
        Range::AboveZero => Message::new("trouble-range-above-zero"),
        Range::AtLeastZero => Message::new("trouble-range-at-least-zero"),
        Range::AtLeastOne => Message::new("trouble-range-at-least-one"),
        Range::OfTheQuestion => Message::new("trouble-range-of-the-question"),
    }
}

fn trouble_message(trouble: &Trouble) -> Message {
    match trouble {
        Trouble::WrongFormat { found } => Message::new("trouble-wrong-format").with("found", found.as_str()),
        Trouble::BadId { id } => Message::new("trouble-bad-id").with("id", id.as_str()),
        Trouble::Duplicate { id, .. } => Message::new("trouble-duplicate").with("id", id.as_str()),
        Trouble::UnknownId { id, .. } => Message::new("trouble-unknown-id").with("id", id.as_str()),
        Trouble::EmptyList => Message::new("trouble-empty-list"),
        Trouble::TooMany { limit } => Message::new("trouble-too-many").with("limit", *limit),
        Trouble::OutOfRange { value, range } => {
            Message::new("trouble-out-of-range").with("value", value.to_string()).with("range", range_name(*range))
        }
        Trouble::NotAscending => Message::new("trouble-not-ascending"),
        Trouble::MinAboveMax => Message::new("trouble-min-above-max"),
        Trouble::BasisOrder => Message::new("trouble-basis-order"),
        Trouble::NoEnglish => Message::new("trouble-no-english"),
        Trouble::EmptyText => Message::new("trouble-empty-text"),
        Trouble::BadLanguage { tag } => Message::new("trouble-bad-language").with("tag", tag.as_str()),
        Trouble::LanguageNotListed { tag } => Message::new("trouble-language-not-listed").with("tag", tag.as_str()),
        Trouble::Needed { what } => Message::new("trouble-needed").with("what", *what),
        Trouble::NotAllowed { what } => Message::new("trouble-not-allowed").with("what", *what),
        Trouble::NoStrength { id } => Message::new("trouble-no-strength").with("id", id.as_str()),
        Trouble::CannotMitigate => Message::new("trouble-cannot-mitigate"),
        Trouble::WeightOrFactor => Message::new("trouble-weight-or-factor"),
        Trouble::Overlap { .. } => Message::new("trouble-overlap"),
        Trouble::LooksAhead { question } => Message::new("trouble-looks-ahead").with("question", question.as_str()),
        Trouble::WrongKind { question } => Message::new("trouble-wrong-kind").with("question", question.as_str()),
        Trouble::NoBest { question } => Message::new("trouble-no-best").with("question", question.as_str()),
        Trouble::TooManyOptions { question } => {
            Message::new("trouble-too-many-options").with("question", question.as_str())
        }
        Trouble::OnlyInADepartment => Message::new("trouble-only-in-a-department"),
        Trouble::NeverAsked => Message::new("trouble-never-asked"),
        Trouble::BadDate { text } => Message::new("trouble-bad-date").with("text", text.as_str()),
        Trouble::BadDuration { text } => Message::new("trouble-bad-duration").with("text", text.as_str()),
        Trouble::ReasonMissing => Message::new("trouble-reason-missing"),
        Trouble::FewSafeguards { risk, count } => {
            Message::new("trouble-few-safeguards").with("risk", risk.as_str()).with("count", *count)
        }
        Trouble::NothingMitigates { risk } => Message::new("trouble-nothing-mitigates").with("risk", risk.as_str()),
        Trouble::HoldsAtOnce => Message::new("trouble-holds-at-once"),
        Trouble::NeverHolds => Message::new("trouble-never-holds"),
        Trouble::QuestionGone { question, .. } => {
            Message::new("trouble-question-gone").with("question", question.as_str())
        }
        Trouble::OptionGone { question, option } => {
            Message::new("trouble-option-gone").with("question", question.as_str()).with("option", option.as_str())
        }
        Trouble::Narrowed { question } => Message::new("trouble-narrowed").with("question", question.as_str()),
        Trouble::StandsAlone { question, option } => {
            Message::new("trouble-stands-alone").with("question", question.as_str()).with("option", option.as_str())
        }
        Trouble::Retyped { question } => Message::new("trouble-retyped").with("question", question.as_str()),
        Trouble::Rescoped { question } => Message::new("trouble-rescoped").with("question", question.as_str()),
        Trouble::MarkGone { question } => Message::new("trouble-mark-gone").with("question", question.as_str()),
        Trouble::Reused { question } => Message::new("trouble-reused").with("question", question.as_str()),
        Trouble::OverridesGone { question } => {
            Message::new("trouble-overrides-gone").with("question", question.as_str())
        }
        Trouble::FlowsGone { id } => Message::new("trouble-flows-gone").with("id", id.as_str()),
        Trouble::OtherQuestionnaire { id } => Message::new("trouble-other-questionnaire").with("id", id.as_str()),
        Trouble::SameVersion { version } => Message::new("trouble-same-version").with("version", version.as_str()),
    }
}

/// What to do about it, where the sentence does not say it already.
#[must_use]
pub fn help(item: &Diagnostic) -> Option<Message> {
    let wrong = &item.wrong;
    let nearest =
        |id: &Option<String>| id.as_ref().map(|id| Message::new("diagnostic-nearest").with("id", id.as_str()));
    let message = match wrong {
        Wrong::OtherType { expected: Expected::Text } => Message::new("diagnostic-help-text"),
        Wrong::OtherType { expected: Expected::Condition } | Wrong::NoCondition => {
            Message::new("diagnostic-help-condition")
        }
        Wrong::UnknownKey { nearest: found, .. } => {
            return nearest(found).or_else(|| Some(Message::new("diagnostic-help-unknown-key")));
        }
        Wrong::Missing { .. } => Message::new("diagnostic-help-missing"),
        Wrong::NotOneOf { known, .. } => Message::new("diagnostic-help-one-of").with("known", known.join(", ")),
        Wrong::TwoConditions { .. } => Message::new("diagnostic-help-two-conditions"),
        Wrong::NoFile { .. } if item.path.0.is_empty() => Message::new("diagnostic-help-no-main-file"),
        Wrong::NoFile { .. } => Message::new("diagnostic-help-no-file"),
        Wrong::StrayFile => Message::new("diagnostic-help-stray-file"),
        Wrong::NothingToTranslate => Message::new("diagnostic-help-nothing-to-translate"),
        Wrong::TranslatedTwice { .. } => Message::new("diagnostic-help-translated-twice"),
        Wrong::Trouble(trouble) => match trouble {
            Trouble::UnknownId { nearest: found, .. } => return nearest(found),
            Trouble::WrongFormat { .. } => Message::new("trouble-help-wrong-format"),
            Trouble::BadId { .. } => Message::new("trouble-help-bad-id"),
            Trouble::EmptyList => Message::new("trouble-help-empty-list"),
            Trouble::NotAscending => Message::new("trouble-help-not-ascending"),
            Trouble::NoEnglish => Message::new("trouble-help-no-english"),
            Trouble::LanguageNotListed { .. } => Message::new("trouble-help-language-not-listed"),
            Trouble::NoStrength { .. } => Message::new("trouble-help-no-strength"),
            Trouble::CannotMitigate => Message::new("trouble-help-cannot-mitigate"),
            Trouble::WeightOrFactor => Message::new("trouble-help-weight-or-factor"),
            Trouble::Overlap { .. } => Message::new("trouble-help-overlap"),
            Trouble::LooksAhead { .. } => Message::new("trouble-help-looks-ahead"),
            Trouble::WrongKind { .. } => Message::new("trouble-help-wrong-kind"),
            Trouble::NoBest { .. } => Message::new("trouble-help-no-best"),
            Trouble::OnlyInADepartment => Message::new("trouble-help-only-in-a-department"),
            Trouble::NeverAsked => Message::new("trouble-help-never-asked"),
            Trouble::FewSafeguards { .. } => Message::new("trouble-help-few-safeguards"),
            Trouble::HoldsAtOnce => Message::new("trouble-help-holds-at-once"),
            Trouble::QuestionGone { question, nearest } => {
                let message = match nearest {
                    Some(id) => Message::new("trouble-help-question-gone-nearest").with("nearest", id.as_str()),
                    None => Message::new("trouble-help-question-gone"),
                };
                message.with("question", question.as_str())
            }
            Trouble::OptionGone { option, .. } => {
                Message::new("trouble-help-option-gone").with("option", option.as_str())
            }
            Trouble::Narrowed { .. } => Message::new("trouble-help-narrowed"),
            Trouble::StandsAlone { .. } => Message::new("trouble-help-stands-alone"),
            Trouble::Retyped { .. } => Message::new("trouble-help-retyped"),
            Trouble::Rescoped { .. } => Message::new("trouble-help-rescoped"),
            Trouble::MarkGone { .. } => Message::new("trouble-help-mark-gone"),
            Trouble::Reused { question } => Message::new("trouble-help-reused").with("question", question.as_str()),
            Trouble::OverridesGone { .. } => Message::new("trouble-help-overrides-gone"),
            Trouble::FlowsGone { id } => Message::new("trouble-help-flows-gone").with("id", id.as_str()),
            Trouble::OtherQuestionnaire { .. } => Message::new("trouble-help-other-questionnaire"),
            Trouble::SameVersion { .. } => Message::new("trouble-help-same-version"),
            _ => return None,
        },
        Wrong::NoColour { .. } => Message::new("diagnostic-help-no-colour"),
        Wrong::PaleColour => Message::new("diagnostic-help-pale-colour"),
        Wrong::NoKey { .. } => Message::new("diagnostic-help-no-key"),
        Wrong::KeyTaken { .. } => Message::new("diagnostic-help-key-taken"),
        Wrong::OnlyText => Message::new("diagnostic-help-only-text"),
        Wrong::CannotRead { .. } => Message::new("diagnostic-help-cannot-read"),
        Wrong::Logo(LogoTrouble::Script) => Message::new("diagnostic-help-logo-script"),
        Wrong::Logo(_) => Message::new("diagnostic-help-logo"),
        Wrong::Syntax { .. } | Wrong::OtherType { .. } | Wrong::NoNumber | Wrong::NoUtf8 { .. } => return None,
    };
    Some(message)
}
