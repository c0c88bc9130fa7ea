## report: the first sentence

sentence-not-seen = 没能看到这家商户的网页：{ $why }
sentence-nothing-seen = 没能看到这家商户的网页。

sentence-phone = { $where ->
    [here] { $size ->
        [large] 这家商户的客服电话就在第一屏，字够大，老人一眼能看到。
        [plain] 这家商户的客服电话就在第一屏，只是字还不够大（{ $px } 像素），老人要凑近了看。
        [small] 这家商户的客服电话虽在第一屏，字却太小（只有 { $px } 像素），老人很难看清。
       *[unknown] 这家商户的客服电话就在第一屏。
    }
    [below] { $size ->
        [large] 要往下翻 { $screens } 屏，老人才看得到客服电话；好在字够大。
        [plain] 要往下翻 { $screens } 屏，老人才看得到客服电话，字也不够大（{ $px } 像素）。
        [small] 要往下翻 { $screens } 屏，老人才看得到客服电话，字还小得只有 { $px } 像素。
       *[unknown] 要往下翻 { $screens } 屏，老人才看得到客服电话。
    }
   *[unknown] 网页的文字里有客服电话，但这次没有用浏览器看，说不准老人看不看得到。
}
sentence-phone-picture = { $where ->
    [here] 这家商户的客服电话在第一屏，但只画在图片里：放不大，点不了，也念不出来。
    [below] 要往下翻 { $screens } 屏才有客服电话，而且只画在图片里：放不大，点不了，也念不出来。
   *[unknown] 客服电话可能只画在图片里，说不准老人看不看得到。
}
sentence-phone-control = { $where ->
    [here] 第一屏就有打电话的按钮，老人点一下就能拨出去。
    [below] 要往下翻 { $screens } 屏，老人才看得到打电话的按钮。
   *[unknown] 网页里有打电话的链接，但这次没有用浏览器看，说不准老人看不看得到。
}
sentence-callback = { $where ->
    [here] 这里没有写电话，但第一屏就可以留下号码，等商户打回来。
    [below] 这里没有写电话；往下翻 { $screens } 屏，可以留下号码等商户打回来。
   *[unknown] 这里没有写电话；网页里好像可以留号码等回电，但这次没有用浏览器看。
}
sentence-live-chat = { $where ->
    [here] 这里没有写电话；第一屏有在线人工客服，会打字的老人能找到人。
    [below] 这里没有写电话；往下翻 { $screens } 屏才有在线人工客服，还得会打字。
   *[unknown] 这里没有写电话；网页里提到在线人工客服，但这次没有用浏览器看。
}
sentence-chat-unknown = { $where ->
    [here] 这里没有写电话；第一屏有个在线客服，可没说对面是真人还是机器人。
    [below] 这里没有写电话；往下翻 { $screens } 屏有个在线客服，可没说对面是真人还是机器人。
   *[unknown] 这里没有写电话；网页里有在线客服，可没说对面是真人还是机器人。
}
sentence-written = { $where ->
    [here] 这里找不到能马上说话的人，只能写：第一屏有{ $way }。
    [below] 这里找不到能马上说话的人，只能写：往下翻 { $screens } 屏有{ $way }。
   *[unknown] 这里找不到能马上说话的人，网页里只写着{ $way }。
}
sentence-app-only = 网页上没人接待：要先下载应用，才能联系客服。
sentence-robot-only = 网页上没人接待：只有机器人客服，没看到转人工的办法。
sentence-hidden = 网页里有{ $way }，但老人看不到：{ $why }。
sentence-announced = 客服电话只写给了搜索引擎看，老人在页面上看不到。
sentence-other-only = 网页上的{ $way }是办别的事用的，没看到老人找客服的办法。
sentence-authority-only = 网页上只写着 { $digits } 这样的公共投诉电话，没有商户自己的客服。
sentence-lead = 这一页上看不到找人的办法；也许要点“{ $lead }”，再往里找。
sentence-none = 网页上没人接待：没有电话，没有在线人工，也没有留言的地方。

