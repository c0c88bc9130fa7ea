## criteria

# 两种设备
on-phone = 手机上：{ $what }
on-desktop = 电脑上：{ $what }
on-both = 手机和电脑上：{ $what }
both-devices = { $phone }；{ $desktop }
px = { NUMBER($number, maximumFractionDigits: 1) } 像素

# 缺了什么，或者为什么用不上
missing-eyes = 这次没有用浏览器看，大小、颜色和位置都说不准
missing-scripts = 这次没有用浏览器看；网页里的程序可能还会放出别的内容，说不准
missing-leave = 网站不许程序打开部分网页，那里也许有联系真人的办法
missing-place = 说不准它在页面上的位置和大小
missing-pixels = 文字下面是图片或渐变，这次没有看到画面，算不出深浅
missing-look = 浏览器没能细看这个入口
missing-page = 没有看到网页
missing-entrance = 没有看得见的真人入口，所以这一项用不上
missing-written-entrance = 入口没有写成文字，所以这一项用不上
missing-target = 号码看得见就能用，这里没有要点的地方
missing-one-target = 这里不是按一个按钮或链接就行的，所以这一项用不上
missing-staffed-channel = 没有需要人守着的联系方式（比如电话、在线客服），所以这一项用不上
measure-not-stored = 这一项的测量结果没能存下来

# 总评旁边的说明
remark-no-human = 没有找到能联系真人的办法，所以不管分数多少，都是 E 级。
remark-too-little-judged = 该评的内容里，这次只评得了 { $percent }%，不到 { $least }%，所以不给等级。
remark-nothing-judged = 没有一项评得了，所以没有分数。
remark-page-not-seen = 没有看到商户的网页
remark-phone-not-seen = 手机上没能看到网页，分数只算了电脑上的，所以不给等级。
remark-desktop-not-seen = 电脑上没能看到网页，分数只算了手机上的，所以不给等级。

human-channel-title = 能联系到真人的办法
human-channel-why = 遇到麻烦时，老人需要有个人听他把话说完。“只有机器人，没有真人”是消费者协会点过名的问题。
human-channel-threshold = 好：有客服电话，或有写明是人工的在线客服；一般：在线客服说不清是不是真人，或只有回电、邮箱、留言；差：只有机器人，只能用微信、应用或写信，或者什么都没有
human-channel-phone = 有客服电话
human-channel-named-human = 有写明是人工的在线客服
human-channel-robot-then-human = 先是机器人，可以再转人工
human-channel-callback = 可以请商户打电话过来
human-channel-unread-phone = 有客服电话，但号码没有用文字写出来
human-channel-unknown-chat = 有在线客服，但没说是不是真人
human-channel-written = 只能发邮件或留言
human-channel-qq = 只能用 QQ 联系
human-channel-wechat = 只能用微信联系
human-channel-letter = 只有通信地址
human-channel-app-only = 要先下载应用才能联系
human-channel-robot = 只有机器人
human-channel-hidden = 网页里有联系方式，但是看不见
human-channel-none = 没有找到能联系真人的办法
human-channel-advice = 在网页上写出有人接听的客服电话，或者放一个写着“人工客服”的按钮，点一下就能找到真人。手机和电脑上都要有。
human-channel-advice-show = 让已有的联系方式看得见：去掉 display: none、visibility: hidden、透明和裁剪，也不要让别的东西盖住它。手机和电脑上都要看得见。
human-channel-advice-write = 把电话号码用文字写出来，不要只放在图片、图标或链接里。
human-channel-advice-name = 写明有真人：放一个写着“人工客服”的按钮，点一下就转到真人，不必先跟机器人说话。

channel-choice-title = 联系办法的选择
channel-choice-why = 不会打字、没有账号的老人，需要能打电话；听不清的老人，需要电话以外的办法。只能在网上打字沟通，是消费者协会点过名的问题。
channel-choice-threshold = 好：有电话（或请商户回电），还有另一种办法；一般：只有电话；差：没有电话，只能在网上打字
channel-choice-says = 可以选：{ $list }
channel-choice-voice-only = 只有{ $list }，没有电话以外的办法
channel-choice-no-voice = 不能通电话，只有：{ $list }
channel-choice-advice = 电话以外，再给一种能联系真人的办法，比如人工在线客服、短的留言表单或邮箱，给听不清电话的老人用。手机和电脑上都要有。
channel-choice-advice-voice = 写上有人接听的客服电话，或者让顾客留个号码等您打过去，不要让老人只能打字。手机和电脑上都要有。

