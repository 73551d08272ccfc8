//! Red flags and findings: new, open again, worse, better, closed; those that are as they were on demand.

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Page, Row, Section, Sheet};
use crate::assessment::Place;
use crate::questionnaire::{DepartmentId, Id, RedFlag};
use crate::report::FiredFlag;
use crate::report::compare::{ComparedFinding, InPlace};
use crate::report::words::comparison::Sides;
use crate::text::Message;
use crate::tui::widgets::{bars, lines};
use crate::tui::wording;

impl<'a> Drawn<'a> {
    pub fn findings(&'a self) -> Sheet<'a> {
        let mut sections = self.red_flag_sections(None);
        sections.extend(self.finding_sections(None));
        let same = &self.comparison.findings.as_they_were;
        let counted = self.screen.sides.findings_unchanged(same.len());
        if self.screen.unchanged {
            let heading = lines::cut(&self.say(&counted), usize::from(self.width));
            let heading = Line::styled(heading, self.theme.heading());
            sections.push(Section::new(heading, same.len(), move |at| self.finding(&same[at], true)));
        } else {
            sections.push(self.counted(&counted));
        }
        Sheet::of_sections(Vec::new(), sections)
    }

    /// The red flags that are new and gone, and on demand the others: all, or these by position.
    pub fn red_flag_sections(&'a self, only: Option<&'a [Vec<usize>; 2]>) -> Vec<Section<'a>> {
        let all = self.screen.sides.red_flags(&self.comparison.red_flags);
        let listed = if only.is_none() && self.screen.unchanged { 3 } else { 2 };
        let hidden = all[2].1.len();
        let section = |(at, (title, list)): (usize, (Message, &'a [FiredFlag]))| {
            let own = only.and_then(|only| only.get(at));
            let count = own.map_or(list.len(), Vec::len);
            let row = move |row: usize| self.flag(&list[own.map_or(row, |own| own[row])], at);
            Section::new(self.heading(&title, count), count, row)
        };
        let mut sections: Vec<Section<'a>> = all.clone().into_iter().enumerate().take(listed).map(section).collect();
        if listed == 2 && only.is_none() && hidden > 0 {
            let [.., (title, _)] = all;
            let text = format!("{}{colon}{hidden}.", self.say(&title), colon = self.texts.forms().colon());
            sections.push(self.counted(&Message::new("plain").with("text", text)));
        }
        sections
    }

    /// A red flag of the list of new ones (0), of those that are gone (1), of those as before (2).
    fn flag(&self, flag: &FiredFlag, list: usize) -> Row {
        let earlier = list == 1;
        let title = self.flag_of(&flag.id, earlier).map(|flag| flag.title.get(self.texts.language()));
        let (sign, style) = match list {
            0 => ("! ", self.theme.bad()),
            1 if *self.screen.sides == Sides::One => ("✓ ", self.theme.good()),
            1 => ("! ", self.theme.bad()),
            _ => ("! ", self.theme.dim()),
        };
        let head = Span::styled(
            format!("{sign}{}{colon}", self.whom(flag.department.as_ref()), colon = self.texts.forms().colon()),
            style,
        );
        let text = title.unwrap_or_else(|| flag.id.as_str());
        let all = lines::wrap_behind(head, text, self.width, self.theme.text());
        let page = Page::RedFlag { id: flag.id.clone(), department: flag.department.clone(), earlier };
        Row::to(all, Enter::Page(page))
    }

    fn flag_of(&self, id: &Id, earlier: bool) -> Option<&'a RedFlag> {
        let side = if earlier { &self.screen.before } else { &self.screen.after };
        side.questionnaire.document().red_flags.iter().find(|flag| flag.id == *id)
    }

    /// What a red flag is about.
    pub fn red_flag(&self, id: &Id, department: Option<&DepartmentId>, earlier: bool) -> Sheet<'a> {
        let Some(flag) = self.flag_of(id, earlier) else { return Sheet::empty() };
        let language = self.texts.language();
        let mut head = lines::wrap(flag.title.get(language), self.width, "", self.theme.bad());
        head.push(Line::styled(self.whom(department), self.theme.dim()));
        head.push(Line::default());
        let mut rows = Vec::new();
        if let Some(about) = &flag.about {
            let prose = lines::wrap(about.get(language), self.width, "", self.theme.text());
            rows.extend(prose.chunks(6).map(|some| Row::new(some.to_vec())));
        }
        rows.extend(self.about(&self.texts.get("law"), &wording::articles(&flag.articles, self.texts)));
        Sheet::of(head, rows)
    }

    /// The findings by what became of them: all, or these by position.
    pub fn finding_sections(&'a self, only: Option<&'a [Vec<usize>; 5]>) -> Vec<Section<'a>> {
        let all = self.screen.sides.findings(&self.comparison.findings);
        let section = |(at, (title, list)): (usize, (Message, &'a [ComparedFinding]))| {
            let own = only.map(|only| &only[at]);
            let count = own.map_or(list.len(), Vec::len);
            let row = move |row: usize| self.finding(&list[own.map_or(row, |own| own[row])], only.is_none());
            Section::new(self.heading(&title, count), count, row)
        };
        all.into_iter().enumerate().map(section).collect()
    }

    /// A finding with how much of its best is in place, or what it is worth, before and after.
    pub fn finding(&self, one: &ComparedFinding, with_whom: bool) -> Row {
        let gain =
            |value: Option<f64>| value.map_or_else(|| "·".to_owned(), |value| bars::points(value, self.texts.forms()));
        let change = match one.in_place {
            Some(InPlace { before, after }) => format!("{before}% → {after}%"),
            None => format!("{} → {}", gain(one.before), gain(one.after)),
        };
        let head = Span::styled(format!("{} ", lines::fit(&change, 12)), self.theme.dim());
        let mut text = self.question(&one.question);
        if with_whom {
            text = format!("{}{colon}{text}", self.whom(one.department.as_ref()), colon = self.texts.forms().colon());
        }
        let place = Place { question: one.question.clone(), department: one.department.clone() };
        Row::to(lines::wrap_behind(head, &text, self.width, self.theme.text()), Enter::Place(place))
    }
}
