# What is handed over: the words of reports in every format.

export-organisation = The organisation
export-title = Data-protection assessment of { $name }, { $period }
export-by-the-questionnaire = By the questionnaire “{ $title }”
export-subtitle = { $name }, { $period }
export-draft = Draft
export-final = Final

## The parts
export-control = About this document
export-summary = Summary
export-heat-map = Heat map
export-flow-map = Where the data goes
export-departments = Each department
export-red-flags = Red flags
export-findings = Findings
export-plan = Action plan
export-return = Return
export-change = Change since last time
export-trend = Trend
export-method = Method, scales and limits
export-sources = Sources
export-answers = All questions and answers
export-evidence = Evidence register
export-not-applicable = Not applicable
export-retired = No longer asked
export-interviews = Interviews held
export-glossary = Glossary
export-signatures = Signatures

## Control
export-client = Client
export-period = Period
export-version = Version
export-status = Status
export-classification = Classification
export-prepared-by = Prepared by
export-reviewed-by = Reviewed by
export-made-with = Questionnaire
export-questionnaire-titled = { $title } ({ $id }, version { $version })
export-questionnaire-of = { $id }, version { $version }
export-saved-at = Saved
export-program = Made with
export-digest = SHA-256 of the report
export-how-to-check = Whether this document says what the report says can be checked years later: farol verify tells whether the report with this digest is what was saved, and farol score computes its scores again.
export-not-saved = Made of an assessment that is not finished. It has no digest yet, and its figures can change.

## Summary
export-nothing-mapped = No data flows were entered for { $name } yet, so its risk cannot be judged.
export-lead = { $name } stands at { $score } of 100 in { $period }: { $level }.
export-band = If everything that is open or only stated turned out at its best, it would be { $low }; as far as is known it is { $high }; without any safeguard it would be { $inherent }. Lower is better.
export-band-name = Band
export-band-short = { $low } to { $high }; { $inherent } without any safeguard
export-score-words = { $score } of 100, { $level }
export-since-same = The same as in { $period }.
export-since-worse = Worse than in { $period }: { $points } points more.
export-since-better = Better than in { $period }: { $points } points less.
export-departments-at = Departments: { $level }
export-coverage = Coverage
export-covered = { $answered } of { $visible } questions answered, { $unknown } unknown, { $unanswered } open{ $carried ->
    [0] {""}
   *[other] , { $carried } carried over and not confirmed
 }
export-worst-risks = The worst risks
export-worst-risk = { $risk }, most of all in { $department }. { $about }
export-strengths = What holds
export-money = What it takes
export-all-costs = { $actions ->
    [one] The one action that is open, neither done nor dropped, takes
   *[other] All { $actions } actions that are open, neither done nor dropped, together take
 } { $hours } hours and MOP { $mop } by the questionnaire's planning estimates, and { $actions ->
    [one] brings
   *[other] bring
 } the score from { $before } to { $after }.
export-decision = Decision asked for
export-begin-with = To begin with these, in this order. The points of each are counted after the ones before it:
export-first-action = { $action }: { $points } points less, { $hours } hours, MOP { $mop }
export-comment-summary = The consultant's own words on the whole.

## Heat map
export-heat-map-read = Each row is a department, the worst first; each column a risk. A cell holds the risk from 0 to 100 and its level.
export-heat-map-title = Departments by risks
export-heat-map-table = Departments by risks, in figures
export-heat-map-few = The figures stand in the table below.
export-heat-map-said = { $count } departments. The worst is { $worst } with { $worstscore }, the best { $best } with { $bestscore }. All figures stand in the table below.
export-bars-title = Scores with their bands
export-bars-said = A bar reaches to the department's score; its lighter part begins where the score would be if everything open or only stated were at its best. The figures stand under Each department.
export-not-mapped = not mapped
export-not-mapped-why = No data flows were entered for this department, so its risk cannot be judged.
export-department = Department
export-score = Score
export-people = People
export-lead-name = Lead

## Flow map
export-flows-said = { $flows ->
    [one] One data flow
   *[other] { $flows } data flows
 }; { $outside } of them go outside as far as is known. For { $unproved } the place is the feature's own by default: nobody has shown it otherwise.
export-flows-title = From departments through features to locations
export-flows-table = Features and the locations where their data lies
export-feature = Feature
export-location = Location
export-outside = outside
export-where = Where
export-by-default = by default
export-known = Known how
export-flows = Flows
export-worst-flow = Worst flow

