# 名单、批量评测、排名：命令行、报告、窗口共用

## 名单

list-understood = 读到{ $form }{ $encoding }：{ $merchants } 家商户，{ $dropped } 行没用上。
list-encoding = （{ $encoding }）
list-form-csv = 逗号分隔的表格
list-form-tsv = 制表符分隔的表格
list-form-spreadsheet = 电子表格
list-form-lines = 一行一个网址的名单
list-columns = 认出的列：{ $columns }
list-column = “{ $head }”→{ $what }
list-dropped = 没用上的 { $count } 行：
list-row = 第 { $line } 行“{ $text }”：{ $why }
list-row-duplicate = 和第 { $of } 行是同一个网页
list-row-no-address = 没有网址
list-more-rows = 还有 { $count } 行

error-list-empty = 名单是空的。
error-list-empty-hint = 每行写一个网址，或用带“网址”一列的表格。
error-list-unreadable = 名单读不了：{ $detail }
error-list-unreadable-hint = 请存成 CSV（UTF-8 或 GB18030）、Excel 表格（.xlsx）或纯文本再试。
error-list-no-addresses = 名单里没有一行有网址，第一行是“{ $detail }”。
error-list-no-addresses-hint = 表格要有一列写网址，表头写“网址”或“URL”；没有表头时，网址要写全，比如 shop.example。
error-list-too-large = 名单太大了（{ $detail }）。
error-list-too-large-hint = 请分成几份，每份不超过 20 万家、64 MB。

## 批量评测

error-rating-missing = { $detail } 里没有评测。
error-rating-missing-hint = 请给出名单文件，或一个已经开始的评测文件夹（里面有 plan.json）。
error-rating-occupied = { $detail } 里有别的文件，不是评测。
error-rating-occupied-hint = 请用 --out 另指定一个新文件夹。
error-rating-other = { $detail } 里是另一份名单的评测，或者查法不同。
error-rating-other-hint = 要接着做，请用原来的名单和选项，或只写这个文件夹的名字；要重新开始，请用 --out 另指定文件夹。
error-rating-busy = 另一个门铃正在做 { $detail } 里的评测。
error-rating-busy-hint = 请等它做完，或先把它停下。
error-rating-newer = { $detail } 是更新版本的门铃做的。
error-rating-newer-hint = 请升级门铃后再打开。
error-rating-broken = 评测的文件坏了：{ $detail }
error-rating-broken-hint = 请从备份恢复这个文件。其他文件没有动。
error-merchant-time = { $detail } 秒内没查完。
error-merchant-time-hint = 请用 --retry 再试，或用 --merchant-seconds 给多一点时间。

rate-folder = 评测存到：{ $folder }
rate-width = 同时查 { $count } 家
rate-began = 开始查：{ $name }
rate-ended = 第 { $number } 家查完。共 { $done }/{ $total } 家：排上名 { $ranked }，没看清 { $unseen }，没查成 { $failed }{ $left }
rate-left = ；大约还要 { $minutes } 分钟
rate-stopped = 已停下，做完的都在。接着做：doorbell rate { $folder }

## 排名

ranking-headline = { $name }：{ $merchants } 家商户，{ $ranked } 家排上名（{ $grades }）
ranking-without = 没有排名的 { $count } 家（看不到网页不等于做得差）：
row-ranked = 已排名
row-waiting = 还没查
row-failed = 门铃没查成：{ $why }
row-unsure = 能判断的太少，不给等级
row-walled = 要先过一关才看得到有没有真人：{ $by }
row-forbidden = 网站要求程序不要来（robots.txt），照办，没有查
yes = 是
no = 否
column-rank = 名次
column-rank-range = 名次范围（权重上下浮动两成）
column-name = 商户
column-url = 网址
column-industry = 行业
column-rank-in-industry = 行业内名次
column-region = 地区
column-notes = 备注
column-grade = 等级
column-score = 分数
column-judged-share = 判断了多少
column-presses = 找到真人要点几下
column-phone = 电话
column-px = 电话字高（像素）
column-robot-only = 只有机器人
column-answer = 一句话
column-state = 状态
column-case = 案卷

## 别人的调查（2021—2024，均据媒体报道）

