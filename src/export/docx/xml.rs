//! The words of WordprocessingML that everything here is made of: paragraphs, runs, fields. Texts are escaped
//! here and nowhere else.

use std::fmt::Write as _;

use crate::export::plain::plain;

/// A text between tags or in a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A run of a text; its lines are broken where they are.
pub(super) fn run(text: &str) -> String {
    shaded_run(text, None)
}

/// A run with a colour behind it, `RRGGBB`.
pub(super) fn shaded_run(text: &str, fill: Option<&str>) -> String {
    let shade = fill.map(|fill| format!("<w:rPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/></w:rPr>"));
    let mut run = format!("<w:r>{}", shade.unwrap_or_default());
    for (at, line) in escaped(text).split('\n').enumerate() {
        if at > 0 {
            run.push_str("<w:br/>");
        }
        let _ = write!(run, "<w:t xml:space=\"preserve\">{line}</w:t>");
    }
    run.push_str("</w:r>");
    run
}

/// A paragraph of a style.
pub(super) fn paragraph(style: &str, text: &str) -> String {
    paragraph_of(style, "", &run(text))
}

/// A paragraph of a style, with more properties and with runs.
pub(super) fn paragraph_of(style: &str, properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{runs}</w:p>\n")
}

/// A field that the office program fills in, with what it shows until then.
pub(super) fn field(instruction: &str, shown: &str) -> String {
    format!("<w:fldSimple w:instr=\" {instruction} \"><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_no_tags() {
        assert_eq!(
            run("<script>alert(\"1\")</script>&\u{202e}\u{1}\nb"),
            "<w:r><w:t xml:space=\"preserve\">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;</w:t>\
             <w:br/><w:t xml:space=\"preserve\">b</w:t></w:r>"
        );
    }
}
