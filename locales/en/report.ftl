## report: the first sentence

sentence-not-seen = The merchant's page could not be seen. { $why }
sentence-nothing-seen = The merchant's page could not be seen.

sentence-phone = { $where ->
    [here] { $size ->
        [large] The phone number is on the first screen, large enough for an older customer to see at once.
        [plain] The phone number is on the first screen, but at { $px } px an older customer has to look closely.
        [small] The phone number is on the first screen, but at { $px } px it is too small for an older customer to read.
       *[unknown] The phone number is on the first screen.
    }
    [below] { $size ->
        [large] To reach a person here an older customer scrolls { $screens ->
            [one] one screen
           *[other] { $screens } screens
        } down to the phone number; it is written large.
       *[other] To reach a person here an older customer scrolls { $screens ->
            [one] one screen
           *[other] { $screens } screens
        } down to a phone number written at { $px } px.
        [unknown] To reach a person here an older customer scrolls { $screens ->
            [one] one screen
           *[other] { $screens } screens
        } down to the phone number.
    }
   *[unknown] The words of the page hold a phone number, but no browser looked at it: whether an older customer sees it cannot be told.
}
sentence-phone-picture = { $where ->
    [here] The phone number is on the first screen, but only drawn in a picture: it cannot be enlarged, pressed or read aloud.
    [below] The phone number is { $screens ->
        [one] one screen
       *[other] { $screens } screens
    } down and only drawn in a picture: it cannot be enlarged, pressed or read aloud.
   *[unknown] The phone number is perhaps only drawn in a picture; whether an older customer sees it cannot be told.
}
sentence-phone-control = { $where ->
    [here] A button to call the merchant is on the first screen.
    [below] To reach a person here an older customer scrolls { $screens ->
        [one] one screen
       *[other] { $screens } screens
    } down to a button to call.
   *[unknown] The page holds a link to call, but no browser looked at it: whether an older customer sees it cannot be told.
}
sentence-callback = { $where ->
    [here] No phone number here, but on the first screen an older customer can ask to be called back.
    [below] No phone number here; { $screens ->
        [one] one screen
       *[other] { $screens } screens
    } down an older customer can ask to be called back.
   *[unknown] No phone number here; the page seems to offer a call-back, but no browser looked at it.
}
sentence-live-chat = { $where ->
    [here] No phone number here; the first screen offers a chat with a person, for those who can type.
    [below] No phone number here; a chat with a person is { $screens ->
        [one] one screen
       *[other] { $screens } screens
    } down, for those who can type.
   *[unknown] No phone number here; the page mentions a chat with a person, but no browser looked at it.
}
sentence-chat-unknown = { $where ->
    [here] No phone number here; the first screen has a chat, but nobody says whether a person or a robot answers.
    [below] No phone number here; { $screens ->
        [one] one screen
       *[other] { $screens } screens
    } down there is a chat, but nobody says whether a person or a robot answers.
   *[unknown] No phone number here; there is a chat, but nobody says whether a person or a robot answers.
}
sentence-written = { $where ->
    [here] Nobody to talk to here, only to write to: on the first screen there is a way by { $way }.
    [below] Nobody to talk to here, only to write to: { $screens ->
        [one] one screen
       *[other] { $screens } screens
    } down there is a way by { $way }.
   *[unknown] Nobody to talk to here; the page only offers a way by { $way }.
}
sentence-app-only = Nobody answers here: customers must install an app first.
sentence-robot-only = Nobody answers here: there is only a robot, and no way from it to a person was seen.
sentence-hidden = The page holds a way to a person ({ $way }), but an older customer cannot see it: { $why }.
sentence-announced = The phone number is written for search engines only; an older customer does not see it on the page.
sentence-other-only = The { $way } on this page is for other business; no way for customers to reach a person was seen.
sentence-authority-only = The page names only a public complaint line ({ $digits }), nobody of the merchant's own.
sentence-lead = No way to a person shows on this page; perhaps “{ $lead }” leads on to one.
sentence-none = Nobody answers here: no phone number, no person to chat with, nowhere to leave a message.

