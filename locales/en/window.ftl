## window: the frame around every screen

win-skip = Skip to the content
win-nav = Main screens
win-nav-check = Check
win-nav-running = Check (running)
win-nav-result = Result
win-nav-ratings = Ratings
win-nav-rating-runs = Ratings (running)
win-nav-history = History
win-nav-method = Method
win-nav-settings = Settings
win-title = { $what } · Doorbell
win-loading = Opening…
win-close = Close
win-cancel = Cancel
win-open-outside = Open in my browser
win-again = Try again
win-dismiss = All right
win-drop-here = Let go to open this file
win-failure = That did not work

## window: check

win-check-title = Can an older customer reach a person here?
win-check-lead = Type the merchant's address. Doorbell opens it as an older customer would, on a phone and on a computer, looks for a person to talk to, and tells you how well they are hidden.
win-check-address = The merchant's address
win-check-address-hint = For example www.example.com. Copy it from your browser's address bar.
win-check-start = Check it
win-check-address-missing = Please type an address first.
win-check-files = Do you have a saved file?
win-check-files-lead = Drop a page file or a case folder on this window, or:
win-check-open-page = Open a page file…
win-check-open-case = Open a case…
win-check-demonstration = See a demonstration first
win-check-demonstration-lead = Four made-up merchants. No internet needed; one minute shows how Doorbell judges.
win-check-recent = Merchants checked lately
win-check-recent-open = See the result
win-check-recent-again = Check again
win-check-recent-all = See the whole history

demonstration-kind = A merchant that cares
demonstration-middling = A merchant that gets by
demonstration-far = A merchant whose number is several presses away
demonstration-hidden = A merchant that hides its people

win-run-title = Checking { $host }
win-run-lead = Doorbell is walking step by step. It usually takes a minute or two; feel free to do something else.
win-run-cancel = Stop, and keep what was seen
win-run-cancelling = Stopping…
win-run-counts = { $pages ->
    [one] one page
   *[other] { $pages } pages
} seen, { $presses ->
    [one] one press
   *[other] { $presses } presses
}
win-run-waiting = No picture yet
win-run-picture = { $device }: picture { $number }
win-run-steps = The way on the { $device }
win-run-done = The check is done: see “Result”.
win-run-busy = Another check is running. Please wait for it, or stop it first.
win-run-cancelled = The check was stopped and nothing was kept.

## window: result

win-result-none = No check is open yet.
win-result-contents = On this page
win-result-again = Check again
win-result-export = Save as a file
win-result-copy-advice = Copy the advice
win-result-copy-issue = Copy as an issue
win-result-copied-issue = Copied. It can be pasted into the merchant's issue tracker.
win-result-copied = Copied. You can paste it into a mail or a chat.
win-result-copy-failed = Copying did not work. Please select the words and copy them yourself.
win-result-corrected = With your corrections: { $standing }
win-result-corrected-persons = By what people say: { $standing }
win-result-corrected-standing = { $score } points, grade { $grade }
win-result-corrected-lead = The score above is Doorbell's own and is unchanged.

win-export-html = Web page
win-export-html-lead = to print or to send; one file holds everything
win-export-pdf = PDF
win-export-pdf-lead = to print or to hand to the merchant
win-export-json = Data (JSON)
win-export-json-lead = for programs; holds every number
win-export-case = Case
win-export-case-lead = all that was seen; can be judged again in years
win-export-saved = Saved: { $path }
win-export-name = doorbell-{ $host }-{ $date }

win-film-nowhere = No way to a person was found on a phone or a computer, so there is no path to show.
win-film-none = No way to a person was found on this device, so there is no way to walk.
win-film-arrived = Step { $number }: there
win-film-step = Step { $number }
win-film-first-down = First scroll { $screens ->
    [one] one screen
   *[other] { $screens } screens
} down. { $then }
win-film-sum = { $said }; { $seconds }
win-film-look = See it on the page

win-page-title = What the page looks like
win-page-lead = Frames show the ways that were found, with the numbers of the list beside them. A dashed frame is a robot.
win-page-which = Which page
win-page-name = { $device }: { $title }
win-page-region = Picture of the page. Arrow keys move, plus enlarges, minus makes smaller, 0 shows the full width, n and p go to the next and the previous way.
win-page-in = Larger
win-page-out = Smaller
win-page-fit = Full width
win-page-zoom = { $percent } %
win-page-next = Next way
win-page-cut = The page is too long; the picture ends here.
win-page-none = No picture was kept this time.
win-page-show = Show in the picture
win-page-shown = Framed: no. { $number }, { $what }
win-page-not-shown = Not in a picture
win-page-hidden = An older customer does not see it

win-entrance = No. { $number }

