//! The main job with lines alone: from an empty folder to a saved report, quit and resumed on the way, its
//! result, its plan, and the comparison with a second one.

use farol::questionnaire::{Kind, shipped};

use crate::talker::Talker;

/// Answers every open question, at its worst or at its best, until the review comes.
fn answer_all(talker: &mut Talker, worst: bool) {
    talker.line("o");
    for _ in 0..400 {
        let Some(place) = talker.talk.plain.place().cloned() else { return };
        let own = talker.interview().answer(&place.question, place.department.as_ref());
        let at = shipped().position(&place.question).unwrap();
        let question = &shipped().questions()[at];
        let wanted = |a: &f64, b: &f64| if worst { b.total_cmp(a) } else { a.total_cmp(b) };
        let strengths = question.strengths.iter().map(|strength| strength.unwrap_or(0.0)).enumerate();
        let option = strengths.max_by(|(_, a), (_, b)| wanted(a, b)).map_or(0, |(option, _)| option);
        let number = question.bounds.get(option).copied().unwrap_or(1.0);
        let number = number.max(shipped().written(at).min.unwrap_or(number));
        let line = match question.kind {
            _ if own.is_some() => String::new(),
            Kind::Single | Kind::Multiple => (option + 1).to_string(),
            Kind::Number => number.to_string(),
            Kind::Date => "2026-01-15".to_owned(),
            Kind::Text => "As agreed".to_owned(),
        };
        talker.line(&line);
    }
    panic!("the interview does not end:\n{}", talker.last);
}

