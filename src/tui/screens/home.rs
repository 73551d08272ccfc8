//! Home: what there is to be opened. Unfinished assessments first, then each organisation with its
//! reports, the newest first.

mod picture;

use ratatui::crossterm::event::KeyEvent;

use super::super::keymap::Action;
use super::super::message::{Effect, HomeEntry, OrganisationEntry, ReportEntry, ReportName};
use super::super::model::Model;
use super::super::widgets::form::{Field, Form};
use super::super::widgets::{bars, search};
use super::overlay::{Accepted, Choice, Chosen, FormOverlay, Item, Overlay, Picked, Picker};
use super::{Screen, SetupScreen, handover, moved, trend};
use crate::questionnaire::OrganisationId;
use crate::text::Message;

pub use crate::report::front::entries;
pub use picture::draw;

/// The position of the cursor among the entries that are shown, and what was typed to find one.
#[derive(Clone, Debug, Default)]
pub struct HomeScreen {
    pub cursor: usize,
    pub search: String,
}

impl HomeScreen {
    /// A key for the search.
    pub fn type_key(&mut self, key: KeyEvent) {
        if search::type_key(&mut self.search, key) {
            self.cursor = 0;
        }
    }

    /// Whether the organisation under the cursor has a trend: two reports or more.
    #[must_use]
    pub fn has_trend(&self, organisations: &[OrganisationEntry]) -> bool {
        let under = entries(organisations, &self.search).get(self.cursor).copied();
        under.is_some_and(|entry| organisations[entry.organisation()].reports.len() > 1)
    }
}

/// Keeps the cursor on an entry after the list was read again.
pub fn clamp(model: &mut Model) {
    if let Screen::Home(screen) = &mut model.screen {
        let count = entries(&model.organisations, &screen.search).len();
        screen.cursor = screen.cursor.min(count.saturating_sub(1));
    }
}

