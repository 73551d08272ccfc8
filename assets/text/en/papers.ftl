# Papers that fall out of the answers, and the form that goes out and comes back.

## Every paper
paper-draft = Draft, to be checked by counsel
paper-about = About this paper
paper-how-read = Each entry says which answer it comes from: the question, for whom it was answered, how that is known, and when. Where nothing says it, the entry is empty and says what belongs there. Nothing here is legal advice.
paper-said-at = { $question } ({ $whom }; { $known }; { $day })
paper-from-setup = From the set-up of the assessment
paper-from-grid = From the data flows of { $department }
paper-from-department = From the facts of { $department }
paper-from-default = By default: no answer says otherwise
paper-nothing-says = Nothing says it
paper-to-write = To be written
paper-no-day = day not recorded
paper-not-answered = not answered
paper-known-nothing = not known
paper-not-applicable = does not apply
paper-no-flows = No data flows were entered yet.
paper-not-mapped = No data flows were entered for it yet.
paper-special-bare = { $category } (special)
paper-special = { $category } (special: { $articles })
paper-whom = For whom
paper-says = What the answers say
paper-where-from = Where it comes from
paper-sources-table = The sources, and how far each is verified
paper-sources-read = What is said here of the law and of the platform comes from these sources of the questionnaire. One that is not verified is to be confirmed by counsel before anything rests on it.
paper-no-mapping = farol does not know which answers of the questionnaire “{ $questionnaire }” belong into this paper. The papers register, roles and form can be made of any questionnaire.
paper-no-department = there is no department “{ $id }” in it; farol show lists the departments
paper-no-sheet = the workbook of the form could not be made: { $why }
paper-no-format = “{ $what }” is not made as { $format }; as a workbook there is only the form (--paper form)
paper-form-redacted = a form without names could not be read back; leave --redacted out
paper-only-form = --department and --open-only are for the form alone: --paper form

## The draft of a notification
paper-notification = Draft of a notification of processing
paper-notification-what = What a notification to the authority contains, as far as the answers tell it.
paper-notification-contents = What it contains follows “{ $title }” ({ $reference }); { $status }.
paper-notification-purposes = No question asks for the purposes as such, so what each department does with data counts as one purpose. Where a department has several, copy its block; where several departments share one, join theirs.
paper-notification-status = What was notified so far
paper-notification-status-table = What the answers say about notifications and authorisations
paper-notification-blocks = The fields, by purpose
paper-notification-table = The ten fields of a notification for what { $department } does
paper-notification-comment = What counsel changes or adds for this purpose.
paper-field = Field
paper-holds = What belongs there
paper-controller = Who is responsible
paper-controller-holds = Name, address and registration of whoever decides on purpose and means, and whom to ask.
paper-controller-bare = { $name }; { $headcount } staff
paper-controller-said = { $name }; sector: { $sectors }; { $headcount } staff
paper-purpose = Purpose
paper-purpose-holds = What the data are used for, in plain words, one purpose for each block.
paper-categories = People and data categories
paper-categories-holds = Whose data they are, and which; special data named apart.
paper-people = How many people: { $band }
paper-recipients = Recipients
paper-recipients-holds = Who receives the data, and on what condition.
paper-processor = Processor
paper-processor-holds = Who processes the data for whoever is responsible: company, address, contract.
paper-combination = Combination of data
paper-combination-holds = Whether the data are combined with data of another file, and which.
paper-retention = Keeping time
paper-retention-holds = How long the data are kept, and which provision or need sets that.
paper-rights = Rights of the people
paper-rights-holds = How a person sees, corrects or erases their data, and where to ask.
paper-transfers = Transfers outside
paper-transfers-holds = Which data go where, to whom, and on which ground.
paper-goes-to = { $feature }: { $location }
paper-nothing-outside = As far as the answers tell, no data flow goes outside.
paper-security = Security
paper-security-holds = A general description of the measures, from which it can be judged whether they are enough.

