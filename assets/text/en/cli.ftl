### The command line.

cli-failed = farol: { $what }
cli-cannot-write = the result could not be written: { $why }
cli-cannot-read = { $path } could not be read: { $why }
cli-not-found = there is no { $path }. Give a folder, a file, - for stdin, or the id of the questionnaire that comes with farol.
cli-no-utf8 = { $path } is no text in UTF-8. Save it as UTF-8.
cli-no-questionnaire-here = the folder { $path } holds no TOML file. Give the folder in which questionnaire.toml stands.

## The wizard
cli-terminal = the terminal does not answer: { $why }
cli-no-home = this machine does not say where your data should lie. Name a folder with --data-dir or FAROL_HOME.

## The commands that work on assessments and reports
cli-no-file = there is no file { $path }.
cli-in-file = { $path }: { $what }
cli-no-interview = this is no interview: { $what } (line { $line }, column { $column }).
cli-no-json = it cannot be written as JSON: { $why }
cli-no-report = { $name } is an assessment under way, not a report. Finish it first: farol finish { $name }
cli-is-finished = { $name } is finished; its report is { $path }. Start another assessment with farol new.
cli-organisation = Organisation
cli-basis-stated = stated
cli-basis-seen = seen
cli-basis-tested = tested
cli-state-unknown = Unknown
cli-state-not-applicable = Not applicable
cli-state-not-applicable-because = Not applicable: { $reason }
cli-finding-missing = missing
cli-finding-unknown = unknown
cli-finding-unproved = unproved
cli-list-empty = There is no organisation yet. Start with: farol new --name "…"
cli-list-draft = draft
cli-list-report = report
cli-list-progress = { $settled } of { $visible }
cli-show-title = { $name }, { $period } ({ $questionnaire }, version { $version })
cli-show-draft = Draft { $id }: { $settled } of { $visible } settled, last changed { $changed }
cli-show-report = Report saved { $saved }, SHA-256 { $digest }
cli-show-assessor = Assessor: { $name }
cli-show-people = { $count ->
    [one] one person
   *[other] { $count } people
}
cli-show-note = Note: { $note }
cli-show-carried-over = Not confirmed since { $period }
cli-show-retired = Retired: answers of earlier assessments that this questionnaire has no place for. They do not score.
cli-retired-gone = { $whom }: { $value } ({ $period }; the question is not asked any more)
cli-retired-not-comparable = { $whom }: { $value } ({ $period }; it is asked otherwise now)
cli-retired-superseded = { $whom }: { $value } ({ $period }; merged with one whose answer comes first)
cli-new-no-report = There is no report of { $name } to begin with that was made with the questionnaire { $questionnaire }. Name one with --from, or begin with nothing: --from none
cli-new-other-organisation = the report is about the organisation { $given }, not about { $own }. Nothing was started.
cli-new-report-changed = The report of { $period } is not what was saved: { $why }
cli-new-carried-over = Begun with the report of { $period }: { $kept } answers kept, { $translated } translated, { $retired } retired, { $not-comparable } not comparable.
cli-new-unconfirmed = They count as unconfirmed until they are confirmed. What needs asking, in order: farol show { $id } --reconfirm
cli-new-retired = Retired: { $place }
cli-new-returned = Asked again, with the answer that was retired: { $place }
cli-new-compared-not = Not comparable, to be asked anew: { $place }
cli-new-unread = Not in the questionnaire any more, left out: { $whom }: { $id }
cli-reconfirm-title = Against { $period }: { $left } to be asked, { $confirmed } answered or confirmed
cli-reconfirm-alone = { $left } to be asked, { $confirmed } answered or confirmed
cli-reconfirm-no-report = The report that it began with is not among the reports here, so that its findings are not known: { $digest }
reason-red-flag = Red flag in the last run
reason-finding = Finding in the last run
reason-action-done = Settled by an action that is said to be done
reason-too-old = Too old
reason-question-changed = New in the questionnaire, or asked otherwise
reason-scope-changed = Touched by a change of scope
reason-only-stated = Only stated
reason-rest = The rest
cli-show-evidence = Evidence: { $name }
cli-answer-other-organisation = the file is about the organisation { $given }, the assessment about { $own }. Nothing was changed.
cli-answer-department-added = Added the department { $department }
cli-answer-department-replaced = Replaced the department { $department }; its answers went to the new ones
cli-answer-department-changed = Changed the department { $department }
cli-answer-use-replaced = Replaced in { $department }: the use of { $feature }
cli-answer-replaced = Replaced in { $place }: { $before } → { $after }
cli-answer-input-replaced = Replaced in the return: { $input }, { $before } → { $after }
cli-answer-inputs-added = Entered for the return: { $inputs }
cli-answer-carried-over = Goes on from the report of { $period }, as the file does
cli-answer-confirmed = { $count ->
    [one] One answer that was carried over is confirmed.
   *[other] { $count } answers that were carried over are confirmed.
}
cli-answer-done = { $added ->
    [one] One answer
   *[other] { $added } answers
} added, { $replaced } replaced, { $unchanged } the same as before.
cli-finish-no-departments = There are no departments yet.
cli-finish-incomplete = { $count ->
    [one] this is still missing.
   *[other] these { $count } are still missing.
} Answer them ("unknown" is an answer too), or save the report as it is with --incomplete.
cli-score-score = Score
cli-score-level = Level
cli-score-low = At best
cli-score-inherent = Without safeguards
cli-score-not-mapped = not mapped
cli-score-red-flag = Red flag, { $whom }: { $title }
cli-score-red-flag-articles = Red flag, { $whom }: { $title } (articles { $articles })
cli-score-findings = { $count ->
    [one] One finding, with the points by which the organisation's score would fall:
   *[other] { $count } findings, with the points by which the organisation's score would fall:
}
cli-score-more = … and { $count } more, which --json prints.
cli-score-unproved = { $count ->
    [one] One safeguard is in place but not tested.
   *[other] { $count } safeguards are in place but not tested.
}
cli-score-coverage = { $visible } questions: { $answered } answered, { $unknown } unknown, { $inapplicable } not applicable, { $unanswered } unanswered; { $carried } carried over.
cli-score-no-level = there is no level { $name }. The levels are: { $levels }.
cli-score-gate = { $whom } is at { $score }: { $level }
cli-plan-everything = Every open action, the largest fall of the score { $by } first:
cli-plan-budget-hours = The lowest score for { $hours } hours of work, the largest fall { $by } first:
cli-plan-budget-mop = The lowest score for MOP { $mop }, the largest fall { $by } first:
cli-plan-below = { $whom } below { $level } as cheaply as can be, the largest fall { $by } first:
cli-plan-by-hours = for each hour of work
cli-plan-by-mop = for each MOP
cli-plan-action = Action
cli-plan-places = Places
cli-plan-hours = Hours
cli-plan-together = Together
cli-plan-nothing-open = No action is open.
cli-plan-nothing-chosen = Nothing has to be done for it, or nothing can be.
cli-plan-exact-budget = Exact: no other set of open actions brings the score lower within the budget.
cli-plan-exact-level = Exact: no cheaper set of open actions reaches it.
cli-plan-greedy = Greedy: more than { $count } actions matter here, so the best step was taken each time; another set may do better.
cli-plan-left-out = { $count } of { $open } open actions are left out.
cli-plan-not-reached = { $whom } cannot be brought so low: with every open action it stays at { $score }: { $level }.
cli-plan-lowest-level = nothing lies below { $name }, the lowest level. Name a higher one.
cli-plan-no-department = there is no department { $id }. The departments are: { $departments }.
cli-plan-no-budget = { $given } is no budget. Give a number that is not negative.
cli-flows-data-category = Data category
cli-flows-feature = Feature
cli-flows-location = Lies in
cli-flows-known = Known
cli-flows-outside = outside
cli-flows-by-default = by default
cli-flows-overruled = { $feature }: { $question } says { $location } ({ $basis }), a later answer says otherwise.
cli-flows-none = No department has a data flow yet.
cli-flows-summary = { $outside } of { $flows } flows lie outside. How the place is known: { $tested } tested, { $seen } seen, { $stated } stated; of { $default } only what the feature does by default.
cli-verify-holds = { $name } is what was saved, and its figures follow.
cli-verify-fails = { $count ->
    [one] { $name } is not right:
   *[other] { $name } is not right, for { $count } reasons:
}
cli-verify-digest = SHA-256 { $digest }
cli-verify-unproved = What this does not prove:
cli-verify-proved = What this proves of an organisation that is right:
cli-verify-proved-bytes = every report that is there is, byte for byte, what was saved
cli-verify-proved-figures = its figures follow from the questionnaire and the answers in it
cli-verify-proved-chain = if the digest of the last report is the one on the signed paper, no report before it was changed, removed or put in between
cli-verify-unproved-end = that no report is missing after the last one, or that the whole chain was not written anew: compare its digest with the one on the signed paper
cli-verify-no-report = { $name } ({ $id }): no report yet.
cli-verify-chain-holds = { $name } ({ $id }): { $count ->
    [one] its one report is right, and begins the chain.
   *[other] its { $count } reports are right, and one chain.
}
cli-verify-chain-fails = { $name } ({ $id }), { $count ->
    [one] one report,
   *[other] { $count } reports,
} is not right:
cli-verify-in-report = { $report }: { $what }
cli-verify-end = Last: { $report }, SHA-256 { $digest }

