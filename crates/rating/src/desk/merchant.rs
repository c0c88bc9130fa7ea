//! Whose page an address is.

use crate::demonstration::MERCHANTS;
use url::{Host, Url};

/// What the names of the built-in merchants begin with, whatever their port is.
pub(super) const SHOPS: &str = "demo/";

/// The merchant's name in the history: the part of the host that somebody registered (`example.com.cn`), so that
/// `www.` and `kefu.` are the same merchant. A development server is known by its host and port; the built-in merchants, whose
/// port is another one each time, by their own names.
pub(super) fn merchant(address: &str, demonstration: Option<&str>) -> String {
    if let Some(name) = built_in(address, demonstration) {
        return name;
    }
    let Ok(url) = Url::parse(address) else { return address.to_owned() };
    match (url.host(), url.host_str()) {
        (Some(Host::Domain(host)), _) => psl::domain_str(host).map_or_else(|| with_port(&url, host), str::to_owned),
        (_, Some(host)) => with_port(&url, host),
        (_, None) => address.to_owned(),
    }
}

/// The name of the built-in merchant at an address, `demo/kind` and the like.
pub(super) fn built_in(address: &str, demonstration: Option<&str>) -> Option<String> {
    let path = demonstration.and_then(|base| address.strip_prefix(base))?.trim_start_matches('/');
    let name = MERCHANTS.into_iter().find(|name| path.split('/').next() == Some(name))?;
    Some(format!("{SHOPS}{name}"))
}

/// The built-in merchant that has this name.
pub(super) fn built_in_by_name(name: &str) -> Option<&'static str> {
    let name = name.strip_prefix(SHOPS)?;
    MERCHANTS.into_iter().find(|known| *known == name)
}

fn with_port(url: &Url, host: &str) -> String {
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_one_shop_are_one_merchant() {
        for address in ["https://www.example.com.cn/lxwm", "http://kefu.example.com.cn:8080/", "https://example.com.cn"]
        {
            assert_eq!(merchant(address, None), "example.com.cn");
        }
        assert_eq!(merchant("https://xn--fiq228c.xn--fiqs8s/", None), "xn--fiq228c.xn--fiqs8s");
    }

    #[test]
    fn a_development_server_is_known_by_its_port_and_the_built_in_merchants_by_name() {
        assert_eq!(merchant("http://localhost:5173/contact", None), "localhost:5173");
        assert_eq!(merchant("http://127.0.0.1:8000/", None), "127.0.0.1:8000");
        let demonstration = Some("http://127.0.0.1:40001");
        assert_eq!(merchant("http://127.0.0.1:40001/hidden/", demonstration), "demo/hidden");
        assert_eq!(merchant("http://127.0.0.1:40001/other/", demonstration), "127.0.0.1:40001");
        assert_eq!(built_in_by_name("demo/hidden"), Some("hidden"));
        assert_eq!((built_in_by_name("demo/other"), built_in_by_name("hidden")), (None, None));
    }
}
