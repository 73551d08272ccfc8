### What the core has to say: why an event or an interview is refused.

fault = { $site }: { $what }
site-interview = The interview
site-organisation = The organisation
site-department = Department { $department }
site-plan = The plan, action { $action }
site-return = The return
site-return-input = The return's input { $input }
site-answer-organisation = The organisation's answer to { $question }
site-answer-department = Department { $department }'s answer to { $question }
fault-wrong-format = it has the format { $found }, which this program does not read. A newer farol may.
fault-other-questionnaire = it was made with the questionnaire { $which }, which is not the one given. Name that one with --questionnaire.
fault-unknown-id = the questionnaire has nothing with the id { $id }. Check its spelling.
fault-duplicate-department = another department has the same id. Give each its own.
fault-unsafe-id = { $id } cannot be an id: use 1 to 64 characters of a-z, 0-9 and -.
fault-no-headcount = the head count must be at least 1.
fault-too-many-accounts = there are more mainland accounts than accounts in all.
fault-not-for-the-organisation = this question is asked of each department. Move the answer there.
fault-not-overridable = this question is asked once, for the whole organisation. Move the answer there.
fault-empty = it says "answered" but holds no option, number, text or date. Add one, or take the entry out.
fault-wrong-value = it holds a value of another sort than the question asks for.
fault-too-many-options = the question permits one option here, each at most once.
fault-number-out-of-range = { $number } is outside the range of the question.
fault-bad-date = { $text } is no date. Write it as 2026-11-24.
fault-bad-estimate = it needs low ≤ likely ≤ high, none below 0, and a chance at most 1.
fault-bad-years = { $years } years are no horizon. Give 1 to { $most }.
refused-not-the-start = An assessment starts once, with its first event.
refused-other-questionnaire = The assessment was started with the questionnaire { $which }, which is not the one at hand.
refused-no-department = There is no department { $department }.
refused-bad-department = The department id { $department } is taken or cannot be used.
refused-not-blank = A report is carried over only before anything else is entered. Start another assessment for it.
refused-other-past = The file goes on from the report of { $period }, and this assessment does not: what is retired and not confirmed in the file would be lost. Give it to a new assessment that begins with nothing (farol new --from none), or take carried_over and retired out of the file. Nothing was changed.
refused-retired-elsewhere = { $count ->
    [one] One thing is retired in the file that this assessment does not have
   *[other] { $count } things are retired in the file that this assessment does not have
}: they would be lost. Give the file to a new assessment that begins with nothing (farol new --from none), or take retired out of it. Nothing was changed.
refused-nothing-to-confirm = Nothing that was carried over waits at { $question } to be confirmed. Answer it instead.
refused-weaker-basis = { $question } was known better than that. Answer it again to say so.
refused-nothing-to-undo = There is nothing to undo.

## The return
roi-plan = Return over { $years ->
    [one] 1 year
   *[other] { $years } years
} if { $actions } of the { $open } open actions are done: { $hours } hours, MOP { $cost }
roi-input = Input
roi-low = Low
roi-likely = Likely
roi-high = High
roi-unit = Unit
roi-status = Status
roi-source = Source
roi-from-organisation = head count of the organisation
roi-from-plan = planning estimates of the actions
roi-nothing = not entered
unit-mop = MOP
unit-mop-per-hour = MOP an hour
unit-mop-per-year = MOP a year
unit-hours = hours
unit-hours-per-head = hours a head
unit-hours-per-year = hours a year
unit-people = people
unit-chance-per-year = chance a year
roi-vendor-claim = a vendor's unproved claim
roi-entered = entered
roi-ratio = Benefits by costs
roi-net = Net benefit, MOP
roi-pay-back = Pay-back, years
roi-not-in-time = not in time
roi-no-cost = no cost
roi-percentiles = P10, P50, P90: what a tenth, half and nine tenths of the draws do not pass.
roi-likely-title = At the likely values, MOP over { $years ->
    [one] 1 year:
   *[other] { $years } years:
}
roi-penalties-avoided = Expected penalties avoided
roi-audit-work = Audit work saved
roi-other-benefits = Other benefits
roi-implementation = Implementation
roi-training = Training
roi-net-line = Net benefit
roi-histogram = Net benefit: how many of { $draws } draws from each MOP on, up to { $to }:
roi-sensitivity = What moves the net benefit: each input from its low to its high value, the others at their likely ones, MOP:
roi-not-entered = Counted as 0, since nobody entered it: { $inputs }.
roi-seed = Seed { $seed }, generator { $generator }, { $draws } draws.
roi-example = An example from a vendor's article: { $people } people, { $years } years, MOP { $mop } (MOP { $each } for each of them a year).
    Status: { $status }. Source: { $source }.
    Taken as all benefits together. The costs, the risks and the plan are those of this assessment.
