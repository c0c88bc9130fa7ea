//! Western addresses: a street with a number, and a postcode or town near it.

use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

type Pattern = LazyLock<Option<Regex>>;

/// A street found in a text.
#[derive(Clone, Debug)]
pub(super) struct Street {
    pub(super) range: Range<usize>,
    /// Whether it has a house number: it may stand without a postcode then.
    pub(super) numbered: bool,
    family: Family,
}

impl Street {
    /// The same street in a text that begins `by` bytes earlier.
    pub(super) fn moved(&self, by: usize) -> Self {
        Self { range: self.range.start + by..self.range.end + by, ..self.clone() }
    }
}

/// Who writes so: postcodes stand before the town on the continent, and after it in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    English,
    Continental,
}

/// `12 High Street`, a box, a unit of an estate.
static ENGLISH: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?-u:\b)(?:(?:(?:unit|suite|level|floor|flat|shop|office)[\x20]?[a-z]?[0-9]{1,4}[a-z]?,?[\x20]+)?[0-9]{1,5}[a-z]?(?:[\x20]?[-/][\x20]?[0-9]{1,4}[a-z]?)?,?[\x20]+(?:[\p{L}0-9.'’&\-]+,?[\x20]+){1,5}?(?:st|street|rd|road|ave|avenue|dr|drive|ln|lane|hwy|highway|blvd|boulevard|way|court|ct|parkway|pkwy|place|pl|square|sq|close|crescent|cres|terrace|plaza|route|row|gardens|hill|quay|parade|pde|circle|cir|trail|loop|broadway|mews|grove|esplanade|freeway|marg|nagar)(?-u:\b)\.?
        |[0-9]{1,5}[\x20]+(?:the[\x20]+)?(?:broadway|highway|route|hwy)(?-u:\b)(?:[\x20][0-9]{1,3})?)
        | (?-u:\b)(?:p\.?[\x20]?o\.?[\x20]?box|private[\x20]bag|locked[\x20]bag)[\x20\#:]+[0-9]{1,6}
        | (?-u:\b)(?:unit|suite|level|floor|flat|shop|plot|door|h\.?[\x20]?no|d\.?[\x20]?no|s\.?[\x20]?no|survey[\x20]no|office|building|block|no)[.:\x20\#]*[a-z]?[\-]?[0-9]+[0-9a-z/\-]*,[\x20]*[\p{L}0-9][\p{L}0-9\x20.'’&\-]{2,40}
        | (?-u:\b)(?:[\p{L}'’]+[\x20]){0,3}(?:manor|house|mill|park|centre|center|wharf|court|estate|tower|towers|building|chambers),[\x20\n]+[\p{L}\x20'’.]{2,30}[\x20](?:lane|road|street|avenue|rd|st|marg|square|way|hill|drive)(?-u:\b)",
    )
    .ok()
});

/// `Lindenstraße 5`, `Am Markt 3`.
static GERMAN: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?-u:\b)(?:
            (?:[\p{L}.\-]+[\x20]){0,2}?[\p{L}\-.]*(?:stra(?:ß|ss)e|str\.?|straat|weg|platz|allee|er[\x20]ring|\p{L}[^eoauih\x20]ring|gasse|damm|ufer|graben|chaussee|steig|stieg|br[üu]cke|promenade|twiete|zeile|wall|pfad|winkel|(?:\p{L}{3}(?:tor|hof|markt|berg|park|kamp|feld|deich|kai|hang|rain|garten)))
            |stra(?:ß|ss)e[\x20](?:des|der)[\x20](?:[0-9]{1,2}\.[\x20])?\p{L}+
            |(?:am|an[\x20]der|an[\x20]den|auf[\x20]der|auf[\x20]dem|im|in[\x20]der|zum|zur|unter[\x20]den)[\x20][\p{L}\-]{3,}(?:[\x20][\p{L}\-]{3,})?
        )[\x20]*[1-9][0-9]{0,3}(?:[\x20]?[a-z](?-u:\b))?(?:[\x20]?[-/+][\x20]?[0-9]{1,4}[a-z]?)?(?-u:\b)
        | (?-u:\b)postfach[\x20]+[0-9][0-9\x20]{1,8}",
    )
    .ok()
});

