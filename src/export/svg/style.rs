//! The colours of the charts and the rules that give them: for light, dark and print, with the contrast
//! that WCAG asks for at level AA.

use std::sync::LazyLock;

/// The colours of a chart, on some paper.
struct Palette {
    paper: &'static str,
    text: &'static str,
    faint: &'static str,
    surface: &'static str,
    grid: &'static str,
    axis: &'static str,
    line: &'static str,
    before: &'static str,
    after: &'static str,
    better: &'static str,
    worse: &'static str,
    outside: &'static str,
    levels: [&'static str; 5],
    /// The same where they are thin and stand on the paper.
    links: [&'static str; 5],
    on: [&'static str; 5],
    /// How much of its colour a level has behind a plot.
    band: &'static str,
}

const LIGHT: Palette = Palette {
    paper: "#ffffff",
    text: "#1c2430",
    faint: "#525c6b",
    surface: "#f4f6f9",
    grid: "#dde2e9",
    axis: "#7d8796",
    line: "#27507f",
    before: "#7f8a9b",
    after: "#27507f",
    better: "#1f7a5c",
    worse: "#b3422e",
    outside: "#6a3d9a",
    levels: ["#e3f3ec", "#d0e5b2", "#f2c95c", "#e98e52", "#b02a37"],
    links: ["#9fcfb8", "#a9c76d", "#e3b53c", "#e17c3c", "#b02a37"],
    on: ["#1c2430", "#1c2430", "#1c2430", "#1c2430", "#ffffff"],
    band: ".24",
};

const DARK: Palette = Palette {
    paper: "#12161c",
    text: "#e6eaf0",
    faint: "#a9b3c1",
    surface: "#1d2430",
    grid: "#2f3946",
    axis: "#7b8697",
    line: "#8ab4f0",
    before: "#8a96a8",
    after: "#8ab4f0",
    better: "#5ec49c",
    worse: "#f08a72",
    outside: "#c3a6f0",
    levels: ["#23463c", "#44572a", "#7a6216", "#a6521c", "#cc3d47"],
    links: ["#3d7a68", "#6f8f45", "#a98a25", "#c7682a", "#d94f59"],
    on: ["#ffffff", "#ffffff", "#ffffff", "#ffffff", "#ffffff"],
    band: ".34",
};

/// What has nothing to do with colour.
const SHAPES: &str = ".chart{display:block;width:100%;max-width:56rem;height:auto;overflow:visible}
.chart .strong,.chart .head{font-weight:700}
.chart .dim{opacity:.28}
.chart .line{fill:none;stroke-width:2.5;stroke-linejoin:round}
.chart .area{opacity:.14}
.chart .range{opacity:.22}
.chart .dot{stroke-width:2}
.chart .edge{stroke-width:.75}
.chart .link{fill-opacity:.7}
.chart .way{fill:none;stroke-dasharray:5 4}
.chart .node.outside{fill:none;stroke-width:1.5;stroke-dasharray:5 3}
.chart .none{fill:none;stroke-dasharray:3 3}
.chart line.mark{stroke-width:1.5;stroke-dasharray:5 3}
.chart .count{fill-opacity:.6}
.chart .quantile{stroke-width:1.5;stroke-dasharray:5 3}
.chart .cut{stroke-dasharray:2 3}
.chart .end{stroke-width:3}
.chart .zero{stroke-width:2}
.chart .torn{fill:none;stroke-width:2.5}
.chart .hatch{stroke-width:2.4}
";

/// The colours on black and white paper: printed as they are, with darker lines.
const PRINT: &str = "@media print{
.chart{-webkit-print-color-adjust:exact;print-color-adjust:exact;overflow:hidden}
.chart .grid{stroke:#b4bbc6}
.chart .faint{fill:#2f3743}
.chart .link{fill-opacity:.85}
.chart .node,.chart .edge{stroke:#3b4452}
}
";

static CSS: LazyLock<String> = LazyLock::new(|| {
    format!("{SHAPES}{}@media screen and (prefers-color-scheme:dark){{\n{}}}\n{PRINT}", colours(&LIGHT), colours(&DARK))
});

/// The rules for the charts of a page: light, dark where the reader wants that, and print. The font is the
/// page's: widths are reckoned with a wide sans serif.
#[must_use]
pub fn css() -> &'static str {
    &CSS
}

/// The rules of a chart that is a file of its own: no media, which programs that make pictures of it do
/// not know.
pub(super) fn plain() -> String {
    const FONT: &str = ".chart{font-family:\"Noto Sans\",\"Noto Sans CJK TC\",\"Noto Sans TC\",\"Microsoft JhengHei\",\
                        \"PingFang TC\",Arial,sans-serif}\n";
    format!("{SHAPES}{}.chart .paper{{fill:{}}}\n{FONT}", colours(&LIGHT), LIGHT.paper)
}

fn colours(p: &Palette) -> String {
    let mut rules = format!(
        ".chart .text{{fill:{text}}}
.chart .faint{{fill:{faint}}}
.chart .grid{{stroke:{grid}}}
.chart .axis,.chart .stem,.chart .join,.chart .none{{stroke:{axis}}}
.chart .zero,.chart .end,.chart .quantile{{stroke:{text}}}
.chart .line{{stroke:{line}}}
.chart .area,.chart .range{{fill:{line}}}
.chart .dot{{stroke:{line}}}
.chart .node{{fill:{surface};stroke:{axis}}}
.chart .node.outside,.chart .way,.chart .hatch{{stroke:{outside}}}
.chart line.mark{{stroke:{outside}}}
.chart path.mark{{fill:{outside}}}
.chart .torn{{stroke:{paper}}}
.chart .edge{{stroke:{axis}}}
.chart .before{{fill:{before}}}
.chart .after{{fill:{after}}}
.chart .better{{fill:{better}}}
.chart .worse{{fill:{worse}}}
.chart .same{{fill:{axis}}}
",
        text = p.text,
        faint = p.faint,
        grid = p.grid,
        axis = p.axis,
        line = p.line,
        surface = p.surface,
        outside = p.outside,
        paper = p.paper,
        before = p.before,
        after = p.after,
        better = p.better,
        worse = p.worse,
    );
    for (level, ((colour, link), on)) in p.levels.iter().zip(p.links).zip(p.on).enumerate() {
        rules += &format!(
            ".chart .l{level}{{fill:{colour}}}\n.chart .k{level}{{fill:{link}}}\n.chart .on{level}{{fill:{on}}}\n"
        );
    }
    rules + &format!(".chart .band{{opacity:{}}}\n", p.band)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of a colour, as WCAG 2.2 defines it.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// A level as it is behind a plot.
    fn behind(p: &Palette, level: &str) -> String {
        let share: f64 = p.band.parse().unwrap();
        let part = |at: usize| {
            let of = |colour: &str| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap());
            format!("{:02x}", (of(level) * share + of(p.paper) * (1.0 - share)).round() as u8)
        };
        format!("#{}{}{}", part(1), part(3), part(5))
    }

    #[test]
    fn words_and_marks_have_the_contrast_of_level_aa() {
        for p in [&LIGHT, &DARK] {
            for text in [p.text, p.faint, p.better, p.worse] {
                assert!(contrast(text, p.paper) >= 4.5, "{text}");
            }
            for (level, on) in p.levels.iter().zip(p.on) {
                assert!(contrast(level, on) >= 4.5, "{on} on {level}: {}", contrast(level, on));
                let behind = behind(p, level);
                assert!(contrast(p.text, &behind) >= 4.5, "text on {behind}");
                assert!(contrast(p.line, &behind) >= 3.0, "a line on {behind}");
            }
            for text in [p.text, p.faint] {
                assert!(contrast(text, p.surface) >= 4.5, "{text}");
            }
            for mark in [p.axis, p.line, p.before, p.after, p.outside] {
                assert!(contrast(mark, p.paper) >= 3.0, "{mark}");
            }
        }
    }

    #[test]
    fn levels_are_told_apart_in_grey() {
        let grey = LIGHT.levels.map(luminance);
        assert!(grey.windows(2).all(|pair| pair[0] - pair[1] > 0.05), "{grey:?}");
    }

    #[test]
    fn rules_are_balanced_and_only_for_charts() {
        for css in [css().to_owned(), plain()] {
            assert_eq!(css.matches('{').count(), css.matches('}').count());
            for line in css.lines().filter(|line| line.contains('{') && !line.starts_with('@')) {
                let (selectors, _) = line.split_once('{').unwrap();
                assert!(selectors.split(',').all(|one| one.starts_with(".chart")), "{line}");
            }
        }
        assert!(!plain().contains("@media"), "pictures are made by programs that know no media");
    }
}
