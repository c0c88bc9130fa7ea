# Lists, ratings of many, rankings: for command line, reports and window

## Lists

list-understood = Read { $form }{ $encoding }: { $merchants ->
    [one] one merchant
   *[other] { $merchants } merchants
}, { $dropped ->
    [one] one row
   *[other] { $dropped } rows
} not used.
list-encoding = {" "}({ $encoding })
list-form-csv = a table with commas
list-form-tsv = a table with tabs
list-form-spreadsheet = a spreadsheet
list-form-lines = a list with an address a line
list-columns = Columns: { $columns }
list-column = “{ $head }” → { $what }
list-dropped = { $count ->
    [one] One row was not used:
   *[other] { $count } rows were not used:
}
list-row = Line { $line } “{ $text }”: { $why }
list-row-duplicate = the same page as line { $of }
list-row-no-address = no address
list-more-rows = { $count ->
    [one] one more
   *[other] { $count } more
}

error-list-empty = The list is empty.
error-list-empty-hint = Write an address a line, or use a table with a column headed “URL”.
error-list-unreadable = The list cannot be read: { $detail }
error-list-unreadable-hint = Save it as CSV (UTF-8 or GB18030), as an Excel file (.xlsx) or as plain text.
error-list-no-addresses = No row of the list has an address; it begins with “{ $detail }”.
error-list-no-addresses-hint = A table needs a column headed “URL” or “网址”; without heads, write addresses in full, such as shop.example.
error-list-too-large = The list is too large ({ $detail }).
error-list-too-large-hint = Divide it: up to 200,000 merchants and 64 MB each.

## Ratings

error-rating-missing = There is no rating in { $detail }.
error-rating-missing-hint = Give a list, or the folder of a rating that was begun (it holds plan.json).
error-rating-occupied = { $detail } holds other files, not a rating.
error-rating-occupied-hint = Name a new folder with --out.
error-rating-other = { $detail } holds the rating of another list, or one that is checked otherwise.
error-rating-other-hint = To go on, use the same list and options, or give only the folder; to begin anew, name another folder with --out.
error-rating-busy = Another Doorbell works on the rating in { $detail }.
error-rating-busy-hint = Wait until it has finished, or stop it first.
error-rating-newer = { $detail } was made by a newer Doorbell.
error-rating-newer-hint = Update Doorbell to open it.
error-rating-broken = A file of the rating is broken: { $detail }
error-rating-broken-hint = Restore this file from a copy. Nothing else was touched.
error-merchant-time = Not finished within { $detail } seconds.
error-merchant-time-hint = Try again with --retry, or give it more time with --merchant-seconds.

rate-folder = The rating is kept in { $folder }
rate-width = { $count ->
    [one] One merchant at a time
   *[other] { $count } merchants at once
}
rate-began = Checking { $name }
rate-ended = No. { $number } done. { $done } of { $total }: { $ranked } ranked, { $unseen } not seen, { $failed } failed{ $left }
rate-left = ; about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
} left
rate-stopped = Stopped; what was done stays. To go on: doorbell rate { $folder }

## Rankings

ranking-headline = { $name }: { $merchants ->
    [one] one merchant
   *[other] { $merchants } merchants
}, { $ranked } ranked ({ $grades })
ranking-without = Without a place: { $count } (not being seen is not being bad)
row-ranked = ranked
row-waiting = not checked yet
row-failed = Doorbell failed here: { $why }
row-unsure = too little could be judged for a grade
row-walled = something stands before anybody can be found: { $by }
row-forbidden = the website asks programs to stay away (robots.txt); it was not visited
yes = yes
no = no
column-rank = Rank
column-rank-range = Range of ranks (weights ± 20 %)
column-name = Merchant
column-url = Address
column-industry = Trade
column-rank-in-industry = Rank in its trade
column-region = Region
column-notes = Notes
column-grade = Grade
column-score = Score
column-judged-share = Judged
column-presses = Presses to a person
column-phone = Phone number
column-px = Its height (px)
column-robot-only = Robots only
column-answer = In one sentence
column-state = State
column-case = Case

## Surveys of others (2021 to 2024, as the press reported them)

survey-jiangsu-hidden = Jiangsu consumer council 2021: online entrance hidden
survey-jiangsu-hotline = Jiangsu consumer council 2021: hotline hard to find
survey-jiangsu-robot-first = Jiangsu consumer council 2021: a robot comes first
survey-fujian-presses = Fujian consumer council 2021: three or more keys to a person on the hotline
survey-ittime-nobody = IT Times 2024: no person found in the app
