### What is wrong with a questionnaire, and what to do about it.

diagnostic-error = error
diagnostic-warning = warning
diagnostic-help = help
diagnostic-related = the other one
diagnostic-count = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
 }
diagnostic-nearest = Did you mean { $id }?

diagnostic-syntax = this cannot be read: { $detail }
diagnostic-wrong-type = { $expected } must stand here
diagnostic-type-text = a text
diagnostic-type-string = a text in quotation marks
diagnostic-type-number = a number
diagnostic-type-whole-number = a whole number, 0 or more,
diagnostic-type-true-or-false = true or false
diagnostic-type-list = a list
diagnostic-type-table = a table
diagnostic-type-condition = a condition
diagnostic-no-number = this number is not finite, or too large
diagnostic-unknown-key = there is no field { $key } here
diagnostic-missing = the field { $key } is missing
diagnostic-not-one-of = { $found } is not one of the words that can stand here
diagnostic-no-condition = this condition says nothing
diagnostic-two-conditions = this condition says two things: { $first } and { $second }
diagnostic-no-file = the file { $name } is missing
diagnostic-stray-file = this file belongs to no section and to no language
diagnostic-nothing-to-translate = there is no English text here to translate
diagnostic-translated-twice = this text is there in { $language } already

diagnostic-no-colour = { $found } is no colour
diagnostic-pale-colour = this colour is too pale: text in it cannot be read on white paper
diagnostic-no-key = { $found } is no key that can be used
diagnostic-key-taken = { $key } does something else here already: { $by }
diagnostic-only-text = at least one key must be none that an input method may swallow
diagnostic-cannot-read = { $name } cannot be read: { $why }
diagnostic-no-utf8 = { $name } is no text in UTF-8
diagnostic-logo-no-picture = this logo is no picture that every reader shows
diagnostic-logo-too-large = this logo has { $size } bytes, and it is put into every file
diagnostic-logo-script = this logo runs a script or takes something from elsewhere

diagnostic-help-no-colour = Write it as in "#1f4e79".
diagnostic-help-pale-colour = Take a darker one: its contrast with white must be 4.5 or more.
diagnostic-help-no-key = Keys are written as "F4", "Ctrl+K", "Shift+Up", "Enter" or "x".
diagnostic-help-key-taken = Choose another key, or give that one another key, too.
diagnostic-help-only-text = Add a function key, or a letter with Ctrl.
diagnostic-help-cannot-read = Name a file with its path, or one that lies beside the brand file.
diagnostic-help-logo = Take a PNG, JPEG or SVG of at most 1 MB.
diagnostic-help-logo-script = Export it again as a plain SVG, or take a PNG.
diagnostic-help-text = In TOML write plain English, or { "{" } en = "…", pt = "…" { "}" }; in JSON { "{" }"en": "…"{ "}" }.
diagnostic-help-condition = A condition is a table with one of all, any, not, any_department, uses, handles, template, mainland_accounts, sector, or with question and one of is, above, below, answered.
diagnostic-help-unknown-key = Take it out, or check its spelling.
diagnostic-help-missing = Add it: nothing works without it.
diagnostic-help-one-of = Write one of: { $known }.
diagnostic-help-two-conditions = Join them with all = [ … ] or any = [ … ].
diagnostic-help-no-file = Add the file, or take its name out of the sections in questionnaire.toml.
diagnostic-help-no-main-file = A questionnaire is a folder with a questionnaire.toml. Give that folder, or add the file.
diagnostic-help-stray-file = Name it in the sections of questionnaire.toml, call it texts.<language>.toml if it holds translations, or move it out of the folder.
diagnostic-help-nothing-to-translate = Write the English text first, or check the field's name.
diagnostic-help-translated-twice = Keep one of the two.

