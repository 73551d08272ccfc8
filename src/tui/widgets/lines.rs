//! Lines of text: wrapping, cutting, padding, and the window of a long list that shows its cursor.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use textwrap::{Options, WordSeparator};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Prose in lines of at most `width` columns, each indented by `indent`; never an empty result.
#[must_use]
pub fn wrap(text: &str, width: u16, indent: &str, style: Style) -> Vec<Line<'static>> {
    let options = Options::new(usize::from(width).max(1))
        .initial_indent(indent)
        .subsequent_indent(indent)
        .word_separator(WordSeparator::UnicodeBreakProperties);
    textwrap::wrap(text, options).into_iter().map(|line| Line::styled(line.into_owned(), style)).collect()
}

/// Prose behind a head (`1 `, `Why: `), with the lines after the first indented below it.
#[must_use]
pub fn wrap_behind(head: Span<'static>, text: &str, width: u16, style: Style) -> Vec<Line<'static>> {
    wrap_behind_all(&[head], text, width, style)
}

/// The same behind a head of several pieces.
#[must_use]
pub fn wrap_behind_all(head: &[Span<'static>], text: &str, width: u16, style: Style) -> Vec<Line<'static>> {
    let indent: usize = head.iter().map(Span::width).sum();
    let indent = indent.min(usize::from(width).saturating_sub(8));
    let lines = wrap(text, width.saturating_sub(u16::try_from(indent).unwrap_or(0)), "", style);
    let pad = Span::raw(" ".repeat(indent));
    lines
        .into_iter()
        .enumerate()
        .map(|(number, mut line)| {
            let before = if number == 0 { head } else { std::slice::from_ref(&pad) };
            line.spans.splice(0..0, before.iter().cloned());
            line
        })
        .collect()
}

/// Pieces of prose in different styles, one behind the other, in lines of at most `width` columns.
#[must_use]
pub fn wrap_pieces(pieces: &[(String, Style)], width: u16, indent: &str) -> Vec<Line<'static>> {
    let room = usize::from(width).saturating_sub(indent.width()).max(1);
    let mut all: Vec<Vec<Span<'static>>> = vec![Vec::new()];
    let mut used = 0;
    for (text, style) in pieces {
        let words = WordSeparator::UnicodeBreakProperties.find_words(text);
        for word in words.flat_map(|word| word.break_apart(room).collect::<Vec<_>>()) {
            if used > 0 && used + word.word.width() > room {
                all.push(Vec::new());
                used = 0;
            }
            let text = format!("{}{}", word.word, word.whitespace);
            used += text.width();
            if let Some(line) = all.last_mut() {
                line.push(Span::styled(text, *style));
            }
        }
    }
    let line = |mut spans: Vec<Span<'static>>| {
        spans.insert(0, Span::raw(indent.to_owned()));
        Line::from(spans)
    };
    all.into_iter().map(line).collect()
}

/// Pasted text as it may be entered: lines end with `\n`, tabs are blanks, and nothing is left of
/// escape sequences and other control characters.
#[must_use]
pub fn pasted(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' => {
                rest.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\t' => clean.push(' '),
            '\u{1b}' => {
                // A control sequence: parameters, then a letter.
                if rest.next_if_eq(&'[').is_some() {
                    while rest.next_if(|c| !c.is_ascii_alphabetic()).is_some() {}
                    rest.next();
                }
            }
            '\n' => clean.push('\n'),
            c if c.is_control() => {}
            c => clean.push(c),
        }
    }
    clean
}

/// A text cut to `width` columns, with an ellipsis where something was cut.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        if used + grapheme.width() > width.saturating_sub(1) {
            break;
        }
        used += grapheme.width();
        short.push_str(grapheme);
    }
    if width > 0 {
        short.push('…');
    }
    short
}

/// A text cut or padded to exactly `width` columns.
#[must_use]
pub fn fit(text: &str, width: usize) -> String {
    let mut text = cut(text, width);
    text.push_str(&" ".repeat(width.saturating_sub(text.width())));
    text
}

/// A text padded on the left to `width` columns.
#[must_use]
pub fn right(text: &str, width: usize) -> String {
    let text = cut(text, width);
    format!("{}{text}", " ".repeat(width.saturating_sub(text.width())))
}

