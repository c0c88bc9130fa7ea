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
rate-ended = No. { $number } done. { $done } of { $total }: { $ranked } ranked, { $unseen } not seen well enough, { $failed } failed{ $left }
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

survey-title = Beside the surveys of others
survey-note = These surveys were made by hand, on hotlines and in apps. They counted something else than Doorbell does, in other years and at other merchants: they are here for orientation, not to say who is better by how much. Figures as the press reported them.
survey-what = Who counted what, and when
survey-share = Published share
survey-tested = Tested
survey-here = Share here
survey-here-of = Counted here
survey-counted-here = What is counted here
survey-at-least = more than { $share }
survey-of = { $share } (of { $count })
survey-nothing = nothing to count
survey-jiangsu-hidden-ours = No way to a person, or only part of one, on the first screen
survey-jiangsu-hotline-ours = The phone number on the page is not prominent enough
survey-jiangsu-robot-first-ours = A robot stands before the person, or there are only robots
survey-fujian-presses-ours = Three or more presses on the page to a way to a person
survey-ittime-nobody-ours = No way to a person was found on the page

## Publishing: tables, site, paper

made-rubric = Rubric
made-program = Program
made-browser = Browser
made-dates = Recorded (UTC)
made-sentence = Rubric { $rubric }{ $program ->
    [none] {""}
   *[other] ; program { $program }
}{ $browser ->
    [none] ; without a browser
   *[other] ; browser { $browser }
}{ $dates ->
    [none] {""}
   *[other] ; recorded { $dates } (UTC)
}.
industry-none = no trade given
sheet-ranking = Ranking
sheet-trades = Trades
sheet-criteria = Criteria
sheet-spread = Spread
sheet-method = Method
column-way = Best way to a person
column-recorded = Recorded (UTC)
column-criterion = Criterion
column-weight = Weight
column-why = Why

spread-states = Merchants with and without a place
spread-grades = Merchants by grade
spread-presses = Presses to a person
spread-scores = Merchants by score
spread-criteria = Share of merchants failing each criterion
spread-criteria-lead = Failing means judged “poor”. Shares are of the merchants where it could be told; those failed most come first.
spread-count = Merchants
spread-share = Share
spread-failing = Failing
spread-untold = cannot tell, or does not apply
state-ranked = with a place
state-unsure = without a place: too little could be judged
state-walled = without a place: a login or puzzle comes first
state-forbidden = without a place: the website asks programs to stay away
state-unseen = without a place: the page could not be seen
presses-0 = none, it is in sight
presses-1 = 1 press
presses-2 = 2 presses
presses-3-more = 3 presses or more
presses-nobody = no person found

site-title = { $name }: how hard it is to find a person
site-says = { $merchants ->
    [one] The page of one merchant was checked:
   *[other] The pages of { $merchants } merchants were checked:
} can an older customer find a person to talk to? { $ranked ->
    [one] One has a place.
   *[other] { $ranked } have a place.
}
site-careful = A place says only what was seen at these addresses on that day. Every merchant has a case: its name leads to pictures, measures and the source of each criterion. Not having a place is not being bad.
site-ranking = Ranking
site-ranking-lead = Higher scores come first; who has nobody stands last. Merchants with the same place cannot be told apart. In brackets: the places kept to in nine of ten tries when all weights sway by a fifth.
site-nobody-ranked = No merchant has a place yet.
site-place = no. { $rank } in its trade
site-corrected = Corrected by a person; the case says where.
site-filter = Search the ranking
site-search = Name, address or words
site-failing = Only those failing
site-all = all
site-status = [shown] shown; [matching] of [total] match.
site-more = Show 100 more
site-rest = Show all
site-trades = By trade
site-trades-lead = The name of a trade leads to its own ranking.
site-trades-title = { $name }: rankings by trade
site-ranked-of = With a place / all
site-median = Median score
site-to-index = To the whole ranking
site-spread = Spread
site-spread-lead = Merchants with a place only. A bar is as long as the number beside it.
site-unranked = Merchants without a place, and why
site-unranked-lead = Not being seen is not being bad: these take no part in the ranking.
site-method = How it was done
site-method-link = Thresholds and sources of every criterion
site-weights = The rubric of this rating
site-verify = manifest.json in this folder holds the SHA-256 of every file. doorbell verify FOLDER checks it and names every file that was changed, is missing or was added.
method-how-name = How merchants were checked
method-how = Devices: { $devices }; at most { $steps } presses onward; at most { $page } s for the first page and { $merchant } s for a merchant; { $pause } s between two pages of one website; pages that robots.txt forbids are left alone.
method-contact = Checked by
method-list = List
method-list-words = { $merchants ->
    [one] one merchant
   *[other] { $merchants } merchants
}; { $dropped } rows not used
method-ties = How places are made: weights are a choice, and others might choose otherwise. So each weight sways at random by up to { $sway } % each way, in { $draws } draws from a fixed seed ({ $seed }), and the order is made anew each time. One merchant stands before another only if it leads in at least { $firm } % of the draws; otherwise they share a place. The same records give the same places at any time.
method-not-seen = Merchants whose page cannot be opened, asks for a login, is forbidden by robots.txt, or could be judged too little have no place. They lose nothing by it; the reason is told.
method-words-of-persons = Where a person judges otherwise than the program, the person counts; the machine's verdict stays in the case.

