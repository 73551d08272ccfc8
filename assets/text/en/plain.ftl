### Plain mode: lines in, lines out.

## The words that do something: each with its short forms, and commas between them.
plain-word-guidance = ?, explain
plain-word-back = b, back
plain-word-jump = j, jump, find
plain-word-note = n, note
plain-word-evidence = e, evidence
plain-word-basis = basis
plain-word-unknown = u, unknown
plain-word-not-applicable = x, inapplicable
plain-word-still-true = =, still
plain-word-pass = p, pass
plain-word-open = o, open
plain-word-flag = f, flag
plain-word-differs = differs
plain-word-withdraw = withdraw
plain-word-due = due
plain-word-undo = undo
plain-word-redo = redo
plain-word-again = a, again
plain-word-state = state
plain-word-setup = setup
plain-word-departments = departments
plain-word-interview = interview
plain-word-review = review
plain-word-result = result
plain-word-why = why
plain-word-plan = plan
plain-word-goal = goal
plain-word-compare = compare
plain-word-save = save, finish
plain-word-home = home
plain-word-new = new
plain-word-add = add
plain-word-edit = edit
plain-word-flows = flows
plain-word-remove = remove
plain-word-example = example
plain-word-language = language
plain-word-more = more
plain-word-help = h, help
plain-word-quit = q, quit, exit

plain-about-guidance = why it is asked, how to find out, what to ask for, and the sources.
plain-about-back = one step back.
plain-about-jump = with words after it, to what has them in it; alone, a list.
plain-about-note = with words after it, a note; alone, lines until a full stop on a line of its own; with - the note is taken away.
plain-about-evidence = with a name after it, evidence that was seen today; alone, it asks; with -1 the first is taken away.
plain-about-basis = with 1, 2 or 3: the answer was stated, seen or tested. The word may also follow the answer, as in: 2 seen
plain-about-unknown = I don't know.
plain-about-not-applicable = not applicable; it asks for the reason, unless that follows.
plain-about-still-true = what was carried over is still true; an empty line says so too.
plain-about-pass = to the next question, and this one stays as it is.
plain-about-open = to the next question without an answer.
plain-about-flag = flags the question for follow-up, or takes the flag away.
plain-about-differs = one department does otherwise than the organisation.
plain-about-withdraw = takes the answer back.
plain-about-due = only what needs asking after an earlier report, or everything again.
plain-about-undo = takes the last step back.
plain-about-redo = does it again.
plain-about-again = says once more what is asked.
plain-about-state = how far the interview is, the score, and whether everything is saved.
plain-about-setup = the organisation, the quarter, who asks.
plain-about-departments = the departments and their data flows.
plain-about-interview = to the questions, where you were.
plain-about-review = what is still open.
plain-about-result = scores, red flags and findings.
plain-about-why = where the points of a department come from.
plain-about-plan = what to do first.
plain-about-goal = has the plan made for a budget or a level.
plain-about-compare = with an earlier report, or with one of another organisation.
plain-about-save = makes it a report, which never changes.
plain-about-home = closes this; to the list of what there is.
plain-about-new = a new one.
plain-about-add = adds: departments that are usual in the sectors, or that have the words after it in their names; in the plan, the actions whose numbers follow.
plain-about-edit = with a number after it, changes that one.
plain-about-flows = with a department's number after it, its data flows.
plain-about-remove = with a number after it, takes that one out.
plain-about-example = an invented hotel to look around in.
plain-about-language = goes on in another language.
plain-about-more = what comes next: findings, actions, lines of a comparison.
plain-about-help = what can be entered here.
plain-about-quit = ends; everything is saved.

