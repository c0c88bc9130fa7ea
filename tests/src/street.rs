//! A street of made-up merchants, each with a server of its own, for ratings of many: nine of ten are shops of several
//! kinds, one of ten is broken in some way.

use crate::http::{Reply, Request, Server};
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

/// What a merchant of the street is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum House {
    /// The number stands large on the first screen.
    Open,
    /// The number stands small, far down.
    Footer,
    /// The number stands on the page behind “联系我们”.
    Behind,
    /// A form and nothing else.
    Form,
    /// A robot and nothing else.
    Robot,
    /// An e-mail address and opening hours.
    Written,
    /// Nobody.
    Nobody,
    /// `robots.txt` forbids the contact page.
    Shy,
    /// `robots.txt` forbids everything.
    Closed,
    /// The page is not there.
    Gone,
    /// Redirects that never end.
    Loop,
    /// Nothing on the page.
    Empty,
    /// A file instead of a page.
    Download,
    /// A connection that is closed without an answer.
    HangsUp,
}

const WELL: [House; 9] = [
    House::Open,
    House::Footer,
    House::Behind,
    House::Form,
    House::Robot,
    House::Written,
    House::Nobody,
    House::Shy,
    House::Behind,
];
const BROKEN: [House; 6] = [House::Closed, House::Gone, House::Loop, House::Empty, House::Download, House::HangsUp];

impl House {
    /// The house with this number, counted from 0.
    pub fn number(index: usize) -> Self {
        match index % 10 {
            9 => BROKEN[index / 10 % BROKEN.len()],
            place => WELL[place],
        }
    }

    /// Whether its page can be seen.
    pub fn is_well(self) -> bool {
        !BROKEN.contains(&self)
    }
}

/// The servers, as long as this lives.
pub struct Street {
    houses: Vec<(House, Server)>,
    /// Who was asked for what, by whom (`From`), in order.
    asked: Arc<Mutex<Vec<Asked>>>,
}

/// The house that was asked, for which path, and by whom.
type Asked = (usize, String, Option<String>);

impl Street {
    /// Opens so many houses.
    pub fn open(count: usize) -> Self {
        Self::with((0..count).map(House::number))
    }

    /// Opens these houses.
    pub fn with(houses: impl IntoIterator<Item = House>) -> Self {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let open = |(index, house): (usize, House)| {
            let log = Arc::clone(&asked);
            let server = Server::start(move |request, reply| {
                let from = request.headers.get("from").cloned();
                log.lock().unwrap_or_else(PoisonError::into_inner).push((index, request.path.clone(), from));
                answer(index, house, request, reply);
            });
            (house, server)
        };
        Self { houses: houses.into_iter().enumerate().map(open).collect(), asked }
    }

    /// The list of its merchants, as an association keeps it.
    pub fn list(&self) -> String {
        let mut list = "企业名称,行业,网址\n".to_owned();
        for (index, (_, server)) in self.houses.iter().enumerate() {
            let industry = ["零售", "银行", "快递"][index % 3];
            writeln!(list, "商户{:03},{industry},{}", index + 1, server.url("/")).expect("memory");
        }
        list
    }

    /// The addresses of the merchants.
    pub fn urls(&self) -> Vec<String> {
        self.houses.iter().map(|(_, server)| server.url("/")).collect()
    }

    /// What a merchant was asked for so far, with the `From` it was told.
    pub fn asked(&self, index: usize) -> Vec<(String, Option<String>)> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().filter(|(house, ..)| *house == index).map(|(_, path, from)| (path.clone(), from.clone())).collect()
    }

    /// Requests so far.
    pub fn requests(&self) -> usize {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

fn answer(index: usize, house: House, request: &Request, reply: Reply<'_>) {
    match (house, request.path.as_str()) {
        (House::HangsUp, _) => {}
        (House::Closed, "/robots.txt") => reply.send(200, &[TEXT], b"User-agent: *\nDisallow: /\n"),
        (House::Shy, "/robots.txt") => reply.send(200, &[TEXT], b"User-agent: *\nDisallow: /contact\n"),
        (_, "/robots.txt" | "/favicon.ico") | (House::Gone, _) => reply.send(404, &[TEXT], "没有这一页".as_bytes()),
        (House::Loop, path) => {
            let next = format!("{path}x");
            reply.send(302, &[("Location", if path.len() > 40 { "/" } else { &next })], b"");
        }
        (House::Empty, _) => reply.page(""),
        (House::Download, _) => reply.send(200, &[("Content-Type", "application/zip")], b"PK"),
        (_, "/contact") => reply.page(&page(index, "联系我们", &format!("<p>客服热线：{}</p>", number(index)))),
        (_, "/") => reply.page(&page(index, "首页", &home(index, house))),
        _ => reply.send(404, &[TEXT], b"gone"),
    }
}

const TEXT: (&str, &str) = ("Content-Type", "text/plain; charset=utf-8");

fn number(index: usize) -> String {
    format!("400-200-{:04}", index % 10_000)
}

fn page(index: usize, title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content='width=device-width,initial-scale=1'>\
         <title>{title} 商户{:03}</title><style>body{{font:20px/1.6 sans-serif}}.small{{font-size:11px;color:#999}}\
         a,button{{display:inline-block;padding:12px}}</style><h1>商户{:03}</h1>{body}",
        index + 1,
        index + 1
    )
}

fn home(index: usize, house: House) -> String {
    let goods = |count: usize| "<p>商品：好用，便宜。</p>".repeat(count);
    match house {
        House::Open => {
            let number = number(index);
            format!("<p>客服热线：<a href='tel:{number}'>{number}</a>（每天 8:00–20:00，人工接听）</p>{}", goods(6))
        }
        House::Footer => format!("{}<footer class=small>客服电话：{}</footer>", goods(60), number(index)),
        House::Behind | House::Shy => format!("{}<a href=/contact>联系我们</a>", goods(8)),
        House::Form => format!(
            "{}<h2>在线留言</h2><form method=post action=/send><label>姓名 <input name=name></label>\
             <label>留言 <textarea name=message></textarea></label><button>提交留言</button></form>",
            goods(4)
        ),
        House::Robot => format!("{}<button onclick='1'>智能客服机器人</button>", goods(4)),
        House::Written => {
            format!(
                "{}<p>客服邮箱：<a href='mailto:help@shop{index}.example'>help@shop{index}.example</a></p>",
                goods(5)
            )
        }
        _ => goods(10),
    }
}