/// An action on the home screen.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let Screen::Home(screen) = &mut model.screen else { return Vec::new() };
    let all = entries(&model.organisations, &screen.search);
    let under = all.get(screen.cursor).copied();
    if action == Action::Confirm {
        // A saved report is come back to at its row; what is new stands at the top.
        model.home_row = if matches!(under, Some(HomeEntry::Report { .. })) { screen.cursor } else { 0 };
    }
    match (action, under) {
        (Action::Back, _) => {
            screen.search.clear();
            screen.cursor = 0;
        }
        (Action::Edit, None) if model.organisations.is_empty() => {
            model.notice = Some(Message::new("notice-example"));
            return vec![Effect::OpenExample { language: model.texts.language().to_owned() }];
        }
        (Action::New | Action::Confirm, None) => set_up(model, None),
        (Action::New, Some(entry)) => {
            // Two clients must never end in one folder: which of them is asked, not guessed.
            let own = &model.organisations[entry.organisation()];
            let next = Message::new("choice-next-assessment").with("name", own.name.as_str());
            model.overlay = Some(Overlay::Choice(Choice {
                text: Message::new("choice-new"),
                options: vec![
                    (next, Chosen::SetUp(Some(own.id.clone()))),
                    (Message::new("choice-another-organisation"), Chosen::SetUp(None)),
                ],
                cursor: 0,
            }));
        }
        (Action::Confirm, Some(HomeEntry::Empty { organisation })) => {
            let id = model.organisations[organisation].id.clone();
            set_up(model, Some(&id));
        }
        (Action::Confirm, Some(HomeEntry::Draft { organisation, draft })) => {
            let entry = &model.organisations[organisation];
            let assessment = entry.drafts[draft].assessment_id.clone();
            return vec![Effect::Open { organisation: entry.id.clone(), assessment }];
        }
        (Action::Confirm, Some(HomeEntry::Report { organisation, report })) => {
            let own = &model.organisations[organisation];
            let name = ReportName { organisation: own.id.clone(), file: own.reports[report].file.clone() };
            return vec![Effect::OpenReports(vec![name])];
        }
        (Action::Compare, Some(HomeEntry::Report { organisation, report })) => {
            let entry = model.organisations[organisation].clone();
            choose_to_compare(model, &entry.id, &entry.reports, Some(&entry.reports[report]));
        }
        (Action::Compare, _) => model.notice = Some(Message::new("notice-compare-a-report")),
        (Action::Export, _) => return handover::ask(model),
        (Action::Rename | Action::Archive | Action::Delete | Action::Trend, None) => {
            model.notice = Some(Message::new("notice-nothing-here"));
        }
        (Action::Trend, Some(entry)) => {
            let own = &model.organisations[entry.organisation()];
            let (organisation, count) = (own.id.clone(), own.reports.len());
            return trend::read(model, organisation, count);
        }
        (Action::Rename, Some(entry)) => {
            let own = &model.organisations[entry.organisation()];
            let field = Field::text(Message::new("rename-name"), Message::new("rename-hint"), &own.name);
            model.overlay = Some(Overlay::Form(FormOverlay {
                title: Message::new("rename-title"),
                form: Form::new(vec![field]),
                then: Accepted::Rename(own.id.clone()),
            }));
        }
        (Action::Archive, Some(entry)) => {
            let own = &model.organisations[entry.organisation()];
            return vec![Effect::Archive { organisation: own.id.clone(), archived: !own.archived }];
        }
        (Action::Delete, Some(HomeEntry::Draft { organisation, draft })) => {
            let own = &model.organisations[organisation];
            let (organisation, assessment) = (own.id.clone(), own.drafts[draft].assessment_id.clone());
            let whole = Chosen::DeleteOrganisation(organisation.clone(), own.name.clone());
            model.overlay = Some(Overlay::Choice(Choice {
                text: Message::new("choice-delete"),
                options: vec![
                    (Message::new("choice-keep"), Chosen::Nothing),
                    (Message::new("choice-delete-draft"), Chosen::DeleteDraft { organisation, assessment }),
                    (Message::new("choice-delete-organisation"), whole),
                ],
                cursor: 0,
            }));
        }
        (Action::Delete, Some(entry)) => {
            let own = &model.organisations[entry.organisation()];
            let (organisation, name) = (own.id.clone(), own.name.clone());
            ask_for_the_name(model, organisation, name);
        }
        _ => screen.cursor = moved(screen.cursor, all.len(), action, page),
    }
    Vec::new()
}

/// Sets an assessment up, of an organisation that is there or of another one.
pub fn set_up(model: &mut Model, organisation: Option<&OrganisationId>) {
    let entry = organisation.and_then(|id| model.organisations.iter().find(|one| one.id == *id)).cloned();
    model.screen = Screen::Setup(SetupScreen::new(model, entry.as_ref()));
}

/// Deleting an organisation takes typing its name.
pub fn ask_for_the_name(model: &mut Model, organisation: OrganisationId, name: String) {
    let hint = Message::new("delete-hint").with("name", name.as_str());
    model.overlay = Some(Overlay::Form(FormOverlay {
        title: Message::new("delete-title"),
        form: Form::new(vec![Field::text(Message::new("delete-name"), hint, "")]),
        then: Accepted::Delete(organisation, name),
    }));
}

/// Accepts the new name of an organisation, or its end.
pub fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(overlay)) = &mut model.overlay else { return Vec::new() };
    let entered = overlay.form.fields[0].entered().to_owned();
    let effect = match &overlay.then {
        Accepted::Rename(organisation) if !entered.is_empty() => {
            Effect::Rename { organisation: organisation.clone(), name: entered }
        }
        Accepted::Delete(organisation, name) if entered == name.trim() => {
            Effect::DeleteOrganisation(organisation.clone())
        }
        Accepted::Delete(_, name) => {
            overlay.form.fields[0].problem = Some(Message::new("delete-wrong").with("name", name.as_str()));
            return Vec::new();
        }
        _ => {
            overlay.form.fields[0].problem = Some(Message::new("setup-name-missing"));
            return Vec::new();
        }
    };
    model.overlay = None;
    vec![effect]
}

