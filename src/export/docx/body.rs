//! The parts of a deliverable as paragraphs and tables, one below the other, with a table of contents before.

use std::fmt::Write as _;

use super::table;
use super::xml::{paragraph, paragraph_of, run};
use crate::export::content::{Block, Deliverable, Part, PartId};

/// A place for the consultant's own words: what belongs there.
pub(super) struct Comments<'a>(pub Vec<&'a str>);

/// What stands in the document, from the title to the last part.
pub(super) fn body<'a>(deliverable: &'a Deliverable, contents: &str, comments: &mut Comments<'a>) -> String {
    let mut xml = paragraph("Title", &deliverable.title);
    xml.push_str(&paragraph("Subtitle", &deliverable.subtitle));
    let marks: Vec<&str> =
        [&deliverable.draft, &deliverable.classification].into_iter().flatten().map(String::as_str).collect();
    if !marks.is_empty() {
        xml.push_str(&paragraph("Mark", &marks.join(" · ")));
    }
    xml.push_str(&self::contents(deliverable, contents));
    let mut marked = 0;
    let first_appendix = deliverable.parts.iter().find(|part| part.id.is_appendix()).map(|part| part.id);
    for part in &deliverable.parts {
        let new_page = matches!(part.id, PartId::Summary | PartId::Signatures) || Some(part.id) == first_appendix;
        xml.push_str(&heading(1, &part.title, new_page, &mut marked));
        blocks(&mut xml, part, &mut marked, comments);
    }
    xml
}

fn blocks<'a>(xml: &mut String, part: &'a Part, marked: &mut usize, comments: &mut Comments<'a>) {
    let mut last = "";
    let mut headed = part.title.as_str();
    for (at, block) in part.blocks.iter().enumerate() {
        match block {
            Block::Heading(text) => {
                xml.push_str(&heading(2, text, false, marked));
                headed = text;
            }
            Block::Lead(text) => xml.push_str(&paragraph("Lead", text)),
            Block::Text(text) => {
                // What leads to a list or a table stays with it.
                let leads =
                    matches!(part.blocks.get(at + 1), Some(Block::List(_) | Block::Table(_) | Block::Figure(_)));
                let keep = if leads { "<w:keepNext/>" } else { "" };
                xml.push_str(&paragraph_of("Normal", keep, &run(text)));
                last = text;
            }
            Block::Small(text) => xml.push_str(&paragraph("Small", text)),
            Block::List(items) => items.iter().for_each(|item| xml.push_str(&paragraph("ListBullet", item))),
            Block::Facts(facts) => xml.push_str(&table::facts(facts)),
            Block::Table(table) => xml.push_str(&table::table(table, headed)),
            // What was just said is not said again; the figures stand in the table that follows.
            Block::Figure(figure) if figure.description == last => {}
            Block::Figure(figure) => {
                xml.push_str(&paragraph("Caption", &figure.title));
                xml.push_str(&paragraph("Figure", &figure.description));
            }
            Block::Comment(text) => {
                xml.push_str(&comment(text, comments.0.len()));
                comments.0.push(text);
            }
            Block::Signatures(who) => {
                for who in who {
                    // Neighbours with the same line would share one.
                    xml.push_str(&paragraph("Normal", ""));
                    xml.push_str(&paragraph("SignatureLine", who));
                }
            }
        }
    }
}

/// A framed place with a comment of the office program at it.
fn comment(text: &str, id: usize) -> String {
    let runs = format!(
        "<w:commentRangeStart w:id=\"{id}\"/>{}<w:commentRangeEnd w:id=\"{id}\"/>\
         <w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"{id}\"/></w:r>",
        run(text)
    );
    paragraph_of("ConsultantComment", "", &runs)
}

/// A heading that the table of contents leads to.
fn heading(level: usize, text: &str, new_page: bool, marked: &mut usize) -> String {
    *marked += 1;
    let (id, name) = (*marked, mark(*marked));
    let runs = format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>{}<w:bookmarkEnd w:id=\"{id}\"/>", run(text));
    let before = if new_page { "<w:pageBreakBefore/>" } else { "" };
    paragraph_of(&format!("Heading{level}"), before, &runs)
}

fn mark(number: usize) -> String {
    format!("_Toc{number:08}")
}

/// The table of contents: a field that the office program makes anew when it opens the document, with the numbers
/// of the pages, which are not known here. Until then it leads to the parts without them.
fn contents(deliverable: &Deliverable, title: &str) -> String {
    let mut xml = paragraph("ContentsTitle", title);
    let mut number = 1;
    let last = deliverable.parts.len().saturating_sub(1);
    for (at, part) in deliverable.parts.iter().enumerate() {
        let mut runs = String::new();
        if at == 0 {
            runs.push_str(
                "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>\
                 <w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-1\" \\h \\z \\u </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
            );
        }
        let _ = write!(
            runs,
            "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{}</w:hyperlink>",
            mark(number),
            run(&part.title)
        );
        if at == last {
            runs.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        }
        xml.push_str(&paragraph_of("TOC1", "", &runs));
        number += 1 + part.blocks.iter().filter(|block| matches!(block, Block::Heading(_))).count();
    }
    xml
}