publish-printed = { $done } of { $total } printed
publish-stopped = Stopped; what is printed stays. Run it again to print from the start.
rejudge-stopped = Stopped; what is judged stays. Run it again to go on.

verify-changed = changed: { $path }
verify-missing = missing: { $path }
verify-added = added: { $path }
verify-unreadable = cannot be read: { $path }
verify-whole = Whole: { $whole ->
    [one] one file is
   *[other] { $whole } files are
} as manifest.json says.
verify-faults = Not whole: { $faults ->
    [one] one file is
   *[other] { $faults } files are
} not as manifest.json says; { $whole } are.
error-manifest-missing = There is no manifest.json in { $detail } to check by.
error-manifest-missing-hint = It is written when a rating ends or is stopped; doorbell publish FOLDER writes one too.
error-manifest-broken = manifest.json is broken: { $detail }
error-manifest-broken-hint = Restore it from a copy. Written anew by doorbell publish it only proves that nothing changed from then on.

## Comparing

compare-title = Two runs compared
compare-before = Before: { $name } ({ $folder }). { $made }
compare-after = After: { $name } ({ $folder }). { $made }
compare-run = { $name } ({ $folder }). { $made }
compare-sums = { $rose } rose, { $fell } fell, { $stayed } stayed; { $appeared } got a place, { $vanished } lost theirs; { $came } came to the list, { $went } left it.
compare-rose = Rose
compare-fell = Fell
compare-appeared = Got a place
compare-vanished = Lost their place
compare-came = New in the list
compare-went = No longer in the list
compare-then = Before
compare-now = After
compare-points = Points
compare-why = Why
compare-mark = no. { $rank }, grade { $grade }, { $score } points
compare-shift = { $name } { $points }
compare-why-page = the page (or how it is read): { $criteria }
compare-why-rubric = the rubric: { $criteria }
compare-why-both = the rubric by { $rubric }, the page (or how it is read) by { $page }: { $criteria }
compare-why-unscored = one of them has no score: { $criteria }
compare-side-title = Merchants side by side
compare-history-title = Merchants over time
compare-standing = Place, grade, score
compare-facts = In general
compare-criteria = Criteria
compare-absent = not in this list
compare-folder = Rating
compare-since = Since the run before
error-no-such-merchant = The list has no merchant no. { $detail }.
error-no-such-merchant-hint = Merchants are numbered in the order of the list, from 1; results.jsonl has the numbers.
error-compare-two = It takes two merchants or two ratings to compare.
error-compare-two-hint = For example: doorbell compare rating --merchants 3 17, or doorbell compare last-year this-year
error-compare-whom = With more than two ratings, say which merchants to follow.
error-compare-whom-hint = For example: doorbell compare january february march --merchants 3
