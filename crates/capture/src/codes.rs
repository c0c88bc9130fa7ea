//! Reads QR codes in the pictures of a page: what they say is a fact of the page like its words, only that nobody can read
//! it without a phone. Which pictures are looked at is told by their shape alone.
//!
//! The browser decodes the files in its sandbox and hands over grey pixels; files of any format are its matter. Nothing
//! that a code says is ever opened.

use crate::cdp::Session;
use crate::cdp::commands::{CallForPixels, CreateIsolatedWorld, GetResourceContent, PixelArgument, ResolveNode};
use crate::collect::backend_of;
use crate::tab::Tab;
use base64::Engine as _;
use doorbell_engine::snapshot::{Picture, PictureKind, Snapshot};
use futures_util::{StreamExt, future, stream};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout_at};

/// Pictures looked at on one page. Each costs a few milliseconds, while the picture of the page is taken.
const MOST: usize = 16;
/// A guard for pages and pictures that never end; all together take a fraction of a second otherwise. What is not read by
/// then stays unknown.
const TOGETHER: Duration = Duration::from_secs(4);
/// Pictures on their way at the same time: one is drawn while another is decoded.
const AT_ONCE: usize = 3;
/// Shorter and longer side of what a phone can scan from a page, CSS px.
const SIDES: (f64, f64) = (56.0, 640.0);
/// How far from a square a picture may be: many codes have a line of words below them.
const LONGISH: f64 = 1.5;
/// More pictures of one size are a list of goods.
const A_LIST: usize = 6;
/// Longest side that is read, picture px. A code of 57 modules has five pixels for each.
const PIXELS: usize = 320;
/// More corner marks than this are no code: three are, and a few more may be among the data. The decoder compares all with
/// all, and a picture full of them would keep it busy for minutes.
const CROWD: usize = 60;
/// White around the picture, px: codes are cut out closer than they may be.
const AROUND: usize = 12;
/// Longest file that is read, as base64.
const FILE: usize = 1_500_000;
/// Longest text that is kept, in characters. Addresses in codes are short, or nobody could scan them.
const TEXT: usize = 500;
/// Addresses in a snapshot are cut to this length; a cut one names no file.
const WHOLE_ADDRESS: usize = 300;

/// Draws the picture, or the file handed over, and gives its size and grey pixels; nothing where it is no drawing in dark and
/// light. A picture of another host cannot be read from the page: then this throws.
const DRAW: &str = "async function(file, most, around) {
  let drawn = this;
  if (file) {
    const bytes = Uint8Array.from(atob(file), c => c.charCodeAt(0));
    drawn = await createImageBitmap(new Blob([bytes]));
  }
  const wide = drawn.naturalWidth || drawn.videoWidth || drawn.width;
  const high = drawn.naturalHeight || drawn.videoHeight || drawn.height;
  if (!(wide > 20 && high > 20)) return null;
  const scale = Math.min(1, most / Math.max(wide, high));
  const w = Math.round(wide * scale) + 2 * around, h = Math.round(high * scale) + 2 * around;
  const pen = new OffscreenCanvas(w, h).getContext('2d', { willReadFrequently: true });
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, w, h);
  pen.drawImage(drawn, around, around, w - 2 * around, h - 2 * around);
  const colours = pen.getImageData(0, 0, w, h).data;
  const grey = new Uint8Array(w * h);
  let least = 255;
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = (colours[at] * 77 + colours[at + 1] * 150 + colours[at + 2] * 29) >> 8;
    if (grey[i] < least) least = grey[i];
  }
  const low = least + (255 - least) * 0.35, upper = least + (255 - least) * 0.65;
  let dark = 0, between = 0;
  for (const value of grey) {
    if (value < low) dark++;
    else if (value < upper) between++;
  }
  if (least > 160 || dark < grey.length / 12 || dark > grey.length * 0.75 || between > grey.length / 4) return '';
  let text = '';
  for (let i = 0; i < grey.length; i += 8192) text += String.fromCharCode.apply(null, grey.subarray(i, i + 8192));
  return w + ' ' + btoa(text);
}";

/// A picture in grey, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Grey {
    width: usize,
    pixels: Vec<u8>,
}

