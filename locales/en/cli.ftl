## The command line

help-about =
    Doorbell: can an older customer find the doorbell, and does a person answer?
    Opens a merchant's page, finds the ways to a person, and measures how hidden, how small and how hard to press they are.
help-usage = Usage
help-values = {" "}(one of: { $what })
help-usual = {" "}(default: { $what })
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-commands = Commands
help-help = Show help
help-version = Show the version
help-lang = Which language to speak (default: the system's)
help-exit-codes =
    Exit codes:
      0  rated
      1  something unexpected on this machine
      2  below the grade or score asked for by --fail-under, or worse than the --baseline; verify: files are not as they were
      3  bad arguments or configuration
      4  the page could not be seen, so there is no rating
      130 cancelled
help-check = Check a page and rate it
help-check-examples =
    Examples:
      doorbell check www.example.com/contact
      doorbell check www.example.com -o report.html
      doorbell check http://localhost:5173 --fail-under B
      doorbell check http://localhost:5173 --baseline base.json --write-baseline
      doorbell check http://localhost:5173 --baseline base.json -o doorbell.sarif
      doorbell check
    Without an address, the doorbell.toml that is found from here upward says what to check. What is typed wins.
help-url = The merchant's address, e.g. www.example.com/contact
help-find = Show all that is found: entrances (hidden ones too), leads, and why each is believed; for developers, no rating
help-find-examples =
    Examples:
      doorbell find www.example.com
      doorbell find www.example.com --format json -o found.json
      doorbell find --case case
help-find-case = Visit nobody; look into this kept case
help-find-format = What to write: terminal (tables) or json; by default the file's ending decides
help-judge = Judge a kept case again, without visiting anyone
help-rubric = Judge by this rubric (TOML: name, version, weights that sum to 100) and say what moved the score: the rubric or what was measured
help-override = Write down what a person judges otherwise in a kept case; the machine's verdict stays beside it in every report
help-override-criterion = Name of the criterion; `doorbell explain` lists them
help-override-examples =
    Examples:
      doorbell override case text-size good --reason "The page has a large-print switch" --by "Mrs Wang"
      doorbell override case text-size --remove
    The verdicts stand in overrides.json beside the case. Where there are any, --fail-under looks at the score with them.
help-verdict = The person's verdict
help-reason = Why; always needed, so that others can check it
help-by = Who says so
help-remove = Take the person's verdict back
override-reports-left = The reports in the folder stay as they were made: today the case is worth something else. Write new ones with doorbell judge FOLDER -o report.html
help-judge-case = The case's folder
help-demo = Check the four demonstration merchants that come with the program
help-serve = Only serve the demonstration merchants, until Ctrl-C
help-out = Write the reports into this folder
help-explain = Explain a criterion: what is looked at and why, what is good, its weight, and by which source
help-explain-all = The whole method: every criterion, how points become a score, and what changed from rubric to rubric
help-explain-rubric = With the weights and grades of this rubric (TOML), not Doorbell's own
help-explain-format = What to write: terminal, json, md or html; by default the file's ending decides
help-criterion = Name of the criterion; all are listed if none is given
help-completions = Print a shell completion script
help-shell = Which shell
help-man = Write the man pages
help-man-folder = Write the man pages into this folder
help-format = Form of the report: terminal, json, html, issue (Markdown for a tracker: what to change, worth-most first), or sarif, junit, earl (for a pipeline); by default the file's ending decides
help-output = Write the report to this file; "-" is the screen (default)
help-case = Keep the case (what was seen, pictures, reports) in this folder
help-fail-under = End with code 2 below this grade (A–E) or score (0–100)
help-max-steps = The most presses onward from this page (0: this page only)
help-max-pages = The most pages to open on each device, the first included
help-max-presses = The most presses to do on each device
help-max-seconds = The most time for the walk, beside --timeout for the page that is asked for
help-max-megabytes = The most to load on each device, in millions of bytes
help-no-scout = Read no page beforehand to see where a link may lead: press and see
help-device = Which device to look with
help-browser = Use this Chrome, Chromium or Edge
help-browser-url = Use a browser that runs elsewhere
help-no-browser = Use no browser and read only the words; what needs eyes is then "cannot tell"
help-timeout = Seconds for the page that is asked for
help-quiet = Show no progress
help-verbose = Write a line for each step
value-url = URL
value-folder = FOLDER
value-file = FILE
value-path = PATH
value-number = NUMBER
value-seconds = SECONDS
value-megabytes = MB
value-format = FORMAT
value-device = DEVICE
value-mark = MARK
value-language = LANGUAGE
value-criterion = CRITERION
value-verdict = VERDICT
value-text = TEXT
value-name = NAME

cancelled = Cancelled. The browser is closed and nothing is left behind.
demo-serving = The demonstration merchants are open; press Ctrl-C to end.

progress-starting = Starting the browser…
progress-started = The browser runs: { $browser }
progress-opening = Opening { $url } on the { $device }
progress-loaded = { $device }: loaded, waiting for it to settle…
progress-settled = { $device }: settled, looking…
progress-recorded = { $device }: seen, taking a picture…
progress-pressed = { $device }: pressing “{ $words }”…
progress-pictured = { $device }: picture taken
progress-looking-closer = { $device }: looking closer at { $count } places
progress-reading-ahead = { $device }: reading { $count ->
    [one] one page
   *[other] { $count } pages
} ahead
progress-done = Seen; rating…

value-list = LIST
value-email = E-MAIL
value-merchants = MERCHANTS
help-rate = Rate a list of merchants and rank them; run it again to go on where it was stopped
help-rate-list = The list (CSV, TSV, Excel, plain text, “-” for standard input), or the folder of a rating that was begun
help-rate-out = Keep the rating in this folder (default: the list's name with -rating)
help-rate-name = What the rating is called
help-rate-preview = Only show how the list is understood
help-rate-retry = Try again what failed or was not seen
help-rate-at-once = Merchants at once (default: found by measuring)
help-rate-pause = Seconds between two pages of one website
help-rate-contact = Your e-mail address, told to every website in the From header
help-rate-merchant-seconds = Most seconds for one merchant
help-rate-examples = Examples:
    doorbell rate merchants.xlsx --preview
    doorbell rate merchants.xlsx --contact check@association.example
    doorbell rate merchants-rating             go on
    doorbell rate merchants-rating --retry     try again what failed

  Pages that robots.txt forbids are not opened, and it is said so; a merchant that could not be seen is not bad, it has no rank.

value-place = NUMBER
help-rating-folder = The folder of a rating
help-publish = Write a rating's ranking anew in the current language: Excel, CSV, JSON, site and manifest; with --pdf also on paper
help-publish-pdf = Print too, by the browser: report.pdf for every merchant and ranking.pdf
help-publish-examples =
    Examples:
      doorbell publish merchants-rating
      doorbell publish merchants-rating --lang en --pdf
help-verify = Check a rating's folder by its manifest.json and name every file that was changed, is missing or was added (exit code 0: whole, 2: not)
help-compare = Compare two ratings of one list, merchants side by side, or a merchant over time
help-compare-ratings = The folders of the ratings, the earliest first
help-compare-merchants = Numbers of merchants in the list (of the first folder)
help-compare-format = What to write: terminal, html, json or csv; by default the file's ending decides
help-compare-output = Write to this file; "-" is the screen (default)
help-compare-examples =
    Examples:
      doorbell compare last-year this-year
      doorbell compare this-year --merchants 3 17
      doorbell compare january february march --merchants 3 --format html -o change.html
help-rejudge = Judge a whole rating again, without visiting anyone, into another folder; what persons corrected counts as before
help-rejudge-rubric = Judge by this rubric; without it by Doorbell's own of today
help-rejudge-out = The folder of the new rating
