//! What a list of departments does to an interview: what it adds, changes and leaves as it is, and the one event
//! that does it, so that one undo takes it back. Departments are known by their names; what the list does not
//! name stays.

mod said;

use super::event::{DepartmentProfile, Event};
use super::fold::set_profile;
use super::interview::{Accounts, Department, Interview};
use super::listed::{DepartmentList, same_name};
use super::refused::Refused;
use super::validate;
use crate::canonical::Digest;
use crate::questionnaire::{DepartmentId, Questionnaire};

pub use said::{import_notes, import_source, import_summary};

/// What an import does, before it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentImport {
    /// One for each department of the list, in its order.
    pub departments: Vec<ImportedDepartment>,
    /// The names of departments that the list does not name; they stay as they are.
    pub not_listed: Vec<String>,
    /// What does it; none where there is nothing to do.
    pub event: Option<Event>,
}

/// What it does to a department.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedDepartment {
    pub id: DepartmentId,
    /// As the assessment has it, where it is there.
    pub name: String,
    /// None: it is added.
    pub before: Option<Counted>,
    pub after: Counted,
    /// The rows of the list that name it, where there are several: they were added up.
    pub merged: Vec<u32>,
    /// How many of its phone numbers have an unknown dial code; if any has, its accounts stay as they were.
    pub unknown_codes: u32,
    /// Another department of the assessment has this name as well; this one is the first.
    pub ambiguous: bool,
}

/// The figures that an import brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub headcount: u32,
    pub accounts: Option<Accounts>,
}

impl ImportedDepartment {
    /// Whether it was there and was another.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.before.is_some_and(|before| before != self.after)
    }
}

impl DepartmentImport {
    /// How many departments are added, changed, and as they were.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let added = self.departments.iter().filter(|one| one.before.is_none()).count();
        let changed = self.departments.iter().filter(|one| one.is_changed()).count();
        (added, changed, self.departments.len() - added - changed)
    }
}

/// What a list does to an interview.
#[must_use]
pub fn import_departments(interview: &Interview, list: &DepartmentList) -> DepartmentImport {
    let (mut added, mut changed) = (Vec::new(), Vec::new());
    let mut taken: Vec<DepartmentId> = Vec::new();
    let mut departments = Vec::new();
    for listed in &list.departments {
        let key = same_name(&listed.name);
        let mut known = interview.departments.iter().filter(|one| same_name(&one.name) == key);
        let (own, ambiguous) = (known.next(), known.next().is_some());
        let id = own.map_or_else(|| free_id(&listed.name, interview, &taken), |own| own.id.clone());
        let mut profile = own.map_or_else(|| new(&listed.name), DepartmentProfile::of);
        let before = own.map(counted);
        profile.headcount = listed.headcount.unwrap_or(profile.headcount);
        profile.accounts = listed.phones.as_ref().and_then(|phones| phones.accounts()).or(profile.accounts);
        let one = ImportedDepartment {
            id: id.clone(),
            name: profile.name.clone(),
            before,
            after: Counted { headcount: profile.headcount, accounts: profile.accounts },
            merged: if listed.rows.len() > 1 { listed.rows.clone() } else { Vec::new() },
            unknown_codes: listed.phones.as_ref().map_or(0, |phones| phones.unknown),
            ambiguous,
        };
        if before.is_none() {
            taken.push(id.clone());
            added.push((id, profile));
        } else if one.is_changed() {
            changed.push((id, profile));
        }
        departments.push(one);
    }
    let is_listed = |own: &&Department| !departments.iter().any(|one| one.id == own.id);
    let not_listed = interview.departments.iter().filter(is_listed).map(|own| own.name.clone()).collect();
    let event = (!added.is_empty() || !changed.is_empty()).then_some(Event::DepartmentsImported { added, changed });
    DepartmentImport { departments, not_listed, event }
}

/// The interview with departments added and others changed.
///
/// # Errors
/// [`Refused`] where an id is taken or not there, or a profile does not fit.
pub(super) fn imported(
    questionnaire: &Questionnaire,
    interview: &Interview,
    added: &[(DepartmentId, DepartmentProfile)],
    changed: &[(DepartmentId, DepartmentProfile)],
) -> Result<Interview, Refused> {
    let mut after = interview.clone();
    for (id, profile) in changed {
        let department = after.department_mut(id).ok_or_else(|| Refused::NoDepartment(id.clone()))?;
        set_profile(department, profile.clone());
        validate::department(questionnaire, department).map_err(Refused::Fault)?;
    }
    for (id, profile) in added {
        if !id.is_safe() || after.department(id).is_some() {
            return Err(Refused::BadDepartment(id.clone()));
        }
        let mut department = Department::new(id.clone());
        set_profile(&mut department, profile.clone());
        validate::department(questionnaire, &department).map_err(Refused::Fault)?;
        after.departments.push(department);
    }
    Ok(after)
}

