//! What ids, classes and file names say about an icon without words, and what the address of a link says.
//!
//! Names are read as words: `iconKefu`, `ico_kefu` and `icon-kefu` are alike, and `express` does not say `press`.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::sync::LazyLock;

/// Longest name read, characters.
const LONGEST: usize = 300;

/// Points, and the names that are worth them. `-` is the edge of a word; without one at its end a name is the beginning
/// of words.
type Rows = &'static [(f64, &'static str)];

/// A reader of names.
struct Reader {
    automaton: Option<AhoCorasick>,
    points: Vec<f64>,
}

impl Reader {
    fn new(rows: Rows) -> Self {
        let all = rows.iter().flat_map(|(points, names)| names.split_whitespace().map(|name| (name, *points)));
        let (names, points): (Vec<_>, Vec<_>) = all.unzip();
        let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(names);
        Self { automaton: automaton.ok(), points }
    }

    /// The best promise and the heaviest burden together.
    fn worth(&self, name: &str) -> f64 {
        let Some(automaton) = &self.automaton else { return 0.0 };
        let name = parted(name);
        let found = automaton.find_overlapping_iter(&name).map(|found| self.points[found.pattern().as_usize()]);
        let (best, worst) =
            found.fold((0.0, 0.0), |(best, worst), points| (f64::max(best, points), f64::min(worst, points)));
        best + worst
    }
}

/// Words in lower case, each between dashes: `iconKefu.png` is `-icon-kefu-png-`.
fn parted(name: &str) -> String {
    let mut parted = String::from("-");
    let mut small = false;
    for char in name.chars().take(LONGEST) {
        let edge = !char.is_ascii_alphanumeric() || (small && char.is_ascii_uppercase());
        if edge && !parted.ends_with('-') {
            parted.push('-');
        }
        if char.is_ascii_alphanumeric() {
            parted.push(char.to_ascii_lowercase());
        }
        small = char.is_ascii_lowercase();
    }
    if !parted.ends_with('-') {
        parted.push('-');
    }
    parted
}

/// What the ids, classes and file names of an icon are worth.
pub(super) fn of_names(names: &str) -> f64 {
    static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(ICONS));
    READER.worth(names)
}

/// Whether the ids, classes and file names are those of a menu's button.
pub(super) fn is_menu(names: &str) -> bool {
    static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(MENUS));
    READER.worth(names) > 0.0
}

/// What path and query of a link are worth.
pub(super) fn of_path(path: &str) -> f64 {
    static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(PATHS));
    READER.worth(path)
}

/// What the host of a link is worth.
pub(super) fn of_host(host: &str) -> f64 {
    static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(HOSTS));
    READER.worth(host)
}

const ICONS: Rows = &[
    (
        5.0,
        "-kefu -kf- -headset -headphone- -headphones- -earphone -customer-service -customerservice \
         -customer-care -customer-support -custom-service -service-online -online-service -onlineservice \
         -contact-us- -contactus- -contact- -lianxi -lxwm- -livechat -live-chat -chat- -chatting- -chats- \
         -speech-bubble -chat-bubble -chatbubble -support-agent -operator- -consult- -consulting-service \
         -zixun- -zxkf- -zaixian-kefu -callcenter -call-center -hotline- -rengong- -talk- -kundenservice \
         -kontakt- -contacto- -contato- -contatti- -toiawase -inquiry-",
    ),
    (
        3.0,
        "-phone- -telephone -tel- -dianhua- -call- -help- -service- -support- -question- -question-circle \
         -bangzhu- -fuwu- -faq- -hilfe- -ayuda- -aide- -ajuda- -aiuto- -feedback- -message-bubble \
         -comment-dots -commenting- -comments-",
    ),
    (
        -6.0,
        "-we-chat- -wechat- -weixin- -share -cart- -basket- -login- -signin- -user-center -agreement -privacy \
         -facebook- -twitter- -weibo- -instagram- -youtube- -linkedin- -tiktok- -douyin- -search- -appstore \
         -app-store -googleplay -wishlist- -download- -logo-",
    ),
];

