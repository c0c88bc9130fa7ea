## walk: the first sentence, where something must be pressed

sentence-walk = { $on ->
    [phone] On a phone an
    [desktop] On a computer an
   *[any] An
} older customer presses { $steps ->
    [one] once
    [2] twice
   *[other] { $steps } times
}{ $screens ->
    [0] {""}
    [one] {" "}and scrolls one screen
   *[other] {" "}and scrolls { $screens } screens
} to find { $found }{ $time }.
sentence-time = ; about { $seconds }
sentence-other-device = { $main } { $on ->
    [phone] On a phone
   *[desktop] On a computer
} { $steps ->
    [0] { $screens ->
        [0] it is on the first screen.
        [one] no press is needed: it is one screen down{ $time }.
       *[other] no press is needed: it is { $screens } screens down{ $time }.
    }
   *[other] it takes { $steps ->
        [one] one press
       *[other] { $steps } presses
    }{ $screens ->
        [0] {""}
        [one] {" "}and one screen of scrolling
       *[other] {" "}and { $screens } screens of scrolling
    }{ $time }.
}
sentence-wall = No way to a person was found: { $what }.
sentence-unfinished = No way to a person was found this time, but not everything was looked at.
seconds = { $least } to { $most } seconds
found-phone = { $size ->
    [large] the phone number, written large
    [plain] a phone number written at { $px } px
    [small] a phone number written at { $px } px
   *[unknown] the phone number
}
found-phone-picture = a phone number that is only drawn in a picture and cannot be enlarged, pressed or read aloud
found-phone-control = a button to call
found-callback = a form to be called back (no phone number is given)
found-live-chat = a chat with a person, for those who can type (no phone number is given)
found-chat-unknown = a chat that does not say whether a person or a robot answers (no phone number is given)
found-written = a way by { $way }, with nobody to talk to

## walk: the way in words

way = { $steps ->
    [one] one press
   *[other] { $steps } presses
}: { $path }
way-then = { $before } → { $next }
way-down = { $what } ({ $screens ->
    [one] one screen
   *[other] { $screens } screens
} down)
way-under-mouse = { $what } (shows when the mouse is on the menu)
way-seconds = { $way }; about { $seconds }
pressed = “{ $words }”
pressed-wordless = an icon without words
route-sum = { $steps ->
    [0] no press
    [one] one press
   *[other] { $steps } presses
}{ $screens ->
    [0] {""}
    [one] , one screen scrolled
   *[other] , { $screens } screens scrolled
}
route-seconds = about { $seconds }

## walk: the film strip

film-title = Step by step to a person
film-lead = In each picture the frame shows what an older customer presses; in the last one it shows the way to a person. The seconds are worked out from published studies, without the time that pages take to load.
film-lead-words = No picture was kept this time: each step is told in words. The seconds are worked out from published studies, without the time that pages take to load.
film-kind = To: { $kind }
film-press = Press { $what }
film-close = First press { $what } to put away what is in the way
film-arrive = Find { $what }
film-numbered = { $what } (no. { $number })
film-picture-press = { $device } screen; the frame shows what is pressed: { $what }
film-picture-arrive = { $device } screen; the frame shows: { $what }
film-also = On the same page:
film-missing = No such way was found
film-scroll = Scroll
film-scroll-screens = { $screens ->
    [0] not needed
    [one] one screen down
   *[other] { $screens } screens down
}
film-under-mouse = Shows
film-under-mouse-says = when the mouse rests on the framed place
film-px = Text size
film-target = Room to press
film-target-size = { $width } × { $height } px
film-change = What happens
film-seconds = Takes
change-navigation = another page opens
change-new-tab = a new tab opens
change-dialog = a window opens over the page
change-closed = what was in the way is gone
change-menu = a menu opens
change-panel = another part of the page shows
change-details = a folded part opens
change-anchor = the page jumps to another place
change-route = another page shows, at the same address
change-frame = a small window comes up
change-nothing = nothing

## walk: what it did, what stood in the way, what it left

walk-title = What else was met on the way
walk-done = { $pages ->
    [one] one page
   *[other] { $pages } pages
} opened, { $presses ->
    [one] one press
   *[other] { $presses } presses
} done
walk-spent-pages = the pages allowed for one check were used up, so some places were not looked at
walk-spent-presses = the presses allowed for one check were used up, so some places were not looked at
walk-spent-seconds = the time allowed for one check was used up, so some places were not looked at
walk-spent-bytes = the data allowed for one check was used up, so some places were not looked at
walk-spent-leave = the website asks programs not to open some of its pages (robots.txt), so some places were not looked at
walk-obstacles = In the way
walk-obstacles-none = Nothing was in the way.
walk-unexplored = Not opened
walk-unexplored-lead = These may lead to a person and were not opened this time: the presses or the time allowed were used up, or opening them would give no shorter way than the one found.
obstacle-cookie-banner = a cookie notice lies over the page and must be put away first
obstacle-pop-up = a window that came up must be put away first
obstacle-login-wall = one must log in to go on
obstacle-captcha = one must prove to be no robot
obstacle-app-only = customers are sent to download an app
obstacle-wechat-only = WeChat is all there is; who does not use it finds nobody
obstacle-topic-first = one must choose a topic before any way to a person shows
obstacle-robot-first = a robot answers first; a person only on request
obstacle-other-program = pressing { $what } calls a program that is not there
obstacle-file = pressing { $what } gives a file to download, not a page
obstacle-dead-link = pressing { $what } opens a broken page
obstacle-dead-press = pressing { $what } does nothing
obstacle-quoted = { $what }: { $words }
obstacle-closed = { $what } (the button for it is { $px } px)