/// `2 rue X`, `ZI des X`.
static FRENCH: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?-u:\b)[0-9]{1,4}(?:[\x20]?[-/][\x20]?[0-9]{1,4})?(?:[\x20]?(?:bis|ter|quater|[a-d])(?-u:\b))?,?[\x20]+(?:rue|avenue|av\.?|ave|boulevard|bd\.?|blvd|place|pl\.?|quai|chemin|ch\.|impasse|all[ée]es?|cours|route|rte|square|passage|faubourg|sentier|esplanade|rond-point|voie|cit[ée]|mont[ée]e|promenade|lotissement|z\.?i\.?|z\.?a\.?c?\.?)(?:[\x20]+(?:\p{L}[\p{L}.'’\-]*|[0-9]{1,3}(?-u:\b)|19[0-9]{2}(?-u:\b))){1,7}
        | (?-u:\b)(?:rue|avenue|boulevard|chemin|all[ée]e|impasse|route|place|quai|z\.?i\.?|z\.?a\.?c?\.?|zone[\x20](?:industrielle|artisanale|d['’]activit[ée]s?)|parc[\x20]d['’]activit[ée]s?|centre[\x20]commercial|b\.?p\.?[\x20][0-9]+|cs[\x20][0-9]{4,5})[\x20,]+(?:[\p{L}'’.\-]+[\x20]?){0,6}?(?:[0-9]{1,4}(?:[\x20]?(?:bis|ter))?(?-u:\b)|,|-|$|\n)",
    )
    .ok()
});

/// `Calle X 12`, `Via X, 20`, `Rua X, 140`, `Carrera 7 # 71-21`.
static ROMANCE: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?:^|[\x20,;:|(\n\x01\-.])(?:c/[\x20]*|(?:v\.le|c\.so|p\.zza|p\.le|c\.da|p[º°])[\x20]*|(?:r|al|tv|loc|pol|rod|fraz|v|c|estr)\.[\x20]*|(?:calle|cll?|avenida|avda?|av|plaza|pza|paseo|camino|carretera|ctra|carrera|cra|kra?|diagonal|transversal|jr|jir[óo]n|psje|pasaje|calzada|ronda|traves[íi]a|glorieta|pol[íi]gono|blvd|boulevard|prolongaci[óo]n|rua|travessa|largo|pra[çc]a|alameda|rodovia|estrada|via|viale|corso|piazza|piazzale|vicolo|strada|contrada|localit[àa]|frazione|lungomare|galleria|borgo|salita|zona[\x20]industriale|jalan|jl)(?:\.[\x20]*|[\x20]+))
        [\p{L}0-9\x20.'’\-º°]{1,45}?[,\x20]*(?:n[úu]m(?:ero|\.)?|km\.?|n[º°o.r]{0,3}|\#|-)?[\x20]*(?:[\x20,\#º°.][0-9]{1,5}(?:[\x20]?[a-d](?-u:\b))?(?:[\x20]?[-/][\x20]?[0-9]{1,4}[a-z]?)?|s/n[º°]?|snc)(?:$|[^0-9.\p{L}]|\.(?:$|[^0-9]))
        | (?-u:\b)(?:apartado(?:[\x20]de[\x20]correos|[\x20]postal)?|caixa[\x20]postal|casella[\x20]postale)[\x20]+[0-9]+",
    )
    .ok()
});

/// `Av. X, Salto - SP`, `Via X - 00100 Y`: a street without a number, up to a comma or dash.
static UNNUMBERED: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?:^|[\x20,;:|(\n\x01\-.])(?:calle|avenida|avda?|av|paseo|carretera|ctra|carrera|rua|travessa|largo|pra[çc]a|alameda|rodovia|estrada|via|viale|corso|piazza|contrada|localit[àa]|frazione|strada)(?:\.[\x20]*|[\x20]+)
        [\p{L}\x20.'’º°]{4,60}?[\x20]*[,\-–]",
    )
    .ok()
});