/// Of blocks of lines, which lines (counted through all) to show in `height` rows, so that the block
/// under the cursor is wholly visible, or begins at the top where it is taller than the window.
#[must_use]
pub fn window(heights: &[usize], cursor: usize, height: usize) -> Range<usize> {
    let total: usize = heights.iter().sum();
    let start: usize = heights.iter().take(cursor).sum();
    let own = heights.get(cursor).copied().unwrap_or(1);
    // Keeps the block in the middle where there is something on both sides.
    let wanted = start.saturating_sub(height.saturating_sub(own) / 2);
    let first = wanted.min(total.saturating_sub(height)).min(start);
    first..(first + height).min(total)
}

/// Draws as many lines as an area has room for, from a first one on; with a scrollbar where not all fit.
pub fn draw(lines: &[Line<'_>], first: usize, area: Rect, buffer: &mut Buffer) {
    for (line, row) in lines.iter().skip(first).zip(area.rows()) {
        buffer.set_line(row.x, row.y, line, row.width);
        // A line that was styled as a whole (the cursor's) is styled to the edge.
        if line.style != Style::default() {
            buffer.set_style(row, line.style);
        }
    }
    if lines.len() > usize::from(area.height) && area.height > 1 && area.width > 1 {
        scrollbar(first, lines.len(), area, buffer);
    }
}

/// Shows at the right edge which part of a longer text is seen.
pub fn scrollbar(first: usize, total: usize, area: Rect, buffer: &mut Buffer) {
    let height = usize::from(area.height);
    let length = (height * height / total).max(1);
    let room = total.saturating_sub(height).max(1);
    let top = (height - length) * first.min(room) / room;
    for row in 0..height {
        let sign = if (top..top + length).contains(&row) { "┃" } else { "│" };
        let y = area.y + u16::try_from(row).unwrap_or(0);
        buffer.set_string(area.right() - 1, y, sign, Style::new().add_modifier(ratatui::style::Modifier::DIM));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_shows_the_block_under_the_cursor() {
        for height in 1..12 {
            let heights = [1, 3, 2, 4, 1, 1];
            for cursor in 0..heights.len() {
                let window = window(&heights, cursor, height);
                let start: usize = heights[..cursor].iter().sum();
                assert!(window.contains(&start), "{cursor} at {height}: {window:?}");
                if heights[cursor] <= height {
                    assert!(window.end >= start + heights[cursor], "{cursor} at {height}: {window:?}");
                }
                assert!(window.len() <= height);
            }
        }
    }

    #[test]
    fn cutting_counts_columns_not_characters() {
        assert_eq!(cut("澳門元", 6), "澳門元");
        assert_eq!(cut("澳門元", 5), "澳門…");
        assert_eq!(cut("澳門元", 4), "澳…");
        assert_eq!(fit("澳門元", 4), "澳… ");
        assert_eq!(cut("abc", 0), "");
        assert_eq!(right("7", 3), "  7");
    }

    #[test]
    fn what_is_pasted_keeps_its_lines_and_loses_its_escapes() {
        assert_eq!(pasted("one\r\ntwo\rthree\n\tfour"), "one\ntwo\nthree\n four");
        assert_eq!(pasted("\u{1b}[31mred\u{1b}[0m 雲\u{7}"), "red 雲");
        assert_eq!(pasted("\u{1b}"), "");
    }

    #[test]
    fn pieces_are_wrapped_as_one_text_and_keep_their_styles() {
        let style = |colour| Style::new().fg(colour);
        let pieces = [
            ("Shown in the ".to_owned(), Style::new()),
            ("[-office-]".to_owned(), style(ratatui::style::Color::Red)),
            ("員工把病假證明拍照發到群組".to_owned(), Style::new()),
        ];
        let all = wrap_pieces(&pieces, 16, "  ");
        let text: Vec<String> = all.iter().map(|line| line.to_string().trim_end().to_owned()).collect();
        assert_eq!(text[..2], ["  Shown in the", "  [-office-]員工"]);
        assert!(text.iter().all(|line| line.width() <= 16), "{text:?}");
        assert_eq!(all[1].spans[1].style, pieces[1].1);
        let whole: String = text.iter().map(|line| line.trim()).collect();
        assert!(whole.ends_with("員工把病假證明拍照發到群組"), "{whole}");
    }

    #[test]
    fn no_line_begins_with_a_comma() {
        let lines = wrap("資料存放在澳門以外，需要通知。", 10, "", Style::new());
        assert!(lines.len() > 1);
        assert!(lines.iter().all(|line| !line.to_string().starts_with('，')), "{lines:?}");
    }
}