service-hours-title = 服务时间
service-hours-why = 打了没人接，老人不知道该不该再打。写明什么时候有人，就不会白等。
service-hours-threshold = 好：电话或客服旁边写明了时间，每天 8 小时或更长；一般：写了，但不到 8 小时，或看不明白是几点到几点；差：没有写
service-hours-says = 写明了，开放的日子每天 { NUMBER($hours, maximumFractionDigits: 1) } 小时
service-hours-unclear = 写了服务时间，但看不出是几点到几点
service-hours-none = 电话或客服旁边没有写服务时间
service-hours-advice = 在电话号码或客服按钮旁边写上服务时间，比如“每天 8:00–20:00”，不要只写“工作时间”。
service-hours-advice-longer = 把有人接待的时间延长到每天 8 小时以上，并写在电话或客服按钮旁边。

elder-lane-title = 老年人的便捷通道
elder-lane-why = 有了长辈版、老年人专线或“65 岁以上直接转人工”，老人不用在一层层菜单里找。
elder-lane-threshold = 好：去找真人的一路上看得到长辈版或老年人专线，能点或能拨；一般：只写了名字，点不了也没有号码；差：没有，或者看不见
elder-lane-works = 有老年人的便捷通道，能点或能拨
elder-lane-named = 写了老年人服务的名字，但点不了，也没有号码
elder-lane-hidden = 网页里有老年人的便捷通道，但是看不见
elder-lane-nothing = 去找真人的一路上没有老年人的便捷通道
elder-lane-advice = 在客服入口旁边放一个写着“长辈版”的链接，或写上老年人专线的号码，让 65 岁以上的顾客直接找到真人。手机和电脑上都要有。
elder-lane-advice-named = 把老年人服务的名字做成能点的链接或按钮，或者在旁边写上能直接拨通的号码。
elder-lane-advice-hidden = 让老年人的便捷通道看得见：去掉 display: none、透明和裁剪，也不要让别的东西盖住它。

steps-to-human-title = 要点几下才找到真人
steps-to-human-why = 每多点一下，就多一次找不到、点不准。国际上给认知障碍者的建议是一步就到。
steps-to-human-threshold = 好：打开就有，或点 1 下；一般：点 2 下；差：点 3 下或更多（5 下算 0 分），或者怎么点都找不到
steps-to-human-says = { $number ->
    [0] 不用点，打开就有
   *[other] 要点 { $number } 下才看得到
}
steps-to-human-nowhere = 没有找到真人，也没有别的像是能通到客服的链接可点了
steps-to-human-missing-walk = 这次没有把能点的都点完，说不准要点几下才找到真人
steps-to-human-advice = 把电话或人工客服直接放到首页，最多点 1 下就能找到，不要藏在一层层菜单后面。
steps-to-human-advice-nowhere = 在首页放上能联系真人的电话或人工客服按钮。

first-screen-title = 要往下翻多少
first-screen-why = 人们看网页的时间，一多半花在第一屏上。放得越靠下，老人越找不到。
first-screen-threshold = 好：每一步要找的都在第一屏；一般：有一步要往下翻 1 屏；差：有一步要往下翻 2 屏或更多
first-screen-says = { $screens ->
    [0] 打开就看得见
   *[other] 要往下翻 { $screens } 屏
}
first-screen-says-steps = 要点 { $steps } 下，{ $screens ->
    [0] 每一步都不用往下翻
   *[other] 其中有一步要往下翻 { $screens } 屏
}
first-screen-advice = 把电话或人工客服的入口放到页面顶部，或者用 position: fixed 让它一直留在屏幕上，不要只放在页脚。
first-screen-advice-steps = 把一路上要点的链接都放到页面顶部，或者用 position: fixed 让它一直留在屏幕上；最好直接把电话放到首页顶部。

