## faults

error-browser-not-found = 这台电脑上没有找到 Chrome、Chromium 或 Edge 浏览器。
error-browser-not-found-hint = 请安装其中一个，或者用 --browser 路径 指明它在哪里。加上 --no-browser 时，门铃只读网页上的文字。
error-no-such-browser = 您指定的位置没有浏览器程序。
error-no-such-browser-hint = 请检查 --browser 后面的路径有没有写错；也可以不写，让门铃自己去找。
error-browser-not-started = 浏览器没有启动起来。
error-browser-not-started-hint = 请先手动打开一次，看它能不能用。可能需要更新，也可以用 --browser 路径 换一个浏览器。
error-bad-browser-url = 您给的地址上没有浏览器应答。
error-bad-browser-url-hint = 地址要以 ws:// 开头，和浏览器用 --remote-debugging-port 启动时显示的一样。
error-browser-gone = 检查到一半，浏览器退出了或没有反应了。
error-browser-gone-hint = 请再试一次。如果还是这样，可能是电脑内存不够。
error-no-space = 没有地方存放浏览器的临时文件。
error-no-space-hint = 请在存放临时文件的磁盘上腾出一些空间，并确认您有写入的权限。
error-unknown-browser = 浏览器的回答，门铃看不懂。
error-unknown-browser-hint = 它的版本可能太旧或太新。请更新它，或者用 --browser 路径 换一个浏览器。
