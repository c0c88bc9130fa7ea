## criteria

# Both devices
on-phone = on the phone: { $what }
on-desktop = on the computer: { $what }
on-both = on phone and computer: { $what }
both-devices = { $phone }; { $desktop }
px = { NUMBER($number, maximumFractionDigits: 1) } px

# What was missing, or why it does not apply
missing-eyes = looked at without a browser: sizes, colours and places are not known
missing-scripts = looked at without a browser: scripts of the page may show more than could be seen
missing-leave = the website forbids programs to open some of its pages, and a way to a person may stand there
missing-place = its place and size on the page are not known
missing-pixels = the text lies on a picture or gradient, and its pixels were not looked at
missing-look = the browser could not take a closer look at this entrance
missing-page = the page was not seen
missing-entrance = no way to a person can be seen, so there is nothing to look at
missing-written-entrance = the entrance is not written as text, so there is nothing to look at
missing-target = the number can be used by reading it; nothing needs to be pressed
missing-one-target = there is no single button or link to press, so there is nothing to look at
missing-staffed-channel = no channel needs somebody to be there, such as a telephone or a chat
measure-not-stored = the measure could not be stored

# Beside the grade
remark-no-human = No way to a person was found, so the grade is E whatever the score.
remark-too-little-judged = Only { $percent }% of what applies could be judged, less than { $least }%, so there is no grade.
remark-nothing-judged = Nothing could be judged, so there is no score.
remark-page-not-seen = the merchant's page was not seen
remark-phone-not-seen = The page could not be seen on the phone. The score counts the computer only, so there is no grade.
remark-desktop-not-seen = The page could not be seen on the computer. The score counts the phone only, so there is no grade.

human-channel-title = Way to a person
human-channel-why = In trouble, an older customer needs somebody who listens. “Only a robot, no person” is one of the faults the China Consumers Association named.
human-channel-threshold = Good: a telephone, or a chat that says a person answers. Fair: a chat that may be a robot, a call-back, e-mail or a form. Poor: only a robot, only WeChat, an app or a letter, or nothing
human-channel-phone = there is a customer telephone
human-channel-named-human = there is a chat that says a person answers
human-channel-robot-then-human = a robot first, a person on request
human-channel-callback = the merchant calls back
human-channel-unread-phone = there is a telephone, but its number is not written out
human-channel-unknown-chat = there is a chat, but it does not say whether a person answers
human-channel-written = only e-mail or a form
human-channel-qq = only by QQ
human-channel-wechat = only by WeChat
human-channel-letter = only a postal address
human-channel-app-only = only after installing an app
human-channel-robot = only a robot
human-channel-hidden = the page holds a contact, but nobody can see it
human-channel-none = no way to a person was found
human-channel-advice = Write a telephone number that somebody answers on the page, or add a button that says “Talk to a person” and leads straight to one. On phone and computer.
human-channel-advice-show = Show the contact that is there: remove display: none, visibility: hidden, transparency and clipping, and let nothing cover it. On phone and computer.
human-channel-advice-write = Write the number out as text, not only in a picture, an icon or a link.
human-channel-advice-name = Say that there are people: add a button “Talk to a person” that leads straight to one, without talking to a robot first.

channel-choice-title = Choice of ways
channel-choice-why = Who cannot type or has no account needs a telephone; who hears badly needs another way. Being forced to write online is one of the faults the China Consumers Association named.
channel-choice-threshold = Good: a telephone or call-back, and another way beside it. Fair: a telephone only. Poor: no telephone, only typing online
channel-choice-says = to choose from: { $list }
channel-choice-voice-only = only { $list }; no way for who cannot hear a call
channel-choice-no-voice = not by voice, only: { $list }
channel-choice-advice = Beside the telephone, offer another way to a person, such as a chat with people, a short form or an e-mail address, for those who hear badly. On phone and computer.
channel-choice-advice-voice = Write a telephone number that somebody answers, or let customers leave theirs and call them back; do not leave typing as the only way. On phone and computer.

service-hours-title = Service hours
service-hours-why = When nobody answers, a customer does not know whether to try again. Hours next to the number save waiting in vain.
service-hours-threshold = Good: hours stand next to the telephone or chat, 8 a day or more. Fair: stated, but fewer than 8, or unclear. Poor: not stated
service-hours-says = stated: { NUMBER($hours, maximumFractionDigits: 1) } hours on the days it is open
service-hours-unclear = something is said about hours, but not from when to when
service-hours-none = no hours next to the telephone or chat
service-hours-advice = Write the hours next to the number or chat button, for example “every day 8:00–20:00”, not just “office hours”.
service-hours-advice-longer = Have somebody answer at least 8 hours a day, and write the hours next to the number or chat button.