/// A line that is a street without a number.
static STREET_LINE: Pattern = LazyLock::new(|| {
    Regex::new(r"^(?:rue|avenue|av\.|boulevard|place|quai|chemin|all[ée]e|impasse|route|cours|calle|avenida|plaza|paseo|via|viale|corso|piazza|largo|rua|pra[çc]a)[ ]+\p{L}[\p{L} .'’\-]{2,50}$").ok()
});

/// Whether a whole line is a street without a number: the town stands in the next one.
pub(super) fn is_street_line(text: &str) -> bool {
    find(&STREET_LINE, text.trim_matches([' ', ',', '\u{1}'])).is_some()
}

/// Postcodes of countries that write English, with their town or state.
static ENGLISH_PLACE: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?-u:\b)(?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|pr|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|hampshire|jersey|mexico|york|carolina|dakota|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming)\.?,?[\x20\n\-]+[0-9]{5}(?:-[0-9]{4})?(?-u:\b)
        | (?-u:\b)[a-z][0-9][a-z][\x20-]?[0-9][a-z][0-9](?-u:\b)
        | ,[\x20\n]*(?:on|qc|bc|ab|mb|sk|ns|nb|nl|pe|yt|ontario|quebec|québec|british[\x20]columbia|alberta|manitoba)(?:$|[,\n]|[\x20]canada)
        | (?-u:\b)[a-z]{1,2}[0-9]{1,2}[a-z]?[\x20]?[0-9][a-z]{2}(?-u:\b)
        | (?-u:\b)(?:nsw|vic|qld|wa|sa|tas|act|nt|victoria|queensland)[,.]?[\x20\n]+[0-9]{4}(?-u:\b)
        | (?-u:\b)\p{L}{3,}\.?[\x20]*[-:,]?[\x20]*[1-9][0-9]{2}[\x20]?[0-9]{3}(?:$|[^0-9.,%]|[.,](?:$|[^0-9]))
        | (?-u:\b)\p{L}{4,}[\x20,]+[0-9]{4,5}[\x20]*(?:$|[,.;\n|])
        | ,[\x20][0-9]{4,6}[\x20]\p{L}{3,}",
    )
    .ok()
});

/// Postcodes of the continent and of South America, with their town.
static CONTINENTAL_PLACE: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?-u:\b)(?:(?:d|a|ch|f|i|e|b|l|nl|fl|de|at|fr|it|es)[\x20]?-[\x20]?|c\.?p\.?[:.\x20]*|cap[:\x20]+)?[0-9]{4,5}[\x20,\-]+(?:\p{L}{3,}|st\.|le[\x20]|la[\x20])[\p{L}'’.\-]*(?:[\x20]\([\p{L}]{2}\)|[\x20]cedex(?:[\x20][0-9]{1,2})?)?
        | (?-u:\b)[0-9]{4}-[0-9]{3}(?-u:\b)(?:[\x20]\p{L}{3,})?
        | (?-u:\b)(?:cep[:\x20]*)?[0-9]{2}\.?[0-9]{3}-[0-9]{3}(?-u:\b)
        | \p{L}{3,}[\x20]?[-/–,][\x20]?(?:ac|al|am|ap|ba|ce|df|es|go|ma|mg|ms|mt|pa|pb|pe|pi|pr|rj|rn|ro|rr|rs|sc|se|sp|to)(?:$|[\x20,.\n|\-])
        | \p{L}{3,}[\x20]\([a-z]{2}\)
        | (?-u:\b)c\.?p\.?[:.\x20]*[0-9]{4,5}(?-u:\b)
        | (?-u:\b)\p{L}{3,}[\x20,\-]+[0-9]{5}[\x20]*(?:$|[,.;\n|])",
    )
    .ok()
});

