//! What a host asks of programs: its `robots.txt` (RFC 9309), read once.

use super::address::Resolver;
use super::visit::{Visit, ask, body, client, redirect};
use doorbell_engine::geometry::Device;
use doorbell_engine::trail::Fault;
use robotxt::{AccessResult, Robots};
use std::time::Duration;
use tokio::time::Instant;
use url::Url;

/// The name by which a merchant can address Doorbell in `robots.txt`.
const NAME: &str = "doorbell";
/// Time for the rules of a host.
const TIME: Duration = Duration::from_secs(10);
/// Bytes of rules that are read: RFC 9309 asks for 500 KiB at least.
const MOST: usize = 1 << 20;
/// Redirects of a `robots.txt` that are followed.
const MAX_REDIRECTS: usize = 5;
/// No host is waited for longer between two of its pages: it is left instead.
pub(super) const LONGEST_PAUSE: Duration = Duration::from_secs(4);

/// What a host asks for.
#[derive(Debug)]
pub(crate) struct Rules {
    robots: Robots,
    /// Why the rules could not be had, where they are there and could not: then nothing is allowed.
    fault: Option<Fault>,
}

impl Rules {
    /// Why an address may not be read. A host that does not answer when it is asked for its rules is told as that.
    pub(super) fn refusal(&self, url: &Url) -> Option<Fault> {
        let forbidden = !self.robots.is_url_allowed(url) || self.pause() > LONGEST_PAUSE;
        self.fault.clone().or_else(|| forbidden.then_some(Fault::RobotsForbidden))
    }

    /// How long to wait between two pages.
    pub(super) fn pause(&self) -> Duration {
        self.robots.crawl_delay().unwrap_or_default()
    }

    /// Reads the rules of the host of `url`, with the bytes that took. Where they cannot be had, nothing is allowed; where
    /// there are none, everything is.
    pub(super) async fn of(visit: &Visit<'_>, url: &Url) -> (Self, u64) {
        let Ok(mut at) = url.join("/robots.txt") else { return (Self::none(), 0) };
        for _ in 0..=MAX_REDIRECTS {
            match read(visit, &at).await {
                Ok(Answer::Rules(text)) => return (Self::parse(&text), text.len() as u64),
                Ok(Answer::None) => break,
                Ok(Answer::At(next)) => at = next,
                Err(fault) => return (Self { fault: Some(fault), ..Self::none() }, 0),
            }
        }
        (Self::none(), 0)
    }

    fn parse(text: &[u8]) -> Self {
        Self { robots: Robots::parse(text, NAME), fault: None }
    }

    /// Reads the rules of the host of `url`, for somebody who says who asks.
    pub(crate) async fn read(url: &Url, language: &str, from: Option<&str>) -> Self {
        let resolver = Resolver::new(url);
        let Ok(client) = client(url, Device::Desktop, &resolver) else { return Self::none() };
        let deadline = Instant::now() + TIME;
        let visit = Visit { client, resolver, device: Device::Desktop, language, deadline, most: MOST, from };
        Self::of(&visit, url).await.0
    }

    /// There are no rules: everything is allowed.
    fn none() -> Self {
        Self { robots: Robots::from_access(AccessResult::Unavailable, NAME), fault: None }
    }
}

enum Answer {
    Rules(Vec<u8>),
    None,
    At(Url),
}

async fn read(visit: &Visit<'_>, url: &Url) -> Result<Answer, Fault> {
    let mut answer = ask(visit, url).await?;
    if let Some(next) = redirect(answer.status(), answer.headers(), url) {
        return Ok(Answer::At(next));
    }
    match answer.status().as_u16() {
        200..=299 => match body(visit, &mut answer).await? {
            (text, None | Some(Fault::TooLarge)) => Ok(Answer::Rules(text)),
            // Half of the rules may be the half that allows.
            (_, Some(fault)) => Err(fault),
        },
        // 429 is no page that is not there, but a host that has enough.
        status @ (429 | 500..) => Err(Fault::HttpStatus { status }),
        _ => Ok(Answer::None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allow(text: &str, path: &str) -> bool {
        let url = Url::parse("https://shop.example").unwrap().join(path).unwrap();
        Rules::parse(text.as_bytes()).refusal(&url).is_none()
    }

    #[test]
    fn a_merchant_can_address_everybody_or_doorbell() {
        let all = "User-agent: *\nDisallow: /help/\nAllow: /help/contact\n";
        assert!(!allow(all, "/help/faq?id=1") && allow(all, "/help/contact") && allow(all, "/"));
        let own = "User-agent: *\nDisallow:\n\nUser-agent: Doorbell\nDisallow: /*.html$\n";
        assert!(!allow(own, "/help.html") && allow(own, "/help.html?id=1"));
    }

    #[test]
    fn a_host_that_wants_long_pauses_is_left() {
        assert!(allow("User-agent: *\nCrawl-delay: 1\n", "/help"));
        assert!(!allow("User-agent: *\nCrawl-delay: 10\n", "/help"));
    }

    #[test]
    fn what_is_no_rule_forbids_nothing() {
        assert!(allow("<!doctype html><title>404</title>", "/help") && allow("", "/help"));
    }
}
