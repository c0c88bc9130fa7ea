//! What the criteria are founded on. A criterion cites a constant of this file, so a clause that does not exist does not compile.

use serde::Serialize;

/// How far a source could be checked (`standards.md` of the project's facts).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reliability {
    /// The primary text was read.
    Primary,
    /// A secondary source: news, law firm, consumer paper.
    Secondary,
    /// A third party's digest that quotes the primary text; not checked against it.
    Digest,
    /// Doorbell's own choice.
    Own,
}

/// A published text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// Short name as the field cites it.
    pub name: &'static str,
    /// Text key of its title.
    pub title: &'static str,
    /// Where to read it or about it; empty where no stable address is known.
    pub url: &'static str,
    /// How far it could be checked.
    pub reliability: Reliability,
}

/// A clause of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The document.
    pub document: &'static Document,
    /// Number of the clause, e.g. `1.4.3`; empty where the whole document is meant.
    pub number: &'static str,
    /// Deep link where the document has one; else the document's address.
    pub url: &'static str,
}

impl Reliability {
    /// The name used in JSON and text keys (`reliability-<id>`).
    pub fn id(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Digest => "digest",
            Self::Own => "own",
        }
    }
}

macro_rules! documents {
    ($($(#[$doc:meta])* $id:ident = $name:literal, $title:literal, $url:literal, $reliability:ident;)*) => {
        $($(#[$doc])* pub static $id: Document =
            Document { name: $name, title: $title, url: $url, reliability: Reliability::$reliability };)*

        /// Every document.
        pub static DOCUMENTS: &[&Document] = &[$(&$id),*];
    };
}

macro_rules! clauses {
    ($($(#[$doc:meta])* $id:ident = $document:ident $number:literal $url:literal;)*) => {
        $($(#[$doc])* pub const $id: Clause = Clause {
            document: &$document,
            number: $number,
            url: if $url.is_empty() { $document.url } else { $url },
        };)*
    };
}

documents! {
    /// Coordination of human and intelligent customer service.
    GBT_47746 = "GB/T 47746—2026", "source-gbt-47746", "https://std.samr.gov.cn/", Digest;
    /// MIIT 2021 norm for websites.
    MIIT_ANNEX_1 = "工信厅信管函〔2021〕67号 附件1", "source-miit-1",
        "https://www.miit.gov.cn/jgsj/xgj/wjfb/art/2021/art_81e8b738d6b24ad6a04f7ecb3f4e0702.html", Digest;
    /// MIIT 2021 norm for apps.
    MIIT_ANNEX_2 = "工信厅信管函〔2021〕67号 附件2", "source-miit-2",
        "https://www.miit.gov.cn/jgsj/xgj/wjfb/art/2021/art_81e8b738d6b24ad6a04f7ecb3f4e0702.html", Digest;
    /// GB/T 37668-2019, accessibility of internet content.
    GBT_37668 = "GB/T 37668—2019", "source-gbt-37668", "https://std.samr.gov.cn/", Digest;
    /// WCAG 2.2.
    WCAG_22 = "WCAG 2.2", "source-wcag", "https://www.w3.org/TR/WCAG22/", Primary;
    /// Viewing share per screen.
    NNG_2018 = "NN/g 2018", "source-nng-scroll", "https://www.nngroup.com/articles/scrolling-and-attention/", Secondary;
    /// The senior-friendly checklist.
    NIA_NLM = "NIA/NLM", "source-nia", "", Secondary;
    /// Jiangsu's consumer council, how convenient customer service is (48 platforms, 2021).
    JIANGSU_2021 = "江苏省消费者权益保护委员会 2021", "source-jiangsu", "", Secondary;
    /// The Federal Trade Commission's complaint against a shop that was easy to join and hard to leave.
    FTC_AMAZON = "FTC v. Amazon 2023", "source-ftc", "", Primary;
    /// China Consumers Association, analysis of 2021 complaints.
    CCA_2021 = "中国消费者协会 2021", "source-cca", "", Secondary;
    /// Moneypenny's study of FTSE 250 sites.
    MONEYPENNY_2023 = "Moneypenny 2023", "source-moneypenny", "", Secondary;
    /// Brazil's customer service decree.
    BRAZIL_11034 = "Decreto 11.034/2022", "source-brazil",
        "https://www.planalto.gov.br/ccivil_03/_ato2019-2022/2022/decreto/D11034.htm", Secondary;
    /// W3C's explanation of WCAG 2.2, Consistent Help.
    UNDERSTANDING_HELP = "Understanding WCAG 2.2", "source-understanding",
        "https://www.w3.org/WAI/WCAG22/Understanding/consistent-help.html", Primary;
    /// W3C on older users.
    WAI_OLDER = "W3C WAI-AGE", "source-wai-age", "https://www.w3.org/WAI/older-users/", Primary;
    /// Pointing errors of older hands on touch screens.
    SULTANA_2019 = "Sultana & Moffatt 2019", "source-touch", "https://doi.org/10.1145/3300178", Secondary;
    /// W3C on people with cognitive and learning disabilities.
    COGA = "W3C COGA", "source-coga", "https://www.w3.org/TR/coga-usable/", Primary;
    /// Germany's Federal Court of Justice on how far the legal notice may be: about that notice, not about service.
    BGH_2006 = "BGH I ZR 228/03", "source-bgh", "", Primary;
    /// Korea's guideline for voice menus.
    KCC_2009 = "KCC 2009", "source-kcc", "", Secondary;
    /// Doorbell's own choice.
    DOORBELL = "Doorbell", "source-own", "", Own;
}

clauses! {
    /// Human service matched to demand must exist; the entrance clear and striking.
    GBT_47746_4_1 = GBT_47746 "4.1" "";
    /// The entrance clear, striking and named.
    GBT_47746_5_1_1 = GBT_47746 "5.1.1" "";
    /// A menu option that leads to a person in every dialogue with a robot.
    GBT_47746_5_2_2_3 = GBT_47746 "5.2.2.3" "";
    /// A person may end a chat 60 s after the customer's last word.
    GBT_47746_7_1_1 = GBT_47746 "7.1.1" "";
    /// People first for customers of a certain age.
    GBT_47746_5_1_3 = GBT_47746 "5.1.3" "";
    /// Common names and icons, no jargon.
    MIIT_1_3_1 = MIIT_ANNEX_1 "3.1" "";
    /// A prominent way to the elder mode.
    MIIT_2_3_1 = MIIT_ANNEX_2 "3.1" "";
    /// At least one font size of 18 on mobile pages.
    MIIT_1_1_2_3 = MIIT_ANNEX_1 "1.2.3" "";
    /// A code that expires within 3 minutes: say so, and let it be extended to twice the time.
    MIIT_1_1_4_4 = MIIT_ANNEX_1 "1.4.4" "";
    /// No advertisements that pop up; what floats can be closed for good.
    MIIT_1_2_4 = MIIT_ANNEX_1 "2.4" "";
    /// Main text 18 dp in elder mode.
    MIIT_2_1_1 = MIIT_ANNEX_2 "1.1" "";
    /// Line spacing 1.3.
    MIIT_2_1_2 = MIIT_ANNEX_2 "1.2" "";
    /// Contrast 4.5:1.
    MIIT_2_1_3 = MIIT_ANNEX_2 "1.3" "";
    /// Targets of 60 × 60 and 44 × 44.
    MIIT_2_2_1 = MIIT_ANNEX_2 "2.1" "";
    /// The close button of a pop-up: 44 × 44.
    MIIT_2_2_4 = MIIT_ANNEX_2 "2.4" "";
    /// A control needs a name.
    GBT_37668_3_2_1_3 = GBT_37668 "3.2.1.3" "";
    /// Non-text content.
    WCAG_1_1_1 = WCAG_22 "1.1.1" "https://www.w3.org/TR/WCAG22/#non-text-content";
    /// Contrast (minimum).
    WCAG_1_4_3 = WCAG_22 "1.4.3" "https://www.w3.org/TR/WCAG22/#contrast-minimum";
    /// Resize text.
    WCAG_1_4_4 = WCAG_22 "1.4.4" "https://www.w3.org/TR/WCAG22/#resize-text";
    /// Images of text.
    WCAG_1_4_5 = WCAG_22 "1.4.5" "https://www.w3.org/TR/WCAG22/#images-of-text";
    /// Contrast (enhanced).
    WCAG_1_4_6 = WCAG_22 "1.4.6" "https://www.w3.org/TR/WCAG22/#contrast-enhanced";
    /// Reflow.
    WCAG_1_4_10 = WCAG_22 "1.4.10" "https://www.w3.org/TR/WCAG22/#reflow";
    /// Text spacing.
    WCAG_1_4_12 = WCAG_22 "1.4.12" "https://www.w3.org/TR/WCAG22/#text-spacing";
    /// Content on hover or focus.
    WCAG_1_4_13 = WCAG_22 "1.4.13" "https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus";
    /// Keyboard.
    WCAG_2_1_1 = WCAG_22 "2.1.1" "https://www.w3.org/TR/WCAG22/#keyboard";
    /// Timing adjustable.
    WCAG_2_2_1 = WCAG_22 "2.2.1" "https://www.w3.org/TR/WCAG22/#timing-adjustable";
    /// Link purpose (in context).
    WCAG_2_4_4 = WCAG_22 "2.4.4" "https://www.w3.org/TR/WCAG22/#link-purpose-in-context";
    /// Focus visible.
    WCAG_2_4_7 = WCAG_22 "2.4.7" "https://www.w3.org/TR/WCAG22/#focus-visible";
    /// Target size (enhanced).
    WCAG_2_5_5 = WCAG_22 "2.5.5" "https://www.w3.org/TR/WCAG22/#target-size-enhanced";
    /// Target size (minimum).
    WCAG_2_5_8 = WCAG_22 "2.5.8" "https://www.w3.org/TR/WCAG22/#target-size-minimum";
    /// Consistent help.
    WCAG_3_2_6 = WCAG_22 "3.2.6" "https://www.w3.org/TR/WCAG22/#consistent-help";
    /// Accessible authentication (minimum).
    WCAG_3_3_8 = WCAG_22 "3.3.8" "https://www.w3.org/TR/WCAG22/#accessible-authentication-minimum";
    /// Name, role, value.
    WCAG_4_1_2 = WCAG_22 "4.1.2" "https://www.w3.org/TR/WCAG22/#name-role-value";
    /// Shares of viewing time 57/17/7/5/3/2 % per screen.
    NNG_SCREENS = NNG_2018 "" "";
    /// 12 to 14 pt.
    NIA_TEXT = NIA_NLM "" "";
    /// More than 80 % of the platforms make one talk to a robot first; the ways online are hidden on more than 60 %.
    JIANGSU_ROBOT_FIRST = JIANGSU_2021 "" "";
    /// How much harder one way is than the other: pages, clicks, options.
    FTC_ASYMMETRY = FTC_AMAZON "114" "";
    /// The four complaints.
    CCA_COMPLAINTS = CCA_2021 "" "";
    /// Phone numbers on home pages.
    MONEYPENNY_HOME = MONEYPENNY_2023 "" "";
    /// A person at least 8 hours a day.
    BRAZIL_HOURS = BRAZIL_11034 "" "";
    /// A person is not made conditional on giving data first.
    BRAZIL_NO_DATA_FIRST = BRAZIL_11034 "Art. 4 §4" "";
    /// Help by a person within as few steps as possible, and no complex menus.
    COGA_HUMAN_HELP = COGA "O7P01" "";
    /// Four ways to choose from; a form with three required fields at most.
    COGA_FEEDBACK = COGA "O7P05" "";
    /// Two links can be near enough.
    BGH_TWO_LINKS = BGH_2006 "" "";
    /// Three stages of a voice menu, never more than five.
    KCC_STAGES = KCC_2009 "" "";
    /// Contact details with hours of operation.
    UNDERSTANDING_3_2_6 = UNDERSTANDING_HELP "3.2.6" "";
    /// What age does to contrast sensitivity.
    WAI_AGE = WAI_OLDER "" "";
    /// 32 % misses against 9 %.
    TOUCH_ERRORS = SULTANA_2019 "" "";
    /// A number that is Doorbell's own choice.
    OWN_CHOICE = DOORBELL "" "";
}
