## window: the frame around every screen

win-skip = 跳到正文
win-nav = 主要页面
win-nav-check = 检查
win-nav-running = 检查（进行中）
win-nav-result = 结果
win-nav-ratings = 评测
win-nav-rating-runs = 评测（进行中）
win-nav-history = 历史
win-nav-method = 怎么评
win-nav-settings = 设置
win-title = { $what } · 门铃
win-loading = 正在打开…
win-close = 关上
win-cancel = 算了
win-open-outside = 用浏览器打开
win-again = 再试一次
win-dismiss = 知道了
win-drop-here = 松手，就打开这个文件
win-failure = 没有做成

## window: check

win-check-title = 这家商户，老人找得到人吗？
win-check-lead = 写下商户的网址。门铃会像老人那样用手机和电脑打开它，去找能说话的真人，再告诉您藏得有多深。
win-check-address = 商户的网址
win-check-address-hint = 例如 www.example.com，从浏览器的地址栏复制过来就行。
win-check-start = 开始检查
win-check-address-missing = 请先写下网址。
win-check-files = 手边有存下的文件？
win-check-files-lead = 把网页文件或案卷文件夹拖到这个窗口里，或者：
win-check-open-page = 打开网页文件…
win-check-open-case = 打开案卷…
win-check-demonstration = 先看看示范
win-check-demonstration-lead = 四家编出来的商户，不用上网，一分钟就看懂门铃怎么评。
win-check-recent = 最近查过的商户
win-check-recent-open = 看结果
win-check-recent-again = 再查一次
win-check-recent-all = 看全部历史

demonstration-kind = 用心的商户
demonstration-middling = 过得去的商户
demonstration-far = 号码要走好几步才找得到的商户
demonstration-hidden = 把人藏起来的商户

win-run-title = 正在检查 { $host }
win-run-lead = 门铃正在一步一步走，通常要一两分钟。您可以先做别的。
win-run-cancel = 停下，留住已看到的
win-run-cancelling = 正在停下…
win-run-counts = 看过 { $pages } 页，点过 { $presses } 下
win-run-waiting = 还没有画面
win-run-picture = { $device }：第 { $number } 幅画面
win-run-steps = { $device }走过的路
win-run-done = 检查好了，点“结果”就能看。
win-run-busy = 正在检查另一家，请等它看完，或者先停下。
win-run-cancelled = 检查停下了，什么也没有留下。

## window: result

win-result-none = 还没有打开哪一次检查。
win-result-contents = 这一页有
win-result-again = 再查一次
win-result-export = 存成文件
win-result-copy-advice = 复制建议
win-result-copy-issue = 复制成工单
win-result-copied-issue = 工单复制好了，可以贴给商户的技术人员。
win-result-copied = 复制好了，可以粘贴到邮件或聊天里。
win-result-copy-failed = 没能复制。请选中文字，自己复制。
win-result-corrected = 按您的看法算：{ $standing }
win-result-corrected-persons = 按人的看法算：{ $standing }
win-result-corrected-standing = { $score } 分，{ $grade } 级
win-result-corrected-lead = 上面的分数是门铃算的，没有改动。

win-export-html = 网页报告
win-export-html-lead = 能打印，也能发给别人，一个文件全在里面
win-export-pdf = PDF 报告
win-export-pdf-lead = 打印出来，或交给商户
win-export-json = 数据（JSON）
win-export-json-lead = 给程序用，每个数字都在
win-export-case = 案卷
win-export-case-lead = 看到的一切，几年后还能重新评
win-export-saved = 存好了：{ $path }
win-export-name = 门铃-{ $host }-{ $date }

win-film-nowhere = 手机和电脑上都没有找到能找到人的办法，所以没有路可走。
win-film-none = 这种设备上没有找到能找到人的办法，所以没有路可走。
win-film-arrived = 第 { $number } 步，到了
win-film-step = 第 { $number } 步
win-film-first-down = 先往下翻 { $screens } 屏，{ $then }
win-film-sum = { $said }，{ $seconds }
win-film-look = 在大图上看

