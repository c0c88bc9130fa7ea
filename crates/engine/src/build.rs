//! A small builder of pages for tests: says what a test is about and fills in the rest.
//!
//! ```
//! use doorbell_engine::build::{Page, trail};
//! use doorbell_engine::geometry::Device;
//! let page = Page::on(Device::Phone).text("客服热线：400-810-8888").size(18.0).at(16.0, 40.0, 240.0, 24.0).done();
//! let trail = trail(vec![page]);
//! ```

mod entrances;

pub use entrances::{entrance, finding, hours, look_closer, measure, search};

use crate::colour::Colour;
use crate::geometry::{Device, Rect};
use crate::score;
use crate::snapshot::{
    Attributes, Backdrop, Block, Control, ControlKind, Cover, Eyes, Form, Frame, NodeId, Picture, PictureKind,
    Response, SCHEMA, Script, Sight, Snapshot, StructuredFormat, StructuredItem, TextRun, TextSource, TextStyle,
    Unseen, Viewport,
};
use crate::trail::{Action, Change, How, Press, Recorder, Step, Trail};

/// A page under construction. `text`, `link`, `button`, `field` and `picture` add a thing; what follows shapes the last one.
pub struct Page {
    snapshot: Snapshot,
    open: Vec<u32>,
    next_y: f64,
    last: Last,
}

#[derive(Clone, Copy)]
enum Last {
    Nothing,
    Run(usize),
    Control { control: usize, run: Option<usize> },
    Picture(usize),
}

impl Page {
    /// An empty page at `https://shop.example/`, 3,000 px tall.
    pub fn on(device: Device) -> Self {
        let (width, height) = device.screen();
        let viewport = Viewport { width, height, page_scale: 1.0, content_width: width, content_height: 3000.0 };
        let frame = Frame { url: "https://shop.example/".into(), parent: None, rect: None, title: None, read: true };
        let mut page = Self {
            snapshot: Snapshot {
                device,
                eyes: Eyes::Browser,
                url: "https://shop.example/".into(),
                title: String::new(),
                lang: None,
                response: Response { status: Some(200), ..Response::default() },
                viewport: Some(viewport),
                viewport_meta: Some("width=device-width, initial-scale=1".into()),
                refresh: None,
                frames: vec![frame],
                blocks: Vec::new(),
                runs: Vec::new(),
                controls: Vec::new(),
                pictures: Vec::new(),
                forms: Vec::new(),
                scripts: Vec::new(),
                announcements: Vec::new(),
                hosts: Vec::new(),
                shot: None,
            },
            open: Vec::new(),
            next_y: 0.0,
            last: Last::Nothing,
        };
        page.push_block("body", "", false);
        page
    }

    /// Opens a block, e.g. `footer`; it stays open until [`Page::end`].
    #[must_use]
    pub fn block(self, tag: &str) -> Self {
        self.block_named(tag, "")
    }

    /// Opens a block with these ids and classes.
    #[must_use]
    pub fn block_named(mut self, tag: &str, names: &str) -> Self {
        self.push_block(tag, names, false);
        self
    }

    /// Opens a block that stays in place while the page scrolls.
    #[must_use]
    pub fn pinned_block(mut self, tag: &str) -> Self {
        self.push_block(tag, "", true);
        self
    }

    /// Closes the innermost open block.
    #[must_use]
    pub fn end(mut self) -> Self {
        self.open.pop();
        self
    }

