//! A page of our own becomes a PDF.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends here")]

use doorbell_capture::{Browser, Settings};

/// How many pages a PDF has, told by its page tree's `/Count`.
fn pages(pdf: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(pdf);
    let count = text.split("/Count ").nth(1)?;
    Some(count.chars().take_while(char::is_ascii_digit).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_printed_with_its_page_breaks_and_without_its_scripts() {
    let html = "<!doctype html><meta charset=utf-8><title>门铃</title><p>一<p style='break-before:page'>二\
                <script>document.body.innerHTML += '<p style=\"break-before:page\">三'</script>";
    let browser = Browser::launch(&Settings::default(), &()).await.unwrap();
    let pdf = browser.print(html).await.unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    assert_eq!(pages(&pdf).as_deref(), Some("2"), "two pages and no third from the script");
}