/// What the codes of a page say, by the index of the picture.
pub(crate) async fn read(tab: &Tab, snapshot: &Snapshot, until: Instant) -> Vec<(usize, String)> {
    let until = until.min(Instant::now() + TOGETHER);
    let chosen = choose(snapshot);
    if chosen.is_empty() {
        return Vec::new();
    }
    let call = CreateIsolatedWorld { frame_id: &tab.frame, world_name: "doorbell" };
    let Ok(world) = tab.session.call(&call, until).await else { return Vec::new() };
    let look = Look { session: &tab.session, frame: &tab.frame, world: world.execution_context_id, until };
    let looks: Vec<_> = chosen
        .into_iter()
        .map(|index| {
            let code = look.code(&snapshot.pictures[index]);
            async move { Some((index, timeout_at(until, code).await.ok().flatten()?)) }
        })
        .collect();
    stream::iter(looks).buffered(AT_ONCE).filter_map(future::ready).collect().await
}

/// Writes what was read into the snapshot: one file can be shown in several places.
pub(crate) fn write(snapshot: &mut Snapshot, codes: Vec<(usize, String)>) {
    for (index, code) in codes {
        let Some(read) = snapshot.pictures.get(index) else { continue };
        let (node, source) = (read.node, whole_address(read).map(str::to_owned));
        let shows = |other: &Picture| {
            other.node == node || source.as_deref().is_some_and(|source| whole_address(other) == Some(source))
        };
        for picture in snapshot.pictures.iter_mut().filter(|picture| shows(picture)) {
            picture.code = Some(code.clone());
        }
    }
}

/// The pictures that have the shape of a code, likeliest first: those that stand alone or in twos and threes, from the end
/// of the page up, then those without a box, then lists.
fn choose(snapshot: &Snapshot) -> Vec<usize> {
    let size = |picture: &Picture| {
        picture.rect.filter(|rect| rect.area() > 0.0).map(|rect| (rect.width as u32, rect.height as u32))
    };
    let mut of_size: BTreeMap<(u32, u32), usize> = BTreeMap::new();
    snapshot.pictures.iter().filter_map(size).for_each(|size| *of_size.entry(size).or_default() += 1);
    let mut chosen: Vec<(usize, usize)> = Vec::new();
    for (index, picture) in snapshot.pictures.iter().enumerate().rev() {
        let drawn = match picture.kind {
            PictureKind::Image | PictureKind::Canvas => true,
            PictureKind::Background => whole_address(picture).is_some(),
            PictureKind::Svg => false,
        };
        if !drawn || backend_of(picture.node).0.is_some() || !may_be_a_code(picture) {
            continue;
        }
        let rank = match size(picture).and_then(|size| of_size.get(&size)) {
            Some(alike) if *alike <= A_LIST => 0,
            None => 1,
            Some(_) => 2,
        };
        chosen.push((rank, index));
    }
    chosen.sort_by_key(|(rank, _)| *rank);
    let mut known: Vec<&str> = Vec::new();
    let mut few = Vec::new();
    for (_, index) in chosen {
        let source = whole_address(&snapshot.pictures[index]);
        if few.len() < MOST && !source.is_some_and(|source| known.contains(&source)) {
            known.extend(source);
            few.push(index);
        }
    }
    few
}

/// Square enough, and large enough to be scanned. A picture without a box may be one that opens under the mouse.
fn may_be_a_code(picture: &Picture) -> bool {
    let Some(rect) = picture.rect.filter(|rect| rect.area() > 0.0) else {
        return picture.kind == PictureKind::Image && picture.src.is_some();
    };
    let (short, long) = (rect.shorter_side(), rect.width.max(rect.height));
    short >= SIDES.0 && long <= SIDES.1 && long <= short * LONGISH
}

/// The address of a picture's file on the web.
fn whole_address(picture: &Picture) -> Option<&str> {
    let source = picture.src.as_deref()?;
    (source.starts_with("http") && source.chars().count() < WHOLE_ADDRESS).then_some(source)
}

/// What is needed to look at one picture.
struct Look<'l> {
    session: &'l Session,
    frame: &'l str,
    world: u64,
    until: Instant,
}