sentence-phone-none = { $main } But that is on a computer: on a phone there is nobody to find.
sentence-desktop-none = { $main } On a computer it is not there at all.
sentence-desktop-farther = { $main } On a computer it is { $screens ->
    [one] one screen
   *[other] { $screens } screens
} down.
sentence-desktop-nearer = { $main } On a computer it is nearer, { $screens ->
    [one] one screen
   *[other] { $screens } screens
} down.
sentence-desktop-first = { $main } On a computer it is on the first screen.
sentence-desktop-other = { $main } On a computer the way to a person is by { $way }.
sentence-robot-first = { $main } A machine answers first; a person comes on request.

## report: where something is

device-phone = Phone
device-desktop = Computer
device-both = Phone and computer
device-phone-with = On a phone
device-desktop-with = On a computer
device-phone-long = An older customer's phone ({ $width } × { $height })
device-desktop-long = A computer ({ $width } × { $height })
where-first-screen = first screen
where-screens-down = { $screens ->
    [one] one screen down
   *[other] { $screens } screens down
}
where-steps = after { $steps ->
    [one] one press
   *[other] { $steps } presses
}, { $place }
where-page = on the page
where-unknown = no browser looked, place not known
where-hidden = not to be seen: { $why }
where-on = { $device }: { $place }
size-px = { $px } px

## report: headings and labels

report-name = Doorbell
report-tagline = Can an older customer reach a person?
report-title = { $host } · Doorbell report
report-skip = Skip to the report
report-contents = Contents
report-of = Page looked at
report-led-to = It led to
report-page-title = Page title
report-date = Looked at on
report-score = { $score } points
report-score-of = of 100
report-no-score = No score
report-no-grade = No grade
report-grade = Grade { $grade }
report-grade-a = a person is very easy to find
report-grade-b = a person is easy to find
report-grade-c = a person can just be found
report-grade-d = a person is hard to find
report-grade-e = a person is very hard to find
report-judged = { $percent } % could be judged
report-judged-long = Of what should be judged, { $percent } % could be judged this time.
report-scale = Score bar: { $score } of 100 points. The grades change at 40, 60, 70 and 85.
report-labelled = { $label }: { $text }
report-standing = { $grade } · { $score } of 100 · { $share }
report-with-gain = { $text } ({ $gain })
report-kind-value = { $kind } { $value }
report-called = { $kind } “{ $text }”
report-best-none = No way to a person was seen
report-not-looked = Not looked at on this device
report-devices = What an older customer sees
report-device-lead = Framed places lead to a person; the numbers are those of the list beside. A dashed frame is a robot.
report-picture-first = { $device }: the first screen
report-picture-down = { $device }: { $screens ->
    [one] one screen down
   *[other] { $screens } screens down
}
report-picture-steps = { $device }: after { $steps ->
    [one] one press
   *[other] { $steps } presses
}
report-picture-empty = No way to a person on this screen
report-picture-holds = Framed: { $numbers }
report-picture-number = no. { $number }, { $kind }
report-no-picture = No picture was kept this time.
report-findings = Point by point
report-findings-lead = Each point says what was found, what would be good, what that rests on, and what a change gains. The most urgent come first.
report-change-first = Change these first
report-gain = gains { $points } { $points ->
    [one] point
   *[other] points
}
report-threshold = Good would be
report-why = Why
report-change = What to change
report-sources = Rests on
report-source-clause = clause { $number }
report-points = { $points } of { $weight } points
report-weight = { $weight } points
report-evidence = Looked at
report-untold = What could not be told
report-untold-lead = Something was missing for these. Not told does not mean bad, and they are not in the score.
report-untold-none = Everything that should be seen was seen.
report-not-applicable = What does not apply here
report-entrances = Ways that were found
report-entrances-none = None was found.
report-entrances-more = { $number } more are not listed here; the JSON report has them.
report-place = Where
report-way = What to press
report-answers = Who answers
report-purpose = For
report-hours = Hours
report-hours-unsaid = not said
report-signals = Why we think so
report-authorities = If the merchant does not answer
report-authorities-lead = The page names these public lines. They are not the merchant's; they help when the merchant does not.
report-authorities-usual = In China, the consumer complaint line 12315 helps when a merchant does not answer.
report-mismatches = Links that dial something else
dials-other = The page shows { $shown }, but pressing it dials { $dialled }: whoever presses it does not reach the number that is written there.
dials-nothing = “{ $shown }” looks as if pressing it made a call, but pressing it dials nothing.
report-elder = Lane for older customers
report-leads = What may lead on to a person
report-announced = Written for search engines only
report-announced-lead = These stand in the page's code where an older customer does not see them.
report-happened = What happened while opening the page
report-method = How it was done
report-method-lead = A real browser opened the page once as an older customer's phone and once as a computer. Every line of text and every button was recorded with its size, colour and place, then judged point by point. The same record gives the same score, whoever works it out.
report-method-words = No browser was used this time: only the words and links of the page were read, so sizes, colours, places and what can be seen cannot be told. The same record gives the same score, whoever works it out.
report-rule = Each point counts by its weight, on a scale of 100. What does not apply is left out; what cannot be told is left out of the score but lowers the share that could be judged, and below 70 % there is no grade. A from 85, B from 70, C from 60, D from 40, E below; a merchant with nobody to reach is E whatever the score.
report-limits = This report says whether older customers can find, read and press the way to a person. It is no legal advice and does not say whether any law is kept or broken.
report-rubric = Rubric
report-program = Program
report-browser = Browser
report-browser-none = none; only the words of the page were read
report-unsandboxed = ran without its sandbox
report-language-sent = Language asked for
report-devices-used = Devices
report-written = Report written to { $path }
report-back = Back to the top
report-only-words = words only, no picture