## Delete
cli-delete-ask = This deletes all files of { $name } for good: unfinished assessments and saved reports. Type its name:
cli-delete-wrong = that is not its name: type { $name }. Nothing was deleted.
cli-deleted = { $name } is deleted.

## Diff
cli-diff-title = { $name }: from { $earlier } to { $later }
cli-diff-before = before
cli-diff-after = after
cli-diff-change = change
cli-diff-by-questionnaire = questionnaire
cli-diff-by-scope = scope
cli-diff-by-safeguards = safeguards
cli-diff-title-two = { $earliername }, { $earlier }, and { $latername }, { $later }
cli-diff-together = { $points } acting together, what no single answer did alone.
cli-diff-assessors = Assessor: { $before } → { $after }
cli-diff-new-red-flag = red flag, { $whom }: { $title }
cli-diff-worse = { $whom } got worse: { $change }.

## Trend
cli-trend-title = { $name }: { $runs ->
    [one] one run, { $to }
   *[other] { $runs } runs, from { $from } to { $to }
}
cli-trend-chart = Score; the dotted line below is what it could be at best
cli-trend-other-questionnaire = ≠ made with another questionnaire than the run before: the figures are of another measure.
cli-trend-gap = · no run
cli-trend-no-run = no run
cli-trend-earlier = { $count ->
    [one] One earlier run is in the chart and in --json.
   *[other] { $count } earlier runs are in the chart and in --json.
}
cli-trend-run = Run
cli-trend-change = Change
cli-trend-settled = Settled
cli-trend-carried-over = Carried over
cli-trend-to-mend = To mend
cli-trend-points = Points
cli-trend-accepted = Accepted
cli-trend-red-flags = Red flags
cli-trend-planned = Planned
cli-trend-waiting = Waiting
cli-trend-overdue = Overdue
cli-trend-done = Done
cli-trend-fell = Findings fell
cli-trend-dropped = Dropped
cli-trend-unmoved = Done, but their findings did not fall:
cli-trend-department = Department
cli-trend-successions = Renamed, merged or split:
cli-trend-title-line = Trend
cli-trend-risk = Risk
cli-trend-percent = Of 100
cli-trend-highest = Highest
cli-trend-last-run = Last run
cli-trend-next-run = Next run
cli-trend-under-way = { $period } under way
cli-trend-run-overdue = { $period } overdue
cli-trend-run-due = { $period } due
cli-trend-run-later = { $period }
cli-trend-archived = { $name } (archived)
cli-trend-unreadable = { $name } ({ $count ->
    [one] one report cannot be read
   *[other] { $count } reports cannot be read
})
cli-trend-no-report = no report yet
cli-trend-none = { $id } has no report yet. Finish an assessment first: farol finish ASSESSMENT
cli-trend-left-out = left out of the trend: { $what }

