//! A comparison as text: whose it is, scores with their causes, red flags and findings. What answers, notes
//! and plan say is in `changes`.

use crate::cli::subject::Subject;
use crate::cli::table::layout;
use crate::cli::words;
use crate::questionnaire::{DepartmentId, Id, QuestionId};
use crate::report::compare::{Attribution, ComparedAcceptance, ComparedFinding, Comparison, InPlace};
use crate::report::words::comparison::{self, Sides};
use crate::report::{FiredFlag, words as said};
use crate::text::{Message, Texts};

/// The title of a red flag in the questionnaire of one side.
pub(super) fn flag_title(subject: &Subject, id: &Id, texts: &Texts) -> String {
    let flags = &subject.questionnaire.document().red_flags;
    let found = flags.iter().find(|flag| flag.id == *id);
    found.map_or_else(|| id.to_string(), |flag| flag.title.get(texts.language()).to_owned())
}

pub(super) struct Shown<'a> {
    pub earlier: &'a Subject,
    pub later: &'a Subject,
    pub comparison: &'a Comparison,
    pub sides: &'a Sides,
    pub texts: &'a Texts,
    /// Whether what is unchanged is named too, and every answer.
    pub all: bool,
}

impl Shown<'_> {
    pub(super) fn text(&self) -> String {
        let title = match self.sides {
            Sides::One => Message::new("cli-diff-title").with("name", self.later.interview.organisation.name.as_str()),
            Sides::Two { earlier, later } => Message::new("cli-diff-title-two")
                .with("earliername", earlier.as_str())
                .with("latername", later.as_str()),
        };
        let title = title
            .with("earlier", self.earlier.interview.period.as_str())
            .with("later", self.later.interview.period.as_str());
        let mut parts = vec![
            format!("{}\n", self.texts.say(&title)),
            self.sides.note().map(|note| format!("{}\n", self.texts.say(&note))).unwrap_or_default(),
            self.assessors(),
            self.scores(),
            self.red_flags(),
            self.findings(),
            self.answers(),
            self.notes(),
            self.actions(),
            self.accepted(),
        ];
        if !self.comparison.questionnaire.same {
            let message = comparison::questionnaires(&self.comparison.questionnaire);
            parts.push(format!("{}\n", self.texts.say(&message)));
        }
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    fn scores(&self) -> String {
        let (before, after) = match self.sides {
            Sides::One => (self.texts.get("cli-diff-before").to_string(), self.texts.get("cli-diff-after").to_string()),
            Sides::Two { earlier, later } => (earlier.clone(), later.clone()),
        };
        let mut rows = vec![vec![
            String::new(),
            before,
            after,
            self.texts.get("cli-diff-change").to_string(),
            self.texts.get("cli-diff-by-questionnaire").to_string(),
            self.texts.get("cli-diff-by-scope").to_string(),
            self.texts.get("cli-diff-by-safeguards").to_string(),
        ]];
        let change = |before: f64, after: f64, attribution: &Attribution| {
            let Attribution { questionnaire, scope, safeguards } = *attribution;
            let (change, parts) = comparison::shown_change(before, after, [questionnaire, scope, safeguards]);
            let tenths = std::iter::once(change).chain(parts);
            tenths.map(|tenths| words::change(tenths as f64 / 10.0, self.texts.forms())).collect::<Vec<_>>()
        };
        let organisation = &self.comparison.organisation;
        let mut first = vec![
            self.texts.get("cli-organisation").to_string(),
            words::score(organisation.before, self.texts.forms()),
            words::score(organisation.after, self.texts.forms()),
        ];
        first.extend(change(organisation.before, organisation.after, &organisation.attribution));
        rows.push(first);
        for one in &self.comparison.departments {
            let number = |score: Option<f64>| {
                score.map_or_else(|| "–".to_owned(), |value| words::score(value, self.texts.forms()))
            };
            let before = |id: &DepartmentId| words::whom(&self.earlier.interview, Some(id.as_str()), self.texts);
            let after = |id: &DepartmentId| self.whom(Some(id));
            let mut row = vec![said::compared_department(one, before, after), number(one.before), number(one.after)];
            match (one.before, one.after, &one.attribution) {
                (Some(before), Some(after), Some(attribution)) => row.extend(change(before, after, attribution)),
                _ => row.extend(self.sides.department(one.status).map(|side| self.texts.say(&side))),
            }
            rows.push(row);
            // What is measured together stands above what each of them was or is alone.
            if one.status.is_together() {
                let alone = |name: String, before, after| vec![format!("  {name}"), number(before), number(after)];
                rows.extend(one.from.iter().map(|own| alone(before(&own.id), Some(own.headline), None)));
                rows.extend(one.to.iter().map(|own| alone(after(&own.id), None, Some(own.headline))));
            }
        }
        let mut shown = layout(&rows, &[0]);
        if self.comparison.departments.iter().any(|one| one.status.is_together()) {
            shown.push_str(&format!("{}\n", self.texts.get("departments-together")));
        }
        shown
    }

    fn findings(&self) -> String {
        let findings = &self.comparison.findings;
        let mut shown = String::new();
        for (title, list) in self.sides.findings(findings) {
            if !list.is_empty() {
                shown.push_str(&format!("{} ({})\n", self.texts.say(&title), list.len()));
                shown.push_str(&layout(&list.iter().map(|one| self.finding(one)).collect::<Vec<_>>(), &[1, 2]));
            }
        }
        let unchanged = self.sides.findings_unchanged(findings.unchanged);
        shown.push_str(&self.texts.say(&unchanged));
        shown.push('\n');
        if self.all {
            let rows = findings.as_they_were.iter().map(|one| self.finding(one)).collect::<Vec<_>>();
            shown.push_str(&layout(&rows, &[1, 2]));
        }
        shown
    }

    fn finding(&self, one: &ComparedFinding) -> Vec<String> {
        let gain =
            |gain: Option<f64>| gain.map_or_else(|| "–".to_owned(), |value| words::score(value, self.texts.forms()));
        let change = match one.in_place {
            Some(InPlace { before, after }) => format!("{before}% → {after}%"),
            None => format!("{} → {}", gain(one.before), gain(one.after)),
        };
        vec![change, self.whom(one.department.as_ref()), self.question(&one.question)]
    }

    /// For whom, by today's name, else by the earlier one.
    pub(super) fn whom(&self, department: Option<&DepartmentId>) -> String {
        let id = department.map(DepartmentId::as_str);
        let now = department.is_none_or(|id| self.later.interview.department(id).is_some());
        words::whom(if now { &self.later.interview } else { &self.earlier.interview }, id, self.texts)
    }

    pub(super) fn question(&self, id: &QuestionId) -> String {
        let text = [self.later, self.earlier].into_iter().find_map(|side| {
            let position = side.questionnaire.position(id)?;
            Some(side.questionnaire.written(position).text.get(self.texts.language()).to_owned())
        });
        text.unwrap_or_else(|| id.to_string())
    }

    /// Who made the two, where that is not the same.
    fn assessors(&self) -> String {
        let Some(assessors) = &self.comparison.assessors else { return String::new() };
        let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "–".to_owned());
        let message = Message::new("cli-diff-assessors")
            .with("before", name(&assessors.before))
            .with("after", name(&assessors.after));
        format!("{}\n", self.texts.say(&message))
    }

    /// What became of what was accepted.
    fn accepted(&self) -> String {
        if self.comparison.accepted.is_empty() {
            return String::new();
        }
        let row = |one: &ComparedAcceptance| {
            let accepted = said::accepted(&one.by, &one.until);
            vec![
                format!("  {}", self.texts.say(&self.sides.acceptance(one.kind))),
                self.whom(one.department.as_ref()),
                format!(
                    "{} {}{colon}{}",
                    self.question(&one.question),
                    self.texts.say(&accepted),
                    one.reason,
                    colon = self.texts.forms().colon()
                ),
            ]
        };
        let rows: Vec<Vec<String>> = self.comparison.accepted.iter().map(row).collect();
        format!("{} ({})\n{}", self.texts.get("compared-accepted"), rows.len(), layout(&rows, &[0, 1, 2]))
    }

    fn red_flags(&self) -> String {
        let flags = &self.comparison.red_flags;
        let rows = |list: &[FiredFlag], side: &Subject| -> Vec<Vec<String>> {
            let title = |flag: &FiredFlag| flag_title(side, &flag.id, self.texts);
            list.iter().map(|flag| vec![format!("  {}", self.whom(flag.department.as_ref())), title(flag)]).collect()
        };
        let mut shown = String::new();
        let [new, gone, unchanged] = self.sides.red_flags(flags);
        for ((title, list), side, wanted) in
            [(new, self.later, true), (gone, self.earlier, true), (unchanged, self.later, self.all)]
        {
            if !list.is_empty() {
                shown.push_str(&format!("{} ({})\n", self.texts.say(&title), list.len()));
                if wanted {
                    shown.push_str(&layout(&rows(list, side), &[0, 1]));
                }
            }
        }
        shown
    }
}