win-findings-good = { $number ->
    [one] 1 that is good
   *[other] { $number } that are good
}: { $names }
win-untold-count = { $number ->
    [one] 1 point that could not be told, and what it lacked
   *[other] { $number } points that could not be told, and what they lacked
}
win-not-applicable-count = { $number ->
    [one] 1 point that does not apply, and why
   *[other] { $number } points that do not apply, and why
}
win-code = The change as code
win-moved-criteria = { $number ->
    [one] What 1 criterion did to it
   *[other] What each of { $number } criteria did to it
}
win-finding-more = Sources and places
win-finding-override = I see it otherwise
win-finding-override-change = Change my view
win-finding-override-back = Take my view back
win-finding-yours = Your view:
win-finding-persons = { $name } says:
win-finding-machine = Doorbell's view:
win-override-title = How would you judge it?
win-override-lead = Doorbell's own verdict stays; yours is written beside it, and reports show both.
win-override-verdict = Your verdict
win-override-reason = Reason
win-override-reason-hint = For example: I called, and somebody answered; the number is right.
win-override-reason-missing = Please give a reason, so that others understand it.
win-override-save = Keep it

win-compare-title = Compared with the last check
win-compare-lead = The last check was on { $date }: { $standing }.
win-compare-up = { $points } points more this time.
win-compare-down = { $points } points fewer this time.
win-compare-same = The score is the same.
win-compare-none = Every point is as it was.
win-compare-first = This merchant was checked for the first time; there is nothing to compare with yet.
win-compare-open = Open the last check
win-compare-item = Point
win-compare-before = Last time
win-compare-after = This time
win-compare-points = Change
win-standing = { $score } points, { $grade }
win-standing-none = no grade

win-around-title = Also on record
win-around-details = How this check was done
win-obstacle-on = { $device }: { $what }

win-codes = QR codes on the pages
win-codes-lead = Who does not scan them cannot know where they lead; Doorbell has looked.
code-wechat = WeChat; it opens
code-wechat-work = WeCom; it opens
code-qq = QQ; it opens
code-chat = a chat; it opens
code-phone = a call to
code-email = a mail to
code-social = a social network; it opens
code-app-store = an app to install; it opens
code-payment = a payment; it says
code-web = a web page; it opens
code-text = words; it says

## window: ratings of many

win-ratings-title = Many merchants in one table
win-ratings-lead = Give Doorbell a list. It visits one merchant after the other and ranks them, with evidence for every score. A merchant that could not be seen is told as such, never as a bad one.
win-ratings-make = A new rating
win-ratings-text = Paste the list here, a merchant a line
win-ratings-text-hint = For example: Green Bamboo www.example.com. You can also paste cells of a spreadsheet, or drop a file on this window: CSV, Excel, plain text.
win-ratings-text-missing = Please paste a list first, or choose a file.
win-ratings-read = See what is understood
win-ratings-file = Choose a list…
win-ratings-try = Try it with the demonstration
win-ratings-try-name = Demonstration
win-ratings-shelf = Ratings so far
win-ratings-none = There is no rating yet. Every rating is kept here, on this computer only.
win-ratings-open = Open
win-ratings-folder = Open a rating's folder from elsewhere…
win-ratings-all = All ratings
win-ratings-runs = running, { $merchants } merchants
win-ratings-done = { $done } of { $merchants } merchants checked
win-ratings-whole = { $merchants ->
    [one] one merchant, checked
   *[other] { $merchants } merchants, all checked
}

win-preview-title = This is what was understood
win-preview-first = The first { $count } of { $merchants } merchants
win-preview-line = Line
win-preview-words = As it stands there
win-preview-why = Why it is not used
win-preview-quotes = Quotation marks in the list do not pair up; they were read as plain signs.
win-preview-name = What this rating is called
win-preview-name-usual = Rating of { $date }
win-preview-contact = Your e-mail address (if you like)
win-preview-contact-hint = Every merchant is told it with each visit, so that they can ask you.
win-preview-pause = Seconds between two pages of one merchant
win-preview-pause-hint = 0 to 60. A longer pause troubles the merchant less.
win-preview-manners = Where a website asks programs to stay away (robots.txt) Doorbell does, and says so. A merchant takes five minutes at most.
win-preview-start = { $merchants ->
    [one] Start with this merchant
   *[other] Start with these { $merchants } merchants
}
win-preview-make = Keep it for later