const MENUS: Rows = &[(
    1.0,
    "-hamburger -burger- -menu- -menubtn- -menu-toggle -nav-toggle -navbar-toggle -nav-btn- -navbtn- -nav-icon- \
     -navicon- -nav-trigger- -offcanvas-toggle -sidenav-toggle -caidan- -gengduo- -more- -ellipsis-",
)];

const PATHS: Rows = &[
    (
        2.5,
        "-contact -kontakt -contatt -contato -lianxi -lxwm- -lxfs- -kefu -toiawase -otoiawase -inquir -enquir \
         -customer-service -customerservice -customer-care -customercare -customer-support -kundenservice \
         -kundendienst -kundencenter -atencion -service-client -serviceclient -fale-conosco -faleconosco \
         -fale-connosco -atendimento -servizio-clienti -assistenza-clienti -callcenter -call-center -call-us- \
         -get-in-touch- -livechat -live-chat -online-service -gaeksenteo -cs-center -cscenter",
    ),
    (
        1.5,
        "-support- -help- -helpcenter -help-center -helpdesk -service- -services-center -faq- -faqs- \
         -impressum -feedback- -liuyan -guestbook -aide- -hilfe- -ayuda- -ajuda- -soporte- -suporte- \
         -assistenza- -aftersale -after-sale -shouhou -bangzhu -complaint -tousu -tokushoho -legal-notice- \
         -mentions-legales",
    ),
    (
        -4.0,
        "-career -jobs- -job- -recruit -zhaopin -join-us- -joinus- -hr- -franchis -jiameng -zhaoshang -press- \
         -newsroom- -news- -blog- -article -investor -login -signin- -sign-in- -register -signup- -passport- \
         -privacy -datenschutz -terms -supplier -vendors- -cart- -checkout- -track- -tracking- -wuliu- \
         -download -share- -sharer- -product- -products- -affiliate -cookie -wp-login -apk- -ipa- -exe- -dmg- \
         -karriere -empleo -recrutement -vagas- -lavora -saiyo- -chaeyong- -partner",
    ),
    (-2.5, "-pdf- -jpg- -jpeg- -png- -gif- -webp- -zip- -rar- -doc- -docx- -xls- -xlsx-"),
];

const HOSTS: Rows = &[(
    1.5,
    "-help- -helpcenter- -helpdesk- -support- -service- -services- -kf- -kefu -contact- -care- -customercare- \
     -customerservice- -cs- -faq- -hilfe- -aide- -ayuda- -soporte- -ajuda- -suporte- -atendimento- -assistenza- \
     -kundenservice- -kontakt- -feedback- -bangzhu- -chat-",
)];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_words() {
        for names in
            ["iconfont icon-kefu", "ico_kefu2.png", "iconKefu", "fa fa-headset", "CustomerService", "btn-live-chat"]
        {
            assert!(of_names(names) >= 3.0, "{names}");
        }
        for names in ["icon-wechat", "we-chat", "chateau", "iphone", "express", "multiphonic", "serviceable", ""] {
            assert!(of_names(names) <= 0.0, "{names}");
        }
    }

    #[test]
    fn paths_are_read_as_words() {
        for path in [
            "/contact.html",
            "/index.php?m=lianxi",
            "/contactUs",
            "/pages/fale-conosco",
            "/de/kontakt/",
            "/customer_service",
        ] {
            assert!(of_path(path) >= 2.0, "{path}");
        }
        for path in ["/express/", "/wordpress/", "/stay/", "/", ""] {
            assert!(of_path(path).abs() < 0.1, "{path}");
        }
        for path in ["/jobs/", "/joinUs", "/account/login", "/press/2020", "/app.apk"] {
            assert!(of_path(path) < 0.0, "{path}");
        }
    }

    #[test]
    fn a_menu_is_told_by_its_names() {
        assert!(is_menu("hamburger-box") && is_menu("navbar-toggler") && is_menu("menuBtn") && is_menu("icon-menu"));
        assert!(!is_menu("menus-of-the-day") && !is_menu("kefu"));
    }

    #[test]
    fn hostile_names_are_cut_at_a_length() {
        let long = "客服-contact ".repeat(100_000);
        assert!(of_names(&long) > 0.0);
        assert!(parted(&long).len() <= 2 * LONGEST + 2);
    }
}
