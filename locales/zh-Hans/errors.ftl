## 做不到时的说明：出了什么事，怎么办

error-unexpected = 出了意外：{ $detail }
error-unexpected-hint = 请再试一次；若还是这样，请把这一行告诉我们。
error-arguments = 命令没看懂：{ $detail }
error-arguments-hint = 用 doorbell --help 看怎么写。
error-address-missing = 没有写网址。
error-address-missing-hint = 例如：doorbell check www.example.com
error-address-unreadable = “{ $detail }”不是网址。
error-address-unreadable-hint = 请从浏览器的地址栏复制网址，例如 www.example.com/contact
error-address-other-scheme = 不能检查 { $detail } 开头的地址。
error-address-other-scheme-hint = 网址要以 http:// 或 https:// 开头；本地网页请先用网页服务器打开，例如 http://localhost:8000
error-case-occupied = 文件夹 { $detail } 里有别的东西，没有动它。
error-case-occupied-hint = 请换一个新的或空的文件夹。
error-case-missing = 文件夹 { $detail } 里没有案卷。
error-case-missing-hint = 案卷是用 doorbell check … --case 文件夹 存下的，里面有 trail.json。
error-no-space = 磁盘满了，写不下 { $detail }。
error-no-space-hint = 请腾出一些空间再试；已经写好的文件没有动。
error-disk = 读写文件时出错：{ $detail }
error-disk-hint = 请检查路径和权限。
error-trail-unreadable = 案卷坏了，读不出来：{ $detail }
error-trail-unreadable-hint = 请用备份，或重新检查一次。
error-trail-newer = 案卷是更新版本的门铃做的：{ $detail }
error-trail-newer-hint = 请更新门铃再打开。
error-browser-not-found = 这台电脑上没有找到 Chrome、Chromium 或 Edge。
error-browser-not-found-hint = 请装一个（Debian：sudo apt install chromium），或用 --browser 指明它在哪里；加 --no-browser 可以先只读文字。
error-no-such-browser = 指定的浏览器不能用：{ $detail }
error-no-such-browser-hint = 请检查 --browser 后面的路径。
error-browser-not-started = 浏览器打不开：{ $detail }
error-browser-not-started-hint = 请先自己打开一次这个浏览器看看；在容器里要允许它运行。
error-bad-browser-url = 浏览器的地址不对：{ $detail }
error-bad-browser-url-hint = 地址形如 ws://127.0.0.1:9222/devtools/browser/…
error-browser-gone = 检查到一半，浏览器自己关了。
error-browser-gone-hint = 请再试一次；内存不够时，先关掉别的程序。
error-unknown-browser = 浏览器的回答看不懂：{ $detail }
error-unknown-browser-hint = 请更新浏览器，或换成 Chrome、Chromium、Edge。
error-no-such-criterion = 没有叫“{ $detail }”的标准。
error-no-such-criterion-hint = 是不是要找 { $nearest }？doorbell explain 会全部列出。
error-override-missing = 这份案卷里，没有人把 { $detail } 判得不一样，没什么可收回的。
error-override-missing-hint = doorbell judge 文件夹 会列出人判得不一样的地方。
error-overrides-unreadable = 案卷旁边人的判断读不出来，文件原样没动：{ $detail }
error-overrides-unreadable-hint = 请修好这个文件，或者先移走；案卷本身没有动过。
error-rubric-unreadable = 评分表读不出来：{ $detail }
error-rubric-unreadable-hint = 它是一个 TOML 文件，要有 name、version 和一张 [weights] 表。
error-rubric-unnamed = 评分表没有写 { $detail }。
error-rubric-unnamed-hint = 请写上 name = "…" 和 version = "…"，免得它的分数和别的评分表混起来。
error-rubric-weight = 评分表里有一项分量不在 0 到 100 之间：{ $detail }
error-rubric-weight-hint = 分量是 0 到 100 的数，加起来等于 100。
error-rubric-sum = 评分表的分量加起来是 { $detail }，不是 100。
error-rubric-sum-hint = 请把分量改到加起来等于 100；没写到的标准不占分。
error-rubric-share = 评分表的 least_share 不在 0 到 1 之间：{ $detail }
error-rubric-share-hint = 例如：least_share = 0.7
error-rubric-grades = 评分表的等级分界不是在 0 到 100 之间从高到低：{ $detail }
error-rubric-grades-hint = 例如：A = 85，B = 70，C = 60，D = 40
