//! People: who asked and who answered, before and now; who accepted which finding, and what became of that.

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Row, Section, Sheet};
use crate::assessment::Place;
use crate::report::compare::{AcceptanceChange, ComparedAcceptance};
use crate::report::words;
use crate::text::Message;
use crate::tui::widgets::lines;

impl<'a> Drawn<'a> {
    pub fn people(&'a self) -> Sheet<'a> {
        let asked = self.assessors().unwrap_or_else(|| match &self.screen.after.interview.assessor {
            Some(name) => name.clone(),
            None => self.texts.get("compared-nobody").to_string(),
        });
        let asked = vec![Row::new(lines::wrap(&asked, self.width, "", self.theme.text()))];
        let others = &self.screen.lists.by_others;
        let title = self.heading(&Message::new("compared-other-people"), others.len());
        let mut sections = vec![
            self.section(self.heading(&Message::new("compared-assessor"), 0), asked),
            self.section(self.heading(&Message::new("compared-answered-by"), 0), self.answered_by()),
            Section::new(title, others.len(), move |at| self.answer_row(others[at], true, true)),
        ];
        sections.extend(self.acceptances());
        Sheet::of_sections(Vec::new(), sections)
    }

    /// Who made the two, where that is not the same.
    pub fn assessors(&self) -> Option<String> {
        let assessors = self.comparison.assessors.as_ref()?;
        let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "–".to_owned());
        Some(format!("{} → {}", name(&assessors.before), name(&assessors.after)))
    }

    /// Who gave how many answers, before and now.
    fn answered_by(&self) -> Vec<Row> {
        let people = &self.screen.lists.people;
        if people.is_empty() {
            return vec![Row::new(self.prose(&Message::new("compared-nobody-named"), self.theme.dim()))];
        }
        let name = usize::from(self.width).saturating_sub(22).clamp(8, 40);
        let row = |who: &str, before: &str, after: &str| {
            format!("{} {}{}", lines::fit(who, name), lines::right(before, 9), lines::right(after, 9))
        };
        let (before, after) = self.ends(8);
        let mut rows = vec![Row::new(vec![Line::styled(row("", &before, &after), self.theme.dim())])];
        rows.extend(people.iter().map(|(who, before, after)| {
            let who = who.clone().unwrap_or_else(|| self.texts.get("compared-no-name").to_string());
            Row::new(vec![Line::raw(row(&who, &before.to_string(), &after.to_string()))])
        }));
        rows
    }

    /// What became of what was accepted; what is accepted still, on demand.
    fn acceptances(&'a self) -> Vec<Section<'a>> {
        let title = Message::new("compared-accepted");
        let all = &self.comparison.accepted;
        let wanted = |one: &&ComparedAcceptance| self.screen.unchanged || one.kind != AcceptanceChange::Unchanged;
        let shown: Vec<Row> = all.iter().filter(wanted).map(|one| self.acceptance(one)).collect();
        let hidden = all.len() - shown.len();
        let count = all.len();
        let mut sections = match (shown.is_empty(), count) {
            (true, 0) => {
                let none = Row::new(self.prose(&Message::new("compared-nothing-accepted"), self.theme.dim()));
                vec![self.section(self.heading(&title, 0), vec![none])]
            }
            _ => vec![self.section(self.heading(&title, shown.len()), shown)],
        };
        if hidden > 0 {
            let still = self.say(&self.screen.sides.acceptance(AcceptanceChange::Unchanged));
            let text = format!("{}{colon}{hidden} {still}.", self.say(&title), colon = self.texts.forms().colon());
            sections.push(self.counted(&Message::new("plain").with("text", text)));
        }
        sections
    }

    fn acceptance(&self, one: &ComparedAcceptance) -> Row {
        let style = if one.kind == AcceptanceChange::Expired { self.theme.warning() } else { self.theme.dim() };
        let question = format!(
            "{}{colon}{}",
            self.whom(one.department.as_ref()),
            self.question(&one.question),
            colon = self.texts.forms().colon()
        );
        let mut all = lines::wrap(&question, self.width, "", self.theme.text());
        let kind = format!(
            "  {}{colon}",
            self.say(&self.screen.sides.acceptance(one.kind)),
            colon = self.texts.forms().colon()
        );
        let more = format!(
            "{}{colon}{}",
            self.say(&words::accepted(&one.by, &one.until)),
            one.reason,
            colon = self.texts.forms().colon()
        );
        all.extend(lines::wrap_behind(Span::styled(kind, style), &more, self.width, self.theme.dim()));
        Row::to(all, Enter::Place(Place { question: one.question.clone(), department: one.department.clone() }))
    }
}