/// Towns and countries that say by themselves that a street is meant.
static TOWN: Pattern = LazyLock::new(|| {
    Regex::new(
        r"(?x)(?:^|[^\p{L}])(?:
        roma|milano|torino|napoli|firenze|bologna|genova|palermo|catania|bari|venezia|verona|padova|trieste|brescia|parma|modena|italia|italy
        |madrid|barcelona|valencia|sevilla|zaragoza|m[áa]laga|bilbao|alicante|murcia|espa[ñn]a|spain|m[ée]xico|cdmx|guadalajara|monterrey|puebla|bogot[áa]|medell[íi]n|cali|barranquilla|colombia|lima|per[úu]|arequipa|trujillo|santiago|chile|buenos[\x20]aires|argentina|c[óo]rdoba|rosario|mendoza|quito|guayaquil|ecuador|caracas|venezuela|montevideo|uruguay|asunci[óo]n|paraguay|la[\x20]paz|bolivia|panam[áa]|costa[\x20]rica|guatemala
        |lisboa|porto|braga|coimbra|portugal|s[ãa]o[\x20]paulo|rio[\x20]de[\x20]janeiro|belo[\x20]horizonte|curitiba|porto[\x20]alegre|salvador|recife|fortaleza|bras[íi]lia|brasil|brazil|campinas|florian[óo]polis|goi[âa]nia|manaus
        |paris|lyon|marseille|toulouse|bordeaux|lille|nantes|strasbourg|nice|rennes|montpellier|france|bruxelles|brussels|belgique|belgium|gen[èe]ve|geneva|lausanne|suisse|luxembourg|montr[ée]al
        |berlin|hamburg|m[üu]nchen|munich|k[öo]ln|frankfurt|stuttgart|d[üu]sseldorf|leipzig|dresden|hannover|n[üu]rnberg|bremen|deutschland|germany|wien|vienna|graz|linz|salzburg|innsbruck|[öo]sterreich|austria|z[üu]rich|basel|bern|luzern|schweiz|switzerland|amsterdam|rotterdam|netherlands
        |london|manchester|birmingham|leeds|glasgow|edinburgh|bristol|liverpool|cardiff|belfast|dublin|ireland|united[\x20]kingdom|england|scotland|wales|uk
        |new[\x20]york|los[\x20]angeles|chicago|houston|san[\x20]francisco|seattle|boston|usa|united[\x20]states|toronto|vancouver|calgary|ottawa|canada|sydney|melbourne|brisbane|perth|adelaide|australia|auckland|wellington|new[\x20]zealand
        |india|mumbai|delhi|new[\x20]delhi|bangalore|bengaluru|hyderabad|chennai|kolkata|pune|ahmedabad|gurgaon|gurugram|noida|jaipur|kerala|maharashtra|karnataka|gujarat|tamil[\x20]nadu|telangana
        |singapore|malaysia|kuala[\x20]lumpur|hong[\x20]kong|kowloon|taiwan|taipei|shanghai|beijing|shenzhen|guangzhou|china|jakarta|indonesia|manila|philippines|bangkok|thailand|dubai|uae|nairobi|kenya|lagos|nigeria|south[\x20]africa|johannesburg|cape[\x20]town|karachi|lahore|pakistan|dhaka|bangladesh|colombo|sri[\x20]lanka
        )(?:$|[^\p{L}])",
    )
    .ok()
});

/// A suite, floor, box or the like: its digits say nothing of a town.
static SUBUNIT: Pattern = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:ste|suite|unit|floor|fl|level|lvl|apt|room|rm|flat|bldg|building|block|bp|b\.p|cs|box|int|of|oficina|piso|local|sala|lote|conj|cj|apto|andar|bloco|loja|col|interno|scala|bat|bât|etage|étage|depto|dpto|mz|lt|no)\.?[ :#]*[a-z]?-?[0-9]+[a-z]?(?-u:\b)|#[ ]?[0-9]+[a-z]?|[0-9]{1,2}(?:st|nd|rd|th|º|ª|°|o|er)(?:[ ](?:floor|andar|piso|of|etage))?|ste\.?").ok()
});

