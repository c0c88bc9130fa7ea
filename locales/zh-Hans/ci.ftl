## 商户自己的流水线：和基线相比

ci-title = 和基线相比
ci-total = 没有变差的。变好 { $better } 项。分数：{ $before } → { $after }。
ci-total-worse = 变差 { $worse } 项，变好 { $better } 项。分数：{ $before } → { $after }。
ci-other-rubric = 基线是按评分表 { $before } 写的，现在是 { $after }：有些变化可能是评分表改了。看过以后，请用 --write-baseline 重写基线。
ci-other-page = 基线写的是 { $before } 这一页，和现在查的不是同一页。
ci-other-devices = 写基线时用的设备和现在不一样。

ci-standing = { $verdict }（{ $points }）
ci-unknown = 没看过
ci-was = 基线里是{ $before }
ci-worse = 变差：{ $name }，{ $before } → { $after }。{ $says }
ci-new = 新出现：{ $name }，以前用不上，现在是{ $after }。{ $says }
ci-better = 变好：{ $name }，{ $before } → { $after }
ci-lost = 现在评不了：{ $name }，以前是{ $before }，现在是{ $after }
ci-told = 第一次评出：{ $name }，{ $after }；以前没法比，不算变差
ci-absent = 基线里是{ $before }，现在没有这个问题了。

ci-page-seen = 网页看得到
ci-end = 。
ci-between = { "" }

ci-baseline-written = 基线已写到 { $path }
ci-config-used = 按 { $path } 里写的来查

## 参数

help-baseline = 和这个基线文件比：只有变差才以退出码 2 结束
help-write-baseline = 把这次的结果写成基线文件（--baseline 指定的那个），不比较
help-config = 用这个设置文件；不写时，从当前文件夹往上找 doorbell.toml
help-no-config = 不找 doorbell.toml
help-show-config = 只显示生效的设置，不检查
help-source = SARIF 里，把问题标在仓库的这个文件上（GitHub 不收网址）
help-check-rubric = 按这张评分表（TOML）来评

## 做不到时的说明

error-baseline-missing = 没有基线文件 { $detail }。
error-baseline-missing-hint = 第一次用时，加 --write-baseline 写一个，然后和代码一起提交。
error-baseline-unreadable = 基线读不出来：{ $detail }
error-baseline-unreadable-hint = 请从版本库里取回原来的，或者加 --write-baseline 重写一个。
error-baseline-newer = 基线是更新版本的门铃写的：{ $detail }
error-baseline-newer-hint = 请更新门铃，或者加 --write-baseline 用这个版本重写。
error-baseline-unnamed = 要写基线，却没说写到哪个文件。
error-baseline-unnamed-hint = 请加 --baseline 文件，或者在 doorbell.toml 里写 baseline = "doorbell-baseline.json"
error-config-unreadable = 设置文件读不出来：{ $detail }
error-config-unreadable-hint = 它是一个 TOML 文件；docs/ci/doorbell.toml 是一个例子。
error-config-unknown-key = 设置文件里有不认识的名字：{ $detail }
error-config-unknown-key-hint = 是不是要写 { $nearest }？可以写的有：{ $keys }
error-config-value = 设置文件里有一处写得不对：{ $detail }
error-config-value-hint = 可以写成：{ $allowed }
error-source-outside = --source 要写仓库里的文件，从仓库的根开始：{ $detail }
error-source-outside-hint = 例如：--source src/contact.html
