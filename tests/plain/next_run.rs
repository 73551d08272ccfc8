//! The quarter after, in lines: an empty line says that an answer is still true.

use crate::talker::Talker;

#[test]
fn an_empty_line_confirms_and_only_what_is_due_comes() {
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::at_a_question(folder.path());
    talker.lines(&["4", "2026-10-01", "1 seen", "save", "1", "home", "new", "1", "", "", "", "2027-Q1", ""]);
    insta::assert_snapshot!(talker.lines(&[""]), @"
    >
    Begun with the report of 2026-Q4: 3 answers wait to be confirmed.
    Harbour View, 2027-Q1.
    What was carried over waits: due brings only what needs asking, and an empty line says that an answer is still true.

    One department:
    1. Front desk: 9 people, data on 50 to 499 people, 2 data flows, 0 of 15 questions settled
    ");
    insta::assert_snapshot!(talker.lines(&["due", "j who answers", "", "", "=", "p"]), @"
    > due
    82 questions need asking, the most pressing first. due once more: everything again.

    Organisation. Where data go.

    Are chat messages and their files proved to be in storage that the firm controls?
    Asked since it was a finding of the last run.
    1. Yes, in Macau, proved for text and files
    2. Partly proved: only files in chats, or storage outside Macau
    3. Own storage on the vendor's word, not proved
    4. No, the provider's shared storage
    > j who answers

    Organisation. Responsibility.

    Who answers for personal data on DingTalk?
    1. One named person, in writing, with time and authority
    2. Shared by legal and IT, and the split is written down
    3. Somebody informally, for example IT
    4. Nobody
    Carried over from 2026-Q4: Nobody (stated). An empty line says that it is still true.
    >

    Organisation. Where data go.

    Are chat messages and their files proved to be in storage that the firm controls?
    1. Yes, in Macau, proved for text and files
    2. Partly proved: only files in chats, or storage outside Macau
    3. Own storage on the vendor's word, not proved
    4. No, the provider's shared storage
    >
    Left open.

    On which ground do personal data leave Macau?
    1. A decision of the authority that the place is adequate, number held
    2. The authority's authorisation
    3. Each person's unambiguous consent to the transfer
    4. Needed for a contract with the person, confirmed by counsel
    5. Another ground on the list, confirmed by counsel
    6. None, or never considered
    > =
    This answer was not carried over, or is confirmed already.
    > p

    Was the transfer notified to the data protection authority (DSPDP)?
    1. Yes, before the transfer, receipt held
    2. Covered by an authorisation or decision, reference held
    3. Yes, afterwards
    4. No
    ");
    let waiting = talker.interview().organisation.answers.values().filter(|answer| answer.carried_over.is_some());
    assert_eq!(waiting.count(), 2, "one of three was confirmed");
    let seen = talker.lines(&["due"]);
    assert!(seen.contains("Everything comes again"), "{seen}");
    talker.line("=");
    talker.hears("was not carried over, or is confirmed already");
}