/// Offers what a report (or the open assessment) can be compared with: the reports of the organisation
/// before it, the newest first; then those of other organisations, the newest of each at once and the
/// others where one types.
pub fn choose_to_compare(
    model: &mut Model,
    organisation: &OrganisationId,
    reports: &[ReportEntry],
    after: Option<&ReportEntry>,
) {
    let end = after.and_then(|after| reports.iter().position(|one| one.file == after.file));
    let name = |organisation: &OrganisationId, report: &ReportEntry| ReportName {
        organisation: organisation.clone(),
        file: report.file.clone(),
    };
    let language = model.texts.language();
    let detail = |report: &ReportEntry| {
        format!("{} {}", bars::points(report.headline, model.texts.forms()), report.level.get(language))
    };
    let readable = |report: &&ReportEntry| report.problem.is_none();
    let (mut items, mut before) = (Vec::new(), Vec::new());
    for report in reports[..end.unwrap_or(reports.len())].iter().rev().filter(readable) {
        let label = format!("{}  {}", report.period, report.saved_on);
        items.push(Item { label, detail: detail(report), ..Item::default() });
        before.push(name(organisation, report));
    }
    for other in model.organisations.iter().filter(|other| other.id != *organisation) {
        for (at, report) in other.reports.iter().rev().filter(readable).enumerate() {
            let label = format!("{} · {}  {}", other.name, report.period, report.saved_on);
            // Of those put away, and of what is older, only what one looks for.
            items.push(Item { label, detail: detail(report), deep: at > 0 || other.archived, ..Item::default() });
            before.push(name(&other.id, report));
        }
    }
    if items.is_empty() {
        model.notice = Some(Message::new("notice-no-earlier-report"));
        return;
    }
    let period = match (after, &model.session) {
        (Some(report), _) => report.period.clone(),
        (None, Some(session)) => session.interview().period.clone(),
        (None, None) => String::new(),
    };
    let then = Picked::Compare { before, after: after.map(|report| name(organisation, report)) };
    let title = Message::new("pick-earlier-report").with("period", period);
    model.overlay = Some(Overlay::Picker(Picker::new(title, items, false, then)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::message::DraftEntry;

    fn organisation(name: &str, drafts: &[u64], reports: usize) -> OrganisationEntry {
        OrganisationEntry {
            id: name.into(),
            name: name.to_owned(),
            archived: false,
            sectors: Vec::new(),
            headcount: None,
            assessor: None,
            drafts: drafts
                .iter()
                .map(|minutes| DraftEntry {
                    assessment_id: minutes.to_string(),
                    period: "2026-Q4".to_owned(),
                    minutes_ago: *minutes,
                    settled: 3,
                    visible: 7,
                    overdue: 0,
                    problem: None,
                })
                .collect(),
            reports: (0..reports)
                .map(|number| ReportEntry {
                    file: number.to_string(),
                    period: "2026-Q3".to_owned(),
                    saved_on: "2026-09-30".to_owned(),
                    headline: 50.0,
                    level: crate::questionnaire::Text::english("High"),
                    overdue: 0,
                    problem: None,
                })
                .collect(),
        }
    }

    #[test]
    fn unfinished_ones_come_first_and_the_last_touched_of_them_at_the_top() {
        let all = entries(&[organisation("a", &[90], 2), organisation("b", &[5], 1)], "");
        assert_eq!(
            all,
            [
                HomeEntry::Draft { organisation: 1, draft: 0 },
                HomeEntry::Draft { organisation: 0, draft: 0 },
                HomeEntry::Report { organisation: 0, report: 1 },
                HomeEntry::Report { organisation: 0, report: 0 },
                HomeEntry::Report { organisation: 1, report: 0 },
            ]
        );
    }

    #[test]
    fn those_put_away_are_found_only_by_searching() {
        let away = OrganisationEntry { archived: true, ..organisation("Harbour", &[], 1) };
        let all = [organisation("a", &[], 1), away];
        assert_eq!(entries(&all, "").len(), 1);
        assert_eq!(entries(&all, "hAR"), [HomeEntry::Report { organisation: 1, report: 0 }]);
        assert_eq!(entries(&all, "x"), []);
    }
}