win-page-title = 看看网页的样子
win-page-lead = 框出来的是找到的入口，号码和旁边的单子一致；虚线框是机器人。
win-page-which = 看哪一页
win-page-name = { $device }，{ $title }
win-page-region = 网页的画面。用方向键移动，加号放大，减号缩小，0 看全宽，n 和 p 看下一个、上一个入口。
win-page-in = 放大
win-page-out = 缩小
win-page-fit = 整页宽
win-page-zoom = { $percent } %
win-page-next = 下一个入口
win-page-cut = 网页太长，画面只到这里。
win-page-none = 这次没有留下画面。
win-page-show = 在图上看
win-page-shown = 已框出 { $number } 号：{ $what }
win-page-not-shown = 图上没有
win-page-hidden = 老人看不到

win-entrance = { $number } 号

win-findings-good = { $number } 条好的：{ $names }
win-untold-count = { $number } 条说不准的，各缺什么
win-not-applicable-count = { $number } 条用不上的，为什么
win-code = 代码怎么改
win-moved-criteria = { $number } 项各变了多少
win-finding-more = 依据和位置
win-finding-override = 我不同意
win-finding-override-change = 改我的看法
win-finding-override-back = 撤回我的看法
win-finding-yours = 您的看法：
win-finding-persons = { $name }的看法：
win-finding-machine = 门铃的看法：
win-override-title = 您觉得该怎么评？
win-override-lead = 门铃的评定会留着，您的看法写在旁边，报告里两个都看得到。
win-override-verdict = 您的评定
win-override-reason = 理由
win-override-reason-hint = 例如：打过去有人接，页面上的号码是对的。
win-override-reason-missing = 请写下理由，别人才看得明白。
win-override-save = 记下来

win-compare-title = 和上一次比
win-compare-lead = 上一次是 { $date }，{ $standing }。
win-compare-up = 这次高了 { $points } 分。
win-compare-down = 这次低了 { $points } 分。
win-compare-same = 分数一样。
win-compare-none = 每一项都和上次一样。
win-compare-first = 这家商户是第一次查，还没有可比的。
win-compare-open = 打开上一次
win-compare-item = 项目
win-compare-before = 上次
win-compare-after = 这次
win-compare-points = 得分变化
win-standing = { $score } 分，{ $grade }
win-standing-none = 没有等级

win-around-title = 还有这些
win-around-details = 这次检查是怎么做的
win-obstacle-on = { $device }：{ $what }

win-codes = 页面上的二维码
win-codes-lead = 老人不扫码，就不知道它通到哪里；门铃替您看了。
code-wechat = 微信，打开的是：
code-wechat-work = 企业微信，打开的是：
code-qq = QQ，打开的是：
code-chat = 聊天窗口，打开的是：
code-phone = 打电话，号码是：
code-email = 写邮件，地址是：
code-social = 社交账号，打开的是：
code-app-store = 下载应用，打开的是：
code-payment = 付款，内容是：
code-web = 网页，打开的是：
code-text = 一段文字，写的是：

## window: ratings of many

win-ratings-title = 许多商户，排成一张表
win-ratings-lead = 给门铃一份名单，它一家一家去看，排出名次，每个分数都有证据。看不到的商户会写明看不到，不会被当成做得差。
win-ratings-make = 新的评测
win-ratings-text = 把名单贴在这里，一行一家
win-ratings-text-hint = 例如：青竹超市 www.example.com。也可以从表格里整块粘贴，或把文件拖到窗口里：CSV、Excel、纯文本都行。
win-ratings-text-missing = 请先贴上名单，或选一个文件。
win-ratings-read = 看看认出了什么
win-ratings-file = 选名单文件…
win-ratings-try = 用示范商户试试
win-ratings-try-name = 示范评测
win-ratings-shelf = 已有的评测
win-ratings-none = 还没有评测。做好的评测都会留在这里，只存在这台电脑上。
win-ratings-open = 打开
win-ratings-folder = 打开别处的评测文件夹…
win-ratings-all = 全部评测
win-ratings-runs = 正在查，共 { $merchants } 家
win-ratings-done = 查完 { $done } 家，共 { $merchants } 家
win-ratings-whole = { $merchants } 家，都查完了

