//! Files: what survives, who holds what, and what is said when something is damaged.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use chrono::{DateTime, Utc};
use farol::assessment::{
    Answer, Assessment, DepartmentProfile, Event, Interview, OrganisationProfile, Place, Started, State,
};
use farol::questionnaire::{Document, OrganisationId, Questionnaire};
use farol::report::verify;
use farol::store::{AssessmentId, Draft, Found, Holder, JournalError, Kept, Store, StoreError, Why};
use farol::text::Texts;
use serde_json::Value;

fn example() -> Value {
    serde_json::from_str(include_str!("data/scoring-example.json")).unwrap()
}

fn questionnaire(number: usize) -> Questionnaire {
    let document: Document = serde_json::from_value(example()["questionnaires"][number].take()).unwrap();
    Questionnaire::new(document).unwrap()
}

fn now() -> DateTime<Utc> {
    "2026-11-24T10:42:03Z".parse().unwrap()
}

fn started(organisation: &OrganisationId, questionnaire: &Questionnaire) -> Started {
    Started::new(questionnaire, organisation.clone(), "Lotus Hotel", "2026-Q4", "2026-11-24")
}

/// A store with one organisation.
struct Desk {
    folder: tempfile::TempDir,
    store: Store,
    organisation: OrganisationId,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path().join("data"));
        let profile = OrganisationProfile { name: "Lotus Hotel".to_owned(), sectors: Vec::new(), headcount: 46 };
        let organisation = store.create_organisation(&profile).unwrap().id;
        Self { folder, store, organisation }
    }

    fn draft(&self) -> Draft {
        let questionnaire = questionnaire(0);
        self.store.create_draft(&questionnaire, started(&self.organisation, &questionnaire), now()).unwrap()
    }

    fn id(&self, number: usize) -> AssessmentId {
        AssessmentId::try_from(format!("{}-{number}", self.organisation)).unwrap()
    }

    fn journal(&self) -> PathBuf {
        let drafts = self.store.root().join("organisations").join(self.organisation.as_str()).join("drafts");
        drafts.join(format!("{}.journal", self.id(1)))
    }

    fn open(&self) -> Result<Draft, StoreError> {
        self.store.open_draft(&self.organisation, &self.id(1), now())
    }
}

fn answered(question: &str, option: &str) -> Event {
    let answer = Answer::choosing([option.into()]);
    Event::Answered { place: Place::organisation(question), answer: Box::new(answer) }
}

fn events() -> Vec<Event> {
    let profile = DepartmentProfile {
        name: "人事部".to_owned(),
        template: None,
        headcount: 12,
        lead: None,
        volume: None,
        accounts: None,
    };
    let unknown =
        Event::Answered { place: Place::organisation("ground"), answer: Box::new(Answer::new(State::Unknown)) };
    vec![
        Event::DepartmentAdded { department: "hr".into(), profile, uses: Vec::new() },
        answered("residency", "part"),
        unknown,
        Event::Undone,
        Event::Redone,
        answered("residency", "all"),
        Event::Visited { place: Place::organisation("residency") },
        Event::Undone,
    ]
}

/// The interview after each number of lines, the start being the first.
fn folds(questionnaire: &Questionnaire, organisation: &OrganisationId) -> Vec<Interview> {
    let start = Event::Started(started(organisation, questionnaire));
    let mut assessment = Assessment::start(questionnaire, &start).unwrap();
    let mut folds = vec![assessment.interview().clone()];
    for event in events() {
        assessment.apply(questionnaire, &event).unwrap();
        folds.push(assessment.interview().clone());
    }
    folds
}

fn journal_error(error: &StoreError) -> &JournalError {
    match error {
        StoreError::Journal { error, .. } => error,
        other => panic!("{other:?}"),
    }
}

fn said(error: &StoreError) -> String {
    Texts::new("en").say(&error.message())
}

#[test]
fn a_draft_is_there_again_after_the_process_is_gone() {
    let desk = Desk::new();
    let mut draft = desk.draft();
    for event in events() {
        draft.assessment.apply(&draft.questionnaire, &event).unwrap();
        draft.append(now(), &[event]).unwrap();
    }
    let expected = draft.assessment.clone();
    drop(draft);
    let draft = desk.open().unwrap();
    assert_eq!(draft.assessment, expected);
    assert_eq!((draft.facts.events, draft.facts.changed.as_str()), (9, "2026-11-24T10:42:03Z"));
    assert_eq!(draft.facts.dropped, None);
}