fn counted(department: &Department) -> Counted {
    Counted { headcount: department.headcount, accounts: department.accounts }
}

/// A department of which nothing but its name is known.
fn new(name: &str) -> DepartmentProfile {
    let name = name.to_owned();
    DepartmentProfile { name, template: None, headcount: 1, lead: None, volume: None, accounts: None }
}

/// An id that no department has yet, nor one of `taken`; from a Latin name where there is one.
#[must_use]
pub fn free_id(name: &str, interview: &Interview, taken: &[DepartmentId]) -> DepartmentId {
    let mut latin = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_lowercase() || c.is_ascii_digit() {
            latin.push(c);
        } else if !latin.is_empty() && !latin.ends_with('-') {
            latin.push('-');
        }
    }
    let latin: String = latin.trim_end_matches('-').chars().take(48).collect();
    // A name without Latin letters gives the same id whenever it is given: the next quarter's department
    // is compared with this one by its id.
    let digest = Digest::of(name.trim().as_bytes());
    let latin = if latin.is_empty() { format!("dept-{}", &digest.as_str()[..8]) } else { latin };
    let numbered = (2_usize..).map(|number| DepartmentId::from(format!("{latin}-{number}")));
    let plain = Some(DepartmentId::from(latin.as_str())).filter(DepartmentId::is_safe);
    let mut candidates = plain.into_iter().chain(numbered);
    candidates.find(|id| interview.department(id).is_none() && !taken.contains(id)).unwrap_or_else(|| "dept".into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::super::listed::{ListFrom, ListKind, ListedDepartment, Phones};
    use super::super::{Assessment, Started};
    use super::*;
    use crate::questionnaire::shipped;

    fn listed(name: &str, headcount: Option<u32>) -> ListedDepartment {
        ListedDepartment { name: name.to_owned(), headcount, ..ListedDepartment::default() }
    }

    fn list(departments: Vec<ListedDepartment>) -> DepartmentList {
        DepartmentList {
            kind: ListKind::Departments,
            from: ListFrom::Sheet("Sheet1".to_owned()),
            header: 1,
            departments,
            left_out: Vec::new(),
            repeated: 0,
            root: None,
        }
    }

    /// An assessment with departments of these names, of 5 people each.
    fn assessment(names: &[&str]) -> Assessment {
        let started = Started::new(shipped(), "org-1".into(), "A firm", "2026-Q4", "2026-11-24");
        let mut assessment = Assessment::start(shipped(), &Event::Started(started)).unwrap();
        for name in names {
            let department = free_id(name, assessment.interview(), &[]);
            let profile = DepartmentProfile { headcount: 5, lead: Some("Ana".to_owned()), ..new(name) };
            let event = Event::DepartmentAdded { department, profile, uses: Vec::new() };
            assessment.apply(shipped(), &event).unwrap();
        }
        assessment
    }

    #[test]
    fn what_is_shown_is_what_happens_and_one_undo_takes_it_back() {
        let mut assessment = assessment(&["Front desk", "HR", "Spa", "hr"]);
        let before = assessment.interview().clone();
        let list = list(vec![
            listed("front  DESK", Some(9)),
            listed("HR", Some(5)),
            listed("Bar", None),
            listed("ＢＡＲ!", Some(2)),
            listed("bar!", Some(3)),
        ]);
        let import = import_departments(&before, &list);
        assert_eq!(import.counts(), (3, 1, 1));
        assert_eq!(import.not_listed, ["Spa", "hr"]);
        assert!(import.departments[1].ambiguous && !import.departments[0].ambiguous);
        assessment.apply(shipped(), &import.event.clone().unwrap()).unwrap();
        for one in &import.departments {
            let own = assessment.interview().department(&one.id).unwrap();
            assert_eq!((&own.name, counted(own)), (&one.name, one.after));
        }
        // What the list does not say stays.
        let desk = &assessment.interview().departments[0];
        assert_eq!((desk.name.as_str(), desk.headcount, desk.lead.as_deref()), ("Front desk", 9, Some("Ana")));
        let again = import_departments(assessment.interview(), &list);
        assert_eq!((again.counts(), again.event), ((0, 0, 5), None));
        assessment.apply(shipped(), &Event::Undone).unwrap();
        assert_eq!(*assessment.interview(), before);
    }

    #[test]
    fn accounts_are_known_only_where_every_code_is() {
        let assessment = assessment(&["HR"]);
        let phones =
            |unknown| Phones { codes: [("86".to_owned(), 2), ("853".to_owned(), 1)].into(), by_form: 0, unknown };
        for (unknown, expected) in [(0, Some(Accounts { total: 3, mainland: 2 })), (1, None)] {
            let listed = ListedDepartment { phones: Some(phones(unknown)), ..listed("HR", Some(3 + unknown)) };
            let import = import_departments(assessment.interview(), &list(vec![listed]));
            assert_eq!(import.departments[0].after, Counted { headcount: 3 + unknown, accounts: expected });
        }
    }
}
