//! Everything a page or a server can do wrong, one path each, on one server.
//!
//! [`CASES`] is the list: a test walks it and expects of each a rating, or a clear sentence instead of one.

use crate::http::{Reply, Request, Server};
use encoding_rs::{BIG5, Encoding, GB18030, SHIFT_JIS};
use std::time::Duration;

/// How a check of a bad page may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// With a rating: exit code 0.
    Rated,
    /// With a sentence instead of a rating: exit code 4.
    NotSeen,
    /// Both are right.
    Either,
}

/// One bad page.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// Its path on the server.
    pub path: &'static str,
    /// How its check may end.
    pub ends: Ends,
}

const fn case(path: &'static str, ends: Ends) -> Case {
    Case { path, ends }
}

/// All of them.
pub const CASES: &[Case] = &[
    // What the server says.
    case("/404", Ends::NotSeen),
    case("/500", Ends::NotSeen),
    case("/password", Ends::NotSeen),
    case("/empty", Ends::NotSeen),
    case("/blank", Ends::NotSeen),
    case("/download", Ends::NotSeen),
    case("/pdf", Ends::NotSeen),
    case("/picture", Ends::NotSeen),
    case("/garbage", Ends::NotSeen),
    case("/cut-off", Ends::Either),
    case("/redirect-loop", Ends::NotSeen),
    case("/redirect-endless", Ends::NotSeen),
    case("/cookie-loop", Ends::NotSeen),
    case("/weixin", Ends::NotSeen),
    // What never ends.
    case("/never-answers", Ends::NotSeen),
    case("/never-ends", Ends::Rated),
    case("/drip", Ends::Rated),
    case("/never-idle", Ends::Rated),
    case("/refresh-endless", Ends::Either),
    // What the page does.
    case("/alert", Ends::Rated),
    case("/confirm", Ends::Rated),
    case("/prompt", Ends::Rated),
    case("/alert-endless", Ends::Either),
    case("/before-unload", Ends::Rated),
    case("/pop-up", Ends::Rated),
    case("/permission", Ends::Rated),
    case("/print", Ends::Rated),
    case("/weixin-by-script", Ends::Rated),
    case("/tel-by-script", Ends::Rated),
    case("/download-by-script", Ends::Rated),
    case("/block", Ends::Either),
    case("/block-a-while", Ends::Rated),
    case("/cookies", Ends::Rated),
    // How large it is.
    // A slow machine may not get through it in time; then that is said.
    case("/huge", Ends::Either),
    case("/tall", Ends::Rated),
    case("/deep", Ends::Either),
    case("/long-text", Ends::Rated),
    // How it is written.
    case("/gb18030", Ends::Rated),
    case("/big5", Ends::Rated),
    case("/shift-jis", Ends::Rated),
    case("/gb18030-unlabelled", Ends::Rated),
    case("/gb18030-as-utf-8", Ends::Rated),
    case("/big5-as-shift-jis", Ends::Rated),
    case("/control-characters", Ends::Rated),
    case("/markup-in-text", Ends::Rated),
];

/// The number on every page that shows anything.
pub const DIGITS: &str = "4002003618";

const CONTACT: &str = r#"<p>客服热线：<a href="tel:4002003618">400-200-3618</a></p>"#;
const HTML: (&str, &str) = ("Content-Type", "text/html; charset=utf-8");

/// Starts the server.
pub fn start() -> Server {
    Server::start(|request, reply| {
        if let Some(reply) = by_server(request, reply) {
            by_page(request, reply);
        }
    })
}

/// A server that speaks no TLS, for an `https:` address.
pub fn start_plain() -> Server {
    Server::start(|_, reply| reply.page(CONTACT))
}

fn html(body: &str) -> String {
    format!("<!doctype html><html lang=zh-CN><meta charset=utf-8><link rel=icon href=data:,><title>页</title>{body}")
}

fn with_script(script: &str) -> String {
    html(&format!("{CONTACT}<script>{script}</script>"))
}

