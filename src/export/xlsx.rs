//! A workbook for whoever goes on with the actions: summary, heat map, red flags, findings, actions, answers,
//! evidence and changes, each on a sheet of its own that can be sorted, filtered and printed.

mod actions;
mod sheet;
mod styles;

use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError,
};

use super::brand::Brand;
use super::content::{Block, Deliverable, Level, Part, PartId, Table};
use super::parts::{deliverable, lists};
use super::plain::{first_units, line};
use super::source::{Choices, Source};
use crate::text::Texts;
use sheet::{Fill, Sheet};
use styles::Styles;

/// What the name of a sheet takes, in UTF-16 units.
const NAME: usize = 31;
/// What a part of a page's head takes: all three together are at most 255.
const HEAD: usize = 80;
/// The number of A4 among the sizes of paper.
const A4: u8 = 9;

/// The bytes of the file.
///
/// # Errors
/// What the writer of workbooks says; texts and tables that are too long are cut and are no errors.
pub fn xlsx(source: &Source<'_>, choices: &Choices, brand: &Brand, texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let content = deliverable(source, choices, texts);
    let mut book = Book {
        workbook: Workbook::new(),
        styles: Styles::new(brand.accent.as_deref().filter(|accent| super::html::is_colour(accent))),
        names: Vec::new(),
        content: &content,
        texts,
    };
    book.properties(source, choices)?;
    let lists_name = sheet_name(&texts.get("export-sheet-lists"), &[]);
    book.names.push(lists_name.clone());
    book.summary()?;
    for part in &content.parts {
        match part.id {
            PartId::HeatMap => book.heat_map(part, source)?,
            PartId::Findings => book.list(&part.title, &lists::findings(source, choices, texts))?,
            PartId::Plan => book.actions(&texts.get("export-sheet-plan"), source, choices, &lists_name)?,
            PartId::Answers => {
                book.list(&texts.get("export-sheet-answers"), &lists::answers(source, choices, texts))?;
            }
            PartId::RedFlags | PartId::Evidence | PartId::NotApplicable => {
                for table in tables(part) {
                    book.list(&part.title, table)?;
                }
            }
            PartId::Change => book.blocks(&texts.get("export-sheet-changes"), part)?,
            PartId::Trend => book.blocks(&part.title, part)?,
            _ => {}
        }
    }
    if choices.parts.contains(&PartId::Plan) {
        book.owners_and_statuses(&lists_name, source, choices)?;
    }
    book.workbook.save_to_buffer()
}

fn tables(part: &Part) -> impl Iterator<Item = &Table> {
    part.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

/// A workbook that is being filled.
struct Book<'a> {
    workbook: Workbook,
    styles: Styles,
    /// The names that are taken.
    names: Vec<String>,
    content: &'a Deliverable,
    texts: &'a Texts,
}