survey-jiangsu-hidden = 江苏省消保委 2021：线上客服入口隐蔽
survey-jiangsu-hotline = 江苏省消保委 2021：客服热线难找
survey-jiangsu-robot-first = 江苏省消保委 2021：要先过机器人
survey-fujian-presses = 福建省消委会 2021：热线要按 3 次以上才到人工
survey-ittime-nobody = IT 时报 2024：应用里找不到人工

survey-title = 和别人的调查放在一起看
survey-note = 这些调查都是人工拨热线、点应用测出来的，数的东西和门铃不一样，年份和商户也不同：只供参照，不能说谁比谁高多少。数字来自媒体报道。
survey-what = 谁，什么时候，数了什么
survey-share = 公布的比例
survey-tested = 测了几家
survey-here = 这次的比例
survey-here-of = 这次数了几家
survey-counted-here = 这次数的是
survey-at-least = 超过 { $share }
survey-of = { $share }（{ $count } 家）
survey-nothing = 没有能数的
survey-jiangsu-hidden-ours = 第一屏看不到（或看不全）通往真人的入口
survey-jiangsu-hotline-ours = 网页上的电话不够显眼
survey-jiangsu-robot-first-ours = 真人前面有机器人挡着，或只有机器人
survey-fujian-presses-ours = 网页上要点 3 次以上才到真人入口
survey-ittime-nobody-ours = 网页上没有找到真人入口

## 出版：表格、网站、纸张

made-rubric = 评分表
made-program = 程序
made-browser = 浏览器
made-dates = 记录时间（UTC）
made-sentence = 评分表 { $rubric }{ $program ->
    [none] {""}
   *[other] ；程序 { $program }
}{ $browser ->
    [none] ；没有用浏览器
   *[other] ；浏览器 { $browser }
}{ $dates ->
    [none] {""}
   *[other] ；记录于 { $dates }（UTC）
}。
industry-none = 没写行业
sheet-ranking = 排名
sheet-trades = 行业
sheet-criteria = 标准
sheet-spread = 分布
sheet-method = 方法
column-way = 找真人的最好办法
column-recorded = 记录时间（UTC）
column-criterion = 标准
column-weight = 分量
column-why = 为什么

spread-states = 商户有没有名次
spread-grades = 各等级几家
spread-presses = 点几下才到真人
spread-scores = 各分数段几家
spread-criteria = 每项标准有多少家不合格
spread-criteria-lead = 不合格指判为“差”。比例只算说得准的商户，不合格最多的在前。
spread-count = 家数
spread-share = 比例
spread-failing = 不合格比例
spread-untold = 说不准或用不上
state-ranked = 有名次
state-unsure = 能判断的太少，没有名次
state-walled = 先要登录或过验证，没有名次
state-forbidden = 网站不让程序来，没有名次
state-unseen = 网页没看到，没有名次
presses-0 = 不用点，直接看到
presses-1 = 点 1 下
presses-2 = 点 2 下
presses-3-more = 点 3 下以上
presses-nobody = 没找到真人

site-title = { $name }：找到真人客服的难易排名
site-says = 查了 { $merchants } 家商户的网页：老年顾客找得到真人客服吗？{ $ranked } 家排上了名次。
site-careful = 名次只说当天、这些网址上看到的样子。每一家都有案卷：点商户的名字，看截图、量到的数和每一项的依据。没排上名次的不等于做得差。
site-ranking = 排名
site-ranking-lead = 分数高的在前；找不到真人的一律排在最后。名次相同的分不出高下。括号里是把各项分量上下浮动两成后，十次里有九次落在的名次。
site-nobody-ranked = 还没有商户排上名次。
site-place = 行业第 { $rank }
site-corrected = 有人工更正，案卷里写明了。
site-filter = 在排名里找
site-search = 找名字、网址或文字
site-failing = 只看这一项不合格的
site-all = 全部
site-status = 显示 [shown] 家；符合条件 [matching] 家，共 [total] 家。
site-more = 再显示 100 家
site-rest = 全部显示
site-trades = 按行业看
site-trades-lead = 点行业的名字，看这个行业自己的排名。
site-trades-title = { $name }：各行业排名
site-ranked-of = 有名次／共
site-median = 分数中位数
site-to-index = 回到总排名
site-spread = 分布
site-spread-lead = 只算有名次的商户。条形画的是家数，旁边写着同样的数。
site-unranked = 没有名次的商户，为什么
site-unranked-lead = 看不到网页不等于做得差：这些商户不参加排名。
site-method = 怎么评的
site-method-link = 每项标准的门槛和依据
site-weights = 这次用的评分表
site-verify = 这个文件夹里的 manifest.json 记着每个文件的 SHA-256。用 doorbell verify 文件夹 可以核对：改过、少了、多了的文件都会列出来。
method-how-name = 怎么查的
method-how = 设备：{ $devices }；最多往下按 { $steps } 次；第一页最多等 { $page } 秒，每家最多 { $merchant } 秒；同一网站两页之间隔 { $pause } 秒；robots.txt 不许看的网页不看。
method-contact = 查的人
method-list = 名单
method-list-words = { $merchants } 家商户；{ $dropped } 行没用上
method-ties = 名次怎么定：分量是人定的，别人可能定得不一样。所以把每项分量在上下 { $sway } % 之间随机浮动，用固定的种子（{ $seed }）抽 { $draws } 次，每次重排一遍。两家之间，一家要在至少 { $firm } % 的次数里领先才算排在前面，否则名次相同。同样的记录，什么时候算都是同样的名次。
method-not-seen = 打不开、要登录、robots.txt 不许看，或能判断的太少的商户没有名次，也不扣分，只写明原因。
method-words-of-persons = 人判得和程序不一样的地方，按人的算，机器的判断照样写在案卷里。

