## 命令行

help-about =
    门铃：老年顾客找得到“门铃”吗？按了有真人应吗？
    打开商家的网页，找出通往真人客服的入口，量一量它藏得多深、写得多小、按起来多难。
help-usage = 用法
help-values = （可以写：{ $what }）
help-usual = （默认 { $what }）
help-heading-arguments = 参数
help-heading-options = 选项
help-heading-commands = 命令
help-help = 显示帮助
help-version = 显示版本
help-lang = 用哪种语言说话（默认跟随系统）
help-exit-codes =
    退出码：
      0  已评分
      1  本机出了意外
      2  低于 --fail-under 要求的等级或分数，或比 --baseline 的基线差了；verify：文件不一致
      3  参数或配置有误
      4  网页没看到，因此没有评分
      130 已取消
help-check = 检查一个网页，给出评分
help-check-examples =
    例子：
      doorbell check www.example.com/lianxi
      doorbell check www.example.com -o 报告.html
      doorbell check http://localhost:5173 --fail-under B
      doorbell check http://localhost:5173 --baseline 基线.json --write-baseline
      doorbell check http://localhost:5173 --baseline 基线.json -o 门铃.sarif
      doorbell check
    不写网址时，按从当前文件夹往上找到的 doorbell.toml 来查。命令行上写的优先。
help-url = 商家的网址，例如 www.example.com/contact
help-find = 列出找到的一切：入口（藏着的也列）、线索，以及凭什么这样认定；给开发者看，不评分
help-find-examples =
    例子：
      doorbell find www.example.com
      doorbell find www.example.com --format json -o found.json
      doorbell find --case 案卷
help-find-case = 不访问网站，看这个保存过的案卷
help-find-format = 写成什么样子：terminal（表格）或 json；不写时看文件名的结尾
help-judge = 不再访问网站，重新评判保存过的案卷
help-rubric = 按这张评分表（TOML：名字、版本、加起来等于 100 的分量）来评，并说明分数为什么变：因为评分表，还是因为量到的东西
help-override = 在保存过的案卷里写下人判得不一样的地方；每份报告里，机器的判断都照样写在旁边
help-override-criterion = 标准的名字；doorbell explain 会全部列出
help-override-examples =
    例子：
      doorbell override 案卷 text-size good --reason "网页上有大字开关" --by 王阿姨
      doorbell override 案卷 text-size --remove
    人的判断记在案卷旁的 overrides.json 里。有了它，--fail-under 看的就是更正后的分数。
help-verdict = 人的判断：good 好、fair 一般、poor 差、not-applicable 用不上、cannot-tell 说不准
help-reason = 理由；一定要写，别人才能核对
help-by = 谁说的
help-remove = 收回人的判断
override-reports-left = 文件夹里的报告照旧没动：这份案卷今天评出来和当时不一样。要写新的，请用 doorbell judge 文件夹 -o 报告.html
help-judge-case = 案卷所在的文件夹
help-demo = 检查程序自带的四家示范商家
help-serve = 只打开示范商家的网页，不检查；按 Ctrl-C 结束
help-out = 报告写到这个文件夹
help-explain = 说明某项标准：看什么、为什么、怎么算好、占多少分、依据是什么
help-explain-all = 整套办法：每项标准、各项怎么合成分数、评分表各版改了什么
help-explain-rubric = 用这张评分表（TOML）的分量和等级，不用门铃自己的
help-explain-format = 写成什么样子：terminal、json、md 或 html；不写时看文件名的结尾
help-criterion = 标准的名字；不写则全部列出
help-completions = 输出命令补全脚本
help-shell = 哪种 shell
help-man = 写出手册页
help-man-folder = 手册页写到这个文件夹
help-format = 报告的样子：terminal（终端文字）、json、html、issue（给开发者的待办，Markdown，加分多的在前）、sarif、junit、earl（给流水线）；不写时看文件名的结尾
help-output = 报告写到这个文件；“-”为屏幕（默认）
help-case = 把案卷（所见数据、图片、报告）存到这个文件夹
help-fail-under = 低于这个等级（A–E）或分数（0–100）时以退出码 2 结束
help-max-steps = 最多从这一页往下按几次（0 只看这一页）
help-max-pages = 每种设备最多打开几页（含第一页）
help-max-presses = 每种设备最多按几次
help-max-seconds = 往下走最多花多少秒（不含 --timeout 给第一页的时间）
help-max-megabytes = 每种设备最多加载多少兆字节
help-no-scout = 不预先读取链接所指的页面，直接按下去看
help-device = 用哪种设备看
help-browser = 用这个 Chrome、Chromium 或 Edge
help-browser-url = 用别处已开着的浏览器
help-no-browser = 不用浏览器，只读文字；要靠眼睛看的就“说不准”
help-timeout = 打开第一页最多用多少秒
help-quiet = 不显示进度
help-verbose = 每一步都写一行
value-url = 网址
value-folder = 文件夹
value-file = 文件
value-path = 路径
value-number = 次数
value-seconds = 秒
value-megabytes = 兆字节
value-format = 格式
value-device = 设备
value-mark = 等级或分数
value-language = 语言
value-criterion = 标准
value-verdict = 判断
value-text = 文字
value-name = 名字