impl Book<'_> {
    /// Who made it and when, by the report: the writer would take the clock.
    fn properties(&mut self, source: &Source<'_>, choices: &Choices) -> Result<(), XlsxError> {
        let made_at = ExcelDateTime::from_timestamp(source.made_at().timestamp())?;
        let properties = DocProperties::new()
            .set_title(line(&self.content.title))
            .set_subject(line(&self.content.subtitle))
            .set_author(source.made_by(choices).map(line).unwrap_or_default())
            .set_creation_datetime(&made_at);
        self.workbook.set_properties(&properties);
        Ok(())
    }

    /// A sheet with its name, and with everything that belongs to printing it.
    fn sheet(&mut self, name: &str) -> Result<Worksheet, XlsxError> {
        let name = sheet_name(name, &self.names);
        self.names.push(name.clone());
        self.named(&name)
    }

    fn named(&self, name: &str) -> Result<Worksheet, XlsxError> {
        let marks: Vec<&str> =
            [&self.content.draft, &self.content.classification].into_iter().flatten().map(String::as_str).collect();
        let mut sheet = Worksheet::new();
        sheet
            .set_name(name)?
            .set_paper_size(A4)
            .set_landscape()
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.4, 0.4, 0.75, 0.75, 0.3, 0.3)
            .set_header(format!("&L{}&R{}", printed(&self.content.about), printed(&marks.join(" · "))))
            .set_footer(format!("&L{}&R&P / &N", printed(name)));
        Ok(sheet)
    }

    /// The first sheet: what document this is, and what is read if nothing else is.
    fn summary(&mut self) -> Result<(), XlsxError> {
        let mut own = self.sheet(&self.texts.get("export-summary"))?;
        own.set_portrait();
        let mut sheet = Sheet::new(&mut own, &self.styles, self.texts);
        sheet.across = (1, 1);
        sheet.widths(&[26.0, 100.0])?;
        sheet.write(1, &self.content.title, &self.styles.title)?;
        sheet.row += 1;
        let marks = [&self.content.draft, &self.content.classification].into_iter().flatten();
        for said in std::iter::once(&self.content.subtitle).chain(marks) {
            sheet.write(1, said, &self.styles.lead)?;
            sheet.end_row()?;
        }
        let parts = self.content.parts.iter().filter(|part| matches!(part.id, PartId::Control | PartId::Summary));
        for part in parts {
            sheet.row += 1;
            sheet.blocks(&part.blocks)?;
        }
        self.workbook.push_worksheet(own);
        Ok(())
    }

    /// A table on a sheet of its own, with filters, its heads always in sight and on every page.
    fn list(&mut self, name: &str, table: &Table) -> Result<(), XlsxError> {
        let own = self.listed(name, table, Fill::Written)?;
        self.workbook.push_worksheet(own);
        Ok(())
    }

    fn listed(&mut self, name: &str, table: &Table, fill: Fill) -> Result<Worksheet, XlsxError> {
        let mut own = self.sheet(name)?;
        let mut sheet = Sheet::new(&mut own, &self.styles, self.texts);
        sheet.widths_of(std::iter::once(table))?;
        sheet.table(table, fill)?;
        let last = (sheet.row - 1, u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX));
        own.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
        if last.0 > 0 {
            own.autofilter(0, 0, last.0, last.1)?;
        }
        Ok(own)
    }

    /// Departments by risks, with the colours of the levels by rules: who changes a figure sees its level.
    fn heat_map(&mut self, part: &Part, source: &Source<'_>) -> Result<(), XlsxError> {
        let Some(table) = tables(part).next() else { return Ok(()) };
        let mut own = self.listed(&part.title, table, Fill::ByRule)?;
        let levels = &source.document().levels;
        let (rows, columns) = (table.rows.len() as u32, table.columns.len() as u16);
        for (position, written) in levels.iter().enumerate() {
            let word = written.title.get(self.texts.language()).to_owned();
            let level = Level { position, count: levels.len(), word };
            let reached = match levels.get(position + 1) {
                // Scores are rounded to tenths: this is the last one below the next level.
                Some(next) => ConditionalFormatCellRule::Between(written.from, next.from - 0.05),
                None => ConditionalFormatCellRule::GreaterThanOrEqualTo(written.from),
            };
            let rule = ConditionalFormatCell::new().set_rule(reached);
            // The score of the department has a decimal, its risks have none.
            own.add_conditional_format(1, 1, rows, 1, &rule.clone().set_format(styles::rule(1, &level)))?;
            own.add_conditional_format(1, 2, rows, columns - 1, &rule.set_format(styles::rule(0, &level)))?;
        }
        self.workbook.push_worksheet(own);
        Ok(())
    }

    fn actions(
        &mut self,
        name: &str,
        source: &Source<'_>,
        choices: &Choices,
        lists_name: &str,
    ) -> Result<(), XlsxError> {
        let table = lists::actions(source, choices, self.texts);
        let mut own = self.listed(name, &table, Fill::Written)?;
        let statuses = lists::statuses(source, choices, self.texts);
        actions::rules(&mut own, table.rows.len(), lists_name, &statuses, self.texts)?;
        self.workbook.push_worksheet(own);
        Ok(())
    }

    /// Several tables with what is said between them.
    fn blocks(&mut self, name: &str, part: &Part) -> Result<(), XlsxError> {
        let mut own = self.sheet(name)?;
        let mut sheet = Sheet::new(&mut own, &self.styles, self.texts);
        let columns = tables(part).map(|table| table.columns.len()).max().unwrap_or(1);
        sheet.across = (0, u16::try_from(columns.saturating_sub(1)).unwrap_or(0));
        sheet.widths_of(tables(part))?;
        sheet.blocks(&part.blocks)?;
        self.workbook.push_worksheet(own);
        Ok(())
    }

    /// What can be chosen on the sheet of the actions.
    fn owners_and_statuses(&mut self, name: &str, source: &Source<'_>, choices: &Choices) -> Result<(), XlsxError> {
        let mut own = self.named(name)?;
        let mut sheet = Sheet::new(&mut own, &self.styles, self.texts);
        sheet.widths(&[36.0, 20.0, 4.0, 60.0])?;
        let statuses = lists::statuses(source, choices, self.texts);
        let statuses = [statuses.not_planned, statuses.open, statuses.doing, statuses.done, statuses.dropped];
        let owners = actions::owners(source, self.texts);
        let heads = [self.texts.get("export-list-owners"), self.texts.get("export-list-statuses")];
        for (column, head, words) in
            [(0, &heads[0], Vec::from_iter(&owners)), (1, &heads[1], Vec::from_iter(&statuses))]
        {
            sheet.row = 0;
            sheet.write(column, head, &self.styles.head)?;
            for word in words {
                sheet.end_row()?;
                sheet.write(column, word, &self.styles.quoted)?;
            }
        }
        sheet.row = 0;
        sheet.write(3, &self.texts.get("export-list-owners-read"), &self.styles.small)?;
        own.set_freeze_panes(1, 0)?;
        self.workbook.push_worksheet(own);
        Ok(())
    }
}