entrance-label-title = 入口上写的字
entrance-label-why = 老人照着字找。写着“人工客服”“联系我们”，一看就懂；写着“更多”“服务”要猜；只有一个图标，多半看不出是什么。
entrance-label-threshold = 好：一路上每一步都明写着（人工客服、客服电话、联系我们……）；一般：有一步写得笼统（更多、服务、帮助），或只有号码没写是谁的；差：有一步只有图标没有字，或者点下去拨的不是写着的号码
entrance-label-literal = 每一步都写得明白
entrance-label-generic = “{ $words }”写得笼统，看不出能找到真人
entrance-label-bare = “{ $words }”旁边没有写是客服
entrance-label-icon = 有一步只有图标，没有字
entrance-label-misleading = “{ $words }”点下去拨的是另一个号码
entrance-label-missing-words = 入口上的字在图片或客服窗口里，这次读不出来
entrance-label-advice-literal = 把一路上要点的链接和按钮都写明白：用“人工客服”“客服电话”“联系我们”，不用“更多”“服务”。
entrance-label-advice-bare = 在号码或地址前面写明是什么，比如“客服电话”。
entrance-label-advice-icon = 给图标配上看得见的字，比如“人工客服”，不要只放图标。
entrance-label-advice-misleading = 让链接拨打的号码和写出来的号码一致。

phone-visibility-title = 看得见的客服电话
phone-visibility-why = 写成文字的号码可以看、可以念、可以抄下来，用什么电话都能打。图片里的号码念不出来，放大了也会糊。
phone-visibility-threshold = 好：号码用文字写在第一屏；一般：用文字写在下面，或者手机上只有拨打按钮；差：只在图片里，鼠标停上去才出现，看不见，或者没有
phone-visibility-text = { $screens ->
    [0] 号码用文字写在第一屏
   *[other] 号码用文字写着，要往下翻 { $screens } 屏
}
phone-visibility-behind = 要点 { $steps } 下才看得到号码
phone-visibility-control = 只有按钮或链接，没有写出号码
phone-visibility-picture = 号码只在图片里
phone-visibility-hint = 号码只藏在图标或鼠标提示里
phone-visibility-hidden = 网页里有号码，但是看不见
phone-visibility-nowhere = 没有客服电话
phone-visibility-advice = 在页面顶部用文字写出客服电话，手机和电脑上都要有。
phone-visibility-advice-higher = 把客服电话移到页面顶部，打开网页就能看见。
phone-visibility-advice-write = 把号码直接用文字写出来，比如“客服电话 400-×××-××××”，不要只放在图片、图标、title 提示或按钮里。
phone-visibility-advice-show = 让号码看得见：去掉 display: none、同色文字和裁剪，不要等鼠标停上去才显示，也不要让别的东西盖住它。

robot-in-front-title = 机器人挡在真人前面
robot-in-front-why = 老人要找人说话，最先看到的却是机器人和一堆问答，真人藏在后面。要先跟机器人聊上几轮才能找到人，许多人就放弃了。
robot-in-front-threshold = 好：没有机器人或自助问答挡在前面，或真人入口至少一样醒目；一般：真人入口没有它们醒目；差：只有机器人或自助问答，或要先经过它们才能找到真人。醒目程度按大小、深浅和在第几屏来算
robot-in-front-nobody = 没有机器人或自助问答挡在前面
robot-in-front-beside-robot = 真人入口的醒目程度是机器人入口的 { $percent }%
robot-in-front-beside-self-help = 真人入口的醒目程度是自助问答入口的 { $percent }%
robot-in-front-only-robot = 要先跟机器人说话，或者只有机器人
robot-in-front-only-self-help = 要先经过帮助文章，或者只有帮助文章
robot-in-front-not-walked = 有一个写着联系方式的入口，但这次没有点进去看，说不准后面有没有真人
robot-in-front-advice = 把人工客服的入口做得至少和机器人、常见问题的入口一样大、一样清楚，放在它们前面。
robot-in-front-advice-only = 在机器人和常见问题旁边放一个“人工客服”的按钮或客服电话，点一下就能找到真人，不必先跟机器人说话。

