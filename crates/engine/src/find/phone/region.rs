//! Where the numbers of a page may come from.

use super::Region;
use crate::snapshot::Snapshot;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The regions to read numbers in, likeliest first: from the language and script of the page, the countries its addresses
/// end in, and its currency. A page in English may be from many places.
pub(crate) fn regions(page: &Snapshot) -> Vec<Region> {
    let mut votes: BTreeMap<Region, u32> = BTreeMap::new();
    for (region, weight) in of_language(page) {
        *votes.entry(region).or_default() += weight;
    }
    for (region, weight) in of_addresses(page) {
        *votes.entry(region).or_default() += weight;
    }
    let mut ranked: Vec<(u32, Region)> = votes.into_iter().map(|(region, votes)| (votes, region)).collect();
    ranked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked.into_iter().map(|(_, region)| region).take(8).collect()
}

/// Shares of scripts decide over `lang`, which many templates leave wrong.
fn of_language(page: &Snapshot) -> Vec<(Region, u32)> {
    let (mut han, mut kana, mut hangul, mut latin, mut traditional, mut simplified) =
        (0_u32, 0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
    for char in page.runs.iter().take(4000).flat_map(|run| run.text.chars().take(400)) {
        match char {
            'a'..='z' | 'A'..='Z' | 'à'..='ÿ' => latin += 1,
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{ac00}'..='\u{d7a3}' => hangul += 1,
            '\u{4e00}'..='\u{9fff}' => {
                han += 1;
                traditional += u32::from(SCRIPTS.traditional.has(char));
                simplified += u32::from(SCRIPTS.simplified.has(char));
            }
            _ => {}
        }
    }
    let china = || page.runs.iter().take(4000).any(|run| run.text.contains("China") || run.text.contains("CHINA"));
    let lang = page.lang.as_deref().unwrap_or_default().to_ascii_lowercase();
    if kana * 10 > han.max(latin / 4).max(1) && kana > 20 {
        return vec![(Region::JP, 100)];
    }
    if hangul * 8 > latin.max(1) && hangul > 10 {
        return vec![(Region::KR, 100)];
    }
    if han * 6 > latin.max(1) && han > 8 {
        return chinese(traditional > simplified, &lang);
    }
    // An exporter's page in English is read with the numbers of its own country too.
    western(&lang).into_iter().chain(china().then_some((Region::CN, 25))).collect()
}

/// Letters that differ between the two scripts and stand on nearly every page.
const TRADITIONAL: &str = "們電話務絡聯產請線時間單與會員購關業網資訊點點擊號廠發運費實門開戶預約";
const SIMPLIFIED: &str = "们电话务络联产请线时间单与会员购关业网资讯点击号厂发运费实门开户预约";

/// Chinese characters of one script, a bit each.
struct Script(Vec<u64>);

struct Scripts {
    traditional: Script,
    simplified: Script,
}

static SCRIPTS: LazyLock<Scripts> =
    LazyLock::new(|| Scripts { traditional: Script::of(TRADITIONAL), simplified: Script::of(SIMPLIFIED) });

impl Script {
    fn of(letters: &str) -> Self {
        let mut bits = vec![0; 0x1_0000 / 64];
        for code in letters.chars().map(|char| char as usize) {
            bits[code / 64] |= 1 << (code % 64);
        }
        Self(bits)
    }

    fn has(&self, char: char) -> bool {
        let code = char as usize;
        self.0.get(code / 64).is_some_and(|bits| bits >> (code % 64) & 1 == 1)
    }
}

fn chinese(traditional: bool, lang: &str) -> Vec<(Region, u32)> {
    let hong_kong = lang.contains("hk");
    let macau = lang.contains("mo");
    match (traditional, hong_kong, macau) {
        (_, true, _) => vec![(Region::HK, 100), (Region::CN, 40), (Region::TW, 20)],
        (_, _, true) => vec![(Region::MO, 100), (Region::HK, 40), (Region::CN, 30)],
        (true, ..) => vec![(Region::TW, 100), (Region::HK, 60), (Region::CN, 40), (Region::MO, 10)],
        (false, ..) => vec![(Region::CN, 100)],
    }
}

fn western(lang: &str) -> Vec<(Region, u32)> {
    let country = lang.split(['-', '_']).nth(1).and_then(of_country).map(|region| (region, 100));
    let rest: &[(Region, u32)] = match lang.split(['-', '_']).next().unwrap_or_default() {
        "de" => &[(Region::DE, 60), (Region::AT, 30), (Region::CH, 30)],
        "fr" => &[(Region::FR, 60), (Region::BE, 30), (Region::CH, 20), (Region::CA, 20)],
        "es" => &[
            (Region::ES, 40),
            (Region::MX, 30),
            (Region::AR, 30),
            (Region::CL, 20),
            (Region::CO, 20),
            (Region::PE, 20),
        ],
        "pt" => &[(Region::BR, 50), (Region::PT, 50)],
        "it" => &[(Region::IT, 60), (Region::CH, 20)],
        "ja" => &[(Region::JP, 60)],
        "ko" => &[(Region::KR, 60)],
        "nl" => &[(Region::NL, 60), (Region::BE, 30)],
        "zh" => &[(Region::CN, 60), (Region::US, 20)],
        _ => &[
            (Region::US, 60),
            (Region::GB, 50),
            (Region::AU, 30),
            (Region::IN, 20),
            (Region::IE, 10),
            (Region::NZ, 10),
            (Region::ZA, 10),
            (Region::PH, 5),
        ],
    };
    rest.iter().copied().chain(country).collect()
}

/// Countries that the page's own address, its mail addresses and its links end in.
fn of_addresses(page: &Snapshot) -> Vec<(Region, u32)> {
    let own = std::iter::once((page.url.as_str(), 80));
    let links = page.controls.iter().take(3000).filter_map(|control| control.href.as_deref()).map(|href| (href, 1));
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    for (address, weight) in own.chain(links) {
        let weight = if address.starts_with("mailto:") { 40 } else { weight };
        if let Some(ending) = ending(address) {
            *seen.entry(ending).or_default() += weight;
        }
    }
    let regions =
        seen.into_iter().filter_map(|(ending, weight)| of_country(ending).map(|region| (region, weight.min(80))));
    regions.collect()
}

/// The last label of an address's host, if it has the length of a country's.
fn ending(address: &str) -> Option<&str> {
    let host = match address.strip_prefix("mailto:") {
        Some(mail) => mail.split('?').next()?.rsplit('@').next()?,
        None => address.split("://").nth(1)?.split(['/', '?', '#', ':']).next()?,
    };
    host.rsplit_once('.').map(|(_, last)| last).filter(|last| last.len() == 2)
}

pub(super) fn of_country(code: &str) -> Option<Region> {
    Some(match code.to_ascii_lowercase().as_str() {
        "cn" => Region::CN,
        "hk" => Region::HK,
        "mo" => Region::MO,
        "tw" => Region::TW,
        "jp" => Region::JP,
        "kr" => Region::KR,
        "us" => Region::US,
        "ca" => Region::CA,
        "uk" | "gb" => Region::GB,
        "ie" => Region::IE,
        "au" => Region::AU,
        "nz" => Region::NZ,
        "in" => Region::IN,
        "za" => Region::ZA,
        "sg" => Region::SG,
        "my" => Region::MY,
        "ph" => Region::PH,
        "th" => Region::TH,
        "vn" => Region::VN,
        "id" => Region::ID,
        "de" => Region::DE,
        "at" => Region::AT,
        "ch" => Region::CH,
        "fr" => Region::FR,
        "be" => Region::BE,
        "nl" => Region::NL,
        "es" => Region::ES,
        "mx" => Region::MX,
        "ar" => Region::AR,
        "cl" => Region::CL,
        "pe" => Region::PE,
        "pt" => Region::PT,
        "br" => Region::BR,
        "it" => Region::IT,
        "ru" => Region::RU,
        "pl" => Region::PL,
        "se" => Region::SE,
        _ => return None,
    })
}