publish-printed = 已打印 { $done }/{ $total } 份
publish-stopped = 已停下，打印好的都在。原样再运行会从头打印。
rejudge-stopped = 已停下，评好的都在。原样再运行就接着评。

verify-changed = 改过：{ $path }
verify-missing = 少了：{ $path }
verify-added = 多了：{ $path }
verify-unreadable = 读不了：{ $path }
verify-whole = 完好：{ $whole } 个文件和 manifest.json 一致。
verify-faults = 不一致：{ $faults } 个文件；一致的有 { $whole } 个。
error-manifest-missing = { $detail } 里没有 manifest.json，无从核对。
error-manifest-missing-hint = 评测做完或停下时会写；也可以用 doorbell publish 文件夹 写一份。
error-manifest-broken = manifest.json 坏了：{ $detail }
error-manifest-broken-hint = 请从备份恢复它。用 doorbell publish 重写，只能证明文件从那时起没有变。

## 比较

compare-title = 两次评测的比较
compare-before = 前一次：{ $name }（{ $folder }）。{ $made }
compare-after = 后一次：{ $name }（{ $folder }）。{ $made }
compare-run = { $name }（{ $folder }）。{ $made }
compare-sums = 上升 { $rose } 家，下降 { $fell } 家，不变 { $stayed } 家；新有名次 { $appeared } 家，没了名次 { $vanished } 家；名单里新来 { $came } 家，离开 { $went } 家。
compare-rose = 上升
compare-fell = 下降
compare-appeared = 以前没有名次，现在有了
compare-vanished = 以前有名次，现在没有了
compare-came = 名单里新来的
compare-went = 名单里不在了的
compare-then = 前一次
compare-now = 后一次
compare-points = 分数变化
compare-why = 为什么
compare-mark = 第 { $rank } 名，{ $grade } 级，{ $score } 分
compare-shift = { $name } { $points }
compare-why-page = 网页变了（或读法变了）：{ $criteria }
compare-why-rubric = 评分表变了：{ $criteria }
compare-why-both = 评分表变了 { $rubric } 分，网页变了（或读法变了）{ $page } 分：{ $criteria }
compare-why-unscored = 有一次没有分数：{ $criteria }
compare-side-title = 商户并排比较
compare-history-title = 商户前后变化
compare-standing = 名次、等级、分数
compare-facts = 总的情况
compare-criteria = 各项标准
compare-absent = 这次名单里没有
compare-folder = 评测
compare-since = 比上一次
error-no-such-merchant = 名单里没有第 { $detail } 家。
error-no-such-merchant-hint = 编号是名单里的第几家，从 1 数起，表格和 results.jsonl 里都有。
error-compare-two = 要比较，至少要两家商户或两次评测。
error-compare-two-hint = 例如：doorbell compare 评测 --merchants 3 17，或 doorbell compare 去年 今年
error-compare-whom = 三次以上的评测，要说明看哪几家。
error-compare-whom-hint = 例如：doorbell compare 一月 二月 三月 --merchants 3
