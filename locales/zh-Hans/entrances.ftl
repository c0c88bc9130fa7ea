## entrances: names of the ways to a person, and of how they are shown

kind-phone = 电话
kind-callback = 请商户回电
kind-live-chat = 在线人工客服
kind-chat-unknown = 在线客服（没说是不是真人）
kind-whatsapp = WhatsApp
kind-email = 电子邮箱
kind-contact-form = 留言表单
kind-qq = QQ
kind-wechat = 微信
kind-postal-address = 通信地址
kind-bot-chat = 机器人客服
kind-store = 门店查询
kind-social = 社交账号
kind-app-only = 只能在应用里联系

purpose-presales = 售前咨询
purpose-aftersales = 售后服务
purpose-general = 通用
purpose-complaint = 投诉
purpose-other = 其他事务

answerer-human = 真人接待
answerer-robot = 机器人接待
answerer-both = 先机器人，再转真人
answerer-unknown = 没说谁接待

shown-as-text = 写成文字
shown-as-control = 按钮或链接
shown-as-hint = 只有图标
shown-as-picture = 只在图片里
shown-as-widget = 悬浮窗

unseen-not-rendered = 页面没有显示它
unseen-invisible = 被设成了不可见
unseen-transparent = 被设成了透明
unseen-same-colour = 字和底是同一种颜色
unseen-clipped = 被裁掉了
unseen-off-page = 放在页面外面，翻不到
unseen-no-size = 小到没有大小
unseen-covered = 被别的东西盖住了

entrance-dial-then = 接通后按 { $then }
entrance-hours = 服务时间：{ $hours }