elder-lane-title = Lane for older customers
elder-lane-why = An elder version, an elder line or “65 and over straight to a person” spares older customers the search through menus.
elder-lane-threshold = Good: on the way to a person an elder version or elder line can be seen, and pressed or dialled. Fair: only its name, nothing to press and no number. Poor: none, or nobody can see it
elder-lane-works = there is a lane for older customers that can be pressed or dialled
elder-lane-named = service for older customers is named, with nothing to press and no number
elder-lane-hidden = the page holds a lane for older customers, but nobody can see it
elder-lane-nothing = no lane for older customers on the way to a person
elder-lane-advice = Beside the way to a person, add a link to an elder version (长辈版) or the number of an elder line that leads customers of 65 and over straight to a person. On phone and computer.
elder-lane-advice-named = Make the name of the service for older customers a link or button, or write a number beside it that leads straight there.
elder-lane-advice-hidden = Show the lane for older customers: remove display: none, transparency and clipping, and let nothing cover it.

steps-to-human-title = Presses to a person
steps-to-human-why = Each press is one more thing to find and to hit. Advice for people with cognitive disabilities is one press at most.
steps-to-human-threshold = Good: on the page, or one press away. Fair: two presses. Poor: three or more (five earn nothing), or nobody is found however much is pressed
steps-to-human-says = { $number ->
    [0] on the page itself
    [one] one press away
   *[other] { $number } presses away
}
steps-to-human-nowhere = nobody was found, and nothing is left to press that seems to lead to anybody
steps-to-human-missing-walk = not everything that seems to lead on was pressed: how far a person is cannot be told
steps-to-human-advice = Put the telephone number or the button to a person on the first page, one press away at most, not behind menus.
steps-to-human-advice-nowhere = Put a telephone number or a button to a person on the first page.

first-screen-title = How far to scroll
first-screen-why = More than half of the time people look at a page goes to its first screen. The further down, the less likely an older customer finds it.
first-screen-threshold = Good: at every step the thing to look for is on the first screen. Fair: one screen down at some step. Poor: two screens down or more
first-screen-says = { $screens ->
    [0] seen at once
    [one] { $screens } screen down
   *[other] { $screens } screens down
}
first-screen-says-steps = { $steps ->
    [one] one press
   *[other] { $steps } presses
} away, { $screens ->
    [0] with nothing to scroll at any step
    [one] with one screen to scroll at one step
   *[other] with { $screens } screens to scroll at one step
}
first-screen-advice = Move the telephone number or the button to a person to the top of the page, or keep it on the screen with position: fixed; the footer alone is too far.
first-screen-advice-steps = Move the link that leads on to the top of each page of the way, or keep it on the screen with position: fixed; better still, put the telephone number itself at the top of the first page.

entrance-label-title = Words on the way
entrance-label-why = Older customers go by the words. “Contact us” or “Talk to a person” is understood at once, “More” or “Service” is a guess, and an icon alone says nothing to many.
entrance-label-threshold = Good: every step says it outright (Customer service, Contact us, Talk to a person). Fair: one step is vague (More, Service, Help), or a number stands there without saying whose. Poor: an icon without words, or a link that dials another number than it shows
entrance-label-literal = every step says what it leads to
entrance-label-generic = “{ $words }” is vague: it does not say that it leads to a person
entrance-label-bare = nothing beside “{ $words }” says that it is customer service
entrance-label-icon = at one step there is an icon without words
entrance-label-misleading = “{ $words }” dials another number
entrance-label-missing-words = the words of the entrance are in a picture or in a chat window and could not be read
entrance-label-advice-literal = Say it outright on every link and button of the way: “Talk to a person”, “Customer service”, “Contact us”, not “More” or “Service”.
entrance-label-advice-bare = Write before the number or address what it is, for example “Customer service”.
entrance-label-advice-icon = Give the icon words that can be seen, such as “Talk to a person”.
entrance-label-advice-misleading = Let the link dial the number that it shows.

