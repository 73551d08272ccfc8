//! What a chart is drawn on: elements are written as they come, with their classes and coordinates of one
//! decimal. Knows no chart.

use std::fmt::Write as _;

use crate::text::Forms;

use super::words::{Fitted, LINE, Pen, coordinate as c, escaped};

/// How wide a chart is unless it needs more.
pub(super) const WIDTH: f64 = 760.0;

/// Where a text stands against its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// The drawing.
#[derive(Clone, Debug)]
pub(super) struct Canvas<'a> {
    id: &'a str,
    /// How the language of the page writes numbers.
    pub forms: Forms,
    body: String,
    width: f64,
    height: f64,
}

impl<'a> Canvas<'a> {
    pub fn new(id: &'a str, forms: Forms) -> Self {
        Self { id, forms, body: String::new(), width: WIDTH, height: 0.0 }
    }

    pub fn size(&self) -> (f64, f64) {
        (self.width, self.height)
    }

    /// As high as all that is drawn, and wider if it needs to be.
    pub fn resize(&mut self, width: f64, height: f64) {
        self.width = WIDTH.max(width).ceil();
        self.height = height.ceil();
    }

    pub fn rect(&mut self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64), round: f64) {
        let round = if round > 0.0 { format!(" rx=\"{}\"", c(round)) } else { String::new() };
        self.put(format_args!(
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{round}/>",
            c(x),
            c(y),
            c(width.max(0.0)),
            c(height.max(0.0))
        ));
    }

    /// A rectangle filled with the pattern of what lies outside.
    pub fn hatched(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), round: f64) {
        let pattern = format!("{}-hatch", escaped(self.id));
        if !self.body.contains("<pattern") {
            self.put(format_args!(
                "<pattern id=\"{pattern}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
                 patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0V6\"/></pattern>"
            ));
        }
        self.put(format_args!(
            "<rect fill=\"url(#{pattern})\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>",
            c(x),
            c(y),
            c(width),
            c(height),
            c(round)
        ));
    }

    pub fn line(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        self.put(format_args!(
            "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
            c(x1),
            c(y1),
            c(x2),
            c(y2)
        ));
    }

    /// A line through points, or the area within them if it is closed.
    pub fn polyline(&mut self, class: &str, points: &[(f64, f64)], closed: bool) {
        let mut d = String::new();
        for (at, (x, y)) in points.iter().enumerate() {
            let _ = write!(d, "{}{} {}", if at == 0 { 'M' } else { 'L' }, c(*x), c(*y));
        }
        if closed {
            d.push('Z');
        }
        self.put(format_args!("<path class=\"{class}\" d=\"{d}\"/>"));
    }

    /// A curve that leaves and arrives level.
    pub fn curve(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let middle = c((x1 + x2) / 2.0);
        let (x1, y1, x2, y2) = (c(x1), c(y1), c(x2), c(y2));
        self.put(format_args!("<path class=\"{class}\" d=\"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}\"/>"));
    }

    /// A ribbon around such a curve, as high everywhere, with what it says.
    pub fn ribbon(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64), height: f64, title: &str) {
        let (middle, half) = (c((x1 + x2) / 2.0), height / 2.0);
        let (top, bottom) = ((c(y1 - half), c(y2 - half)), (c(y1 + half), c(y2 + half)));
        let (x1, x2) = (c(x1), c(x2));
        self.put(format_args!(
            "<path class=\"{class}\" d=\"M{x1} {}C{middle} {} {middle} {} {x2} {}V{}C{middle} {} {middle} {} {x1} {}Z\">\
             <title>{}</title></path>",
            top.0,
            top.0,
            top.1,
            top.1,
            bottom.1,
            bottom.1,
            bottom.0,
            bottom.0,
            escaped(title)
        ));
    }

    pub fn circle(&mut self, class: &str, (x, y): (f64, f64), radius: f64) {
        self.put(format_args!("<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>", c(x), c(y), c(radius)));
    }

    /// A text in one line, around the height `y`. It must be known to fit.
    pub fn text(&mut self, pen: Pen, at: (f64, f64), anchor: Anchor, text: &str) {
        self.write(pen, at, anchor, text, "", None);
    }

    /// A text that was fitted, its lines around the height `y`.
    pub fn lines(&mut self, pen: Pen, (x, y): (f64, f64), anchor: Anchor, fitted: &Fitted) {
        let above = half(fitted.lines.len()) * LINE * pen.size;
        for (at, line) in fitted.lines.iter().enumerate() {
            let y = y - above + position(at) * LINE * pen.size;
            self.write(pen, (x, y), anchor, line, "", fitted.whole.as_deref());
        }
    }

    /// A text that rises to the right at half a right angle from its place; its first line alone.
    pub fn turned(&mut self, pen: Pen, (x, y): (f64, f64), fitted: &Fitted) {
        if let Some(line) = fitted.lines.first() {
            let turn = format!(" transform=\"rotate(-45 {} {})\"", c(x), c(y));
            self.write(pen, (x, y), Anchor::Start, line, &turn, fitted.whole.as_deref());
        }
    }

    fn write(&mut self, pen: Pen, (x, y): (f64, f64), anchor: Anchor, text: &str, turn: &str, whole: Option<&str>) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let whole = whole.map(|whole| format!("<title>{}</title>", escaped(whole))).unwrap_or_default();
        // The middle of small letters and figures is a third of the size above the base line.
        let base = y + pen.size * 0.35;
        self.put(format_args!(
            "<text class=\"{}\" x=\"{}\" y=\"{}\" font-size=\"{}\"{anchor}{turn}>{whole}{}</text>",
            pen.class,
            c(x),
            c(base),
            c(pen.size),
            escaped(text)
        ));
    }

    fn put(&mut self, element: std::fmt::Arguments<'_>) {
        // Infallible: it goes to a String.
        let _ = self.body.write_fmt(element);
        self.body.push('\n');
    }

    /// For HTML: no width and no height, so that it is as wide as its place.
    pub fn inline(self, title: &str, description: &str) -> String {
        self.element(title, description, "", "")
    }

    /// A file of its own, with its style, on white.
    pub fn file(self, title: &str, description: &str, style: &str) -> String {
        let size = format!(" width=\"{}\" height=\"{}\"", c(self.width), c(self.height));
        let style = format!("<style>{style}</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", self.element(title, description, &size, &style))
    }

    fn element(self, title: &str, description: &str, size: &str, before: &str) -> String {
        let (id, title, description) = (escaped(self.id), escaped(title), escaped(description));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" \
             aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"0 0 {} {}\"{size}>\n\
             <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>\n{before}{}</svg>",
            c(self.width),
            c(self.height),
            self.body
        )
    }
}

/// A position as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "positions in a chart are few")]
pub(super) fn position(at: usize) -> f64 {
    at as f64
}

/// How far the first of so many lines is from their middle, in lines.
fn half(lines: usize) -> f64 {
    position(lines.saturating_sub(1)) / 2.0
}
