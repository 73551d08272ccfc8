//! Words in a chart: how wide they are at most, where they break, where they are cut, and how they are
//! written so that nothing in them is taken for markup. Knows no font: it reckons with a wide one.

use std::fmt::Write as _;

use crate::text::Forms;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthChar as _;

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pen {
    pub class: &'static str,
    pub size: f64,
    pub bold: bool,
}

pub(super) const TEXT: Pen = Pen { class: "text", size: 12.0, bold: false };
pub(super) const STRONG: Pen = Pen { class: "text strong", size: 12.0, bold: true };
pub(super) const FAINT: Pen = Pen { class: "text faint", size: 11.0, bold: false };
pub(super) const HEAD: Pen = Pen { class: "text head", size: 11.0, bold: true };

/// How far apart the lines of a text are, in its sizes.
pub(super) const LINE: f64 = 1.2;

impl Pen {
    /// How wide a text is at most.
    pub fn width(self, text: &str) -> f64 {
        let bold = if self.bold { 1.13 } else { 1.0 };
        text.graphemes(true).map(ems).sum::<f64>() * self.size * bold
    }

    /// How wide the widest of them is at most.
    pub fn widest<'a>(self, texts: impl IntoIterator<Item = &'a str>) -> f64 {
        texts.into_iter().map(|text| self.width(text)).fold(0.0, f64::max)
    }

    /// The text in as many lines as it needs and may have, none wider than `width`, cut if it must be.
    pub fn fit(self, text: &str, width: f64, lines: usize) -> Fitted {
        let whole = clean(text);
        let mut rest = whole.as_str();
        let mut fitted = Fitted { lines: Vec::new(), whole: None };
        while !rest.is_empty() {
            if fitted.lines.len() + 1 >= lines.max(1) && self.width(rest) > width {
                fitted.lines.push(self.cut(rest, width));
                fitted.whole = Some(whole.clone());
                return fitted;
            }
            let end = self.line(rest, width);
            fitted.lines.push(rest[..end].trim_end().to_owned());
            rest = rest[end..].trim_start();
        }
        fitted
    }

    /// Whether the text fits so many lines, with no word broken.
    pub fn fits(self, text: &str, width: f64, lines: usize) -> bool {
        self.fit(text, width, lines).whole.is_none() && self.longest(&clean(text)) <= width
    }

    /// How wide its widest part that does not break is.
    fn longest(self, text: &str) -> f64 {
        let (mut widest, mut from) = (0.0_f64, 0);
        for at in breaks(text).chain([text.len()]) {
            widest = widest.max(self.width(text[from..at].trim_end()));
            from = at;
        }
        widest
    }

    /// Where the first line of a text ends: at the last place to break within the width, or else within a
    /// word. At least one sign is on it.
    fn line(self, text: &str, width: f64) -> usize {
        if self.width(text) <= width {
            return text.len();
        }
        let fitting = breaks(text).take_while(|at| self.width(text[..*at].trim_end()) <= width).last();
        fitting.unwrap_or_else(|| {
            let first = text.graphemes(true).next().map_or(text.len(), str::len);
            self.within(text, width).max(first)
        })
    }

    fn cut(self, text: &str, width: f64) -> String {
        let end = self.within(text, width - self.width("…"));
        format!("{}…", text[..end].trim_end())
    }

    /// How much of the text is within the width, in bytes.
    fn within(self, text: &str, width: f64) -> usize {
        let (mut sum, per_em) = (0.0, self.width("0") / ems("0"));
        for (at, grapheme) in text.grapheme_indices(true) {
            sum += ems(grapheme) * per_em;
            if sum > width {
                return at;
            }
        }
        text.len()
    }
}

/// A text in lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fitted {
    pub lines: Vec<String>,
    /// The whole text, where it was cut.
    pub whole: Option<String>,
}

/// Where a text may break: after spaces, hyphens and slashes, and beside signs of double width, but not
/// before their closing punctuation.
fn breaks(text: &str) -> impl Iterator<Item = usize> {
    let mut before: Option<char> = None;
    text.char_indices().filter_map(move |(at, sign)| {
        let last = before.replace(sign)?;
        let wide = |sign: char| sign.width() == Some(2);
        let apart = matches!(last, ' ' | '-' | '/' | '–') && sign != ' ';
        let beside = (wide(last) || wide(sign)) && sign != ' ' && !"、。,，.:：;；!！?？)）」』】》〉…".contains(sign);
        let joined = sign.width() == Some(0) || "（「『【《〈(".contains(last) || last == '\u{200d}';
        ((apart || beside) && !joined).then_some(at)
    })
}

/// How wide a sign is at most, in ems, in the wide sans serifs (DejaVu Sans, Verdana) that a page falls back to.
fn ems(grapheme: &str) -> f64 {
    let sum = grapheme.chars().map(char_ems).sum::<f64>();
    if grapheme.contains('\u{fe0f}') { sum.max(1.4) } else { sum }
}