## Roi
cli-roi-set = { $text } is no input. Give --set NAME=VALUE or --set NAME=LOW,LIKELY,HIGH, as in --set hourly-rate=150,200,300
cli-roi-names = The inputs are: { $names }.
cli-roi-missing = there is no result yet: without these a cost would be left out. Enter { $inputs } in the assessment, or give them with --set NAME=LOW,LIKELY,HIGH.
cli-roi-no-example = the example belongs to the questionnaire that comes with farol, and this assessment is made with another.

## Demo
demo-broken = the example is damaged. This is a mistake in farol itself.
demo-other-data = { $path } holds other organisations, and the example is never put among them. Name an empty folder with --data-dir.
cli-names-organisation = { $name } is an organisation. Name one of its assessments or reports: farol list shows them.

## farol export
cli-export-one-to-stdout = Only one file goes to stdout, and these are { $count }. Name one format and, for CSV, one part with --parts; or a folder with --out.
cli-export-there = Nothing was written: { $paths } is there already. Take another folder, or --force to replace it.
cli-export-not-tried = Not written because of what failed before: { $names }
cli-export-not-finished = This assessment is not finished, and only a report is final. Finish it first, or leave --final out.
cli-export-two-languages = Side by side takes two languages: --lang zh-Hant,pt
cli-export-no-folder = --out names no folder. Name one, or - for stdout.
cli-export-no-part = Nothing is left with all parts taken out. Keep one.
cli-export-version = --document-version wants a word or a number, such as 1.1.
cli-export-without-parts = JSON and calendar are always whole: --parts and --without say nothing to them.
cli-export-no-pdf = There is no PDF: { $why } The HTML is there; any browser prints it.