## Departments
export-comes-from = Its points come from:
export-share = { $risk }: { $points } points
export-would-change-most = What would change it most:
export-would-change = { $question } Now: { $answer }. At its best: { $points } points less.

## Red flags and findings
export-no-red-flags = No red flag holds.
export-no-red-flags-yet = No red flag holds by the answers that there are. No data flows were entered yet, and some red flags can be told only from them.
export-red-flags-read = These hold whatever the score is.
export-red-flags-table = Red flags
export-red-flag = Red flag
export-where-at = Whose
export-articles = Articles
export-about = About
export-no-flows = No data flows were entered yet, so nothing can be said of what its answers are worth.
export-no-findings = There is nothing to mend by these answers.
export-findings-read = Each is a question whose answer, at its best and tested, would lower the organisation's score by the points given, taken alone.
export-findings-table = Findings, the one that is worth most first
export-unproved = In place, not tested
export-unproved-read = These answers are at their best, but only stated or seen. They are no faults; testing them would narrow the band.
export-number = No.
export-question = Question
export-answer = Answer
export-level = Level
export-points = Points
export-accepted = Accepted
export-accepted-findings = Accepted findings
export-accepted-read = Somebody answers for leaving these as they are, up to and with the day given. They stay in the score.
export-accepted-by = Accepted by
export-accepted-until = Until
export-accepted-holds = accepted
export-accepted-over = its day has passed: it counts as open
export-accepted-gone = no finding any more

## Plan
export-falling-title = How the score falls, action by action
export-falling-steps = From { $before } to { $after } by { $actions } actions, those first that take off most for an hour of work; each is counted after those before it.
export-plan-unranked = No data flows were entered yet, so nothing can be said of what an action takes off the score, and none can be ranked. Only what is planned stands here.
export-plan-points = Points alone are what an action takes off the organisation's score if nothing else is done. In the figure and in the Summary each action is counted after those before it, so its points are others there.
export-points-alone = Points alone
export-now = Now
export-stage = { $stage }: { $from } to { $until }
export-action = Action
export-critical = ! { $action }
export-owner = Owner
export-due = Due
export-hours = Hours
export-mop = MOP
export-overdue = overdue
export-not-planned = not planned
export-open = open
export-doing = under way
export-done = done
export-dropped = dropped
export-dropped-actions = Dropped actions
export-dropped-read = It was decided not to do these.
export-recurring = To be looked at again
export-places = Places
export-again-by = By
export-next-run = The next assessment is due in { $period }.

## Return
export-return-missing = These have to be entered before there is a result: { $inputs }.
export-return-unknown = No data flows were entered yet, so no risk is known that the plan could lower, and there is no return to be told.
export-return-inputs = What goes in
export-return-result = What comes out
export-result = Result
export-p10 = P10
export-p50 = P50
export-p90 = P90
export-return-of-plan = { $actions ->
    [one] The return is of one action only, the one that is planned and still to be done. It takes
   *[other] The return is of { $actions } actions only, those that are planned and still to be done. Together they take
 } { $hours } hours and MOP { $mop }, { $entered ->
    [0] by the questionnaire's planning estimates
   *[other] as entered
 }, and { $actions ->
    [one] brings
   *[other] bring
 } the score from { $before } to { $after }.
export-return-of-all = { $actions ->
    [0] The return is of no action: none is open. It counts
    [one] No open action is planned, so the return is of the one that is open, neither done nor dropped. It takes
   *[other] No open action is planned, so the return is of all { $actions } actions that are open, neither done nor dropped. Together they take
 } { $hours } hours and MOP { $mop }, { $entered ->
    [0] by the questionnaire's planning estimates
   *[other] as entered
 }; the score goes from { $before } to { $after }.
export-return-brings = Over { $years ->
    [one] one year
   *[other] { $years } years
 } { $actions ->
    [one] this action brings
   *[other] these { $actions } actions bring
 } a net benefit of MOP { $likely } in the middle, and between { $low } and { $high } in eight of ten draws, if the inputs hold.
export-histogram-title = Net benefit over all draws

## Change and trend
export-change-said = From { $before } in { $period } to { $after }: { $questionnaire } by the questionnaire, { $scope } by the scope, { $safeguards } by the safeguards.
export-waterfall-title = What made the change
export-by-questionnaire = Questionnaire
export-by-scope = Scope
export-by-safeguards = Safeguards
export-departments-compared = Departments, before and after
export-department-new = new
export-department-gone = gone
export-before = Before
export-after = After
export-change-points = Change
export-findings-compared = What became of the findings
export-findings-unchanged = { $count ->
    [one] One finding is as it was.
   *[other] { $count } findings are as they were.
 }