impl Look<'_> {
    async fn code(&self, picture: &Picture) -> Option<String> {
        let (_, backend) = backend_of(picture.node);
        let resolve = ResolveNode { backend_node_id: backend, execution_context_id: Some(self.world) };
        let object = self.session.call(&resolve, self.until).await.ok()?.object.object_id?;
        let drawn = match picture.kind {
            PictureKind::Background => None,
            _ => self.draw(&object, "").await,
        };
        let grey = match (drawn, whole_address(picture)) {
            (Some(grey), _) => grey,
            (None, Some(source)) => self.draw(&object, &self.file(source).await?).await?,
            (None, None) => return None,
        };
        decode(grey).await
    }

    /// The file as the page has it; nothing is loaded for it.
    async fn file(&self, source: &str) -> Option<String> {
        let call = GetResourceContent { frame_id: self.frame, url: source };
        let answer = self.session.call(&call, self.until).await.ok()?;
        (answer.base64_encoded && answer.content.len() <= FILE).then_some(answer.content)
    }

    async fn draw(&self, object: &str, file: &str) -> Option<Grey> {
        let numbers = [PIXELS, AROUND].map(|number| PixelArgument { value: number.into() });
        let [most, around] = numbers;
        let call = CallForPixels {
            function_declaration: DRAW,
            object_id: object,
            arguments: &[PixelArgument { value: file.into() }, most, around],
            await_promise: true,
            return_by_value: true,
        };
        let value = self.session.call(&call, self.until).await.ok()?.result.value;
        Grey::read(value.as_str()?)
    }
}

impl Grey {
    /// Reads what [`DRAW`] gives back.
    fn read(drawn: &str) -> Option<Self> {
        let (width, pixels) = drawn.split_once(' ')?;
        let width: usize = width.parse().ok()?;
        let pixels = base64::engine::general_purpose::STANDARD.decode(pixels).ok()?;
        let bound = PIXELS + 2 * AROUND + 1;
        (width > 0 && width <= bound && pixels.len() <= bound * bound && pixels.len() % width == 0)
            .then_some(Self { width, pixels })
    }

    /// What the code says, if there is one.
    fn code(&self) -> Option<String> {
        let (least, most) = (self.pixels.iter().min()?, self.pixels.iter().max()?);
        let half = least / 2 + most / 2;
        let dark: Vec<bool> = self.pixels.iter().map(|pixel| *pixel <= half).collect();
        if !(3..=CROWD).contains(&marks(&dark, self.width)) {
            return None;
        }
        let height = dark.len() / self.width;
        let mut picture = rqrr::PreparedImage::prepare_from_bitmap(self.width, height, |x, y| {
            dark.get(y * self.width + x).copied().unwrap_or_default()
        });
        let grids = picture.detect_grids();
        let text = grids.iter().take(4).find_map(|grid| grid.decode().ok()).map(|(_, text)| text)?;
        let text: String = text.trim().chars().take(TEXT).collect();
        (!text.is_empty()).then_some(text)
    }
}

/// How many places of a picture look like the corner mark of a code, from left to right: dark, light, thrice as much dark,
/// light, dark. One that goes on in the next row is the same.
fn marks(dark: &[bool], width: usize) -> usize {
    let (mut count, mut above) = (0, Vec::new());
    for row in dark.chunks_exact(width) {
        let here = marks_of_row(row);
        count += here.iter().filter(|at| !above.iter().any(|before: &usize| before.abs_diff(**at) <= 3)).count();
        above = here;
        if count > CROWD {
            break;
        }
    }
    count
}

/// The middles of the marks in one row.
fn marks_of_row(row: &[bool]) -> Vec<usize> {
    let mut marks = Vec::new();
    let mut start = 0;
    let mut runs: [usize; 5] = [0; 5];
    for piece in row.chunk_by(|a, b| a == b) {
        start += piece.len();
        runs.rotate_left(1);
        runs[4] = piece.len();
        let one = (runs[0] + runs[1] + runs[3] + runs[4]) / 4;
        let near = |run: usize, wanted: usize| run.abs_diff(wanted) <= one * 3 / 4 + 1;
        let alike = runs.iter().zip([1, 1, 3, 1, 1]).all(|(run, times)| near(*run, times * one));
        if piece.first() == Some(&true) && runs[0] > 0 && alike {
            marks.push(start - runs[4] - runs[3] - runs[2] / 2);
        }
    }
    marks
}

async fn decode(grey: Grey) -> Option<String> {
    alone(move || grey.code()).await
}

/// On a thread of its own: a picture made to be slow, or to bring the decoder down, costs that picture only.
async fn alone(work: impl FnOnce() -> Option<String> + Send + 'static) -> Option<String> {
    let (done, code) = oneshot::channel();
    let work = move || {
        // Nobody waits any more where time was up.
        let _ = done.send(work());
    };
    quiet::decoders();
    std::thread::Builder::new().name(quiet::DECODER.into()).spawn(work).ok()?;
    code.await.ok().flatten()
}

/// A decoder that gives up on a picture is no news to whoever runs the program.
mod quiet {
    use std::sync::Once;

    /// Name of the threads that decode.
    pub(super) const DECODER: &str = "doorbell-code";