#[test]
fn a_journal_cut_at_any_byte_gives_what_its_whole_lines_say() {
    let desk = Desk::new();
    let mut draft = desk.draft();
    draft.append(now(), &events()).unwrap();
    let folds = folds(&draft.questionnaire, &desk.organisation);
    drop(draft);
    let whole = fs::read(desk.journal()).unwrap();
    let ends: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] == b'\n').collect();
    for cut in ends[0]..=whole.len() {
        fs::write(desk.journal(), &whole[..cut]).unwrap();
        let lines = ends.iter().filter(|end| **end <= cut).count();
        let read = desk.store.read_draft(&desk.organisation, &desk.id(1)).unwrap();
        assert_eq!(*read.assessment.interview(), folds[lines - 1], "cut at {cut}");
        let left = cut.saturating_sub(ends[lines - 1] + 1) as u64;
        assert_eq!(read.facts.dropped.map_or(0, |dropped| dropped.bytes), left, "cut at {cut}");
        assert_eq!(fs::read(desk.journal()).unwrap(), &whole[..cut], "reading changes nothing");
    }
    // Going on from a torn line.
    fs::write(desk.journal(), &whole[..ends[3] + 20]).unwrap();
    let mut draft = desk.open().unwrap();
    let texts = Texts::new("en");
    let notice = texts.say(&draft.facts.dropped.clone().unwrap().message());
    assert_eq!(notice, "The last line of the journal was incomplete and was left out (19 bytes).");
    draft.append(now(), &events()[3..]).unwrap();
    drop(draft);
    assert_eq!(fs::read(desk.journal()).unwrap(), whole);
}

#[test]
fn damage_in_the_middle_is_named_and_recovered_from_without_touching_it() {
    let desk = Desk::new();
    let mut draft = desk.draft();
    draft.append(now(), &events()).unwrap();
    drop(draft);
    let text = fs::read_to_string(desk.journal()).unwrap();
    let damaged = text.replacen("\"part\"", "\"none\"", 1);
    fs::write(desk.journal(), &damaged).unwrap();
    let error = desk.open().unwrap_err();
    assert!(matches!(journal_error(&error), JournalError::Damaged { line: 3, .. }));
    let words = said(&error);
    assert!(words.contains("line 3, about the question residency"), "{words}");
    assert!(words.contains("farol recover lotus-hotel-1"), "{words}");

    let recovered = desk.store.recover(&desk.organisation, &desk.id(1), None, now()).unwrap();
    let [lost] = recovered.lost.as_slice() else { panic!("{:?}", recovered.lost) };
    assert_eq!((lost.line, lost.legible.question.as_deref(), &lost.why), (3, Some("residency"), &Why::Illegible));
    assert_eq!((recovered.kept, recovered.missing, recovered.start_damaged), (8, 0, false));
    assert_eq!(recovered.draft.facts.id, desk.id(2));
    let interview = recovered.draft.assessment.interview();
    // The last undo took "all" back; the answer before it is the lost one.
    assert!(!interview.organisation.answers.contains_key("residency"));
    assert_eq!(interview.organisation.answers["ground"].state, State::Unknown);
    assert_eq!(interview.departments.len(), 1);
    assert_eq!(fs::read_to_string(desk.journal()).unwrap(), damaged);
}

#[test]
fn an_undo_of_a_lost_event_takes_back_nothing_else() {
    let desk = Desk::new();
    let mut draft = desk.draft();
    let all =
        [answered("residency", "all"), answered("ground", "consent"), Event::Undone, Event::Redone, Event::Undone];
    draft.append(now(), &all).unwrap();
    drop(draft);
    let text = fs::read_to_string(desk.journal()).unwrap();
    for damaged in [
        text.replacen("consent", "cons\nent", 1),
        text.replacen("consent", "consend", 1),
        text.lines().filter(|line| !line.contains("consent")).map(|line| format!("{line}\n")).collect(),
    ] {
        fs::write(desk.journal(), damaged).unwrap();
        let recovered = desk.store.recover(&desk.organisation, &desk.id(1), None, now()).unwrap();
        let interview = recovered.draft.assessment.interview();
        assert_eq!(interview.organisation.answers["residency"].options, ["all".into()]);
        assert_eq!(recovered.kept, 2);
        assert_eq!(recovered.lost.is_empty(), recovered.missing == 1);
    }
}

