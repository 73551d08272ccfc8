//! A deliverable in two languages, side by side: texts in two columns, tables and names with both in one place.
//! Both are made of the same source, so that their parts and blocks stand in the same order.

use super::content::{Block, Cell, Column, Deliverable, Part, Table};

/// Names of this length and shorter stand in one line, one behind the other.
const SHORT: usize = 48;

/// The two as one; the first decides on what is there once, as the charts' labels and the forms of numbers.
#[must_use]
pub fn beside(first: &Deliverable, second: &Deliverable) -> Deliverable {
    let both = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => Some(inline(a, b)),
        (one, other) => one.clone().or_else(|| other.clone()),
    };
    Deliverable {
        language: first.language.clone(),
        title: inline(&first.title, &second.title),
        subtitle: inline(&first.subtitle, &second.subtitle),
        about: inline(&first.about, &second.about),
        draft: both(&first.draft, &second.draft),
        classification: both(&first.classification, &second.classification),
        parts: first.parts.iter().zip(&second.parts).map(|(a, b)| part(a, b, &second.language)).collect(),
    }
}

fn part(first: &Part, second: &Part, language: &str) -> Part {
    let mut blocks: Vec<Block> = Vec::new();
    for (a, b) in first.blocks.iter().zip(&second.blocks) {
        // What is read one after the other stays together in its column.
        match (a, b) {
            (Block::Heading(a), Block::Heading(b)) => blocks.push(Block::Heading(inline(a, b))),
            (Block::Facts(a), Block::Facts(b)) => {
                let facts = a.iter().zip(b).map(|(a, b)| (inline(&a.0, &b.0), cell(&a.1, &b.1)));
                blocks.push(Block::Facts(facts.collect()));
            }
            (Block::Table(a), Block::Table(b)) => blocks.push(Block::Table(table(a, b))),
            (Block::Signatures(a), Block::Signatures(b)) => {
                blocks.push(Block::Signatures(a.iter().zip(b).map(|(a, b)| inline(a, b)).collect()));
            }
            (Block::Figure(a), Block::Figure(b)) => {
                let mut figure = a.clone();
                figure.title = inline(&a.title, &b.title);
                figure.description = stacked(&a.description, &b.description);
                blocks.push(Block::Figure(figure));
            }
            (a, b) if a == b => blocks.push(a.clone()),
            (a, b) => match blocks.last_mut() {
                Some(Block::Beside { first, second, .. }) => {
                    first.push(a.clone());
                    second.push(b.clone());
                }
                _ => {
                    let language = language.to_owned();
                    blocks.push(Block::Beside { first: vec![a.clone()], second: vec![b.clone()], language });
                }
            },
        }
    }
    Part { id: first.id, title: inline(&first.title, &second.title), blocks }
}

fn table(first: &Table, second: &Table) -> Table {
    let columns = first.columns.iter().zip(&second.columns);
    let columns = columns.map(|(a, b)| Column { title: stacked(&a.title, &b.title), ..a.clone() });
    let rows = first.rows.iter().zip(&second.rows);
    let rows = rows.map(|(a, b)| a.iter().zip(b).map(|(a, b)| cell(a, b)).collect());
    Table { caption: inline(&first.caption, &second.caption), columns: columns.collect(), rows: rows.collect() }
}

fn cell(first: &Cell, second: &Cell) -> Cell {
    match (first, second) {
        (Cell::Text(a), Cell::Text(b)) => Cell::Text(stacked(a, b)),
        (Cell::Level { value, decimals, level }, Cell::Level { level: other, .. }) => {
            let mut level = level.clone();
            level.word = inline(&level.word, &other.word);
            Cell::Level { value: *value, decimals: *decimals, level }
        }
        (one, _) => one.clone(),
    }
}

/// Two names in a line, or in two where they are long; one where they are the same.
fn inline(first: &str, second: &str) -> String {
    let short = [first, second].iter().all(|text| text.chars().count() <= SHORT && !text.contains('\n'));
    match (first == second, short) {
        (true, _) => first.to_owned(),
        (false, true) => format!("{first} / {second}"),
        (false, false) => format!("{first} · {second}"),
    }
}

/// Two texts below one another; one where they are the same.
fn stacked(first: &str, second: &str) -> String {
    if first == second { first.to_owned() } else { format!("{first}\n{second}") }
}
