//! The parts of a deliverable as paragraphs and tables, one below the other, with a table of contents before.

use std::fmt::Write as _;

use super::table;
use super::xml::{paragraph, paragraph_of, run};
use crate::export::content::{Block, Deliverable, PartId};
use crate::text::Forms;

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
        let mut into = Into { xml: &mut xml, marked: &mut marked, comments, forms: Forms::of(&deliverable.language) };
        into.blocks(&part.blocks, &part.title);
    }
    xml
}

/// What blocks are written into, with how many headings were marked so far.
struct Into<'a, 'd> {
    xml: &'a mut String,
    marked: &'a mut usize,
    comments: &'a mut Comments<'d>,
    forms: Forms,
}

impl<'d> Into<'_, 'd> {
    fn blocks(&mut self, blocks: &'d [Block], mut headed: &'d str) {
        let mut last = "";
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading(text) => {
                    let heading = heading(2, text, false, self.marked);
                    self.xml.push_str(&heading);
                    headed = text;
                }
                Block::Lead(text) => self.xml.push_str(&paragraph("Lead", text)),
                Block::Text(text) => {
                    // What leads to a list or a table stays with it.
                    let leads = matches!(blocks.get(at + 1), Some(Block::List(_) | Block::Table(_) | Block::Figure(_)));
                    let keep = if leads { "<w:keepNext/>" } else { "" };
                    self.xml.push_str(&paragraph_of("Normal", keep, &run(text)));
                    last = text;
                }
                Block::Small(text) => self.xml.push_str(&paragraph("Small", text)),
                Block::List(items) => items.iter().for_each(|item| self.xml.push_str(&paragraph("ListBullet", item))),
                Block::Facts(facts) => self.xml.push_str(&table::facts(facts, self.forms)),
                Block::Table(table) => self.xml.push_str(&table::table(table, headed, self.forms)),
                // What was just said is not said again; the figures stand in the table that follows.
                Block::Figure(figure) if figure.description == last => {}
                Block::Figure(figure) => {
                    self.xml.push_str(&paragraph("Caption", &figure.title));
                    self.xml.push_str(&paragraph("Figure", &figure.description));
                }
                Block::Comment(text) => {
                    self.xml.push_str(&comment(text, self.comments.0.len()));
                    self.comments.0.push(text);
                }
                Block::Signatures(who) => {
                    for who in who {
                        // Neighbours with the same line would share one.
                        self.xml.push_str(&paragraph("Normal", ""));
                        self.xml.push_str(&paragraph("SignatureLine", who));
                    }
                }
                Block::Beside { first, second, language } => {
                    let (mut left, mut right) = (String::new(), String::new());
                    let forms = [self.forms, Forms::of(language)];
                    for ((xml, blocks), forms) in [(&mut left, first), (&mut right, second)].into_iter().zip(forms) {
                        Into { xml, marked: self.marked, comments: self.comments, forms }.blocks(blocks, headed);
                    }
                    self.xml.push_str(&table::beside(&left, &right));
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
