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
