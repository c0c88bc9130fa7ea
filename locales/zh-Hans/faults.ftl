## faults: what went wrong with a page, and what to do about it

fault-name-not-found = 找不到这个网址。
fault-name-not-found-hint = 请核对网址有没有打错字，再试一次。
fault-refused = 这个网址现在没有网站在应答。
fault-refused-hint = 网站可能停了。过一会儿再试；如果是自己的网站，请看它有没有启动。
fault-unreachable = 连不上这个网站。
fault-unreachable-hint = 请先看自己的网络通不通，再过一会儿重试。浏览器的原话：{ $detail }
fault-tls = 这个网站的安全证书有问题，浏览器不让打开。
fault-tls-hint = 不要在这样的网站上填写个人信息，请告诉商户更换证书。浏览器的原话：{ $detail }
fault-http-status = 网站回答的是出错页（代码 { $status }）。
fault-http-status-hint = { $status ->
    [404] 这个页面可能已经删掉或换了地址，请从商户首页重新找链接。
    [403] 网站不让这样打开它，请用自己的浏览器看看能不能打开。
   *[other] 过一会儿再试；如果一直这样，请告诉商户。
}
fault-password-asked = 网站一打开就要用户名和密码。
fault-password-asked-hint = 请换一个不用登录就能看的页面。
fault-empty = 页面是空的，没有文字也没有图片。
fault-empty-hint = 过一会儿再试；如果一直是空的，老人打开也是一片空白。
fault-download = 这个网址给的是一个要下载的文件，不是网页。
fault-download-hint = 请给出商户网页的网址，不要给文件的网址。
fault-not-a-page = 这个网址给的是文件或图片（{ $mime }），不是网页。
fault-not-a-page-hint = 请给出商户网页的网址，例如它的首页。
fault-redirect-loop = 网站让浏览器来回跳转，没有尽头。
fault-redirect-loop-hint = 请告诉商户修好跳转，或者换一个网址试试。
fault-slow = 页面在规定时间里没有加载完，下面只看已经出来的部分。
fault-slow-hint = 可以把等待时间放长一些再试。
fault-unresponsive = 页面一直占着浏览器，点什么都没有反应。
fault-unresponsive-hint = 过一会儿再试；老人的旧手机打开这样的页面也会卡住。
fault-crashed = 页面让浏览器崩溃了。
fault-crashed-hint = 过一会儿再试；如果一直这样，请告诉商户。
fault-too-large = 页面太大，下面只看它的前面一部分。
fault-too-large-hint = 后面的部分没有评，结果可能不全。
fault-private-address = 这个网址会跳到内部网络里，门铃不跟过去。
fault-private-address-hint = 如果这是自己的网站，请直接给出它的内部网址。
fault-robots-forbidden = 网站用 robots.txt 要求程序不要打开这个网页，批量评测照办，没有打开。
fault-robots-forbidden-hint = 可以由人单独查一次（doorbell check），也可以请商户在 robots.txt 里给 doorbell 放行。
fault-other-program = 这个网址要打开另一个程序（{ $scheme }），不是网页。
fault-other-program-hint = 请给出以 http 或 https 开头的网址。

incident-dialog = 页面弹出了对话框，已经替您关掉：“{ $text }”
incident-pop-up = 页面自己打开了新窗口，已经关掉：{ $url }
incident-download = 页面自己开始下载文件，已经拦下：{ $url }
incident-other-program = 页面想打开别的程序，已经拦下：{ $url }
incident-private-request = 页面想访问内部网络，已经拦下：{ $url }