win-rating-headline = { $merchants ->
    [one] One merchant
   *[other] { $merchants } merchants
}, { $ranked } ranked: { $grades }
win-rating-sheets = Views
win-rating-sheet-table = Ranking
win-rating-sheet-spread = Spread
win-rating-search = Find a merchant
win-rating-search-hint = name, address, region or phone
win-rating-failing = Failing
win-rating-failing-any = Anything or nothing
win-rating-count = { $total ->
    [one] One merchant
   *[other] { $total } merchants
}
win-rating-found = { $found } of { $total } merchants
win-rating-range = Range of ranks
win-rating-corrected = by a person
win-rating-column-rank = Rank
win-rating-column-name = Merchant
win-rating-column-industry = Trade
win-rating-column-grade = Grade
win-rating-column-score = Score
win-rating-column-judged = Judged
win-rating-column-presses = Presses
win-rating-column-px = Phone px
win-rating-column-robot = Robots only
win-rating-state-ranked = ranked
win-rating-state-unsure = cannot tell
win-rating-state-walled = walled off
win-rating-state-forbidden = asks to stay away
win-rating-state-unseen = not seen
win-rating-state-failed = check failed
win-rating-state-waiting = not checked yet
win-rating-back = Back to the rating “{ $name }”
win-rating-export = Save as a file
win-rating-export-name = doorbell-{ $name }-{ $date }
win-rating-export-folder = The whole rating
win-rating-export-folder-lead = a folder: every table, every case, all of the evidence
win-rating-export-xlsx = Excel workbook
win-rating-export-xlsx-lead = ranking, criteria and spread, a sheet each
win-rating-export-csv = Plain table (CSV)
win-rating-export-csv-lead = any program can read it
win-rating-export-jsonl = Data (JSON)
win-rating-export-jsonl-lead = for programs, a line a merchant

win-watch-title = Progress
win-watch-passed = { $done } of { $total } checked.
win-watch-counts = { $ranked } ranked, { $unseen } not seen well enough, { $failed } failed.
win-watch-minutes = { $minutes ->
    [one] About a minute left.
   *[other] About { $minutes } minutes left.
}
win-watch-hours = About { $hours } hours left.
win-watch-pace = Now { $pace } a minute, { $number } at a time.
win-watch-pace-unknown = After a few merchants it is known how long it takes.
win-watch-now = Checking { $names }{ $more ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and { $more } more
}
win-watch-between = {", "}
win-watch-nobody = Nobody is being checked now.
win-watch-start = Start
win-watch-continue = Go on
win-watch-retry = { $number ->
    [one] Try the one that was not seen again
   *[other] Try the { $number } not seen or failed again
}
win-watch-pause = Pause
win-watch-resume = Go on
win-watch-stop = Stop, and keep what is done
win-watch-refresh = { $fresh ->
    [one] Put the new one into the table
   *[other] Put the { $fresh } new ones into the table
}
win-watch-width = At the same time
win-watch-width-auto = As many as fit
win-watch-width-number = { $number }
win-watch-other = Another rating is running: { $name }.
win-watch-other-open = Look at it
win-watch-begun = Begun, { $left } to check.
win-watch-aloud = { $percent } %: { $done } of { $total } checked.
win-watch-phase-going = It goes on.
win-watch-phase-pausing = Nothing new is begun; the running ones are finished.
win-watch-phase-paused = Paused; nobody is being checked.
win-watch-phase-stopping = Stopping…
win-watch-done = “{ $name }” is done.
win-watch-stopped = “{ $name }” has stopped. What is done is kept; you can go on at any time.

win-spread-lead = Scores, grades and presses of the merchants that are ranked.
win-spread-scores = Scores
win-spread-grades = Grades
win-spread-presses = Presses to a person
win-spread-states = What came of the visits
win-spread-states-note = Not being seen is not being bad: these are not in the charts.
win-spread-table = The same numbers as a table
win-spread-chart = Bar chart, { $title }: { $facts }. The same table follows.
win-spread-merchants = Merchants
win-spread-share = Share
win-spread-tens = { $from } to { $to } points
win-spread-presses-of = { $presses ->
    [1] one press
   *[other] { $presses } presses
}
win-spread-nobody = nobody is found
win-spread-nobody-short = none
win-spread-failing = How many fail each criterion
win-spread-failing-lead = What most fail comes first. Press a name to see in the table who they are.
win-spread-drawn = Drawn
win-spread-fails = Failing
win-spread-untold = cannot tell
win-spread-who = See who fails: { $name }
win-spread-surveys = Beside the surveys of others
win-spread-surveys-lead = Others tried hotlines and apps by hand and counted something else than is counted here: compare roughly.
win-spread-survey = Who counted what, and when
win-spread-survey-tested = Tested
win-spread-survey-share = Published
win-spread-survey-ours = Nearest here
win-spread-survey-told = Told here of

win-made-title = How this rating was made
win-made-rubric = Rubric
win-made-program = Program
win-made-browser = Browser
win-made-when = When
win-made-from-to = { $first } to { $last }
win-made-contact = E-mail address told to merchants
win-made-contact-none = none
win-made-folder = Kept in
win-made-ties = How ranks are made: the weight of each criterion sways by a fifth each way in 200 tries, the same 200 each time. Merchants that cannot be told apart share a rank; below it stands the range in which nine of ten tries put them.