## The data-flow register
paper-register = Data-flow register
paper-register-what = Every data flow that was entered: which data, through which feature, where it lies, on which ground, how long, and for whom.
paper-register-how = In brackets stands the number of the question that says so and how that is known; all answers that were used stand at the end. Where nothing says it, that is said.
paper-register-flows = The flows, by department
paper-register-table = The data flows of { $department }
paper-register-used = The answers that were used
paper-register-used-table = The answers that the register rests on
paper-data-category = Data category
paper-data-categories = Data categories
paper-inside = inside
paper-ground = Ground
paper-kept = Kept for
paper-known = ({ $known })
paper-no-period = No period is said ({ $short })
paper-cited = { $answer } ({ $short })

## The role-permission matrix
paper-roles = Role-permission matrix
paper-roles-what = Who uses what and with how many accounts, who administers, and what the answers say of access; at the end the rights of each role, to be written.
paper-matrix = Departments and features
paper-matrix-read = A cell says how often the department uses the feature. An empty one: it does not.
paper-matrix-table = How often each department uses: { $features }
paper-accounts = Accounts
paper-accounts-said = { $total }, of them { $mainland } with +86
paper-accounts-unknown = not entered
paper-frequency-unknown = used, how often is not known
paper-administrators = Administrators
paper-administrators-table = What the answers say of administrators
paper-access = Access
paper-access-table = What the answers say of access
paper-rights-of-roles = The rights of each role
paper-rights-read = No answer says what each role may see, change and export. Write a row for each role.
paper-rights-table = What each role may see, change and export: to be written
paper-role = Role
paper-may-see = May see
paper-may-change = May change
paper-may-export = May export
paper-decided-by = Decided by, on
paper-rights-comment = Where what is set on the platform differs from this table, and until when it will be mended.

## The transfer risk assessment
paper-transfer = Transfer risk assessment
paper-transfer-what = What goes outside, where to, on which ground, what holds it, what is missing, and what is left. The judgement is counsel's.
paper-circumstances = Circumstances
paper-circumstances-table = What the answers say of the circumstances
paper-destination = Destination
paper-destinations-table = The data flows that go outside, by destination
paper-transfer-ground = Ground and notice
paper-ground-table = What the answers say of ground and notice
paper-safeguards = Safeguards in place
paper-in-place = In place, %
paper-safeguards-read = Safeguards of which an answer shows at least a part, with how much of its best that is: an answer that was tested counts in full, one that was seen or stated for less. One that is only stated is somebody's word: ask to see it.
paper-safeguards-table = The safeguards that are in place, at least in part
paper-no-safeguards = No answer shows a safeguard in place.
paper-missing = What is missing
paper-missing-table = Safeguards that are missing, not whole, or not known
paper-nothing-missing = No safeguard of the transfer is missing.
paper-gain = Worth, points
paper-actions = What settles it
paper-residual = What is left
paper-residual-read = The score that each department would have with its worst flow to that destination alone, from 0 to 100: without any safeguard, and with those in place. It comes from the questionnaire's weights; it is no measure of the law.
paper-residual-table = The worst data flow of each department to each destination
paper-inherent = Without safeguards
paper-residual-score = With safeguards
paper-judgement = To be judged
paper-judgement-read = No answer can give this. The outline follows the assessments named among the sources; what they ask binds only where they apply.
paper-judge-law = The law and practice of the destination
paper-judge-law-holds = What the destination's law lets others do with the data, how often that happens, and where this was read.
paper-judge-clear-text = Who can read the data in clear text
paper-judge-clear-text-holds = Who holds the keys, which of the data nobody there can read, and how that was tried.
paper-judge-enforce = Whether people keep their rights
paper-judge-enforce-holds = Against whom, where, and by which contract a person can enforce what they have a right to.
paper-judge-conclusion = Conclusion
paper-judge-conclusion-holds = Go on, go on with conditions, or stop; why; and when this is looked at again.
paper-assessed-by = Assessed by
paper-checked-by-counsel = Checked by counsel

