//! A deliverable as one HTML file that needs nothing else: no script, no font, no picture from elsewhere;
//! light, dark and in print. The page is a template that a brand may replace; what stands in it is made here.

mod blocks;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::{AutoEscape, Environment, context};
use sha2::{Digest as _, Sha256};

use super::brand::Brand;
use super::content::Deliverable;
use crate::text::{Forms, Message, Texts};

/// The page, and how it looks.
const PAGE: &str = include_str!("../../assets/export/report.html");
const STYLE: &str = include_str!("../../assets/export/report.css");

/// Why a template cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadTemplate {
    /// The name of its file.
    pub name: String,
    /// Its line, from 1; 0 where that is not known.
    pub line: usize,
    pub why: String,
}

impl BadTemplate {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("export-bad-template")
            .with("name", self.name.as_str())
            .with("line", self.line.to_string())
            .with("why", self.why.as_str())
    }
}

/// The bytes of the file.
///
/// # Errors
/// [`BadTemplate`] where the template of the brand cannot be used.
pub fn html(deliverable: &Deliverable, brand: &Brand, texts: &Texts) -> Result<Vec<u8>, BadTemplate> {
    let (name, page) = match &brand.template {
        Some((name, page)) => (name.as_str(), page.as_str()),
        None => ("report.html", PAGE),
    };
    let bad = |error: &minijinja::Error| BadTemplate {
        name: name.to_owned(),
        line: error.line().unwrap_or(0),
        why: error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
    };
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(minijinja::UndefinedBehavior::SemiStrict);
    environment.add_template(name, page).map_err(|error| bad(&error))?;
    let safe = minijinja::Value::from_safe_string;
    let style = style(deliverable, brand);
    let part = |part: &super::content::Part| {
        context! {
            id => part.id.name(),
            title => clean(&part.title),
            appendix => part.id.is_appendix(),
            body => blocks::blocks(part, Forms::of(&deliverable.language)),
        }
    };
    let parts: Vec<minijinja::Value> = deliverable.parts.iter().map(part).collect();
    let logo = brand.logo.as_ref();
    let logo = logo.map(|logo| safe(format!("data:{};base64,{}", logo.media_type, STANDARD.encode(&logo.bytes))));
    let shown = context! {
        language => deliverable.language.as_str(),
        title => clean(&deliverable.title),
        subtitle => clean(&deliverable.subtitle),
        about => clean(&deliverable.about),
        draft => deliverable.draft.as_deref(),
        classification => deliverable.classification.as_deref().map(clean),
        brand => brand.name.as_deref().map(clean),
        footer => brand.footer.as_deref().map(clean),
        logo,
        style_hash => safe(format!("sha256-{}", STANDARD.encode(Sha256::digest(style.as_bytes())))),
        style => safe(style),
        words => context! {
            skip => texts.get("export-skip").to_string(),
            contents => texts.get("export-contents").to_string(),
        },
        parts,
    };
    let template = environment.get_template(name).map_err(|error| bad(&error))?;
    Ok(template.render(shown).map_err(|error| bad(&error))?.into_bytes())
}

/// The style with what the brand and the columns of the tables add.
fn style(deliverable: &Deliverable, brand: &Brand) -> String {
    let mut style = STYLE.replace('\n', "");
    style.push_str(super::svg::css());
    if let Some(accent) = brand.accent.as_deref().filter(|accent| is_colour(accent)) {
        // On dark paper farol's own, which can be read there.
        let own = format!(":root{{--accent:{accent}}}");
        style.push_str(&format!("@media (prefers-color-scheme:light){{{own}}}@media print{{{own}}}"));
    }
    for width in blocks::widths(deliverable) {
        style.push_str(&format!(".w{width}{{width:{width}%}}"));
    }
    style
}

/// Whether it is a colour as `#1f4e79`.
#[must_use]
pub fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// A text without what no document can hold: control characters, and marks of direction that are not closed
/// again (each text is an island of its own).
pub(super) fn clean(text: &str) -> String {
    text.chars().filter(|c| !super::is_unsafe(*c)).collect()
}
