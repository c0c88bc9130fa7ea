//! Forms of services that live in a frame.

use crate::find::found::{Find, Found, signal};
use crate::find::page::Page;
use crate::search::{EntranceKind, ShownAs, Sighting};

/// Hosts of services that put a form into a frame.
const SERVICES: [&str; 40] = [
    "formzu.net",
    "docs.google.com/forms",
    "forms.gle",
    "jotform.com",
    "typeform.com",
    "wufoo.com",
    "wjx.cn",
    "wjx.top",
    "jinshuju.net",
    "mikecrm.com",
    "formstack.com",
    "forms.office.com",
    "form.run",
    "tally.so",
    "wj.qq.com",
    "wenjuan.com",
    "feishu.cn/share/base/form",
    "f.wps.cn",
    "f.kdocs.cn",
    "jsform.com",
    "hsforms.com",
    "hsforms.net",
    "cognitoforms.com",
    "forms.zoho",
    "zohopublic.com",
    "airtable.com/embed",
    "paperform.co",
    "formsite.com",
    "123formbuilder.com",
    "form-mailer.jp",
    "formok.com",
    "tayori.com",
    "kintoneapp.com",
    "form.naver.com",
    "forms.app",
    "fillout.com",
    "formassembly.com",
    "formspree.io",
    "smartsheet.com/b/form",
    "powerappsportals.com",
];

/// Forms of services that live in a frame which cannot be read.
pub(super) fn read(page: &Page<'_>, found: &mut Found) {
    for frame in page.snapshot.frames.iter().skip(1) {
        let service = SERVICES.iter().any(|service| frame.url.contains(service));
        let shown = frame.rect.is_none_or(|rect| rect.width > 50.0 && rect.height > 50.0);
        let Some(node) = page.snapshot.blocks.first().map(|block| block.node).filter(|_| service && shown) else {
            continue;
        };
        let sighting = Sighting {
            device: page.snapshot.device,
            snapshot: page.index,
            node,
            run: None,
            control: None,
            shown_as: ShownAs::Widget,
            rect: frame.rect,
            sight: if frame.rect.is_some() { crate::snapshot::Sight::Seen } else { crate::snapshot::Sight::Unknown },
            covered: false,
            steps: page.steps,
            screens_down: frame.rect.and_then(|rect| page.snapshot.screens_down(&rect)),
            prominence: None,
        };
        let mut find =
            Find::new(EntranceKind::ContactForm, frame.url.trim(), signal("form-frame", &frame.url), sighting);
        find.text = frame.title.clone().unwrap_or_default();
        found.add(find);
    }
}
