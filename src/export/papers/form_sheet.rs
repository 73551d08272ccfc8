//! The form as a workbook that is made for filling in: a row a question, lists to choose from, everything
//! protected but the cells to be filled, and a hidden sheet that says which form it is. What is read back is
//! agreed on in `assessment::form`.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook,
    Worksheet, XlsxError,
};

use unicode_width::UnicodeWidthStr as _;

use super::form::Sheet;
use super::{FormOf, NoPaper};
use crate::assessment::form::{ABOUT, BY, Column, Entry, FORMAT, HEADS, SHEET};
use crate::export::is_unsafe;
use crate::export::source::Source;
use crate::questionnaire::Kind;
use crate::text::Texts;

/// The sheet that holds what the lists offer.
const LISTS: &str = "Lists";
/// The row of the columns' heads; the questions follow.
const HEAD: u32 = 5;
/// The most characters of a cell; what is longer is cut.
const MOST: usize = 32_000;

/// The bytes of the workbook.
///
/// # Errors
/// [`NoPaper`], which says what is missing.
pub fn sheet(of: &FormOf, source: &Source<'_>, texts: &Texts) -> Result<Vec<u8>, NoPaper> {
    let sheet = Sheet::new(of, source, texts)?;
    workbook(&sheet).map_err(|error| NoPaper::Sheet(error.to_string()))
}

fn workbook(sheet: &Sheet<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The day for which the form is made, so that the same form is the same bytes.
    let day = ExcelDateTime::parse_from_str(&sheet.source.day).or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))?;
    let title = clean(&sheet.title());
    workbook.set_properties(&DocProperties::new().set_title(&title).set_creation_datetime(&day));
    let mut lists = Lists::new(sheet);
    let form = workbook.add_worksheet().set_name(SHEET)?;
    fill(form, sheet, &title, &mut lists)?;
    lists.write(workbook.add_worksheet().set_name(LISTS)?)?;
    about(workbook.add_worksheet().set_name(ABOUT)?, sheet)?;
    workbook.save_to_buffer()
}

/// The widths of the columns that hold much text, in signs; the height of a line and of the highest row, in points.
const QUESTION: usize = 52;
const OPTIONS: usize = 44;
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;

/// How cells look, and whether they can be written in.
struct Look {
    text: Format,
    question: Format,
    plain: Format,
    head: Format,
    title: Format,
    /// To be filled in.
    open: Format,
    open_number: Format,
    open_date: Format,
}

impl Look {
    fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Thin);
        let open = text.clone().set_unlocked().set_background_color(Color::RGB(0x00FF_F8E1));
        Self {
            question: Format::new().set_bold(),
            plain: Format::new(),
            head: text.clone().set_bold().set_background_color(Color::RGB(0x00D9_E2EC)),
            title: Format::new().set_bold().set_font_size(14),
            // As text: what is typed stays what was typed, and a code such as 1-2 becomes no date.
            open_number: open.clone(),
            open_date: open.clone().set_num_format("yyyy-mm-dd"),
            open: open.set_num_format("@"),
            text,
        }
    }
}