sentence-phone-none = 在手机上，老人找不到任何人；换电脑看：{ $main }
sentence-desktop-none = { $main }换成电脑看，反而找不到。
sentence-desktop-farther = { $main }用电脑看，要往下翻 { $screens } 屏。
sentence-desktop-nearer = { $main }用电脑看近一些，翻 { $screens } 屏。
sentence-desktop-first = { $main }用电脑看，就在第一屏。
sentence-desktop-other = { $main }用电脑看，能用的是{ $way }。
sentence-robot-first = { $main }接通后先是机器，要听提示转人工。

## report: where something is

device-phone = 手机
device-desktop = 电脑
device-both = 手机和电脑
device-phone-with = 用手机
device-desktop-with = 用电脑
device-phone-long = 老人的手机（{ $width } × { $height }）
device-desktop-long = 电脑（{ $width } × { $height }）
where-first-screen = 第一屏
where-screens-down = 往下翻 { $screens } 屏
where-steps = 点 { $steps } 下，{ $place }
where-page = 在页面上
where-unknown = 没用浏览器看，位置说不准
where-hidden = 看不到：{ $why }
where-on = { $device }：{ $place }
size-px = { $px } 像素

## report: headings and labels

report-name = 门铃
report-tagline = 老人能不能找到真人客服
report-title = { $host } · 门铃报告
report-skip = 跳到正文
report-contents = 目录
report-of = 查的是
report-led-to = 打开后到了
report-page-title = 网页标题
report-date = 查看时间
report-score = { $score } 分
report-score-of = 满分 100
report-no-score = 没有分数
report-no-grade = 不评等级
report-grade = { $grade } 级
report-grade-a = 很容易找到人
report-grade-b = 容易找到人
report-grade-c = 勉强能找到人
report-grade-d = 不容易找到人
report-grade-e = 很难找到人
report-judged = 能评的占 { $percent } %
report-judged-long = 应评的内容里，这次能评的占 { $percent } %。
report-scale = 分数条：{ $score } 分，满分 100 分。40、60、70、85 分是等级的分界。
report-labelled = { $label }：{ $text }
report-standing = { $grade } · { $score }（满分 100）· { $share }
report-with-gain = { $text }（{ $gain }）
report-kind-value = { $kind } { $value }
report-called = { $kind }“{ $text }”
report-best-none = 没有看到能找到人的办法
report-not-looked = 没有看这种设备
report-devices = 老人打开网页，看到的是这样
report-device-lead = 框出来的地方是能找到人的入口，号码和旁边的单子一致。虚线框是机器人。
report-picture-first = { $device }，打开就看到的第一屏
report-picture-down = { $device }，往下翻 { $screens } 屏
report-picture-steps = { $device }，点了 { $steps } 下以后
report-picture-empty = 这一屏里没有能找到人的入口
report-picture-holds = 框出：{ $numbers }
report-picture-number = { $number } 号 { $kind }
report-no-picture = 这次没有留下图片。
report-findings = 逐项看
report-findings-lead = 每一项都写着查到了什么、怎样才算好、依据是什么、改了能加几分。最该改的排在前面。
report-change-first = 先改这几处
report-gain = 加 { $points } 分
report-threshold = 怎样算好
report-why = 为什么
report-change = 怎么改
report-sources = 依据
report-source-clause = 第 { $number } 条
report-points = { $weight } 分里得了 { $points } 分
report-weight = 占 { $weight } 分
report-evidence = 看的是
report-untold = 这次说不准的
report-untold-lead = 下面几项缺了东西，没法评。说不准不等于不好，也没有算进分数。
report-untold-none = 该看的都看到了。
report-not-applicable = 这里用不上的
report-entrances = 找到的入口
report-entrances-none = 一个也没有找到。
report-entrances-more = 另有 { $number } 个没有列出，都在 JSON 报告里。
report-place = 在哪里
report-way = 怎么点
report-answers = 谁接待
report-purpose = 办什么事
report-hours = 服务时间
report-hours-unsaid = 没写
report-signals = 凭什么这样认定
report-authorities = 商户不理，可以找谁
report-authorities-lead = 页面上写着这些公共电话。它们不是商户的客服，商户不理睬时可以打。
report-authorities-usual = 商户不理睬时，可以拨打全国消费者投诉举报热线 12315。
report-mismatches = 点一下会拨错的电话
dials-other = 页面上写的是 { $shown }，点一下拨出去的却是 { $dialled }：老人以为打给写着的号码，其实打到了别处。
dials-nothing = “{ $shown }”看着点一下就能打电话，点了却什么也拨不出去。
report-elder = 老年人通道
report-leads = 也许通向人工的地方
report-announced = 只写给搜索引擎看的联系方式
report-announced-lead = 这些内容藏在网页代码里，老人看不到。
report-happened = 打开网页时发生的事
report-method = 怎么查的
report-method-lead = 用真的浏览器，按老人手机和电脑的样子各打开一次网页，记下看到的每行字、每个按钮的大小、颜色和位置，再逐项评分。同一份记录，谁来算都是同样的分数。
report-method-words = 这次没有用浏览器，只读了网页里的文字和链接，所以大小、颜色、位置和是否看得见都说不准。同一份记录，谁来算都是同样的分数。
report-rule = 每一项按表中的分量相加，换算成 100 分。用不上的不算；说不准的不算分，但会让“能评的”变少，不到 70 % 就不评等级。85 分起 A 级，70 分起 B 级，60 分起 C 级，40 分起 D 级，以下 E 级；一个人都找不到的一律 E 级。
report-limits = 这份报告只说老人找不找得到、看不看得清、按不按得着，不是法律意见，也不说商户有没有违法。
report-rubric = 评分表
report-program = 程序
report-browser = 浏览器
report-browser-none = 没有用浏览器，只读了网页文字
report-unsandboxed = 运行时没有开沙箱
report-language-sent = 请求的语言
report-devices-used = 设备
report-written = 报告写到：{ $path }
report-back = 回到开头
report-only-words = 只读文字，没有画面