## Everywhere
plain-welcome = farol, plain mode. Enter help at any time to hear what can be entered, quit to end.
plain-help = { $words }: { $about }
plain-help-interview = Answer with the number of an option, with several numbers where several may be chosen, or with what is asked for. An empty line goes on. To have such a word taken as text, put it in quotation marks.
plain-help-home = A number opens what has it.
plain-goodbye = Everything is saved. Start farol again to go on where you were.
plain-ended = The input ended. Everything is saved.
plain-ended-unsaved = The input ended, and the last answers are not saved. { $why }
plain-all-saved = Everything is saved.
plain-saved-again = What was not saved is saved now.
plain-not-saved = NOT SAVED, and tried again with the next line. { $why }
plain-leave-unsaved = The last answers are not saved and would be lost. { $why } Enter the same once more to leave all the same.
plain-nothing-open = No assessment is open. Enter home to open one.
plain-progress = { $settled } of { $visible } questions settled.
plain-wrong-word = That is nothing here. Enter help to hear what is.
plain-wrong-number = Enter a number from 1 to { $most }.
plain-how-wrong = ? explains the question, help lists what else can be entered.
plain-wrong-only-one = Enter one number only, from 1 to { $most }.
plain-wrong-count = Enter a whole number, or nothing.
plain-language = In which language?
plain-left-as-it-was = What was asked last was not finished, and is left as it was.
plain-as-it-was = Nothing was changed.
plain-counted = { $title }: { $count }
plain-titled = { $title }:
plain-no-more = There is nothing more.

## Questions of the program
plain-field-known = { $label } Now: { $known }
plain-field-now = Now: { $now }
plain-list-as-before = The list is the same { $count } as before; a says it again.
plain-how-field = An empty line keeps what is there, - empties it, ? explains, b goes back. Quotation marks have a word taken as text.
plain-how-several = Enter the numbers that apply, with spaces between them. An empty line keeps what is there, - is none of them.
plain-how-choice = Enter the number. b goes back, ? explains.

## Home
plain-home-empty = There is nothing yet. Enter new, or an empty line, to start the first assessment; example to look at an invented hotel first.
plain-home = { $count ->
    [one] One thing can be opened:
   *[other] { $count } things can be opened:
}
plain-home-nothing = no assessment yet
plain-home-draft = { $period }, unfinished, { $settled } of { $visible }, { $ago }
plain-home-report = { $period }, report of { $day }, { $score }, { $level }
plain-home-more = and { $count } more: enter jump and a part of the organisation's name.
plain-home-not-found = No organisation has “{ $text }” in its name.
plain-how-home = Enter a number to open it, or new for a new assessment.
plain-no-example = There are organisations already. The example is opened with: farol demo
plain-compare-open-first = Open a report or an assessment first.

## Set-up
plain-opened = { $name }, { $period }.
plain-setup-name = What is the organisation called?
plain-setup-sectors = In which sectors is it?
plain-setup-sectors-hint = The sectors bring the departments that are usual there, and questions of their own.
plain-setup-headcount = How many people work there?
plain-setup-period = Which quarter is assessed?
plain-setup-assessor = Who asks the questions?
plain-setup-assessor-hint = The name stands on the report. May be left empty.
plain-setup-begin = What does the assessment begin with?
plain-setup-begin-hint = What an earlier report says is carried over, and waits to be confirmed.

## Departments
plain-departments-empty = There are no departments yet. Enter add to add those that are usual in the sectors, new to describe one.
plain-departments = { $count ->
    [one] One department:
   *[other] { $count } departments:
}
plain-department = { $name }: { $people ->
    [1] 1 person
   *[other] { $people } people
}, { $volume }, { $flows ->
    [one] 1 data flow
   *[other] { $flows } data flows
}, { $settled } of { $visible } questions settled
plain-data-on = data on { $volume }
plain-data-on-nobody-said = data on a number of people not said
plain-too-many-people = The departments have { $people } people together, the organisation { $all }: somebody is counted twice, or its number is to be set right (setup).
plain-how-departments = Enter add, new, or edit, flows or remove with a number. An empty line goes on to the questions.
plain-wrong-departments = Enter add, new, or edit, flows or remove with a number, as in: flows 1. An empty line goes on to the questions.
plain-wrong-department = Say which department, with a number from 1 to { $most } after the word.
plain-templates = Which departments are there?
plain-templates-hint = Each comes with the data flows that are usual for it. They can be changed. Others are found by a word, as in: add clinic
plain-no-template = No usual department has “{ $text }” in its name. Enter new to describe one.
plain-describe = { $department }:
plain-department-name = What is the department called?
plain-department-headcount = How many people work in it?
plain-department-volume = On how many people does it hold data?
plain-department-volume-hint = Left open, it counts as the most.
plain-department-lead = Who leads it? May be left empty.
plain-department-accounts = How many accounts does it have on the platform? May be left empty.
plain-department-mainland = How many of these have a phone number that starts with +86?
plain-department-mainland-hint = Of its accounts, those that were opened with a mainland number.