#[test]
fn a_damaged_first_line_is_recovered_from_what_else_is_known() {
    let desk = Desk::new();
    let mut draft = desk.draft();
    draft.append(now(), &events()).unwrap();
    drop(draft);
    let text = fs::read_to_string(desk.journal()).unwrap();
    fs::write(desk.journal(), text.replacen("Lotus", "Lotos", 1)).unwrap();
    assert!(matches!(journal_error(&desk.open().unwrap_err()), JournalError::Damaged { line: 1, .. }));
    let recovered = desk.store.recover(&desk.organisation, &desk.id(1), None, now()).unwrap();
    assert!(recovered.start_damaged);
    let interview = recovered.draft.assessment.interview();
    assert_eq!((interview.organisation.name.as_str(), interview.period.as_str()), ("Lotus Hotel", "2026-Q4"));
    assert_eq!(interview.departments.len(), 1);
}

#[test]
fn a_second_opener_is_told_who_has_it() {
    let desk = Desk::new();
    let draft = desk.draft();
    let error = desk.open().unwrap_err();
    let StoreError::Locked { by: Some(by), .. } = &error else { panic!("{error:?}") };
    assert_eq!(*by, Holder::this_process(now()));
    assert!(said(&error).contains(&std::process::id().to_string()));
    assert!(desk.store.read_draft(&desk.organisation, &desk.id(1)).is_ok(), "looking needs no lock");
    assert!(matches!(desk.store.delete_draft(&desk.organisation, &desk.id(1), now()), Err(StoreError::Locked { .. })));
    assert!(matches!(desk.store.delete_organisation(&desk.organisation, now()), Err(StoreError::Locked { .. })));
    assert!(matches!(
        desk.store.rename_organisation(&desk.organisation, "Other", now()),
        Err(StoreError::Locked { .. })
    ));
    drop(draft);
    assert!(desk.open().is_ok());
}

#[test]
fn a_questionnaire_that_was_changed_beside_its_draft_is_refused() {
    let desk = Desk::new();
    drop(desk.draft());
    let path = desk.journal().with_extension("questionnaire.json");
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.as_bytes(), questionnaire(0).canonical());
    fs::write(&path, text.replacen("0.25", "0.26", 1)).unwrap();
    assert!(matches!(desk.open().unwrap_err(), StoreError::OtherQuestionnaire { .. }));
    // The same questionnaire from elsewhere will do.
    let recovered = desk.store.recover(&desk.organisation, &desk.id(1), Some(&questionnaire(0)), now());
    assert_eq!(recovered.unwrap().draft.questionnaire.digest(), questionnaire(0).digest());
}

fn finish(desk: &Desk, draft: Draft) -> Result<Kept, StoreError> {
    desk.store.finish(draft, "farol 0.1.0", None, now()).map_err(|failed| failed.0)
}

#[test]
fn a_finished_draft_is_a_report_and_each_names_the_one_before() {
    let desk = Desk::new();
    let mut before = None;
    for number in 1..=3 {
        let draft = desk.draft();
        assert_eq!(draft.facts.id, desk.id(number));
        let interview = draft.assessment.interview().clone();
        let kept = finish(&desk, draft).unwrap();
        assert!(kept.path.ends_with(format!("reports/2026-Q4-lotus-hotel-{number}.json")));
        let report = desk.store.read_report(&kept.path).unwrap();
        assert_eq!((report.interview, report.header.previous), (interview, before));
        let chain = desk.store.chain_of(&kept.path).unwrap().unwrap();
        assert_eq!(chain.len(), number - 1);
        assert_eq!(verify(&fs::read(&kept.path).unwrap(), Some(&chain)).discrepancies, []);
        before = Some(kept.digest);
    }
    assert_eq!(desk.store.draft_ids(&desk.organisation).unwrap(), []);
    assert_eq!(fs::read_dir(desk.journal().parent().unwrap()).unwrap().count(), 0, "nothing is left of the drafts");
    let overview = desk.store.overview().unwrap();
    let reports = &overview.organisations[0].reports;
    let previous: Vec<bool> = reports.iter().map(|one| one.header.as_ref().unwrap().previous.is_none()).collect();
    assert_eq!(previous, [true, false, false]);
    assert_eq!(reports[2].header.as_ref().unwrap().digest, before.unwrap());
}

