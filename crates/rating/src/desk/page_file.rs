//! A page that somebody saved: served to the browser from this machine, with the folder that browsers save beside it and
//! with nothing else of its folder.

use super::{Desk, lock};
use crate::address::Address;
use crate::failure::Failure;
use crate::local::{Body, LocalServer};
use crate::wire::{CheckRequest, Checked};
use hyper::body::Bytes;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;
use url::Url;

/// The files that are served, as long as the program runs.
#[derive(Default)]
pub(super) struct PageFiles {
    served: Mutex<Vec<(PathBuf, LocalServer)>>,
}

impl PageFiles {
    /// Serves a page file and says where it is.
    pub(super) async fn serve(&self, path: &Path) -> Result<Address, Failure> {
        let refused = || Failure::new("page-file", &path.display().to_string()).by_request();
        let page = SavedPage::of(path).ok_or_else(refused)?;
        let name = page.name.clone();
        let server = LocalServer::open(move |asked| page.answer(asked)).await.map_err(|_| refused())?;
        let mut url = Url::parse(&format!("http://{}/", server.address)).map_err(|_| refused())?;
        url.path_segments_mut().map_err(|()| refused())?.push(&name);
        lock(&self.served).push((path.to_owned(), server));
        Ok(Address::parse(url.as_str())?)
    }

    /// The file that is served at an address.
    pub(super) fn path(&self, address: &str) -> Option<PathBuf> {
        let served = lock(&self.served);
        let (path, _) =
            served.iter().find(|(_, server)| address.starts_with(&format!("http://{}/", server.address)))?;
        Some(path.clone())
    }
}

/// A saved page: `name.html`, and beside it perhaps `name_files` (or `name.files`).
struct SavedPage {
    folder: PathBuf,
    name: String,
    beside: [String; 2],
}

impl SavedPage {
    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        let stem = path.file_stem()?.to_str()?;
        matches!(ending.as_str(), "html" | "htm" | "xhtml").then_some(())?;
        Some(Self {
            folder: path.parent()?.to_owned(),
            name: path.file_name()?.to_str()?.to_owned(),
            beside: [format!("{stem}_files"), format!("{stem}.files")],
        })
    }

    fn answer(&self, asked: &str) -> Option<Body> {
        let asked = percent_decoded(asked.trim_start_matches('/'))?;
        let path = Path::new(&asked);
        // Only plain names, one below the other.
        if !path.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let first = path.components().next()?.as_os_str();
        let allowed = asked == self.name || self.beside.iter().any(|folder| first == folder.as_str());
        let file = self.folder.join(path);
        // A link in the folder must not lead out of it.
        let real = file.canonicalize().ok().filter(|_| allowed)?;
        let within = self.folder.canonicalize().ok()?;
        real.starts_with(within).then_some(())?;
        Some((mime(path), Bytes::from(std::fs::read(real).ok()?)))
    }
}

fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase().as_str() {
        // No encoding: as with any saved page the file itself says which.
        "html" | "htm" => "text/html",
        "xhtml" => "application/xhtml+xml",
        "css" => "text/css",
        "js" | "mjs" | "download" => "text/javascript",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        _ => "application/octet-stream",
    }
}

impl Desk {
    /// Checks a page file by the settings.
    pub(super) async fn check_file(&self, path: &Path) -> Result<Checked, Failure> {
        let settings = self.settings.get();
        let address = path.display().to_string();
        let request = CheckRequest { address, devices: settings.devices, budgets: settings.budgets };
        self.check(request, &|_| ()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_page_gives_itself_and_the_folder_beside_it_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, name).unwrap();
        };
        for name in ["联系 我们.html", "联系 我们_files/style.css", "diary.html", "other_files/x.css"] {
            write(name);
        }
        let page = SavedPage::of(&folder.path().join("联系 我们.html")).unwrap();
        let got = |asked: &str| page.answer(asked).map(|(mime, _)| mime);
        let own = "%E8%81%94%E7%B3%BB%20%E6%88%91%E4%BB%AC";
        assert_eq!(got(&format!("/{own}.html")), Some("text/html"));
        assert_eq!(got(&format!("/{own}_files/style.css")), Some("text/css"));
        for other in ["/diary.html", "/other_files/x.css", "/../x", "/", "//etc/passwd", "/%2", "/%ff"] {
            assert_eq!(got(other), None, "{other}");
        }
        assert_eq!(got(&format!("/{own}_files/../diary.html")), None);
        assert_eq!(got(&format!("/{own}_files/%2e%2e/diary.html")), None);
        assert!(SavedPage::of(&folder.path().join("page.mhtml")).is_none());
    }
}
