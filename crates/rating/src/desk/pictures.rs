//! Pictures for the window: of a running check as they come, of kept cases by the check's number. No tile is higher than a
//! web view paints well.

use super::{Desk, lock};
use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// Highest tile, picture px: `WebKitGTK` paints what is higher than 32,767 px as garbage, and slower from 4,096 px on.
const TILE: u32 = 4096;
/// The largest picture that is taken apart, px on a side and bytes in memory: a case may come from a stranger.
const LARGEST: (u32, u64) = (20_000, 512_000_000);
/// Where the pictures of the running check stand, in place of a check's number.
pub(super) const LIVE: &str = "live";

/// A picture as it is handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// Its MIME type.
    pub mime: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The pictures of the running check, and the one that was taken apart last.
#[derive(Default)]
pub(super) struct Pictures {
    live: Mutex<BTreeMap<String, Arc<Vec<u8>>>>,
    last: Mutex<Option<(String, Arc<DynamicImage>)>>,
}

impl Pictures {
    /// Another check begins.
    pub(super) fn begin(&self) {
        lock(&self.live).clear();
        *lock(&self.last) = None;
    }

    /// A picture of the running check.
    pub(super) fn show(&self, file: &str, picture: &[u8]) {
        lock(&self.live).insert(file.to_owned(), Arc::new(picture.to_vec()));
    }

    fn tile(&self, name: &str, bytes: &[u8], tile: u32) -> Option<Served> {
        let format = image::guess_format(bytes).ok()?;
        let mime = match format {
            ImageFormat::WebP => "image/webp",
            ImageFormat::Png => "image/png",
            ImageFormat::Jpeg => "image/jpeg",
            _ => return None,
        };
        let (width, height) = reader(bytes, format).into_dimensions().ok()?;
        if height <= TILE {
            return (tile == 0).then(|| Served { mime, bytes: bytes.to_vec() });
        }
        let top = tile.checked_mul(TILE).filter(|top| *top < height)?;
        let whole = self.decoded(name, bytes, format)?;
        let part = whole.crop_imm(0, top, width, TILE.min(height - top)).into_rgb8();
        let mut png = Vec::new();
        let encoder = image::codecs::png::PngEncoder::new_with_quality(
            &mut png,
            image::codecs::png::CompressionType::Fast,
            image::codecs::png::FilterType::Sub,
        );
        part.write_with_encoder(encoder).ok()?;
        Some(Served { mime: "image/png", bytes: png })
    }

    /// The picture, decoded once for all its tiles.
    fn decoded(&self, name: &str, bytes: &[u8], format: ImageFormat) -> Option<Arc<DynamicImage>> {
        let mut last = lock(&self.last);
        if let Some((_, picture)) = last.as_ref().filter(|(known, _)| known == name) {
            return Some(Arc::clone(picture));
        }
        let picture = Arc::new(reader(bytes, format).decode().ok()?);
        *last = Some((name.to_owned(), Arc::clone(&picture)));
        Some(picture)
    }
}

fn reader(bytes: &[u8], format: ImageFormat) -> ImageReader<Cursor<&[u8]>> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST.0);
    limits.max_image_height = Some(LARGEST.0);
    limits.max_alloc = Some(LARGEST.1);
    reader.limits(limits);
    reader
}

/// Height of a whole tile, CSS px of the page.
pub(super) fn tile_height(scale: f64) -> f64 {
    f64::from(TILE) / scale.max(0.01)
}

/// How many tiles a picture has; from one to as many as the largest picture can have.
pub(super) fn tiles(height: f64, scale: f64) -> u32 {
    let px = (height * scale).round().clamp(1.0, f64::from(LARGEST.0)) as u32;
    px.div_ceil(TILE)
}

impl Desk {
    /// The address of a tile.
    pub(super) fn pictures_address(&self, check: &str, file: &str, tile: u32) -> String {
        format!("{}/{check}/{file}/{tile}", self.place.pictures)
    }

    /// What the window asks for: `/<check>/<file>/<tile>`. Only pictures of known checks, by number and name.
    pub fn picture(&self, path: &str) -> Option<Served> {
        let [check, file, tile] = path.trim_start_matches('/').split('/').collect::<Vec<_>>().try_into().ok()?;
        if !is_picture(file) {
            return None;
        }
        let tile: u32 = tile.parse().ok()?;
        if check == LIVE {
            let bytes = Arc::clone(lock(&self.pictures.live).get(file)?);
            return self.pictures.tile(&format!("{LIVE}/{file}"), &bytes, tile);
        }
        let bytes = self.home(check.parse().ok()?).ok()?.picture(file)?;
        self.pictures.tile(&format!("{check}/{file}"), &bytes, tile)
    }
}

/// Whether it is the plain name of a picture: never a path, never the trail.
pub(super) fn is_picture(file: &str) -> bool {
    let plain = file.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) && !file.starts_with('.');
    let ending = Path::new(file).extension().and_then(|ending| ending.to_str());
    plain && ending.is_some_and(|ending| ["webp", "png", "jpg", "jpeg"].contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut picture = image::RgbImage::new(width, height);
        picture.put_pixel(0, height - 1, image::Rgb([255, 0, 0]));
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_long_picture_comes_in_tiles_that_make_up_the_whole() {
        let (pictures, long) = (Pictures::default(), png(3, 9000));
        let tile = |tile| pictures.tile("long", &long, tile);
        let heights: Vec<u32> =
            (0..3).map(|n| image::load_from_memory(&tile(n).unwrap().bytes).unwrap().height()).collect();
        assert_eq!(heights, [4096, 4096, 808]);
        assert_eq!(tiles(9000.0, 1.0), 3);
        let last = image::load_from_memory(&tile(2).unwrap().bytes).unwrap().into_rgb8();
        assert_eq!(last.get_pixel(0, 807).0, [255, 0, 0]);
        assert_eq!(tile(3), None);
    }

    #[test]
    fn a_short_picture_is_handed_out_as_it_is_and_nothing_else_is_a_picture() {
        let (pictures, short) = (Pictures::default(), png(3, 4096));
        assert_eq!(pictures.tile("short", &short, 0), Some(Served { mime: "image/png", bytes: short.clone() }));
        assert_eq!(pictures.tile("short", &short, 1), None);
        assert_eq!(pictures.tile("html", b"<html>", 0), None);
    }

    #[test]
    fn a_name_is_never_a_path_and_never_the_trail() {
        assert!(is_picture("phone-0.webp"));
        for name in ["trail.json", "..", ".webp", "a/b.webp", "..%2Fx.webp", "a\\b.png", ""] {
            assert!(!is_picture(name), "{name}");
        }
    }
}