before-and-after-sale-title = 售前和售后一个样
before-and-after-sale-why = 买之前有人接电话，买完出了问题只剩机器人，这是消费者协会点过名的做法。
before-and-after-sale-threshold = 好：售后的联系方式不比售前差；一般：售后只能用差一些的方式，多点一下、多翻一屏，或字只有一半大；差：售前有真人，售后只有机器人，或没有
before-and-after-sale-no-sales = 没有看到专门给售前用的联系方式，所以没有可比的
before-and-after-sale-not-walked = 有售前的联系方式；这次没有把能点的都点开看，说不准售后有没有
before-and-after-sale-equal = 售后的联系方式不比售前差
before-and-after-sale-nobody = 售前能找到真人，售后没有联系方式
before-and-after-sale-robot = 售前能找到真人，售后只有机器人或别的找不到真人的方式
before-and-after-sale-kind = 售后只能用比售前差一些的方式联系
before-and-after-sale-steps = 找售后要比找售前多点 { $more } 下
before-and-after-sale-screens = 找售后要比找售前多翻 { $more } 屏
before-and-after-sale-size = 售前的字 { NUMBER($before, maximumFractionDigits: 1) } 像素，售后的字只有 { NUMBER($after, maximumFractionDigits: 1) } 像素
before-and-after-sale-advice = 给买过的顾客同样的联系方式：售前有电话，售后也要有电话，写在售前电话旁边。
before-and-after-sale-advice-place = 把售后的联系方式放到和售前一样的地方，不要让买过的顾客多点、多翻。
before-and-after-sale-advice-size = 把售后的联系方式写得和售前一样大。

same-place-title = 入口是不是总在老地方
same-place-why = 老人好不容易记住客服在哪里，换一页就不在那儿了，又要重新找。
same-place-threshold = 好：每一页上，同一个客服入口都在同样的位置、同样的次序；一般：有的在老地方，有的换了地方；差：都换了地方
same-place-one-page = 只看到一个网页，没有可比的
same-place-not-repeated = 看过的网页上没有重复出现的客服入口，没有可比的
same-place-stays = 看了 { $pages } 页，客服入口都在老地方
same-place-some = 看了 { $pages } 页，有 { $moved } 个入口换了地方，其余在老地方
same-place-moves = 看了 { $pages } 页，客服入口换了地方
same-place-advice = 每一页都用同样的页头和页脚，把客服入口放在同样的位置、同样的次序。

text-size-title = 入口的字号
text-size-why = 年纪大了，小字看不清。这里量的是屏幕上实际看到的大小：网页被缩小了，字也跟着变小。
text-size-threshold = 好：18 像素或更大；一般：16 像素左右；差：14 像素或更小
text-size-advice = 把号码和客服按钮的字放大到 18 像素以上（font-size: 18px）。
text-size-advice-way = 把一路上要点的链接和按钮的字放大到 18 像素以上（font-size: 18px），入口本身也是。
text-size-advice-shrunk = 整个网页被缩小了，字也跟着变小。在网页里写上 <meta name="viewport" content="width=device-width, initial-scale=1">，并把号码和客服按钮的字设为 18 像素以上（font-size: 18px）。

contrast-title = 文字和背景的深浅差别
contrast-why = 八十岁的眼睛，分辨深浅的能力大约只有年轻时的五分之一。浅灰的字，老人看着像一片空白。
contrast-threshold = 好：7 比 1 或更高（大字 4.5）；一般：4.5 比 1 左右（大字 3）；差：3.75 比 1 或更低（大字 2.5）。大字指看起来 24 像素以上，或 18.66 像素以上的粗体
contrast-says = { NUMBER($ratio, maximumFractionDigits: 2) } 比 1
contrast-advice = 把入口的文字颜色改深，或把背景改浅，让对比度达到 7 比 1 以上，比如白底配 #333；不要用 opacity 让文字变淡，也不要把文字直接压在照片上。