export-finding-new = new
export-finding-reopened = reopened
export-finding-worse = worse
export-finding-better = better
export-finding-closed = closed
export-what-happened = What happened
export-points-before = Points before
export-points-after = Points after
export-answers-compared = Answers that changed
export-plan-compared = What became of what was planned
export-outcome-done = done, and the risk fell
export-outcome-no-effect = done, but the risk did not fall
export-outcome-late = late
export-outcome-under-way = under way
export-outcome-not-planned = no longer planned
export-trend-said = { $runs } assessments from { $first } to { $last }: { $change } points in all.
export-trend-title = The score from run to run
export-trend-table = The runs, in figures
export-questionnaire-changed = another questionnaire from here on
export-findings-open = Open findings

## Method
export-method-what = Every data flow of a department (a kind of personal data through a feature of the platform) is weighed by how sensitive the data is, how many people it is about, how often it flows and what the feature lets happen. What the answers say is in place takes off from that. A department's score puts its flows and risks together, the organisation's its departments, by their people. All weights stand in the questionnaire; the same answers always give the same score.
export-method-band = What is unknown, open or only stated counts against the department, and widens the band below its score.
export-method-change = A change between two assessments is split exactly into what the questionnaire, the scope and the safeguards did; the three add up to the change.
export-levels = Levels
export-range = from { $from } to below { $until }
export-range-last = from { $from } to { $until }
export-basis = How an answer is known
export-basis-what = A safeguard counts by so much of its strength:
export-usage = How often a feature is used
export-volume = How many people the data is about
export-limits = Limits
export-limit-stated = It rests on what was said and shown in the interviews. It is no audit.
export-limit-score = A score orders departments and shows movement from one assessment to the next. It is not the probability of a fine.
export-limit-law = It is no legal advice. Where a reading of the law is not settled, the sources say how far it is verified.
export-limit-vendor = What a vendor claims is marked as a claim.
export-disclaimer = This document is for the client named in it. Whoever made it answers for the care with which questions were asked and answers noted down, not for what was not said or shown.
export-sources-read = What the questions rest on, and how far each source is verified.
export-sources-table = Sources with their status
export-source = Source
export-reference = Reference
export-checked = Checked

## Appendices
export-answers-of = Questions and answers: { $whom }
export-note = Note
export-who-when = Who, when
export-unconfirmed = Carried over from { $period }, not confirmed.
export-evidence-table = What was shown
export-evidence-name = Evidence
export-seen-on = Seen on
export-sha256 = SHA-256
export-not-applicable-table = What was found not to apply
export-no-reason = no reason given
export-reason = Reason
export-retired-read = Earlier assessments say this, and the questionnaire has no place for it any more. It is kept, and does not score.
export-retired-answers = Answers to questions that are no longer asked, or asked otherwise
export-why-retired = Why
export-retired-gone = not asked any more
export-retired-otherwise = asked otherwise now
export-retired-merged = merged with one whose answer comes first
export-retired-uses = Features that are no longer asked after, or with data categories that are not
export-retired-plan = Planned actions that are no longer offered
export-retired-accepted = Accepted findings of questions that are no longer asked
export-retired-inputs = Inputs of the return that are no longer counted
export-interviews-table = Who answered
export-not-recorded = not recorded
export-answered-by = Answered by
export-answers-count = Answers
export-first-day = First day
export-last-day = Last day
export-word-score = Score
export-word-score-is = How much risk to people's data is left, from 0 to 100. Lower is better.
export-word-band = Band
export-word-band-is = From what the score would be if everything open, unknown or only stated were at its best, to what it is.
export-word-inherent = Inherent risk
export-word-inherent-is = The score without any safeguard.
export-word-finding = Finding
export-word-finding-is = A question whose answer could lower the score.
export-word-red-flag = Red flag
export-word-red-flag-is = Something that must be looked at whatever the score is.
export-word-safeguard = Safeguard
export-word-safeguard-is = What a question asks after: something that holds a risk down.
export-word-flow = Data flow
export-word-flow-is = A kind of personal data that a department passes through a feature.
export-word-basis = Basis
export-word-basis-is = How an answer is known: stated, seen or tested.

## Signatures
export-signing = The undersigned have gone through this document together.
export-signed-digest = It was made of the report with the SHA-256 digest { $digest }.
export-consultant = For the consultant: name, place and date
export-representative = For the client: name, place and date
export-chop = Space for the company's chop