#[test]
fn finishing_that_was_cut_short_is_finished_by_doing_it_again() {
    let desk = Desk::new();
    drop(desk.draft());
    let journal = fs::read(desk.journal()).unwrap();
    let questionnaire = fs::read(desk.journal().with_extension("questionnaire.json")).unwrap();
    let kept = finish(&desk, desk.open().unwrap()).unwrap();
    // As if the program had been killed between the report and the removal of the draft.
    fs::write(desk.journal(), &journal).unwrap();
    fs::write(desk.journal().with_extension("questionnaire.json"), &questionnaire).unwrap();
    assert_eq!(finish(&desk, desk.open().unwrap()).unwrap(), kept);
    assert!(!desk.journal().exists());
    // But a draft that differs never replaces a report.
    fs::write(desk.journal(), &journal).unwrap();
    fs::write(desk.journal().with_extension("questionnaire.json"), &questionnaire).unwrap();
    let mut draft = desk.open().unwrap();
    draft.assessment.apply(&draft.questionnaire, &answered("residency", "all")).unwrap();
    let report = fs::read(&kept.path).unwrap();
    assert!(matches!(finish(&desk, draft).unwrap_err(), StoreError::AlreadyFinished { .. }));
    assert_eq!(fs::read(&kept.path).unwrap(), report);
    assert!(desk.journal().exists());
}

#[test]
fn the_overview_is_the_same_with_without_and_with_a_damaged_index() {
    let desk = Desk::new();
    let mut draft = desk.draft();
    draft.append(now(), &events()).unwrap();
    drop(draft);
    finish(&desk, desk.draft()).unwrap();
    let shown = || format!("{:?}", desk.store.overview().unwrap());
    let first = shown();
    assert!(first.contains("settled") || first.contains("visible"));
    let index = desk.store.root().join("index.json");
    assert!(index.exists());
    assert_eq!(shown(), first);
    fs::write(&index, "{").unwrap();
    assert_eq!(shown(), first);
    fs::remove_file(&index).unwrap();
    assert_eq!(shown(), first);
    // What has changed is read again.
    let mut draft = desk.open().unwrap();
    draft.append(now(), &[answered("residency", "all")]).unwrap();
    drop(draft);
    let listed = &desk.store.overview().unwrap().organisations[0];
    let summary = listed.drafts[0].summary.as_ref().unwrap();
    assert_eq!((summary.events, summary.departments, summary.name.as_str()), (10, 1, "Lotus Hotel"));
    assert!(summary.coverage.answered == 1 && summary.coverage.visible > 1);
    // What is damaged stands there with why.
    fs::write(desk.journal(), "nonsense\n").unwrap();
    let overview = desk.store.overview().unwrap();
    assert!(overview.organisations[0].drafts[0].summary.is_err());
    assert!(overview.organisations[0].reports[0].header.is_ok());
}

#[test]
fn things_are_found_by_what_users_call_them() {
    let desk = Desk::new();
    let kept = finish(&desk, desk.draft()).unwrap();
    let report = Found::Report(desk.organisation.clone(), kept.path.clone());
    drop(desk.draft());
    for (name, expected) in [
        ("lotus-hotel-2", Found::Draft(desk.organisation.clone(), desk.id(2))),
        ("lotus-hotel-1", report.clone()),
        ("2026-Q4-lotus-hotel-1", report.clone()),
        ("2026-Q4-lotus-hotel-1.json", report.clone()),
        (kept.digest.short(), report.clone()),
    ] {
        assert_eq!(desk.store.find(name).unwrap(), expected, "{name}");
    }
    for name in ["1", "hotel-1", "", "../x", "deadbeef"] {
        assert!(matches!(desk.store.find(name), Err(StoreError::NotFound(_))), "{name}");
    }
}

