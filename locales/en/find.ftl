## find: what a developer sees of what was found

find-heading = { $heading } ({ $number })
find-none = none
find-number = #
find-kind = kind
find-value = value
find-answers = who answers
find-not-there = –
find-signal = { $id } “{ $saw }”
find-because = because: { $signals }
find-scent = scent
find-devices = on
find-words = words
find-wording = wording
find-to = leads to
find-by = written as

wording-literal = literal
wording-generic = generic
wording-icon-only = icon only