## Data flows
plain-features = Which features does { $department } use?
plain-features-hint = What is not used any more goes with its data flows.
plain-features-looked = Which of these do you want to go through? How often it is used, and which data passes through it.
plain-features-looked-hint = Those that are new are proposed. - goes through none.
plain-frequency-open = how often is open
plain-no-data = no data yet
plain-frequency = { $feature }: how often is it used?
plain-data = { $feature }: which of these data pass through it?
plain-sensitive = { $title } (sensitive by law)

## Interview
plain-section = { $part }. { $section }.
plain-several = Several may be chosen.
plain-text-hint = Enter a short text. Write note or evidence in full here.
plain-answer-now = Answer: { $answer }
plain-answer-carried = Carried over from { $period }: { $answer }. An empty line says that it is still true.
plain-remark-override = Differs from the organisation, whose answer is: { $answer }. Enter withdraw to take the difference away.
plain-how-interview = Enter the number of the answer. ? explains, u is “I don't know”, x is not applicable, b goes back, an empty line goes on. help lists everything else.
plain-left-open = Left open.
plain-wrong-alone = { $number } stands alone: it cannot be chosen with others.
plain-wrong-basis = Enter basis with 1, 2 or 3: 1 stated, 2 seen, 3 tested.
plain-basis = The answer counts as { $basis }.
plain-reason-hint = A sentence that can be read in a year. May be left empty; the review asks for it then.
plain-nothing-to-withdraw = There is no answer here to take back.
plain-withdrawn = The answer is taken back; the question is open.
plain-note-now = Note: { $note }
plain-note-lines = Enter the note; a full stop on a line of its own ends it.
plain-noted = Noted.
plain-noted-instead = Noted, in place of: { $note }
plain-note-gone = The note is taken away.
plain-evidence-now = Evidence:
plain-evidence-new = What was shown? An empty line adds nothing.
plain-evidence-day = On which day?
plain-evidence-kept = Kept as evidence: { $name }
plain-evidence-gone = Taken away: { $name }
plain-wrong-evidence = { $count ->
    [0] There is no evidence here to take away.
    [one] There is one piece of evidence here: e -1 takes it away.
   *[other] There are { $count } pieces of evidence here.
}
plain-flagged = Flagged for follow-up.
plain-flag-gone = Not flagged any more.
plain-red-flag = Red flag, { $whom }: { $title }
plain-contradiction = Do these go together? { $whom }: { $title }
plain-jump = Where to?
plain-jump-none = No question has “{ $text }” in it.
plain-jump-many = { $count } questions have it; these are the first { $most }. More words find fewer.
plain-how-due = What was carried over waits: due brings only what needs asking, and an empty line says that an answer is still true.
plain-due = { $count ->
    [one] One question needs asking. due once more: everything again.
   *[other] { $count } questions need asking, the most pressing first. due once more: everything again.
}

## Review
plain-review-nothing = Nothing is open. Enter save to save the report.
plain-how-review = A number goes to that question. An empty line goes on to the result; save makes the report.

