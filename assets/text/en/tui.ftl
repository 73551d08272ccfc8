### The wizard's screens.

plain = { $text }

## Screens
screen-home = Assessments
screen-setup = Set-up
screen-departments = Departments
screen-grid = Data flows
screen-interview = Interview
screen-review = Review
screen-result = Result
screen-compare = Comparison
screen-trend = Trend
too-small = farol needs a window of { $columns } columns and { $rows } rows. This one has { $width } and { $height }. Make it larger, and everything is where it was.
crashed = farol stopped because of an error of its own. Every answer that the screen confirmed is saved; start farol again to go on.

## Title line
progress-confirmed = { $confirmed } of { $visible } confirmed
progress = { $settled } of { $visible }
saved = saved
saved-at = saved { $time }
saving = saving
notice-carried-over = Begun with the report of { $period }: { $stands ->
    [one] one answer waits
   *[other] { $stands } answers wait
} to be confirmed{ $retired ->
    [0] {""}
    [one] , one is retired
   *[other] , { $retired } are retired
}.
notice-carried-over-changed = Begun with the report of { $period }, which is not what was saved: { $why }
notice-not-carried-over = Begun with nothing, since the latest report cannot be carried over. { $why }
notice-saving = Being saved. Every answer is saved as it is given.
notice-all-saved = Everything is saved. Every answer is saved as it is given.
notice-all-saved-at = Saved at { $time }. Every answer is saved as it is given.
not-saved = NOT SAVED, trying again

pick-filter = Find:

## Keys
key-help = These keys
key-help-short = help
key-palette = Everything that can be done just now, and where one can go
key-search = Look for words in questions, answers and notes
key-settings = Settings: language, colours, signs, mouse, hints
key-outside = own editor
key-quit = Quit; everything is kept
key-quit-short = quit
key-interrupt = Pressed twice: quit
key-language = Next language: English, 繁體中文, Português
key-suspend = Stop farol for now, back to the shell
key-next-stage = Next stage: set-up, departments, data flows, interview, review, result
key-next-stage-short = next step
key-previous-stage = Stage before
key-undo = Undo
key-redo = Redo
key-open = open
key-new-assessment = new
key-compare = compare
key-trend = trend
key-open-report = open
key-next-measure = next chart
key-measure-before = Chart before
key-measure-digits = go to a chart (1 to 6)
key-earlier-run = earlier
key-later-run = later
key-compare-before = compare
key-row-before = Department, risk or run before
key-next-row = Next department, risk or run
key-example-short = example
key-example = Look at the example company, where there is nothing yet
key-rename = rename
key-archive = archive
key-delete = delete
key-clear-search = Clear the search
key-up = up
key-down = down
key-left = left
key-right = right
key-first = First
key-last = Last
key-page-up = A page up
key-page-down = A page down
key-back = back
key-close = close
key-cancel = cancel
key-flow-grid = data flows
key-add-templates = add
key-add-by-hand = by hand
key-edit = edit
key-remove = remove
key-merge = merge
key-export = export
key-split = split
key-import = import a list
key-accept-import = accept
key-leave-import = change nothing
key-start-interview = interview
key-move-up = Move up in the list
key-move-down = Move down in the list
key-toggle-flow = flow on or off
key-frequency = how often
key-fill-row = This data through every feature in use, or through none
key-fill-column = Every kind of data that the department has through this feature, or none
key-fill-template = The flows that the template proposes
key-copy-from = The flows of another department
key-clear-column = This feature is not used
key-edit-department = Edit the department
key-next-department = next department
key-previous-department = Department before
key-done = done
key-is-it-saved = Say whether everything is saved
key-choose = choose
key-toggle = tick
key-next-question = next
key-previous-question = back
key-basis = basis
key-note = note
key-evidence = evidence
key-choose-and-stay = choose, stay
key-next-unanswered = next open
key-next-flagged = Next flagged question
key-jump = go to
key-not-applicable = Not applicable, with the reason
key-flag = Flag for follow-up, or take the flag away
key-override = Answer differently for one department
key-withdraw = Take the answer back
key-previous-section = Section before
key-next-section = Next section
key-previous-part = Organisation or department before
key-next-part = Next department
key-do-not-know = I don't know
key-digits = The first option; 2 to 9 the others
key-accept-and-go-on = accept
key-go-there = go there
key-result = result
key-save-report = save report
key-why = open
key-next-field = next field
key-previous-field = field before
key-accept-field = accept
key-accept-all = accept all
key-accept = accept
key-new-line = new line
key-keep-and-close = keep and close