phone-visibility-title = Visible telephone number
phone-visibility-why = A number in words can be read, read aloud, noted down and dialled from any telephone. A number in a picture cannot be read aloud and blurs when enlarged.
phone-visibility-threshold = Good: in words on the first screen. Fair: in words further down, or only a call button on the phone. Poor: only in a picture, only under the mouse, not visible, or none
phone-visibility-text = { $screens ->
    [0] the number is written on the first screen
    [one] the number is written { $screens } screen down
   *[other] the number is written { $screens } screens down
}
phone-visibility-behind = { $steps ->
    [one] the number shows after { $steps } press
   *[other] the number shows after { $steps } presses
}
phone-visibility-control = only a button or link; the number is not written out
phone-visibility-picture = the number is only in a picture
phone-visibility-hint = the number is only behind an icon or in a mouse hint
phone-visibility-hidden = the page holds a number, but nobody can see it
phone-visibility-nowhere = no customer telephone
phone-visibility-advice = Write a customer telephone number at the top of the page, on phone and computer.
phone-visibility-advice-higher = Move the number to the top of the page, where it is seen at once.
phone-visibility-advice-write = Write the number itself as text, not only in a picture, an icon, a title hint or behind a button.
phone-visibility-advice-show = Make the number visible: remove display: none, text in the colour of its background and clipping, do not wait for a mouse to hover, and let nothing cover it.

robot-in-front-title = A robot in front of the person
robot-in-front-why = An older customer looks for somebody to talk to, and finds a robot and a pile of articles first. Many give up before they have talked their way past it.
robot-in-front-threshold = Good: no robot and no self-service in front, or the way to a person stands out at least as much. Fair: it stands out less. Poor: only a robot or articles, or a person only behind them. How much a thing stands out is reckoned from its size, contrast and screen
robot-in-front-nobody = no robot and no self-service stands in front
robot-in-front-beside-robot = the way to a person stands out { $percent }% as much as the robot
robot-in-front-beside-self-help = the way to a person stands out { $percent }% as much as self-service
robot-in-front-only-robot = one must talk to a robot first, or there is only a robot
robot-in-front-only-self-help = one must go through help articles first, or there are only articles
robot-in-front-not-walked = something says that it leads to contacts, and it was not opened this time
robot-in-front-advice = Make the way to a person at least as large and clear as the robot and the help articles, and put it before them.
robot-in-front-advice-only = Put a button “Talk to a person” or a telephone number beside the robot and the articles, so that nobody must talk to the robot first.

before-and-after-sale-title = Before and after the sale
before-and-after-sale-why = Somebody answers the telephone while you buy, and a robot once the kettle leaks: the China Consumers Association named this.
before-and-after-sale-threshold = Good: the contact after the sale is no worse than the one before it. Fair: a lesser kind of contact, one press or one screen more, or letters half as large. Poor: people before the sale, and after it a robot or nobody
before-and-after-sale-no-sales = no contact of its own for buyers was seen, so there is nothing to compare
before-and-after-sale-not-walked = there is a contact for buyers; not everything worth opening was opened, so nobody knows whether there is one after the sale
before-and-after-sale-equal = the contact after the sale is no worse than the one before it
before-and-after-sale-nobody = people before the sale, and no contact after it
before-and-after-sale-robot = people before the sale, and after it only a robot or something else without people
before-and-after-sale-kind = a lesser kind of contact after the sale than before it
before-and-after-sale-steps = { $more ->
    [one] one press more after the sale than before it
   *[other] { $more } presses more after the sale than before it
}
before-and-after-sale-screens = { $more ->
    [one] one screen further down after the sale than before it
   *[other] { $more } screens further down after the sale than before it
}
before-and-after-sale-size = letters of { NUMBER($before, maximumFractionDigits: 1) } px before the sale, and of { NUMBER($after, maximumFractionDigits: 1) } px after it
before-and-after-sale-advice = Give customers who have bought the same contact: where there is a telephone for buyers, put one for after-sales beside it.
before-and-after-sale-advice-place = Put the contact after the sale where the one before it is, with no more presses and no more scrolling.
before-and-after-sale-advice-size = Write the contact after the sale as large as the one before it.

same-place-title = Help at the same place
same-place-why = An older customer has just learnt where help is; on the next page it is somewhere else, and the search begins again.
same-place-threshold = Good: the same help stands at the same place and in the same order on every page. Fair: some of it stays, some moves. Poor: all of it moves
same-place-one-page = only one page was seen, so there is nothing to compare
same-place-not-repeated = no help stands on more than one of the pages seen, so there is nothing to compare
same-place-stays = { $pages } pages seen; help stays where it is
same-place-some = { $pages } pages seen; { $moved } of the ways to help moved, others stayed
same-place-moves = { $pages } pages seen; help moved
same-place-advice = Use the same head and foot on every page, with the way to help at the same place and in the same order.