trouble-wrong-format = this program does not read the format { $found }
trouble-bad-id = { $id } cannot be an id
trouble-duplicate = { $id } is there twice
trouble-unknown-id = nothing has the id { $id }
trouble-empty-list = this list must hold something
trouble-too-many = there are more than { $limit } entries here, which is the most there can be
trouble-out-of-range = { $value } is out of range: it must be { $range }
trouble-range-part = from 0 to 1
trouble-range-part-above-zero = above 0 and at most 1
trouble-range-score = from 0 to 100
trouble-range-above-zero = above 0
trouble-range-at-least-zero = 0 or more
trouble-range-at-least-one = 1 or more
trouble-range-of-the-question = between the question's min and max
trouble-not-ascending = the bounds must ascend
trouble-min-above-max = the least value is above the largest
trouble-basis-order = stated must not count more than seen, nor seen more than tested
trouble-no-english = English is missing
trouble-empty-text = this text must not be empty
trouble-bad-language = { $tag } is no language tag
trouble-language-not-listed = the questionnaire does not list the language { $tag }
trouble-needed = this question needs { $what }
trouble-not-allowed = { $what } cannot stand here
trouble-no-strength = { $id } has no strength, but its question mitigates a risk
trouble-cannot-mitigate = a question for a text or a date cannot mitigate a risk
trouble-weight-or-factor = this needs either a weight or a factor, and not both
trouble-overlap = this counts against the same risk on the same data flows as another entry of this question
trouble-looks-ahead = this condition reads { $question }, which is not asked before
trouble-wrong-kind = the type of { $question } does not permit this
trouble-no-best = no answer to { $question } is best, since none has a strength
trouble-too-many-options = an answer to { $question } cannot hold these options together
trouble-only-in-a-department = this says something of a department, but the condition is one of the organisation
trouble-never-asked = this question can never be asked: no answers make its condition true
trouble-bad-date = { $text } is no date; write it as 2026-11-24
trouble-bad-duration = { $text } is no number of days; write it as P90D
trouble-reason-missing = comparable = false and not_comparable, its reason, must stand together
trouble-few-safeguards = { $count ->
    [0] nothing ordinary is sure to be asked against { $risk } on this feature
    [one] only { $count } ordinary safeguard is sure to be asked against { $risk } on this feature
   *[other] only { $count } ordinary safeguards are sure to be asked against { $risk } on this feature
 }
trouble-nothing-mitigates = nothing mitigates the risk { $risk }
trouble-holds-at-once = this holds before anyone has answered
trouble-never-holds = this can never hold: no answers make it true
trouble-question-gone = the question { $question } is gone, and nothing replaces it: its answers would be lost
trouble-option-gone = the option { $option } of { $question } is gone, and nothing replaces it: answers that hold it would be lost
trouble-narrowed = { $question } permits fewer numbers than before: answers outside the range would be lost
trouble-stands-alone = the option { $option } of { $question } could be chosen beside others, and stands alone now: answers that hold it with another would be lost
trouble-retyped = { $question } was of another type: its answers would be lost
trouble-rescoped = { $question } was asked of each department: their answers would be lost
trouble-mark-gone = { $question } says no longer that it cannot be compared with what was asked before, and so would not be compared with this version either
trouble-reused = { $question } was another question, of another scope and another type: an id stands for one thing for ever
trouble-overrides-gone = departments could have an answer of their own to { $question }, and cannot any more
trouble-flows-gone = { $id } is gone, and nothing replaces it: its data flows are left out when reports are compared
trouble-other-questionnaire = this is another questionnaire than { $id }
trouble-same-version = this is still version { $version }, but it is not the same

trouble-help-wrong-format = A newer farol may read it. This one reads farol.questionnaire/1.
trouble-help-bad-id = Use small letters, digits and single hyphens: data-breach-2.
trouble-help-empty-list = Fill it, or leave the field out where nothing is to be limited.
trouble-help-not-ascending = Each bound must be above the one before it, and the first level starts from 0.
trouble-help-no-english = Every text needs an en entry, and languages must name en.
trouble-help-language-not-listed = Add it to languages, or correct the tag.
trouble-help-no-strength = Give each option or band a strength from 0 (absent) to 1 (fully in place).
trouble-help-cannot-mitigate = Ask for a choice or a number, or take mitigates out.
trouble-help-weight-or-factor = A weight is a share among the ordinary safeguards; a factor is the part of the risk that this one removes by itself.
trouble-help-overlap = Limit the two to different features or data categories, or join them.
trouble-help-looks-ahead = Move that question before this one.
trouble-help-wrong-kind = is reads choices, above and below read numbers; options settle choices, a number settles a number.
trouble-help-no-best = Name the options or the number that the action settles it at.
trouble-help-only-in-a-department = Put it inside any_department, or ask the question of each department.
trouble-help-never-asked = Look for parts that contradict one another, or that read a question that is never asked itself.
trouble-help-few-safeguards = With fewer than three, one answer decides nearly everything. Add safeguards, or drop their conditions and limits.
trouble-help-holds-at-once = Usually a not, or answered = false, without something that must be known first.

