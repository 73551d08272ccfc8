//! The sheet of the actions, which the client goes on with: lists to choose owner and status from, and colours
//! for what is overdue, under way and done.

use std::collections::BTreeSet;

use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatFormula, DataValidation,
    DataValidationErrorStyle, Format, Formula, Worksheet, XlsxError,
};

use super::styles::colour;
use crate::export::parts::lists::{DUE, OWNER, STATUS, Statuses};
use crate::export::plain::line;
use crate::export::source::Source;
use crate::text::Texts;

/// How many rows below the actions take the same rules, for actions that are added.
const MORE: u32 = 200;

/// The names that can be chosen as owner: who owns something already, who leads a department, and the roles that
/// the questionnaire gives its actions.
pub(super) fn owners(source: &Source<'_>, texts: &Texts) -> BTreeSet<String> {
    let planned = source.interview.plan.iter().filter_map(|one| one.owner.as_deref());
    let leads = source.interview.departments.iter().filter_map(|one| one.lead.as_deref());
    let roles = source.document().actions.iter().map(|one| one.role.get(texts.language()));
    planned.chain(leads).chain(roles).map(line).filter(|name| !name.is_empty()).collect()
}

/// Lists and colours for so many rows of actions, of which the heads are the first row. The lists stand in the
/// first two columns of the sheet so named.
pub(super) fn rules(
    sheet: &mut Worksheet,
    actions: usize,
    lists: &str,
    statuses: &Statuses,
    texts: &Texts,
) -> Result<(), XlsxError> {
    let last = u32::try_from(actions).unwrap_or(u32::MAX).saturating_add(MORE).min(1_048_575);
    let lists = format!("'{}'", lists.replace('\'', "''"));
    let list = |column: char| {
        Formula::new(format!("=OFFSET({lists}!${column}$2,0,0,COUNTA({lists}!${column}:${column})-1,1)"))
    };
    let owner = DataValidation::new()
        .allow_list_formula(list('A'))
        .set_error_style(DataValidationErrorStyle::Information)
        .set_error_message(&*texts.get("export-owner-unknown"))?;
    let status =
        DataValidation::new().allow_list_formula(list('B')).set_error_message(&*texts.get("export-status-unknown"))?;
    sheet.add_data_validation(1, OWNER as u16, last, OWNER as u16, &owner)?;
    sheet.add_data_validation(1, STATUS as u16, last, STATUS as u16, &status)?;
    let (due, own) = (letter(DUE), letter(STATUS));
    let overdue = format!(
        "=AND(${due}2<>\"\",${due}2<TODAY(),OR(${own}2={},${own}2={}))",
        quoted(&statuses.open),
        quoted(&statuses.doing)
    );
    let red = Format::new().set_background_color(colour("e69999")).set_bold();
    let overdue = ConditionalFormatFormula::new().set_rule(Formula::new(overdue)).set_format(red);
    sheet.add_conditional_format(1, DUE as u16, last, DUE as u16, &overdue)?;
    for (word, format) in [
        (&statuses.done, Format::new().set_background_color(colour("d9ead3"))),
        (&statuses.doing, Format::new().set_background_color(colour("d6e6f5"))),
        (&statuses.dropped, Format::new().set_font_color(colour("57606a")).set_font_strikethrough()),
    ] {
        let rule = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(word.clone()));
        sheet.add_conditional_format(1, STATUS as u16, last, STATUS as u16, &rule.set_format(format))?;
    }
    Ok(())
}

/// A word in a formula.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

/// The letter of one of the first columns.
fn letter(column: usize) -> char {
    char::from(b'A' + u8::try_from(column).unwrap_or(0).min(25))
}