text-size-title = Text size of the entrance
text-size-why = Older eyes cannot read small print. Measured is the size that is seen: a page that is shrunk to the screen shrinks its letters too.
text-size-threshold = Good: 18 px or more. Fair: about 16 px. Poor: 14 px or less
text-size-advice = Set the number and the words of the button to 18 px or more (font-size: 18px).
text-size-advice-way = Set the words of every link and button on the way to 18 px or more (font-size: 18px), and those of the entrance too.
text-size-advice-shrunk = The whole page is shrunk, and its letters with it. Add <meta name="viewport" content="width=device-width, initial-scale=1">, and set the number and the words of the button to 18 px or more (font-size: 18px).

contrast-title = Contrast of text and background
contrast-why = An eye of 80 has about a fifth of a young eye's sensitivity to contrast. Pale grey letters look like an empty page.
contrast-threshold = Good: 7 to 1 or more (large text 4.5). Fair: about 4.5 to 1 (large text 3). Poor: 3.75 to 1 or less (large text 2.5). Large is what is seen at 24 px, or 18.66 px in bold
contrast-says = { NUMBER($ratio, maximumFractionDigits: 2) } to 1
contrast-advice = Darken the letters or lighten the background to 7 to 1 or more, for example #333 on white. Do not fade text with opacity, and do not lay it over photographs.

target-size-title = Size of the thing to press
target-size-why = On a touch screen older hands miss about every third target, and small ones more often.
target-size-threshold = Good: the shorter side has 60 px on the phone, 44 px on the computer. Fair: about 44 px on the phone, 24 px on the computer. Poor: 34 px or less on the phone, 20 px or less on the computer. A small target with room around it counts as 24 px
target-size-says = shorter side { NUMBER($number, maximumFractionDigits: 1) } px
target-size-advice = Enlarge buttons and telephone links with padding or min-height: at least 60 px on the phone, 44 px on the computer. Give a link inside a sentence a line of its own with display: inline-block.
target-size-advice-way = Make every link and button on the way taller with padding or min-height: at least 60 px on the phone, 44 px on the computer.

zoom-title = Enlarging the page
zoom-why = Who cannot read a page enlarges it. Some pages forbid it, and on some the entrance is gone once enlarged.
zoom-threshold = Good: two fingers enlarge it to twice the size or more on the phone; at 200% on the computer the entrance is there without scrolling sideways. Fair: scrolling sideways. Poor: forbidden, or the entrance is gone or out of reach
zoom-pinch = two fingers enlarge it
zoom-blocked = the page forbids enlarging to twice the size
zoom-there = at 200% the entrance is there
zoom-sideways = at 200% the entrance is there, but the page scrolls sideways
zoom-lost = at 200% the entrance is gone or out of reach
zoom-advice-phone = Remove user-scalable=no and maximum-scale from the viewport meta; keep width=device-width, initial-scale=1.
zoom-advice-desktop = Let the page grow narrow: no fixed widths (use max-width and per cent), and at 200% do not hide, cover or cut off the entrance.
zoom-advice-both = Remove user-scalable=no and maximum-scale from the viewport meta. Let the page grow narrow (use max-width and per cent), and at 200% do not hide, cover or cut off the entrance.

line-spacing-title = Line spacing
line-spacing-why = Where lines are crowded, digits of one are read into the other.
line-spacing-threshold = Good: 1.5 times the text size or more. Fair: about 1.3. Poor: 1.25 or less, or not set
line-spacing-says = { NUMBER($times, maximumFractionDigits: 2) } times the text size
line-spacing-normal = not set; counted as { NUMBER($times, maximumFractionDigits: 2) } times
line-spacing-advice = Set the line height of the paragraph with the number to 1.5 or more (line-height: 1.5).

name-and-keyboard-title = Name, keyboard and dialling
name-and-keyboard-why = Who sees little listens to a screen reader, and a trembling hand uses the keyboard. On a phone, a number should dial when pressed, without being learnt by heart.
name-and-keyboard-threshold = Good: all of it (a name, a role, reached by Tab, a focus one can see; a number dials when pressed on the phone). Fair: one is missing. Poor: two or more are missing
name-and-keyboard-all = nothing is missing
name-and-keyboard-lacks = missing: { $list }
name-and-keyboard-lacks-dialling = dialling by pressing the number
name-and-keyboard-lacks-name = a name for screen readers
name-and-keyboard-lacks-role = the role of a button or link
name-and-keyboard-lacks-tab = being reached by Tab
name-and-keyboard-lacks-focus = a focus one can see
name-and-keyboard-advice = To change: { $list }.
name-and-keyboard-advice-dialling = make the number a link, <a href="tel:…">
name-and-keyboard-advice-name = give the button words or an aria-label
name-and-keyboard-advice-role = use a real <a href> or <button> in place of a <div>
name-and-keyboard-advice-tab = let Tab reach it (remove tabindex="-1")
name-and-keyboard-advice-focus = do not remove the focus ring with outline: none