## The files themselves
export-skip = To the content
export-contents = Contents
export-bad-template = The template { $name } cannot be used: line { $line }: { $why }

## Files, bundles and copies
export-no-json = This interview holds a number that JSON cannot write: { $why }
export-no-bundle = These files cannot be put into one archive: { $why }
export-no-browser = No browser that could print a PDF was found. Install Chromium, Chrome or Edge, or name one with FAROL_BROWSER; or open the HTML in any browser and print it from there.
export-browser-not-there = FAROL_BROWSER names { $path }, and that is not there.
export-browser-not-started = { $path } could not be started to print the PDF: { $why }
export-browser-too-long = { $path } had not printed the PDF after { $seconds } seconds and was ended.
export-browser-failed = { $path } did not print the PDF: { $said }
export-browser-nothing = { $path } ended without printing the PDF and said nothing. Is it a browser?
export-against-itself = That is the same report. Name an earlier one to compare with.
export-against-later = The report of { $period } is the later one of the two. Name an earlier one to compare with.
export-is-redacted = Redacted copy. Removed: { $kinds }. Head counts, sectors, data flows, days and the choices made stay: they are what the scores are made of.
export-removed = Removed in this copy
export-removed-names = { $count ->
    [one] 1 name of the organisation or of a department
   *[other] { $count } names of the organisation and of departments
}{ $places ->
    [0] {""}
   *[other] {" "}in { $places } places
}
export-removed-people = { $count ->
    [one] 1 name of a person
   *[other] { $count } names of persons
}{ $places ->
    [0] {""}
   *[other] {" "}in { $places } places
}
export-removed-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
export-removed-evidence = { $count ->
    [one] 1 name of evidence
   *[other] { $count } names of evidence
}{ $places ->
    [0] {""}
   *[other] {" "}in { $places } places
}
export-removed-reasons = { $count ->
    [one] 1 reason
   *[other] { $count } reasons
}
export-removed-texts = { $count ->
    [one] 1 text answer
   *[other] { $count } text answers
}
export-removed-sources = { $count ->
    [one] 1 source of a figure
   *[other] { $count } sources of figures
}
export-how-to-check-a-copy = This is a redacted copy: names and texts were replaced by codes or taken out, and no figure was changed. The redacted interview, which comes with it as JSON, gives the same scores with farol score; whoever has the report with this digest gets the same interview again with farol export --redacted.
## Spreadsheets, documents and calendars
export-list-findings = Findings
export-list-plan = Actions
export-list-answers = Answers
export-kind = Kind
export-kind-fault = to mend
export-kind-unproved = in place, not tested
export-question-id = Question id
export-action-id = Action id
export-stage-name = Stage
export-settles-red-flag = Red flag
export-yes = yes
export-section = Section
export-answered-on = Answered on
export-flagged = To follow up
export-cut = … [cut: { $left } characters more]
export-rows-cut = … and { $left } rows more, which a sheet does not hold
export-sheet-lists = Lists
export-sheet-plan = Plan
export-sheet-answers = Answers
export-sheet-changes = Changes
export-list-owners = Owners
export-list-owners-read = Owners and roles that the lists on the sheet of the plan offer. Add yours below.
export-list-statuses = Statuses
export-owner-unknown = This owner is not in the lists. It can be entered all the same.
export-status-unknown = Choose one of the statuses in the list.
export-no-tables = A CSV holds findings, plan and answers, and none of these parts was chosen.
export-page = Page
export-page-of = of
export-comment-author = farol
export-calendar = { $organisation }: data protection
export-event-action = { $action } ({ $organisation })
export-event-action-about = Stage: { $stage }. Owner: { $owner }. { $hours } hours.
export-event-again = { $count ->
    [one] One answer to look at again
   *[other] { $count } answers to look at again
 } ({ $organisation })
export-event-again-about = From this day on these answers are too old:
export-event-next = Next data-protection assessment: { $period } ({ $organisation })
export-event-next-about = The quarter of the next assessment begins. It starts from the report of { $period } and asks only what needs asking again.
export-office-failed = The { $format } file cannot be made: { $why }

## The formats
format-html = a page to read and to send
format-pdf = that page in print, to sign and keep
format-docx = to go on writing in
format-xlsx = the plan to work with
format-csv = tables for other programs
format-md = for wikis and version control
format-ics = what is due, for the calendar
format-json = the report's own file, to be checked
format-zip = all of it in one archive
