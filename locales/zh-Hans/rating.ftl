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
rate-ended = 第 { $number } 家查完。共 { $done }/{ $total } 家：排上名 { $ranked }，没看到 { $unseen }，没查成 { $failed }{ $left }
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