gates-title = What must be passed first
gates-why = Logging in, a CAPTCHA, an app, scanning with WeChat, choosing a topic, an order number: each can keep an older customer out.
gates-threshold = Good: nothing. Fair: one thing. Poor: two or more, or logging in or installing an app
gates-none = nothing must be passed first
gates-says = { $number ->
    [one] one thing must be passed first
   *[other] { $number } things must be passed first
}: { $list }
gates-gate-login = logging in
gates-gate-captcha = a CAPTCHA
gates-gate-app = installing an app
gates-gate-wechat = using WeChat
gates-gate-topic = choosing a topic
gates-gate-order = an order number
gates-missing-chat = the chat was not opened: what it asks for first cannot be told
gates-advice = To change: { $list }.
gates-advice-login = let customers reach service without logging in
gates-advice-captcha = ask for no CAPTCHA before contact
gates-advice-app = let customers reach service without the app
gates-advice-wechat = offer a telephone or chat beside WeChat
gates-advice-topic = show the way to a person before a topic is chosen
gates-advice-order = make the order number optional

form-burden-title = Fields of the contact form
form-burden-why = Typing is slow and details are forgotten: the more boxes, the fewer older customers reach the end. Advice for people with cognitive disabilities is three required fields at most.
form-burden-threshold = Good: 3 required fields or fewer. Fair: 4 to 6. Poor: more than 8. Where nothing says which are required, all that are not called optional count
form-burden-says = { $number ->
    [one] one required field
   *[other] { $number } required fields
}
form-burden-unmarked = nothing says which fields are required; { $number ->
    [one] one seems to be
   *[other] { $number } seem to be
}
form-burden-missing-form = no contact form can be seen, so there is nothing to count
form-burden-missing-frame = the form stands in a window of another site: how much it asks for could not be read
form-burden-advice = Require three fields at most, such as name, telephone and what it is about; remove required from the others and call them optional.
form-burden-advice-unmarked = Say which fields are required, three at most, and call the others optional.

covered-title = Things over the entrance
covered-why = Pop-ups, banners and floating advertisements cover what one came for, and the cross that closes them is so small that an older finger hits the advertisement.
covered-threshold = Good: nothing lies over the entrance or the way to it. Fair: it must be closed first, by a button of 44 px or more, or a small part is covered. Poor: a close button under 44 px, none at all, or nearly half is covered
covered-open = nothing lies over it
covered-partly = { $percent }% of it is covered
covered-closable = something must be closed first; the shorter side of its close button is { NUMBER($px, maximumFractionDigits: 1) } px
covered-stays = something lies over it, and no button that puts it away was seen, or it does not help
covered-advice = Let no banner, pop-up or floating advertisement lie over the entrance or the links to it: keep it in the page (position: static), or move it out of the way.
covered-advice-closable = Best without a pop-up. Where there must be one, let it not cover the entrance, and make its close button at least 44×44 px, in an upper corner or at the bottom in the middle.

time-limit-title = Time limits
time-limit-why = Older customers type slowly: a sentence can take minutes. When the chat closes or the code expires meanwhile, they begin again.
time-limit-threshold = Good: no time limit, or one that is announced, leaves at least 20 seconds and can be extended. Fair: announced, but cannot be extended. Poor: closes without warning, or in less than 20 seconds
time-limit-none = no time limit was seen on the way
time-limit-over = the chat has closed because time ran out
time-limit-page = the page reloads or leaves by itself after { $seconds } s, without warning
time-limit-session = the chat or session closes after { $seconds } s, and no way to extend it was seen
time-limit-session-extends = the chat or session closes after { $seconds } s and can be extended
time-limit-code = a code expires after { $seconds } s, and no way to get another was seen
time-limit-code-extends = a code expires after { $seconds } s, and another can be had
time-limit-advice = Do not close the chat because a customer is slow to answer. Where it must close, say so beforehand, leave at least 20 seconds, and add a button “Continue the chat” that extends the time.
time-limit-advice-code = Let the code serve longer, and put a button “Send a new code” beside it.
time-limit-advice-page = Remove <meta http-equiv="refresh"> from the page: let customers decide when to reload or leave.
