## sources

source-gbt-47746 = 《顾客联络服务 人工与智能客户服务协同要求》
source-miit-1 = 《互联网网站适老化通用设计规范》（工业和信息化部，2021）
source-miit-2 = 《移动互联网应用（APP）适老化通用设计规范》（工业和信息化部，2021）
source-gbt-37668 = 《信息技术 互联网内容无障碍可访问性技术要求与测试方法》
source-wcag = 《网页内容无障碍指南》2.2（万维网联盟）
source-understanding = 《理解〈网页内容无障碍指南〉2.2》：一致的帮助（万维网联盟）
source-wai-age = 老年用户与网页无障碍（万维网联盟）
source-touch = 老年人和年轻人在触摸屏上点按的比较（2019 年论文）
source-nng-scroll = 翻页与注意力（尼尔森诺曼集团，2018）
source-nia = 让网站方便老年人（美国国家老龄研究所、国家医学图书馆）
source-jiangsu = 数字化背景下客户服务便利度消费调查（江苏省消费者权益保护委员会，2021 年 5 月）
source-ftc = 美国联邦贸易委员会诉亚马逊：加入和退出的步骤不对等（起诉书）
source-cca = 2021 年全国消协组织受理投诉情况分析（中国消费者协会）
source-moneypenny = 英国富时 250 公司网站上的电话号码调查（Moneypenny，2023）
source-brazil = 巴西客户服务法令（2022）
source-coga = 让内容对认知和学习障碍者可用（万维网联盟）
source-bgh = 德国联邦最高法院 2006 年 7 月 20 日判决：网站法定信息可以在两次点击之内（说的不是客服）
source-kcc = 语音应答系统指南（韩国广播通信委员会，2009）
source-own = 门铃自己的选择

reliability-primary = 看过原文
reliability-secondary = 看的是报道或转述
reliability-digest = 看的是第三方摘录，没有核对原文
reliability-own = 门铃自己定的，不是谁的规定