const STORY_WORDS: [&str; 62] = [
    "years",
    "year",
    "ways",
    "stars",
    "star",
    "steps",
    "and",
    "off",
    "your",
    "our",
    "my",
    "for",
    "miles",
    "km",
    "minutes",
    "min",
    "hours",
    "days",
    "rooms",
    "bed",
    "bedroom",
    "users",
    "customers",
    "reasons",
    "best",
    "tips",
    "from",
    "is",
    "in",
    "million",
    "meters",
    "metres",
    "feet",
    "ft",
    "email",
    "mail",
    "sms",
    "fax",
    "whatsapp",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "jahr",
    "monat",
    "januar",
    "februar",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
    "uhr",
    "24/7",
    "preis",
];

/// Words that no street's name has, though a number stands before them.
fn is_story(street: &str) -> bool {
    let german_date = street.contains("des ");
    street.split([' ', ',', '\u{1}']).any(|word| STORY_WORDS.contains(&word)) && !german_date
}

fn find(pattern: &Pattern, text: &str) -> Option<Range<usize>> {
    pattern.as_ref()?.find(text).map(|found| found.range())
}

/// Whether a text has the letters that every western street is written with; most Chinese lines have none, and the patterns
/// are dear.
fn spelled(text: &str) -> bool {
    text.chars().filter(|char| *char < '\u{2e80}' && char.is_alphabetic()).nth(2).is_some()
}

/// A street in a line.
pub(super) fn street(text: &str) -> Option<Street> {
    if text.len() < 6
        || !spelled(text)
        || !(text.bytes().any(|byte| byte.is_ascii_digit()) || text.contains("s/n") || text.contains("snc"))
    {
        return None;
    }
    let at = |pattern: &Pattern, family: Family| {
        let found = find(pattern, text)?;
        let raw = &text[found.clone()];
        let start = found.start + raw.len()
            - raw.trim_start_matches([' ', ',', ';', ':', '|', '(', '\n', '\u{1}', '-', '.']).len();
        let end = found.start + raw.trim_end_matches([' ', ',', ';', '|', '(', ')', '\n', '\u{1}', '-', '.']).len();
        let range = start..end.max(start);
        let told = &text[range.clone()];
        let numbered = told.bytes().any(|byte| byte.is_ascii_digit()) || told.ends_with("s/n") || told.ends_with("snc");
        (!range.is_empty() && !is_story(told)).then_some(Street { range, numbered, family })
    };
    let french = at(&FRENCH, Family::Continental);
    let all = [
        at(&GERMAN, Family::Continental),
        french.clone().filter(|street| street.numbered),
        at(&ROMANCE, Family::Continental),
        at(&ENGLISH, Family::English),
    ];
    // `1200 N. Sample Ave. 100` is told by its number, not by `ave. 100`.
    let unnumbered = || at(&UNNUMBERED, Family::Continental);
    all.into_iter().flatten().min_by_key(|street| street.range.start).or(french).or_else(unnumbered)
}

/// Whether a text names a postcode with its town.
pub(super) fn is_place(text: &str) -> bool {
    find(&ENGLISH_PLACE, text).is_some() || find(&CONTINENTAL_PLACE, text).is_some()
}

/// Whether a text names a great town or a country.
pub(super) fn has_town(text: &str) -> bool {
    find(&TOWN, text).is_some()
}

/// Whether a line is a town with its postcode and nothing else.
pub(super) fn place_alone(text: &str) -> bool {
    let text = text.trim_matches([' ', ',', '.', '\u{1}']);
    // `13001 Musterort, France`
    let text = text.rsplit_once(", ").filter(|(_, country)| has_town(country)).map_or(text, |(town, _)| town);
    let whole = |pattern: &Pattern| {
        let place = find(pattern, text)?;
        let clear = !text[..place.start].ends_with(|char: char| char.is_ascii_digit() || char == '-');
        (clear && place.end == text.len() && place.start <= 30).then_some(())
    };
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let fits = text.len() <= 60 && letters >= 2 && text.bytes().any(|byte| byte.is_ascii_digit()) && !is_year(text);
    fits && whole(&ENGLISH_PLACE).or_else(|| whole(&CONTINENTAL_PLACE)).is_some()
}