## Conditions in words
paper-if-and = {" "}and{" "}
paper-if-or = {" "}or{" "}
paper-if-not = not ({ $what })
paper-if-any-department = for at least one department: { $what }
paper-if-is = the answer to { $number-of } “{ $question }” is { $options }
paper-if-above = the answer to { $number-of } “{ $question }” is above { $number }
paper-if-below = the answer to { $number-of } “{ $question }” is below { $number }
paper-if-answered = { $number-of } “{ $question }” is answered
paper-if-unanswered = { $number-of } “{ $question }” is not answered
paper-if-uses = it uses { $what }
paper-if-handles = it handles { $what }
paper-if-template = it is { $what }
paper-if-mainland = it has accounts with +86
paper-if-no-mainland = it has no accounts with +86
paper-if-sector = the sector is { $what }

## The form
form-title = Questions for { $whom }
form-mark = Form, to be filled in
form-head = Before you begin
form-how = Tick a box or write on the line. “I don't know” is an answer too, and a fair one. What you leave empty stays as it is.
form-how-sheet = Fill in the yellow cells: choose from the list, or write the numbers of several options with ; between them. “I don't know” is an answer too. What you leave empty stays as it is. A note beside “Not applicable” says why.
form-count = { $count ->
    [one] One question
   *[other] { $count } questions
 }.{ $left ->
    [0] {""}
    [one] {" "}One more of this part does not stand here: it cannot come up, or it is settled.
   *[other] {" "}{ $left } more of this part do not stand here: they cannot come up, or they are settled.
 }
form-whom = For
form-answered-by = Filled in by
form-answered-on = On
form-word-stated = stated: somebody said so
form-word-seen = seen: a document or a screen was shown
form-word-tested = tested: somebody tried it
form-questions = The questions
form-otherwise = Where this department does otherwise
form-only-if = Only if { $condition }.
form-only-if-otherwise = Only if this department does otherwise than the organisation.
form-one = One of these:
form-several = All that apply:
form-text = In your own words:
form-date = A day, as 2026-11-24:
form-number = A number from { $min } to { $max }:
form-number-of = A number ({ $unit }) from { $min } to { $max }:
form-so-far = Said so far: { $said }.
form-so-far-carried = Said in { $period }: { $said }. Is that still so?
form-basis = How it is known
form-evidence-wanted = Ask to see
form-evidence = Evidence seen
form-note = Note
form-number-head = No.
form-options = Options
form-signed-by = Filled in by, on

## What is wrong with a form
form-no-form = this workbook is no form of farol: its sheets “Form” and “farol” are not there
form-other-format = this form is of the format “{ $found }”, which this program does not read
form-incomplete = the hidden sheet of the form does not say its { $what }; export the form again
form-formula = { $formula } is a formula; write the answer itself
form-error-value = there is an error in it instead of a value
form-unknown-question = the questionnaire has no question “{ $id }”
form-no-answer = something is said beside the question, but no answer is chosen; “I don't know” is one too
form-no-such-option = “{ $text }” is none of the options
form-only-one = only one option can be chosen
form-no-number = “{ $text }” is no number
form-out-of-range = { $number } is outside { $min } to { $max }
form-no-date = “{ $text }” is no day as 2026-11-24
form-no-basis = “{ $text }” is none of stated, seen and tested
form-no-name = the name of whoever filled the form in is no text
form-twice = the question “{ $id }” stands on the form twice; this row was not read
form-no-id = this row belongs to no question: its hidden id is gone
form-outside = it stands beside the form and belongs to no question

## Reading a form back
import-unread = { $sheet }!{ $cell }: { $why }
import-nothing-written = { $count ->
    [one] one cell cannot be read
   *[other] { $count } cells cannot be read
 }, so nothing was written. Mend the form, or take the other rows with --skip-wrong.
import-dry-run = Nothing was written: this was a dry run.
import-no-assessment = “{ $organisation }” has no unfinished assessment of { $period }; name one with --assessment
import-several-assessments = “{ $organisation }” has several unfinished assessments of { $period }: { $names }. Name one with --assessment
import-other-organisation = the form is about the organisation “{ $given }”, the assessment about “{ $own }”
import-other-questionnaire = the form was made with the questionnaire { $given }, the assessment with { $own }; export the form again
import-no-department = the form is for the department “{ $id }”, which the assessment does not have

## What each paper is
paper-is-notification = draft of a notification to the authority
paper-is-register = data-flow register
paper-is-roles = role-permission matrix
paper-is-transfer = transfer risk assessment, skeleton
paper-is-form = form to be filled in