## report: verdicts, groups

verdict-good = 好
verdict-fair = 中
verdict-poor = 差
verdict-not-applicable = 用不上
verdict-cannot-tell = 说不准

group-person = 有没有真人
group-found = 找不找得到
group-readable = 看不看得清、按不按得着
group-open = 有没有挡路的


## report: a person's verdicts, and what moved the score

person-title = 有人判得不一样的
person-score = 有人更正了 { $number } 项：机器判的是 { $machine }；按人的判断是 { $person }。
person-says = 机器判“{ $machine }”，人判“{ $person }”。理由：{ $reason }（{ $date }）
person-says-by = 机器判“{ $machine }”，{ $by }判“{ $person }”。理由：{ $reason }（{ $date }）
standing-short = { $score } 分（满分 100），{ $grade }
moved-title = 分数为什么变了
moved-total = 原来是 { $before }（评分表 { $rubric-before }），现在是 { $after }（评分表 { $rubric-after }）。其中因评分表变了 { $rubric } 分，因量到的东西（网页，或读网页的办法）变了 { $page } 分。
moved-unscored = 原来是 { $before }（评分表 { $rubric-before }），现在是 { $after }（评分表 { $rubric-after }）。
moved-criterion = { $name }：因评分表 { $rubric } 分（分量 { $weight-before } → { $weight-after }），因量到的东西 { $page } 分
report-rule-other = 这次用的是“{ $name }”这张评分表，不是门铃自己的。每一项按表中的分量相加，换算成 100 分。用不上的不算；说不准的不算分，但会让“能评的”变少，不到 { $least } % 就不评等级。{ $a } 分起 A 级，{ $b } 分起 B 级，{ $c } 分起 C 级，{ $d } 分起 D 级，以下 E 级；一个人都找不到的一律 E 级。
report-scale-other = 分数条：{ $score } 分，满分 100 分。{ $d }、{ $c }、{ $b }、{ $a } 分是等级的分界。

## report: the change as code, and as an issue

code-lead = 写成代码，举个例子（您的网页写法会不一样）：
code-before = 现在：
code-after = 改成：
issue-title = { $host }：老年顾客找真人客服的路上，有 { $number } 处可以改
issue-title-nothing = { $host }：老年顾客找真人客服的路
issue-score = 分数
issue-meets = 顾客碰到的
issue-measured = 量到的
issue-thresholds = 怎样评
issue-change = 怎么改