win-preview-title = 认出了这些
win-preview-first = 名单的前 { $count } 家，共 { $merchants } 家
win-preview-line = 行
win-preview-words = 原来写的
win-preview-why = 为什么没用上
win-preview-quotes = 名单里的引号不成对，已按普通的字来读。
win-preview-name = 这份评测叫什么
win-preview-name-usual = 评测 { $date }
win-preview-contact = 您的邮箱（可以不写）
win-preview-contact-hint = 会随每次访问告诉商户，有疑问的商户就能找到您。
win-preview-pause = 同一家两页之间歇几秒
win-preview-pause-hint = 0 到 60 秒。歇得久，给商户添的麻烦就少。
win-preview-manners = 网站写明不要程序来的（robots.txt），门铃不去，并写明原因。一家最多查 5 分钟。
win-preview-start = 开始评测这 { $merchants } 家
win-preview-make = 先建好，以后再查

win-rating-headline = { $merchants } 家商户，{ $ranked } 家排上名：{ $grades }
win-rating-sheets = 怎么看
win-rating-sheet-table = 名次表
win-rating-sheet-spread = 分布图
win-rating-search = 找商户
win-rating-search-hint = 名称、网址、地区或电话
win-rating-failing = 哪一项没做好
win-rating-failing-any = 不限
win-rating-count = 共 { $total } 家
win-rating-found = 共 { $total } 家，符合的有 { $found } 家
win-rating-range = 名次范围
win-rating-corrected = 有人改判
win-rating-column-rank = 名次
win-rating-column-name = 商户
win-rating-column-industry = 行业
win-rating-column-grade = 等级
win-rating-column-score = 分数
win-rating-column-judged = 判断了
win-rating-column-presses = 点几下
win-rating-column-px = 电话字高
win-rating-column-robot = 只有机器人
win-rating-state-ranked = 排上名
win-rating-state-unsure = 说不准
win-rating-state-walled = 被挡住
win-rating-state-forbidden = 不让程序看
win-rating-state-unseen = 没看到
win-rating-state-failed = 没查成
win-rating-state-waiting = 还没查
win-rating-back = 回到评测“{ $name }”
win-rating-export = 存成文件
win-rating-export-name = 门铃-{ $name }-{ $date }
win-rating-export-folder = 整份评测
win-rating-export-folder-lead = 一个文件夹：全部表格、案卷和证据
win-rating-export-xlsx = Excel 表格
win-rating-export-xlsx-lead = 用 Excel 或 WPS 打开：名次、各项、分布
win-rating-export-csv = 简单表格（CSV）
win-rating-export-csv-lead = 什么软件都能读
win-rating-export-jsonl = 数据（JSON）
win-rating-export-jsonl-lead = 给程序用，一行一家