fn fill(form: &mut Worksheet, sheet: &Sheet<'_>, title: &str, lists: &mut Lists) -> Result<(), XlsxError> {
    let look = Look::new();
    let texts = sheet.texts;
    let widths = [(Column::Number, 6), (Column::Question, QUESTION), (Column::Options, OPTIONS), (Column::Answer, 34)];
    let widths = widths.into_iter().chain([(Column::Basis, 11), (Column::Note, 34), (Column::Evidence, 34)]);
    for (column, width) in widths {
        form.set_column_width(column.position(), width as f64)?;
    }
    form.set_column_hidden(Column::Id.position())?;
    let question = Column::Question.position();
    form.write_with_format(0, question, title, &look.title)?;
    form.write(1, question, clean(&texts.get("form-how-sheet")))?;
    form.write(2, question, clean(&sheet.count()))?;
    form.write(3, Column::Id.position(), BY)?;
    form.write_with_format(3, question, clean(&texts.get("form-answered-by")), &look.head)?;
    form.write_blank(3, Column::Answer.position(), &look.open)?;
    let heads = [
        (Column::Number, texts.get("form-number-head")),
        (Column::Question, texts.get("export-question")),
        (Column::Options, texts.get("form-options")),
        (Column::Answer, texts.get("export-answer")),
        (Column::Basis, texts.get("form-basis")),
        (Column::Note, texts.get("form-note")),
        (Column::Evidence, texts.get("form-evidence")),
    ];
    form.write(HEAD, Column::Id.position(), HEADS)?;
    for (column, head) in heads {
        form.write_with_format(HEAD, column.position(), &*head, &look.head)?;
    }
    for (at, entry) in sheet.entries.iter().enumerate() {
        row(form, HEAD + 1 + at as u32, sheet, entry, &look, lists)?;
    }
    form.set_freeze_panes(HEAD + 1, question)?;
    form.set_repeat_rows(HEAD, HEAD)?;
    form.set_landscape();
    form.set_paper_size(9);
    form.set_print_fit_to_pages(1, 0);
    form.protect();
    Ok(())
}

fn row(
    form: &mut Worksheet,
    row: u32,
    sheet: &Sheet<'_>,
    entry: &Entry,
    look: &Look,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    let written = sheet.written(entry);
    let answer = Column::Answer.position();
    let open = match written.kind {
        Kind::Single | Kind::Multiple | Kind::Text => &look.open,
        Kind::Number => &look.open_number,
        Kind::Date => &look.open_date,
    };
    form.write(row, Column::Id.position(), written.id.as_str())?;
    form.write_with_format(row, Column::Number.position(), sheet.number(entry), &look.text)?;
    let (question, beside) = (clean(written.text.get(sheet.texts.language())), clean(&asked(sheet, entry)));
    let parts = [(&look.question, question.as_str()), (&look.plain, beside.as_str())];
    form.write_rich_string_with_format(row, Column::Question.position(), &parts, &look.text)?;
    let options = clean(&offered(sheet, entry));
    form.write_with_format(row, Column::Options.position(), &options, &look.text)?;
    // Not every program makes a row as high as what is wrapped in it.
    let lines = lines(&format!("{question}{beside}"), QUESTION).max(lines(&options, OPTIONS));
    form.set_row_height(row, (lines as f64 * LINE + 4.0).min(HIGHEST))?;
    form.write_blank(row, answer, open)?;
    let list = lists.of(sheet, entry);
    form.add_data_validation(row, answer, row, answer, &list)?;
    let basis = Column::Basis.position();
    form.write_blank(row, basis, &look.open)?;
    form.add_data_validation(row, basis, row, basis, &lists.basis())?;
    form.write_blank(row, Column::Note.position(), &look.open)?;
    form.write_blank(row, Column::Evidence.position(), &look.open)?;
    Ok(())
}

/// How many lines a text takes in a column that is so many signs wide; a little more than it may be.
fn lines(text: &str, width: usize) -> usize {
    text.split('\n').map(|line| line.width().div_ceil(width - 4).max(1)).sum()
}

/// Below the question: when it is to be answered and why it is asked.
fn asked(sheet: &Sheet<'_>, entry: &Entry) -> String {
    let written = sheet.written(entry);
    let language = sheet.texts.language();
    // The question itself stands before the first line.
    let mut lines = vec![String::new()];
    lines.extend(sheet.only_if(entry));
    lines.push(written.why.get(language).to_owned());
    lines.extend(written.guidance.as_ref().map(|guidance| guidance.get(language).to_owned()));
    lines.extend(sheet.so_far(entry));
    lines.join("\n")
}

