//! Who comes next: in the order of the list, but never two merchants of one host at once.

use crate::list::Merchant;
use std::collections::{BTreeSet, VecDeque};
use url::{Host, Url};

/// Merchants that wait.
pub(super) struct Queue {
    waiting: VecDeque<(usize, String)>,
    /// Hosts at which somebody is being checked.
    busy: BTreeSet<String>,
}

impl Queue {
    pub(super) fn of<'m>(merchants: impl Iterator<Item = (usize, &'m Merchant)>) -> Self {
        let waiting = merchants.map(|(number, merchant)| (number, house(&merchant.url))).collect();
        Self { waiting, busy: BTreeSet::new() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.waiting.len()
    }

    /// The next merchant whose host is free; it is busy from now on.
    pub(super) fn next(&mut self) -> Option<(usize, String)> {
        let free = self.waiting.iter().position(|(_, house)| !self.busy.contains(house))?;
        let (number, house) = self.waiting.remove(free)?;
        self.busy.insert(house.clone());
        Some((number, house))
    }

    /// A host is free again.
    pub(super) fn leave(&mut self, house: &str) {
        self.busy.remove(house);
    }
}

/// What is one host to be polite to: all names of a registered domain; on this machine each port.
fn house(url: &str) -> String {
    let Ok(url) = Url::parse(url) else { return url.to_owned() };
    match url.host() {
        Some(Host::Domain(name)) if name.contains('.') && !name.ends_with(".localhost") => {
            psl::domain_str(name).unwrap_or(name).to_owned()
        }
        _ => url.origin().ascii_serialization(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_visited_twice_at_once_and_the_rest_need_not_wait() {
        let urls = ["https://a.shop.example/", "https://b.shop.example/", "https://bank.example/"];
        let merchants = urls.map(|url| Merchant { url: url.into(), ..Merchant::default() });
        let mut queue = Queue::of(merchants.iter().enumerate());
        let (first, house) = queue.next().unwrap();
        assert_eq!((first, house.as_str()), (0, "shop.example"));
        assert_eq!(queue.next().map(|(number, _)| number), Some(2));
        assert_eq!(queue.next(), None);
        queue.leave(&house);
        assert_eq!(queue.next().map(|(number, _)| number), Some(1));
        assert!(queue.is_empty());
    }

    #[test]
    fn ports_of_this_machine_are_hosts_of_their_own() {
        assert_ne!(house("http://127.0.0.1:8001/"), house("http://127.0.0.1:8002/"));
        assert_eq!(house("https://www.shop.com.cn/"), house("http://m.shop.com.cn/x"));
        assert_ne!(house("https://one.com.cn/"), house("https://two.com.cn/"));
    }
}