roi-claimed = as claimed
roi-sourced = without the claim
roi-needed = MOP { $mop } is as much as so many of one of these penalties, each at the most that its source gives (MOP):
input-hourly-rate = An hour of your own work
input-implementation-hours = Hours to carry out the plan
input-implementation-cost = Money to carry out the plan
input-headcount = People to be trained
input-training-hours = Hours of training for each
input-audit-hours = Audit work saved in a year
input-other-benefits = Other benefits in a year
input-penalty = Penalty: { $penalty }
input-base-rate = How likely in a year: { $penalty }

## How far a planned action is
plan-open = open
plan-doing = doing
plan-done = done
plan-dropped = dropped

## Comparison
compared-two = Two organisations, not two times of one: nothing is new, closed or open again here. + is higher risk at { $later }, - lower. Departments with the same id are taken for the same.
only-at-later = only at { $later }
only-at-earlier = only at { $earlier }
flags-new = New red flags
flags-gone = Red flags gone
flags-unchanged = Red flags as before
flags-only-at-later = Red flags only at { $later }
flags-only-at-earlier = Red flags only at { $earlier }
flags-at-both = Red flags at both
findings-new = New findings
findings-reopened = Findings open again
findings-worse = Findings with a worse answer, by how much of the best is in place
findings-better = Findings with a better answer, by how much of the best is in place
findings-closed = Findings closed
findings-only-at-later = Findings only at { $later }
findings-only-at-earlier = Findings only at { $earlier }
findings-worse-at-later = Findings at both, the worse answer at { $later }, by how much of the best is in place
findings-better-at-later = Findings at both, the better answer at { $later }, by how much of the best is in place
findings-unchanged = { $count ->
    [one] 1 finding is as it was.
   *[other] { $count } findings are as they were.
}
findings-at-both = { $count ->
    [one] 1 finding is the same at both.
   *[other] { $count } findings are the same at both.
}
department-added = new
department-removed = no longer there
departments-together = Departments that were merged or split are compared by the mean of their scores, weighted with head counts.
answers-changed = Answers that changed, and what each did by itself
answers-differ = Answers that differ, and what each does by itself
answers-unchanged = { $count ->
    [one] 1 answer is as it was.
   *[other] { $count } answers are as they were.
}
answers-at-both = { $count ->
    [one] 1 answer is the same at both.
   *[other] { $count } answers are the same at both.
}
answer-changed = changed
answer-new = newly answered
answer-withdrawn = taken back
answer-basis = known otherwise
answer-confirmed = confirmed
answer-otherwise = answered otherwise
answer-same = the same
answered-at-later = answered only at { $later }
answered-at-earlier = answered only at { $earlier }
acting-together = acting together: what no single answer did alone
notes-changed = Notes that changed
notes-differ = Notes that differ
compared-actions = What became of the plan, with the points of the answers that it settles
compared-actions-two = What is planned, with the points of the answers that it settles
outcome-done = done, and the risk fell
outcome-without-effect = done, but the risk did not fall
outcome-late = late
outcome-dropped = dropped
outcome-under-way = under way
outcome-gone = no longer planned
planned-at-both = planned at both
questionnaire-changed = The questionnaire changed: { $added } questions added, { $removed } removed, { $replaced } replaced, { $rescored } scored otherwise, { $notcomparable } not comparable.
compared-accepted = Accepted findings
acceptance-new = newly accepted
acceptance-unchanged = still accepted
acceptance-expired = over, open again
acceptance-withdrawn = not accepted any more
accepted-at-later = accepted at { $later }
accepted-at-both = accepted at both
acceptance-over = over at { $later }