/// What is wrong before there is a page; gives the reply back if nothing is.
fn by_server<'a>(request: &Request, mut reply: Reply<'a>) -> Option<Reply<'a>> {
    let hop: u32 = request.query.parse().unwrap_or(0);
    match request.path.as_str() {
        "/404" => reply.send(404, &[HTML], html("<h1>找不到网页</h1>").as_bytes()),
        "/500" => reply.send(500, &[HTML], html("<h1>服务器出错</h1>").as_bytes()),
        "/password" => reply.send(401, &[HTML, ("WWW-Authenticate", "Basic realm=\"x\"")], b"no"),
        "/empty" => reply.send(200, &[HTML], b""),
        "/blank" => reply.page(&html("")),
        "/download" => reply.send(200, &[("Content-Type", "application/octet-stream"), ATTACHMENT], b"PK\x03\x04"),
        "/file" => reply.send(200, &[("Content-Type", "text/csv"), ATTACHMENT], b"a,b"),
        "/pdf" => reply.send(200, &[("Content-Type", "application/pdf")], PDF),
        "/picture" => reply.send(200, &[("Content-Type", "image/gif")], GIF),
        "/garbage" => {
            reply.write(b"\x00\xff\xfe this is no HTTP\r\n\r\n");
        }
        "/cut-off" => {
            let head = b"HTTP/1.1 200 x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 100000\r\n\r\n";
            let _gone = reply.write(head) && reply.write(html(CONTACT).as_bytes());
        }
        "/redirect-loop" => reply.send(302, &[("Location", "/redirect-loop")], b""),
        "/redirect-endless" => reply.send(302, &[("Location", &format!("/redirect-endless?{}", hop + 1))], b""),
        // A cookie that a browser never sends back: the path is another one.
        "/cookie-loop" => {
            reply.send(302, &[("Set-Cookie", "seen=1; Path=/elsewhere"), ("Location", "/cookie-loop")], b"");
        }
        "/weixin" => reply.send(302, &[("Location", "weixin://dl/business/?t=x")], b""),
        "/never-answers" | "/wait" => reply.hang(),
        "/never-ends" => never_ends(reply),
        "/drip" => drip(reply),
        "/refresh-endless" => reply.page(&html(&format!("<meta http-equiv=refresh content='0'>{CONTACT}"))),
        _ => return Some(reply),
    }
    None
}

const ATTACHMENT: (&str, &str) = ("Content-Disposition", "attachment; filename=\"a.zip\"");

/// What is wrong on the page itself.
fn by_page(request: &Request, reply: Reply<'_>) {
    if let Some(script) = script(&request.path) {
        return reply.page(&with_script(script));
    }
    if let Some((label, encoding, text)) = charset(&request.path) {
        return encoded(reply, label, encoding, text);
    }
    match request.path.as_str() {
        "/cookies" if !request.headers.contains_key("cookie") => {
            reply.send(302, &[("Set-Cookie", "seen=1"), ("Location", "/cookies")], b"");
        }
        // A page whose only way to a person leads to another of these pages.
        "/door" => reply.page(&html(&format!("<h1>本店</h1><a href=\"{}\">联系我们</a>", request.query))),
        "/cookies" | "/frame" => reply.page(&html(CONTACT)),
        "/huge" => reply.page(&html(&format!("{CONTACT}{}", "<i>米</i> ".repeat(300_000)))),
        "/tall" => reply.page(&html(&format!("{CONTACT}<div style='height:100000px'></div><p>页底</p>"))),
        "/deep" => reply.page(&html(&format!("{CONTACT}{}底", "<div>".repeat(20_000)))),
        "/long-text" => reply.page(&html(&format!("{CONTACT}<p>{}</p>", "1390-".repeat(400_000)))),
        "/control-characters" => reply.page(&html(&format!("{CONTACT}{CONTROLS}"))),
        "/markup-in-text" => reply.page(&html(&format!("{CONTACT}{MARKUP}"))),
        "/frame-elsewhere" => {
            let port =
                request.headers.get("host").and_then(|host| host.rsplit_once(':')).map_or("80", |(_, port)| port);
            reply.page(&html(&format!(
                "<p>关于</p><iframe src='http://localhost:{port}/frame' width=600 height=200></iframe>"
            )));
        }
        "/shadow-open" => reply.page(&shadow("open")),
        "/shadow-closed" => reply.page(&shadow("closed")),
        _ => reply.send(404, &[HTML], html("<h1>没有这一页</h1>").as_bytes()),
    }
}

fn shadow(mode: &str) -> String {
    html(&format!(
        "<p>关于</p><div id=h></div><script>h.attachShadow({{mode:'{mode}'}}).innerHTML = `{CONTACT}`</script>"
    ))
}