#[test]
fn from_nothing_to_two_reports_compared() {
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::new(folder.path());
    insta::assert_snapshot!(talker.last, @"
    farol, plain mode. Enter help at any time to hear what can be entered, quit to end.
    There is nothing yet. Enter new, or an empty line, to start the first assessment; example to look at an invented hotel first.
    ");
    let seen = talker.lines(&["new", "", "Harbour View", "b", "", "2", "many", "120", "", "A. Tester"]);
    insta::assert_snapshot!(seen, @"
    > new

    What is the organisation called?
    An empty line keeps what is there, - empties it, ? explains, b goes back. Quotation marks have a word taken as text.
    >
    Enter the organisation's name.
    > Harbour View
    In which sectors is it?
    1. Gaming
    2. Hotels and entertainment
    3. Retail and beauty
    4. Restaurants and delivery
    5. Schools and tuition
    6. Clinics, hospitals, pharmacies
    7. Banks and credit institutions
    8. Insurers and intermediaries
    9. Other finance, accounting
    10. Construction and engineering
    11. Trading and logistics
    12. Professional services
    13. Property management
    14. Associations, social services
    Enter the numbers that apply, with spaces between them. An empty line keeps what is there, - is none of them.
    > b
    What is the organisation called? Now: Harbour View
    >
    In which sectors is it?
    The list is the same 14 as before; a says it again.
    > 2
    How many people work there?
    > many
    Enter a whole number of 1 or more.
    > 120
    Which quarter is assessed? Now: 2026-Q4
    >
    Who asks the questions?
    > A. Tester
    Harbour View, 2026-Q4.

    There are no departments yet. Enter add to add those that are usual in the sectors, new to describe one.
    ");
    let seen = talker.lines(&["add laundry", "add clinic", "1", "30", "3", "Dr. Lei", "20", "21", "5"]);
    insta::assert_snapshot!(seen, @"
    > add laundry
    No usual department has “laundry” in its name. Enter new to describe one.
    > add clinic

    Which departments are there?
    1. Clinic reception, billing
    > 1

    Clinic reception, billing:
    How many people work in it? Now: 1
    > 30
    On how many people does it hold data?
    1. Fewer than 50 people
    2. 50 to 499 people
    3. 500 to 4,999 people
    4. 5,000 people or more
    > 3
    Who leads it? May be left empty.
    > Dr. Lei
    How many accounts does it have on the platform? May be left empty.
    > 20
    How many of these have a phone number that starts with +86?
    > 21
    This cannot be more than the accounts in all.
    > 5

    One department:
    1. Clinic reception, billing: 30 people, data on 500 to 4,999 people, 16 data flows, 0 of 22 questions settled
    Enter add, new, or edit, flows or remove with a number. An empty line goes on to the questions.
    ");
    let seen = talker.lines(&[
        "new",
        "Front desk",
        "9",
        "",
        "",
        "",
        "1 2",
        "",
        "?",
        "1",
        "1 2",
        "",
        "-",
        "flows 2",
        "1",
        "1",
        "",
        "3",
    ]);
    insta::assert_snapshot!(seen, @"
    > new

    What is the department called?
    > Front desk
    How many people work in it?
    > 9
    On how many people does it hold data?
    1. Fewer than 50 people
    2. 50 to 499 people
    3. 500 to 4,999 people
    4. 5,000 people or more
    >
    Who leads it? May be left empty.
    >
    How many accounts does it have on the platform? May be left empty.
    >

    Which features does Front desk use?
    1. Chat, groups
    2. DING alerts
    3. Contacts, org chart
    4. Drive (files)
    5. Docs, AI tables
    6. Calendar
    7. Video meetings (live)
    8. Cloud recording
    9. AI minutes (transcripts)
    10. AI assistants and models
    11. Smart HR (staff roster)
    12. Attendance (clocking in)
    13. Approvals
    14. Mail
    15. Smart forms and Yida
    16. Reports (work logs)
    17. Robots, apps and agents
    18. External contacts/orgs
    19. Secret chat
    > 1 2

    Which of these do you want to go through? How often it is used, and which data passes through it.
    1. Chat, groups
    2. DING alerts
    Now: 1, 2
    >

    Chat, groups: how often is it used?
    1. Daily
    2. Weekly
    3. Monthly or less
    > ?
    One to one and in groups. Reported by third-party pages of 2022, not verified: messages stay in the cloud for 360 days, two to three years on paid tiers, and the copy on a device does not expire. No administrator's switch that stops the cloud copy was found. Lies outside: Not known (counted as outside Macau until proved)
    > 1
    Chat, groups: which of these data pass through it?
    1. Names and work contacts
    2. Private phone, address
    3. Accounts, devices, logs
    4. Customers and members
    5. Complaints and service
    6. Job applications and CVs
    7. Working time and location
    8. Photos, voice and video
    9. CCTV and visitor records
    10. Appraisals, discipline
    11. Pay and bank account
    12. Disputes and case files
    13. ID documents, numbers
    14. Policies and claims
    15. Financial customers
    16. Children under 18
    17. Fingerprints and faces
    18. Gaming players
    19. Credit and solvency
    20. Suspected offences, AML
    21. Private life, spending (sensitive by law)
    22. Racial or ethnic origin (sensitive by law)
    23. Beliefs, trade union (sensitive by law)
    24. Health and sick leave (sensitive by law)
    25. Sex life and orientation (sensitive by law)
    26. Genetic data (sensitive by law)
    > 1 2

    DING alerts: how often is it used?
    1. Daily
    2. Weekly
    3. Monthly or less
    >
    DING alerts: which of these data pass through it?
    The list is the same 26 as before; a says it again.
    > -
    2. Front desk: 9 people, data on a number of people not said, 2 data flows, 0 of 15 questions settled
    > flows 2

    Which features does Front desk use?
    The list is the same 19 as before; a says it again.
    Now: 1
    > 1

    Which of these do you want to go through? How often it is used, and which data passes through it.
    1. Chat, groups: Daily; Names and work contacts, Private phone, address
    > 1

    Chat, groups: how often is it used?
    1. Daily
    2. Weekly
    3. Monthly or less
    Now: 1
    >
    Chat, groups: which of these data pass through it?
    The list is the same 26 as before; a says it again.
    Now: 1, 2
    > 3
    2. Front desk: 9 people, data on a number of people not said, 1 data flow, 0 of 15 questions settled
    ");
    let uses = &talker.interview().departments[1].uses;
    assert_eq!(uses.values().map(|one| one.data_categories.len()).sum::<usize>(), 1, "{uses:?}");

    // Quit in the middle: everything is there again, at the same question.
    talker.lines(&["", "1", "u"]);
    let place = talker.talk.plain.place().cloned();
    talker.line("quit");
    assert!(talker.ended);
    talker.hears("Everything is saved.");
    drop(talker);
    let mut talker = Talker::new(folder.path());
    insta::assert_snapshot!(talker.last, @"
    farol, plain mode. Enter help at any time to hear what can be entered, quit to end.

    One thing can be opened:
    1. Harbour View: 2026-Q4, unfinished, 2 of 106, just now
    Enter a number to open it, or new for a new assessment.
    ");
    talker.line("1");
    assert_eq!(talker.talk.plain.place().cloned(), place);
    assert!(place.is_some());

    // Everything else, the worst of each; then review, result, a department, the plan, and the report.
    answer_all(&mut talker, true);
    talker.hears("questions answered");
    insta::assert_snapshot!(talker.last, @"
    Review
    97 of 100 questions answered, 1 unknown, 0 not applicable, 2 open. What is unknown or open counts as not in place.
    Open: 2
    1. Organisation: Who leads the risk assessment?
    2. Front desk: What is being done about this department's accounts with a +86 number?
    Unknown: 1
    3. Organisation: On what day did the first risk assessment of DingTalk start?
    A number goes to that question. An empty line goes on to the result; save makes the report.
    ");
    insta::assert_snapshot!(talker.lines(&[""]), @"
    >

    Result of Harbour View, 2026-Q4
    Organisation: 61.3, High. At best 60.2, without any safeguard 61.6.
    A score goes from 0 to 100, and higher is worse. What is unknown counts as not in place. At best is what it would be if everything unknown were at its best and everything were tested.
    97 of 100 questions answered, 1 unknown, 0 not applicable, 2 open; 0 carried over and not confirmed.

    Departments, the worst first:
    Clinic reception, billing: 66.5, Critical. At best 65.7, without any safeguard 66.9.
    Front desk: 25.2, Medium. At best 13.4, without any safeguard 25.4.

    10 red flags:
    Clinic reception, billing: Sensitive data without a ground (Art. 7)
    Organisation: Data leave Macau without a ground (Art. 19, 20)
    Organisation: The transfer was not notified (Art. 20)
    Organisation: The processing was not notified (Art. 21)
    Organisation: No contract binds the provider (Art. 15)
    Clinic reception, billing: Health data where unauthorised channels are common (Art. 7, 16, 18)
    Organisation: A machine alone decides about people (Art. 13)
    Organisation: A shared administrator's account (Art. 15, 17)
    Organisation: Files are open to the public by link (Art. 15)
    Organisation: The firm believes that all is encrypted end to end (Art. 15, 16)

    88 findings are to be mended, what is worth most first:
    1. Clinic reception, billing: How far are sensitive records kept off DingTalk, with only a reference on it? Worth 7.2 points; missing; Critical
    2. Organisation: Are chat messages and their files proved to be in storage that the firm controls? Worth 2.3 points; missing; Critical
    3. Organisation: On which ground do personal data leave Macau? Worth 1.4 points; missing; Critical
    4. Organisation: Was the transfer notified to the data protection authority (DSPDP)? Worth 1.4 points; missing; Critical
    5. Clinic reception, billing: Has the department's data flow been drawn: what, from whom, where kept, who reads, where to next? Worth 1.2 points; missing; Critical
    6. Organisation: Does a written schedule say how long each kind of DingTalk content is kept, and why? Worth 1.0 points; missing; Critical
    7. Organisation: What proof does the firm hold of where its data are stored? Worth 1.0 points; missing; Critical
    8. Organisation: Does the firm know which company it has contracted with for DingTalk? Worth 0.9 points; missing; Critical
    9. Organisation: Does the firm have a current list of who else receives data from the provider? Worth 0.9 points; missing; Critical
    10. Organisation: Is there one rule for how work accounts are registered (phone prefix or e-mail)? Worth 0.9 points; missing; Critical
    and 78 more; enter more to hear the next.
    A number goes to the question of that finding. why explains a department; plan, compare and save go on.
    ");
    insta::assert_snapshot!(talker.lines(&["why", "1"]), @"
    > why

    The points of which department?
    1. Clinic reception, billing
    2. Front desk
    An empty line keeps what is there, - empties it, ? explains, b goes back. Quotation marks have a word taken as text.
    > 1

    Clinic reception, billing: 66.5, Critical. At best 65.7, without any safeguard 66.9.
    Where the points come from:
    Transfer outside Macau: 20.3 points
    Data kept too long: 9.5 points
    No ground or no notice: 9.5 points
    Unbound provider: 8.1 points
    Uncontrolled export: 6.9 points
    Access beyond need: 5.9 points
    Unauthorised channels: 3.7 points
    Unnoticed incident: 2.6 points
    What would change it most:
    Clinic reception, billing: How far are sensitive records kept off DingTalk, with only a reference on it? 7.9 points
    Organisation: Are chat messages and their files proved to be in storage that the firm controls? 2.4 points
    Organisation: On which ground do personal data leave Macau? 1.5 points
    Organisation: Was the transfer notified to the data protection authority (DSPDP)? 1.5 points
    Clinic reception, billing: Has the department's data flow been drawn: what, from whom, where kept, who reads, where to next? 1.4 points
    ");
    insta::assert_snapshot!(talker.lines(&["more"]), @"
    > more
    11. Organisation: What does the firm rely on for encryption? Worth 0.9 points; missing; Critical
    12. Organisation: Do the terms stop the provider from using the firm's content for its own ends? Worth 0.8 points; missing; Critical
    13. Organisation: Does a written contract bind the provider to the firm's instructions and to security measures? Worth 0.8 points; missing; Critical
    14. Organisation: Where are the firm's own exports and backups of DingTalk data? Worth 0.8 points; missing; Critical
    15. Clinic reception, billing: How does the department control the lists that it exports? Worth 0.8 points; missing; Critical
    16. Organisation: Does a written rule say which data may be put on DingTalk and which may not? Worth 0.8 points; missing; Critical
    17. Clinic reception, billing: When were the department's groups and folders last cleared? Worth 0.7 points; missing; Critical
    18. Organisation: Is there a written assessment of the transfer and of the law at its destination? Worth 0.7 points; missing; Critical
    19. Clinic reception, billing: What is being done about this department's accounts with a +86 number? Worth 0.7 points; missing; Critical
    20. Organisation: Who leads the risk assessment? Worth 0.6 points; unknown; Critical
    and 68 more; enter more to hear the next.
    ");
    insta::assert_snapshot!(talker.lines(&["goal", "8", "1", "3"]), @"
    > goal

    What should the plan reach?
    1. Everything that is open
    2. The most within a budget of hours
    3. The most within a budget of MOP
    4. Organisation below Critical, with the fewest hours
    5. Organisation below High, with the fewest hours
    6. Organisation below Medium, with the fewest hours
    7. Organisation below Low, with the fewest hours
    8. A department below a level
    > 8

    Which department?
    1. Clinic reception, billing
    2. Front desk
    > 1
    Below which level?
    1. Low
    2. Medium
    3. High
    4. Critical
    > 3

    Plan: Clinic reception, billing below High, by the greedy way, since many actions are open: a better set may exist; the most points for an hour of work first.
    15 actions, 137 hours, MOP 27,000: the organisation goes from 61.3 to 41.5, Medium.
    Clinic reception, billing goes from 66.5 to 44.9, Medium.
    1. Put legal and IT in charge of the assessment together. 2 hours, MOP 0; from 61.3 to 60.7.
    2. Find out which companies the firm has contracted with. 4 hours, MOP 0; from 60.7 to 59.7.
    3. Obtain the list of helpers and follow its changes. 5 hours, MOP 0; from 59.7 to 58.8.
    4. Take sensitive records off DingTalk and use references only. 40 hours, MOP 20,000; from 58.8 to 51.6.
    5. Remove or time-limit the reseller's access. 3 hours, MOP 0; from 51.6 to 51.1.
    6. Give administrators named accounts and a second proof. 3 hours, MOP 0; from 51.1 to 50.6.
    7. Bar the provider from using content for its own ends. 5 hours, MOP 0; from 50.6 to 49.8.
    8. Agree on a time limit for incident notices. 4 hours, MOP 0; from 49.8 to 49.2.
    9. Have management sign the list of departments at high risk. 3 hours, MOP 0; from 49.2 to 48.9.
    10. Write the retention schedule. 12 hours, MOP 4,000; from 48.9 to 47.4.
    and 5 more; enter more to hear the next.
    A number says more of that action. add with numbers puts actions into the plan, edit gives one its owner and date, remove takes one out; goal has the plan made for a budget or a level.
    ");
    insta::assert_snapshot!(talker.lines(&["1", "add 1 2", "edit 1", "", "2027-01-31", "2", "", "remove 2"]), @"
    > 1
    Put legal and IT in charge of the assessment together
    Management; Risk assessment
    Name one lead from each side, or an outside lawyer for the legal half. Fix a weekly half hour.
    What it settles:
    Organisation: Who leads the risk assessment? Legal (or outside counsel) and IT together
    > add 1 2
    2 actions are in the plan now.
    > edit 1

    Who does it, by name or role? Now: Management
    >
    By which day? Written as 2026-11-24; may be left empty.
    > 2027-01-31
    How far is it?
    1. open
    2. doing
    3. done
    4. dropped
    Now: 1
    > 2
    Why? Needed where it was dropped; may be left empty.
    >
    In the plan: doing, Management, by 2027-01-31.
    > remove 2
    It is out of the plan.
    ");
    assert_eq!(talker.interview().plan.len(), 1);
    let saved = talker.lines(&["save", "1"]);
    assert!(saved.contains("The report is saved:"), "{saved}");
    assert!(talker.talk.plain.interview().is_none());
    talker.lines(&["edit 1", "undo"]);
    talker.hears("No assessment is open");

    // The next quarter, better answers, and the comparison.
    talker.lines(&["home", "new", "1", "", "", "", "2027-Q1", "", "2"]);
    talker.hears("There are no departments yet");
    talker.lines(&["add clinic", "1", "30", "3", "", "", ""]);
    answer_all(&mut talker, false);
    talker.hears("Review");
    talker.lines(&["save", "1"]);
    talker.hears("The report is saved:");
    let compared = talker.lines(&["compare", "1", "more"]);
    assert!(compared.contains("Better: the organisation's score fell"), "{compared}");
    let (head, _) = compared.split_once("> more").unwrap();
    insta::assert_snapshot!(head, @"
    > compare

    What should 2027-Q1 be compared with?
    1. 2026-Q4, report of 2026-11-24, 61.3, High
    > 1

    From 2026-Q4 to 2027-Q1
    Better: the organisation's score fell from 61.3 to 26.0 (−35.3).
    Because of the questionnaire 0.0, of the scope +3.8, of the safeguards −39.1.

    Clinic reception, billing: from 66.5 to 26.0 (−40.5). Because of the questionnaire 0.0, of the scope +0.3, of the safeguards −40.8.
    Front desk: 25.2, no longer there

    Red flags gone: 10
    Clinic reception, billing: Sensitive data without a ground
    Organisation: Data leave Macau without a ground
    Organisation: The transfer was not notified
    Organisation: The processing was not notified
    Organisation: No contract binds the provider
    Clinic reception, billing: Health data where unauthorised channels are common
    Organisation: A machine alone decides about people
    Organisation: A shared administrator's account
    Organisation: Files are open to the public by link
    Organisation: The firm believes that all is encrypted end to end
    New findings: 2
    Organisation: Who answers for personal data on DingTalk?
    Organisation: Which cases were practised in the last two years?
    Findings with a better answer, by how much of the best is in place: 2
    Organisation: What proof does the firm hold of where its data are stored? from 0 % to 28 %
    Organisation: Which of these safeguards against leaks are switched on? from 0 % to 21 %
    Findings closed: 86
    102 lines more; enter more to hear the next.
    result, plan and compare go on; home closes this.
    ");
}