win-watch-title = 进度
win-watch-passed = 查完 { $done } 家，共 { $total } 家。
win-watch-counts = 排上名 { $ranked } 家，没看清 { $unseen } 家，没查成 { $failed } 家。
win-watch-minutes = 大约还要 { $minutes } 分钟。
win-watch-hours = 大约还要 { $hours } 小时。
win-watch-pace = 现在每分钟 { $pace } 家，同时查 { $number } 家。
win-watch-pace-unknown = 查完几家，就知道还要多久。
win-watch-now = 正在查：{ $names }{ $more ->
    [0] {""}
   *[other] ，还有 { $more } 家
}
win-watch-between = 、
win-watch-nobody = 现在没有在查的。
win-watch-start = 开始查
win-watch-continue = 接着查
win-watch-retry = 没看到、没查成的 { $number } 家再试一次
win-watch-pause = 先停一停
win-watch-resume = 接着查
win-watch-stop = 停下，留住已查完的
win-watch-refresh = 把新查完的 { $fresh } 家放进表里
win-watch-width = 同时查几家
win-watch-width-auto = 让门铃看着办
win-watch-width-number = { $number } 家
win-watch-other = 正在做另一份评测：{ $name }。
win-watch-other-open = 去看看
win-watch-begun = 开始了，要查 { $left } 家。
win-watch-aloud = 走了 { $percent } %，查完 { $done } 家，共 { $total } 家。
win-watch-phase-going = 接着查了。
win-watch-phase-pausing = 不再开始新的，等正在查的查完。
win-watch-phase-paused = 停着，什么也没有在查。
win-watch-phase-stopping = 正在停下…
win-watch-done = 《{ $name }》查完了。
win-watch-stopped = 《{ $name }》停下了，查完的都在，随时可以接着查。

win-spread-lead = 排上名的商户，分数、等级和步数各是怎样的。
win-spread-scores = 分数
win-spread-grades = 等级
win-spread-presses = 点几下才找到真人
win-spread-states = 查得怎么样
win-spread-states-note = 没看到、被挡住的不算做得差，也不在上面的图里。
win-spread-table = 同样的数字，写成表
win-spread-chart = 柱形图，{ $title }：{ $facts }。下面有同样的表。
win-spread-merchants = 商户
win-spread-share = 占
win-spread-tens = { $from } 到 { $to } 分
win-spread-presses-of = { $presses } 下
win-spread-nobody = 找不到真人
win-spread-nobody-short = 无
win-spread-failing = 每一项有多少家没做好
win-spread-failing-lead = 没做好的最多的在前。点一项的名字，就在表里看是哪些商户。
win-spread-drawn = 图
win-spread-fails = 没做好
win-spread-untold = 说不准
win-spread-who = 看没做好的商户：{ $name }
win-spread-surveys = 和别人的调查放在一起看
win-spread-surveys-lead = 别人是打热线、用应用，由人一家一家试的，数的东西和这里不同，只能大致比一比。
win-spread-survey = 谁在什么时候数了什么
win-spread-survey-tested = 试了几家
win-spread-survey-share = 公布的
win-spread-survey-ours = 这里最接近的
win-spread-survey-told = 其中说得准的

win-made-title = 这份评测是怎么做的
win-made-rubric = 评分表
win-made-program = 程序
win-made-browser = 浏览器
win-made-when = 什么时候查的
win-made-from-to = { $first } 到 { $last }
win-made-contact = 告诉商户的邮箱
win-made-contact-none = 没有写
win-made-folder = 存在
win-made-ties = 名次怎么排：把每一项的权重上下浮动两成，试 200 次（每次都一样的 200 次）。分不出先后的商户同名次；名次下面写着十次里有九次落在哪个范围。

## window: history

win-history-title = 查过的
win-history-search = 找商户
win-history-search-hint = 商户名、标题或网址的一部分
win-history-grade = 等级
win-history-grade-all = 全部
win-history-order = 排列
win-history-order-newest = 最近的在前
win-history-order-oldest = 最早的在前
win-history-order-best = 分高的在前
win-history-order-worst = 分低的在前
win-history-count = { $total ->
    [0] 没有符合的检查
   *[other] 共 { $total } 次检查
}
win-history-empty = 还没有查过。
win-history-empty-lead = 每次检查都会自动留在这里，只存在这台电脑上。
win-history-rows = 第 { $from } 到 { $to } 次
win-history-open = 打开
win-history-trend = 走势
win-history-delete = 删掉
win-history-delete-named = 删掉：{ $title }，{ $date }
win-history-open-named = 打开：{ $title }，{ $date }
win-history-trend-named = 走势：{ $merchant }
win-history-deleted = 删掉了 { $number } 次检查。
win-history-undo = 撤销
win-history-undone = 已经放回来 { $number } 次。
win-history-choose = 选中：{ $title }，{ $date }
win-history-choose-none = 都不选
win-history-delete-chosen = 删掉选中的 { $number } 次
win-trend-title = { $merchant } 的分数走势
win-trend-lead = { $number ->
    [1] 只查过一次，再查一次就看得出变化。
   *[other] 一共查过 { $number } 次，最近一次 { $last } 分，头一次 { $first } 分。
}
win-trend-lead-unscored = 一共查过 { $number } 次，没有可以画出来的分数。
win-trend-chart = 折线图：{ $number } 次检查的分数，从 { $first } 到 { $last }。下面的表格里有每一个数字。
win-trend-date = 时间
win-trend-score = 分数
win-trend-grade = 等级

