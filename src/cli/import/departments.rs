//! `farol import departments`: the departments of a list, into an assessment. What would change is shown first, and
//! nothing is changed before it is accepted.

use std::io::{BufRead as _, IsTerminal as _};

use serde_json::{Value, json};

use super::super::{Context, Exit, Failure, desk, output, table};
use crate::assessment::{
    Counted, DepartmentImport, DepartmentList, ImportedDepartment, ListFrom, Phones, import_departments, import_notes,
    import_source, import_summary,
};
use crate::format::departments::{self, Told};
use crate::format::sheet::text::Encoding;
use crate::text::{Message, Texts};

/// Put the departments of a list into an assessment: names and head counts, and of the platform's contacts how many
/// people there are in each and with which dial codes. Shows what would change, and asks.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The list: a workbook (.xlsx) or text with a separator (CSV), or `-` for one from stdin.
    #[arg(value_name = "FILE")]
    file: String,

    /// The assessment.
    #[arg(value_name = "ASSESSMENT")]
    assessment: String,

    /// Accept what is shown.
    #[arg(long, visible_alias = "accept")]
    yes: bool,

    /// The sheet of a workbook; the first one that holds a list otherwise.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,

    /// The encoding of text: utf-8, utf-16le, utf-16be, big5, gb18030 or windows-1252; the one it is found to be in
    /// otherwise.
    #[arg(long, value_name = "ENCODING")]
    encoding: Option<String>,

    /// Print what would change as JSON. Asks nothing.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let encoding = arguments.encoding.as_deref().map(encoding).transpose()?;
    let store = desk::store(context)?;
    let (organisation, id) = desk::draft(&store, &arguments.assessment)?;
    let told = Told { sheet: arguments.sheet.clone(), encoding };
    let file = &arguments.file;
    let list = departments::read(&super::bytes(file)?, &told);
    let list = list.map_err(|why| super::in_file(file, why.message()))?;
    let reading = store.read_draft(&organisation, &id)?;
    let import = import_departments(reading.assessment.interview(), &list);
    if !arguments.json {
        output::write(as_text(&list, &import, &context.texts).as_bytes())?;
    }
    let accepted = import.event.is_some() && (arguments.yes || (!arguments.json && asked(arguments, context)));
    if accepted {
        let mut draft = desk::open(&store, &arguments.assessment, context)?;
        let again = import_departments(draft.assessment.interview(), &list);
        // What was shown is what is done, or nothing is.
        let Some(event) = again.event.clone().filter(|_| again == import) else {
            return Err(Failure::error(Message::new("import-changed-meanwhile")));
        };
        let applied = draft.assessment.apply(&draft.questionnaire, &event);
        applied.map_err(|refused| Failure::invalid(refused.message()))?;
        draft.append(desk::now(), &[event])?;
    }
    if arguments.json {
        output::json(&as_json(&list, &import, accepted))?;
    } else {
        let said = match (&import.event, accepted) {
            (None, _) => Message::new("import-nothing"),
            (_, true) => Message::new("import-accepted"),
            (_, false) if may_ask(arguments) => Message::new("import-declined"),
            (_, false) => Message::new("import-not-accepted"),
        };
        output::write(format!("{}\n", context.texts.say(&said)).as_bytes())?;
    }
    Ok(Exit::Done)
}

fn encoding(name: &str) -> Result<Encoding, Failure> {
    Encoding::named(name).ok_or_else(|| {
        let names = Encoding::ALL.map(Encoding::name).join(", ");
        let message = Message::new("import-unknown-encoding").with("name", name).with("names", names);
        Failure::Said(Exit::Usage, message)
    })
}

/// Whether there is somebody to be asked: stdin is a terminal, and not where the list comes from.
fn may_ask(arguments: &Arguments) -> bool {
    arguments.file != "-" && std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Whether somebody who was asked accepts it.
fn asked(arguments: &Arguments, context: &Context) -> bool {
    if !may_ask(arguments) {
        return false;
    }
    output::say(&context.texts.get("import-accept"));
    let mut typed = String::new();
    let read = std::io::stdin().lock().read_line(&mut typed);
    read.is_ok() && matches!(typed.trim().to_lowercase().as_str(), "y" | "yes")
}

/// The preview: where it was read, a table of the departments, and what else there is to be said.
fn as_text(list: &DepartmentList, import: &DepartmentImport, texts: &Texts) -> String {
    let has_accounts = |one: &Counted| one.accounts.is_some();
    let any = |one: &ImportedDepartment| has_accounts(&one.after) || one.before.as_ref().is_some_and(has_accounts);
    let accounts = import.departments.iter().any(any);
    let heads = ["import-column-department", "import-column-people", "import-column-accounts"];
    let columns = if accounts { 4 } else { 3 };
    let mut rows = vec![std::iter::once(String::new()).chain(heads.map(|id| texts.get(id).to_string())).collect()];
    rows.extend(
        import
            .departments
            .iter()
            .map(|one| vec![texts.say(&one.fate()), one.name.clone(), one.people(), one.accounts()]),
    );
    rows.iter_mut().for_each(|row: &mut Vec<String>| row.truncate(columns));
    let mut shown = format!("{}\n\n{}\n", texts.say(&import_source(list)), table::layout(&rows, &[0, 1]));
    for message in import_notes(list, import).iter().chain([&import_summary(list, import)]) {
        shown.push_str(&texts.say(message));
        shown.push('\n');
    }
    shown
}

/// The same as JSON, `farol.departments-import/1`.
fn as_json(list: &DepartmentList, import: &DepartmentImport, accepted: bool) -> Value {
    let from = match &list.from {
        ListFrom::Sheet(name) => json!({"sheet": name}),
        ListFrom::Text { encoding, delimiter } => json!({"encoding": encoding, "delimiter": delimiter}),
    };
    let codes = |phones: &Phones| json!({"codes": phones.codes, "by_form": phones.by_form, "unknown": phones.unknown});
    let counted = |one: &Counted| json!({"headcount": one.headcount, "accounts": one.accounts});
    let department = |(one, listed): (&ImportedDepartment, &crate::assessment::ListedDepartment)| {
        let fate = match one.before {
            None => "added",
            Some(_) if one.is_changed() => "changed",
            Some(_) => "unchanged",
        };
        json!({
            "id": one.id,
            "name": one.name,
            "fate": fate,
            "before": one.before.as_ref().map(counted),
            "after": counted(&one.after),
            "merged_rows": one.merged,
            "dial_codes": listed.phones.as_ref().map(codes),
        })
    };
    let departments: Vec<Value> = import.departments.iter().zip(&list.departments).map(department).collect();
    let left_out: Vec<Value> = list.left_out.iter().map(|one| json!({"row": one.row, "why": one.why.id()})).collect();
    json!({
        "format": "farol.departments-import/1",
        "kind": list.kind.id(),
        "from": from,
        "header_row": list.header,
        "departments": departments,
        "left_out": left_out,
        "repeated": list.repeated,
        "root": list.root,
        "not_listed": import.not_listed,
        "accepted": accepted,
    })
}
