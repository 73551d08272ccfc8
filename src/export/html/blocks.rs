//! The blocks of a part as HTML. Everything that comes from elsewhere is escaped here.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::export::content::{Block, Cell, Column, Deliverable, Part, Table};
use crate::export::{shown, svg};
use crate::text::Forms;

/// A table of more columns than this is told row by row on a narrow screen.
const NARROW: usize = 3;

/// The blocks of a part, one after the other.
pub(super) fn blocks(part: &Part, forms: Forms) -> String {
    some(&part.blocks, part.id.name(), &part.title, forms)
}

fn some<'a>(blocks: &'a [Block], id: &str, mut headed: &'a str, forms: Forms) -> String {
    let mut html = String::new();
    for (at, block) in blocks.iter().enumerate() {
        let _ = match block {
            Block::Heading(text) => {
                headed = text;
                writeln!(html, "<h3>{}</h3>", text_of(text))
            }
            Block::Lead(text) => writeln!(html, "<p class=\"lead\">{}</p>", text_of(text)),
            Block::Text(text) => writeln!(html, "<p>{}</p>", text_of(text)),
            Block::Small(text) => writeln!(html, "<p class=\"small\">{}</p>", text_of(text)),
            Block::Comment(text) => writeln!(html, "<p class=\"comment\">{}</p>", text_of(text)),
            Block::List(items) => {
                let items: String = items.iter().map(|item| format!("<li>{}</li>\n", text_of(item))).collect();
                writeln!(html, "<ul>\n{items}</ul>")
            }
            Block::Facts(facts) => {
                let facts = facts
                    .iter()
                    .map(|(name, value)| format!("<dt>{}</dt><dd>{}</dd>\n", text_of(name), inner(value, forms)));
                writeln!(html, "<dl class=\"facts\">\n{}</dl>", facts.collect::<String>())
            }
            Block::Signatures(who) => {
                let lines = who.iter().map(|who| format!("<p class=\"sign\">{}</p>\n", text_of(who)));
                write!(html, "{}", lines.collect::<String>())
            }
            Block::Figure(figure) => writeln!(
                html,
                "<figure>\n<figcaption>{0}</figcaption>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\">{1}</div>\n</figure>",
                text_of(&figure.title),
                svg::svg(figure, &format!("{id}-{at}"), forms)
            ),
            Block::Table(table) => writeln!(html, "{}", self::table(table, headed, forms)),
            Block::Beside { first, second, language } => writeln!(
                html,
                "<div class=\"beside\">\n<div>\n{}</div>\n<div lang=\"{}\">\n{}</div>\n</div>",
                some(first, &format!("{id}-{at}-a"), headed, forms),
                text_of(language),
                some(second, &format!("{id}-{at}-b"), headed, Forms::of(language))
            ),
        };
    }
    html
}

/// A table below its caption. A heading that says the same is seen instead of it; it is still heard.
fn table(table: &Table, headed: &str, forms: Forms) -> String {
    let share = shares(&table.columns);
    let columns: String = share.iter().map(|width| format!("<col class=\"w{width}\">")).collect();
    let heads = table.columns.iter().map(|column| {
        let class = if column.numbers { " class=\"n\"" } else { "" };
        format!("<th scope=\"col\"{class}>{}</th>", text_of(&column.title))
    });
    let heads: String = heads.collect();
    let mut body = String::new();
    for row in &table.rows {
        body.push_str("<tr>");
        for (cell, column) in row.iter().zip(&table.columns) {
            body.push_str(&self::cell(cell, column, forms));
        }
        body.push_str("</tr>\n");
    }
    let caption = if table.caption == headed { " class=\"said\"" } else { "" };
    let class = if table.columns.len() > NARROW { " class=\"wide\"" } else { "" };
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\"><table{class}>\n<caption{caption}>{0}</caption>\n<colgroup>{columns}</colgroup>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}</tbody>\n</table></div>",
        text_of(&table.caption)
    )
}

fn cell(cell: &Cell, column: &Column, forms: Forms) -> String {
    let class = match cell {
        Cell::Date(_) => " class=\"date\"",
        Cell::Text(text) if text.contains('\n') => " class=\"pre\"",
        _ if column.numbers => " class=\"n\"",
        _ => "",
    };
    format!("<td data-label=\"{}\"{class}>{}</td>", text_of(&column.title), inner(cell, forms))
}

fn inner(cell: &Cell, forms: Forms) -> String {
    match cell {
        Cell::Level { level, .. } => {
            format!("<span class=\"lv lv{}\">{}</span>", level.fifth(), text_of(&shown(cell, forms)))
        }
        _ => text_of(&shown(cell, forms)),
    }
}

/// How much of the width each column takes, in percent.
fn shares(columns: &[Column]) -> Vec<usize> {
    let all: usize = columns.iter().map(|column| usize::from(column.width)).sum::<usize>().max(1);
    columns.iter().map(|column| (usize::from(column.width) * 100 + all / 2) / all).collect()
}

/// All widths of columns that a deliverable has.
pub(super) fn widths(deliverable: &Deliverable) -> BTreeSet<usize> {
    let blocks = deliverable.parts.iter().flat_map(|part| &part.blocks);
    let tables = blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    tables.flat_map(|table| shares(&table.columns)).collect()
}

/// A text as it may stand between tags and in quoted attributes.
fn text_of(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if crate::export::is_unsafe(c) => {}
            c => escaped.push(c),
        }
    }
    escaped
}
