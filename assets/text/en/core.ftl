### What the core has to say: why an event or an interview is refused.

fault = { $site }: { $what }
site-interview = The interview
site-organisation = The organisation
site-department = Department { $department }
site-plan = The plan, action { $action }
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
refused-not-the-start = An assessment starts once, with its first event.
refused-other-questionnaire = The assessment was started with the questionnaire { $which }, which is not the one at hand.
refused-no-department = There is no department { $department }.
refused-bad-department = The department id { $department } is taken or cannot be used.
refused-nothing-to-undo = There is nothing to undo.
