# What is read in from workbooks and lists.

## Why a file cannot be read
sheet-empty = the file is empty
sheet-too-large = the file is larger than { $most } MiB; it was not read
sheet-no-workbook = this is no workbook (.xlsx), or it is cut off
sheet-bomb = it unpacks to more than { $most } MiB, or to far more than it is; it was not read further
sheet-claims = its part { $part } claims a size that no such file has; it was not read further
sheet-beyond = cell { $cell } lies beyond what is read: { $rows } rows and { $columns } columns
sheet-disordered = the workbook is damaged: its row { $row } comes after a later one
sheet-legacy = this is a workbook in the old format (.xls); save it as .xlsx or as CSV and import that
sheet-encrypted = this workbook is protected by a password; save it without one and import that
sheet-word = this is a Word document; only a workbook (.xlsx) or a list as text can be read, as the form that farol export --paper form --format xlsx makes
sheet-other = this is a file of another sort ({ $what }); save the list as .xlsx or as CSV and import that
sheet-binary = this is neither a workbook (.xlsx) nor text with a separator (CSV)
sheet-cut-off = the text ends in the middle of a character: the file is cut off
sheet-not-in-encoding = line { $line } is no text in { $encoding }; save the file as UTF-8, or name its encoding with --encoding of the command farol import
sheet-unknown-encoding = it cannot be told in which encoding the text is; save the file as UTF-8, or name it with --encoding of the command farol import
sheet-no-such-sheet = the workbook has no sheet “{ $name }”; it has: { $sheets }
sheet-damaged = the workbook is damaged: { $why }

## Why a file gives no departments
list-no-header = no row names the columns: one for the department, and one for the head count or for people
list-no-header-in-sheets = no row of the sheets { $sheets } names the columns: one for the department, and one for the head count or for people
list-no-rows = nothing stands below the names of the columns in row { $row }
list-nothing-read = no department can be read from it: { $why }
list-and = { $one }; { $other }
list-merged = { $first } to { $last } are merged cells; split them in the spreadsheet, so that each row says what is its own
list-too-many = it names more than { $most } departments: is that the column of the departments?

## Rows that are left out
left-out-no-department = { $count ->
    [one] row { $rows } names no department
   *[other] rows { $rows } name no department
}
left-out-long-name = { $count ->
    [one] what row { $rows } has for a department is longer than a name
   *[other] what rows { $rows } have for a department is longer than a name
}
left-out-personal = { $count ->
    [one] row { $rows } has an address or a number of a person where a department should stand
   *[other] rows { $rows } have an address or a number of a person where a department should stand
}
left-out-total = { $count ->
    [one] row { $rows } adds others up
   *[other] rows { $rows } add others up
}
left-out-formula = { $count ->
    [one] row { $rows } has a formula where a value is needed; none is evaluated
   *[other] rows { $rows } have a formula where a value is needed; none is evaluated
}
left-out-error-value = { $count ->
    [one] row { $rows } has an error where a value is needed
   *[other] rows { $rows } have an error where a value is needed
}
left-out-no-headcount = { $count ->
    [one] row { $rows } has no head count
   *[other] rows { $rows } have no head count
}
left-out-bad-headcount = { $count ->
    [one] the head count of row { $rows } is no whole number of people, at least 1
   *[other] the head counts of rows { $rows } are no whole numbers of people, at least 1
}
left-out-several = { $count ->
    [one] row { $rows } names several departments with one head count
   *[other] rows { $rows } name several departments with one head count
}

## What an import of departments does
import-source = { $kind }, { $from }; the columns are named in row { $row }.
import-of-contacts = The platform's contacts
import-of-people = A list of people
import-of-departments = A list of departments
import-from-sheet = from the sheet “{ $sheet }”
import-from-text = from text in { $encoding } with { $delimiter }
import-commas = commas
import-semicolons = semicolons
import-tabs = tabs
import-added = added
import-changed = changed
import-unchanged = unchanged
import-column-department = Department
import-column-people = People
import-column-accounts = +86/accounts
import-people-dropped = People were only counted: no name, number or address of anybody is kept.
import-no-headcounts = The list has no head counts: a new department begins with 1, the others keep theirs.
import-root = Every department lies below “{ $root }”, which is left out of their names.
import-codes = Dial codes: { $codes }.
import-by-form = { $count ->
    [one] One number without a code has the form of a mainland mobile number and counts as +86.
   *[other] { $count } numbers without a code have the form of mainland mobile numbers and count as +86.
}
import-unknown-codes = { $count ->
    [one] One account has no number, or one whose dial code is not known;
   *[other] { $count } accounts have no number, or one whose dial code is not known;
} { $departments ->
    [one] the accounts of its department stay as they were.
   *[other] the accounts of { $departments } departments stay as they were.
}
import-merged = “{ $department }” stands in rows { $rows }: they are added up.
import-repeated = { $count ->
    [one] One row names somebody again who is counted in that department already.
   *[other] { $count } rows name somebody again who is counted in that department already.
}
import-left-out = Left out: { $why }.
import-ambiguous = The assessment has “{ $department }” twice; the first is meant.
import-not-listed = { $count ->
    [one] Not in the list, and left as it is: { $departments }.
   *[other] Not in the list, and left as they are: { $departments }.
}
import-summary = { $added } added, { $changed } changed, { $unchanged } unchanged; { $left ->
    [0] no row left out.
    [one] one row left out.
   *[other] { $left } rows left out.
}
import-accept = Put this into the assessment? [y/N]
import-not-accepted = Nothing was changed. Accept it with --yes.
import-declined = Nothing was changed.
import-nothing = There is nothing to change.
import-accepted = It is in the assessment; one undo in the wizard takes it back.
import-changed-meanwhile = the assessment was changed in the meantime; import the file again
import-unknown-encoding = “{ $name }” is none of the encodings that are read: { $names }

## The wizard's import
import-title = Import departments
import-path = File
import-path-hint = A list of departments with head counts, or the platform's contacts: .xlsx or CSV. What would change is shown first.
import-path-missing = Enter the path of the list, or drop the file on the terminal.
import-preview = Import: what would change
import-enter = Enter puts this into the assessment; Esc changes nothing.