target-size-title = 按钮和链接的大小
target-size-why = 老人在触摸屏上大约每三下就有一下点不准，按钮越小越容易点错。
target-size-threshold = 好：短的一边在手机上有 60 像素、电脑上有 44 像素；一般：手机上 44 像素左右、电脑上 24 像素左右；差：手机上 34 像素或更小，电脑上 20 像素或更小。旁边留够空的小按钮，按 24 像素算
target-size-says = 短的一边 { NUMBER($number, maximumFractionDigits: 1) } 像素
target-size-advice = 用 padding 或 min-height 把按钮和电话链接撑大：手机上至少 60 像素高，电脑上至少 44 像素；句子里的电话链接可以单独放一行，用 display: inline-block。
target-size-advice-way = 把一路上要点的链接和按钮也用 padding 或 min-height 撑大：手机上至少 60 像素高，电脑上至少 44 像素。

zoom-title = 网页的放大
zoom-why = 看不清的时候，老人会把网页放大。有的网页不许放大，有的一放大入口就不见了。
zoom-threshold = 好：手机上能用两指放大到 2 倍以上，电脑上放大到 200% 入口还在，也不用左右拖；一般：要左右拖；差：不许放大，或入口不见了、点不到
zoom-pinch = 能用两指放大
zoom-blocked = 网页不许放大到 2 倍
zoom-there = 放大到 200%，入口还在
zoom-sideways = 放大到 200%，入口还在，但页面要左右拖着看
zoom-lost = 放大到 200%，入口不见了或点不到
zoom-advice-phone = 在 viewport 里去掉 user-scalable=no 和 maximum-scale，只留 width=device-width, initial-scale=1。
zoom-advice-desktop = 让页面能随窗口变窄：不要写死宽度（用 max-width 和百分比），放大到 200% 时不要藏起、盖住或裁掉入口。
zoom-advice-both = 在 viewport 里去掉 user-scalable=no 和 maximum-scale；再让页面能随窗口变窄（用 max-width 和百分比），放大到 200% 时不要藏起、盖住或裁掉入口。

line-spacing-title = 行距
line-spacing-why = 行挤在一起，数字容易看串行。
line-spacing-threshold = 好：字号的 1.5 倍或更大；一般：1.3 倍左右；差：1.25 倍或更小，或没有设
line-spacing-says = 字号的 { NUMBER($times, maximumFractionDigits: 2) } 倍
line-spacing-normal = 没有设行距，按 { NUMBER($times, maximumFractionDigits: 2) } 倍算
line-spacing-advice = 把写号码那一段的行距设为 1.5 倍以上（line-height: 1.5）。

name-and-keyboard-title = 名称、键盘和拨号
name-and-keyboard-why = 眼睛看不清的人听读屏软件，手抖的人用键盘；在手机上，号码要能一点就拨，不用记住再输。
name-and-keyboard-threshold = 好：样样都有（名称、类型、按 Tab 键能到、到了看得出来，手机上点号码就能拨）；一般：缺一样；差：缺两样或更多
name-and-keyboard-all = 该有的都有
name-and-keyboard-lacks = 还缺：{ $list }
name-and-keyboard-lacks-dialling = 点号码直接拨打
name-and-keyboard-lacks-name = 读屏软件能念的名称
name-and-keyboard-lacks-role = 按钮或链接的身份
name-and-keyboard-lacks-tab = 用 Tab 键可以到达
name-and-keyboard-lacks-focus = 到达后看得见的焦点框
name-and-keyboard-advice = 要改：{ $list }。
name-and-keyboard-advice-dialling = 把号码写成 <a href="tel:…"> 链接
name-and-keyboard-advice-name = 给按钮写上文字或 aria-label
name-and-keyboard-advice-role = 用真正的 <a href> 或 <button> 代替 <div>
name-and-keyboard-advice-tab = 让 Tab 键可以到达（去掉 tabindex="-1"）
name-and-keyboard-advice-focus = 保留焦点框（去掉 outline: none）