    /// A paragraph of its own: 16 px, black on white, on a line of its own below what came before.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.push_block("p", "", false);
        self = self.inline(text);
        self.open.pop();
        self
    }

    /// Text that continues the paragraph of the innermost open block.
    #[must_use]
    pub fn inline(mut self, text: &str) -> Self {
        let run = self.push_run(text, None);
        self.last = Last::Run(run);
        self
    }

    /// A link in the innermost open block.
    #[must_use]
    pub fn link(self, text: &str, href: &str) -> Self {
        self.control(ControlKind::Link, "a", text, Some(href))
    }

    /// A button in the innermost open block.
    #[must_use]
    pub fn button(self, text: &str) -> Self {
        self.control(ControlKind::Button, "button", text, None)
    }

    /// A text field with this placeholder, part of the last form.
    #[must_use]
    pub fn field(mut self, field_type: &str, placeholder: &str) -> Self {
        let form = self.snapshot.forms.len().checked_sub(1).map(|form| form as u32);
        self = self.control(ControlKind::Field, "input", "", None);
        self.shape_control(|control| {
            control.form = form;
            control.attributes.field_type = Some(field_type.into());
            control.attributes.placeholder = Some(placeholder.into());
        });
        self
    }

    /// Opens a form; it stays open until [`Page::end`].
    #[must_use]
    pub fn form(mut self, names: &str) -> Self {
        self.push_block("form", names, false);
        let block = self.snapshot.blocks.len() as u32 - 1;
        let node = self.snapshot.blocks[block as usize].node;
        self.snapshot.forms.push(Form {
            node,
            block,
            action: None,
            method: "post".into(),
            names: names.into(),
            role: None,
        });
        self
    }

    /// A picture of 60 × 60 px with this address and alternative text.
    #[must_use]
    pub fn picture(mut self, src: &str, alt: &str) -> Self {
        let rect = Rect::new(16.0, self.next_y, 60.0, 60.0);
        self.next_y += 60.0;
        let control = match self.last {
            Last::Control { control, .. } => Some(control as u32),
            _ => None,
        };
        let picture = Picture {
            node: self.node(),
            block: self.current(),
            control,
            kind: PictureKind::Image,
            src: Some(src.into()),
            attributes: Attributes {
                alt: Some(alt.into()).filter(|a: &String| !a.is_empty()),
                ..Attributes::default()
            },
            rect: Some(rect),
            sight: Sight::Seen,
            code: None,
        };
        self.snapshot.pictures.push(picture);
        self.last = Last::Picture(self.snapshot.pictures.len() - 1);
        self
    }

    /// The last picture is a QR code that says this.
    #[must_use]
    pub fn code(mut self, text: &str) -> Self {
        if let Last::Picture(picture) = self.last {
            self.snapshot.pictures[picture].code = Some(text.into());
        }
        self
    }

    /// `lang` of the innermost open block.
    #[must_use]
    pub fn block_lang(mut self, lang: &str) -> Self {
        let block = self.current();
        self.snapshot.blocks[block as usize].lang = Some(lang.into());
        self
    }

    /// A property of a thing of this type, announced by an element of its own that nobody sees.
    #[must_use]
    pub fn announces(mut self, format: StructuredFormat, of: &str, property: &str, value: &str) -> Self {
        let item = StructuredItem {
            format,
            thing: 1,
            of: of.into(),
            property: property.into(),
            value: value.into(),
            node: self.node(),
            sight: Sight::Unseen(Unseen::NotRendered),
        };
        self.snapshot.announcements.push(item);
        self
    }

    /// A script from this address.
    #[must_use]
    pub fn script(mut self, src: &str) -> Self {
        self.snapshot.scripts.push(Script { src: Some(src.into()), mime: None, text: None });
        self
    }

    /// An inline script.
    #[must_use]
    pub fn inline_script(mut self, mime: &str, text: &str) -> Self {
        self.snapshot.scripts.push(Script { src: None, mime: Some(mime.into()), text: Some(text.into()) });
        self
    }

    /// Font size of the last thing, both computed and seen.
    #[must_use]
    pub fn size(mut self, px: f64) -> Self {
        self.shape_style(|style| (style.font_px, style.seen_px) = (px, px));
        self
    }

    /// Seen font size of the last thing.
    #[must_use]
    pub fn seen(mut self, px: f64) -> Self {
        self.shape_style(|style| style.seen_px = px);
        self
    }

    /// Line height of the last thing in px.
    #[must_use]
    pub fn line(mut self, px: f64) -> Self {
        self.shape_style(|style| style.line_px = Some(px));
        self
    }

    /// Bold or not.
    #[must_use]
    pub fn weight(mut self, weight: u16) -> Self {
        self.shape_style(|style| style.weight = weight);
        self
    }

    /// Colour of the last thing and the flat colour behind it.
    #[must_use]
    pub fn colours(mut self, text: Colour, behind: Colour) -> Self {
        self.shape_style(|style| (style.colour, style.backdrop) = (text, Backdrop::Flat(behind)));
        self
    }

    /// The last thing stands on a picture.
    #[must_use]
    pub fn on_picture(mut self) -> Self {
        self.shape_style(|style| style.backdrop = Backdrop::Picture);
        self
    }

    /// Box of the last thing.
    #[must_use]
    pub fn at(mut self, x: f64, y: f64, width: f64, height: f64) -> Self {
        let rect = Some(Rect::new(x, y, width, height));
        match self.last {
            Last::Nothing => {}
            Last::Run(run) => self.snapshot.runs[run].rect = rect,
            Last::Control { control, run } => {
                self.snapshot.controls[control].rect = rect;
                if let Some(run) = run {
                    self.snapshot.runs[run].rect = rect;
                }
            }
            Last::Picture(picture) => self.snapshot.pictures[picture].rect = rect,
        }
        self
    }

    /// The last thing is not seen, for this reason.
    #[must_use]
    pub fn unseen(mut self, why: Unseen) -> Self {
        let sight = Sight::Unseen(why);
        match self.last {
            Last::Nothing => {}
            Last::Run(run) => self.snapshot.runs[run].sight = sight,
            Last::Control { control, run } => {
                self.snapshot.controls[control].sight = sight;
                if let Some(run) = run {
                    self.snapshot.runs[run].sight = sight;
                }
            }
            Last::Picture(picture) => self.snapshot.pictures[picture].sight = sight,
        }
        self
    }

    /// This share of the last thing is covered.
    #[must_use]
    pub fn covered(mut self, share: f64) -> Self {
        let cover = Some(Cover { by: NodeId(9999), share });
        match self.last {
            Last::Run(run) => self.snapshot.runs[run].cover = cover,
            Last::Control { control, run } => {
                self.snapshot.controls[control].cover = cover;
                if let Some(run) = run {
                    self.snapshot.runs[run].cover = cover;
                }
            }
            Last::Nothing | Last::Picture(_) => {}
        }
        self
    }

    /// Changes the attributes of the last control or picture.
    #[must_use]
    pub fn attributes(mut self, shape: impl FnOnce(&mut Attributes)) -> Self {
        match self.last {
            Last::Control { control, .. } => shape(&mut self.snapshot.controls[control].attributes),
            Last::Picture(picture) => shape(&mut self.snapshot.pictures[picture].attributes),
            Last::Nothing | Last::Run(_) => {}
        }
        self
    }

    /// Sets `content` of the viewport meta; `None` removes it.
    #[must_use]
    pub fn viewport_meta(mut self, content: Option<&str>) -> Self {
        self.snapshot.viewport_meta = content.map(str::to_owned);
        self
    }

    /// Sets `content` of the refresh meta.
    #[must_use]
    pub fn refresh(mut self, content: &str) -> Self {
        self.snapshot.refresh = Some(content.into());
        self
    }

    /// Its address.
    #[must_use]
    pub fn url(mut self, url: &str) -> Self {
        self.snapshot.url = url.into();
        self.snapshot.frames[0].url = url.into();
        self
    }

    /// Sets `lang`.
    #[must_use]
    pub fn lang(mut self, lang: &str) -> Self {
        self.snapshot.lang = Some(lang.into());
        self
    }

    /// Makes it a page read by plain HTTP: no geometry, no colours, no visibility.
    #[must_use]
    pub fn without_eyes(mut self) -> Self {
        let page = &mut self.snapshot;
        page.eyes = Eyes::Http;
        page.viewport = None;
        page.blocks.iter_mut().for_each(|block| block.rect = None);
        for run in &mut page.runs {
            (run.rect, run.style, run.sight, run.cover, run.paint_order) = (None, None, Sight::Unknown, None, None);
        }
        for control in &mut page.controls {
            (control.rect, control.sight, control.cover) = (None, Sight::Unknown, None);
        }
        for picture in &mut page.pictures {
            (picture.rect, picture.sight) = (None, Sight::Unknown);
        }
        self
    }

    /// The finished snapshot.
    pub fn done(self) -> Snapshot {
        self.snapshot
    }

    fn control(mut self, kind: ControlKind, tag: &str, text: &str, href: Option<&str>) -> Self {
        let control = self.snapshot.controls.len();
        let rect = Rect::new(16.0, self.next_y, 120.0, 44.0);
        self.snapshot.controls.push(Control {
            node: self.node(),
            block: self.current(),
            kind,
            tag: tag.into(),
            attributes: Attributes::default(),
            href: href.map(str::to_owned),
            form: None,
            rect: Some(rect),
            sight: Sight::Seen,
            cover: None,
            pinned: false,
            paint_order: Some(1),
        });
        let run = (!text.is_empty()).then(|| self.push_run(text, Some(control as u32)));
        self.next_y = rect.bottom();
        self.last = Last::Control { control, run };
        self
    }

    fn push_block(&mut self, tag: &str, names: &str, pinned: bool) {
        let parent = self.open.last().copied();
        let (width, _) = self.snapshot.device.screen();
        let block = Block {
            node: self.node(),
            parent,
            frame: 0,
            tag: tag.into(),
            role: None,
            names: names.into(),
            lang: None,
            rect: Some(Rect::new(0.0, self.next_y, width, 24.0)),
            pinned: pinned || parent.is_some_and(|parent| self.snapshot.blocks[parent as usize].pinned),
        };
        self.snapshot.blocks.push(block);
        self.open.push(self.snapshot.blocks.len() as u32 - 1);
    }

    fn push_run(&mut self, text: &str, control: Option<u32>) -> usize {
        let rect = Rect::new(16.0, self.next_y, 16.0 * text.chars().count() as f64, 24.0);
        self.next_y += 24.0;
        let style = TextStyle {
            font_px: 16.0,
            seen_px: 16.0,
            line_px: Some(24.0),
            weight: 400,
            colour: Colour::BLACK,
            opacity: 1.0,
            backdrop: Backdrop::Flat(Colour::WHITE),
        };
        let run = TextRun {
            node: self.node(),
            block: self.current(),
            control,
            source: TextSource::Text,
            text: text.into(),
            rect: Some(rect),
            sight: Sight::Seen,
            cover: None,
            style: Some(style),
            paint_order: Some(1),
        };
        self.snapshot.runs.push(run);
        self.snapshot.runs.len() - 1
    }

    fn shape_style(&mut self, shape: impl FnOnce(&mut TextStyle)) {
        let (Last::Run(run) | Last::Control { run: Some(run), .. }) = self.last else { return };
        if let Some(style) = &mut self.snapshot.runs[run].style {
            shape(style);
        }
    }

    fn shape_control(&mut self, shape: impl FnOnce(&mut Control)) {
        if let Last::Control { control, .. } = self.last {
            shape(&mut self.snapshot.controls[control]);
        }
    }

    fn current(&self) -> u32 {
        self.open.last().copied().unwrap_or(0)
    }

    fn node(&self) -> NodeId {
        let page = &self.snapshot;
        let things = page.blocks.len() + page.runs.len() + page.controls.len() + page.pictures.len();
        let made = things + page.announcements.len();
        NodeId(made as u32 + 1)
    }
}

