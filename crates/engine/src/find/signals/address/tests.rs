//! Made-up addresses of many countries that a customer would write a letter to, and lines that are none.

use crate::build::{Page as Build, trail};
use crate::find::find;
use crate::geometry::Device;
use crate::search::EntranceKind;

fn addresses(page: Build) -> Vec<String> {
    let search = find(&trail(vec![page.done()]));
    let all = search.entrances.into_iter().filter(|entrance| entrance.kind == EntranceKind::PostalAddress);
    all.map(|entrance| entrance.text).collect()
}

fn of_line(text: &str) -> Vec<String> {
    addresses(Build::on(Device::Phone).block("p").text(text).end())
}

fn of_lines(lines: &[&str]) -> Vec<String> {
    let page = lines.iter().fold(Build::on(Device::Phone).block("div"), |page, line| page.block("p").text(line).end());
    addresses(page.end())
}

/// Each line is an address from its first letter to its last, apart from what stands in `«»` around it.
fn must_find(table: &[&str]) {
    let missed: Vec<_> = table
        .iter()
        .filter(|row| {
            let (before, rest) = row.split_once('«').unwrap_or(("", row));
            let (address, after) = rest.split_once('»').unwrap_or((rest, ""));
            of_line(&format!("{before}{address}{after}")) != [address]
        })
        .map(|row| (row, of_line(&row.replace(['«', '»'], ""))))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn english_addresses() {
    must_find(&[
        "500 Main St, Springfield, IL 62704",
        "Visit us: «1200 N. Sample Ave. Ste. 100 - Springfield, ID 83799»",
        "PO Box 1234, Springfield, IL 62704",
        "12 High Street, Oxford OX1 2AB",
        "77 Sample Crescent, Barrie, ON",
        "77 Sample Road, Toronto M5V 1A1",
        "Level 3, 45 Example Street, Sydney NSW 2000",
        "9 Example Parade, Parramatta, NSW 2150",
        "45 Sample Road, London",
        "Address: «H. No. 4-1-12, Near Clock Tower, Hyderabad - 500 001»",
        "Plot 14, Sample Nagar, Pune 411001",
        "22 Example Marg, New Delhi - 110 001",
    ]);
}

#[test]
fn german_addresses() {
    must_find(&[
        "Lindenstraße 5, 10969 Berlin",
        "Musterfirma GmbH, «Beispielweg 12a, 37999 Musterort»",
        "Muster Str. 2 37999 Musterort",
        "Bahnhofstrasse 10, 8099 Musterdorf",
        "Beispielgasse 7/2 | 1090 Wien",
        "Am Musterpark 3 - 20099 Hamburg",
        "37999 Musterort, Beispielallee 4",
    ]);
}

#[test]
fn french_addresses() {
    must_find(&[
        "8 rue de la Source, 75002 Paris",
        "2 rue Exemple 93999 Villeneuve",
        "14 bis avenue des Tilleuls - 69003 Lyon",
        "ZI des Peupliers, 59160 Exempleville",
        "3, place du Marché, 1003 Lausanne",
        "25 chemin des Vignes 31000 Toulouse",
    ]);
}

#[test]
fn italian_spanish_and_portuguese_addresses() {
    must_find(&[
        "Via Esempio 14, 20199 Milano",
        "20199 Milano Via Esempio 14",
        "Via Esempio 20 Roma",
        "Corso Esempio, 12 - 10121 Torino (TO)",
        "Piazza Esempio 3, 40100 Bologna",
        "Contrada Esempio 7, Campobasso (CB)",
        "Calle Ejemplo 12, 28001 Madrid",
        "C/ Ejemplo, 5, 28001 Madrid",
        "Avda. del Ejemplo 33, 46001 Valencia",
        "Carrera 7 # 71-21, Bogotá",
        "Dirección: «Calle Ejemplo #4300»",
        "Dirección: «Jr. Ejemplo N° 120»",
        "Av. Ejemplo 1100, Lima",
        "Rua do Exemplo, 140 - São Paulo - SP",
        "Rua do Exemplo 22, 1200-109 Lisboa",
        "Av. Exemplo, 900, Curitiba - PR",
        "Endereço: «Alameda Exemplo, 44, Campinas»",
        "Travessa do Exemplo 9, 4000-123 Porto",
        "Praça do Exemplo, 1, Recife - PE",
    ]);
}

#[test]
fn eastern_addresses() {
    must_find(&[
        "地址：«浙江省杭州市西湖区样例路90号»",
        "上海市静安区样例路100弄5号",
        "广东省深圳市南山区样例科技园3栋5层",
        "河南省洛阳市样例大道样例路交叉口",
        "北京市海淀区样例街8号样例大厦6层",
        "總公司：«台北市大同區樣例街二段140號»",
        "香港九龍樣例道88號樣例大廈12樓",
        "〒100-0000 東京都千代田区見本1-1",
        "地址（Add）：«广州市天河区样例广场6栋302室»",
        "地址：«河北样州样例生产基地»",
        "所在地: «大阪府大阪市北区見本2-3-4»",
        "東京都渋谷区見本町1丁目2番3号",
    ]);
}

#[test]
fn korean_addresses() {
    must_find(&[
        "서울특별시 중구 무궁화로 12",
        "주소: «경기도 가나시 다라구 무궁화로 12번길 3»",
        "부산광역시 가나구 다라동 12-3",
        "(우)12345 «강원도 가나시 다라읍 무궁화길 7»",
        "본사: «충남 가나군 다라면 마바리 123»",
        "12, Mugunghwa-ro, Jung-gu, Seoul",
    ]);
}

#[test]
fn lines_and_cells_make_one_address() {
    for (lines, address) in [
        (&["Musterladen", "Lindenstraße 5", "10969 Berlin", "Tel. 030 555 0101"][..], "Lindenstraße 5 10969 Berlin"),
        (&["500 Main St", "Suite 200", "Springfield, IL 62704"], "500 Main St Suite 200 Springfield, IL 62704"),
        (&["Sample House", "Sample Lane", "TQ9 9ZZ", "Tel: 020 5555 0101"], "Sample House Sample Lane TQ9 9ZZ"),
        (&["28001 Madrid", "Calle Ejemplo 12"], "28001 Madrid Calle Ejemplo 12"),
        (&["Calle Ejemplo 12", "Tel. +34 910 555 010"], "Calle Ejemplo 12"),
        (&["地址", "浙江省杭州市样例路90号"], "浙江省杭州市样例路90号"),
    ] {
        assert_eq!(of_lines(lines), [address], "{lines:?}");
    }
}

#[test]
fn an_address_element_needs_no_town() {
    let page = Build::on(Device::Phone).block("address").text("Via Esempio 20").end();
    assert_eq!(addresses(page), ["Via Esempio 20"]);
}

#[test]
fn one_address_twice_is_one() {
    assert_eq!(of_lines(&["Lindenstraße 5, 10969 Berlin", "und auch", "Lindenstr. 5, 10969 Berlin"]).len(), 1);
}

#[test]
fn what_is_no_address() {
    let wrong: Vec<_> = [
        "We have 20 years on the road and 5000 customers",
        "5 stars by 12000 users",
        "10 ways to place an order",
        "Chapter 12 Street food",
        "5 Star Road Show",
        "Route 53",
        "Email address: help@shop.example",
        "IP地址：10.1.2.3",
        "网址：www.shop.example",
        "邮箱地址：help@shop.example",
        "收货地址：请输入省市区街道",
        "付款郵局：郵政劃撥帳號：50012345",
        "地址栏中输入网址",
        "配送范围：北京市、上海市、广州市、深圳市",
        "发货地：浙江省义乌市",
        "营业时间：周一至周五 9:00-18:00",
        "Copyright © 2005-2024 Sample Ltd",
        "Billing address *",
        "Delivery address 1",
        "Hébergeur : Exemple SAS, 2 rue Exemple, 59999 Sampleville",
        "Hosting: Beispiel GmbH, Serverstraße 1, 10969 Berlin",
        "Tribunale: Via Esempio 20, 20199 Milano — tribunal",
        "提交北京市朝阳区样例路1号仲裁委员会仲裁",
        "Price from 1200 to 5000 EUR",
        "Berlin, 12 March 2024 - the firm said",
        "London Paris New York Tokyo",
        "北京 上海 广州 深圳 杭州",
        "USt-IdNr. DE123456789",
        "IBAN DE02 1203 0000 0000 2020 51",
        "开户行：样例银行杭州市西湖区支行 账号：6222000012345678",
        "Mon-Fri 9:00-18:00, Sat 10:00-14:00",
        "Made in Italy since 1950",
        "Wir nutzen Cookies auf 3 Seiten",
        "Enter your street and house number",
        "상담시간 평일 09:00 ~ 18:00",
        "배송지 주소를 입력하세요",
        "Free shipping on orders over $50 to all 50 states",
        "The road is 12 km long and 5000 cars use it",
        "3 rooms for 2000 euro",
        "ICP备12345678号-1",
        "共12层，建于2010年的楼盘",
        "The 2024 plaza opens",
        "2024 Alle Rechte vorbehalten",
        "Via email 20 messages",
        "A place for 10000 people",
        "本路段将于12月30日起封闭施工",
        "R. 12 500 000",
        "Craft 2023 • High 85 OG Black White 2023",
        "Catering 24/7",
        "Am Samstag 9-12 Uhr",
        "Version 4.2 build 10969",
    ]
    .into_iter()
    .filter(|text| !of_line(text).is_empty())
    .map(|text| (text, of_line(text)))
    .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_label_above_a_phone_is_no_house() {
    assert!(of_lines(&["联系电话", "400-6287-719", "微信公众号", "400-6287-719"]).is_empty());
    assert!(of_lines(&["Hébergeur", "Exemple SAS", "2 rue Exemple", "59999 Sampleville"]).is_empty());
}

#[test]
fn hostile_text_neither_panics_nor_hangs() {
    for text in [
        "区路号1 ".repeat(20_000),
        "12 a ".repeat(40_000),
        "\u{1}\u{301}〒".repeat(5_000),
        "calle 1, ".repeat(20_000),
        "로 길 1 ".repeat(9_000),
    ] {
        assert!(of_line(&text).len() <= 100);
    }
}

#[test]
fn a_street_without_a_number_is_told_by_its_town_and_one_behind_a_number_by_that() {
    assert_eq!(of_lines(&["Nous situer", "Place Exemple Fleuri", "13099 Marseille, France"]).len(), 1);
    assert_eq!(of_lines(&["Loja 1: (11) 5555-0101 - Av. Prof Exemplo Silva 120"]), ["Av. Prof Exemplo Silva 120"]);
    assert_eq!(of_lines(&["Lojas Exemplo | Av. Exemplo Reserva Central, Salto - SP, 13000-020"]).len(), 1);
    assert!(of_lines(&["Via Esempio, una storia di famiglia", "1999 bottiglie"]).is_empty());
    assert!(of_lines(&["Place Exemple Fleuri", "30 magasins"]).is_empty());
}