gates-title = 找真人之前要过的关
gates-why = 登录、验证码、下载应用、微信扫码、选问题类型、填订单号，哪一关都可能把老人挡在外面。
gates-threshold = 好：不用过关；一般：要过 1 关；差：要过 2 关或更多，或者要先登录、先下载应用
gates-none = 不用过关
gates-says = 要过 { $number } 关：{ $list }
gates-gate-login = 先登录
gates-gate-captcha = 填验证码
gates-gate-app = 下载应用
gates-gate-wechat = 用微信
gates-gate-topic = 先选问题类型
gates-gate-order = 填订单号
gates-missing-chat = 这次没有打开在线客服，说不准里面先要过什么关
gates-advice = 要改：{ $list }。
gates-advice-login = 不登录也能找到客服
gates-advice-captcha = 联系客服不要验证码
gates-advice-app = 不下载应用也能找到客服
gates-advice-wechat = 微信以外再给电话或在线客服
gates-advice-topic = 不选问题类型也能看到怎样找真人
gates-advice-order = 订单号改成选填

form-burden-title = 留言表单要填多少
form-burden-why = 打字慢、记不清，要填的格子越多，老人越填不完。给认知障碍者的建议是最多 3 项必填。
form-burden-threshold = 好：必填 3 项或更少；一般：4 到 6 项；差：8 项以上。没标明哪些必填的，凡是没写“选填”的都算要填
form-burden-says = 必填 { $number } 项
form-burden-unmarked = 没标明哪些必填，看起来要填 { $number } 项
form-burden-missing-form = 没有看得见的留言表单，所以这一项用不上
form-burden-missing-frame = 表单在另一个网站的窗口里，这次读不出要填多少
form-burden-advice = 留言表单只留 3 项必填，比如怎么称呼、电话、什么事；其余的去掉 required，写上“选填”。
form-burden-advice-unmarked = 在表单里写明哪些必填，最多 3 项；其余的写上“选填”。

covered-title = 有没有东西盖住入口
covered-why = 弹窗、横幅和浮动广告盖住了要找的东西，关闭的叉又特别小，老人一按就按到广告上。
covered-threshold = 好：没有东西盖着入口和去入口的路；一般：要先关掉，关闭按钮有 44 像素或更大，或只盖住一小部分；差：关闭按钮不到 44 像素，关不掉，或盖住了将近一半
covered-open = 没有东西盖着
covered-partly = 有 { $percent }% 被别的东西盖着
covered-closable = 要先关掉盖在上面的东西，关闭按钮短的一边 { NUMBER($px, maximumFractionDigits: 1) } 像素
covered-stays = 被别的东西盖着，没有看到能关掉它的按钮，或关了也没用
covered-advice = 不要让横幅、弹窗或浮动广告盖住入口和去入口的链接：让它留在页面里（position: static），或挪到不挡路的地方。
covered-advice-closable = 最好不用弹窗。一定要用，就不要盖住入口，关闭按钮至少 44×44 像素，放在左上角、右上角或下方正中。

time-limit-title = 有没有时间限制
time-limit-why = 老人打字慢，一句话要写几分钟。没说几句会话就关了，验证码过期了，就得从头再来。
time-limit-threshold = 好：没有时间限制，或提前说明、至少留 20 秒，并且能延长；一般：说明了，但不能延长；差：不提醒就关闭，或不到 20 秒
time-limit-none = 一路上没有看到时间限制
time-limit-over = 会话因为超时已经关闭
time-limit-page = 网页过 { $seconds } 秒会自己刷新或跳走，没有提醒
time-limit-session = 会话过 { $seconds } 秒会关闭，没有看到延长的办法
time-limit-session-extends = 会话过 { $seconds } 秒会关闭，可以延长
time-limit-code = 验证码或二维码过 { $seconds } 秒失效，没有看到重新获取的办法
time-limit-code-extends = 验证码或二维码过 { $seconds } 秒失效，可以重新获取
time-limit-advice = 不要因为顾客一时没有回复就关闭会话；一定要关，就提前说明，至少留 20 秒，并放一个“继续会话”的按钮，点一下就能延长。
time-limit-advice-code = 让验证码或二维码有效得久一些，并在旁边放一个“重新获取”的按钮。
time-limit-advice-page = 去掉网页里的 <meta http-equiv="refresh">，让顾客自己决定什么时候刷新或离开。