/// A name that a sheet can have and no other has, letters of either case being the same.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let plain: String = line(name)
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { '-' } else { c })
        .collect();
    let plain = plain.trim_matches(['\'', ' ']);
    let plain = if plain.is_empty() { "-" } else { plain };
    let is_free = |name: &str| !taken.iter().any(|one| one.to_lowercase() == name.to_lowercase());
    let first = first_units(plain, NAME).to_owned();
    if is_free(&first) {
        return first;
    }
    let mut number = 2_u32;
    loop {
        let name = format!("{} ({number})", first_units(plain, NAME - 8));
        if is_free(&name) {
            return name;
        }
        number += 1;
    }
}

/// A text in the head or foot of a page, where `&` begins an instruction.
fn printed(text: &str) -> String {
    let text = line(text).replace('&', "&&");
    let mut cut = first_units(&text, HEAD).to_owned();
    // A half of a doubled one would begin an instruction.
    if cut.chars().rev().take_while(|c| *c == '&').count() % 2 == 1 {
        cut.pop();
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_names_that_spreadsheets_take() {
        for (name, taken, expected) in [
            ("Findings", "", "Findings"),
            ("Findings", "findings", "Findings (2)"),
            ("../../etc/passwd", "", "..-..-etc-passwd"),
            ("'[a]:*?'", "", "-a----"),
            ("", "", "-"),
            ("釘釘", "", "釘釘"),
        ] {
            assert_eq!(sheet_name(name, &[taken.to_owned()]), expected, "{name}");
        }
        let long = sheet_name(&"𠮷".repeat(40), &[]);
        assert!(long.encode_utf16().count() <= NAME);
        let again = sheet_name(&"𠮷".repeat(40), &[long]);
        assert!(again.encode_utf16().count() <= NAME && again.ends_with("(2)"));
    }

    #[test]
    fn heads_of_pages_hold_no_instructions() {
        assert_eq!(printed("A&B"), "A&&B");
        let cut = printed(&"&".repeat(200));
        assert!(cut.len() <= HEAD && cut.len().is_multiple_of(2));
    }
}
