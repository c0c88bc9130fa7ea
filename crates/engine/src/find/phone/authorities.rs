//! Numbers of public bodies: where to complain, never the merchant's own human.

use super::Region;

/// Whether these digits are a public body's in a region. Emergency numbers are public in the sense that matters here.
pub(crate) fn is_public(digits: &str, region: Region) -> bool {
    match region {
        Region::CN => {
            matches!(digits, "110" | "119" | "120" | "122" | "96110" | "96119" | "12110" | "999")
                || (digits.len() == 5 && digits.starts_with("12") && !matches!(digits, "12306" | "12580" | "12590"))
        }
        Region::HK => matches!(digits, "999" | "112" | "1823" | "18222" | "1083" | "1081"),
        Region::MO => matches!(digits, "999" | "110" | "112"),
        Region::TW => matches!(
            digits,
            "110" | "119" | "165" | "113" | "1950" | "1955" | "1922" | "1999" | "1996" | "1985" | "0800024111"
        ),
        Region::JP => matches!(digits, "110" | "119" | "118" | "188" | "189" | "171" | "0570064370"),
        Region::KR => matches!(
            digits,
            "110" | "112" | "117" | "118" | "119" | "182" | "1330" | "1332" | "1345" | "1372" | "1382" | "1393"
        ),
        Region::GB => matches!(digits, "999" | "112" | "101" | "111" | "105" | "116123"),
        Region::US => {
            matches!(digits, "911" | "988" | "211" | "311" | "511" | "711" | "811" | "8773824357" | "8002221222")
        }
        Region::DE => matches!(digits, "110" | "112" | "115" | "116116" | "116117"),
        Region::FR => matches!(digits, "15" | "17" | "18" | "112" | "114" | "115" | "119" | "3919" | "33700"),
        Region::ES => {
            matches!(digits, "010" | "012" | "016" | "060" | "061" | "062" | "091" | "092" | "112" | "017" | "024")
        }
        Region::IT => matches!(digits, "112" | "113" | "114" | "115" | "116117" | "117" | "118" | "1522" | "1500"),
        Region::PT => matches!(digits, "112" | "117" | "808242424"),
        Region::BR => matches!(
            digits,
            "151" | "180" | "190" | "191" | "192" | "193" | "194" | "197" | "198" | "199" | "100" | "188"
        ),
        Region::IN => {
            matches!(digits, "100" | "101" | "102" | "108" | "112" | "139" | "181" | "1098" | "1915" | "1930" | "14567")
        }
        Region::AU => matches!(digits, "000" | "112" | "106" | "131450"),
        _ => false,
    }
}