fn char_ems(sign: char) -> f64 {
    match sign {
        _ if sign.width().unwrap_or(0) == 0 => 0.0,
        '\u{1f000}'..='\u{1ffff}' => 1.4,
        _ if sign.width() == Some(2) => 1.02,
        ' ' | 'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '’' | '‘' | '·' => 0.36,
        '!' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 0.43,
        '0'..='9' => 0.64,
        'm' | 'M' | 'W' | '%' | '@' | '—' | '…' => 1.02,
        'w' | '+' | '−' | '=' | '<' | '>' | '~' | '#' | '±' => 0.86,
        'a'..='z' | 'à'..='å' | 'ç'..='ö' | 'ø'..='ÿ' => 0.64,
        ' '..='~' => 0.8,
        _ => 1.06,
    }
}

/// The text without control characters and others that XML cannot hold; ends of lines become spaces.
pub(super) fn clean(text: &str) -> String {
    let kept = text.chars().filter_map(|sign| match sign {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{fffe}' | '\u{ffff}' => None,
        _ if sign.is_control() => None,
        _ => Some(sign),
    });
    kept.collect::<String>().trim().to_owned()
}

/// A text for the inside of an element or of an attribute: cleaned and escaped. What runs from right to
/// left is isolated, so that it does not turn around what stands beside it.
pub(super) fn escaped(text: &str) -> String {
    let text = clean(text);
    let turns = text.chars().any(turns);
    let (mut out, mut open) = (String::with_capacity(text.len()), 0);
    if turns {
        out.push('\u{2068}');
    }
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // The end of an isolate that the text did not begin would end ours.
            '\u{2069}' if open == 0 => {}
            _ => {
                open += i32::from(matches!(sign, '\u{2066}'..='\u{2068}')) - i32::from(sign == '\u{2069}');
                out.push(sign);
            }
        }
    }
    if turns {
        (0..=open).for_each(|_| out.push('\u{2069}'));
    }
    out
}

/// Whether a sign runs from right to left, or changes how others run.
fn turns(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A coordinate: one decimal at most, never a `-0`, and 0 for what is no number.
pub(super) fn coordinate(value: f64) -> String {
    let mut shown = String::new();
    // Infallible: it goes to a String.
    let _ = write!(shown, "{:.1}", finite(value));
    let shown = shown.trim_end_matches('0').trim_end_matches('.');
    if shown == "-0" { "0".to_owned() } else { shown.to_owned() }
}

/// 0 for what is no number.
pub(super) fn finite(value: f64) -> f64 {
    if value.is_finite() { value } else { 0.0 }
}

/// A score as the project writes it: with one decimal.
pub(super) fn score(value: f64, forms: Forms) -> String {
    #[expect(clippy::cast_precision_loss, reason = "tenths of a score are few")]
    let tenths = crate::risk::tenths(finite(value)) as f64;
    forms.decimals(tenths / 10.0, 1)
}

/// A difference between scores, with its sign.
pub(super) fn points(value: f64, forms: Forms) -> String {
    crate::report::words::change(finite(value), forms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_and_broken_within_their_width() {
        for (text, width, lines, expected, cut) in [
            ("Finance", 100.0, 1, &["Finance"][..], false),
            ("Finance and administration", 100.0, 2, &["Finance and", "administration"], false),
            ("Finance and administration", 100.0, 1, &["Finance and…"], true),
            ("財務及行政部門", 50.0, 2, &["財務及行", "政部門"], false),
            ("財務及行政部門", 50.0, 1, &["財務及…"], true),
            ("資料等（內部）", 50.0, 2, &["資料等", "（內部）"], false),
            ("", 50.0, 2, &[], false),
            ("x", 0.0, 1, &["…"], true),
        ] {
            let fitted = TEXT.fit(text, width, lines);
            assert_eq!(fitted.lines, expected, "{text}");
            assert_eq!(fitted.whole.is_some(), cut, "{text}");
        }
        assert!(TEXT.fits("Finance and administration", 100.0, 2));
        assert!(!TEXT.fits("Administration", 60.0, 3), "no word is broken");
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        for (text, expected) in [
            ("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"),
            ("a\u{0}b\u{1b}[0m\nc\u{ffff}", "ab[0m c"),
            ("R&D \"x\"", "R&amp;D &quot;x&quot;"),
            ("釘釘", "釘釘"),
            ("\u{202e}evil", "\u{2068}\u{202e}evil\u{2069}"),
            ("a\u{2069}b", "\u{2068}ab\u{2069}"),
            ("\u{2067}a", "\u{2068}\u{2067}a\u{2069}\u{2069}"),
            ("שלום", "\u{2068}שלום\u{2069}"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn numbers_are_written_one_way() {
        for (value, expected) in
            [(0.0, "0"), (-0.0, "0"), (-0.04, "0"), (10.0, "10"), (1.25, "1.2"), (-3.5, "-3.5"), (f64::NAN, "0")]
        {
            assert_eq!(coordinate(value), expected);
        }
        for (value, expected) in [(0.0, "0.0"), (-0.01, "0.0"), (0.02, "0.0"), (2.34, "+2.3"), (-1.25, "−1.3")] {
            assert_eq!(points(value, Forms::of("en")), expected, "{value}");
        }
        assert_eq!(score(f64::INFINITY, Forms::of("en")), "0.0");
    }
}
