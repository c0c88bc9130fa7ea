#compdef doorbell

autoload -U is-at-least

_doorbell() {
    typeset -A opt_args
    typeset -a _arguments_options
    local ret=1

    if is-at-least 5.2; then
        _arguments_options=(-s -S -C)
    else
        _arguments_options=(-s -C)
    fi

    local context curcontext="$curcontext" state line
    _arguments "${_arguments_options[@]}" : \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'-h[Show help]' \
'--help[Show help]' \
'-V[Show the version]' \
'--version[Show the version]' \
":: :_doorbell_commands" \
"*::: :->doorbell" \
&& ret=0
    case $state in
    (doorbell)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:doorbell-command-$line[1]:"
        case $line[1] in
            (check)
_arguments "${_arguments_options[@]}" : \
'--format=[Form of the report\: terminal, json, html, issue (Markdown for a tracker\: what to change, worth-most first), or sarif, junit, earl (for a pipeline); by default the file'\''s ending decides (one of\: terminal, json, html, issue, sarif, junit, earl)]:FORMAT:(terminal json html issue sarif junit earl)' \
'-o+[Write the report to this file; "-" is the screen (default)]:FILE:_files' \
'--output=[Write the report to this file; "-" is the screen (default)]:FILE:_files' \
'--source=[In SARIF, show the findings at this file of the repository (GitHub takes no web addresses)]:FILE:_files' \
'--fail-under=[End with code 2 below this grade (A–E) or score (0–100)]:MARK:_default' \
'--case=[Keep the case (what was seen, pictures, reports) in this folder]:FOLDER:_files' \
'--baseline=[Compare with this baseline\: end with code 2 only where something got worse]:FILE:_files' \
'--rubric=[Judge by this rubric (TOML)]:FILE:_files' \
'--config=[Use this file of settings; by default doorbell.toml is looked for from here upward]:FILE:_files' \
'--max-steps=[The most presses onward from this page (0\: this page only) (default\: 4)]:NUMBER:_default' \
'--max-pages=[The most pages to open on each device, the first included (default\: 12)]:NUMBER:_default' \
'--max-presses=[The most presses to do on each device (default\: 30)]:NUMBER:_default' \
'--max-seconds=[The most time for the walk, beside --timeout for the page that is asked for (default\: 120)]:SECONDS:_default' \
'--max-megabytes=[The most to load on each device, in millions of bytes (default\: 60)]:MB:_default' \
'--device=[Which device to look with (one of\: both, phone, desktop) (default\: both)]:DEVICE:(both phone desktop)' \
'--browser=[Use this Chrome, Chromium or Edge]:PATH:_files' \
'(--browser)--browser-url=[Use a browser that runs elsewhere]:ws://…:_default' \
'--timeout=[Seconds for the page that is asked for (default\: 60)]:SECONDS:_default' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'--write-baseline[Write this result as the baseline (the file named by --baseline) and compare nothing]' \
'(--config)--no-config[Look for no doorbell.toml]' \
'--show-config[Only show the settings in force; check nothing]' \
'--no-scout[Read no page beforehand to see where a link may lead\: press and see]' \
'--no-browser[Use no browser and read only the words; what needs eyes is then "cannot tell"]' \
'-q[Show no progress]' \
'--quiet[Show no progress]' \
'-v[Write a line for each step]' \
'--verbose[Write a line for each step]' \
'-h[Show help]' \
'--help[Show help]' \
'::url -- The merchant'\''s address, e.g. www.example.com/contact:_default' \
&& ret=0
;;
(find)
_arguments "${_arguments_options[@]}" : \
'--case=[Visit nobody; look into this kept case]:FOLDER:_files' \
'--format=[What to write\: terminal (tables) or json; by default the file'\''s ending decides (one of\: terminal, json)]:FORMAT:(terminal json)' \
'-o+[Write the report to this file; "-" is the screen (default)]:FILE:_files' \
'--output=[Write the report to this file; "-" is the screen (default)]:FILE:_files' \
'--device=[Which device to look with (one of\: both, phone, desktop) (default\: both)]:DEVICE:(both phone desktop)' \
'--browser=[Use this Chrome, Chromium or Edge]:PATH:_files' \
'(--browser)--browser-url=[Use a browser that runs elsewhere]:ws://…:_default' \
'--timeout=[Seconds for the page that is asked for (default\: 60)]:SECONDS:_default' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'--no-browser[Use no browser and read only the words; what needs eyes is then "cannot tell"]' \
'-q[Show no progress]' \
'--quiet[Show no progress]' \
'-v[Write a line for each step]' \
'--verbose[Write a line for each step]' \
'-h[Show help]' \
'--help[Show help]' \
'::url -- The merchant'\''s address, e.g. www.example.com/contact:_default' \
&& ret=0
;;
(judge)
_arguments "${_arguments_options[@]}" : \
'--rubric=[Judge by this rubric (TOML\: name, version, weights that sum to 100) and say what moved the score\: the rubric or what was measured]:FILE:_files' \
'--format=[Form of the report\: terminal, json, html, issue (Markdown for a tracker\: what to change, worth-most first), or sarif, junit, earl (for a pipeline); by default the file'\''s ending decides (one of\: terminal, json, html, issue, sarif, junit, earl)]:FORMAT:(terminal json html issue sarif junit earl)' \
'-o+[Write the report to this file; "-" is the screen (default)]:FILE:_files' \
'--output=[Write the report to this file; "-" is the screen (default)]:FILE:_files' \
'--source=[In SARIF, show the findings at this file of the repository (GitHub takes no web addresses)]:FILE:_files' \
'--fail-under=[End with code 2 below this grade (A–E) or score (0–100)]:MARK:_default' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'-h[Show help]' \
'--help[Show help]' \
':case -- The case'\''s folder:_files' \
&& ret=0
;;
(override)
_arguments "${_arguments_options[@]}" : \
'--reason=[Why; always needed, so that others can check it]:TEXT:_default' \
'--by=[Who says so]:NAME:_default' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'(--reason --by)--remove[Take the person'\''s verdict back]' \
'-h[Show help]' \
'--help[Show help]' \
':case -- The case'\''s folder:_files' \
':criterion -- Name of the criterion; `doorbell explain` lists them:(human-channel channel-choice service-hours elder-lane steps-to-human first-screen entrance-label phone-visibility robot-in-front before-and-after-sale same-place text-size contrast target-size zoom line-spacing name-and-keyboard gates form-burden covered time-limit)' \
'::verdict -- The person'\''s verdict (one of\: good, fair, poor, not-applicable, cannot-tell):(good fair poor not-applicable cannot-tell)' \
&& ret=0
;;
(rate)
_arguments "${_arguments_options[@]}" : \
'--out=[Keep the rating in this folder (default\: the list'\''s name with -rating)]:FOLDER:_files' \
'--name=[What the rating is called]:NAME:_default' \
'--at-once=[Merchants at once (default\: found by measuring)]:MERCHANTS:_default' \
'--pause=[Seconds between two pages of one website (default\: 0.5)]:SECONDS:_default' \
'--contact=[Your e-mail address, told to every website in the From header]:E-MAIL:_default' \
'--merchant-seconds=[Most seconds for one merchant (default\: 300)]:SECONDS:_default' \
'--rubric=[Judge by this rubric (TOML\: name, version, weights that sum to 100) and say what moved the score\: the rubric or what was measured]:FILE:_files' \
'--max-steps=[The most presses onward from this page (0\: this page only) (default\: 4)]:NUMBER:_default' \
'--max-pages=[The most pages to open on each device, the first included (default\: 12)]:NUMBER:_default' \
'--max-presses=[The most presses to do on each device (default\: 30)]:NUMBER:_default' \
'--max-seconds=[The most time for the walk, beside --timeout for the page that is asked for (default\: 120)]:SECONDS:_default' \
'--max-megabytes=[The most to load on each device, in millions of bytes (default\: 60)]:MB:_default' \
'--device=[Which device to look with (one of\: both, phone, desktop) (default\: both)]:DEVICE:(both phone desktop)' \
'--browser=[Use this Chrome, Chromium or Edge]:PATH:_files' \
'(--browser)--browser-url=[Use a browser that runs elsewhere]:ws://…:_default' \
'--timeout=[Seconds for the page that is asked for (default\: 60)]:SECONDS:_default' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'--preview[Only show how the list is understood]' \
'--retry[Try again what failed or was not seen]' \
'--no-scout[Read no page beforehand to see where a link may lead\: press and see]' \
'--no-browser[Use no browser and read only the words; what needs eyes is then "cannot tell"]' \
'-q[Show no progress]' \
'--quiet[Show no progress]' \
'-v[Write a line for each step]' \
'--verbose[Write a line for each step]' \
'-h[Show help]' \
'--help[Show help]' \
':list -- The list (CSV, TSV, Excel, plain text, “-” for standard input), or the folder of a rating that was begun:_files' \
&& ret=0
;;
(publish)
_arguments "${_arguments_options[@]}" : \
'--browser=[Use this Chrome, Chromium or Edge]:PATH:_files' \
'(--browser)--browser-url=[Use a browser that runs elsewhere]:ws://…:_default' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'--pdf[Print too, by the browser\: report.pdf for every merchant and ranking.pdf]' \
'-q[Show no progress]' \
'--quiet[Show no progress]' \
'-v[Write a line for each step]' \
'--verbose[Write a line for each step]' \
'-h[Show help]' \
'--help[Show help]' \
':rating -- The folder of a rating:_files' \
&& ret=0
;;
(verify)
_arguments "${_arguments_options[@]}" : \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'-h[Show help]' \
'--help[Show help]' \
':rating -- The folder of a rating:_files' \
&& ret=0
;;
(compare)
_arguments "${_arguments_options[@]}" : \
'--merchants=[Numbers of merchants in the list (of the first folder)]:NUMBER:_default' \
'--format=[What to write\: terminal, html, json or csv; by default the file'\''s ending decides (one of\: terminal, html, json, csv)]:FORMAT:(terminal html json csv)' \
'-o+[Write to this file; "-" is the screen (default)]:FILE:_files' \
'--output=[Write to this file; "-" is the screen (default)]:FILE:_files' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'-h[Show help]' \
'--help[Show help]' \
'*::ratings -- The folders of the ratings, the earliest first:_files' \
&& ret=0
;;
(rejudge)
_arguments "${_arguments_options[@]}" : \
'--rubric=[Judge by this rubric; without it by Doorbell'\''s own of today]:FILE:_files' \
'--out=[The folder of the new rating]:FOLDER:_files' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'-h[Show help]' \
'--help[Show help]' \
':rating -- The folder of a rating:_files' \
&& ret=0
;;
(demo)
_arguments "${_arguments_options[@]}" : \
'--out=[Write the reports into this folder (default\: doorbell-demo)]:FOLDER:_files' \
'--device=[Which device to look with (one of\: both, phone, desktop) (default\: both)]:DEVICE:(both phone desktop)' \
'--browser=[Use this Chrome, Chromium or Edge]:PATH:_files' \
'(--browser)--browser-url=[Use a browser that runs elsewhere]:ws://…:_default' \
'--timeout=[Seconds for the page that is asked for (default\: 60)]:SECONDS:_default' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'--serve[Only serve the demonstration merchants, until Ctrl-C]' \
'--no-browser[Use no browser and read only the words; what needs eyes is then "cannot tell"]' \
'-q[Show no progress]' \
'--quiet[Show no progress]' \
'-v[Write a line for each step]' \
'--verbose[Write a line for each step]' \
'-h[Show help]' \
'--help[Show help]' \
&& ret=0
;;
(explain)
_arguments "${_arguments_options[@]}" : \
'--rubric=[With the weights and grades of this rubric (TOML), not Doorbell'\''s own]:FILE:_files' \
'--format=[What to write\: terminal, json, md or html; by default the file'\''s ending decides (one of\: terminal, json, md, html)]:FORMAT:(terminal json md html)' \
'-o+[Write the report to this file; "-" is the screen (default)]:FILE:_files' \
'--output=[Write the report to this file; "-" is the screen (default)]:FILE:_files' \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'()--all[The whole method\: every criterion, how points become a score, and what changed from rubric to rubric]' \
'-h[Show help]' \
'--help[Show help]' \
'::criterion -- Name of the criterion; all are listed if none is given:(human-channel channel-choice service-hours elder-lane steps-to-human first-screen entrance-label phone-visibility robot-in-front before-and-after-sale same-place text-size contrast target-size zoom line-spacing name-and-keyboard gates form-burden covered time-limit)' \
&& ret=0
;;
(completions)
_arguments "${_arguments_options[@]}" : \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'-h[Show help]' \
'--help[Show help]' \
':shell -- Which shell (one of\: bash, elvish, fish, powershell, zsh):(bash elvish fish powershell zsh)' \
&& ret=0
;;
(man)
_arguments "${_arguments_options[@]}" : \
'--lang=[Which language to speak (default\: the system'\''s) (one of\: zh-Hans, en)]:LANGUAGE:(zh-Hans en)' \
'-h[Show help]' \
'--help[Show help]' \
':folder -- Write the man pages into this folder:_files' \
&& ret=0
;;
        esac
    ;;