trouble-help-question-gone = Name it in the replaces of the question that takes its place; if that one asks something else, with comparable = false and not_comparable, the reason.
trouble-help-question-gone-nearest = Name it in the replaces of the question that takes its place. One names { $nearest }, which is no question of the older version: was { $question } meant?
trouble-help-option-gone = Name it in the option that takes its place: replaces = ["{ $option }"].
trouble-help-narrowed = Keep the range, or say comparable = false and why in not_comparable.
trouble-help-stands-alone = Leave it without exclusive, give what stands alone another id, or say comparable = false and why in not_comparable.
trouble-help-retyped = Keep the type, or say comparable = false and why in not_comparable.
trouble-help-rescoped = Keep the scope, make it overridable, or say comparable = false and why in not_comparable.
trouble-help-mark-gone = Leave comparable = false and not_comparable as they stood: what both versions say is an older change.
trouble-help-reused = Give the new question an id of its own, and name { $question } in its replaces.
trouble-help-overrides-gone = Keep overridable = true, unless answers of departments shall be left out when reports are compared.
trouble-help-flows-gone = Name it in the replaces of what takes its place: replaces = ["{ $id }"].
trouble-help-other-questionnaire = Name two versions of one questionnaire.
trouble-help-same-version = Raise the version: reports and interviews name it.

check-title = { $title } ({ $id }, version { $version })
check-digest = SHA-256 { $digest }
check-section = Section
check-questions = Questions
check-single = one option
check-multiple = several
check-number = number
check-text = text
check-date = date
check-total = All
check-languages = { $count ->
    [one] 1 language
   *[other] { $count } languages
}, { $percent } % translated
check-language = Language
check-translated = Texts
check-of = of
check-risk = Risk
check-safeguards = Ordinary safeguards
check-sure = sure to be asked
check-factors = Factors
check-unused-locations = Locations where nothing lies: { $ids }
check-unused-sources = Sources that nothing names: { $ids }
check-unused-usage = Usage bands that no template has: { $ids }
check-sectors-without-template = Sectors without a template: { $ids }
check-templates-without-sector = Templates without a sector: { $ids }
check-unused-stages = Stages without an action: { $ids }

check-against-title = From { $old } to { $new }
check-against-same = They are the same, to the byte.
check-against-reworded = { $count ->
    [one] One text is worded otherwise.
   *[other] { $count } texts are worded otherwise.
 }
check-against-answers = Answers in reports made with version { $version }, by question: { $kept } kept, { $translated } translated, { $incomparable } not comparable, { $retired } retired.
check-against-report = Answers of this report: { $kept } kept, { $translated } translated, { $incomparable } not comparable, { $retired } retired.
check-against-lost = (not where it holds { $options })
check-against-refused = answers would be lost without anybody having said so. Nothing was changed.
check-fate-kept = kept
check-fate-translated = translated
check-fate-not-comparable = not comparable
check-fate-retired = retired
check-how-added = added
check-how-removed = removed
check-how-replaced = replaced
check-how-changed = changed
check-thing-model = model
check-thing-usage = usage band
check-thing-volume = volume band
check-thing-level = level
check-thing-location = location
check-thing-risk = risk
check-thing-data-category = data category
check-thing-feature = feature
check-thing-sector = sector
check-thing-template = department template
check-thing-section = section
check-thing-question = question
check-thing-option = option
check-thing-red-flag = red flag
check-thing-contradiction = contradiction
check-thing-action = action
check-thing-stage = stage
check-thing-penalty = penalty
check-thing-source = source