/// Makes one snapshot of a trail the result of a press on the first control of another.
pub fn press_first_link(trail: &mut Trail, from: usize, to: usize) {
    let page = &trail.snapshots[from];
    let control = &page.controls[0];
    let shown = page.runs.iter().find(|run| run.control == Some(0));
    let press = Press {
        from,
        node: control.node,
        control: Some(0),
        words: shown.map_or_else(String::new, |run| run.text.clone()),
        rect: control.rect,
        screens_down: control.rect.and_then(|rect| page.screens_down(&rect)).unwrap_or(0),
        over: None,
        how: if page.device == Device::Phone { How::Touch } else { How::Mouse },
    };
    let (device, action, change) = (page.device, Action::Press(press), Some(Change::Navigation));
    trail.steps[to] = Step { device, action, change, to: Some(to), fault: None, incidents: Vec::new() };
}

/// A trail of these snapshots, each opened at its own address.
pub fn trail(snapshots: Vec<Snapshot>) -> Trail {
    let steps = snapshots.iter().enumerate().map(|(index, snapshot)| Step {
        device: snapshot.device,
        action: Action::Open { url: snapshot.url.clone() },
        change: None,
        to: Some(index),
        fault: None,
        incidents: Vec::new(),
    });
    Trail {
        schema: SCHEMA,
        start: snapshots.first().map_or_else(String::new, |snapshot| snapshot.url.clone()),
        recorded_at: "2026-01-01T00:00:00Z".into(),
        recorder: Recorder {
            program: "doorbell test".into(),
            browser: Some("Chrome/test".into()),
            language: "zh-CN".into(),
            unsandboxed: false,
        },
        steps: steps.collect(),
        snapshots,
        looks: Vec::new(),
        walked: None,
        scouted: Vec::new(),
    }
}

/// The points a criterion gives a trail; `None` where it does not judge.
pub fn points(criterion: &str, trail: &Trail) -> Option<f64> {
    let rating = score::rate(trail, &crate::find::find(trail));
    rating.findings.into_iter().find(|finding| finding.id == criterion).and_then(|finding| finding.points)
}

/// The verdict of a criterion on a trail.
pub fn verdict(criterion: &str, trail: &Trail) -> Option<crate::finding::Verdict> {
    let rating = score::rate(trail, &crate::find::find(trail));
    rating.findings.into_iter().find(|finding| finding.id == criterion).map(|finding| finding.verdict)
}
