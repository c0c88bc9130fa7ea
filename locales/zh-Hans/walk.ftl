## walk: the first sentence, where something must be pressed

sentence-walk = { $on ->
    [phone] 在手机上，
    [desktop] 在电脑上，
   *[any] {""}
}老人要点 { $steps } 下{ $screens ->
    [0] {""}
   *[other] 、往下翻 { $screens } 屏
}{ $time }，才{ $found }。
sentence-time = ，大约要花 { $seconds }
sentence-other-device = { $main }{ $on ->
    [phone] 用手机
   *[desktop] 用电脑
}{ $steps ->
    [0] { $screens ->
        [0] 打开就在第一屏。
       *[other] 不用点，往下翻 { $screens } 屏{ $time }。
    }
   *[other] 点 { $steps } 下{ $screens ->
        [0] {""}
       *[other] 、往下翻 { $screens } 屏
    }{ $time }。
}
sentence-wall = 没有找到能联系真人的办法：{ $what }。
sentence-unfinished = 这次没找到能联系真人的办法，不过还有地方没来得及看。
seconds = { $least } 到 { $most } 秒
found-phone = { $size ->
    [large] 看得到客服电话，好在字够大
    [plain] 看得到客服电话，字也不够大（{ $px } 像素）
    [small] 看得到客服电话，字还小得只有 { $px } 像素
   *[unknown] 看得到客服电话
}
found-phone-picture = 看得到客服电话，而且只画在图片里：放不大，点不了，也念不出来
found-phone-control = 找得到打电话的按钮
found-callback = 能留下号码等商户打回来；这里没有写电话
found-live-chat = 找得到在线人工客服，还得会打字；这里没有写电话
found-chat-unknown = 找得到在线客服，可没说对面是真人还是机器人；这里没有写电话
found-written = 找得到{ $way }；没有能马上说话的人，只能写

## walk: the way in words

way = 点 { $steps } 下：{ $path }
way-then = { $before } → { $next }
way-down = { $what }（先往下翻 { $screens } 屏）
way-under-mouse = { $what }（鼠标移到菜单上才出来）
way-seconds = { $way }，大约 { $seconds }
pressed = “{ $words }”
pressed-wordless = 一个没有字的图标
route-sum = { $steps ->
    [0] 不用点
   *[other] 点 { $steps } 下
}{ $screens ->
    [0] {""}
   *[other] 、翻 { $screens } 屏
}
route-seconds = 大约 { $seconds }

## walk: the film strip

film-title = 一步一步怎么找到人
film-lead = 每张图里框出来的，是老人要点的地方；最后一张框出来的，是找到的入口。秒数按公开的研究推算，不算等网页打开的时间。
film-lead-words = 这次没有留下图片，下面用文字说每一步。秒数按公开的研究推算，不算等网页打开的时间。
film-kind = 找到{ $kind }
film-press = 点{ $what }
film-close = 先点{ $what }，关掉挡着的东西
film-arrive = 找到{ $what }
film-numbered = { $what }（{ $number } 号）
film-picture-press = { $device }的画面，框出了要点的{ $what }
film-picture-arrive = { $device }的画面，框出了{ $what }
film-also = 同一页上还有：
film-missing = 没有找到这样的入口
film-scroll = 往下翻
film-scroll-screens = { $screens ->
    [0] 不用翻
   *[other] { $screens } 屏
}
film-under-mouse = 怎么出来
film-under-mouse-says = 鼠标移到框出的地方才出来
film-px = 字的大小
film-target = 能点的地方
film-target-size = { $width } × { $height } 像素
film-change = 点了以后
film-seconds = 要花
change-navigation = 打开另一个网页
change-new-tab = 在新标签页里打开
change-dialog = 弹出一个窗口
change-closed = 挡着的东西没了
change-menu = 菜单展开
change-panel = 这一页露出另一部分
change-details = 折着的内容展开
change-anchor = 跳到这一页的另一处
change-route = 换成另一页，网址没变
change-frame = 出来一个小窗口
change-nothing = 什么也没变

## walk: what it did, what stood in the way, what it left

walk-title = 路上还遇到什么
walk-done = 打开过 { $pages } 个网页，点过 { $presses } 下
walk-spent-pages = 一次能打开的网页数用完了，还有地方没去看
walk-spent-presses = 一次能点的次数用完了，还有地方没去看
walk-spent-seconds = 时间用完了，还有地方没去看
walk-spent-bytes = 流量用完了，还有地方没去看
walk-spent-leave = 网站用 robots.txt 要求程序不要打开部分网页，还有地方没去看
walk-obstacles = 挡路的
walk-obstacles-none = 没有遇到挡路的。
walk-unexplored = 没有点开的
walk-unexplored-lead = 这些地方也许通向真人，这次没有点开：次数或时间用完了，或者点开也不会比找到的路更近。
obstacle-cookie-banner = Cookie 提示盖在网页上，要先关掉
obstacle-pop-up = 弹出来的窗口挡着，要先关掉
obstacle-login-wall = 要先登录才能往下走
obstacle-captcha = 要先通过“证明不是机器人”的验证
obstacle-app-only = 要老人去下载应用
obstacle-wechat-only = 只给了微信，不用微信的老人找不到人
obstacle-topic-first = 要先选问题类型，才看得到怎样找人
obstacle-robot-first = 先是机器人应答，要另外点了才转人工
obstacle-other-program = 点{ $what }，要打开这里没有的程序
obstacle-file = 点{ $what }，得到的是要下载的文件，不是网页
obstacle-dead-link = 点{ $what }，打开的网页是坏的
obstacle-dead-press = 点{ $what }，什么反应也没有
obstacle-quoted = { $what }：{ $words }
obstacle-closed = { $what }（关它的按钮有 { $px } 像素）