    /// Has panics of decoders reported to nobody, and all others as before.
    pub(super) fn decoders() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                if std::thread::current().name() != Some(DECODER) {
                    before(panic);
                }
            }));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use doorbell_engine::geometry::Rect;
    use doorbell_engine::snapshot::{Attributes, NodeId, Sight};

    /// The grey pixels of the code in `tests/recorded/code.txt`, four pixels a module.
    fn sample() -> Grey {
        let rows: Vec<&str> =
            include_str!("../tests/recorded/code.txt").lines().filter(|row| !row.is_empty()).collect();
        let (scale, margin) = (4, 4);
        let side = (rows.len() + 2 * margin) * scale;
        let dark = |x: usize, y: usize| {
            let (x, y) = ((x / scale).checked_sub(margin), (y / scale).checked_sub(margin));
            let row = y.and_then(|y| rows.get(y));
            row.zip(x).is_some_and(|(row, x)| row.as_bytes().get(x) == Some(&b'#'))
        };
        let pixels = (0..side * side).map(|at| if dark(at % side, at / side) { 20 } else { 240 }).collect();
        Grey { width: side, pixels }
    }

    #[tokio::test]
    async fn a_code_says_what_it_says_and_other_pictures_say_nothing() {
        assert_eq!(decode(sample()).await.as_deref(), Some("https://u.wechat.com/example"));
        let marks = |at: usize| {
            let (x, y) = (at % 240 % 8, at / 240 % 8);
            let ring = x.abs_diff(3).max(y.abs_diff(3));
            if x == 7 || y == 7 || ring == 2 { 255 } else { 0 }
        };
        let crowd = Grey { width: 240, pixels: (0..57_600).map(marks).collect() };
        assert_eq!(decode(crowd).await, None, "a picture full of corner marks is given up at once");
        let stripes = Grey { width: 200, pixels: (0..40_000).map(|at| if at % 7 < 3 { 0 } else { 255 }).collect() };
        assert_eq!(decode(stripes).await, None);
        assert_eq!(decode(Grey { width: 1, pixels: vec![0] }).await, None);
    }

    #[tokio::test]
    async fn a_decoder_that_breaks_down_costs_its_picture_only() {
        assert_eq!(alone(|| panic!("made to")).await, None);
        assert_eq!(alone(|| Some("next".into())).await.as_deref(), Some("next"));
    }

    #[test]
    fn pixels_of_another_size_than_they_claim_are_refused() {
        let pixels = base64::engine::general_purpose::STANDARD.encode([9; 6]);
        assert_eq!(Grey::read(&format!("3 {pixels}")), Some(Grey { width: 3, pixels: vec![9; 6] }));
        for drawn in ["", "x", "0 ", &format!("4 {pixels}"), &format!("9999999 {pixels}"), "3 ??"] {
            assert_eq!(Grey::read(drawn), None, "{drawn}");
        }
    }

    fn picture(node: u32, src: &str, rect: Option<[f64; 4]>) -> Picture {
        Picture {
            node: NodeId(node),
            block: 0,
            control: None,
            kind: PictureKind::Image,
            src: Some(src.into()),
            attributes: Attributes::default(),
            rect: rect.map(Rect::from),
            sight: Sight::Seen,
            code: None,
        }
    }

    #[test]
    fn of_many_pictures_those_are_looked_at_that_stand_alone() {
        let goods = (0..40).map(|i| picture(i, &format!("http://a.example/{i}.jpg"), Some([0.0, 0.0, 200.0, 200.0])));
        let others = [
            picture(50, "http://a.example/banner.png", Some([0.0, 0.0, 600.0, 100.0])),
            picture(51, "http://a.example/icon.png", Some([0.0, 0.0, 24.0, 24.0])),
            picture(52, "http://a.example/code.png", Some([0.0, 900.0, 120.0, 120.0])),
            picture(53, "http://a.example/code.png", Some([0.0, 990.0, 120.0, 140.0])),
            picture(54, "http://a.example/opens.png", None),
        ];
        let mut snapshot = crate::http::read(
            b"",
            None,
            &"http://a.example/".parse().unwrap(),
            doorbell_engine::geometry::Device::Phone,
        );
        snapshot.pictures = goods.chain(others).collect();
        let chosen = choose(&snapshot);
        let nodes: Vec<u32> = chosen.iter().map(|index| snapshot.pictures[*index].node.0).collect();
        assert_eq!(nodes[..2], [53, 54], "one file is read once, and what has no box comes next");
        assert_eq!(nodes.len(), MOST);
    }
}