fn script(path: &str) -> Option<&'static str> {
    Some(match path {
        "/alert" => "alert('欢迎')",
        "/confirm" => "if (confirm('继续吗？')) document.title = '是'",
        "/prompt" => "prompt('您的手机号？')",
        "/alert-endless" => "for (;;) alert('恭喜中奖')",
        "/before-unload" => {
            "addEventListener('beforeunload', e => { e.preventDefault(); e.returnValue = 'x'; return 'x' })"
        }
        "/pop-up" => "open('/frame'); open('/frame', 'w', 'width=300,height=200')",
        "/permission" => {
            "Notification.requestPermission(); navigator.geolocation.getCurrentPosition(() => {}, () => {}); \
             navigator.mediaDevices?.getUserMedia({ audio: true, video: true }).catch(() => {})"
        }
        "/print" => "print()",
        "/weixin-by-script" => "location.href = 'weixin://dl/business/?t=x'",
        "/tel-by-script" => "location.href = 'tel:4002003618'",
        "/download-by-script" => "location.href = '/file'",
        "/block" => "addEventListener('load', () => { for (;;); })",
        "/block-a-while" => "const until = Date.now() + 2500; while (Date.now() < until);",
        "/never-idle" => {
            "setInterval(() => { fetch('/frame?' + Math.random()); document.title += '.'; \
             document.body.append(document.createElement('i')) }, 30)"
        }
        _ => return None,
    })
}

/// The label in the header (empty: none), the true encoding, and a line in it.
fn charset(path: &str) -> Option<(&'static str, &'static Encoding, &'static str)> {
    const SIMPLIFIED: &str = "客服热线：400-200-3618，服务时间：每天 8:00-20:00";
    const TRADITIONAL: &str = "客服專線：400-200-3618，服務時間：每天 8:00-20:00";
    Some(match path {
        "/gb18030" => ("gb18030", GB18030, SIMPLIFIED),
        "/big5" => ("big5", BIG5, TRADITIONAL),
        "/shift-jis" => ("shift_jis", SHIFT_JIS, "お問い合わせ：0120-200-361（受付時間 9:00-18:00）"),
        "/gb18030-unlabelled" => ("", GB18030, SIMPLIFIED),
        "/gb18030-as-utf-8" => ("utf-8", GB18030, SIMPLIFIED),
        "/big5-as-shift-jis" => ("shift_jis", BIG5, TRADITIONAL),
        _ => return None,
    })
}

fn encoded(reply: Reply<'_>, label: &str, encoding: &'static Encoding, text: &str) {
    let (bytes, _, _) = encoding.encode(text);
    let body = [b"<!doctype html><link rel=icon href=data:,><title>x</title><p>", bytes.as_ref(), b"</p>"].concat();
    let mime = if label.is_empty() { "text/html".to_owned() } else { format!("text/html; charset={label}") };
    reply.send(200, &[("Content-Type", &mime)], &body);
}

fn never_ends(mut reply: Reply<'_>) {
    let page = html(&format!("{CONTACT}<img src=/wait alt='' width=10 height=10>"));
    if reply.write(format!("HTTP/1.1 200 x\r\n{}: {}\r\n\r\n{page}", HTML.0, HTML.1).as_bytes()) {
        reply.hang();
    }
}

fn drip(mut reply: Reply<'_>) {
    let mut text = format!("HTTP/1.1 200 x\r\n{}: {}\r\n\r\n{}", HTML.0, HTML.1, html(CONTACT));
    while reply.write(text.as_bytes()) && reply.pause(Duration::from_millis(100)) {
        text.clear();
        text.push_str("<i>米</i>");
    }
}

/// Terminal escapes (colour, title, clear, hyperlink), bells, bidirectional overrides and zero-width characters.
const CONTROLS: &str = "<p>客服\u{1b}[31m\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}热线\u{202c}\u{200b}\u{2066}\u{8}</p>\
    <button>人工客服\u{1b}]8;;http://x\u{1b}\\</button>";

/// Markup and a spreadsheet formula as text: it must come out of every report as text.
const MARKUP: &str = "<button>人工客服&lt;script&gt;</button>\
    <button>在线客服&lt;img src=x&gt;</button>\
    <p>客服邮箱：=HYPERLINK&quot;@evil.example &quot;&#39;&gt;&lt;/style&gt;</p>";

const GIF: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

const PDF: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj \
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