esac
}

(( $+functions[_doorbell_commands] )) ||
_doorbell_commands() {
    local commands; commands=(
'check:Check a page and rate it' \
'find:Show all that is found\: entrances (hidden ones too), leads, and why each is believed; for developers, no rating' \
'judge:Judge a kept case again, without visiting anyone' \
'override:Write down what a person judges otherwise in a kept case; the machine'\''s verdict stays beside it in every report' \
'rate:Rate a list of merchants and rank them; run it again to go on where it was stopped' \
'publish:Write a rating'\''s ranking anew in the current language\: Excel, CSV, JSON, site and manifest; with --pdf also on paper' \
'verify:Check a rating'\''s folder by its manifest.json and name every file that was changed, is missing or was added (exit code 0\: whole, 2\: not)' \
'compare:Compare two ratings of one list, merchants side by side, or a merchant over time' \
'rejudge:Judge a whole rating again, without visiting anyone, into another folder; what persons corrected counts as before' \
'demo:Check the four demonstration merchants that come with the program' \
'explain:Explain a criterion\: what is looked at and why, what is good, its weight, and by which source' \
'completions:Print a shell completion script' \
'man:Write the man pages' \
    )
    _describe -t commands 'doorbell commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__check_commands] )) ||
_doorbell__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell check commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__compare_commands] )) ||
_doorbell__subcmd__compare_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell compare commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__completions_commands] )) ||
_doorbell__subcmd__completions_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell completions commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__demo_commands] )) ||
_doorbell__subcmd__demo_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell demo commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__explain_commands] )) ||
_doorbell__subcmd__explain_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell explain commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__find_commands] )) ||
_doorbell__subcmd__find_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell find commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__judge_commands] )) ||
_doorbell__subcmd__judge_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell judge commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__man_commands] )) ||
_doorbell__subcmd__man_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell man commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__override_commands] )) ||
_doorbell__subcmd__override_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell override commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__publish_commands] )) ||
_doorbell__subcmd__publish_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell publish commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__rate_commands] )) ||
_doorbell__subcmd__rate_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell rate commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__rejudge_commands] )) ||
_doorbell__subcmd__rejudge_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell rejudge commands' commands "$@"
}
(( $+functions[_doorbell__subcmd__verify_commands] )) ||
_doorbell__subcmd__verify_commands() {
    local commands; commands=()
    _describe -t commands 'doorbell verify commands' commands "$@"
}

if [ "$funcstack[1]" = "_doorbell" ]; then
    _doorbell "$@"
else
    compdef _doorbell doorbell
fi
