//! The browser's network errors and answers as faults.

use doorbell_engine::trail::Fault;

/// What an error text of the browser's network stack (`net::ERR_…`) means for the page.
pub(crate) fn of_error(text: &str) -> Fault {
    let name = text.strip_prefix("net::").unwrap_or(text);
    let detail = || text.chars().take(200).collect::<String>();
    match name {
        "ERR_NAME_NOT_RESOLVED" | "ERR_NAME_RESOLUTION_FAILED" => Fault::NameNotFound,
        "ERR_CONNECTION_REFUSED" => Fault::Refused,
        "ERR_TOO_MANY_REDIRECTS" => Fault::RedirectLoop,
        "ERR_INVALID_AUTH_CREDENTIALS" => Fault::PasswordAsked,
        // A server may only send a web page on to another web page; `file:` and the like are stopped by the browser.
        "ERR_UNSAFE_REDIRECT"
        | "ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS"
        | "ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS" => Fault::PrivateAddress,
        _ if name.starts_with("ERR_DNS_") => Fault::NameNotFound,
        _ if name.starts_with("ERR_CERT_") || name.starts_with("ERR_SSL_") || name.contains("_SSL_") => {
            Fault::Tls { detail: detail() }
        }
        _ => Fault::Unreachable { detail: detail() },
    }
}

/// Whether a document of this type is a page; servers that say nothing are given the benefit of the doubt.
pub(crate) fn is_page(mime: &str) -> bool {
    matches!(mime, "" | "text/html" | "application/xhtml+xml" | "text/xml" | "application/xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_errors_are_told_apart() {
        assert_eq!(of_error("net::ERR_NAME_NOT_RESOLVED"), Fault::NameNotFound);
        assert_eq!(of_error("net::ERR_DNS_TIMED_OUT"), Fault::NameNotFound);
        assert!(matches!(of_error("net::ERR_CERT_DATE_INVALID"), Fault::Tls { .. }));
        assert!(matches!(of_error("net::ERR_BAD_SSL_CLIENT_AUTH_CERT"), Fault::Tls { .. }));
        assert!(matches!(of_error("net::ERR_CONNECTION_RESET"), Fault::Unreachable { .. }));
    }
}