## Settings
settings-title = Settings
settings-auto = as the system says
settings-language = Language
settings-language-hint = Of the screens and of what is handed over. Left and right choose. That of the system counts when farol starts again.
settings-theme = Colours
settings-theme-hint = As the system says: for the terminal's background, where it tells of one.
settings-theme-dark = for a dark background
settings-theme-light = for a light background
settings-theme-high-contrast = high contrast
settings-theme-mono = none
settings-glyphs = Signs
settings-glyphs-hint = ASCII only where the terminal draws other signs at another width, or not at all.
settings-unicode = all
settings-ascii = ASCII only
settings-mouse = Mouse
settings-mouse-hint = The wheel scrolls and a click picks a row. Text is then marked with Shift held down.
settings-hints = Hints
settings-hints-hint = A line under the title says what a screen is for, the first times. Enter accepts the settings.
settings-no = no
settings-yes = yes
settings-file = farol's settings. The settings screen (F10) changes the lines below and leaves all others as they are. The command line and the environment come before them.
settings-file-language = The language: auto (that of the system), en, zh-Hant or pt.
settings-file-theme = The colours: auto (as the terminal's background is), dark, light, high-contrast or mono.
settings-file-glyphs = The signs that are drawn with: unicode or ascii.
settings-file-mouse = Whether the wheel scrolls and a click picks a row. Text is then marked with Shift held down.
settings-file-hints = Whether a screen says at first what it is for.
settings-file-keys = Other keys for what can be done. docs/keys.md has the names.
notice-settings-kept = Kept in { $path }.
notice-settings-kept-given = Kept in { $path }. The command line or NO_COLOR decides on the colours for now.
notice-settings-no-place = There is no folder for settings: the changes count until farol ends.
notice-settings-wrong = The settings are not used: { $file }, line { $line }, column { $column }: { $what }. { $help }
notice-settings-unread = The settings are not used. { $why }
notice-settings-not-kept = The settings count until farol ends, and are not kept, since the file is wrong. { $file }, line { $line }, column { $column }: { $what }.

notice-pasted-nowhere = What was pasted has no field here to go into.

## The first times
hint-hide = Esc: hide
hint-home = Enter opens or starts. { $key }: all else.
hint-setup = Tab goes on, Enter at the last field accepts.
hint-departments = Add departments, then Enter: their data flows.
hint-grid = Space: it goes through. Upper row: how often.
hint-interview = Enter answers and goes on. All is saved.
hint-review = What is open, or contradicts. Enter: there.
hint-result = Tab: the next view. Enter: why.
hint-compare = What changed, and by what. Enter: why.
hint-trend = Left and right: a run. Tab: another chart.

## The user's own editor
outside-failed = The editor ended with { $why }: the note is as it was.
outside-not-started = { $editor } could not be started: { $why }. VISUAL or EDITOR names another one.
outside-file = The note could not be handed to the editor: { $why }.

## Everything that can be done
palette-title = What to do
palette-go = Go to { $to }
palette-screen = screen
palette-department = department
palette-question = question

## Looking for words
search-title = Search
search-in = questions, answers, notes
search-nothing = nothing found
search-count = { $number } of { $count }
search-answer = answer
search-note = note
search-reason = why not applicable
search-evidence = evidence

## Help
help-title = Keys
help-everywhere = Everywhere
help-stage = In an assessment
help-marks = ✓ all answered · ? something is unknown · ⚑ flagged for follow-up · ! a red flag · § data that the law calls sensitive
help-scores = A score goes from 0 to 100, and higher is worse. What is unknown counts as not in place. The first figure of the band is what the score would be if everything unknown were at its best and everything were tested: a wide band says to ask more before acting.

## Home
home-empty = farol finds which departments of an organisation put personal data at risk, says why, and says what to do about it. Answers stay on this machine, in files that only you can read.
home-empty-next = Press Enter to start the first assessment.
home-empty-example = Press Ctrl+E to look at an example first: an invented hotel with a clinic.
notice-example = This is an example in a folder of its own. Quit and start farol again to come back to your own data.
home-unfinished = Unfinished
home-search = Find:
home-nothing-found = Nothing has this in its name. Esc clears the search.
home-unreadable = { $file } cannot be read; Enter says why
home-archived = archived
home-due = next run is due
home-overdue = next run was due in { $period }
home-next = next run in { $period }
rename-title = Rename
rename-name = Name
rename-hint = Saved reports keep the name that they were made with.
delete-title = Delete for good
delete-name = Type its name
delete-hint = All files of { $name } are deleted: unfinished assessments and saved reports. This cannot be undone.
delete-wrong = That is not its name. Type { $name } to delete it, or press Esc.
choice-delete = Delete the unfinished assessment, or the whole organisation?
choice-delete-draft = Delete this unfinished assessment
choice-delete-organisation = Delete the organisation with all its files …
notice-nothing-here = There is nothing under the cursor.
ago-now = just now
ago-minutes = { $count ->
    [one] 1 minute ago
   *[other] { $count } minutes ago
}
ago-hours = { $count ->
    [one] 1 hour ago
   *[other] { $count } hours ago
}
ago-days = { $count ->
    [one] 1 day ago
   *[other] { $count } days ago
}
pick-earlier-report = Compare { $period } with
notice-compare-a-report = Choose a saved report to compare with an earlier one, or with one of another organisation.
notice-no-earlier-report = There is no earlier report of this organisation to compare with, nor one of another.

## Set-up
setup-name = Organisation
setup-name-hint = As it should stand on the report.
setup-name-missing = Enter the organisation's name.
setup-sectors = Sectors
setup-sectors-hint = Enter opens the list. The sectors bring the departments that are usual there.
setup-headcount = People
setup-headcount-hint = Everyone who works there, on any contract.
setup-headcount-missing = Enter a whole number of 1 or more.
setup-period = Quarter
setup-period-hint = The quarter that is assessed, such as 2026-Q4.
setup-period-wrong = Write the quarter as 2026-Q4.
setup-assessor = Assessor
setup-assessor-hint = Who asks the questions. Enter here goes on.

setup-begin = Begins with
setup-begin-hint = What it says is carried over, marked until it is confirmed. Left and right choose another report, or none. Enter here goes on.
setup-begin-report = the report of { $period }, saved { $day }
setup-begin-nothing = nothing: every question is asked anew

## Departments
departments-empty = No departments yet. Press Enter to add those that are usual in the organisation's sectors, Ctrl+N to add one by hand, or F4 to import a list or the platform's contacts.
column-department = Department
column-headcount = People
column-volume = Data on
column-flows = Flows
column-answered = Answered
column-score = Score
not-mapped = not mapped
not-mapped-why = No data flows were entered for this department, so its risk cannot be judged. Enter them in the flow grid.
departments-too-many-people = The departments have { $people } people together, the organisation { $all }: somebody is counted twice, or its number is to be set right (F7).
every-sector = every sector
pick-templates = Departments to add
pick-merged = Merge with { $department }
merged-answers =
    { $count ->
        [0] no answers
        [one] one answer
       *[other] { $count } answers
    }
department-merge = The merged department
notice-nothing-to-merge = There is no other department to merge with.
notice-merged =
    { $differed ->
        [0] Merged into { $department }, with the flows and answers of all.
        [one] Merged into { $department }. One answer said something else: that of the first stays, the other is kept as retired.
       *[other] Merged into { $department }. { $differed } answers said something else: those of the first stay, the others are kept as retired.
    }
department-split = Split { $department }
split-first = First part
split-first-hint = Both parts are compared with the department that they were.
split-first-people = Its people
split-second = Second part
split-second-hint = It begins with the same flows and answers. A third part is split off afterwards.
split-second-people = Its people
split-same-name = Both cannot have one name.
notice-imported = Imported: { $added } added, { $changed } changed. F9 takes it back.
notice-split = { $first } and { $second } both begin with the flows and answers of { $department }. Change what differs.
notice-complete-departments = Departments added. Press Ctrl+E on each to enter its people and how many people's data it holds.
notice-no-departments = Add a department first.
department-new = New department
department-edit = Department
department-name = Name
department-name-hint = As the client calls it.
department-name-missing = Enter the department's name.
department-headcount = People
department-headcount-hint = Who work in the department. Bigger departments count for more in the organisation's score.
department-volume = Data on
department-volume-hint = How many people's data the department holds. Left and right choose. Left open, it counts as the most.
department-lead = Lead
department-lead-hint = Who answers for the department. May be left open.
department-accounts = Accounts
department-accounts-hint = The department's accounts on the platform. May be left open.
department-mainland = With +86
department-mainland-hint = Of these, the accounts whose phone number starts with +86. Enter accepts the form.
department-number-wrong = This number is too large.
department-mainland-wrong = This cannot be more than the accounts in all.
choice-remove-department = Remove { $department } with its flows and its { $answers ->
    [one] answer
   *[other] { $answers } answers
}? Undo brings it back.
choice-remove = Remove it
choice-keep = Keep it

## Data flows
grid-title = { $department }: which data goes through what?
grid-people = { $people } people · data on { $volume } · accounts: { $accounts }
grid-accounts = { $total }, { $mainland } with +86
grid-inherent = Inherent risk of this flow: { $worst } · { $others }
grid-no-template = This department was not made from a template.
grid-nothing-used = No feature is in use yet: set a frequency first.
pick-department = Copy the flows of
grid-columns = { $first }-{ $last } of { $total }
grid-frequency = How often it is used

## Interview
interview-head = Question { $number } of { $count } · { $part } · { $section }
part-organisation = Organisation
answer-none = no answer
answer-unknown = I don't know
answer-not-applicable = Not applicable
basis = How do we know? (Ctrl+B)
basis-stated = stated
basis-seen = seen
basis-tested = tested
note = Note:
note-title = Note
beside-note = the note
beside-evidence = the evidence
beside-flag = the flag
notice-beside-unknown = This open question is now answered “I don't know”, so that { $what } has an answer to stand beside.
notice-basis-next = The answer that is given here next counts as { $basis }.
evidence = Evidence
evidence-hint = Emptied, it is taken away.
evidence-hint-seen = Seen on { $day }. Emptied, it is taken away.
evidence-new = New
evidence-new-hint = What was shown, such as a page of settings, a contract or a screenshot.
evidence-day = Seen on
evidence-day-hint = The day on which the new one was seen, written as 2026-11-24.
evidence-on = { $name } (seen on { $day })
reason-title = Why is it not applicable?
worth-to-a-department = Worth up to { $department } points to a department.
worth = Worth { $organisation } points to the organisation, up to { $department } to a department.
why-asked = Why:
guidance = How:
evidence-to-ask-for = Ask for:
source = Source:
status-verified = verified
status-secondary = from a secondary source
status-unverified = not verified
status-vendor-claim = the vendor's claim
remark-pending = Whether this applies depends on something that is still open: another answer, or the department's accounts.
remark-override = Differs from the organisation, whose answer is: { $answer }. Del takes the difference away.
remark-no-override = Here as in the organisation, whose answer is: { $answer }. Answering it here makes the difference.
remark-carried-over = Carried over from { $period }, not confirmed yet: Ctrl+T says that it is still true.
asking-left = { $count ->
    [one] 1 left.
   *[other] { $count } left.
}
asking-left-minutes = { $count ->
    [one] 1 left, about { $minutes } min.
   *[other] { $count } left, about { $minutes } min.
}
asked-red-flag = Asked since a red flag of the last run reads it.
asked-finding = Asked since it was a finding of the last run.
asked-action-done = Asked since a planned action that settles it is said to be done.
asked-too-old = Asked since its answer is older than it may be.
asked-question-changed = Asked since the question is new or asks otherwise now.
asked-scope-changed = Asked since the department or its flows are new or others.
asked-only-stated = Asked since it was only stated.
asked-rest = Asked since nothing else is left.
notice-asking = Only what needs asking comes now, the most pressing first. Ctrl+T: still true. F5: everything again.
notice-asking-everything = Everything comes again, in the order of the questions.
notice-asked-through = Everything that needed asking was asked or passed over.
notice-nothing-carried-over = Nothing was carried over that is not confirmed.
notice-nothing-to-confirm = This answer was not carried over, or is confirmed already.
key-still-true = still true
key-ask = only what is due
red-flag = Red flag:
contradiction = Do these go together?
remark-flagged = ⚑ Flagged for follow-up
number-hint = A number: { $unit }
number-in-band = { $unit } · { $band }
number-wrong = Enter a number between { $min } and { $max }.
band-between = from { $from } and below { $below }
band-from = { $from } and more
notice-not-kept = “{ $text }” was not kept: it is no answer to that question.
date-hint = A date, written as 2026-11-24
date-wrong = Write the date as 2026-11-24.
text-hint = A short text
pick-section = Go to
pick-override = Which department differs?
has-override = differs already
notice-first-question = This is the first question.
notice-nothing-flagged = No question is flagged.
notice-nothing-missing = Every question has an answer.
notice-not-overridable = This question is asked once for the whole organisation, or is a department's own.

## Undo
notice-undone = Undone: { $what }
notice-redone = Done again: { $what }
notice-nothing-to-undo = There is nothing to undo.
notice-nothing-to-redo = There is nothing to do again.
event-answer = { $question } ({ $part }) → { $now }
event-department-added = { $department } added
event-department-removed = { $department } removed
event-department-changed = { $department } changed
event-flows = data flows of { $department }
event-plan = the plan
event-accepted = an accepted finding
event-carried-over = what was carried over from { $period }
event-departments-replaced = { $departments } in the place of what was there
event-departments-imported = the import ({ $added } added, { $changed } changed)
event-set-up = the set-up
event-return = an input of the return
event-other = the last step

## Review
review-summary = { $answered } of { $visible } questions answered, { $unknown } unknown, { $notapplicable } not applicable, { $unanswered } open. What is unknown or open counts as not in place.
unmapped = { $count ->
    [one] 1 department is not mapped and not counted.
   *[other] { $count } departments are not mapped and not counted.
}
review-nothing = Nothing is open. Press Ctrl+S to save the report.
review-contradictions = Do these go together?
review-unanswered = Open
review-unknown = Unknown
review-no-reason = Not applicable without a reason
review-flagged = Flagged for follow-up
review-unconfirmed = Carried over, not confirmed

## Result
tab-overview = Overview
tab-departments = Departments
tab-findings = Findings
home-plan-overdue = { $count ->
    [one] 1 action overdue
   *[other] { $count } actions overdue
}
tab-flows = Flows
tab-return = Return
column-data = Data
column-feature = Feature
column-location = Lies
column-risk = risk
flows-none = No data flow is mapped.
flows-only = Only { $nodes }
flows-summary = { $flows ->
    [one] 1 flow
   *[other] { $flows } flows
}, { $outside } of them outside (!). { $moved ->
    [0] No answer says that one lies elsewhere.
   *[other] Answers move { $moved }: { $proved } seen or tested (✓), { $said } only said (?).
}
flow-inherent = inherent { $score }, as if it were the department's only flow
flow-lies-outside = Lies outside: { $location }
flow-lies-inside = Lies in: { $location }
flow-by-default = That is where the feature's data lies by default. No answer says otherwise.
flow-moved = Because of an answer, { $basis }: { $question } { $answer } → { $location }
flow-overruled = Other answers say otherwise, and count less
about-feature = Feature:
return-missing = There is no result yet: without these a cost would be left out. Enter { $inputs }.
return-horizon = { $years ->
    [one] Horizon: 1 year
   *[other] Horizon: { $years } years
}
return-example = The example of a vendor's article, beside this organisation
return-point-hint = In { $unit }. With the likely value alone, all three are it.
return-source-hint = Where it comes from: a document, a person, a page.
return-no-number = Enter a number.
return-no-estimate = Low, likely and high must rise, and none may be below 0.
return-no-chance = Low, likely and high must rise, from 0 to 1.
return-years = Horizon in years
return-years-hint = From 1 to { $most }.
notice-no-vendor-example = The example belongs to the questionnaire that comes with farol; this assessment is made with another.
key-next-column = column
key-column-before = column before
key-take-input-back = take back what was entered
tab-plan = Plan
tab-roadmap = Roadmap
column-action = Action
column-takes-off = takes off
column-hours = hours
column-mop = MOP
plan-sum = { $count ->
    [0] Nothing is ticked
    [one] 1 action: { $hours } h, MOP { $cost }
   *[other] { $count } actions: { $hours } h, MOP { $cost }
}
plan-by-hand = A what-if: no answer is changed. Space ticks; F4 has the plan made.
plan-everything = Everything that is open,
plan-within-hours = Within { $hours } hours,
plan-within-mop = Within MOP { $cost },
plan-below = { $whom } below { $level },
plan-by-hours = the most points for an hour of work first.
plan-by-mop = the most points for a pataca first.
plan-not-reached = cannot be reached: this is all that moves the score.
plan-exact = exact: no other set of actions does better; { $by }
plan-greedy = by the greedy way, since many actions are open: a better set may exist; { $by }
plan-nothing-open = No action is open: everything that could be done is done and tested.
plan-settled = In the plan, and nothing left to change
plan-not-planned = Not in the plan yet.
plan-alone = By itself it takes { $points } points off the organisation's score.
plan-settles = What it settles
plan-due = by { $due }
plan-overdue = overdue since { $due }
plan-title = Into the plan
plan-owner = Owner
plan-owner-hint = Who does it, by name or role.
plan-due-label = Due
plan-status = Status
plan-status-hint = Left and right change it.
plan-reason = Reason
plan-reason-hint = Needed where it was dropped.
plan-reason-missing = Say why it was dropped.
goal-title = Have the plan made
goal-everything = Everything that is open
goal-hours = The most within a budget of hours …
goal-mop = The most within a budget of MOP …
goal-below-hours = { $whom } below { $level }, with the fewest hours
goal-below-mop = { $whom } below { $level }, with the least money
goal-nothing = Tick nothing
goal-hours-label = Hours
goal-mop-label = MOP
goal-budget-hint = A number from 0 on.
goal-budget-missing = Enter a number from 0 on.
and-more = and { $count } more
roadmap-head = From { $start }. { $planned } planned, { $open } open and not planned, { $overdue } overdue. The next run: { $next }.
roadmap-stage = { $title }: { $from } to { $until }, { $hours } h
roadmap-marks = ▲ overdue   ! ends a red flag   ✓ done
roadmap-nothing = Nothing is to be done here.
roadmap-recurring = To be looked at again
key-tick = tick
key-goal = plan it for me
key-plan-it = owner, due
key-plan-ticked = plan the ticked
notice-planned = { $count ->
    [0] Everything that is ticked is in the plan already.
    [one] 1 action is in the plan now. Ctrl+E gives it an owner and a date.
   *[other] { $count } actions are in the plan now. Ctrl+E gives each an owner and a date.
}
all-red-flags = { $count ->
    [one] The red flag
   *[other] All { $count } red flags
}
would-change-most = What would change it most
all-findings = All its findings: { $mend } to mend, { $see } to ask to see
column-low = at best
column-inherent = inherent
column-findings = findings
points-of-score = { $points } of the { $score } points.
flow-left = { $points } points of the score. Inherent risk { $inherent }, residual { $residual }: the safeguards take off { $held } points.
flow-held = What holds it down
flow-nothing-holds = Nothing yet: no safeguard on this flow is in place.
flow-missing = What would hold it down further, each by itself
findings-to-mend = To mend
findings-ask-to-see = Ask to see
findings-accepted = Accepted
findings-order = { $order }. { $filter }
order-worth = By what it is worth
order-level = By level
order-department = By department
order-questionnaire = In the order of the questions
filter-none = All of them.
filter-some = Only { $criteria }: { $count }.
filter-title = Show only
filter-unknown = Unknown
filter-flagged = Flagged for follow-up
filter-risk = Risk
filter-section = Section
findings-none-filtered = Nothing here meets the filter. Esc takes it away.
findings-none-to-mend = Nothing is to be mended.
findings-none-to-see = Every answer at its best was tested.
findings-none-accepted = No finding was accepted.
finding-accepted = Accepted:
accepted-until = { $by }, until { $until }
accepted-expired = { $by }, expired on { $until }
accept-title = Accept this finding
accept-by = By whom
accept-by-hint = Who answers for it, by name and role.
accept-reason = Why
accept-reason-hint = In a sentence that can be read in a year.
accept-until = Until
accept-past = Choose a day that is still to come.
accept-missing = Somebody must answer for it, and say why.
go-to-question = Go to the question
notice-back-to-result = Esc comes back to the result.
notice-back-to-review = Esc comes back to the review.
notice-back-to-question = Esc comes back to the question before.
answer = Answer:
reason = Reason:
evidence-seen = Evidence:
finding-worth = Worth:
against = Against:
law = Law:
to-do = To do:
hours-and-cost = { $hours } h, MOP { $cost }
key-next-tab = next tab
key-previous-tab = tab before
key-tab-digits = go to a tab (1 to 7)
key-filter = filter
key-order = order
key-accept-finding = accept
key-other-list = next list
key-other-list-back = list before
key-take-acceptance-back = take the acceptance back
key-take-out = take it out of the plan
score-band = Between { $low } and { $high }, by what is known; { $inherent } without any safeguard.
coverage = { $answered } of { $visible } questions answered, { $stated } of them only stated; { $unknown } unknown, { $notapplicable } not applicable, { $unanswered } open; { $flags ->
    [one] 1 red flag
   *[other] { $flags } red flags
}.
red-flags = Red flags
articles = Art. { $articles }
shares = Where the points come from
finding-missing = missing
finding-unknown = unknown
finding-unproved = untested
notice-saved-already = This report is saved already, and never changes.
notice-last-stage = This is the last step: Ctrl+S saves the report.
notice-nothing-open = No assessment is open.
notice-report-changed = This report is not what was saved. { $what }
notice-report-saved = Report saved: { $path }

## Questions of the program
choice-title = farol
choice-finish = Everything is answered. Save the report? A saved report never changes.
choice-finish-incomplete = { $missing ->
    [one] 1 question is still open and counts
   *[other] { $missing } questions are still open and count
} as not in place. Save the report all the same? A saved report never changes.
choice-finish-yes = Save the report
choice-finish-review = Look at what is open
choice-stay = Not now
choice-quit-unsaved = The last answers could not be saved. Leave and lose them?
choice-quit-and-lose = Leave and lose them
choice-new = A new assessment of which organisation?
choice-next-assessment = The next one of { $name }
choice-another-organisation = Of another organisation
notice-interrupt-unsaved = Press Ctrl+C once more to quit. The last answers could not be saved and will be lost.
notice-interrupt-form = Press Ctrl+C once more to quit. What stands in this form is not accepted yet: Ctrl+S accepts it.
notice-form-entered = Not accepted yet: Ctrl+S accepts what you entered, Esc once more drops it.
notice-form-entered-quit = Not accepted yet: Ctrl+S accepts what you entered, Ctrl+Q once more quits without it.
notice-interrupt-field = Press Ctrl+C once more to quit. What stands in the field is no answer to the question and will be lost.
notice-field-quit = What stands in the field is no answer to the question: Ctrl+Q once more quits without it.
notice-interrupt = Press Ctrl+C once more to quit. Everything is kept.

## Comparison
tab-compared-answers = Answers
tab-people = People
compare-better = Better: the organisation's score fell from { $before } to { $after } ({ $change }).
compare-worse = Worse: the organisation's score rose from { $before } to { $after } ({ $change }).
compare-same = The organisation's score is as it was: { $after }.
compare-two-lower = { $later } is at lower risk: { $after }, against { $before } of { $earlier } ({ $change }).
compare-two-higher = { $later } is at higher risk: { $after }, against { $before } of { $earlier } ({ $change }).
compare-two-same = Both have the same score: { $after }.
compare-department-better = Its score fell from { $before } to { $after } ({ $change }).
compare-department-worse = Its score rose from { $before } to { $after } ({ $change }).
compare-department-same = Its score is as it was: { $after }.
compare-department-lower = { $after } at { $later }, against { $before } at { $earlier } ({ $change }).
compare-only-one = Only on one side, so there is no change to explain. Its score is { $score }.
compare-causes-note = Questionnaire: other questions or weights. Scope: departments, people, data flows. Safeguards: what was answered.
cause-questionnaire = The questionnaire: other questions or weights
cause-scope = The scope: departments, people, data flows
cause-safeguards = The safeguards: what was answered
cause-questionnaire-short = Questionnaire
cause-scope-short = Scope
cause-safeguards-short = Safeguards
column-before = before
column-after = after
column-change = change
column-questionnaire = quest.
column-scope = scope
column-safeguards = safeg.
compared-most = What did most, by itself
count-new = new
count-gone = gone
count-as-before = as before
count-reopened = open again
count-worse = worse
count-better = better
count-higher = at higher risk
count-lower = at lower risk
count-closed = closed
count-as-they-were = as they were
count-none = nothing changed
count-only-later = only at { $later }
count-only-earlier = only at { $earlier }
count-at-both = at both
count-notes-differ = { $count ->
    [one] note differs
   *[other] notes differ
}
count-notes = { $count ->
    [one] note changed
   *[other] notes changed
}
compared-shows-unchanged = { $what } F4 shows them.
compared-nobody = It is not said who asked.
compared-assessor = Who asked
compared-answered-by = Who answered, and how many answers
compared-no-name = no name
compared-other-people = Answers that somebody else gave
compared-nothing-planned = Nothing was planned.
compared-nothing-accepted = No finding was accepted.
compared-nobody-named = No answer names who gave it.
compared-own-answers = Its changed answers, with points of the organisation's score
compared-own-answers-two = Its answers that differ, with points of the organisation's score
compared-organisation-answers = The organisation's changed answers, which count for each department
compared-organisation-answers-two = The organisation's answers that differ, which count for each department
compared-then = Before:
compared-now = Now:
compared-both-times = Before and now:
compared-points = By itself, of the organisation's score:
compared-gain = As a finding, worth:
compared-note = The note: [-taken out-], {"{"}+put in+{"}"}
compared-by = by { $by }
compared-on = on { $date }
compared-unconfirmed = carried over, not confirmed
compared-outcome = What became of it:
compared-status = Status:
compared-owner = Owner:
compared-due = Until:
compared-action-points = The answers that it settles, together:
compared-not-planned = not planned
compared-settled = The answers that changed, of those that it settles
compared-why-not = Why not:
questions-added = Questions added
questions-removed = Questions that nothing replaces
questions-replaced = Questions replaced
questions-not-comparable = Questions that cannot be compared with what was asked before
questions-rescored = Questions scored otherwise
questionnaire-reweighted = What else is weighted otherwise
reweighted-model = the model's own numbers
reweighted-usage = how often a feature is used
reweighted-volume = how many people are concerned
reweighted-risk = risk
reweighted-data-category = data category
reweighted-feature = feature
key-unchanged = what is unchanged
key-only-changes = only what changed
key-compare-digits = go to a tab (1 to 6)

# The trend.

notice-trend-takes-two = A trend takes two reports of the organisation. Finish another assessment of it first.
notice-no-trend = None of its reports can be read, so there is no trend.
notice-trend-left-out = Left out, since { $count ->
    [one] it cannot be read: { $file }.
   *[other] { $count } reports cannot be read: { $file } is the first of them.
}
notice-first-run = This is the first run: there is none before it to compare with.
trend-score = Score
trend-departments = Departments
trend-risks = Risks
trend-coverage = Coverage
trend-findings = Findings
trend-plan = Plan
trend-chart-score = Score of the organisation; dotted: at best
trend-chart-department = { $name }: score; dotted: at best
trend-chart-risk = { $title }: risk of the organisation, of 100
trend-chart-coverage = Questions settled, of 100; dotted: without what was only carried over
trend-chart-findings = Findings to mend
trend-chart-plan = Actions planned; dotted: done, and their findings fell
trend-legend-questionnaire = ≠ another questionnaire: another measure
trend-legend-gap = · no run
trend-legend-no-figure = · no figure
trend-legend-both = · no run, or no figure
trend-saved = saved { $day }
trend-after-a-gap = after { $count ->
    [one] a quarter
   *[other] { $count } quarters
} without a run
trend-corrected = corrected { $count ->
    [one] once
   *[other] { $count } times
}
trend-questionnaire = questionnaire { $now }, before { $before }
trend-same-version = questionnaire { $version } with other contents
trend-change = Change
trend-at-best = At best
trend-inherent = Without safeguards
trend-red-flags = Red flags
trend-to-mend = Findings to mend
trend-settled = Questions settled
trend-of-visible = of { $visible }
trend-worth = worth { $points } points
trend-moved = Departments:
trend-none-moved = none moved
trend-more = and { $count } more
trend-added = { $name } is new
trend-removed = { $name } is gone
trend-visible = Questions asked
trend-carried-over = Carried over
trend-not-confirmed = not confirmed yet
trend-answered = Answered
trend-unknown = Unknown
trend-not-applicable = Not applicable
trend-unanswered = Open
trend-points = Worth, in points
trend-accepted = Accepted
trend-unproved = In place, not proved
trend-planned = Planned
trend-waiting = Waiting
trend-overdue = Overdue
trend-done = Done
trend-fell = Done, and findings fell
trend-dropped = Dropped
trend-unmoved = Done, but their findings did not fall:
trend-line = Trend
trend-level = Level
trend-risk = Risk
trend-of-100 = Of 100
trend-highest = Highest
trend-not-mapped = not mapped
trend-not-there = not there

## Languages
language-en = English
language-zh-hant = 繁體中文
language-pt = Português
notice-language = { $language }. Ctrl+L goes on to the next language.
notice-language-later = Close this first, then choose the language.

## Handing over
notice-nothing-to-export = There is nothing here to be exported: choose a report or an assessment.
notice-cannot-open = { $path } cannot be opened from here: { $why }
notice-exporting = Making the files …
pick-formats = Export as
handover-title = Export: { $formats }
handover-document = Document
handover-document-hint = The report, or a paper made of the same answers. Left and right choose.
handover-report = the report
handover-audience = For
handover-audience-hint = Left and right choose. It decides on the parts.
audience-everything = everybody: the whole, with all appendices
audience-board = who decides: summary, maps, change, return
audience-owners = who does the work: red flags, findings, plan
handover-status-hint = Said on every page as long as it is a draft.
handover-names = Names
handover-names-hint = A redacted copy has codes in place of names, and no notes, evidence or free texts. The scores are the same.
names-shown = as they are
names-redacted = redacted
handover-languages = Language
handover-languages-hint = Left and right choose. Every language makes files of its own.
handover-every-language = all three, each in files of its own
handover-folder = Folder
handover-folder-hint = Made where it is not there. Enter here exports.
handover-folder-missing = Enter a folder.
handover-there = Nothing was written, because this is there already: { $paths }
handover-done = { $count ->
    [one] One file is
   *[other] { $count } files are
 } in { $folder }.
handover-redacted = { $done } { $removed }
handover-failed = Nothing was written: { $why }
handover-partly = Written: { $written }. Then this failed: { $why }
choice-replace = Replace it
choice-close = Close
choice-open-file = Open { $name }
