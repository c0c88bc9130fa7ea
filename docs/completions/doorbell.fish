# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_doorbell_global_optspecs
    string join \n lang= h/help V/version
end

function __fish_doorbell_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_doorbell_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_doorbell_using_subcommand
    set -l cmd (__fish_doorbell_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c doorbell -n "__fish_doorbell_needs_command" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_needs_command" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_needs_command" -s V -l version -d 'Show the version'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "check" -d 'Check a page and rate it'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "find" -d 'Show all that is found: entrances (hidden ones too), leads, and why each is believed; for developers, no rating'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "judge" -d 'Judge a kept case again, without visiting anyone'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "override" -d 'Write down what a person judges otherwise in a kept case; the machine\'s verdict stays beside it in every report'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "rate" -d 'Rate a list of merchants and rank them; run it again to go on where it was stopped'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "publish" -d 'Write a rating\'s ranking anew in the current language: Excel, CSV, JSON, site and manifest; with --pdf also on paper'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "verify" -d 'Check a rating\'s folder by its manifest.json and name every file that was changed, is missing or was added (exit code 0: whole, 2: not)'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "compare" -d 'Compare two ratings of one list, merchants side by side, or a merchant over time'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "rejudge" -d 'Judge a whole rating again, without visiting anyone, into another folder; what persons corrected counts as before'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "demo" -d 'Check the four demonstration merchants that come with the program'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "explain" -d 'Explain a criterion: what is looked at and why, what is good, its weight, and by which source'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "completions" -d 'Print a shell completion script'
complete -c doorbell -n "__fish_doorbell_needs_command" -f -a "man" -d 'Write the man pages'
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l format -d 'Form of the report: terminal, json, html, issue (Markdown for a tracker: what to change, worth-most first), or sarif, junit, earl (for a pipeline); by default the file\'s ending decides (one of: terminal, json, html, issue, sarif, junit, earl)' -r -f -a "terminal\t''
json\t''
html\t''
issue\t''
sarif\t''
junit\t''
earl\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -s o -l output -d 'Write the report to this file; "-" is the screen (default)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l source -d 'In SARIF, show the findings at this file of the repository (GitHub takes no web addresses)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l fail-under -d 'End with code 2 below this grade (A–E) or score (0–100)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l case -d 'Keep the case (what was seen, pictures, reports) in this folder' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l baseline -d 'Compare with this baseline: end with code 2 only where something got worse' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l rubric -d 'Judge by this rubric (TOML)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l config -d 'Use this file of settings; by default doorbell.toml is looked for from here upward' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l max-steps -d 'The most presses onward from this page (0: this page only) (default: 4)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l max-pages -d 'The most pages to open on each device, the first included (default: 12)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l max-presses -d 'The most presses to do on each device (default: 30)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l max-seconds -d 'The most time for the walk, beside --timeout for the page that is asked for (default: 120)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l max-megabytes -d 'The most to load on each device, in millions of bytes (default: 60)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l device -d 'Which device to look with (one of: both, phone, desktop) (default: both)' -r -f -a "both\t''
phone\t''
desktop\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l browser -d 'Use this Chrome, Chromium or Edge' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l browser-url -d 'Use a browser that runs elsewhere' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l timeout -d 'Seconds for the page that is asked for (default: 60)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l write-baseline -d 'Write this result as the baseline (the file named by --baseline) and compare nothing'
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l no-config -d 'Look for no doorbell.toml'
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l show-config -d 'Only show the settings in force; check nothing'
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l no-scout -d 'Read no page beforehand to see where a link may lead: press and see'
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -l no-browser -d 'Use no browser and read only the words; what needs eyes is then "cannot tell"'
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -s q -l quiet -d 'Show no progress'
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -s v -l verbose -d 'Write a line for each step'
complete -c doorbell -n "__fish_doorbell_using_subcommand check" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -l case -d 'Visit nobody; look into this kept case' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -l format -d 'What to write: terminal (tables) or json; by default the file\'s ending decides (one of: terminal, json)' -r -f -a "terminal\t''
json\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -s o -l output -d 'Write the report to this file; "-" is the screen (default)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -l device -d 'Which device to look with (one of: both, phone, desktop) (default: both)' -r -f -a "both\t''
phone\t''
desktop\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -l browser -d 'Use this Chrome, Chromium or Edge' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -l browser-url -d 'Use a browser that runs elsewhere' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -l timeout -d 'Seconds for the page that is asked for (default: 60)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -l no-browser -d 'Use no browser and read only the words; what needs eyes is then "cannot tell"'
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -s q -l quiet -d 'Show no progress'
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -s v -l verbose -d 'Write a line for each step'
complete -c doorbell -n "__fish_doorbell_using_subcommand find" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand judge" -l rubric -d 'Judge by this rubric (TOML: name, version, weights that sum to 100) and say what moved the score: the rubric or what was measured' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand judge" -l format -d 'Form of the report: terminal, json, html, issue (Markdown for a tracker: what to change, worth-most first), or sarif, junit, earl (for a pipeline); by default the file\'s ending decides (one of: terminal, json, html, issue, sarif, junit, earl)' -r -f -a "terminal\t''
json\t''
html\t''
issue\t''
sarif\t''
junit\t''
earl\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand judge" -s o -l output -d 'Write the report to this file; "-" is the screen (default)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand judge" -l source -d 'In SARIF, show the findings at this file of the repository (GitHub takes no web addresses)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand judge" -l fail-under -d 'End with code 2 below this grade (A–E) or score (0–100)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand judge" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand judge" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand override" -l reason -d 'Why; always needed, so that others can check it' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand override" -l by -d 'Who says so' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand override" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand override" -l remove -d 'Take the person\'s verdict back'
complete -c doorbell -n "__fish_doorbell_using_subcommand override" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l out -d 'Keep the rating in this folder (default: the list\'s name with -rating)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l name -d 'What the rating is called' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l at-once -d 'Merchants at once (default: found by measuring)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l pause -d 'Seconds between two pages of one website (default: 0.5)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l contact -d 'Your e-mail address, told to every website in the From header' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l merchant-seconds -d 'Most seconds for one merchant (default: 300)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l rubric -d 'Judge by this rubric (TOML: name, version, weights that sum to 100) and say what moved the score: the rubric or what was measured' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l max-steps -d 'The most presses onward from this page (0: this page only) (default: 4)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l max-pages -d 'The most pages to open on each device, the first included (default: 12)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l max-presses -d 'The most presses to do on each device (default: 30)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l max-seconds -d 'The most time for the walk, beside --timeout for the page that is asked for (default: 120)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l max-megabytes -d 'The most to load on each device, in millions of bytes (default: 60)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l device -d 'Which device to look with (one of: both, phone, desktop) (default: both)' -r -f -a "both\t''
phone\t''
desktop\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l browser -d 'Use this Chrome, Chromium or Edge' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l browser-url -d 'Use a browser that runs elsewhere' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l timeout -d 'Seconds for the page that is asked for (default: 60)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l preview -d 'Only show how the list is understood'
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l retry -d 'Try again what failed or was not seen'
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l no-scout -d 'Read no page beforehand to see where a link may lead: press and see'
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -l no-browser -d 'Use no browser and read only the words; what needs eyes is then "cannot tell"'
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -s q -l quiet -d 'Show no progress'
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -s v -l verbose -d 'Write a line for each step'
complete -c doorbell -n "__fish_doorbell_using_subcommand rate" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand publish" -l browser -d 'Use this Chrome, Chromium or Edge' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand publish" -l browser-url -d 'Use a browser that runs elsewhere' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand publish" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand publish" -l pdf -d 'Print too, by the browser: report.pdf for every merchant and ranking.pdf'
complete -c doorbell -n "__fish_doorbell_using_subcommand publish" -s q -l quiet -d 'Show no progress'
complete -c doorbell -n "__fish_doorbell_using_subcommand publish" -s v -l verbose -d 'Write a line for each step'
complete -c doorbell -n "__fish_doorbell_using_subcommand publish" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand verify" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand verify" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand compare" -l merchants -d 'Numbers of merchants in the list (of the first folder)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand compare" -l format -d 'What to write: terminal, html, json or csv; by default the file\'s ending decides (one of: terminal, html, json, csv)' -r -f -a "terminal\t''
html\t''
json\t''
csv\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand compare" -s o -l output -d 'Write to this file; "-" is the screen (default)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand compare" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand compare" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand rejudge" -l rubric -d 'Judge by this rubric; without it by Doorbell\'s own of today' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand rejudge" -l out -d 'The folder of the new rating' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand rejudge" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand rejudge" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -l out -d 'Write the reports into this folder (default: doorbell-demo)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -l device -d 'Which device to look with (one of: both, phone, desktop) (default: both)' -r -f -a "both\t''
phone\t''
desktop\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -l browser -d 'Use this Chrome, Chromium or Edge' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -l browser-url -d 'Use a browser that runs elsewhere' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -l timeout -d 'Seconds for the page that is asked for (default: 60)' -r
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -l serve -d 'Only serve the demonstration merchants, until Ctrl-C'
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -l no-browser -d 'Use no browser and read only the words; what needs eyes is then "cannot tell"'
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -s q -l quiet -d 'Show no progress'
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -s v -l verbose -d 'Write a line for each step'
complete -c doorbell -n "__fish_doorbell_using_subcommand demo" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand explain" -l rubric -d 'With the weights and grades of this rubric (TOML), not Doorbell\'s own' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand explain" -l format -d 'What to write: terminal, json, md or html; by default the file\'s ending decides (one of: terminal, json, md, html)' -r -f -a "terminal\t''
json\t''
md\t''
html\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand explain" -s o -l output -d 'Write the report to this file; "-" is the screen (default)' -r -F
complete -c doorbell -n "__fish_doorbell_using_subcommand explain" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand explain" -l all -d 'The whole method: every criterion, how points become a score, and what changed from rubric to rubric'
complete -c doorbell -n "__fish_doorbell_using_subcommand explain" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand completions" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand completions" -s h -l help -d 'Show help'
complete -c doorbell -n "__fish_doorbell_using_subcommand man" -l lang -d 'Which language to speak (default: the system\'s) (one of: zh-Hans, en)' -r -f -a "zh-Hans\t''
en\t''"
complete -c doorbell -n "__fish_doorbell_using_subcommand man" -s h -l help -d 'Show help'
