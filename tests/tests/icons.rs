//! The sizes of the icon are the drawing's own: `cargo xtask gen` writes them, this test finds stale ones.

use resvg::{tiny_skia, usvg};
use std::fs;
use std::path::{Path, PathBuf};

/// Sides of the pictures, px.
const SIZES: [u32; 6] = [16, 32, 64, 128, 256, 512];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons")
}

fn draw(side: u32) -> tiny_skia::Pixmap {
    let svg = fs::read(folder().join("doorbell.svg")).expect("icons/doorbell.svg");
    let tree = usvg::Tree::from_data(&svg, &usvg::Options::default()).expect("a drawing");
    let mut picture = tiny_skia::Pixmap::new(side, side).expect("a side above 0");
    let scale = side as f32 / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture
}

#[test]
fn every_size_is_drawn_from_the_svg() {
    for side in SIZES {
        let file = folder().join(format!("doorbell-{side}.png"));
        let drawn = draw(side);
        if std::env::var_os("DOORBELL_GEN").is_some() {
            drawn.save_png(&file).expect("a place to write to");
        }
        let kept = tiny_skia::Pixmap::load_png(&file).expect("run `cargo xtask gen`");
        assert!(alike(&kept, &drawn), "{} is stale: run `cargo xtask gen`", file.display());
    }
}

/// Windows and macOS want all sizes in one file: a list of the same pictures.
#[test]
fn every_size_is_drawn_from_the_svg_into_the_files_of_other_systems_too() {
    for (name, fresh) in [("doorbell.ico", ico()), ("doorbell.icns", icns())] {
        let file = folder().join(name);
        if std::env::var_os("DOORBELL_GEN").is_some() {
            fs::write(&file, &fresh).expect("a place to write to");
        }
        let kept = fs::read(&file).unwrap_or_default();
        assert!(kept == fresh, "{} is stale: run `cargo xtask gen`", file.display());
    }
}

fn picture(side: u32) -> Vec<u8> {
    fs::read(folder().join(format!("doorbell-{side}.png"))).expect("run `cargo xtask gen`")
}

/// Windows: a head, an entry for each size, the pictures.
fn ico() -> Vec<u8> {
    let sides: Vec<u32> = SIZES.into_iter().filter(|side| *side <= 256).collect();
    let count = u16::try_from(sides.len()).expect("few sizes");
    let mut head = [0_u16, 1, count].map(u16::to_le_bytes).concat();
    let mut pictures = Vec::new();
    for side in sides {
        let picture = picture(side);
        let side = (side % 256) as u8; // 0 means 256
        let at = 6 + 16 * u32::from(count) + pictures.len() as u32;
        head.extend([side, side, 0, 0, 1, 0, 32, 0]);
        head.extend([picture.len() as u32, at].map(u32::to_le_bytes).concat());
        pictures.extend(picture);
    }
    [head, pictures].concat()
}

/// macOS: a name and a length for each size.
fn icns() -> Vec<u8> {
    let named = [(16, b"icp4"), (32, b"icp5"), (64, b"icp6"), (128, b"ic07"), (256, b"ic08"), (512, b"ic09")];
    let block = |name: &[u8; 4], body: &[u8]| [name.as_slice(), &(body.len() as u32 + 8).to_be_bytes(), body].concat();
    let all: Vec<u8> = named.into_iter().flat_map(|(side, name)| block(name, &picture(side))).collect();
    block(b"icns", &all)
}

/// Equal but for the last bits, which floating point may round differently on another machine.
fn alike(a: &tiny_skia::Pixmap, b: &tiny_skia::Pixmap) -> bool {
    a.width() == b.width() && a.data().iter().zip(b.data()).all(|(a, b)| a.abs_diff(*b) <= 2)
}