## Result
plain-result = Result of { $name }, { $period }
plain-how-scores = A score goes from 0 to 100, and higher is worse. What is unknown counts as not in place. At best is what it would be if everything unknown were at its best and everything were tested.
plain-scored = { $score }, { $level }. At best { $low }, without any safeguard { $inherent }.
plain-coverage = { $answered } of { $visible } questions answered, { $unknown } unknown, { $notapplicable } not applicable, { $unanswered } open; { $carried } carried over and not confirmed.
plain-departments-worst = Departments, the worst first:
plain-red-flags = { $count ->
    [0] No red flag.
    [one] One red flag:
   *[other] { $count } red flags:
}
plain-findings = { $count ->
    [0] Nothing is to be mended.
    [one] One finding is to be mended:
   *[other] { $count } findings are to be mended, what is worth most first:
}
plain-finding = { $whom }: { $question } Worth { $points } points; { $kind }; { $level }
plain-report-saved =
    The report is saved:
    { $path }
plain-at-the-result = At the result; a says it in full.
plain-more-lines = { $count ->
    [one] One line more; enter more to hear it.
   *[other] { $count } lines more; enter more to hear the next.
}
plain-more = and { $count } more; enter more to hear the next.
plain-unproved = { $count ->
    [one] One answer is at its best but not tested.
   *[other] { $count } answers are at their best but not tested.
}
plain-how-result = A number goes to the question of that finding. why explains a department; plan, compare and save go on.
plain-how-result-saved = A number says what was answered there. why explains a department; plan and compare go on; home closes the report.
plain-not-mapped-why = No data flows were entered for it, so its risk cannot be judged. Enter departments, then flows with its number.
plain-why = The points of which department?
plain-share = { $risk }: { $points } points
plain-worth-most = { $whom }: { $question } { $points } points

## Plan
plain-plan = Plan:
plain-plan-sum = { $count ->
    [0] No action
    [one] 1 action
   *[other] { $count } actions
}, { $hours } hours, MOP { $cost }: the organisation goes from { $before } to { $after }, { $level }.
plain-plan-department = { $name } goes from { $before } to { $after }, { $level }.
plain-step = { $action }. { $hours } hours, MOP { $cost }; from { $before } to { $after }.
plain-planned = In the plan: { $what }.
plain-plan-settled = { $count ->
    [one] The last of these is in the plan, and nothing of it is left to change, or it is not among the steps.
   *[other] The last { $count } of these are in the plan, and nothing of them is left to change, or they are not among the steps.
}
plain-how-plan = A number says more of that action. add with numbers puts actions into the plan, edit gives one its owner and date, remove takes one out; goal has the plan made for a budget or a level.
plain-planned-now = { $count ->
    [0] They are in the plan already.
    [one] One action is in the plan now.
   *[other] { $count } actions are in the plan now.
}
plain-unplanned = It is out of the plan.
plain-plan-owner = Who does it, by name or role?
plain-plan-due = By which day? Written as 2026-11-24; may be left empty.
plain-plan-status = How far is it?
plain-plan-reason = Why? Needed where it was dropped; may be left empty.
plain-goal = What should the plan reach?
plain-goal-department = A department below a level
plain-goal-which = Which department?
plain-goal-level = Below which level?
plain-goal-hours = The most within a budget of hours
plain-goal-mop = The most within a budget of MOP
plain-budget-hours = How many hours?
plain-budget-mop = How many MOP?

## Comparison
plain-compare = What should { $period } be compared with?
plain-compared = From { $earlier } to { $later }
plain-causes = Because of the questionnaire { $questionnaire }, of the scope { $scope }, of the safeguards { $safeguards }.
plain-department-same = { $name }: { $score }, as before.
plain-department-moved = { $name }: from { $before } to { $after } ({ $change }).
plain-compared-answer = { $whom }: { $question } { $kind }, from { $before } to { $after }; { $points } points
plain-in-place = from { $before } % to { $after } %
plain-how-compared = result, plan and compare go on; home closes this.