#[test]
fn organisations_get_ids_of_their_own_and_can_be_renamed_and_deleted() {
    let desk = Desk::new();
    let profile = OrganisationProfile { name: "Lotus, Hotel".to_owned(), sectors: Vec::new(), headcount: 1 };
    let second = desk.store.create_organisation(&profile).unwrap();
    assert_eq!(second.id.as_str(), "lotus-hotel-2");
    let chinese = OrganisationProfile { name: "蓮花酒店".to_owned(), ..profile };
    assert_eq!(desk.store.create_organisation(&chinese).unwrap().id.as_str(), "org-1");
    drop(desk.draft());
    desk.store.rename_organisation(&desk.organisation, "Lótus", now()).unwrap();
    assert_eq!(desk.store.organisation(&desk.organisation).unwrap().name, "Lótus");
    assert_eq!(desk.open().unwrap().assessment.interview().organisation.name, "Lótus");
    desk.store.delete_organisation(&desk.organisation, now()).unwrap();
    assert_eq!(desk.store.organisation_ids().unwrap().len(), 2);
    assert!(matches!(desk.open(), Err(StoreError::NotFound(_))));
}

#[test]
fn members_of_an_organisation_that_this_program_does_not_know_stay() {
    let desk = Desk::new();
    let path = desk.store.root().join("organisations/lotus-hotel/organisation.json");
    let text = fs::read_to_string(&path).unwrap().replacen('{', "{\"vat\": [1], ", 1);
    fs::write(&path, text).unwrap();
    let profile = OrganisationProfile { name: "New".to_owned(), sectors: Vec::new(), headcount: 2 };
    desk.store.update_organisation(&desk.organisation, &profile).unwrap();
    let value: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!((&value["vat"][0], &value["name"]), (&Value::from(1), &Value::from("New")));
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("organisation/1", "organisation/2")).unwrap();
    assert!(matches!(desk.store.organisation(&desk.organisation), Err(StoreError::OtherFormat { .. })));
}

#[cfg(unix)]
#[test]
fn everything_is_for_the_user_only() {
    use std::os::unix::fs::PermissionsExt as _;
    fn walk(path: &std::path::Path) {
        let mode = fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
        if path.is_dir() {
            fs::read_dir(path).unwrap().for_each(|entry| walk(&entry.unwrap().path()));
        }
    }
    let desk = Desk::new();
    finish(&desk, desk.draft()).unwrap();
    let mut draft = desk.draft();
    draft.append(now(), &events()).unwrap();
    desk.store.overview().unwrap();
    walk(&desk.folder.path().join("data"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_says_so_and_the_draft_goes_on_where_there_is_room() {
    // A file system of its own would need rights; a limit on the size of files needs none.
    let desk = Desk::new();
    let mut draft = desk.draft();
    draft.append(now(), &events()).unwrap();
    drop(draft);
    let before = fs::read(desk.journal()).unwrap();
    let script = "trap '' XFSZ; ulimit -f 4; exec \"$0\" --exact writes_under_a_limit --ignored --nocapture";
    let output = Command::new("bash")
        .args(["-c", script])
        .arg(std::env::current_exe().unwrap())
        .env("FAROL_TEST_DATA", desk.store.root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let after = fs::read(desk.journal()).unwrap();
    assert!(after.starts_with(&before) && after.len() > before.len());
    assert!(desk.open().unwrap().facts.dropped.is_none());
}

#[cfg(target_os = "linux")]
#[ignore = "run by a_full_disk_says_so_and_the_draft_goes_on_where_there_is_room, under a limit"]
#[test]
fn writes_under_a_limit() {
    let Some(root) = std::env::var_os("FAROL_TEST_DATA") else { return };
    let store = Store::open(root.into());
    let organisation = OrganisationId::from("lotus-hotel");
    let id = store.draft_ids(&organisation).unwrap().remove(0);
    let mut draft = store.open_draft(&organisation, &id, now()).unwrap();
    let mut answer = Answer::choosing(["all".into()]);
    answer.note = Some("x".repeat(5000));
    let long = Event::Answered { place: Place::organisation("residency"), answer: Box::new(answer) };
    let before = store.read_draft(&organisation, &id).unwrap();
    assert!(draft.append(now(), std::slice::from_ref(&long)).is_err());
    let after = store.read_draft(&organisation, &id).unwrap();
    assert_eq!((before.assessment, before.facts), (after.assessment, after.facts));
    draft.append(now(), &[answered("residency", "all")]).unwrap();
}