## report: verdicts, groups

verdict-good = good
verdict-fair = fair
verdict-poor = poor
verdict-not-applicable = does not apply
verdict-cannot-tell = cannot tell

group-person = Is a person there?
group-found = Can the way be found?
group-readable = Can it be read and pressed?
group-open = Does anything stand in the way?


## report: a person's verdicts, and what moved the score

person-title = What a person judges otherwise
person-score = Corrected by a person in { $number ->
    [one] one point
   *[other] { $number } points
}: the machine says { $machine }; with the person's verdicts it is { $person }.
person-says = the machine says “{ $machine }”, a person says “{ $person }”. Why: { $reason } ({ $date })
person-says-by = the machine says “{ $machine }”, { $by } says “{ $person }”. Why: { $reason } ({ $date })
standing-short = { $score } of 100, { $grade }
moved-title = What moved the score
moved-total = It was { $before } by rubric { $rubric-before }, it is { $after } by rubric { $rubric-after }. The rubric moved it by { $rubric }, what was measured (the page, or how it is read) by { $page }.
moved-unscored = It was { $before } by rubric { $rubric-before }, it is { $after } by rubric { $rubric-after }.
moved-criterion = { $name }: rubric { $rubric } (weight { $weight-before } → { $weight-after }), measure { $page }
report-rule-other = Judged by the rubric { $name }, which is not Doorbell's own. Each point counts by its weight, on a scale of 100. What does not apply is left out; what cannot be told is left out of the score but lowers the share that could be judged, and below { $least } % there is no grade. A from { $a }, B from { $b }, C from { $c }, D from { $d }, E below; a merchant with nobody to reach is E whatever the score.
report-scale-other = Score bar: { $score } of 100 points. The grades change at { $d }, { $c }, { $b } and { $a }.

## report: the change as code, and as an issue

code-lead = As code, as an example (yours looks different):
code-before = Now:
code-after = Change to:
issue-title = Older customers of { $host }: { $number ->
    [one] one thing
   *[other] { $number } things
} to change on the way to a person
issue-title-nothing = Older customers of { $host }: the way to a person
issue-score = Score
issue-meets = What a customer meets
issue-measured = Measured
issue-thresholds = How it is judged
issue-change = What to change