/// How far a town may stand from its street, in bytes.
const REACH: usize = 110;

/// A street and its town, in either order.
pub(super) fn with_place(text: &str, street: &Street) -> Option<Range<usize>> {
    after(text, street).or_else(|| before(text, street)).or_else(|| ends_in_town(text, street))
}

/// French streets are read to the last word: the town may be among them.
fn ends_in_town(text: &str, street: &Street) -> Option<Range<usize>> {
    let own = text.get(street.range.clone())?;
    let town = find(&TOWN, own)?;
    let last = street.numbered && town.start > 8 && town.end == own.len();
    last.then(|| street.range.clone())
}

fn after(text: &str, street: &Street) -> Option<Range<usize>> {
    let rest = cut(text, street.range.end, REACH);
    let places: &[&Pattern] = match street.family {
        Family::English => &[&ENGLISH_PLACE, &TOWN],
        Family::Continental => &[&CONTINENTAL_PLACE, &TOWN, &ENGLISH_PLACE],
    };
    places.iter().find_map(|pattern| {
        let place = find(pattern, rest)?;
        let year =
            is_year(&rest[place.clone()]) && !rest[..place.start].trim_matches([' ', ',', '-', '\n', '|']).is_empty();
        let far = !street.numbered && place.start > 50;
        let end = street.range.end
            + rest[..place.end].trim_end_matches(|char: char| !char.is_alphanumeric() && char != ')').len();
        (!year && !far && quiet(&rest[..place.start])).then_some(street.range.start..end)
    })
}

fn before(text: &str, street: &Street) -> Option<Range<usize>> {
    let from = (street.range.start.saturating_sub(70)..=street.range.start).find(|at| text.is_char_boundary(*at))?;
    let lead = &text[from..street.range.start];
    let pattern = if street.family == Family::English { &ENGLISH_PLACE } else { &CONTINENTAL_PLACE };
    let place = find(pattern, lead).filter(|place| !is_year(&lead[place.clone()]))?;
    (street.numbered && quiet(&lead[place.end..])).then(|| from + place.start..street.range.end)
}

/// `2024 alle` is a year, `2024 Musterort` may be one.
fn is_year(place: &str) -> bool {
    let digits = place.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && (place.starts_with("19") || place.starts_with("20"))
}

/// Whether what stands between a street and its town is no more than names, suites and marks.
fn quiet(gap: &str) -> bool {
    const LOUD: [&str; 24] = [
        " and ", " und ", " et ", " with ", " for ", " mit ", " für ", " pour ", " con ", " com ", "tel", "phone",
        "fax", "@", "http", "€", "$", "%", "? ", "! ", " is ", " are ", " to ", " you",
    ];
    let padded = format!(" {gap} ");
    if LOUD.iter().any(|word| padded.contains(word)) {
        return false;
    }
    let bare = SUBUNIT.as_ref().map_or_else(|| gap.to_owned(), |subunit| subunit.replace_all(gap, "").into_owned());
    bare.bytes().filter(u8::is_ascii_digit).count() <= 3 && bare.split_whitespace().count() <= 9
}

/// At most `most` bytes from a place on, at a character's edge.
fn cut(text: &str, from: usize, most: usize) -> &str {
    let mut end = (from + most).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(from..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_well_formed() {
        for pattern in [&ENGLISH, &GERMAN, &FRENCH, &ROMANCE, &ENGLISH_PLACE, &CONTINENTAL_PLACE, &TOWN, &SUBUNIT] {
            assert!(pattern.is_some());
        }
    }
}