## window: history

win-history-title = Checks so far
win-history-search = Find a merchant
win-history-search-hint = part of a name, a title or an address
win-history-grade = Grade
win-history-grade-all = All
win-history-order = Order
win-history-order-newest = Newest first
win-history-order-oldest = Oldest first
win-history-order-best = Best first
win-history-order-worst = Worst first
win-history-count = { $total ->
    [0] No check like that
    [one] One check
   *[other] { $total } checks
}
win-history-empty = Nothing was checked yet.
win-history-empty-lead = Every check is kept here by itself, on this computer only.
win-history-rows = Checks { $from } to { $to }
win-history-open = Open
win-history-trend = Trend
win-history-delete = Delete
win-history-delete-named = Delete: { $title }, { $date }
win-history-open-named = Open: { $title }, { $date }
win-history-trend-named = Trend: { $merchant }
win-history-deleted = { $number ->
    [one] One check was deleted.
   *[other] { $number } checks were deleted.
}
win-history-undo = Undo
win-history-undone = { $number ->
    [one] It is back.
   *[other] All { $number } are back.
}
win-history-choose = Choose: { $title }, { $date }
win-history-choose-none = Choose none
win-history-delete-chosen = { $number ->
    [one] Delete the one chosen
   *[other] Delete the { $number } chosen
}
win-trend-title = Scores of { $merchant } over time
win-trend-lead = { $number ->
    [one] Checked once so far. Another check will show what changes.
   *[other] Checked { $number } times: { $last } points lately, { $first } the first time.
}
win-trend-lead-unscored = { $number ->
    [one] Checked once, without a score to draw.
   *[other] Checked { $number } times, without a score to draw.
}
win-trend-chart = Line chart: scores of { $number } checks, from { $first } to { $last }. The table below has every number.
win-trend-date = When
win-trend-score = Score
win-trend-grade = Grade

## window: method

win-method-title = How Doorbell judges
win-method-lead = Doorbell looks at what can be measured: whether a person is there, can be found, can be read and can be pressed. Each point says what would be good and what that rests on.
win-method-grades = Scores and grades
win-method-grade-from = Grade { $grade }: from { $from } points; { $words }
win-method-grade-below = Grade { $grade }: below { $from } points; { $words }
win-method-weight = { $weight } points
win-method-rubric = Rubric { $rubric }

## window: settings

win-settings-title = Settings
win-settings-lead = Changes hold at once; there is nothing to save.
win-settings-language = Language
win-settings-language-system = As the computer speaks ({ $language })
win-settings-language-zh = 中文
win-settings-language-en = English
win-settings-text-size = Size of the text
win-settings-text-normal = Normal
win-settings-text-large = Large
win-settings-text-largest = Largest
win-settings-theme = Colours
win-settings-theme-system = As the computer
win-settings-theme-light = Light
win-settings-theme-dark = Dark
win-settings-theme-contrast = High contrast
win-settings-devices = Devices to look with
win-settings-devices-hint = Both is best: some merchants hide their people on one only. Choose at least one.
win-settings-budgets = How far to walk
win-settings-budgets-hint = A check stops at these numbers. They rarely need changing.
win-settings-max-steps = Most presses one after the other
win-settings-max-pages = Most pages on each device
win-settings-max-presses = Most presses on each device
win-settings-max-seconds = Most seconds for the walk
win-settings-max-megabytes = Most megabytes on each device
win-settings-timeout = Most seconds to wait for a page
win-settings-budgets-reset = Back to the usual numbers
win-settings-browser = Browser to look with
win-settings-browser-found = Found: { $path }
win-settings-browser-missing = No Chrome, Chromium or Edge was found. Please install one, or show Doorbell where it is.
win-settings-browser-choose = Choose another…
win-settings-browser-automatic = Let Doorbell find it
win-settings-browser-chosen = Chosen by you: { $path }
win-settings-data = Where checks are kept
win-settings-data-lead = Every check is kept in this folder of this computer. You can copy all of it:
win-settings-privacy = Privacy
win-settings-privacy-text = Doorbell collects nothing: no statistics, no account, and it tells nobody whom you check. It only opens the page you ask for; addresses, pictures and results stay on this computer. What the merchant sees is an ordinary visit.
win-settings-about = Doorbell { $version } · rubric { $rubric }
win-settings-number-range = { $least } to { $most }

win-about = About Doorbell
win-about-license = Anybody may use it, change it and pass it on: { $license }.
win-about-home = A question, or something wrong? Tell the people who make Doorbell:
win-about-no-home = Doorbell itself has no hotline. If something is wrong, please ask whoever gave it to you.
win-about-notices = Told when it was opened