/// The options by number, how many can be chosen, and what evidence is wanted.
fn offered(sheet: &Sheet<'_>, entry: &Entry) -> String {
    let written = sheet.written(entry);
    let language = sheet.texts.language();
    let mut lines = vec![sheet.how(entry)];
    lines.extend(numbered(sheet, entry));
    if let Some(evidence) = &written.evidence {
        lines.push(format!(
            "{}{colon}{}",
            sheet.texts.get("form-evidence-wanted"),
            evidence.get(language),
            colon = sheet.texts.forms().colon()
        ));
    }
    lines.join("\n")
}

/// The options with their numbers, which tell two apart whose words are alike.
fn numbered(sheet: &Sheet<'_>, entry: &Entry) -> Vec<String> {
    let options = sheet.written(entry).options.iter().enumerate();
    let language = sheet.texts.language();
    options.map(|(at, option)| format!("{}. {}", at + 1, option.label.get(language))).collect()
}

/// What the lists offer, each a column of a hidden sheet: a list that stands in its rule has at most 255
/// characters.
struct Lists {
    columns: Vec<Vec<String>>,
}

impl Lists {
    fn new(sheet: &Sheet<'_>) -> Self {
        let texts = sheet.texts;
        let bases = [texts.get("basis-stated"), texts.get("basis-seen"), texts.get("basis-tested")];
        Self { columns: vec![bases.iter().map(ToString::to_string).collect()] }
    }

    fn basis(&self) -> DataValidation {
        self.list(0)
    }

    /// The list for an answer. Where several can be chosen, or a value typed, it offers and does not refuse:
    /// what is wrong is said when the form is read back.
    fn of(&mut self, sheet: &Sheet<'_>, entry: &Entry) -> DataValidation {
        let texts = sheet.texts;
        let mut offered: Vec<String> = numbered(sheet, entry).iter().map(|option| clean(option)).collect();
        offered.push(texts.get("answer-unknown").to_string());
        offered.push(texts.get("answer-not-applicable").to_string());
        let at = self.columns.iter().position(|column| *column == offered).unwrap_or_else(|| {
            self.columns.push(offered);
            self.columns.len() - 1
        });
        match sheet.written(entry).kind {
            Kind::Single => self.list(at),
            Kind::Multiple | Kind::Number | Kind::Text | Kind::Date => self.list(at).show_error_message(false),
        }
    }

    fn list(&self, at: usize) -> DataValidation {
        let letters = rust_xlsxwriter::column_number_to_name(u16::try_from(at).unwrap_or(u16::MAX));
        let range = format!("={LISTS}!${letters}$1:${letters}${}", self.columns[at].len());
        DataValidation::new().allow_list_formula(Formula::new(range))
    }

    fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (column, values) in self.columns.iter().enumerate() {
            for (row, value) in values.iter().enumerate() {
                sheet.write(row as u32, column as u16, value)?;
            }
        }
        sheet.set_hidden(true).protect();
        Ok(())
    }
}

/// Which form it is.
fn about(about: &mut Worksheet, sheet: &Sheet<'_>) -> Result<(), XlsxError> {
    let interview = sheet.source.interview;
    let department = sheet.department.map_or("", |at| interview.departments[at].id.as_str());
    let facts = [
        ("format", FORMAT),
        ("questionnaire", interview.questionnaire.id.as_str()),
        ("version", interview.questionnaire.version.as_str()),
        ("organisation", interview.organisation.id.as_str()),
        ("period", interview.period.as_str()),
        ("department", department),
    ];
    for (row, (name, value)) in facts.iter().enumerate() {
        about.write(row as u32, 0, *name)?;
        about.write(row as u32, 1, *value)?;
    }
    about.set_hidden(true).protect();
    Ok(())
}

/// A text without what no cell can hold, and not longer than one takes. It is written as a text, so that
/// nothing in it is computed.
fn clean(text: &str) -> String {
    text.chars().filter(|c| !is_unsafe(*c)).take(MOST).collect()
}