cancelled = 已取消。浏览器已关闭，没有留下临时文件。
demo-serving = 示范商家已打开，按 Ctrl-C 结束。

progress-starting = 正在打开浏览器…
progress-started = 浏览器已打开：{ $browser }
progress-opening = 正在用{ $device }打开 { $url }
progress-loaded = { $device }：网页已载入，等它静下来…
progress-settled = { $device }：网页已静下来，正在看…
progress-recorded = { $device }：看完了，正在拍照…
progress-pressed = { $device }：正在点“{ $words }”…
progress-pictured = { $device }：照片拍好了
progress-looking-closer = { $device }：细看 { $count } 处
progress-reading-ahead = { $device }：先读 { $count } 页，看走哪条路好
progress-done = 看完了，正在评分…

value-list = 名单或文件夹
value-email = 邮箱
value-merchants = 几家
help-rate = 批量评测一份名单，出排名；中断后原样再运行就接着做
help-rate-list = 名单（CSV、TSV、Excel、纯文本，“-”表示标准输入），或已开始的评测文件夹
help-rate-out = 评测存到这个文件夹（默认：名单名-rating）
help-rate-name = 评测叫什么名字
help-rate-preview = 只看名单是怎么被读懂的，不去查
help-rate-retry = 没查成、没看到的再查一次
help-rate-at-once = 同时查几家（默认由门铃边查边量，找到合适的）
help-rate-pause = 同一网站两个网页之间隔多少秒
help-rate-contact = 你的邮箱，随请求头 From 告诉每家网站是谁在查
help-rate-merchant-seconds = 每家商户最多查多少秒
help-rate-examples = 例子：
    doorbell rate 商户.xlsx --preview
    doorbell rate 商户.xlsx --contact check@association.example
    doorbell rate 商户-rating             接着做
    doorbell rate 商户-rating --retry     没查成的再查

  robots.txt 禁止的网页不打开，并注明；打不开的商户不算差，只是没有名次。

value-place = 编号
help-rating-folder = 评测的文件夹
help-publish = 用现在的语言重写一份评测的排名：Excel、CSV、JSON、网站和清单；要打印时加 --pdf
help-publish-pdf = 再用浏览器打印：每家一份 report.pdf，总排名 ranking.pdf
help-publish-examples =
    例子：
      doorbell publish 商户-rating
      doorbell publish 商户-rating --lang en --pdf
help-verify = 按 manifest.json 核对评测文件夹：改过、少了、多了的文件一一列出（退出码 0 完好，2 不一致）
help-compare = 比较：同一名单的两次评测、几家商户并排、或一家商户的前后变化
help-compare-ratings = 评测的文件夹，早的在前
help-compare-merchants = 名单里的第几家（按第一个文件夹数）
help-compare-format = 写成什么样子：terminal、html、json 或 csv；不写时看文件名的结尾
help-compare-output = 写到这个文件；“-”为屏幕（默认）
help-compare-examples =
    例子：
      doorbell compare 去年 今年
      doorbell compare 今年 --merchants 3 17
      doorbell compare 一月 二月 三月 --merchants 3 --format html -o 变化.html
help-rejudge = 不再访问网站，把整份评测重新评一遍，存到另一个文件夹；人的更正照旧算数
help-rejudge-rubric = 按这张评分表评；不写就用门铃今天自己的评分表
help-rejudge-out = 新评测的文件夹
