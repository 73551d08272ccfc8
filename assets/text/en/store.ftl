### What files have to say: drafts, journals, reports, and what is wrong with them.

store-cannot-read = { $path } cannot be read: { $why }.
store-no-folder = { $path } is a file, and a folder is wanted. Nothing was written; name another folder.
store-cannot-write = { $path } cannot be written: { $why }. Nothing was lost; try again.
store-cannot-delete = { $path } cannot be deleted: { $why }.
store-disk-full = No space left on the disk: free some. Nothing that you typed is lost meanwhile. ({ $path })
store-locked = Another process has this assessment open ({ $path }). Close it there first.
store-locked-by = This assessment is open on { $host } since { $since } (process { $pid }). Close it there first.
store-unsafe-id = { $id } cannot be an id: use 1 to 64 characters of a-z, 0-9 and -.
store-not-found = There is no assessment, report or organisation { $name }. Run farol list to see what there is.
store-ambiguous = { $name } may be any of these: { $found }. Give the whole name or the path.
store-journal = { $path }: { $what } Run farol recover { $draft } to go on with what can be read.
store-journal-as-it-is = { $path }: { $what }
store-other-questionnaire = { $path } is not the questionnaire that the assessment was started with: it was changed. Put the original back.
store-malformed = { $path } is damaged: { $what }.
store-other-format = { $path } has the format { $found }, which this program does not read. A newer farol may.
store-refused = { $path }: event { $number } does not apply. { $why } Run farol recover { $draft } to go on with what does.
store-report = { $path }: { $what }
store-already-finished = This assessment has a saved report already, which differs from the draft: { $path }. Reports are never changed; save the draft as a correction, or delete it.
store-no-canonical-form = The report cannot be written: { $why }.

journal-dropped = { $lines ->
    [one] The last line of the journal was incomplete and was left out ({ $bytes } bytes).
   *[other] The last { $lines } lines of the journal were damaged and were left out ({ $bytes } bytes).
}
journal-dropped-kind = { $lines ->
    [one] The last line of the journal was incomplete and was left out ({ $bytes } bytes): an event "{ $kind }".
   *[other] The last { $lines } lines of the journal were damaged and were left out ({ $bytes } bytes), from an event "{ $kind }" on.
}
journal-dropped-question = { $lines ->
    [one] The last line of the journal was incomplete and was left out ({ $bytes } bytes): look at the question { $question } again.
   *[other] The last { $lines } lines of the journal were damaged and were left out ({ $bytes } bytes): look at the question { $question } again, and at what came after it.
}
journal-other-format = it has the format { $found }, which this program does not read. A newer farol may.
journal-damaged = line { $line } is damaged, and there are good lines after it.
journal-damaged-question = line { $line }, about the question { $question }, is damaged, and there are good lines after it.
journal-gap = line { $line } holds event { $found } where { $expected } should be: lines are missing, repeated or out of order.
journal-unknown-event = line { $line } holds an event "{ $kind }" that this program does not know. A newer farol may.
journal-no-start = not one line of it can be read.

recover-lost = Line { $line } cannot be read.
recover-lost-kind = Line { $line } cannot be read: an event "{ $kind }".
recover-lost-question = Line { $line } cannot be read: look at the question { $question } again.
recover-repeated = Line { $line } repeats the number of an event before it and was left out.
recover-refused = Line { $line } does not apply any more. { $why }

report-not-json = This is no JSON from line { $line }, column { $column } on.
report-not-a-report = This is no report of farol: { $what } (line { $line }, column { $column }).
report-other-format = The report has the format { $found }, which this program does not read. A newer farol may.
report-questionnaire-invalid = The questionnaire in the report breaks { $count ->
    [one] a rule, at { $path }.
   *[other] { $count } rules, the first at { $path }.
}

verify-not-canonical = These are not the bytes that were saved: the first difference is at line { $line }, column { $column }.
verify-not-canonical-in = These are not the bytes that were saved: the first difference is at line { $line }, column { $column }, in { $path }.
verify-duplicate-key = Line { $line }, column { $column }: { $path } stands there twice.
verify-digest = The digest of the report is { $computed }, but the file says { $stated }: one of the two was changed.
verify-part = Changed since it was saved: { $name }.
verify-part-digest = The digest that the file states for { $name } was changed; the report is as it was.
verify-parts-disagree = The list of digests and the report do not agree on whether there is a part { $name }.
verify-heading = { $what ->
    [period] The period at the top is not the interview's.
   *[other] The organisation at the top is not the interview's.
}
verify-questionnaire = The questionnaire in the report breaks { $count ->
    [one] a rule, at { $path }.
   *[other] { $count } rules, the first at { $path }.
}
verify-interview = The interview in the report does not fit its questionnaire. { $fault }
verify-figure = { $path } is { $stored }, but the questionnaire and the interview give { $computed }.
verify-chain-broken = The report before it, { $previous }, is not among the organisation's reports: it was removed or changed.
verify-chain-forked = The same report is followed by others too: { $names }.
chain-report = { $name } ({ $period })
chain-file = { $name }
chain-and = { $before }, { $one }
chain-missing = A link is missing: the report { $digest }, which { $followers } { $count ->
    [one] names,
   *[other] name,
} is not there. It was removed, or changed.
chain-missing-perhaps = A link is missing: the report { $digest }, which { $followers } { $count ->
    [one] names,
   *[other] name,
} is not there. It was removed, or changed: it may be what is now { $perhaps }.
chain-forked = The chain forks after { $report }: it is followed by { $branches }. Two machines may each have saved one.
chain-forked-beginning = There is more than one beginning: { $branches } each say that no report was there before. Two machines may each have begun one.
chain-forked-missing = The chain forks after the missing { $digest }: it is followed by { $branches }.
chain-twice = The same report is there more than once: { $names }.
chain-stranger = { $report } is a report of another organisation, { $organisation }.

verify-unproved-author = who wrote it, and when: compare the digest with the one on the signed paper
verify-unproved-answers = that the answers are true
verify-unproved-chain = that no report is missing before it: the organisation's other reports are not at hand

recover-done = { $kept ->
    [one] One event was kept. The damaged assessment is as it was; go on with this one:
   *[other] { $kept } events were kept. The damaged assessment is as it was; go on with this one:
}
recover-missing = { $count ->
    [one] One event is missing between the lines.
   *[other] { $count } events are missing between the lines.
}
recover-start-damaged = The first line was damaged: look at the name and the period of the assessment.
