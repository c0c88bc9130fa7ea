## find: what a developer sees of what was found

find-heading = { $heading }（{ $number }）
find-none = 没有
find-number = #
find-kind = 种类
find-value = 内容
find-answers = 谁接待
find-not-there = –
find-signal = { $id }“{ $saw }”
find-because = 凭：{ $signals }
find-scent = 指望
find-devices = 设备
find-words = 文字
find-wording = 说法
find-to = 通向
find-by = 写在

wording-literal = 直说
wording-generic = 笼统
wording-icon-only = 只有图标
