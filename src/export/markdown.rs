//! A deliverable as Markdown, for wikis and version control: headings, lists and tables. A figure is told
//! by its description; the figures themselves stand in the tables.

use std::fmt::Write as _;

use super::content::{Block, Deliverable, Table};
use super::{is_unsafe, shown};
use crate::text::Forms;

/// The bytes of the file.
#[must_use]
pub fn markdown(deliverable: &Deliverable) -> Vec<u8> {
    let mut text = format!("# {}\n\n{}\n", plain(&deliverable.title), plain(&deliverable.subtitle));
    let marks: Vec<String> =
        [&deliverable.draft, &deliverable.classification].into_iter().flatten().map(|mark| plain(mark)).collect();
    if !marks.is_empty() {
        let _ = write!(text, "\n**{}**\n", marks.join(" · "));
    }
    let forms = Forms::of(&deliverable.language);
    for part in &deliverable.parts {
        let _ = write!(text, "\n## {}\n", plain(&part.title));
        let mut headed = part.title.as_str();
        for block in &part.blocks {
            if let Block::Heading(heading) = block {
                headed = heading;
            }
            self::block(&mut text, block, headed, forms);
        }
    }
    text.into_bytes()
}

fn block(text: &mut String, block: &Block, headed: &str, forms: Forms) {
    let _ = match block {
        Block::Heading(heading) => write!(text, "\n### {}\n", plain(heading)),
        Block::Lead(lead) => write!(text, "\n**{}**\n", plain(lead)),
        Block::Text(prose) | Block::Small(prose) => write!(text, "\n{}\n", plain(prose)),
        Block::Comment(what) => write!(text, "\n> {}\n", plain(what)),
        Block::List(items) => {
            text.push('\n');
            items.iter().try_for_each(|item| writeln!(text, "- {}", plain(item)))
        }
        Block::Facts(facts) => {
            text.push('\n');
            facts
                .iter()
                .try_for_each(|(name, value)| writeln!(text, "- {}: {}", plain(name), plain(&shown(value, forms))))
        }
        Block::Signatures(who) => {
            who.iter().try_for_each(|who| write!(text, "\n______________________________\n\n{}\n", plain(who)))
        }
        Block::Figure(figure) => write!(text, "\n*{}*: {}\n", plain(&figure.title), plain(&figure.description)),
        Block::Table(table) => self::table(text, table, headed, forms),
        Block::Beside { first, second, language } => {
            first.iter().for_each(|one| self::block(text, one, headed, forms));
            second.iter().for_each(|one| self::block(text, one, headed, Forms::of(language)));
            Ok(())
        }
    };
}

/// A table below its caption, or below a heading that says the same.
fn table(text: &mut String, table: &Table, headed: &str, forms: Forms) -> std::fmt::Result {
    if table.caption != headed {
        write!(text, "\n{}\n", plain(&table.caption))?;
    }
    text.push_str("\n|");
    for column in &table.columns {
        write!(text, " {} |", plain(&column.title))?;
    }
    text.push_str("\n|");
    for column in &table.columns {
        text.push_str(if column.numbers { " ---: |" } else { " --- |" });
    }
    text.push('\n');
    for row in &table.rows {
        text.push('|');
        for cell in row {
            write!(text, " {} |", plain(&shown(cell, forms)).replace('\n', "<br>"))?;
        }
        text.push('\n');
    }
    Ok(())
}

/// A text that says itself and nothing to a Markdown reader.
fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let line_start = at == 0 || text[..at].ends_with('\n');
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => escaped.extend(['\\', c]),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '-' | '+' | '=' if line_start => escaped.extend(['\\', c]),
            c if is_unsafe(c) => {}
            c => escaped.push(c),
        }
    }
    escaped
}