## window: method

win-method-title = 门铃怎么评
win-method-lead = 门铃看的都是能量出来的东西：有没有人、找不找得到、看不看得清、按不按得着。每一项都写着怎样算好、依据是什么。
win-method-grades = 分数和等级
win-method-grade-from = { $grade } 级：{ $from } 分起，{ $words }
win-method-grade-below = { $grade } 级：不到 { $from } 分，{ $words }
win-method-weight = 占 { $weight } 分
win-method-rubric = 评分表 { $rubric }

## window: settings

win-settings-title = 设置
win-settings-lead = 改了马上生效，不用另外保存。
win-settings-language = 语言
win-settings-language-system = 跟着电脑的语言（{ $language }）
win-settings-language-zh = 中文
win-settings-language-en = English
win-settings-text-size = 字的大小
win-settings-text-normal = 标准
win-settings-text-large = 大
win-settings-text-largest = 特大
win-settings-theme = 颜色
win-settings-theme-system = 跟着电脑
win-settings-theme-light = 浅色
win-settings-theme-dark = 深色
win-settings-theme-contrast = 高对比
win-settings-devices = 用什么设备看
win-settings-devices-hint = 两种都看最好：有的商户只在一种上藏人。至少选一种。
win-settings-budgets = 最多走多远
win-settings-budgets-hint = 到了这些数就停下。一般不用改。
win-settings-max-steps = 一条路最多点几下
win-settings-max-pages = 每种设备最多打开几页
win-settings-max-presses = 每种设备最多点几下
win-settings-max-seconds = 走路最多花几秒
win-settings-max-megabytes = 每种设备最多加载多少兆字节
win-settings-timeout = 等一页打开最多几秒
win-settings-budgets-reset = 都改回原来的
win-settings-browser = 用哪个浏览器看
win-settings-browser-found = 找到了：{ $path }
win-settings-browser-missing = 没有找到 Chrome、Chromium 或 Edge。请装一个，或者在下面指给门铃看。
win-settings-browser-choose = 另选一个…
win-settings-browser-automatic = 让门铃自己找
win-settings-browser-chosen = 您选的：{ $path }
win-settings-data = 检查存在哪里
win-settings-data-lead = 每次检查都存在这台电脑的这个文件夹里，可以整个拷走：
win-settings-privacy = 隐私
win-settings-privacy-text = 门铃不收集任何信息：没有统计，没有账号，也不把您查了谁告诉任何人。它只打开您要查的网页；网址、画面和结果都只留在这台电脑上。被查的商户看到的，只是一次普通的访问。
win-settings-about = 门铃 { $version } · 评分表 { $rubric }
win-settings-number-range = { $least } 到 { $most }

win-about = 关于门铃
win-about-license = 任何人都可以用、可以改、可以传给别人，许可证是 { $license }。
win-about-home = 有问题、有建议，请告诉做门铃的人：
win-about-no-home = 门铃自己没有客服电话。遇到问题，请找给您门铃的人或机构。
win-about-notices = 这次打开时的提醒
